### The library: its list, its trash, its files, and the window around it.

library-title = Bibliothek
library-views-title = Ansichten
library-selected-check-button = Prüfen
library-selected-submit-button = Einreichen …
library-selected-export-button = Exportieren …
library-selected-trash-button = In den Papierkorb
library-table-label = Profile
library-view-all = Alle Profile
library-period-before-days = { $count ->
    [one] vor mehr als 1 Tag
   *[other] vor mehr als { $count } Tagen
}
library-period-last-days = { $count ->
    [one] letzte 24 Stunden
   *[other] letzte { $count } Tage
}
library-selected-count = { $count ->
    [one] 1 ausgewählt
   *[other] { $count } ausgewählt
}
library-count = { $count ->
    [one] 1 Profil
   *[other] { $count } Profile
}
library-view-empty = Keine Profile in dieser Ansicht
library-clear-filters-button = Suche und Filter zurücksetzen
library-filter-button = Filter
library-filter-chip = { $column }: { $values }
library-filter-remove-button = Filter „{ $filter }“ entfernen
library-filter-no-values = Keine Werte
library-columns-button = Spalten
library-column-left-button = {$column} nach links verschieben
library-column-right-button = {$column} nach rechts verschieben
library-columns-reset-button = Spalten zurücksetzen
library-sort-menu = Sortieren nach
library-sort-button = Nach { $column } sortieren
library-sort-ascending = Aufsteigend
library-sort-descending = Absteigend
library-select-all-button = Alle auswählen
library-select-none-button = Auswahl aufheben
view-saved-title = Gespeicherte Ansichten
view-save-button = Ansicht speichern …
view-save-changes-button = Änderungen speichern
view-save-title = Ansicht speichern
view-rename-title = Ansicht umbenennen
view-rename-button = Ansicht umbenennen …
view-delete-button = Ansicht löschen
view-menu-button = Die Ansicht „{ $name }“ ändern
view-name-label = Name
view-name-missing-error = Geben Sie einen Namen ein
view-deleted-notice = Die Ansicht „{ $name }“ wurde gelöscht
view-deleted-elsewhere-error = Ein anderes Fenster oder ein Befehl hat diese Ansicht gelöscht
view-save-error = Die Ansicht wurde nicht geändert ({ $source }). Versuchen Sie es erneut
column-status = Status
column-name = Profil
column-company = Unternehmen
column-country = Land
column-number-types = Rufnummerntypen
column-submitted = Eingereicht
column-decided = Entschieden
column-changed = Geändert
column-comment = Kommentar
column-account = Konto
library-loading = Bibliothek wird geöffnet …
library-empty = Noch keine Profile. Beginnen Sie mit „Neues Profil“
library-search-placeholder = Suchen
library-search-empty = Keine Profile passen zu Suche und Filter
library-row-unread-tooltip = , noch nicht angesehen
library-row-editing = { $who } bearbeitet
library-row-sending = { $who } sendet
library-replaced-notice = Die Bibliothek in { $folder } wurde gelöscht, verschoben oder ersetzt. Was in diesem Fenster geöffnet ist, wird dort erneut gespeichert. Wenn Sie die Bibliothek verschoben haben, schließen Sie dieses Fenster und öffnen Sie die Bibliothek am neuen Ort
library-trash-done-notice = „{ $title }“ wurde in den Papierkorb verschoben
library-trash-many-notice = { $count ->
    [one] 1 Profil wurde in den Papierkorb verschoben
   *[other] { $count } Profile wurden in den Papierkorb verschoben
}
library-trash-submitting-notice = Dieses Profil wird gerade eingereicht, oder ein Dokument wird angehängt. Verschieben Sie es danach in den Papierkorb
library-trash-in-use-notice = { $count ->
    [one] 1 Profil wurde nicht verschoben, weil es anderswo bearbeitet oder eingereicht oder ein Dokument angehängt wird. Versuchen Sie es danach noch einmal
   *[other] { $count } Profile wurden nicht verschoben, weil sie anderswo bearbeitet oder eingereicht oder Dokumente angehängt werden. Versuchen Sie es danach noch einmal
}
library-save-elsewhere-button = Anderswo speichern …
window-close-unsaved-notice = Das Fenster ist noch offen: { $sentence }. Um es trotzdem zu schließen, schließen Sie es erneut
window-close-submitting-notice = Ein Profil wird gerade eingereicht. Das Fenster schließt sich danach. Um jetzt abzubrechen, schließen Sie es erneut

## Files of the library.

