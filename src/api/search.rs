//! Going through the profiles of an account, page by page. No more of them is held than one page, and
//! neither a server that pages for ever nor one that repeats itself keeps it going.

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

/// How many profiles a page asks for.
const PAGE: usize = 100;
/// How many profiles and pages are looked through at most.
const MAX_PROFILES: usize = 10_000;
const MAX_PAGES: usize = 100;
/// How much is read in all, in bytes (64 MiB): 10,000 profiles have about a third of that.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How far a search came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Searched {
    /// How many profiles were looked at.
    pub profiles: usize,
    /// Whether these are all that the account has. Not so where a limit of profiles, pages, bytes or
    /// time ended the search, or the server gave fewer than it says that there are.
    pub all: bool,
}

/// One page of profiles.
struct Page {
    entries: Vec<Value>,
    /// How many profiles there are in all, where the server says so.
    total: Option<u64>,
    /// In bytes.
    size: usize,
}

/// The profiles that were looked at so far.
#[derive(Default)]
struct Progress {
    seen: HashSet<u64>,
    /// With those that came again.
    received: usize,
    pages: usize,
    bytes: usize,
    /// How many there are in all, as the server said last.
    total: Option<u64>,
}

impl Progress {
    /// Whether there are no more than these, as far as the server says.
    fn is_total(&self) -> bool {
        self.total
            .is_none_or(|total| self.seen.len() as u64 >= total)
    }
}

impl Client {
    /// Hands each profile of the account to `visit`, a deleted one, too; one that comes again only once.
    ///
    /// # Errors
    /// When a page can't be had. That a limit was reached is none: see [`Searched::all`].
    pub async fn search(&self, visit: impl FnMut(ServerProfile)) -> Result<Searched, ApiError> {
        self.search_within(self.timing().search, visit).await
    }

    /// As [`search`](Self::search), in a time of its own.
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

    /// Whether these were all.
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
                let profile = responses::listed(entry, self.overrides())?;
                if progress.seen.len() == MAX_PROFILES && !progress.seen.contains(&mark(&profile)) {
                    return Ok(false);
                }
                if progress.seen.insert(mark(&profile)) {
                    visit(profile);
                }
            }
            if count == 0 {
                return Ok(progress.is_total());
            }
            if progress.seen.len() == before {
                // A server that does not page answers the same again. One that begins again later on
                // may have more.
                return Ok(progress.pages == 2 && progress.is_total());
            }
            // Without a total only an empty page is the end: the server may give fewer at a time than
            // it was asked for. So it is where the total can't be true, or a full page came last.
            if count < PAGE && progress.total == Some(progress.received as u64) {
                return Ok(progress.is_total());
            }
        }
        Ok(false)
    }

    /// Whether the account and its token work, by the smallest question there is: how
    /// many profiles there are (at least, where the server does not say).
    pub async fn test_connection(&self) -> Result<u64, ApiError> {
        let page = self.page(0, 1).await?;
        let listed = page.entries.len() as u64;
        for entry in page.entries {
            responses::listed(entry, self.overrides())?;
        }
        Ok(page.total.unwrap_or(listed))
    }

    async fn page(&self, skip: usize, take: usize) -> Result<Page, ApiError> {
        let request = self
            .request(Route::List, Parts::default())
            .query(&[(wire::SKIP, skip), (wire::TAKE, take)]);
        let answer = self.call(request).await?;
        Ok(Page {
            total: answer.total,
            size: answer.size,
            entries: responses::list(answer.body)?,
        })
    }
}

/// What tells a profile apart from the others.
fn mark(profile: &ServerProfile) -> u64 {
    let mut hasher = DefaultHasher::new();
    match profile.guid {
        Some(guid) => guid.hash(&mut hasher),
        None => serde_json::to_string(&profile.raw)
            .unwrap_or_default()
            .hash(&mut hasher),
    }
    hasher.finish()
}
