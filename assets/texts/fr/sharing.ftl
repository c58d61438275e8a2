### Un profil sur lequel d’autres programmes travaillent aussi.

sharing-edited-notice = { $holder } modifie ce profil. Pour le modifier ici, reprenez-le
sharing-sent-notice = { $holder } envoie ce profil. Vous pourrez le modifier ensuite
sharing-edited-banner = { $holder } modifie ce profil depuis { $time }. Vous pouvez le consulter ici
sharing-sent-banner = { $holder } envoie ce profil depuis { $time }. Vous pouvez le consulter ici
sharing-take-over-button = Reprendre
sharing-trashed-notice = Une autre fenêtre ou commande a mis « { $title } » à la corbeille
sharing-conflict-title = Une autre fenêtre ou commande a aussi modifié ce profil
sharing-conflict-hint = Ces champs ont maintenant l’autre valeur. Choisissez la valeur à conserver
sharing-mine-label = La vôtre
sharing-theirs-label = L’autre
sharing-empty = (vide)
sharing-keep-mine-button = Garder la vôtre
sharing-keep-theirs-button = Garder l’autre
sharing-close-notice = Choisissez d’abord les valeurs de « { $title } » à conserver. Pour fermer sans choisir, fermez à nouveau
