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
library-is-in-use = The library in { $folder } is in use by another Profile Desk, a window or a command. Nothing was changed; close the window or wait until the command has ended, then try again
it-was-set-aside-as = It was set aside as { $file }
it-was-left-where-it = It was left where it is; the window sets it aside

this-computer-has-no-keyring = This computer has no keyring that Profile Desk can use
keyring-is-locked = The keyring is locked
keyring-has-not-answered-yet = The keyring has not answered yet
keyrings-question-was-closed-without = The keyring’s question was closed without an answer
keyring-did-not-do-it = The keyring did not do it
install-package-gnome-keyring-and = Install the package gnome-keyring and sign in again
unlock-it-and-try-again = Unlock it and try again
answer-its-question-which-may = Answer its question, which may be behind a window, and try again
keyring-try-again = Try again
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, or keep the token only until Profile Desk closes
its-thread-has-ended = its thread has ended
what-it-holds-is-not = what it holds is not a token
