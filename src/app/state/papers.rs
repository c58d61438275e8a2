//! What is known of the text of a document.

use std::sync::Arc;

use crate::domain::preflight::{Paper, TextError};

/// The text of a document, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperState {
    Reading,
    Read(Arc<Paper>),
    Unknown(TextError),
}
