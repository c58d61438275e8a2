### Documents that can’t be read, and names that do not match their content.

document-it-is-cut-off = Dit document is afgekapt: een deel van het bestand ontbreekt. Voeg het hele bestand bij
document-it-has-no-content = Dit document heeft geen inhoud. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-it-has-no-pages = Dit document heeft geen pagina’s. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-it-is-damaged = Dit document is beschadigd en kan niet worden geopend. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-locked = “{ $name }” is beveiligd met een wachtwoord, dus CM.com kan het misschien niet openen. Voeg een kopie zonder wachtwoord bij
document-cut-off = “{ $name }” is afgekapt: een deel van het bestand ontbreekt. Voeg het hele bestand bij
document-no-content = “{ $name }” heeft geen inhoud. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-no-pages = “{ $name }” heeft geen pagina’s. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-damaged = “{ $name }” is beschadigd en kan niet worden geopend. Sla het opnieuw op of scan het opnieuw en voeg het nieuwe bestand bij
document-renamed = “{ $was }” is van het type { $kind } en wordt daarom verzonden als “{ $name }”
documents-are-being-checked = De documenten worden gecontroleerd. Daarna wordt het profiel verzonden, tenzij er een waarschuwing is
attach-or-choose-what-is-asked-for = Voeg bij voor nummers in dit land ({ $here }), of kies welk document het is: { $text }
digit-group-mark = .
