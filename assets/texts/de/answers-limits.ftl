### Limits on what is read of a server’s answers.

search-was-cut-short = nicht alle Profile dort konnten durchsucht werden, und es ist nicht unter den ersten { $count }
search-cut-short-found-alike = nicht alle Profile dort konnten durchsucht werden, und eines wie dieses ist unter den ersten { $count }
search-was-cut-short-at-once = die Profile dort konnten nicht rechtzeitig durchsucht werden
