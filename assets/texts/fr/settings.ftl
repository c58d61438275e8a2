### The settings.

settings-title = Paramètres
settings-theme-label = Couleurs
settings-language-label = Langue
settings-language-system = Identique au système
settings-text-size-label = Taille du texte
settings-text-smaller-button = Réduire
settings-text-reset-button = Par défaut
settings-text-larger-button = Agrandir
settings-notifications-label = Notifications
settings-notifications-checkbox = M’avertir quand un statut change alors que la fenêtre est en arrière-plan
settings-library-hint = Les brouillons, documents, paramètres et comptes sont enregistrés dans ce dossier. Les jetons produit sont dans le trousseau. Pour utiliser un autre dossier, lancez le programme avec --data-dir
