//! The documents of the library: looking for them, attaching one, and their dates.

use jiff::ToSpan;

use crate::app::action::DocumentLibraryAction;
use crate::app::effect::{DocumentLibraryEffect, Effect};
use crate::app::job_event::DocumentLibraryEvent;
use crate::app::state::{
    DatesForm, DatesState, Dialog, DocumentsDialog, DocumentsRequest, PaperState, State, Tone,
};
use crate::domain::attachment::MediaType;
use crate::domain::library_document::{DocumentDates, LibraryDocument, WARNING_DAYS};
use crate::domain::local_error::LocalError;

use super::notices::notify;
use super::{document_replacement, papers};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: DocumentLibraryAction, effects: &mut Vec<Effect>) {
    match action {
        DocumentLibraryAction::Open => open(state, DocumentsDialog::default(), effects),
        DocumentLibraryAction::Choose(requirement) => choose(state, requirement, effects),
        DocumentLibraryAction::Search(text) => {
            if let Some(dialog) = dialog(state) {
                dialog.search = text;
                query(state, effects);
            }
        }
        DocumentLibraryAction::ShowDue(only_due) => {
            if let Some(dialog) = dialog(state) {
                dialog.only_due = only_due;
                query(state, effects);
            }
        }
        DocumentLibraryAction::Select(sha256) => select(state, sha256, effects),
        DocumentLibraryAction::Attach => attach(state, effects),
        DocumentLibraryAction::TypeIssued(text) => type_date(state, |dates| dates.issued = text),
        DocumentLibraryAction::TypeExpires(text) => type_date(state, |dates| dates.expires = text),
        DocumentLibraryAction::UseProposal => use_proposal(state),
        DocumentLibraryAction::SaveDates => save_dates(state, effects),
        DocumentLibraryAction::AskReplacement
        | DocumentLibraryAction::TypeReplacement(_)
        | DocumentLibraryAction::PickReplacement
        | DocumentLibraryAction::PlanReplacement
        | DocumentLibraryAction::ConfirmReplacement
        | DocumentLibraryAction::CancelReplacement
        | DocumentLibraryAction::UndoReplacement(_) => {
            document_replacement::act(state, action, effects);
        }
    }
}

pub(super) fn apply(state: &mut State, event: DocumentLibraryEvent, effects: &mut Vec<Effect>) {
    match event {
        DocumentLibraryEvent::Found {
            request,
            total,
            outcome,
        } => found(state, &request, total, outcome),
        DocumentLibraryEvent::DatesRead(dates) => {
            state.document_dates = dates;
            // Another program may have changed more than the dates.
            query(state, effects);
        }
        DocumentLibraryEvent::DatesSaved { sha256, outcome } => {
            dates_saved(state, sha256, outcome, effects);
        }
        DocumentLibraryEvent::Planned { sha256, outcome } => {
            document_replacement::planned(state, &sha256, outcome);
        }
        DocumentLibraryEvent::Swapped(swapped) => {
            document_replacement::swapped(state, &swapped, effects);
            query(state, effects);
        }
    }
}

fn dialog(state: &mut State) -> Option<&mut DocumentsDialog> {
    match &mut state.dialog {
        Some(Dialog::Documents(dialog)) => Some(dialog),
        _ => None,
    }
}

fn open(state: &mut State, dialog: DocumentsDialog, effects: &mut Vec<Effect>) {
    state.dialog = Some(Dialog::Documents(dialog));
    query(state, effects);
}

fn choose(state: &mut State, requirement: Option<String>, effects: &mut Vec<Effect>) {
    let Some(draft) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
    if state.is_busy(draft) {
        let text = tr!("attachment-submitting-notice");
        return notify(state, Tone::Bad, text, None);
    }
    let dialog = DocumentsDialog {
        attach_to: Some((draft, requirement)),
        ..DocumentsDialog::default()
    };
    open(state, dialog, effects);
}

/// A draft was saved: it may have other documents now.
pub(super) fn refresh(state: &mut State, effects: &mut Vec<Effect>) {
    query(state, effects);
}

