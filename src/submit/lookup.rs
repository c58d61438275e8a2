//! Searches for a profile after a lost answer: by its id, then by its content.

use std::collections::BTreeSet;
use std::time::Duration;

use backon::BackoffBuilder;
use tokio::time::{Instant, timeout_at};
use uuid::Uuid;

use super::retry::{MAX_REQUESTED_WAIT, RetryingClient};
use crate::domain::api_error::ApiError;
use crate::domain::same_profile::{NotOwn, OwnProfile};
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::NotFoundReason;

/// The profile that is searched for.
pub(super) struct LookupTarget {
    /// The id, and the values of each attempt to send it.
    pub(super) own: OwnProfile,
    /// True when a person typed the id: another profile may have it.
    pub(super) typed: bool,
    /// The ids of the profiles that belong to other drafts.
    pub(super) others: BTreeSet<Uuid>,
}

/// The result of a search.
#[derive(Debug)]
pub(super) enum LookupResult {
    Found(Box<ServerProfile>),
    NotFound(NotFoundReason),
    /// A request failed.
    Failed(ApiError),
}

impl LookupResult {
    /// The time limit passed before any profile was read.
    const TOO_LATE: Self = Self::NotFound(NotFoundReason::CutShort {
        count: 0,
        alike: false,
    });

    /// The time that the server asked to wait; zero if it did not.
    fn requested_wait(&self) -> Duration {
        match self {
            Self::Failed(ApiError::RateLimited {
                retry_after: Some(seconds),
            }) => Duration::from_secs(*seconds),
            Self::Found(_) | Self::NotFound(_) | Self::Failed(_) => Duration::ZERO,
        }
    }

    fn is_final(&self) -> bool {
        match self {
            Self::Found(_)
            | Self::NotFound(NotFoundReason::Several | NotFoundReason::OtherProfile) => true,
            // The last cannot come from a lookup of this program.
            Self::NotFound(
                NotFoundReason::Absent
                | NotFoundReason::CutShort { .. }
                | NotFoundReason::Unknown(_),
            )
            | Self::Failed(_) => false,
        }
    }
}

impl LookupTarget {
    fn is_others(&self, found: &ServerProfile) -> bool {
        found.guid.is_some_and(|guid| self.others.contains(&guid))
    }

    /// True when a profile with the id is another one, which is possible for a typed id.
    fn is_taken(&self, found: &ServerProfile) -> bool {
        self.typed && (self.is_others(found) || self.own.reports_other_values(found))
    }

    /// True when a profile with a typed id shows too few values to be recognised.
    fn is_unclear(&self, found: &ServerProfile) -> bool {
        self.typed && !self.own.is_like(found)
    }

    /// True when an entry of the list is the profile.
    fn is_entry(&self, found: &ServerProfile) -> bool {
        if found.guid == Some(self.own.guid) {
            let is_taken = self.is_taken(found) || self.is_unclear(found);
            return self.own.check(found).is_ok() && !is_taken;
        }
        found.guid.is_some() && !found.is_error && !self.is_others(found) && self.own.is_like(found)
    }
}

impl RetryingClient {
    /// Searches once, until `end` at most. `by_content` also reads the list of profiles, for a server
    /// that gave the profile another id.
    pub(super) async fn look_up_once(
        &self,
        target: &LookupTarget,
        by_content: bool,
        end: Instant,
    ) -> LookupResult {
        let Ok(by_id) = timeout_at(end, self.inner.get(target.own.guid)).await else {
            return LookupResult::TOO_LATE;
        };
        let failed = match by_id {
            Ok(found) => match target.own.check_found(&found) {
                Ok(()) if target.is_taken(&found) => {
                    return LookupResult::NotFound(NotFoundReason::OtherProfile);
                }
                Ok(()) if target.is_unclear(&found) => Some(NotOwn::NoProfile.into()),
                Ok(()) => return LookupResult::Found(Box::new(found)),
                Err(NotOwn::Other(_)) if target.typed && found.guid == Some(target.own.guid) => {
                    return LookupResult::NotFound(NotFoundReason::OtherProfile);
                }
                Err(why) => Some(why.into()),
            },
            Err(ApiError::NotFound) => None,
            Err(error) => {
                self.report_wait(&error);
                Some(error)
            }
        };
        let is_rate_limited = matches!(failed, Some(ApiError::RateLimited { .. }));
        if by_content && !is_rate_limited {
            return self.search_list(target, failed, end).await;
        }
        failed.map_or(
            LookupResult::NotFound(NotFoundReason::Absent),
            LookupResult::Failed,
        )
    }

