### What the text and the dates of a document say about the profile, before it is sent.

preflight-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
preflight-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
preflight-expired-warning = “{ $name }” expired on { $date }. Replace it with a new one
preflight-expires-today-warning = “{ $name }” expires today. Replace it with a new one
preflight-expires-warning = { $count ->
    [one] “{ $name }” expires on { $date }, in 1 day. Replace it with a new one
   *[other] “{ $name }” expires on { $date }, in { $count } days. Replace it with a new one
}
preflight-too-old-warning = “{ $name }” was issued on { $date }. It must not be older than { $age }
preflight-ambiguous-warning = “{ $name }” was issued on { $one } or { $other }: the order of day and month is not clear. It must not be older than { $age }
preflight-blank-warning = “{ $name }” is blank: nothing can be seen on its pages
preflight-neither-warning = “{ $name }” names neither “{ $company }” nor the register number { $own }. It may be about another company
preflight-name-warning = “{ $name }” does not name “{ $company }”. Check the company name
preflight-number-warning = “{ $name }” does not have the register number { $own }. Check the number
preflight-other-number-warning = “{ $name }” has the register number { $number }, not { $own }. It may be about another company
preflight-other-page-warning = Page { $page } of “{ $name }” looks like an extract of another company, with the register number { $number }

## Why the text of a document is not known.

preflight-image-error = The dates of an image can’t be read. Enter them yourself
preflight-unreadable-error = The text of this document can’t be read. Enter the dates yourself
preflight-too-much-error = Reading the text of this document would take too much time or memory. Enter the dates yourself
