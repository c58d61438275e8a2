### One program at a time sends a profile, always with the account that it was first sent with.

profile-is-being-sent = Un autre programme envoie ce profil : rien n’a été modifié ici. Réessayez quand il aura terminé
another-program-is-sending = Un autre programme envoie ce profil. Rien n’a été envoyé d’ici. Réessayez quand il aura terminé
another-program-stored-record = Un autre programme a enregistré des données plus récentes sur la soumission de ce profil. Elles ont été conservées
another-program-sent-meanwhile = Un autre programme a envoyé ou modifié ce profil entre-temps. Rien d’autre n’a été envoyé d’ici, et les données de l’autre programme ont été conservées
submitted-at-address-before = Ce profil a été soumis avec le compte « { $name } » à l’adresse { $base }. Ce compte a maintenant une autre adresse. Rétablissez l’ancienne, ou dupliquez le profil pour le soumettre à la nouvelle
in-doubt-at-address-before = Il n’est pas certain que CM.com ait reçu ce profil avec le compte « { $name } » à l’adresse { $base }. Ce compte a maintenant une autre adresse. Rétablissez d’abord l’ancienne et recherchez à nouveau le profil
submitted-with-account-id-before = Ce profil a été soumis avec le compte « { $name } » sous l’ID de compte { $guid }. Ce compte a maintenant un autre ID. Rétablissez l’ancien, ou dupliquez le profil pour le soumettre avec le nouveau
in-doubt-with-account-id-before = Il n’est pas certain que CM.com ait reçu ce profil avec le compte « { $name } » sous l’ID de compte { $guid }. Ce compte a maintenant un autre ID. Rétablissez d’abord l’ancien et recherchez à nouveau le profil
