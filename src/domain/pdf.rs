//! Distinguishes PDF files from other files by their header and objects.

/// The position of the header of a PDF. Before it there may be a byte order mark, the head of an
/// HTTP response, the warnings of a web server or the commands of a printer; but a file of another
/// type that only contains the text of a header is not a PDF.
pub fn pdf_header(content: &[u8]) -> Option<usize> {
    let head = content.get(..HEADER_WITHIN).unwrap_or(content);
    let mut found = head.windows(PDF_HEADER.len());
    let at = found.position(|bytes| bytes == PDF_HEADER)?;
    let (before, pdf) = content.split_at_checked(at)?;
    let is_pdf = !begins_other_type(before) || (is_text(before) && precedes_object(pdf));
    is_pdf.then_some(at)
}

const PDF_HEADER: &[u8] = b"%PDF-";
/// Maximum number of bytes up to the end of the header of a PDF. Source: Adobe, PDF Reference 1.7,
/// appendix H, implementation note 13: "Acrobat viewers require only that the header appear
/// somewhere within the first 1024 bytes of the file".
const HEADER_WITHIN: usize = 1024;
/// Number of bytes that [`pdf_header`] needs, including the objects after a late header.
pub const HEAD_BYTES: usize = 4 * HEADER_WITHIN;

/// The first bytes of other file types that may contain the header of a PDF.
const OTHER_TYPES: [&[u8]; 14] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"GIF8",
    b"MZ",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"{\\rtf",
    b"RIFF",
    b"II*\0",
    b"MM\0*",
    b"\xd0\xcf\x11\xe0",
    b"%!PS",
];

fn begins_other_type(content: &[u8]) -> bool {
    let text = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let is_markup = text.trim_ascii_start().starts_with(b"<");
    is_markup || OTHER_TYPES.iter().any(|kind| content.starts_with(kind))
}

/// True for lines of text in any encoding, which programs write before a file by mistake. The
/// beginning of an archive, an image or a program has other bytes.
fn is_text(content: &[u8]) -> bool {
    let control = |byte: &u8| byte.is_ascii_control() && !b"\t\n\r\x0c\x1b".contains(byte);
    !content.iter().any(control)
}

/// True when an object is the first content after the header, ignoring comments.
fn precedes_object(pdf: &[u8]) -> bool {
    let mut rest = pdf;
    loop {
        rest = rest.trim_ascii_start();
        if !rest.starts_with(b"%") {
            return begins_object(rest);
        }
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        rest = end.and_then(|end| rest.get(end..)).unwrap_or_default();
    }
}

/// Maximum length of the head of an object, in bytes: ten digits, five digits, `obj`, and the
/// separators.
const HEAD_OF_OBJECT: usize = 32;

/// True when an object begins here: two numbers and `obj` (ISO 32000-1, 7.3.10).
pub fn begins_object(content: &[u8]) -> bool {
    let head = content.get(..HEAD_OF_OBJECT).unwrap_or(content);
    let mut words = head
        .split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty());
    let mut number = || {
        words
            .next()
            .is_some_and(|w| w.iter().all(u8::is_ascii_digit))
    };
    number() && number() && words.next().is_some_and(|word| word.starts_with(b"obj"))
}

/// True when there is an object anywhere: two numbers and the word `obj`.
pub fn holds_object(content: &[u8]) -> bool {
    let mut from = 0;
    while let Some((before, after)) = next_object_word(content, from) {
        if ends_in_two_numbers(before) && !after.first().is_some_and(u8::is_ascii_alphanumeric) {
            return true;
        }
        from = content.len() - after.len();
    }
    false
}

/// The bytes before and after the next `obj`.
fn next_object_word(content: &[u8], from: usize) -> Option<(&[u8], &[u8])> {
    const WORD: &[u8] = b"obj";
    let mut found = content.get(from..)?.windows(WORD.len());
    let at = from + found.position(|bytes| bytes == WORD)?;
    Some((content.get(..at)?, content.get(at + WORD.len()..)?))
}

fn ends_in_two_numbers(before: &[u8]) -> bool {
    let end = before.len().saturating_sub(HEAD_OF_OBJECT);
    let mut rest = before.get(end..).unwrap_or_default();
    for _ in 0..2 {
        let number = rest.trim_ascii_end();
        let digits = number.iter().rev().take_while(|byte| byte.is_ascii_digit());
        let digits = digits.count();
        if digits == 0 || number.len() == rest.len() {
            return false;
        }
        rest = number.get(..number.len() - digits).unwrap_or_default();
    }
    rest.last().is_none_or(|byte| !byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OBJECT: &str = "%PDF-1.3\n%\u{e2}\u{e3}\u{cf}\n1 0 obj\n<<>>";

    #[test]
    fn accepts_text_before_a_header_that_an_object_follows() {
        for before in [
            "",
            "HTTP/1.1 200 OK\r\n\r\n",
            "<br />\n<b>Warning</b>: Undefined variable in x.php on line 3<br />\n",
            "\u{feff}<?xml version=\"1.0\"?>\n",
            "<!-- Stra\u{df}e -->",
            "%!PS-Adobe-3.0\n",
            "MZ Bank\n",
        ] {
            let content = format!("{before}{OBJECT}");
            assert_eq!(pdf_header(content.as_bytes()), Some(before.len()));
        }
    }

    #[test]
    fn rejects_another_file_type_with_the_text_of_a_header() {
        for before in [
            "PK\u{3}\u{4}\u{14}\0",
            "MZ\u{90}\0\u{3}\0",
            "GIF89a\u{1}\0",
            "\0<",
        ] {
            let content = format!("{before}{OBJECT}");
            let is_pdf = pdf_header(content.as_bytes()).is_some();
            // A zero byte alone is not another file type.
            assert_eq!(is_pdf, before.starts_with('\0'), "{before:?}");
        }
        for page in [
            "<p>A file begins with %PDF-1.7</p>",
            "<pre>%PDF-1.7\n% and then come the objects\n</pre>",
            "<p>%PDF-1.7\nand then 1 0 obj",
        ] {
            assert_eq!(pdf_header(page.as_bytes()), None, "{page}");
        }
    }

    #[test]
    fn an_object_has_two_numbers_before_obj() {
        for text in [
            "4 0 obj",
            "x\r\n4 0 obj<<",
            "9999999999 65535\nobj ",
            ">>12 0 obj[",
        ] {
            assert!(holds_object(text.as_bytes()), "{text}");
        }
        for text in [
            "See page 5 obj. 3",
            "5 obj",
            "a4 0 obj",
            "4 0 object",
            "4 0 objects and 5 obj",
            "40obj",
            "",
        ] {
            assert!(!holds_object(text.as_bytes()), "{text}");
        }
    }
}
