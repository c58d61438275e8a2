//! Derived from the open draft: findings, changes since it was sent, a possible duplicate, and
//! thumbnails of its attachments.

use uuid::Uuid;

use crate::app::effect::{DocumentEffect, Effect, StoreEffect};
use crate::app::state::{Changes, FindingsInput, State, Thumbnail};
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::ProfileRow;

pub(super) fn settle(state: &mut State, changes: &Changes, effects: &mut Vec<Effect>) {
    let (Some(editor), Some(draft)) = (&state.editor, state.open_draft()) else {
        return;
    };
    let is_changed = changes.contains(draft.id) || editor.input.is_none();
    let input = editor.input.as_ref();
    let is_same = !is_changed
        && input.is_some_and(|input| {
            let applicable = state.applicable_requirements(draft);
            input.is_still(&applicable, state.defects_of(draft))
        });
    if !is_same {
        let findings = state.find(draft);
        let changes = draft.changes_since_sent();
        let input = FindingsInput::of(
            &state.applicable_requirements(draft),
            state.defects_of(draft),
        );
        let missing = missing_thumbnails(state, draft);
        let id = draft.id;
        if let Some(editor) = &mut state.editor {
            editor.findings = findings;
            editor.changes_since_sent = changes;
            editor.input = Some(input);
        }
        for attachment in missing {
            let sha256 = attachment.sha256.clone();
            state.thumbnails.insert(sha256, Thumbnail::Loading);
            effects.push(Effect::Documents(DocumentEffect::MakeThumbnail {
                draft: id,
                attachment,
            }));
        }
    }
    find_duplicate(state, effects);
    update_visibility(state);
}

/// Asks for another profile with the register number of the open draft, when that or the list has changed.
fn find_duplicate(state: &mut State, effects: &mut Vec<Effect>) {
    let list = state.list.changes;
    let Some(draft) = state.open_draft() else {
        return;
    };
    let number = RegisterNumber::of(&draft.content.profile);
    let draft = Box::new(draft.clone());
    let Some(editor) = &mut state.editor else {
        return;
    };
    if editor.asked_duplicate.as_ref() == Some(&(number.clone(), list)) {
        return;
    }
    let is_same = editor
        .asked_duplicate
        .as_ref()
        .is_some_and(|(asked, _)| *asked == number);
    if !is_same {
        editor.possible_duplicate = None;
    }
    editor.asked_duplicate = Some((number.clone(), list));
    if number.is_some() {
        effects.push(Effect::Store(StoreEffect::FindDuplicate(draft)));
    }
}

/// Another profile with this register number was found, or there is none.
pub(in crate::app::update) fn duplicate_found(
    state: &mut State,
    draft: Uuid,
    number: Option<RegisterNumber>,
    found: Option<Box<ProfileRow>>,
) {
    let editor = state.editor.as_mut().filter(|editor| editor.draft == draft);
    if let Some(editor) = editor
        && editor
            .asked_duplicate
            .as_ref()
            .is_some_and(|(asked, _)| *asked == number)
    {
        editor.possible_duplicate = found.map(|row| *row);
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
