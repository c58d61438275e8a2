profile-is-being-sent = Un autre programme envoie ce profil, rien n’a donc été modifié ici. Réessayez quand il aura terminé
another-program-is-sending = Un autre programme envoie ce profil. Rien n’a été envoyé depuis ici ; réessayez quand il aura terminé
another-program-stored-record = Un autre programme a enregistré entre-temps ce qui est arrivé à ce profil. Cet enregistrement a été conservé
another-program-sent-meanwhile = Un autre programme a envoyé ou modifié ce profil entre-temps. Rien de plus n’a été envoyé depuis ici ; ce que l’autre a enregistré a été conservé
submitted-at-address-before = Ce profil a été soumis avec le compte « { $name } » à { $base }. Le compte a maintenant une autre adresse. Rétablissez l’adresse, ou dupliquez le profil pour le soumettre à la nouvelle
in-doubt-at-address-before = Nous ne savons pas si CM.com a reçu ce profil avec le compte « { $name } » à { $base }. Le compte a maintenant une autre adresse. Rétablissez d’abord l’adresse et recherchez-le à nouveau
submitted-with-account-id-before = Ce profil a été soumis avec le compte « { $name } » sous l’identifiant de compte { $guid }. Le compte a maintenant un autre identifiant. Rétablissez l’identifiant, ou dupliquez le profil pour le soumettre avec le nouveau
in-doubt-with-account-id-before = Nous ne savons pas si CM.com a reçu ce profil avec le compte « { $name } » sous l’identifiant de compte { $guid }. Le compte a maintenant un autre identifiant. Rétablissez d’abord l’identifiant et recherchez-le à nouveau
