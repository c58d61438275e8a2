//! The library: a folder per draft.
//!
//! ```text
//! drafts/<id>/draft.json        what people typed
//! drafts/<id>/draft.json.1, .2  the saves before
//! drafts/<id>/submission.json   the record of the dealings with the server
//! drafts/<id>/attachments/      contents, each under its hash
//! trash/<id>/                   the same, for drafts in the trash
//! ```

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::attachment::Attachment;
use crate::domain::draft::{Content, Draft, Shown};
use crate::domain::failure::Failure;
use crate::domain::profile::CompanyProfile;
use crate::domain::submission::{SubmissionRecord, SubmissionState};

use super::StoreError;
use super::files::{
    make_folder, new_beside, peek, put_in_place, read_json, sync_folder, write_json, written,
};

const DRAFT: &str = "draft.json";
const SUBMISSION: &str = "submission.json";
/// The saves before the last one that are kept, newest first.
const GENERATIONS: [&str; 2] = ["draft.json.1", "draft.json.2"];

/// All drafts on this machine.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
}

/// What was found in a library.
#[derive(Debug)]
pub struct Opened {
    pub drafts: Vec<Draft>,
    /// What could not be read, and what became of it.
    pub complaints: Vec<StoreError>,
}

/// What `draft.json` holds: the draft without its submission.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct DraftFile<'a> {
    created_at: Timestamp,
    changed_at: Timestamp,
    #[serde(default)]
    profile: Cow<'a, CompanyProfile>,
    #[serde(default)]
    attachments: Cow<'a, [Attachment]>,
    #[serde(default)]
    shown: Cow<'a, Shown>,
}

impl Library {
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads all drafts. One that can't be read does not keep the others from opening.
    pub fn open(&self) -> Result<Opened, StoreError> {
        let folder = self.root.join("drafts");
        let failed = |source| StoreError::Folder {
            folder: folder.clone(),
            source,
        };
        make_folder(&folder).map_err(failed)?;
        let mut opened = Opened {
            drafts: Vec::new(),
            complaints: Vec::new(),
        };
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let Ok(entry) = entry else { continue };
            let name = entry.file_name();
            let Some(id) = name.to_str().and_then(|name| Uuid::try_parse(name).ok()) else {
                continue;
            };
            opened
                .drafts
                .extend(read(id, &entry.path(), &mut opened.complaints));
        }
        Ok(opened)
    }

    /// Whether there is a draft with this id, readable or not.
    pub fn has(&self, id: Uuid) -> bool {
        self.folder(id).is_dir()
    }

    /// Reads one draft.
    pub fn load(&self, id: Uuid) -> Result<Draft, StoreError> {
        let folder = self.folder(id);
        let mut complaints = Vec::new();
        match read(id, &folder, &mut complaints) {
            Some(draft) => Ok(draft),
            None => Err(complaints.pop().unwrap_or_else(|| StoreError::NotRead {
                file: folder,
                source: ErrorKind::NotFound.into(),
            })),
        }
    }

    /// The ids of the profiles at the server that belong to drafts other than this one,
    /// those in the trash too.
    pub fn profiles_of_others(&self, own: Uuid) -> impl Fn() -> BTreeSet<Uuid> + 'static {
        let folders = [self.root.join("drafts"), self.root.join("trash")];
        move || {
            let entries = folders.iter().flat_map(fs::read_dir).flatten().flatten();
            let others = entries.filter(|entry| *entry.file_name() != *own.to_string());
            others
                .filter_map(|entry| profile_of(&entry.path()))
                .collect()
        }
    }

    /// Saves what people typed, and keeps the save before. The record of the submission
    /// is not touched: see [`save_submission`](Self::save_submission).
    pub fn save(&self, draft: &Draft) -> Result<(), StoreError> {
        let path = self.folder(draft.id).join(DRAFT);
        let file = DraftFile {
            created_at: draft.created_at,
            changed_at: draft.changed_at,
            profile: Cow::Borrowed(&draft.content.profile),
            attachments: Cow::Borrowed(&draft.content.attachments),
            shown: Cow::Borrowed(&draft.shown),
        };
        // The older saves are only touched once the new one is whole on the disk.
        let save = || {
            let new = written(&path, &file)?;
            keep_generation(&path)?;
            put_in_place(new, &path)
        };
        save().map_err(|source| StoreError::NotWritten { source })
    }

    /// Saves the record of a submission.
    pub fn save_submission(&self, id: Uuid, record: &SubmissionRecord) -> Result<(), StoreError> {
        let folder = self.folder(id);
        make_folder(&folder).map_err(|source| StoreError::NotWritten { source })?;
        write_json(&folder.join(SUBMISSION), record)
    }

    /// Moves a draft to the trash. One that was never saved has nothing to move.
    pub fn trash(&self, id: Uuid, title: &str) -> Result<(), StoreError> {
        let folder = self.folder(id);
        if !folder.exists() {
            return Ok(());
        }
        move_folder(&folder, &self.trash_folder(id), title)
    }

    /// Removes the contents that were copied for a draft that was never saved.
    pub fn discard_unsaved(&self, id: Uuid) {
        let folder = self.folder(id);
        let names = [DRAFT, SUBMISSION].into_iter().chain(GENERATIONS);
        if !names
            .map(|name| folder.join(name))
            .any(|file| file.exists())
        {
            // What is left of it is only room on the disk: nothing lists it.
            let _ = fs::remove_dir_all(folder);
        }
    }

    /// Takes a draft out of the trash.
    pub fn restore(&self, id: Uuid) -> Result<Draft, StoreError> {
        move_folder(&self.trash_folder(id), &self.folder(id), "The profile")?;
        self.load(id)
    }

    pub(super) fn folder(&self, id: Uuid) -> PathBuf {
        self.root.join("drafts").join(id.to_string())
    }

    fn trash_folder(&self, id: Uuid) -> PathBuf {
        self.root.join("trash").join(id.to_string())
    }
}

