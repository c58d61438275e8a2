//! The entries of the keyring that have a name. Other programs, and a copied keyring, may have made
//! more than one of the same name.

use keyring::Error;
use zeroize::Zeroizing;

use super::{SecretError, platform};
use crate::domain::secret_error::KeyringReason;

/// What the keyring holds under a name.
pub(super) enum Held {
    Nothing,
    One(Zeroizing<Vec<u8>>),
    /// It can't be told which one is right.
    Several,
}

pub(super) fn get(store: &platform::Store, name: &str) -> Result<Held, SecretError> {
    let found = platform::entry(store, name).and_then(|entry| entry.get_secret());
    match found.map(Zeroizing::new) {
        Ok(bytes) => Ok(Held::One(bytes)),
        Err(Error::NoEntry) => Ok(Held::Nothing),
        Err(Error::Ambiguous(_)) => Ok(Held::Several),
        Err(error) => Err(secret_error(&error)),
    }
}

/// Puts a secret in place of whatever there is of the name.
pub(super) fn set(store: &platform::Store, name: &str, bytes: &[u8]) -> Result<(), SecretError> {
    let set = platform::entry(store, name).and_then(|entry| entry.set_secret(bytes));
    let set = match set {
        Err(Error::Ambiguous(entries)) => {
            let mut entries = entries.iter();
            let first = entries.next().map_or(Err(Error::NoEntry), |first| {
                // Nothing is removed unless the new one is there.
                first.set_secret(bytes)
            });
            first.and_then(|()| entries.try_for_each(|entry| gone(entry.delete_credential())))
        }
        set => set,
    };
    set.map_err(|error| secret_error(&error))
}

/// Removes all of the name. That there is none is no error.
pub(super) fn remove(store: &platform::Store, name: &str) -> Result<(), SecretError> {
    let removed = platform::entry(store, name).and_then(|entry| entry.delete_credential());
    let removed = match removed {
        Err(Error::Ambiguous(entries)) => entries
            .iter()
            .try_for_each(|entry| gone(entry.delete_credential())),
        removed => gone(removed),
    };
    removed.map_err(|error| secret_error(&error))
}

fn gone(removed: keyring::Result<()>) -> keyring::Result<()> {
    match removed {
        Err(Error::NoEntry) => Ok(()),
        removed => removed,
    }
}

pub(super) fn no_token() -> SecretError {
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
        // These two carry what was stored: no word of theirs may be passed on.
        Error::BadEncoding(_) | Error::BadDataFormat(..) => no_token(),
        // Its own words are for programmers.
        Error::Ambiguous(_) => SecretError::Other {
            reason: KeyringReason::Several,
        },
        other => SecretError::Other {
            reason: KeyringReason::System(short(other)),
        },
    }
}

/// The system's words, not longer than a line.
pub(super) fn short(error: &Error) -> String {
    error.to_string().chars().take(160).collect()
}
