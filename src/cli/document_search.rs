//! Documents of the library by the start of their hash.

use super::exit::{CommandError, Exit};
use super::next_command::next_command;
use crate::domain::library_document::LibraryDocument;
use crate::store::{DocumentQuery, Library};

/// The number of characters of a hash in the list for people.
const SHORT_HASH: usize = 8;

/// The document with a hash that begins with `start`.
pub(super) fn find(library: &Library, start: &str) -> Result<LibraryDocument, CommandError> {
    let start = start.trim().to_lowercase();
    let all = library.documents_in_use(&DocumentQuery::default());
    let mut all = all.map_err(CommandError::local)?;
    all.retain(|document| !start.is_empty() && document.sha256.starts_with(&start));
    match all.len() {
        1 => Ok(all.remove(0)),
        0 => Err(CommandError::new(
            Exit::Problems,
            format!(
                "No profile has a document with a hash that starts with “{start}”. To see all documents, run `{}`",
                next_command(library.root(), "documents")
            ),
        )),
        count => Err(CommandError::new(
            Exit::Problems,
            format!(
                "{count} documents have a hash that starts with “{start}”. Enter more characters"
            ),
        )),
    }
}

/// The start of a hash, as in the list.
pub(super) fn short(sha256: &str) -> &str {
    sha256.get(..SHORT_HASH).unwrap_or(sha256)
}
