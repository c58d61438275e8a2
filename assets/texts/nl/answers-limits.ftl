### Limits on what is read of a server’s answers.

search-was-cut-short = niet alle profielen daar konden worden doorzocht, en het is niet bij de eerste { $count }
search-cut-short-found-alike = niet alle profielen daar konden worden doorzocht, en een profiel dat erop lijkt is bij de eerste { $count }
search-was-cut-short-at-once = de profielen daar konden niet op tijd worden doorzocht
