//! What the keyring holds for a token: the token with the server that it was entered for.
//!
//! Entries of earlier versions were the token alone, under the account's id alone. They do not say
//! for which server they are, so they are never read as tokens.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::domain::account::{LONGEST_TOKEN, Token};
use crate::domain::origin::{Origin, Withheld};

/// The format version that this program writes.
const FORMAT: u64 = 1;
/// The largest entry that is read, in bytes: JSON at most doubles a token.
const LARGEST: usize = 2 * LONGEST_TOKEN + 4096;

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

/// The name under which earlier versions kept an account's token.
pub(super) fn earlier_name(account: Uuid) -> String {
    account.to_string()
}

/// The bytes of an entry; `None` when it can’t be written as JSON.
pub(super) fn write(origin: &Origin, token: &Token) -> Option<Zeroizing<Vec<u8>>> {
    // Large enough from the start, so that no copy is left where it grew.
    let mut bytes = Zeroizing::new(Vec::with_capacity(LARGEST));
    let entry = Entry {
        format: FORMAT,
        origin: origin.as_str().into(),
        token: token.reveal().into(),
    };
    serde_json::to_writer(&mut *bytes, &entry).ok()?;
    Some(bytes)
}

/// What an entry holds for the server that an account points to now.
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
    if bytes.len() > LARGEST {
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

/// What is stored for an account.
#[derive(Clone, Debug)]
pub enum Stored {
    Nothing,
    /// A token that was entered for the server that the account points to.
    Token(Token),
    /// A token that was not, or may not have been.
    Withheld(Withheld),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin::read("https://api.example.com").unwrap()
    }

    #[test]
    fn every_token_comes_back_from_its_entry() {
        let signs: String = (0x21..0x7f_u8).map(char::from).collect();
        for text in [signs, "\\".repeat(LONGEST_TOKEN), "t".to_owned()] {
            let token = Token::new(&text).unwrap();
            let bytes = write(&origin(), &token).unwrap();
            assert!(bytes.capacity() == LARGEST, "it did not grow");
            let Stored::Token(found) = read(&bytes, &origin()) else {
                panic!("the token is withheld");
            };
            assert_eq!(found.reveal(), text);
        }
    }

    #[test]
    fn a_token_comes_back_for_its_own_server_only() {
        let bytes = write(&origin(), &Token::new("secret").unwrap()).unwrap();
        for other in ["http://api.example.com", "https://api.example.com:8443"] {
            let now = Origin::read(other).unwrap();
            let Stored::Withheld(why) = read(&bytes, &now) else {
                panic!("{other} is another server");
            };
            let stored = origin();
            assert_eq!(why, Withheld::EnteredFor { stored, now });
        }
    }
}
