//! The account and the server that a submission goes to.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::account::{Account, CUSTOM, Environment};
use crate::domain::origin::Origin;

/// The account and server of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// This program's id for the account.
    pub account: Uuid,
    pub account_name: String,
    /// "Production", "Sandbox" or "Custom".
    pub environment: String,
    pub account_guid: Uuid,
    /// The base address of the server in normalised form; `None` in a record from before it was
    /// stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
}

impl From<&Account> for Target {
    fn from(account: &Account) -> Self {
        Self {
            account: account.id,
            account_name: account.name.clone(),
            environment: account.environment.word().to_owned(),
            account_guid: account.account_guid,
            base: Some(base_of(&account.environment)),
        }
    }
}

impl Target {
    /// A name of the server: its environment, or the address of a custom one. Accounts of one server share it.
    pub fn server(&self) -> &str {
        match &self.base {
            Some(base) if self.environment == CUSTOM => base,
            _ => &self.environment,
        }
    }

    /// True when both are the same account on the same server. If an address is unknown, two custom
    /// servers are compared by the account entry.
    pub fn is_same_target(&self, other: &Self) -> bool {
        let same_server = if let (Some(base), Some(other)) = (&self.base, &other.base) {
            base == other
        } else {
            let custom = self.environment == CUSTOM;
            self.environment == other.environment && (!custom || self.account == other.account)
        };
        same_server && self.account_guid == other.account_guid
    }

    /// The account that this is, by whichever entry for it.
    pub fn account_in<'a>(&self, accounts: &'a [Account]) -> Option<&'a Account> {
        // Only where the account is the same at all, its place is spelled out.
        let is_same = |account: &&Account| {
            account.account_guid == self.account_guid && self.is_same_target(&Self::from(*account))
        };
        accounts.iter().find(is_same)
    }

    /// The entry that the submission began with. By now it may be for another account or server.
    pub fn entry_in<'a>(&self, accounts: &'a [Account]) -> Option<&'a Account> {
        accounts.iter().find(|account| account.id == self.account)
    }
}

/// The base address recorded for the sandbox, since its port differs at every start.
const SANDBOX: &str = "sandbox";

/// The base address of a server in normalised form: the host in lower case, with its port, without
/// a slash at the end.
fn base_of(environment: &Environment) -> String {
    let Some(url) = environment.base() else {
        return SANDBOX.to_owned();
    };
    Origin::of(&url).map_or_else(
        || url.to_string(),
        |origin| format!("{}{}", origin.with_port(), url.path().trim_end_matches('/')),
    )
}
