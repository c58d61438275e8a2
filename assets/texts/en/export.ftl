### Export to a folder, and the file picker.

export-title = Export
export-heading = { $count ->
    [one] Export this profile
   *[other] Export { $count } profiles
}
export-one-hint = Creates a new folder with the fields as JSON and the documents. Existing files are kept
export-many-hint = Creates a new folder for each profile, with its fields as JSON and its documents, and a table for your spreadsheet program. Existing files are kept
export-folder-label = Folder
export-folder-missing-error = Enter a folder, like ~/Documents
export-choose-folder-button = Choose…
export-progress = Exporting…
export-nothing-notice = There are no profiles in the list to export
export-done-notice = Exported to { $folder }
export-done-folders = { $folders } folders in { $into }
export-documents-missing-warning = Export incomplete. We could not copy these documents: { $missing }. { $text }
export-many-documents-missing-warning = Export incomplete. We could not copy { $count } documents, including { $names }. { $text }
export-document-of-profile = { $name } of { $profile }
export-failed-error = We could not write to { $folder } ({ $source }). Choose another folder

## Columns of the table for a spreadsheet.

export-column-id = CM.com ID
export-column-changed = Changed

## The file picker of the system.

file-picker-folder-title = Choose a folder
file-picker-documents-title = Attach documents
file-picker-filter-documents = PDF, PNG and JPEG
file-picker-filter-all = All files
file-picker-opening-notice = The file picker is opening. It may be behind this window. You can also type the file path
file-picker-failed-notice = The file picker failed. Enter the file path instead
file-picker-closed-error = The file picker did not open: { $what_to_do }
file-picker-missing-error = This computer has no file picker
file-picker-silent-error = This computer’s file picker does not respond
file-picker-remedy = install the package xdg-desktop-portal-gtk (or zenity), or type the path
