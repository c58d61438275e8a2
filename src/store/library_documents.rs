//! The documents of drafts in the library.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::domain::attachment::{AttachError, Attached, Attachment, clean_name};
use crate::domain::database_error::DatabaseError;
use crate::domain::draft::Draft;

use super::StoreError;
use super::documents::{Documents, Removed};
use super::library::Library;

impl Library {
    /// Copies a file into the library, for a draft that already has the attachments `existing`.
    ///
    /// # Errors
    /// When the file can't be attached.
    pub fn attach(
        &self,
        source: &Path,
        existing: &[Attachment],
        now: Timestamp,
    ) -> Result<Attached, AttachError> {
        let database = self.database().map_err(|error| {
            let name = source.file_name().unwrap_or_default().to_string_lossy();
            AttachError::NotStored {
                name: clean_name(&name),
                why: reason_of(error),
            }
        })?;
        self.documents().attach(&database, source, existing, now)
    }

    /// Adds a content to the library, as [`attach`](Self::attach) does with a file.
    ///
    /// # Errors
    /// When it can't be attached.
    pub fn attach_content(
        &self,
        (name, content): (&str, &[u8]),
        existing: &[Attachment],
        now: Timestamp,
    ) -> Result<Attached, AttachError> {
        let database = self.database().map_err(|error| AttachError::NotStored {
            name: name.to_owned(),
            why: reason_of(error),
        })?;
        let named = (name.to_owned(), content);
        self.documents()
            .attach_content(&database, named, existing, now)
    }

    /// Returns a function from the hash of an attachment of the draft to the path of its content.
    pub fn attachment_paths(&self, draft: &Draft) -> impl Fn(&str) -> PathBuf + 'static {
        let documents = self.documents();
        let attachments = draft.content.attachments.clone();
        move |sha256| {
            let attachment = attachments.iter().find(|a| a.sha256 == sha256);
            attachment.map_or_else(PathBuf::new, |a| documents.path(a))
        }
    }

    /// The path of the content of an attachment.
    pub fn attachment_path(&self, attachment: &Attachment) -> PathBuf {
        self.documents().path(attachment)
    }

    /// The path of a content, by its hash.
    pub fn content_path(&self, sha256: &str) -> PathBuf {
        self.documents().path_of(sha256)
    }

    /// True when the file of an attachment is no longer there.
    pub fn is_gone(&self, attachment: &Attachment) -> bool {
        let file = std::fs::symlink_metadata(self.attachment_path(attachment));
        file.is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
    }

    /// Deletes the documents that no draft has had for 30 days.
    ///
    /// # Errors
    /// When the database can't be read or written.
    pub fn remove_unused_documents(&self, now: Timestamp) -> Result<Removed, StoreError> {
        let database = self.database()?;
        let removed = self.documents().remove_unused(&database, now);
        removed.map_err(|reason| StoreError::NotSaved { reason })
    }

    pub(super) fn documents(&self) -> Documents {
        Documents::at(self.root())
    }
}

/// The reason that the database could not be opened.
fn reason_of(error: StoreError) -> DatabaseError {
    match error {
        StoreError::NotOpened { reason, .. } => reason,
        other => DatabaseError::Failed {
            reason: other.to_string(),
        },
    }
}
