### Searches at CM.com that stopped before every profile was read: reasons at the end of
### "We konden niet naar het profiel zoeken bij CM.com: …".

search-was-cut-short = niet alle profielen konden worden doorzocht, en bij de eerste { $count } zit het niet
search-cut-short-found-alike = niet alle profielen konden worden doorzocht, en bij de eerste { $count } zit een vergelijkbaar profiel
search-was-cut-short-at-once = het zoeken duurde te lang
