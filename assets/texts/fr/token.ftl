### Product tokens: entered, kept in the keyring, and the server and library that they belong to.

token-label = Jeton produit
token-hint = Enregistré uniquement dans le trousseau de cet ordinateur
token-replace-placeholder = Laissez vide pour garder le jeton enregistré
token-session-only-checkbox = Garder le jeton jusqu’à la fermeture de Profile Desk seulement, hors du trousseau
token-session-only-button = Garder jusqu’à la fermeture de Profile Desk
token-missing-error = Saisissez le jeton produit
token-characters-error = Le jeton produit ne doit comporter que des lettres de A à Z, des chiffres et des symboles, sans espace
token-too-long-error = Le jeton produit ne doit pas dépasser { $most } caractères. Copiez uniquement le jeton
token-state-loading = Lecture du jeton dans le trousseau…
token-state-saved = Jeton enregistré dans le trousseau
token-state-session-only = Jeton gardé jusqu’à la fermeture de Profile Desk, hors du trousseau
token-state-none = Aucun jeton pour le moment
token-forget-button = Oublier le jeton

## Why a stored token is not used.

token-other-server-error = Le jeton produit de « { $name } » a été saisi pour { $stored }, mais le compte pointe maintenant vers { $now }
token-older-version-error = Le jeton produit de « { $name } » a été enregistré par une version antérieure de Profile Desk, sans le serveur auquel il est destiné
token-other-library-error = Le jeton produit de « { $name } » est inutilisable : les comptes viennent d’une autre bibliothèque, ou cette bibliothèque a perdu son fichier library.json
token-library-id-error = Le jeton produit de « { $name } » est introuvable : le fichier library.json, qui identifie la bibliothèque dans le trousseau, est endommagé
token-unreadable-error = L’entrée du trousseau pour « { $name } » n’est pas un jeton produit lisible par cette version
token-several-entries-error = Le trousseau contient plusieurs entrées pour le jeton produit de « { $name } », et rien n’indique laquelle est la bonne
token-enter-for-server-remedy = Saisissez le jeton de ce serveur
token-enter-again-remedy = Saisissez à nouveau le jeton

## The keyring.

keyring-missing-error = Cet ordinateur n’a pas de trousseau utilisable par Profile Desk
keyring-locked-error = Le trousseau est verrouillé
keyring-timeout-error = Le trousseau n’a pas encore répondu
keyring-dismissed-error = La demande du trousseau a été fermée sans réponse
keyring-failed-error = Le trousseau a signalé une erreur
keyring-library-id-error = Impossible de lire ou d’écrire le fichier library.json, qui identifie la bibliothèque dans le trousseau
keyring-missing-remedy = Installez le paquet gnome-keyring et rouvrez votre session
keyring-locked-remedy = Déverrouillez-le et réessayez
keyring-timeout-remedy = Répondez à sa demande, peut-être cachée derrière une autre fenêtre, puis réessayez
keyring-failed-remedy = Réessayez
keyring-library-id-remedy = Vérifiez le dossier de la bibliothèque et réessayez
keyring-error-session-only = { $what }. { $remedy }, ou gardez le jeton seulement jusqu’à la fermeture de Profile Desk
keyring-thread-reason = son fil d’exécution s’est arrêté
keyring-not-token-reason = l’entrée n’est pas un jeton
keyring-several-entries-reason = il y a plusieurs entrées du même nom
