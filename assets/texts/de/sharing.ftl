### Ein Profil, an dem auch andere Programme arbeiten.

sharing-edited-notice = { $holder } bearbeitet dieses Profil. Übernehmen Sie es, um es hier zu ändern
sharing-sent-notice = { $holder } sendet dieses Profil gerade. Sie können es danach ändern
sharing-edited-banner = { $holder } bearbeitet dieses Profil seit { $time }. Sie können es hier lesen
sharing-sent-banner = { $holder } sendet dieses Profil seit { $time }. Sie können es hier lesen
sharing-take-over-button = Übernehmen
sharing-trashed-notice = Ein anderes Fenster oder ein Befehl hat „{ $title }“ in den Papierkorb verschoben
sharing-conflict-title = Ein anderes Fenster oder ein Befehl hat dieses Profil ebenfalls geändert
sharing-conflict-hint = Diese Felder haben jetzt den anderen Wert. Wählen Sie, welcher Wert bleiben soll
sharing-mine-label = Ihr Wert
sharing-theirs-label = Der andere
sharing-empty = (leer)
sharing-keep-mine-button = Ihren behalten
sharing-keep-theirs-button = Den anderen behalten
sharing-close-notice = Wählen Sie zuerst, welche Werte von „{ $title }“ bleiben sollen. Um ohne Auswahl zu schließen, schließen Sie noch einmal
