### Dateien, die gelesen werden: was daraus weggelassen wurde.

documents-left-out = { $file } nennt Dokumente, die nicht lesbar sind: { $names }. Sie wurden weggelassen; hängen Sie sie erneut an. { $fate }
it-is-behind-link-to-nothing = hinter einer Verknüpfung, die ins Leere führt, zum Beispiel zu einem nicht eingehängten Laufwerk
many-files-have-trouble = { $count ->
    [one] Eine Datei der Bibliothek ist beschädigt oder kann nicht gelesen werden: { $names }. Sie wurde nicht gelöscht; das Protokoll in { $log } nennt sie
   *[other] { $count } Dateien der Bibliothek sind beschädigt oder können nicht gelesen werden, darunter { $names }. Keine wurde gelöscht; das Protokoll in { $log } nennt alle
}
many-partly-read = { $count ->
    [one] Ein Profil konnte nur zum Teil gelesen werden; prüfen Sie jedes Feld von { $names }
   *[other] { $count } Profile konnten nur zum Teil gelesen werden, darunter { $names }. Prüfen Sie jedes Feld dieser Profile
}
document-of = { $name } von { $profile }
many-documents-not-copied = { $text }. { $count } Dokumente konnten nicht kopiert werden, darunter { $names }
quoted-name = „{ $name }“
