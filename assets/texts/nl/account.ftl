### Accounts and the sandbox.

accounts-title = Accounts
accounts-hint = Een account bepaalt waar uw profielen worden ingediend. Het producttoken wordt opgeslagen in de sleutelbos van deze computer
accounts-empty = Nog geen accounts
account-label = Account
account-none-label = Geen account
account-menu-label = Account: { $account } ({ $environment })
account-name-label = Accountnaam
account-name-placeholder = Bijvoorbeeld “CM.com, Nederland”
account-name-missing-error = Vul een naam voor het account in
account-name-taken-error = Een ander account heeft deze naam al. Kies een andere naam
account-environment-label = Omgeving
account-base-label = Basisadres
account-base-custom-label = Aangepast basisadres
account-base-placeholder = Bijvoorbeeld https://api.example.com
account-base-missing-error = Vul het basisadres in de vorm https://api.example.com in
account-base-scheme-error = Het basisadres moet beginnen met https:// (http:// alleen op deze computer)
account-base-extra-parts-error = Het basisadres mag geen gebruikersnaam, query of fragment bevatten
account-base-unusable-error = Het basisadres van het account “{ $name }” kan niet worden gebruikt. { $why }
account-id-label = Account-id { $account_guid }
account-id-placeholder = Uw account-id van CM.com
account-id-missing-error = Vul uw account-id van CM.com in
account-id-form-error = De account-id moet de vorm 123e4567-e89b-12d3-a456-426614174000 hebben
account-id-nil-error = De account-id mag niet { $value } zijn, want dat is geen echte id. Vul uw account-id van CM.com in
account-in-use = in gebruik
account-use-button = Dit account gebruiken
account-add-button = Account toevoegen…
account-add-sandbox-button = Sandbox toevoegen
account-edit-button = Bewerken of token vervangen…
account-save-button = Account opslaan
account-remove-button = Verwijderen…
account-remove-hint = Uw concepten en alles wat u met dit account hebt ingediend, blijven bewaard
account-remove-confirm-button = Account en token verwijderen
account-remove-cancel-button = Account behouden
account-summary-production = Productie, { $production_base }
account-summary-custom = Aangepast, { $base }
account-summary-sandbox = Sandbox, { $base }
account-summary-sandbox-starting = Sandbox, wordt gestart…
account-summary-sandbox-stopped = Sandbox, niet gestart
account-summary-sandbox-failed = Sandbox: { $sentence }
account-test-button = Verbinding testen
account-test-progress = Testen…
account-test-ok = { $count ->
    [one] Verbonden. 1 profiel gevonden
   *[other] Verbonden. { $count } profielen gevonden
}
account-test-ok-empty = Verbonden. Nog geen profielen

## Environments.

environment-production = Productie
environment-sandbox = Sandbox
environment-custom = Aangepast

## The sandbox could not start.

sandbox-start-in-use-error = Een andere Profile Desk gebruikt de sandbox in deze map. Sluit die eerst ({ $folder })
sandbox-start-folder-error = We konden de map van de sandbox niet lezen of beschrijven. Controleer of u in de map mag schrijven en of er ruimte is op de schijf ({ $folder }: { $source })
sandbox-start-port-error = We konden poort { $port } op deze computer niet gebruiken. Kies een andere poort ({ $source })
sandbox-no-account-notice = Er is geen account meer dat de sandbox gebruikt. Voeg de sandbox opnieuw toe onder Accounts om deze te gebruiken
