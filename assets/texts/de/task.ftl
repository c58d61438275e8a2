### Aufgaben einer Prüfung: die Felder und Dokumente, die jemand zum Kommentar von CM.com markiert hat.

task-title = Felder markieren
task-hint = Wählen Sie aus, was Sie laut Kommentar ändern sollen. Ausgewähltes zeigt den Kommentar und bleibt in der Checkliste, bis Sie es ändern
task-comment = CM.com: { $comment }
task-named-title = Im Kommentar genannt
task-none-named-hint = Im Kommentar wurde kein Feld oder Dokument gefunden
task-mark-button = Markieren
task-at-input = Prüfer: { $comment }
task-word = Markiert
task-remove-button = Markierung entfernen: { $label }
task-item = Kommentar des Prüfers: { $label }
task-progress = { $total ->
    [one] { $done } von { $total } markierten Feld geändert
   *[other] { $done } von { $total } markierten Feldern geändert
}
task-decided-again-notice = CM.com hat erneut über dieses Profil entschieden. Es wurde nichts markiert. Öffnen Sie „Felder markieren“ für den neuen Kommentar noch einmal
