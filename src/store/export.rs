//! Exports: a profile as a file in the API's JSON, with its documents in the same folder.
//!
//! All files and folders are created exclusively: nothing existing is overwritten, also not through
//! a link.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::domain::attachment::{Attachment, file_name};
use crate::domain::draft::Draft;
use crate::files::{make_folder, make_new_file, make_new_folder};

use super::StoreError;
use super::library::Library;

/// The file that `profile-desk submit` and `profile-desk check` read.
const PROFILE: &str = "profile.json";
const TABLE: &str = "profiles.csv";
/// The most names that are tried.
const MAX_TRIES: u32 = 10_000;

/// The result of an export.
#[derive(Debug, PartialEq, Eq)]
pub struct Exported {
    /// The new folder.
    pub folder: PathBuf,
    /// The names of documents that could not be copied, or whose content has changed.
    pub missing: Vec<String>,
}

impl Library {
    /// See [`export`].
    pub fn export(&self, draft: &Draft, into: &Path) -> Result<Exported, StoreError> {
        // The file may have been replaced: only the attached content is exported.
        export(draft, into, |attachment| {
            self.documents().content(attachment).ok()
        })
    }
}

/// Writes a draft as it is in memory to a new folder inside `into`, with its documents. Nothing
/// existing is overwritten. A document without `content`, or that can't be copied, is reported in the
/// result, and the profile is still written: the export may serve to save a damaged library.
pub(super) fn export(
    draft: &Draft,
    into: &Path,
    content: impl Fn(&Attachment) -> Option<Vec<u8>>,
) -> Result<Exported, StoreError> {
    let write = || -> io::Result<Exported> {
        make_folder(into)?;
        let mut names = Names::default();
        let (folder, ()) = names.make(into, &file_name(draft.title()), make_new_folder)?;
        let mut text = serde_json::to_vec_pretty(&draft.content.profile.to_json())?;
        text.push(b'\n');
        let mut names = Names::default();
        names.write(&folder, PROFILE, &text)?;
        let mut missing = Vec::new();
        for attachment in &draft.content.attachments {
            let copied = content(attachment)
                .map(|content| names.write(&folder, &attachment.copy_name(), &content));
            if !matches!(copied, Some(Ok(_))) {
                missing.push(attachment.name.clone());
            }
        }
        Ok(Exported { folder, missing })
    };
    write().map_err(|error| StoreError::NotExported {
        folder: into.to_owned(),
        source: error.into(),
    })
}

/// Writes a table to a new file inside `into`.
pub fn export_table(table: &[u8], into: &Path) -> Result<PathBuf, StoreError> {
    let write = || -> io::Result<PathBuf> {
        make_folder(into)?;
        Names::default().write(into, TABLE, table)
    };
    write().map_err(|error| StoreError::NotExported {
        folder: into.to_owned(),
        source: error.into(),
    })
}

/// The names that an export has used in a folder, in lower case: the export may be copied to a file
/// system that does not distinguish case.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// Makes a file or folder called `name`, or `name (2)` and so on if that is taken. `make` must
    /// fail when the path exists.
    fn make<T>(
        &mut self,
        folder: &Path,
        name: &str,
        make: impl Fn(&Path) -> io::Result<T>,
    ) -> io::Result<(PathBuf, T)> {
        let (stem, extension) = match name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
            _ => (name, String::new()),
        };
        for number in 1..=MAX_TRIES {
            let name = match number {
                1 => name.to_owned(),
                _ => format!("{stem} ({number}){extension}"),
            };
            if self.0.contains(&name.to_lowercase()) {
                continue;
            }
            let path = folder.join(&name);
            match make(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(new) => {
                    self.0.insert(name.to_lowercase());
                    return Ok((path, new));
                }
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// Writes a new file completely, or not at all.
    fn write(&mut self, folder: &Path, name: &str, content: &[u8]) -> io::Result<PathBuf> {
        let (path, mut file) = self.make(folder, name, make_new_file)?;
        let written = file.write_all(content).and_then(|()| file.sync_all());
        if let Err(error) = written {
            // An incomplete file is useless.
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        Ok(path)
    }
}