/// Asks for the documents that match.
fn query(state: &mut State, effects: &mut Vec<Effect>) {
    let (today, changes) = (state.now.today(), state.list.changes);
    let Some(dialog) = dialog(state) else {
        return;
    };
    let due = today.saturating_add(i64::from(WARNING_DAYS).days());
    let request = DocumentsRequest {
        search: dialog.search.clone(),
        expires_by: dialog.only_due.then_some(due),
        changes,
    };
    dialog.asking = Some(request.clone());
    effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::Query(
        request,
    )));
}

/// The documents that match were read. An answer to an earlier question is dropped.
fn found(
    state: &mut State,
    request: &DocumentsRequest,
    total: usize,
    outcome: Result<Vec<LibraryDocument>, LocalError>,
) {
    let Some(dialog) = dialog(state) else {
        return;
    };
    if dialog.asking.take_if(|asking| asking == request).is_none() {
        return;
    }
    match outcome {
        Ok(documents) => {
            dialog.documents = documents;
            dialog.total = total;
            if dialog.shown().is_none() {
                dialog.selected = None;
                dialog.replacement = None;
            }
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}

fn select(state: &mut State, sha256: String, effects: &mut Vec<Effect>) {
    let Some(dialog) = dialog(state) else {
        return;
    };
    dialog.selected = Some(sha256.clone());
    dialog.replacement = None;
    let Some(document) = dialog.shown() else {
        return;
    };
    let is_pdf = MediaType::of_name(document.name()) == Some(MediaType::Pdf);
    dialog.dates = DatesForm::of(document.dates);
    if is_pdf && !matches!(state.papers.get(&sha256), Some(PaperState::Read(_))) {
        papers::read(state, sha256, effects);
    }
}

fn attach(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Documents(dialog)) = &state.dialog else {
        return;
    };
    let Some(((id, requirement), document)) = dialog.attach_to.clone().zip(dialog.shown()) else {
        return;
    };
    let Some(draft) = state.drafts.get(&id).filter(|_| !state.is_busy(id)) else {
        return;
    };
    effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::Attach {
        draft: id,
        requirement,
        sha256: document.sha256.clone(),
        name: document.name().to_owned(),
        already: draft.content.attachments.clone(),
    }));
    *state.autosave.attaching.entry(id).or_default() += 1;
    state.dialog = None;
}

fn type_date(state: &mut State, change: impl FnOnce(&mut DatesForm)) {
    if let Some(dialog) = dialog(state) {
        change(&mut dialog.dates);
        dialog.dates.state = DatesState::Typed;
    }
}

/// Fills in what the document itself says. It is not saved yet.
fn use_proposal(state: &mut State) {
    let today = state.now.today();
    let Some(Dialog::Documents(dialog)) = &state.dialog else {
        return;
    };
    let paper = dialog
        .selected
        .as_ref()
        .and_then(|sha256| state.papers.get(sha256));
    let Some(PaperState::Read(paper)) = paper else {
        return;
    };
    let (issued, expires) = paper.dates.proposed(today);
    type_date(state, |dates| {
        if let Some(issued) = issued {
            dates.issued = issued.to_string();
        }
        if let Some(expires) = expires {
            dates.expires = expires.to_string();
        }
    });
}

fn save_dates(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(dialog) = dialog(state) else {
        return;
    };
    let Some(sha256) = dialog.selected.clone() else {
        return;
    };
    match dialog.dates.read() {
        Ok(dates) => {
            dialog.dates.state = DatesState::Saving;
            effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::SaveDates {
                sha256,
                dates,
            }));
        }
        Err(problem) => dialog.dates.state = problem,
    }
}

fn dates_saved(
    state: &mut State,
    sha256: String,
    outcome: Result<DocumentDates, LocalError>,
    effects: &mut Vec<Effect>,
) {
    let selected = dialog(state).filter(|dialog| dialog.selected.as_ref() == Some(&sha256));
    if let Some(dialog) = selected {
        dialog.dates = match &outcome {
            Ok(dates) => DatesForm {
                state: DatesState::Saved,
                ..DatesForm::of(*dates)
            },
            Err(_) => DatesForm {
                state: DatesState::Typed,
                ..dialog.dates.clone()
            },
        };
    }
    match outcome {
        Ok(dates) => {
            state.document_dates.insert(sha256, dates);
            query(state, effects);
        }
        Err(why) => notify(state, Tone::Bad, why.to_string(), None),
    }
}
