### Mehrere Profile auf einmal prüfen.

bulk-check-title = Profile prüfen
bulk-check-progress = { $done } von { $count } geprüft
bulk-check-stopped = Angehalten: { $done } von { $count } geprüft
bulk-check-result = { $count ->
    [one] 1 Profil geprüft
   *[other] { $count } Profile geprüft
}
bulk-check-ok = { $count ->
    [one] 1 ohne Probleme oder Warnungen
   *[other] { $count } ohne Probleme oder Warnungen
}
bulk-check-unlisted = { $count ->
    [one] 1 weiteres Profil hat Probleme oder Warnungen. Beheben Sie zuerst einige, und prüfen Sie dann erneut
   *[other] { $count } weitere Profile haben Probleme oder Warnungen. Beheben Sie zuerst einige, und prüfen Sie dann erneut
}
bulk-check-requirements = { $count ->
    [one] Bei 1 Profil konnten die Anforderungen des Landes nicht geprüft werden
   *[other] Bei { $count } Profilen konnten die Anforderungen des Landes nicht geprüft werden
}
bulk-check-more = { $count ->
    [one] Und 1 weitere Meldung
   *[other] Und { $count } weitere Meldungen
}
bulk-check-link-name = { $kind }: { $message } ({ $title })
bulk-stop-button = Anhalten
bulk-check-too-many-notice = Wählen Sie höchstens { $most } Profile aus, um sie zu prüfen

bulk-submit-title = Profile einreichen
bulk-submit-reading = { $done } von { $count } gelesen
bulk-submit-summary = { $count ->
    [0] Keines der ausgewählten Profile kann eingereicht werden
    [one] 1 Profil wird eingereicht
   *[other] { $count } Profile werden eingereicht
}
bulk-submit-left-out = { $count ->
    [one] 1 wird ausgelassen
   *[other] { $count } werden ausgelassen
}
bulk-submit-button = { $count ->
    [one] 1 Profil bei { $place } einreichen
   *[other] { $count } Profile bei { $place } einreichen
}
bulk-submit-progress = { $done } von { $count } wird eingereicht
bulk-submit-paused = Angehalten bei { $done } von { $count }
bulk-submit-stopping = Wird angehalten. Das Profil, das gerade eingereicht wird, wird abgebrochen, falls CM.com es noch nicht hat
bulk-submit-result = { $done } von { $count } eingereicht
bulk-submit-pause-button = Pause
bulk-submit-continue-button = Fortsetzen
bulk-submit-ready = Wird eingereicht
bulk-submit-sending = Wird gerade eingereicht
bulk-submit-submitted = Eingereicht
bulk-submit-submitted-refused = Eingereicht. { $what }
bulk-submit-refused-count = { $count ->
    [one] Bei 1 ist etwas zu tun
   *[other] Bei { $count } ist etwas zu tun
}
bulk-submit-refused = Nicht eingereicht. { $why }
bulk-submit-not-sent = Nicht gesendet. { $why }
bulk-submit-unknown = Wir wissen nicht, ob CM.com es erhalten hat. Öffnen Sie es, um erneut nachzusehen
bulk-submit-out = Ausgelassen. { $why }
bulk-submit-busy-reason = Es wird bereits eingereicht
bulk-submit-changes-reason = Es enthält Änderungen an einem eingereichten Profil. Öffnen Sie es, um sie zu prüfen und zu senden
bulk-submit-changed-reason = Es wurde nach der Übersicht geändert
bulk-submit-stopped-reason = Sie haben vor dem Senden angehalten
bulk-submit-too-many-notice = Wählen Sie höchstens { $most } Profile aus, um sie einzureichen
