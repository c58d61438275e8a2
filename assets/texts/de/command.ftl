### Commands of the menu and the palette, and why one cannot be done.

command-new-profile = Neues Profil
command-go-to-library = Zur Bibliothek
command-next-profile = Nächstes Profil
command-previous-profile = Vorheriges Profil
menu-profile = Profil
menu-view = Ansicht
menu-help = Hilfe
command-search-library = Bibliothek durchsuchen
command-all = Alle Befehle …
command-save = Jetzt speichern
command-submit = Profil einreichen
command-check = Profil prüfen
command-next-problem = Nächstes Problem
command-previous-problem = Voriges Problem
command-next-area = Nächster Bereich des Fensters
command-previous-area = Vorheriger Bereich des Fensters
command-redo = Wiederholen
command-attach = Dokumente anhängen …
command-view-documents = Dokumente ansehen …
command-duplicate = Profil duplizieren …
command-copy-from = Aus anderem Profil kopieren …
command-representative-as-contact = Vertreter als Kontaktperson übernehmen
command-export = Profil exportieren …
command-export-view = Angezeigte Profile exportieren …
command-check-selected = Ausgewählte Profile prüfen
command-submit-selected = Ausgewählte Profile einreichen …
command-export-selected = Ausgewählte Profile exportieren …
command-trash-selected = Ausgewählte Profile in den Papierkorb
command-show-request = Anzeigen, was gesendet wird …
command-trash = Profil in den Papierkorb verschieben
command-accounts = Konten …
command-settings = Einstellungen …
command-refresh-all = Alles von CM.com aktualisieren
command-bring-in = Von CM.com übernehmen…
command-refresh-requirements = Länderanforderungen aktualisieren
command-check-status = Freigabestatus abfragen
command-take-over = Vom anderen Fenster übernehmen
command-theme-system = Systemfarben
command-theme-light = Helle Farben
command-theme-dark = Dunkle Farben
command-zoom-in = Text vergrößern
command-zoom-out = Text verkleinern
command-zoom-reset = Textgröße zurücksetzen
command-help = Hilfe zu diesem Feld
command-shortcuts = Tastenkürzel
shortcut-sections = Zu einem Abschnitt des Profils

## Why not now.

command-library-loading-reason = Die Bibliothek wird noch geöffnet
command-no-profile-reason = Öffnen Sie zuerst ein Profil
command-claimed-reason = Ein anderes Fenster oder ein Befehl verwendet dieses Profil
command-in-trash-reason = Das Profil ist im Papierkorb
command-not-in-trash-reason = Das Profil ist nicht im Papierkorb
command-not-edited-reason = Kein anderes Fenster bearbeitet dieses Profil
command-submitting-reason = Das Profil wird gerade eingereicht
command-nothing-to-undo-reason = Es gibt nichts rückgängig zu machen
command-nothing-to-redo-reason = Es gibt nichts zu wiederholen
command-values-reason = Wählen Sie zuerst Bearbeiten
command-no-problem-reason = Keine Probleme angezeigt. Mit „Profil prüfen“ prüfen Sie alle Felder
command-no-document-reason = Noch keine Dokumente angehängt
command-no-other-profile-reason = Es gibt noch kein anderes Profil
command-empty-view-reason = Keine Profile in der Liste
command-no-selection-reason = Wählen Sie zuerst Profile in der Bibliothek aus
command-selection-in-trash-reason = Die ausgewählten Profile sind im Papierkorb
command-not-submitted-reason = Dieses Profil wurde noch nicht eingereicht
command-no-account-reason = Wählen Sie zuerst ein Konto aus
command-no-field-reason = Wählen Sie zuerst ein Feld aus
command-no-representative-reason = Geben Sie zuerst den Namen des Vertreters ein
command-same-contact-reason = Der Vertreter ist bereits die Kontaktperson

## The palette, the menu and the keys.

palette-title = Alle Befehle
palette-section = Abschnitt
palette-field = Feld
palette-profile = Profil
palette-search-label = Suchen oder Befehl eingeben
palette-empty = Nichts gefunden
menu-label = Menü
key-ctrl = Strg
key-shift = Umschalt
key-enter = Eingabe
