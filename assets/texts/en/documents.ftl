### The documents of the library: who has them, and their dates.

library-documents-title = Documents
library-documents-search-label = Search documents
library-documents-search-placeholder = File name or profile
library-documents-due-label = Expired, or expires within 30 days
library-documents-empty = No documents found
library-documents-more = { $count ->
    [one] And 1 more. Search to find it
   *[other] And { $count } more. Search to find them
}
library-documents-used-by = { $count ->
    [one] Used by 1 profile
   *[other] Used by { $count } profiles
}
library-documents-count-expired = { $count ->
    [one] 1 has expired
   *[other] { $count } have expired
}
library-documents-count-today = { $count ->
    [one] 1 expires today
   *[other] { $count } expire today
}
library-documents-count-week = { $count ->
    [one] 1 expires within 7 days
   *[other] { $count } expire within 7 days
}
library-documents-count-month = { $count ->
    [one] 1 expires within 30 days
   *[other] { $count } expire within 30 days
}
library-documents-expired = Expired on { $date }
library-documents-expires-today = Expires today
library-documents-expires-in = { $count ->
    [one] Expires on { $date }, in 1 day
   *[other] Expires on { $date }, in { $count } days
}
library-documents-expires = Expires on { $date }
library-documents-profiles-label = Profiles
library-documents-issued-label = Date of issue
library-documents-expires-label = Valid until
library-documents-save-button = Save dates
library-documents-saved-hint = Dates saved
library-documents-date-error = { $label }: enter a date, like 2026-03-31
library-documents-ambiguous-error = { $label }: day and month can be swapped. Enter the date like 2026-03-31
library-documents-reversed-error = The document would expire before it was issued. Check the dates
library-documents-either = { $one } or { $other }
library-documents-says-issued = The document says it was issued on { $date }
library-documents-says-expires = The document says it expires on { $date }
library-documents-says-nothing = No dates found in the text of the document
library-documents-use-button = Use these dates
library-documents-choose-button = Choose from library…
library-documents-attach-button = Attach to this profile
library-documents-replace-button = Replace in all profiles…
library-documents-replace-name = Replace { $name } in all profiles
