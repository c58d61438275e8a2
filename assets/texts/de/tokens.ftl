### Produkt-Tokens: Server und Bibliothek, zu denen sie gehören.

token-was-entered-for-another-server = Das Produkt-Token von „{ $name }“ wurde für { $stored } eingegeben; das Konto verweist jetzt auf { $now }
token-is-of-earlier-version = Das Produkt-Token von „{ $name }“ hat eine frühere Version von Profile Desk gespeichert, die nicht festhielt, für welchen Server es ist
token-is-of-another-library = Die Konten stammen aus einer anderen Bibliothek, oder dieser fehlt ihre Datei library.json. Das Produkt-Token von „{ $name }“ kann deshalb nicht verwendet werden
token-needs-library-id = Das Produkt-Token von „{ $name }“ lässt sich nicht finden, weil die Datei library.json, die die Bibliothek im Schlüsselbund bezeichnet, beschädigt ist
token-entry-is-not-readable = Was der Schlüsselbund für „{ $name }“ enthält, ist kein Produkt-Token, das diese Version lesen kann
enter-token-for-that-server = Geben Sie das Token für diesen Server ein
enter-token-again = Geben Sie das Token erneut ein
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Ein Produkt-Token hat höchstens { $most } Zeichen, und dieser Text ist länger. Kopieren Sie nur das Token
library-id-cant-be-used = Die Datei library.json, die die Bibliothek im Schlüsselbund bezeichnet, lässt sich nicht lesen oder schreiben
check-folder-of-library = Prüfen Sie den Ordner der Bibliothek und versuchen Sie es erneut
base-address-cant-be-used = Die Basisadresse des Kontos „{ $name }“ kann nicht verwendet werden. { $why }
keyring-has-several-entries = Der Schlüsselbund hat mehr als einen Eintrag für das Produkt-Token von „{ $name }“, daher ist nicht zu erkennen, welcher der richtige ist
several-entries-of-one-name = es gibt mehr als einen Eintrag desselben Namens
