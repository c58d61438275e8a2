### Copying from another profile, and duplicating one.

copy-title = Kopiëren uit ander profiel
copy-hint = Gekopieerde waarden vervangen wat hier staat. U kunt dit ongedaan maken
copy-search-label = Profiel zoeken om uit te kopiëren
copy-search-placeholder = Zoeken op profiel, bedrijf, nummer of plaats
copy-search-empty = Geen andere profielen gevonden
copy-nothing-chosen-reason = Kies een profiel en minimaal één onderdeel om te kopiëren
copy-done-notice = Gekopieerd uit “{ $title }”. U kunt dit ongedaan maken
duplicate-title = Profiel dupliceren
duplicate-hint = Er wordt een nieuw concept gemaakt met de onderdelen van “{ $title }” die u aanvinkt. Id’s, status en toelichting blijven bij het origineel
duplicate-button = Dupliceren
duplicate-name = Kopie van { $name }
duplicate-numbers-label = Land en nummertypen
