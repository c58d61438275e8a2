//! Jobs on what the window shares with other programs, in the order of its saves.

use uuid::Uuid;

use super::jobs::{JobSender, fault};
use super::services::Services;
use crate::app::effect::SharingEffect;
use crate::app::job_event::{JobEvent, LoadedDraft, SharingEvent};
use crate::domain::claim::Holder;
use crate::domain::database_error::DatabaseError;
use crate::domain::local_error::LocalError;
use crate::store::{Library, StoreError, StoredDraft};

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: SharingEffect) {
    let library = services.library.clone();
    let events = services.jobs.event_sender();
    let job = move || match effect {
        SharingEffect::KnowDraft {
            draft,
            content,
            record,
        } => {
            library.know(draft, content, record);
            JobEvent::Nothing
        }
        SharingEffect::RefreshDrafts { drafts, if_changed } => {
            for draft in drafts {
                refresh(&library, draft, if_changed, &events);
            }
            JobEvent::Nothing
        }
        SharingEffect::ReadAccounts => match library.accounts() {
            (accounts, None) => JobEvent::Sharing(SharingEvent::AccountsRead(accounts)),
            (_, Some(error)) => {
                tracing::warn!(%error, "the accounts were not read again");
                JobEvent::Nothing
            }
        },
        SharingEffect::Claim(draft) => claimed(draft, library.claim_for_editing(draft)),
        SharingEffect::TakeOver(draft) => claimed(draft, library.take_over(draft)),
        SharingEffect::Release(draft) => {
            library.release_editing(draft);
            JobEvent::Nothing
        }
    };
    services.jobs.spawn_on_store_thread(job, fault);
}

/// Sends a draft as it is stored. With `if_changed`, only if another program has changed it since this one
/// read or saved it.
fn refresh(library: &Library, draft: Uuid, if_changed: bool, events: &JobSender) {
    if matches!(library.is_in_list(draft), Ok(false)) {
        let gone = match library.read(draft) {
            Ok(stored) => stored
                .trashed_at
                .map(|since| SharingEvent::DraftGone { draft, since }),
            Err(StoreError::NotOpened {
                reason: DatabaseError::NoDraft,
                ..
            }) => Some(SharingEvent::DraftMissing(draft)),
            Err(error) => {
                tracing::warn!(%error, "a draft was not found again");
                None
            }
        };
        if let Some(gone) = gone {
            events.send(JobEvent::Sharing(gone));
        }
        return;
    }
    let is_sent_elsewhere = library.is_being_sent(draft);
    let stored = if if_changed {
        library.read_if_changed(draft)
    } else {
        library.read(draft).map(Some)
    };
    match stored {
        Ok(None) => {}
        Ok(Some(stored)) => {
            let changed = SharingEvent::DraftChanged(loaded(stored, is_sent_elsewhere));
            events.send(JobEvent::Sharing(changed));
        }
        // The next change, and the next save, try again.
        Err(error) => tracing::warn!(%error, "a draft was not read again"),
    }
}

/// Reads a draft for the window.
pub(super) fn read_draft(library: &Library, id: Uuid) -> Result<LoadedDraft, StoreError> {
    let is_sent_elsewhere = library.is_being_sent(id);
    let stored = library.read(id)?;
    Ok(loaded(stored, is_sent_elsewhere))
}

/// A draft as the window gets it. If it is being sent was asked before it was read: a program that ended in
/// between had saved its record by then.
pub(super) fn loaded(stored: StoredDraft, is_sent_elsewhere: bool) -> LoadedDraft {
    LoadedDraft {
        is_sent_elsewhere,
        draft: Box::new(stored.draft),
        saved_as: stored.saved_as,
        trashed_at: stored.trashed_at,
    }
}

fn claimed(draft: Uuid, outcome: Result<Option<Holder>, StoreError>) -> JobEvent {
    JobEvent::Sharing(SharingEvent::Claimed {
        draft,
        outcome: outcome.map_err(LocalError::from),
    })
}
