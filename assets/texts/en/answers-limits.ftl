### Searches at CM.com that stopped before every profile was read: reasons at the end of
### "We could not look for the profile at CM.com: …".

search-was-cut-short = we could not search all profiles, and it is not among the first { $count }
search-cut-short-found-alike = we could not search all profiles, and a similar one is among the first { $count }
search-was-cut-short-at-once = the search took too long
