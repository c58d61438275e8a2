### Commands of the menu and the palette, and why one cannot be done.

command-new-profile = Nieuw profiel
command-go-to-library = Naar de bibliotheek
command-next-profile = Volgend profiel
command-previous-profile = Vorig profiel
menu-profile = Profiel
menu-view = Beeld
menu-help = Help
command-search-library = Zoeken in de bibliotheek
command-all = Alle opdrachten…
command-save = Nu opslaan
command-submit = Profiel indienen
command-check = Profiel controleren
command-next-problem = Volgend probleem
command-previous-problem = Vorig probleem
command-next-area = Volgend deel van het venster
command-previous-area = Vorig deel van het venster
command-redo = Opnieuw uitvoeren
command-attach = Documenten bijvoegen…
command-view-documents = Documenten bekijken…
command-duplicate = Profiel dupliceren…
command-copy-from = Kopiëren uit ander profiel…
command-representative-as-contact = Vertegenwoordiger als contactpersoon gebruiken
command-export = Profiel exporteren…
command-export-view = Getoonde profielen exporteren…
command-check-selected = Geselecteerde profielen controleren
command-submit-selected = Geselecteerde profielen indienen…
command-export-selected = Geselecteerde profielen exporteren…
command-trash-selected = Geselecteerde profielen naar prullenbak
command-show-request = Tonen wat er wordt verzonden…
command-trash = Naar prullenbak verplaatsen
command-accounts = Accounts…
command-settings = Instellingen…
command-refresh-all = Alles verversen vanuit CM.com
command-bring-in = Ophalen bij CM.com…
command-refresh-requirements = Vereisten per land vernieuwen
command-check-status = Goedkeuringsstatus opvragen
command-take-over = Overnemen van het andere venster
command-theme-system = Systeemkleuren
command-theme-light = Lichte kleuren
command-theme-dark = Donkere kleuren
command-zoom-in = Tekst vergroten
command-zoom-out = Tekst verkleinen
command-zoom-reset = Tekstgrootte herstellen
command-help = Uitleg bij dit veld
command-shortcuts = Sneltoetsen
shortcut-sections = Naar een onderdeel van het profiel

## Why not now.

command-library-loading-reason = De bibliotheek wordt nog geopend
command-no-profile-reason = Open eerst een profiel
command-claimed-reason = Een ander venster of een opdracht gebruikt dit profiel
command-in-trash-reason = Het profiel staat in de prullenbak
command-not-in-trash-reason = Het profiel staat niet in de prullenbak
command-not-edited-reason = Geen ander venster bewerkt dit profiel
command-submitting-reason = Het profiel wordt ingediend
command-nothing-to-undo-reason = Niets om ongedaan te maken
command-nothing-to-redo-reason = Niets om opnieuw uit te voeren
command-values-reason = Kies eerst Bewerken
command-no-problem-reason = Er worden geen problemen getoond. Kies “Profiel controleren” om elk veld te controleren
command-no-document-reason = Nog geen documenten bijgevoegd
command-no-other-profile-reason = Er is nog geen ander profiel
command-empty-view-reason = Geen profielen in de lijst
command-no-selection-reason = Selecteer eerst profielen in de bibliotheek
command-selection-in-trash-reason = De geselecteerde profielen staan in de prullenbak
command-not-submitted-reason = Dit profiel is nog niet ingediend
command-no-account-reason = Kies eerst een account
command-no-field-reason = Selecteer eerst een veld
command-no-representative-reason = Vul eerst de naam van de vertegenwoordiger in
command-same-contact-reason = De vertegenwoordiger is al de contactpersoon

## The palette, the menu and the keys.

palette-title = Alle opdrachten
palette-section = Onderdeel
palette-field = Veld
palette-profile = Profiel
palette-search-label = Zoek of typ een opdracht
palette-empty = Niets gevonden
menu-label = Menu
key-ctrl = Ctrl
key-shift = Shift
key-enter = Enter
