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
settings-callback-label = Rappel (callback)
settings-callback-checkbox = Recevoir les messages de CM.com sur les changements de statut tant que cette fenêtre est ouverte
settings-callback-hint = Saisissez cette adresse comme adresse de rappel d’un profil, telle que CM.com peut l’atteindre : elle ne fonctionne que sur cet ordinateur, sauf si un proxy la transmet. Gardez-la secrète
settings-callback-copy-button = Copier l’adresse
settings-library-hint = Les brouillons, documents, paramètres et comptes sont enregistrés dans ce dossier. Les jetons produit sont dans le trousseau. Pour utiliser un autre dossier, lancez le programme avec --data-dir
