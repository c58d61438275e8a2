### The window: library, form, inspector, notices.

set-by-upload = (filled in after upload)

file-chooser-failed-type-path = The file picker failed. Enter the file path instead
it-works-there-are-no = Connected. No profiles yet
it-works-there-are-profiles = { $count ->
    [one] Connected. 1 profile found
   *[other] Connected. { $count } profiles found
}

profile-desk-made-mistake-its = Something went wrong in Profile Desk. What you typed is kept. Try again, and report it if it happens again

there-is-no-display-to = There is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY is set. Commands work without one. To see them, run `profile-desk help`
profile-desk-had-to-close = Something went wrong and Profile Desk had to close. What you typed was saved first
window-cant-be-opened = We could not open the window: { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Another Profile Desk window or command is using this library. You can read it here, but not change it

no-problems-this-profile-can = No problems. You can submit this profile, but the review starts only when it has everything the countries require
no-problems-this-profile-can-be = No problems. Check the warnings before you submit this profile
no-problems-this-profile-can-be-submitted = No problems. You can submit this profile
there-is-no-problem-to = There are no problems to go to

this-profile-is-being-submitted-or = This profile is being submitted or a document is being attached. Move it to the trash when that is done
is-in-trash = “{ $title }” was moved to the trash

nothing-can-be-changed-here = You can’t change anything here while another window or command is using the library

what-was-pasted-had-several = The pasted text had several lines. They are now one line
address = an address
signature = a signature
that-looks-like = This looks like { $what }: { $told }
another-profile-is-open-now = Another profile is open now. Paste the lines again where they belong
quoted = “{ $text }”
quoted-part = { $label } “{ $part }”
that-leaves-over = { $text }. Not used: { $left_over }

window-stays-open-close-it = The window is still open: { $sentence }. Close it again to close anyway
profile-is-being-submitted-window = A profile is being submitted. The window closes when that is done. Close it again to stop now

decimal-mark = .

accounts = Accounts
add-account-more = Add account…
close = Close
cancel = Cancel

review-before-submitting = Review before submitting
copy-it = Copy

type-country-or-its-code = Type a country or its code
type-to-search = Type to search
choices = Choices
nothing-here-is-called-it = No match for “{ $typed }”. It is kept as typed

search-library = Search the library
undo = Undo
show-what-will-be-sent-more = Show what will be sent…
keyboard-shortcuts = Keyboard shortcuts
about-profile-desk = About Profile Desk
choose-account-first = Choose an account first

library = Library

remove = Remove { $name }

in-library-has-this-number = “{ $title }” in the library has the same number
copy-from-it-more = Copy from it…
open-it = Open it
problem = Problem
warning = Warning
characters = { $now } of { $max } characters
e-mail-address = Email address { $index }
add-address = Add email
label-optional = { $label } (optional)

filled-in = { $filled } of { $wanted } filled in
not-saved = Not saved
saving-more = Saving…
nothing-to-save-yet = No changes yet
draft-saved = Draft saved { $at }
draft-saved-here = Draft saved { $at } on this computer
search = Search
cancelling-more = Cancelling…
cancel-submission = Cancel submission
being-submitted-it-can-be = Submitting. You can edit this profile again after that
look-again = Look again
submitted-nothing-has-changed-since = No changes since submission
send-changes-more = Send changes…
submit-to-sandbox = Submit to the sandbox
submit-to-custom-server = Submit to the custom server
submit-to-cm = Submit to CM.com
submit-more = Submit…
opening-library-more = Opening the library…
no-profile-is-open = No profile is open
company-needs-approved-profile-before = A company needs an approved profile before it can request phone numbers in a country

help-on = Help with { $field }
help-on-keys = { $name } ({ $keys } while the cursor is in it)
help-example = Example
help-required = required
help-optional = optional
help-server = set by CM.com
help-takes = In the API: { $name }, { $presence }, at most { $max } characters
help-takes-any = In the API: { $name }, { $presence }

inspector = Checks and status
completeness = Completeness
required-fields-are-filled-in = { $filled } of { $wanted } required fields are filled in
there-are-problems = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
check-this = Warnings
history = History
draft-begun = Draft created

all = All
no-profiles-yet-begin-with = No profiles yet. Start with “New profile”
no-profile-fits-search-and = No profiles match the search and filter
not-yet-looked-at = , not viewed yet
more-for = More actions for { $title }
no-company-yet = No company yet

form = Form
drop-files-to-attach-them = Drop files to attach them to this profile

asking-more = Checking…

only-choice = { $chosen }, the only choice
one-choices = { $chosen }, one of { $count } choices

open-accounts-more = Open accounts…
account = Account

to-look-at = { $label }, { $count } to check
no-account = No account
menu = Menu
dismiss = Dismiss
put-them-in-their-fields = Fill in the fields
save-elsewhere-more = Save elsewhere…

day-and-month = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
try-again = Try again
