### Product tokens: entered, kept in the keyring, and the server and library that they belong to.

token-label = Producttoken
token-hint = Wordt alleen opgeslagen in de sleutelbos van deze computer
token-replace-placeholder = Laat leeg om het opgeslagen token te behouden
token-session-only-checkbox = Het token alleen bewaren tot ik Profile Desk sluit, niet in de sleutelbos
token-session-only-button = Bewaren tot ik Profile Desk sluit
token-missing-error = Vul het producttoken in
token-characters-error = Het producttoken mag alleen letters van A tot en met Z, cijfers en symbolen bevatten, zonder spaties
token-too-long-error = Het producttoken mag maximaal { $most } tekens hebben. Kopieer alleen het token
token-state-loading = Token ophalen uit de sleutelbos…
token-state-saved = Token opgeslagen in de sleutelbos
token-state-session-only = Token bewaard tot u Profile Desk sluit, niet in de sleutelbos
token-state-none = Nog geen token
token-forget-button = Token wissen

## Why a stored token is not used.

token-other-server-error = Het producttoken van “{ $name }” is ingevuld voor { $stored }, maar het account verwijst nu naar { $now }
token-older-version-error = Het producttoken van “{ $name }” is opgeslagen door een eerdere versie van Profile Desk, zonder de server waarvoor het is
token-other-library-error = We kunnen het producttoken van “{ $name }” niet gebruiken: de accounts komen uit een andere bibliotheek, of deze bibliotheek is het bestand library.json kwijt
token-library-id-error = We kunnen het producttoken van “{ $name }” niet vinden: het bestand library.json, waaraan de sleutelbos de bibliotheek herkent, is beschadigd
token-unreadable-error = De vermelding voor “{ $name }” in de sleutelbos is geen producttoken dat deze versie kan lezen
token-several-entries-error = De sleutelbos heeft meer dan één vermelding voor het producttoken van “{ $name }”. We weten daardoor niet welke de juiste is
token-enter-for-server-remedy = Vul het token voor die server in
token-enter-again-remedy = Vul het token opnieuw in

## The keyring.

keyring-missing-error = Deze computer heeft geen sleutelbos die Profile Desk kan gebruiken
keyring-locked-error = De sleutelbos is vergrendeld
keyring-timeout-error = De sleutelbos heeft nog niet gereageerd
keyring-dismissed-error = De vraag van de sleutelbos is zonder antwoord gesloten
keyring-failed-error = De sleutelbos gaf een fout
keyring-library-id-error = We konden het bestand library.json, waaraan de sleutelbos de bibliotheek herkent, niet lezen of schrijven
keyring-missing-remedy = Installeer het pakket gnome-keyring en meld u opnieuw aan
keyring-locked-remedy = Ontgrendel de sleutelbos en probeer het opnieuw
keyring-timeout-remedy = Beantwoord de vraag van de sleutelbos, die mogelijk achter een ander venster staat, en probeer het opnieuw
keyring-failed-remedy = Probeer het opnieuw
keyring-library-id-remedy = Controleer de map van de bibliotheek en probeer het opnieuw
keyring-error-session-only = { $what }. { $remedy }, of bewaar het token alleen tot u Profile Desk sluit
keyring-thread-reason = de thread ervan is gestopt
keyring-not-token-reason = de vermelding is geen token
keyring-several-entries-reason = er is meer dan één vermelding met dezelfde naam
