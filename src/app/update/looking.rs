//! Looking at documents: one after the other up close, or with the system's program.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::action::DocumentAction;
use crate::app::effect::{DocumentEffect, Effect};
use crate::app::state::{Dialog, DocumentDialog, Opening, Shown, State, Tone};
use crate::domain::attachment::{Attachment, Look, NoPicture};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use crate::texts::tr;

pub(super) fn act(state: &mut State, action: DocumentAction, fx: &mut Vec<Effect>) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let id = draft.id;
    let attachments = &draft.content.attachments;
    let by_hash = |sha256: &str| attachments.iter().find(|a| a.sha256 == sha256);
    match action {
        DocumentAction::Show(sha256) => {
            if let Some(attachment) = by_hash(&sha256).cloned() {
                show(state, id, attachment, fx);
            }
        }
        DocumentAction::ShowFirst => {
            if let Some(attachment) = attachments.first().cloned() {
                show(state, id, attachment, fx);
            }
        }
        DocumentAction::Step(by) => {
            if let Some(attachment) = beside(state, attachments, by).cloned() {
                show(state, id, attachment, fx);
            }
        }
        DocumentAction::Open(sha256) => {
            let Some(attachment) = by_hash(&sha256).cloned() else {
                return;
            };
            if let Some(dialog) = dialog_of(state, &sha256) {
                // One press, one window: programs take a while to appear.
                if dialog.opening == Opening::Running {
                    return;
                }
                dialog.opening = Opening::Running;
            }
            fx.push(Effect::Documents(DocumentEffect::OpenExternally {
                draft: id,
                attachment,
            }));
        }
    }
}

fn show(state: &mut State, draft: Uuid, attachment: Attachment, fx: &mut Vec<Effect>) {
    let sha256 = attachment.sha256.clone();
    fx.push(Effect::Documents(DocumentEffect::Render {
        draft,
        attachment,
    }));
    state.dialog = Some(Dialog::Document(DocumentDialog {
        draft,
        sha256,
        shown: Shown::Making,
        opening: Opening::Not,
    }));
}

/// The document beside the one that is shown; none beyond the ends.
fn beside<'a>(state: &State, all: &'a [Attachment], by: isize) -> Option<&'a Attachment> {
    let Some(Dialog::Document(dialog)) = &state.dialog else {
        return None;
    };
    let at = all.iter().position(|a| a.sha256 == dialog.sha256)?;
    all.get(at.checked_add_signed(by)?)
}

/// The dialog, while it shows this document.
fn dialog_of<'a>(state: &'a mut State, sha256: &str) -> Option<&'a mut DocumentDialog> {
    match &mut state.dialog {
        Some(Dialog::Document(dialog)) if dialog.sha256 == sha256 => Some(dialog),
        _ => None,
    }
}

pub(super) fn looked(state: &mut State, sha256: &str, outcome: Result<Arc<Look>, NoPicture>) {
    // Somebody may have gone on to the next one in the meantime.
    if let Some(dialog) = dialog_of(state, sha256) {
        dialog.shown = outcome.map_or_else(Shown::None, Shown::Known);
    }
}

/// Told in the dialog where that is open: it lies over the notices.
pub(super) fn opened(state: &mut State, sha256: &str, outcome: Result<(), LocalError>) {
    if let Some(dialog) = dialog_of(state, sha256) {
        dialog.opening = match outcome {
            Ok(()) => Opening::Opened,
            Err(why) => Opening::Trouble(why),
        };
        return;
    }
    match outcome {
        Ok(()) => {
            let text = tr!("copy-was-opened-with-systems");
            notify(state, Tone::Plain, text, None);
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}
