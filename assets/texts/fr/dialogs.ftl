### Other dialogs: the first start, settings, about, export, copy.

folders-in = { $folders } dossiers dans { $into }
written-to = Écrit ici : { $folder }
these-documents-could-not-be = { $text }. Ces documents n’ont pas pu être copiés : { $missing }
list-and = { " " }et{ " " }

copied-from-undo-takes-it = Copié depuis « { $title } » ; « Annuler l’action » rétablit l’état précédent

there-is-no-profile-in = Aucun profil affiché à exporter
enter-folder-like-documents = Indiquez un dossier, comme ~/Documents

copy-from-another-profile = Copier depuis un autre profil
what-is-copied-takes-place = Ce qui est copié remplace ce qui est ici ; « Annuler l’action » le rétablit
no-other-profile-fits = Aucun autre profil ne correspond
choose-profile-and-at-least = Choisissez un profil et au moins une de ses parties
search-by-profile-company-number = Recherche par profil, entreprise, numéro ou ville
search-for-profile-to-copy = Rechercher un profil à copier

language = Langue
language-of-desktop = Celle du système
token-is-left-out = Le jeton n’est pas montré ; les documents reçoivent leur ID une fois envoyés
welcome-to-profile-desk = Bienvenue dans Profile Desk
send-changes = Envoyer les modifications ?
export = Exporter
all-commands = Toutes les commandes
settings = Paramètres
what-will-be-sent = Ce qui sera envoyé
document = Document
fill-in-company-profiles-check = Remplissez des profils d’entreprise, vérifiez-les, soumettez-les à CM.com et suivez leur approbation.
there-is-no-account-yet = Il n’y a pas encore de compte. La sandbox est une simulation de CM.com à l’intérieur de ce programme : rien ne quitte cet ordinateur, et une décision tombe au bout de quelques secondes.
use-sandbox = Utiliser la sandbox
not-now = Pas maintenant
they-go-out-with-account = Elles sont envoyées avec le compte « { $name } » ({ $label }).
these-cant-be-changed-or = Une fois un profil créé, ces champs ne peuvent plus être modifiés ni vidés et restent tels qu’ils sont chez CM.com : { $labels }
send-the-changes = Envoyer les modifications
export-profiles = { $count ->
    [one] Exporter ce profil
   *[other] Exporter { $count } profils
}
new-folder-is-made-with = Un nouveau dossier est créé, avec les champs en JSON et les documents ; ce qui existe déjà reste
new-folder-is-made-for = Un nouveau dossier est créé pour chaque profil, avec ses champs en JSON et ses documents, ainsi qu’un tableau pour un tableur ; ce qui existe déjà reste
folder = Dossier
choose-more = Choisir…
exporting-more = Exportation…
version-under-mit-licence = Version { $version }, sous licence MIT
country-names-are-from-unicode = Les noms de pays viennent d’Unicode CLDR, les formes d’adresses de libaddressinput de Google (CC-BY 4.0), les plans de numérotation de sa libphonenumber, les icônes de Material Symbols (Apache 2.0).
it-has-not-been-used = Ce programme n’a pas encore été utilisé avec le vrai CM.com : certains noms et chemins sont des suppositions, qu’un compte peut corriger. Le README les indique.
colours = Couleurs
size-text = Taille du texte
smaller = Plus petit
usual = Habituel
larger = Plus grand
news = Notifications
notify-when-status-changes-while = Signaler les changements d’état quand la fenêtre est en arrière-plan
drafts-documents-settings-and-accounts = Les brouillons, documents, paramètres et comptes se trouvent dans ce dossier ; les jetons produit sont dans le trousseau. Un autre dossier se choisit avec --data-dir au démarrage
copy-as-json = Copier en JSON
copy-as-curl = Copier en curl
choose-account-and-mend-problems = Choisissez un compte et corrigez d’abord les problèmes
duplicate-is-new = Un nouveau brouillon avec ce qui est coché de « { $title } ». Identifiants, état et commentaire restent à l’original
duplicate = Dupliquer
duplicate-profile = Dupliquer le profil
