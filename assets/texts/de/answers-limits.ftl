### Searches at CM.com that stopped before every profile was read: reasons at the end of
### "We could not look for the profile at CM.com: …".

search-was-cut-short = nicht alle Profile konnten durchsucht werden, und unter den ersten { $count } ist es nicht
search-cut-short-found-alike = nicht alle Profile konnten durchsucht werden, und unter den ersten { $count } ist ein ähnliches
search-was-cut-short-at-once = die Suche hat zu lange gedauert
