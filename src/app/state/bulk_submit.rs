//! The dialog that submits several profiles: read one by one, reviewed once, then sent one after the other.

use uuid::Uuid;

use super::bulk_queue::BulkQueue;
use crate::domain::account::Account;
use crate::domain::payload::Payload;
use crate::domain::row_order::sort_text;

#[derive(Debug)]
pub struct BulkSubmitDialog {
    /// The account as it is in the review. Nothing is sent with another one.
    pub account: Account,
    pub phase: BulkPhase,
    /// The profiles that are read, and whose documents are checked, for the review.
    pub queue: BulkQueue,
    /// In the order in which they are sent.
    pub profiles: Vec<BulkProfile>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkPhase {
    /// The profiles are read and checked.
    Reading,
    /// The person looks at what will be sent.
    Review,
    Sending,
    /// No further profile is sent until the person goes on. One may still be under way.
    Paused,
    /// The person stopped, and the one that was under way is being cancelled.
    Stopping,
    Done,
}

/// A profile in the dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkProfile {
    pub id: Uuid,
    pub title: String,
    /// What was found in it that stops no submission.
    pub warnings: Vec<String>,
    pub outcome: BulkOutcome,
    /// What CM.com said about it since, when that asks for something: the status and the comment.
    pub refusal: Option<String>,
    /// What the person reviewed.
    pub(in crate::app) payload: Option<Payload>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkOutcome {
    /// Not part of it, with the reason.
    LeftOut(String),
    Ready,
    Sending,
    Submitted,
    /// The server refused it or was not reached, with the reason: the profile was not created.
    Refused(String),
    /// The server may have it or not.
    Unknown,
    /// Nothing was sent, with the reason.
    NotSent(String),
}

impl BulkSubmitDialog {
    /// True while one is being sent, also after the person paused or stopped.
    pub fn is_under_way(&self) -> bool {
        self.sending().is_some()
    }

    /// The number of profiles with such an outcome.
    pub fn count(&self, is: impl Fn(&BulkOutcome) -> bool) -> usize {
        let outcomes = self.profiles.iter().map(|profile| &profile.outcome);
        outcomes.filter(|outcome| is(outcome)).count()
    }

    /// The number of profiles that are done, and of all that are to be sent.
    pub fn progress(&self) -> (usize, usize) {
        let all = self.count(|outcome| !matches!(outcome, BulkOutcome::LeftOut(_)));
        let is_open = |outcome: &_| matches!(outcome, BulkOutcome::Ready | BulkOutcome::Sending);
        (all - self.count(is_open), all)
    }

    /// Sorts by title, first what will be sent.
    pub(in crate::app) fn sort(&mut self) {
        self.profiles.sort_by_cached_key(|profile| {
            let is_left_out = matches!(profile.outcome, BulkOutcome::LeftOut(_));
            (is_left_out, sort_text(&profile.title), profile.id)
        });
    }

    pub(in crate::app) fn has_ready(&self) -> bool {
        self.count(|outcome| *outcome == BulkOutcome::Ready) > 0
    }

    /// The profile that is being sent.
    pub(in crate::app) fn sending(&self) -> Option<Uuid> {
        let mut profiles = self.profiles.iter();
        let sending = profiles.find(|profile| profile.outcome == BulkOutcome::Sending);
        sending.map(|profile| profile.id)
    }

    pub(in crate::app) fn profile_mut(&mut self, id: Uuid) -> Option<&mut BulkProfile> {
        self.profiles.iter_mut().find(|profile| profile.id == id)
    }
}
