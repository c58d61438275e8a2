//! Documents by content: a file in `documents/ab/`, where `ab` are the first two digits of the SHA-256
//! of its content, named by the whole SHA-256. Drafts with the same document share its file.
//!
//! A file is complete and synced before the database names it, and its content is checked when it is
//! read. Nothing here follows a link below the data folder.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::domain::attachment::{
    AttachError, Attached, Attachment, DocumentError, MAX_FILE_BYTES, MAX_FILES, MediaType,
    SNIFF_BYTES, clean_name, is_sha256, with_ending,
};
use crate::domain::database_error::DatabaseError;
use crate::domain::system_error::SystemError;
use crate::files::{
    self, NotRead, file_below, is_unfinished, make_folder_below, new_beside, put_in_place,
};

use super::database::Database;

pub(super) const FOLDER: &str = "documents";
/// The time from the last draft with a document to the deletion of its file.
const UNUSED_TIME: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The age at which an unfinished file is certainly of a program that was killed.
const UNFINISHED_TIME: SignedDuration = SignedDuration::from_hours(24);
/// The most documents that are removed while other programs wait.
const REMOVED_AT_ONCE: usize = 100;

/// The documents in a data folder.
#[derive(Clone, Debug)]
pub struct Documents {
    root: PathBuf,
}

/// The reason that a content was not added.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotAdded {
    /// The file could not be written.
    #[error("{0}")]
    NotCopied(SystemError),
    /// The database could not name the file.
    #[error("{0}")]
    NotStored(DatabaseError),
}

/// The documents that were removed because no draft had them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    pub count: usize,
    pub bytes: u64,
}

impl Documents {
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// Copies a file for a draft that already has the attachments `existing`. A document that is
    /// attached already is copied as well: its file in the library may be lost or damaged.
    pub fn attach(
        &self,
        database: &Database,
        source: &Path,
        existing: &[Attachment],
        now: Timestamp,
    ) -> Result<Attached, AttachError> {
        let name = clean_name(&source.file_name().unwrap_or_default().to_string_lossy());
        let content = read_source(source, &name)?;
        self.attach_content(database, (name, &content), existing, now)
    }

    /// The same for a content that has been read, under this name.
    pub fn attach_content(
        &self,
        database: &Database,
        (name, content): (String, &[u8]),
        existing: &[Attachment],
        now: Timestamp,
    ) -> Result<Attached, AttachError> {
        let attachment = attachment(&name, content, now)?;
        let sha256 = attachment.sha256.clone();
        let same = existing.iter().find(|other| other.sha256 == sha256);
        if same.is_none() && existing.len() >= MAX_FILES {
            return Err(AttachError::TooMany { name });
        }
        match self.add(database, content, now) {
            Ok(_) => {}
            Err(NotAdded::NotCopied(reason)) => {
                return Err(AttachError::NotCopied { name, reason });
            }
            Err(NotAdded::NotStored(why)) => return Err(AttachError::NotStored { name, why }),
        }
        if let Some(same) = same {
            return Ok(Attached::AlreadyAttached(same.clone()));
        }
        if attachment.name == name {
            return Ok(Attached::New(attachment));
        }
        Ok(Attached::Renamed {
            attachment,
            was: name,
        })
    }

    /// Adds a content of at most [`MAX_FILE_BYTES`], and returns its SHA-256. A file that is there
    /// already is not trusted, but replaced.
    pub fn add(
        &self,
        database: &Database,
        content: &[u8],
        now: Timestamp,
    ) -> Result<String, NotAdded> {
        let not_copied = |error: io::Error| NotAdded::NotCopied(error.into());
        let sha256 = hash_of(content);
        let (folder, name) = place(&sha256);
        let folder = make_folder_below(&self.root, &[FOLDER, folder]).map_err(not_copied)?;
        let mut file = new_beside(&folder).map_err(not_copied)?;
        // Synced here, so that other programs don't wait for it.
        let written = file.write_all(content);
        written
            .and_then(|()| file.as_file().sync_all())
            .map_err(not_copied)?;
        let path = folder.join(name);
        let put = || {
            put_in_place(file, &path)?;
            // The names of the folders, which may be new.
            files::sync_folder(&self.root.join(FOLDER))?;
            files::sync_folder(&self.root)
        };
        match database.add_document(&sha256, content.len() as u64, now, put) {
            Ok(put) => put.map_err(not_copied)?,
            Err(error) => return Err(NotAdded::NotStored(error)),
        }
        Ok(sha256)
    }

