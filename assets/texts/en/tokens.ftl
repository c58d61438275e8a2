### Product tokens: the server and the library they belong to.

token-was-entered-for-another-server = The product token of “{ $name }” was entered for { $stored }, but the account now points to { $now }
token-is-of-earlier-version = The product token of “{ $name }” was saved by an earlier version of Profile Desk, without the server it is for
token-is-of-another-library = We can’t use the product token of “{ $name }”: the accounts come from another library, or this library has lost its file library.json
token-needs-library-id = We can’t find the product token of “{ $name }”: the file library.json, which identifies the library in the keyring, is damaged
token-entry-is-not-readable = The keyring entry for “{ $name }” is not a product token that this version can read
enter-token-for-that-server = Enter the token for that server
enter-token-again = Enter the token again
token-withheld = { $what }. { $remedy }
product-token-is-too-long = Product token must be { $most } characters or fewer. Copy only the token
library-id-cant-be-used = We could not read or write the file library.json, which identifies the library in the keyring
check-folder-of-library = Check the library folder and try again
base-address-cant-be-used = The base address of the account “{ $name }” can’t be used. { $why }
keyring-has-several-entries = The keyring has more than one entry for the product token of “{ $name }”, so we can’t tell which is right
several-entries-of-one-name = there is more than one entry with the same name
