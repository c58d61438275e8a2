### The documents of the library: who has them, and their dates.

library-documents-title = Dokumente
library-documents-search-label = Dokumente suchen
library-documents-search-placeholder = Dateiname oder Profil
library-documents-due-label = Abgelaufen oder läuft innerhalb von 30 Tagen ab
library-documents-empty = Keine Dokumente gefunden
library-documents-more = { $count ->
    [one] Und 1 weiteres. Suchen Sie danach
   *[other] Und { $count } weitere. Suchen Sie danach
}
library-documents-used-by = { $count ->
    [one] In 1 Profil
   *[other] In { $count } Profilen
}
library-documents-count-expired = { $count ->
    [one] 1 ist abgelaufen
   *[other] { $count } sind abgelaufen
}
library-documents-count-today = { $count ->
    [one] 1 läuft heute ab
   *[other] { $count } laufen heute ab
}
library-documents-count-week = { $count ->
    [one] 1 läuft innerhalb von 7 Tagen ab
   *[other] { $count } laufen innerhalb von 7 Tagen ab
}
library-documents-count-month = { $count ->
    [one] 1 läuft innerhalb von 30 Tagen ab
   *[other] { $count } laufen innerhalb von 30 Tagen ab
}
library-documents-expired = Am { $date } abgelaufen
library-documents-expires-today = Läuft heute ab
library-documents-expires-in = { $count ->
    [one] Läuft am { $date } ab, in 1 Tag
   *[other] Läuft am { $date } ab, in { $count } Tagen
}
library-documents-expires = Läuft am { $date } ab
library-documents-profiles-label = Profile
library-documents-issued-label = Ausstellungsdatum
library-documents-expires-label = Gültig bis
library-documents-save-button = Daten speichern
library-documents-saved-hint = Daten gespeichert
library-documents-date-error = { $label }: Geben Sie ein Datum ein, wie 2026-03-31
library-documents-ambiguous-error = { $label }: Tag und Monat sind nicht eindeutig. Geben Sie das Datum wie 2026-03-31 ein
library-documents-reversed-error = Das Dokument würde vor seiner Ausstellung ablaufen. Prüfen Sie die Daten
library-documents-either = { $one } oder { $other }
library-documents-says-issued = Laut Dokument am { $date } ausgestellt
library-documents-says-expires = Laut Dokument gültig bis { $date }
library-documents-says-nothing = Im Text des Dokuments wurde kein Datum gefunden
library-documents-use-button = Diese Daten übernehmen
library-documents-choose-button = Aus Bibliothek wählen …
library-documents-attach-button = An dieses Profil anhängen
library-documents-replace-button = In allen Profilen ersetzen …
library-documents-replace-name = { $name } in allen Profilen ersetzen
