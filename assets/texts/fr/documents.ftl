### Documents: attaching, viewing and opening them, and country requirements.

install-package-xdg-desktop-portal = installez le paquet xdg-desktop-portal-gtk (ou zenity), ou saisissez le chemin
choose-folder = Choisir un dossier
attach-documents = Joindre des documents
pdf-png-and-jpeg = PDF, PNG et JPEG
all-files = Tous les fichiers
file-chooser-did-not-open = Le sélecteur de fichiers ne s’est pas ouvert : { $what_to_do }
this-computer-has-no-file = Cet ordinateur n’a pas de sélecteur de fichiers
file-chooser-this-computer-does = Le sélecteur de fichiers de cet ordinateur ne répond pas

was-not-opened-system-does = Impossible d’ouvrir « { $name } » : le système ne laisse pas ce programme en lancer d’autres
was-not-opened-system-knows = Impossible d’ouvrir « { $name } » : cet ordinateur n’a pas d’application pour ce type de fichier ({ $kind }). Installez ou choisissez une application, puis réessayez

file-chooser-is-opening-it = Le sélecteur de fichiers s’ouvre. Il se trouve peut-être derrière cette fenêtre. Vous pouvez aussi saisir le chemin du fichier
type-path-file-like-documents = Saisissez le chemin d’un fichier, par exemple ~/Documents/extrait.pdf
open-profile-first-then-drop = Ouvrez d’abord un profil, puis déposez à nouveau les fichiers
this-profile-is-being-submitted = Ce profil est en cours de soumission. Joignez les fichiers une fois la soumission terminée
that-file-is-already-attached = Ce fichier est déjà joint, sous le nom « { $name } »
document-was-for-another-requirement = « { $name } » était joint pour une autre exigence. Il ne vaut plus que pour celle-ci. Pour répondre aux deux, enregistrez chaque document dans un fichier distinct
was-not-attached-since-this = « { $name } » n’a pas été joint : ce profil est en cours de soumission. Joignez-le une fois la soumission terminée

copy-was-opened-with-systems = Une copie s’est ouverte avec votre application par défaut. Les modifications que vous y faites ne sont pas enregistrées ici

is-no-longer-in-library = « { $name } » n’est plus dans la bibliothèque : son fichier a disparu. Retirez-le et joignez-le à nouveau
was-not-opened-it-cant = Impossible d’ouvrir « { $name } » : la copie a échoué ({ $source })

it-has-too-many-pixels = Cette image est trop grande pour un aperçu
it-is-locked-with-password = Ce document est protégé par un mot de passe : aucun aperçu n’est possible. Joignez une copie sans mot de passe, sinon CM.com ne pourra peut-être pas l’ouvrir
it-cant-be-previewed-it = Impossible d’afficher un aperçu de ce document. Il est peut-être endommagé. Ouvrez-le avant de l’envoyer
preview-takes-too-much-time = L’aperçu demanderait trop de temps ou de mémoire. Ouvrez le document avant de l’envoyer

this-document-is-no-longer = Ce document n’est plus joint
page-of = { $count ->
    [one] 1 page
   *[other] Page 1 sur { $count }
}
meets-no-requirement = Exigence : aucune
meets-what-country-asks-once = Exigence : pas encore chargée
meets = Exigence : { $text }
getting-sharp-picture-more = Chargement d’une image plus nette…
getting-picture-more = Chargement de l’aperçu…
picture = Image de { $name }
opening-it-with-systems-program-more = Ouverture avec l’application par défaut…
previous-document-left-arrow = Document précédent (flèche gauche)
previous-document = Document précédent
of = { $at } sur { $count }
next-document-right-arrow = Document suivant (flèche droite)
next-document = Document suivant
full-size = Agrandir
open-with-systems-program = Ouvrir avec l’application par défaut

pdf-png-or-jpeg-at = PDF, PNG ou JPEG, { $most } maximum par fichier et { $max_files } fichiers maximum. Déposez les fichiers n’importe où dans la fenêtre, choisissez-les ou saisissez un chemin
choose-files-more = Choisir des fichiers…
open-with-systems-program-name = Ouvrir { $name } avec l’application par défaut
drag-it-onto-what-it = Faites glisser sur une exigence
preview = Aperçu de { $name }
no-requirement = Aucune
what-country-asks-once-that = pas encore chargée
requirement-that-meets = Exigence pour { $name }
path-file = Chemin du fichier
attach = Joindre
attach-file-at-this-path = Joindre le fichier situé à ce chemin
files-that-fit = Fichiers correspondants

for-companies-in = Pour les entreprises ({ $country })
name-like-vatnumber = Nom, par exemple vatNumber
name-extra-field = Nom d’un champ supplémentaire
add = Ajouter
type-name-field-first = Saisissez d’abord le nom du champ
add-extra-field = Ajouter un champ supplémentaire

requirements = Exigences
approved-nothing-more-is-asked = Rien d’autre à fournir
nothing-beyond-fields-form = Aucun document à fournir
no-document-more = Aucun autre document à fournir
nothing-beyond-fields-form-for = Aucun document à fournir pour ces types de numéros
for-numbers-in = Pour les numéros ({ $country })
nothing-newer-is-known = Impossible d’actualiser. { $sentence }
ask-again = Réessayer
ask-cm = Charger les exigences
about-company-nothing-to-send = Règle sur l’entreprise. Aucun document à fournir
about-number-requests-nothing-to = Règle sur les demandes de numéros. Aucun document à fournir
document-attach-it-here-or = Joignez un document ou faites-en glisser un ici
met-by = Joint : { $met }
attach-to = Joindre pour : { $requirement }
attach-more = Joindre…
read = { $note }. Vous avez lu cette règle
tick-it-when-you-have = { $note }. Cochez pour confirmer que vous l’avez lue
as-of = { $what }, mise à jour : { $when }
