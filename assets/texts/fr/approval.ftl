### The approval status at CM.com: its word, .meaning, and .next: what comes next and who does it.

approval-pending = En attente
    .meaning = CM.com a reçu le profil et n’a pas encore commencé l’examen
    .next = Rien à faire pour le moment. Le statut est actualisé automatiquement, et la décision de CM.com vous sera signalée
approval-in-review = À l’examen
    .meaning = CM.com examine le profil
    .next = Rien à faire pour le moment. Le statut est actualisé automatiquement, et la décision de CM.com vous sera signalée
approval-waiting-missing-hint = La liste de contrôle contient des éléments que CM.com peut demander. Le statut est actualisé automatiquement, et la décision de CM.com vous sera signalée
approval-approved = Approuvé
    .meaning = CM.com a approuvé le profil
    .next = Vous pouvez maintenant demander des numéros de téléphone avec ce profil
approval-rejected = Rejeté
    .meaning = CM.com n’a pas approuvé le profil. Le commentaire en donne la raison
    .next = Corrigez ce que le commentaire indique, puis envoyez vos modifications. Si l’adresse est erronée, dupliquez le profil et soumettez-le comme nouveau profil
approval-incomplete = Incomplet
    .meaning = CM.com a besoin de plus d’informations pour commencer l’examen
    .next = Ajoutez ce que demandent le commentaire et les exigences, puis envoyez vos modifications
approval-other =
    .meaning = CM.com utilise un statut que Profile Desk ne connaît pas
    .next = Le statut est affiché tel que CM.com l’envoie. Il est actualisé automatiquement
approval-check-now-button = Actualiser le statut
approval-check-later-hint = CM.com demande de patienter. Prochaine actualisation du statut : { $time }
approval-deleted-hint = Ce profil a été supprimé chez CM.com. Dupliquez-le pour le soumettre à nouveau
approval-deleted-by-us = Supprimé chez CM.com le { $time }
approval-deleted-by-us-hint = Il reste ici avec ses documents et son historique. Pour le soumettre à nouveau, dupliquez-le
approval-deletion-in-doubt-hint = Nous ne savons pas si CM.com a supprimé ce profil. Nous vérifions son statut automatiquement
approval-not-found-hint = Introuvable depuis : { $time }. Vérifiez que vous utilisez le bon compte, puis contactez CM.com. Pour soumettre à nouveau le profil, dupliquez-le
approval-rejected-hint = CM.com n’a pas approuvé le profil
approval-other-values-hint = CM.com a d’autres valeurs pour : { $labels }
approval-account-missing-error = Le compte de ce profil n’est pas configuré ici, ou son adresse a été modifiée. Pour voir le statut, ajoutez le compte sous « Comptes » ou rétablissez son adresse
approval-id-label = ID
approval-last-response-label = Mise à jour
approval-whole-response-label = Réponse complète (JSON)

## States of a profile, in the library and above the form.

profile-state-draft = Brouillon
profile-state-drafts = Brouillons
profile-state-needs-action = Action requise
profile-state-in-review = À l’examen
profile-state-approved = Approuvé
profile-state-approved-unsent = Approuvé, modifications non envoyées
profile-state-submitting = Soumission…
profile-state-not-submitted = Non soumis
profile-state-submitted = Soumis
profile-state-unknown = Inconnu
profile-state-deleted = Supprimé
profile-state-not-found = Introuvable
profile-untitled = Profil sans nom
profile-status-label = Statut
profile-comment-label = Commentaire

## Notifications of the desktop.

notification-title = { $status } : { $title }
notification-status = « { $title } » : { $status }
notification-open-button = Ouvrir
review-day = Jour { $day }, en général { $from } à { $to }
review-day-one = Jour { $day }, en général { $usual }
