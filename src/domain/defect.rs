//! Defects of documents that keep the reviewer of a profile from reading them.

use thiserror::Error;

use crate::i18n::tr;

/// The reason that a document can't be read. It can still be sent if its file is there.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Defect {
    /// It does not open without a password or a certificate.
    #[error("{}", tr!("document-preview-locked"))]
    Locked,
    /// Its end or some of its pages are missing.
    #[error("{}", tr!("document-preview-cut-off"))]
    CutOff,
    /// It has no content except the bytes that identify its type.
    #[error("{}", tr!("document-preview-no-content"))]
    Empty,
    #[error("{}", tr!("document-preview-no-pages"))]
    NoPages,
    #[error("{}", tr!("document-preview-damaged"))]
    Damaged,
    /// Its file is no longer in the library, so it can't be sent either.
    #[error("{}", tr!("document-preview-gone"))]
    Gone,
}

impl Defect {
    /// Message about a document with this name.
    pub fn message(self, name: &str) -> String {
        match self {
            Self::Locked => tr!("attachment-locked-warning", name = name),
            Self::CutOff => tr!("attachment-cut-off-warning", name = name),
            Self::Empty => tr!("attachment-no-content-warning", name = name),
            Self::NoPages => tr!("attachment-no-pages-warning", name = name),
            Self::Damaged => tr!("attachment-damaged-warning", name = name),
            Self::Gone => tr!("attachment-gone-error", name = name),
        }
    }
}
