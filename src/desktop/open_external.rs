//! Documents in the system's program for them.

use std::io::ErrorKind;
use std::time::Duration;

use uuid::Uuid;

use crate::domain::attachment::Attachment;
use crate::store::Library;
use crate::texts::tr;

/// How long a program that can't open a file gets to say so. One that runs on has it.
const SAYS_NO: Duration = Duration::from_secs(3);

/// Opens a copy of an attachment with the system's program for such files. Blocks.
///
/// # Errors
/// A sentence that says why, and what to do.
pub fn open(library: &Library, draft: Uuid, attachment: &Attachment) -> Result<(), String> {
    let copy = library
        .lend(draft, attachment)
        .map_err(|error| error.to_string())?;
    open::that_detached_with_timeout(copy, SAYS_NO).map_err(|error| {
        tracing::warn!(%error, "a document was not opened");
        let (name, kind) = (&attachment.name, attachment.media_type.label());
        match error.kind() {
            ErrorKind::PermissionDenied => {
                tr!("was-not-opened-system-does", name = name)
            }
            _ => tr!("was-not-opened-system-knows", name = name, kind = kind),
        }
    })
}
