//! Makes text from other sources safe to show and store.

use std::borrow::Cow;
use std::sync::LazyLock;

use deunicode::deunicode_char;
use regex::{Captures, Regex};
use url::Url;

use crate::i18n::tr;

/// True for control characters, characters that change the text direction, and invisible
/// characters.
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

/// True for a line break of any program.
fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// True when a text has more than one line, not counting blank lines at its ends.
pub fn has_lines(text: &str) -> bool {
    text.trim().contains(is_line_break)
}

/// A text with U+FFFD instead of every invisible or direction-changing character; line feeds stay.
pub fn visible(text: &str) -> String {
    let marked = |c| match c {
        '\n' => '\n',
        c if is_invisible(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(marked).collect()
}

/// Cleans a text that was typed, pasted or read from a file, and counts the removed characters:
/// line breaks and tabs become spaces; invisible and direction-changing characters are removed.
/// Joiners stay between letters of the scripts that need them, like Persian and Hindi.
pub fn typed(text: &str) -> (String, usize) {
    let (cleaned, removed) = lines(text);
    (cleaned.replace(['\n', '\t'], " "), removed)
}

/// Same as [`typed`], but keeps line breaks (as line feeds) and tabs.
pub fn lines(text: &str) -> (String, usize) {
    let text = text.replace("\r\n", "\n").replace(is_line_break, "\n");
    let mut cleaned = String::with_capacity(text.len());
    let mut removed = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // At the end of the text, the next letter may not have been typed yet.
        let joins = matches!(c, '\u{200c}' | '\u{200d}')
            && cleaned.chars().last().is_some_and(is_joined)
            && chars.peek().copied().is_none_or(is_joined);
        if !is_invisible(c) || joins || matches!(c, '\n' | '\t') {
            cleaned.push(c);
        } else {
            removed += 1;
        }
    }
    (cleaned, removed)
}

/// A text without surrounding spaces and without joiners at the end.
pub fn trimmed(text: &str) -> &str {
    let end = |c: char| c.is_whitespace() || matches!(c, '\u{200c}' | '\u{200d}');
    text.trim_start().trim_end_matches(end)
}

/// True for a character of the scripts of the Middle East, India and Cambodia, in which joiners
/// affect the letters.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1780}'..='\u{17ff}')
}

/// Decimal digits of every script (Unicode's Nd), hyphens and dashes (Pd, minus signs, the hyphen
/// bullet, and lines that look like them), spaces (Zs), and the full-width forms of ASCII.
static ASCII_FORMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let others = r"\x{2D7}\x{2043}\x{207B}\x{208B}\x{2212}\x{23AF}\x{2500}\x{2501}\x{2796}";
    let all = format!(r"[\p{{Nd}}\p{{Pd}}\p{{Zs}}{others}\x{{FF01}}-\x{{FF5E}}--[\x00-\x7F]]");
    Regex::new(&all).ok()
});

/// Letters typed instead of a hyphen between digits, because they share its key or look like it:
/// the Japanese long vowel mark, and the Korean letter EU.
const LIKE_HYPHENS: [char; 3] = ['ー', 'ｰ', 'ㅡ'];

