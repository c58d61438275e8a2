### Documents: attaching, viewing and opening them, and country requirements.

install-package-xdg-desktop-portal = install the package xdg-desktop-portal-gtk (or zenity), or type the path
choose-folder = Choose a folder
attach-documents = Attach documents
pdf-png-and-jpeg = PDF, PNG and JPEG
all-files = All files
file-chooser-did-not-open = The file picker did not open: { $what_to_do }
this-computer-has-no-file = This computer has no file picker
file-chooser-this-computer-does = This computer’s file picker does not respond

was-not-opened-system-does = We could not open “{ $name }”: the system does not let this program start others
was-not-opened-system-knows = We could not open “{ $name }”: this computer has no app for a { $kind }. Install or choose one, then try again

file-chooser-is-opening-it = The file picker is opening. It may be behind this window. You can also type the file path
type-path-file-like-documents = Enter a file path, like ~/Documents/extract.pdf
open-profile-first-then-drop = Open a profile first, then drop the files again
this-profile-is-being-submitted = This profile is being submitted. Attach the files when that is done
that-file-is-already-attached = This file is already attached, as “{ $name }”
document-was-for-another-requirement = “{ $name }” was attached for another requirement. It is now for this one only. To cover both, save each document as its own file
was-not-attached-since-this = “{ $name }” was not attached: this profile is being submitted. Attach it when that is done

copy-was-opened-with-systems = A copy opened in your default app. Changes you make there are not saved here

is-no-longer-in-library = “{ $name }” is no longer in the library: its file is gone. Remove it and attach it again
was-not-opened-it-cant = We could not open “{ $name }”: it can’t be copied ({ $source })

it-has-too-many-pixels = This image is too large to preview
it-is-locked-with-password = This document is locked with a password, so there is no preview. Attach a copy without a password, or CM.com may not be able to open it
it-cant-be-previewed-it = We could not preview this document. It may be damaged. Open it before you send it
preview-takes-too-much-time = A preview would take too much time or memory. Open the document before you send it

this-document-is-no-longer = This document is no longer attached
page-of = { $count ->
    [one] 1 page
   *[other] Page 1 of { $count }
}
meets-no-requirement = Document for: None
meets-what-country-asks-once = Document for: a requirement that is not loaded yet
meets = Document for: { $text }
getting-sharp-picture-more = Loading a sharper image…
getting-picture-more = Loading preview…
picture = Picture of { $name }
opening-it-with-systems-program-more = Opening in default app…
previous-document-left-arrow = Previous document (left arrow)
previous-document = Previous document
of = { $at } of { $count }
next-document-right-arrow = Next document (right arrow)
next-document = Next document
full-size = Larger
open-with-systems-program = Open in default app

pdf-png-or-jpeg-at = PDF, PNG or JPEG, up to { $most } a file and { $max_files } files. Drop files anywhere on the window, choose them, or enter a path
choose-files-more = Choose files…
open-with-systems-program-name = Open { $name } in default app
drag-it-onto-what-it = Drag to a requirement
preview = Preview of { $name }
no-requirement = None
what-country-asks-once-that = a requirement that is not loaded yet
requirement-that-meets = Requirement for { $name }
path-file = File path
attach = Attach
attach-file-at-this-path = Attach the file at this path
files-that-fit = Matching files

for-companies-in = For companies in { $country }
name-like-vatnumber = Name, like vatNumber
name-extra-field = Name of an extra field
add = Add
type-name-field-first = Enter a name for the field first
add-extra-field = Add extra field

requirements = Requirements
approved-nothing-more-is-asked = Nothing more needed
nothing-beyond-fields-form = No documents needed
no-document-more = No more documents needed
nothing-beyond-fields-form-for = No documents needed for these number types
for-numbers-in = For numbers in { $country }
nothing-newer-is-known = We could not refresh this. { $sentence }
ask-again = Try again
ask-cm = Get requirements
about-company-nothing-to-send = Company rule. No document needed
about-number-requests-nothing-to = Number request rule. No document needed
document-attach-it-here-or = Attach a document, or drag one here
met-by = Attached: { $met }
attach-to = Attach for: { $requirement }
attach-more = Attach…
read = { $note }. You have read this
tick-it-when-you-have = { $note }. Tick to confirm you have read this
as-of = { $what }, as of { $when }
