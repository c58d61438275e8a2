### Un profil sur lequel d’autres programmes travaillent aussi.

sharing-edited-notice = { $holder } modifie ce profil. Pour le modifier ici, reprenez-le
sharing-sent-notice = { $holder } envoie ce profil. Vous pourrez le modifier ensuite
sharing-edited-banner = { $holder } modifie ce profil depuis { $time }. Vous pouvez le consulter ici
sharing-sent-banner = { $holder } envoie ce profil depuis { $time }. Vous pouvez le consulter ici
sharing-take-over-button = Reprendre
sharing-trashed-notice = Une autre fenêtre ou commande a mis « { $title } » à la corbeille
sharing-values-title = Choisissez entre deux valeurs
sharing-values-hint = Deux fenêtres ou commandes ont modifié ces champs en même temps. Les deux valeurs sont enregistrées
sharing-value-now-label = Maintenant
sharing-other-value-label = L’autre
sharing-empty = (vide)
sharing-keep-value-button = Garder celle-ci
sharing-use-value-button = Utiliser celle-ci
sharing-restored-notice = Une commande a restauré la bibliothèque à partir d’une sauvegarde. Les profils ouverts sont maintenant comme dans la sauvegarde. « Annuler » rétablit ce que vous aviez
sharing-server-values-hint = CM.com a modifié ces champs après votre modification. Les deux valeurs sont enregistrées
sharing-server-value-label = Chez CM.com
