### Product tokens: the server and the library they belong to.

token-was-entered-for-another-server = Das Produkt-Token von „{ $name }“ wurde für { $stored } eingegeben, aber das Konto verweist jetzt auf { $now }
token-is-of-earlier-version = Das Produkt-Token von „{ $name }“ wurde mit einer früheren Version von Profile Desk gespeichert, ohne den Server, für den es gilt
token-is-of-another-library = Das Produkt-Token von „{ $name }“ lässt sich nicht verwenden: Die Konten stammen aus einer anderen Bibliothek, oder dieser Bibliothek fehlt ihre Datei library.json
token-needs-library-id = Das Produkt-Token von „{ $name }“ lässt sich nicht finden: Die Datei library.json, die der Bibliothek ihre Einträge im Schlüsselbund zuordnet, ist beschädigt
token-entry-is-not-readable = Der Eintrag für „{ $name }“ im Schlüsselbund ist kein Produkt-Token, das diese Version lesen kann
enter-token-for-that-server = Geben Sie das Token für diesen Server ein
enter-token-again = Geben Sie das Token erneut ein
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Produkt-Token darf höchstens { $most } Zeichen haben. Kopieren Sie nur das Token
library-id-cant-be-used = Die Datei library.json, die der Bibliothek ihre Einträge im Schlüsselbund zuordnet, ließ sich nicht lesen oder schreiben
check-folder-of-library = Prüfen Sie den Ordner der Bibliothek und versuchen Sie es erneut
base-address-cant-be-used = Die Basisadresse des Kontos „{ $name }“ lässt sich nicht verwenden. { $why }
keyring-has-several-entries = Der Schlüsselbund hat mehr als einen Eintrag für das Produkt-Token von „{ $name }“. Welcher der richtige ist, lässt sich nicht erkennen
several-entries-of-one-name = es gibt mehr als einen Eintrag mit demselben Namen
