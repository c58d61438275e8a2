### The window: library, form, inspector, notices.

set-by-upload = (wordt na het uploaden ingevuld)

file-chooser-failed-type-path = De bestandskiezer werkt niet. Vul het pad van het bestand in
it-works-there-are-no = Verbonden. Nog geen profielen
it-works-there-are-profiles = { $count ->
    [one] Verbonden. 1 profiel gevonden
   *[other] Verbonden. { $count } profielen gevonden
}

profile-desk-made-mistake-its = Er ging iets mis in Profile Desk. Wat u hebt getypt, is behouden. Probeer het opnieuw en meld het als het weer gebeurt

there-is-no-display-to = Er is geen scherm om een venster op te openen: WAYLAND_DISPLAY en DISPLAY zijn niet ingesteld. Opdrachten werken ook zonder scherm. Met `profile-desk help` krijgt u er een overzicht van
profile-desk-had-to-close = Er ging iets mis en Profile Desk moest sluiten. Wat u had getypt, is eerst opgeslagen
window-cant-be-opened = We konden het venster niet openen: { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Een ander venster of een opdracht van Profile Desk gebruikt deze bibliotheek. U kunt hier wel lezen, maar niets wijzigen

no-problems-this-profile-can = Geen problemen. U kunt dit profiel indienen, maar de beoordeling begint pas als alles erin staat wat de landen vereisen
no-problems-this-profile-can-be = Geen problemen. Bekijk de waarschuwingen voordat u dit profiel indient
no-problems-this-profile-can-be-submitted = Geen problemen. U kunt dit profiel indienen
there-is-no-problem-to = Er zijn geen problemen om naartoe te gaan

this-profile-is-being-submitted-or = Dit profiel wordt ingediend of er wordt een document bijgevoegd. Verplaats het naar de prullenbak als dat klaar is
is-in-trash = “{ $title }” is naar de prullenbak verplaatst

nothing-can-be-changed-here = U kunt hier niets wijzigen zolang een ander venster of een opdracht de bibliotheek gebruikt

what-was-pasted-had-several = De geplakte tekst had meerdere regels. Daar is één regel van gemaakt
address = een adres
signature = een e-mailhandtekening
that-looks-like = Dit lijkt { $what }: { $told }
another-profile-is-open-now = Er is nu een ander profiel geopend. Plak de regels opnieuw waar ze horen
quoted = “{ $text }”
quoted-part = { $label } “{ $part }”
that-leaves-over = { $text }. Niet gebruikt: { $left_over }

window-stays-open-close-it = Het venster is nog open: { $sentence }. Sluit nogmaals om toch af te sluiten
profile-is-being-submitted-window = Er wordt een profiel ingediend. Het venster sluit zodra dat klaar is. Sluit nogmaals om nu te stoppen

decimal-mark = ,

accounts = Accounts
add-account-more = Account toevoegen…
close = Sluiten
cancel = Annuleren

review-before-submitting = Laatste controle voor het indienen
copy-it = Kopiëren

type-country-or-its-code = Typ een land of landcode
type-to-search = Typ om te zoeken
choices = Keuzes
nothing-here-is-called-it = Niets gevonden voor “{ $typed }”. Het blijft staan zoals u het hebt getypt

search-library = Zoeken in de bibliotheek
undo = Ongedaan maken
show-what-will-be-sent-more = Tonen wat er wordt verzonden…
keyboard-shortcuts = Sneltoetsen
about-profile-desk = Over Profile Desk
choose-account-first = Kies eerst een account

library = Bibliotheek

remove = Verwijderen: { $name }

in-library-has-this-number = “{ $title }” in de bibliotheek heeft hetzelfde nummer
copy-from-it-more = Hieruit kopiëren…
open-it = Openen
problem = Probleem
warning = Waarschuwing
characters = { $now } van { $max } tekens
e-mail-address = E-mailadres { $index }
add-address = E-mail toevoegen
label-optional = { $label } (optioneel)

filled-in = { $filled } van { $wanted } ingevuld
not-saved = Niet opgeslagen
saving-more = Opslaan…
nothing-to-save-yet = Nog geen wijzigingen
draft-saved = Concept opgeslagen { $at }
draft-saved-here = Concept opgeslagen { $at } op deze computer
search = Zoeken
cancelling-more = Annuleren…
cancel-submission = Indienen annuleren
being-submitted-it-can-be = Wordt ingediend. Daarna kunt u dit profiel weer bewerken
look-again = Opnieuw zoeken
submitted-nothing-has-changed-since = Geen wijzigingen sinds het indienen
send-changes-more = Wijzigingen verzenden…
submit-to-sandbox = Indienen bij de sandbox
submit-to-custom-server = Indienen bij aangepaste server
submit-to-cm = Indienen bij CM.com
submit-more = Indienen…
opening-library-more = Bibliotheek openen…
no-profile-is-open = Geen profiel geopend
company-needs-approved-profile-before = Een bedrijf heeft een goedgekeurd profiel nodig om telefoonnummers in een land te kunnen aanvragen

help-on = Uitleg: { $field }
help-on-keys = { $name } ({ $keys } als de cursor in het veld staat)
help-example = Voorbeeld
help-required = verplicht
help-optional = optioneel
help-server = ingesteld door CM.com
help-takes = In de API: { $name }, { $presence }, maximaal { $max } tekens
help-takes-any = In de API: { $name }, { $presence }

inspector = Controle en status
completeness = Volledigheid
required-fields-are-filled-in = { $filled } van { $wanted } verplichte velden ingevuld
there-are-problems = { $count ->
    [one] Er is een probleem
   *[other] Er zijn { $count } problemen
}
check-this = Waarschuwingen
history = Geschiedenis
draft-begun = Concept gemaakt

all = Alle
no-profiles-yet-begin-with = Nog geen profielen. Begin met “Nieuw profiel”
no-profile-fits-search-and = Geen profielen gevonden met deze zoekterm en dit filter
not-yet-looked-at = , nog niet bekeken
more-for = Meer acties voor { $title }
no-company-yet = Nog geen bedrijf

form = Formulier
drop-files-to-attach-them = Laat bestanden los om ze bij te voegen

asking-more = Opvragen…

only-choice = { $chosen }, de enige keuze
one-choices = { $chosen }, een van { $count } keuzes

open-accounts-more = Accounts openen…
account = Account

to-look-at = { $label }, { $count } te controleren
no-account = Geen account
menu = Menu
dismiss = Melding sluiten
put-them-in-their-fields = Velden invullen
save-elsewhere-more = Elders opslaan…

day-and-month = { $day } { $month ->
    [1] jan
    [2] feb
    [3] mrt
    [4] apr
    [5] mei
    [6] jun
    [7] jul
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
try-again = Opnieuw proberen
