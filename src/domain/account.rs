//! Accounts, to which profiles are submitted. The token is not part of them; only the keyring holds
//! it.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use url::{Host, Url};
use uuid::Uuid;

use super::origin::Origin;
pub use super::overrides::Overrides;
use crate::i18n::tr;

/// The base address of the production API. Source: the Voice family's reference pages.
pub const PRODUCTION_BASE: &str = "https://api.cm.com";

/// The account that the sandbox knows.
pub const SANDBOX_ACCOUNT_GUID: Uuid = Uuid::from_u128(0x5a0d_b0c5_0000_4000_8000_0000_0000_0001);
/// The product token that the sandbox accepts. It gives access to nothing else, so it is not
/// secret.
pub const SANDBOX_TOKEN: &str = "sandbox-token";

/// The longest product token, in characters: web servers commonly reject longer header lines (nginx
/// and Apache httpd: 8 KiB).
pub const MAX_TOKEN_CHARS: usize = 8 * 1024;
/// The longest text that is read as a token, in bytes, including surrounding spaces.
pub const MAX_TYPED_TOKEN_BYTES: usize = MAX_TOKEN_CHARS + 256;

/// The name in files of an environment with its own base address.
pub(super) const CUSTOM: &str = "Custom";

/// The server that an account uses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Environment {
    Production,
    /// The test server inside this program; its address is known once it runs.
    Sandbox,
    /// Another base address, `https`, or `http` on loopback.
    Custom(Url),
}

impl Environment {
    /// Its name in files, the same in every language.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Production => "Production",
            Self::Sandbox => "Sandbox",
            Self::Custom(_) => CUSTOM,
        }
    }

    /// The base address of its server; `None` for the sandbox, which has an address only while it
    /// runs.
    pub fn base(&self) -> Option<Url> {
        match self {
            Self::Production => Url::parse(PRODUCTION_BASE).ok(),
            Self::Custom(base) => Some(base.clone()),
            Self::Sandbox => None,
        }
    }

    /// The server that a token is for. `None` for the sandbox: its token is not secret.
    pub fn origin(&self) -> Option<Origin> {
        Origin::of(&self.base()?)
    }

    pub fn label(&self) -> &'static str {
        Self::label_of(self.word())
    }

    /// The label for a name in files.
    pub fn label_of(word: &str) -> &'static str {
        match word {
            "Production" => tr!("environment-production"),
            "Sandbox" => tr!("environment-sandbox"),
            _ => tr!("environment-custom"),
        }
    }
}

/// An account: a name for people, a server, and the account's id there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// This program's own id of the entry; the key of its token in the keyring.
    pub id: Uuid,
    pub name: String,
    pub environment: Environment,
    pub account_guid: Uuid,
    #[serde(default, skip_serializing_if = "Overrides::is_empty")]
    pub overrides: Overrides,
}

impl Account {
    /// The server that the account’s token is for.
    pub fn origin(&self) -> Option<Origin> {
        self.environment.origin()
    }

    /// True for an entry for the same account at the same server.
    pub fn is_same_at_server(&self, other: &Self) -> bool {
        self.is_at(&other.environment, other.account_guid)
    }

    /// True for an entry for the account with this id in this environment.
    pub fn is_at(&self, environment: &Environment, account_guid: Uuid) -> bool {
        self.environment == *environment && self.account_guid == account_guid
    }
}

/// The reason that a text is not accepted as a base address.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AddressError {
    #[error("{}", tr!("account-base-missing-error"))]
    NoAddress,
    #[error("{}", tr!("account-base-scheme-error"))]
    NotSecure,
    /// It has a user name, query or fragment.
    #[error("{}", tr!("account-base-extra-parts-error"))]
    MoreThanAnAddress,
}

/// Reads a base address as typed.
///
/// # Errors
/// When it is not a web address, is not `https` (or `http` on loopback), or carries a user name,
/// query or fragment.
pub fn parse_base(text: &str) -> Result<Url, AddressError> {
    let url = Url::parse(text.trim())
        .ok()
        .filter(Url::has_host)
        .ok_or(AddressError::NoAddress)?;
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    if url.scheme() != "https" && !(url.scheme() == "http" && loopback) {
        return Err(AddressError::NotSecure);
    }
    let plain = url.username().is_empty() && url.password().is_none();
    if !plain || url.query().is_some() || url.fragment().is_some() {
        return Err(AddressError::MoreThanAnAddress);
    }
    Ok(url)
}

