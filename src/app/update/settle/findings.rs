//! Derived from the open draft: findings, changes since it was sent, a possible duplicate, and
//! thumbnails of its attachments.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::effect::{DocumentEffect, Effect, StoreEffect};
use crate::app::state::{DuplicateOnDisk, FindingsInput, State, Thumbnail};
use crate::app::update::papers;
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::ProfileRow;
use crate::domain::summary::summary;

pub(super) fn settle(state: &mut State, changes: &BTreeSet<Uuid>, effects: &mut Vec<Effect>) {
    let (Some(editor), Some(draft)) = (&state.editor, state.open_draft()) else {
        return;
    };
    let is_changed = changes.contains(&draft.id) || editor.input.is_none();
    let input = editor.input.as_ref();
    let is_same = !is_changed
        && input.is_some_and(|input| {
            let applicable = state.applicable_requirements(draft);
            input.is_still(
                &applicable,
                state.defects_of(draft),
                state.documents_known(draft),
                state.now.today(),
            )
        });
    if !is_same {
        let findings = state.findings_of(draft);
        let changes = draft.changes_since_sent();
        let tasks = draft.review_tasks(&state.applicable_requirements(draft));
        let input = FindingsInput::of(
            &state.applicable_requirements(draft),
            state.defects_of(draft),
            state.documents_known(draft),
            state.now.today(),
        );
        let unread = state.unread_papers(draft);
        let missing = missing_thumbnails(state, draft);
        if let Some(editor) = &mut state.editor {
            editor.findings = findings;
            editor.tasks = tasks;
            editor.changes_since_sent = changes;
            editor.input = Some(input);
        }
        for attachment in missing {
            let sha256 = attachment.sha256.clone();
            state.thumbnails.insert(sha256, Thumbnail::Loading);
            effects.push(Effect::Documents(DocumentEffect::MakeThumbnail(attachment)));
        }
        for sha256 in unread {
            papers::read(state, sha256, effects);
        }
    }
    find_duplicate(state, effects);
    update_visibility(state);
    derive_checklist(state, !is_same);
    derive_values(state, !is_same);
}

fn derive_checklist(state: &mut State, is_changed: bool) {
    let Some((editor, draft)) = state.editor.as_ref().zip(state.open_draft()) else {
        return;
    };
    let is_known = draft.submission.is_submitted() || state.unanswered_queries(draft).is_empty();
    let since = state.requirements_since(draft);
    let is_of_input = |(shown, known, before): &(_, _, _)| {
        *shown == draft.visibility && *known == is_known && *before == since
    };
    if !is_changed && editor.checklist_input.as_ref().is_some_and(is_of_input) {
        return;
    }
    let checklist = state.checklist(draft);
    let input = (draft.visibility.clone(), is_known, since);
    if let Some(editor) = &mut state.editor {
        editor.checklist = checklist;
        editor.checklist_input = Some(input);
    }
}

fn derive_values(state: &mut State, is_changed: bool) {
    let is_shown = state.shows_values();
    let Some((editor, draft)) = state.editor.as_ref().zip(state.open_draft()) else {
        return;
    };
    if editor.values.is_some() == is_shown && !(is_shown && is_changed) {
        return;
    }
    let values = is_shown.then(|| summary(draft, &state.applicable_requirements(draft)));
    if let Some(editor) = &mut state.editor {
        editor.values = values;
    }
}

/// Finds another profile with the register number of the open draft: in memory, or else on disk, where
/// it is looked for when the number or the list has changed.
fn find_duplicate(state: &mut State, effects: &mut Vec<Effect>) {
    let list = state.list.changes;
    let Some((draft, editor)) = state.open_draft().zip(state.editor.as_ref()) else {
        return;
    };
    let number = RegisterNumber::of(&draft.content.profile);
    let is_same_number = |other: &Draft| {
        let number = number.as_ref();
        number.is_some_and(|number| number.is_number_of(&other.content.profile))
    };
    let mut others = state.drafts.values().filter(|other| other.id != draft.id);
    let in_memory = others
        .find(|other| is_same_number(other))
        .map(ProfileRow::of);
    let on_disk = editor.duplicate_on_disk.as_ref();
    let on_disk = on_disk.filter(|found| found.number == number);
    let on_disk = on_disk.and_then(|found| found.row.clone());
    let on_disk = on_disk.filter(|row| !state.drafts.contains_key(&row.id));
    // A draft in memory is newer than on disk.
    let except: BTreeSet<Uuid> = state.drafts.keys().copied().collect();
    let asked = (number, list, except);
    let is_asked = editor.asked_duplicate.as_ref() == Some(&asked);
    if !is_asked && asked.0.is_some() {
        effects.push(Effect::Store(StoreEffect::FindDuplicate {
            draft: Box::new(draft.clone()),
            except: asked.2.clone(),
        }));
    }
    if let Some(editor) = &mut state.editor {
        editor.possible_duplicate = in_memory.or(on_disk);
        editor.asked_duplicate = Some(asked);
    }
}

/// Another profile with this register number was found on disk, or there is none.
pub(in crate::app::update) fn duplicate_found(
    state: &mut State,
    draft: Uuid,
    number: Option<RegisterNumber>,
    row: Option<Box<ProfileRow>>,
) {
    let editor = state.editor.as_mut().filter(|editor| editor.draft == draft);
    if let Some(editor) = editor {
        let row = row.map(|row| *row);
        editor.duplicate_on_disk = Some(DuplicateOnDisk { number, row });
    }
}

/// The attachments whose thumbnails were never requested.
fn missing_thumbnails(state: &State, draft: &Draft) -> Vec<Attachment> {
    let attachments = draft.content.attachments.iter();
    let missing = attachments.filter(|a| !state.thumbnails.contains_key(&a.sha256));
    missing.cloned().collect()
}

/// Shows findings at the inputs that the cursor left. An input whose problem was fixed shows none
/// until the cursor leaves it again.
fn update_visibility(state: &mut State) {
    let Some(editor) = &mut state.editor else {
        return;
    };
    let edited = std::mem::take(&mut editor.edited);
    let blurred = std::mem::take(&mut editor.blurred);
    let Some((editor, draft)) = state.editor.as_ref().zip(state.open_draft()) else {
        return;
    };
    let has_finding = |path: &_| editor.findings.iter().any(|finding| finding.path == *path);
    let touched = &draft.visibility.touched;
    let fixed: Vec<_> = edited
        .into_iter()
        .filter(|path| touched.contains(path) && !has_finding(path))
        .collect();
    let newly_touched: Vec<_> = blurred
        .into_iter()
        .filter(|path| !touched.contains(path) && has_finding(path))
        .collect();
    if fixed.is_empty() && newly_touched.is_empty() {
        return;
    }
    let id = draft.id;
    if let Some(visibility) = state.drafts.edit_visibility(id) {
        visibility.touched.retain(|path| !fixed.contains(path));
        visibility.touched.extend(newly_touched);
    }
}
