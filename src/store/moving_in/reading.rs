//! Reads drafts of the older format, and puts their documents into their places.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::SyncSender;

use jiff::Timestamp;
use uuid::Uuid;

use super::documents::{self, Placed};
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::local_error::StoreError;
use crate::store::folder_library::DraftFolder;

/// The folders of each draft, the one that is moved in first: the one with a record of a submission, in
/// the list, with the name that the program writes.
pub(super) fn by_id(folders: &[DraftFolder]) -> Vec<Vec<DraftFolder>> {
    let mut groups: BTreeMap<Uuid, Vec<DraftFolder>> = BTreeMap::new();
    for folder in folders {
        groups.entry(folder.id).or_default().push(folder.clone());
    }
    for (id, group) in &mut groups {
        let name = id.to_string();
        group.sort_by_cached_key(|folder| {
            let is_own_name = folder.path.ends_with(&name);
            (
                !folder.has_record(),
                folder.trashed_at.is_some(),
                !is_own_name,
            )
        });
    }
    groups.into_values().collect()
}

/// A draft that was read, with its documents in their places.
pub(super) struct Taken {
    /// The position of its folders.
    pub(super) index: usize,
    /// The position of its folder among those.
    pub(super) version: usize,
    pub(super) draft: Option<Draft>,
    pub(super) trashed_at: Option<Timestamp>,
    pub(super) documents: Vec<(Attachment, u64)>,
    pub(super) errors: Vec<StoreError>,
}

/// Reads the next drafts until there is none.
pub(super) fn read_drafts(
    root: &Path,
    groups: &[Vec<DraftFolder>],
    next: &AtomicUsize,
    send: &SyncSender<io::Result<Taken>>,
) {
    loop {
        let index = next.fetch_add(1, Ordering::Relaxed);
        let Some(group) = groups.get(index) else {
            return;
        };
        if send.send(take(root, index, group)).is_err() {
            // The move has failed.
            return;
        }
    }
}

fn take(root: &Path, index: usize, group: &[DraftFolder]) -> io::Result<Taken> {
    let mut taken = Taken {
        index,
        version: 0,
        draft: None,
        trashed_at: None,
        documents: Vec::new(),
        errors: Vec::new(),
    };
    for (version, folder) in group.iter().enumerate() {
        let (draft, errors) = folder.read();
        let is_damaged = |error: &StoreError| matches!(error, StoreError::Damaged { .. });
        // Another version may not know that the draft was sent.
        let is_last = folder.has_record() || !errors.iter().all(is_damaged);
        taken.errors.extend(errors);
        taken.version = version;
        if let Some(draft) = draft {
            place_documents(root, folder, &draft, &mut taken)?;
            taken.trashed_at = folder.trashed_at;
            taken.draft = Some(draft);
            break;
        }
        if is_last {
            break;
        }
    }
    Ok(taken)
}

fn place_documents(
    root: &Path,
    folder: &DraftFolder,
    draft: &Draft,
    taken: &mut Taken,
) -> io::Result<()> {
    for document in &draft.content.attachments {
        let old = folder.document(document);
        let reason = match documents::put(root, &document.sha256, &old)? {
            Placed::Whole(bytes) => {
                taken.documents.push((document.clone(), bytes));
                continue;
            }
            Placed::NotRead(reason) => Some(reason),
            Placed::Changed => None,
        };
        taken.errors.push(StoreError::DocumentNotMovedIn {
            name: document.name.clone(),
            title: draft.title().to_owned(),
            reason,
        });
    }
    Ok(())
}
