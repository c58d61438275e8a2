//! The text among bytes.

/// Hands over bytes, and each run of text in them that has `least` characters or more.
pub(super) fn in_runs(bytes: &[u8], least: usize, found: Found<'_>) -> bool {
    if found(Decoded::Bytes(bytes)) {
        return true;
    }
    let mut run = TextRun::default();
    for &byte in bytes {
        if !run.push(byte) {
            if run.is_match(least, found) {
                return true;
            }
            run.clear();
        }
    }
    run.is_match(least, found)
}

/// Bytes in a row that are UTF-8, and so hardly there by chance.
#[derive(Default)]
struct TextRun {
    bytes: Vec<u8>,
    /// Without the zeros that UTF-16 has between ASCII characters, and without what follows the first
    /// byte of a character.
    characters: usize,
    /// How many bytes the character still has.
    following: u8,
}

impl TextRun {
    /// Whether the byte goes on with the text; `false` leaves it out.
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

    fn is_match(&self, least: usize, found: Found<'_>) -> bool {
        self.characters >= least && found(Decoded::Text(&String::from_utf8_lossy(&self.bytes)))
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.characters = 0;
        self.following = 0;
    }
}

/// What a text decodes to.
pub(super) enum Decoded<'a> {
    Text(&'a str),
    /// All of it, which need not be text.
    Bytes(&'a [u8]),
}

/// Whether what a text decodes to is what was looked for.
pub(super) type Found<'a> = &'a mut dyn FnMut(Decoded<'_>) -> bool;
