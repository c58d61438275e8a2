//! What a country asks of a profile, and what meets it.
//!
//! Source: the guide "Creating a company profile via API", step 1.

use serde::{Deserialize, Serialize};

use super::attachment::Attachment;

/// What kind of requirement it is; the API's numbers 1 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RequirementKind {
    /// A document to upload (1).
    Document,
    /// A restriction on the company that uses the numbers (2); nothing is sent.
    CompanyRestriction,
    /// A restriction on number requests made with the profile (3); nothing is sent.
    RequestRestriction,
}

impl RequirementKind {
    pub fn from_number(number: u64) -> Option<Self> {
        match number {
            1 => Some(Self::Document),
            2 => Some(Self::CompanyRestriction),
            3 => Some(Self::RequestRestriction),
            _ => None,
        }
    }
}

/// One thing that a country asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Requirement {
    /// The server's id of it.
    pub id: String,
    pub kind: RequirementKind,
    /// The server's words.
    pub text: String,
}

/// An extra field that the country of the address asks for; it goes into
/// `requiredFields`. Source: the guide, step 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequiredField {
    /// The key in `requiredFields`.
    pub name: String,
    /// The server's words, where it has any.
    pub description: Option<String>,
}

impl Requirement {
    /// The attachments that are meant to meet it.
    pub fn met_by<'a>(
        &'a self,
        attachments: &'a [Attachment],
    ) -> impl Iterator<Item = &'a Attachment> {
        attachments
            .iter()
            .filter(|attachment| attachment.requirement.as_deref() == Some(self.id.as_str()))
    }
}
