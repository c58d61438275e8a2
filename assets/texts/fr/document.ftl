### The document viewer.

document-gone-notice = Ce document n’est plus joint
document-page-count = { $count ->
    [one] 1 page
   *[other] Page 1 sur { $count }
}
document-position = Document { $at } sur { $count }
document-image-tooltip = Image de { $name }
document-image-progress = Chargement de l’aperçu…
document-sharp-image-progress = Chargement d’une image plus nette…
document-previous-button = Document précédent
document-previous-tooltip = Document précédent (flèche gauche)
document-next-button = Document suivant
document-next-tooltip = Document suivant (flèche droite)
document-zoom-button = Agrandir
document-open-button = Ouvrir avec l’application par défaut
document-open-progress = Ouverture avec l’application par défaut…
document-opened-hint = Une copie s’est ouverte avec votre application par défaut. Les modifications que vous y faites ne sont pas enregistrées ici
document-open-denied-error = Impossible d’ouvrir « { $name } » : le système ne laisse pas ce programme en lancer d’autres
document-open-no-program-error = Impossible d’ouvrir « { $name } » : cet ordinateur n’a pas d’application pour ce type de fichier ({ $kind }). Installez ou choisissez une application, puis réessayez
document-open-copy-error = Impossible d’ouvrir « { $name } » : la copie a échoué ({ $source })

## No preview.

document-preview-too-large = Cette image est trop grande pour un aperçu
document-preview-locked = Ce document est protégé par un mot de passe : aucun aperçu n’est possible. Joignez une copie sans mot de passe, sinon CM.com ne pourra peut-être pas l’ouvrir
document-preview-unreadable = Impossible d’afficher un aperçu de ce document. Il est peut-être endommagé. Ouvrez-le avant de l’envoyer
document-preview-too-slow = L’aperçu demanderait trop de temps ou de mémoire. Ouvrez le document avant de l’envoyer
document-preview-cut-off = Ce document est tronqué : il manque une partie du fichier. Joignez le fichier complet
document-preview-no-content = Ce document est vide. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-preview-no-pages = Ce document n’a aucune page. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-preview-damaged = Ce document est endommagé et ne peut pas être ouvert. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-preview-gone = Le fichier de ce document n’est plus dans la bibliothèque. Joignez-le à nouveau
