//! A failure for the history: without the server's words, which may quote fields.

use serde::{Deserialize, Serialize};

use super::{Failure, UnreadableAnswer};
use crate::domain::status;
use crate::texts::tr;

/// A failure without anything that the server wrote. Every kind of failure says here by
/// itself what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FailureSummary {
    #[serde(flatten)]
    failure: Failure,
    /// How many fields the server named.
    #[serde(default, skip_serializing_if = "is_zero")]
    fields: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl From<&Failure> for FailureSummary {
    fn from(failure: &Failure) -> Self {
        let mut fields = 0;
        let (detail, general) = (String::new(), Vec::new());
        // No arm for all the rest, so that a new kind has to be decided here.
        let failure = match failure {
            // The address is the account's; the rest is found out here.
            Failure::NotReachable { .. }
            | Failure::Tls { .. }
            | Failure::Timeout { .. }
            | Failure::ConnectionLost { .. }
            // Nothing but a number, or nothing at all.
            | Failure::Unauthorised
            | Failure::NotFound
            | Failure::IdTaken
            | Failure::RateLimited { .. }
            // Of this computer, in this program's words or the system's.
            | Failure::Local { .. }
            | Failure::Cancelled => failure.clone(),
            Failure::Forbidden { detail: _ } => Failure::Forbidden { detail },
            Failure::Conflict { detail: _ } => Failure::Conflict { detail },
            Failure::ServerFault { status, detail: _ } => Failure::ServerFault {
                status: *status,
                detail,
            },
            Failure::Refused {
                status,
                findings,
                general: _,
            } => {
                fields = findings.len();
                Failure::Refused {
                    status: *status,
                    findings: Vec::new(),
                    general,
                }
            }
            Failure::Redirected { status, to: _ } => Failure::Redirected {
                status: *status,
                to: detail,
            },
            Failure::Unreadable { detail } => Failure::Unreadable {
                detail: without_words(detail),
            },
        };
        Self { failure, fields }
    }
}

fn without_words(answer: &UnreadableAnswer) -> UnreadableAnswer {
    match answer {
        UnreadableAnswer::NoProfile
        | UnreadableAnswer::NoList
        | UnreadableAnswer::EntryNoProfile
        | UnreadableAnswer::EntryNoRequirement
        | UnreadableAnswer::EntryNamesNoField
        | UnreadableAnswer::NamesNoFields
        | UnreadableAnswer::NoDocumentId
        | UnreadableAnswer::Empty
        | UnreadableAnswer::TooLarge
        | UnreadableAnswer::NoJson
        | UnreadableAnswer::TooDeep
        | UnreadableAnswer::TooMany
        | UnreadableAnswer::NotRead
        | UnreadableAnswer::NotThisProfile
        | UnreadableAnswer::OnlyTheId
        | UnreadableAnswer::OtherValues { .. }
        | UnreadableAnswer::NotKept => answer.clone(),
        UnreadableAnswer::AnotherProfile { profile: _ } => UnreadableAnswer::AnotherProfile {
            profile: String::new(),
        },
        UnreadableAnswer::Sentence(_) | UnreadableAnswer::Unknown(_) => UnreadableAnswer::NotKept,
    }
}

impl FailureSummary {
    /// The failure in words, without what follows from it; no full stop.
    pub fn message(&self) -> String {
        match &self.failure {
            Failure::Refused { .. } if self.fields > 0 => {
                tr!("cm-found-problems-in-fields", count = self.fields)
            }
            Failure::Refused { status, .. } => status::refused(*status),
            failure => failure.sentence(),
        }
    }
}
