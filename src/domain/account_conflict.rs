//! The reason that a profile can't be sent to an account: another account has, or may have, the
//! profile.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::i18n::tr;

/// The account that has, or may have, the profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountConflict {
    /// The name of the account with which it was sent.
    pub account: String,
    pub difference: Difference,
    /// True when it is unknown whether the server has it.
    pub in_doubt: bool,
}

/// The difference between that account and the chosen one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Difference {
    /// The same entry, with a different address now.
    Address {
        before: String,
    },
    /// The same entry, with a different id now.
    Guid {
        before: Uuid,
    },
    Account,
}

impl AccountConflict {
    /// Message that says why nothing can be sent, and what to do.
    pub fn message(&self) -> String {
        let name = &self.account;
        match &self.difference {
            Difference::Address { before } if self.in_doubt => {
                tr!(
                    "submit-unknown-other-address-error",
                    name = name,
                    base = before
                )
            }
            Difference::Address { before } => {
                tr!("submit-other-address-error", name = name, base = before)
            }
            Difference::Guid { before } => {
                let guid = before.to_string();
                if self.in_doubt {
                    tr!(
                        "submit-unknown-other-account-id-error",
                        name = name,
                        guid = guid
                    )
                } else {
                    tr!("submit-other-account-id-error", name = name, guid = guid)
                }
            }
            Difference::Account if self.in_doubt => {
                tr!("submit-unknown-other-account-error", name = name)
            }
            Difference::Account => tr!("submit-other-account-error", name = name),
        }
    }
}
