documents-left-out = { $file } nennt Dokumente, die nicht lesbar sind: { $names }. Sie wurden weggelassen; hängen Sie sie erneut an. { $fate }
it-is-behind-link-to-nothing = hinter einer Verknüpfung, die ins Leere führt, zum Beispiel zu einem nicht eingehängten Laufwerk