store-open-error = Die Bibliothek in { $folder } ließ sich nicht öffnen ({ $source }). Nichts wurde geändert. Prüfen Sie, ob Sie in diesen Ordner schreiben dürfen
store-in-use-error = Ein anderes Fenster oder ein Befehl von Profile Desk verwendet die Bibliothek in { $folder }. Nichts wurde geändert. Schließen Sie das Fenster oder warten Sie, bis der Befehl fertig ist, und versuchen Sie es dann erneut
store-save-error = Nicht gespeichert ({ $source }). Ihre Eingaben bleiben in diesem Fenster erhalten, und das Speichern wird automatisch wiederholt
store-backup-error = Die tägliche Sicherung Ihrer Profile ist fehlgeschlagen ({ $reason }). Ihre Profile sind gespeichert, und die Sicherung wird innerhalb einer Stunde wiederholt
store-read-error = { $file } ließ sich nicht lesen ({ $source }). Die Datei bleibt, wo sie ist
store-damaged-error = { $file } ist beschädigt ({ $reason }). { $fate }
store-newer-format-error = { $file } wurde mit einer neueren Version von Profile Desk gespeichert (Format { $format }). Die Datei wurde nicht geändert. Aktualisieren Sie Profile Desk, um sie zu öffnen
store-move-error = „{ $title }“ ließ sich nicht verschieben ({ $source }) und bleibt, wo es war
store-restore-error = Das Profil ließ sich nicht wiederherstellen ({ $source }). Es ist noch im Papierkorb
store-partly-read-warning = „{ $name }“ konnte nur teilweise gelesen werden. Prüfen Sie dort jedes Feld
store-many-partly-read-warning = { $count ->
    [one] Ein Profil konnte nur teilweise gelesen werden. Prüfen Sie jedes Feld von { $names }
   *[other] { $count } Profile konnten nur teilweise gelesen werden, darunter { $names }. Prüfen Sie jedes Feld
}
store-documents-left-out-warning = { $file } führt Dokumente auf, die sich nicht lesen lassen: { $names }. Sie wurden weggelassen. Hängen Sie sie erneut an. { $fate }
store-many-files-damaged-warning = { $count ->
    [one] 1 Datei der Bibliothek ist beschädigt oder nicht lesbar: { $names }. Sie wurde nicht gelöscht. Näheres steht im Protokoll in { $log }
   *[other] { $count } Dateien der Bibliothek sind beschädigt oder nicht lesbar, darunter { $names }. Nichts wurde gelöscht. Alle stehen im Protokoll in { $log }
}
store-set-aside = Die Datei wurde als { $file } aufbewahrt
store-left-in-place = Die Datei bleibt, wo sie ist. Das Fenster verschiebt sie, wenn es die Bibliothek öffnet
store-record-damaged-error = Die Aufzeichnung zum Einreichen war beschädigt
store-submitting-elsewhere-error = Ein anderes Programm sendet dieses Profil gerade. Von hier wurde nichts gesendet. Versuchen Sie es danach erneut
store-changed-elsewhere-error = Ein anderes Programm hat zum Einreichen dieses Profils einen neueren Stand gespeichert. Dieser Stand wurde beibehalten
store-draft-changed-elsewhere-error = Ein anderes Programm hat dieses Profil geändert, seit Sie es geöffnet haben. Ihre Eingaben bleiben in diesem Fenster erhalten
store-draft-read-error = „{ $name }“ konnte nicht gelesen werden ({ $reason }). Das Profil steht unverändert in der Bibliothek
store-view-read-error = Die Ansicht „{ $name }“ konnte nicht gelesen werden ({ $reason }). Sie fehlt in der Liste, steht aber unverändert in der Bibliothek

## Why a file cannot be read.

file-not-a-file-reason = keine Datei
file-broken-link-reason = Verknüpfung zu einer Datei, die es nicht gibt, etwa auf einem nicht verbundenen Laufwerk
file-too-large-reason = viel zu groß
file-no-format-version-reason = ohne Formatversion

## Moving a library of the older format into the database.

moving-in-error = Ihre Profile ließen sich nicht in die neue Bibliothek übernehmen ({ $reason }). Nichts ist verloren gegangen: Sie bleiben, wo sie waren. Starten Sie Profile Desk neu, um es noch einmal zu versuchen
moving-in-progress = Ihre Profile werden in die neue Bibliothek übernommen: { $done } von { $all }
moving-in-done-notice = { $count ->
    [one] 1 Profil wurde in die neue Bibliothek übernommen. Die alten Dateien bleiben in { $folder } erhalten
   *[other] { $count } Profile wurden in die neue Bibliothek übernommen. Die alten Dateien bleiben in { $folder } erhalten
}
moving-in-other-version-warning = In { $folder } liegt eine andere Version eines Profils. Diese Version wurde nicht in die neue Bibliothek übernommen und bleibt dort erhalten
moving-in-document-warning = „{ $name }“ von „{ $title }“ ließ sich nicht in die neue Bibliothek übernehmen ({ $reason }). Hängen Sie das Dokument erneut an
moving-in-document-changed-reason = es wurde nach dem Anhängen geändert

