//! The product token is hidden in all that a server says, in whatever spelling: another case, without
//! dashes or with other separators, escaped, or encoded.
//!
//! A text is compared by its letters and digits alone, and so is everything that it decodes to. Knows
//! the token, and nothing of what answers mean.

mod decoding;
mod folding;
mod needles;

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::iter;
use std::ops::Range;

use serde_json::{Map, Value};
use uuid::Uuid;
use zeroize::Zeroizing;

use self::folding::{Letters, folded, folding};
use self::needles::{GRAM, Needles};
use crate::domain::account::Token;

/// What stands in place of the token.
pub(super) const HIDDEN: &str = "(product token)";

/// The fewest letters and digits of a token, or of a part of it, that are looked for without regard to
/// how they are written: fewer could stand somewhere by chance.
const MIN_FOLDED: usize = 12;
/// A longer part of the token is always hidden, half of it or not.
const MAX_FOLDED: usize = 20;
/// A shorter token is not looked for at all.
const MIN_EXACT: usize = GRAM;
/// A token of at least this length is also found as a part of a longer word.
const MIN_WITHIN_WORD: usize = 12;
/// Signs are much of a token from one in so many characters on.
const MANY_SIGNS: usize = 8;
/// How often an encoding may lie in another.
const MAX_DEPTH: usize = 4;
/// How many bytes are looked through for one answer: what is tried as an encoding, once for each try,
/// and what it decodes to. The largest answer takes up to 18 times its size when all of it may be an
/// encoding. A text that takes more was made to take long, and is hidden whole.
const MAX_WORK: usize = 192 * 1024 * 1024;

/// Hides one token.
pub(super) struct Redactor {
    /// What the letters and digits of the token are, in lower case, in each order and form that can't be
    /// had by decoding. Empty where there are too few of them.
    folded: Needles,
    /// The token to the letter, where signs are much of it.
    exact: Needles,
    /// How many characters of text an encoding of the token holds at least; 0 where none is looked for.
    least: usize,
}

impl Redactor {
    pub(super) fn new(token: &Token) -> Self {
        let letters = Zeroizing::new(folded(token.reveal()));
        let part = |length: usize| length.div_ceil(2).clamp(MIN_FOLDED, MAX_FOLDED);
        let length = token.reveal().len();
        let mut exact = is_distinctive(token.reveal()).then(|| part(length).min(length));
        let mut least = exact.unwrap_or_default();
        let mut forms = Vec::new();
        if letters.len() >= MIN_FOLDED {
            least = part(letters.len()).min(length);
            let is_sign = |c: &char| !c.is_ascii_alphanumeric() && *c != '-';
            let signs = token.reveal().chars().filter(is_sign).count();
            exact = exact.filter(|_| signs * MANY_SIGNS > length);
            forms.push(Zeroizing::new(letters.iter().rev().copied().collect()));
            forms.extend(binary_forms(token.reveal()));
            forms.push(letters);
        }
        let exact = exact.map(|exact| {
            let token = Zeroizing::new(token.reveal().as_bytes().to_vec());
            Needles::new(vec![token], exact)
        });
        Self {
            folded: Needles::new(forms, least),
            exact: exact.unwrap_or_default(),
            least,
        }
    }

