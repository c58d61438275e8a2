//! Backups: the saves before the last one, and the choice of the save to read.

use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use jiff::Timestamp;

use super::StoreError;
use super::draft_file::{DRAFT, DraftFile};
use super::files::{read_documents, write_json};
use super::json_limits::MAX_JSON_BYTES;
use super::recovery::recover;
use super::set_aside::OnDamage;
use super::skipped_documents;
use crate::files::{self, is_broken_link, new_beside, put_in_place};

/// The files of the saves before the last one, newest first.
pub(super) const BACKUPS: [&str; 2] = ["draft.json.1", "draft.json.2"];

/// Keeps the last save as a backup. It is a hard link where possible, so that the draft's own
/// file always exists.
pub(super) fn keep_backup(current: &Path) -> io::Result<()> {
    let [newer, older] = BACKUPS.map(|name| current.with_file_name(name));
    if !current.exists() {
        return Ok(());
    }
    // The target of a broken link may be only temporarily missing.
    if [&newer, &older]
        .into_iter()
        .any(|path| is_broken_link(path))
    {
        return Ok(());
    }
    // An interrupted save may have left two links to one file. Renaming one to the other would do
    // nothing, so the older one is removed first.
    if newer.exists() {
        ignore_missing(fs::remove_file(&older))?;
        fs::rename(&newer, &older)?;
    }
    if fs::hard_link(current, &newer).is_ok() {
        return Ok(());
    }
    // Some file systems have no hard links.
    let mut copy = new_beside(current.parent().unwrap_or(Path::new(".")))?;
    io::copy(
        &mut files::open(current).map_err(io::Error::from)?.0,
        &mut copy,
    )?;
    put_in_place(copy, &newer)
}

/// Treats a file that was already missing as removed.
fn ignore_missing(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// The last save, or the newest readable one before it. When all are damaged, returns the part that
/// can still be read.
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
                    errors.push(skipped_documents::left_out_error(
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
            // The file stays unchanged, and no older save is used instead.
            Err(error) => {
                errors.push(error);
                return None;
            }
        }
    }
    damaged_files.iter().find_map(|path| {
        let (content, created_at) = recover(&files::read(path, MAX_JSON_BYTES).ok()?)?;
        let changed_at = fs::metadata(path).and_then(|metadata| metadata.modified());
        let changed_at = changed_at.ok().and_then(|at| Timestamp::try_from(at).ok());
        errors.push(StoreError::PartlyRead {
            name: content.profile.name.clone(),
        });
        Some(DraftFile {
            created_at: created_at.or(changed_at).unwrap_or_default(),
            changed_at: changed_at.or(created_at).unwrap_or_default(),
            profile: Cow::Owned(content.profile),
            attachments: Cow::Owned(content.attachments),
            restrictions_read: Cow::default(),
            name_given: Cow::default(),
            visibility: Cow::default(),
        })
    })
}
