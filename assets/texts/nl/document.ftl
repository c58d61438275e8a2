### The document viewer.

document-gone-notice = Dit document is niet meer bijgevoegd
document-page-count = { $count ->
    [one] 1 pagina
   *[other] Pagina 1 van { $count }
}
document-position = Document { $at } van { $count }
document-image-tooltip = Afbeelding van { $name }
document-image-progress = Voorbeeld laden…
document-sharp-image-progress = Scherpere afbeelding laden…
document-previous-button = Vorig document
document-previous-tooltip = Vorig document (pijl-links)
document-next-button = Volgend document
document-next-tooltip = Volgend document (pijl-rechts)
document-zoom-button = Groter
document-open-button = Openen in standaardapp
document-open-progress = Openen in standaardapp…
document-opened-hint = Er is een kopie geopend in uw standaardapp. Wat u daarin wijzigt, wordt hier niet opgeslagen
document-open-denied-error = We konden “{ $name }” niet openen: het systeem staat niet toe dat dit programma andere programma’s start
document-open-no-program-error = We konden “{ $name }” niet openen: deze computer heeft geen app voor dit type bestand ({ $kind }). Installeer of kies er een en probeer het opnieuw
document-open-copy-error = We konden “{ $name }” niet openen: het kan niet worden gekopieerd ({ $source })

## No preview.

document-preview-too-large = Deze afbeelding is te groot voor een voorbeeld
document-preview-locked = Dit document is beveiligd met een wachtwoord, dus er is geen voorbeeld. Voeg een kopie zonder wachtwoord bij, anders kan CM.com het misschien niet openen
document-preview-unreadable = We konden geen voorbeeld van dit document maken. Het is mogelijk beschadigd. Open het voordat u het verzendt
document-preview-too-slow = Een voorbeeld zou te veel tijd of geheugen kosten. Open het document voordat u het verzendt
document-preview-cut-off = Dit document is afgekapt: een deel van het bestand ontbreekt. Voeg het hele bestand bij
document-preview-no-content = Dit document heeft geen inhoud. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-preview-no-pages = Dit document heeft geen pagina’s. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-preview-damaged = Dit document is beschadigd en kan niet worden geopend. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-preview-gone = Het bestand van dit document staat niet meer in de bibliotheek. Voeg het opnieuw bij
