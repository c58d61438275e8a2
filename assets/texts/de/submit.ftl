### A submission: its steps, how it ended, and what can be done then.

submission-step-done = Erledigt
submission-upload-progress = { $sent } von { $total }
submit-create-progress = Profil wird mit „{ $account }“ angelegt
submit-lookup-progress = Profil wird gesucht
submit-status-progress = Status wird abgefragt
submit-upload-progress = „{ $name }“ wird hochgeladen
submit-update-progress = Änderungen werden mit „{ $account }“ gesendet
submit-delete-progress = Profil wird mit „{ $account }“ gelöscht
submit-deleted-error = CM.com hat dieses Profil gelöscht. Um es erneut einzureichen, duplizieren Sie es
submit-resubmit-button = Erneut einreichen
submit-retry-button = Erneut versuchen
submit-send-anyway-button = Trotzdem erneut senden
submit-look-up-button = Erneut suchen
submit-draft-kept-hint = Ihr Entwurf bleibt erhalten
submit-documents-kept-hint = { $count ->
    [one] Ihr Entwurf bleibt erhalten. 1 Dokument ist bereits bei CM.com und wird nicht erneut hochgeladen
   *[other] Ihr Entwurf bleibt erhalten. { $count } Dokumente sind bereits bei CM.com und werden nicht erneut hochgeladen
}
submit-unknown-title = Es ist unklar, ob CM.com dieses Profil erhalten hat
submit-unknown-hint = Suchen Sie erneut, bevor Sie es noch einmal senden. Das Profil wird immer mit derselben ID gesendet, sodass CM.com erkennt, dass es dasselbe ist
submit-problems-error = { $count ->
    [one] Das Profil hat ein Problem
   *[other] Das Profil hat { $count } Probleme
}
submit-progress-not-stored-error = Der Fortschritt konnte nicht gespeichert werden ({ $why })
submit-nothing-changed-error = Seit dem letzten Einreichen hat sich nichts geändert
submit-fixed-fields-error = CM.com nimmt in diesen Feldern keine Änderungen an: { $labels }
submit-not-submitted-error = Dieses Profil wurde noch nicht eingereicht
submit-id-taken-error = Die eingegebene Profil-ID gehört bei CM.com zu einem anderen Profil
submit-no-token-error = Das Konto „{ $name }“ hat kein Produkt-Token. Geben Sie es unter „Konten“ ein
submit-changed-elsewhere-error = Ein anderes Programm hat dieses Profil inzwischen gesendet oder geändert. Von hier wurde nichts mehr gesendet, und der Stand des anderen Programms wurde beibehalten

## Why it does not begin.

submit-other-running-notice = Ein anderes Profil wird gerade eingereicht. Reichen Sie dieses danach ein
submit-in-doubt-notice = CM.com hat dieses Profil vielleicht schon. Suchen Sie erneut oder senden Sie es trotzdem noch einmal
submit-unchanged-notice = Es gibt keine Änderungen zu senden. CM.com hat dieses Profil so, wie es hier ist
submit-fixed-fields-notice = CM.com nimmt nach dem Anlegen eines Profils in diesen Feldern keine Änderungen an: { $labels }. Duplizieren Sie das Profil, um es als neues einzureichen
submit-sandbox-starting-notice = Die Sandbox wird gestartet. Reichen Sie das Profil gleich noch einmal ein
submit-account-missing-error = Das Konto, mit dem Sie dieses Profil eingereicht haben, wurde entfernt oder seine Adresse geändert. Fügen Sie es unter „Konten“ wieder hinzu oder stellen Sie die alte Adresse wieder her
submit-other-account-error = Dieses Profil wurde mit dem Konto „{ $name }“ eingereicht. Verwenden Sie dieses Konto oder duplizieren Sie das Profil, um es mit einem anderen einzureichen
submit-other-address-error = Dieses Profil wurde mit dem Konto „{ $name }“ bei { $base } eingereicht. Das Konto hat jetzt eine andere Adresse. Stellen Sie die alte Adresse wieder her oder duplizieren Sie das Profil, um es bei der neuen einzureichen
submit-other-account-id-error = Dieses Profil wurde mit dem Konto „{ $name }“ unter der Konto-ID { $guid } eingereicht. Das Konto hat jetzt eine andere ID. Stellen Sie die alte ID wieder her oder duplizieren Sie das Profil, um es mit der neuen einzureichen
submit-unknown-other-account-error = Es ist unklar, ob CM.com dieses Profil mit dem Konto „{ $name }“ erhalten hat. Wählen Sie dieses Konto und „Erneut suchen“, bevor Sie das Profil mit einem anderen senden
submit-unknown-other-address-error = Es ist unklar, ob CM.com dieses Profil mit dem Konto „{ $name }“ bei { $base } erhalten hat. Das Konto hat jetzt eine andere Adresse. Stellen Sie die alte Adresse wieder her und wählen Sie „Erneut suchen“, bevor Sie das Profil noch einmal senden
submit-unknown-other-account-id-error = Es ist unklar, ob CM.com dieses Profil mit dem Konto „{ $name }“ unter der Konto-ID { $guid } erhalten hat. Das Konto hat jetzt eine andere ID. Stellen Sie die alte ID wieder her und wählen Sie „Erneut suchen“, bevor Sie das Profil noch einmal senden

