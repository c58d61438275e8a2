### Product tokens: entered, kept in the keyring, and the server and library that they belong to.

token-label = Product token
token-hint = Saved only in this computer’s keyring
token-replace-placeholder = Leave blank to keep the saved token
token-session-only-checkbox = Keep the token only until I close Profile Desk, not in the keyring
token-session-only-button = Keep until I close Profile Desk
token-missing-error = Enter the product token
token-characters-error = Product token must have only letters from A to Z, digits and symbols, without spaces
token-too-long-error = Product token must be { $most } characters or fewer. Copy only the token
token-state-loading = Getting the token from the keyring…
token-state-saved = Token saved in the keyring
token-state-session-only = Token kept until you close Profile Desk, not in the keyring
token-state-none = No token yet
token-forget-button = Forget token

## Why a stored token is not used.

token-other-server-error = The product token of “{ $name }” was entered for { $stored }, but the account now points to { $now }
token-older-version-error = The product token of “{ $name }” was saved by an earlier version of Profile Desk, without the server it is for
token-other-library-error = We can’t use the product token of “{ $name }”: the accounts come from another library, or this library has lost its file library.json
token-library-id-error = We can’t find the product token of “{ $name }”: the file library.json, which identifies the library in the keyring, is damaged
token-unreadable-error = The keyring entry for “{ $name }” is not a product token that this version can read
token-several-entries-error = The keyring has more than one entry for the product token of “{ $name }”, so we can’t tell which is right
token-enter-for-server-remedy = Enter the token for that server
token-enter-again-remedy = Enter the token again

## The keyring.

keyring-missing-error = This computer has no keyring that Profile Desk can use
keyring-locked-error = The keyring is locked
keyring-timeout-error = The keyring has not responded yet
keyring-dismissed-error = The keyring’s prompt was closed without an answer
keyring-failed-error = The keyring reported an error
keyring-library-id-error = We could not read or write the file library.json, which identifies the library in the keyring
keyring-missing-remedy = Install the package gnome-keyring and sign in again
keyring-locked-remedy = Unlock it and try again
keyring-timeout-remedy = Answer its prompt, which may be behind another window, then try again
keyring-failed-remedy = Try again
keyring-library-id-remedy = Check the library folder and try again
keyring-error-session-only = { $what }. { $remedy }, or keep the token only until you close Profile Desk
keyring-thread-reason = its thread has stopped
keyring-not-token-reason = the entry is not a token
keyring-several-entries-reason = there is more than one entry with the same name
