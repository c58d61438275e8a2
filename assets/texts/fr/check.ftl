### "Check profile" and what it finds in any field. $country and $here stand within the sentence.

check-ok = Aucun problème. Vous pouvez soumettre ce profil
check-ok-warnings = Aucun problème. Consultez les avertissements avant de soumettre ce profil
check-ok-incomplete = Aucun problème. Vous pouvez soumettre ce profil, mais l’examen ne commencera que lorsqu’il contiendra tout ce que les pays exigent
check-no-problem-notice = Il n’y a aucun problème à afficher
check-problems-title = { $count ->
    [one] Il y a un problème
   *[other] Il y a { $count } problèmes
}
check-warnings-title = Avertissements
check-problem-label = Problème
check-warning-label = Avertissement

## Problems.

check-too-long-error = { $label } : { $max } caractères au maximum ({ $now } actuellement)
check-too-short-error = { $label } : { $min } caractères au minimum ({ $now } actuellement)
check-country-code-error = { $label } : choisissez un pays de la liste ou saisissez un code à deux lettres comme NL (« { $value } » n’en est pas un)
check-uuid-form-error = { $label } : la forme attendue est 123e4567-e89b-12d3-a456-426614174000
check-uuid-nil-error = { $label } : { $value } est une valeur fictive. Laissez plutôt le champ vide
check-number-types-unknown-error = Les types de numéros doivent être LOCAL, NATIONAL ou TOLLFREE (« { $unknown } » n’en fait pas partie)
check-number-types-twice-warning = Chaque type de numéro ne doit figurer qu’une seule fois ({ $word } figure deux fois)
check-email-form-error = Saisissez une adresse e-mail sous la forme nom@example.com
check-email-twice-warning = { $address } figure deux fois dans la liste
check-email-domain-warning = Vérifiez { $address }. Vouliez-vous dire { $meant } ?
check-documents-too-many-error = Documents : { $most } au maximum ({ $count } actuellement)
check-documents-by-id-warning = Le fichier cite des documents qui sont déjà chez CM.com. Ils ne sont pas envoyés. Joignez plutôt les fichiers ici

## Warnings.

check-name-of-copy-warning = Renommez cette copie
check-other-value-warning = Deux valeurs ont été saisies en même temps pour ce champ. L’autre est « { $value } »
check-other-value-blank-warning = Deux valeurs ont été saisies en même temps pour ce champ. L’autre est vide
check-street-has-number-warning = La rue contient aussi le numéro { $number }. Retirez-le ici : il est envoyé comme « { $field } »
check-street-number-warning = « { $value } » ne contient pas qu’un numéro de rue. Déplacez le reste dans « { $extra } »
check-postal-code-form-warning = { $label } ({ $here }) : utilisez un format comme { $example }
check-postal-code-prefix-warning = { $label } ({ $here }) : { $value } n’est pas attribué, même si le format est bon (comme { $example })
check-postal-code-region-warning = { $label } : { $value } ne correspond pas à { $name }
check-region-unknown-warning = « { $value } » ne figure pas parmi les { $regions } de ce pays ({ $here })
check-region-missing-warning = { $missing }. Il figure dans les adresses de ce pays ({ $here })

## What the countries require.

check-extra-field-missing = Renseignez le champ « { $label } ». Il est obligatoire pour les entreprises de ce pays ({ $here })
check-document-missing = Joignez un document pour les numéros de ce pays ({ $here }) : { $text }
check-document-unassigned = Joignez un document pour les numéros de ce pays ({ $here }), ou choisissez celui qui répond à cette exigence : { $text }
check-restriction-unread = Confirmez que vous avez lu cette règle pour les numéros de ce pays ({ $here }) : { $text }
