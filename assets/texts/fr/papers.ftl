### Documents that can’t be read, and names that do not fit.

document-it-is-cut-off = Ce document est incomplet : une partie du fichier manque. Joignez le fichier entier
document-it-has-no-content = Ce document n’a pas de contenu. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-it-has-no-pages = Ce document n’a aucune page. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-it-is-damaged = Ce document est endommagé et ne peut pas être ouvert. Enregistrez-le ou numérisez-le à nouveau, puis joignez le nouveau fichier
document-locked = « { $name } » est protégé par un mot de passe : CM.com ne pourra peut-être pas l’ouvrir. Joignez une copie sans mot de passe
document-cut-off = « { $name } » est incomplet : une partie du fichier manque. Joignez le fichier entier
document-no-content = « { $name } » n’a pas de contenu. Enregistrez ou numérisez à nouveau le document, puis joignez le nouveau fichier
document-no-pages = « { $name } » n’a aucune page. Enregistrez ou numérisez à nouveau le document, puis joignez le nouveau fichier
document-damaged = « { $name } » est endommagé et ne peut pas être ouvert. Enregistrez ou numérisez à nouveau le document, puis joignez le nouveau fichier
document-renamed = « { $was } » est de type { $kind } et est donc envoyé sous le nom « { $name } »
documents-are-being-checked = Les documents sont en cours de vérification. Le profil sera envoyé ensuite, sauf avertissement
attach-or-choose-what-is-asked-for = Joignez ce qui est demandé pour les numéros de ce pays ({ $here }), ou choisissez le document dont il s’agit : { $text }
digit-group-mark = { " " }