    /// A text of the server's, without the token.
    pub(super) fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.text_within(text, &Cell::new(MAX_WORK))
    }

    /// The same of each name and each value of an answer.
    pub(super) fn json(&self, mut value: Value) -> Value {
        self.walk(&mut value, &Cell::new(MAX_WORK));
        // A token in pieces has no place of its own.
        let mut letters = Letters::default();
        letters.collect(&value);
        let Letters {
            names,
            values,
            codes,
            ..
        } = &letters;
        let found = [names, values, &folded(&String::from_utf8_lossy(codes))]
            .into_iter()
            .any(|letters| self.folded.find(letters, 0).is_some());
        if found { HIDDEN.into() } else { value }
    }

    fn walk(&self, value: &mut Value, left: &Cell<usize>) {
        match value {
            Value::String(text) => {
                if let Cow::Owned(hidden) = self.text_within(text, left) {
                    *text = hidden;
                }
            }
            Value::Number(number) => {
                if let Cow::Owned(hidden) = self.text_within(&number.to_string(), left) {
                    *value = hidden.into();
                }
            }
            Value::Array(entries) => entries.iter_mut().for_each(|entry| self.walk(entry, left)),
            Value::Object(members) => {
                let renamed = |name: &String| matches!(self.text_within(name, left), Cow::Owned(_));
                if members.keys().any(renamed) {
                    *members = self.renamed(std::mem::take(members), left);
                }
                members
                    .values_mut()
                    .for_each(|member| self.walk(member, left));
            }
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// No member gets lost because two names look the same now.
    fn renamed(&self, members: Map<String, Value>, left: &Cell<usize>) -> Map<String, Value> {
        let mut renamed = Map::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (name, value) in members {
            let name = self.text_within(&name, left).into_owned();
            let mut free = name.clone();
            while renamed.contains_key(&free) {
                // Counted on, not anew: there may be a hundred thousand.
                let count = counts.entry(name.clone()).or_insert(1);
                *count += 1;
                free = format!("{name} {count}");
            }
            renamed.insert(free, value);
        }
        renamed
    }

    fn text_within<'a>(&self, text: &'a str, left: &Cell<usize>) -> Cow<'a, str> {
        // A single character beyond ASCII may stand for several letters.
        if text.len() < MIN_EXACT && text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let plain = self.without_plain(text);
        if !self.is_encoded_in(&plain, MAX_DEPTH, left) {
            return plain;
        }
        // It would be hidden word by word.
        if left.get() == 0 {
            return HIDDEN.into();
        }
        let words: String = plain
            .split_inclusive(char::is_whitespace)
            .map(|word| {
                let may_hold_it = word.len() >= MIN_EXACT || !word.is_ascii();
                if may_hold_it && self.is_in(word, MAX_DEPTH, left) {
                    let end = word.trim_end().len();
                    [HIDDEN, word.get(end..).unwrap_or_default()].concat()
                } else {
                    word.to_owned()
                }
            })
            .collect();
        // Where it can't be told which words it is, it is all of them.
        if words == plain || self.is_in(&words, MAX_DEPTH, left) {
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
        let mut places: Vec<Range<usize>> = self.exact_places(text).collect();
        let mut from = 0;
        let letters = folded(text);
        let mut origins: Vec<Range<usize>> = Vec::new();
        while let Some(found) = self.folded.find(&letters, from) {
            if origins.is_empty() {
                origins = folding(text).map(|(_, origin)| origin).collect();
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
        places.sort_by_key(|place| place.start);
        places
    }

    /// Where the token or a part of it stands to the letter; a short one as a word of its own.
    fn exact_places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let least = self.exact.least();
        let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_within_word = move |place: &Range<usize>| {
            let before = text.get(..place.start);
            let after = text.get(place.end..);
            in_word(before.and_then(|text| text.chars().next_back()))
                || in_word(after.and_then(|text| text.chars().next()))
        };
        let mut from = 0;
        iter::from_fn(move || {
            let place = self.exact.find(text.as_bytes(), from)?.place;
            // Another part may begin within this one.
            from = place.end + 1 - least;
            Some(place)
        })
        .filter(move |place| least >= MIN_WITHIN_WORD || !is_within_word(place))
    }

    /// Whether a text tells the token, plainly or encoded.
    fn is_in(&self, text: &str, depth: usize, left: &Cell<usize>) -> bool {
        let plainly = self.folded.find(&folded(text), 0).is_some()
            || self.exact_places(text).next().is_some();
        plainly || self.is_encoded_in(text, depth, left)
    }

    fn is_encoded_in(&self, text: &str, depth: usize, left: &Cell<usize>) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        if self.least < MIN_EXACT {
            return false;
        }
        decoding::each(text, self.least, left, &mut |decoded: &str| {
            !decoding::spend(left, decoded.len()) || self.is_in(decoded, depth, left)
        })
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

/// A token with few letters and digits is looked for as it is, unless it may well be a name or a number
/// of a company's.
fn is_distinctive(token: &str) -> bool {
    let any = |is: fn(&u8) -> bool| usize::from(token.as_bytes().iter().any(is));
    let kinds =
        any(u8::is_ascii_alphabetic) + any(u8::is_ascii_digit) + any(u8::is_ascii_punctuation);
    token.len() >= MIN_WITHIN_WORD || (token.len() >= MIN_EXACT && kinds >= 2)
}

/// A UUID is also sent as one number, and as its 16 bytes, in one order or the other. In base64 these are
/// no text that could be decoded, so this is how they are written there, at each of the three offsets.
fn binary_forms(token: &str) -> Vec<Zeroizing<Vec<u8>>> {
    use base64::Engine;
    let Ok(guid) = Uuid::try_parse(token) else {
        return Vec::new();
    };
    let turned = Uuid::from_bytes(guid.to_bytes_le()).simple().to_string();
    let number = guid.as_u128().to_string();
    let mut forms = vec![
        Zeroizing::new(turned.into_bytes()),
        Zeroizing::new(number.into_bytes()),
    ];
    for bytes in [*guid.as_bytes(), guid.to_bytes_le()] {
        for offset in 0..3 {
            let mut padded = Zeroizing::new(vec![0; offset]);
            padded.extend(bytes);
            let text =
                Zeroizing::new(base64::engine::general_purpose::STANDARD_NO_PAD.encode(&*padded));
            // The ends depend on what stands beside it.
            let inner = text.get(offset + 1..text.len() - 1).unwrap_or_default();
            forms.push(Zeroizing::new(folded(inner)));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

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
        let left = Cell::new(10);
        assert_eq!(redactor.text_within("a text of %41 only", &left), HIDDEN);
        assert_eq!(
            redactor.text_within("an ordinary text", &left),
            "an ordinary text"
        );
    }

    #[test]
    fn a_short_token_that_may_be_a_number_or_a_name_is_not_looked_for() {
        for token in ["12345678", "Amsterda", "a1b2c3d"] {
            let text = format!("{token} and {token}");
            assert_eq!(redactor(token).text(&text), text);
        }
        let redactor = redactor("a1b2c3d4");
        assert_eq!(
            redactor.text("is a1b2c3d4, not A1B2C3D4"),
            "is (product token), not A1B2C3D4"
        );
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
