//! The saves before the last one, and which save is read.

use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use jiff::Timestamp;

use super::StoreError;
use super::draft_file::{DRAFT, DraftFile};
use super::files::{read_documents, write_json};
use super::recovery::recover;
use super::set_aside::{LARGEST, OnDamage};
use super::skipped_documents;
use crate::files::{self, leads_nowhere, new_beside, put_in_place};

/// The saves before the last one that are kept, newest first.
pub(super) const BACKUPS: [&str; 2] = ["draft.json.1", "draft.json.2"];

/// Keeps the last save as a generation: as a second name of the same content, so that
/// the draft's own name is never without a file.
pub(super) fn keep_backup(current: &Path) -> io::Result<()> {
    let [newer, older] = BACKUPS.map(|name| current.with_file_name(name));
    if !current.exists() {
        return Ok(());
    }
    // What is behind a link to nothing may be there again tomorrow.
    if [&newer, &older].into_iter().any(|path| leads_nowhere(path)) {
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
    io::copy(
        &mut files::open(current).map_err(io::Error::from)?.0,
        &mut copy,
    )?;
    put_in_place(copy, &newer)
}

/// That there was nothing to remove is as good.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// The last save, or the newest one before it that can be read; when all are damaged,
/// what can still be read of them.
pub(super) fn newest_readable(
    folder: &Path,
    on_damage: OnDamage,
    errors: &mut Vec<StoreError>,
) -> Option<DraftFile<'static>> {
    let mut damaged_files = Vec::new();
    for name in std::iter::once(DRAFT).chain(BACKUPS) {
        let path = folder.join(name);
        match read_documents::<DraftFile>(&path, on_damage) {
            Ok(Some((file, left_out))) => {
                if !left_out.is_empty() {
                    let write = || write_json(&path, &file);
                    errors.push(skipped_documents::complaint(
                        &path, left_out, on_damage, write,
                    ));
                }
                return Some(file);
            }
            Ok(None) => {}
            Err(StoreError::Damaged {
                file,
                reason,
                aside,
            }) => {
                damaged_files.push(aside.clone().unwrap_or_else(|| file.clone()));
                errors.push(StoreError::Damaged {
                    file,
                    reason,
                    aside,
                });
            }
            // It is left alone, and no older save may take its place.
            Err(error) => {
                errors.push(error);
                return None;
            }
        }
    }
    damaged_files.iter().find_map(|path| {
        let (content, begun) = recover(&files::read(path, LARGEST).ok()?)?;
        let changed_at = fs::metadata(path).and_then(|metadata| metadata.modified());
        let changed_at = changed_at.ok().and_then(|at| Timestamp::try_from(at).ok());
        errors.push(StoreError::PartlyRead {
            name: content.profile.name.clone(),
        });
        Some(DraftFile {
            created_at: begun.or(changed_at).unwrap_or_default(),
            changed_at: changed_at.or(begun).unwrap_or_default(),
            profile: Cow::Owned(content.profile),
            attachments: Cow::Owned(content.attachments),
            restrictions_read: Cow::default(),
            name_given: Cow::default(),
            visibility: Cow::default(),
        })
    })
}
