### Accounts and the sandbox.

accounts-title = Accounts
accounts-hint = An account sets where your profiles are submitted. Its product token is saved in this computer’s keyring
accounts-empty = No accounts yet
account-label = Account
account-none-label = No account
account-menu-label = Account: { $account } ({ $environment })
account-name-label = Account name
account-name-placeholder = Like “CM.com, Netherlands”
account-name-missing-error = Enter a name for the account
account-name-taken-error = Another account has this name. Choose a different one
account-environment-label = Environment
account-base-label = Base address
account-base-custom-label = Custom base address
account-base-placeholder = Like https://api.example.com
account-base-missing-error = Enter the base address in the form https://api.example.com
account-base-scheme-error = Base address must start with https:// (http:// only on this computer)
account-base-extra-parts-error = Base address must have no user name, query or fragment
account-base-unusable-error = The base address of the account “{ $name }” can’t be used. { $why }
account-id-label = Account ID { $account_guid }
account-id-placeholder = Your CM.com account ID
account-id-missing-error = Enter your CM.com account ID
account-id-form-error = Account ID must look like 123e4567-e89b-12d3-a456-426614174000
account-id-nil-error = Account ID must not be { $value }, which is a placeholder. Enter your CM.com account ID
account-in-use = in use
account-use-button = Use this account
account-add-button = Add account…
account-add-sandbox-button = Add the sandbox
account-edit-button = Edit or replace token…
account-save-button = Save account
account-remove-button = Remove…
account-remove-hint = Your drafts and everything you submitted with this account are kept
account-remove-confirm-button = Remove account and token
account-remove-cancel-button = Keep account
account-summary-production = Production, { $production_base }
account-summary-custom = Custom, { $base }
account-summary-sandbox = Sandbox, { $base }
account-summary-sandbox-starting = Sandbox, starting…
account-summary-sandbox-stopped = Sandbox, not running
account-summary-sandbox-failed = Sandbox: { $sentence }
account-test-button = Test connection
account-test-progress = Testing…
account-test-ok = { $count ->
    [one] Connected. 1 profile found
   *[other] Connected. { $count } profiles found
}
account-test-ok-empty = Connected. No profiles yet

## Environments.

environment-production = Production
environment-sandbox = Sandbox
environment-custom = Custom

## The sandbox could not start.

sandbox-start-in-use-error = Another Profile Desk is running the sandbox in this folder. Close it first ({ $folder })
sandbox-start-folder-error = We could not read or write the sandbox folder. Check that you can write to it and that the disk has space ({ $folder }: { $source })
sandbox-start-port-error = We could not use port { $port } on this computer. Choose another port ({ $source })
sandbox-no-account-notice = No account uses the sandbox any more. To use it again, add it under Accounts
