### Producttokens: de server en de bibliotheek waar ze bij horen.

token-was-entered-for-another-server = Het producttoken van “{ $name }” is ingevuld voor { $stored }; het account verwijst nu naar { $now }
token-is-of-earlier-version = Het producttoken van “{ $name }” is opgeslagen door een eerdere versie van Profile Desk, die niet vastlegde voor welke server het is
token-is-of-another-library = De accounts komen uit een andere bibliotheek, of deze bibliotheek is haar bestand library.json kwijt. Daarom kan het producttoken van “{ $name }” niet worden gebruikt
token-needs-library-id = Het producttoken van “{ $name }” is niet te vinden, omdat het bestand library.json, dat de bibliotheek in de sleutelbos aanduidt, beschadigd is
token-entry-is-not-readable = Wat de sleutelbos voor “{ $name }” bevat, is geen producttoken dat deze versie kan lezen
enter-token-for-that-server = Vul het token voor die server in
enter-token-again = Vul het token opnieuw in
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Een producttoken heeft hoogstens { $most } tekens, en dit is langer. Kopieer alleen het token
library-id-cant-be-used = Het bestand library.json, dat de bibliotheek in de sleutelbos aanduidt, kan niet worden gelezen of geschreven
check-folder-of-library = Controleer de map van de bibliotheek en probeer het opnieuw
base-address-cant-be-used = Het basisadres van het account “{ $name }” kan niet worden gebruikt. { $why }
keyring-has-several-entries = De sleutelbos heeft meer dan één vermelding voor het producttoken van “{ $name }”, zodat niet te zeggen is welke de juiste is
several-entries-of-one-name = er is meer dan één vermelding met dezelfde naam