/// Replaces digits, hyphens, spaces and full-width characters by their ASCII equivalents: “１２‑３” is
/// “12-3”. For numbers and codes; every other character stays.
pub fn ascii_forms(text: &str) -> Cow<'_, str> {
    let Some(forms) = ASCII_FORMS.as_ref().filter(|_| !text.is_ascii()) else {
        return text.into();
    };
    let ascii = forms.replace_all(text, |found: &Captures| {
        let c = found[0].chars().next().unwrap_or_default();
        match c {
            // The full-width block has the order of ASCII.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)
                .unwrap_or(c)
                .to_string(),
            _ if c.is_whitespace() => " ".to_owned(),
            // Digits of scripts unknown to deunicode stay.
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

/// Replaces letters that look like hyphens by hyphens when there are digits on both sides; within
/// words they stay.
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

/// Message about characters that were removed.
pub fn left_out(count: usize, of: &str) -> String {
    tr!("normalize-characters-hint", count = count, of = of)
}

/// An untrusted text made safe to show: one line of at most `max_chars` characters, with U+FFFD
/// instead of every invisible or direction-changing character.
pub fn clean(text: &str, max_chars: usize) -> String {
    let marked = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if is_invisible(c) => '\u{fffd}',
        c => c,
    };
    let mut chars = text.trim().chars().map(marked);
    let mut cleaned: String = chars.by_ref().take(max_chars).collect();
    if chars.next().is_some() {
        cleaned.pop();
        cleaned.push('…');
    }
    cleaned
}

/// A part of a text: plain text or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// A web address as it is opened: a host in another script is spelled in ASCII, so that it
    /// can't imitate another host.
    Link(Url),
}

/// Splits a text into web addresses and the text between them.
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
            // Not a valid address: continue after it.
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

    fn pieces_shown(text: &str) -> Vec<String> {
        let piece = |piece| match piece {
            Piece::Plain(text) => text.to_owned(),
            Piece::Link(url) => format!("[{url}]"),
        };
        pieces(text).into_iter().map(piece).collect()
    }

    #[test]
    fn finds_addresses_without_the_punctuation_around_them() {
        assert_eq!(
            pieces_shown("See (https://cm.com/help?a=1), or http://x.nl."),
            [
                "See (",
                "[https://cm.com/help?a=1]",
                "), or ",
                "[http://x.nl/]",
                "."
            ]
        );
        assert_eq!(
            pieces_shown("no link: ftp://x, https://"),
            ["no link: ftp://x, https://"]
        );
        assert_eq!(pieces_shown("javascript:alert(1)"), ["javascript:alert(1)"]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn spells_a_host_in_another_script_in_ascii() {
        // The first letter is Cyrillic.
        assert_eq!(pieces_shown("https://сm.com"), ["[https://xn--m-6tb.com/]"]);
        // The part before the @ is not the host.
        assert_eq!(
            pieces_shown("https://cm.com@evil.example/"),
            ["[https://cm.com@evil.example/]"]
        );
    }

    #[test]
    fn typed_text_keeps_its_letters_and_loses_invisible_characters() {
        let cleaned = |text: &str| typed(text);
        assert_eq!(
            cleaned("株式会社 ไทย مرحبا Łódź"),
            ("株式会社 ไทย مرحبا Łódź".to_owned(), 0)
        );
        assert_eq!(
            cleaned("a\u{200b}b\u{202e}c\u{0}d\u{feff}"),
            ("abcd".to_owned(), 4)
        );
        assert_eq!(
            cleaned("one\r\ntwo\tthree"),
            ("one two three".to_owned(), 0)
        );
        // Persian "I want": the joiner is part of how it is spelled.
        assert_eq!(
            cleaned("می\u{200c}خواهم"),
            ("می\u{200c}خواهم".to_owned(), 0)
        );
        assert_eq!(cleaned("a\u{200d}b\u{200c}"), ("ab".to_owned(), 2));
        // While typing, the letter after the joiner comes later.
        assert_eq!(cleaned("می\u{200c}"), ("می\u{200c}".to_owned(), 0));
        assert_eq!(trimmed(" می\u{200c} "), "می");
        assert_eq!(
            cleaned("Street 1\u{2028}City"),
            ("Street 1 City".to_owned(), 0)
        );
        assert_eq!(cleaned("soft\u{ad}ly \u{e0041}"), ("softly ".to_owned(), 2));
    }

    #[test]
    fn converts_digits_hyphens_and_full_width_characters_to_ascii() {
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
        // Every character is converted to exactly one.
        for c in '\u{80}'..=char::MAX {
            let ascii = ascii_forms(c.encode_utf8(&mut [0; 4])).into_owned();
            assert_eq!(ascii.chars().count(), 1, "{c:?} {ascii}");
        }
    }

    #[test]
    fn marks_invisible_characters() {
        assert_eq!(visible("a\u{202e}b\u{0}c\nd"), "a\u{fffd}b\u{fffd}c\nd");
    }

    #[test]
    fn clean_shortens_texts_and_marks_invisible_characters() {
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
