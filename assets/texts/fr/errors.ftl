### Erreurs de cet ordinateur, de la sandbox et des réponses.

crash-window-closed = Profile Desk a rencontré une erreur interne et a dû se fermer. Votre saisie a d’abord été enregistrée. Le rapport se trouve dans { $report } ; il ne contient rien de votre saisie
sandbox-start-in-use = Un autre Profile Desk utilise la sandbox de ce dossier ; fermez-le d’abord ({ $folder })
sandbox-start-folder = Impossible de lire ou d’écrire dans le dossier de la sandbox ; vérifiez qu’il vous appartient et qu’il reste de la place sur le disque ({ $folder } : { $source })
sandbox-start-port = Le port { $port } de cet ordinateur ne peut pas être utilisé ; choisissez-en un autre ({ $source })
failure-answer-not-read = Profile Desk n’a pas pu la lire
failure-another-profile = elle concerne un autre profil
failure-reason-not-kept = la raison n’a pas été conservée
system-error-with-number = { $reason } (erreur système { $number })
system-error-not-found = Fichier ou dossier introuvable
system-error-permission-denied = Accès refusé
system-error-already-exists = Existe déjà
system-error-disk-full = Plus d’espace sur le disque
system-error-quota-exceeded = Votre quota d’espace disque est épuisé
system-error-file-too-large = Le fichier est trop volumineux
system-error-read-only-disk = Le disque est en lecture seule
system-error-is-a-folder = C’est un dossier
system-error-not-a-folder = Ce n’est pas un dossier
system-error-name-too-long = Le nom ne peut pas être utilisé
system-error-busy = En cours d’utilisation
system-error-address-in-use = L’adresse est déjà utilisée
system-error-timed-out = Le délai est dépassé
system-error-device-fault = Le périphérique signale une erreur
system-error-too-many-open-files = Trop de fichiers sont ouverts
system-error-other = Erreur inconnue
