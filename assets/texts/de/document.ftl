### The document viewer.

document-gone-notice = Dieses Dokument ist nicht mehr angehängt
document-page-count = { $count ->
    [one] 1 Seite
   *[other] Seite 1 von { $count }
}
document-position = Dokument { $at } von { $count }
document-image-tooltip = Bild von { $name }
document-image-progress = Vorschau wird geladen …
document-sharp-image-progress = Schärferes Bild wird geladen …
document-previous-button = Voriges Dokument
document-previous-tooltip = Voriges Dokument (Pfeil nach links)
document-next-button = Nächstes Dokument
document-next-tooltip = Nächstes Dokument (Pfeil nach rechts)
document-zoom-button = Größer
document-open-button = In Standard-App öffnen
document-open-progress = Wird in Standard-App geöffnet …
document-opened-hint = Eine Kopie wurde in Ihrer Standard-App geöffnet. Änderungen dort werden hier nicht gespeichert
document-open-denied-error = „{ $name }“ ließ sich nicht öffnen: Das System erlaubt diesem Programm nicht, andere zu starten
document-open-no-program-error = „{ $name }“ ließ sich nicht öffnen: Auf diesem Computer gibt es keine App für diesen Dateityp ({ $kind }). Installieren oder wählen Sie eine und versuchen Sie es erneut
document-open-copy-error = „{ $name }“ ließ sich nicht öffnen: Die Datei kann nicht kopiert werden ({ $source })

## No preview.

document-preview-too-large = Dieses Bild ist zu groß für eine Vorschau
document-preview-locked = Dieses Dokument ist mit einem Passwort geschützt, daher gibt es keine Vorschau. Hängen Sie eine Kopie ohne Passwort an, sonst kann CM.com es vielleicht nicht öffnen
document-preview-unreadable = Für dieses Dokument ist keine Vorschau möglich. Es ist vielleicht beschädigt. Öffnen Sie es, bevor Sie es senden
document-preview-too-slow = Eine Vorschau würde zu viel Zeit oder Speicher brauchen. Öffnen Sie das Dokument, bevor Sie es senden
document-preview-cut-off = Dieses Dokument ist unvollständig: Ein Teil der Datei fehlt. Hängen Sie die ganze Datei an
document-preview-no-content = Dieses Dokument hat keinen Inhalt. Speichern oder scannen Sie es erneut und hängen Sie die neue Datei an
document-preview-no-pages = Dieses Dokument hat keine Seiten. Speichern oder scannen Sie es erneut und hängen Sie die neue Datei an
document-preview-damaged = Dieses Dokument ist beschädigt und lässt sich nicht öffnen. Speichern oder scannen Sie es erneut und hängen Sie die neue Datei an
document-preview-gone = Die Datei dieses Dokuments ist nicht mehr in der Bibliothek. Hängen Sie sie erneut an
