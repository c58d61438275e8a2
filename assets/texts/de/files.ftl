### Dateien, die gelesen werden: was daraus weggelassen wurde.

documents-left-out = { $file } nennt Dokumente, die nicht lesbar sind: { $names }. Sie wurden weggelassen; hängen Sie sie erneut an. { $fate }
