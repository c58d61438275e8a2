//! Attachments: files copied into the library, each under the hash of its content.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::domain::attachment::{
    AttachError, Attached, Attachment, MAX_FILE_BYTES, MAX_FILES, MediaType, SNIFF_BYTES,
    clean_name, with_ending,
};
use crate::domain::draft::Draft;
use crate::files::{self, NotRead, make_folder, new_beside, put_in_place};

use super::StoreError;
use super::library::Library;

impl Library {
    /// Copies a file into the library for a draft that already has the attachments `existing`.
    pub fn attach(
        &self,
        draft: Uuid,
        source: &Path,
        existing: &[Attachment],
        now: Timestamp,
    ) -> Result<Attached, AttachError> {
        let name = clean_name(&source.file_name().unwrap_or_default().to_string_lossy());
        let not_copied = |error: io::Error| AttachError::NotCopied {
            name: name.clone(),
            reason: error.into(),
        };
        let mut file = open_regular(source, &name)?;
        let folder = self.attachments_folder(draft);
        make_folder(&folder).map_err(not_copied)?;
        let mut copy = new_beside(&folder).map_err(not_copied)?;

        let mut hash = Sha256::new();
        let mut size = 0;
        let mut kind = None;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let count = fill(&mut file, &mut buffer).map_err(|error| unreadable(&name, error))?;
            let Some(part) = buffer.get(..count).filter(|part| !part.is_empty()) else {
                break;
            };
            if size == 0 {
                let head = part.get(..SNIFF_BYTES).unwrap_or(part);
                kind = MediaType::of(head);
                if kind.is_none() {
                    return Err(AttachError::WrongType { name });
                }
            }
            size += part.len() as u64;
            // The file may have grown since its size was checked.
            if size > MAX_FILE_BYTES {
                return Err(AttachError::TooLarge { name, size });
            }
            hash.update(part);
            copy.write_all(part).map_err(not_copied)?;
        }
        let Some(media_type) = kind else {
            return Err(AttachError::Empty { name });
        };
        let sha256 = hex(&hash.finalize());
        if let Some(same) = existing.iter().find(|other| other.sha256 == sha256) {
            return Ok(Attached::AlreadyAttached(same.clone()));
        }
        if existing.len() >= MAX_FILES {
            return Err(AttachError::TooMany { name });
        }
        let attachment = Attachment {
            sha256,
            name: with_ending(&name, media_type),
            size,
            media_type,
            added_at: now,
            requirement: None,
        };
        let path = self.attachment_path(draft, &attachment);
        put_in_place(copy, &path).map_err(not_copied)?;
        if attachment.name == name {
            return Ok(Attached::New(attachment));
        }
        Ok(Attached::Renamed {
            attachment,
            was: name,
        })
    }

    /// Returns a function from the hash of an attachment of the draft to the path of its content.
    pub fn attachment_paths(&self, draft: &Draft) -> impl Fn(&str) -> PathBuf + 'static {
        let (library, id) = (self.clone(), draft.id);
        let attachments = draft.content.attachments.clone();
        move |sha256| {
            let attachment = attachments.iter().find(|a| a.sha256 == sha256);
            attachment.map_or_else(PathBuf::new, |a| library.attachment_path(id, a))
        }
    }

    /// The path of the content of an attachment.
    pub fn attachment_path(&self, draft: Uuid, attachment: &Attachment) -> PathBuf {
        // The hash is checked when it is read. Filtering here as well makes sure that the path stays
        // in the folder.
        let hash = attachment.sha256.chars();
        let hash: String = hash.filter(char::is_ascii_alphanumeric).collect();
        let name = format!("{hash}.{}", attachment.media_type.extension());
        self.attachments_folder(draft).join(name)
    }

    /// Copies the contents of the attachments of one draft to another.
    pub fn copy_attachments(
        &self,
        from: Uuid,
        to: Uuid,
        attachments: &[Attachment],
    ) -> Result<(), StoreError> {
        let copy_all = || -> io::Result<()> {
            let folder = self.attachments_folder(to);
            make_folder(&folder)?;
            for attachment in attachments {
                let path = self.attachment_path(from, attachment);
                let content = files::read(&path, MAX_FILE_BYTES).map_err(io::Error::from)?;
                let mut copy = new_beside(&folder)?;
                copy.write_all(&content)?;
                put_in_place(copy, &self.attachment_path(to, attachment))?;
            }
            Ok(())
        };
        copy_all().map_err(|error| StoreError::NotWritten {
            source: error.into(),
        })
    }

    pub(super) fn attachments_folder(&self, draft: Uuid) -> PathBuf {
        self.folder(draft).join("attachments")
    }
}

/// Opens a regular file that is neither empty nor too large.
fn open_regular(source: &Path, name: &str) -> Result<File, AttachError> {
    let name = name.to_owned();
    match files::open(source) {
        Ok((_, metadata)) if metadata.len() == 0 => Err(AttachError::Empty { name }),
        Ok((_, metadata)) if metadata.len() > MAX_FILE_BYTES => Err(AttachError::TooLarge {
            name,
            size: metadata.len(),
        }),
        Ok((file, _)) => Ok(file),
        Err(NotRead::NotRegular) => Err(AttachError::NotAFile { name }),
        Err(NotRead::LinkToNothing) => Err(AttachError::NotFound { name }),
        Err(error) if error.is_missing() => Err(AttachError::NotFound { name }),
        Err(error) => Err(unreadable(&name, error.into())),
    }
}

/// Fills the buffer, or reads to the end of the file.
fn fill(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn unreadable(name: &str, error: io::Error) -> AttachError {
    AttachError::Unreadable {
        name: name.to_owned(),
        reason: error.into(),
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
