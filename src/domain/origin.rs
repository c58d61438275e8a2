//! The server that a product token was entered for, and the reasons not to send a stored token.

use std::fmt;

use serde::{Deserialize, Serialize};
use url::Url;

use crate::i18n::tr;

/// Scheme, host and port of a server (RFC 6454): a product token is sent only there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Origin(String);

impl Origin {
    /// The origin of an address; `None` when it is not the address of a web server.
    pub fn of(base: &Url) -> Option<Self> {
        let web = matches!(base.scheme(), "http" | "https") && base.has_host();
        web.then(|| Self(base.origin().ascii_serialization()))
    }

    /// Reads an origin in the exact form that [`Display`](fmt::Display) writes.
    pub fn read(text: &str) -> Option<Self> {
        let origin = Self::of(&Url::parse(text).ok()?)?;
        (origin.0 == text).then_some(origin)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The spelling from which profile ids are derived: always with the port, and without a dot at
    /// the end of the host. Another spelling would give other ids.
    pub fn with_port(&self) -> String {
        Url::parse(&self.0).map_or_else(
            |_| self.0.clone(),
            |url| {
                let host = url.host_str().unwrap_or_default().trim_end_matches('.');
                let port = url.port_or_known_default().unwrap_or_default();
                format!("{}://{host}:{port}", url.scheme())
            },
        )
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Origin {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("not an origin")
    }
}

impl From<Origin> for String {
    fn from(origin: Origin) -> Self {
        origin.0
    }
}

/// The reason that a stored token is not sent to the server of its account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Withheld {
    /// It was entered for the server `stored`, but the account now points to `now`.
    EnteredFor { stored: Origin, now: Origin },
    /// It was stored by a version that did not record the server.
    EarlierVersion,
    /// The accounts were copied from another library, or this one lost its id.
    OtherLibrary,
    /// The library’s id can’t be read.
    DamagedId,
    /// The keyring has more than one entry for it.
    Several,
    /// The keyring's entry is not a token in this version’s form.
    Unreadable,
}

impl Withheld {
    /// Message that says what happened, without the remedy.
    pub fn what(&self, account: &str) -> String {
        let name = account;
        match self {
            Self::EnteredFor { stored, now } => {
                let (stored, now) = (stored.as_str(), now.as_str());
                tr!(
                    "token-other-server-error",
                    name = name,
                    stored = stored,
                    now = now
                )
            }
            Self::EarlierVersion => tr!("token-older-version-error", name = name),
            Self::OtherLibrary => tr!("token-other-library-error", name = name),
            Self::DamagedId => tr!("token-library-id-error", name = name),
            Self::Several => tr!("token-several-entries-error", name = name),
            Self::Unreadable => tr!("token-unreadable-error", name = name),
        }
    }

    /// Message that says what happened and what to do, for the window.
    pub fn message(&self, account: &str) -> String {
        let what = self.what(account);
        let remedy = match self {
            Self::EnteredFor { .. } => tr!("token-enter-for-server-remedy"),
            _ => tr!("token-enter-again-remedy"),
        };
        tr!("format-error-remedy", what = what, remedy = remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(base: &str) -> Option<String> {
        Origin::of(&Url::parse(base).unwrap()).map(|origin| origin.to_string())
    }

    #[test]
    fn an_origin_is_scheme_host_and_port_alone() {
        for same in [
            "https://api.cm.com",
            "https://API.CM.com:443/a/b?c#d",
            "https://user@api.cm.com/",
        ] {
            assert_eq!(of(same).as_deref(), Some("https://api.cm.com"), "{same}");
        }
        for other in [
            "http://api.cm.com",
            "https://api.cm.com:444",
            "https://api.cm.com.",
            "https://api.cm.com.example",
            "https://xapi.cm.com",
            "https://api.cm.com@evil.example",
        ] {
            let other = of(other);
            assert!(other.is_some());
            assert_ne!(other.as_deref(), Some("https://api.cm.com"));
        }
    }

    #[test]
    fn with_port_includes_the_default_port() {
        for (base, with_port) in [
            ("https://api.cm.com/a", "https://api.cm.com:443"),
            ("https://api.cm.com./", "https://api.cm.com:443"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("http://localhost", "http://localhost:80"),
        ] {
            let origin = Origin::of(&Url::parse(base).unwrap()).unwrap();
            assert_eq!(origin.with_port(), with_port);
        }
    }

    #[test]
    fn an_address_without_a_server_has_no_origin() {
        // All of these would share the origin "null", or have that of the address they contain.
        for none in [
            "file:///etc",
            "data:,x",
            "blob:https://api.cm.com/x",
            "cm:x",
            "ftp://api.cm.com",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
    }

    #[test]
    fn reads_an_origin_only_in_its_exact_form() {
        assert!(Origin::read("https://api.cm.com").is_some());
        assert!(Origin::read("http://[::1]:8080").is_some());
        for other in [
            "",
            "null",
            "https://api.cm.com/",
            "https://api.cm.com:443",
            "https://API.cm.com",
            "https://a@api.cm.com",
        ] {
            assert_eq!(Origin::read(other), None, "{other}");
        }
    }
}
