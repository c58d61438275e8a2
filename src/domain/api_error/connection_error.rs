//! Reasons why a connection to a server failed or broke.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::i18n::tr;

/// The reason that a connection failed, broke or was not secure.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "reason",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ConnectionError {
    // The connection failed.
    #[error("{}", tr!("network-timeout-reason"))]
    NoAnswerInTime,
    #[error("{}", tr!("network-name-reason", name = name))]
    NameNotFound { name: String },
    #[error("{}", tr!("network-proxy-reason"))]
    Proxy,
    #[error("{}", tr!("network-refused-reason"))]
    Refused,
    #[error("{}", tr!("network-no-route-reason"))]
    NoRoute,
    #[error("{}", tr!("network-reset-reason"))]
    BrokenOffAtOnce,
    #[error("{}", tr!("network-other-reason"))]
    NotMade,

    // The connection broke.
    #[error("{}", tr!("network-other-side-reason"))]
    BrokenOff,
    #[error("{}", tr!("network-cut-off-reason"))]
    EndedEarly,

    // The connection is not secure.
    #[error("{}", tr!("tls-no-certificate-reason"))]
    NoCertificate,
    #[error("{}", tr!("tls-not-tls-reason"))]
    NoTls,
    #[error("{}", tr!("tls-refused-reason"))]
    TlsRefused,
    #[error("{}", tr!("tls-version-reason"))]
    NoSafeProtocol,
    #[error("{}", tr!("tls-handshake-reason"))]
    Handshake,
    #[error("{}", tr!("tls-certificate-expired-reason"))]
    CertificateExpired,
    #[error("{}", tr!("tls-certificate-not-yet-valid-reason"))]
    CertificateNotValidYet,
    #[error("{}", tr!("tls-certificate-name-reason"))]
    CertificateOfAnotherName,
    #[error("{}", tr!("tls-certificate-issuer-reason"))]
    CertificateSelfSigned,
    #[error("{}", tr!("tls-certificate-revoked-reason"))]
    CertificateRevoked,
    #[error("{}", tr!("tls-certificate-other-reason"))]
    CertificateNotTrusted,

    /// Text stored by an earlier version, in the language set at that time.
    #[serde(untagged)]
    #[error("{0}")]
    Sentence(String),
    /// Written by a newer version.
    #[serde(untagged)]
    #[error("{}", tr!("history-newer-version"))]
    Unknown(Map<String, Value>),
}
