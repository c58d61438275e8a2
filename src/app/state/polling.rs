//! Polling the status of submitted profiles: when each is due, and which accounts are on hold.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::i18n::tr;

/// The drafts whose checks are to be planned again.
#[derive(Debug, Default)]
pub(in crate::app) struct GivenUp {
    /// True for every draft.
    pub(in crate::app) all: bool,
    pub(in crate::app) ids: BTreeSet<Uuid>,
}

/// Polling the status of profiles in review.
#[derive(Debug, Default)]
pub struct StatusPolling {
    pub next: PollQueue,
    /// The drafts that were taken off the queue; those that still wait for a decision are queued
    /// again.
    given_up: GivenUp,
    /// The query under way: one at a time.
    pub running: Option<StatusQuery>,
    /// No automatic query is sent before this time: when many profiles are due at once, as after
    /// the computer was asleep, they are queried one by one.
    pub not_before: Duration,
    /// The error of the last query, by draft. That CM.com no longer knows a profile is in its
    /// record instead.
    pub failures: BTreeMap<Uuid, PollingError>,
    /// The accounts whose server asked to wait (429), one each.
    pub holds: Vec<Hold>,
    /// The drafts whose status changed while the window was in the background, and that have not
    /// been looked at since.
    pub unread: BTreeSet<Uuid>,
}

/// A status query under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusQuery {
    pub draft: Uuid,
    /// The account that was queried, as it was at that time.
    pub account: Account,
    /// The time since the start of the program.
    pub sent_at: Duration,
}

/// The next check of each draft; the first one due is found without going through the others.
#[derive(Debug, Default)]
pub struct PollQueue {
    by_draft: BTreeMap<Uuid, NextCheck>,
    by_time: BTreeSet<(Duration, Uuid)>,
}

impl PollQueue {
    pub fn insert(&mut self, draft: Uuid, check: NextCheck) {
        self.remove(draft);
        self.by_draft.insert(draft, check);
        self.by_time.insert((check.at, draft));
    }

    pub fn remove(&mut self, draft: Uuid) {
        if let Some(check) = self.by_draft.remove(&draft) {
            self.by_time.remove(&(check.at, draft));
        }
    }

    pub fn contains(&self, draft: Uuid) -> bool {
        self.by_draft.contains_key(&draft)
    }

    /// The draft that is due first, and its check.
    pub fn first(&self) -> Option<(Uuid, NextCheck)> {
        let (_, draft) = self.by_time.first()?;
        self.by_draft.get(draft).map(|check| (*draft, *check))
    }

    pub fn drafts(&self) -> impl Iterator<Item = Uuid> {
        self.by_draft.keys().copied()
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// The time of the next status query of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextCheck {
    /// The entry of the account that the profile was submitted with.
    pub account: Uuid,
    pub at: Duration,
    /// The wait until the query after that; grows.
    pub wait: Duration,
}

impl NextCheck {
    /// The first wait before a status is queried again.
    pub(in crate::app) const FIRST_WAIT: Duration = Duration::from_secs(2);

    pub(in crate::app) fn first(account: Uuid, at: Duration) -> Self {
        let wait = Self::FIRST_WAIT;
        Self { account, at, wait }
    }
}

/// The reason why a status is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollingError {
    /// The account that the profile was submitted with was removed in this program.
    NoAccount,
    Failed(ApiError),
}

impl PollingError {
    pub fn message(&self) -> String {
        match self {
            Self::NoAccount => tr!("approval-account-missing-error").to_owned(),
            Self::Failed(error) => error.message(),
        }
    }
}

/// A time during which nothing is sent for an account, because its server asked to wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    account: Account,
    /// The last time at which its server asked to wait, since the start of the program.
    since: Duration,
    /// End of the hold, since the start of the program.
    pub until: Duration,
    /// The same time, as time of day for people.
    pub until_wall: Timestamp,
    /// Number of times in a row that the server asked to wait.
    pub times: u32,
}

impl Hold {
    /// The remaining wait, as the error that the server would return.
    pub fn as_error(&self, up: Duration) -> ApiError {
        let remaining = self.until.saturating_sub(up);
        let seconds = remaining.as_secs() + u64::from(remaining.subsec_nanos() > 0);
        ApiError::RateLimited {
            retry_after: Some(seconds),
        }
    }

    fn is_of(&self, account: &Account) -> bool {
        self.account.is_same_at_server(account)
    }
}

impl StatusPolling {
    /// Takes a draft off the queue. If it still waits for a decision, it is queued again with the
    /// first wait.
    pub(in crate::app) fn give_up(&mut self, draft: Uuid) {
        self.next.remove(draft);
        self.given_up.ids.insert(draft);
    }

    /// Takes all drafts off the queue, because accounts or tokens have changed.
    pub(in crate::app) fn give_up_all(&mut self) {
        self.next.clear();
        self.given_up.all = true;
    }

    pub(in crate::app) fn take_given_up(&mut self) -> GivenUp {
        std::mem::take(&mut self.given_up)
    }

    /// The hold on an account, while it lasts.
    pub(in crate::app) fn hold_on(&self, account: &Account, up: Duration) -> Option<&Hold> {
        let mut active = self.active_holds(up);
        active.find(|hold| hold.is_of(account))
    }

    pub(in crate::app) fn active_holds(&self, up: Duration) -> impl Iterator<Item = &Hold> {
        self.holds.iter().filter(move |hold| up < hold.until)
    }

    /// Puts an account on hold, for a time that depends on how often in a row its server asked to
    /// wait.
    pub(in crate::app) fn hold(
        &mut self,
        account: &Account,
        (up, wall): (Duration, Timestamp),
        pause: impl Fn(u32) -> Duration,
    ) {
        let before = self.holds.iter().find(|hold| hold.is_of(account));
        let remaining = before.map_or(Duration::ZERO, |hold| hold.until.saturating_sub(up));
        // A request that was running when the hold began does not count again.
        let times = before.map_or(0, |hold| hold.times) + u32::from(remaining.is_zero());
        let pause = pause(times).max(remaining);
        let until_wall = wall.checked_add(pause);
        let hold = Hold {
            account: account.clone(),
            since: up,
            until: up.saturating_add(pause),
            until_wall: until_wall.unwrap_or(Timestamp::MAX),
            times,
        };
        self.holds.retain(|hold| !hold.is_of(account));
        self.holds.push(hold);
    }

    /// Ends the hold on an account: its server responded normally to a query that was sent at
    /// this time. A query that was under way when the server asked to wait says nothing about
    /// the wait.
    pub(in crate::app) fn release(&mut self, account: &Account, sent_at: Duration) {
        self.holds
            .retain(|hold| !hold.is_of(account) || sent_at <= hold.since);
    }

    /// True while the status of this draft is being queried.
    pub fn is_checking(&self, draft: Uuid) -> bool {
        self.running
            .as_ref()
            .is_some_and(|query| query.draft == draft)
    }
}
