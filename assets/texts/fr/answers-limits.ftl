### Searches at CM.com that stopped before every profile was read: reasons at the end of
### "We could not look for the profile at CM.com: …".

search-was-cut-short = tous les profils n’ont pas pu être parcourus, et il ne figure pas parmi les { $count } premiers
search-cut-short-found-alike = tous les profils n’ont pas pu être parcourus, et un profil semblable figure parmi les { $count } premiers
search-was-cut-short-at-once = la recherche a pris trop de temps
