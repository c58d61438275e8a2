//! Asking for the status of what was submitted: what is due, and what is held back.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use super::drafts::Changes;
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::i18n::tr;

/// Asking for the status of what is in review.
#[derive(Debug, Default)]
pub struct StatusPolling {
    pub next: PollQueue,
    /// The drafts whose plan is given up, to be made again if they still wait.
    given_up: Changes,
    pub running: Option<Uuid>,
    /// Before when no further question is asked by itself: many profiles that are due at
    /// once, as after a night's sleep, are asked for one by one.
    pub not_before: Duration,
    /// Why the last question for a draft went without an answer. That CM.com does not know a
    /// profile any more is in its record.
    pub failures: BTreeMap<Uuid, PollingError>,
    /// The accounts whose server asked to wait (429), one each.
    pub holds: Vec<Hold>,
    /// The drafts with news that came while the window was in the background, and that
    /// nobody has looked at yet.
    pub unread: BTreeSet<Uuid>,
}

/// When the status of which draft is asked again; the first one is found without a look at the
/// others.
#[derive(Debug, Default)]
pub struct PollQueue {
    by_draft: BTreeMap<Uuid, NextCheck>,
    by_time: BTreeSet<(Duration, Uuid)>,
}

impl PollQueue {
    pub fn insert(&mut self, draft: Uuid, ask: NextCheck) {
        self.remove(draft);
        self.by_draft.insert(draft, ask);
        self.by_time.insert((ask.at, draft));
    }

    pub fn remove(&mut self, draft: Uuid) {
        if let Some(ask) = self.by_draft.remove(&draft) {
            self.by_time.remove(&(ask.at, draft));
        }
    }

    pub fn contains(&self, draft: Uuid) -> bool {
        self.by_draft.contains_key(&draft)
    }

    /// The draft that is asked for first, and when.
    pub fn first(&self) -> Option<(Uuid, NextCheck)> {
        let (_, draft) = self.by_time.first()?;
        self.by_draft.get(draft).map(|ask| (*draft, *ask))
    }

    pub fn drafts(&self) -> impl Iterator<Item = Uuid> {
        self.by_draft.keys().copied()
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// When a status is asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextCheck {
    pub at: Duration,
    /// How long to wait after that; grows.
    pub wait: Duration,
}

impl NextCheck {
    /// The first wait before a status is asked again.
    pub(in crate::app) const FIRST_WAIT: Duration = Duration::from_secs(2);

    pub(in crate::app) fn first(at: Duration) -> Self {
        let wait = Self::FIRST_WAIT;
        Self { at, wait }
    }
}

/// Why a status is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollingError {
    /// The account that the profile was submitted with was removed here.
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

/// A server's wish that an account asks nothing for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    account: Account,
    /// Since the start of the program.
    pub until: Duration,
    /// The same time for people.
    pub until_wall: Timestamp,
    /// How often in a row the server asked for it.
    pub times: u32,
}

impl Hold {
    /// The wait that is left, as the server's wish.
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
    /// Gives up the plan of a draft: if it still waits for an answer, its first wait begins again.
    pub(in crate::app) fn give_up(&mut self, draft: Uuid) {
        self.next.remove(draft);
        self.given_up.ids.insert(draft);
    }

    /// The same for all drafts: accounts or tokens are others.
    pub(in crate::app) fn give_up_all(&mut self) {
        self.next.clear();
        self.given_up.all = true;
    }

    pub(in crate::app) fn take_given_up(&mut self) -> Changes {
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

    /// Holds an account back for a time that depends on how often it was asked for in a row.
    pub(in crate::app) fn hold(
        &mut self,
        account: &Account,
        (up, wall): (Duration, Timestamp),
        pause: impl Fn(u32) -> Duration,
    ) {
        let before = self.holds.iter().find(|hold| hold.is_of(account));
        let remaining = before.map_or(Duration::ZERO, |hold| hold.until.saturating_sub(up));
        // What was under way when it was held back says nothing new.
        let times = before.map_or(0, |hold| hold.times) + u32::from(remaining.is_zero());
        let pause = pause(times).max(remaining);
        let until_wall = wall.checked_add(pause);
        let hold = Hold {
            account: account.clone(),
            until: up.saturating_add(pause),
            until_wall: until_wall.unwrap_or(Timestamp::MAX),
            times,
        };
        self.release(account);
        self.holds.push(hold);
    }

    /// The server answered: it does not ask to wait any more.
    pub(in crate::app) fn release(&mut self, account: &Account) {
        self.holds.retain(|hold| !hold.is_of(account));
    }
}
