### The library: its list, its trash, its files, and the window around it.

library-title = Bibliothèque
library-views-title = Vues
library-selected-check-button = Vérifier
library-selected-submit-button = Soumettre…
library-selected-export-button = Exporter…
library-selected-trash-button = Mettre à la corbeille
library-table-label = Profils
library-view-all = Tous les profils
library-period-before-days = { $count ->
    [one] il y a plus d’un jour
   *[other] il y a plus de { $count } jours
}
library-period-last-days = { $count ->
    [one] dernières 24 heures
   *[other] { $count } derniers jours
}
library-selected-count = { $count ->
    [one] 1 sélectionné
   *[other] { $count } sélectionnés
}
library-count = { $count ->
    [one] 1 profil
   *[other] { $count } profils
}
library-view-empty = Aucun profil dans cette vue
library-clear-filters-button = Effacer la recherche et les filtres
library-filter-button = Filtrer
library-filter-chip = { $column } : { $values }
library-filter-remove-button = Retirer le filtre « { $filter } »
library-filter-no-values = Aucune valeur
library-columns-button = Colonnes
library-column-left-button = Déplacer {$column} vers la gauche
library-column-right-button = Déplacer {$column} vers la droite
library-columns-reset-button = Rétablir les colonnes
library-sort-menu = Trier par
library-sort-button = Trier par { $column }
library-sort-ascending = Croissant
library-sort-descending = Décroissant
library-select-all-button = Tout sélectionner
library-select-none-button = Effacer la sélection
view-saved-title = Vues enregistrées
view-save-button = Enregistrer la vue…
view-save-changes-button = Enregistrer les modifications
view-save-title = Enregistrer la vue
view-rename-title = Renommer la vue
view-rename-button = Renommer la vue…
view-delete-button = Supprimer la vue
view-menu-button = Modifier la vue « { $name } »
view-name-label = Nom
view-name-missing-error = Saisissez un nom
view-deleted-notice = La vue « { $name } » a été supprimée
view-deleted-elsewhere-error = Une autre fenêtre ou commande a supprimé cette vue
view-save-error = La vue n’a pas été modifiée ({ $source }). Réessayez
column-status = Statut
column-name = Profil
column-company = Entreprise
column-country = Pays
column-number-types = Types de numéros
column-submitted = Soumis
column-decided = Décidé
column-changed = Modifié
column-comment = Commentaire
column-account = Compte
library-loading = Ouverture de la bibliothèque…
library-empty = Aucun profil pour le moment. Commencez par « Nouveau profil »
library-search-placeholder = Rechercher
library-search-empty = Aucun profil ne correspond à la recherche et au filtre
library-row-unread-tooltip = , pas encore consulté
library-row-editing = { $who } modifie
library-row-sending = { $who } envoie
library-replaced-notice = La bibliothèque dans { $folder } a été supprimée, déplacée ou remplacée. Ce qui est ouvert dans cette fenêtre y est enregistré à nouveau. Si vous avez déplacé la bibliothèque, fermez cette fenêtre et ouvrez-la depuis son nouvel emplacement
library-trash-done-notice = « { $title } » a été mis à la corbeille
library-trash-many-notice = { $count ->
    [one] 1 profil a été mis à la corbeille
   *[other] { $count } profils ont été mis à la corbeille
}
library-trash-submitting-notice = Ce profil est en cours de soumission, ou un document est en train d’être joint. Mettez-le à la corbeille ensuite
library-trash-in-use-notice = { $count ->
    [one] 1 profil n’a pas été déplacé, car il est en cours de modification ou d’envoi ailleurs, ou un document y est en train d’être joint. Réessayez ensuite
   *[other] { $count } profils n’ont pas été déplacés, car ils sont en cours de modification ou d’envoi ailleurs, ou des documents y sont en train d’être joints. Réessayez ensuite
}
library-save-elsewhere-button = Enregistrer ailleurs…
window-close-unsaved-notice = La fenêtre reste ouverte : { $sentence }. Fermez-la une seconde fois pour quitter quand même
window-close-submitting-notice = Un profil est en cours de soumission. La fenêtre se fermera ensuite. Fermez-la une seconde fois pour arrêter tout de suite

## Files of the library.

