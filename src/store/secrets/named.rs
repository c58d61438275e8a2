//! Reads and writes keyring entries by name. Other programs, or a copied keyring, may have made several
//! entries with the same name.

use keyring::Error;
use zeroize::Zeroizing;

use super::{SecretError, platform};
use crate::domain::local_error::KeyringReason;

/// The entries of the keyring with a given name.
pub(super) enum NamedEntry {
    Nothing,
    One(Zeroizing<Vec<u8>>),
    /// More than one, and no way to know the right one.
    Several,
}

pub(super) fn get(store: &platform::Store, name: &str) -> Result<NamedEntry, SecretError> {
    let found = platform::entry(store, name).and_then(|entry| entry.get_secret());
    match found.map(Zeroizing::new) {
        Ok(bytes) => Ok(NamedEntry::One(bytes)),
        Err(Error::NoEntry) => Ok(NamedEntry::Nothing),
        Err(Error::Ambiguous(_)) => Ok(NamedEntry::Several),
        Err(error) => Err(secret_error(&error)),
    }
}

/// Stores a secret under a name, and replaces all entries with that name.
pub(super) fn set(store: &platform::Store, name: &str, bytes: &[u8]) -> Result<(), SecretError> {
    let set = platform::entry(store, name).and_then(|entry| entry.set_secret(bytes));
    let set = match set {
        Err(Error::Ambiguous(entries)) => {
            let mut entries = entries.iter();
            let first = entries.next().map_or(Err(Error::NoEntry), |first| {
                // The others are removed only when the new secret is stored.
                first.set_secret(bytes)
            });
            first.and_then(|()| {
                entries.try_for_each(|entry| ignore_missing(entry.delete_credential()))
            })
        }
        set => set,
    };
    set.map_err(|error| secret_error(&error))
}

/// Removes all entries with a name. It is not an error when there are none.
pub(super) fn remove(store: &platform::Store, name: &str) -> Result<(), SecretError> {
    let removed = platform::entry(store, name).and_then(|entry| entry.delete_credential());
    let removed = match removed {
        Err(Error::Ambiguous(entries)) => entries
            .iter()
            .try_for_each(|entry| ignore_missing(entry.delete_credential())),
        removed => ignore_missing(removed),
    };
    removed.map_err(|error| secret_error(&error))
}

/// Treats an entry that was already missing as removed.
fn ignore_missing(removed: keyring::Result<()>) -> keyring::Result<()> {
    match removed {
        Err(Error::NoEntry) => Ok(()),
        removed => removed,
    }
}

pub(super) fn unusable_entry() -> SecretError {
    SecretError::Other {
        reason: KeyringReason::NoToken,
    }
}

fn secret_error(error: &Error) -> SecretError {
    match error {
        Error::NoStorageAccess(_) if platform::was_refused(error) => SecretError::Refused,
        Error::NoStorageAccess(_) => SecretError::Locked,
        Error::NoDefaultStore => SecretError::NoService {
            reason: short(error),
        },
        Error::PlatformFailure(_) if platform::is_absent(error) => SecretError::NoService {
            reason: short(error),
        },
        // These two contain the stored data, so their text is never passed on.
        Error::BadEncoding(_) | Error::BadDataFormat(..) => unusable_entry(),
        // Its own message is for programmers.
        Error::Ambiguous(_) => SecretError::Other {
            reason: KeyringReason::Several,
        },
        other => SecretError::Other {
            reason: KeyringReason::System(short(other)),
        },
    }
}

/// The system's error message, limited to 160 characters.
pub(super) fn short(error: &Error) -> String {
    error.to_string().chars().take(160).collect()
}
