### What the countries require.

requirements-title = Vereisten
requirements-approved-hint = Er is niets meer nodig
requirements-none-hint = Geen documenten nodig
requirements-none-for-types-hint = Geen documenten nodig voor deze nummertypen
requirements-no-more-documents-hint = Geen documenten meer nodig
requirements-country-title = Voor nummers in dit land ({ $country })
requirements-as-of = { $what }, bijgewerkt { $when }
requirements-failed-hint = We konden dit niet vernieuwen. { $sentence }
requirements-wait-hint = CM.com heeft ons gevraagd te wachten. Volgende poging: { $time }
requirements-refresh-button = Opnieuw proberen
requirements-load-button = Vereisten ophalen
requirement-company-kind = Regel voor het bedrijf. Geen document nodig
requirement-number-request-kind = Regel voor het aanvragen van nummers. Geen document nodig
requirement-document-hint = Voeg een document bij of sleep er een hierheen
requirement-met-by = Bijgevoegd: { $met }
requirement-attach-button = Bijvoegen…
requirement-attach-tooltip = Bijvoegen voor: { $requirement }
requirement-read = { $note }. U hebt dit gelezen
requirement-unread = { $note }. Vink aan dat u dit hebt gelezen

## Wat er is gewijzigd in wat ze vereisen.

requirement-new-hint = Sinds { $when } vereist { $country }: { $text }
requirement-since = Sinds { $when }: { $text }
requirements-changed-notice = { $country } heeft de vereisten gewijzigd
requirement-changes-title = Gewijzigde vereisten
requirement-changes-button = Wijzigingen tonen
requirement-changes-empty = Nog geen wijzigingen. We vergelijken telkens als we de vereisten van een land ophalen
requirement-changes-affected-title = { $count ->
    [one] { $count } goedgekeurd profiel voldoet niet meer aan de vereisten
   *[other] { $count } goedgekeurde profielen voldoen niet meer aan de vereisten
}
requirement-changes-all-met = Alle goedgekeurde profielen voldoen nog aan de vereisten
requirement-changes-since-title = { $country }, sinds { $when }
requirement-changes-added = Toegevoegd: { $text }
requirement-changes-changed = Gewijzigd: “{ $before }” is nu “{ $after }”
requirement-changes-removed = Vervallen: { $text }
