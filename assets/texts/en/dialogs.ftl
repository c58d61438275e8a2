### Other dialogs: first start, settings, about, export, copy.

folders-in = { $folders } folders in { $into }
written-to = Exported to { $folder }
these-documents-could-not-be = Export incomplete. We could not copy these documents: { $missing }. { $text }
list-and = { " " }and{ " " }

copied-from-undo-takes-it = Copied from “{ $title }”. You can undo this

there-is-no-profile-in = There are no profiles in the list to export
enter-folder-like-documents = Enter a folder, like ~/Documents

copy-from-another-profile = Copy from another profile
what-is-copied-takes-place = Copied values replace what is here. You can undo this
no-other-profile-fits = No other profiles match
choose-profile-and-at-least = Choose a profile and at least one part to copy
search-by-profile-company-number = Search by profile, company, number or city
search-for-profile-to-copy = Search for a profile to copy from

language = Language
language-of-desktop = Same as system
token-is-left-out = The token is left out. Document IDs are filled in after upload
welcome-to-profile-desk = Welcome to Profile Desk
send-changes = Send changes?
export = Export
all-commands = All commands
settings = Settings
what-will-be-sent = What will be sent
document = Document
fill-in-company-profiles-check = Fill in company profiles, check them, submit them to CM.com and follow their approval
there-is-no-account-yet = You have no account yet. Try the sandbox, a test server inside this program. Nothing leaves this computer, and each profile gets a decision after a few seconds.
use-sandbox = Use the sandbox
not-now = Not now
they-go-out-with-account = Account: { $name } ({ $label })
these-cant-be-changed-or = These can’t be changed or cleared after a profile is created, and stay as they are at CM.com: { $labels }
send-the-changes = Send changes
export-profiles = { $count ->
    [one] Export this profile
   *[other] Export { $count } profiles
}
new-folder-is-made-with = Creates a new folder with the fields as JSON and the documents. Existing files are kept
new-folder-is-made-for = Creates a new folder for each profile, with its fields as JSON and its documents, and a table for your spreadsheet program. Existing files are kept
folder = Folder
choose-more = Choose…
exporting-more = Exporting…
version-under-mit-licence = Version { $version }, MIT licence
country-names-are-from-unicode = Country names are from Unicode CLDR, address formats from Google’s libaddressinput (CC-BY 4.0), phone number data from its libphonenumber, icons from Material Symbols (Apache 2.0)
it-has-not-been-used = Profile Desk has not been used with the real CM.com yet. Some API names and paths are assumptions, which you can change for an account. The README lists them.
colours = Colours
size-text = Text size
smaller = Smaller
usual = Default
larger = Larger
news = Notifications
notify-when-status-changes-while = Notify me when a status changes while the window is in the background
drafts-documents-settings-and-accounts = Drafts, documents, settings and accounts are stored in this folder. Product tokens are in the keyring. To use another folder, start with --data-dir
copy-as-json = Copy as JSON
copy-as-curl = Copy as curl
choose-account-and-mend-problems = Choose an account and fix the problems first
duplicate-is-new = Creates a new draft with the parts of “{ $title }” that you tick. IDs, status and comment stay with the original
duplicate = Duplicate
duplicate-profile = Duplicate profile