    /// Searches the list of profiles. `failed` is the error of the request by id, if it failed.
    async fn search_list(
        &self,
        target: &LookupTarget,
        failed: Option<ApiError>,
        end: Instant,
    ) -> LookupResult {
        let (mut own, mut alike, mut several) = (None, None::<ServerProfile>, false);
        let limit = end.saturating_duration_since(Instant::now());
        let searched = self.inner.search_within(limit, |found| {
            if found.deleted_on.is_some() || !target.is_entry(&found) {
                return;
            }
            if found.guid == Some(target.own.guid) {
                own = Some(found);
            } else {
                let guid = found.guid;
                // A list may change while it is read, and contain a profile twice.
                let before = alike.replace(found);
                several |= before.is_some_and(|before| before.guid != guid);
            }
        });
        let searched = searched.await;
        // A match by id is enough, even if the list was not read to its end.
        if let Some(own) = own {
            return LookupResult::Found(Box::new(own));
        }
        let searched = match searched {
            Ok(searched) => searched,
            Err(error) => {
                self.report_wait(&error);
                return LookupResult::Failed(error);
            }
        };
        LookupResult::NotFound(match (alike, failed) {
            (Some(_), _) if several => NotFoundReason::Several,
            (Some(found), _) if searched.all => return LookupResult::Found(Box::new(found)),
            // The profiles that were not read may contain another similar one.
            (alike, _) if !searched.all => NotFoundReason::CutShort {
                count: searched.profiles,
                alike: alike.is_some(),
            },
            (_, None) => NotFoundReason::Absent,
            (_, Some(error)) => return LookupResult::Failed(error),
        })
    }

    /// Searches several times with growing waits, until one search is successful. After the user has
    /// cancelled, searches once with a short time limit. The time limit of a search applies to all of
    /// them together, and a list that can't be read to its end is not read again.
    pub(super) async fn look_up_repeatedly(&self, target: &LookupTarget) -> LookupResult {
        let end = self.end_of_search();
        let mut last = None;
        let mut by_content = true;
        if !self.cancel.is_cancelled() {
            let mut requested_wait = Duration::ZERO;
            for wait in self.policy.lookup.build() {
                let wait = wait.max(requested_wait);
                if wait > MAX_REQUESTED_WAIT || !self.wait(wait).await || Instant::now() >= end {
                    break;
                }
                let result = tokio::select! {
                    result = self.look_up_once(target, by_content, end) => result,
                    () = self.cancel.cancelled() => break,
                };
                if result.is_final() {
                    return result;
                }
                requested_wait = result.requested_wait();
                if by_content {
                    by_content = !matches!(
                        result,
                        LookupResult::NotFound(NotFoundReason::CutShort { .. })
                    );
                    last = Some(result);
                }
            }
        }
        if !self.cancel.is_cancelled() {
            return last.unwrap_or(LookupResult::TOO_LATE);
        }
        let end = Instant::now() + self.policy.last_lookup;
        self.look_up_once(target, true, end).await
    }

    /// The time at which a search that begins now must end.
    pub(super) fn end_of_search(&self) -> Instant {
        Instant::now() + self.inner.timing().search
    }
}
