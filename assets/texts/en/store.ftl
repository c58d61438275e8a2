### Problems on this computer: files and the keyring.

it-is-far-too-large = it is far too large
it-has-no-format-version = it has no format version
profile = this profile
record-submission-was-damaged = The submission record was damaged
library-cant-be-opened-at = We could not open the library at { $folder } ({ $source }). Nothing was changed. Check that you can write to this folder
not-saved-what-you-typed = Not saved ({ $source }). What you typed is kept in this window, and we keep trying to save it
cant-be-read-it-was = We could not read { $file } ({ $source }). The file was left where it is
is-damaged = { $file } is damaged ({ $reason }). { $fate }
only-part-could-be-read = We could read only part of “{ $name }”. Check every field of it
was-written-by-newer-profile = { $file } was saved by a newer version of Profile Desk (format { $format }). The file was not changed. Update Profile Desk to open it
could-not-be-moved-it = We could not move “{ $title }” ({ $source }). It is where it was
nothing-could-be-written-to = We could not write to { $folder } ({ $source }). Choose another folder
library-is-in-use = Another Profile Desk window or command is using the library in { $folder }. Nothing was changed. Close the window or wait for the command to finish, then try again
it-was-set-aside-as = The file was kept as { $file }
it-was-left-where-it = The file was left where it is. The window moves it aside when it opens the library

this-computer-has-no-keyring = This computer has no keyring that Profile Desk can use
keyring-is-locked = The keyring is locked
keyring-has-not-answered-yet = The keyring has not responded yet
keyrings-question-was-closed-without = The keyring’s prompt was closed without an answer
keyring-did-not-do-it = The keyring reported an error
install-package-gnome-keyring-and = Install the package gnome-keyring and sign in again
unlock-it-and-try-again = Unlock it and try again
answer-its-question-which-may = Answer its prompt, which may be behind another window, then try again
keyring-try-again = Try again
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, or keep the token only until you close Profile Desk
its-thread-has-ended = its thread has stopped
what-it-holds-is-not = the entry is not a token
