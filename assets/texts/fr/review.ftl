### The page to review before submitting, and the request.

review-title = Récapitulatif avant soumission
review-incomplete-title = Éléments dont CM.com a besoin pour approuver le profil
review-warnings-title = À vérifier avant de soumettre
review-progress = Préparation…
review-documents-progress = Vérification des documents en cours. Le profil sera envoyé ensuite, sauf en cas d’avertissement
review-goes-to-production = Envoi à CM.com ({ $production_base }) avec le compte « { $name } » (Production)
review-goes-to-custom = Envoi à { $base } avec le compte « { $name } » (Personnalisé)
review-goes-to-sandbox = Envoi à la sandbox avec le compte « { $name } ». Rien ne quitte cet ordinateur
review-values-tab = Valeurs
review-id-default = Créé lors de la soumission
review-account-default = ID du compte « { $name } »
review-change-button = Modifier
review-change-tooltip = Modifier : { $line }
review-no-request-hint = Pas encore de requête
review-submit-button = Soumettre le profil à { $place }
review-submit-incomplete-button = Soumettre à { $place } sans les éléments manquants
review-submit-anyway-button = Soumettre quand même à { $place }
review-changed-notice = Le profil a changé depuis l’ouverture de ce récapitulatif. Vérifiez ce qui va être envoyé
review-sandbox-name = la sandbox
review-custom-server-name = ce serveur
request-title = Données à envoyer
request-token-hint = Le jeton n’apparaît pas. Les ID des documents sont ajoutés après l’envoi des fichiers
request-document-id = (ajouté après l’envoi)
request-copy-json-button = Copier en JSON
request-copy-curl-button = Copier en curl
request-problems-reason = Choisissez un compte et corrigez d’abord les problèmes
