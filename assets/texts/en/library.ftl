### The library: its list, its trash, its files, and the window around it.

library-title = Library
library-views-title = Views
library-selected-check-button = Check
library-selected-submit-button = Submit…
library-selected-export-button = Export…
library-selected-trash-button = Move to trash
library-table-label = Profiles
library-view-all = All profiles
library-period-before-days = { $count ->
    [one] more than 1 day ago
   *[other] more than { $count } days ago
}
library-period-last-days = { $count ->
    [one] last 24 hours
   *[other] last { $count } days
}
library-selected-count = { $count ->
    [one] 1 selected
   *[other] { $count } selected
}
library-count = { $count ->
    [one] 1 profile
   *[other] { $count } profiles
}
library-view-empty = No profiles in this view
library-clear-filters-button = Clear search and filters
library-filter-button = Filter
library-filter-chip = { $column }: { $values }
library-filter-remove-button = Remove the filter “{ $filter }”
library-filter-no-values = No values
library-columns-button = Columns
library-column-left-button = Move {$column} to the left
library-column-right-button = Move {$column} to the right
library-columns-reset-button = Reset columns
library-sort-menu = Sort by
library-sort-button = Sort by { $column }
library-sort-ascending = Ascending
library-sort-descending = Descending
library-select-all-button = Select all
library-select-none-button = Clear selection
view-saved-title = Saved views
view-save-button = Save view…
view-save-changes-button = Save changes
view-save-title = Save view
view-rename-title = Rename view
view-rename-button = Rename view…
view-delete-button = Delete view
view-menu-button = Change the view “{ $name }”
view-name-label = Name
view-name-missing-error = Enter a name
view-deleted-notice = The view “{ $name }” was deleted
view-deleted-elsewhere-error = Another window or command has deleted this view
view-save-error = The view was not changed ({ $source }). Try again
column-status = Status
column-name = Profile
column-company = Company
column-country = Country
column-number-types = Number types
column-submitted = Submitted
column-decided = Decided
column-changed = Changed
column-comment = Comment
column-account = Account
library-loading = Opening the library…
library-empty = No profiles yet. Start with “New profile”
library-search-placeholder = Search
library-search-empty = No profiles match the search and filter
library-row-unread-tooltip = , not viewed yet
library-row-editing = { $who } is editing
library-row-sending = { $who } is sending
library-replaced-notice = The library in { $folder } was deleted, moved or replaced. What is open in this window is being saved there again. If you moved the library, close this window and open it from its new place
library-trash-done-notice = “{ $title }” was moved to the trash
library-trash-many-notice = { $count ->
    [one] 1 profile was moved to the trash
   *[other] { $count } profiles were moved to the trash
}
library-trash-submitting-notice = This profile is being submitted or a document is being attached. Move it to the trash when that is done
library-trash-in-use-notice = { $count ->
    [one] 1 profile was not moved, because it is being edited or submitted elsewhere, or a document is being attached. Try again when that is done
   *[other] { $count } profiles were not moved, because they are being edited or submitted elsewhere, or documents are being attached. Try again when that is done
}
library-save-elsewhere-button = Save elsewhere…
window-close-unsaved-notice = The window is still open: { $sentence }. Close it again to close anyway
window-close-submitting-notice = A profile is being submitted. The window closes when that is done. Close it again to stop now

## Files of the library.

store-open-error = We could not open the library at { $folder } ({ $source }). Nothing was changed. Check that you can write to this folder
store-in-use-error = Another Profile Desk window or command is using the library in { $folder }. Nothing was changed. Close the window or wait for the command to finish, then try again
store-save-error = Not saved ({ $source }). What you typed is kept in this window, and we keep trying to save it
store-backup-error = The daily backup of your profiles failed ({ $reason }). Your profiles are saved, and the backup is tried again within an hour
store-read-error = We could not read { $file } ({ $source }). The file was left where it is
store-damaged-error = { $file } is damaged ({ $reason }). { $fate }
store-newer-format-error = { $file } was saved by a newer version of Profile Desk (format { $format }). The file was not changed. Update Profile Desk to open it
store-move-error = We could not move “{ $title }” ({ $source }). It is where it was
store-restore-error = We could not restore the profile ({ $source }). It is still in the trash
store-partly-read-warning = We could read only part of “{ $name }”. Check every field of it
store-many-partly-read-warning = { $count ->
    [one] We could read only part of one profile. Check every field of { $names }
   *[other] We could read only part of { $count } profiles, including { $names }. Check every field
}
store-documents-left-out-warning = { $file } lists documents that can’t be read: { $names }. They were left out. Attach them again. { $fate }
store-many-files-damaged-warning = { $count ->
    [one] 1 file in the library is damaged or can’t be read: { $names }. It was not deleted. See the log in { $log }
   *[other] { $count } files in the library are damaged or can’t be read, including { $names }. Nothing was deleted. See the log in { $log } for all of them
}
store-set-aside = The file was kept as { $file }
store-left-in-place = It was left where it is. The window sets it aside when it opens the library
store-record-damaged-error = The submission record was damaged
store-submitting-elsewhere-error = Another program is sending this profile. Nothing was sent from here. Try again when it is done
store-changed-elsewhere-error = Another program has saved a newer record of this profile’s submission. That record was kept
store-draft-changed-elsewhere-error = Another program has changed this profile since you opened it. What you typed is kept in this window
store-draft-read-error = We could not read “{ $name }” ({ $reason }). It was left unchanged in the library
store-view-read-error = We could not read the view “{ $name }” ({ $reason }). It is left out, and was left unchanged in the library

