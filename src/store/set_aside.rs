//! Damaged files of the library.

use std::path::Path;

use super::StoreError;
use crate::domain::local_error::DamageReason;
use crate::files;

/// The handling of a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnDamage {
    /// The file is renamed, so that a new one can be written and nothing is lost.
    SetAside,
    /// The file is not changed, because another program has the library.
    Leave,
}

impl OnDamage {
    /// The error of a damaged file, once that is done.
    pub(super) fn handle(self, path: &Path, reason: DamageReason) -> StoreError {
        let aside = match self {
            Self::SetAside => files::set_aside(path).map(Some),
            Self::Leave => Ok(None),
        };
        match aside {
            Ok(aside) => StoreError::Damaged {
                file: path.to_owned(),
                reason,
                aside,
            },
            Err(error) => StoreError::NotRead {
                file: path.to_owned(),
                source: error.into(),
            },
        }
    }
}
