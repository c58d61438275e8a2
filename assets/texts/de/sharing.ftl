### Ein Profil, an dem auch andere Programme arbeiten.

sharing-edited-notice = { $holder } bearbeitet dieses Profil. Übernehmen Sie es, um es hier zu ändern
sharing-sent-notice = { $holder } sendet dieses Profil gerade. Sie können es danach ändern
sharing-edited-banner = { $holder } bearbeitet dieses Profil seit { $time }. Sie können es hier lesen
sharing-sent-banner = { $holder } sendet dieses Profil seit { $time }. Sie können es hier lesen
sharing-take-over-button = Übernehmen
sharing-trashed-notice = Ein anderes Fenster oder ein Befehl hat „{ $title }“ in den Papierkorb verschoben
sharing-values-title = Wählen Sie zwischen zwei Werten
sharing-values-hint = Zwei Fenster oder Befehle haben diese Felder gleichzeitig geändert. Beide Werte sind gespeichert
sharing-value-now-label = Jetzt
sharing-other-value-label = Der andere
sharing-empty = (leer)
sharing-keep-value-button = Diesen behalten
sharing-use-value-button = Diesen verwenden
sharing-restored-notice = Ein Befehl hat die Bibliothek aus einer Sicherung wiederhergestellt. Geöffnete Profile sind jetzt wie in der Sicherung. „Rückgängig“ bringt zurück, was Sie hatten
sharing-server-values-hint = CM.com hat diese Felder geändert, nachdem Sie sie bearbeitet hatten. Beide Werte sind gespeichert
sharing-server-value-label = Bei CM.com