## Why a file cannot be read.

file-not-a-file-reason = it is not a file
file-broken-link-reason = it is a link to a file that does not exist, for example on a drive that is not connected
file-too-large-reason = it is far too large
file-no-format-version-reason = it has no format version

## Moving a library of the older format into the database.

moving-in-error = Your profiles could not be moved into the new library ({ $reason }). Nothing was lost: they are where they were. Start Profile Desk again to try again
moving-in-progress = Moving your profiles into the new library: { $done } of { $all }
moving-in-done-notice = { $count ->
    [one] 1 profile was moved into the new library. Its old files are kept in { $folder }
   *[other] { $count } profiles were moved into the new library. Their old files are kept in { $folder }
}
moving-in-other-version-warning = There is another version of a profile in { $folder }. It was not moved into the new library, and is kept there
moving-in-document-warning = We could not take “{ $name }” of “{ $title }” into the new library ({ $reason }). Attach it again
moving-in-document-changed-reason = it has changed since it was attached

## Errors of the system, as a reason.

system-error-with-number = { $reason } (os error { $number })
system-error-not-found = No such file or folder
system-error-permission-denied = Permission denied
system-error-already-exists = It already exists
system-error-disk-full = No space left on the disk
system-error-quota-exceeded = Your disk quota is used up
system-error-file-too-large = The file is too large
system-error-read-only-disk = The disk is read-only
system-error-is-a-folder = It is a folder
system-error-not-a-folder = It is not a folder
system-error-name-too-long = The name can’t be used
system-error-busy = It is in use
system-error-address-in-use = The address is already in use
system-error-timed-out = It took too long
system-error-device-fault = The device reports an error
system-error-too-many-open-files = Too many files are open
system-error-other = Unknown error

## JSON that cannot be read: of profiles, of the library's files.

json-too-deep-reason = it is nested too deeply
json-too-many-parts-reason = it has far too many parts
json-ends-early-reason = it ends too early, at { $at }
json-not-valid-reason = it is not valid JSON at { $at }
json-missing-reason = { $member } is missing
json-unknown-reason = { $member } is not expected here
json-type-reason = { $member } must be { $expected }
json-value-reason = { $member } has a value that is not valid
json-unnamed-member = a value
json-text-kind = text
json-number-kind = a number
json-boolean-kind = true or false
json-list-kind = a list
json-object-kind = an object
json-line-column = line { $line }, column { $column }
json-file-too-short-error = { $file } is incomplete. It ends at { $at }
json-file-content-error = { $file } does not have the expected content ({ $reason })
json-file-syntax-error = { $file } is not valid JSON. Check { $at }
profile-file-name = The file
profile-file-encoding-error = This file is not valid JSON: it is not UTF-8 text
profile-file-empty-error = This file is empty
profile-file-shape-error = The file must contain one profile as a JSON object in {"{"} {"}"}
profile-file-error = This file is not a profile: { $unfit }
profile-file-member-error = { $label } must be { $what } in the file
profile-file-word-list-kind = a list of words
profile-file-text-list-kind = a list of text values
profile-file-text-map-kind = an object with text values
profile-file-text-kind = text
database-in-use-reason = another program is using it, and its disk lets only one at a time use it
database-in-use-by-reason = another program is using it ({ $by }), and its disk lets only one at a time use it
database-link-reason = { $file } is a link, which is not followed; put the file itself in its place
database-not-a-file-reason = { $file } is not a file; move it to another folder
database-full-reason = the disk is full
database-read-only-reason = its folder is write-protected
database-busy-reason = another program has been writing to it for too long
database-damaged-reason = the database is damaged
database-newer-reason = it was written by a newer version of Profile Desk (schema { $version }); update this program
database-not-upgraded-reason = it was written by an older version of Profile Desk, and the backup that comes before its change to this version failed: { $reason }. It is unchanged
database-foreign-reason = library.db is not a database of Profile Desk
database-no-draft-reason = it is no longer in the library
database-value-reason = a value of { $place } can’t be read: { $reason }
database-failed-reason = the database failed: { $reason }
