### One document in place of another one, in all profiles that have it.

replace-in-use-reason = { $holder } verwendet dieses Profil
replace-being-sent-reason = Es wird gerade eingereicht
replace-gone-reason = Es liegt im Papierkorb oder wurde gelöscht
replace-not-there-reason = Es hat zwei Dokumentlisten oder dieses Dokument nicht mehr. Öffnen Sie es, um auszuwählen
replace-has-new-reason = Es hat das neue Dokument bereits

replace-title = { $count ->
    [one] „{ $name }“ in 1 Profil ersetzen
   *[other] „{ $name }“ in { $count } Profilen ersetzen
}
replace-progress = Einen Moment …
replace-review-button = Prüfen
replace-summary = { $count ->
    [0] „{ $name }“ kann es derzeit in keinem Profil ersetzen
    [one] „{ $name }“ ersetzt es in 1 Profil. Es wird nichts gesendet
   *[other] „{ $name }“ ersetzt es in { $count } Profilen. Es wird nichts gesendet
}
replace-confirm-button = { $count ->
    [one] In 1 Profil ersetzen
   *[other] In { $count } Profilen ersetzen
}
replace-changes = Wird geändert
replace-needs-sending = Wird geändert. Es wurde eingereicht: Senden Sie danach die Änderungen
replace-left-out = Ausgelassen. { $why }
replace-same-error = „{ $name }“ ist dasselbe Dokument. Wählen Sie eine andere Datei
replace-done-notice = { $count ->
    [0] Es wurde nichts ersetzt
    [one] „{ $name }“ ist jetzt in 1 Profil
   *[other] „{ $name }“ ist jetzt in { $count } Profilen
}
replace-send-notice = { $count ->
    [one] 1 davon wurde eingereicht: Öffnen Sie es und senden Sie die Änderungen
   *[other] { $count } davon wurden eingereicht: Öffnen Sie sie und senden Sie die Änderungen
}
replace-left-out-notice = Ausgelassen: { $names }
