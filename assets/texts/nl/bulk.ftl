### Meerdere profielen tegelijk controleren.

bulk-check-title = Profielen controleren
bulk-check-progress = { $done } van { $count } gecontroleerd
bulk-check-stopped = Gestopt: { $done } van { $count } gecontroleerd
bulk-check-result = { $count ->
    [one] 1 profiel gecontroleerd
   *[other] { $count } profielen gecontroleerd
}
bulk-check-ok = { $count ->
    [one] 1 heeft geen problemen of waarschuwingen
   *[other] { $count } hebben geen problemen of waarschuwingen
}
bulk-check-unlisted = { $count ->
    [one] Nog 1 profiel heeft problemen of waarschuwingen. Los er eerst een paar op en controleer dan opnieuw
   *[other] Nog { $count } profielen hebben problemen of waarschuwingen. Los er eerst een paar op en controleer dan opnieuw
}
bulk-check-requirements = { $count ->
    [one] Bij 1 profiel konden we niet controleren wat het land eist
   *[other] Bij { $count } profielen konden we niet controleren wat het land eist
}
bulk-check-documents = { $count ->
    [one] De documenten van 1 profiel worden gecontroleerd als u het opent
   *[other] De documenten van { $count } profielen worden gecontroleerd als u ze opent
}
bulk-check-more = { $count ->
    [one] En nog 1
   *[other] En nog { $count }
}
bulk-check-link-name = { $kind }: { $message } ({ $title })
bulk-check-stop-button = Stoppen
bulk-check-too-many-notice = Selecteer hoogstens { $most } profielen om ze te controleren
