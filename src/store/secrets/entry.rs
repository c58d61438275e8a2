//! The format of a keyring entry: the token, with the server that it was entered for.
//!
//! Entries of earlier versions contain only the token, under the account's id. They do not name their
//! server, so they are never used as tokens.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::domain::account::{MAX_TOKEN_CHARS, Token};
use crate::domain::origin::{Origin, Withheld};

/// The format version that this program writes.
const FORMAT: u64 = 1;
/// The largest entry that is read, in bytes: JSON at most doubles a token.
const MAX_ENTRY_BYTES: usize = 2 * MAX_TOKEN_CHARS + 4096;

#[derive(Serialize, Deserialize)]
struct Entry<'a> {
    format: u64,
    #[serde(borrow)]
    origin: Cow<'a, str>,
    #[serde(borrow)]
    token: Cow<'a, str>,
}

/// The name of an account's entry.
pub(super) fn name(library: Uuid, account: Uuid) -> String {
    format!("{library}/{account}")
}

/// The name of an account's entry in earlier versions.
pub(super) fn earlier_name(account: Uuid) -> String {
    account.to_string()
}

/// The bytes of an entry; `None` when it can’t be written as JSON.
pub(super) fn write(origin: &Origin, token: &Token) -> Option<Zeroizing<Vec<u8>>> {
    // Large enough from the start, so that growing leaves no copy of the token in memory.
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAX_ENTRY_BYTES));
    let entry = Entry {
        format: FORMAT,
        origin: origin.as_str().into(),
        token: token.reveal().into(),
    };
    serde_json::to_writer(&mut *bytes, &entry).ok()?;
    Some(bytes)
}

/// Reads an entry for the server `now` that the account points to.
pub(super) fn read(bytes: &[u8], now: &Origin) -> Stored {
    let Some((stored, token)) = parse(bytes) else {
        return Stored::Withheld(Withheld::Unreadable);
    };
    if stored == *now {
        Stored::Token(token)
    } else {
        let now = now.clone();
        Stored::Withheld(Withheld::EnteredFor { stored, now })
    }
}

fn parse(bytes: &[u8]) -> Option<(Origin, Token)> {
    if bytes.len() > MAX_ENTRY_BYTES {
        return None;
    }
    let entry: Entry<'_> = serde_json::from_slice(bytes).ok()?;
    let token = match entry.token {
        Cow::Borrowed(token) => Token::new(token),
        Cow::Owned(token) => Token::new(&Zeroizing::new(token)),
    };
    let origin = Origin::read(&entry.origin)?;
    Some((origin, token?)).filter(|_| entry.format == FORMAT)
}

/// The stored token of an account.
#[derive(Clone, Debug)]
pub enum Stored {
    Nothing,
    /// A token that was entered for the server that the account points to.
    Token(Token),
    /// A token that was, or may have been, entered for another server.
    Withheld(Withheld),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin::read("https://api.example.com").unwrap()
    }

    #[test]
    fn reads_every_token_from_its_entry() {
        let signs: String = (0x21..0x7f_u8).map(char::from).collect();
        for text in [signs, "\\".repeat(MAX_TOKEN_CHARS), "t".to_owned()] {
            let token = Token::new(&text).unwrap();
            let bytes = write(&origin(), &token).unwrap();
            assert!(bytes.capacity() == MAX_ENTRY_BYTES, "it did not grow");
            let Stored::Token(found) = read(&bytes, &origin()) else {
                panic!("the token is withheld");
            };
            assert_eq!(found.reveal(), text);
        }
    }

    #[test]
    fn returns_a_token_only_for_its_own_server() {
        let bytes = write(&origin(), &Token::new("secret").unwrap()).unwrap();
        for other in ["http://api.example.com", "https://api.example.com:8443"] {
            let now = Origin::read(other).unwrap();
            let Stored::Withheld(reason) = read(&bytes, &now) else {
                panic!("{other} is another server");
            };
            let stored = origin();
            assert_eq!(reason, Withheld::EnteredFor { stored, now });
        }
    }
}
