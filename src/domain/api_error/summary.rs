//! A failure for the history: without the server's words, which may quote fields.

use serde::{Deserialize, Serialize};

use super::{ApiError, UnreadableResponse};
use crate::domain::status;
use crate::i18n::tr;

/// A failure without anything that the server wrote. Every kind of failure says here by
/// itself what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorSummary {
    #[serde(flatten)]
    error: ApiError,
    /// How many fields the server named.
    #[serde(default, skip_serializing_if = "is_zero")]
    fields: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl From<&ApiError> for ErrorSummary {
    fn from(error: &ApiError) -> Self {
        let mut fields = 0;
        let (detail, general) = (String::new(), Vec::new());
        // No arm for all the rest, so that a new kind has to be decided here.
        let error = match error {
            // The address is the account's; the rest is found out here.
            ApiError::NotReachable { .. }
            | ApiError::Tls { .. }
            | ApiError::Timeout { .. }
            | ApiError::ConnectionLost { .. }
            // Nothing but a number, or nothing at all.
            | ApiError::Unauthorised
            | ApiError::NotFound
            | ApiError::IdTaken
            | ApiError::RateLimited { .. }
            // Of this computer, in this program's words or the system's.
            | ApiError::Local { .. }
            | ApiError::Cancelled => error.clone(),
            ApiError::Forbidden { detail: _ } => ApiError::Forbidden { detail },
            ApiError::Conflict { detail: _ } => ApiError::Conflict { detail },
            ApiError::ServerFault { status, detail: _ } => ApiError::ServerFault {
                status: *status,
                detail,
            },
            ApiError::Refused {
                status,
                findings,
                general: _,
            } => {
                fields = findings.len();
                ApiError::Refused {
                    status: *status,
                    findings: Vec::new(),
                    general,
                }
            }
            ApiError::Redirected { status, to: _ } => ApiError::Redirected {
                status: *status,
                to: detail,
            },
            ApiError::Unreadable { detail } => ApiError::Unreadable {
                detail: without_words(detail),
            },
        };
        Self { error, fields }
    }
}

fn without_words(answer: &UnreadableResponse) -> UnreadableResponse {
    match answer {
        UnreadableResponse::NoProfile
        | UnreadableResponse::NoList
        | UnreadableResponse::EntryNoProfile
        | UnreadableResponse::EntryNoRequirement
        | UnreadableResponse::EntryNamesNoField
        | UnreadableResponse::NamesNoFields
        | UnreadableResponse::NoDocumentId
        | UnreadableResponse::Empty
        | UnreadableResponse::TooLarge
        | UnreadableResponse::NoJson
        | UnreadableResponse::TooDeep
        | UnreadableResponse::TooMany
        | UnreadableResponse::NotRead
        | UnreadableResponse::NotThisProfile
        | UnreadableResponse::OnlyTheId
        | UnreadableResponse::OtherValues { .. }
        | UnreadableResponse::NotKept => answer.clone(),
        UnreadableResponse::AnotherProfile { profile: _ } => UnreadableResponse::AnotherProfile {
            profile: String::new(),
        },
        UnreadableResponse::Sentence(_) | UnreadableResponse::Unknown(_) => {
            UnreadableResponse::NotKept
        }
    }
}

impl ErrorSummary {
    /// The failure in words, without what follows from it; no full stop.
    pub fn message(&self) -> String {
        match &self.error {
            ApiError::Refused { .. } if self.fields > 0 => {
                tr!("response-refused-fields-error", count = self.fields)
            }
            ApiError::Refused { status, .. } => status::refused(*status),
            error => error.message(),
        }
    }
}
