### Problems on this computer: files and the keyring.

it-is-far-too-large = il est beaucoup trop volumineux
it-has-no-format-version = la version du format n’est pas indiquée
profile = ce profil
record-submission-was-damaged = Les données de la soumission étaient endommagées
library-cant-be-opened-at = Impossible d’ouvrir la bibliothèque dans { $folder } ({ $source }). Rien n’a été modifié. Vérifiez que vous pouvez écrire dans ce dossier
not-saved-what-you-typed = Non enregistré ({ $source }). Votre saisie est conservée dans cette fenêtre, et l’enregistrement est retenté automatiquement
cant-be-read-it-was = Impossible de lire { $file } ({ $source }). Le fichier a été laissé à sa place
is-damaged = { $file } est endommagé ({ $reason }). { $fate }
only-part-could-be-read = « { $name } » n’a pu être lu qu’en partie. Vérifiez tous ses champs
was-written-by-newer-profile = { $file } a été enregistré par une version plus récente de Profile Desk (format { $format }). Le fichier n’a pas été modifié. Mettez Profile Desk à jour pour l’ouvrir
could-not-be-moved-it = Impossible de déplacer « { $title } » ({ $source }). Il est resté à sa place
nothing-could-be-written-to = Impossible d’écrire dans { $folder } ({ $source }). Choisissez un autre dossier
library-is-in-use = Une autre fenêtre ou commande de Profile Desk utilise la bibliothèque dans { $folder }. Rien n’a été modifié. Fermez la fenêtre ou attendez la fin de la commande, puis réessayez
it-was-set-aside-as = Le fichier a été conservé sous { $file }
it-was-left-where-it = Le fichier a été laissé à sa place. La fenêtre le met de côté quand elle ouvre la bibliothèque

this-computer-has-no-keyring = Cet ordinateur n’a pas de trousseau utilisable par Profile Desk
keyring-is-locked = Le trousseau est verrouillé
keyring-has-not-answered-yet = Le trousseau n’a pas encore répondu
keyrings-question-was-closed-without = La demande du trousseau a été fermée sans réponse
keyring-did-not-do-it = Le trousseau a signalé une erreur
install-package-gnome-keyring-and = Installez le paquet gnome-keyring et rouvrez votre session
unlock-it-and-try-again = Déverrouillez-le et réessayez
answer-its-question-which-may = Répondez à sa demande, peut-être cachée derrière une autre fenêtre, puis réessayez
keyring-try-again = Réessayez
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, ou gardez le jeton seulement jusqu’à la fermeture de Profile Desk
its-thread-has-ended = son fil d’exécution s’est arrêté
what-it-holds-is-not = l’entrée n’est pas un jeton
