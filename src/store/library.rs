//! The library: a folder per draft.
//!
//! ```text
//! drafts/<id>/draft.json        the content that people typed
//! drafts/<id>/draft.json.1, .2  the saves before the last one
//! drafts/<id>/submission.json   the record of the submission to the server
//! drafts/<id>/attachments/      contents, each under its hash
//! drafts/<id>/sending.lock      locked while a program sends the draft; sending.claim names it
//! trash/<id>/                   the same, for drafts in the trash
//! library.lock                  locked by the program that writes; library.claim names it
//! lent/                         copies of attachments for other programs
//! ```

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use uuid::Uuid;

use crate::domain::draft::{Content, Draft};
use crate::domain::submission::SubmissionRecord;
use crate::files::{self, is_missing, make_folder, put_in_place, remove_unfinished, sync_folder};

use super::StoreError;
use super::backups::{BACKUPS, keep_backup, newest_readable};
use super::draft_file::{DRAFT, DraftFile, SUBMISSION};
use super::files::{peek, read_documents, write_json, write_unplaced};
use super::lock::Lock;
use super::set_aside::OnDamage;
use super::skipped_documents;

const LOCK: &str = "library.lock";
const DRAFT_LOCK: &str = "sending.lock";
/// The time to wait for the library's lock: longer than a command takes that changes something.
const LIBRARY_LOCK_TIMEOUT: Duration = Duration::from_secs(2);
/// The time to wait for a draft's lock: longer than a program takes that only tests the lock.
const DRAFT_LOCK_TIMEOUT: Duration = Duration::from_millis(250);

/// The hash of each record of a submission as it was last read or written, by draft.
pub(super) type KnownRecords = HashMap<Uuid, [u8; 32]>;

/// All drafts on this machine.
#[derive(Clone, Debug)]
pub struct Library {
    root: PathBuf,
    /// The lock of the library, once it is taken.
    lock: Arc<OnceLock<Lock>>,
    /// The records of submissions as this program last read or wrote them.
    pub(super) known: Arc<Mutex<KnownRecords>>,
}

/// The drafts read from a library.
#[derive(Debug)]
pub struct Opened {
    pub drafts: Vec<Draft>,
    /// The parts that could not be read.
    pub errors: Vec<StoreError>,
}

