### A submission: its steps, how it ended, and what can be done then.

submission-step-done = Terminé
submission-upload-progress = { $sent } sur { $total }
submit-create-progress = Création du profil avec le compte « { $account } »
submit-lookup-progress = Recherche du profil
submit-status-progress = Récupération du statut
submit-upload-progress = Envoi de « { $name } »
submit-update-progress = Envoi des modifications avec le compte « { $account } »
submit-delete-progress = Suppression du profil avec « { $account } »
submit-deleted-error = CM.com a supprimé ce profil. Pour le soumettre à nouveau, dupliquez-le
submit-resubmit-button = Soumettre à nouveau
submit-retry-button = Réessayer
submit-send-anyway-button = Renvoyer quand même
submit-look-up-button = Rechercher à nouveau
submit-draft-kept-hint = Votre brouillon est conservé
submit-documents-kept-hint = { $count ->
    [one] Votre brouillon est conservé. { $count } document est déjà chez CM.com et ne sera pas renvoyé
   *[other] Votre brouillon est conservé. { $count } documents sont déjà chez CM.com et ne seront pas renvoyés
}
submit-unknown-title = Il n’est pas certain que CM.com ait reçu ce profil
submit-unknown-hint = Recherchez le profil à nouveau avant de le renvoyer. Il est toujours envoyé avec le même ID : CM.com peut ainsi reconnaître qu’il s’agit du même profil
submit-problems-error = { $count ->
    [one] Le profil comporte un problème
   *[other] Le profil comporte { $count } problèmes
}
submit-progress-not-stored-error = Impossible d’enregistrer l’avancement ({ $why })
submit-nothing-changed-error = Rien n’a changé depuis la dernière soumission
submit-fixed-fields-error = CM.com n’accepte pas de modification de ces champs : { $labels }
submit-not-submitted-error = Ce profil n’a pas encore été soumis
submit-id-taken-error = L’ID de profil que vous avez saisi appartient à un autre profil chez CM.com
submit-no-token-error = Le compte « { $name } » n’a pas de jeton produit. Saisissez-le sous « Comptes »
submit-changed-elsewhere-error = Un autre programme a envoyé ou modifié ce profil entre-temps. Rien d’autre n’a été envoyé d’ici, et les données de l’autre programme ont été conservées

## Why it does not begin.

submit-other-running-notice = Un autre profil est en cours de soumission. Soumettez celui-ci ensuite
submit-in-doubt-notice = CM.com a peut-être déjà ce profil. Recherchez-le à nouveau, ou renvoyez-le quand même
submit-unchanged-notice = Aucune modification à envoyer. CM.com a ce profil tel qu’il est ici
submit-fixed-fields-notice = CM.com n’accepte plus de modification de ces champs une fois le profil créé : { $labels }. Dupliquez le profil pour le soumettre comme nouveau profil
submit-sandbox-starting-notice = La sandbox démarre. Soumettez à nouveau dans un instant
submit-account-missing-error = Le compte avec lequel vous avez soumis ce profil a été supprimé ou son adresse a été modifiée. Ajoutez-le à nouveau sous « Comptes » ou rétablissez son adresse
submit-other-account-error = Ce profil a été soumis avec le compte « { $name } ». Utilisez ce compte, ou dupliquez le profil pour le soumettre avec un autre
submit-other-address-error = Ce profil a été soumis avec le compte « { $name } » à l’adresse { $base }. Ce compte a maintenant une autre adresse. Rétablissez l’ancienne, ou dupliquez le profil pour le soumettre à la nouvelle
submit-other-account-id-error = Ce profil a été soumis avec le compte « { $name } » sous l’ID de compte { $guid }. Ce compte a maintenant un autre ID. Rétablissez l’ancien, ou dupliquez le profil pour le soumettre avec le nouveau
submit-unknown-other-account-error = Il n’est pas certain que CM.com ait reçu ce profil avec le compte « { $name } ». Choisissez ce compte et « Rechercher à nouveau » avant de l’envoyer avec un autre compte
submit-unknown-other-address-error = Il n’est pas certain que CM.com ait reçu ce profil avec le compte « { $name } » à l’adresse { $base }. Ce compte a maintenant une autre adresse. Rétablissez l’ancienne et choisissez « Rechercher à nouveau » avant de renvoyer le profil
submit-unknown-other-account-id-error = Il n’est pas certain que CM.com ait reçu ce profil avec le compte « { $name } » sous l’ID de compte { $guid }. Ce compte a maintenant un autre ID. Rétablissez l’ancien et choisissez « Rechercher à nouveau » avant de renvoyer le profil

## Notices of its end.

submit-done-notice = « { $title } » a été soumis
submit-done-status-notice = « { $title } » a été soumis. Statut : { $status }
submit-unknown-notice = Il n’est pas certain que CM.com ait reçu « { $title } ». Ouvrez-le pour le rechercher à nouveau
submit-stopped-notice = « { $title } » n’a pas été soumis. Ouvrez-le pour savoir pourquoi
update-done-notice = Les modifications de « { $title } » ont été envoyées
update-done-same-notice = Les modifications de « { $title } » ont été envoyées. Le statut est toujours : { $status }
update-done-review-notice = Les modifications de « { $title } » ont été envoyées. CM.com examine à nouveau le profil
update-done-status-notice = Les modifications de « { $title } » ont été envoyées. Statut : { $status }
update-stopped-notice = Les modifications de « { $title } » n’ont pas été envoyées. Ouvrez le profil pour savoir pourquoi
update-unknown-notice = Il n’est pas certain que CM.com ait reçu les modifications de « { $title } ». Ouvrez le profil pour savoir pourquoi

## Changes of a submitted profile.

update-title = Envoyer les modifications ?
update-other-file = { $value }, un autre fichier
summary-document-for = { $document } pour « { $requirement } »
update-change = { $label } : { $before } devient { $after }
update-not-sent-title = Non envoyé
update-account-hint = Compte : { $name } ({ $label })
update-fixed-fields-hint = Ces champs ne peuvent plus être modifiés ni effacés une fois le profil créé, et restent tels quels chez CM.com : { $labels }
update-send-button = Envoyer les modifications
update-problems-error = Corrigez d’abord les problèmes. Rien n’a été envoyé
update-review-needed = Cette modification entraînera un nouvel examen
update-review-not-needed = Cette modification n’entraînera pas de nouvel examen
update-review-not-needed-refused = Cette modification n’entraînera pas de nouvel examen. Le profil reste : { $status }
update-review-unknown = CM.com ne précise pas si cette modification entraînera un nouvel examen
update-review-asking = Nous demandons à CM.com si cette modification entraînera un nouvel examen…
update-not-sent-error = { $sentence }. Vos modifications n’ont pas été envoyées

## Looking a profile up at CM.com, when it is not known whether it arrived.

lookup-failed = Impossible de rechercher le profil chez CM.com : { $failure }
lookup-absent = Recherche chez CM.com : le profil n’y est pas encore
lookup-several = Recherche chez CM.com : plusieurs profils semblables trouvés, aucun n’a donc été retenu
lookup-other-profile = Recherche chez CM.com : l’ID de ce profil appartient à un autre profil
lookup-cut-short-reason = tous les profils n’ont pas pu être parcourus, et il ne figure pas parmi les { $count } premiers
lookup-cut-short-similar-reason = tous les profils n’ont pas pu être parcourus, et un profil semblable figure parmi les { $count } premiers
lookup-cut-short-empty-reason = la recherche a pris trop de temps
