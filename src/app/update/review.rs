//! Tasks of a review: fields and documents are marked for CM.com's comment.

use std::collections::BTreeSet;

use crate::app::action::ReviewAction;
use crate::app::state::{Dialog, MarkDialog, MarkRow, State, Tone};
use crate::domain::comment_parts::named_parts;
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::{Content, Draft};
use crate::domain::fields::{Kind, Section};
use crate::domain::review_task::MarkedPart;
use crate::i18n::tr;

use super::notices::notify;
use super::open_draft::{editable, replace_as_step};

pub(super) fn act(state: &mut State, action: ReviewAction) {
    match action {
        ReviewAction::Ask => ask(state),
        ReviewAction::Tick(part, is_ticked) => tick(state, &part, is_ticked),
        ReviewAction::Mark => mark(state),
        ReviewAction::Unmark(part) => change(state, |content| content.unmark(&part)),
    }
}

/// Opens the dialog. What the comment names is ticked, or what was marked before.
fn ask(state: &mut State) {
    let dialog = state.open_draft().and_then(|draft| {
        let decision = draft.decision()?;
        let applicable = state.applicable_requirements(draft);
        let named = named_parts(decision.comment, &draft.content, &applicable);
        let marked: BTreeSet<&MarkedPart> = draft.marked_parts().into_iter().collect();
        let row = |part: MarkedPart| {
            let is_named = named.contains(&part);
            MarkRow {
                section: part.section(),
                label: part.label(draft, &applicable),
                is_named,
                is_ticked: if marked.is_empty() {
                    is_named
                } else {
                    marked.contains(&part)
                },
                part,
            }
        };
        let mut parts = all_parts(draft, &applicable);
        let others = named.iter().chain(marked.iter().copied());
        for part in others {
            if !parts.contains(part) {
                parts.push(part.clone());
            }
        }
        let mut rows: Vec<MarkRow> = parts.into_iter().map(row).collect();
        rows.sort_by_key(|row| (!row.is_named, row.section));
        Some(MarkDialog {
            draft: draft.id,
            decision: decision.at,
            comment: decision.comment.to_owned(),
            rows,
        })
    });
    if let Some(dialog) = dialog {
        state.dialog = Some(Dialog::Mark(dialog));
    }
}

/// All parts of a profile that a person can change, in the order of the form.
fn all_parts(draft: &Draft, applicable: &ApplicableRequirements<'_>) -> Vec<MarkedPart> {
    let content = &draft.content;
    let mut parts = Vec::new();
    for section in Section::ALL {
        for row in section.fields_in(&content.profile) {
            match row.kind {
                Kind::Server(_) => {}
                Kind::ExtraFields => {
                    let asked = applicable.fields.iter().map(|field| &field.name);
                    let names: BTreeSet<&String> = content
                        .profile
                        .required_fields
                        .keys()
                        .chain(asked)
                        .collect();
                    parts.extend(names.into_iter().cloned().map(MarkedPart::ExtraField));
                }
                Kind::Documents => {
                    let documents = content.attachments.iter();
                    parts.extend(documents.map(|one| MarkedPart::Document(one.sha256.clone())));
                    let asked = applicable.requirements.iter();
                    let open = asked.filter(|one| {
                        one.is_document() && one.met_by(&content.attachments).next().is_none()
                    });
                    parts.extend(open.map(|one| MarkedPart::Requirement(one.id.clone())));
                    parts.push(MarkedPart::Field(row.id));
                }
                _ => parts.push(MarkedPart::Field(row.id)),
            }
        }
    }
    parts
}

fn tick(state: &mut State, part: &MarkedPart, is_ticked: bool) {
    if let Some(Dialog::Mark(dialog)) = &mut state.dialog
        && let Some(row) = dialog.rows.iter_mut().find(|row| row.part == *part)
    {
        row.is_ticked = is_ticked;
    }
}

fn mark(state: &mut State) {
    let Some(Dialog::Mark(dialog)) = &state.dialog else {
        return;
    };
    let (decision, draft) = (dialog.decision, dialog.draft);
    let ticked = dialog.rows.iter().filter(|row| row.is_ticked);
    let parts: Vec<MarkedPart> = ticked.map(|row| row.part.clone()).collect();
    state.dialog = None;
    let current = state.open_draft().filter(|open| open.id == draft);
    let current = current.and_then(Draft::decision).map(|current| current.at);
    if current == Some(decision) {
        change(state, |content| content.mark(decision, parts));
    } else {
        notify(state, Tone::Bad, tr!("task-decided-again-notice"), None);
    }
}

/// Changes the marks as an undo step. The profile is shown as before: nothing of it is edited.
fn change(state: &mut State, apply: impl FnOnce(&mut Content)) {
    let Some(draft) = editable(state) else {
        return notify(state, Tone::Plain, tr!("form-submitting-hint"), None);
    };
    let id = draft.id;
    let mut content = draft.content.clone();
    apply(&mut content);
    if content != draft.content {
        replace_as_step(state, id, content);
    }
}
