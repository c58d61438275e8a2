//! Files that end too early, told by the marks at the end of each kind. Decoders are of no help
//! here: they show what there is, as browsers do.

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::dict::keys::{CONTENTS, KIDS, PAGES};
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier};
use std::collections::BTreeSet;

use crate::domain::attachment::MediaType;

/// Whether a part of a file is missing at its end.
pub(super) fn is_cut_off(content: &[u8], media_type: MediaType) -> bool {
    match media_type {
        MediaType::Pdf => pdf_is_cut_off(content),
        MediaType::Png => !has_end_of_png(content),
        MediaType::Jpeg => !has_end_of_jpeg(content),
    }
}

/// A PDF ends with its table of objects, or where that is and `%%EOF` (ISO 32000-1, 7.5.5).
/// Behind that may come anything but more objects: of an update that is cut off, or of a file
/// for the web ("linearized"), which has such an end near its beginning, too.
fn pdf_is_cut_off(content: &[u8]) -> bool {
    let mark = last(content, END_OF_PDF).map(|at| at + END_OF_PDF.len());
    let Some(end) = mark.max(end_with_table(content)) else {
        return true;
    };
    let rest = content.get(end..).unwrap_or_default();
    holds(rest, b"endobj") || holds(rest, b"endstream") || holds_object(rest)
}

const END_OF_PDF: &[u8] = b"%%EOF";

/// Where the last `startxref` of a PDF ends, when it leads to the table of objects.
pub(super) fn end_with_table(content: &[u8]) -> Option<usize> {
    const START: &[u8] = b"startxref";
    let end = last(content, START)? + START.len();
    let number = content.get(end..)?.trim_ascii_start();
    let digits = number.iter().take_while(|byte| byte.is_ascii_digit());
    let digits = number.get(..digits.count())?;
    let at: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let table = content.get(at..)?.trim_ascii_start();
    // The table is of its own, or a stream and with that an object.
    (table.starts_with(b"xref") || begins_object(table)).then_some(end)
}

/// Whether an object begins here: two numbers and `obj`.
fn begins_object(content: &[u8]) -> bool {
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

/// The longest head of an object: ten digits, five, `obj`, and what separates them.
const HEAD_OF_OBJECT: usize = 32;

fn holds_object(content: &[u8]) -> bool {
    let mut from = 0;
    while let Some(found) = content.get(from..).and_then(|rest| first(rest, b" obj")) {
        let at = from + found;
        let before = content.get(..at).unwrap_or_default();
        if before.last().is_some_and(u8::is_ascii_digit) {
            return true;
        }
        from = at + 1;
    }
    false
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

/// Whether every page that a PDF lists is there, with what is on it. A file may lack a part in
/// its middle, where a download left a gap.
pub(super) fn has_its_pages(pdf: &Pdf) -> bool {
    let xref = pdf.xref();
    let get = |id: ObjectIdentifier| xref.get::<Dict<'_>>(id);
    let tree = get(xref.root_id()).and_then(|root| root.get::<Dict<'_>>(PAGES));
    let mut seen = BTreeSet::new();
    let mut left: Vec<Dict<'_>> = tree.into_iter().collect();
    while let Some(node) = left.pop() {
        let Some(kids) = node.get::<Array<'_>>(KIDS) else {
            let contents = node.get_raw::<Object<'_>>(CONTENTS);
            if let Some(MaybeRef::Ref(contents)) = contents
                && xref.get::<Object<'_>>(contents.into()).is_none()
            {
                return false;
            }
            continue;
        };
        for kid in kids.raw_iter() {
            let kid = match kid {
                MaybeRef::Ref(kid) => {
                    if !seen.insert((kid.obj_number, kid.gen_number)) {
                        continue;
                    }
                    get(kid.into())
                }
                MaybeRef::NotRef(kid) => kid.into_dict(),
            };
            match kid {
                Some(kid) => left.push(kid),
                None => return false,
            }
        }
    }
    true
}

/// Goes from chunk to chunk up to `IEND` (PNG specification, 5.3 and 5.6).
fn has_end_of_png(content: &[u8]) -> bool {
    const SIGNATURE: usize = 8;
    // The length before the body of a chunk and its name, and the checksum behind.
    const AROUND: usize = 12;
    let mut rest = content.get(SIGNATURE..).unwrap_or_default();
    while let Some((length, named)) = rest.split_first_chunk() {
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        let Some(next) = rest.get(length.saturating_add(AROUND)..) else {
            return false;
        };
        if named.starts_with(b"IEND") {
            return true;
        }
        rest = next;
    }
    false
}

/// Goes from segment to segment up to the mark of the end (ITU T.81, B.1.1). A picture within
/// the picture, as cameras have, is passed over with its segment.
fn has_end_of_jpeg(content: &[u8]) -> bool {
    const END: u8 = 0xd9;
    let mut rest = content.get(2..).unwrap_or_default();
    loop {
        // Between a scan's head and the next segment stands the scan itself.
        let Some(at) = rest.iter().position(|&byte| byte == 0xff) else {
            return false;
        };
        rest = rest.get(at + 1..).unwrap_or_default();
        match rest.first() {
            None => return false,
            Some(&END) => return true,
            // A byte of the scan, filling, or a mark without a segment.
            Some(0x00 | 0x01 | 0xd0..=0xd8 | 0xff) => {}
            Some(_) => {
                let segment = rest.get(1..).unwrap_or_default();
                let length = segment.first_chunk().map_or(0, |l| u16::from_be_bytes(*l));
                rest = segment.get(usize::from(length)..).unwrap_or_default();
            }
        }
    }
}
