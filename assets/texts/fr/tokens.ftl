### Jetons produit : le serveur et la bibliothèque auxquels ils appartiennent.

token-was-entered-for-another-server = Le jeton produit de « { $name } » a été saisi pour { $stored } ; le compte désigne maintenant { $now }
token-is-of-earlier-version = Le jeton produit de « { $name } » a été enregistré par une version antérieure de Profile Desk, qui ne notait pas à quel serveur il est destiné
token-is-of-another-library = Les comptes viennent d’une autre bibliothèque, ou celle-ci a perdu son fichier library.json : le jeton produit de « { $name } » ne peut pas être utilisé
token-needs-library-id = Le jeton produit de « { $name } » est introuvable, car le fichier library.json, qui désigne la bibliothèque dans le trousseau, est endommagé
token-entry-is-not-readable = Ce que le trousseau contient pour « { $name } » n’est pas un jeton produit que cette version peut lire
enter-token-for-that-server = Saisissez le jeton de ce serveur
enter-token-again = Saisissez de nouveau le jeton
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Un jeton produit compte au plus { $most } caractères, et ce texte est plus long. Copiez seulement le jeton
library-id-cant-be-used = Le fichier library.json, qui désigne la bibliothèque dans le trousseau, ne peut être ni lu ni écrit
check-folder-of-library = Vérifiez le dossier de la bibliothèque et réessayez
base-address-cant-be-used = L’adresse de base du compte « { $name } » ne peut pas être utilisée. { $why }
keyring-has-several-entries = Le trousseau contient plusieurs entrées pour le jeton produit de « { $name } », et rien n’indique laquelle est la bonne
several-entries-of-one-name = il y a plusieurs entrées du même nom
