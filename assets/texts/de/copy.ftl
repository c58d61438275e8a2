### Copying from another profile, and duplicating one.

copy-title = Aus anderem Profil kopieren
copy-hint = Kopierte Werte ersetzen die vorhandenen. Sie können das rückgängig machen
copy-search-label = Profil suchen, aus dem kopiert werden soll
copy-search-placeholder = Profil, Unternehmen, Nummer oder Ort suchen
copy-search-empty = Keine anderen passenden Profile
copy-nothing-chosen-reason = Wählen Sie ein Profil und mindestens einen Teil zum Kopieren aus
copy-done-notice = Aus „{ $title }“ kopiert. Sie können das rückgängig machen
duplicate-title = Profil duplizieren
duplicate-hint = Legt einen neuen Entwurf mit den angekreuzten Teilen von „{ $title }“ an. IDs, Status und Kommentar bleiben beim Original
duplicate-button = Duplizieren
duplicate-name = Kopie von { $name }
duplicate-numbers-label = Land und Rufnummernarten
