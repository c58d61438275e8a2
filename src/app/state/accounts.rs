//! The account that a draft belongs to, and the hold on it.

use uuid::Uuid;

use super::{Hold, State};
use crate::domain::account::Account;
use crate::domain::draft::Draft;

impl State {
    pub fn account_in_use(&self) -> Option<&Account> {
        self.account(self.settings.account_in_use?)
    }

    pub fn account(&self, id: Uuid) -> Option<&Account> {
        self.accounts.iter().find(|account| account.id == id)
    }

    /// The account that a draft was submitted with, under any entry for the same account on the
    /// same server; for other drafts the account in use.
    pub fn account_of(&self, draft: &Draft) -> Option<&Account> {
        let Some(target) = &draft.submission.target else {
            return self.account_in_use();
        };
        let is_fixed = draft.submission.is_submitted() || draft.submission.is_in_doubt();
        // Its entry with another address by now is another place.
        let entry = || target.entry_in(&self.accounts).filter(|_| !is_fixed);
        target.account_in(&self.accounts).or_else(entry)
    }

    /// The hold on an account, while it lasts.
    pub fn hold_on(&self, account: &Account) -> Option<&Hold> {
        self.polling.hold_on(account, self.now.uptime)
    }

    /// The hold on the account of a draft, while it lasts.
    pub fn hold_of(&self, draft: &Draft) -> Option<&Hold> {
        self.polling.active_holds(self.now.uptime).next()?;
        self.hold_on(self.account_of(draft)?)
    }
}
