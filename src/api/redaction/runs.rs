//! Finds runs of text in bytes.

/// Passes the bytes, and each run of text in them of at least `min_length` characters, to `is_token`.
pub(super) fn in_runs(bytes: &[u8], min_length: usize, is_token: TokenTest<'_>) -> bool {
    if is_token(Decoded::Bytes(bytes)) {
        return true;
    }
    let mut run = TextRun::default();
    for &byte in bytes {
        if !run.push(byte) {
            if run.is_match(min_length, is_token) {
                return true;
            }
            run.clear();
        }
    }
    run.is_match(min_length, is_token)
}

/// Bytes in a row that are UTF-8, and so hardly random.
#[derive(Default)]
struct TextRun {
    bytes: Vec<u8>,
    /// The number of characters, without the zeros that UTF-16 has between ASCII characters.
    characters: usize,
    /// The number of bytes that the current character still needs.
    following: u8,
}

impl TextRun {
    /// Adds a byte. Returns `false`, without adding it, when it does not continue the text.
    fn push(&mut self, byte: u8) -> bool {
        let (begins, following) = match (self.following, byte) {
            (0, 0) => (0, 0),
            (0, 1..=0x7f) => (1, 0),
            (0, 0xc2..=0xdf) => (1, 1),
            (0, 0xe0..=0xef) => (1, 2),
            (0, 0xf0..=0xf4) => (1, 3),
            (1.., 0x80..=0xbf) => (0, self.following - 1),
            _ => return false,
        };
        self.bytes.push(byte);
        self.characters += begins;
        self.following = following;
        true
    }

    fn is_match(&self, min_length: usize, is_token: TokenTest<'_>) -> bool {
        self.characters >= min_length
            && is_token(Decoded::Text(&String::from_utf8_lossy(&self.bytes)))
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.characters = 0;
        self.following = 0;
    }
}

/// A decoded form of a text.
pub(super) enum Decoded<'a> {
    Text(&'a str),
    /// All decoded bytes, which need not be text.
    Bytes(&'a [u8]),
}

/// Returns `true` for a decoded form that contains the token.
pub(super) type TokenTest<'a> = &'a mut dyn FnMut(Decoded<'_>) -> bool;