fn read(id: Uuid, folder: &Path, complaints: &mut Vec<StoreError>) -> Option<Draft> {
    let file = newest_readable(folder, complaints)?;
    let submission = match read_json(&folder.join(SUBMISSION)) {
        Ok(record) => record.unwrap_or_default(),
        Err(damaged @ StoreError::Damaged { .. }) => {
            complaints.push(damaged);
            let record = in_doubt(file.changed_at);
            // The next start finds no damaged file any more, only this.
            complaints.extend(write_json(&folder.join(SUBMISSION), &record).err());
            record
        }
        // Opened without its record, the draft could be sent a second time.
        Err(left_alone) => {
            complaints.push(left_alone);
            return None;
        }
    };
    Some(Draft {
        id,
        created_at: file.created_at,
        changed_at: file.changed_at,
        content: Content {
            profile: file.profile.into_owned(),
            attachments: file.attachments.into_owned(),
        },
        shown: file.shown.into_owned(),
        submission,
    })
}

/// The id of the profile at the server, as far as the record in a folder can be read.
fn profile_of(folder: &Path) -> Option<Uuid> {
    let record: SubmissionRecord = peek(&folder.join(SUBMISSION))?;
    record.guid.filter(|_| record.is_submitted())
}

fn move_folder(from: &Path, to: &Path, title: &str) -> Result<(), StoreError> {
    let moved = (|| -> io::Result<()> {
        for folder in [from, to].into_iter().filter_map(Path::parent) {
            make_folder(folder)?;
        }
        fs::rename(from, to)?;
        for folder in [from, to].into_iter().filter_map(Path::parent) {
            sync_folder(folder)?;
        }
        Ok(())
    })();
    moved.map_err(|source| StoreError::NotMoved {
        title: title.to_owned(),
        source,
    })
}

/// What is known when a record can't be read: something was sent, or was about to be.
fn in_doubt(since: Timestamp) -> SubmissionRecord {
    let what = "The record of the submission was damaged";
    let mut record = SubmissionRecord {
        state: SubmissionState::Unknown {
            failure: Failure::Local {
                detail: what.to_owned(),
            },
            since,
        },
        doubt_since: Some(since),
        ..SubmissionRecord::default()
    };
    record.note(since, what);
    record
}

/// The last save, or the newest one before it that can be read.
fn newest_readable(folder: &Path, complaints: &mut Vec<StoreError>) -> Option<DraftFile<'static>> {
    for name in std::iter::once(DRAFT).chain(GENERATIONS) {
        match read_json(&folder.join(name)) {
            Ok(Some(file)) => return Some(file),
            Ok(None) => {}
            Err(damaged @ StoreError::Damaged { .. }) => complaints.push(damaged),
            // It is left alone, and no older save may take its place.
            Err(error) => {
                complaints.push(error);
                return None;
            }
        }
    }
    None
}

/// Keeps the last save as a generation: as a second name of the same content, so that
/// the draft's own name is never without a file.
fn keep_generation(current: &Path) -> io::Result<()> {
    let [newer, older] = GENERATIONS.map(|name| current.with_file_name(name));
    if !current.exists() {
        return Ok(());
    }
    // A save that failed half-way may have left two names of one file: a rename between
    // them would do nothing, so the target goes first.
    if newer.exists() {
        gone(fs::remove_file(&older))?;
        fs::rename(&newer, &older)?;
    }
    if fs::hard_link(current, &newer).is_ok() {
        return Ok(());
    }
    // Some disks have no links.
    let mut copy = new_beside(current.parent().unwrap_or(Path::new(".")))?;
    io::copy(&mut fs::File::open(current)?, &mut copy)?;
    put_in_place(copy, &newer)
}

/// That there was nothing to remove is as good.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
