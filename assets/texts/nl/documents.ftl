### Documents: attaching, viewing and opening them, and country requirements.

install-package-xdg-desktop-portal = installeer het pakket xdg-desktop-portal-gtk (of zenity), of typ het pad
choose-folder = Map kiezen
attach-documents = Documenten bijvoegen
pdf-png-and-jpeg = PDF, PNG en JPEG
all-files = Alle bestanden
file-chooser-did-not-open = De bestandskiezer is niet geopend: { $what_to_do }
this-computer-has-no-file = Deze computer heeft geen bestandskiezer
file-chooser-this-computer-does = De bestandskiezer van deze computer reageert niet

was-not-opened-system-does = We konden “{ $name }” niet openen: het systeem staat niet toe dat dit programma andere programma’s start
was-not-opened-system-knows = We konden “{ $name }” niet openen: deze computer heeft geen app voor dit type bestand ({ $kind }). Installeer of kies er een en probeer het opnieuw

file-chooser-is-opening-it = De bestandskiezer wordt geopend, mogelijk achter dit venster. U kunt ook het pad van het bestand typen
type-path-file-like-documents = Vul het pad van een bestand in, bijvoorbeeld ~/Documents/extract.pdf
open-profile-first-then-drop = Open eerst een profiel en sleep de bestanden dan opnieuw hierheen
this-profile-is-being-submitted = Dit profiel wordt ingediend. Voeg de bestanden bij als dat klaar is
that-file-is-already-attached = Dit bestand is al bijgevoegd, als “{ $name }”
document-was-for-another-requirement = “{ $name }” was bijgevoegd voor een andere vereiste en geldt nu alleen voor deze. Wilt u aan beide voldoen, sla dan voor elke vereiste een apart bestand op
was-not-attached-since-this = “{ $name }” is niet bijgevoegd, want dit profiel wordt ingediend. Voeg het bij als dat klaar is

copy-was-opened-with-systems = Er is een kopie geopend in uw standaardapp. Wat u daarin wijzigt, wordt hier niet opgeslagen

is-no-longer-in-library = “{ $name }” staat niet meer in de bibliotheek: het bestand is weg. Verwijder het document en voeg het opnieuw bij
was-not-opened-it-cant = We konden “{ $name }” niet openen: het kan niet worden gekopieerd ({ $source })

it-has-too-many-pixels = Deze afbeelding is te groot voor een voorbeeld
it-is-locked-with-password = Dit document is beveiligd met een wachtwoord, dus er is geen voorbeeld. Voeg een kopie zonder wachtwoord bij, anders kan CM.com het misschien niet openen
it-cant-be-previewed-it = We konden geen voorbeeld van dit document maken. Het is mogelijk beschadigd. Open het voordat u het verzendt
preview-takes-too-much-time = Een voorbeeld zou te veel tijd of geheugen kosten. Open het document voordat u het verzendt

this-document-is-no-longer = Dit document is niet meer bijgevoegd
page-of = { $count ->
    [one] 1 pagina
   *[other] Pagina 1 van { $count }
}
meets-no-requirement = Document voor: geen vereiste
meets-what-country-asks-once = Document voor: een vereiste die nog niet is geladen
meets = Document voor: { $text }
getting-sharp-picture-more = Scherpere afbeelding laden…
getting-picture-more = Voorbeeld laden…
picture = Afbeelding van { $name }
opening-it-with-systems-program-more = Openen in standaardapp…
previous-document-left-arrow = Vorig document (pijl-links)
previous-document = Vorig document
of = { $at } van { $count }
next-document-right-arrow = Volgend document (pijl-rechts)
next-document = Volgend document
full-size = Groter
open-with-systems-program = Openen in standaardapp

pdf-png-or-jpeg-at = PDF, PNG of JPEG, maximaal { $most } per bestand en { $max_files } bestanden. Sleep bestanden naar het venster, kies ze of vul een pad in
choose-files-more = Bestanden kiezen…
open-with-systems-program-name = { $name } openen in standaardapp
drag-it-onto-what-it = Sleep naar een vereiste
preview = Voorbeeld van { $name }
no-requirement = Geen vereiste
what-country-asks-once-that = een vereiste die nog niet is geladen
requirement-that-meets = Vereiste voor { $name }
path-file = Bestandspad
attach = Bijvoegen
attach-file-at-this-path = Bestand op dit pad bijvoegen
files-that-fit = Gevonden bestanden

for-companies-in = Voor bedrijven in dit land ({ $country })
name-like-vatnumber = Naam, bijvoorbeeld vatNumber
name-extra-field = Naam van een extra veld
add = Toevoegen
type-name-field-first = Vul eerst een naam voor het veld in
add-extra-field = Extra veld toevoegen

requirements = Vereisten
approved-nothing-more-is-asked = Er is niets meer nodig
nothing-beyond-fields-form = Geen documenten nodig
no-document-more = Geen documenten meer nodig
nothing-beyond-fields-form-for = Geen documenten nodig voor deze nummertypen
for-numbers-in = Voor nummers in dit land ({ $country })
nothing-newer-is-known = We konden dit niet vernieuwen. { $sentence }
ask-again = Opnieuw proberen
ask-cm = Vereisten ophalen
about-company-nothing-to-send = Regel voor het bedrijf. Geen document nodig
about-number-requests-nothing-to = Regel voor het aanvragen van nummers. Geen document nodig
document-attach-it-here-or = Voeg een document bij of sleep er een hierheen
met-by = Bijgevoegd: { $met }
attach-to = Bijvoegen voor: { $requirement }
attach-more = Bijvoegen…
read = { $note }. U hebt dit gelezen
tick-it-when-you-have = { $note }. Vink aan dat u dit hebt gelezen
as-of = { $what }, bijgewerkt { $when }
