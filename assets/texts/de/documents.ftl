### Documents: attaching, viewing and opening them, and country requirements.

install-package-xdg-desktop-portal = Installieren Sie das Paket xdg-desktop-portal-gtk (oder zenity) oder geben Sie den Pfad ein
choose-folder = Ordner auswählen
attach-documents = Dokumente anhängen
pdf-png-and-jpeg = PDF, PNG und JPEG
all-files = Alle Dateien
file-chooser-did-not-open = Die Dateiauswahl wurde nicht geöffnet: { $what_to_do }
this-computer-has-no-file = Dieser Computer hat keine Dateiauswahl
file-chooser-this-computer-does = Die Dateiauswahl dieses Computers reagiert nicht

was-not-opened-system-does = „{ $name }“ ließ sich nicht öffnen: Das System erlaubt diesem Programm nicht, andere zu starten
was-not-opened-system-knows = „{ $name }“ ließ sich nicht öffnen: Auf diesem Computer gibt es keine App für diesen Dateityp ({ $kind }). Installieren oder wählen Sie eine und versuchen Sie es erneut

file-chooser-is-opening-it = Die Dateiauswahl wird geöffnet. Möglicherweise liegt sie hinter diesem Fenster. Sie können auch den Dateipfad eingeben
type-path-file-like-documents = Dateipfad eingeben, zum Beispiel ~/Dokumente/auszug.pdf
open-profile-first-then-drop = Öffnen Sie zuerst ein Profil und legen Sie die Dateien dann erneut ab
this-profile-is-being-submitted = Dieses Profil wird gerade eingereicht. Hängen Sie die Dateien danach an
that-file-is-already-attached = Diese Datei ist bereits als „{ $name }“ angehängt
document-was-for-another-requirement = „{ $name }“ war für eine andere Anforderung angehängt und gilt jetzt nur noch für diese. Um beide zu erfüllen, speichern Sie jedes Dokument als eigene Datei
was-not-attached-since-this = „{ $name }“ wurde nicht angehängt: Dieses Profil wird gerade eingereicht. Hängen Sie die Datei danach an

copy-was-opened-with-systems = Eine Kopie wurde in Ihrer Standard-App geöffnet. Änderungen dort werden hier nicht gespeichert

is-no-longer-in-library = „{ $name }“ ist nicht mehr in der Bibliothek: Die Datei fehlt. Entfernen Sie das Dokument und hängen Sie es erneut an
was-not-opened-it-cant = „{ $name }“ ließ sich nicht öffnen: Die Datei kann nicht kopiert werden ({ $source })

it-has-too-many-pixels = Dieses Bild ist zu groß für eine Vorschau
it-is-locked-with-password = Dieses Dokument ist mit einem Passwort geschützt, daher gibt es keine Vorschau. Hängen Sie eine Kopie ohne Passwort an, sonst kann CM.com es vielleicht nicht öffnen
it-cant-be-previewed-it = Für dieses Dokument ist keine Vorschau möglich. Es ist vielleicht beschädigt. Öffnen Sie es, bevor Sie es senden
preview-takes-too-much-time = Eine Vorschau würde zu viel Zeit oder Speicher brauchen. Öffnen Sie das Dokument, bevor Sie es senden

this-document-is-no-longer = Dieses Dokument ist nicht mehr angehängt
page-of = { $count ->
    [one] 1 Seite
   *[other] Seite 1 von { $count }
}
meets-no-requirement = Dokument für: Keine Anforderung
meets-what-country-asks-once = Dokument für: eine noch nicht geladene Anforderung
meets = Dokument für: { $text }
getting-sharp-picture-more = Schärferes Bild wird geladen …
getting-picture-more = Vorschau wird geladen …
picture = Bild von { $name }
opening-it-with-systems-program-more = Wird in Standard-App geöffnet …
previous-document-left-arrow = Voriges Dokument (Pfeil nach links)
previous-document = Voriges Dokument
of = { $at } von { $count }
next-document-right-arrow = Nächstes Dokument (Pfeil nach rechts)
next-document = Nächstes Dokument
full-size = Größer
open-with-systems-program = In Standard-App öffnen

pdf-png-or-jpeg-at = PDF, PNG oder JPEG, bis { $most } je Datei und bis { $max_files } Dateien. Legen Sie Dateien irgendwo im Fenster ab, wählen Sie sie aus oder geben Sie einen Pfad ein
choose-files-more = Dateien auswählen …
open-with-systems-program-name = { $name } in Standard-App öffnen
drag-it-onto-what-it = Auf eine Anforderung ziehen
preview = Vorschau von { $name }
no-requirement = Keine Anforderung
what-country-asks-once-that = eine noch nicht geladene Anforderung
requirement-that-meets = Anforderung für { $name }
path-file = Dateipfad
attach = Anhängen
attach-file-at-this-path = Datei unter diesem Pfad anhängen
files-that-fit = Passende Dateien

for-companies-in = Für Unternehmen ({ $country })
name-like-vatnumber = Name, wie vatNumber
name-extra-field = Name eines Zusatzfelds
add = Hinzufügen
type-name-field-first = Geben Sie zuerst einen Namen für das Feld ein
add-extra-field = Zusatzfeld hinzufügen

requirements = Anforderungen
approved-nothing-more-is-asked = Nichts weiter nötig
nothing-beyond-fields-form = Keine Dokumente nötig
no-document-more = Keine weiteren Dokumente nötig
nothing-beyond-fields-form-for = Keine Dokumente nötig für diese Rufnummernarten
for-numbers-in = Für Rufnummern ({ $country })
nothing-newer-is-known = Aktualisierung nicht möglich. { $sentence }
ask-again = Erneut versuchen
ask-cm = Anforderungen abrufen
about-company-nothing-to-send = Regel für Unternehmen. Kein Dokument nötig
about-number-requests-nothing-to = Regel für Rufnummernanträge. Kein Dokument nötig
document-attach-it-here-or = Dokument anhängen oder hierher ziehen
met-by = Angehängt: { $met }
attach-to = Anhängen für: { $requirement }
attach-more = Anhängen …
read = { $note }. Als gelesen bestätigt
tick-it-when-you-have = { $note }. Ankreuzen, um es als gelesen zu bestätigen
as-of = { $what }, Stand: { $when }
