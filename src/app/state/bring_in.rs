//! The dialog that brings in the profiles that only CM.com has.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::bring_in::{ServerOnly, ServerOnlyList};
use crate::domain::refresh::RefreshError;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BringInDialog {
    pub accounts: Vec<BringInAccount>,
    /// The profiles that are ticked, by id at the server.
    pub ticked: BTreeSet<Uuid>,
    /// True to list those that were deleted at CM.com, too.
    pub shows_deleted: bool,
    pub progress: BringInProgress,
}

/// An account, with the profiles of it that only CM.com has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BringInAccount {
    pub account: Account,
    /// `None` while the server is asked.
    pub outcome: Option<Result<ServerOnlyList, RefreshError>>,
}

/// How far the profiles are brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BringInProgress {
    pub total: usize,
    pub added: usize,
    /// Those that were not brought in, with the reason.
    pub failed: Vec<(String, String)>,
    /// The number of documents that stay at CM.com.
    pub documents: usize,
    /// The accounts whose profiles are being brought in.
    pub running: BTreeSet<Uuid>,
}

impl BringInDialog {
    /// The profiles that can be ticked, with their accounts.
    pub fn rows(&self) -> impl Iterator<Item = (&Account, &ServerOnly)> {
        let shows_deleted = self.shows_deleted;
        self.accounts.iter().flat_map(move |one| {
            let list = one
                .outcome
                .as_ref()
                .and_then(|outcome| outcome.as_ref().ok());
            let profiles = list.into_iter().flat_map(|list| &list.profiles);
            let shown = profiles.filter(move |profile| shows_deleted || !profile.is_deleted);
            shown.map(|profile| (&one.account, profile))
        })
    }

    pub fn is_loading(&self) -> bool {
        self.accounts.iter().any(|one| one.outcome.is_none())
    }

    pub fn is_running(&self) -> bool {
        !self.progress.running.is_empty()
    }
}
