### Documents that can’t be read, and names that do not match their content.

document-it-is-cut-off = Dieses Dokument ist unvollständig: Ein Teil der Datei fehlt. Hängen Sie die ganze Datei an
document-it-has-no-content = Dieses Dokument hat keinen Inhalt. Speichern oder scannen Sie es erneut und hängen Sie die neue Datei an
document-it-has-no-pages = Dieses Dokument hat keine Seiten. Speichern oder scannen Sie es erneut und hängen Sie die neue Datei an
document-it-is-damaged = Dieses Dokument ist beschädigt und lässt sich nicht öffnen. Speichern oder scannen Sie es erneut und hängen Sie die neue Datei an
document-locked = „{ $name }“ ist mit einem Passwort geschützt. CM.com kann das Dokument daher vielleicht nicht öffnen. Hängen Sie eine Kopie ohne Passwort an
document-cut-off = „{ $name }“ ist unvollständig: Ein Teil der Datei fehlt. Hängen Sie die ganze Datei an
document-no-content = „{ $name }“ hat keinen Inhalt. Speichern oder scannen Sie das Dokument erneut und hängen Sie die neue Datei an
document-no-pages = „{ $name }“ hat keine Seiten. Speichern oder scannen Sie das Dokument erneut und hängen Sie die neue Datei an
document-damaged = „{ $name }“ ist beschädigt und lässt sich nicht öffnen. Speichern oder scannen Sie das Dokument erneut und hängen Sie die neue Datei an
document-renamed = „{ $was }“ ist ein { $kind } und wird daher als „{ $name }“ gesendet
documents-are-being-checked = Die Dokumente werden geprüft. Danach wird das Profil gesendet, sofern keine Warnung auftritt
attach-or-choose-what-is-asked-for = Dokument für Rufnummern ({ $here }) anhängen oder ein angehängtes zuordnen: { $text }
digit-group-mark = .
