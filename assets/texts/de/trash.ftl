### Der Papierkorb: seine Ansicht, Wiederherstellen und Löschen.

trash-title = Papierkorb
trash-empty = Der Papierkorb ist leer
trash-hint = Profile werden nach 30 Tagen im Papierkorb gelöscht, sofern CM.com darüber entschieden hat
trash-row-deleted-in = { $days ->
    [0] nur noch heute
    [one] noch 1 Tag
   *[other] noch { $days } Tage
}
trash-banner = Im Papierkorb seit { $since }. Wird am { $until } gelöscht
trash-kept-banner = Im Papierkorb seit { $since }. Wird nicht automatisch gelöscht, weil CM.com noch nicht darüber entschieden hat
trash-restore-button = Wiederherstellen
trash-delete-button = Endgültig löschen…
trash-empty-button = Papierkorb leeren…
trash-confirm-button = Endgültig löschen
trash-delete-title = Profil endgültig löschen
trash-delete-question = „{ $title }“ endgültig löschen? Dokumente und Verlauf werden mitgelöscht. Das lässt sich nicht rückgängig machen
trash-delete-submitted-warning = CM.com behält dieses Profil. Es wird nur auf diesem Computer gelöscht
trash-delete-doubt-warning = Möglicherweise hat CM.com dieses Profil erhalten und behält es dann. Nach dem Löschen ist davon auf diesem Computer nichts mehr bekannt
trash-empty-title = Papierkorb leeren
trash-empty-question = { $count ->
    [one] 1 Profil endgültig löschen? Das lässt sich nicht rückgängig machen. Wenn CM.com das Profil hat, bleibt es dort erhalten
   *[other] { $count } Profile endgültig löschen? Das lässt sich nicht rückgängig machen. Profile, die CM.com hat, bleiben dort erhalten
}
trash-deleted-notice = „{ $title }“ wurde endgültig gelöscht
trash-emptied-notice = { $count ->
    [one] 1 Profil wurde endgültig gelöscht
   *[other] { $count } Profile wurden endgültig gelöscht
}
trash-restored-many-notice = { $count ->
    [one] 1 Profil wurde wiederhergestellt
   *[other] { $count } Profile wurden wiederhergestellt
}
trash-expired-notice = { $count ->
    [one] 1 Profil war 30 Tage im Papierkorb und wurde gelöscht
   *[other] { $count } Profile waren 30 Tage im Papierkorb und wurden gelöscht
}
trash-in-use-notice = { $count ->
    [one] 1 Profil ist noch im Papierkorb, weil ein anderes Programm es bearbeitet oder sendet. Versuchen Sie es danach erneut
   *[other] { $count } Profile sind noch im Papierkorb, weil andere Programme sie bearbeiten oder senden. Versuchen Sie es danach erneut
}
trash-read-only-notice = Dieses Profil ist im Papierkorb. Stellen Sie es wieder her, um es zu ändern
trash-deleted-elsewhere-notice = Ein anderes Fenster oder ein Befehl hat „{ $title }“ endgültig gelöscht
trash-delete-error = Nicht gelöscht ({ $source }). Was nicht gelöscht wurde, ist noch im Papierkorb. Versuchen Sie es erneut
trash-deleted-elsewhere-error = Dieses Profil ist nicht mehr im Papierkorb. Ein anderes Fenster oder ein Befehl hat es endgültig gelöscht
trash-restored-elsewhere-error = Dieses Profil wurde nicht gelöscht. Ein anderes Fenster oder ein Befehl hat es wiederhergestellt, und es ist in der Liste
