### The history of a profile: a line each.

history-submitted = Mit „{ $account_name }“ eingereicht
history-already-submitted = Nicht erneut eingereicht: CM.com hat dieses Profil bereits
history-unknown = Es ist unklar, ob CM.com dieses Profil erhalten hat: { $failure }
history-still-unknown = Es ist weiterhin unklar, ob CM.com dieses Profil erhalten hat
submit-outcome-nothing-submitted = Es wurde nichts eingereicht
history-documents-only = { $count ->
    [one] Das Profil wurde nicht eingereicht. 1 Dokument ist bei CM.com
   *[other] Das Profil wurde nicht eingereicht. { $count } Dokumente sind bei CM.com
}
history-changes-sent = Änderungen mit „{ $account_name }“ gesendet
submit-outcome-changes-not-sent = Ihre Änderungen wurden nicht gesendet
submit-outcome-changes-unknown = Es ist unklar, ob CM.com die Änderungen erhalten hat
history-not-updated = Nicht aktualisiert: CM.com hat dieses Profil noch nicht
history-id-assigned = CM.com hat dem Profil eine andere ID gegeben
history-document-uploaded = Dokument hochgeladen: { $name }
history-outcome-not-stored = Das Ergebnis konnte nicht gespeichert werden: { $why }
history-status = Status: { $status }
history-status-comment = Status: { $status } – { $comment }
history-status-failed = Der Status konnte nicht abgefragt werden: { $why }
history-deleted = Bei CM.com gelöscht
history-deleted-by-person = Mit „{ $account_name }“ bei CM.com gelöscht
history-deletion-refused = Nicht bei CM.com gelöscht: { $failure }
history-deletion-in-doubt = Wir wissen nicht, ob CM.com dieses Profil gelöscht hat: { $failure }
history-not-deleted = Nicht gelöscht: CM.com hat dieses Profil noch
history-gone = CM.com findet dieses Profil nicht mehr
history-back = CM.com hat dieses Profil wiedergefunden
history-found = Bei CM.com gefunden: Das Profil ist angekommen
history-found-other-values = Bei CM.com gefunden, aber mit anderen Werten für: { $labels }
history-changes-found = Bei CM.com gefunden: Ihre Änderungen sind angekommen
history-interrupted = Profile Desk wurde geschlossen, bevor das Einreichen beendet war
history-stopped = { $failure }. { $outcome }
history-newer-version = Von einer neueren Version von Profile Desk gespeichert. Aktualisieren Sie Profile Desk, um dies zu lesen
history-brought-in = Von CM.com übernommen mit „{ $account_name }“
history-server-changed = CM.com hat { $label } von „{ $before }“ in „{ $after }“ geändert
history-server-added = CM.com hat { $label } auf „{ $after }“ gesetzt
history-server-removed = CM.com hat { $label } entfernt; vorher „{ $before }“
history-server-documents = CM.com hat die Dokumente geändert
history-brought-in-documents = { $count ->
    [one] Von CM.com übernommen mit „{ $account_name }“. Das Dokument liegt bei CM.com und kann nicht heruntergeladen werden
   *[other] Von CM.com übernommen mit „{ $account_name }“. Die { $count } Dokumente liegen bei CM.com und können nicht heruntergeladen werden
}
