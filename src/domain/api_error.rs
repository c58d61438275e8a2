//! Errors between this program and the API: one enum, from the wire to the window.

mod connection_error;
mod summary;
mod unreadable;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::finding::Finding;
use super::local_error::LocalError;
use super::status;
use crate::i18n::tr;

pub use connection_error::ConnectionError;
pub use summary::ErrorSummary;
pub use unreadable::UnreadableResponse;

/// Stored instead of an explanation that is a web page. Other explanations never begin with a tag.
pub const WEB_PAGE: &str = "<html>";

/// The server's explanation as it is shown.
pub fn explanation_shown(explanation: &str) -> &str {
    match explanation {
        WEB_PAGE => tr!("response-web-page-reason"),
        explanation => explanation,
    }
}

/// The reason that an API call failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ApiError {
    /// No connection was made; nothing was sent.
    NotReachable {
        host: String,
        reason: ConnectionError,
    },
    /// The connection could not be secured; nothing was sent.
    Tls {
        host: String,
        reason: ConnectionError,
    },
    /// Connected, but no response came in time.
    Timeout { host: String },
    /// Connected, but the connection broke before the response was complete.
    ConnectionLost {
        host: String,
        reason: ConnectionError,
    },
    /// 401: the product token is wrong or missing.
    Unauthorised,
    /// 403.
    Forbidden { detail: String },
    /// 404.
    NotFound,
    /// 409.
    Conflict { detail: String },
    /// 409, because the typed id belongs to another profile.
    IdTaken,
    /// Another 4xx, with problems of fields (`findings`) and messages that name no known field
    /// (`general`).
    Refused {
        status: u16,
        findings: Vec<Finding>,
        general: Vec<String>,
    },
    /// 429; the server may say how many seconds to wait.
    RateLimited { retry_after: Option<u64> },
    /// 5xx.
    ServerFault { status: u16, detail: String },
    /// A redirect, which is never followed: the token is only for its own server.
    Redirected {
        /// 0 in a record of a version that did not store it.
        #[serde(default)]
        status: u16,
        /// The server that it points to; blank if it names none.
        to: String,
    },
    /// A response that can't be understood.
    Unreadable { detail: UnreadableResponse },
    /// An error on this computer: disk, keyring, a missing file.
    Local { detail: LocalError },
    /// Cancelled by the user.
    Cancelled,
    /// Written by a newer version; kept unchanged.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}

impl ApiError {
    /// True when the server may have done the work despite this error. Only then is the outcome of
    /// the request unknown.
    pub fn may_have_arrived(&self) -> bool {
        match self {
            Self::Timeout { .. }
            | Self::ConnectionLost { .. }
            | Self::ServerFault { .. }
            | Self::Unreadable { .. }
            | Self::Cancelled
            | Self::Unknown(_) => true,
            Self::Redirected { status, .. } => !is_redirect_of_the_request(*status),
            Self::NotReachable { .. }
            | Self::Tls { .. }
            | Self::Unauthorised
            | Self::Forbidden { .. }
            | Self::NotFound
            | Self::Conflict { .. }
            | Self::IdTaken
            | Self::Refused { .. }
            | Self::RateLimited { .. }
            | Self::Local { .. } => false,
        }
    }

