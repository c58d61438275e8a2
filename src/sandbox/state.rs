//! What the sandbox holds while it runs: its shelves, faults and requests.

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

const MOST_PROFILES: usize = 2000;
const MOST_DOCUMENTS: usize = 10_000;

/// A profile as it lies on disk; what the sandbox sets is apart from what was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) created: Timestamp,
    pub(super) deleted: Option<Timestamp>,
    pub(super) review: Review,
    pub(super) profile: Profile,
}

/// What is known of a document. Its content isn't kept: no call gives it back, and it
/// may be somebody's passport.
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
    /// Reads what is kept; names the files that had to be set aside.
    pub(super) fn open(folder: &Path, review_takes: Duration) -> io::Result<(Self, Vec<PathBuf>)> {
        let mut set_aside = Vec::new();
        let profiles = JsonStore::open(folder.join("profiles"), MOST_PROFILES, &mut set_aside)?;
        let documents = JsonStore::open(folder.join("documents"), MOST_DOCUMENTS, &mut set_aside)?;
        let state = Self {
            faults: Faults::default(),
            requests: Requests::default(),
            review_time: review_takes,
            stores: Mutex::new(Stores {
                profiles,
                documents,
            }),
        };
        Ok((state, set_aside))
    }

    /// Works on the shelves, away from the async threads as it may write to disk. What
    /// was begun is ended even when the sender has gone.
    pub(super) async fn with_stores<R: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&mut Stores) -> Result<R, Problem> + Send + 'static,
    ) -> Result<R, Problem> {
        let work = move || {
            let mut stores = self.stores.lock().unwrap_or_else(PoisonError::into_inner);
            work(&mut stores)
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.unwrap_or_else(|_| Err(failed("The sandbox stopped before it was done")))
    }
}

fn failed(title: &str) -> Problem {
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, title)
}

/// The answer when something could not be written to disk.
pub(super) fn not_kept(error: &io::Error) -> Problem {
    tracing::warn!(%error, "the sandbox could not write to its folder");
    failed("The sandbox could not write to its folder. Nothing was changed")
}

/// The answer when a shelf has no room.
pub(super) fn full() -> Problem {
    let title = "The sandbox is full. Nothing was saved";
    Problem::new(StatusCode::INSUFFICIENT_STORAGE, title)
}
