//! Detects truncated files by the end marks of each format. The decoders can't: like browsers, they
//! show the part that exists.

use crate::domain::pdf::{begins_object, holds_object};

/// True when a PDF is truncated. A PDF ends with its table of objects, or the offset of the table and
/// `%%EOF` (ISO 32000-1, 7.5.5). After that, objects mean a truncated update, or a truncated file for
/// the web ("linearized"), which also has such an end near its beginning.
pub(super) fn pdf_is_cut_off(content: &[u8]) -> bool {
    let mark = last(content, END_OF_PDF).map(|at| at + END_OF_PDF.len());
    let Some(end) = mark.max(end_with_table(content)) else {
        return true;
    };
    let rest = content.get(end..).unwrap_or_default();
    holds(rest, b"endobj") || holds(rest, b"endstream") || holds_object(rest)
}

const END_OF_PDF: &[u8] = b"%%EOF";

/// The end of the last `startxref` of a PDF, if its offset leads to the table of objects.
pub(super) fn end_with_table(content: &[u8]) -> Option<usize> {
    const START: &[u8] = b"startxref";
    let end = last(content, START)? + START.len();
    let at = number(content.get(end..)?)?;
    let table = content.get(at..)?.trim_ascii_start();
    // The table is separate, or it is a stream and so an object.
    (table.starts_with(b"xref") || begins_object(table)).then_some(end)
}

/// The number that a text begins with.
pub(super) fn number(text: &[u8]) -> Option<usize> {
    let number = text.trim_ascii_start();
    let digits = number.iter().take_while(|byte| byte.is_ascii_digit());
    let digits = number.get(..digits.count())?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// True when a PDF for the web ("linearized") is shorter than the length at its beginning
/// (ISO 32000-1, annex F.3.3). It also has an end mark after its first page.
pub(super) fn is_shorter_than_said(content: &[u8]) -> bool {
    const LINEARIZED: &[u8] = b"/Linearized";
    let head = content.get(..1024).unwrap_or(content);
    let length = first(head, LINEARIZED).and_then(|at| {
        let mut entries = head.get(at..)?.split(|byte| *byte == b'/');
        entries.find_map(|entry| {
            let value = entry.strip_prefix(b"L")?;
            number(value.strip_prefix(b" ").unwrap_or(value))
        })
    });
    length.is_some_and(|length| content.len() < length)
}

/// True when there is a run of zeros before the end, which an incomplete download leaves.
pub(super) fn has_gap(content: &[u8]) -> bool {
    const MIN_GAP_BYTES: usize = 24;
    let end = last(content, END_OF_PDF).unwrap_or_default();
    let content = content.get(..end).unwrap_or_default();
    let mut runs = content.chunk_by(|one, other| one == other);
    runs.any(|bytes| bytes.len() >= MIN_GAP_BYTES && bytes.first() == Some(&0))
}

pub(super) fn holds(content: &[u8], word: &[u8]) -> bool {
    first(content, word).is_some()
}

fn first(content: &[u8], word: &[u8]) -> Option<usize> {
    content.windows(word.len()).position(|bytes| bytes == word)
}

fn last(content: &[u8], word: &[u8]) -> Option<usize> {
    content.windows(word.len()).rposition(|bytes| bytes == word)
}

/// True when the chunks of a PNG lead to `IEND` (PNG specification, 5.3 and 5.6).
pub(super) fn has_end_of_png(content: &[u8]) -> bool {
    const SIGNATURE: usize = 8;
    // Length, name and checksum of a chunk, in bytes.
    const CHUNK_OVERHEAD: usize = 12;
    let mut rest = content.get(SIGNATURE..).unwrap_or_default();
    while let Some((length, chunk)) = rest.split_first_chunk() {
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let Some(next) = rest.get(length.saturating_add(CHUNK_OVERHEAD)..) else {
            return false;
        };
        if chunk.starts_with(b"IEND") {
            return true;
        }
        rest = next;
    }
    false
}
