//! Hides the product token in all text from a server, in any spelling: another case, without dashes
//! or with other separators, escaped, or encoded.
//!
//! Only the letters and digits of a text are compared (for a token with many signs, also the signs).
//! The same is done with everything that the text decodes to, up to four encodings deep, and with all
//! values of an answer together (in large answers one encoding deep).
//!
//! Covered are: upper and lower case; separators, and invisible characters; full width and other
//! decorated letters; letters of other alphabets that look the same; backwards; entities, percent signs,
//! backslashes, quoted-printable, tags; binary, octal, decimal, hexadecimal, base32 and base64, in one
//! or in pieces; UTF-16; and the bytes that a token of hexadecimal digits represents, in these encodings
//! and as numbers. Half of a token of twelve characters or more counts as the token.
//!
//! Not covered are: base58, base85, uuencode and punycode; compressed data; EBCDIC; hashes and
//! encryption; letters that are exchanged (ROT13) or in another order than forwards and backwards; and
//! any other spelling of a token of four to seven characters, which is hidden only as an exact, separate
//! word. A shorter token is not searched for.
//!
//! Knows the token, and nothing about the meaning of answers.

mod confusables;
mod decoding;
mod folding;
mod forms;
mod needles;
mod runs;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::ops::Range;

use serde_json::{Map, Value};
use zeroize::Zeroizing;

use self::folding::{KeptCharacters, Parts};
use self::needles::Needles;
use self::runs::Decoded;
use crate::domain::account::Token;

pub(super) use self::folding::HIDDEN;

/// A shorter token is not searched for. A token from this length on is searched for as an exact,
/// separate word, because it could be part of another word by chance.
const MIN_WORD: usize = 4;
/// A token of at least this length is searched for in any spelling.
const MIN_FOLDED: usize = 8;
/// The fewest letters and digits of such a token that are searched for without its signs.
const MIN_LETTERS: usize = 6;
/// A token with at least this many letters and digits is also searched for across the values of an
/// answer. A shorter one is not: a match hides the whole answer.
const MIN_IN_PIECES: usize = 8;
/// For a token of at least this length, parts of at least this length are searched for.
const MIN_PART: usize = 12;
/// A part of at least this length is always hidden, even when it is less than half of the token.
const MAX_PART: usize = 20;
/// A token has many signs when more than one in this many characters is a sign.
const MANY_SIGNS: usize = 8;
/// The deepest nesting of encodings that is resolved.
const MAX_DEPTH: usize = 4;
/// The largest text of all values together, in bytes, in which nested encodings are resolved. Each
/// encoding yields another text of nearly this size, which would be searched again each time.
const MAX_DEEP: usize = 64 * 1024;
/// The most bytes that are searched for one answer: each text once for each encoding that is tried, and
/// each decoded text. The largest answer takes up to 30 times its size when all of it may be an
/// encoding. A text that takes more was made to take long, and is hidden as a whole.
const MAX_WORK: usize = 320 * 1024 * 1024;

/// Hides one token.
#[derive(Default)]
pub(super) struct Redactor {
    /// A token that is only searched for as an exact word, because it is short.
    word: Option<Zeroizing<String>>,
    /// The letters and digits of the token, in lower case, in each order and form that decoding does not
    /// produce.
    letters: Needles,
    /// The token with its signs, in lower case, when it has many of them.
    signs: Needles,
    /// The bytes that the digits of the token represent.
    bytes: Needles,
    /// The fewest characters of text in an encoding of the token; 0 when encodings are not searched.
    min_length: usize,
}

