### Limits on what is read of a server’s answers.

search-was-cut-short = nicht alle Profile dort konnten durchsucht werden, und es ist nicht unter den ersten { $count }
