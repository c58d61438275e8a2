//! Opens PDFs, and tells why one can't be read.

use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::{cut_off, pages};
use crate::domain::defect::Defect;
use crate::domain::pdf::pdf_header;

/// Opens a PDF and checks that it has all its pages.
pub(super) fn open_pdf(content: &[u8]) -> Result<Pdf, Defect> {
    let start = pdf_header(content).ok_or(Defect::Damaged)?;
    let from_header = content.get(start..).unwrap_or_default();
    // Some writers count offsets from the start of the file, others from the header.
    let from_file_start = cut_off::end_with_table(from_header).is_none()
        && cut_off::end_with_table(content).is_some();
    let content = if from_file_start {
        content
    } else {
        from_header
    };
    if !cut_off::holds(content, b"obj") {
        return Err(defect_without_objects(content));
    }
    let opened = Pdf::new(content.to_vec());
    if let Err(LoadPdfError::Decryption(
        DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
    )) = opened
    {
        return Err(Defect::Locked);
    }
    if cut_off::pdf_is_cut_off(content) {
        return Err(Defect::CutOff);
    }
    let pdf = opened.map_err(|error| open_defect(content, error))?;
    let has_lost_all_pages = pdf.pages().is_empty() && is_incomplete(content);
    if pages::has_its_pages(&pdf) && !has_lost_all_pages {
        Ok(pdf)
    } else {
        Err(Defect::CutOff)
    }
}

/// The defect of a PDF without objects: it is empty, or only the start of a file.
fn defect_without_objects(content: &[u8]) -> Defect {
    let is_blank = |line: &[u8]| line.trim_ascii().is_empty() || line.starts_with(b"%");
    let lines = content.split(|byte| matches!(byte, b'\n' | b'\r'));
    let is_empty = cut_off::holds(content, b"%%EOF") || lines.skip(1).all(is_blank);
    if is_empty {
        Defect::Empty
    } else {
        Defect::CutOff
    }
}

/// True when a file that does not open, or has no pages, is only a part of a file.
fn is_incomplete(content: &[u8]) -> bool {
    cut_off::is_shorter_than_said(content) || cut_off::has_gap(content)
}

/// The defect of a PDF with an end that does not open. The reader loses the reason when the table of
/// objects is wrong; when it is right, the reader has already reported a password.
fn open_defect(content: &[u8], error: LoadPdfError) -> Defect {
    let has = |word| cut_off::holds(content, word);
    let has_table = cut_off::end_with_table(content).is_some();
    let may_be_locked = !has_table || error != LoadPdfError::Invalid;
    if is_incomplete(content) {
        Defect::CutOff
    } else if has(b"/Encrypt") && may_be_locked {
        Defect::Locked
    } else if has_table && !has(b"/Catalog") && !has(b"/ObjStm") {
        Defect::CutOff
    } else if !has(b"/Kids") && !has(b"/ObjStm") {
        Defect::NoPages
    } else {
        Defect::Damaged
    }
}
