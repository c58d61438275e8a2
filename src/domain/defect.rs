//! Defects of documents: what keeps the person who reviews a profile from reading one.

use thiserror::Error;

use crate::i18n::tr;

/// Why a document can't be read as it is. It can be sent all the same.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Defect {
    /// It does not open without a password or a certificate.
    #[error("{}", tr!("document-preview-locked"))]
    Locked,
    /// Its end or some of its pages are missing.
    #[error("{}", tr!("document-preview-cut-off"))]
    CutOff,
    /// There is nothing in it but what says its kind.
    #[error("{}", tr!("document-preview-no-content"))]
    Empty,
    #[error("{}", tr!("document-preview-no-pages"))]
    NoPages,
    #[error("{}", tr!("document-preview-damaged"))]
    Damaged,
}

impl Defect {
    /// The same about a document by its name.
    pub fn message(self, name: &str) -> String {
        match self {
            Self::Locked => tr!("attachment-locked-warning", name = name),
            Self::CutOff => tr!("attachment-cut-off-warning", name = name),
            Self::Empty => tr!("attachment-no-content-warning", name = name),
            Self::NoPages => tr!("attachment-no-pages-warning", name = name),
            Self::Damaged => tr!("attachment-damaged-warning", name = name),
        }
    }
}
