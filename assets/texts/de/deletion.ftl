### Ein Profil bei CM.com löschen.

deletion-title = Bei CM.com löschen?
deletion-question = CM.com löscht „{ $title }“. Damit können keine Nummern mehr beantragt werden. Hier bleibt es mit seinen Dokumenten und seinem Verlauf. Das können Sie nicht rückgängig machen
deletion-name-label = Geben Sie zur Bestätigung den Namen des Profils ein: { $title }
deletion-wrong-name-error = Das ist nicht der Name des Profils. Nichts wurde gelöscht
deletion-confirm-button = Bei CM.com löschen
deletion-done-notice = „{ $title }“ wurde bei CM.com gelöscht
deletion-unknown-notice = Wir wissen nicht, ob CM.com „{ $title }“ gelöscht hat. Wir prüfen den Status automatisch
deletion-failed-notice = „{ $title }“ wurde nicht gelöscht. { $why }
