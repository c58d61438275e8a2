### What happens on this computer: files, the keyring.

it-is-far-too-large = la taille est bien trop grande
it-has-no-format-version = la version du format manque
profile = Le profil
record-submission-was-damaged = L’enregistrement de la soumission était endommagé
library-cant-be-opened-at = La bibliothèque ne peut pas être ouverte ici : { $folder } ({ $source }). Rien n’a été modifié ; vérifiez que le dossier est accessible en écriture
not-saved-what-you-typed = Non enregistré ({ $source }). Votre saisie est conservée dans cette fenêtre ; un nouvel essai se fait automatiquement
cant-be-read-it-was = { $file } est illisible ({ $source }). Le fichier a été laissé à sa place
is-damaged = { $file } est endommagé ({ $reason }). { $fate }
only-part-could-be-read = Seule une partie de « { $name } » a pu être lue ; vérifiez-en tous les champs
was-written-by-newer-profile = { $file } vient d’une version plus récente de Profile Desk (format { $format }). Le fichier n’a pas été modifié ; mettez Profile Desk à jour pour l’ouvrir
could-not-be-moved-it = « { $title } » n’a pas pu être déplacé ({ $source }). Il est resté à sa place
nothing-could-be-written-to = Rien n’a pu être écrit ici : { $folder } ({ $source }). Choisissez un autre dossier
library-is-in-use = La bibliothèque du dossier { $folder } est utilisée par un autre Profile Desk, une fenêtre ou une commande. Rien n’a été modifié ; fermez la fenêtre ou attendez la fin de la commande, puis réessayez
it-was-set-aside-as = Le fichier a été mis de côté : { $file }
it-was-left-where-it = Le fichier a été laissé à sa place ; la fenêtre le mettra de côté

this-computer-has-no-keyring = Cet ordinateur n’a pas de trousseau utilisable par Profile Desk
keyring-is-locked = Le trousseau est verrouillé
keyring-has-not-answered-yet = Le trousseau n’a pas encore répondu
keyrings-question-was-closed-without = La question du trousseau a été fermée sans réponse
keyring-did-not-do-it = Le trousseau n’a pas effectué l’opération
install-package-gnome-keyring-and = Installez le paquet gnome-keyring et rouvrez votre session
unlock-it-and-try-again = Déverrouillez-le et réessayez
answer-its-question-which-may = Répondez à sa question, qui est peut-être derrière une fenêtre, et réessayez
keyring-try-again = Réessayez
keyring-trouble = { $what }. { $remedy }
keyring-trouble-or-keep = { $what }. { $remedy }, ou gardez le jeton seulement jusqu’à la fermeture de Profile Desk
its-thread-has-ended = son fil d’exécution s’est arrêté
what-it-holds-is-not = ce qu’il contient n’est pas un jeton