impl Redactor {
    pub(super) fn new(token: &Token) -> Self {
        let token = token.reveal();
        let mut redactor = Self::default();
        if token.len() < MIN_FOLDED {
            let is_word = token.len() >= MIN_WORD;
            redactor.word = is_word.then(|| Zeroizing::new(token.to_owned()));
            return redactor;
        }
        let part = |length: usize| {
            if length < MIN_PART {
                length
            } else {
                length.div_ceil(2).clamp(MIN_PART, MAX_PART)
            }
        };
        let letters = Zeroizing::new(KeptCharacters::Letters.of(token)).len();
        if letters >= MIN_LETTERS {
            redactor.letters = Needles::new(forms::letters(token), part(letters));
        }
        let is_sign = |c: &char| !c.is_ascii_alphanumeric() && *c != '-';
        let signs = token.chars().filter(is_sign).count();
        if letters < MIN_PART || signs * MANY_SIGNS > token.len() {
            let signs = Zeroizing::new(KeptCharacters::Signs.of(token));
            let min_length = part(signs.len());
            redactor.signs = Needles::new(vec![signs], min_length);
        }
        redactor.bytes = Needles::new(forms::bytes(token), forms::MIN_BYTES);
        let min_length = [redactor.letters.min_length(), redactor.signs.min_length()];
        redactor.min_length = min_length
            .into_iter()
            .filter(|min_length| *min_length > 0)
            .min()
            .unwrap_or_default();
        redactor
    }

