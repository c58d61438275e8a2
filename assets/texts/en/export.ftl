### Export to a folder, and the file dialog.

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

## The file dialog of the system.

file-dialog-folder-title = Choose a folder
file-dialog-documents-title = Attach documents
file-dialog-filter-documents = PDF, PNG and JPEG
file-dialog-filter-all = All files
file-dialog-opening-notice = The file dialog is opening. It may be behind this window. You can also type the file path
file-dialog-failed-notice = The file dialog failed. Enter the file path instead
file-dialog-closed-error = The file dialog did not open: { $what_to_do }
file-dialog-missing-error = This computer has no file dialog
file-dialog-silent-error = This computer’s file dialog does not respond
file-dialog-remedy = install the package xdg-desktop-portal-gtk (or zenity), or type the path
