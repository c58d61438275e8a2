### Quel programme utilise un profil

claim-window-name = Une fenêtre de Profile Desk de { $who }
claim-command-name = Une commande de Profile Desk de { $who }
claim-sending-change-error = { $holder } envoie ce profil : rien n’a été modifié ici. Réessayez quand l’envoi sera terminé
claim-sending-send-error = { $holder } envoie ce profil. Rien n’a été envoyé d’ici. Réessayez quand l’envoi sera terminé
claim-editing-change-error = { $holder } modifie ce profil : rien n’a été modifié ici. Ouvrez un autre profil dans cette fenêtre ou attendez deux minutes, puis réessayez
claim-editing-send-error = { $holder } modifie ce profil. Rien n’a été envoyé d’ici. Ouvrez-y un autre profil ou attendez deux minutes, puis réessayez
claim-failed-error = Rien n’a été envoyé ({ $reason }) : ce programme n’a pas pu noter qu’il envoie le profil. Réessayez quand ce sera corrigé
