### Documents: attached, what they meet, and what is wrong with them.

attachment-limits-hint = PDF, PNG ou JPEG, { $most } maximum par fichier et { $max_files } fichiers maximum. Déposez les fichiers n’importe où dans la fenêtre, choisissez-les ou saisissez un chemin
attachment-drag-hint = Faites glisser sur une exigence
attachment-drop-hint = Déposez des fichiers pour les joindre à ce profil, ou sur l’exigence à laquelle ils répondent
attachment-choose-button = Choisir des fichiers…
attachment-others-title = Autres documents
attachment-attach-button = Joindre
attachment-open-tooltip = Ouvrir { $name } avec l’application par défaut
attachment-preview-tooltip = Aperçu de { $name }
attachment-path-label = Chemin du fichier
attachment-path-tooltip = Joindre le fichier situé à ce chemin
attachment-path-missing-error = Saisissez le chemin d’un fichier, par exemple ~/Documents/extrait.pdf
attachment-path-completions-label = Fichiers correspondants
attachment-requirement-label = Exigence pour { $name }
attachment-requirement-none = Aucune
attachment-requirement-unknown = pas encore chargée
attachment-meets = Exigence : { $text }
attachment-meets-unknown = Exigence : pas encore chargée
attachment-meets-none = Exigence : aucune
attachment-no-profile-notice = Ouvrez d’abord un profil, puis déposez à nouveau les fichiers
attachment-submitting-notice = Ce profil est en cours de soumission. Joignez les fichiers une fois la soumission terminée
attachment-added-while-submitting-notice = « { $name } » n’a pas été joint : ce profil est en cours de soumission. Joignez-le une fois la soumission terminée
attachment-duplicate-notice = Ce fichier est déjà joint, sous le nom « { $name } »
attachment-replaced-notice = « { $by } » remplace « { $name } »
attachment-reassigned-notice = « { $name } » était joint pour une autre exigence. Il ne vaut plus que pour celle-ci. Pour répondre aux deux, enregistrez chaque document dans un fichier distinct
attachment-renamed = « { $was } » est de type { $kind } : il sera envoyé sous le nom « { $name } »
attachment-file-name = Document

## Why a file was not attached.

attachment-empty-error = Impossible de joindre « { $name } » : le fichier est vide
attachment-too-large-error = Impossible de joindre « { $name } » : il fait { $size } octets, et un fichier ne peut pas dépasser { $most } octets
attachment-wrong-type-error = Impossible de joindre « { $name } » : son contenu n’est pas un fichier PDF, PNG ou JPEG
attachment-too-many-error = Impossible de joindre « { $name } » : un profil peut comporter { $most } documents au maximum. Retirez-en d’abord un
attachment-not-a-file-error = Impossible de joindre « { $name } » : ce n’est pas un fichier
attachment-not-found-error = Impossible de joindre « { $name } » : ce fichier n’existe pas
attachment-unreadable-error = Impossible de joindre « { $name } » : la lecture a échoué ({ $reason })
attachment-not-copied-error = Impossible de joindre « { $name } » : la copie dans la bibliothèque a échoué ({ $reason })
attachment-not-stored-error = Impossible de joindre « { $name } ». { $why }

## Defects, by the document's name.

attachment-locked-warning = « { $name } » est protégé par un mot de passe : CM.com ne pourra peut-être pas l’ouvrir. Joignez une copie sans mot de passe
attachment-cut-off-warning = « { $name } » est tronqué : il manque une partie du fichier. Joignez le fichier complet
attachment-no-content-warning = « { $name } » n’a pas de contenu. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
attachment-no-pages-warning = « { $name } » n’a aucune page. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
attachment-damaged-warning = « { $name } » est endommagé et ne peut pas être ouvert. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier

## Once it was attached.

attachment-gone-error = « { $name } » n’est plus dans la bibliothèque : son fichier a disparu. Retirez-le et joignez-le à nouveau
attachment-changed-error = « { $name } » est endommagé : son contenu dans la bibliothèque a changé depuis que vous l’avez joint. Retirez-le et joignez-le à nouveau
attachment-unreadable-upload-error = Impossible de lire « { $name } » dans la bibliothèque ({ $reason }). Retirez-le et joignez-le à nouveau

## Kinds of file and sizes.

attachment-kind-png = Image PNG
attachment-kind-jpeg = Image JPEG
format-bytes = { $bytes ->
    [one] { $bytes } octet
   *[other] { $bytes } octets
}
format-kilobytes-unit = ko
format-megabytes-unit = Mo
format-gigabytes-unit = Go
