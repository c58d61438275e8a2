//! Why a profile can't be sent to an account: it is, or may be, with another one.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::i18n::tr;

/// Where the profile is, or may be, instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Obstacle {
    /// The name of the account that it was sent with.
    pub account: String,
    pub difference: Difference,
    /// Whether nobody knows if the server has it.
    pub in_doubt: bool,
}

/// How that account differs from the one that is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Difference {
    /// It is the same entry, which has another address now.
    Address {
        before: String,
    },
    /// It is the same entry, which has another id now.
    Guid {
        before: Uuid,
    },
    Account,
}

impl Obstacle {
    /// Why nothing can be sent, and what to do.
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
