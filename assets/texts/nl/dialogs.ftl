### Other dialogs: first start, settings, about, export, copy.

folders-in = { $folders } mappen in { $into }
written-to = Geëxporteerd naar { $folder }
these-documents-could-not-be = Export onvolledig. We konden deze documenten niet kopiëren: { $missing }. { $text }
list-and = { " " }en{ " " }

copied-from-undo-takes-it = Gekopieerd uit “{ $title }”. U kunt dit ongedaan maken

there-is-no-profile-in = Er staan geen profielen in de lijst om te exporteren
enter-folder-like-documents = Vul een map in, bijvoorbeeld ~/Documents

copy-from-another-profile = Kopiëren uit ander profiel
what-is-copied-takes-place = Gekopieerde waarden vervangen wat hier staat. U kunt dit ongedaan maken
no-other-profile-fits = Geen andere profielen gevonden
choose-profile-and-at-least = Kies een profiel en minimaal één onderdeel om te kopiëren
search-by-profile-company-number = Zoeken op profiel, bedrijf, nummer of plaats
search-for-profile-to-copy = Profiel zoeken om uit te kopiëren

language = Taal
language-of-desktop = Systeemtaal
token-is-left-out = Het token is weggelaten. De document-id’s worden na het uploaden ingevuld
welcome-to-profile-desk = Welkom bij Profile Desk
send-changes = Wijzigingen verzenden?
export = Exporteren
all-commands = Alle opdrachten
settings = Instellingen
what-will-be-sent = Wat er wordt verzonden
document = Document
fill-in-company-profiles-check = Vul bedrijfsprofielen in, controleer ze, dien ze in bij CM.com en volg de goedkeuring
there-is-no-account-yet = U hebt nog geen account. Probeer de sandbox, een testserver in dit programma. Alles blijft op deze computer en over elk profiel wordt na enkele seconden beslist.
use-sandbox = Sandbox gebruiken
not-now = Niet nu
they-go-out-with-account = Account: { $name } ({ $label })
these-cant-be-changed-or = Deze velden kunt u niet meer wijzigen of leegmaken nadat een profiel is aangemaakt. Bij CM.com blijven ze zoals ze zijn: { $labels }
send-the-changes = Wijzigingen verzenden
export-profiles = { $count ->
    [one] Dit profiel exporteren
   *[other] { $count } profielen exporteren
}
new-folder-is-made-with = Er wordt een nieuwe map gemaakt met de velden als JSON en de documenten. Bestaande bestanden blijven behouden
new-folder-is-made-for = Er wordt voor elk profiel een nieuwe map gemaakt met de velden als JSON en de documenten, plus een tabel voor uw spreadsheetprogramma. Bestaande bestanden blijven behouden
folder = Map
choose-more = Kiezen…
exporting-more = Exporteren…
version-under-mit-licence = Versie { $version }, MIT-licentie
country-names-are-from-unicode = Landnamen komen uit Unicode CLDR, adresindelingen uit libaddressinput van Google (CC-BY 4.0), gegevens over telefoonnummers uit libphonenumber van Google en pictogrammen uit Material Symbols (Apache 2.0).
it-has-not-been-used = Profile Desk is nog niet gebruikt met het echte CM.com. Sommige namen en paden van de API zijn aannames, die u per account kunt wijzigen. In de README staat welke.
colours = Kleuren
size-text = Tekstgrootte
smaller = Kleiner
usual = Standaard
larger = Groter
news = Meldingen
notify-when-status-changes-while = Een melding tonen als een status verandert terwijl het venster op de achtergrond staat
drafts-documents-settings-and-accounts = Concepten, documenten, instellingen en accounts staan in deze map. Producttokens staan in de sleutelbos. Start met --data-dir om een andere map te gebruiken
copy-as-json = Kopiëren als JSON
copy-as-curl = Kopiëren als curl
choose-account-and-mend-problems = Kies eerst een account en los de problemen op
duplicate-is-new = Er wordt een nieuw concept gemaakt met de onderdelen van “{ $title }” die u aanvinkt. Id’s, status en toelichting blijven bij het origineel
duplicate = Dupliceren
duplicate-profile = Profiel dupliceren
