//! Decodes a text in every way in which it may be escaped or encoded.
//!
//! A wrong guess does no harm: a text that only looks like an encoding decodes to nonsense, which does
//! not contain the token.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::LazyLock;

use super::confusables;
use super::runs::{Decoded, TokenTest, in_runs};

/// An encoding of bytes as letters of a fixed number of bits each.
struct Alphabet {
    bits: u32,
    /// The number of letters in a row at which a byte may begin.
    shifts: usize,
    /// The value of each letter, by its byte.
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

/// Subtracts the cost of a try from the remaining work, in bytes. Returns `false` when too little is
/// left, for this try and all later ones.
pub(super) fn spend(remaining: &Cell<usize>, bytes: usize) -> bool {
    let rest = remaining.get().checked_sub(bytes);
    remaining.set(rest.unwrap_or_default());
    rest.is_some()
}

/// Passes each decoded form of a text that may hold `min_length` bytes of text to `is_token`, until it
/// returns `true`. Also returns `true` when no work remains for a try.
pub(super) fn each(
    text: &str,
    min_length: usize,
    remaining: &Cell<usize>,
    is_token: TokenTest<'_>,
) -> bool {
    let is_escape = |byte| matches!(byte, b'&' | b'%' | b'\\' | b'+' | 0xf3);
    let has_prefixes = PREFIXES.iter().any(|prefix| text.contains(prefix));
    let mut tried = |may_be: bool, decode: fn(&str) -> Option<Vec<u8>>| {
        may_be
            && (!spend(remaining, text.len())
                || decode(text).is_some_and(|decoded| {
                    is_token(Decoded::Bytes(&decoded))
                        || is_token(Decoded::Text(&String::from_utf8_lossy(&decoded)))
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
        || single_bytes(text, remaining, is_token)
        || numbers(text, min_length, remaining, is_token)
        || encoded(text, min_length, remaining, is_token)
        || pieces(text, min_length, remaining, is_token)
}

/// Takes each character as one byte (ISO 8859-1), when some of them are not printable ASCII.
fn single_bytes(text: &str, remaining: &Cell<usize>, is_token: TokenTest<'_>) -> bool {
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
    is_token(Decoded::Bytes(&bytes))
}

/// The text of UTF-16 that was read with the two bytes of each character in the wrong order; other
/// characters are unchanged. `None` when nothing changes.
fn swapped(text: &str) -> Option<String> {
    let mut changed = false;
    let corrected = text.chars().map(|c| match u32::from(c) {
        unit @ 0x2000..0x7f00 if unit.trailing_zeros() >= 8 => {
            changed = true;
            char::from_u32(unit >> 8).unwrap_or(c)
        }
        _ => c,
    });
    let corrected = corrected.collect();
    changed.then_some(corrected)
}

fn hex(letter: u8) -> Option<u8> {
    char::from(letter)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// The text with its entities, percent signs and backslashes resolved once; `None` when it has none.
/// An equals sign before two digits is an escape in e-mail only (quoted-printable, RFC 2045).
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

/// The value of an escape.
enum Code {
    Byte(u8),
    /// A code point, or half of one in UTF-16.
    Unit(u32),
}

/// The value of the escape that begins with byte `first`, and the bytes after it.
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
        // Invisible tag characters, one for each of ASCII (U+E0000 to U+E007F).
        (0xf3, [0xa0, block @ (0x80 | 0x81), low, rest @ ..]) => {
            Some((Code::Byte(((block & 1) << 6) | (low & 0x3f)), rest))
        }
        // Variation selectors, which may carry bytes (from U+E0100 on).
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

/// The text without tags in angle brackets; `None` when that changes nothing.
fn without_tags(text: &str) -> Option<String> {
    let (before, mut rest) = text.split_once('<')?;
    let mut output = before.to_owned();
    while let Some((_, after)) = rest.split_once('>') {
        let (before, next) = after.split_once('<').unwrap_or((after, ""));
        output.push_str(before);
        rest = next;
    }
    (output.len() > before.len()).then_some(output)
}

/// The prefixes of hexadecimal numbers.
const PREFIXES: [&str; 2] = ["0x", "0X"];

fn without_prefixes(text: &str) -> String {
    PREFIXES
        .iter()
        .fold(text.to_owned(), |text, prefix| text.replace(prefix, ""))
}

/// Takes the numbers in a text as characters and as bytes.
fn numbers(
    text: &str,
    min_length: usize,
    remaining: &Cell<usize>,
    is_token: TokenTest<'_>,
) -> bool {
    // Cheaper than splitting the text.
    if text.bytes().filter(u8::is_ascii_digit).count() < min_length {
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
        in_runs(&bytes, min_length, is_token)
    });
    let mut signed = || {
        let is_part = |c: char| c.is_ascii_digit() || c == '-';
        let numbers = text.split(|c| !is_part(c));
        let numbers: Vec<i128> = numbers.filter_map(|number| number.parse().ok()).collect();
        wide(&numbers).any(|bytes| is_token(Decoded::Bytes(&bytes)))
    };
    of_radix || !spend(remaining, text.len()) || signed()
}

/// The bytes of whole numbers, with or without a sign, as one, two, four, and eight bytes each; higher
/// bytes are dropped.
pub(super) fn wide(numbers: &[i128]) -> impl Iterator<Item = Vec<u8>> {
    [1, 2, 4, 8].into_iter().map(|width| {
        let bytes = numbers.iter().flat_map(|number| {
            let bytes = number.to_be_bytes();
            bytes.into_iter().skip(16 - width)
        });
        bytes.collect()
    })
}

/// Decodes each run of letters of an alphabet, from each letter at which a byte may begin.
fn encoded(
    text: &str,
    min_length: usize,
    remaining: &Cell<usize>,
    is_token: TokenTest<'_>,
) -> bool {
    // Too short in any alphabet.
    if text.len() < min_length {
        return false;
    }
    // base64 may contain line breaks, and hexadecimal digits may be separated.
    let joined = joined(text);
    let alphanumeric: Vec<u8> = joined
        .iter()
        .copied()
        .filter(u8::is_ascii_alphanumeric)
        .collect();
    ALPHABETS.iter().any(|alphabet| {
        let source: &[u8] = if alphabet.bits > 4 {
            &joined
        } else {
            &alphanumeric
        };
        let min_letters = (min_length * 8).div_ceil(alphabet.bits as usize);
        let mut runs = source
            .split(|&letter| alphabet.value(letter).is_none())
            .filter(|run| run.len() >= min_letters);
        runs.any(|run| {
            (0..alphabet.shifts).any(|shift| {
                if !spend(remaining, run.len()) {
                    return true;
                }
                let decoded = alphabet.decode(run.get(shift..).unwrap_or_default());
                in_runs(&decoded.collect::<Vec<_>>(), min_length, is_token)
            })
        })
    })
}

/// Decodes the separate pieces of a text and joins the results. A piece that does not decode to text is
/// skipped as an ordinary word.
fn pieces(text: &str, min_length: usize, remaining: &Cell<usize>, is_token: TokenTest<'_>) -> bool {
    // Too few letters in any alphabet.
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
    if letters.count() < (min_length * 8).div_ceil(6) {
        return false;
    }
    let [_, hexadecimal, base32, base64] = &*ALPHABETS;
    // The signs of base64 may also separate the pieces.
    let variants = [
        (base64, true),
        (base64, false),
        (base32, false),
        (hexadecimal, false),
    ];
    variants.into_iter().any(|(alphabet, has_signs)| {
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
        count > 1 && (is_token(Decoded::Bytes(&all)) || in_runs(&texts, min_length, is_token))
    })
}

impl Alphabet {
    fn value(&self, letter: u8) -> Option<u8> {
        self.values.get(usize::from(letter)).copied().flatten()
    }

    fn decode<'a>(&'a self, run: &'a [u8]) -> impl Iterator<Item = u8> + 'a {
        let (mut buffer, mut bits) = (0_u32, 0);
        run.iter().filter_map(move |&letter| {
            buffer = (buffer << self.bits) | u32::from(self.value(letter)?);
            bits += self.bits;
            let extra = bits.checked_sub(8)?;
            bits = extra;
            u8::try_from((buffer >> extra) & 0xff).ok()
        })
    }
}

/// The text without spaces, line breaks and invisible characters. Each other letter outside ASCII
/// becomes a dot, which no alphabet contains.
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
