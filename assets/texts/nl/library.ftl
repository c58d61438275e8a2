### The library: its list, its trash, its files, and the window around it.

library-title = Bibliotheek
library-views-title = Weergaven
library-selected-check-button = Controleren
library-selected-submit-button = Indienen…
library-selected-export-button = Exporteren…
library-selected-trash-button = Naar prullenbak
library-table-label = Profielen
library-view-all = Alle profielen
library-period-before-days = { $count ->
    [one] meer dan 1 dag geleden
   *[other] meer dan { $count } dagen geleden
}
library-period-last-days = { $count ->
    [one] laatste 24 uur
   *[other] laatste { $count } dagen
}
library-selected-count = { $count ->
    [one] 1 geselecteerd
   *[other] { $count } geselecteerd
}
library-count = { $count ->
    [one] 1 profiel
   *[other] { $count } profielen
}
library-view-empty = Geen profielen in deze weergave
library-clear-filters-button = Zoekterm en filters wissen
library-filter-button = Filter
library-filter-chip = { $column }: { $values }
library-filter-remove-button = Filter “{ $filter }” verwijderen
library-filter-no-values = Geen waarden
library-columns-button = Kolommen
library-column-left-button = {$column} naar links verplaatsen
library-column-right-button = {$column} naar rechts verplaatsen
library-columns-reset-button = Kolommen herstellen
library-sort-menu = Sorteren op
library-sort-button = Sorteren op { $column }
library-sort-ascending = Oplopend
library-sort-descending = Aflopend
library-select-all-button = Alles selecteren
library-select-none-button = Selectie wissen
view-saved-title = Opgeslagen weergaven
view-save-button = Weergave opslaan…
view-save-changes-button = Wijzigingen opslaan
view-save-title = Weergave opslaan
view-rename-title = Naam van weergave wijzigen
view-rename-button = Naam wijzigen…
view-delete-button = Weergave verwijderen
view-menu-button = De weergave “{ $name }” wijzigen
view-name-label = Naam
view-name-missing-error = Vul een naam in
view-deleted-notice = De weergave “{ $name }” is verwijderd
view-deleted-elsewhere-error = Een ander venster of een opdracht heeft deze weergave verwijderd
view-save-error = De weergave is niet gewijzigd ({ $source }). Probeer het opnieuw
column-status = Status
column-name = Profiel
column-company = Bedrijf
column-country = Land
column-number-types = Nummertypen
column-submitted = Ingediend
column-decided = Besloten
column-changed = Gewijzigd
column-comment = Toelichting
column-account = Account
library-loading = Bibliotheek openen…
library-empty = Nog geen profielen. Begin met “Nieuw profiel”
library-search-placeholder = Zoeken
library-search-empty = Geen profielen gevonden met deze zoekterm en dit filter
library-row-unread-tooltip = , nog niet bekeken
library-row-editing = { $who } bewerkt
library-row-sending = { $who } verzendt
library-replaced-notice = De bibliotheek in { $folder } is verwijderd, verplaatst of vervangen. Wat in dit venster open is, wordt daar opnieuw opgeslagen. Hebt u de bibliotheek verplaatst? Sluit dan dit venster en open de bibliotheek op de nieuwe plaats
library-trash-done-notice = “{ $title }” is naar de prullenbak verplaatst
library-trash-many-notice = { $count ->
    [one] 1 profiel is naar de prullenbak verplaatst
   *[other] { $count } profielen zijn naar de prullenbak verplaatst
}
library-trash-submitting-notice = Dit profiel wordt ingediend of er wordt een document bijgevoegd. Verplaats het naar de prullenbak als dat klaar is
library-trash-in-use-notice = { $count ->
    [one] 1 profiel is niet verplaatst, omdat het elders wordt bewerkt of ingediend, of omdat er een document wordt bijgevoegd. Probeer het opnieuw als dat klaar is
   *[other] { $count } profielen zijn niet verplaatst, omdat ze elders worden bewerkt of ingediend, of omdat er documenten worden bijgevoegd. Probeer het opnieuw als dat klaar is
}
library-save-elsewhere-button = Elders opslaan…
window-close-unsaved-notice = Het venster is nog open: { $sentence }. Sluit nogmaals om toch af te sluiten
window-close-submitting-notice = Er wordt een profiel ingediend. Het venster sluit zodra dat klaar is. Sluit nogmaals om nu te stoppen

