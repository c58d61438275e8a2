//! Turns transport errors and HTTP statuses into an [`ApiError`]: broken connections,
//! certificates, statuses, and the server's texts made safe to show.
//!
//! Nothing here prints a URL or a header, because they may contain secrets; `reqwest`'s own
//! messages would print them.

use std::borrow::Cow;
use std::error::Error;
use std::io;

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, LOCATION, RETRY_AFTER};
use rustls::CertificateError;
use url::{Host, Url};

use super::redaction::{HIDDEN, Redactor};
use super::rejection::{self, Explanation, MAX_TEXT};
use super::retry_after;
use crate::clock;
use crate::domain::account::Overrides;
use crate::domain::api_error::{ApiError, ConnectionError};
use crate::domain::local_error::LocalError;
use crate::domain::text::clean;

/// The error for a request that did not get a complete answer.
pub(super) fn of_transport(error: &reqwest::Error, host: &str) -> ApiError {
    let host = host.to_owned();
    if error.is_builder() {
        return LocalError::RequestNotMade.into();
    }
    if let Some(reason) = chain(error).find_map(tls_reason) {
        // After the handshake the same errors mean a broken connection.
        return if error.is_connect() {
            ApiError::Tls { host, reason }
        } else {
            ApiError::ConnectionLost { host, reason }
        };
    }
    let io = chain(error).find_map(|cause| cause.downcast_ref::<io::Error>());
    if error.is_connect() {
        let reason = not_reachable(error, io.map(io::Error::kind), &host);
        return ApiError::NotReachable { host, reason };
    }
    if error.is_timeout() {
        return ApiError::Timeout { host };
    }
    let reason = match io.map(io::Error::kind) {
        Some(io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe) => {
            ConnectionError::BrokenOff
        }
        _ => ConnectionError::EndedEarly,
    };
    ApiError::ConnectionLost { host, reason }
}

fn not_reachable(
    error: &reqwest::Error,
    kind: Option<io::ErrorKind>,
    host: &str,
) -> ConnectionError {
    if error.is_timeout() {
        return ConnectionError::NoAnswerInTime;
    }
    let mentions = |text: &str| chain(error).any(|cause| cause.to_string().contains(text));
    if error.is_dns() || mentions("dns error") {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        return ConnectionError::NameNotFound {
            name: name.to_owned(),
        };
    }
    if mentions("tunnel") || mentions("proxy") {
        return ConnectionError::Proxy;
    }
    match kind {
        Some(io::ErrorKind::ConnectionRefused) => ConnectionError::Refused,
        Some(io::ErrorKind::TimedOut) => ConnectionError::NoAnswerInTime,
        Some(io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable) => {
            ConnectionError::NoRoute
        }
        Some(io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset) => {
            ConnectionError::BrokenOffAtOnce
        }
        _ => ConnectionError::NotMade,
    }
}

/// The problem with the server's TLS; `None` for an error of another kind.
fn tls_reason(cause: &(dyn Error + 'static)) -> Option<ConnectionError> {
    Some(match cause.downcast_ref::<rustls::Error>()? {
        rustls::Error::InvalidCertificate(problem) => certificate_reason(problem),
        rustls::Error::NoCertificatesPresented => ConnectionError::NoCertificate,
        rustls::Error::InvalidMessage(_) => ConnectionError::NoTls,
        rustls::Error::AlertReceived(_) => ConnectionError::TlsRefused,
        rustls::Error::PeerIncompatible(_) => ConnectionError::NoSafeProtocol,
        _ => ConnectionError::Handshake,
    })
}

fn certificate_reason(problem: &CertificateError) -> ConnectionError {
    match problem {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            ConnectionError::CertificateExpired
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            ConnectionError::CertificateNotValidYet
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            ConnectionError::CertificateOfAnotherName
        }
        CertificateError::UnknownIssuer => ConnectionError::CertificateSelfSigned,
        CertificateError::Revoked => ConnectionError::CertificateRevoked,
        // A certificate authority's certificate, used as a server certificate: made by hand.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            ConnectionError::CertificateSelfSigned
        }
        _ => ConnectionError::CertificateNotTrusted,
    }
}

/// An error and its causes, including those that `io::Error` wraps but does not return as a source.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&cause: &&'a (dyn Error + 'static)| {
        let wrapped = cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        match wrapped {
            Some(inner) => Some(inner as &(dyn Error + 'static)),
            None => cause.source(),
        }
    })
}

