### What the countries require.

requirements-title = Exigences
requirements-approved-hint = Rien d’autre à fournir
requirements-none-hint = Aucun document à fournir
requirements-none-for-types-hint = Aucun document à fournir pour ces types de numéros
requirements-no-more-documents-hint = Aucun autre document à fournir
requirements-country-title = Pour les numéros ({ $country })
requirements-as-of = { $what }, mise à jour : { $when }
requirements-failed-hint = Impossible d’actualiser. { $sentence }
requirements-wait-hint = CM.com demande de patienter. Prochain essai : { $time }
requirements-refresh-button = Réessayer
requirements-load-button = Charger les exigences
requirement-company-kind = Règle sur l’entreprise. Aucun document à fournir
requirement-number-request-kind = Règle sur les demandes de numéros. Aucun document à fournir
requirement-document-hint = Joignez un document ou faites-en glisser un ici
requirement-met-by = Joint : { $met }
requirement-attach-button = Joindre…
requirement-attach-tooltip = Joindre pour : { $requirement }
requirement-read = { $note }. Vous avez lu cette règle
requirement-unread = { $note }. Cochez pour confirmer que vous l’avez lue

## Ce qui a changé dans leurs exigences.

requirement-new-hint = { $country } exige depuis { $when } : { $text }
requirement-since = Depuis { $when } : { $text }
requirements-changed-notice = Exigences modifiées : { $country }
requirement-changes-title = Exigences modifiées
requirement-changes-button = Afficher les modifications
requirement-changes-empty = Aucune modification pour l’instant. La comparaison se fait chaque fois que nous obtenons les exigences d’un pays
requirement-changes-affected-title = { $count ->
    [one] { $count } profil approuvé ne répond plus aux exigences
   *[other] { $count } profils approuvés ne répondent plus aux exigences
}
requirement-changes-all-met = Tous les profils approuvés répondent encore aux exigences
requirement-changes-since-title = { $country }, depuis { $when }
requirement-changes-added = Ajouté : { $text }
requirement-changes-changed = Modifié : « { $before } » devient « { $after } »
requirement-changes-removed = Supprimé : { $text }
