### Reviewing, sending and following a profile.

open = Openen

mend-problems-first-nothing-was = Los eerst de problemen op; er is niets verzonden
cm-will-have-to-validate = CM.com zal het profiel opnieuw moeten beoordelen
cm-does-not-have-to = CM.com hoeft het profiel niet opnieuw te beoordelen
cm-does-not-say-whether = CM.com zegt niet of het profiel opnieuw moet worden beoordeeld
changes-were-not-sent-sentence = { $sentence }. De wijzigingen zijn niet verzonden

its-account-is-no-longer = Het account van dit profiel staat hier niet meer, of het adres is gewijzigd; voeg het onder Accounts opnieuw toe, of zet het adres terug, om de status te zien
news-of = “{ $title }”: { $status }

profile-was-deleted-at-cm = Het profiel is verwijderd bij CM.com. Dupliceer het om het opnieuw in te dienen
cm-did-not-approve-profile = CM.com heeft het profiel niet goedgekeurd

another-profile-is-being-submitted = Een ander profiel wordt ingediend; dien dit profiel in als dat klaar is
cm-may-have-this-profile = CM.com heeft dit profiel misschien al: zoek opnieuw, of verzend het toch opnieuw
cm-has-this-profile-as = CM.com heeft dit profiel zoals het hier staat; sindsdien is er niets gewijzigd
cm-takes-no-changes-these = Zodra een profiel is aangemaakt, neemt CM.com geen wijzigingen over van: { $labels }. Dupliceer het profiel om het als nieuw profiel in te dienen
something-came-in-since-you = Er is iets binnengekomen sinds u dit bekeek; dit zou nu worden verzonden
sandbox-is-starting-submit-again = De sandbox wordt gestart; dien het profiel zo meteen opnieuw in
look-for-profile-at-cm = Profiel zoeken bij CM.com
was-submitted-and-is = “{ $title }” is ingediend; status: { $status }
was-submitted = “{ $title }” is ingediend
we-dont-know-whether-cm-title = Het is niet bekend of CM.com “{ $title }” heeft ontvangen; open het om opnieuw te zoeken
changes-to-were-not-sent = De wijzigingen van “{ $title }” zijn niet verzonden; open het om te zien waarom
changes-to-are-in-doubt = Het is niet bekend of CM.com de wijzigingen van “{ $title }” heeft overgenomen; open het om te zien waarom
was-not-submitted-open-it = “{ $title }” is niet ingediend; open het om te zien waarom
account-that-this-profile-was = Het account waarmee dit profiel is ingediend, staat hier niet meer, of het adres is gewijzigd; voeg het onder Accounts opnieuw toe, of zet het adres terug

cm-needs-this-before-it = CM.com heeft dit nodig voordat het profiel kan worden goedgekeurd
check-this-first = Controleer dit eerst
putting-it-together-more = Samenstellen…
it-goes-to-cm-with = Het gaat naar CM.com ({ $production_base }) met het account “{ $name }” (Productie)
it-goes-to-with-account = Het gaat naar { $base } met het account “{ $name }” (Aangepast)
it-goes-to-stand-in = Het gaat naar de nagebootste CM.com op deze computer met het account “{ $name }” (Sandbox)
the-sandbox = de sandbox
this-server = deze server
values = Waarden
chosen-when-you-submit = Wordt gekozen bij het indienen
that = Die van “{ $name }”
not-provided = Niet ingevuld
change = Wijzigen
change-line = Wijzigen: { $line }
there-is-no-request-yet = Er is nog geen verzoek
submit-incomplete-to = Onvolledig indienen bij { $place }
submit-anyway-to = Toch indienen bij { $place }
submit-profile-to = Profiel indienen bij { $place }

cm-sets-these-they-cant = CM.com stelt deze velden in; u kunt ze hier niet bewerken
cm-sets-these-after-profile = CM.com stelt deze velden in nadat het profiel is ingediend
not-set = Niet ingesteld

what-comes-next = Hoe het verder gaat
what-comes-next-draft = Vul de velden in, voeg de documenten bij en controleer het profiel. Dien het daarna in. CM.com beoordeelt het en het antwoord verschijnt hier
submitting-now = Bezig met indienen
done = Klaar
now = Nu
to-do = Te doen
of-sent = { $sent } van { $total }
submit-again = Opnieuw indienen
retry = Opnieuw proberen
draft-is-kept-as-it = Het concept blijft zoals het is
draft-is-kept-and-documents = { $count ->
    [one] Het concept blijft zoals het is. Eén document staat al bij CM.com en wordt niet opnieuw geüpload
   *[other] Het concept blijft zoals het is. { $count } documenten staan al bij CM.com en worden niet opnieuw geüpload
}
we-dont-know-whether-cm-received-this = Het is niet bekend of CM.com dit profiel heeft ontvangen
look-again-before-sending-it = Zoek opnieuw voordat u het opnieuw verzendt: het profiel wordt onder dezelfde id verzonden, zodat CM.com kan zien dat het hetzelfde profiel is
send-again-anyway = Toch opnieuw verzenden
approval = Goedkeuring
ask-now = Nu opvragen
id = Id
last-answer = Laatste antwoord
whole-answer = Het volledige antwoord
news-title = { $status }: { $title }