    /// A text of the server's with the token hidden.
    pub(super) fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.text_within(text, &Cell::new(MAX_WORK))
    }

    /// An answer with the token hidden in each name and each value.
    pub(super) fn json(&self, mut value: Value) -> Value {
        self.walk(&mut value, &Cell::new(MAX_WORK));
        // A token that is spread over several values can't be hidden in one of them.
        if self.is_spread_over(&value) {
            HIDDEN.into()
        } else {
            value
        }
    }

    fn is_spread_over(&self, value: &Value) -> bool {
        if self.min_length < MIN_IN_PIECES {
            return false;
        }
        let mut parts = Parts::default();
        parts.collect(value);
        let characters: Vec<u8> = parts
            .numbers
            .iter()
            .map(|&number| u8::try_from(number).unwrap_or_default())
            .collect();
        let remaining = Cell::new(MAX_WORK);
        // A single text was already searched.
        let has_several_lines = |lines: &&String| lines.lines().nth(1).is_some();
        [&parts.names, &parts.values]
            .into_iter()
            .filter(has_several_lines)
            .any(|lines| {
                let is_large = lines.len() > MAX_DEEP;
                let depth = if is_large { 1 } else { MAX_DEPTH };
                self.contains_token(lines, depth, &remaining)
            })
            || self.contains_plain(&String::from_utf8_lossy(&characters))
            || decoding::wide(&parts.numbers).any(|bytes| self.bytes.find(&bytes, 0).is_some())
    }

    fn walk(&self, value: &mut Value, remaining: &Cell<usize>) {
        match value {
            Value::String(text) => {
                if let Cow::Owned(hidden) = self.text_within(text, remaining) {
                    *text = hidden;
                }
            }
            Value::Number(number) => {
                if let Cow::Owned(hidden) = self.text_within(&number.to_string(), remaining) {
                    *value = hidden.into();
                }
            }
            Value::Array(entries) => entries
                .iter_mut()
                .for_each(|entry| self.walk(entry, remaining)),
            Value::Object(members) => {
                let renamed =
                    |name: &String| matches!(self.text_within(name, remaining), Cow::Owned(_));
                if members.keys().any(renamed) {
                    *members = self.renamed(std::mem::take(members), remaining);
                }
                members
                    .values_mut()
                    .for_each(|member| self.walk(member, remaining));
            }
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// The members with the token hidden in their names. Names that become equal get a number, so that
    /// no member is lost.
    fn renamed(&self, members: Map<String, Value>, remaining: &Cell<usize>) -> Map<String, Value> {
        let mut renamed = Map::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (name, value) in members {
            let name = self.text_within(&name, remaining).into_owned();
            let mut unique = name.clone();
            while renamed.contains_key(&unique) {
                // Continues from the last number: there may be a hundred thousand equal names.
                let count = counts.entry(name.clone()).or_insert(1);
                *count += 1;
                unique = format!("{name} {count}");
            }
            renamed.insert(unique, value);
        }
        renamed
    }

    fn text_within<'a>(&self, text: &'a str, remaining: &Cell<usize>) -> Cow<'a, str> {
        // A single character outside ASCII may represent several letters.
        if text.len() < MIN_WORD && text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let plain = self.hide_plain(text);
        if !self.contains_encoded(&plain, MAX_DEPTH, remaining) {
            return plain;
        }
        // There is no work left to find the word.
        if remaining.get() == 0 {
            return HIDDEN.into();
        }
        let words: String = plain
            .split_inclusive(char::is_whitespace)
            .map(|word| {
                let may_contain_token = word.len() >= MIN_FOLDED || !word.is_ascii();
                if may_contain_token && self.contains_token(word, MAX_DEPTH, remaining) {
                    let end = word.trim_end().len();
                    [HIDDEN, word.get(end..).unwrap_or_default()].concat()
                } else {
                    word.to_owned()
                }
            })
            .collect();
        // Hides everything when the words with the token can't be found.
        if words == plain || self.contains_token(&words, MAX_DEPTH, remaining) {
            HIDDEN.to_owned().into()
        } else {
            words.into()
        }
    }

    /// The text with the token hidden where it is not encoded, with any separators and in any case.
    fn hide_plain<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let ranges = self.ranges(text);
        if ranges.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut redacted = String::with_capacity(text.len());
        let mut end = 0;
        for range in ranges {
            redacted.push_str(text.get(end..range.start).unwrap_or_default());
            if range.start >= end {
                redacted.push_str(HIDDEN);
            }
            end = end.max(range.end);
        }
        redacted.push_str(text.get(end..).unwrap_or_default());
        redacted.into()
    }

    /// The byte ranges of the token where it is not encoded, ordered by start.
    fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges = self.word_ranges(text);
        for (needles, characters) in self.folded() {
            add_ranges(text, needles, characters, &mut ranges);
        }
        ranges.sort_by_key(|range| range.start);
        ranges
    }

    /// The byte ranges of a short token as a separate word, except within texts that replace it.
    fn word_ranges(&self, text: &str) -> Vec<Range<usize>> {
        let Some(token) = &self.word else {
            return Vec::new();
        };
        let hidden: Vec<usize> = text.match_indices(HIDDEN).map(|(at, _)| at).collect();
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        text.match_indices(token.as_str())
            .map(|(at, _)| at..at + token.len())
            .filter(|range| {
                let before = text.get(..range.start).unwrap_or_default();
                let after = text.get(range.end..).unwrap_or_default();
                let last = hidden.partition_point(|at| *at < range.end).checked_sub(1);
                let last = last.and_then(|last| hidden.get(last));
                let is_hidden = last.is_some_and(|at| range.start < at + HIDDEN.len());
                !is_hidden && !in_word(before.chars().next_back()) && !in_word(after.chars().next())
            })
            .collect()
    }

    /// The texts that are searched for in any spelling, and the characters that are compared.
    fn folded(&self) -> impl Iterator<Item = (&Needles, KeptCharacters)> {
        let all = [
            (&self.letters, KeptCharacters::Letters),
            (&self.signs, KeptCharacters::Signs),
        ];
        all.into_iter()
            .filter(|(needles, _)| needles.min_length() > 0)
    }

    fn contains_plain(&self, text: &str) -> bool {
        self.folded()
            .any(|(needles, characters)| needles.find(&characters.of(text), 0).is_some())
    }

    /// True when a text contains the token, plain or encoded.
    fn contains_token(&self, text: &str, depth: usize, remaining: &Cell<usize>) -> bool {
        self.contains_plain(text) || self.contains_encoded(text, depth, remaining)
    }

    fn contains_encoded(&self, text: &str, depth: usize, remaining: &Cell<usize>) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        if self.min_length == 0 {
            return false;
        }
        decoding::each(
            text,
            self.min_length,
            remaining,
            &mut |decoded| match decoded {
                Decoded::Bytes(bytes) => self.bytes.find(bytes, 0).is_some(),
                Decoded::Text(text) => {
                    !decoding::spend(remaining, text.len())
                        || self.contains_token(text, depth, remaining)
                }
            },
        )
    }
}

