### Suivre les profils chez CM.com et récupérer ceux qui manquent ici.

refresh-running = Vérification auprès de CM.com…
refresh-last = Dernière vérification { $time }
refresh-last-failed = Dernière vérification { $time }. CM.com est injoignable
refresh-never = CM.com est injoignable
refresh-nothing-notice = Aucun profil soumis pour le moment
refresh-changes-notice = { $action ->
    [0] CM.com a du nouveau pour { $count } profils
    [one] CM.com a du nouveau pour { $count } profils. 1 demande une action
   *[other] CM.com a du nouveau pour { $count } profils. { $action } demandent une action
}
refresh-values-notice = CM.com a modifié des valeurs de « { $title } »
refresh-choose-notice = CM.com a modifié des valeurs de « { $title } » que vous aviez modifiées. Ouvrez le profil pour choisir
bring-in-title = Récupérer auprès de CM.com
bring-in-hint = Ces profils se trouvent chez CM.com et pas dans cette bibliothèque. Leurs documents restent chez CM.com : ils ne peuvent pas être téléchargés
bring-in-loading = Lecture des profils chez CM.com…
bring-in-nothing = Tous les profils de CM.com sont dans cette bibliothèque
bring-in-failed = { $account } : { $why }
bring-in-cut-short = { $account } : seuls les { $count } premiers profils ont été comparés
bring-in-all = { $count ->
    [one] Sélectionner 1 profil
   *[other] Sélectionner les { $count } profils
}
bring-in-deleted = Afficher les profils supprimés
bring-in-button = { $count ->
    [one] Récupérer 1 profil
   *[other] Récupérer { $count } profils
}
bring-in-progress = { $done } sur { $count } récupérés
bring-in-result = { $count ->
    [one] 1 profil a été récupéré
   *[other] { $count } profils ont été récupérés
}
bring-in-documents = { $count ->
    [one] 1 document reste chez CM.com
   *[other] { $count } documents restent chez CM.com
}
bring-in-one-failed = { $name } : { $why }
