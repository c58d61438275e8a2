//! The saves of a draft: the last one, the two before it, and what can be read of a damaged one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::draft_file::{BACKUPS, DRAFT, DraftFile};
use super::invalid_documents;
use super::json;
use super::recovery::recover;
use crate::domain::draft::FindingVisibility;
use crate::domain::local_error::StoreError;
use crate::files;
use crate::store::json_limits::MAX_JSON_BYTES;

/// The last save, or the newest readable one before it. When all are damaged, the part that can still be
/// read.
pub(super) fn newest_readable(folder: &Path, errors: &mut Vec<StoreError>) -> Option<DraftFile> {
    let mut damaged: Vec<PathBuf> = Vec::new();
    for name in std::iter::once(DRAFT).chain(BACKUPS) {
        let path = folder.join(name);
        match json::read::<DraftFile>(&path) {
            Ok(Some((file, left_out))) => {
                errors.extend(left_out_error(&path, left_out));
                return Some(file);
            }
            Ok(None) => {}
            Err(error @ StoreError::Damaged { .. }) => {
                damaged.push(path);
                errors.push(error);
            }
            // No older save is used instead.
            Err(error) => {
                errors.push(error);
                return None;
            }
        }
    }
    damaged.iter().find_map(|path| {
        let (content, created_at) = recover(&files::read(path, MAX_JSON_BYTES).ok()?)?;
        let changed_at = fs::metadata(path).and_then(|metadata| metadata.modified());
        let changed_at = changed_at.ok().and_then(|at| Timestamp::try_from(at).ok());
        errors.push(StoreError::PartlyRead {
            name: content.profile.name.clone(),
        });
        Some(DraftFile {
            created_at: created_at.or(changed_at).unwrap_or_default(),
            changed_at: changed_at.or(created_at).unwrap_or_default(),
            profile: content.profile,
            attachments: content.attachments,
            restrictions_read: BTreeSet::new(),
            name_given: String::new(),
            visibility: FindingVisibility::default(),
        })
    })
}

/// The error that names the documents that were left out of a file; `None` when there are none.
pub(super) fn left_out_error(file: &Path, names: Vec<String>) -> Option<StoreError> {
    (!names.is_empty()).then(|| StoreError::LeftOut {
        file: file.to_owned(),
        names: invalid_documents::listed(names),
        aside: None,
    })
}
