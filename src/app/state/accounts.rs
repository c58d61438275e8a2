//! The account that a draft belongs to, and the hold on it.

use uuid::Uuid;

use super::{Hold, State};
use crate::domain::account::Account;
use crate::domain::draft::Draft;
use crate::domain::submission::Target;

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
        // The target is built only where the account id matches: that costs a copy.
        let same = |account: &&Account| {
            account.account_guid == target.account_guid
                && Target::from(*account).is_same_place(target)
        };
        let is_fixed = draft.submission.is_submitted() || draft.submission.is_in_doubt();
        // An entry with another address by now points to another server.
        let entry = self.account(target.account).filter(|_| !is_fixed);
        self.accounts.iter().find(same).or(entry)
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
