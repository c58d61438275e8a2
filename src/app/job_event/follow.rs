//! Job events about the profiles of accounts at the server.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::bring_in::{BroughtIn, ServerOnlyList};
use crate::domain::refresh::{RefreshError, Refreshed};
use crate::domain::review_time::ReviewTimes;

/// The profiles of accounts at the server.
#[derive(Debug)]
pub enum FollowEvent {
    /// The ids at the server of the accounts that have profiles here, and how long reviews took.
    Followed {
        accounts: BTreeSet<Uuid>,
        review_times: ReviewTimes,
    },
    /// An account was refreshed, and what is new is saved.
    Refreshed {
        /// The account as it was at that time.
        account: Account,
        /// The time at which it began, since the start of the program.
        sent_at: Duration,
        at: Timestamp,
        outcome: Box<Refreshed>,
    },
    /// The profiles of an account that only the server has.
    ServerOnlyFound {
        account: Uuid,
        outcome: Result<ServerOnlyList, RefreshError>,
    },
    /// A profile was brought in, or was not.
    BroughtIn {
        account: Uuid,
        profile: Uuid,
        outcome: BroughtIn,
    },
    /// No more profiles of the account are brought in.
    BringInEnded(Uuid),
}
