//! What was typed as a phone number, taken apart: the number, and the words around it.

/// What was typed, taken apart.
pub(super) struct Parts<'a> {
    /// Digits, and the marks that are written between them.
    pub(super) number: &'a str,
    /// What stands before and behind, as it was typed.
    pub(super) words: Option<String>,
}

/// Takes the digits apart from everything else: in libphonenumber letters stand for digits, as on
/// keys ("App. 12" is 27712), so it never sees one.
pub(super) fn parts(typed: &str) -> Parts<'_> {
    let start = start(typed);
    let (before, rest) = typed.split_at(start);
    let (number, behind) = rest.split_at(end(rest));
    let behind = behind.trim_start_matches(|c: char| is_between(c) && c != '(' && c != '[');
    let words: Vec<&str> = [before, behind]
        .into_iter()
        .map(|text| text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';')))
        .filter(|text| text.chars().any(says_something))
        .collect();
    Parts {
        number,
        words: (!words.is_empty()).then(|| words.join(" … ")),
    }
}

/// Where the number begins: at its first digit, with the plus and the bracket right before it.
fn start(typed: &str) -> usize {
    let digit = typed.find(|c: char| c.is_ascii_digit());
    let (before, rest) = typed.split_at(digit.unwrap_or(typed.len()));
    let opens = |c: char| c.is_whitespace() || matches!(c, '+' | '(' | '[');
    let words = before.trim_end_matches(opens);
    // "Room 3 0171 2345678": a digit that belongs to the word before it.
    let length = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let (group, behind) = rest.split_at(length);
    let next = behind.trim_start();
    let begins_number = ["+", "0", "(0", "(+"]
        .iter()
        .any(|start| next.starts_with(start));
    let is_own = words.ends_with(char::is_alphabetic) && before.len() == words.len() + 1;
    if is_own
        && begins_number
        && next.len() < behind.len()
        && length <= 3
        && !group.starts_with('0')
    {
        return typed.len() - next.len();
    }
    words.len()
}

/// Where the number ends: behind its last digit before a letter, a sign, or what only looks like a
/// part of it.
fn end(text: &str) -> usize {
    let mut seen = Seen::default();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let goes_on = match c {
            '+' => seen.digits == 0,
            '(' | '[' => seen.bracket_belongs(text.get(at..).unwrap_or_default()),
            '/' => seen.slash_belongs(text),
            '~' | '∼' => text.starts_with('8') && seen.digits == 1,
            _ => c.is_ascii_digit() || is_between(c),
        };
        if !goes_on {
            // "24/7", "24h" and "8am" are words of their own; "x12" behind a number is not.
            let rest = text.get(at..).unwrap_or_default();
            let of_word = c == '/' || (c.is_alphabetic() && !is_extension(rest));
            let own = of_word && end == at && seen.group <= 2 && seen.groups > 1;
            return if own { seen.group_before } else { end };
        }
        if c.is_ascii_digit() {
            seen.digit(end);
            end = at + 1;
        } else {
            // The trunk prefix in "+49 (0) 30" is no group of its own.
            seen.in_group = c == '(' && text.get(at..).is_some_and(|rest| rest.starts_with("(0)"));
        }
    }
    end
}

/// Whether an extension begins here, which is written right behind the number: "x12", "ext12".
fn is_extension(text: &str) -> bool {
    let lower = text.to_lowercase();
    let behind = lower
        .strip_prefix("ext")
        .or_else(|| lower.strip_prefix('x'));
    behind.is_some_and(|behind| behind.contains(|c: char| c.is_ascii_digit()))
}

/// What was seen of a number so far.
#[derive(Default)]
struct Seen {
    digits: usize,
    groups: usize,
    /// How many digits the last group has.
    group: usize,
    in_group: bool,
    /// Where the group before the last one ends.
    group_before: usize,
}

impl Seen {
    fn digit(&mut self, end_before: usize) {
        if !self.in_group {
            self.groups += 1;
            self.group = 0;
            self.group_before = end_before;
        }
        self.in_group = true;
        self.group += 1;
        self.digits += 1;
    }

    /// Whether a bracket is around an area code or a trunk prefix, which stand before the number
    /// and behind the code of a country at the most: "+49 (0)30 123456", not "030 123456 (9-17)".
    fn bracket_belongs(&self, from: &str) -> bool {
        const LONGEST_PREFIX: usize = 6;
        let behind = from.split_once([')', ']']).map(|(_, behind)| behind);
        let goes_on = behind.is_some_and(|behind| behind.contains(|c: char| c.is_ascii_digit()));
        self.digits <= LONGEST_PREFIX && goes_on
    }

    /// Whether a slash stands behind an area code: "030/123456", "+43/1/5123456", not
    /// "030 123456 / 57".
    fn slash_belongs(&self, text: &str) -> bool {
        let abroad = text.starts_with('+') || text.starts_with("00") || text.starts_with("(+");
        match (self.groups, abroad) {
            (1, false) => self.digits <= 6,
            (1, true) => self.digits <= 7,
            // A trunk prefix and an area code: "06-1/234-5678".
            (2, false) => self.digits <= 4,
            (2, true) => self.digits <= 10 && self.group <= 5,
            _ => false,
        }
    }
}

/// Whether a character is written between the digits of one number.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '/' | '(' | ')' | '[' | ']')
}

/// Whether a character besides the number is more than a mark between digits.
fn says_something(c: char) -> bool {
    !is_between(c) && !matches!(c, ',' | ';' | ':')
}