store-open-error = Impossible d’ouvrir la bibliothèque dans { $folder } ({ $source }). Rien n’a été modifié. Vérifiez que vous pouvez écrire dans ce dossier
store-in-use-error = Une autre fenêtre ou commande de Profile Desk utilise la bibliothèque dans { $folder }. Rien n’a été modifié. Fermez la fenêtre ou attendez la fin de la commande, puis réessayez
store-save-error = Non enregistré ({ $source }). Votre saisie est conservée dans cette fenêtre, et l’enregistrement est retenté automatiquement
store-backup-error = La sauvegarde quotidienne de vos profils a échoué ({ $reason }). Vos profils sont enregistrés, et la sauvegarde sera retentée dans l’heure
store-read-error = Impossible de lire { $file } ({ $source }). Le fichier a été laissé à sa place
store-damaged-error = { $file } est endommagé ({ $reason }). { $fate }
store-newer-format-error = { $file } a été enregistré par une version plus récente de Profile Desk (format { $format }). Le fichier n’a pas été modifié. Mettez Profile Desk à jour pour l’ouvrir
store-move-error = Impossible de déplacer « { $title } » ({ $source }). Il est resté à sa place
store-restore-error = Impossible de restaurer le profil ({ $source }). Il est toujours dans la corbeille
store-partly-read-warning = « { $name } » n’a pu être lu qu’en partie. Vérifiez tous ses champs
store-many-partly-read-warning = { $count ->
    [one] Un profil n’a pu être lu qu’en partie. Vérifiez tous les champs de { $names }
   *[other] { $count } profils n’ont pu être lus qu’en partie, dont { $names }. Vérifiez tous leurs champs
}
store-documents-left-out-warning = { $file } cite des documents illisibles : { $names }. Ils ont été écartés. Joignez-les à nouveau. { $fate }
store-many-files-damaged-warning = { $count ->
    [one] 1 fichier de la bibliothèque est endommagé ou illisible : { $names }. Il n’a pas été supprimé. Consultez le journal dans { $log }
   *[other] { $count } fichiers de la bibliothèque sont endommagés ou illisibles, dont { $names }. Rien n’a été supprimé. La liste complète se trouve dans le journal, dans { $log }
}
store-set-aside = Le fichier a été conservé sous { $file }
store-left-in-place = Le fichier a été laissé à sa place. La fenêtre le met de côté quand elle ouvre la bibliothèque
store-record-damaged-error = Les données de la soumission étaient endommagées
store-submitting-elsewhere-error = Un autre programme envoie ce profil. Rien n’a été envoyé d’ici. Réessayez quand il aura terminé
store-changed-elsewhere-error = Un autre programme a enregistré des données plus récentes sur la soumission de ce profil. Elles ont été conservées
store-draft-changed-elsewhere-error = Un autre programme a modifié ce profil depuis que vous l’avez ouvert. Votre saisie est conservée dans cette fenêtre
store-draft-read-error = Impossible de lire « { $name } » ({ $reason }). Le profil reste inchangé dans la bibliothèque
store-view-read-error = Impossible de lire la vue « { $name } » ({ $reason }). Elle n’est pas affichée, mais reste inchangée dans la bibliothèque

## Why a file cannot be read.

file-not-a-file-reason = ce n’est pas un fichier
file-broken-link-reason = c’est un lien vers un fichier qui n’existe pas, par exemple sur un disque non connecté
file-too-large-reason = il est beaucoup trop volumineux
file-no-format-version-reason = la version du format n’est pas indiquée

## Moving a library of the older format into the database.

moving-in-error = Impossible de transférer vos profils dans la nouvelle bibliothèque ({ $reason }). Rien n’a été perdu : ils sont restés à leur place. Redémarrez Profile Desk pour réessayer
moving-in-progress = Transfert de vos profils vers la nouvelle bibliothèque : { $done } sur { $all }
moving-in-done-notice = { $count ->
    [one] 1 profil a été transféré vers la nouvelle bibliothèque. Ses anciens fichiers sont conservés dans { $folder }
   *[other] { $count } profils ont été transférés vers la nouvelle bibliothèque. Leurs anciens fichiers sont conservés dans { $folder }
}
moving-in-other-version-warning = Une autre version d’un profil se trouve dans { $folder }. Elle n’a pas été transférée dans la nouvelle bibliothèque et y reste conservée
moving-in-document-warning = Impossible de transférer « { $name } » de « { $title } » dans la nouvelle bibliothèque ({ $reason }). Joignez-le à nouveau
moving-in-document-changed-reason = il a été modifié depuis qu’il a été joint

