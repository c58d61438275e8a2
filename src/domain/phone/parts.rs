//! Splits typed text into a phone number and the words around it.

/// A typed phone number, split.
pub(super) struct Parts<'a> {
    /// Digits, and the separators between them.
    pub(super) number: &'a str,
    /// The words before and after, as typed.
    pub(super) words: Option<String>,
}

/// Separates the number from all other text. libphonenumber reads letters as digits, as on
/// telephone keys ("App. 12" is 27712), so it must never receive letters.
pub(super) fn parts(typed: &str) -> Parts<'_> {
    let start = start(typed);
    let (before, rest) = typed.split_at(start);
    let (number, after) = rest.split_at(end(rest));
    let after = after.trim_start_matches(|c: char| is_between(c) && c != '(' && c != '[');
    let words: Vec<&str> = [before, after]
        .into_iter()
        .map(|text| text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';')))
        .filter(|text| text.chars().any(is_text))
        .collect();
    Parts {
        number,
        words: (!words.is_empty()).then(|| words.join(" … ")),
    }
}

/// The start of the number: its first digit, or the plus and brackets directly before it.
fn start(typed: &str) -> usize {
    let digit = typed.find(|c: char| c.is_ascii_digit());
    let (before, rest) = typed.split_at(digit.unwrap_or(typed.len()));
    let opens = |c: char| c.is_whitespace() || matches!(c, '+' | '(' | '[');
    let words = before.trim_end_matches(opens);
    // "Room 3 0171 2345678": the first digits belong to the word before them.
    let length = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (group, after) = rest.split_at(length);
    let next = after.trim_start();
    let begins_number = ["+", "0", "(0", "(+"]
        .iter()
        .any(|start| next.starts_with(start));
    let follows_word = words.ends_with(char::is_alphabetic) && before.len() == words.len() + 1;
    if follows_word
        && begins_number
        && next.len() < after.len()
        && length <= 3
        && !group.starts_with('0')
    {
        return typed.len() - next.len();
    }
    words.len()
}

/// The end of the number: after its last digit before a letter, a symbol, or other digits that are
/// not part of it.
fn end(text: &str) -> usize {
    let mut read = ReadSoFar::default();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let continues = match c {
            '+' => read.digits == 0,
            '(' | '[' => read.bracket_belongs(text.get(at..).unwrap_or_default()),
            '/' => read.slash_belongs(text),
            '~' | '∼' => text.starts_with('8') && read.digits == 1,
            _ => c.is_ascii_digit() || is_between(c),
        };
        if !continues {
            // The last digits in "24/7", "24h" and "8am" belong to that word; those before "x12" do
            // not.
            let rest = text.get(at..).unwrap_or_default();
            let belongs_to_word = c == '/' || (c.is_alphabetic() && !is_extension(rest));
            let is_word = belongs_to_word && end == at && read.group <= 2 && read.groups > 1;
            return if is_word {
                read.previous_group_end
            } else {
                end
            };
        }
        if c.is_ascii_digit() {
            read.digit(end);
            end = at + 1;
        } else {
            // The trunk prefix in "+49 (0) 30" is not a group of its own.
            read.in_group = c == '(' && text.get(at..).is_some_and(|rest| rest.starts_with("(0)"));
        }
    }
    end
}

/// True when an extension that directly follows the number begins here: "x12", "ext12".
fn is_extension(text: &str) -> bool {
    let lower = text.to_lowercase();
    let number = lower
        .strip_prefix("ext")
        .or_else(|| lower.strip_prefix('x'));
    number.is_some_and(|number| number.contains(|c: char| c.is_ascii_digit()))
}

/// The part of a number read so far.
#[derive(Default)]
struct ReadSoFar {
    digits: usize,
    groups: usize,
    /// Number of digits in the last group.
    group: usize,
    in_group: bool,
    /// End of the group before the last one.
    previous_group_end: usize,
}

impl ReadSoFar {
    fn digit(&mut self, end_before: usize) {
        if !self.in_group {
            self.groups += 1;
            self.group = 0;
            self.previous_group_end = end_before;
        }
        self.in_group = true;
        self.group += 1;
        self.digits += 1;
    }

    /// True when a bracket contains an area code or a trunk prefix, before which only a country
    /// code can come: "+49 (0)30 123456", not "030 123456 (9-17)".
    fn bracket_belongs(&self, from: &str) -> bool {
        const MAX_PREFIX_DIGITS: usize = 6;
        let after = from.split_once([')', ']']).map(|(_, after)| after);
        let continues = after.is_some_and(|after| after.contains(|c: char| c.is_ascii_digit()));
        self.digits <= MAX_PREFIX_DIGITS && continues
    }

    /// True when a slash follows an area code: "030/123456", "+43/1/5123456", not "030 123456 /
    /// 57".
    fn slash_belongs(&self, text: &str) -> bool {
        let has_country_code =
            text.starts_with('+') || text.starts_with("00") || text.starts_with("(+");
        match (self.groups, has_country_code) {
            (1, false) => self.digits <= 6,
            (1, true) => self.digits <= 7,
            // A trunk prefix and an area code: "06-1/234-5678".
            (2, false) => self.digits <= 4,
            (2, true) => self.digits <= 10 && self.group <= 5,
            _ => false,
        }
    }
}

/// True for a character written between the digits of one number.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '/' | '(' | ')' | '[' | ']')
}

/// True for a character that is not punctuation around a number.
fn is_text(c: char) -> bool {
    !is_between(c) && !matches!(c, ',' | ';' | ':')
}
