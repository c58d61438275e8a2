//! The product token is hidden in all that a server says, in whatever spelling: another case, without
//! dashes or with other separators, escaped, or encoded.
//!
//! A text is compared by its letters and digits alone (a token of signs by its signs, too), and so is
//! everything that it decodes to, up to four encodings deep, and all values of an answer together (in
//! large answers one encoding deep).
//!
//! Covered are: upper and lower case; separators, and characters that can't be seen; full width and
//! other ornament; letters of other alphabets that look the same; backwards; entities, percent signs,
//! backslashes, quoted-printable, tags; binary, octal, decimal, hexadecimal, base32 and base64, in one
//! or in pieces; UTF-16; and the bytes that a token of hexadecimal digits stands for, in these encodings
//! and as numbers. Half of a token of twelve characters or more counts as the token.
//!
//! Not covered are: base58, base85, uuencode and punycode; compressed data; EBCDIC; hashes and
//! encryption; letters that are exchanged (ROT13) or in another order than forwards and backwards; and
//! any other spelling of a token of four to seven characters, which is hidden to the letter, as a word
//! of its own. A token of fewer is not looked for.
//!
//! Knows the token, and nothing of what answers mean.

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

/// A shorter token is not looked for at all, and this one as a word of its own, to the letter: it could
/// stand within others by chance.
const MIN_WORD: usize = 4;
/// A token of at least this length is looked for without regard to how it is written.
const MIN_FOLDED: usize = 8;
/// The fewest letters and digits of such a token that are looked for without its signs.
const MIN_LETTERS: usize = 6;
/// A token is looked for in the pieces of an answer from so many letters and digits on: what is found
/// there costs the whole answer.
const MIN_IN_PIECES: usize = 8;
/// Of a token of at least this length, parts of at least this length are looked for.
const MIN_PART: usize = 12;
/// A longer part of the token is always hidden, half of it or not.
const MAX_PART: usize = 20;
/// Signs are much of a token from one in so many characters on.
const MANY_SIGNS: usize = 8;
/// How often an encoding may lie in another.
const MAX_DEPTH: usize = 4;
/// In all of a larger answer together, no encoding is looked for within another: each resolves some of
/// the whole, which would be looked through again each time.
const MAX_DEEP: usize = 64 * 1024;
/// How many bytes are looked through for one answer: what is tried as an encoding, once for each try,
/// and what it decodes to. The largest answer takes up to 30 times its size when all of it may be an
/// encoding. A text that takes more was made to take long, and is hidden whole.
const MAX_WORK: usize = 320 * 1024 * 1024;

