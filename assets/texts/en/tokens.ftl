### Product tokens: the server and the library that they belong to.

token-was-entered-for-another-server = The product token of “{ $name }” was entered for { $stored }; the account now points to { $now }
token-is-of-earlier-version = The product token of “{ $name }” was stored by an earlier version of Profile Desk, which did not note the server that it is for
token-is-of-another-library = The accounts come from another library, or this one lost its file library.json, so the product token of “{ $name }” can’t be used
token-needs-library-id = The product token of “{ $name }” can’t be found, since the file library.json, which names the library in the keyring, is damaged
token-entry-is-not-readable = What the keyring holds for “{ $name }” is not a product token that this version can read
enter-token-for-that-server = Enter the token for that server
enter-token-again = Enter the token again
token-withheld = { $what }. { $remedy }
product-token-is-too-long = A product token has at most { $most } characters, and this is longer. Copy the token alone
library-id-cant-be-used = The file library.json, which names the library in the keyring, can’t be read or written
check-folder-of-library = Check the library’s folder and try again
base-address-cant-be-used = The base address of the account “{ $name }” can’t be used. { $why }
keyring-has-several-entries = The keyring has more than one entry for the product token of “{ $name }”, so it can’t be told which one is right
several-entries-of-one-name = there is more than one entry of the same name