## Errors of the system, as a reason.

system-error-with-number = { $reason } (Systemfehler { $number })
system-error-not-found = Datei oder Ordner nicht vorhanden
system-error-permission-denied = Zugriff verweigert
system-error-already-exists = Bereits vorhanden
system-error-disk-full = Kein Speicherplatz mehr auf dem Datenträger
system-error-quota-exceeded = Ihr Anteil am Speicherplatz ist aufgebraucht
system-error-file-too-large = Die Datei ist zu groß
system-error-read-only-disk = Der Datenträger ist schreibgeschützt
system-error-is-a-folder = Es handelt sich um einen Ordner
system-error-not-a-folder = Kein Ordner
system-error-name-too-long = Der Name ist nicht zulässig
system-error-busy = Wird gerade verwendet
system-error-address-in-use = Die Adresse wird bereits verwendet
system-error-timed-out = Zeitüberschreitung
system-error-device-fault = Das Gerät meldet einen Fehler
system-error-too-many-open-files = Zu viele Dateien sind geöffnet
system-error-other = Unbekannter Fehler

## JSON that cannot be read: of profiles, of the library's files.

json-too-deep-reason = zu tief verschachtelt
json-too-many-parts-reason = viel zu viele Teile
json-ends-early-reason = Ende zu früh, in { $at }
json-not-valid-reason = kein gültiges JSON in { $at }
json-missing-reason = { $member } fehlt
json-unknown-reason = { $member } ist hier nicht vorgesehen
json-type-reason = { $member } muss { $expected } sein
json-value-reason = { $member } hat keinen gültigen Wert
json-unnamed-member = eine Angabe
json-text-kind = ein Text
json-number-kind = eine Zahl
json-boolean-kind = true oder false
json-list-kind = eine Liste
json-object-kind = ein Objekt
json-line-column = Zeile { $line }, Spalte { $column }
json-file-too-short-error = { $file } ist unvollständig: Ende in { $at }
json-file-content-error = { $file } hat nicht den erwarteten Inhalt ({ $reason })
json-file-syntax-error = { $file } ist kein gültiges JSON. Prüfen Sie { $at }
profile-file-name = Die Datei
profile-file-encoding-error = Diese Datei ist kein gültiges JSON: Sie enthält keinen UTF-8-Text
profile-file-empty-error = Diese Datei ist leer
profile-file-shape-error = Die Datei muss genau ein Profil als JSON-Objekt in {"{"} {"}"} enthalten
profile-file-error = Diese Datei ist kein Profil: { $unfit }
profile-file-member-error = { $label }: In der Datei muss hier { $what } stehen
profile-file-word-list-kind = eine Liste von Wörtern
profile-file-text-list-kind = eine Liste von Textwerten
profile-file-text-map-kind = ein Objekt mit Textwerten
profile-file-text-kind = ein Text
database-in-use-reason = ein anderes Programm verwendet die Bibliothek, und auf diesem Laufwerk geht das nur einzeln
database-in-use-by-reason = ein anderes Programm verwendet die Bibliothek ({ $by }), und auf diesem Laufwerk geht das nur einzeln
database-link-reason = { $file } ist eine Verknüpfung, der nicht gefolgt wird; legen Sie stattdessen die Datei selbst dort ab
database-not-a-file-reason = { $file } ist keine Datei; verschieben Sie dies in einen anderen Ordner
database-full-reason = der Datenträger ist voll
database-read-only-reason = der Ordner ist schreibgeschützt
database-busy-reason = ein anderes Programm schreibt schon zu lange hinein
database-damaged-reason = die Datenbank ist beschädigt
database-newer-reason = von einer neueren Version von Profile Desk geschrieben (Schema { $version }); aktualisieren Sie dieses Programm
database-not-upgraded-reason = von einer älteren Version von Profile Desk geschrieben; die Sicherung vor der Umstellung auf diese Version ist fehlgeschlagen: { $reason }. Es wurde nichts geändert
database-foreign-reason = library.db ist keine Datenbank von Profile Desk
database-no-draft-reason = nicht mehr in der Bibliothek
database-value-reason = ein Wert von { $place } ist nicht lesbar: { $reason }
database-failed-reason = Fehler der Datenbank: { $reason }