/// The reason that a text is not accepted as an account id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountGuidError {
    /// It is not a UUID.
    NotUuid,
    /// It is the nil or the max UUID.
    NilOrMax,
}

/// Reads an account id as typed.
pub fn parse_guid(text: &str) -> Result<Uuid, AccountGuidError> {
    let guid = Uuid::try_parse(text.trim()).map_err(|_| AccountGuidError::NotUuid)?;
    if is_nil_or_max(guid) {
        return Err(AccountGuidError::NilOrMax);
    }
    Ok(guid)
}

/// True for the nil and the max UUID, which identify nobody. Source: RFC 9562, sections 5.9 and
/// 5.10.
pub fn is_nil_or_max(guid: Uuid) -> bool {
    guid.is_nil() || guid.is_max()
}

/// A product token. Only [`Token::reveal`] returns its text, which is wiped from memory on drop.
#[derive(Clone)]
pub struct Token(SecretString);

impl Token {
    /// Reads a token as typed, without surrounding spaces and line breaks. `None` when it is blank,
    /// too long, or can't be sent in a request header.
    pub fn new(text: &str) -> Option<Self> {
        match TypedToken::read(text) {
            TypedToken::Valid(token) => Some(token),
            TypedToken::Blank | TypedToken::InvalidCharacters | TypedToken::TooLong => None,
        }
    }

    /// The token itself, for the keyring and the request header only.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The content of a token field.
#[derive(Clone, Debug)]
pub enum TypedToken {
    Blank,
    /// Contains spaces or other characters that no token has.
    InvalidCharacters,
    /// Longer than [`MAX_TOKEN_CHARS`]. It is rejected, never shortened.
    TooLong,
    Valid(Token),
}

impl TypedToken {
    pub fn read(text: &str) -> Self {
        if text.len() > MAX_TYPED_TOKEN_BYTES {
            return Self::TooLong;
        }
        let text = text.trim();
        if text.is_empty() {
            Self::Blank
        } else if text.chars().count() > MAX_TOKEN_CHARS {
            Self::TooLong
        } else if text.chars().all(|c| c.is_ascii_graphic()) {
            Self::Valid(Token(text.into()))
        } else {
            Self::InvalidCharacters
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_a_token_that_is_too_long_instead_of_shortening_it() {
        let longest = "t".repeat(MAX_TOKEN_CHARS);
        for typed in [longest.clone(), format!("  {longest}\r\n")] {
            let TypedToken::Valid(token) = TypedToken::read(&typed) else {
                panic!("the longest token is accepted");
            };
            assert_eq!(token.reveal(), longest);
        }
        for typed in [
            format!("{longest}t"),
            format!(" {longest}t "),
            "t".repeat(1024 * 1024),
            // Shortened, this would be a token.
            format!("t{}", " ".repeat(MAX_TYPED_TOKEN_BYTES)),
            format!("{}t", " ".repeat(MAX_TYPED_TOKEN_BYTES)),
        ] {
            assert!(matches!(TypedToken::read(&typed), TypedToken::TooLong));
            assert!(Token::new(&typed).is_none());
        }
    }

    #[test]
    fn rejects_an_account_id_that_identifies_nobody() {
        let typed = " 123e4567-e89b-12d3-a456-426614174000 ";
        assert!(parse_guid(typed).is_ok());
        for typed in ["", "1"] {
            assert_eq!(parse_guid(typed), Err(AccountGuidError::NotUuid), "{typed}");
        }
        for typed in [
            "00000000-0000-0000-0000-000000000000",
            "00000000000000000000000000000000",
            "{FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF}",
        ] {
            assert_eq!(
                parse_guid(typed),
                Err(AccountGuidError::NilOrMax),
                "{typed}"
            );
        }
    }
}
