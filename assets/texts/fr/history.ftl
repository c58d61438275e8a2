### The history of a profile: a line each.

history-submitted = Soumis avec le compte « { $account_name } »
history-already-submitted = Pas de nouvelle soumission : CM.com a déjà ce profil
history-unknown = Il n’est pas certain que CM.com ait reçu ce profil : { $failure }
history-still-unknown = Il n’est toujours pas certain que CM.com ait reçu ce profil
submit-outcome-nothing-submitted = Rien n’a été soumis
history-documents-only = { $count ->
    [one] Le profil n’a pas été soumis. { $count } document est chez CM.com
   *[other] Le profil n’a pas été soumis. { $count } documents sont chez CM.com
}
history-changes-sent = Modifications envoyées avec le compte « { $account_name } »
submit-outcome-changes-not-sent = Vos modifications n’ont pas été envoyées
submit-outcome-changes-unknown = Il n’est pas certain que CM.com ait reçu les modifications
history-not-updated = Pas de mise à jour : CM.com n’a pas encore ce profil
history-id-assigned = CM.com a attribué un autre ID au profil
history-document-uploaded = Document envoyé : { $name }
history-outcome-not-stored = Impossible d’enregistrer le résultat : { $why }
history-status = Statut : { $status }
history-status-comment = Statut : { $status } – { $comment }
history-status-failed = Impossible d’obtenir le statut : { $why }
history-deleted = Supprimé chez CM.com
history-deleted-by-person = Supprimé chez CM.com avec « { $account_name } »
history-deletion-refused = Non supprimé chez CM.com : { $failure }
history-deletion-in-doubt = Nous ne savons pas si CM.com a supprimé ce profil : { $failure }
history-not-deleted = Non supprimé : CM.com a toujours ce profil
history-gone = CM.com ne trouve plus ce profil
history-back = CM.com a retrouvé ce profil
history-found = Trouvé chez CM.com : le profil a bien été reçu
history-found-other-values = Trouvé chez CM.com, mais avec d’autres valeurs pour : { $labels }
history-changes-found = Trouvé chez CM.com : vos modifications ont bien été reçues
history-interrupted = Profile Desk s’est fermé avant la fin de la soumission
history-stopped = { $failure }. { $outcome }
history-newer-version = Enregistré par une version plus récente de Profile Desk. Mettez Profile Desk à jour pour le lire
history-brought-in = Récupéré auprès de CM.com avec « { $account_name } »
history-server-changed = CM.com a modifié { $label } : « { $before } » devient « { $after } »
history-server-added = CM.com a renseigné { $label } : « { $after } »
history-server-removed = CM.com a supprimé { $label } (auparavant « { $before } »)
history-server-documents = CM.com a modifié les documents
history-brought-in-documents = { $count ->
    [one] Récupéré auprès de CM.com avec « { $account_name } ». Son document se trouve chez CM.com et ne peut pas être téléchargé
   *[other] Récupéré auprès de CM.com avec « { $account_name } ». Ses { $count } documents se trouvent chez CM.com et ne peuvent pas être téléchargés
}
