//! The selected profiles that a dialog reads. Each is looked at once all is known about it: its documents were opened,
//! and the requirements of its countries were asked for.

use uuid::Uuid;

use crate::app::effect::{DocumentEffect, Effect};
use crate::app::state::{
    BulkPhase, BulkQueue, Dialog, OnLoaded, PaperState, QueryState, SandboxState, State, Thumbnail,
};
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::submission::Stage;

use super::settle::country_queries::query;
use super::{bulk_check, bulk_submit, papers, sandbox};

/// The queue of the dialog that is open.
fn queue(state: &mut State) -> Option<&mut BulkQueue> {
    match &mut state.dialog {
        Some(Dialog::BulkCheck(dialog)) => Some(&mut dialog.queue),
        Some(Dialog::BulkSubmit(dialog)) if dialog.phase == BulkPhase::Reading => {
            Some(&mut dialog.queue)
        }
        _ => None,
    }
}

/// Reads the next profiles, and looks at those about which all is known.
pub(super) fn advance(state: &mut State, effects: &mut Vec<Effect>) {
    while let Some(queue) = queue(state) {
        let next = queue.next();
        let reading = queue.reading().clone();
        for id in &next {
            state.when_loaded(*id, OnLoaded::BulkRead);
        }
        let mut is_any_ready = false;
        for id in reading {
            if is_ready(state, id, effects) {
                is_any_ready = true;
                match &state.dialog {
                    Some(Dialog::BulkCheck(_)) => bulk_check::add(state, id),
                    _ => bulk_submit::add(state, id),
                }
                forget_pictures(state, id);
            }
        }
        if !is_any_ready {
            return;
        }
    }
}

/// True when all is known about a draft. Asks for what is not.
fn is_ready(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) -> bool {
    let Some(draft) = state.drafts.get(&id) else {
        return false;
    };
    // Nothing is asked of it any more, or it is not looked at.
    if draft.submission.stage() == Stage::Approved || state.trash.since.contains_key(&id) {
        return true;
    }
    let unread = unread_documents(state, draft);
    let queries = state.unanswered_queries(draft);
    let texts = state.unread_papers(draft);
    let is_paper_unread = draft.content.attachments.iter().any(|document| {
        let paper = state.papers.get(&document.sha256);
        paper == Some(&PaperState::Reading)
    });
    let is_unread = !unread.is_empty() || !texts.is_empty() || is_paper_unread;
    for sha256 in texts {
        papers::read(state, sha256, effects);
    }
    for document in unread {
        let sha256 = document.sha256.clone();
        if state
            .thumbnails
            .insert(sha256, Thumbnail::Loading)
            .is_none()
        {
            effects.push(Effect::Documents(DocumentEffect::MakeThumbnail(document)));
        }
    }
    let in_use = state.account_in_use();
    let is_starting = in_use.is_some_and(sandbox::is_sandbox)
        && matches!(state.sandbox, SandboxState::Off | SandboxState::Starting);
    let mut is_asking = is_starting && !queries.is_empty();
    for requirements_query in queries {
        if !state.requirement_queries.contains_key(&requirements_query) {
            query(state, requirements_query.clone(), effects);
        }
        let query_state = state.requirement_queries.get(&requirements_query);
        is_asking |= query_state == Some(&QueryState::Running);
    }
    !is_unread && !is_asking
}

/// The documents that were not opened yet: whether they can be read is only known after that.
fn unread_documents(state: &State, draft: &Draft) -> Vec<Attachment> {
    let documents = draft.content.attachments.iter();
    let unread = documents.filter(|document| !state.is_looked_at(&document.sha256));
    unread.cloned().collect()
}

/// The pictures of documents are not shown here, and their texts were compared; what is wrong with them is kept.
fn forget_pictures(state: &mut State, id: Uuid) {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let draft = state.drafts.get(&id).filter(|_| open != Some(id));
    let documents = draft
        .into_iter()
        .flat_map(|draft| &draft.content.attachments);
    for document in documents {
        state.papers.remove(&document.sha256);
        if let Some(Thumbnail::Loaded(_)) = state.thumbnails.get(&document.sha256) {
            state.thumbnails.remove(&document.sha256);
        }
    }
}
