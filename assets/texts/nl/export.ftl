### Export to a folder, and the file dialog.

export-title = Exporteren
export-heading = { $count ->
    [one] Dit profiel exporteren
   *[other] { $count } profielen exporteren
}
export-one-hint = Er wordt een nieuwe map gemaakt met de velden als JSON en de documenten. Bestaande bestanden blijven behouden
export-many-hint = Er wordt voor elk profiel een nieuwe map gemaakt met de velden als JSON en de documenten, plus een tabel voor uw spreadsheetprogramma. Bestaande bestanden blijven behouden
export-folder-label = Map
export-folder-missing-error = Vul een map in, bijvoorbeeld ~/Documents
export-choose-folder-button = Kiezen…
export-progress = Exporteren…
export-nothing-notice = Er staan geen profielen in de lijst om te exporteren
export-done-notice = Geëxporteerd naar { $folder }
export-done-folders = { $folders } mappen in { $into }
export-documents-missing-warning = Export onvolledig. We konden deze documenten niet kopiëren: { $missing }. { $text }
export-many-documents-missing-warning = Export onvolledig. We konden { $count } documenten niet kopiëren, waaronder { $names }. { $text }
export-document-of-profile = { $name } van { $profile }
export-failed-error = We konden niet schrijven naar { $folder } ({ $source }). Kies een andere map

## Columns of the table for a spreadsheet.

export-column-id = CM.com-id
export-column-changed = Gewijzigd

## The file dialog of the system.

file-dialog-folder-title = Map kiezen
file-dialog-documents-title = Documenten bijvoegen
file-dialog-filter-documents = PDF, PNG en JPEG
file-dialog-filter-all = Alle bestanden
file-dialog-opening-notice = De bestandskiezer wordt geopend, mogelijk achter dit venster. U kunt ook het pad van het bestand typen
file-dialog-failed-notice = De bestandskiezer werkt niet. Vul het pad van het bestand in
file-dialog-closed-error = De bestandskiezer is niet geopend: { $what_to_do }
file-dialog-missing-error = Deze computer heeft geen bestandskiezer
file-dialog-silent-error = De bestandskiezer van deze computer reageert niet
file-dialog-remedy = installeer het pakket xdg-desktop-portal-gtk (of zenity), of typ het pad
