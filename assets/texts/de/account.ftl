### Accounts and the sandbox.

accounts-title = Konten
accounts-hint = Ein Konto legt fest, wo Ihre Profile eingereicht werden. Sein Produkt-Token wird im Schlüsselbund dieses Computers gespeichert
accounts-empty = Noch keine Konten
account-label = Konto
account-none-label = Kein Konto
account-menu-label = Konto: { $account } ({ $environment })
account-name-label = Name des Kontos
account-name-placeholder = Zum Beispiel „CM.com, Niederlande“
account-name-missing-error = Namen für das Konto eingeben
account-name-taken-error = Ein anderes Konto heißt schon so. Wählen Sie einen anderen Namen
account-environment-label = Umgebung
account-base-label = Basisadresse
account-base-custom-label = Eigene Basisadresse
account-base-placeholder = Zum Beispiel https://api.example.com
account-base-missing-error = Basisadresse in der Form https://api.example.com eingeben
account-base-scheme-error = Basisadresse muss mit https:// beginnen (http:// nur auf diesem Computer)
account-base-extra-parts-error = Basisadresse darf keinen Benutzernamen, keine Abfrage und kein Fragment enthalten
account-base-unusable-error = Die Basisadresse des Kontos „{ $name }“ lässt sich nicht verwenden. { $why }
account-id-label = Konto-ID { $account_guid }
account-id-placeholder = Ihre Konto-ID von CM.com
account-id-missing-error = Konto-ID von CM.com eingeben
account-id-form-error = Konto-ID muss so aussehen: 123e4567-e89b-12d3-a456-426614174000
account-id-nil-error = Konto-ID darf nicht { $value } sein: Das ist ein Platzhalter. Geben Sie Ihre Konto-ID von CM.com ein
account-in-use = aktiv
account-use-button = Dieses Konto verwenden
account-add-button = Konto hinzufügen …
account-add-sandbox-button = Sandbox hinzufügen
account-edit-button = Bearbeiten oder Token ersetzen …
account-save-button = Konto speichern
account-remove-button = Entfernen …
account-remove-hint = Ihre Entwürfe und alles, was Sie mit diesem Konto eingereicht haben, bleiben erhalten
account-remove-confirm-button = Konto und Token entfernen
account-remove-cancel-button = Konto behalten
account-summary-production = Produktion, { $production_base }
account-summary-custom = Eigener Server, { $base }
account-summary-sandbox = Sandbox, { $base }
account-summary-sandbox-starting = Sandbox, wird gestartet …
account-summary-sandbox-stopped = Sandbox, nicht gestartet
account-summary-sandbox-failed = Sandbox: { $sentence }
account-test-button = Verbindung testen
account-test-progress = Wird getestet …
account-test-ok = { $count ->
    [one] Verbunden. 1 Profil gefunden
   *[other] Verbunden. { $count } Profile gefunden
}
account-test-ok-empty = Verbunden. Noch keine Profile

## Environments.

environment-production = Produktion
environment-sandbox = Sandbox
environment-custom = Eigener Server

## The sandbox could not start.

sandbox-start-in-use-error = Ein anderes Profile Desk verwendet die Sandbox in diesem Ordner. Schließen Sie es zuerst ({ $folder })
sandbox-start-folder-error = Der Ordner der Sandbox ließ sich nicht lesen oder beschreiben. Prüfen Sie, ob Sie dort schreiben dürfen und ob auf dem Datenträger Platz ist ({ $folder }: { $source })
sandbox-start-port-error = Port { $port } ließ sich auf diesem Computer nicht verwenden. Wählen Sie einen anderen Port ({ $source })
sandbox-no-account-notice = Kein Konto verwendet mehr die Sandbox. Fügen Sie sie unter „Konten“ hinzu, um sie wieder zu verwenden