    /// The path of the content of an attachment, always in the folder of the documents.
    pub fn path(&self, attachment: &Attachment) -> PathBuf {
        self.path_of(&attachment.sha256)
    }

    /// The same, by the hash of the content.
    pub fn path_of(&self, sha256: &str) -> PathBuf {
        let (folder, name) = place(sha256);
        self.root.join(FOLDER).join(folder).join(name)
    }

    /// Reads the content of an attachment, and checks that it is the one that was attached.
    pub fn content(&self, attachment: &Attachment) -> Result<Vec<u8>, DocumentError> {
        let name = || attachment.name.clone();
        let (folder, file) = place(&attachment.sha256);
        let content = file_below(&self.root, &[FOLDER, folder, file])
            .and_then(|(path, _)| files::read(&path, MAX_FILE_BYTES));
        let content = content.map_err(|error| match error {
            NotRead::TooLarge => DocumentError::Changed { name: name() },
            error if error.is_missing() => DocumentError::Gone { name: name() },
            error => DocumentError::NotRead {
                name: name(),
                reason: error.into(),
            },
        })?;
        if hash_of(&content) != attachment.sha256 {
            return Err(DocumentError::Changed { name: name() });
        }
        Ok(content)
    }

    /// The content of a document; `None` when its file is missing or has another content.
    pub(super) fn content_of(&self, sha256: &str) -> Option<Vec<u8>> {
        let (folder, file) = place(sha256);
        let (path, _) = file_below(&self.root, &[FOLDER, folder, file]).ok()?;
        let content = files::read(&path, MAX_FILE_BYTES).ok()?;
        (hash_of(&content) == sha256).then_some(content)
    }

    /// True when there is a file for a content, which is not read.
    pub(super) fn has_file(&self, sha256: &str) -> bool {
        self.bytes(sha256).is_some()
    }

    /// The size in bytes of the file for a content.
    pub(super) fn bytes(&self, sha256: &str) -> Option<u64> {
        let (folder, name) = place(sha256);
        let (_, bytes) = file_below(&self.root, &[FOLDER, folder, name]).ok()?;
        Some(bytes)
    }

    /// The attachments without a file of their size, whose content is not read.
    pub fn missing<'a>(&self, attachments: &'a [Attachment]) -> Vec<&'a Attachment> {
        let is_there = |attachment: &Attachment| {
            let (folder, name) = place(&attachment.sha256);
            file_below(&self.root, &[FOLDER, folder, name])
                .is_ok_and(|(_, size)| size == attachment.size)
        };
        attachments.iter().filter(|a| !is_there(a)).collect()
    }

    /// Deletes the documents that no draft has had for 30 days. To be run about once a day.
    ///
    /// # Errors
    /// When the database can't be read or written. A file that can't be deleted stays, and is tried
    /// again 30 days later.
    pub fn remove_unused(
        &self,
        database: &Database,
        now: Timestamp,
    ) -> Result<Removed, DatabaseError> {
        let exists = |sha256: &str| self.has_file(sha256);
        database.add_documents_without_row(&self.files(now), now, exists)?;
        let until = now.saturating_sub(UNUSED_TIME).unwrap_or(Timestamp::MIN);
        let mut removed = Removed::default();
        loop {
            // The row first: a row must not name a file that is gone. A file without a row, after the
            // power is cut between the two, is found by the next call.
            let rows = database.remove_unused_rows(until, REMOVED_AT_ONCE)?;
            if rows.is_empty() {
                return Ok(removed);
            }
            database.remove_files_without_row(&rows, |sha256, bytes| {
                match self.remove_file(sha256) {
                    Ok(()) => {
                        removed.count += 1;
                        removed.bytes += bytes;
                    }
                    Err(error) if error.is_missing() => {}
                    Err(error) => tracing::warn!(%error, "an unused document was not deleted"),
                }
            })?;
        }
    }

    fn remove_file(&self, sha256: &str) -> Result<(), NotRead> {
        let (folder, name) = place(sha256);
        let (path, _) = file_below(&self.root, &[FOLDER, folder, name])?;
        Ok(fs::remove_file(path)?)
    }

    /// The hashes and sizes in bytes of the files. Removes unfinished files that a killed program left.
    fn files(&self, now: Timestamp) -> Vec<(String, u64)> {
        let mut found = Vec::new();
        for folder in fs::read_dir(self.root.join(FOLDER)).into_iter().flatten() {
            let Some(folder) = folder.ok().and_then(|it| it.file_name().into_string().ok()) else {
                continue;
            };
            let path = self.root.join(FOLDER).join(&folder);
            if !fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir()) {
                continue;
            }
            for entry in fs::read_dir(path).into_iter().flatten().flatten() {
                let name = entry.file_name();
                // Of the entry itself, not of what it may link to.
                let Some(metadata) = entry.metadata().ok().filter(fs::Metadata::is_file) else {
                    continue;
                };
                let changed_at = metadata.modified().map(Timestamp::try_from);
                if is_unfinished(&name) {
                    if let Ok(Ok(changed_at)) = changed_at
                        && now.duration_since(changed_at) > UNFINISHED_TIME
                    {
                        // A file that can't be removed does no harm.
                        let _ = fs::remove_file(entry.path());
                    }
                } else if let Some(name) = name.to_str()
                    && place(name) == (folder.as_str(), name)
                {
                    found.push((name.to_owned(), metadata.len()));
                }
            }
        }
        found
    }
}

