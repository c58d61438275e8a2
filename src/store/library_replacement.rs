//! One document in place of another one in drafts of the library.

use std::path::Path;

use jiff::Timestamp;
use uuid::Uuid;

use super::StoreError;
use super::documents;
use super::library::Library;
use crate::clock;
use crate::domain::attachment::{AttachError, Attachment};
use crate::domain::database_error::DatabaseError;
use crate::domain::replacement::{LeftOut, Planned, Swap, Swapped, back, swapped};

impl Library {
    /// The attachment that a file becomes; nothing is copied.
    ///
    /// # Errors
    /// When the file can't be attached.
    pub fn look_at(source: &Path, now: Timestamp) -> Result<Attachment, AttachError> {
        documents::look_at(source, now)
    }

    /// What becomes of each profile in the list that has a document, when another one takes its place. Nothing is
    /// changed.
    ///
    /// # Errors
    /// When the profiles can't be read.
    pub fn plan_replacement(
        &self,
        old: &str,
        new: &Attachment,
    ) -> Result<Vec<Planned>, StoreError> {
        let ids = self.ask(|database| database.drafts_with(old))?;
        let holders = self.holders()?;
        let mut all = Vec::new();
        for id in ids {
            let swap = Swap {
                draft: id,
                old: old.to_owned(),
                new: new.clone(),
            };
            let planned = match self.read(id) {
                Ok(stored) => Planned::of(&stored.draft, &swap),
                Err(error) => failed(id, &error),
            };
            let in_use = holders.get(&id).cloned().map(LeftOut::InUse);
            let being_sent = self.is_being_sent(id).then_some(LeftOut::BeingSent);
            all.push(Planned {
                left_out: in_use.or(being_sent).or(planned.left_out),
                ..planned
            });
        }
        Ok(all)
    }

    /// Puts documents in place of others, profile by profile. A profile that another program is using, or that has
    /// changed so that the document is not there any more, is left out.
    pub fn swap_documents(&self, swaps: &[Swap]) -> Vec<Swapped> {
        let swapped = swaps.iter().map(|swap| self.swap_document(swap)).collect();
        if let Err(error) = self.update_list() {
            // The next update makes up for it.
            tracing::warn!(%error, "the list was not updated");
        }
        swapped
    }

    fn swap_document(&self, swap: &Swap) -> Swapped {
        let id = swap.draft;
        let left_out = |left_out, planned: Planned| Swapped {
            planned: Planned {
                left_out: Some(left_out),
                ..planned
            },
            name: swap.new.name.clone(),
            back: None,
        };
        let stored = match self.read(id) {
            Ok(stored) => stored,
            Err(error) => return left_out(reason(error.clone()), failed(id, &error)),
        };
        let planned = Planned::of(&stored.draft, swap);
        if stored.trashed_at.is_some() {
            return left_out(LeftOut::Gone, planned);
        }
        if self.is_being_sent(id) {
            return left_out(LeftOut::BeingSent, planned);
        }
        match self.claim_for_editing(id) {
            Ok(None) => {}
            Ok(Some(holder)) => return left_out(LeftOut::InUse(holder), planned),
            Err(error) => return left_out(reason(error), planned),
        }
        let saved = self.save_swapped(swap);
        self.release_editing(id);
        match saved {
            Ok(before) => Swapped {
                planned: Planned {
                    left_out: None,
                    ..planned
                },
                name: swap.new.name.clone(),
                back: Some(back(swap, before)),
            },
            Err(why) => left_out(why, planned),
        }
    }

    /// Saves a draft with the new document, and returns the one before. The version that this program knows of it
    /// stays: a window that has it in memory learns of the change as of any other.
    fn save_swapped(&self, swap: &Swap) -> Result<Attachment, LeftOut> {
        // Read again: from here on nobody else changes it.
        let stored = self.read(swap.draft).map_err(reason)?;
        let mut draft = stored.draft;
        let (content, before) = swapped(&draft.content, swap)?;
        draft.content = content;
        draft.changed_at = clock::now();
        let based_on = stored.saved_as.content;
        let saved = self.saved_in_place(|database| {
            let saved = database.save_draft(&draft, based_on);
            saved.map_err(|reason| match reason {
                DatabaseError::Changed => StoreError::DraftIsNewer,
                reason => StoreError::NotSaved { reason },
            })
        });
        saved.map(|_| before).map_err(reason)
    }
}

fn failed(draft: Uuid, error: &StoreError) -> Planned {
    Planned {
        draft,
        title: draft.to_string(),
        needs_sending: false,
        left_out: Some(reason(error.clone())),
    }
}

fn reason(error: StoreError) -> LeftOut {
    match error {
        StoreError::NotOpened {
            reason: DatabaseError::NoDraft,
            ..
        } => LeftOut::Gone,
        StoreError::Claimed { holder, .. } => LeftOut::InUse(holder),
        error => LeftOut::Failed(error.to_string()),
    }
}
