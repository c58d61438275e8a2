### Limits on what is read of a server’s answers.

search-was-cut-short = les profils n’ont pas tous pu être parcourus, et il n’est pas parmi les { $count } premiers
search-cut-short-found-alike = les profils n’ont pas tous pu être parcourus, et un profil semblable est parmi les { $count } premiers
search-was-cut-short-at-once = les profils n’ont pas pu être parcourus à temps