fn add_ranges(
    text: &str,
    needles: &Needles,
    characters: KeptCharacters,
    ranges: &mut Vec<Range<usize>>,
) {
    let mut from = 0;
    let letters = characters.of(text);
    let mut origins: Vec<Range<usize>> = Vec::new();
    while let Some(found) = needles.find(&letters, from) {
        if origins.is_empty() {
            origins = characters
                .with_origins(text)
                .map(|(_, origin)| origin)
                .collect();
        }
        from = found.range.end;
        let Some([first, .., last]) = origins.get(found.range) else {
            continue;
        };
        let mut range = first.start..last.end;
        if !found.is_whole {
            // The rest may be next to it in another spelling.
            range = word_around(text, range);
            from = origins.partition_point(|origin| origin.start < range.end);
        }
        ranges.push(range);
    }
}

/// The range, extended to the next spaces.
fn word_around(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    start..range.end + end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;
    use uuid::Uuid;

    const GUID: &str = "7d1c6a90-53b2-4e8f-9a17-c04be25f83d6";

    fn hexadecimal(bytes: &[u8]) -> String {
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let digits = digits.filter_map(|digit| char::from_digit(u32::from(digit), 16));
        digits.collect()
    }

    fn redactor(token: &str) -> Redactor {
        Redactor::new(&Token::new(token).unwrap())
    }

    #[test]
    fn replaces_only_the_token_where_its_position_is_known() {
        let redactor = redactor(GUID);
        for (text, hidden) in [
            (
                "Token “7d1c6a90-53b2-4e8f-9a17-c04be25f83d6” is wrong.",
                "Token “(product token)” is wrong.",
            ),
            (
                "Token 7D1C6A9053B24E8F9A17C04BE25F83D6, twice 7d1c6a90 53b2 4e8f 9a17 c04be25f83d6!",
                "Token (product token), twice (product token)!",
            ),
            (
                "The token %37d1c6a9053b24e8f9a17%63%30%34be25f83d6 is wrong",
                "The token (product token) is wrong",
            ),
            (
                "Sent: N2QxYzZhOTAtNTNiMi00ZThmLTlhMTctYzA0YmUyNWY4M2Q2 and so on",
                "Sent: (product token) and so on",
            ),
        ] {
            assert_eq!(redactor.text(text), hidden);
        }
    }

    #[test]
    fn finds_a_uuid_by_its_bytes() {
        use base64::Engine;
        let redactor = redactor(GUID);
        let guid = Uuid::try_parse(GUID).unwrap();
        for bytes in [*guid.as_bytes(), guid.to_bytes_le()] {
            for before in ["", "a", "ab", "abc"] {
                let bytes = [before.as_bytes(), &bytes, b"after"].concat();
                let text = base64::engine::general_purpose::URL_SAFE.encode(bytes);
                let output = redactor.text(&text).into_owned();
                assert!(output.contains(HIDDEN), "{text}: {output}");
            }
            assert_eq!(redactor.text(&hexadecimal(&bytes)), HIDDEN);
        }
        assert_eq!(redactor.text(&guid.as_u128().to_string()), HIDDEN);
        let fields = "{0x7d1c6a90,0x53b2,0x4e8f,{0x9a,0x17,0xc0,0x4b,0xe2,0x5f,0x83,0xd6}}";
        assert_eq!(redactor.text(fields), HIDDEN);
    }

    #[test]
    fn hides_a_part_from_half_of_the_token_on() {
        let redactor = redactor(GUID);
        assert!(redactor.text("7d1c6a90-53b2-4e8").starts_with("7d1c"));
        assert_eq!(redactor.text("7d1c6a90-53b2-4e8f"), HIDDEN);
        assert_eq!(redactor.text("c04b e25f 83d6 is its end").len(), 25);
    }

    #[test]
    fn keeps_members_whose_names_become_equal() {
        let hidden = redactor(GUID).json(json!({
            GUID: 1, GUID.to_uppercase(): 2, "(product token) 2": 3, "city": GUID,
        }));
        let expected = json!({
            HIDDEN: 1, "(product token) 2": 2, "(product token) 2 2": 3, "city": HIDDEN,
        });
        assert_eq!(hidden, expected);
    }

    #[test]
    fn hides_a_text_that_takes_too_much_work() {
        let redactor = redactor(GUID);
        let remaining = Cell::new(10);
        assert_eq!(
            redactor.text_within("a text of %41 only", &remaining),
            HIDDEN
        );
        assert_eq!(
            redactor.text_within("an ordinary text", &remaining),
            "an ordinary text"
        );
    }

    #[test]
    fn hides_a_token_of_fewer_than_8_characters_only_as_an_exact_word() {
        let redactor = redactor("token");
        let hidden = "tokens, Token, a (product token), 'xtoken' and (product token)!";
        let text = "tokens, Token, a token, 'xtoken' and (product token)!";
        assert_eq!(redactor.text(text), hidden);
        assert_eq!(redactor.text(hidden), hidden, "once is enough");
    }

    #[test]
    fn hides_a_short_token_even_when_it_is_an_ordinary_word() {
        for (token, text, hidden) in [
            ("12345678", "1234-5678, 1234567", "(product token), 1234567"),
            (
                "Amsterda",
                "in AMSTERDA or Amsterd",
                "in (product token) or Amsterd",
            ),
            (
                "a1b2c3d4",
                "is a1b2c3d4, not A1B2C3D4",
                "is (product token), not (product token)",
            ),
        ] {
            assert_eq!(redactor(token).text(text), hidden);
        }
    }

    #[test]
    fn hides_a_token_with_signs_plain_and_encoded() {
        use base64::Engine;
        let token = r"!%41&&==+\a1?";
        let redactor = redactor(token);
        let digits = hexadecimal(token.as_bytes());
        let percent: String = digits
            .as_bytes()
            .chunks(2)
            .flat_map(|pair| {
                ['%']
                    .into_iter()
                    .chain(pair.iter().copied().map(char::from))
            })
            .collect();
        let base64 = base64::engine::general_purpose::STANDARD.encode(format!("t:{token}"));
        for spelling in [
            token.to_owned(),
            percent,
            base64,
            hexadecimal(token.as_bytes()),
        ] {
            let text = format!("The token {spelling} is wrong");
            assert_eq!(redactor.text(&text), "The token (product token) is wrong");
        }
    }

    fn tokens() -> impl Strategy<Value = String> {
        prop_oneof![
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "[A-Za-z0-9+/]{24,48}",
            "[!-~]{8,40}",
        ]
    }

    proptest! {
        #[test]
        fn leaves_text_without_the_token_unchanged(
            token in tokens(),
            text in prop_oneof!["\\PC{0,80}", "[ -~]{0,200}", "[A-Za-z0-9+/=%&;#\\\\ -]{0,200}"],
        ) {
            let redactor = redactor(&token);
            let value = json!({"name": text, &text: [text, 7]});
            prop_assert_eq!(redactor.json(value.clone()), value);
        }

        #[test]
        fn hides_the_token_whatever_surrounds_it(
            token in "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            before in "\\PC{0,40}",
            after in "\\PC{0,40}",
        ) {
            use base64::Engine;
            let redactor = redactor(&token);
            let engine = base64::engine::general_purpose::STANDARD;
            let spellings = [
                token.clone(),
                token.to_uppercase().replace('-', ""),
                hexadecimal(token.as_bytes()),
                engine.encode(format!("{before}{token}{after}")),
            ];
            for spelling in spellings {
                let text = format!("{before} {spelling} {after}");
                let output = redactor.text(&text).into_owned();
                prop_assert!(!output.contains(&spelling), "{}", output);
                prop_assert!(output.contains(HIDDEN));
            }
        }
    }
}
