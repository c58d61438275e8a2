### Commands: their words, and why one can’t be done.

submit-profile = Profiel indienen
new-profile = Nieuw profiel
all-commands-more = Alle opdrachten…
save-now = Nu opslaan
check-profile = Profiel controleren
next-problem = Volgend probleem
previous-problem = Vorig probleem
redo = Opnieuw uitvoeren
attach-documents-more = Documenten bijvoegen…
look-at-documents-more = Documenten bekijken…
duplicate-profile = Profiel dupliceren
copy-from-another-profile-more = Kopiëren uit ander profiel…
export-profile-more = Profiel exporteren…
export-profiles-in-view-more = Getoonde profielen exporteren…
move-profile-to-trash = Profiel naar prullenbak verplaatsen
accounts-more = Accounts…
settings-more = Instellingen…
ask-again-what-countries-require = Opnieuw opvragen wat de landen vereisen
ask-for-approval-status = Goedkeuringsstatus opvragen
colours-desktop = Kleuren van het bureaublad
light-colours = Lichte kleuren
dark-colours = Donkere kleuren
larger-text = Grotere tekst
smaller-text = Kleinere tekst
text-in-its-usual-size = Tekst op normale grootte
help-on-field = Uitleg bij het veld
library-is-being-opened = De bibliotheek wordt geopend
open-profile-first = Open eerst een profiel
library-is-open-in-another = De bibliotheek is al geopend in een andere Profile Desk
profile-is-being-submitted = Het profiel wordt ingediend
nothing-to-undo = Er is niets om ongedaan te maken
nothing-to-redo = Er is niets om opnieuw uit te voeren
no-problem-is-shown-check = Er wordt geen probleem getoond; “Profiel controleren” bekijkt elk veld
no-document-is-attached-yet = Er is nog geen document bijgevoegd
there-is-no-other-profile = Er is nog geen ander profiel
no-profile-is-in-view = Er wordt geen profiel getoond
profile-was-not-submitted-yet = Het profiel is nog niet ingediend
put-cursor-into-field-first = Zet de cursor eerst in een veld

type-command = Typ een opdracht
no-command-is-called-like = Er is geen opdracht met deze naam

key-ctrl = Ctrl
key-shift = Shift
key-enter = Enter
