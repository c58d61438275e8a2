//! Looking at documents: one after the other in the viewer, or with the system's program.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::effect::{DocumentEffect, Effect};
use crate::app::state::{Dialog, DocumentDialog, DocumentImage, OpenState, State, Tone};
use crate::domain::attachment::{Attachment, DocumentPreview, OpenError, PreviewError};

use super::notices::notify;
use crate::i18n::tr;

/// Shows a document of the open draft in the viewer, by the hash of its content.
pub(super) fn show(state: &mut State, sha256: &str, effects: &mut Vec<Effect>) {
    if let Some((draft, attachment)) = find(state, |all| by_hash(all, sha256)) {
        show_up_close(state, draft, attachment, effects);
    }
}

pub(super) fn show_first(state: &mut State, effects: &mut Vec<Effect>) {
    if let Some((draft, attachment)) = find(state, <[_]>::first) {
        show_up_close(state, draft, attachment, effects);
    }
}

pub(super) fn step(state: &mut State, by: isize, effects: &mut Vec<Effect>) {
    if let Some((draft, attachment)) = find(state, |all| adjacent(state, all, by)) {
        show_up_close(state, draft, attachment, effects);
    }
}

/// Opens a document of the open draft with the system's program.
pub(super) fn open(state: &mut State, sha256: &str, effects: &mut Vec<Effect>) {
    let Some((draft, attachment)) = find(state, |all| by_hash(all, sha256)) else {
        return;
    };
    if let Some(dialog) = dialog_of(state, sha256) {
        // Programs take a while to appear: a second press must not open a second one.
        if dialog.opening == OpenState::Running {
            return;
        }
        dialog.opening = OpenState::Running;
    }
    effects.push(Effect::Documents(DocumentEffect::OpenExternally {
        draft,
        attachment,
    }));
}

/// Finds one of the open draft's documents. Returns it with the draft's id.
fn find<'a>(
    state: &'a State,
    choose: impl FnOnce(&'a [Attachment]) -> Option<&'a Attachment>,
) -> Option<(Uuid, Attachment)> {
    let draft = state.open_draft()?;
    let attachment = choose(&draft.content.attachments)?;
    Some((draft.id, attachment.clone()))
}

fn by_hash<'a>(all: &'a [Attachment], sha256: &str) -> Option<&'a Attachment> {
    all.iter().find(|attachment| attachment.sha256 == sha256)
}

fn show_up_close(
    state: &mut State,
    draft: Uuid,
    attachment: Attachment,
    effects: &mut Vec<Effect>,
) {
    let sha256 = attachment.sha256.clone();
    effects.push(Effect::Documents(DocumentEffect::Render(attachment)));
    state.dialog = Some(Dialog::Document(DocumentDialog {
        draft,
        sha256,
        image: DocumentImage::Loading,
        opening: OpenState::Idle,
    }));
}

/// The document `by` places after the one that is shown; none beyond the ends.
fn adjacent<'a>(state: &State, all: &'a [Attachment], by: isize) -> Option<&'a Attachment> {
    let Some(Dialog::Document(dialog)) = &state.dialog else {
        return None;
    };
    let at = all.iter().position(|a| a.sha256 == dialog.sha256)?;
    all.get(at.checked_add_signed(by)?)
}

/// The viewer, while it shows this document.
fn dialog_of<'a>(state: &'a mut State, sha256: &str) -> Option<&'a mut DocumentDialog> {
    match &mut state.dialog {
        Some(Dialog::Document(dialog)) if dialog.sha256 == sha256 => Some(dialog),
        _ => None,
    }
}

pub(super) fn rendered(
    state: &mut State,
    sha256: &str,
    outcome: Result<Arc<DocumentPreview>, PreviewError>,
) {
    // The person may have moved on to the next document in the meantime.
    if let Some(dialog) = dialog_of(state, sha256) {
        dialog.image = outcome.map_or_else(DocumentImage::Unavailable, DocumentImage::Loaded);
    }
}

/// Shows the result in the viewer if that is open, because it covers the notices.
pub(super) fn opened(state: &mut State, sha256: &str, outcome: Result<(), OpenError>) {
    if let Some(dialog) = dialog_of(state, sha256) {
        dialog.opening = match outcome {
            Ok(()) => OpenState::Opened,
            Err(why) => OpenState::Failed(why),
        };
        return;
    }
    match outcome {
        Ok(()) => {
            let text = tr!("document-opened-hint");
            notify(state, Tone::Plain, text, None);
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}
