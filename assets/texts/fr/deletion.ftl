### Supprimer un profil chez CM.com.

deletion-title = Supprimer chez CM.com ?
deletion-question = CM.com supprime « { $title } ». Il ne permettra plus de demander des numéros. Il reste ici avec ses documents et son historique. Cette action est irréversible
deletion-name-label = Pour confirmer, saisissez le nom du profil : { $title }
deletion-wrong-name-error = Ce n’est pas le nom du profil. Rien n’a été supprimé
deletion-confirm-button = Supprimer chez CM.com
deletion-done-notice = « { $title } » a été supprimé chez CM.com
deletion-unknown-notice = Nous ne savons pas si CM.com a supprimé « { $title } ». Nous vérifions son statut automatiquement
deletion-failed-notice = « { $title } » n’a pas été supprimé. { $why }