## Errors of the system, as a reason.

system-error-with-number = { $reason } (erreur système { $number })
system-error-not-found = Fichier ou dossier introuvable
system-error-permission-denied = Accès refusé
system-error-already-exists = Existe déjà
system-error-disk-full = Plus d’espace sur le disque
system-error-quota-exceeded = Votre quota d’espace disque est épuisé
system-error-file-too-large = Le fichier est trop volumineux
system-error-read-only-disk = Le disque est en lecture seule
system-error-is-a-folder = C’est un dossier
system-error-not-a-folder = Ce n’est pas un dossier
system-error-name-too-long = Le nom ne peut pas être utilisé
system-error-busy = En cours d’utilisation
system-error-address-in-use = L’adresse est déjà utilisée
system-error-timed-out = Le délai est dépassé
system-error-device-fault = Le périphérique signale une erreur
system-error-too-many-open-files = Trop de fichiers sont ouverts
system-error-other = Erreur inconnue

## JSON that cannot be read: of profiles, of the library's files.

json-too-deep-reason = l’imbrication est trop profonde
json-too-many-parts-reason = il y a beaucoup trop d’éléments
json-ends-early-reason = il s’arrête trop tôt, à la { $at }
json-not-valid-reason = ce n’est pas du JSON valide à la { $at }
json-missing-reason = { $member } est absent
json-unknown-reason = { $member } n’est pas attendu ici
json-type-reason = { $member } doit être { $expected }
json-value-reason = { $member } n’a pas de valeur valide
json-unnamed-member = un élément
json-text-kind = un texte
json-number-kind = un nombre
json-boolean-kind = true ou false
json-list-kind = une liste
json-object-kind = un objet
json-line-column = ligne { $line }, colonne { $column }
json-file-too-short-error = { $file } est incomplet. Il s’arrête à la { $at }
json-file-content-error = { $file } n’a pas le contenu attendu ({ $reason })
json-file-syntax-error = { $file } n’est pas du JSON valide. Vérifiez la { $at }
profile-file-name = Le fichier
profile-file-encoding-error = Ce fichier n’est pas du JSON valide : ce n’est pas du texte en UTF-8
profile-file-empty-error = Ce fichier est vide
profile-file-shape-error = Le fichier doit contenir un seul profil, sous forme d’objet JSON entre {"{"} {"}"}
profile-file-error = Ce fichier n’est pas un profil : { $unfit }
profile-file-member-error = { $label } : le fichier doit contenir { $what }
profile-file-word-list-kind = une liste de mots
profile-file-text-list-kind = une liste de textes
profile-file-text-map-kind = un objet dont les valeurs sont des textes
profile-file-text-kind = un texte
database-in-use-reason = un autre programme l’utilise, et ce disque ne permet qu’un programme à la fois
database-in-use-by-reason = un autre programme l’utilise ({ $by }), et ce disque ne permet qu’un programme à la fois
database-link-reason = { $file } est un lien, qui n’est pas suivi ; mettez le fichier lui-même à sa place
database-not-a-file-reason = { $file } n’est pas un fichier ; déplacez-le dans un autre dossier
database-full-reason = le disque est plein
database-read-only-reason = son dossier est protégé en écriture
database-busy-reason = un autre programme y écrit depuis trop longtemps
database-damaged-reason = la base de données est endommagée
database-newer-reason = écrite par une version plus récente de Profile Desk (schéma { $version }) ; mettez ce programme à jour
database-not-upgraded-reason = écrite par une version plus ancienne de Profile Desk, et la sauvegarde préalable à sa mise à niveau a échoué : { $reason }. Rien n’a été modifié
database-foreign-reason = library.db n’est pas une base de données de Profile Desk
database-no-draft-reason = il n’est plus dans la bibliothèque
database-value-reason = une valeur de { $place } est illisible : { $reason }
database-failed-reason = erreur de la base de données : { $reason }