## Notices of its end.

submit-done-notice = „{ $title }“ wurde eingereicht
submit-done-status-notice = „{ $title }“ wurde eingereicht. Status: { $status }
submit-unknown-notice = Es ist unklar, ob CM.com „{ $title }“ erhalten hat. Öffnen Sie das Profil, um erneut zu suchen
submit-stopped-notice = „{ $title }“ wurde nicht eingereicht. Öffnen Sie das Profil, um den Grund zu sehen
update-done-notice = Die Änderungen an „{ $title }“ wurden gesendet
update-done-same-notice = Die Änderungen an „{ $title }“ wurden gesendet. Der Status ist weiterhin: { $status }
update-done-review-notice = Die Änderungen an „{ $title }“ wurden gesendet. CM.com prüft das Profil erneut
update-done-status-notice = Die Änderungen an „{ $title }“ wurden gesendet. Status: { $status }
update-stopped-notice = Die Änderungen an „{ $title }“ wurden nicht gesendet. Öffnen Sie das Profil, um den Grund zu sehen
update-unknown-notice = Es ist unklar, ob CM.com die Änderungen an „{ $title }“ erhalten hat. Öffnen Sie das Profil, um den Grund zu sehen

## Changes of a submitted profile.

update-title = Änderungen senden?
update-other-file = { $value }, eine andere Datei
summary-document-for = { $document } für „{ $requirement }“
update-change = { $label }: { $before } wird zu { $after }
update-not-sent-title = Nicht gesendet
update-account-hint = Konto: { $name } ({ $label })
update-fixed-fields-hint = Diese Angaben lassen sich nach dem Anlegen eines Profils weder ändern noch leeren und bleiben bei CM.com, wie sie sind: { $labels }
update-send-button = Änderungen senden
update-problems-error = Beheben Sie zuerst die Probleme. Es wurde nichts gesendet
update-review-needed = Diese Änderung löst eine neue Prüfung aus
update-review-not-needed = Diese Änderung löst keine neue Prüfung aus
update-review-not-needed-refused = Diese Änderung löst keine neue Prüfung aus. Das Profil bleibt: { $status }
update-review-unknown = CM.com gibt nicht an, ob diese Änderung eine neue Prüfung auslöst
update-review-asking = CM.com wird gefragt, ob diese Änderung eine neue Prüfung auslöst …
update-not-sent-error = { $sentence }. Ihre Änderungen wurden nicht gesendet

## Looking a profile up at CM.com, when it is not known whether it arrived.

lookup-failed = Das Profil konnte bei CM.com nicht gesucht werden: { $failure }
lookup-absent = Bei CM.com gesucht: Das Profil ist noch nicht dort
lookup-several = Bei CM.com gesucht: Mehrere Profile sind ähnlich, daher wurde keines ausgewählt
lookup-other-profile = Bei CM.com gesucht: Die ID dieses Profils gehört zu einem anderen Profil
lookup-cut-short-reason = nicht alle Profile konnten durchsucht werden, und unter den ersten { $count } ist es nicht
lookup-cut-short-similar-reason = nicht alle Profile konnten durchsucht werden, und unter den ersten { $count } ist ein ähnliches
lookup-cut-short-empty-reason = die Suche hat zu lange gedauert
