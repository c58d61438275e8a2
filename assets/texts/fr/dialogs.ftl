### Other dialogs: first start, settings, about, export, copy.

folders-in = { $folders } dossiers sous { $into }
written-to = Exporté vers { $folder }
these-documents-could-not-be = Export incomplet. Impossible de copier ces documents : { $missing }. { $text }
list-and = { " " }et{ " " }

copied-from-undo-takes-it = Copié depuis « { $title } ». Vous pouvez annuler cette action

there-is-no-profile-in = La liste ne contient aucun profil à exporter
enter-folder-like-documents = Saisissez un dossier, par exemple ~/Documents

copy-from-another-profile = Copier depuis un autre profil
what-is-copied-takes-place = Les valeurs copiées remplacent les valeurs actuelles. Vous pouvez annuler cette action
no-other-profile-fits = Aucun autre profil ne correspond
choose-profile-and-at-least = Choisissez un profil et au moins une partie à copier
search-by-profile-company-number = Rechercher par profil, entreprise, numéro ou ville
search-for-profile-to-copy = Rechercher un profil à copier

language = Langue
language-of-desktop = Identique au système
token-is-left-out = Le jeton n’apparaît pas. Les ID des documents sont ajoutés après l’envoi des fichiers
welcome-to-profile-desk = Bienvenue dans Profile Desk
send-changes = Envoyer les modifications ?
export = Exporter
all-commands = Toutes les commandes
settings = Paramètres
what-will-be-sent = Données à envoyer
document = Document
fill-in-company-profiles-check = Remplissez des profils d’entreprise, vérifiez-les, soumettez-les à CM.com et suivez leur approbation
there-is-no-account-yet = Vous n’avez pas encore de compte. Essayez la sandbox, un serveur de test intégré à ce programme. Rien ne quitte cet ordinateur, et chaque profil reçoit une décision en quelques secondes.
use-sandbox = Utiliser la sandbox
not-now = Pas maintenant
they-go-out-with-account = Compte : { $name } ({ $label })
these-cant-be-changed-or = Ces champs ne peuvent plus être modifiés ni effacés une fois le profil créé, et restent tels quels chez CM.com : { $labels }
send-the-changes = Envoyer les modifications
export-profiles = { $count ->
    [one] Exporter ce profil
   *[other] Exporter { $count } profils
}
new-folder-is-made-with = Crée un nouveau dossier avec les champs en JSON et les documents. Les fichiers existants sont conservés
new-folder-is-made-for = Crée un nouveau dossier par profil, avec ses champs en JSON et ses documents, ainsi qu’un tableau pour votre tableur. Les fichiers existants sont conservés
folder = Dossier
choose-more = Choisir…
exporting-more = Export en cours…
version-under-mit-licence = Version { $version }, licence MIT
country-names-are-from-unicode = Noms de pays : Unicode CLDR. Formats d’adresse : libaddressinput de Google (CC-BY 4.0). Données de numérotation : libphonenumber, également de Google. Icônes : Material Symbols (Apache 2.0).
it-has-not-been-used = Profile Desk n’a pas encore été utilisé avec le vrai CM.com. Certains noms et chemins de l’API sont des hypothèses, que vous pouvez modifier pour chaque compte. Le fichier README les énumère.
colours = Couleurs
size-text = Taille du texte
smaller = Réduire
usual = Par défaut
larger = Agrandir
news = Notifications
notify-when-status-changes-while = M’avertir quand un statut change alors que la fenêtre est en arrière-plan
drafts-documents-settings-and-accounts = Les brouillons, documents, paramètres et comptes sont enregistrés dans ce dossier. Les jetons produit sont dans le trousseau. Pour utiliser un autre dossier, lancez le programme avec --data-dir
copy-as-json = Copier en JSON
copy-as-curl = Copier en curl
choose-account-and-mend-problems = Choisissez un compte et corrigez d’abord les problèmes
duplicate-is-new = Crée un nouveau brouillon avec les parties de « { $title } » que vous cochez. Les ID, le statut et le commentaire restent avec l’original
duplicate = Dupliquer
duplicate-profile = Dupliquer le profil
