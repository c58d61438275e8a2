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
bulk-check-documents = { $count ->
    [one] Die Dokumente von 1 Profil werden beim Öffnen geprüft
   *[other] Die Dokumente von { $count } Profilen werden beim Öffnen geprüft
}
bulk-check-more = { $count ->
    [one] Und 1 weitere Meldung
   *[other] Und { $count } weitere Meldungen
}
bulk-check-link-name = { $kind }: { $message } ({ $title })
bulk-check-stop-button = Anhalten
bulk-check-too-many-notice = Wählen Sie höchstens { $most } Profile aus, um sie zu prüfen
