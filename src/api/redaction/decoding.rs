//! What a text may be an escaped or encoded form of.
//!
//! Nothing here has to be right: a text that only looks like an encoding decodes to nonsense, in which
//! nothing is found.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::LazyLock;

use super::confusables;
use super::runs::{Decoded, Found, in_runs};

/// A way to write bytes as letters that stand for some bits each.
struct Alphabet {
    bits: u32,
    /// At how many letters in a row a byte may begin again.
    shifts: usize,
    /// By the letter's number.
    values: [Option<u8>; 256],
}

/// Binary, hexadecimal (RFC 4648, section 8), base32 (section 6), and base64 with both of its pairs of
/// signs (sections 4 and 5).
static ALPHABETS: LazyLock<[Alphabet; 4]> = LazyLock::new(|| {
    let alphabet = |bits, shifts, value: fn(u8) -> Option<u8>| Alphabet {
        bits,
        shifts,
        values: std::array::from_fn(|letter| u8::try_from(letter).ok().and_then(value)),
    };
    [
        alphabet(1, 8, |letter| {
            matches!(letter, b'0' | b'1').then(|| letter - b'0')
        }),
        alphabet(4, 2, hex),
        alphabet(5, 8, |letter| match letter {
            b'A'..=b'Z' => Some(letter - b'A'),
            b'a'..=b'z' => Some(letter - b'a'),
            b'2'..=b'7' => Some(letter - b'2' + 26),
            _ => None,
        }),
        alphabet(6, 4, |letter| match letter {
            b'A'..=b'Z' => Some(letter - b'A'),
            b'a'..=b'z' => Some(letter - b'a' + 26),
            b'0'..=b'9' => Some(letter - b'0' + 52),
            b'+' | b'-' => Some(62),
            b'/' | b'_' => Some(63),
            _ => None,
        }),
    ]
});

/// Takes what a try costs from what is left, in bytes; `false` where that is too little, also for
/// whatever comes after.
pub(super) fn spend(remaining: &Cell<usize>, bytes: usize) -> bool {
    let rest = remaining.get().checked_sub(bytes);
    remaining.set(rest.unwrap_or_default());
    rest.is_some()
}

/// Hands over all that a text decodes to and that may hold `least` bytes of text, until `found` says
/// that it is what was looked for. Ends as if it were when nothing is `left` for a try.
pub(super) fn each(text: &str, least: usize, remaining: &Cell<usize>, found: Found<'_>) -> bool {
    let is_escape = |byte| matches!(byte, b'&' | b'%' | b'\\' | b'+' | 0xf3);
    let has_prefixes = PREFIXES.iter().any(|prefix| text.contains(prefix));
    let mut tried = |may_be: bool, decode: fn(&str) -> Option<Vec<u8>>| {
        may_be
            && (!spend(remaining, text.len())
                || decode(text).is_some_and(|decoded| {
                    found(Decoded::Bytes(&decoded))
                        || found(Decoded::Text(&String::from_utf8_lossy(&decoded)))
                }))
    };
    tried(text.bytes().any(is_escape), |text| unescaped(text, false))
        || tried(text.contains('='), |text| unescaped(text, true))
        || tried(text.contains('<'), |text| {
            without_tags(text).map(String::into_bytes)
        })
        || tried(has_prefixes, |text| {
            Some(without_prefixes(text).into_bytes())
        })
        || tried(!text.is_ascii(), |text| {
            confusables::as_latin(text).map(String::into_bytes)
        })
        || tried(!text.is_ascii(), |text| {
            swapped(text).map(String::into_bytes)
        })
        || single_bytes(text, remaining, found)
        || numbers(text, least, remaining, found)
        || encoded(text, least, remaining, found)
        || pieces(text, least, remaining, found)
}

/// Each character for a byte (ISO 8859-1), where some of them are not ASCII's letters and signs.
fn single_bytes(text: &str, remaining: &Cell<usize>, found: Found<'_>) -> bool {
    if text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() || byte == b' ')
    {
        return false;
    }
    if !spend(remaining, text.len()) {
        return true;
    }
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or_default())
        .collect();
    found(Decoded::Bytes(&bytes))
}

/// The text of UTF-16 that was read with the two bytes of each character in the wrong order; other
/// characters stay.
fn swapped(text: &str) -> Option<String> {
    let mut is_other = false;
    let turned = text.chars().map(|c| match u32::from(c) {
        unit @ 0x2000..0x7f00 if unit.trailing_zeros() >= 8 => {
            is_other = true;
            char::from_u32(unit >> 8).unwrap_or(c)
        }
        _ => c,
    });
    let turned = turned.collect();
    is_other.then_some(turned)
}

