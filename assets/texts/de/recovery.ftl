### The recovery of a damaged library.

recovery-notice = { $count ->
    [0] Die Bibliothek war beschädigt oder gelöscht, und aus ihrer Datei ließ sich kein Profil lesen
    [one] Die Bibliothek war beschädigt und wurde repariert. 1 Profil wurde aus ihrer Datei gelesen
   *[other] Die Bibliothek war beschädigt und wurde repariert. { $count } Profile wurden aus ihrer Datei gelesen
}
recovery-from-backup-notice = { $count ->
    [one] 1 Profil ist auf dem Stand der Sicherung { $backup }: { $names }. Was danach gespeichert wurde, fehlt. Prüfen Sie es
   *[other] { $count } Profile sind auf dem Stand der Sicherung { $backup }, darunter { $names }. Was danach gespeichert wurde, fehlt. Prüfen Sie sie
}
recovery-in-doubt-notice = { $count ->
    [one] Bei 1 Profil ist nicht mehr bekannt, ob CM.com es hat: { $names }. Suchen Sie es dort, bevor Sie es erneut senden
   *[other] Bei { $count } Profilen ist nicht mehr bekannt, ob CM.com sie hat, darunter { $names }. Suchen Sie sie dort, bevor Sie sie erneut senden
}
recovery-lost-notice = { $count ->
    [one] 1 Profil ließ sich nicht wiederherstellen: { $names }
   *[other] { $count } Profile ließen sich nicht wiederherstellen, darunter { $names }
}
recovery-kept-notice = Die beschädigte Datei bleibt als { $file } erhalten
store-recovery-error = Die Bibliothek ist beschädigt und ließ sich nicht reparieren ({ $reason }). Ihre Dateien sind unverändert. Schaffen Sie Platz auf dem Datenträger oder prüfen Sie die Zugriffsrechte, und starten Sie Profile Desk neu
submit-library-restored-error = Die Bibliothek wurde wiederhergestellt oder kopiert, daher hat CM.com dieses Profil vielleicht schon. Es wurde nichts gesendet
