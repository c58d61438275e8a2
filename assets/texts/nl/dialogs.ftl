### Other dialogs: the first start, settings, about, export, copy.

folders-in = { $folders } mappen in { $into }
written-to = Geschreven naar { $folder }
these-documents-could-not-be = { $text }. Deze documenten konden niet worden gekopieerd: { $missing }
list-and = { " " }en{ " " }

copied-from-undo-takes-it = Gekopieerd uit “{ $title }”; met “Ongedaan maken” draait u dit terug

there-is-no-profile-in = Er wordt geen profiel getoond om te exporteren
enter-folder-like-documents = Vul een map in, zoals ~/Documents

copy-from-another-profile = Kopiëren uit ander profiel
what-is-copied-takes-place = Wat u kopieert, vervangt wat hier staat; met “Ongedaan maken” haalt u dat terug
no-other-profile-fits = Geen ander profiel gevonden
choose-profile-and-at-least = Kies een profiel en ten minste één onderdeel
search-by-profile-company-number = Zoek op profiel, bedrijf, nummer of plaats
search-for-profile-to-copy = Profiel zoeken om uit te kopiëren

language = Taal
language-of-desktop = Taal van het bureaublad
token-is-left-out = Het token is weggelaten; documenten worden pas na het uploaden genoemd
welcome-to-profile-desk = Welkom bij Profile Desk
send-changes = Wijzigingen verzenden?
export = Exporteren
all-commands = Alle opdrachten
settings = Instellingen
what-will-be-sent = Wat wordt verzonden
document = Document
fill-in-company-profiles-check = Vul bedrijfsprofielen in, controleer ze, dien ze in bij CM.com en volg de goedkeuring.
there-is-no-account-yet = Er is nog geen account. De sandbox is een nagebootste CM.com binnen dit programma: niets verlaat deze computer, en over een profiel wordt na enkele seconden beslist.
use-sandbox = Sandbox gebruiken
not-now = Niet nu
they-go-out-with-account = Ze worden verzonden met het account “{ $name }” ({ $label }).
these-cant-be-changed-or = Deze velden kunt u niet wijzigen of leegmaken zodra een profiel is aangemaakt; ze blijven zoals ze bij CM.com staan: { $labels }
send-the-changes = Wijzigingen verzenden
export-profiles = { $count ->
    [one] Dit profiel exporteren
   *[other] { $count } profielen exporteren
}
new-folder-is-made-with = Er wordt een nieuwe map gemaakt, met de velden als JSON en de documenten; wat er al staat, blijft staan
new-folder-is-made-for = Er wordt een nieuwe map gemaakt voor elk profiel, met de velden als JSON en de documenten, en een tabel voor een spreadsheet; wat er al staat, blijft staan
folder = Map
choose-more = Kiezen…
exporting-more = Exporteren…
version-under-mit-licence = Versie { $version }, onder de MIT-licentie
country-names-are-from-unicode = Landnamen komen uit Unicode CLDR, adresvormen uit libaddressinput van Google (CC-BY 4.0), nummerplannen uit libphonenumber van Google, pictogrammen uit Material Symbols (Apache 2.0).
it-has-not-been-used = Dit programma is nog niet met de echte CM.com gebruikt: sommige namen en paden zijn een gok, die u in een account kunt corrigeren. In het README-bestand staat welke.
colours = Kleuren
size-text = Tekstgrootte
smaller = Kleiner
usual = Normaal
larger = Groter
news = Meldingen
notify-when-status-changes-while = Melden als een status verandert terwijl het venster op de achtergrond staat
drafts-documents-settings-and-accounts = Concepten, documenten, instellingen en accounts staan in deze map; producttokens staan in de sleutelbos. Kies een andere map met --data-dir bij het starten
copy-as-json = Kopiëren als JSON
copy-as-curl = Kopiëren als curl
choose-account-and-mend-problems = Kies eerst een account en los de problemen op
duplicate-is-new = Een nieuw concept met wat is aangevinkt van “{ $title }”. Id’s, status en opmerking blijven bij het origineel
duplicate = Dupliceren
duplicate-profile = Profiel dupliceren