/// The names of the folder and of the file of a content. Any other text than a hash has one place, where
/// nothing is ever put.
pub(super) fn place(sha256: &str) -> (&str, &str) {
    match sha256.get(..2) {
        Some(folder) if is_sha256(sha256) => (folder, sha256),
        _ => ("00", "not-a-hash"),
    }
}

/// The attachment that a file becomes; nothing is copied.
///
/// # Errors
/// When the file can't be attached.
pub(super) fn look_at(source: &Path, now: Timestamp) -> Result<Attachment, AttachError> {
    let name = clean_name(&source.file_name().unwrap_or_default().to_string_lossy());
    let content = read_source(source, &name)?;
    attachment(&name, &content, now)
}

fn attachment(name: &str, content: &[u8], now: Timestamp) -> Result<Attachment, AttachError> {
    let Some(media_type) = MediaType::of(content.get(..SNIFF_BYTES).unwrap_or(content)) else {
        let name = name.to_owned();
        return Err(AttachError::WrongType { name });
    };
    Ok(Attachment {
        sha256: hash_of(content),
        name: with_ending(name, media_type),
        size: content.len() as u64,
        media_type,
        added_at: now,
        requirement: None,
    })
}

/// Reads a regular file that is neither empty nor too large.
fn read_source(source: &Path, name: &str) -> Result<Vec<u8>, AttachError> {
    let name = name.to_owned();
    let unreadable = |name, error: io::Error| AttachError::Unreadable {
        name,
        reason: error.into(),
    };
    let (file, metadata) = match files::open(source) {
        Ok(opened) => opened,
        Err(NotRead::NotRegular) => return Err(AttachError::NotAFile { name }),
        Err(NotRead::LinkToNothing) => return Err(AttachError::NotFound { name }),
        Err(error) if error.is_missing() => return Err(AttachError::NotFound { name }),
        Err(error) => return Err(unreadable(name, error.into())),
    };
    let mut size = metadata.len();
    let mut content = Vec::new();
    if size <= MAX_FILE_BYTES {
        // The file may have grown since its size was checked.
        match file.take(MAX_FILE_BYTES + 1).read_to_end(&mut content) {
            Ok(read) => size = read as u64,
            Err(error) => return Err(unreadable(name, error)),
        }
    }
    match size {
        0 => Err(AttachError::Empty { name }),
        size if size > MAX_FILE_BYTES => Err(AttachError::TooLarge { name, size }),
        _ => Ok(content),
    }
}

/// The SHA-256 of a content, in lower-case hexadecimal digits.
pub(super) fn hash_of(content: &[u8]) -> String {
    format!("{:x}", Sha256::digest(content))
}
