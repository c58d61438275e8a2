### Reviewing, submitting and following a profile.

open = Openen

mend-problems-first-nothing-was = Los eerst de problemen op. Er is niets verzonden
cm-will-have-to-validate = Deze wijziging leidt tot een nieuwe beoordeling
cm-does-not-have-to = Deze wijziging leidt niet tot een nieuwe beoordeling
cm-does-not-say-whether = CM.com geeft niet aan of deze wijziging tot een nieuwe beoordeling leidt
changes-were-not-sent-sentence = { $sentence }. Uw wijzigingen zijn niet verzonden

its-account-is-no-longer = Het account van dit profiel is verwijderd of het adres ervan is gewijzigd. Voeg het account opnieuw toe onder Accounts of zet het adres terug om de status te zien
news-of = “{ $title }”: { $status }

profile-was-deleted-at-cm = Dit profiel is verwijderd bij CM.com. Dupliceer het om het opnieuw in te dienen
cm-did-not-approve-profile = CM.com heeft het profiel niet goedgekeurd

another-profile-is-being-submitted = Er wordt een ander profiel ingediend. Dien dit profiel in als dat klaar is
cm-may-have-this-profile = CM.com heeft dit profiel misschien al. Zoek opnieuw of verzend het toch nog een keer
cm-has-this-profile-as = Er zijn geen wijzigingen om te verzenden. CM.com heeft dit profiel zoals het hier staat
cm-takes-no-changes-these = CM.com accepteert geen wijzigingen in deze velden nadat een profiel is aangemaakt: { $labels }. Dupliceer het profiel om het als nieuw profiel in te dienen
something-came-in-since-you = Het profiel is gewijzigd sinds u deze controle opende. Bekijk wat er nu wordt verzonden
sandbox-is-starting-submit-again = De sandbox wordt gestart. Dien het profiel zo meteen opnieuw in
look-for-profile-at-cm = Profiel zoeken bij CM.com
was-submitted-and-is = “{ $title }” is ingediend. Status: { $status }
was-submitted = “{ $title }” is ingediend
we-dont-know-whether-cm-title = We weten niet of CM.com “{ $title }” heeft ontvangen. Open het profiel om opnieuw te zoeken
changes-to-were-not-sent = De wijzigingen in “{ $title }” zijn niet verzonden. Open het profiel om te zien waarom
changes-to-are-in-doubt = We weten niet of CM.com de wijzigingen in “{ $title }” heeft ontvangen. Open het profiel om te zien waarom
was-not-submitted-open-it = “{ $title }” is niet ingediend. Open het profiel om te zien waarom
account-that-this-profile-was = Het account waarmee u dit profiel hebt ingediend, is verwijderd of het adres ervan is gewijzigd. Voeg het opnieuw toe onder Accounts of zet het adres terug

cm-needs-this-before-it = CM.com heeft dit nodig om het profiel te kunnen goedkeuren
check-this-first = Controleer dit voordat u indient
putting-it-together-more = Voorbereiden…
it-goes-to-cm-with = Dit gaat naar CM.com ({ $production_base }) met het account “{ $name }” (Productie)
it-goes-to-with-account = Dit gaat naar { $base } met het account “{ $name }” (Aangepast)
it-goes-to-stand-in = Dit gaat naar de sandbox met het account “{ $name }”. Alles blijft op deze computer
the-sandbox = de sandbox
this-server = deze server
values = Waarden
chosen-when-you-submit = Wordt gemaakt bij het indienen
that = Id van het account “{ $name }”
not-provided = Niet ingevuld
change = Wijzigen
change-line = Wijzigen: { $line }
there-is-no-request-yet = Nog geen verzoek
submit-incomplete-to = Onvolledig indienen bij { $place }
submit-anyway-to = Toch indienen bij { $place }
submit-profile-to = Profiel indienen bij { $place }

cm-sets-these-they-cant = CM.com stelt deze velden in. U kunt ze hier niet bewerken
cm-sets-these-after-profile = CM.com stelt deze velden in nadat u het profiel hebt ingediend
not-set = Niet ingesteld

what-comes-next = Volgende stap
what-comes-next-draft = Vul de velden in en voeg de documenten bij. Controleer het profiel daarna en dien het in. Het besluit van CM.com verschijnt hier
submitting-now = Bezig met indienen
done = Klaar
now = Nu
to-do = Te doen
of-sent = { $sent } van { $total }
submit-again = Opnieuw indienen
retry = Opnieuw proberen
draft-is-kept-as-it = Uw concept is behouden
draft-is-kept-and-documents = { $count ->
    [one] Uw concept is behouden. 1 document staat al bij CM.com en wordt niet opnieuw geüpload
   *[other] Uw concept is behouden. { $count } documenten staan al bij CM.com en worden niet opnieuw geüpload
}
we-dont-know-whether-cm-received-this = We weten niet of CM.com dit profiel heeft ontvangen
look-again-before-sending-it = Zoek opnieuw voordat u het nog een keer verzendt. Het profiel wordt altijd met dezelfde id verzonden, zodat CM.com kan zien dat het hetzelfde profiel is
send-again-anyway = Toch opnieuw verzenden
approval = Goedkeuring
ask-now = Status opvragen
id = Id
last-answer = Laatst bijgewerkt
whole-answer = Volledig antwoord (JSON)
news-title = { $status }: { $title }
