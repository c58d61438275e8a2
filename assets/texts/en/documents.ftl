### Documents: attached, looked at, opened, and what countries ask.

install-package-xdg-desktop-portal = install the package xdg-desktop-portal-gtk (or zenity), or type the path
choose-folder = Choose a folder
attach-documents = Attach documents
pdf-png-and-jpeg = PDF, PNG and JPEG
all-files = All files
file-chooser-did-not-open = The file chooser did not open: { $what_to_do }
this-computer-has-no-file = This computer has no file chooser
file-chooser-this-computer-does = The file chooser of this computer does not answer

was-not-opened-system-does = “{ $name }” was not opened: the system does not let this program start others
was-not-opened-system-knows = “{ $name }” was not opened: the system knows no program for a { $kind }. Install or choose one, then try again

file-chooser-is-opening-it = The file chooser is opening; it may be behind this window. You can also type the path of the file
type-path-file-like-documents = Type the path of a file, like ~/Documents/extract.pdf
open-profile-first-then-drop = Open a profile first, then drop the files again
this-profile-is-being-submitted = This profile is being submitted; attach the files when that has ended
that-file-is-already-attached = That file is already attached, as “{ $name }”
document-was-for-another-requirement = “{ $name }” was attached for another requirement. It is now for this one only: save what each asks for as a file of its own
was-not-attached-since-this = “{ $name }” was not attached, since this profile is being submitted; attach it when that has ended

copy-was-opened-with-systems = A copy was opened with the system’s program; what is changed there does not come back here

is-no-longer-in-library = “{ $name }” is no longer in the library: its file is gone. Remove it, and attach it again
was-not-opened-it-cant = “{ $name }” was not opened: it can’t be copied ({ $source })

it-has-too-many-pixels = It has too many pixels for a preview
it-is-locked-with-password = It is locked with a password, so it can’t be previewed. Attach a copy without one: whoever looks at the profile may not be able to open it
it-cant-be-previewed-it = It can’t be previewed: it may be damaged. Open it before you send it
preview-takes-too-much-time = A preview takes too much time or memory. Open it before you send it

this-document-is-no-longer = This document is no longer attached
page-of = { $count ->
    [one] One page
   *[other] Page 1 of { $count }
}
meets-no-requirement = Meets no requirement
meets-what-country-asks-once = Meets what the country asks, once that is known here
meets = Meets: { $text }
getting-sharp-picture-more = Getting a sharp picture…
getting-picture-more = Getting a picture…
picture = Picture of { $name }
opening-it-with-systems-program-more = Opening it with the system’s program…
previous-document-left-arrow = Previous document (left arrow)
previous-document = Previous document
of = { $at } of { $count }
next-document-right-arrow = Next document (right arrow)
next-document = Next document
full-size = Larger
open-with-systems-program = Open with the system’s program

pdf-png-or-jpeg-at = PDF, PNG or JPEG, at most { $most } a file and { $max_files } files. Drop files anywhere on the window, pick them, or type a path
choose-files-more = Choose files…
open-with-systems-program-name = Open { $name } with the system’s program
drag-it-onto-what-it = Drag it onto what it meets, under Requirements
preview = Preview of { $name }
no-requirement = No requirement
what-country-asks-once-that = what the country asks, once that is known here
requirement-that-meets = Requirement that { $name } meets
path-file = Path of a file
attach = Attach
attach-file-at-this-path = Attach the file at this path
files-that-fit = Files that fit

for-companies-in = For companies in { $country }
name-like-vatnumber = Name, like vatNumber
name-extra-field = Name of an extra field
add = Add
type-name-field-first = Type the name of the field first
add-extra-field = Add the extra field

requirements = Requirements
approved-nothing-more-is-asked = Approved; nothing more is asked
nothing-beyond-fields-form = Nothing beyond the fields of the form
no-document-more = No document more
nothing-beyond-fields-form-for = Nothing beyond the fields of the form for these number types
for-numbers-in = For numbers in { $country }
nothing-newer-is-known = Nothing newer is known. { $sentence }
ask-again = Ask again
ask-cm = Ask CM.com
about-company-nothing-to-send = About the company; nothing to send
about-number-requests-nothing-to = About number requests; nothing to send
document-attach-it-here-or = A document; attach it here, or drag an attachment here
met-by = Met by { $met }
attach-to = Attach to: { $requirement }
attach-more = Attach…
read = { $note }. Read
tick-it-when-you-have = { $note }. Tick it when you have read it
as-of = { $what }, as of { $when }
