### The approval status at CM.com: its word, .meaning, and .next: what comes next and who does it.

approval-pending = Ausstehend
    .meaning = CM.com hat das Profil erhalten, aber noch nicht mit der Prüfung begonnen
    .next = Im Moment ist nichts zu tun. Der Status wird automatisch abgefragt, und Sie erfahren es, sobald CM.com entschieden hat
approval-in-review = In Prüfung
    .meaning = CM.com prüft das Profil
    .next = Im Moment ist nichts zu tun. Der Status wird automatisch abgefragt, und Sie erfahren es, sobald CM.com entschieden hat
approval-waiting-missing-hint = In der Checkliste ist noch offen, was CM.com verlangen kann. Der Status wird automatisch abgefragt, und Sie erfahren es, sobald CM.com entschieden hat
approval-approved = Freigegeben
    .meaning = CM.com hat das Profil freigegeben
    .next = Mit diesem Profil können Sie jetzt Rufnummern beantragen
approval-rejected = Abgelehnt
    .meaning = CM.com hat das Profil nicht freigegeben. Der Kommentar nennt den Grund
    .next = Beheben Sie, was der Kommentar bemängelt, und senden Sie dann Ihre Änderungen. Ist die Adresse falsch, duplizieren Sie das Profil und reichen Sie es als neues Profil ein
approval-incomplete = Unvollständig
    .meaning = CM.com braucht weitere Angaben, bevor die Prüfung beginnen kann
    .next = Ergänzen Sie, was Kommentar und Anforderungen verlangen, und senden Sie dann Ihre Änderungen
approval-other =
    .meaning = CM.com verwendet einen Status, den Profile Desk nicht kennt
    .next = Der Status wird so angezeigt, wie CM.com ihn sendet, und automatisch neu abgefragt
approval-check-now-button = Status abfragen
approval-check-later-hint = CM.com verlangt eine Wartezeit. Nächste Statusabfrage: { $time }
approval-deleted-hint = Dieses Profil wurde bei CM.com gelöscht. Um es erneut einzureichen, duplizieren Sie es
approval-deleted-by-us = Bei CM.com gelöscht am { $time }
approval-deleted-by-us-hint = Es bleibt hier mit seinen Dokumenten und seinem Verlauf. Um es erneut einzureichen, duplizieren Sie es
approval-deletion-in-doubt-hint = Wir wissen nicht, ob CM.com dieses Profil gelöscht hat. Wir prüfen den Status automatisch
approval-not-found-hint = Nicht gefunden seit { $time }. Prüfen Sie, ob Sie das richtige Konto verwenden, und wenden Sie sich dann an CM.com. Um das Profil erneut einzureichen, duplizieren Sie es
approval-rejected-hint = CM.com hat das Profil nicht freigegeben
approval-other-values-hint = CM.com hat andere Werte für: { $labels }
approval-account-missing-error = Das Konto dieses Profils ist hier nicht eingerichtet, oder seine Adresse wurde geändert. Um den Status zu sehen, fügen Sie das Konto unter „Konten“ hinzu oder stellen Sie die alte Adresse wieder her
approval-id-label = ID
approval-last-response-label = Aktualisiert
approval-whole-response-label = Vollständige Antwort (JSON)

## States of a profile, in the library and above the form.

profile-state-draft = Entwurf
profile-state-drafts = Entwürfe
profile-state-needs-action = Handlungsbedarf
profile-state-in-review = In Prüfung
profile-state-approved = Freigegeben
profile-state-approved-unsent = Freigegeben, Änderungen nicht gesendet
profile-state-submitting = Wird eingereicht …
profile-state-not-submitted = Nicht eingereicht
profile-state-submitted = Eingereicht
profile-state-unknown = Unbekannt
profile-state-deleted = Gelöscht
profile-state-not-found = Nicht gefunden
profile-untitled = Profil ohne Namen
profile-status-label = Status
profile-comment-label = Kommentar

## Notifications of the desktop.

notification-title = { $status }: { $title }
notification-status = „{ $title }“: { $status }
notification-open-button = Öffnen
review-day = Tag { $day }, üblich sind { $from } bis { $to }
review-day-one = Tag { $day }, üblich sind { $usual }
