//! The state of a running sandbox: its stores, faults and requests.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::faults::Faults;
use super::fields::Profile;
use super::json_store::JsonStore;
use super::problem::Problem;
use super::requests::Requests;
use super::review::Review;

const MAX_PROFILES: usize = 20_000;
const MAX_DOCUMENTS: usize = 10_000;

/// A stored profile; values set by the sandbox are separate from the sent ones.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) created: Timestamp,
    pub(super) deleted: Option<Timestamp>,
    pub(super) review: Review,
    pub(super) profile: Profile,
}

/// A stored document. Its content is not stored: no call returns it, and it may be somebody's
/// passport.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    pub(super) created: Timestamp,
    pub(super) file_name: String,
    pub(super) content_type: String,
    pub(super) size: u64,
    pub(super) sha256: String,
}

#[derive(Debug)]
pub(super) struct Stores {
    pub(super) profiles: JsonStore<Record>,
    pub(super) documents: JsonStore<Document>,
}

#[derive(Debug)]
pub(super) struct ServerState {
    pub(super) faults: Faults,
    pub(super) requests: Requests,
    pub(super) review_time: Duration,
    stores: Mutex<Stores>,
}

impl ServerState {
    /// Reads the stored data. Also returns the new names of damaged files.
    pub(super) fn open(folder: &Path, review_time: Duration) -> io::Result<(Self, Vec<PathBuf>)> {
        let mut set_aside = Vec::new();
        let profiles = JsonStore::open(folder.join("profiles"), MAX_PROFILES, &mut set_aside)?;
        let documents = JsonStore::open(folder.join("documents"), MAX_DOCUMENTS, &mut set_aside)?;
        let state = Self {
            faults: Faults::default(),
            requests: Requests::default(),
            review_time,
            stores: Mutex::new(Stores {
                profiles,
                documents,
            }),
        };
        Ok((state, set_aside))
    }

    /// Runs `work` on the stores, on a blocking thread because it may write to disk. It is completed
    /// even when the sender has closed the connection.
    pub(super) async fn with_stores<R: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&mut Stores) -> Result<R, Problem> + Send + 'static,
    ) -> Result<R, Problem> {
        let work = move || {
            let mut stores = self.stores.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut stores)
        };
        let result = tokio::task::spawn_blocking(work).await;
        result.unwrap_or_else(|_| Err(internal_error("The sandbox stopped before it was done")))
    }
}

fn internal_error(title: &str) -> Problem {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, title)
}

/// The answer when data could not be written to disk.
pub(super) fn not_written(error: &io::Error) -> Problem {
    tracing::warn!(%error, "the sandbox could not write to its folder");
    internal_error("The sandbox could not write to its folder. Nothing was changed")
}

/// The answer when a store is full.
pub(super) fn storage_full() -> Problem {
    let title = "The sandbox is full. Nothing was saved";
    Problem::new(StatusCode::INSUFFICIENT_STORAGE, title)
}
