//! An error for the history, without text from the server, which may quote fields.

use serde::{Deserialize, Serialize};

use super::{ApiError, UnreadableResponse};
use crate::domain::status;
use crate::i18n::tr;

/// An error without any text from the server. Each kind of error is reduced explicitly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorSummary {
    #[serde(flatten)]
    error: ApiError,
    /// Number of fields that the server rejected.
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
        // No wildcard arm, so that each new kind has to be decided here.
        let error = match error {
            // The host comes from the account; the reason is determined by this program.
            ApiError::NotReachable { .. }
            | ApiError::Tls { .. }
            | ApiError::Timeout { .. }
            | ApiError::ConnectionLost { .. }
            // Only a number, or no data.
            | ApiError::Unauthorised
            | ApiError::NotFound
            | ApiError::IdTaken
            | ApiError::RateLimited { .. }
            // Text from this program or the operating system.
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
                detail: without_server_text(detail),
            },
            // Only a newer version knows which of its values are from the server.
            ApiError::Unknown(_) => UnreadableResponse::NotKept.into(),
        };
        Self { error, fields }
    }
}

fn without_server_text(response: &UnreadableResponse) -> UnreadableResponse {
    match response {
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
        | UnreadableResponse::NotKept => response.clone(),
        UnreadableResponse::AnotherProfile { profile: _ } => UnreadableResponse::AnotherProfile {
            profile: String::new(),
        },
        UnreadableResponse::Sentence(_) | UnreadableResponse::Unknown(_) => {
            UnreadableResponse::NotKept
        }
    }
}

impl ErrorSummary {
    /// The error without the server's text.
    pub fn error(&self) -> &ApiError {
        &self.error
    }

    /// Message that says what happened, without the consequence; no full stop.
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
