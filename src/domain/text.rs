//! Texts that somebody else wrote: how they are shown without doing anything.

use std::borrow::Cow;
use std::sync::LazyLock;

use deunicode::deunicode_char;
use regex::{Captures, Regex};
use url::Url;

use crate::i18n::tr;

/// Control characters, and those that change direction or can't be seen.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Whether a character begins a new line, in whatever program it was typed.
fn breaks_line(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a text has more than one line with something in it.
pub fn has_lines(text: &str) -> bool {
    text.trim().contains(breaks_line)
}

/// A text with a mark in place of every character that can't be seen or changes the
/// direction of others; its lines stay.
pub fn visible(text: &str) -> String {
    let shown = |c| match c {
        '\n' => '\n',
        c if is_invisible(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(shown).collect()
}

/// What is kept of a text that was typed, pasted or read from a file, and how many
/// characters were left out: line breaks and tabs become spaces, what can't be seen or
/// changes the direction of others goes. What joins letters stays between letters of the
/// scripts that need it, like Persian and Hindi.
pub fn typed(text: &str) -> (String, usize) {
    let (kept, left_out) = lines(text);
    (kept.replace(['\n', '\t'], " "), left_out)
}

/// The same of a text whose lines stay.
pub fn lines(text: &str) -> (String, usize) {
    let text = text.replace("\r\n", "\n").replace(breaks_line, "\n");
    let mut kept = String::with_capacity(text.len());
    let mut left_out = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // At the end of what is being typed the next letter is still to come.
        let joins = matches!(c, '\u{200c}' | '\u{200d}')
            && kept.chars().last().is_some_and(is_joined)
            && chars.peek().copied().is_none_or(is_joined);
        if !is_invisible(c) || joins || matches!(c, '\n' | '\t') {
            kept.push(c);
        } else {
            left_out += 1;
        }
    }
    (kept, left_out)
}

/// Without spaces at the ends, and without what would join a letter that never came.
pub fn trimmed(text: &str) -> &str {
    let end = |c: char| c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}');
    text.trim_start().trim_end_matches(end)
}

/// Whether a character is of the scripts of the Middle East and of India, in which letters
/// may be joined or kept apart.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1780}'..='\u{17ff}')
}

/// Decimal digits of every script (Unicode's Nd), hyphens and dashes (Pd, minus signs, the hyphen bullet, and
/// lines that look like them), spaces (Zs), and the full-width forms of ASCII.
static ASCII_FORMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let others = r"\x{2D7}\x{2043}\x{207B}\x{208B}\x{2212}\x{23AF}\x{2500}\x{2501}\x{2796}";
    let all = format!(r"[\p{{Nd}}\p{{Pd}}\p{{Zs}}{others}\x{{FF01}}-\x{{FF5E}}--[\x00-\x7F]]");
    Regex::new(&all).ok()
});

/// Letters that are typed for a hyphen between digits, as they stand on its key or look like it: the
/// Japanese sign for a long vowel, and the Korean letter EU.
const LIKE_HYPHENS: [char; 3] = ['ー', 'ｰ', 'ㅡ'];

/// Digits, hyphens, spaces and letters that stand for those of ASCII, written as those: “１２‑３” is
/// “12-3”. For numbers and codes; every other letter stays.
pub fn ascii_forms(text: &str) -> Cow<'_, str> {
    let Some(forms) = ASCII_FORMS.as_ref().filter(|_| !text.is_ascii()) else {
        return text.into();
    };
    let ascii = forms.replace_all(text, |found: &Captures| {
        let c = found[0].chars().next().unwrap_or_default();
        match c {
            // The full-width block stands in ASCII's order.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)
                .unwrap_or(c)
                .to_string(),
            _ if c.is_whitespace() => " ".to_owned(),
            // Of a script so rare that its digits are not known it stays.
            _ if c.is_numeric() => deunicode_char(c)
                .filter(|digit| digit.len() == 1)
                .map_or_else(|| c.to_string(), str::to_owned),
            _ => "-".to_owned(),
        }
    });
    if ascii.contains(LIKE_HYPHENS) {
        hyphens_between_digits(&ascii).into()
    } else {
        ascii
    }
}

/// A text with hyphens for the letters that look like them, where there are digits on both sides: in words
/// they are letters.
fn hyphens_between_digits(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut between = String::new();
    let mut digit_before = false;
    for c in text.chars() {
        if c.is_whitespace() || LIKE_HYPHENS.contains(&c) {
            between.push(c);
            continue;
        }
        if digit_before && c.is_ascii_digit() {
            between = between.replace(LIKE_HYPHENS, "-");
        }
        written.push_str(&between);
        between.clear();
        written.push(c);
        digit_before = c.is_ascii_digit();
    }
    written + &between
}

/// What is said of characters that were left out.
pub fn left_out(count: usize, of: &str) -> String {
    tr!("normalize-characters-hint", count = count, of = of)
}

/// A text from outside, safe to show: at most `most` characters, and a mark in place of
/// every character that can't be seen or changes the direction of others.
pub fn clean(text: &str, most: usize) -> String {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if is_invisible(c) => '\u{fffd}',
        c => c,
    };
    let mut chars = text.trim().chars().map(shown);
    let mut kept: String = chars.by_ref().take(most).collect();
    if chars.next().is_some() {
        kept.pop();
        kept.push('…');
    }
    kept
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// An address of the web, as it is really opened: a host of another script is spelled
    /// in ASCII, so that it can't look like one that it is not.
    Link(Url),
}

