//! Defects of documents: what keeps the person who reviews a profile from reading one.

use thiserror::Error;

use crate::texts::tr;

/// Why a document can't be read as it is. It can be sent all the same.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Defect {
    /// It does not open without a password or a certificate.
    #[error("{}", tr!("it-is-locked-with-password"))]
    Locked,
    /// Its end or some of its pages are missing.
    #[error("{}", tr!("document-it-is-cut-off"))]
    CutOff,
    /// There is nothing in it but what says its kind.
    #[error("{}", tr!("document-it-has-no-content"))]
    Empty,
    #[error("{}", tr!("document-it-has-no-pages"))]
    NoPages,
    #[error("{}", tr!("document-it-is-damaged"))]
    Damaged,
}

impl Defect {
    /// The same about a document by its name.
    pub fn sentence(self, name: &str) -> String {
        match self {
            Self::Locked => tr!("document-locked", name = name),
            Self::CutOff => tr!("document-cut-off", name = name),
            Self::Empty => tr!("document-no-content", name = name),
            Self::NoPages => tr!("document-no-pages", name = name),
            Self::Damaged => tr!("document-damaged", name = name),
        }
    }
}
