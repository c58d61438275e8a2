### Commands: their words, and why one can’t be done.

submit-profile = Soumettre le profil
new-profile = Nouveau profil
all-commands-more = Toutes les commandes…
save-now = Enregistrer maintenant
check-profile = Vérifier le profil
next-problem = Problème suivant
previous-problem = Problème précédent
redo = Rétablir
attach-documents-more = Joindre des documents…
look-at-documents-more = Consulter les documents…
duplicate-profile = Dupliquer le profil
copy-from-another-profile-more = Copier depuis un autre profil…
export-profile-more = Exporter le profil…
export-profiles-in-view-more = Exporter les profils affichés…
move-profile-to-trash = Mettre le profil à la corbeille
accounts-more = Comptes…
settings-more = Paramètres…
ask-again-what-countries-require = Redemander ce que les pays exigent
ask-for-approval-status = Demander l’état d’approbation
colours-desktop = Couleurs du système
light-colours = Couleurs claires
dark-colours = Couleurs sombres
larger-text = Agrandir le texte
smaller-text = Réduire le texte
text-in-its-usual-size = Texte à sa taille habituelle
help-on-field = Aide sur le champ
library-is-being-opened = La bibliothèque est en cours d’ouverture
open-profile-first = Ouvrez d’abord un profil
library-is-open-in-another = La bibliothèque est ouverte dans un autre Profile Desk
profile-is-being-submitted = Le profil est en cours de soumission
nothing-to-undo = Rien à annuler
nothing-to-redo = Rien à rétablir
no-problem-is-shown-check = Aucun problème affiché ; « Vérifier le profil » examine tous les champs
no-document-is-attached-yet = Aucun document n’est encore joint
there-is-no-other-profile = Il n’y a pas encore d’autre profil
no-profile-is-in-view = Aucun profil n’est affiché
profile-was-not-submitted-yet = Le profil n’a pas encore été soumis
put-cursor-into-field-first = Placez d’abord le curseur dans un champ

type-command = Saisissez une commande
no-command-is-called-like = Aucune commande ne porte ce nom

key-ctrl = Ctrl
key-shift = Maj
key-enter = Entrée
