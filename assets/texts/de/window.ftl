### The window: library, form, inspector, notices.

set-by-upload = (wird beim Hochladen vergeben)

file-chooser-failed-type-path = Die Dateiauswahl ist fehlgeschlagen; geben Sie den Pfad der Datei ein
it-works-there-are-no = Es funktioniert; es gibt noch keine Profile
it-works-there-are-profiles = { $count ->
    [one] Es funktioniert; es gibt ein Profil
   *[other] Es funktioniert; es gibt { $count } Profile
}

profile-desk-made-mistake-its = In Profile Desk ist ein Fehler aufgetreten; Ihre Eingaben bleiben erhalten. Versuchen Sie es erneut, und melden Sie den Fehler, wenn er wieder auftritt

there-is-no-display-to = Es gibt keine Anzeige, auf der sich ein Fenster öffnen lässt: Weder WAYLAND_DISPLAY noch DISPLAY ist gesetzt. Befehle funktionieren ohne Anzeige: `profile-desk help` nennt sie
profile-desk-had-to-close = Profile Desk musste geschlossen werden; Ihre Eingaben wurden vorher gespeichert
window-cant-be-opened = Das Fenster lässt sich nicht öffnen: { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Diese Bibliothek ist in einem anderen Profile Desk geöffnet und kann hier nur gelesen werden

no-problems-this-profile-can = Keine Probleme: Dieses Profil kann eingereicht werden, aber die Freigabe beginnt erst, wenn vorliegt, was die Länder verlangen
no-problems-this-profile-can-be = Keine Probleme: Dieses Profil kann eingereicht werden, sobald Sie die Hinweise angesehen haben
no-problems-this-profile-can-be-submitted = Keine Probleme: Dieses Profil kann eingereicht werden
there-is-no-problem-to = Es gibt kein Problem, zu dem Sie springen können

this-profile-is-being-submitted-or = Dieses Profil wird gerade eingereicht oder erhält ein Dokument; legen Sie es danach in den Papierkorb
is-in-trash = „{ $title }“ liegt im Papierkorb

nothing-can-be-changed-here = Hier kann nichts geändert werden, solange die Bibliothek in einem anderen Profile Desk geöffnet ist

what-was-pasted-had-several = Der eingefügte Text hatte mehrere Zeilen; sie sind jetzt eine Zeile
address = eine Adresse
signature = eine Signatur
that-looks-like = Das sieht aus wie { $what }: { $told }
another-profile-is-open-now = Jetzt ist ein anderes Profil geöffnet; fügen Sie die Zeilen erneut dort ein, wo sie hingehören
quoted = „{ $text }“
quoted-part = { $label } „{ $part }“
that-leaves-over = { $text }. In keines davon käme { $left_over }

window-stays-open-close-it = Das Fenster bleibt offen: { $sentence }. Schließen Sie es erneut, um es trotzdem zu schließen
profile-is-being-submitted-window = Ein Profil wird gerade eingereicht; das Fenster schließt sich danach. Schließen Sie es erneut, um das Einreichen jetzt zu beenden

decimal-mark = ,

accounts = Konten
add-account-more = Konto hinzufügen …
close = Schließen
cancel = Abbrechen

review-before-submitting = Vor dem Einreichen prüfen
copy-it = Kopieren

type-country-or-its-code = Land oder Ländercode eingeben
type-to-search = Zum Suchen tippen
choices = Auswahl
nothing-here-is-called-it = Nichts hier heißt „{ $typed }“; es bleibt wie eingegeben

search-library = Bibliothek durchsuchen
undo = Rückgängig
show-what-will-be-sent-more = Anzeigen, was gesendet wird …
keyboard-shortcuts = Tastenkürzel
about-profile-desk = Über Profile Desk
choose-account-first = Wählen Sie zuerst ein Konto

library = Bibliothek

remove = { $name } entfernen

in-library-has-this-number = „{ $title }“ in der Bibliothek hat diese Nummer auch
copy-from-it-more = Daraus kopieren …
open-it = Öffnen
problem = Problem
warning = Warnung
characters = { $now } von { $max } Zeichen
e-mail-address = E-Mail-Adresse { $index }
add-address = Adresse hinzufügen
label-optional = { $label } (optional)

filled-in = { $filled } von { $wanted } ausgefüllt
not-saved = Nicht gespeichert
saving-more = Wird gespeichert …
nothing-to-save-yet = Noch nichts zu speichern
draft-saved = Entwurf gespeichert ({ $at })
draft-saved-here = Entwurf auf diesem Computer gespeichert ({ $at })
search = Suchen
cancelling-more = Wird abgebrochen …
cancel-submission = Einreichen abbrechen
being-submitted-it-can-be = Wird eingereicht; danach wieder bearbeitbar
look-again = Erneut suchen
submitted-nothing-has-changed-since = Eingereicht; seitdem nichts geändert
send-changes-more = Änderungen senden …
submit-to-sandbox = Bei der Sandbox einreichen
submit-to-custom-server = Beim eigenen Server einreichen
submit-to-cm = Bei CM.com einreichen
submit-more = Einreichen …
opening-library-more = Bibliothek wird geöffnet …
no-profile-is-open = Kein Profil geöffnet
company-needs-approved-profile-before = Eine Firma braucht ein freigegebenes Profil, bevor sie in einem Land Rufnummern beantragen darf

help-on = Hilfe zu: { $field }
help-on-keys = { $name } ({ $keys }, wenn der Cursor darin steht)
help-example = Zum Beispiel
help-required = erforderlich
help-optional = darf leer bleiben
help-server = von CM.com gesetzt
help-takes = In der API: { $name }, { $presence }, höchstens { $max } Zeichen
help-takes-any = In der API: { $name }, { $presence }

inspector = Inspektor
completeness = Vollständigkeit
required-fields-are-filled-in = { $filled } von { $wanted } Pflichtfeldern ausgefüllt
there-are-problems = { $count ->
    [one] Es gibt ein Problem
   *[other] Es gibt { $count } Probleme
}
check-this = Zu prüfen
history = Verlauf
draft-begun = Entwurf begonnen

all = Alle
no-profiles-yet-begin-with = Noch keine Profile. Beginnen Sie mit „Neues Profil“
no-profile-fits-search-and = Kein Profil passt zu Suche und Filter
not-yet-looked-at = , noch nicht angesehen
more-for = Mehr zu { $title }
no-company-yet = Noch keine Firma

form = Formular
drop-files-to-attach-them = Dateien ablegen, um sie an dieses Profil anzuhängen

asking-more = Wird abgefragt …

only-choice = { $chosen }, die einzige Möglichkeit
one-choices = { $chosen }, eine von { $count } Möglichkeiten

open-accounts-more = Konten öffnen …
account = Konto

to-look-at = { $label }, { $count } anzusehen
no-account = Kein Konto
menu = Menü
dismiss = Ausblenden
put-them-in-their-fields = In die Felder einsetzen
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
