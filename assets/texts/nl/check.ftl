### "Check profile" and what it finds in any field. $country and $here stand within the sentence.

check-ok = Geen problemen. U kunt dit profiel indienen
check-ok-warnings = Geen problemen. Bekijk de waarschuwingen voordat u dit profiel indient
check-ok-incomplete = Geen problemen. U kunt dit profiel indienen, maar de beoordeling begint pas als alles erin staat wat de landen vereisen
check-no-problem-notice = Er zijn geen problemen om naartoe te gaan
check-problems-title = { $count ->
    [one] Er is een probleem
   *[other] Er zijn { $count } problemen
}
check-warnings-title = Waarschuwingen
check-problem-label = Probleem
check-warning-label = Waarschuwing

## Problems.

check-too-long-error = { $label } mag maximaal { $max } tekens hebben (nu { $now })
check-too-short-error = { $label } moet minimaal { $min } tekens hebben (nu { $now })
check-country-code-error = { $label } moet een land uit de lijst zijn, of een code van twee letters, zoals NL (“{ $value }” is dat niet)
check-uuid-form-error = { $label } moet de vorm 123e4567-e89b-12d3-a456-426614174000 hebben
check-uuid-nil-error = { $label } mag niet { $value } zijn, want dat is geen echte id. Laat het veld leeg
check-number-types-unknown-error = Nummertypen moeten LOCAL, NATIONAL of TOLLFREE zijn (“{ $unknown }” is dat niet)
check-number-types-twice-warning = Elk nummertype mag maar één keer in de lijst staan ({ $word } staat er twee keer in)
check-email-form-error = Vul een e-mailadres in de vorm naam@example.com in
check-email-twice-warning = { $address } staat twee keer in de lijst
check-email-domain-warning = Controleer { $address }. Bedoelde u { $meant }?
check-documents-too-many-error = Voeg maximaal { $most } documenten bij (nu { $count })
check-documents-by-id-warning = Het bestand noemt documenten die al bij CM.com staan. Die worden niet verzonden. Voeg de bestanden hier bij

## Warnings.

check-name-of-copy-warning = Geef deze kopie een eigen naam
check-other-value-warning = Voor dit veld zijn tegelijk twee waarden ingevuld. De andere is “{ $value }”
check-other-value-blank-warning = Voor dit veld zijn tegelijk twee waarden ingevuld. De andere is leeg
check-street-has-number-warning = Straat bevat ook het nummer { $number }. Laat het hier weg: het wordt verstuurd als “{ $field }”
check-street-number-warning = “{ $value }” is meer dan een huisnummer. Zet de rest in “{ $extra }”
check-postal-code-form-warning = { $label } hoort er in dit land ({ $here }) uit te zien als { $example }
check-postal-code-prefix-warning = { $label } { $value } komt in dit land ({ $here }) niet voor, al klopt de vorm ({ $example }) wel
check-postal-code-region-warning = { $label } { $value } ligt niet in { $name }
check-region-unknown-warning = “{ $value }” staat niet in de lijst met { $regions } van dit land ({ $here })
check-region-missing-warning = { $missing }. Adressen in dit land ({ $here }) hebben er een

## What the countries require.

check-extra-field-missing = Vul het veld “{ $label }” in. Het is verplicht voor bedrijven in dit land ({ $here })
check-document-missing = Voeg een document bij voor nummers in dit land ({ $here }): { $text }
check-document-unassigned = Voeg een document bij voor nummers in dit land ({ $here }), of kies welk document het is: { $text }
check-restriction-unread = Bevestig dat u dit hebt gelezen voor nummers in dit land ({ $here }): { $text }
