### The fields of a company profile: a message each.
### The label; .help under it; .missing when it is required and blank; .meaning and .example in
### the help that opens beside the label. { "" } where there is nothing to say.
### Source of the meaning: CM.com's reference page "Create Company Profile".

field-name = Profielnaam
    .help = Voor u en uw collega’s, bijvoorbeeld “Kantoor Amsterdam”. De naam mag afwijken van de bedrijfsnaam
    .missing = Vul de profielnaam in
    .meaning = De naam die u en uw collega’s hier en bij CM.com zien. De naam mag afwijken van de bedrijfsnaam. Met de plaats of het gebruik van de nummers houdt u profielen van één bedrijf uit elkaar
    .example = Kantoor Amsterdam
field-country-code = Land van de nummers
    .help = In welk land hebt u nummers nodig?
    .missing = Selecteer het land waar u nummers nodig hebt
    .meaning = Het land waar u met dit profiel telefoonnummers wilt aanvragen. Dit bepaalt welke documenten en beperkingen gelden
    .example = Nederland
field-phone-number-types = Nummertypen
    .help = Welke typen nummers hebt u nodig?
    .missing = Selecteer minimaal één nummertype
    .meaning = De typen telefoonnummers die u wilt aanvragen: lokaal (voor één regio), nationaal (voor het hele land) of gratis nummer (kosteloos voor de beller). Een land kan per type andere documenten vereisen
    .example = Lokaal en Nationaal
field-guid = Profiel-id
    .help = Laat leeg om er automatisch een te laten maken
    .missing = { "" }
    .meaning = De id van dit profiel bij CM.com, een UUID. Laat u dit leeg, dan maken we er een voordat er iets wordt verzonden. Zo wordt een profiel nooit twee keer aangemaakt
    .example = 123e4567-e89b-12d3-a456-426614174000
field-account-guid = Account-id
    .help = Laat leeg om het huidige account te gebruiken
    .missing = { "" }
    .meaning = Het CM.com-account waarvoor het profiel is, een UUID. Laat u dit leeg, dan gebruiken we de id van het huidige account
    .example = 7f1c0d7e-5f0a-4d52-9c43-0f6a3d3c1b9e
field-company-name = Bedrijfsnaam
    .help = De ingeschreven naam van het bedrijf dat de nummers gaat gebruiken
    .missing = Vul de bedrijfsnaam in
    .meaning = Het bedrijf dat de nummers gaat gebruiken, precies zoals het in het handelsregister staat
    .example = Voorbeeld Telecom B.V.
field-business-register-number = Handelsregisternummer
    .help = Het nummer in het handelsregister, in Nederland het KVK-nummer
    .missing = Vul het handelsregisternummer in
    .meaning = Het nummer van het bedrijf in het handelsregister van het eigen land
    .example = 12345678
field-representative-first-name = Voornaam vertegenwoordiger
    .help = { "" }
    .missing = Vul de voornaam van de vertegenwoordiger in
    .meaning = De persoon die namens het bedrijf contracten mag ondertekenen. Gebruik de naam zoals die in het paspoort of het uittreksel uit het handelsregister staat
    .example = Anna
field-representative-last-name = Achternaam vertegenwoordiger
    .help = { "" }
    .missing = Vul de achternaam van de vertegenwoordiger in
    .meaning = De achternaam van dezelfde persoon, met eventuele tussenvoegsels
    .example = van der Berg
field-representative-phone-number = Telefoonnummer vertegenwoordiger
    .help = Met het landnummer, zoals +31 20 123 4567
    .missing = { "" }
    .meaning = Een nummer waarop de vertegenwoordiger bereikbaar is. We verzenden het in internationale notatie
    .example = +31 20 123 4567
field-address-country-code = Land van het adres
    .help = { "" }
    .missing = Selecteer het land van het adres
    .meaning = Het land waar het bedrijf gevestigd is. Dit bepaalt de indeling van het adres. CM.com kan voor bedrijven in dat land extra velden vereisen
    .example = Nederland
field-street = Straat
    .help = { "" }
    .missing = Vul de straat in
    .meaning = De straat van het bedrijfsadres, zonder huisnummer
    .example = Keizersgracht
field-street-number = Huisnummer
    .help = { "" }
    .missing = Vul het huisnummer in
    .meaning = Het huisnummer, maximaal 10 tekens
    .example = 126
field-street-number-extra = Huisnummertoevoeging
    .help = { "" }
    .missing = { "" }
    .meaning = Alles wat na het huisnummer komt: een letter, appartement, unit of verdieping
    .example = 2e verdieping
field-postal-code = Postcode
    .help = { "" }
    .missing = Vul de postcode in
    .meaning = De postcode van het adres, 1 tot en met 12 tekens
    .example = 1015 CX
field-city = Plaats
    .help = { "" }
    .missing = Vul de plaats in
    .meaning = De stad of het dorp van het adres
    .example = Amsterdam
field-region = Regio
    .help = Een staat, provincie of graafschap, als adressen die hebben
    .missing = { "" }
    .meaning = De staat, de provincie of het graafschap van het adres, als adressen in het land die hebben
    .example = Noord-Holland
