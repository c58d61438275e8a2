### Limits on what is read of a server’s answers.

search-was-cut-short = not all profiles there could be looked through, and it is not among the first { $count }
search-cut-short-found-alike = not all profiles there could be looked through, and one like it is among the first { $count }
search-was-cut-short-at-once = the profiles there could not be looked through in time
