//! What effects do on the disk. All of it blocks.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::clock;
use crate::crash;
use crate::domain::attachment::{Attached, Attachment, Refusal};
use crate::domain::draft::Draft;
use crate::store::{self, Library, StoreError};

use super::action::{Done, Effect};
use super::complaints;
use super::state::Kept;
use crate::texts::tr;

pub(super) fn load(library: &Library) -> Done {
    let crashed = crash::untold(library.root());
    let mut complaints = Vec::new();
    let read_only = match library.lock() {
        Ok(()) => {
            library.take_back();
            false
        }
        Err(error) => {
            let in_use = matches!(error, StoreError::InUse { .. });
            if !in_use {
                complaints.push(error);
            }
            in_use
        }
    };
    let drafts = match library.open() {
        Ok(opened) => {
            complaints.extend(opened.complaints);
            opened.drafts
        }
        Err(error) => {
            complaints.push(error);
            Vec::new()
        }
    };
    let (settings, complaint) = library.settings();
    complaints.extend(complaint);
    let (accounts, complaint) = library.accounts();
    complaints.extend(complaint);
    let (asked, complaint) = library.asked();
    complaints.extend(complaint);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        drafts = drafts.len(),
        complaints = complaints.len(),
        read_only,
        "the library is open"
    );
    Done::Loaded {
        drafts,
        settings,
        accounts,
        asked,
        folder: library.root().to_owned(),
        read_only,
        complaints: crashed
            .into_iter()
            .chain(complaints::of_library(library.root(), &complaints))
            .collect(),
    }
}

/// What an effect saves.
pub(super) fn kept(effect: &Effect) -> Option<Kept> {
    match effect {
        Effect::Save(draft) | Effect::CopyAttachments { to: draft, .. } => {
            Some(Kept::Draft(draft.id))
        }
        Effect::SaveRecord { draft, .. } => Some(Kept::Record(*draft)),
        Effect::SaveSettings(_) => Some(Kept::Settings),
        Effect::SaveAccounts(_) => Some(Kept::Accounts),
        Effect::SaveAsked(_) => Some(Kept::Asked),
        _ => None,
    }
}

pub(super) fn saved(what: Kept, outcome: Result<(), String>) -> Done {
    let at = clock::now();
    Done::Saved { what, at, outcome }
}

/// Does an effect that deals with the library's files.
pub(super) fn run(library: &Library, effect: Effect) -> Done {
    let kept = kept(&effect);
    let written = match effect {
        Effect::Save(draft) => library.save(&draft),
        Effect::CopyAttachments { from, to } => library
            .copy_attachments(from, to.id, &to.content.attachments)
            .and_then(|()| library.save(&to)),
        Effect::SaveRecord { draft, record } => {
            // Until it has ended, the record belongs to the program that sends the draft.
            let saved = library
                .unless_being_sent(draft)
                .and_then(|()| library.save_submission(draft, &record));
            match saved {
                Ok(Some(merged)) => {
                    let record = Box::new(merged);
                    return Done::RecordMerged { draft, record };
                }
                other => other.map(|_| ()),
            }
        }
        Effect::SaveSettings(settings) => library.save_settings(&settings),
        Effect::SaveAccounts(accounts) => library.save_accounts(&accounts),
        Effect::SaveAsked(asked) => library.save_asked(&asked),
        Effect::KnowRecord { draft, record } => {
            library.remember(draft, &record);
            return Done::Nothing;
        }
        Effect::Restore(id) => {
            let restored = library.restore(id).map(Box::new);
            return Done::Restored(restored.map_err(|error| error.to_string()));
        }
        Effect::Trash(draft) => {
            let keep_record = || match library.save_submission(draft.id, &draft.submission) {
                // What another program stored goes to the trash with the draft.
                Err(StoreError::RecordIsNewer) => Ok(()),
                kept => kept.map(|_| ()),
            };
            let moved = library
                .unless_being_sent(draft.id)
                .and_then(|()| library.save(&draft))
                .and_then(|()| keep_record())
                .and_then(|()| library.trash(draft.id, draft.title()));
            return Done::Trashed {
                draft: draft.id,
                outcome: moved.map_err(|error| error.to_string()),
            };
        }
        _ => Ok(()),
    };
    if written.is_ok() {
        tracing::info!(?kept, "saved");
    }
    if let Err(error) = &written {
        // Not the sentence, which may name a profile.
        let why = std::error::Error::source(error).map(ToString::to_string);
        tracing::warn!(?kept, why, "not saved");
    }
    match kept {
        Some(Kept::Record(id)) if matches!(written, Err(StoreError::RecordIsNewer)) => {
            let newer = library.newer_record(id).ok().flatten();
            Done::RecordIsNewer {
                draft: id,
                newer: newer.map(Box::new),
                sentence: StoreError::RecordIsNewer.to_string(),
            }
        }
        Some(kept) => saved(kept, written.map_err(|error| error.to_string())),
        None => Done::Nothing,
    }
}

pub(super) fn export(library: &Library, drafts: &[Draft], into: &Path) -> Result<String, String> {
    let mut folders = Vec::new();
    let mut missing = Vec::new();
    for draft in drafts {
        let exported = library.export(draft, into);
        let exported = exported.map_err(|error| error.to_string())?;
        folders.push(exported.folder.display().to_string());
        let documents = exported.missing.into_iter();
        missing.extend(documents.map(|document| (draft.title(), document)));
    }
    if drafts.len() > 1 {
        let table = store::export_table(drafts, into).map_err(|error| error.to_string())?;
        folders = vec![
            tr!("folders-in", folders = folders.len(), into = into.display()),
            table.display().to_string(),
        ];
    }
    let text = tr!("written-to", folder = folders.join(tr!("list-and")));
    Ok(complaints::of_export(&text, &missing))
}

pub(super) fn home() -> Option<PathBuf> {
    directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned())
}

pub(super) fn attach_all(
    library: &Library,
    draft: Uuid,
    paths: &[PathBuf],
    mut already: Vec<Attachment>,
) -> Vec<Result<Attached, Refusal>> {
    let home = home();
    let mut outcomes = Vec::new();
    for path in paths {
        let path = store::expand_home(path, home.as_deref());
        let outcome = library.attach(draft, &path, &already, clock::now());
        if let Ok(Attached::New(attachment) | Attached::Renamed { attachment, .. }) = &outcome {
            already.push(attachment.clone());
        }
        outcomes.push(outcome);
    }
    outcomes
}
