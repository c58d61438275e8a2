### What the text and the dates of a document say about the profile, before it is sent.

preflight-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
preflight-months = { $count } mois
preflight-expired-warning = « { $name } » a expiré le { $date }. Remplacez-le par un nouveau document
preflight-expires-today-warning = « { $name } » expire aujourd’hui. Remplacez-le par un nouveau document
preflight-expires-warning = { $count ->
    [one] « { $name } » expire le { $date }, dans { $count } jour. Remplacez-le par un nouveau document
   *[other] « { $name } » expire le { $date }, dans { $count } jours. Remplacez-le par un nouveau document
}
preflight-too-old-warning = « { $name } » a été délivré le { $date }. Il doit dater de moins de { $age }
preflight-ambiguous-warning = « { $name } » a été délivré le { $one } ou le { $other } : l’ordre du jour et du mois n’est pas clair. Il doit dater de moins de { $age }
preflight-blank-warning = « { $name } » est vide : rien n’est visible sur ses pages
preflight-neither-warning = « { $name } » ne mentionne ni « { $company } » ni le numéro d’immatriculation { $own }. Il concerne peut-être une autre entreprise
preflight-name-warning = « { $name } » ne mentionne pas « { $company } ». Vérifiez le nom de l’entreprise
preflight-number-warning = « { $name } » ne mentionne pas le numéro d’immatriculation { $own }. Vérifiez le numéro
preflight-other-number-warning = « { $name } » mentionne le numéro d’immatriculation { $number }, et non { $own }. Il concerne peut-être une autre entreprise
preflight-other-page-warning = La page { $page } de « { $name } » semble être l’extrait d’une autre entreprise, avec le numéro d’immatriculation { $number }

## Why the text of a document is not known.

preflight-image-error = Les dates d’une image ne peuvent pas être lues. Saisissez-les vous-même
preflight-unreadable-error = Le texte de ce document ne peut pas être lu. Saisissez les dates vous-même
preflight-too-much-error = Lire le texte de ce document demanderait trop de temps ou de mémoire. Saisissez les dates vous-même
