### The fields of a company profile: a message each.
### The label; .help under it; .missing when it is required and blank; .meaning and .example in
### the help that opens beside the label. { "" } where there is nothing to say.
### Source of the meaning: CM.com's reference page "Create Company Profile".

field-name = Profilname
    .help = Für Sie und Ihr Team, wie „Büro Amsterdam“. Kann vom Unternehmensnamen abweichen
    .missing = Profilnamen eingeben
    .meaning = Der Name, den Sie und Ihr Team hier und bei CM.com sehen. Er kann vom Unternehmensnamen abweichen. Mit dem Ort oder dem Zweck der Rufnummern unterscheiden Sie mehrere Profile eines Unternehmens
    .example = Büro Amsterdam
field-country-code = Land der Rufnummern
    .help = In welchem Land brauchen Sie Rufnummern?
    .missing = Land auswählen, in dem Sie Rufnummern brauchen
    .meaning = Das Land, in dem Sie mit diesem Profil Rufnummern beantragen möchten. Davon hängt ab, welche Dokumente und Einschränkungen gelten
    .example = Niederlande
field-phone-number-types = Rufnummernarten
    .help = Welche Arten von Rufnummern brauchen Sie?
    .missing = Mindestens eine Rufnummernart auswählen
    .meaning = Die Arten von Rufnummern, die Sie beantragen möchten: lokal (für ein Ortsnetz), national (für das ganze Land) oder gebührenfrei (kostenlos für Anrufende). Ein Land kann für jede Art andere Dokumente verlangen
    .example = Lokal und national
field-guid = Profil-ID
    .help = Leer lassen, um automatisch eine ID zu erhalten
    .missing = { "" }
    .meaning = Die ID dieses Profils bei CM.com, eine UUID. Bleibt das Feld leer, wird vor dem Senden eine ID vergeben, damit ein Profil nie doppelt angelegt wird
    .example = 123e4567-e89b-12d3-a456-426614174000
field-account-guid = Konto-ID
    .help = Leer lassen, um das aktive Konto zu verwenden
    .missing = { "" }
    .meaning = Das CM.com-Konto, zu dem das Profil gehört, eine UUID. Bleibt das Feld leer, gilt die ID des aktiven Kontos
    .example = 7f1c0d7e-5f0a-4d52-9c43-0f6a3d3c1b9e
field-company-name = Unternehmensname
    .help = Der eingetragene Name des Unternehmens, das die Rufnummern nutzen wird
    .missing = Unternehmensnamen eingeben
    .meaning = Das Unternehmen, das die Rufnummern nutzen wird, genau wie im Handelsregister eingetragen
    .example = Voorbeeld Telecom B.V.
field-business-register-number = Handelsregisternummer
    .help = Die Nummer im Handelsregister, in den Niederlanden zum Beispiel die KVK-Nummer
    .missing = Handelsregisternummer eingeben
    .meaning = Die Nummer des Unternehmens im Handelsregister seines Landes
    .example = 12345678
field-representative-first-name = Vorname des Vertreters
    .help = { "" }
    .missing = Vornamen des Vertreters eingeben
    .meaning = Die Person, die Verträge für das Unternehmen unterzeichnen darf. Geben Sie den Namen wie im Reisepass oder im Registerauszug an
    .example = Anna
field-representative-last-name = Nachname des Vertreters
    .help = { "" }
    .missing = Nachnamen des Vertreters eingeben
    .meaning = Der Nachname derselben Person, mit Namenszusätzen
    .example = van der Berg
field-representative-phone-number = Telefonnummer des Vertreters
    .help = Mit Landesvorwahl, wie +31 20 123 4567
    .missing = { "" }
    .meaning = Eine Nummer, unter der der Vertreter erreichbar ist. Sie wird im internationalen Format gesendet
    .example = +31 20 123 4567
field-address-country-code = Land der Adresse
    .help = { "" }
    .missing = Land der Adresse auswählen
    .meaning = Das Land, in dem das Unternehmen seine Adresse hat. Davon hängt das Format der Adresse ab. Für Unternehmen dort kann CM.com Zusatzfelder verlangen
    .example = Niederlande
field-street = Straße
    .help = { "" }
    .missing = Straße eingeben
    .meaning = Die Straße der Unternehmensadresse, ohne Hausnummer
    .example = Keizersgracht
field-street-number = Hausnummer
    .help = { "" }
    .missing = Hausnummer eingeben
    .meaning = Die Hausnummer, bis zu 10 Zeichen
    .example = 126
field-street-number-extra = Adresszusatz
    .help = { "" }
    .missing = { "" }
    .meaning = Alles, was auf die Hausnummer folgt: Wohnung, Büro, Etage oder Buchstabe
    .example = 2. Etage
field-postal-code = Postleitzahl
    .help = { "" }
    .missing = Postleitzahl eingeben
    .meaning = Die Postleitzahl der Adresse, 1 bis 12 Zeichen
    .example = 1015 CX
field-city = Ort
    .help = { "" }
    .missing = Ort eingeben
    .meaning = Die Stadt, die Gemeinde oder das Dorf der Adresse
    .example = Amsterdam
