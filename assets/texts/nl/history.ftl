### The history of a profile: a line each.

history-submitted = Ingediend met “{ $account_name }”
history-already-submitted = Niet opnieuw ingediend: CM.com heeft dit profiel al
history-unknown = We weten niet of CM.com dit profiel heeft ontvangen: { $failure }
history-still-unknown = We weten nog steeds niet of CM.com dit profiel heeft ontvangen
submit-outcome-nothing-submitted = Er is niets ingediend
history-documents-only = { $count ->
    [one] Het profiel is niet ingediend. 1 document staat bij CM.com
   *[other] Het profiel is niet ingediend. { $count } documenten staan bij CM.com
}
history-changes-sent = Wijzigingen verzonden met “{ $account_name }”
submit-outcome-changes-not-sent = Uw wijzigingen zijn niet verzonden
submit-outcome-changes-unknown = We weten niet of CM.com de wijzigingen heeft ontvangen
history-not-updated = Niet bijgewerkt: CM.com heeft dit profiel nog niet
history-id-assigned = CM.com heeft het profiel een andere id gegeven
history-document-uploaded = Document geüpload: { $name }
history-outcome-not-stored = We konden het resultaat niet opslaan: { $why }
history-status = Status: { $status }
history-status-comment = Status: { $status } – { $comment }
history-status-failed = We konden de status niet opvragen: { $why }
history-deleted = Verwijderd bij CM.com
history-deleted-by-person = Verwijderd bij CM.com met “{ $account_name }”
history-deletion-refused = Niet verwijderd bij CM.com: { $failure }
history-deletion-in-doubt = We weten niet of CM.com dit profiel heeft verwijderd: { $failure }
history-not-deleted = Niet verwijderd: CM.com heeft dit profiel nog
history-gone = CM.com kan dit profiel niet meer vinden
history-back = CM.com heeft dit profiel weer gevonden
history-found = Gevonden bij CM.com: het profiel is ontvangen
history-found-other-values = Gevonden bij CM.com, maar met andere waarden voor: { $labels }
history-changes-found = Gevonden bij CM.com: uw wijzigingen zijn ontvangen
history-interrupted = Profile Desk is gesloten voordat het indienen klaar was
history-stopped = { $failure }. { $outcome }
history-newer-version = Vastgelegd door een nieuwere versie van Profile Desk. Werk Profile Desk bij om dit te lezen
history-brought-in = Opgehaald bij CM.com met “{ $account_name }”
history-server-changed = CM.com heeft { $label } gewijzigd van “{ $before }” in “{ $after }”
history-server-added = CM.com heeft { $label } ingevuld: “{ $after }”
history-server-removed = CM.com heeft { $label } verwijderd. Eerst stond er “{ $before }”
history-server-documents = CM.com heeft de documenten gewijzigd
history-brought-in-documents = { $count ->
    [one] Opgehaald bij CM.com met “{ $account_name }”. Het document staat bij CM.com en kan niet worden gedownload
   *[other] Opgehaald bij CM.com met “{ $account_name }”. De { $count } documenten staan bij CM.com en kunnen niet worden gedownload
}
