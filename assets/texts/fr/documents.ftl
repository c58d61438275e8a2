### Documents: attached, looked at, opened, and what countries ask.

install-package-xdg-desktop-portal = installez le paquet xdg-desktop-portal-gtk (ou zenity), ou saisissez le chemin
choose-folder = Choisir un dossier
attach-documents = Joindre des documents
pdf-png-and-jpeg = PDF, PNG et JPEG
all-files = Tous les fichiers
file-chooser-did-not-open = Le sélecteur de fichiers ne s’est pas ouvert : { $what_to_do }
this-computer-has-no-file = Cet ordinateur n’a pas de sélecteur de fichiers
file-chooser-this-computer-does = Le sélecteur de fichiers de cet ordinateur ne répond pas

was-not-opened-system-does = « { $name } » n’a pas été ouvert : le système ne laisse pas ce programme en lancer d’autres
was-not-opened-system-knows = « { $name } » n’a pas été ouvert : le système ne connaît aucun programme pour ce type de fichier ({ $kind }). Installez-en un ou choisissez-en un, puis réessayez

file-chooser-is-opening-it = Le sélecteur de fichiers s’ouvre ; il est peut-être derrière cette fenêtre. Vous pouvez aussi saisir le chemin du fichier
type-path-file-like-documents = Saisissez le chemin d’un fichier, comme ~/Documents/extrait.pdf
open-profile-first-then-drop = Ouvrez d’abord un profil, puis déposez à nouveau les fichiers
this-profile-is-being-submitted = Ce profil est en cours de soumission ; joignez les fichiers ensuite
that-file-is-already-attached = Ce fichier est déjà joint, sous le nom « { $name } »
document-was-for-another-requirement = « { $name } » était joint pour une autre exigence. Il ne répond plus qu’à celle-ci : enregistrez un fichier distinct pour chaque exigence
was-not-attached-since-this = « { $name } » n’a pas été joint, car ce profil est en cours de soumission ; joignez-le ensuite

copy-was-opened-with-systems = Une copie a été ouverte avec le programme du système ; ce qui y est modifié ne revient pas ici

is-no-longer-in-library = « { $name } » n’est plus dans la bibliothèque : son fichier a disparu. Retirez-le et joignez-le à nouveau
was-not-opened-it-cant = « { $name } » n’a pas été ouvert : la copie est impossible ({ $source })

it-has-too-many-pixels = Trop de pixels pour un aperçu
it-is-locked-with-password = Ce document est protégé par un mot de passe, l’aperçu est donc impossible. Joignez une copie sans mot de passe, car la personne qui examine le profil ne pourra peut-être pas ouvrir ce document
it-cant-be-previewed-it = L’aperçu est impossible : le document est peut-être endommagé. Ouvrez-le avant de l’envoyer
preview-takes-too-much-time = L’aperçu demande trop de temps ou de mémoire. Ouvrez le document avant de l’envoyer

this-document-is-no-longer = Ce document n’est plus joint
page-of = { $count ->
    [one] Une page
   *[other] Page 1 sur { $count }
}
meets-no-requirement = Ne répond à aucune exigence
meets-what-country-asks-once = Répond à ce que le pays demande, une fois que ce sera connu ici
meets = Répond à : { $text }
getting-sharp-picture-more = Préparation d’une image nette…
getting-picture-more = Préparation de l’image…
picture = Image : { $name }
opening-it-with-systems-program-more = Ouverture avec le programme du système…
previous-document-left-arrow = Document précédent (flèche gauche)
previous-document = Document précédent
of = { $at } sur { $count }
next-document-right-arrow = Document suivant (flèche droite)
next-document = Document suivant
full-size = Plus grand
open-with-systems-program = Ouvrir avec le programme du système

pdf-png-or-jpeg-at = PDF, PNG ou JPEG, { $most } par fichier et { $max_files } fichiers au maximum. Déposez les fichiers n’importe où dans la fenêtre, choisissez-les ou saisissez un chemin
choose-files-more = Choisir des fichiers…
open-with-systems-program-name = Ouvrir { $name } avec le programme du système
drag-it-onto-what-it = Faites glisser ce document sur l’exigence à laquelle il répond, sous Exigences
preview = Aperçu : { $name }
no-requirement = Aucune exigence
what-country-asks-once-that = ce que le pays demande, une fois que ce sera connu ici
requirement-that-meets = Exigence à laquelle répond { $name }
path-file = Chemin d’un fichier
attach = Joindre
attach-file-at-this-path = Joindre le fichier de ce chemin
files-that-fit = Fichiers correspondants

for-companies-in = Pour les entreprises ({ $country })
name-like-vatnumber = Nom, comme vatNumber
name-extra-field = Nom d’un champ supplémentaire
add = Ajouter
type-name-field-first = Saisissez d’abord le nom du champ
add-extra-field = Ajouter le champ supplémentaire

requirements = Exigences
approved-nothing-more-is-asked = Approuvé ; rien de plus n’est demandé
nothing-beyond-fields-form = Rien de plus que les champs du formulaire
no-document-more = Aucun autre document
nothing-beyond-fields-form-for = Rien de plus que les champs du formulaire pour ces types de numéros
for-numbers-in = Pour les numéros ({ $country })
nothing-newer-is-known = Rien de plus récent n’est connu. { $sentence }
ask-again = Redemander
ask-cm = Demander à CM.com
about-company-nothing-to-send = Concerne l’entreprise ; rien à envoyer
about-number-requests-nothing-to = Concerne les demandes de numéros ; rien à envoyer
document-attach-it-here-or = Un document ; joignez-le ici ou faites glisser ici une pièce jointe
met-by = Satisfaite par : { $met }
attach-to = Joindre à : { $requirement }
attach-more = Joindre…
read = { $note }. Lu
tick-it-when-you-have = { $note }. Cochez après lecture
as-of = { $what }, dernière réponse : { $when }
