//! Reads a library of the format before the database: a folder of JSON files for each draft. It never
//! changes the folder.
//!
//! ```text
//! drafts/<id>/draft.json        the content that people typed
//! drafts/<id>/draft.json.1, .2  the saves before the last one
//! drafts/<id>/submission.json   the record of the submission to the server
//! drafts/<id>/attachments/      contents, each under its hash and the extension of its type
//! drafts/<id>/sending.lock      locked while a program sends the draft
//! trash/<id>/                   the same, for drafts in the trash
//! settings.json, accounts.json, requirements.json
//! ```

mod draft_file;
mod invalid_documents;
mod json;

mod recovery;
mod saves;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::lock::Lock;
use crate::domain::account::Account;
use crate::domain::attachment::Attachment;
use crate::domain::country_requirements::RequirementsCache;
use crate::domain::draft::{Content, Draft};
use crate::domain::local_error::StoreError;
use crate::domain::submission::SubmissionRecord;
use crate::domain::trash::since_when_moved_in;
use crate::files::{self, is_missing};
use crate::settings::Settings;
use draft_file::{BACKUPS, DRAFT, SUBMISSION};

/// The folders of drafts.
pub(super) const DRAFTS: &str = "drafts";
pub(super) const TRASH: &str = "trash";
/// The file with the id of the library, which stays in use.
const LIBRARY_ID: &str = "library.json";
/// The other files for the whole library.
pub(super) const SETTINGS: &str = "settings.json";
pub(super) const ACCOUNTS: &str = "accounts.json";
pub(super) const REQUIREMENTS: &str = "requirements.json";

/// The file that is locked while a program sends a draft.
const SENDING_LOCK: &str = "sending.lock";

/// The parts of a library of the older format that a data folder has. Other files may have the same names,
/// such as somebody's own `drafts`.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// The names in the data folder of what is the library's.
    pub(super) names: Vec<&'static str>,
    /// The folders with a draft, readable or not.
    pub(super) drafts: Vec<DraftFolder>,
    /// The paths of all folders that are named as drafts.
    pub(super) seen: BTreeSet<PathBuf>,
}

/// Finds the parts of a library of the older format.
///
/// # Errors
/// When the folders of drafts can't be read.
pub(super) fn parts(root: &Path, now: Timestamp) -> Result<Parts, StoreError> {
    let mut parts = Parts::default();
    for name in [DRAFTS, TRASH] {
        let before = parts.drafts.len();
        for folder in draft_folders(root, name, now)? {
            parts.seen.insert(folder.path.clone());
            if folder.has_draft() {
                parts.drafts.push(folder);
            }
        }
        if parts.drafts.len() > before {
            parts.names.push(name);
        }
    }
    let is_library = !parts.drafts.is_empty() || !is_missing(&root.join(LIBRARY_ID));
    for name in [SETTINGS, ACCOUNTS, REQUIREMENTS] {
        let path = root.join(name);
        let has_format = || matches!(json::object(&path), Ok(_) | Err(StoreError::Newer { .. }));
        if !is_missing(&path) && (is_library || has_format()) {
            parts.names.push(name);
        }
    }
    Ok(parts)
}

/// The folder of a draft.
#[derive(Clone, Debug)]
pub(super) struct DraftFolder {
    pub(super) id: Uuid,
    pub(super) path: PathBuf,
    /// The time of the move to the trash, or of a later change of the folder's place or mode; a later one if
    /// the draft would soon be deleted. `None` for a draft in the list.
    pub(super) trashed_at: Option<Timestamp>,
}

/// The content of `accounts.json`.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Accounts {
    pub(super) accounts: Vec<Account>,
    /// The library that has the accounts' tokens.
    #[serde(default)]
    pub(super) library: Option<Uuid>,
}

/// The folders that are named as drafts in a folder of the library, `drafts` or `trash`.
fn draft_folders(root: &Path, name: &str, now: Timestamp) -> Result<Vec<DraftFolder>, StoreError> {
    let folder = root.join(name);
    let failed = |error: io::Error| StoreError::Folder {
        folder: folder.clone(),
        source: error.into(),
    };
    let entries = match files::entries(&folder) {
        Ok(entries) => entries,
        // A file of another program.
        Err(error) => match io::Error::from(error) {
            error if error.kind() == ErrorKind::NotADirectory => None,
            error => return Err(failed(error)),
        },
    };
    let mut found = Vec::new();
    for entry in entries.into_iter().flatten() {
        let entry = entry.map_err(failed)?;
        let Some(id) = id_of(&entry.file_name()) else {
            continue;
        };
        let path = entry.path();
        let trashed_at = (name == TRASH).then(|| since_when_moved_in(changed_at(&path), now));
        found.push(DraftFolder {
            id,
            path,
            trashed_at,
        });
    }
    Ok(found)
}

