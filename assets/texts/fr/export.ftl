### Export to a folder, and the file dialog.

export-title = Exporter
export-heading = { $count ->
    [one] Exporter ce profil
   *[other] Exporter { $count } profils
}
export-one-hint = Crée un nouveau dossier avec les champs en JSON et les documents. Les fichiers existants sont conservés
export-many-hint = Crée un nouveau dossier par profil, avec ses champs en JSON et ses documents, ainsi qu’un tableau pour votre tableur. Les fichiers existants sont conservés
export-folder-label = Dossier
export-folder-missing-error = Saisissez un dossier, par exemple ~/Documents
export-choose-folder-button = Choisir…
export-progress = Export en cours…
export-nothing-notice = La liste ne contient aucun profil à exporter
export-done-notice = Exporté vers { $folder }
export-done-folders = { $folders } dossiers sous { $into }
export-documents-missing-warning = Export incomplet. Impossible de copier ces documents : { $missing }. { $text }
export-many-documents-missing-warning = Export incomplet. Impossible de copier { $count } documents, dont { $names }. { $text }
export-document-of-profile = { $name } de { $profile }
export-failed-error = Impossible d’écrire dans { $folder } ({ $source }). Choisissez un autre dossier

## Columns of the table for a spreadsheet.

export-column-id = ID CM.com
export-column-changed = Modifié

## The file dialog of the system.

file-dialog-folder-title = Choisir un dossier
file-dialog-documents-title = Joindre des documents
file-dialog-filter-documents = PDF, PNG et JPEG
file-dialog-filter-all = Tous les fichiers
file-dialog-opening-notice = Le sélecteur de fichiers s’ouvre. Il se trouve peut-être derrière cette fenêtre. Vous pouvez aussi saisir le chemin du fichier
file-dialog-failed-notice = Le sélecteur de fichiers a échoué. Saisissez plutôt le chemin du fichier
file-dialog-closed-error = Le sélecteur de fichiers ne s’est pas ouvert : { $what_to_do }
file-dialog-missing-error = Cet ordinateur n’a pas de sélecteur de fichiers
file-dialog-silent-error = Le sélecteur de fichiers de cet ordinateur ne répond pas
file-dialog-remedy = installez le paquet xdg-desktop-portal-gtk (ou zenity), ou saisissez le chemin