    /// The kind of error, for the log; never contains text from the server.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NotReachable { .. } => "not reachable",
            Self::Tls { .. } => "no secure connection",
            Self::Timeout { .. } => "timeout",
            Self::ConnectionLost { .. } => "connection lost",
            Self::Unauthorised => "unauthorised",
            Self::Forbidden { .. } => "forbidden",
            Self::NotFound => "not found",
            Self::Conflict { .. } | Self::IdTaken => "conflict",
            Self::Refused { .. } => "refused",
            Self::RateLimited { .. } => "rate limited",
            Self::ServerFault { .. } => "server fault",
            Self::Redirected { .. } => "redirected",
            Self::Unreadable { .. } => "unreadable answer",
            Self::Local { .. } => "local",
            Self::Cancelled => "cancelled",
            Self::Unknown(_) => "of a newer version",
        }
    }

    /// Message for people that says what happened, without the consequence; no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::NotReachable { host, reason } => {
                tr!(
                    "network-unreachable-error",
                    host = host,
                    reason = reason.to_string()
                )
            }
            Self::Tls { host, reason } => {
                tr!(
                    "network-tls-error",
                    host = host,
                    reason = reason.to_string()
                )
            }
            Self::Timeout { host } => tr!("network-timeout-error", host = host),
            Self::ConnectionLost { host, reason } => {
                tr!(
                    "network-lost-error",
                    host = host,
                    reason = reason.to_string()
                )
            }
            Self::Unauthorised => tr!("response-unauthorised-error").to_owned(),
            Self::Forbidden { detail } => with_detail(
                &status::numbered(tr!("response-forbidden-error"), 403),
                detail,
            ),
            Self::NotFound => status::numbered(tr!("response-not-found-error"), 404),
            Self::Conflict { detail } => conflict(detail),
            Self::IdTaken => status::numbered(tr!("submit-id-taken-error"), 409),
            Self::Refused {
                status,
                findings,
                general,
            } => match (findings.len(), general.is_empty()) {
                (0, true) if status::meaning(*status).is_none() => {
                    status::numbered(tr!("response-refused-error"), *status)
                }
                (0, _) => {
                    let general: Vec<&str> =
                        general.iter().map(|text| explanation_shown(text)).collect();
                    with_detail(&status::refused(*status), &general.join("; "))
                }
                (count, _) => tr!("response-refused-fields-error", count = count),
            },
            Self::RateLimited { retry_after } => match retry_after {
                Some(seconds) => wait(*seconds),
                None => tr!("response-wait-error").to_owned(),
            },
            Self::ServerFault { status, detail } => with_detail(&status::fault(*status), detail),
            Self::Redirected { to, .. } => {
                let to = match to.as_str() {
                    "" => tr!("response-redirect-elsewhere"),
                    to => to,
                };
                tr!("response-redirect-error", to = to)
            }
            Self::Unreadable { detail } => {
                tr!("response-unreadable-error", detail = detail.to_string())
            }
            Self::Local { detail } => detail.to_string(),
            Self::Cancelled => tr!("network-cancelled").to_owned(),
            Self::Unknown(_) => tr!("history-newer-version").to_owned(),
        }
    }
}

impl From<LocalError> for ApiError {
    fn from(detail: LocalError) -> Self {
        Self::Local { detail }
    }
}

impl From<UnreadableResponse> for ApiError {
    fn from(detail: UnreadableResponse) -> Self {
        Self::Unreadable { detail }
    }
}

/// True when a redirect only asks to send the same request to another address, so that nothing was
/// done. Others may follow on work that was done: 303, and 302 as most servers use it, point to the
/// result. Source: RFC 9110, section 15.4. Status 0 comes from a record of an older version, which
/// counted as not done.
fn is_redirect_of_the_request(status: u16) -> bool {
    matches!(status, 0 | 301 | 305 | 307 | 308)
}

/// Formats a wait in seconds, minutes, hours or days, rounded up.
fn wait(seconds: u64) -> String {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    match seconds {
        0..=119 => tr!("response-wait-seconds-error", seconds = seconds),
        120..=7199 => tr!(
            "response-wait-minutes-error",
            minutes = seconds.div_ceil(MINUTE)
        ),
        7200..=172_799 => tr!("response-wait-hours-error", hours = seconds.div_ceil(HOUR)),
        _ => tr!("response-wait-days-error", days = seconds.div_ceil(DAY)),
    }
}

fn conflict(detail: &str) -> String {
    let message = status::numbered(tr!("response-conflict-error"), 409);
    with_detail(&message, detail)
}

fn with_detail(message: &str, detail: &str) -> String {
    if detail.is_empty() {
        message.to_owned()
    } else {
        tr!(
            "format-error-detail",
            sentence = message,
            detail = explanation_shown(detail)
        )
    }
}