impl Library {
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            lock: Arc::default(),
            known: Arc::default(),
        }
    }

    /// Locks the library for this program until it ends. Required before any change, except for
    /// adding new drafts.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program has the lock: then the library can only be read.
    pub fn lock(&self) -> Result<(), StoreError> {
        if self.lock.get().is_some() {
            return Ok(());
        }
        let lock = self.take(&self.root.join(LOCK), LIBRARY_LOCK_TIMEOUT)?;
        let lock = lock.ok_or_else(|| StoreError::InUse {
            folder: self.root.clone(),
            draft: false,
        })?;
        // Two threads of one program can't both hold the lock.
        let _ = self.lock.set(lock);
        Ok(())
    }

    /// Prevents other programs from sending a draft, and windows from opening it, while it is being
    /// sent.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another program is sending it.
    pub fn lock_draft(&self, id: Uuid) -> Result<Lock, StoreError> {
        let folder = self.folder(id);
        let lock = self.take(&folder.join(DRAFT_LOCK), DRAFT_LOCK_TIMEOUT)?;
        lock.ok_or(StoreError::InUse {
            folder,
            draft: true,
        })
    }

    fn take(&self, path: &Path, timeout: Duration) -> Result<Option<Lock>, StoreError> {
        Lock::take(path, timeout).map_err(|error| StoreError::Folder {
            // Names an existing lock file that can't be used, otherwise the folder.
            folder: if exists(path) { path } else { &self.root }.to_owned(),
            source: error.into(),
        })
    }

    /// True when another program is sending a draft.
    pub fn is_being_sent(&self, id: Uuid) -> bool {
        Lock::is_taken(&self.folder(id).join(DRAFT_LOCK))
    }

    /// Checks that no program is sending the draft.
    ///
    /// # Errors
    /// [`StoreError::BeingSent`] when a program is sending the draft.
    pub fn check_not_being_sent(&self, id: Uuid) -> Result<(), StoreError> {
        if self.is_being_sent(id) {
            return Err(StoreError::BeingSent);
        }
        Ok(())
    }

    /// True when this program has locked the library.
    pub(super) fn is_locked_here(&self) -> bool {
        self.lock.get().is_some()
    }

    pub(super) fn on_damage(&self) -> OnDamage {
        if self.is_locked_here() {
            OnDamage::SetAside
        } else {
            OnDamage::Leave
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads all drafts. An unreadable draft is reported in the errors, and the others are read.
    pub fn open(&self) -> Result<Opened, StoreError> {
        self.open_except(&BTreeSet::new())
    }

    /// Reads the drafts that are not `known` yet: commands may add drafts while a window is open.
    /// Drafts that are being sent are skipped when this program has locked the library.
    pub fn open_except(&self, known: &BTreeSet<Uuid>) -> Result<Opened, StoreError> {
        let folder = self.root.join("drafts");
        let failed = |error: io::Error| StoreError::Folder {
            folder: folder.clone(),
            source: error.into(),
        };
        let mut opened = Opened {
            drafts: Vec::new(),
            errors: Vec::new(),
        };
        if self.lock.get().is_some() {
            make_folder(&folder).map_err(failed)?;
            remove_unfinished(&self.root);
        }
        let entries = files::entries(&folder).map_err(|error| failed(error.into()))?;
        let Some(entries) = entries else {
            return Ok(opened);
        };
        for entry in entries {
            let Ok(entry) = entry else { continue };
            let Some(id) = id_of(&entry.file_name()) else {
                continue;
            };
            let is_skipped = self.lock.get().is_some() && self.is_being_sent(id);
            if known.contains(&id) || is_skipped {
                continue;
            }
            opened
                .drafts
                .extend(self.read(id, &entry.path(), &mut opened.errors));
        }
        Ok(opened)
    }

    /// True when there is a draft with this id, readable or not. A folder that contains only a lock
    /// or documents does not count.
    pub fn has(&self, id: Uuid) -> bool {
        let folder = self.folder(id);
        let names = [DRAFT, SUBMISSION].into_iter().chain(BACKUPS);
        names
            .map(|name| folder.join(name))
            .any(|file| !is_missing(&file))
    }

    /// The ids that begin with `start`, of drafts that are readable or not.
    pub fn ids_that_begin(&self, start: &str) -> Result<Vec<Uuid>, StoreError> {
        let folder = self.root.join("drafts");
        let entries = files::entries(&folder).map_err(|error| StoreError::Folder {
            folder,
            source: error.into(),
        })?;
        let entries = entries.into_iter().flatten().flatten();
        let ids = entries.filter_map(|entry| id_of(&entry.file_name()));
        Ok(ids
            .filter(|id| id.to_string().starts_with(start) && self.has(*id))
            .collect())
    }

    /// Reads one draft.
    pub fn load(&self, id: Uuid) -> Result<Draft, StoreError> {
        self.load_with_errors(id).map(|(draft, _)| draft)
    }

    /// Reads one draft. The errors name the parts that could not be read.
    pub fn load_with_errors(&self, id: Uuid) -> Result<(Draft, Vec<StoreError>), StoreError> {
        let folder = self.folder(id);
        let mut errors = Vec::new();
        match self.read(id, &folder, &mut errors) {
            Some(draft) => Ok((draft, errors)),
            None => Err(errors.pop().unwrap_or_else(|| StoreError::NotRead {
                file: folder,
                source: ErrorKind::NotFound.into(),
            })),
        }
    }

    /// Returns a function that reads the ids of the profiles at the server that belong to drafts
    /// other than this one, including those in the trash.
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

    /// Saves the content of a draft, and keeps the previous save as a backup. The record of the
    /// submission is not changed: see [`save_submission`](Self::save_submission).
    pub fn save(&self, draft: &Draft) -> Result<(), StoreError> {
        let path = self.folder(draft.id).join(DRAFT);
        let file = DraftFile {
            created_at: draft.created_at,
            changed_at: draft.changed_at,
            profile: Cow::Borrowed(&draft.content.profile),
            attachments: Cow::Borrowed(&draft.content.attachments),
            restrictions_read: Cow::Borrowed(&draft.content.restrictions_read),
            name_given: Cow::Borrowed(&draft.content.name_given),
            visibility: Cow::Borrowed(&draft.visibility),
        };
        // The older saves are changed only when the new one is completely on the disk.
        let save = || {
            let new = write_unplaced(&path, &file)?;
            keep_backup(&path)?;
            put_in_place(new, &path)
        };
        save().map_err(|error| StoreError::NotWritten {
            source: error.into(),
        })
    }

    /// Moves a draft to the trash. Does nothing for a draft that was never saved.
    pub fn trash(&self, id: Uuid, title: &str) -> Result<(), StoreError> {
        let folder = self.folder(id);
        if is_missing(&folder) {
            return Ok(());
        }
        move_folder(&folder, &self.trash_folder(id)).map_err(|error| StoreError::NotMoved {
            title: title.to_owned(),
            source: error.into(),
        })
    }

    /// Removes the lock and the attachments of a draft that was never saved.
    pub fn discard_unsaved(&self, id: Uuid) {
        if !self.has(id) {
            // Files that remain only take up space: nothing lists them.
            let _ = fs::remove_dir_all(self.folder(id));
        }
    }

    /// Takes a draft out of the trash.
    pub fn restore(&self, id: Uuid) -> Result<Draft, StoreError> {
        move_folder(&self.trash_folder(id), &self.folder(id)).map_err(|error| {
            StoreError::NotRestored {
                source: error.into(),
            }
        })?;
        self.load(id)
    }

    fn read(&self, id: Uuid, folder: &Path, errors: &mut Vec<StoreError>) -> Option<Draft> {
        let on_damage = self.on_damage();
        if on_damage == OnDamage::SetAside {
            remove_unfinished(folder);
            remove_unfinished(&self.attachments_folder(id));
        }
        let file = newest_readable(folder, on_damage, errors)?;
        let path = folder.join(SUBMISSION);
        let submission = match read_documents::<SubmissionRecord>(&path, on_damage) {
            Ok(None) => SubmissionRecord::default(),
            Ok(Some((record, left_out))) => {
                if !left_out.is_empty() {
                    let write = || write_json(&path, &record);
                    errors.push(skipped_documents::left_out_error(
                        &path, left_out, on_damage, write,
                    ));
                }
                record
            }
            Err(damaged @ StoreError::Damaged { .. }) => {
                errors.push(damaged);
                let record = SubmissionRecord::of_damaged_file(file.changed_at);
                if on_damage == OnDamage::SetAside {
                    // The damaged file was renamed, so this record must be found at the next start.
                    errors.extend(write_json(&path, &record).err());
                }
                record
            }
            // Without its record, the draft could be sent a second time.
            Err(error) => {
                errors.push(error);
                return None;
            }
        };
        self.remember(id, &submission);
        Some(Draft {
            id,
            created_at: file.created_at,
            changed_at: file.changed_at,
            content: Content {
                profile: file.profile.into_owned(),
                attachments: file.attachments.into_owned(),
                restrictions_read: file.restrictions_read.into_owned(),
                name_given: file.name_given.into_owned(),
            },
            visibility: file.visibility.into_owned(),
            submission,
        })
    }

    pub(super) fn folder(&self, id: Uuid) -> PathBuf {
        self.root.join("drafts").join(id.to_string())
    }

    fn trash_folder(&self, id: Uuid) -> PathBuf {
        self.root.join("trash").join(id.to_string())
    }
}

/// The id of the draft in a folder, from the folder's name.
fn id_of(folder: &OsStr) -> Option<Uuid> {
    Uuid::try_parse(folder.to_str()?).ok()
}

/// The id of the profile at the server; `None` when the record in the folder can't be read.
fn profile_of(folder: &Path) -> Option<Uuid> {
    let record: SubmissionRecord = peek(&folder.join(SUBMISSION))?;
    record.guid.filter(|_| record.is_submitted())
}

/// True when the path exists, also for a broken link.
fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn move_folder(from: &Path, to: &Path) -> io::Result<()> {
    for folder in [from, to].into_iter().filter_map(Path::parent) {
        make_folder(folder)?;
    }
    fs::rename(from, to)?;
    for folder in [from, to].into_iter().filter_map(Path::parent) {
        sync_folder(folder)?;
    }
    Ok(())
}
