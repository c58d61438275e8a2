### Les tâches d’un examen : les champs et documents marqués pour le commentaire de CM.com.

task-title = Marquer des champs
task-hint = Cochez ce que le commentaire vous demande de modifier. Les éléments cochés affichent le commentaire et restent dans la liste de contrôle jusqu’à leur modification
task-comment = CM.com : { $comment }
task-named-title = Cités dans le commentaire
task-none-named-hint = Aucun champ ni document n’a été trouvé dans le commentaire
task-mark-button = Marquer
task-at-input = Examinateur : { $comment }
task-word = Marqué
task-remove-button = Retirer la marque : { $label }
task-item = Commentaire de l’examinateur : { $label }
task-progress = { $total ->
    [one] { $done } champ marqué sur { $total } modifié
   *[other] Champs marqués modifiés : { $done } sur { $total }
}
task-decided-again-notice = CM.com a pris une nouvelle décision sur ce profil. Rien n’a été marqué. Ouvrez à nouveau « Marquer des champs » pour le nouveau commentaire
