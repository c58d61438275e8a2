### Limits on what is read of a server’s answers.

search-was-cut-short = not all profiles there could be looked through, and it is not among the first { $count }
