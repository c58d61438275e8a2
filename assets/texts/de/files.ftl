### Files that could not be read in full, and documents left out of them.

documents-left-out = { $file } führt Dokumente auf, die sich nicht lesen lassen: { $names }. Sie wurden weggelassen. Hängen Sie sie erneut an. { $fate }
it-is-behind-link-to-nothing = Verknüpfung zu einer Datei, die es nicht gibt, etwa auf einem nicht verbundenen Laufwerk
many-files-have-trouble = { $count ->
    [one] 1 Datei der Bibliothek ist beschädigt oder nicht lesbar: { $names }. Sie wurde nicht gelöscht. Näheres steht im Protokoll in { $log }
   *[other] { $count } Dateien der Bibliothek sind beschädigt oder nicht lesbar, darunter { $names }. Nichts wurde gelöscht. Alle stehen im Protokoll in { $log }
}
many-partly-read = { $count ->
    [one] Ein Profil konnte nur teilweise gelesen werden. Prüfen Sie jedes Feld von { $names }
   *[other] { $count } Profile konnten nur teilweise gelesen werden, darunter { $names }. Prüfen Sie jedes Feld
}
document-of = { $name } aus { $profile }
many-documents-not-copied = Export unvollständig. { $count } Dokumente konnten nicht kopiert werden, darunter { $names }. { $text }
quoted-name = „{ $name }“