/// The id of the draft in a folder, from the folder's name; `None` for a file of another program.
pub(super) fn id_of(folder: &OsStr) -> Option<Uuid> {
    Uuid::try_parse(folder.to_str()?).ok()
}

/// The time of the last change of a folder's place or mode, if the system keeps it.
#[cfg(unix)]
fn changed_at(path: &Path) -> Option<Timestamp> {
    use std::os::unix::fs::MetadataExt;
    let metadata = fs::symlink_metadata(path).ok()?;
    Timestamp::from_second(metadata.ctime()).ok()
}

#[cfg(not(unix))]
fn changed_at(_: &Path) -> Option<Timestamp> {
    None
}

impl DraftFolder {
    /// True when it has a draft, readable or not. A folder that contains only a lock or documents is what
    /// remained of a draft that was never saved.
    fn has_draft(&self) -> bool {
        let names = [DRAFT, SUBMISSION].into_iter().chain(BACKUPS);
        let mut files = names.map(|name| self.path.join(name));
        files.any(|file| !is_missing(&file))
    }

    pub(super) fn has_record(&self) -> bool {
        !is_missing(&self.path.join(SUBMISSION))
    }

    /// True while an older program sends the draft.
    pub(super) fn is_being_sent(&self) -> bool {
        let lock = self.path.join(SENDING_LOCK);
        let is_there = [&lock, &lock.with_extension("claim")]
            .into_iter()
            .any(|path| fs::symlink_metadata(path).is_ok());
        is_there && Lock::is_taken(&lock)
    }

    /// Reads the draft. The errors name the parts that could not be read; without a draft, they say why.
    pub(super) fn read(&self) -> (Option<Draft>, Vec<StoreError>) {
        let mut errors = Vec::new();
        (self.read_with(&mut errors), errors)
    }

    fn read_with(&self, errors: &mut Vec<StoreError>) -> Option<Draft> {
        let file = saves::newest_readable(&self.path, errors)?;
        let path = self.path.join(SUBMISSION);
        let submission = match json::read::<SubmissionRecord>(&path) {
            Ok(None) => SubmissionRecord::default(),
            Ok(Some((record, left_out))) => {
                errors.extend(saves::left_out_error(&path, left_out));
                record
            }
            Err(damaged @ StoreError::Damaged { .. }) => {
                errors.push(damaged);
                SubmissionRecord::of_damaged_file(file.changed_at)
            }
            // Without its record, the draft could be sent a second time.
            Err(error) => {
                errors.push(error);
                return None;
            }
        };
        Some(Draft {
            id: self.id,
            created_at: file.created_at,
            changed_at: file.changed_at,
            content: Content {
                profile: file.profile,
                attachments: file.attachments,
                restrictions_read: file.restrictions_read,
                name_given: file.name_given,
                other_values: Vec::new(),
                review_tasks: Vec::new(),
            },
            visibility: file.visibility,
            submission,
        })
    }

    /// The file with the content of a document.
    pub(super) fn document(&self, document: &Attachment) -> PathBuf {
        let extension = document.media_type.extension();
        let name = format!("{}.{extension}", document.sha256);
        self.path.join("attachments").join(name)
    }
}

/// The settings with the members of newer programs; `None` when they were never saved.
///
/// # Errors
/// When the file can't be read.
pub(super) fn settings(root: &Path) -> Result<Option<Map<String, Value>>, StoreError> {
    let path = root.join(SETTINGS);
    if json::read::<Settings>(&path)?.is_none() {
        return Ok(None);
    }
    let mut members = json::object(&path)?;
    if let Some(members) = &mut members {
        members.remove("format");
    }
    Ok(members)
}

/// The accounts.
///
/// # Errors
/// When the file can't be read.
pub(super) fn accounts(root: &Path) -> Result<Accounts, StoreError> {
    let found = json::read(&root.join(ACCOUNTS))?;
    Ok(found.map(|(accounts, _)| accounts).unwrap_or_default())
}

/// The requirements of countries.
///
/// # Errors
/// When the file can't be read.
pub(super) fn requirements(root: &Path) -> Result<RequirementsCache, StoreError> {
    let found = json::read(&root.join(REQUIREMENTS))?;
    Ok(found.map(|(cache, _)| cache).unwrap_or_default())
}
