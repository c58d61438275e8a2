### One document in place of another one, in all profiles that have it.

replace-in-use-reason = { $holder } utilise ce profil
replace-being-sent-reason = Il est en cours d’envoi
replace-gone-reason = Il est dans la corbeille ou a été supprimé
replace-not-there-reason = Il a deux listes de documents, ou n’a plus celui-ci. Ouvrez-le pour choisir
replace-has-new-reason = Il a déjà le nouveau document

replace-title = { $count ->
    [one] Remplacer « { $name } » dans { $count } profil
   *[other] Remplacer « { $name } » dans { $count } profils
}
replace-progress = Un instant…
replace-review-button = Vérifier
replace-summary = { $count ->
    [0] « { $name } » ne peut le remplacer dans aucun profil pour le moment
    [one] « { $name } » le remplacera dans { $count } profil. Rien n’est envoyé
   *[other] « { $name } » le remplacera dans { $count } profils. Rien n’est envoyé
}
replace-confirm-button = { $count ->
    [one] Remplacer dans { $count } profil
   *[other] Remplacer dans { $count } profils
}
replace-changes = Sera modifié
replace-needs-sending = Sera modifié. Il a été soumis : envoyez ensuite ses modifications
replace-left-out = Laissé de côté. { $why }
replace-same-error = « { $name } » est le même document. Choisissez un autre fichier
replace-done-notice = { $count ->
    [0] Rien n’a été remplacé
    [one] « { $name } » est maintenant dans { $count } profil
   *[other] « { $name } » est maintenant dans { $count } profils
}
replace-send-notice = { $count ->
    [one] { $count } d’entre eux a été soumis : ouvrez-le et envoyez les modifications
   *[other] { $count } d’entre eux ont été soumis : ouvrez-les et envoyez les modifications
}
replace-left-out-notice = Laissés de côté : { $names }