## Files of the library.

store-open-error = We konden de bibliotheek in { $folder } niet openen ({ $source }). Er is niets gewijzigd. Controleer of u in deze map mag schrijven
store-in-use-error = Een ander venster of een opdracht van Profile Desk gebruikt de bibliotheek in { $folder }. Er is niets gewijzigd. Sluit het venster of wacht tot de opdracht klaar is en probeer het dan opnieuw
store-save-error = Niet opgeslagen ({ $source }). Wat u hebt getypt, blijft in dit venster staan en we blijven proberen het op te slaan
store-backup-error = De dagelijkse back-up van uw profielen is mislukt ({ $reason }). Uw profielen zijn opgeslagen en we proberen de back-up binnen een uur opnieuw
store-read-error = We konden { $file } niet lezen ({ $source }). Het bestand staat nog op dezelfde plaats
store-damaged-error = { $file } is beschadigd ({ $reason }). { $fate }
store-newer-format-error = { $file } is opgeslagen met een nieuwere versie van Profile Desk (indeling { $format }). Het bestand is niet gewijzigd. Werk Profile Desk bij om het te openen
store-move-error = We konden “{ $title }” niet verplaatsen ({ $source }). Het staat nog op dezelfde plaats
store-restore-error = We konden het profiel niet terugzetten ({ $source }). Het staat nog in de prullenbak
store-partly-read-warning = We konden “{ $name }” maar deels lezen. Controleer elk veld ervan
store-many-partly-read-warning = { $count ->
    [one] We konden één profiel maar deels lezen. Controleer elk veld van { $names }
   *[other] We konden { $count } profielen maar deels lezen, waaronder { $names }. Controleer elk veld
}
store-documents-left-out-warning = { $file } noemt documenten die niet kunnen worden gelezen: { $names }. Ze zijn weggelaten. Voeg ze opnieuw bij. { $fate }
store-many-files-damaged-warning = { $count ->
    [one] 1 bestand in de bibliotheek is beschadigd of kan niet worden gelezen: { $names }. Het is niet verwijderd. Zie het logboek in { $log }
   *[other] { $count } bestanden in de bibliotheek zijn beschadigd of kunnen niet worden gelezen, waaronder { $names }. Er is niets verwijderd. Ze staan allemaal in het logboek in { $log }
}
store-set-aside = Het bestand is bewaard als { $file }
store-left-in-place = Het bestand staat nog op dezelfde plaats. Het wordt apart gezet zodra het venster de bibliotheek opent
store-record-damaged-error = De gegevens over het indienen waren beschadigd
store-submitting-elsewhere-error = Een ander programma verzendt dit profiel. Vanuit dit programma is niets verzonden. Probeer het opnieuw als dat klaar is
store-changed-elsewhere-error = Een ander programma heeft nieuwere gegevens over het indienen van dit profiel opgeslagen. Die gegevens zijn behouden
store-draft-changed-elsewhere-error = Een ander programma heeft dit profiel gewijzigd sinds u het opende. Wat u hebt ingevuld, blijft in dit venster staan
store-draft-read-error = “{ $name }” kon niet worden gelezen ({ $reason }). Het profiel staat ongewijzigd in de bibliotheek
store-view-read-error = De weergave “{ $name }” kon niet worden gelezen ({ $reason }). Die ontbreekt in de lijst, maar staat ongewijzigd in de bibliotheek

## Why a file cannot be read.

file-not-a-file-reason = het is geen bestand
file-broken-link-reason = het is een koppeling naar een bestand dat niet bestaat, bijvoorbeeld op een schijf die niet is aangesloten
file-too-large-reason = het is veel te groot
file-no-format-version-reason = er staat geen versie van de bestandsindeling in

## Moving a library of the older format into the database.

moving-in-error = Uw profielen konden niet naar de nieuwe bibliotheek worden overgezet ({ $reason }). Er is niets verloren gegaan: ze staan nog op dezelfde plaats. Start Profile Desk opnieuw om het nog eens te proberen
moving-in-progress = Uw profielen worden naar de nieuwe bibliotheek verplaatst: { $done } van { $all }
moving-in-done-notice = { $count ->
    [one] 1 profiel is naar de nieuwe bibliotheek verplaatst. De oude bestanden blijven bewaard in { $folder }
   *[other] { $count } profielen zijn naar de nieuwe bibliotheek verplaatst. De oude bestanden blijven bewaard in { $folder }
}
moving-in-other-version-warning = In { $folder } staat een andere versie van een profiel. Die versie is niet naar de nieuwe bibliotheek overgezet en blijft daar bewaard
moving-in-document-warning = We konden “{ $name }” van “{ $title }” niet naar de nieuwe bibliotheek overzetten ({ $reason }). Voeg het document opnieuw bij
moving-in-document-changed-reason = het is gewijzigd nadat het is bijgevoegd

