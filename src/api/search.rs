//! Reads all profiles of an account, page by page. Only one page is in memory at a time, and the search
//! ends even when a server returns pages without end or repeats them.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;

use serde_json::Value;
use tokio::time::timeout;

use super::client::Client;
use super::responses;
use super::routes::{Parts, Route};
use super::wire;
use crate::domain::api_error::ApiError;
use crate::domain::server_profile::ServerProfile;

/// The number of profiles requested per page.
const PAGE: usize = 100;
/// The most profiles and pages that are read. The last page shows that there are no more profiles.
const MAX_PROFILES: usize = 10_000;
const MAX_PAGES: usize = 101;
/// The most bytes that are read in all (64 MiB): 10,000 profiles have about a third of that.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The extent of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Searched {
    /// The number of profiles that were read.
    pub profiles: usize,
    /// True when these are all profiles of the account. False when a limit of profiles, pages, bytes or
    /// time ended the search, or the server returned fewer than the total that it reports.
    pub all: bool,
}

/// One page of profiles.
struct Page {
    entries: Vec<Value>,
    /// The number of profiles of the account, if the server reports it.
    total: Option<u64>,
    /// The size of the answer, in bytes.
    size: usize,
}

/// The profiles that were read so far.
#[derive(Default)]
struct Progress {
    /// Hashes of the different profiles.
    seen: HashSet<u64>,
    /// The number of profiles, including repeated ones.
    received: usize,
    pages: usize,
    bytes: usize,
    /// The number of profiles of the account that the server reported last.
    total: Option<u64>,
}

impl Progress {
    /// True when the server does not report more profiles than these.
    fn is_complete(&self) -> bool {
        self.total
            .is_none_or(|total| self.seen.len() as u64 >= total)
    }
}

impl Client {
    /// Passes each profile of the account to `visit`, including deleted ones, and each only once.
    ///
    /// # Errors
    /// When a page can't be read. Reaching a limit is not an error: see [`Searched::all`].
    pub async fn search(&self, visit: impl FnMut(ServerProfile)) -> Result<Searched, ApiError> {
        self.search_within(self.timing().search, visit).await
    }

    /// Like [`search`](Self::search), with its own time limit.
    ///
    /// # Errors
    /// As [`search`](Self::search).
    pub async fn search_within(
        &self,
        limit: Duration,
        mut visit: impl FnMut(ServerProfile),
    ) -> Result<Searched, ApiError> {
        let mut progress = Progress::default();
        let search = self.search_pages(&mut progress, &mut visit);
        let ended = timeout(limit, search).await;
        Ok(Searched {
            all: ended.unwrap_or(Ok(false))?,
            profiles: progress.seen.len(),
        })
    }

    /// Returns `true` when all profiles were read.
    async fn search_pages(
        &self,
        progress: &mut Progress,
        visit: &mut impl FnMut(ServerProfile),
    ) -> Result<bool, ApiError> {
        while progress.pages < MAX_PAGES && progress.bytes < MAX_BYTES {
            let page = self.page(progress.received, PAGE).await?;
            let count = page.entries.len();
            let before = progress.seen.len();
            progress.pages += 1;
            progress.bytes += page.size;
            progress.received += count;
            progress.total = page.total.or(progress.total);
            for entry in page.entries {
                let profile = responses::listed_profile(entry, self.overrides())?;
                if progress.seen.len() == MAX_PROFILES
                    && !progress.seen.contains(&profile_hash(&profile))
                {
                    return Ok(false);
                }
                if progress.seen.insert(profile_hash(&profile)) {
                    visit(profile);
                }
            }
            if count == 0 {
                return Ok(progress.is_complete());
            }
            if progress.seen.len() == before {
                // A server without paging returns the same list again. One that starts again later
                // may have more.
                return Ok(progress.pages == 2 && progress.is_complete());
            }
            // Without a total, only an empty page is the end: the server may return smaller pages than
            // requested. The same holds when the total can't be right, or after a full page.
            if count < PAGE && progress.total == Some(progress.received as u64) {
                return Ok(progress.is_complete());
            }
        }
        Ok(false)
    }

    /// Tests the account and its token with the smallest request there is. Returns the number of
    /// profiles of the account (at least, when the server does not report it).
    pub async fn test_connection(&self) -> Result<u64, ApiError> {
        let page = self.page(0, 1).await?;
        let count = page.entries.len() as u64;
        for entry in page.entries {
            responses::listed_profile(entry, self.overrides())?;
        }
        Ok(page.total.unwrap_or(count))
    }

    async fn page(&self, skip: usize, take: usize) -> Result<Page, ApiError> {
        let request = self
            .request(Route::List, Parts::default())
            .query(&[(wire::SKIP, skip), (wire::TAKE, take)]);
        let answer = self.call(request).await?;
        Ok(Page {
            total: answer.total,
            size: answer.size,
            entries: responses::list(answer.body, Route::List, self.overrides())?,
        })
    }
}

/// A hash that identifies a profile: of its id, or of its content when it has no id.
fn profile_hash(profile: &ServerProfile) -> u64 {
    let mut hasher = DefaultHasher::new();
    match profile.guid {
        Some(guid) => guid.hash(&mut hasher),
        None => serde_json::to_string(&profile.raw)
            .unwrap_or_default()
            .hash(&mut hasher),
    }
    hasher.finish()
}
