### A submission: its steps, how it ended, and what can be done then.

submission-step-done = Klaar
submission-upload-progress = { $sent } van { $total }
submit-create-progress = Profiel aanmaken met “{ $account }”
submit-lookup-progress = Profiel zoeken
submit-status-progress = Status opvragen
submit-upload-progress = “{ $name }” uploaden
submit-update-progress = Wijzigingen verzenden met “{ $account }”
submit-delete-progress = Profiel verwijderen met “{ $account }”
submit-deleted-error = CM.com heeft dit profiel verwijderd. Dupliceer het om het opnieuw in te dienen
submit-resubmit-button = Opnieuw indienen
submit-retry-button = Opnieuw proberen
submit-send-anyway-button = Toch opnieuw verzenden
submit-look-up-button = Opnieuw zoeken
submit-draft-kept-hint = Uw concept is behouden
submit-documents-kept-hint = { $count ->
    [one] Uw concept is behouden. 1 document staat al bij CM.com en wordt niet opnieuw geüpload
   *[other] Uw concept is behouden. { $count } documenten staan al bij CM.com en worden niet opnieuw geüpload
}
submit-unknown-title = We weten niet of CM.com dit profiel heeft ontvangen
submit-unknown-hint = Zoek opnieuw voordat u het nog een keer verzendt. Het profiel wordt altijd met dezelfde id verzonden, zodat CM.com kan zien dat het hetzelfde profiel is
submit-problems-error = { $count ->
    [one] Het profiel heeft een probleem
   *[other] Het profiel heeft { $count } problemen
}
submit-progress-not-stored-error = We konden de voortgang niet opslaan ({ $why })
submit-nothing-changed-error = Er is niets gewijzigd sinds de laatste keer indienen
submit-fixed-fields-error = CM.com accepteert geen wijzigingen in deze velden: { $labels }
submit-not-submitted-error = Dit profiel is nog niet ingediend
submit-id-taken-error = De profiel-id die u hebt ingevuld, hoort bij een ander profiel bij CM.com
submit-no-token-error = Het account “{ $name }” heeft geen producttoken. Vul het in onder Accounts
submit-changed-elsewhere-error = Een ander programma heeft dit profiel intussen verzonden of gewijzigd. Vanuit dit programma is niets meer verzonden en de gegevens van het andere programma zijn behouden

## Why it does not begin.

submit-other-running-notice = Er wordt een ander profiel ingediend. Dien dit profiel in als dat klaar is
submit-in-doubt-notice = CM.com heeft dit profiel misschien al. Zoek opnieuw of verzend het toch nog een keer
submit-unchanged-notice = Er zijn geen wijzigingen om te verzenden. CM.com heeft dit profiel zoals het hier staat
submit-fixed-fields-notice = CM.com accepteert geen wijzigingen in deze velden nadat een profiel is aangemaakt: { $labels }. Dupliceer het profiel om het als nieuw profiel in te dienen
submit-sandbox-starting-notice = De sandbox wordt gestart. Dien het profiel zo meteen opnieuw in
submit-account-missing-error = Het account waarmee u dit profiel hebt ingediend, is verwijderd of het adres ervan is gewijzigd. Voeg het opnieuw toe onder Accounts of zet het adres terug
submit-other-account-error = Dit profiel is ingediend met het account “{ $name }”. Gebruik dat account, of dupliceer het profiel om het met een ander account in te dienen
submit-other-address-error = Dit profiel is ingediend met het account “{ $name }” op { $base }. Het account heeft nu een ander adres. Zet het adres terug, of dupliceer het profiel om het bij het nieuwe adres in te dienen
submit-other-account-id-error = Dit profiel is ingediend met het account “{ $name }” onder de account-id { $guid }. Het account heeft nu een andere id. Zet de id terug, of dupliceer het profiel om het met de nieuwe id in te dienen
submit-unknown-other-account-error = We weten niet of CM.com dit profiel heeft ontvangen met het account “{ $name }”. Kies dat account en gebruik “Opnieuw zoeken” voordat u het met een ander account verzendt
submit-unknown-other-address-error = We weten niet of CM.com dit profiel heeft ontvangen met het account “{ $name }” op { $base }. Het account heeft nu een ander adres. Zet het adres terug en gebruik “Opnieuw zoeken” voordat u het profiel opnieuw verzendt
submit-unknown-other-account-id-error = We weten niet of CM.com dit profiel heeft ontvangen met het account “{ $name }” onder de account-id { $guid }. Het account heeft nu een andere id. Zet de id terug en gebruik “Opnieuw zoeken” voordat u het profiel opnieuw verzendt

## Notices of its end.

submit-done-notice = “{ $title }” is ingediend
submit-done-status-notice = “{ $title }” is ingediend. Status: { $status }
submit-unknown-notice = We weten niet of CM.com “{ $title }” heeft ontvangen. Open het profiel om opnieuw te zoeken
submit-stopped-notice = “{ $title }” is niet ingediend. Open het profiel om te zien waarom
update-done-notice = De wijzigingen van “{ $title }” zijn verzonden
update-done-same-notice = De wijzigingen van “{ $title }” zijn verzonden. De status is nog steeds: { $status }
update-done-review-notice = De wijzigingen van “{ $title }” zijn verzonden. CM.com beoordeelt het profiel opnieuw
update-done-status-notice = De wijzigingen van “{ $title }” zijn verzonden. Status: { $status }
update-stopped-notice = De wijzigingen in “{ $title }” zijn niet verzonden. Open het profiel om te zien waarom
update-unknown-notice = We weten niet of CM.com de wijzigingen in “{ $title }” heeft ontvangen. Open het profiel om te zien waarom

## Changes of a submitted profile.

update-title = Wijzigingen verzenden?
update-other-file = { $value }, een ander bestand
summary-document-for = { $document } voor “{ $requirement }”
update-change = { $label }: { $before } wordt { $after }
update-not-sent-title = Niet verzonden
update-account-hint = Account: { $name } ({ $label })
update-fixed-fields-hint = Deze velden kunt u niet meer wijzigen of leegmaken nadat een profiel is aangemaakt. Bij CM.com blijven ze zoals ze zijn: { $labels }
update-send-button = Wijzigingen verzenden
update-problems-error = Los eerst de problemen op. Er is niets verzonden
update-review-needed = Deze wijziging leidt tot een nieuwe beoordeling
update-review-not-needed = Deze wijziging leidt niet tot een nieuwe beoordeling
update-review-not-needed-refused = Deze wijziging leidt niet tot een nieuwe beoordeling. Het profiel blijft: { $status }
update-review-unknown = CM.com geeft niet aan of deze wijziging tot een nieuwe beoordeling leidt
update-review-asking = We vragen CM.com of deze wijziging tot een nieuwe beoordeling leidt…
update-not-sent-error = { $sentence }. Uw wijzigingen zijn niet verzonden

## Looking a profile up at CM.com, when it is not known whether it arrived.

lookup-failed = We konden niet naar het profiel zoeken bij CM.com: { $failure }
lookup-absent = Gezocht bij CM.com: het profiel staat er nog niet
lookup-several = Gezocht bij CM.com: er zijn meerdere vergelijkbare profielen, dus we hebben er geen gekozen
lookup-other-profile = Gezocht bij CM.com: de id van dit profiel hoort bij een ander profiel
lookup-cut-short-reason = niet alle profielen konden worden doorzocht, en bij de eerste { $count } zit het niet
lookup-cut-short-similar-reason = niet alle profielen konden worden doorzocht, en bij de eerste { $count } zit een vergelijkbaar profiel
lookup-cut-short-empty-reason = het zoeken duurde te lang
