### Commands of the menu and the palette, and why one cannot be done.

command-new-profile = Nouveau profil
command-go-to-library = Aller à la bibliothèque
command-next-profile = Profil suivant
command-previous-profile = Profil précédent
menu-profile = Profil
menu-view = Affichage
menu-help = Aide
command-search-library = Rechercher dans la bibliothèque
command-all = Toutes les commandes…
command-save = Enregistrer maintenant
command-submit = Soumettre le profil
command-check = Vérifier le profil
command-next-problem = Problème suivant
command-previous-problem = Problème précédent
command-next-area = Zone suivante de la fenêtre
command-previous-area = Zone précédente de la fenêtre
command-redo = Rétablir
command-attach = Joindre des documents…
command-view-documents = Afficher les documents…
command-duplicate = Dupliquer le profil…
command-copy-from = Copier depuis un autre profil…
command-representative-as-contact = Utiliser le représentant comme contact
command-export = Exporter le profil…
command-export-view = Exporter les profils affichés…
command-check-selected = Vérifier les profils sélectionnés
command-submit-selected = Soumettre les profils sélectionnés…
command-export-selected = Exporter les profils sélectionnés…
command-trash-selected = Mettre les profils sélectionnés à la corbeille
command-show-request = Afficher les données à envoyer…
command-trash = Mettre le profil à la corbeille
command-accounts = Comptes…
command-settings = Paramètres…
command-refresh-all = Tout actualiser depuis CM.com
command-bring-in = Récupérer auprès de CM.com…
command-refresh-requirements = Actualiser les exigences des pays
command-check-status = Actualiser le statut d’approbation
command-take-over = Reprendre à l’autre fenêtre
command-theme-system = Couleurs du système
command-theme-light = Couleurs claires
command-theme-dark = Couleurs sombres
command-zoom-in = Agrandir le texte
command-zoom-out = Réduire le texte
command-zoom-reset = Rétablir la taille du texte
command-help = Aide sur ce champ
command-shortcuts = Raccourcis clavier
shortcut-sections = Aller à une section du profil

## Why not now.

command-library-loading-reason = La bibliothèque est en cours d’ouverture
command-no-profile-reason = Ouvrez d’abord un profil
command-claimed-reason = Une autre fenêtre ou commande utilise ce profil
command-in-trash-reason = Le profil est dans la corbeille
command-not-in-trash-reason = Le profil n’est pas dans la corbeille
command-not-edited-reason = Aucune autre fenêtre ne modifie ce profil
command-submitting-reason = Le profil est en cours de soumission
command-nothing-to-undo-reason = Rien à annuler
command-nothing-to-redo-reason = Rien à rétablir
command-values-reason = Choisissez d’abord Modifier
command-no-problem-reason = Aucun problème affiché. Utilisez « Vérifier le profil » pour contrôler tous les champs
command-no-document-reason = Aucun document joint pour le moment
command-no-other-profile-reason = Il n’y a pas encore d’autre profil
command-empty-view-reason = Aucun profil dans la liste
command-no-selection-reason = Sélectionnez d’abord des profils dans la bibliothèque
command-selection-in-trash-reason = Les profils sélectionnés sont dans la corbeille
command-not-submitted-reason = Ce profil n’a pas encore été soumis
command-no-account-reason = Choisissez d’abord un compte
command-no-field-reason = Sélectionnez d’abord un champ
command-no-representative-reason = Saisissez d’abord le nom du représentant
command-same-contact-reason = Le représentant est déjà le contact

## The palette, the menu and the keys.

palette-title = Toutes les commandes
palette-section = Section
palette-field = Champ
palette-profile = Profil
palette-search-label = Rechercher ou saisir une commande
palette-empty = Aucun résultat
menu-label = Menu
key-ctrl = Ctrl
key-shift = Maj
key-enter = Entrée