fn hex(letter: u8) -> Option<u8> {
    char::from(letter)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// The text with its entities, percent signs and backslashes resolved, once; `None` where there are
/// none. An equals sign before two digits is an escape in e-mail only (quoted-printable, RFC 2045).
fn unescaped(text: &str, quoted_printable: bool) -> Option<Vec<u8>> {
    let entities: Cow<str> = if text.contains('&') {
        htmlize::unescape(text)
    } else {
        text.into()
    };
    let mut changed = entities != text;
    let mut bytes = Vec::with_capacity(entities.len());
    let mut rest = entities.as_bytes();
    let mut high = None;
    while let Some((&first, after)) = rest.split_first() {
        let Some((code, next)) = escape(first, after, quoted_printable) else {
            bytes.push(first);
            rest = after;
            continue;
        };
        changed = true;
        rest = next;
        match code {
            Code::Byte(byte) => bytes.push(byte),
            Code::Unit(unit @ 0xd800..=0xdbff) => high = Some(unit),
            Code::Unit(unit) => {
                let before = high.take().filter(|_| matches!(unit, 0xdc00..=0xdfff));
                let c = match before {
                    Some(high) => {
                        char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (unit - 0xdc00))
                    }
                    None => char::from_u32(unit),
                };
                let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
                bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }
    changed.then_some(bytes)
}

/// What an escape stands for.
enum Code {
    Byte(u8),
    /// A code point, or half of one in UTF-16.
    Unit(u32),
}

/// The escape that begins with a byte, and what stands behind it.
fn escape(first: u8, after: &[u8], quoted_printable: bool) -> Option<(Code, &[u8])> {
    match (first, after) {
        (b'=', rest) if quoted_printable => byte(rest),
        (b'\\', [b'u' | b'x', b'{', rest @ ..]) => {
            let end = rest.iter().take(8).position(|&letter| letter == b'}')?;
            let (code, _) = unit(rest, end)?;
            Some((code, rest.get(end + 1..)?))
        }
        (b'%', [b'u' | b'U', rest @ ..])
        | (b'U' | b'u', [b'+', rest @ ..])
        | (b'\\', [b'u', rest @ ..]) => unit(rest, 4),
        (b'\\', [b'U', rest @ ..]) => unit(rest, 8),
        (b'%', rest) | (b'\\', [b'x', rest @ ..]) => byte(rest),
        (b'\\', [b'n' | b'r' | b't' | b'b' | b'f', rest @ ..]) => Some((Code::Byte(b'\n'), rest)),
        (b'\\', [a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7', rest @ ..]) => {
            let code = ((a - b'0') << 6) | ((b - b'0') << 3) | (c - b'0');
            Some((Code::Byte(code), rest))
        }
        // The characters that can't be seen, and stand for those of ASCII (U+E0000 to U+E007F).
        (0xf3, [0xa0, block @ (0x80 | 0x81), low, rest @ ..]) => {
            Some((Code::Byte(((block & 1) << 6) | (low & 0x3f)), rest))
        }
        // Those that choose a form of the character before, and may carry bytes (from U+E0100 on).
        (0xf3, [0xa0, block @ 0x84..=0x87, low, rest @ ..]) => {
            let number = ((block & 3) << 6) | (low & 0x3f);
            Some((Code::Byte(number.wrapping_add(16)), rest))
        }
        _ => None,
    }
}

fn byte(text: &[u8]) -> Option<(Code, &[u8])> {
    let [high, low, rest @ ..] = text else {
        return None;
    };
    Some((Code::Byte((hex(*high)? << 4) | hex(*low)?), rest))
}

fn unit(text: &[u8], digits: usize) -> Option<(Code, &[u8])> {
    let (digits, rest) = text.split_at_checked(digits)?;
    let value = digits.iter().try_fold(0_u32, |value, &digit| {
        Some((value << 4) | u32::from(hex(digit)?))
    })?;
    Some((Code::Unit(value), rest))
}

/// The text without what stands in angle brackets.
fn without_tags(text: &str) -> Option<String> {
    let (before, mut rest) = text.split_once('<')?;
    let mut kept = before.to_owned();
    while let Some((_, after)) = rest.split_once('>') {
        let (before, next) = after.split_once('<').unwrap_or((after, ""));
        kept.push_str(before);
        rest = next;
    }
    (kept.len() > before.len()).then_some(kept)
}

/// The marks of hexadecimal numbers.
const PREFIXES: [&str; 2] = ["0x", "0X"];

fn without_prefixes(text: &str) -> String {
    PREFIXES
        .iter()
        .fold(text.to_owned(), |text, prefix| text.replace(prefix, ""))
}

/// The characters and the bytes that the numbers in a text stand for.
fn numbers(text: &str, least: usize, remaining: &Cell<usize>, found: Found<'_>) -> bool {
    // Cheaper than to cut it in pieces.
    if text.bytes().filter(u8::is_ascii_digit).count() < least {
        return false;
    }
    let of_radix = [10, 8, 16].into_iter().any(|radix| {
        if !spend(remaining, text.len()) {
            return true;
        }
        let is_digit = |c: char| c.is_digit(radix) || c.is_ascii_digit();
        let bytes: Vec<u8> = text
            .split(|c| !is_digit(c))
            .filter(|number| !number.is_empty())
            .map(|number| u8::from_str_radix(number, radix).unwrap_or_default())
            .collect();
        in_runs(&bytes, least, found)
    });
    let mut signed = || {
        let is_part = |c: char| c.is_ascii_digit() || c == '-';
        let numbers = text.split(|c| !is_part(c));
        let numbers: Vec<i128> = numbers.filter_map(|number| number.parse().ok()).collect();
        wide(&numbers).any(|bytes| found(Decoded::Bytes(&bytes)))
    };
    of_radix || !spend(remaining, text.len()) || signed()
}

/// The bytes of whole numbers, with or without a sign, of one, two, four, and eight bytes each; what
/// does not fit is cut.
pub(super) fn wide(numbers: &[i128]) -> impl Iterator<Item = Vec<u8>> {
    [1, 2, 4, 8].into_iter().map(|width| {
        let bytes = numbers.iter().flat_map(|number| {
            let bytes = number.to_be_bytes();
            bytes.into_iter().skip(16 - width)
        });
        bytes.collect()
    })
}

/// Whatever in a text may stand for bytes, from each letter on with which a byte may begin.
fn encoded(text: &str, least: usize, remaining: &Cell<usize>, found: Found<'_>) -> bool {
    // Shorter than in any alphabet.
    if text.len() < least {
        return false;
    }
    // Lines are broken within base64, and hexadecimal digits stand in pairs.
    let joined = joined(text);
    let bare: Vec<u8> = joined
        .iter()
        .copied()
        .filter(u8::is_ascii_alphanumeric)
        .collect();
    ALPHABETS.iter().any(|alphabet| {
        let source: &[u8] = if alphabet.bits > 4 { &joined } else { &bare };
        let fewest = (least * 8).div_ceil(alphabet.bits as usize);
        let mut runs = source
            .split(|&letter| alphabet.value(letter).is_none())
            .filter(|run| run.len() >= fewest);
        runs.any(|run| {
            (0..alphabet.shifts).any(|shift| {
                if !spend(remaining, run.len()) {
                    return true;
                }
                let decoded = alphabet.decode(run.get(shift..).unwrap_or_default());
                in_runs(&decoded.collect::<Vec<_>>(), least, found)
            })
        })
    })
}

/// What the pieces of a text that stand by themselves decode to, one after the other. A piece that is
/// no text is a word between them.
fn pieces(text: &str, least: usize, remaining: &Cell<usize>, found: Found<'_>) -> bool {
    // Fewer in all than in any alphabet.
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    if letters.count() < (least * 8).div_ceil(6) {
        return false;
    }
    let [_, hexadecimal, base32, base64] = &*ALPHABETS;
    // The signs of base64 may stand between the pieces.
    let ways = [
        (base64, true),
        (base64, false),
        (base32, false),
        (hexadecimal, false),
    ];
    ways.into_iter().any(|(alphabet, has_signs)| {
        if !spend(remaining, text.len()) {
            return true;
        }
        let is_letter = |&letter: &u8| {
            alphabet.value(letter).is_some() && (has_signs || letter.is_ascii_alphanumeric())
        };
        let (mut all, mut texts, mut count) = (Vec::new(), Vec::new(), 0);
        for run in text.as_bytes().split(|letter| !is_letter(letter)) {
            let start = all.len();
            all.extend(alphabet.decode(run));
            let piece = all.get(start..).unwrap_or_default();
            count += usize::from(!piece.is_empty());
            if piece.iter().all(|byte| matches!(byte, 0 | b' '..=b'~')) {
                texts.extend_from_slice(piece);
            }
        }
        count > 1 && (found(Decoded::Bytes(&all)) || in_runs(&texts, least, found))
    })
}

impl Alphabet {
    fn value(&self, letter: u8) -> Option<u8> {
        self.values.get(usize::from(letter)).copied().flatten()
    }

    fn decode<'a>(&'a self, run: &'a [u8]) -> impl Iterator<Item = u8> + 'a {
        let (mut held, mut bits) = (0_u32, 0);
        run.iter().filter_map(move |&letter| {
            held = (held << self.bits) | u32::from(self.value(letter)?);
            bits += self.bits;
            let whole = bits.checked_sub(8)?;
            bits = whole;
            u8::try_from((held >> whole) & 0xff).ok()
        })
    }
}

/// Without spaces, line breaks and what can't be seen; other characters beyond ASCII are one that
/// stands for no bits.
fn joined(text: &str) -> Vec<u8> {
    let letter = |c: char| match c {
        // In JSON a slash may be escaped.
        '\\' => None,
        c if c.is_ascii_graphic() => Some(c as u8),
        c if c.is_alphanumeric() => Some(b'.'),
        _ => None,
    };
    text.chars().filter_map(letter).collect()
}
