### Documents: attached, looked at, opened, and what countries ask.

install-package-xdg-desktop-portal = installeer het pakket xdg-desktop-portal-gtk (of zenity), of typ het pad
choose-folder = Map kiezen
attach-documents = Documenten bijvoegen
pdf-png-and-jpeg = PDF, PNG en JPEG
all-files = Alle bestanden
file-chooser-did-not-open = De bestandskiezer is niet geopend: { $what_to_do }
this-computer-has-no-file = Deze computer heeft geen bestandskiezer
file-chooser-this-computer-does = De bestandskiezer van deze computer geeft geen antwoord

was-not-opened-system-does = “{ $name }” is niet geopend: het systeem staat dit programma niet toe andere programma’s te starten
was-not-opened-system-knows = “{ $name }” is niet geopend: het systeem kent geen programma voor dit bestandstype ({ $kind }). Installeer of kies een programma en probeer het opnieuw

file-chooser-is-opening-it = De bestandskiezer wordt geopend, mogelijk achter dit venster. U kunt ook het pad van het bestand typen
type-path-file-like-documents = Typ het pad van een bestand, zoals ~/Documents/extract.pdf
open-profile-first-then-drop = Open eerst een profiel en sleep de bestanden dan opnieuw hierheen
this-profile-is-being-submitted = Dit profiel wordt ingediend; voeg de bestanden bij als dat klaar is
that-file-is-already-attached = Dat bestand is al bijgevoegd, als “{ $name }”
document-was-for-another-requirement = “{ $name }” was voor een andere vereiste bijgevoegd. Het geldt nu alleen voor deze vereiste: sla voor elke vereiste een eigen bestand op
was-not-attached-since-this = “{ $name }” is niet bijgevoegd, want dit profiel wordt ingediend; voeg het bij als dat klaar is

copy-was-opened-with-systems = Er is een kopie geopend met het programma van het systeem; wat u daarin wijzigt, komt hier niet terug

is-no-longer-in-library = “{ $name }” staat niet meer in de bibliotheek: het bestand is weg. Verwijder het document en voeg het opnieuw bij
was-not-opened-it-cant = “{ $name }” is niet geopend: er kan geen kopie worden gemaakt ({ $source })

it-has-too-many-pixels = Het document heeft te veel pixels voor een voorbeeld
it-is-locked-with-password = Het document is beveiligd met een wachtwoord, dus er is geen voorbeeld mogelijk. Voeg een kopie zonder wachtwoord bij: wie het profiel beoordeelt, kan dit document misschien niet openen
it-cant-be-previewed-it = Er is geen voorbeeld mogelijk: het document is misschien beschadigd. Open het voordat u het verzendt
preview-takes-too-much-time = Een voorbeeld kost te veel tijd of geheugen. Open het document voordat u het verzendt

this-document-is-no-longer = Dit document is niet meer bijgevoegd
page-of = { $count ->
    [one] Eén pagina
   *[other] Pagina 1 van { $count }
}
meets-no-requirement = Voldoet aan geen vereiste
meets-what-country-asks-once = Voldoet aan wat het land vraagt, zodra dat hier bekend is
meets = Voldoet aan: { $text }
getting-sharp-picture-more = Scherp beeld laden…
getting-picture-more = Beeld laden…
picture = Beeld van { $name }
opening-it-with-systems-program-more = Openen met het programma van het systeem…
previous-document-left-arrow = Vorig document (pijl-links)
previous-document = Vorig document
of = { $at } van { $count }
next-document-right-arrow = Volgend document (pijl-rechts)
next-document = Volgend document
full-size = Groter
open-with-systems-program = Openen met het programma van het systeem

pdf-png-or-jpeg-at = PDF, PNG of JPEG, hoogstens { $most } per bestand en { $max_files } bestanden. Sleep bestanden naar het venster, kies ze of typ een pad
choose-files-more = Bestanden kiezen…
open-with-systems-program-name = { $name } openen met het programma van het systeem
drag-it-onto-what-it = Sleep het document onder Vereisten naar het vereiste waaraan het voldoet
preview = Voorbeeld van { $name }
no-requirement = Geen vereiste
what-country-asks-once-that = wat het land vraagt, zodra dat hier bekend is
requirement-that-meets = Vereiste waaraan { $name } voldoet
path-file = Pad van een bestand
attach = Bijvoegen
attach-file-at-this-path = Bestand op dit pad bijvoegen
files-that-fit = Passende bestanden

for-companies-in = Voor bedrijven in dit land ({ $country })
name-like-vatnumber = Naam, zoals vatNumber
name-extra-field = Naam van een extra veld
add = Toevoegen
type-name-field-first = Typ eerst de naam van het veld
add-extra-field = Extra veld toevoegen

requirements = Vereisten
approved-nothing-more-is-asked = Goedgekeurd; er wordt niets meer gevraagd
nothing-beyond-fields-form = Niets naast de velden van het formulier
no-document-more = Geen documenten meer
nothing-beyond-fields-form-for = Niets naast de velden van het formulier voor deze nummertypen
for-numbers-in = Voor nummers in dit land ({ $country })
nothing-newer-is-known = Er is niets nieuwers bekend. { $sentence }
ask-again = Opnieuw opvragen
ask-cm = Opvragen bij CM.com
about-company-nothing-to-send = Gaat over het bedrijf; u hoeft niets te verzenden
about-number-requests-nothing-to = Gaat over het aanvragen van nummers; u hoeft niets te verzenden
document-attach-it-here-or = Een document; voeg het hier bij of sleep een bijlage hierheen
met-by = Voldaan met: { $met }
attach-to = Bijvoegen bij: { $requirement }
attach-more = Bijvoegen…
read = { $note }. Gelezen
tick-it-when-you-have = { $note }. Vink dit aan als u het hebt gelezen
as-of = { $what }, stand van { $when }
