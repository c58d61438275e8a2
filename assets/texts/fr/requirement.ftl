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
