### Documents: attached, what they meet, and what is wrong with them.

attachment-limits-hint = PDF, PNG of JPEG, maximaal { $most } per bestand en { $max_files } bestanden. Sleep bestanden naar het venster, kies ze of vul een pad in
attachment-drag-hint = Sleep naar een vereiste
attachment-drop-hint = Laat bestanden los om ze bij te voegen, of laat ze los op de eis waarvoor ze zijn
attachment-choose-button = Bestanden kiezen…
attachment-others-title = Andere documenten
attachment-attach-button = Bijvoegen
attachment-open-tooltip = { $name } openen in standaardapp
attachment-preview-tooltip = Voorbeeld van { $name }
attachment-path-label = Bestandspad
attachment-path-tooltip = Bestand op dit pad bijvoegen
attachment-path-missing-error = Vul het pad van een bestand in, bijvoorbeeld ~/Documents/extract.pdf
attachment-path-completions-label = Gevonden bestanden
attachment-requirement-label = Vereiste voor { $name }
attachment-requirement-none = Geen vereiste
attachment-requirement-unknown = een vereiste die nog niet is geladen
attachment-meets = Document voor: { $text }
attachment-meets-unknown = Document voor: een vereiste die nog niet is geladen
attachment-meets-none = Document voor: geen vereiste
attachment-no-profile-notice = Open eerst een profiel en sleep de bestanden dan opnieuw hierheen
attachment-submitting-notice = Dit profiel wordt ingediend. Voeg de bestanden bij als dat klaar is
attachment-added-while-submitting-notice = “{ $name }” is niet bijgevoegd, want dit profiel wordt ingediend. Voeg het bij als dat klaar is
attachment-duplicate-notice = Dit bestand is al bijgevoegd, als “{ $name }”
attachment-replaced-notice = “{ $by }” vervangt “{ $name }”
attachment-reassigned-notice = “{ $name }” was bijgevoegd voor een andere vereiste en geldt nu alleen voor deze. Wilt u aan beide voldoen, sla dan voor elke vereiste een apart bestand op
attachment-renamed = “{ $was }” is van het type { $kind } en wordt daarom verzonden als “{ $name }”
attachment-file-name = Document

## Why a file was not attached.

attachment-empty-error = We konden “{ $name }” niet bijvoegen: het bestand is leeg
attachment-too-large-error = We konden “{ $name }” niet bijvoegen: het bestand is { $size } bytes groot en mag maximaal { $most } bytes zijn
attachment-wrong-type-error = We konden “{ $name }” niet bijvoegen: de inhoud is geen PDF-, PNG- of JPEG-bestand
attachment-too-many-error = We konden “{ $name }” niet bijvoegen: een profiel mag maximaal { $most } documenten hebben. Verwijder er eerst een
attachment-not-a-file-error = We konden “{ $name }” niet bijvoegen: het is geen bestand
attachment-not-found-error = We konden “{ $name }” niet bijvoegen: het bestand bestaat niet
attachment-unreadable-error = We konden “{ $name }” niet bijvoegen: het kan niet worden gelezen ({ $reason })
attachment-not-copied-error = We konden “{ $name }” niet bijvoegen: het kan niet naar de bibliotheek worden gekopieerd ({ $reason })
attachment-not-stored-error = We konden “{ $name }” niet bijvoegen. { $why }

## Defects, by the document's name.

attachment-locked-warning = “{ $name }” is beveiligd met een wachtwoord, dus CM.com kan het misschien niet openen. Voeg een kopie zonder wachtwoord bij
attachment-cut-off-warning = “{ $name }” is afgekapt: een deel van het bestand ontbreekt. Voeg het hele bestand bij
attachment-no-content-warning = “{ $name }” heeft geen inhoud. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
attachment-no-pages-warning = “{ $name }” heeft geen pagina’s. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
attachment-damaged-warning = “{ $name }” is beschadigd en kan niet worden geopend. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij

## Once it was attached.

attachment-gone-error = “{ $name }” staat niet meer in de bibliotheek: het bestand is weg. Verwijder het document en voeg het opnieuw bij
attachment-changed-error = “{ $name }” is beschadigd: de inhoud in de bibliotheek is gewijzigd sinds u het bijvoegde. Verwijder het document en voeg het opnieuw bij
attachment-unreadable-upload-error = We konden “{ $name }” niet uit de bibliotheek lezen ({ $reason }). Verwijder het document en voeg het opnieuw bij

## Kinds of file and sizes.

attachment-kind-png = PNG-afbeelding
attachment-kind-jpeg = JPEG-afbeelding
format-bytes = { $bytes } bytes
format-kilobytes-unit = KB
format-megabytes-unit = MB
format-gigabytes-unit = GB
