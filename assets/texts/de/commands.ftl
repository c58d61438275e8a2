### Commands: their words, and why one can’t be done.

submit-profile = Profil einreichen
new-profile = Neues Profil
all-commands-more = Alle Befehle …
save-now = Jetzt speichern
check-profile = Profil prüfen
next-problem = Nächstes Problem
previous-problem = Voriges Problem
redo = Wiederholen
attach-documents-more = Dokumente anhängen …
look-at-documents-more = Dokumente ansehen …
duplicate-profile = Profil duplizieren
copy-from-another-profile-more = Aus anderem Profil kopieren …
export-profile-more = Profil exportieren …
export-profiles-in-view-more = Angezeigte Profile exportieren …
move-profile-to-trash = Profil in den Papierkorb legen
accounts-more = Konten …
settings-more = Einstellungen …
ask-again-what-countries-require = Anforderungen der Länder erneut abfragen
ask-for-approval-status = Freigabestatus abfragen
colours-desktop = Farben des Desktops
light-colours = Helle Farben
dark-colours = Dunkle Farben
larger-text = Text vergrößern
smaller-text = Text verkleinern
text-in-its-usual-size = Text in normaler Größe
help-on-field = Hilfe zum Feld
library-is-being-opened = Die Bibliothek wird geöffnet
open-profile-first = Öffnen Sie zuerst ein Profil
library-is-open-in-another = Die Bibliothek ist in einem anderen Profile Desk geöffnet
profile-is-being-submitted = Das Profil wird gerade eingereicht
nothing-to-undo = Es gibt nichts rückgängig zu machen
nothing-to-redo = Es gibt nichts zu wiederholen
no-problem-is-shown-check = Es wird kein Problem angezeigt; „Profil prüfen“ sieht jedes Feld durch
no-document-is-attached-yet = Es ist noch kein Dokument angehängt
there-is-no-other-profile = Es gibt noch kein anderes Profil
no-profile-is-in-view = Es wird kein Profil angezeigt
profile-was-not-submitted-yet = Das Profil wurde noch nicht eingereicht
put-cursor-into-field-first = Setzen Sie zuerst den Cursor in ein Feld

type-command = Befehl eingeben
no-command-is-called-like = Kein Befehl heißt so

key-ctrl = Strg
key-shift = Umschalt
key-enter = Eingabe
