//! Errors that keep the sandbox from starting.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::lossy_path;
use crate::domain::system_error::SystemError;
use crate::domain::wrong_clock::WrongClock;
use crate::i18n::tr;

/// The reason that the sandbox did not start.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum SandboxError {
    #[error("{}", tr!("sandbox-start-in-use-error", folder = .0.display()))]
    InUse(#[serde(with = "lossy_path")] PathBuf),
    #[error("{}", tr!("sandbox-start-folder-error", folder = folder.display(), source = source))]
    Folder {
        #[serde(with = "lossy_path")]
        folder: PathBuf,
        source: SystemError,
    },
    #[error("{}", tr!("sandbox-start-port-error", port = port.to_string(), source = source))]
    Port { port: u16, source: SystemError },
    #[error(transparent)]
    Clock(#[from] WrongClock),
}
