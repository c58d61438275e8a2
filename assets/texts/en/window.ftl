### The window: library, form, inspector, notices.

set-by-upload = (set by the upload)

file-chooser-failed-type-path = The file chooser failed; type the path of the file
it-works-there-are-no = It works; there are no profiles yet
it-works-there-are-profiles = { $count ->
    [one] It works; there is one profile
   *[other] It works; there are { $count } profiles
}

profile-desk-made-mistake-its = Profile Desk made a mistake of its own; what you typed is kept. Try again, and report it if it happens again

there-is-no-display-to = There is no display to open a window on: neither WAYLAND_DISPLAY nor DISPLAY is set. Commands work without one: `profile-desk help` names them
profile-desk-had-to-close = Profile Desk had to close; what you typed was saved first
window-cant-be-opened = The window can’t be opened: { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = This library is open in another Profile Desk, so here it can only be read

no-problems-this-profile-can = No problems: this profile can be submitted, but approval does not begin before what the countries ask is there
no-problems-this-profile-can-be = No problems: this profile can be submitted once you have looked at what is pointed out
no-problems-this-profile-can-be-submitted = No problems: this profile can be submitted
there-is-no-problem-to = There is no problem to go to

this-profile-is-being-submitted-or = This profile is being submitted or gets a document; move it to the trash when that has ended
is-in-trash = “{ $title }” is in the trash

nothing-can-be-changed-here = Nothing can be changed here while the library is open in another Profile Desk

what-was-pasted-had-several = What was pasted had several lines; they are one line now
address = an address
signature = a signature
that-looks-like = That looks like { $what }: { $told }
another-profile-is-open-now = Another profile is open now; paste the lines again where they belong
quoted = “{ $text }”
quoted-part = { $label } “{ $part }”
that-leaves-over = { $text }. In none of them would be { $left_over }

window-stays-open-close-it = The window stays open: { $sentence }. Close it again to close it all the same
profile-is-being-submitted-window = A profile is being submitted; the window closes when that has ended. Close it again to end it now

decimal-mark = .

accounts = Accounts
add-account-more = Add an account…
close = Close
cancel = Cancel

review-before-submitting = Review before submitting
copy-it = Copy

type-country-or-its-code = Type a country or its code
type-to-search = Type to search
choices = Choices
nothing-here-is-called-it = Nothing here is called “{ $typed }”; it is kept as typed

search-library = Search the library
undo = Undo
show-what-will-be-sent-more = Show what will be sent…
keyboard-shortcuts = Keyboard shortcuts
about-profile-desk = About Profile Desk
choose-account-first = Choose an account first

library = Library

remove = Remove { $name }

in-library-has-this-number = “{ $title }” in the library has this number too
copy-from-it-more = Copy from it…
open-it = Open it
problem = Problem
warning = Warning
characters = { $now } of { $max } characters
e-mail-address = E-mail address { $index }
add-address = Add an address
label-optional = { $label } (optional)

filled-in = { $filled } of { $wanted } filled in
not-saved = Not saved
saving-more = Saving…
nothing-to-save-yet = Nothing to save yet
draft-saved = Draft saved { $at }
draft-saved-here = Draft saved { $at } on this computer
search = Search
cancelling-more = Cancelling…
cancel-submission = Cancel submission
being-submitted-it-can-be = Being submitted; it can be edited again after that
look-again = Look again
submitted-nothing-has-changed-since = Submitted; nothing has changed since
send-changes-more = Send the changes…
submit-to-sandbox = Submit to the sandbox
submit-to-custom-server = Submit to the custom server
submit-to-cm = Submit to CM.com
submit-more = Submit…
opening-library-more = Opening the library…
no-profile-is-open = No profile is open
company-needs-approved-profile-before = A company needs an approved profile before it may request phone numbers in a country

help-on = Help on { $field }
help-on-keys = { $name } ({ $keys } while the cursor is in it)
help-example = For example
help-required = required
help-optional = may be blank
help-server = set by CM.com
help-takes = In the API: { $name }, { $presence }, at most { $max } characters
help-takes-any = In the API: { $name }, { $presence }

inspector = Inspector
completeness = Completeness
required-fields-are-filled-in = { $filled } of { $wanted } required fields are filled in
there-are-problems = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
check-this = Check this
history = History
draft-begun = Draft begun

all = All
no-profiles-yet-begin-with = No profiles yet. Begin with “New profile”
no-profile-fits-search-and = No profile fits the search and the filter
not-yet-looked-at = , not yet looked at
more-for = More for { $title }
no-company-yet = No company yet

form = Form
drop-files-to-attach-them = Drop the files to attach them to this profile

asking-more = Asking…

only-choice = { $chosen }, the only choice
one-choices = { $chosen }, one of { $count } choices

open-accounts-more = Open accounts…
account = Account

to-look-at = { $label }, { $count } to look at
no-account = No account
menu = Menu
dismiss = Dismiss
put-them-in-their-fields = Put them in their fields
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
