### Responses that are not about the profile or differ from it, profiles that CM.com can't find, and
### waits that CM.com asked for.

answer-is-not-this-profile = het bevat dit profiel niet
answer-is-about-another = het gaat over een ander profiel: { $profile }
answer-shows-other-values = het bevat niet de waarden die u hebt verzonden voor: { $labels }
cm-no-longer-knows-profile = CM.com kan dit profiel niet meer vinden
cm-knows-profile-again = CM.com heeft dit profiel weer gevonden
not-found = Niet gevonden
not-found-since = Niet gevonden sinds { $time }. Controleer of u het juiste account gebruikt en neem daarna contact op met CM.com. Wilt u het profiel opnieuw indienen, dupliceer het dan
status-asked-again-at = CM.com heeft ons gevraagd te wachten. Volgende poging: { $time }
country-asked-again-at = CM.com heeft ons gevraagd te wachten. Volgende poging: { $time }
answer-names-only-the-id = het bevat alleen de id van dit profiel, en CM.com kan geen profiel met die id vinden
found-with-other-values = Gevonden bij CM.com, maar met andere waarden voor: { $labels }
changes-found-at-cm = Gevonden bij CM.com: uw wijzigingen zijn ontvangen
cm-has-other-values = CM.com heeft andere waarden voor: { $labels }
