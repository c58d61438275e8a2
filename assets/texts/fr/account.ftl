### Accounts and the sandbox.

accounts-title = Comptes
accounts-hint = Un compte définit où vos profils sont soumis. Son jeton produit est enregistré dans le trousseau de cet ordinateur
accounts-empty = Aucun compte pour le moment
account-label = Compte
account-none-label = Aucun compte
account-menu-label = Compte : { $account } ({ $environment })
account-name-label = Nom du compte
account-name-placeholder = Par exemple « CM.com, Pays-Bas »
account-name-missing-error = Saisissez un nom pour le compte
account-name-taken-error = Un autre compte porte déjà ce nom. Choisissez-en un autre
account-environment-label = Environnement
account-base-label = Adresse de base
account-base-custom-label = Adresse de base personnalisée
account-base-placeholder = Par exemple https://api.example.com
account-base-missing-error = Saisissez l’adresse de base sous la forme https://api.example.com
account-base-scheme-error = L’adresse de base doit commencer par https:// (http:// seulement sur cet ordinateur)
account-base-extra-parts-error = L’adresse de base ne doit comporter ni nom d’utilisateur, ni paramètre, ni fragment
account-base-unusable-error = L’adresse de base du compte « { $name } » est inutilisable. { $why }
account-id-label = ID de compte { $account_guid }
account-id-placeholder = Votre ID de compte CM.com
account-id-missing-error = Saisissez votre ID de compte CM.com
account-id-form-error = L’ID de compte doit avoir la forme 123e4567-e89b-12d3-a456-426614174000
account-id-nil-error = L’ID de compte ne peut pas être { $value }, qui est une valeur fictive. Saisissez votre ID de compte CM.com
account-in-use = actif
account-use-button = Utiliser ce compte
account-add-button = Ajouter un compte…
account-add-sandbox-button = Ajouter la sandbox
account-edit-button = Modifier le compte ou le jeton…
account-save-button = Enregistrer le compte
account-remove-button = Supprimer…
account-remove-hint = Vos brouillons et tout ce que vous avez soumis avec ce compte sont conservés
account-remove-confirm-button = Supprimer le compte et le jeton
account-remove-cancel-button = Garder le compte
account-summary-production = Production, { $production_base }
account-summary-custom = Personnalisé, { $base }
account-summary-sandbox = Sandbox, { $base }
account-summary-sandbox-starting = Sandbox, démarrage…
account-summary-sandbox-stopped = Sandbox, arrêtée
account-summary-sandbox-failed = Sandbox : { $sentence }
account-test-button = Tester la connexion
account-test-progress = Test en cours…
account-test-ok = { $count ->
    [one] Connexion établie. { $count } profil trouvé
   *[other] Connexion établie. { $count } profils trouvés
}
account-test-ok-empty = Connexion établie. Aucun profil

## Environments.

environment-production = Production
environment-sandbox = Sandbox
environment-custom = Personnalisé

## The sandbox could not start.

sandbox-start-in-use-error = Un autre Profile Desk utilise la sandbox de ce dossier. Fermez-le d’abord ({ $folder })
sandbox-start-folder-error = Impossible de lire ou d’écrire dans le dossier de la sandbox. Vérifiez que vous pouvez y écrire et qu’il reste de la place sur le disque ({ $folder } : { $source })
sandbox-start-port-error = Impossible d’utiliser le port { $port } sur cet ordinateur. Choisissez un autre port ({ $source })
sandbox-no-account-notice = Aucun compte n’utilise plus la sandbox. Ajoutez-la à nouveau sous « Comptes » pour l’utiliser
