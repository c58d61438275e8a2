### Reviewing, sending and following a profile.

open = Öffnen

mend-problems-first-nothing-was = Beheben Sie zuerst die Probleme; es wurde nichts gesendet
cm-will-have-to-validate = CM.com muss das Profil erneut prüfen
cm-does-not-have-to = CM.com muss das Profil nicht erneut prüfen
cm-does-not-say-whether = CM.com gibt nicht an, ob das Profil erneut geprüft werden muss
changes-were-not-sent-sentence = { $sentence }. Die Änderungen wurden nicht gesendet

its-account-is-no-longer = Das Konto dieses Profils ist nicht mehr vorhanden, oder seine Adresse wurde geändert; fügen Sie es unter „Konten“ wieder hinzu oder ändern Sie die Adresse zurück, um den Status zu sehen
news-of = „{ $title }“: { $status }

profile-was-deleted-at-cm = Das Profil wurde bei CM.com gelöscht. Duplizieren Sie es, um es erneut einzureichen
cm-did-not-approve-profile = CM.com hat das Profil nicht freigegeben

another-profile-is-being-submitted = Ein anderes Profil wird gerade eingereicht; reichen Sie dieses danach ein
cm-may-have-this-profile = CM.com hat dieses Profil vielleicht schon: Suchen Sie erneut danach oder senden Sie es trotzdem erneut
cm-has-this-profile-as = CM.com hat dieses Profil so, wie es hier ist; seitdem hat sich nichts geändert
cm-takes-no-changes-these = Sobald ein Profil angelegt ist, nimmt CM.com hierzu keine Änderungen an: { $labels }. Duplizieren Sie das Profil, um es neu einzureichen
something-came-in-since-you = Seit Sie nachgesehen haben, ist etwas hinzugekommen; dies würde jetzt gesendet
sandbox-is-starting-submit-again = Die Sandbox startet; reichen Sie gleich erneut ein
look-for-profile-at-cm = Profil bei CM.com suchen
was-submitted-and-is = „{ $title }“ wurde eingereicht; Status: { $status }
was-submitted = „{ $title }“ wurde eingereicht
we-dont-know-whether-cm-title = Es ist nicht bekannt, ob CM.com „{ $title }“ erhalten hat; öffnen Sie das Profil, um erneut zu suchen
changes-to-were-not-sent = Die Änderungen an „{ $title }“ wurden nicht gesendet; öffnen Sie das Profil, um den Grund zu sehen
changes-to-are-in-doubt = Es ist nicht bekannt, ob CM.com die Änderungen an „{ $title }“ übernommen hat; öffnen Sie das Profil, um den Grund zu sehen
was-not-submitted-open-it = „{ $title }“ wurde nicht eingereicht; öffnen Sie das Profil, um den Grund zu sehen
account-that-this-profile-was = Das Konto, mit dem dieses Profil eingereicht wurde, ist nicht mehr vorhanden, oder seine Adresse wurde geändert; fügen Sie es unter „Konten“ wieder hinzu oder ändern Sie die Adresse zurück

cm-needs-this-before-it = CM.com braucht dies, bevor das Profil freigegeben werden kann
check-this-first = Zuerst zu prüfen
putting-it-together-more = Wird zusammengestellt …
it-goes-to-cm-with = Das Profil geht an CM.com ({ $production_base }) mit dem Konto „{ $name }“ (Produktion)
it-goes-to-with-account = Das Profil geht an { $base } mit dem Konto „{ $name }“ (Eigener Server)
it-goes-to-stand-in = Das Profil geht an die Nachbildung auf diesem Computer mit dem Konto „{ $name }“ (Sandbox)
the-sandbox = der Sandbox
this-server = diesem Server
values = Werte
chosen-when-you-submit = Wird beim Einreichen vergeben
that = Die des Kontos „{ $name }“
not-provided = Keine Angabe
change = Ändern
change-line = { $line } ändern
there-is-no-request-yet = Es gibt noch keine Anfrage
submit-incomplete-to = Unvollständig bei { $place } einreichen
submit-anyway-to = Trotzdem bei { $place } einreichen
submit-profile-to = Profil bei { $place } einreichen

cm-sets-these-they-cant = Diese Angaben setzt CM.com; sie lassen sich hier nicht bearbeiten
cm-sets-these-after-profile = Diese Angaben setzt CM.com, nachdem das Profil eingereicht ist
not-set = Nicht gesetzt

what-comes-next = Wie es weitergeht
what-comes-next-draft = Füllen Sie die Felder aus, hängen Sie die Dokumente an, prüfen Sie dann das Profil und reichen Sie es ein. CM.com sieht es sich an, und die Antwort erscheint hier
submitting-now = Wird eingereicht
done = Erledigt
now = Jetzt
to-do = Noch offen
of-sent = { $sent } von { $total }
submit-again = Erneut einreichen
retry = Erneut versuchen
draft-is-kept-as-it = Der Entwurf bleibt, wie er ist
draft-is-kept-and-documents = { $count ->
    [one] Der Entwurf bleibt, wie er ist. Ein Dokument ist schon bei CM.com und wird nicht erneut hochgeladen
   *[other] Der Entwurf bleibt, wie er ist. { $count } Dokumente sind schon bei CM.com und werden nicht erneut hochgeladen
}
we-dont-know-whether-cm-received-this = Es ist nicht bekannt, ob CM.com dieses Profil erhalten hat
look-again-before-sending-it = Suchen Sie erneut danach, bevor Sie es erneut senden: Es geht unter derselben ID hinaus, damit CM.com erkennt, dass es dasselbe Profil ist
send-again-anyway = Trotzdem erneut senden
approval = Freigabe
ask-now = Jetzt abfragen
id = ID
last-answer = Letzte Antwort
whole-answer = Vollständige Antwort
news-title = { $status }: { $title }
