### Commands: their words, and why one can’t be done.

submit-profile = Submit profile
new-profile = New profile
all-commands-more = All commands…
save-now = Save now
check-profile = Check profile
next-problem = Next problem
previous-problem = Previous problem
redo = Redo
attach-documents-more = Attach documents…
look-at-documents-more = Look at the documents…
duplicate-profile = Duplicate profile
copy-from-another-profile-more = Copy from another profile…
export-profile-more = Export profile…
export-profiles-in-view-more = Export the profiles in view…
move-profile-to-trash = Move profile to trash
accounts-more = Accounts…
settings-more = Settings…
ask-again-what-countries-require = Ask again what the countries require
ask-for-approval-status = Ask for the approval status
colours-desktop = Colours of the desktop
light-colours = Light colours
dark-colours = Dark colours
larger-text = Larger text
smaller-text = Smaller text
text-in-its-usual-size = Text in its usual size
help-on-field = Help on the field
library-is-being-opened = The library is being opened
open-profile-first = Open a profile first
library-is-open-in-another = The library is open in another Profile Desk
profile-is-being-submitted = The profile is being submitted
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
no-problem-is-shown-check = No problem is shown; “Check profile” looks at every field
no-document-is-attached-yet = No document is attached yet
there-is-no-other-profile = There is no other profile yet
no-profile-is-in-view = No profile is in view
profile-was-not-submitted-yet = The profile was not submitted yet
put-cursor-into-field-first = Put the cursor into a field first

type-command = Type a command
no-command-is-called-like = No command is called like this

key-ctrl = Ctrl
key-shift = Shift
key-enter = Enter
