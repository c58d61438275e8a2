### Documents: attached, looked at, opened, and what countries ask.

install-package-xdg-desktop-portal = Installieren Sie das Paket xdg-desktop-portal-gtk (oder zenity), oder geben Sie den Pfad ein
choose-folder = Ordner auswählen
attach-documents = Dokumente anhängen
pdf-png-and-jpeg = PDF, PNG und JPEG
all-files = Alle Dateien
file-chooser-did-not-open = Die Dateiauswahl wurde nicht geöffnet: { $what_to_do }
this-computer-has-no-file = Dieser Computer hat keine Dateiauswahl
file-chooser-this-computer-does = Die Dateiauswahl dieses Computers antwortet nicht

was-not-opened-system-does = „{ $name }“ wurde nicht geöffnet: Das System lässt nicht zu, dass dieses Programm andere startet
was-not-opened-system-knows = „{ $name }“ wurde nicht geöffnet: Das System kennt kein Programm für diese Art von Datei ({ $kind }). Installieren oder wählen Sie eines und versuchen Sie es erneut

file-chooser-is-opening-it = Die Dateiauswahl wird geöffnet; sie kann hinter diesem Fenster liegen. Sie können auch den Pfad der Datei eingeben
type-path-file-like-documents = Pfad einer Datei eingeben, wie ~/Dokumente/auszug.pdf
open-profile-first-then-drop = Öffnen Sie zuerst ein Profil und legen Sie die Dateien dann erneut ab
this-profile-is-being-submitted = Dieses Profil wird gerade eingereicht; hängen Sie die Dateien danach an
that-file-is-already-attached = Diese Datei ist schon angehängt, als „{ $name }“
document-was-for-another-requirement = „{ $name }“ war für eine andere Anforderung angehängt. Die Datei gilt jetzt nur für diese: Speichern Sie für jede Anforderung eine eigene Datei
was-not-attached-since-this = „{ $name }“ wurde nicht angehängt, weil dieses Profil gerade eingereicht wird; hängen Sie die Datei danach an

copy-was-opened-with-systems = Eine Kopie wurde mit dem Programm des Systems geöffnet; was dort geändert wird, kommt nicht hierher zurück

is-no-longer-in-library = „{ $name }“ ist nicht mehr in der Bibliothek: Die Datei fehlt. Entfernen Sie den Anhang und hängen Sie ihn erneut an
was-not-opened-it-cant = „{ $name }“ wurde nicht geöffnet: Die Datei lässt sich nicht kopieren ({ $source })

it-has-too-many-pixels = Das Bild hat zu viele Pixel für eine Vorschau
it-is-locked-with-password = Das Dokument ist mit einem Passwort geschützt, daher gibt es keine Vorschau. Hängen Sie eine Kopie ohne Passwort an: Wer das Profil prüft, kann das Dokument sonst vielleicht nicht öffnen
it-cant-be-previewed-it = Eine Vorschau ist nicht möglich: Das Dokument ist vielleicht beschädigt. Öffnen Sie es, bevor Sie es senden
preview-takes-too-much-time = Eine Vorschau braucht zu viel Zeit oder Speicher. Öffnen Sie das Dokument, bevor Sie es senden

this-document-is-no-longer = Dieses Dokument ist nicht mehr angehängt
page-of = { $count ->
    [one] Eine Seite
   *[other] Seite 1 von { $count }
}
meets-no-requirement = Erfüllt keine Anforderung
meets-what-country-asks-once = Erfüllt, was das Land verlangt, sobald das hier bekannt ist
meets = Erfüllt: { $text }
getting-sharp-picture-more = Scharfes Bild wird geholt …
getting-picture-more = Bild wird geholt …
picture = Bild von { $name }
opening-it-with-systems-program-more = Wird mit dem Programm des Systems geöffnet …
previous-document-left-arrow = Voriges Dokument (Pfeil nach links)
previous-document = Voriges Dokument
of = { $at } von { $count }
next-document-right-arrow = Nächstes Dokument (Pfeil nach rechts)
next-document = Nächstes Dokument
full-size = Größer
open-with-systems-program = Mit Programm des Systems öffnen

pdf-png-or-jpeg-at = PDF, PNG oder JPEG, höchstens { $most } je Datei und { $max_files } Dateien. Legen Sie Dateien irgendwo im Fenster ab, wählen Sie sie aus oder geben Sie einen Pfad ein
choose-files-more = Dateien auswählen …
open-with-systems-program-name = { $name } mit Programm des Systems öffnen
drag-it-onto-what-it = Unter „Anforderungen“ auf das ziehen, was das Dokument erfüllt
preview = Vorschau von { $name }
no-requirement = Keine Anforderung
what-country-asks-once-that = was das Land verlangt, sobald das hier bekannt ist
requirement-that-meets = Anforderung, die { $name } erfüllt
path-file = Pfad einer Datei
attach = Anhängen
attach-file-at-this-path = Datei unter diesem Pfad anhängen
files-that-fit = Passende Dateien

for-companies-in = Für Firmen in diesem Land ({ $country })
name-like-vatnumber = Name, wie vatNumber
name-extra-field = Name eines Zusatzfelds
add = Hinzufügen
type-name-field-first = Geben Sie zuerst den Namen des Felds ein
add-extra-field = Zusatzfeld hinzufügen

requirements = Anforderungen
approved-nothing-more-is-asked = Freigegeben; mehr wird nicht verlangt
nothing-beyond-fields-form = Nichts außer den Feldern des Formulars
no-document-more = Kein weiteres Dokument
nothing-beyond-fields-form-for = Für diese Nummernarten nichts außer den Feldern des Formulars
for-numbers-in = Für Nummern in diesem Land ({ $country })
nothing-newer-is-known = Neueres ist nicht bekannt. { $sentence }
ask-again = Erneut abfragen
ask-cm = Bei CM.com abfragen
about-company-nothing-to-send = Betrifft die Firma; nichts zu senden
about-number-requests-nothing-to = Betrifft Anträge auf Nummern; nichts zu senden
document-attach-it-here-or = Ein Dokument; hängen Sie es hier an oder ziehen Sie einen Anhang hierher
met-by = Erfüllt durch { $met }
attach-to = Anhängen für: { $requirement }
attach-more = Anhängen …
read = { $note }. Gelesen
tick-it-when-you-have = { $note }. Kreuzen Sie es an, wenn Sie es gelesen haben
as-of = { $what }, Stand: { $when }