field-region = Region
    .help = Bundesstaat, Provinz oder Bezirk, falls in der Adresse üblich
    .missing = { "" }
    .meaning = Bundesstaat, Provinz oder Bezirk der Adresse, falls in diesem Land üblich
    .example = Noord-Holland
field-required-fields = Zusatzfelder
    .help = Weitere Angaben, die dieses Land verlangt
    .missing = { "" }
    .meaning = Weitere Angaben, die das Land der Adresse verlangt. Die Prüfung beginnt erst, wenn sie vollständig sind
    .example = Registergericht: Amtsgericht München
field-contact-first-name = Vorname der Kontaktperson
    .help = { "" }
    .missing = Vornamen der Kontaktperson eingeben
    .meaning = Die Person, an die sich CM.com zum Status oder mit Rückfragen wendet: wer den Antrag betreut, nicht wer unterzeichnet
    .example = Ben
field-contact-last-name = Nachname der Kontaktperson
    .help = { "" }
    .missing = Nachnamen der Kontaktperson eingeben
    .meaning = Der Nachname derselben Person
    .example = Jansen
field-email-addresses = E-Mail-Adressen
    .help = Eine Adresse pro Zeile. Sie können eine Liste einfügen
    .missing = Mindestens eine E-Mail-Adresse eingeben
    .meaning = Dorthin schreibt CM.com, wenn weitere Angaben nötig sind oder der Status sich ändert. Bei einem gemeinsamen Postfach bleibt nichts liegen, wenn jemand abwesend ist
    .example = numbers@example.com
field-callback-url = Callback-URL
    .help = Eine Webadresse, an die CM.com bei Statusänderungen das ganze Profil sendet
    .missing = { "" }
    .meaning = Eine Webadresse Ihrer eigenen Systeme. CM.com sendet bei jeder Statusänderung das ganze Profil dorthin
    .example = https://example.com/company-profiles
field-documents = Dokumente
    .help = Die Dokumente, die das Land der Rufnummern gesetzlich verlangt
    .missing = { "" }
    .meaning = Dokumente, die das Land der Rufnummern gesetzlich verlangt, etwa ein Handelsregisterauszug oder ein Adressnachweis: PDF, PNG oder JPEG, je bis zu 10 MB
    .example = Registerauszug, nicht älter als 3 Monate
field-status = Freigabestatus
    .help = { "" }
    .missing = { "" }
    .meaning = Der Status des Profils bei CM.com. Nur CM.com legt ihn fest
    .example = Freigegeben
field-status-comment = Kommentar zum Status
    .help = { "" }
    .missing = { "" }
    .meaning = Der Kommentar von CM.com zum Status, zum Beispiel was fehlt
    .example = Der Registerauszug ist älter als drei Monate
field-deleted-on = Gelöscht am
    .help = { "" }
    .missing = { "" }
    .meaning = Wann das Profil bei CM.com gelöscht wurde. Leer, solange es aktiv ist
    .example = 2026-03-01

## The parts of the form.

section-numbers = Nummern und Land
    .short = Nummern
section-company = Unternehmen
section-representative = Vertretungsberechtigter
    .short = Vertretung
    .intro = Die Person, die Verträge für das Unternehmen unterzeichnen darf
section-address = Unternehmensadresse
    .short = Adresse
section-contact = Kontaktperson
    .intro = Die Person, an die sich CM.com zum Status oder mit Rückfragen wendet
section-documents = Dokumente
section-advanced = Erweitert
    .intro = Nur wenn CM.com oder Ihre eigenen Systeme danach fragen
section-review = Prüfen und einreichen
    .short = Einreichen
field-same-country-button = { $country } übernehmen

## Of any field.

field-missing = { $label } eingeben
field-optional-label = { $label } (optional)
field-fixed-hint = CM.com ändert dies nach dem Anlegen eines Profils nicht mehr
field-email-label = E-Mail-Adresse { $index }
field-characters = { $now } von { $max } Zeichen
field-not-set = Nicht festgelegt
field-not-provided = Keine Angabe

## Number types.

number-type-local = Lokal
number-type-national = National
number-type-toll-free = Gebührenfrei

## The help beside a label.

help-title = Hilfe zu „{ $field }“
help-tooltip = { $name } ({ $keys }, wenn der Cursor im Feld steht)
help-example-label = Beispiel
help-required = Pflichtfeld
help-optional = optional
help-server = von CM.com festgelegt
help-api = In der API: { $name }, { $presence }, höchstens { $max } Zeichen
help-api-no-limit = In der API: { $name }, { $presence }

## Extra fields.

extra-field-country-label = Für Unternehmen ({ $country })
extra-field-name-label = Name eines Zusatzfelds
extra-field-name-placeholder = Name, wie vatNumber
extra-field-add-button = Hinzufügen
extra-field-add-tooltip = Zusatzfeld hinzufügen
extra-field-name-missing-reason = Geben Sie zuerst einen Namen für das Feld ein

## Lists of suggestions.

choices-label = Auswahl
choices-country-placeholder = Land oder Ländercode eingeben
choices-search-placeholder = Zum Suchen tippen
choices-empty = Kein Treffer für „{ $typed }“. Ihre Eingabe bleibt unverändert
choices-only = { $chosen }, einzige Möglichkeit
choices-one-of = { $chosen }, eine von { $count } Möglichkeiten
