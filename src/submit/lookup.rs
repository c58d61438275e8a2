//! Looking for a profile whose answer was lost: by its id, then by what it says.

use std::collections::BTreeSet;
use std::time::Duration;

use backon::BackoffBuilder;
use tokio::time::{Instant, timeout_at};
use uuid::Uuid;

use super::retry::{LONGEST_WAIT, RetryingClient};
use crate::domain::api_error::ApiError;
use crate::domain::same_profile::{NotOwn, OwnProfile};
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::LookupOutcome;

/// What is looked for.
pub(super) struct LookupTarget {
    /// The id and the texts that it was sent with.
    pub(super) own: OwnProfile,
    /// Whether a person typed that id: it may be another profile's.
    pub(super) typed: bool,
    /// The ids of the profiles that belong to other drafts.
    pub(super) others: BTreeSet<Uuid>,
}

/// What a look brought.
#[derive(Debug)]
pub(super) enum LookupResult {
    Found(Box<ServerProfile>),
    NotFound(LookupOutcome),
}

impl LookupResult {
    /// The time was up before anything was looked at.
    const TOO_LATE: Self = Self::NotFound(LookupOutcome::CutShort {
        count: 0,
        alike: false,
    });

    fn failed(error: ApiError) -> Self {
        Self::NotFound(LookupOutcome::Failed { error })
    }

    /// How long the server asked to wait.
    fn asked_to_wait(&self) -> Duration {
        match self {
            Self::NotFound(LookupOutcome::Failed {
                error:
                    ApiError::RateLimited {
                        retry_after: Some(seconds),
                    },
            }) => Duration::from_secs(*seconds),
            _ => Duration::ZERO,
        }
    }

    fn is_final(&self) -> bool {
        match self {
            Self::Found(_) => true,
            Self::NotFound(outcome) => matches!(
                outcome,
                LookupOutcome::Several | LookupOutcome::OtherProfile
            ),
        }
    }
}

impl LookupTarget {
    fn is_others(&self, found: &ServerProfile) -> bool {
        found.guid.is_some_and(|guid| self.others.contains(&guid))
    }

    /// Whether a profile that has the id is another one: an id that was typed may be anybody's.
    fn is_taken(&self, found: &ServerProfile) -> bool {
        self.typed && (self.is_others(found) || self.own.reports_other_values(found))
    }

    /// Whether a profile that has the id shows too little to be known: as above.
    fn is_unclear(&self, found: &ServerProfile) -> bool {
        self.typed && !self.own.is_like(found)
    }

    /// Whether an entry of the list is the profile.
    fn is_entry(&self, found: &ServerProfile) -> bool {
        if found.guid == Some(self.own.guid) {
            let is_taken = self.is_taken(found) || self.is_unclear(found);
            return self.own.check(found).is_ok() && !is_taken;
        }
        found.guid.is_some() && !found.is_error && !self.is_others(found) && self.own.is_like(found)
    }
}

impl RetryingClient {
    /// One look, which ends at that time. `by_content` also goes through the list, for a server
    /// that gave the profile an id of its own.
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
                    return LookupResult::NotFound(LookupOutcome::OtherProfile);
                }
                Ok(()) if target.is_unclear(&found) => Some(NotOwn::NoProfile.into()),
                Ok(()) => return LookupResult::Found(Box::new(found)),
                Err(NotOwn::Other(_)) if target.typed && found.guid == Some(target.own.guid) => {
                    return LookupResult::NotFound(LookupOutcome::OtherProfile);
                }
                Err(why) => Some(why.into()),
            },
            Err(ApiError::NotFound) => None,
            Err(error) => {
                self.report_wait(&error);
                Some(error)
            }
        };
        let is_held_back = matches!(failed, Some(ApiError::RateLimited { .. }));
        if by_content && !is_held_back {
            return self.search_list(target, failed, end).await;
        }
        failed.map_or(
            LookupResult::NotFound(LookupOutcome::Absent),
            LookupResult::failed,
        )
    }

    /// Goes through the list; `failed` is why the server could not be asked for the id.
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
                // A list may change while it is gone through, and show a profile twice.
                let before = alike.replace(found);
                several |= before.is_some_and(|before| before.guid != guid);
            }
        });
        let searched = searched.await;
        // Its id is enough, whatever else is there or was not looked at.
        if let Some(own) = own {
            return LookupResult::Found(Box::new(own));
        }
        let searched = match searched {
            Ok(searched) => searched,
            Err(error) => {
                self.report_wait(&error);
                return LookupResult::failed(error);
            }
        };
        LookupResult::NotFound(match (alike, failed) {
            (Some(_), _) if several => LookupOutcome::Several,
            (Some(found), _) if searched.all => return LookupResult::Found(Box::new(found)),
            // Another one like it may be among those that were not looked at.
            (alike, _) if !searched.all => LookupOutcome::CutShort {
                count: searched.profiles,
                alike: alike.is_some(),
            },
            (_, None) => LookupOutcome::Absent,
            (_, Some(error)) => LookupOutcome::Failed { error },
        })
    }

    /// Several looks with growing waits, until one brings something; one look in a
    /// bounded time once the person has cancelled. The time for a search holds for all of them
    /// together, and a list that can't be looked through to its end is not begun again.
    pub(super) async fn look_up_repeatedly(&self, target: &LookupTarget) -> LookupResult {
        let end = self.end_of_search();
        let mut last = None;
        let mut by_content = true;
        if !self.cancel.is_cancelled() {
            let mut asked_to_wait = Duration::ZERO;
            for wait in self.policy.lookup.build() {
                let wait = wait.max(asked_to_wait);
                if wait > LONGEST_WAIT || !self.wait(wait).await || Instant::now() >= end {
                    break;
                }
                let look = tokio::select! {
                    look = self.look_up_once(target, by_content, end) => look,
                    () = self.cancel.cancelled() => break,
                };
                if look.is_final() {
                    return look;
                }
                asked_to_wait = look.asked_to_wait();
                if by_content {
                    by_content =
                        !matches!(look, LookupResult::NotFound(LookupOutcome::CutShort { .. }));
                    last = Some(look);
                }
            }
        }
        if !self.cancel.is_cancelled() {
            return last.unwrap_or(LookupResult::TOO_LATE);
        }
        let end = Instant::now() + self.policy.last_lookup;
        self.look_up_once(target, true, end).await
    }

    /// When a search that begins now has to end.
    pub(super) fn end_of_search(&self) -> Instant {
        Instant::now() + self.inner.timing().search
    }
}
