### Documents: attached, what they meet, and what is wrong with them.

attachment-limits-hint = PDF, PNG oder JPEG, bis { $most } je Datei und bis { $max_files } Dateien. Legen Sie Dateien irgendwo im Fenster ab, wählen Sie sie aus oder geben Sie einen Pfad ein
attachment-drag-hint = Auf eine Anforderung ziehen
attachment-drop-hint = Dateien ablegen, um sie an dieses Profil anzuhängen, oder direkt auf der Anforderung, für die sie sind
attachment-choose-button = Dateien auswählen …
attachment-others-title = Weitere Dokumente
attachment-attach-button = Anhängen
attachment-open-tooltip = { $name } in Standard-App öffnen
attachment-preview-tooltip = Vorschau von { $name }
attachment-path-label = Dateipfad
attachment-path-tooltip = Datei unter diesem Pfad anhängen
attachment-path-missing-error = Dateipfad eingeben, zum Beispiel ~/Dokumente/auszug.pdf
attachment-path-completions-label = Passende Dateien
attachment-requirement-label = Anforderung für { $name }
attachment-requirement-none = Keine Anforderung
attachment-requirement-unknown = eine noch nicht geladene Anforderung
attachment-meets = Dokument für: { $text }
attachment-meets-unknown = Dokument für: eine noch nicht geladene Anforderung
attachment-meets-none = Dokument für: Keine Anforderung
attachment-no-profile-notice = Öffnen Sie zuerst ein Profil und legen Sie die Dateien dann erneut ab
attachment-submitting-notice = Dieses Profil wird gerade eingereicht. Hängen Sie die Dateien danach an
attachment-added-while-submitting-notice = „{ $name }“ wurde nicht angehängt: Dieses Profil wird gerade eingereicht. Hängen Sie die Datei danach an
attachment-duplicate-notice = Diese Datei ist bereits als „{ $name }“ angehängt
attachment-replaced-notice = „{ $by }“ ersetzt „{ $name }“
attachment-reassigned-notice = „{ $name }“ war für eine andere Anforderung angehängt und gilt jetzt nur noch für diese. Um beide zu erfüllen, speichern Sie jedes Dokument als eigene Datei
attachment-renamed = „{ $was }“ ist ein { $kind } und wird daher als „{ $name }“ gesendet
attachment-file-name = Dokument

## Why a file was not attached.

attachment-empty-error = „{ $name }“ konnte nicht angehängt werden: Die Datei ist leer
attachment-too-large-error = „{ $name }“ konnte nicht angehängt werden: Die Datei hat { $size } Byte, erlaubt sind höchstens { $most } Byte
attachment-wrong-type-error = „{ $name }“ konnte nicht angehängt werden: Dem Inhalt nach ist es keine PDF-, PNG- oder JPEG-Datei
attachment-too-many-error = „{ $name }“ konnte nicht angehängt werden: Ein Profil kann höchstens { $most } Dokumente haben. Entfernen Sie zuerst eines
attachment-not-a-file-error = „{ $name }“ konnte nicht angehängt werden: Es ist keine Datei
attachment-not-found-error = „{ $name }“ konnte nicht angehängt werden: Diese Datei gibt es nicht
attachment-unreadable-error = „{ $name }“ konnte nicht angehängt werden: Die Datei ist nicht lesbar ({ $reason })
attachment-not-copied-error = „{ $name }“ konnte nicht angehängt werden: Die Datei lässt sich nicht in die Bibliothek kopieren ({ $reason })
attachment-not-stored-error = „{ $name }“ konnte nicht angehängt werden. { $why }

## Defects, by the document's name.

attachment-locked-warning = „{ $name }“ ist mit einem Passwort geschützt. CM.com kann das Dokument daher vielleicht nicht öffnen. Hängen Sie eine Kopie ohne Passwort an
attachment-cut-off-warning = „{ $name }“ ist unvollständig: Ein Teil der Datei fehlt. Hängen Sie die ganze Datei an
attachment-no-content-warning = „{ $name }“ hat keinen Inhalt. Speichern oder scannen Sie das Dokument erneut und hängen Sie die neue Datei an
attachment-no-pages-warning = „{ $name }“ hat keine Seiten. Speichern oder scannen Sie das Dokument erneut und hängen Sie die neue Datei an
attachment-damaged-warning = „{ $name }“ ist beschädigt und lässt sich nicht öffnen. Speichern oder scannen Sie das Dokument erneut und hängen Sie die neue Datei an

## Once it was attached.

attachment-gone-error = „{ $name }“ ist nicht mehr in der Bibliothek: Die Datei fehlt. Entfernen Sie das Dokument und hängen Sie es erneut an
attachment-changed-error = „{ $name }“ ist beschädigt: Der Inhalt in der Bibliothek hat sich seit dem Anhängen geändert. Entfernen Sie das Dokument und hängen Sie es erneut an
attachment-unreadable-upload-error = „{ $name }“ ließ sich nicht aus der Bibliothek lesen ({ $reason }). Entfernen Sie das Dokument und hängen Sie es erneut an

## Kinds of file and sizes.

attachment-kind-png = PNG-Bild
attachment-kind-jpeg = JPEG-Bild
format-bytes = { $bytes } Byte
format-kilobytes-unit = KB
format-megabytes-unit = MB
format-gigabytes-unit = GB
