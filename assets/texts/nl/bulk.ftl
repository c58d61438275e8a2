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
bulk-check-more = { $count ->
    [one] En nog 1
   *[other] En nog { $count }
}
bulk-check-link-name = { $kind }: { $message } ({ $title })
bulk-stop-button = Stoppen
bulk-check-too-many-notice = Selecteer hoogstens { $most } profielen om ze te controleren

bulk-submit-title = Profielen indienen
bulk-submit-reading = { $done } van { $count } gelezen
bulk-submit-summary = { $count ->
    [0] Geen van de geselecteerde profielen kan worden ingediend
    [one] 1 profiel wordt ingediend
   *[other] { $count } profielen worden ingediend
}
bulk-submit-left-out = { $count ->
    [one] 1 wordt overgeslagen
   *[other] { $count } worden overgeslagen
}
bulk-submit-button = { $count ->
    [one] 1 profiel indienen bij { $place }
   *[other] { $count } profielen indienen bij { $place }
}
bulk-submit-progress = { $done } van { $count } wordt ingediend
bulk-submit-paused = Gepauzeerd bij { $done } van { $count }
bulk-submit-stopping = Bezig met stoppen. Het profiel dat wordt ingediend, wordt geannuleerd als CM.com het nog niet heeft
bulk-submit-result = { $done } van { $count } ingediend
bulk-submit-pause-button = Pauzeren
bulk-submit-continue-button = Doorgaan
bulk-submit-ready = Wordt ingediend
bulk-submit-sending = Bezig met indienen
bulk-submit-submitted = Ingediend
bulk-submit-submitted-refused = Ingediend. { $what }
bulk-submit-refused-count = { $count ->
    [one] 1 vraagt actie
   *[other] { $count } vragen actie
}
bulk-submit-refused = Niet ingediend. { $why }
bulk-submit-not-sent = Niet verstuurd. { $why }
bulk-submit-unknown = We weten niet of CM.com het heeft ontvangen. Open het om opnieuw te kijken
bulk-submit-out = Overgeslagen. { $why }
bulk-submit-busy-reason = Het wordt al ingediend
bulk-submit-changes-reason = Het heeft wijzigingen in een ingediend profiel. Open het om ze te bekijken en te versturen
bulk-submit-changed-reason = Het is na de controle gewijzigd
bulk-submit-stopped-reason = U stopte voordat het was verstuurd
bulk-submit-too-many-notice = Selecteer hoogstens { $most } profielen om ze in te dienen
