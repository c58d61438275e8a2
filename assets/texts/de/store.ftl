### Problems on this computer: files and the keyring.

it-is-far-too-large = viel zu groß
it-has-no-format-version = ohne Formatversion
profile = Dieses Profil
record-submission-was-damaged = Die Aufzeichnung zum Einreichen war beschädigt
library-cant-be-opened-at = Die Bibliothek in { $folder } ließ sich nicht öffnen ({ $source }). Nichts wurde geändert. Prüfen Sie, ob Sie in diesen Ordner schreiben dürfen
not-saved-what-you-typed = Nicht gespeichert ({ $source }). Ihre Eingaben bleiben in diesem Fenster erhalten, und das Speichern wird automatisch wiederholt
cant-be-read-it-was = { $file } ließ sich nicht lesen ({ $source }). Die Datei bleibt, wo sie ist
is-damaged = { $file } ist beschädigt ({ $reason }). { $fate }
only-part-could-be-read = „{ $name }“ konnte nur teilweise gelesen werden. Prüfen Sie dort jedes Feld
was-written-by-newer-profile = { $file } wurde mit einer neueren Version von Profile Desk gespeichert (Format { $format }). Die Datei wurde nicht geändert. Aktualisieren Sie Profile Desk, um sie zu öffnen
could-not-be-moved-it = „{ $title }“ ließ sich nicht verschieben ({ $source }) und bleibt, wo es war
nothing-could-be-written-to = In { $folder } ließ sich nichts schreiben ({ $source }). Wählen Sie einen anderen Ordner
library-is-in-use = Ein anderes Fenster oder ein Befehl von Profile Desk verwendet die Bibliothek in { $folder }. Nichts wurde geändert. Schließen Sie das Fenster oder warten Sie, bis der Befehl fertig ist, und versuchen Sie es dann erneut
it-was-set-aside-as = Die Datei wurde als { $file } aufbewahrt
it-was-left-where-it = Die Datei bleibt, wo sie ist. Das Fenster verschiebt sie, wenn es die Bibliothek öffnet

this-computer-has-no-keyring = Dieser Computer hat keinen Schlüsselbund, den Profile Desk verwenden kann
keyring-is-locked = Der Schlüsselbund ist gesperrt
keyring-has-not-answered-yet = Der Schlüsselbund hat noch nicht geantwortet
keyrings-question-was-closed-without = Die Abfrage des Schlüsselbunds wurde ohne Antwort geschlossen
keyring-did-not-do-it = Der Schlüsselbund hat einen Fehler gemeldet
install-package-gnome-keyring-and = Installieren Sie das Paket gnome-keyring und melden Sie sich neu an
unlock-it-and-try-again = Entsperren Sie ihn und versuchen Sie es erneut
answer-its-question-which-may = Beantworten Sie seine Abfrage, die hinter einem anderen Fenster liegen kann, und versuchen Sie es erneut
keyring-try-again = Versuchen Sie es erneut
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, oder behalten Sie das Token nur bis zum Schließen von Profile Desk
its-thread-has-ended = sein Thread wurde beendet
what-it-holds-is-not = der Eintrag ist kein Token