/// The error for an answer with a status other than success.
pub(super) fn of_status(
    status: StatusCode,
    headers: &HeaderMap,
    body: Explanation,
    host: &str,
    overrides: &Overrides,
) -> ApiError {
    match status.as_u16() {
        status @ 300..=399 => ApiError::Redirected {
            status,
            to: destination(headers, host),
        },
        401 => ApiError::Unauthorised,
        403 => ApiError::Forbidden {
            detail: rejection::detail(body, overrides),
        },
        404 => ApiError::NotFound,
        // The server stopped waiting for the rest of the request, but may already have acted on it.
        408 => ApiError::Timeout {
            host: host.to_owned(),
        },
        409 => ApiError::Conflict {
            detail: rejection::detail(body, overrides),
        },
        429 => ApiError::RateLimited {
            retry_after: headers
                .get(RETRY_AFTER)
                .and_then(|value| value.to_str().ok())
                .and_then(|value| retry_after::seconds(value, clock::now())),
        },
        status @ 400..=499 => rejection::of(status, body, overrides),
        status => ApiError::ServerFault {
            status,
            detail: rejection::detail(body, overrides),
        },
    }
}

/// Hides the token again in an error made from an answer: joined parts of the answer may spell it.
pub(super) fn hide_token(error: &mut ApiError, redactor: &Redactor) {
    let hide = |text: &mut String| {
        if let Cow::Owned(hidden) = redactor.text(text) {
            *text = hidden;
        }
    };
    match error {
        ApiError::Forbidden { detail }
        | ApiError::Conflict { detail }
        | ApiError::ServerFault { detail, .. } => hide(detail),
        ApiError::Redirected { to, .. } => {
            hide(to);
            let full = full_address(to).map(|address| redactor.text(&address).into_owned());
            if full.is_some_and(|text| text.contains(HIDDEN)) {
                HIDDEN.clone_into(to);
            }
        }
        ApiError::Refused {
            findings, general, ..
        } => {
            for finding in findings {
                hide(&mut finding.message);
            }
            general.iter_mut().for_each(hide);
            if let Cow::Owned(hidden) = redactor.text(&general.join("; ")) {
                *general = vec![hidden];
            }
        }
        // These contain no text of the server's.
        ApiError::NotReachable { .. }
        | ApiError::Tls { .. }
        | ApiError::Timeout { .. }
        | ApiError::ConnectionLost { .. }
        | ApiError::Unauthorised
        | ApiError::NotFound
        | ApiError::IdTaken
        | ApiError::RateLimited { .. }
        | ApiError::Unreadable { .. }
        | ApiError::Local { .. }
        | ApiError::Cancelled
        | ApiError::Unknown(_) => {}
    }
}

/// The groups of a host's IPv6 address, with all leading zeros; `None` for any other host.
fn full_address(host: &str) -> Option<String> {
    let url = Url::parse(&format!("https://{host}")).ok()?;
    let Some(Host::Ipv6(address)) = url.host() else {
        return None;
    };
    let groups = address.segments().map(|group| format!("{group:04x}"));
    Some(groups.join(":"))
}

/// The host that a redirect points to, without the rest of its URL; the server's own host for a
/// relative URL; blank when there is none.
fn destination(headers: &HeaderMap, host: &str) -> String {
    let location = headers
        .get(LOCATION)
        .map(|location| String::from_utf8_lossy(location.as_bytes()).into_owned());
    let current = Url::parse(&format!("https://{host}")).ok();
    let target = current
        .zip(location)
        .and_then(|(current, to)| current.join(&to).ok());
    let target = target
        .as_ref()
        .and_then(|url| Some((url.host_str()?, url.port())));
    match target {
        Some((host, Some(port))) => clean(&format!("{host}:{port}"), MAX_TEXT),
        Some((host, None)) => clean(host, MAX_TEXT),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explains_each_kind_of_certificate_error() {
        let reason = |problem: CertificateError| {
            let rustls = rustls::Error::InvalidCertificate(problem);
            // reqwest returns it wrapped in an I/O error.
            let io = io::Error::new(io::ErrorKind::InvalidData, rustls);
            chain(&io).find_map(tls_reason).unwrap().to_string()
        };
        assert!(reason(CertificateError::Expired).contains("expired"));
        assert!(reason(CertificateError::NotValidYet).contains("not valid yet"));
        assert!(reason(CertificateError::NotValidForName).contains("another name"));
        assert!(reason(CertificateError::UnknownIssuer).contains("self-signed"));
        assert!(reason(CertificateError::Revoked).contains("revoked"));
        assert!(reason(CertificateError::BadEncoding).contains("can’t be trusted"));
    }

    #[test]
    fn reports_only_the_host_of_a_redirect() {
        for (location, expected) in [
            ("https://else.example:8443/x?token=1", "else.example:8443"),
            ("/login?back=secret", "api.example"),
            ("login", "api.example"),
            ("//else.example/secret", "else.example"),
            ("https://name:secret@else.example/", "else.example"),
            ("mailto:secret@else.example", ""),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(LOCATION, location.parse().unwrap());
            assert_eq!(destination(&headers, "api.example"), expected, "{location}");
        }
        assert_eq!(destination(&HeaderMap::new(), "[::1]:8080"), "");
    }
}
