### Export to a folder, and the file dialog.

export-title = Exportieren
export-heading = { $count ->
    [one] Dieses Profil exportieren
   *[other] { $count } Profile exportieren
}
export-one-hint = Legt einen neuen Ordner mit den Feldern als JSON und den Dokumenten an. Vorhandene Dateien bleiben erhalten
export-many-hint = Legt für jedes Profil einen neuen Ordner mit den Feldern als JSON und den Dokumenten an, dazu eine Tabelle für Ihre Tabellenkalkulation. Vorhandene Dateien bleiben erhalten
export-folder-label = Ordner
export-folder-missing-error = Ordner eingeben, zum Beispiel ~/Dokumente
export-choose-folder-button = Auswählen …
export-progress = Wird exportiert …
export-nothing-notice = In der Liste sind keine Profile zum Exportieren
export-done-notice = Exportiert: { $folder }
export-done-folders = { $folders } Ordner in { $into }
export-documents-missing-warning = Export unvollständig. Diese Dokumente konnten nicht kopiert werden: { $missing }. { $text }
export-many-documents-missing-warning = Export unvollständig. { $count } Dokumente konnten nicht kopiert werden, darunter { $names }. { $text }
export-document-of-profile = { $name } aus { $profile }
export-failed-error = In { $folder } ließ sich nichts schreiben ({ $source }). Wählen Sie einen anderen Ordner

## Columns of the table for a spreadsheet.

export-column-id = CM.com-ID
export-column-changed = Geändert

## The file dialog of the system.

file-dialog-folder-title = Ordner auswählen
file-dialog-documents-title = Dokumente anhängen
file-dialog-filter-documents = PDF, PNG und JPEG
file-dialog-filter-all = Alle Dateien
file-dialog-opening-notice = Die Dateiauswahl wird geöffnet. Möglicherweise liegt sie hinter diesem Fenster. Sie können auch den Dateipfad eingeben
file-dialog-failed-notice = Die Dateiauswahl ist fehlgeschlagen. Geben Sie stattdessen den Dateipfad ein
file-dialog-closed-error = Die Dateiauswahl wurde nicht geöffnet: { $what_to_do }
file-dialog-missing-error = Dieser Computer hat keine Dateiauswahl
file-dialog-silent-error = Die Dateiauswahl dieses Computers reagiert nicht
file-dialog-remedy = Installieren Sie das Paket xdg-desktop-portal-gtk (oder zenity) oder geben Sie den Pfad ein