/// Hides one token.
#[derive(Default)]
pub(super) struct Redactor {
    /// A token that is too short for anything else.
    word: Option<Zeroizing<String>>,
    /// The letters and digits of the token, in lower case, in each order and form that can't be had by
    /// decoding.
    letters: Needles,
    /// The token with its signs, in lower case, where these are much of it.
    signs: Needles,
    /// The bytes that the digits of the token stand for.
    bytes: Needles,
    /// How many characters of text an encoding of the token holds at least; 0 where none is looked for.
    least: usize,
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
            let least = part(signs.len());
            redactor.signs = Needles::new(vec![signs], least);
        }
        redactor.bytes = Needles::new(forms::bytes(token), forms::MIN_BYTES);
        let least = [redactor.letters.least(), redactor.signs.least()];
        redactor.least = least
            .into_iter()
            .filter(|least| *least > 0)
            .min()
            .unwrap_or_default();
        redactor
    }

    /// A text of the server's, without the token.
    pub(super) fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.text_within(text, &Cell::new(MAX_WORK))
    }

    /// The same of each name and each value of an answer.
    pub(super) fn json(&self, mut value: Value) -> Value {
        self.walk(&mut value, &Cell::new(MAX_WORK));
        // A token in pieces has no place of its own.
        if self.is_in_pieces(&value) {
            HIDDEN.into()
        } else {
            value
        }
    }

    fn is_in_pieces(&self, value: &Value) -> bool {
        if self.least < MIN_IN_PIECES {
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
        // One alone was looked at already.
        let are_several = |lines: &&String| lines.lines().nth(1).is_some();
        [&parts.names, &parts.values]
            .into_iter()
            .filter(are_several)
            .any(|lines| {
                let is_large = lines.len() > MAX_DEEP;
                let depth = if is_large { 1 } else { MAX_DEPTH };
                self.is_in(lines, depth, &remaining)
            })
            || self.is_plainly_in(&String::from_utf8_lossy(&characters))
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

    /// No member gets lost because two names look the same now.
    fn renamed(&self, members: Map<String, Value>, remaining: &Cell<usize>) -> Map<String, Value> {
        let mut renamed = Map::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (name, value) in members {
            let name = self.text_within(&name, remaining).into_owned();
            let mut free = name.clone();
            while renamed.contains_key(&free) {
                // Counted on, not again: there may be a hundred thousand.
                let count = counts.entry(name.clone()).or_insert(1);
                *count += 1;
                free = format!("{name} {count}");
            }
            renamed.insert(free, value);
        }
        renamed
    }

    fn text_within<'a>(&self, text: &'a str, remaining: &Cell<usize>) -> Cow<'a, str> {
        // A single character beyond ASCII may stand for several letters.
        if text.len() < MIN_WORD && text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let plain = self.without_plain(text);
        if !self.is_encoded_in(&plain, MAX_DEPTH, remaining) {
            return plain;
        }
        // It would be hidden word by word.
        if remaining.get() == 0 {
            return HIDDEN.into();
        }
        let words: String = plain
            .split_inclusive(char::is_whitespace)
            .map(|word| {
                let may_hold_it = word.len() >= MIN_FOLDED || !word.is_ascii();
                if may_hold_it && self.is_in(word, MAX_DEPTH, remaining) {
                    let end = word.trim_end().len();
                    [HIDDEN, word.get(end..).unwrap_or_default()].concat()
                } else {
                    word.to_owned()
                }
            })
            .collect();
        // Where it can't be told which words it is, it is all of them.
        if words == plain || self.is_in(&words, MAX_DEPTH, remaining) {
            HIDDEN.to_owned().into()
        } else {
            words.into()
        }
    }

    /// Without the token where it is written plainly: with any separators and in any case.
    fn without_plain<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let places = self.places(text);
        if places.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut kept = String::with_capacity(text.len());
        let mut end = 0;
        for place in places {
            kept.push_str(text.get(end..place.start).unwrap_or_default());
            if place.start >= end {
                kept.push_str(HIDDEN);
            }
            end = end.max(place.end);
        }
        kept.push_str(text.get(end..).unwrap_or_default());
        kept.into()
    }

    /// Where the token stands plainly, in bytes, by their beginnings.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places = self.places_of_word(text);
        for (needles, key) in self.folded() {
            add_places(text, needles, key, &mut places);
        }
        places.sort_by_key(|place| place.start);
        places
    }

    /// Where a short token stands as a word of its own, but for what stands in its place already.
    fn places_of_word(&self, text: &str) -> Vec<Range<usize>> {
        let Some(token) = &self.word else {
            return Vec::new();
        };
        let hidden: Vec<usize> = text.match_indices(HIDDEN).map(|(at, _)| at).collect();
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        text.match_indices(token.as_str())
            .map(|(at, _)| at..at + token.len())
            .filter(|place| {
                let before = text.get(..place.start).unwrap_or_default();
                let after = text.get(place.end..).unwrap_or_default();
                let last = hidden.partition_point(|at| *at < place.end).checked_sub(1);
                let last = last.and_then(|last| hidden.get(last));
                let is_hidden = last.is_some_and(|at| place.start < at + HIDDEN.len());
                !is_hidden && !in_word(before.chars().next_back()) && !in_word(after.chars().next())
            })
            .collect()
    }

    /// What is looked for without regard to how it is written.
    fn folded(&self) -> impl Iterator<Item = (&Needles, KeptCharacters)> {
        let all = [
            (&self.letters, KeptCharacters::Letters),
            (&self.signs, KeptCharacters::Signs),
        ];
        all.into_iter().filter(|(needles, _)| needles.least() > 0)
    }

    fn is_plainly_in(&self, text: &str) -> bool {
        self.folded()
            .any(|(needles, key)| needles.find(&key.of(text), 0).is_some())
    }

    /// Whether a text tells the token, plainly or encoded.
    fn is_in(&self, text: &str, depth: usize, remaining: &Cell<usize>) -> bool {
        self.is_plainly_in(text) || self.is_encoded_in(text, depth, remaining)
    }

    fn is_encoded_in(&self, text: &str, depth: usize, remaining: &Cell<usize>) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        if self.least == 0 {
            return false;
        }
        decoding::each(text, self.least, remaining, &mut |decoded| match decoded {
            Decoded::Bytes(bytes) => self.bytes.find(bytes, 0).is_some(),
            Decoded::Text(text) => {
                !decoding::spend(remaining, text.len()) || self.is_in(text, depth, remaining)
            }
        })
    }
}

