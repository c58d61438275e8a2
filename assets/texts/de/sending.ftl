### Reviewing, submitting and following a profile.

open = Öffnen

mend-problems-first-nothing-was = Beheben Sie zuerst die Probleme. Es wurde nichts gesendet
cm-will-have-to-validate = Diese Änderung löst eine neue Prüfung aus
cm-does-not-have-to = Diese Änderung löst keine neue Prüfung aus
cm-does-not-say-whether = CM.com gibt nicht an, ob diese Änderung eine neue Prüfung auslöst
changes-were-not-sent-sentence = { $sentence }. Ihre Änderungen wurden nicht gesendet

its-account-is-no-longer = Das Konto dieses Profils wurde entfernt oder seine Adresse geändert. Um den Status zu sehen, fügen Sie das Konto unter „Konten“ wieder hinzu oder stellen Sie die alte Adresse wieder her
news-of = „{ $title }“: { $status }

profile-was-deleted-at-cm = Dieses Profil wurde bei CM.com gelöscht. Um es erneut einzureichen, duplizieren Sie es
cm-did-not-approve-profile = CM.com hat das Profil nicht freigegeben

another-profile-is-being-submitted = Ein anderes Profil wird gerade eingereicht. Reichen Sie dieses danach ein
cm-may-have-this-profile = CM.com hat dieses Profil vielleicht schon. Suchen Sie erneut oder senden Sie es trotzdem noch einmal
cm-has-this-profile-as = Es gibt keine Änderungen zu senden. CM.com hat dieses Profil so, wie es hier ist
cm-takes-no-changes-these = CM.com nimmt nach dem Anlegen eines Profils in diesen Feldern keine Änderungen an: { $labels }. Duplizieren Sie das Profil, um es als neues einzureichen
something-came-in-since-you = Das Profil hat sich geändert, seit Sie diese Übersicht geöffnet haben. Prüfen Sie, was jetzt gesendet wird
sandbox-is-starting-submit-again = Die Sandbox wird gestartet. Reichen Sie das Profil gleich noch einmal ein
look-for-profile-at-cm = Profil bei CM.com suchen
was-submitted-and-is = „{ $title }“ wurde eingereicht. Status: { $status }
was-submitted = „{ $title }“ wurde eingereicht
we-dont-know-whether-cm-title = Es ist unklar, ob CM.com „{ $title }“ erhalten hat. Öffnen Sie das Profil, um erneut zu suchen
changes-to-were-not-sent = Die Änderungen an „{ $title }“ wurden nicht gesendet. Öffnen Sie das Profil, um den Grund zu sehen
changes-to-are-in-doubt = Es ist unklar, ob CM.com die Änderungen an „{ $title }“ erhalten hat. Öffnen Sie das Profil, um den Grund zu sehen
was-not-submitted-open-it = „{ $title }“ wurde nicht eingereicht. Öffnen Sie das Profil, um den Grund zu sehen
account-that-this-profile-was = Das Konto, mit dem Sie dieses Profil eingereicht haben, wurde entfernt oder seine Adresse geändert. Fügen Sie es unter „Konten“ wieder hinzu oder stellen Sie die alte Adresse wieder her

cm-needs-this-before-it = Das braucht CM.com für die Freigabe des Profils
check-this-first = Vor dem Einreichen prüfen
putting-it-together-more = Wird vorbereitet …
it-goes-to-cm-with = Das Profil geht mit dem Konto „{ $name }“ (Produktion) an CM.com ({ $production_base })
it-goes-to-with-account = Das Profil geht mit dem Konto „{ $name }“ (Eigener Server) an { $base }
it-goes-to-stand-in = Das Profil geht mit dem Konto „{ $name }“ an die Sandbox. Nichts verlässt diesen Computer
the-sandbox = der Sandbox
this-server = diesem Server
values = Werte
chosen-when-you-submit = Wird beim Einreichen vergeben
that = ID des Kontos „{ $name }“
not-provided = Keine Angabe
change = Ändern
change-line = { $line } ändern
there-is-no-request-yet = Noch keine Anfrage
submit-incomplete-to = Unvollständig bei { $place } einreichen
submit-anyway-to = Trotzdem bei { $place } einreichen
submit-profile-to = Profil bei { $place } einreichen

cm-sets-these-they-cant = Diese Angaben legt CM.com fest. Sie können sie hier nicht bearbeiten
cm-sets-these-after-profile = Diese Angaben legt CM.com fest, nachdem Sie das Profil eingereicht haben
not-set = Nicht festgelegt

what-comes-next = Nächster Schritt
what-comes-next-draft = Füllen Sie die Felder aus und hängen Sie die Dokumente an, dann prüfen Sie das Profil und reichen es ein. Die Entscheidung von CM.com erscheint hier
submitting-now = Wird eingereicht
done = Erledigt
now = Läuft
to-do = Offen
of-sent = { $sent } von { $total }
submit-again = Erneut einreichen
retry = Erneut versuchen
draft-is-kept-as-it = Ihr Entwurf bleibt erhalten
draft-is-kept-and-documents = { $count ->
    [one] Ihr Entwurf bleibt erhalten. 1 Dokument ist bereits bei CM.com und wird nicht erneut hochgeladen
   *[other] Ihr Entwurf bleibt erhalten. { $count } Dokumente sind bereits bei CM.com und werden nicht erneut hochgeladen
}
we-dont-know-whether-cm-received-this = Es ist unklar, ob CM.com dieses Profil erhalten hat
look-again-before-sending-it = Suchen Sie erneut, bevor Sie es noch einmal senden. Das Profil wird immer mit derselben ID gesendet, sodass CM.com erkennt, dass es dasselbe ist
send-again-anyway = Trotzdem erneut senden
approval = Freigabe
ask-now = Status abfragen
id = ID
last-answer = Aktualisiert
whole-answer = Vollständige Antwort (JSON)
news-title = { $status }: { $title }
