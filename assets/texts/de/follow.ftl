### Profile bei CM.com verfolgen und übernehmen, was hier fehlt.

refresh-running = CM.com wird abgefragt…
refresh-last = Zuletzt geprüft { $time }
refresh-last-failed = Zuletzt geprüft { $time }. CM.com ist nicht erreichbar
refresh-never = CM.com ist nicht erreichbar
refresh-nothing-notice = Noch keine eingereichten Profile
refresh-changes-notice = { $action ->
    [0] CM.com hat Neuigkeiten zu { $count } Profilen
    [one] CM.com hat Neuigkeiten zu { $count } Profilen. Bei 1 müssen Sie etwas tun
   *[other] CM.com hat Neuigkeiten zu { $count } Profilen. Bei { $action } müssen Sie etwas tun
}
refresh-values-notice = CM.com hat Werte von „{ $title }“ geändert
refresh-choose-notice = CM.com hat Werte von „{ $title }“ geändert, die Sie bearbeitet haben. Öffnen Sie das Profil, um zu wählen
bring-in-title = Von CM.com übernehmen
bring-in-hint = Diese Profile gibt es bei CM.com, aber nicht in dieser Bibliothek. Ihre Dokumente bleiben bei CM.com: Sie können nicht heruntergeladen werden
bring-in-loading = Die Profile bei CM.com werden gelesen…
bring-in-nothing = Alle Profile von CM.com sind in dieser Bibliothek
bring-in-failed = { $account }: { $why }
bring-in-cut-short = { $account }: Nur die ersten { $count } Profile wurden verglichen
bring-in-all = { $count ->
    [one] 1 Profil auswählen
   *[other] Alle { $count } Profile auswählen
}
bring-in-deleted = Gelöschte Profile anzeigen
bring-in-button = { $count ->
    [one] 1 Profil übernehmen
   *[other] { $count } Profile übernehmen
}
bring-in-progress = { $done } von { $count } übernommen
bring-in-result = { $count ->
    [one] 1 Profil wurde übernommen
   *[other] { $count } Profile wurden übernommen
}
bring-in-documents = { $count ->
    [one] 1 Dokument bleibt bei CM.com
   *[other] { $count } Dokumente bleiben bei CM.com
}
bring-in-one-failed = { $name }: { $why }
