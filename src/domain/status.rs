//! Messages for HTTP statuses. Source: RFC 9110, section 15; RFC 4918 (423, 507), RFC 6585 (428,
//! 431, 511), RFC 7725 (451).

use crate::i18n::tr;

/// Message for a status of a rejected request: its meaning with its number.
pub fn refused(status: u16) -> String {
    meaning(status).map_or_else(
        || tr!("response-refused-status-error", status = status),
        |meaning| numbered(meaning, status),
    )
}

/// Message for a status of a server error: its meaning with its number.
pub fn fault(status: u16) -> String {
    meaning(status).map_or_else(
        || tr!("response-server-error", status = status),
        |meaning| numbered(meaning, status),
    )
}

/// Adds the number of the status to a message, for support staff.
pub fn numbered(message: &str, status: u16) -> String {
    tr!(
        "http-status-with-number",
        sentence = message,
        status = status
    )
}

/// The meaning of a status that is not about the content of a profile, mostly about the address or
/// the form of a request, so that changing the content would not help.
pub fn meaning(status: u16) -> Option<&'static str> {
    Some(match status {
        402 => tr!("http-status-payment-required"),
        405 => tr!("http-status-method-not-allowed"),
        406 => tr!("http-status-not-acceptable"),
        407 => tr!("http-status-proxy-sign-in"),
        410 => tr!("http-status-gone"),
        411 => tr!("http-status-length-required"),
        412 | 428 => tr!("http-status-precondition"),
        413 => tr!("http-status-content-too-large"),
        414 => tr!("http-status-address-too-long"),
        415 => tr!("http-status-unsupported-media-type"),
        421 => tr!("http-status-misdirected"),
        423 => tr!("http-status-locked"),
        426 | 505 => tr!("http-status-protocol-version"),
        431 => tr!("http-status-headers-too-large"),
        451 => tr!("http-status-legal-reasons"),
        501 => tr!("http-status-not-implemented"),
        502 => tr!("http-status-bad-gateway"),
        503 => tr!("http-status-unavailable"),
        504 => tr!("http-status-gateway-timeout"),
        507 => tr!("http-status-no-room"),
        511 => tr!("http-status-network-sign-in"),
        _ => return None,
    })
}
