//! Opening documents with the system's program.

use std::io::ErrorKind;
use std::time::Duration;

use uuid::Uuid;

use crate::domain::attachment::{Attachment, OpenError};
use crate::store::Library;

/// Time to wait for an error. A program that is still running after that has opened the file.
const START_TIMEOUT: Duration = Duration::from_secs(3);

/// Opens a copy of an attachment with the system's program for such files. Blocks.
///
/// # Errors
/// The reason why it was not opened, and what to do.
pub fn open(library: &Library, draft: Uuid, attachment: &Attachment) -> Result<(), OpenError> {
    let copy = library.copy_for_external_use(draft, attachment)?;
    open::that_detached_with_timeout(copy, START_TIMEOUT).map_err(|error| {
        tracing::warn!(%error, "a document was not opened");
        let (name, kind) = (attachment.name.clone(), attachment.media_type);
        match error.kind() {
            ErrorKind::PermissionDenied => OpenError::NotAllowed { name },
            _ => OpenError::NoProgram { name, kind },
        }
    })
}
