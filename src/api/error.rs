//! From what went wrong on the wire to a [`ApiError`]: broken connections, certificates,
//! statuses, and the server's texts made safe to show.
//!
//! Nothing here prints an address or a header: `reqwest`'s own messages would.

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

/// A request that got no whole answer.
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
    let said = |what: &str| chain(error).any(|cause| cause.to_string().contains(what));
    if error.is_dns() || said("dns error") {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        return ConnectionError::NameNotFound {
            name: name.to_owned(),
        };
    }
    if said("tunnel") || said("proxy") {
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

/// What is wrong with the other side's TLS, if that is what an error is about.
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
        // A certificate that signs others, used as a server's own: made by hand.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            ConnectionError::CertificateSelfSigned
        }
        _ => ConnectionError::CertificateNotTrusted,
    }
}

/// An error and its causes, also those that `io::Error` wraps without naming them.
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

/// An answer whose status is no success.
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
        // The server gave up waiting for the rest: it may have had enough of it.
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

/// Hides the token once more in what was made of an answer: parts of it may make up one sentence.
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
            let whole = whole_address(to).map(|address| redactor.text(&address).into_owned());
            if whole.is_some_and(|shown| shown.contains(HIDDEN)) {
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
        // Nothing in these is the server's.
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
        | ApiError::Cancelled => {}
    }
}

/// The groups of a host's IPv6 address with the zeros that are not written.
fn whole_address(host: &str) -> Option<String> {
    let url = Url::parse(&format!("https://{host}")).ok()?;
    let Some(Host::Ipv6(address)) = url.host() else {
        return None;
    };
    let groups = address.segments().map(|group| format!("{group:04x}"));
    Some(groups.join(":"))
}

/// The host that a redirect points to, and nothing else of its address; blank where it names none.
/// Within one server that is its own.
fn destination(headers: &HeaderMap, host: &str) -> String {
    let location = headers
        .get(LOCATION)
        .map(|location| String::from_utf8_lossy(location.as_bytes()).into_owned());
    let here = Url::parse(&format!("https://{host}")).ok();
    let there = here
        .zip(location)
        .and_then(|(here, to)| here.join(&to).ok());
    let there = there
        .as_ref()
        .and_then(|url| Some((url.host_str()?, url.port())));
    match there {
        Some((host, Some(port))) => clean(&format!("{host}:{port}"), MAX_TEXT),
        Some((host, None)) => clean(host, MAX_TEXT),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_certificate_trouble_is_named() {
        let reason = |problem: CertificateError| {
            let rustls = rustls::Error::InvalidCertificate(problem);
            // As reqwest hands it over: wrapped in an io error.
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
    fn a_redirect_is_named_by_its_host_alone() {
        for (location, named) in [
            ("https://else.example:8443/x?token=1", "else.example:8443"),
            ("/login?back=secret", "api.example"),
            ("login", "api.example"),
            ("//else.example/secret", "else.example"),
            ("https://name:secret@else.example/", "else.example"),
            ("mailto:secret@else.example", ""),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(LOCATION, location.parse().unwrap());
            assert_eq!(destination(&headers, "api.example"), named, "{location}");
        }
        assert_eq!(destination(&HeaderMap::new(), "[::1]:8080"), "");
    }
}
