### Product tokens: the server and the library they belong to.

token-was-entered-for-another-server = Het producttoken van “{ $name }” is ingevuld voor { $stored }, maar het account verwijst nu naar { $now }
token-is-of-earlier-version = Het producttoken van “{ $name }” is opgeslagen door een eerdere versie van Profile Desk, zonder de server waarvoor het is
token-is-of-another-library = We kunnen het producttoken van “{ $name }” niet gebruiken: de accounts komen uit een andere bibliotheek, of deze bibliotheek is het bestand library.json kwijt
token-needs-library-id = We kunnen het producttoken van “{ $name }” niet vinden: het bestand library.json, waaraan de sleutelbos de bibliotheek herkent, is beschadigd
token-entry-is-not-readable = De vermelding voor “{ $name }” in de sleutelbos is geen producttoken dat deze versie kan lezen
enter-token-for-that-server = Vul het token voor die server in
enter-token-again = Vul het token opnieuw in
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Het producttoken mag maximaal { $most } tekens hebben. Kopieer alleen het token
library-id-cant-be-used = We konden het bestand library.json, waaraan de sleutelbos de bibliotheek herkent, niet lezen of schrijven
check-folder-of-library = Controleer de map van de bibliotheek en probeer het opnieuw
base-address-cant-be-used = Het basisadres van het account “{ $name }” kan niet worden gebruikt. { $why }
keyring-has-several-entries = De sleutelbos heeft meer dan één vermelding voor het producttoken van “{ $name }”. We weten daardoor niet welke de juiste is
several-entries-of-one-name = er is meer dan één vermelding met dezelfde naam
