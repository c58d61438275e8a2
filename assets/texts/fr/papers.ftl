### Documents that can’t be read, and names that do not match their content.

document-it-is-cut-off = Ce document est tronqué : il manque une partie du fichier. Joignez le fichier complet
document-it-has-no-content = Ce document est vide. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-it-has-no-pages = Ce document n’a aucune page. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-it-is-damaged = Ce document est endommagé et ne peut pas être ouvert. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-locked = « { $name } » est protégé par un mot de passe : CM.com ne pourra peut-être pas l’ouvrir. Joignez une copie sans mot de passe
document-cut-off = « { $name } » est tronqué : il manque une partie du fichier. Joignez le fichier complet
document-no-content = « { $name } » n’a pas de contenu. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-no-pages = « { $name } » n’a aucune page. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-damaged = « { $name } » est endommagé et ne peut pas être ouvert. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-renamed = « { $was } » est de type { $kind } : il sera envoyé sous le nom « { $name } »
documents-are-being-checked = Vérification des documents en cours. Le profil sera envoyé ensuite, sauf en cas d’avertissement
attach-or-choose-what-is-asked-for = Joignez un document pour les numéros de ce pays ({ $here }), ou choisissez celui qui répond à cette exigence : { $text }
digit-group-mark = { " " }
