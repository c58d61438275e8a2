### What happens on this computer: files, the keyring.

it-is-far-too-large = viel zu groß
it-has-no-format-version = ohne Formatversion
profile = Das Profil
record-submission-was-damaged = Das Protokoll des Einreichens war beschädigt
library-cant-be-opened-at = Die Bibliothek in { $folder } lässt sich nicht öffnen ({ $source }). Nichts wurde geändert; prüfen Sie, ob der Ordner beschreibbar ist
not-saved-what-you-typed = Nicht gespeichert ({ $source }). Ihre Eingaben bleiben in diesem Fenster erhalten; das Speichern wird automatisch erneut versucht
cant-be-read-it-was = { $file } ist nicht lesbar ({ $source }). Die Datei bleibt, wo sie ist
is-damaged = { $file } ist beschädigt ({ $reason }). { $fate }
only-part-could-be-read = Nur ein Teil von „{ $name }“ war lesbar; prüfen Sie dort jedes Feld
was-written-by-newer-profile = { $file } stammt von einer neueren Version von Profile Desk (Format { $format }). Die Datei blieb unverändert; aktualisieren Sie Profile Desk, um sie zu öffnen
could-not-be-moved-it = „{ $title }“ konnte nicht verschoben werden ({ $source }). Der Ort ist unverändert
nothing-could-be-written-to = In { $folder } konnte nichts geschrieben werden ({ $source }). Wählen Sie einen anderen Ordner
library-is-in-use = Die Bibliothek in { $folder } wird von einem anderen Profile Desk benutzt, einem Fenster oder einem Befehl. Nichts wurde geändert; schließen Sie das Fenster oder warten Sie, bis der Befehl beendet ist, und versuchen Sie es dann noch einmal
it-was-set-aside-as = Die Datei wurde beiseitegelegt als { $file }
it-was-left-where-it = Die Datei bleibt, wo sie ist; das Fenster legt sie beiseite

this-computer-has-no-keyring = Dieser Computer hat keinen Schlüsselbund, den Profile Desk verwenden kann
keyring-is-locked = Der Schlüsselbund ist gesperrt
keyring-has-not-answered-yet = Der Schlüsselbund hat noch nicht geantwortet
keyrings-question-was-closed-without = Die Frage des Schlüsselbunds wurde ohne Antwort geschlossen
keyring-did-not-do-it = Der Schlüsselbund hat den Auftrag nicht ausgeführt
install-package-gnome-keyring-and = Installieren Sie das Paket gnome-keyring und melden Sie sich neu an
unlock-it-and-try-again = Entsperren Sie ihn und versuchen Sie es erneut
answer-its-question-which-may = Beantworten Sie seine Frage, die hinter einem Fenster liegen kann, und versuchen Sie es erneut
keyring-try-again = Versuchen Sie es erneut
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, oder behalten Sie das Token nur, bis Profile Desk geschlossen wird
its-thread-has-ended = sein Thread ist beendet
what-it-holds-is-not = sein Inhalt ist kein Token
