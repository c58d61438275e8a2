### Answers of the server: whether they are about the profile, and when it may be asked again.

answer-is-not-this-profile = CM.com heeft geantwoord, maar niet met dit profiel
answer-is-about-another = het gaat over een ander profiel: { $profile }
answer-shows-other-values = het toont andere waarden dan er zijn verzonden: { $labels }
cm-no-longer-knows-profile = CM.com kent dit profiel niet meer
cm-knows-profile-again = CM.com kent dit profiel weer
not-found = Niet gevonden
not-found-since = CM.com antwoordt dit sinds { $time }. Controleer of het account klopt en neem daarna contact op met CM.com. Dupliceer het profiel om het opnieuw in te dienen
status-asked-again-at = CM.com heeft gevraagd te wachten. De status wordt om { $time } opnieuw opgevraagd
country-asked-again-at = CM.com vroeg om te wachten. Het wordt om { $time } opnieuw gevraagd
answer-names-only-the-id = het noemt alleen de id van dit profiel, en CM.com vindt geen profiel met die id
found-with-other-values = Gevonden bij CM.com: het profiel staat er, met andere waarden in: { $labels }
changes-found-at-cm = Gevonden bij CM.com: de wijzigingen zijn ontvangen
cm-has-other-values = CM.com heeft andere waarden in: { $labels }
