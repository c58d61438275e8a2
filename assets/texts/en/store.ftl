### What happens on this computer: files, the keyring.

it-is-far-too-large = it is far too large
it-has-no-format-version = it has no format version
profile = The profile
record-submission-was-damaged = The record of the submission was damaged
library-cant-be-opened-at = The library can’t be opened at { $folder } ({ $source }). Nothing was changed; check that the folder can be written to
not-saved-what-you-typed = Not saved ({ $source }). What you typed is kept in this window; saving is tried again by itself
cant-be-read-it-was = { $file } can’t be read ({ $source }). It was left where it is
is-damaged = { $file } is damaged ({ $reason }). { $fate }
only-part-could-be-read = Only a part of “{ $name }” could be read; check every field of it
was-written-by-newer-profile = { $file } was written by a newer Profile Desk (format { $format }). It was left alone; update Profile Desk to open it
could-not-be-moved-it = “{ $title }” could not be moved ({ $source }). It is where it was
nothing-could-be-written-to = Nothing could be written to { $folder } ({ $source }). Choose another folder
library-in-is-open-in = The library in { $folder } is open in another Profile Desk. Nothing was changed; close that one first
it-was-set-aside-as = It was set aside as { $file }
it-was-left-where-it = It was left where it is; the window sets it aside
