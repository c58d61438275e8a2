//! The keyring functions that differ between systems.

pub(super) use system::{Store, entry, is_absent, open, was_refused};

/// The name under which the keyring shows the tokens.
const SERVICE: &str = "profile-desk";

/// The Secret Service. The keyring crate remembers a missing service until the process ends, so the
/// store is made here, again for every try.
#[cfg(target_os = "linux")]
mod system {
    use std::error::Error as _;
    use std::sync::Arc;

    use keyring::{Entry, Error, Result};
    use keyring_core::api::CredentialStoreApi;

    pub(in super::super) type Store = Arc<zbus_secret_service_keyring_store::Store>;

    pub(in super::super) fn open() -> Result<Store> {
        zbus_secret_service_keyring_store::Store::new()
    }

    pub(in super::super) fn entry(store: &Store, user: &str) -> Result<Entry> {
        let inner = store.build(super::SERVICE, user, None)?;
        Ok(Entry { inner })
    }

    fn cause(error: &Error) -> Option<&secret_service::Error> {
        match error {
            Error::NoStorageAccess(cause) | Error::PlatformFailure(cause) => cause.downcast_ref(),
            other => other.source()?.downcast_ref(),
        }
    }

    /// True when the user closed the keyring's prompt.
    pub(in super::super) fn was_refused(error: &Error) -> bool {
        matches!(cause(error), Some(secret_service::Error::Prompt))
    }

    /// True when no keyring service is on the bus.
    pub(in super::super) fn is_absent(error: &Error) -> bool {
        matches!(cause(error), Some(secret_service::Error::Unavailable))
            || error.to_string().contains("ServiceUnknown")
    }
}

/// The keyring of the system, through the keyring crate.
#[cfg(not(target_os = "linux"))]
mod system {
    use keyring::{Entry, Error, Result};

    pub(in super::super) struct Store;

    pub(in super::super) fn open() -> Result<Store> {
        Ok(Store)
    }

    pub(in super::super) fn entry(_store: &Store, user: &str) -> Result<Entry> {
        Entry::new(super::SERVICE, user)
    }

    pub(in super::super) fn was_refused(_error: &Error) -> bool {
        false
    }

    pub(in super::super) fn is_absent(_error: &Error) -> bool {
        false
    }
}
