//! Copies for elsewhere: a profile as a file of the API's JSON, with its documents beside it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::attachment::clean_name;
use crate::domain::draft::Draft;
use crate::domain::spreadsheet;

use super::StoreError;
use super::files::{make_folder, new_beside, put_in_place};
use super::library::Library;

/// The file that `profile-desk submit` and `check` read.
const PROFILE: &str = "profile.json";
const TABLE: &str = "profiles.csv";

/// What became of an export.
#[derive(Debug, PartialEq, Eq)]
pub struct Exported {
    /// The new folder.
    pub folder: PathBuf,
    /// The names of documents whose content could not be copied.
    pub missing: Vec<String>,
}

impl Library {
    /// Writes a draft as it is in memory to a new folder inside `into`, with its documents.
    /// Nothing that is there is written over. A document that can't be copied is named and
    /// does not keep the profile from being written: the library may be what is broken.
    pub fn export(&self, draft: &Draft, into: &Path) -> Result<Exported, StoreError> {
        let write = || -> io::Result<Exported> {
            let folder = new_folder(into, draft.title())?;
            let mut text = serde_json::to_vec_pretty(&draft.content.profile.to_json())?;
            text.push(b'\n');
            let mut file = new_beside(&folder)?;
            io::Write::write_all(&mut file, &text)?;
            put_in_place(file, &folder.join(PROFILE))?;
            let mut missing = Vec::new();
            for attachment in &draft.content.attachments {
                let from = self.attachment_path(draft.id, attachment);
                let to = free_name(&folder, &attachment.name);
                if fs::copy(from, to).is_err() {
                    missing.push(attachment.name.clone());
                }
            }
            Ok(Exported { folder, missing })
        };
        write().map_err(|source| StoreError::NotExported {
            folder: into.to_owned(),
            source,
        })
    }
}

/// Writes drafts as a table to a new file inside `into`.
pub fn export_table(drafts: &[Draft], into: &Path) -> Result<PathBuf, StoreError> {
    let write = || -> io::Result<PathBuf> {
        make_folder(into)?;
        let path = free_name(into, TABLE);
        let mut file = new_beside(into)?;
        io::Write::write_all(&mut file, &spreadsheet::csv(drafts.iter()))?;
        put_in_place(file, &path)?;
        Ok(path)
    };
    write().map_err(|source| StoreError::NotExported {
        folder: into.to_owned(),
        source,
    })
}

fn new_folder(into: &Path, title: &str) -> io::Result<PathBuf> {
    make_folder(into)?;
    let folder = free_name(into, &clean_name(title));
    fs::create_dir(&folder)?;
    Ok(folder)
}

/// A name in a folder that nothing has yet.
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let mut number = 1;
    loop {
        let path = match number {
            1 => folder.join(name),
            _ => folder.join(format!("{stem} ({number}){extension}")),
        };
        if !path.exists() {
            return path;
        }
        number += 1;
    }
}
