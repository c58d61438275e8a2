### About, the welcome at the first start, and the program as a whole.

app-name-count = ({ $count }) Profile Desk
app-summary = Unternehmensprofile ausfüllen, prüfen, bei CM.com einreichen und die Freigabe verfolgen
app-fault-notice = In Profile Desk ist ein Fehler aufgetreten. Ihre Eingaben bleiben erhalten. Versuchen Sie es erneut und melden Sie den Fehler, wenn er wieder auftritt
app-crash-notice = In Profile Desk ist ein Fehler aufgetreten, und das Programm musste beendet werden. Ihre Eingaben wurden vorher gespeichert
app-crash-report-notice = In Profile Desk ist ein Fehler aufgetreten, und das Programm musste geschlossen werden. Ihre Eingaben wurden vorher gespeichert. Der Bericht liegt unter { $report }. Er enthält nichts von Ihren Eingaben
app-no-display-error = Es gibt keine Anzeige, auf der sich ein Fenster öffnen lässt: Weder WAYLAND_DISPLAY noch DISPLAY ist gesetzt. Befehle funktionieren auch ohne Anzeige. `profile-desk help` zeigt sie an
app-window-error = Das Fenster ließ sich nicht öffnen: { $error }
app-window-lost-error = Das Fenster lässt sich nicht mehr zeichnen: { $error }. Ihre Eingaben wurden gespeichert. Starten Sie Profile Desk erneut
app-opengl-lost-error = In OpenGL ist ein Fehler aufgetreten, und das Programm musste beendet werden. Ihre Eingaben wurden gespeichert. Starten Sie Profile Desk erneut. Wenn der Fehler wieder auftritt, führen Sie `profile-desk --renderer cpu` aus. Dabei wird OpenGL nicht benötigt
clock-wrong-error = Die Uhr dieses Computers steht auf { $time }. Stellen Sie das richtige Datum ein und versuchen Sie es erneut
welcome-title = Willkommen bei Profile Desk
welcome-sandbox-hint = Sie haben noch kein Konto. Probieren Sie die Sandbox aus, einen Testserver in diesem Programm. Nichts verlässt diesen Computer, und über jedes Profil wird nach wenigen Sekunden entschieden.
welcome-use-sandbox-button = Sandbox verwenden
welcome-example-button = Mit einem Beispielprofil ausprobieren
welcome-not-now-button = Nicht jetzt
about-title = Über Profile Desk
about-version = Version { $version }, MIT-Lizenz
about-data-sources = Ländernamen aus Unicode CLDR, Adressformate aus libaddressinput von Google (CC-BY 4.0), Rufnummerndaten aus libphonenumber von Google, Symbole aus Material Symbols (Apache 2.0).
about-untested-hint = Profile Desk wurde noch nicht mit dem echten CM.com verwendet. Einige Namen und Pfade der API sind Annahmen, die Sie je Konto ändern können. Die README-Datei führt sie auf.
about-drawn-by-gpu = Das Fenster zeichnet OpenGL: { $name }
about-drawn-by-cpu = Das Fenster zeichnet der Prozessor, ohne Grafikkarte
