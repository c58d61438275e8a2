### The window: library, form, inspector, notices.

set-by-upload = (folgt nach dem Hochladen)

file-chooser-failed-type-path = Die Dateiauswahl ist fehlgeschlagen. Geben Sie stattdessen den Dateipfad ein
it-works-there-are-no = Verbunden. Noch keine Profile
it-works-there-are-profiles = { $count ->
    [one] Verbunden. 1 Profil gefunden
   *[other] Verbunden. { $count } Profile gefunden
}

profile-desk-made-mistake-its = In Profile Desk ist ein Fehler aufgetreten. Ihre Eingaben bleiben erhalten. Versuchen Sie es erneut und melden Sie den Fehler, wenn er wieder auftritt

there-is-no-display-to = Es gibt keine Anzeige, auf der sich ein Fenster öffnen lässt: Weder WAYLAND_DISPLAY noch DISPLAY ist gesetzt. Befehle funktionieren auch ohne Anzeige. `profile-desk help` zeigt sie an
profile-desk-had-to-close = In Profile Desk ist ein Fehler aufgetreten, und das Programm musste beendet werden. Ihre Eingaben wurden vorher gespeichert
window-cant-be-opened = Das Fenster ließ sich nicht öffnen: { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Ein anderes Fenster oder ein Befehl von Profile Desk verwendet diese Bibliothek. Sie können sie hier lesen, aber nicht ändern

no-problems-this-profile-can = Keine Probleme. Sie können dieses Profil einreichen, aber die Prüfung beginnt erst, wenn alles vorliegt, was die Länder verlangen
no-problems-this-profile-can-be = Keine Probleme. Sehen Sie sich die Warnungen an, bevor Sie dieses Profil einreichen
no-problems-this-profile-can-be-submitted = Keine Probleme. Sie können dieses Profil einreichen
there-is-no-problem-to = Es gibt keine Probleme

this-profile-is-being-submitted-or = Dieses Profil wird gerade eingereicht, oder ein Dokument wird angehängt. Verschieben Sie es danach in den Papierkorb
is-in-trash = „{ $title }“ wurde in den Papierkorb verschoben

nothing-can-be-changed-here = Sie können hier nichts ändern, solange ein anderes Fenster oder ein Befehl die Bibliothek verwendet

what-was-pasted-had-several = Der eingefügte Text hatte mehrere Zeilen. Daraus wurde eine einzige
address = eine Adresse
signature = eine E-Mail-Signatur
that-looks-like = Das sieht wie { $what } aus: { $told }
another-profile-is-open-now = Jetzt ist ein anderes Profil geöffnet. Fügen Sie die Zeilen dort erneut ein, wo sie hingehören
quoted = „{ $text }“
quoted-part = { $label } „{ $part }“
that-leaves-over = { $text }. Nicht verwendet: { $left_over }

window-stays-open-close-it = Das Fenster ist noch offen: { $sentence }. Um es trotzdem zu schließen, schließen Sie es erneut
profile-is-being-submitted-window = Ein Profil wird gerade eingereicht. Das Fenster schließt sich danach. Um jetzt abzubrechen, schließen Sie es erneut

decimal-mark = ,

accounts = Konten
add-account-more = Konto hinzufügen …
close = Schließen
cancel = Abbrechen

review-before-submitting = Übersicht vor dem Einreichen
copy-it = Kopieren

type-country-or-its-code = Land oder Ländercode eingeben
type-to-search = Zum Suchen tippen
choices = Auswahl
nothing-here-is-called-it = Kein Treffer für „{ $typed }“. Ihre Eingabe bleibt unverändert

search-library = Bibliothek durchsuchen
undo = Rückgängig
show-what-will-be-sent-more = Anzeigen, was gesendet wird …
keyboard-shortcuts = Tastenkürzel
about-profile-desk = Über Profile Desk
choose-account-first = Wählen Sie zuerst ein Konto aus

library = Bibliothek

remove = { $name } entfernen

in-library-has-this-number = „{ $title }“ in der Bibliothek hat dieselbe Nummer
copy-from-it-more = Daraus kopieren …
open-it = Öffnen
problem = Problem
warning = Warnung
characters = { $now } von { $max } Zeichen
e-mail-address = E-Mail-Adresse { $index }
add-address = E-Mail hinzufügen
label-optional = { $label } (optional)

filled-in = { $filled } von { $wanted } ausgefüllt
not-saved = Nicht gespeichert
saving-more = Wird gespeichert …
nothing-to-save-yet = Noch keine Änderungen
draft-saved = Entwurf gespeichert ({ $at })
draft-saved-here = Entwurf auf diesem Computer gespeichert ({ $at })
search = Suchen
cancelling-more = Wird abgebrochen …
cancel-submission = Einreichen abbrechen
being-submitted-it-can-be = Wird eingereicht. Danach können Sie dieses Profil wieder bearbeiten
look-again = Erneut suchen
submitted-nothing-has-changed-since = Keine Änderungen seit dem Einreichen
send-changes-more = Änderungen senden …
submit-to-sandbox = Bei der Sandbox einreichen
submit-to-custom-server = Beim eigenen Server einreichen
submit-to-cm = Bei CM.com einreichen
submit-more = Einreichen …
opening-library-more = Bibliothek wird geöffnet …
no-profile-is-open = Kein Profil geöffnet
company-needs-approved-profile-before = Ein Unternehmen braucht ein freigegebenes Profil, bevor es in einem Land Rufnummern beantragen kann

help-on = Hilfe zu „{ $field }“
help-on-keys = { $name } ({ $keys }, wenn der Cursor im Feld steht)
help-example = Beispiel
help-required = Pflichtfeld
help-optional = optional
help-server = von CM.com festgelegt
help-takes = In der API: { $name }, { $presence }, höchstens { $max } Zeichen
help-takes-any = In der API: { $name }, { $presence }

inspector = Prüfung und Status
completeness = Vollständigkeit
required-fields-are-filled-in = { $filled } von { $wanted } Pflichtfeldern ausgefüllt
there-are-problems = { $count ->
    [one] Es gibt ein Problem
   *[other] Es gibt { $count } Probleme
}
check-this = Warnungen
history = Verlauf
draft-begun = Entwurf angelegt

all = Alle
no-profiles-yet-begin-with = Noch keine Profile. Beginnen Sie mit „Neues Profil“
no-profile-fits-search-and = Keine Profile passen zu Suche und Filter
not-yet-looked-at = , noch nicht angesehen
more-for = Weitere Aktionen für { $title }
no-company-yet = Noch kein Unternehmen

form = Formular
drop-files-to-attach-them = Dateien ablegen, um sie an dieses Profil anzuhängen

asking-more = Wird abgefragt …

only-choice = { $chosen }, einzige Möglichkeit
one-choices = { $chosen }, eine von { $count } Möglichkeiten

open-accounts-more = Konten öffnen …
account = Konto

to-look-at = { $label }, { $count } zu prüfen
no-account = Kein Konto
menu = Menü
dismiss = Ausblenden
put-them-in-their-fields = Felder ausfüllen
save-elsewhere-more = Anderswo speichern …

day-and-month = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
try-again = Erneut versuchen