fn add_places(text: &str, needles: &Needles, key: KeptCharacters, places: &mut Vec<Range<usize>>) {
    let mut from = 0;
    let letters = key.of(text);
    let mut origins: Vec<Range<usize>> = Vec::new();
    while let Some(found) = needles.find(&letters, from) {
        if origins.is_empty() {
            origins = key.with_origins(text).map(|(_, origin)| origin).collect();
        }
        from = found.place.end;
        let Some([first, .., last]) = origins.get(found.place) else {
            continue;
        };
        let mut place = first.start..last.end;
        if !found.is_whole {
            // The rest may stand beside it in another spelling.
            place = word_around(text, place);
            from = origins.partition_point(|origin| origin.start < place.end);
        }
        places.push(place);
    }
}

/// The place, as far as the next spaces.
fn word_around(text: &str, place: Range<usize>) -> Range<usize> {
    let before = text.get(..place.start).unwrap_or_default();
    let after = text.get(place.end..).unwrap_or_default();
    let start = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    start..place.end + end
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
    fn only_the_token_is_replaced_where_its_place_can_be_told() {
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
    fn a_uuid_is_known_by_its_bytes_too() {
        use base64::Engine;
        let redactor = redactor(GUID);
        let guid = Uuid::try_parse(GUID).unwrap();
        for bytes in [*guid.as_bytes(), guid.to_bytes_le()] {
            for before in ["", "a", "ab", "abc"] {
                let bytes = [before.as_bytes(), &bytes, b"after"].concat();
                let text = base64::engine::general_purpose::URL_SAFE.encode(bytes);
                let shown = redactor.text(&text).into_owned();
                assert!(shown.contains(HIDDEN), "{text}: {shown}");
            }
            assert_eq!(redactor.text(&hexadecimal(&bytes)), HIDDEN);
        }
        assert_eq!(redactor.text(&guid.as_u128().to_string()), HIDDEN);
        let fields = "{0x7d1c6a90,0x53b2,0x4e8f,{0x9a,0x17,0xc0,0x4b,0xe2,0x5f,0x83,0xd6}}";
        assert_eq!(redactor.text(fields), HIDDEN);
    }

    #[test]
    fn a_part_counts_from_half_of_the_token_on() {
        let redactor = redactor(GUID);
        assert!(redactor.text("7d1c6a90-53b2-4e8").starts_with("7d1c"));
        assert_eq!(redactor.text("7d1c6a90-53b2-4e8f"), HIDDEN);
        assert_eq!(redactor.text("c04b e25f 83d6 is its end").len(), 25);
    }

    #[test]
    fn members_that_look_the_same_now_are_all_kept() {
        let hidden = redactor(GUID).json(json!({
            GUID: 1, GUID.to_uppercase(): 2, "(product token) 2": 3, "city": GUID,
        }));
        let expected = json!({
            HIDDEN: 1, "(product token) 2": 2, "(product token) 2 2": 3, "city": HIDDEN,
        });
        assert_eq!(hidden, expected);
    }

    #[test]
    fn a_text_that_was_made_to_take_long_is_hidden_whole() {
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
    fn a_token_of_fewer_than_8_characters_is_a_word_of_its_own_to_the_letter() {
        let redactor = redactor("token");
        let hidden = "tokens, Token, a (product token), 'xtoken' and (product token)!";
        let text = "tokens, Token, a token, 'xtoken' and (product token)!";
        assert_eq!(redactor.text(text), hidden);
        assert_eq!(redactor.text(hidden), hidden, "once is enough");
    }

    #[test]
    fn a_short_token_is_hidden_whole_whatever_word_it_is() {
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
    fn a_token_of_signs_is_hidden_to_the_letter_and_encoded() {
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
        fn what_does_not_tell_the_token_stays_to_the_letter(
            token in tokens(),
            text in prop_oneof!["\\PC{0,80}", "[ -~]{0,200}", "[A-Za-z0-9+/=%&;#\\\\ -]{0,200}"],
        ) {
            let redactor = redactor(&token);
            let value = json!({"name": text, &text: [text, 7]});
            prop_assert_eq!(redactor.json(value.clone()), value);
        }

        #[test]
        fn the_token_is_hidden_whatever_stands_around_it(
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
                let shown = redactor.text(&text).into_owned();
                prop_assert!(!shown.contains(&spelling), "{}", shown);
                prop_assert!(shown.contains(HIDDEN));
            }
        }
    }
}
