### The window: library, form, inspector, notices.

set-by-upload = (ajouté après l’envoi)

file-chooser-failed-type-path = Le sélecteur de fichiers a échoué. Saisissez plutôt le chemin du fichier
it-works-there-are-no = Connexion établie. Aucun profil
it-works-there-are-profiles = { $count ->
    [one] Connexion établie. { $count } profil trouvé
   *[other] Connexion établie. { $count } profils trouvés
}

profile-desk-made-mistake-its = Une erreur s’est produite dans Profile Desk. Votre saisie est conservée. Réessayez, et signalez l’erreur si elle se reproduit

there-is-no-display-to = Aucun affichage pour ouvrir une fenêtre : ni WAYLAND_DISPLAY ni DISPLAY n’est défini. Les commandes fonctionnent sans affichage. Pour les voir, exécutez `profile-desk help`
profile-desk-had-to-close = Une erreur s’est produite et Profile Desk a dû se fermer. Votre saisie a été enregistrée auparavant
window-cant-be-opened = Impossible d’ouvrir la fenêtre : { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Une autre fenêtre ou commande de Profile Desk utilise cette bibliothèque. Vous pouvez la consulter ici, mais pas la modifier

no-problems-this-profile-can = Aucun problème. Vous pouvez soumettre ce profil, mais l’examen ne commencera que lorsqu’il contiendra tout ce que les pays exigent
no-problems-this-profile-can-be = Aucun problème. Consultez les avertissements avant de soumettre ce profil
no-problems-this-profile-can-be-submitted = Aucun problème. Vous pouvez soumettre ce profil
there-is-no-problem-to = Il n’y a aucun problème à afficher

this-profile-is-being-submitted-or = Ce profil est en cours de soumission, ou un document est en train d’être joint. Mettez-le à la corbeille ensuite
is-in-trash = « { $title } » a été mis à la corbeille

nothing-can-be-changed-here = Vous ne pouvez rien modifier ici tant qu’une autre fenêtre ou commande utilise la bibliothèque

what-was-pasted-had-several = Le texte collé comportait plusieurs lignes. Elles sont maintenant réunies en une seule
address = une adresse
signature = une signature
that-looks-like = Ce texte ressemble à { $what } : { $told }
another-profile-is-open-now = Un autre profil est ouvert maintenant. Collez à nouveau les lignes au bon endroit
quoted = « { $text } »
quoted-part = { $label } « { $part } »
that-leaves-over = { $text }. Non repris : { $left_over }

window-stays-open-close-it = La fenêtre reste ouverte : { $sentence }. Fermez-la une seconde fois pour quitter quand même
profile-is-being-submitted-window = Un profil est en cours de soumission. La fenêtre se fermera ensuite. Fermez-la une seconde fois pour arrêter tout de suite

decimal-mark = ,

accounts = Comptes
add-account-more = Ajouter un compte…
close = Fermer
cancel = Annuler

review-before-submitting = Récapitulatif avant soumission
copy-it = Copier

type-country-or-its-code = Saisissez un pays ou son code
type-to-search = Tapez pour rechercher
choices = Choix
nothing-here-is-called-it = Aucun résultat pour « { $typed } ». Votre saisie est conservée telle quelle

search-library = Rechercher dans la bibliothèque
undo = Annuler l’action
show-what-will-be-sent-more = Afficher les données à envoyer…
keyboard-shortcuts = Raccourcis clavier
about-profile-desk = À propos de Profile Desk
choose-account-first = Choisissez d’abord un compte

library = Bibliothèque

remove = Retirer : { $name }

in-library-has-this-number = « { $title } » dans la bibliothèque a le même numéro
copy-from-it-more = Copier depuis ce profil…
open-it = Ouvrir
problem = Problème
warning = Avertissement
characters = { $now } caractères sur { $max }
e-mail-address = Adresse e-mail { $index }
add-address = Ajouter une adresse
label-optional = { $label } (facultatif)

filled-in = Remplis : { $filled } sur { $wanted }
not-saved = Non enregistré
saving-more = Enregistrement…
nothing-to-save-yet = Aucune modification
draft-saved = Brouillon enregistré : { $at }
draft-saved-here = Brouillon enregistré sur cet ordinateur : { $at }
search = Rechercher
cancelling-more = Annulation…
cancel-submission = Annuler la soumission
being-submitted-it-can-be = Soumission en cours. Vous pourrez modifier ce profil ensuite
look-again = Rechercher à nouveau
submitted-nothing-has-changed-since = Inchangé depuis la soumission
send-changes-more = Envoyer les modifications…
submit-to-sandbox = Soumettre à la sandbox
submit-to-custom-server = Soumettre au serveur personnalisé
submit-to-cm = Soumettre à CM.com
submit-more = Soumettre…
opening-library-more = Ouverture de la bibliothèque…
no-profile-is-open = Aucun profil ouvert
company-needs-approved-profile-before = Une entreprise doit avoir un profil approuvé avant de pouvoir demander des numéros de téléphone dans un pays

help-on = Aide : { $field }
help-on-keys = { $name } ({ $keys } quand le curseur est dans le champ)
help-example = Exemple
help-required = obligatoire
help-optional = facultatif
help-server = défini par CM.com
help-takes = Dans l’API : { $name }, { $presence }, { $max } caractères au maximum
help-takes-any = Dans l’API : { $name }, { $presence }

inspector = Contrôles et statut
completeness = Avancement
required-fields-are-filled-in = Champs obligatoires remplis : { $filled } sur { $wanted }
there-are-problems = { $count ->
    [one] Il y a un problème
   *[other] Il y a { $count } problèmes
}
check-this = Avertissements
history = Historique
draft-begun = Brouillon créé

all = Tous
no-profiles-yet-begin-with = Aucun profil pour le moment. Commencez par « Nouveau profil »
no-profile-fits-search-and = Aucun profil ne correspond à la recherche et au filtre
not-yet-looked-at = , pas encore consulté
more-for = Autres actions pour { $title }
no-company-yet = Pas encore d’entreprise

form = Formulaire
drop-files-to-attach-them = Déposez des fichiers pour les joindre à ce profil

asking-more = Chargement…

only-choice = { $chosen }, seul choix possible
one-choices = { $chosen }, un choix sur { $count }

open-accounts-more = Ouvrir les comptes…
account = Compte

to-look-at = { $label }, { $count } à vérifier
no-account = Aucun compte
menu = Menu
dismiss = Fermer le message
put-them-in-their-fields = Remplir les champs
save-elsewhere-more = Enregistrer ailleurs…

day-and-month = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
try-again = Réessayer
