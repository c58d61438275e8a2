### Limits on what is read of a server’s answers.

search-was-cut-short = niet alle profielen daar konden worden doorzocht, en het is niet bij de eerste { $count }