## Errors of the system, as a reason.

system-error-with-number = { $reason } (systeemfout { $number })
system-error-not-found = Bestand of map bestaat niet
system-error-permission-denied = Geen toegang
system-error-already-exists = Bestaat al
system-error-disk-full = De schijf is vol
system-error-quota-exceeded = Uw deel van de schijf is vol
system-error-file-too-large = Het bestand is te groot
system-error-read-only-disk = De schijf is alleen-lezen
system-error-is-a-folder = Het is een map
system-error-not-a-folder = Het is geen map
system-error-name-too-long = De naam kan niet worden gebruikt
system-error-busy = In gebruik
system-error-address-in-use = Het adres is al in gebruik
system-error-timed-out = Het duurde te lang
system-error-device-fault = Het apparaat meldt een fout
system-error-too-many-open-files = Er zijn te veel bestanden open
system-error-other = Onbekende fout

## JSON that cannot be read: of profiles, of the library's files.

json-too-deep-reason = het is te diep genest
json-too-many-parts-reason = het heeft veel te veel onderdelen
json-ends-early-reason = het eindigt te vroeg, op { $at }
json-not-valid-reason = het is geen geldige JSON op { $at }
json-missing-reason = { $member } ontbreekt
json-unknown-reason = { $member } hoort hier niet
json-type-reason = { $member } moet { $expected } zijn
json-value-reason = { $member } heeft een ongeldige waarde
json-unnamed-member = een waarde
json-text-kind = tekst
json-number-kind = een getal
json-boolean-kind = true of false
json-list-kind = een lijst
json-object-kind = een object
json-line-column = regel { $line }, kolom { $column }
json-file-too-short-error = { $file } is onvolledig. Het eindigt op { $at }
json-file-content-error = { $file } heeft niet de verwachte inhoud ({ $reason })
json-file-syntax-error = { $file } is geen geldige JSON. Controleer { $at }
profile-file-name = Het bestand
profile-file-encoding-error = Dit bestand is geen geldige JSON: het is geen UTF-8-tekst
profile-file-empty-error = Dit bestand is leeg
profile-file-shape-error = Het bestand moet één profiel bevatten, als JSON-object tussen {"{"} {"}"}
profile-file-error = Dit bestand is geen profiel: { $unfit }
profile-file-member-error = { $label }: in het bestand moet hier { $what } staan
profile-file-word-list-kind = een lijst met woorden
profile-file-text-list-kind = een lijst met tekstwaarden
profile-file-text-map-kind = een object met tekstwaarden
profile-file-text-kind = tekst
database-in-use-reason = een ander programma gebruikt de bibliotheek, en op deze schijf kan dat maar één programma tegelijk
database-in-use-by-reason = een ander programma gebruikt de bibliotheek ({ $by }), en op deze schijf kan dat maar één programma tegelijk
database-link-reason = { $file } is een koppeling, en die wordt niet gevolgd; zet het bestand zelf op die plaats
database-not-a-file-reason = { $file } is geen bestand; verplaats het naar een andere map
database-full-reason = de schijf is vol
database-read-only-reason = de map is tegen schrijven beveiligd
database-busy-reason = een ander programma schrijft er al te lang in
database-damaged-reason = de database is beschadigd
database-newer-reason = geschreven door een nieuwere versie van Profile Desk (schema { $version }); werk dit programma bij
database-not-upgraded-reason = geschreven door een oudere versie van Profile Desk, en de back-up vóór de aanpassing aan deze versie is mislukt: { $reason }. Er is niets gewijzigd
database-foreign-reason = library.db is geen database van Profile Desk
database-no-draft-reason = het staat niet meer in de bibliotheek
database-value-reason = een waarde van { $place } is onleesbaar: { $reason }
database-failed-reason = de database gaf een fout: { $reason }