field-required-fields = Extra velden
    .help = Andere gegevens die dit land vereist
    .missing = { "" }
    .meaning = Andere gegevens die het land van het adres vereist. De beoordeling begint pas als ze volledig zijn
    .example = Rechtbank van inschrijving: Amtsgericht München
field-contact-first-name = Voornaam contactpersoon
    .help = { "" }
    .missing = Vul de voornaam van de contactpersoon in
    .meaning = De persoon met wie CM.com contact opneemt over de status of voor meer informatie: degene die de aanvraag volgt, niet degene die tekent
    .example = Ben
field-contact-last-name = Achternaam contactpersoon
    .help = { "" }
    .missing = Vul de achternaam van de contactpersoon in
    .meaning = De achternaam van dezelfde persoon
    .example = Jansen
field-email-addresses = E-mailadressen
    .help = Eén e-mailadres per regel. U kunt een lijst plakken
    .missing = Vul minimaal één e-mailadres in
    .meaning = CM.com schrijft naar deze adressen als er meer informatie nodig is of de status verandert. Met een gedeelde mailbox hoeven berichten niet op één persoon te wachten
    .example = numbers@example.com
field-callback-url = Callback-URL
    .help = Een webadres waar CM.com het hele profiel naartoe stuurt als de status verandert
    .missing = { "" }
    .meaning = Een webadres van uw eigen systemen. CM.com stuurt het hele profiel ernaartoe (met POST) zodra de status verandert
    .example = https://example.com/company-profiles
field-documents = Documenten
    .help = De documenten die wettelijk verplicht zijn in het land van de nummers
    .missing = { "" }
    .meaning = Documenten die wettelijk verplicht zijn in het land van de nummers, zoals een uittreksel uit het handelsregister of een adresbewijs: PDF, PNG of JPEG, maximaal 10 MB per bestand
    .example = Uittreksel uit het handelsregister, niet ouder dan 3 maanden
field-status = Goedkeuringsstatus
    .help = { "" }
    .missing = { "" }
    .meaning = De status die CM.com aan het profiel geeft. Alleen CM.com stelt deze in
    .example = Goedgekeurd
field-status-comment = Toelichting bij de status
    .help = { "" }
    .missing = { "" }
    .meaning = De toelichting van CM.com bij de status, bijvoorbeeld wat er ontbreekt
    .example = Het uittreksel uit het handelsregister is ouder dan drie maanden
field-deleted-on = Verwijderd op
    .help = { "" }
    .missing = { "" }
    .meaning = Wanneer het profiel bij CM.com is verwijderd. Leeg zolang het actief is
    .example = 2026-03-01

## The parts of the form.

section-numbers = Nummers en land
    .short = Nummers
section-company = Bedrijf
section-representative = Tekenbevoegde vertegenwoordiger
    .short = Vertegenwoordiger
    .intro = De persoon die namens het bedrijf contracten mag ondertekenen
section-address = Bedrijfsadres
    .short = Adres
section-contact = Contactpersoon
    .intro = De persoon met wie CM.com contact opneemt over de status of voor meer informatie
section-documents = Documenten
section-advanced = Geavanceerd
    .intro = Alleen als CM.com of uw eigen systemen erom vragen
section-review = Controleren en indienen
    .short = Indienen
field-same-country-button = { $country } gebruiken

## Of any field.

field-missing = Vul een { $label } in
field-optional-label = { $label } (optioneel)
field-fixed-hint = CM.com wijzigt dit niet meer als een profiel is aangemaakt
field-email-label = E-mailadres { $index }
field-characters = { $now } van { $max } tekens
field-not-set = Niet ingesteld
field-not-provided = Niet ingevuld

## Number types.

number-type-local = Lokaal
number-type-national = Nationaal
number-type-toll-free = Gratis nummer

## The help beside a label.

help-title = Uitleg: { $field }
help-tooltip = { $name } ({ $keys } als de cursor in het veld staat)
help-example-label = Voorbeeld
help-required = verplicht
help-optional = optioneel
help-server = ingesteld door CM.com
help-api = In de API: { $name }, { $presence }, maximaal { $max } tekens
help-api-no-limit = In de API: { $name }, { $presence }

## Extra fields.

extra-field-country-label = Voor bedrijven in dit land ({ $country })
extra-field-name-label = Naam van een extra veld
extra-field-name-placeholder = Naam, bijvoorbeeld vatNumber
extra-field-add-button = Toevoegen
extra-field-add-tooltip = Extra veld toevoegen
extra-field-name-missing-reason = Vul eerst een naam voor het veld in

## Lists of suggestions.

choices-label = Keuzes
choices-country-placeholder = Typ een land of landcode
choices-search-placeholder = Typ om te zoeken
choices-empty = Niets gevonden voor “{ $typed }”. Het blijft staan zoals u het hebt getypt
choices-only = { $chosen }, de enige keuze
choices-one-of = { $chosen }, een van { $count } keuzes
