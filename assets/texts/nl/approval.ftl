### The approval status at CM.com: its word, .meaning, and .next: what comes next and who does it.

approval-pending = In afwachting
    .meaning = CM.com heeft het profiel ontvangen en is nog niet met de beoordeling begonnen
    .next = U hoeft nu niets te doen. We volgen de status automatisch en laten het u weten zodra CM.com heeft beslist
approval-in-review = In beoordeling
    .meaning = CM.com beoordeelt het profiel
    .next = U hoeft nu niets te doen. We volgen de status automatisch en laten het u weten zodra CM.com heeft beslist
approval-waiting-missing-hint = In de checklist staat nog wat CM.com kan vragen. We volgen de status automatisch en laten het u weten zodra CM.com heeft beslist
approval-approved = Goedgekeurd
    .meaning = CM.com heeft het profiel goedgekeurd
    .next = U kunt met dit profiel nu telefoonnummers aanvragen
approval-rejected = Afgewezen
    .meaning = CM.com heeft het profiel niet goedgekeurd. In de toelichting staat waarom
    .next = Pas aan wat in de toelichting staat en verzend daarna uw wijzigingen. Is het adres onjuist, dupliceer het profiel dan en dien het in als nieuw profiel
approval-incomplete = Onvolledig
    .meaning = CM.com heeft meer informatie nodig voordat de beoordeling kan beginnen
    .next = Vul aan wat in de toelichting en de vereisten staat en verzend daarna uw wijzigingen
approval-other =
    .meaning = CM.com gebruikt een status die Profile Desk niet kent
    .next = De status wordt getoond zoals CM.com die doorgeeft. We controleren automatisch of er iets verandert
approval-check-now-button = Status opvragen
approval-check-later-hint = CM.com heeft ons gevraagd te wachten. Volgende poging: { $time }
approval-deleted-hint = Dit profiel is verwijderd bij CM.com. Dupliceer het om het opnieuw in te dienen
approval-deleted-by-us = Verwijderd bij CM.com op { $time }
approval-deleted-by-us-hint = Het blijft hier met zijn documenten en geschiedenis. Dupliceer het om het opnieuw in te dienen
approval-deletion-in-doubt-hint = We weten niet of CM.com dit profiel heeft verwijderd. We controleren de status automatisch
approval-not-found-hint = Niet gevonden sinds { $time }. Controleer of u het juiste account gebruikt en neem daarna contact op met CM.com. Wilt u het profiel opnieuw indienen, dupliceer het dan
approval-rejected-hint = CM.com heeft het profiel niet goedgekeurd
approval-other-values-hint = CM.com heeft andere waarden voor: { $labels }
approval-account-missing-error = Het account van dit profiel is hier niet ingesteld, of het adres ervan is gewijzigd. Voeg het account toe onder Accounts of zet het adres terug om de status te zien
approval-id-label = Id
approval-last-response-label = Laatst bijgewerkt
approval-whole-response-label = Volledig antwoord (JSON)

## States of a profile, in the library and above the form.

profile-state-draft = Concept
profile-state-drafts = Concepten
profile-state-needs-action = Actie nodig
profile-state-in-review = In beoordeling
profile-state-approved = Goedgekeurd
profile-state-approved-unsent = Goedgekeurd, wijzigingen niet verstuurd
profile-state-submitting = Wordt ingediend…
profile-state-not-submitted = Niet ingediend
profile-state-submitted = Ingediend
profile-state-unknown = Onbekend
profile-state-deleted = Verwijderd
profile-state-not-found = Niet gevonden
profile-untitled = Naamloos profiel
profile-status-label = Status
profile-comment-label = Toelichting

## Notifications of the desktop.

notification-title = { $status }: { $title }
notification-status = “{ $title }”: { $status }
notification-open-button = Openen
review-day = Dag { $day }, meestal { $from } tot { $to }
review-day-one = Dag { $day }, meestal { $usual }
