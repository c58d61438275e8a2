### Product tokens: entered, kept in the keyring, and the server and library that they belong to.

token-label = Produkt-Token
token-hint = Wird nur im Schlüsselbund dieses Computers gespeichert
token-replace-placeholder = Leer lassen, um das gespeicherte Token zu behalten
token-session-only-checkbox = Token nicht im Schlüsselbund speichern, sondern nur bis zum Schließen von Profile Desk behalten
token-session-only-button = Nur bis zum Schließen behalten
token-missing-error = Produkt-Token eingeben
token-characters-error = Produkt-Token darf nur Buchstaben von A bis Z, Ziffern und Sonderzeichen enthalten, keine Leerzeichen
token-too-long-error = Produkt-Token darf höchstens { $most } Zeichen haben. Kopieren Sie nur das Token
token-state-loading = Token wird aus dem Schlüsselbund geholt …
token-state-saved = Token im Schlüsselbund gespeichert
token-state-session-only = Token nicht im Schlüsselbund, bleibt nur bis zum Schließen von Profile Desk erhalten
token-state-none = Noch kein Token
token-forget-button = Token entfernen

## Why a stored token is not used.

token-other-server-error = Das Produkt-Token von „{ $name }“ wurde für { $stored } eingegeben, aber das Konto verweist jetzt auf { $now }
token-older-version-error = Das Produkt-Token von „{ $name }“ wurde mit einer früheren Version von Profile Desk gespeichert, ohne den Server, für den es gilt
token-other-library-error = Das Produkt-Token von „{ $name }“ lässt sich nicht verwenden: Die Konten stammen aus einer anderen Bibliothek, oder dieser Bibliothek fehlt ihre Datei library.json
token-library-id-error = Das Produkt-Token von „{ $name }“ lässt sich nicht finden: Die Datei library.json, die der Bibliothek ihre Einträge im Schlüsselbund zuordnet, ist beschädigt
token-unreadable-error = Der Eintrag für „{ $name }“ im Schlüsselbund ist kein Produkt-Token, das diese Version lesen kann
token-several-entries-error = Der Schlüsselbund hat mehr als einen Eintrag für das Produkt-Token von „{ $name }“. Welcher der richtige ist, lässt sich nicht erkennen
token-enter-for-server-remedy = Geben Sie das Token für diesen Server ein
token-enter-again-remedy = Geben Sie das Token erneut ein

## The keyring.

keyring-missing-error = Dieser Computer hat keinen Schlüsselbund, den Profile Desk verwenden kann
keyring-locked-error = Der Schlüsselbund ist gesperrt
keyring-timeout-error = Der Schlüsselbund hat noch nicht geantwortet
keyring-dismissed-error = Die Abfrage des Schlüsselbunds wurde ohne Antwort geschlossen
keyring-failed-error = Der Schlüsselbund hat einen Fehler gemeldet
keyring-library-id-error = Die Datei library.json, die der Bibliothek ihre Einträge im Schlüsselbund zuordnet, ließ sich nicht lesen oder schreiben
keyring-missing-remedy = Installieren Sie das Paket gnome-keyring und melden Sie sich neu an
keyring-locked-remedy = Entsperren Sie ihn und versuchen Sie es erneut
keyring-timeout-remedy = Beantworten Sie seine Abfrage, die hinter einem anderen Fenster liegen kann, und versuchen Sie es erneut
keyring-failed-remedy = Versuchen Sie es erneut
keyring-library-id-remedy = Prüfen Sie den Ordner der Bibliothek und versuchen Sie es erneut
keyring-error-session-only = { $what }. { $remedy }, oder behalten Sie das Token nur bis zum Schließen von Profile Desk
keyring-thread-reason = sein Thread wurde beendet
keyring-not-token-reason = der Eintrag ist kein Token
keyring-several-entries-reason = es gibt mehr als einen Eintrag mit demselben Namen
