### Other dialogs: the first start, settings, about, export, copy.

folders-in = { $folders } folders in { $into }
written-to = Written to { $folder }
these-documents-could-not-be = { $text }. These documents could not be copied: { $missing }
list-and = { " " }and{ " " }

copied-from-undo-takes-it = Copied from “{ $title }”; undo takes it back

there-is-no-profile-in = There is no profile in view to export
enter-folder-like-documents = Enter a folder, like ~/Documents

copy-from-another-profile = Copy from another profile
what-is-copied-takes-place = What is copied takes the place of what is here; undo brings it back
no-other-profile-fits = No other profile fits
choose-profile-and-at-least = Choose a profile, and at least one part of it
search-by-profile-company-number = Search by profile, company, number or city
search-for-profile-to-copy = Search for a profile to copy from

language = Language
language-of-desktop = That of the desktop
token-is-left-out = The token is left out; documents are named once they are uploaded
welcome-to-profile-desk = Welcome to Profile Desk
send-changes = Send the changes?
export = Export
all-commands = All commands
settings = Settings
what-will-be-sent = What will be sent
document = Document
fill-in-company-profiles-check = Fill in company profiles, check them, submit them to CM.com and follow their approval.
there-is-no-account-yet = There is no account yet. The sandbox is a stand-in for CM.com inside this program: nothing leaves this computer, and a profile is decided on after a few seconds.
use-sandbox = Use the sandbox
not-now = Not now
they-go-out-with-account = They go out with the account “{ $name }” ({ $label }).
these-cant-be-changed-or = These can’t be changed or cleared once a profile is created, and stay as they are at CM.com: { $labels }
send-the-changes = Send the changes
export-profiles = { $count ->
    [one] Export this profile
   *[other] Export { $count } profiles
}
new-folder-is-made-with = A new folder is made, with the fields as JSON and the documents; what is there stays
new-folder-is-made-for = A new folder is made for each profile, with its fields as JSON and its documents, and a table for a spreadsheet; what is there stays
folder = Folder
choose-more = Choose…
exporting-more = Exporting…
version-under-mit-licence = Version { $version }, under the MIT licence
country-names-are-from-unicode = Country names are from Unicode CLDR, address forms from Google’s libaddressinput (CC-BY 4.0), numbering plans from its libphonenumber, icons from Material Symbols (Apache 2.0).
it-has-not-been-used = It has not been used with the real CM.com yet: some names and paths are guesses, which an account can mend. The README names them.
colours = Colours
size-text = Size of the text
smaller = Smaller
usual = Usual
larger = Larger
news = Notifications
notify-when-status-changes-while = Notify when a status changes while the window is in the background
drafts-documents-settings-and-accounts = Drafts, documents, settings and accounts lie in this folder; product tokens are in the keyring. Another one is chosen with --data-dir at the start
copy-as-json = Copy as JSON
copy-as-curl = Copy as curl
choose-account-and-mend-problems = Choose an account and mend the problems first
duplicate-is-new = A new draft with what is ticked of “{ $title }”. Ids, status and comment stay with the original
duplicate = Duplicate
duplicate-profile = Duplicate profile
