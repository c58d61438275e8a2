### The window: library, form, inspector, notices.

set-by-upload = (défini lors de l’envoi)

file-chooser-failed-type-path = Le sélecteur de fichiers a échoué ; saisissez le chemin du fichier
it-works-there-are-no = La connexion fonctionne ; il n’y a pas encore de profil
it-works-there-are-profiles = { $count ->
    [one] La connexion fonctionne ; il y a un profil
   *[other] La connexion fonctionne ; il y a { $count } profils
}

profile-desk-made-mistake-its = Profile Desk a rencontré une erreur interne ; votre saisie est conservée. Réessayez, et signalez cette erreur si elle se reproduit

there-is-no-display-to = Aucun affichage pour ouvrir une fenêtre : ni WAYLAND_DISPLAY ni DISPLAY n’est défini. Les commandes s’en passent : `profile-desk help` les énumère
profile-desk-had-to-close = Profile Desk a dû se fermer ; votre saisie a d’abord été enregistrée
window-cant-be-opened = La fenêtre ne peut pas être ouverte : { $error }

profile-desk = ({ $count }) Profile Desk
this-library-is-open-in = Cette bibliothèque est ouverte dans un autre Profile Desk ; ici, elle est en lecture seule

no-problems-this-profile-can = Aucun problème : ce profil peut être soumis, mais l’approbation ne commence pas tant que ce que les pays demandent n’est pas fourni
no-problems-this-profile-can-be = Aucun problème : ce profil peut être soumis quand vous aurez regardé les points signalés
no-problems-this-profile-can-be-submitted = Aucun problème : ce profil peut être soumis
there-is-no-problem-to = Il n’y a aucun problème à afficher

this-profile-is-being-submitted-or = Ce profil est en cours de soumission ou reçoit un document ; mettez-le à la corbeille quand ce sera terminé
is-in-trash = « { $title } » est dans la corbeille

nothing-can-be-changed-here = Rien ne peut être modifié ici tant que la bibliothèque est ouverte dans un autre Profile Desk

what-was-pasted-had-several = Le texte collé comportait plusieurs lignes ; elles n’en forment plus qu’une
address = une adresse
signature = une signature
that-looks-like = Ce texte ressemble à { $what } : { $told }
another-profile-is-open-now = Un autre profil est ouvert maintenant ; collez à nouveau les lignes au bon endroit
quoted = « { $text } »
quoted-part = { $label } « { $part } »
that-leaves-over = { $text }. Resterait hors de ces champs : { $left_over }

window-stays-open-close-it = La fenêtre reste ouverte : { $sentence }. Fermez-la à nouveau pour la fermer malgré tout
profile-is-being-submitted-window = Un profil est en cours de soumission ; la fenêtre se fermera ensuite. Fermez-la à nouveau pour arrêter tout de suite

decimal-mark = ,

accounts = Comptes
add-account-more = Ajouter un compte…
close = Fermer
cancel = Annuler

review-before-submitting = Relire avant de soumettre
copy-it = Copier

type-country-or-its-code = Saisissez un pays ou son code
type-to-search = Saisissez pour rechercher
choices = Choix
nothing-here-is-called-it = Rien ici ne s’appelle « { $typed } » ; la saisie est conservée telle quelle

search-library = Rechercher dans la bibliothèque
undo = Annuler l’action
show-what-will-be-sent-more = Montrer ce qui sera envoyé…
keyboard-shortcuts = Raccourcis clavier
about-profile-desk = À propos de Profile Desk
choose-account-first = Choisissez d’abord un compte

library = Bibliothèque

remove = Retirer : { $name }

in-library-has-this-number = « { $title } » dans la bibliothèque a aussi ce numéro
copy-from-it-more = Copier depuis ce profil…
open-it = Ouvrir
problem = Problème
warning = Avertissement
characters = { $now } sur { $max } caractères
e-mail-address = Adresse e-mail { $index }
add-address = Ajouter une adresse
label-optional = { $label } (facultatif)

filled-in = Remplis : { $filled } sur { $wanted }
not-saved = Non enregistré
saving-more = Enregistrement…
nothing-to-save-yet = Rien à enregistrer pour l’instant
draft-saved = Brouillon enregistré ({ $at })
draft-saved-here = Brouillon enregistré sur cet ordinateur ({ $at })
search = Rechercher
cancelling-more = Annulation…
cancel-submission = Annuler la soumission
being-submitted-it-can-be = Soumission en cours ; le profil sera à nouveau modifiable ensuite
look-again = Rechercher à nouveau
submitted-nothing-has-changed-since = Soumis ; rien n’a changé depuis
send-changes-more = Envoyer les modifications…
submit-to-sandbox = Soumettre à la sandbox
submit-to-custom-server = Soumettre au serveur personnalisé
submit-to-cm = Soumettre à CM.com
submit-more = Soumettre…
opening-library-more = Ouverture de la bibliothèque…
no-profile-is-open = Aucun profil n’est ouvert
company-needs-approved-profile-before = Une entreprise a besoin d’un profil approuvé avant de pouvoir demander des numéros de téléphone dans un pays

help-on = Aide : { $field }
help-on-keys = { $name } ({ $keys } quand le curseur s’y trouve)
help-example = Par exemple
help-required = obligatoire
help-optional = peut rester vide
help-server = défini par CM.com
help-takes = Dans l’API : { $name }, { $presence }, { $max } caractères au maximum
help-takes-any = Dans l’API : { $name }, { $presence }

inspector = Inspecteur
completeness = Avancement
required-fields-are-filled-in = Champs obligatoires remplis : { $filled } sur { $wanted }
there-are-problems = { $count ->
    [one] Il y a un problème
   *[other] Il y a { $count } problèmes
}
check-this = À vérifier
history = Historique
draft-begun = Brouillon commencé

all = Tous
no-profiles-yet-begin-with = Aucun profil pour l’instant. Commencez par « Nouveau profil »
no-profile-fits-search-and = Aucun profil ne correspond à la recherche et au filtre
not-yet-looked-at = , pas encore consulté
more-for = Plus d’actions : { $title }
no-company-yet = Pas encore d’entreprise

form = Formulaire
drop-files-to-attach-them = Déposez les fichiers pour les joindre à ce profil

asking-more = Demande en cours…

only-choice = { $chosen }, seul choix
one-choices = { $chosen }, un choix sur { $count }

open-accounts-more = Ouvrir les comptes…
account = Compte

to-look-at = { $label }, { $count } à regarder
no-account = Aucun compte
menu = Menu
dismiss = Fermer le message
put-them-in-their-fields = Répartir dans les champs
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
