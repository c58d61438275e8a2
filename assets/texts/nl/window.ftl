### The window: library, form, inspector, notices.

set-by-upload = (ingesteld bij het uploaden)

file-chooser-failed-type-path = De bestandskiezer werkt niet; typ het pad van het bestand
it-works-there-are-no = De verbinding werkt; er zijn nog geen profielen
it-works-there-are-profiles = { $count ->
    [one] De verbinding werkt; er is één profiel
   *[other] De verbinding werkt; er zijn { $count } profielen
}

profile-desk-made-mistake-its = Profile Desk heeft zelf een fout gemaakt; wat u hebt ingevuld, is bewaard. Probeer het opnieuw en meld de fout als het weer gebeurt

there-is-no-display-to = Er is geen scherm om een venster op te openen: WAYLAND_DISPLAY en DISPLAY zijn niet ingesteld. Opdrachten werken ook zonder scherm: `profile-desk help` noemt ze
profile-desk-had-to-close = Profile Desk moest worden gesloten; wat u hebt ingevuld, is eerst opgeslagen
window-cant-be-opened = Het venster kan niet worden geopend: { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Deze bibliotheek is al geopend in een andere Profile Desk en kan hier dus alleen worden gelezen

no-problems-this-profile-can = Geen problemen: dit profiel kan worden ingediend, maar de goedkeuring begint pas als er is wat de landen vragen
no-problems-this-profile-can-be = Geen problemen: dit profiel kan worden ingediend zodra u de aandachtspunten hebt bekeken
no-problems-this-profile-can-be-submitted = Geen problemen: dit profiel kan worden ingediend
there-is-no-problem-to = Er is geen probleem om naartoe te gaan

this-profile-is-being-submitted-or = Dit profiel wordt ingediend of er wordt een document bijgevoegd; verplaats het naar de prullenbak als dat klaar is
is-in-trash = “{ $title }” staat in de prullenbak

nothing-can-be-changed-here = Hier kan niets worden gewijzigd zolang de bibliotheek in een andere Profile Desk is geopend

what-was-pasted-had-several = Wat u hebt geplakt, had meerdere regels; dat is nu één regel
address = een adres
signature = een e-mailhandtekening
that-looks-like = Dit lijkt op { $what }: { $told }
another-profile-is-open-now = Er is nu een ander profiel geopend; plak de regels opnieuw waar ze horen
quoted = “{ $text }”
quoted-part = { $label } “{ $part }”
that-leaves-over = { $text }. In geen van deze velden komt: { $left_over }

window-stays-open-close-it = Het venster blijft open: { $sentence }. Sluit het nogmaals om het toch te sluiten
profile-is-being-submitted-window = Er wordt een profiel ingediend; het venster sluit als dat klaar is. Sluit het nogmaals om het indienen nu af te breken

decimal-mark = ,

accounts = Accounts
add-account-more = Account toevoegen…
close = Sluiten
cancel = Annuleren

review-before-submitting = Nakijken voor het indienen
copy-it = Kopiëren

type-country-or-its-code = Typ een land of de code ervan
type-to-search = Typ om te zoeken
choices = Keuzes
nothing-here-is-called-it = Hier heet niets “{ $typed }”; het blijft staan zoals u het hebt getypt

search-library = Zoeken in de bibliotheek
undo = Ongedaan maken
show-what-will-be-sent-more = Tonen wat wordt verzonden…
keyboard-shortcuts = Sneltoetsen
about-profile-desk = Over Profile Desk
choose-account-first = Kies eerst een account

library = Bibliotheek

remove = Verwijderen: { $name }

in-library-has-this-number = “{ $title }” in de bibliotheek heeft dit nummer ook
copy-from-it-more = Hieruit kopiëren…
open-it = Openen
problem = Probleem
warning = Waarschuwing
characters = { $now } van { $max } tekens
e-mail-address = E-mailadres { $index }
add-address = Adres toevoegen
label-optional = { $label } (optioneel)

filled-in = { $filled } van { $wanted } ingevuld
not-saved = Niet opgeslagen
saving-more = Opslaan…
nothing-to-save-yet = Nog niets om op te slaan
draft-saved = Concept opgeslagen { $at }
draft-saved-here = Concept opgeslagen { $at } op deze computer
search = Zoeken
cancelling-more = Annuleren…
cancel-submission = Indienen annuleren
being-submitted-it-can-be = Wordt ingediend; daarna kunt u het weer bewerken
look-again = Opnieuw zoeken
submitted-nothing-has-changed-since = Ingediend; sindsdien is er niets gewijzigd
send-changes-more = Wijzigingen verzenden…
submit-to-sandbox = Indienen bij de sandbox
submit-to-custom-server = Indienen bij de aangepaste server
submit-to-cm = Indienen bij CM.com
submit-more = Indienen…
opening-library-more = Bibliotheek openen…
no-profile-is-open = Er is geen profiel geopend
company-needs-approved-profile-before = Een bedrijf heeft een goedgekeurd profiel nodig voordat het telefoonnummers in een land mag aanvragen

help-on = Uitleg: { $field }
help-on-keys = { $name } ({ $keys } terwijl de cursor in het veld staat)
help-example = Bijvoorbeeld
help-required = verplicht
help-optional = mag leeg blijven
help-server = ingesteld door CM.com
help-takes = In de API: { $name }, { $presence }, hoogstens { $max } tekens
help-takes-any = In de API: { $name }, { $presence }

inspector = Overzicht
completeness = Volledigheid
required-fields-are-filled-in = { $filled } van { $wanted } verplichte velden zijn ingevuld
there-are-problems = { $count ->
    [one] Er is een probleem
   *[other] Er zijn { $count } problemen
}
check-this = Controleer dit
history = Geschiedenis
draft-begun = Concept begonnen

all = Alle
no-profiles-yet-begin-with = Nog geen profielen. Begin met “Nieuw profiel”
no-profile-fits-search-and = Geen profiel gevonden met deze zoekopdracht en dit filter
not-yet-looked-at = , nog niet bekeken
more-for = Meer voor { $title }
no-company-yet = Nog geen bedrijf

form = Formulier
drop-files-to-attach-them = Laat de bestanden los om ze bij dit profiel te voegen

asking-more = Opvragen…

only-choice = { $chosen }, de enige keuze
one-choices = { $chosen }, een van { $count } keuzes

open-accounts-more = Accounts openen…
account = Account

to-look-at = { $label }, { $count } om te bekijken
no-account = Geen account
menu = Menu
dismiss = Melding sluiten
put-them-in-their-fields = In de juiste velden zetten
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
