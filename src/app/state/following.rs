//! Following the profiles of all accounts: the refresh of each account by its list, and how long reviews take.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::refresh::RefreshError;
use crate::domain::review_time::{ReviewAge, ReviewTimes};

/// Not at once: the window has other things to do when it opens, and asks about the profiles that wait one by one.
const FIRST_WAIT: Duration = Duration::from_mins(1);
/// While profiles of the account wait for a decision.
const WAITING_INTERVAL: Duration = Duration::from_mins(5);
/// Otherwise.
const INTERVAL: Duration = Duration::from_hours(24);
/// The longest wait after one that failed; it doubles from [`WAITING_INTERVAL`] on.
const MAX_FAILED_INTERVAL: Duration = Duration::from_hours(1);
/// The most accounts that are refreshed at once.
pub(super) const MAX_RUNNING: usize = 2;

#[derive(Debug, Default)]
pub struct Following {
    /// The ids at the server of the accounts that have profiles here.
    pub(in crate::app) with_profiles: BTreeSet<Uuid>,
    /// The accounts with profiles that wait for a decision.
    pub(in crate::app) waiting: BTreeSet<Uuid>,
    /// True when the accounts and the times of reviews have to be read again.
    pub(in crate::app) is_outdated: bool,
    pub(super) by_account: BTreeMap<Uuid, AccountRefresh>,
    pub(in crate::app) review_times: ReviewTimes,
}

/// The refresh of one account.
#[derive(Debug, Default)]
pub(super) struct AccountRefresh {
    /// When it became known that the account has profiles, since the start of the program.
    pub(super) since: Duration,
    pub(super) is_running: bool,
    /// True when a person asked for it.
    pub(super) is_asked: bool,
    /// The end of the last refresh.
    ended_at: Option<Duration>,
    /// When the account was last refreshed without an error.
    checked_at: Option<Timestamp>,
    error: Option<RefreshError>,
    /// The number of failures in a row.
    failures: u32,
}

/// When all accounts were last refreshed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LastRefresh {
    /// No account was refreshed yet.
    Never,
    Running,
    At(Timestamp),
    /// The last refresh of an account failed; with the last one before that did not.
    Failed(RefreshError, Option<Timestamp>),
}

impl AccountRefresh {
    /// An account that has profiles since a time.
    pub(super) fn since(up: Duration) -> Self {
        Self {
            since: up,
            ..Self::default()
        }
    }

    /// When the account is due, since the start of the program.
    pub(super) fn due(&self, waits: bool) -> Duration {
        let Some(ended_at) = self.ended_at.filter(|_| !self.is_asked) else {
            let wait = if self.is_asked {
                Duration::ZERO
            } else {
                FIRST_WAIT
            };
            return self.since + wait;
        };
        ended_at
            + match self.failures {
                0 if waits => WAITING_INTERVAL,
                0 => INTERVAL,
                failures => {
                    let factor = 2_u32.saturating_pow(failures - 1);
                    WAITING_INTERVAL
                        .saturating_mul(factor)
                        .min(MAX_FAILED_INTERVAL)
                }
            }
    }
}

impl Following {
    pub(in crate::app) fn begin(&mut self, account: Uuid) {
        let refresh = self.by_account.entry(account).or_default();
        refresh.is_running = true;
        refresh.is_asked = false;
    }

    /// True for the first refresh of an account in this run of the program.
    pub(in crate::app) fn is_first(&self, account: Uuid) -> bool {
        let refresh = self.by_account.get(&account);
        refresh.is_none_or(|refresh| refresh.ended_at.is_none())
    }

    pub(in crate::app) fn ended(
        &mut self,
        account: Uuid,
        (up, at): (Duration, Timestamp),
        error: Option<RefreshError>,
    ) {
        let refresh = self.by_account.entry(account).or_default();
        refresh.is_running = false;
        refresh.ended_at = Some(up);
        if error.is_none() {
            refresh.checked_at = Some(at);
            refresh.failures = 0;
        } else {
            refresh.failures = refresh.failures.saturating_add(1);
        }
        refresh.error = error;
    }

    pub(super) fn running(&self) -> usize {
        let refreshes = self.by_account.values();
        refreshes.filter(|refresh| refresh.is_running).count()
    }

    pub fn last(&self) -> LastRefresh {
        let refreshes = || self.by_account.values();
        if self.running() > 0 {
            return LastRefresh::Running;
        }
        let times = refreshes().map(|refresh| refresh.checked_at);
        let oldest = times.min().flatten();
        match (
            refreshes().find_map(|refresh| refresh.error.clone()),
            oldest,
        ) {
            (Some(error), oldest) => LastRefresh::Failed(error, oldest),
            (None, Some(at)) => LastRefresh::At(at),
            (None, None) => LastRefresh::Never,
        }
    }

    /// How long a profile is in review, if it is known when that is usual.
    pub fn review_age(
        &self,
        country: &str,
        submitted_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Option<ReviewAge> {
        let age = self.review_times.age(country, submitted_at?, now);
        age.usual.is_some().then_some(age)
    }
}
