### Un document à la place d’un autre, dans tous les profils qui l’ont.

replace-in-use-reason = { $holder } utilise ce profil
replace-being-sent-reason = Il est en cours d’envoi
replace-gone-reason = Il est dans la corbeille ou a été supprimé
replace-not-there-reason = Il a deux listes de documents, ou n’a plus celui-ci. Ouvrez-le pour choisir
replace-has-new-reason = Il a déjà le nouveau document
