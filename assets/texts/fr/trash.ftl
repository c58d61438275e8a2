### La corbeille : sa vue, la restauration et la suppression.

trash-title = Corbeille
trash-empty = La corbeille est vide
trash-hint = Les profils sont supprimés après 30 jours dans la corbeille, sauf si CM.com n’a pas encore rendu sa décision
trash-row-deleted-in = { $days ->
    [0] aujourd’hui
    [one] dans 1 jour
   *[other] dans { $days } jours
}
trash-banner = Dans la corbeille depuis { $since }. Suppression prévue le { $until }
trash-kept-banner = Dans la corbeille depuis { $since }. Pas de suppression automatique, car CM.com n’a pas encore pris de décision
trash-restore-button = Restaurer
trash-delete-button = Supprimer définitivement…
trash-empty-button = Vider la corbeille…
trash-confirm-button = Supprimer définitivement
trash-delete-title = Supprimer définitivement le profil
trash-delete-question = Supprimer définitivement « { $title } » ? Ses documents et son historique seront aussi supprimés. Cette action est irréversible
trash-delete-submitted-warning = CM.com conserve ce profil. Il est supprimé uniquement sur cet ordinateur
trash-delete-doubt-warning = CM.com a peut-être reçu ce profil et, dans ce cas, le conserve. Après la suppression, cet ordinateur n’en garde aucune trace
trash-empty-title = Vider la corbeille
trash-empty-question = { $count ->
    [one] Supprimer définitivement 1 profil ? Cette action est irréversible. Si CM.com a ce profil, il y est conservé
   *[other] Supprimer définitivement { $count } profils ? Cette action est irréversible. CM.com conserve les profils qu’il possède
}
trash-deleted-notice = « { $title } » a été supprimé définitivement
trash-emptied-notice = { $count ->
    [one] 1 profil a été supprimé définitivement
   *[other] { $count } profils ont été supprimés définitivement
}
trash-restored-many-notice = { $count ->
    [one] 1 profil a été restauré
   *[other] { $count } profils ont été restaurés
}
trash-expired-notice = { $count ->
    [one] 1 profil était dans la corbeille depuis 30 jours et a été supprimé
   *[other] { $count } profils étaient dans la corbeille depuis 30 jours et ont été supprimés
}
trash-in-use-notice = { $count ->
    [one] 1 profil est toujours dans la corbeille, car un autre programme le modifie ou l’envoie. Réessayez ensuite
   *[other] { $count } profils sont toujours dans la corbeille, car d’autres programmes les modifient ou les envoient. Réessayez ensuite
}
trash-read-only-notice = Ce profil est dans la corbeille. Restaurez-le pour le modifier
trash-deleted-elsewhere-notice = Une autre fenêtre ou commande a supprimé définitivement « { $title } »
trash-delete-error = Suppression impossible ({ $source }). Ce qui n’a pas été supprimé est toujours dans la corbeille. Réessayez
trash-deleted-elsewhere-error = Ce profil n’est plus dans la corbeille. Une autre fenêtre ou commande l’a supprimé définitivement
trash-restored-elsewhere-error = Ce profil n’a pas été supprimé. Une autre fenêtre ou commande l’a restauré, et il est dans la liste
