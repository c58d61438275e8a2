### Copying from another profile, and duplicating one.

copy-title = Copy from another profile
copy-hint = Copied values replace what is here. You can undo this
copy-search-label = Search for a profile to copy from
copy-search-placeholder = Search by profile, company, number or city
copy-search-empty = No other profiles match
copy-nothing-chosen-reason = Choose a profile and at least one part to copy
copy-done-notice = Copied from “{ $title }”. You can undo this
duplicate-title = Duplicate profile
duplicate-hint = Creates a new draft with the parts of “{ $title }” that you tick. IDs, status and comment stay with the original
duplicate-button = Duplicate
duplicate-name = Copy of { $name }
duplicate-numbers-label = Country and number types
