### Product tokens: the server and the library they belong to.

token-was-entered-for-another-server = Le jeton produit de « { $name } » a été saisi pour { $stored }, mais le compte pointe maintenant vers { $now }
token-is-of-earlier-version = Le jeton produit de « { $name } » a été enregistré par une version antérieure de Profile Desk, sans le serveur auquel il est destiné
token-is-of-another-library = Le jeton produit de « { $name } » est inutilisable : les comptes viennent d’une autre bibliothèque, ou cette bibliothèque a perdu son fichier library.json
token-needs-library-id = Le jeton produit de « { $name } » est introuvable : le fichier library.json, qui identifie la bibliothèque dans le trousseau, est endommagé
token-entry-is-not-readable = L’entrée du trousseau pour « { $name } » n’est pas un jeton produit lisible par cette version
enter-token-for-that-server = Saisissez le jeton de ce serveur
enter-token-again = Saisissez à nouveau le jeton
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Le jeton produit ne doit pas dépasser { $most } caractères. Copiez uniquement le jeton
library-id-cant-be-used = Impossible de lire ou d’écrire le fichier library.json, qui identifie la bibliothèque dans le trousseau
check-folder-of-library = Vérifiez le dossier de la bibliothèque et réessayez
base-address-cant-be-used = L’adresse de base du compte « { $name } » est inutilisable. { $why }
keyring-has-several-entries = Le trousseau contient plusieurs entrées pour le jeton produit de « { $name } », et rien n’indique laquelle est la bonne
several-entries-of-one-name = il y a plusieurs entrées du même nom
