//! Everything that jobs use: the library, the keyring, the clients, and the threads that run
//! them.

use std::path::{Path, PathBuf};

use super::jobs::Jobs;
use crate::connect::Connector;
use crate::store::{Library, Secrets};

/// Shared by the jobs of every subject.
pub(super) struct Services {
    pub(super) jobs: Jobs,
    pub(super) library: Library,
    pub(super) connector: Connector,
    pub(super) secrets: Secrets,
}

impl Services {
    pub(super) fn new(jobs: Jobs, data_dir: &Path) -> Self {
        let library = Library::of_window(data_dir);
        let secrets = Secrets::start(&library);
        Self {
            jobs,
            library,
            connector: Connector::new(secrets.clone(), data_dir.join("sandbox")),
            secrets,
        }
    }
}

/// The person's home folder, for paths that begin with `~`.
pub(super) fn home() -> Option<PathBuf> {
    directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned())
}
