//! Accounts: where profiles are submitted, without the token, which only the keyring has.

use std::collections::BTreeMap;
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use url::{Host, Url};
use uuid::Uuid;

use super::origin::Origin;
use crate::i18n::tr;

/// The base address of the production API. Source: the Voice family's reference pages.
pub const PRODUCTION_BASE: &str = "https://api.cm.com";

/// The account that the sandbox knows.
pub const SANDBOX_ACCOUNT_GUID: Uuid = Uuid::from_u128(0x5a0d_b0c5_0000_4000_8000_0000_0000_0001);
/// The product token that the sandbox accepts. It opens nothing but the sandbox, so it is
/// no secret.
pub const SANDBOX_TOKEN: &str = "sandbox-token";

/// The longest product token, in characters: web servers commonly take no longer line in the
/// head of a request (nginx and Apache httpd: 8 KiB).
pub const LONGEST_TOKEN: usize = 8 * 1024;
/// The longest text that is read as a token, in bytes: there may be blanks around it.
pub const LONGEST_TYPED_TOKEN: usize = LONGEST_TOKEN + 256;

/// The word for every server at a base address of its own.
pub(super) const CUSTOM: &str = "Custom";

/// Which server an account speaks to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Environment {
    Production,
    /// The stand-in inside this program; its address is known once it runs.
    Sandbox,
    /// Another base address, `https`, or `http` on loopback.
    Custom(Url),
}

impl Environment {
    /// Its name in files, whatever the language.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Production => "Production",
            Self::Sandbox => "Sandbox",
            Self::Custom(_) => CUSTOM,
        }
    }

    /// The base address of its server; `None` for the sandbox, which has one only while it runs.
    pub fn base(&self) -> Option<Url> {
        match self {
            Self::Production => Url::parse(PRODUCTION_BASE).ok(),
            Self::Custom(base) => Some(base.clone()),
            Self::Sandbox => None,
        }
    }

    /// The server that a token is for. The sandbox has none: its token is no secret.
    pub fn origin(&self) -> Option<Origin> {
        Origin::of(&self.base()?)
    }

    pub fn label(&self) -> &'static str {
        Self::label_of(self.word())
    }

    /// What is said for the word that stands in files.
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

    /// True for an account of this id in this environment, whatever its entry.
    pub fn is_at(&self, environment: &Environment, account_guid: Uuid) -> bool {
        self.environment == *environment && self.account_guid == account_guid
    }
}

/// Mends to guesses about the API, per account: other paths and member names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Overrides {
    /// A route's name to its path, with `{accountGuid}` and the like as placeholders.
    pub paths: BTreeMap<String, String>,
    /// This program's JSON name to the server's.
    pub names: BTreeMap<String, String>,
}

impl Overrides {
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty() && self.names.is_empty()
    }
}

/// Why a text is no base address that a token is sent to.
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
/// When it is no web address, not `https` (or `http` on loopback), or carries a user name, query or
/// fragment.
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

/// Why a text is no id of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoGuid {
    /// It is no UUID.
    Form,
    /// It is a UUID that stands for nobody.
    OfNobody,
}

/// The id of an account as it is typed.
pub fn parse_guid(text: &str) -> Result<Uuid, NoGuid> {
    let guid = Uuid::try_parse(text.trim()).map_err(|_| NoGuid::Form)?;
    if stands_for_none(guid) {
        return Err(NoGuid::OfNobody);
    }
    Ok(guid)
}

/// Whether a UUID is nobody's: the nil and the max UUID. Source: RFC 9562, sections 5.9 and 5.10.
pub fn stands_for_none(guid: Uuid) -> bool {
    guid.is_nil() || guid.is_max()
}

/// A product token. It shows itself to nobody but [`Token::reveal`], and is wiped when
/// it is dropped.
#[derive(Clone)]
pub struct Token(SecretString);

impl Token {
    /// Takes a token as typed; spaces and line ends around it are not part of it.
    /// `None` when nothing is left or it can't stand in a request header.
    pub fn new(text: &str) -> Option<Self> {
        match TypedToken::read(text) {
            TypedToken::Whole(token) => Some(token),
            TypedToken::Blank | TypedToken::Broken | TypedToken::TooLong => None,
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

/// What somebody typed where a token is asked for.
#[derive(Clone, Debug)]
pub enum TypedToken {
    Blank,
    /// With spaces or other characters that no token has.
    Broken,
    /// Longer than [`LONGEST_TOKEN`]. It is refused, never cut.
    TooLong,
    Whole(Token),
}

impl TypedToken {
    pub fn read(text: &str) -> Self {
        if text.len() > LONGEST_TYPED_TOKEN {
            return Self::TooLong;
        }
        let text = text.trim();
        if text.is_empty() {
            Self::Blank
        } else if text.chars().count() > LONGEST_TOKEN {
            Self::TooLong
        } else if text.chars().all(|c| c.is_ascii_graphic()) {
            Self::Whole(Token(text.into()))
        } else {
            Self::Broken
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_is_too_long_is_refused_and_not_cut() {
        let longest = "t".repeat(LONGEST_TOKEN);
        for typed in [longest.clone(), format!("  {longest}\r\n")] {
            let TypedToken::Whole(token) = TypedToken::read(&typed) else {
                panic!("the longest token is one");
            };
            assert_eq!(token.reveal(), longest);
        }
        for typed in [
            format!("{longest}t"),
            format!(" {longest}t "),
            "t".repeat(1024 * 1024),
            // What is cut of this would be a token.
            format!("t{}", " ".repeat(LONGEST_TYPED_TOKEN)),
            format!("{}t", " ".repeat(LONGEST_TYPED_TOKEN)),
        ] {
            assert!(matches!(TypedToken::read(&typed), TypedToken::TooLong));
            assert!(Token::new(&typed).is_none());
        }
    }

    #[test]
    fn an_id_that_stands_for_nobody_is_none() {
        let typed = " 123e4567-e89b-12d3-a456-426614174000 ";
        assert!(parse_guid(typed).is_ok());
        for typed in ["", "1"] {
            assert_eq!(parse_guid(typed), Err(NoGuid::Form), "{typed}");
        }
        for typed in [
            "00000000-0000-0000-0000-000000000000",
            "00000000000000000000000000000000",
            "{FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF}",
        ] {
            assert_eq!(parse_guid(typed), Err(NoGuid::OfNobody), "{typed}");
        }
    }
}
