//! The accounts that are followed, and which of them is refreshed next.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use super::following::{AccountRefresh, MAX_RUNNING};
use super::{SandboxState, State};
use crate::domain::account::Account;

impl State {
    /// The accounts that are followed, one of several entries for the same.
    pub(in crate::app) fn followed(&self) -> Vec<&Account> {
        let mut followed: Vec<&Account> = Vec::new();
        for account in &self.accounts {
            let has_profiles = self.following.with_profiles.contains(&account.account_guid);
            let is_new = || !followed.iter().any(|one| one.is_same_at_server(account));
            if has_profiles && is_new() {
                followed.push(account);
            }
        }
        followed
    }

    /// Brings the refreshes up to the accounts: a new one gets its first.
    pub(in crate::app) fn follow_accounts(&mut self) {
        let ids: BTreeSet<Uuid> = self.followed().iter().map(|account| account.id).collect();
        let (up, refreshes) = (self.now.uptime, &mut self.following.by_account);
        refreshes.retain(|id, refresh| ids.contains(id) || refresh.is_running);
        for id in ids {
            refreshes
                .entry(id)
                .or_insert_with(|| AccountRefresh::since(up));
        }
    }

    /// Asks for a refresh of all accounts now.
    pub(in crate::app) fn ask_refresh(&mut self) {
        for refresh in self.following.by_account.values_mut() {
            refresh.is_asked = true;
            refresh.since = refresh.since.min(self.now.uptime);
        }
    }

    /// The account that is due first, and when.
    pub(in crate::app) fn next_refresh(&self) -> Option<(&Account, Duration)> {
        if !self.loaded || self.following.running() >= MAX_RUNNING {
            return None;
        }
        let due = self
            .following
            .by_account
            .iter()
            .filter_map(|(id, refresh)| {
                let account = self.account(*id)?;
                let is_off = account.environment.base().is_none()
                    && !matches!(self.sandbox, SandboxState::On(_));
                if refresh.is_running || is_off {
                    return None;
                }
                let waits = self.following.waiting.contains(id);
                let hold = self.hold_on(account).map(|hold| hold.until);
                Some((account, refresh.due(waits).max(hold.unwrap_or_default())))
            });
        due.min_by_key(|(_, due)| *due)
    }
}