/// The addresses in a text, and what is between them.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = next_link(rest) {
        let (before, from) = rest.split_at(at);
        let length = from
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '“' | '”'))
            .unwrap_or(from.len());
        let (word, _) = from.split_at(length);
        let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        let Some(url) = Url::parse(word).ok().filter(Url::has_host) else {
            // Not an address after all: go on behind it.
            let (plain, after) = rest.split_at(at + length);
            pieces.push(Piece::Plain(plain));
            rest = after;
            continue;
        };
        if !before.is_empty() {
            pieces.push(Piece::Plain(before));
        }
        pieces.push(Piece::Link(url));
        (_, rest) = from.split_at(word.len());
    }
    if !rest.is_empty() {
        pieces.push(Piece::Plain(rest));
    }
    pieces
}

fn next_link(text: &str) -> Option<usize> {
    ["https://", "http://"]
        .into_iter()
        .filter_map(|scheme| text.find(scheme))
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let piece = |piece| match piece {
            Piece::Plain(text) => text.to_owned(),
            Piece::Link(url) => format!("[{url}]"),
        };
        pieces(text).into_iter().map(piece).collect()
    }

    #[test]
    fn addresses_are_found_without_what_surrounds_them() {
        assert_eq!(
            shown("See (https://cm.com/help?a=1), or http://x.nl."),
            [
                "See (",
                "[https://cm.com/help?a=1]",
                "), or ",
                "[http://x.nl/]",
                "."
            ]
        );
        assert_eq!(
            shown("no link: ftp://x, https://"),
            ["no link: ftp://x, https://"]
        );
        assert_eq!(shown("javascript:alert(1)"), ["javascript:alert(1)"]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn a_host_that_looks_like_another_is_spelled_out() {
        // The first letter is Cyrillic.
        assert_eq!(shown("https://сm.com"), ["[https://xn--m-6tb.com/]"]);
        // What stands before the @ is no host.
        assert_eq!(
            shown("https://cm.com@evil.example/"),
            ["[https://cm.com@evil.example/]"]
        );
    }

    #[test]
    fn what_was_typed_keeps_its_letters_and_loses_what_cannot_be_seen() {
        let kept = |text: &str| typed(text);
        assert_eq!(
            kept("株式会社 ไทย مرحبا Łódź"),
            ("株式会社 ไทย مرحبا Łódź".to_owned(), 0)
        );
        assert_eq!(
            kept("a\u{200b}b\u{202e}c\u{0}d\u{feff}"),
            ("abcd".to_owned(), 4)
        );
        assert_eq!(kept("one\r\ntwo\tthree"), ("one two three".to_owned(), 0));
        // Persian "I want": the joiner is part of how it is spelled.
        assert_eq!(kept("می\u{200c}خواهم"), ("می\u{200c}خواهم".to_owned(), 0));
        assert_eq!(kept("a\u{200d}b\u{200c}"), ("ab".to_owned(), 2));
        // Key by key it is the same: the next letter comes after the joiner.
        assert_eq!(kept("می\u{200c}"), ("می\u{200c}".to_owned(), 0));
        assert_eq!(trimmed(" می\u{200c} "), "می");
        assert_eq!(
            kept("Street 1\u{2028}City"),
            ("Street 1 City".to_owned(), 0)
        );
        assert_eq!(kept("soft\u{ad}ly \u{e0041}"), ("softly ".to_owned(), 2));
    }

    #[test]
    fn digits_hyphens_and_letters_in_other_forms_become_those_of_ascii() {
        for (typed, ascii) in [
            ("１０１１５", "10115"),
            ("٠١٢٣٤٥٦٧٨٩ ۴۵ ४५", "0123456789 45 45"),
            ("1\u{2010}2\u{2011}3\u{2212}4–5—6－7", "1-2-3-4-5-6-7"),
            ("ＨＲＢ\u{3000}１２\u{a0}３", "HRB 12 3"),
            ("東京 Łódź ½ ² ①", "東京 Łódź ½ ² ①"),
            ("plain - 1", "plain - 1"),
            ("100ー8111 100ｰ8111", "100-8111 100-8111"),
            ("１００ー８１１１", "100-8111"),
            ("100 ー 8111, 010ㅡ1234ㅡ5678", "100 - 8111, 010-1234-5678"),
            ("タワー 3", "タワー 3"),
            ("サーバー 3ービル 4ー", "サーバー 3ービル 4ー"),
            (
                "1\u{2d7}2\u{2043}3\u{2500}4\u{207b}5\u{208b}6",
                "1-2-3-4-5-6",
            ),
            ("1\u{2501}2\u{2796}3\u{23af}4", "1-2-3-4"),
        ] {
            assert_eq!(ascii_forms(typed), ascii, "{typed}");
        }
        // Nothing is lost of any character.
        for c in '\u{80}'..=char::MAX {
            let ascii = ascii_forms(c.encode_utf8(&mut [0; 4])).into_owned();
            assert_eq!(ascii.chars().count(), 1, "{c:?} {ascii}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_marked() {
        assert_eq!(visible("a\u{202e}b\u{0}c\nd"), "a\u{fffd}b\u{fffd}c\nd");
    }

    #[test]
    fn texts_are_cut_short_and_show_what_is_hidden_in_them() {
        assert_eq!(
            clean(" a\u{202e}b\u{1b}[31m\nc ", 100),
            "a\u{fffd}b\u{fffd}[31m c"
        );
        let long = clean(&"x".repeat(600), 500);
        assert_eq!(long.chars().count(), 500);
        assert!(long.ends_with('…'));
        assert_eq!(clean(&"x".repeat(500), 500).chars().last(), Some('x'));
    }
}
