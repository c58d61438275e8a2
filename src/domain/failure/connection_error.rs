//! Why a connection to a server was not made, or broke.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;

use crate::texts::tr;

/// Why there was no connection, or none that lasted or was secure.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "reason",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum ConnectionError {
    // It was not made.
    #[error("{}", tr!("it-did-not-answer-in"))]
    NoAnswerInTime,
    #[error("{}", tr!("name-cant-be-found", name = name))]
    NameNotFound { name: String },
    #[error("{}", tr!("proxy-this-computer-did-not"))]
    Proxy,
    #[error("{}", tr!("connection-was-refused"))]
    Refused,
    #[error("{}", tr!("there-is-no-way-to"))]
    NoRoute,
    #[error("{}", tr!("connection-was-broken-off-at"))]
    BrokenOffAtOnce,
    #[error("{}", tr!("connection-could-not-be-made"))]
    NotMade,

    // It broke.
    #[error("{}", tr!("other-side-broke-it-off"))]
    BrokenOff,
    #[error("{}", tr!("it-ended-before-answer-was"))]
    EndedEarly,

    // It is not secure.
    #[error("{}", tr!("server-has-no-certificate"))]
    NoCertificate,
    #[error("{}", tr!("server-does-not-speak-tls"))]
    NoTls,
    #[error("{}", tr!("server-refused-it"))]
    TlsRefused,
    #[error("{}", tr!("server-offers-no-protocol-version"))]
    NoSafeProtocol,
    #[error("{}", tr!("server-made-mistake-in-handshake"))]
    Handshake,
    #[error("{}", tr!("certificate-has-expired"))]
    CertificateExpired,
    #[error("{}", tr!("certificate-is-not-valid-yet"))]
    CertificateNotValidYet,
    #[error("{}", tr!("certificate-is-for-another-name"))]
    CertificateOfAnotherName,
    #[error("{}", tr!("certificate-is-self-signed-or"))]
    CertificateSelfSigned,
    #[error("{}", tr!("certificate-has-been-revoked"))]
    CertificateRevoked,
    #[error("{}", tr!("certificate-cant-be-trusted"))]
    CertificateNotTrusted,

    /// As an earlier version kept it: words in the language of the time.
    #[serde(untagged)]
    #[error("{0}")]
    Sentence(String),
    /// Of a newer version.
    #[serde(untagged)]
    #[error("{}", tr!("history-newer-version"))]
    Unknown(Map<String, Value>),
}
