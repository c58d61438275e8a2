//! The form: edits, what is found, and undo over the whole draft.

use std::time::Duration;

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::{Kept, State};
use crate::domain::draft::{Content, Draft};
use crate::domain::email;
use crate::domain::fields::{FIELDS, FieldId, Kind};
use crate::domain::finding::{Part, Place};
use crate::domain::profile::PhoneNumberType;
use crate::domain::submission::Stage;
use crate::domain::text;
use crate::domain::validate::{sort, unreadable, validate};

use super::{asked, copy, country, entry, library, saving};

/// A pause this long in one field begins a new undo step.
const UNDO_PAUSE: Duration = Duration::from_secs(2);
/// How many steps undo remembers per draft.
const UNDO_STEPS: usize = 500;

/// Changes the content of the open draft as an undo step of its own.
pub(super) fn change(state: &mut State, place: &Place, apply: impl FnOnce(&mut Content)) {
    end_step(state);
    type_into(state, place, apply);
    end_step(state);
}

/// Changes the content of the open draft, unless a submission has it. Quick typing in one
/// `place` becomes one undo step.
fn type_into(state: &mut State, place: &Place, apply: impl FnOnce(&mut Content)) {
    let now = state.now;
    let Some(draft) = editable(state) else {
        return;
    };
    let id = draft.id;
    let before = draft.content.clone();
    apply(&mut draft.content);
    if draft.content == before {
        return;
    }
    draft.changed_at = now.wall;
    let stack = library::undo_stack(state, id);
    let goes_on = stack.last.as_ref().is_some_and(|(last_place, at)| {
        last_place == place && now.up.saturating_sub(*at) < UNDO_PAUSE
    });
    if !goes_on || stack.back.is_empty() {
        stack.back.push(before);
        if stack.back.len() > UNDO_STEPS {
            stack.back.remove(0);
        }
    }
    stack.forth.clear();
    stack.last = Some((place.clone(), now.up));
    after_change(state);
    calm(state, place);
}

/// Takes the last step back without a trace, where it only filled this field: what follows
/// takes its place.
pub(super) fn take_back_typing(state: &mut State, field: FieldId, before: &str) {
    let Some(id) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
    let Some(draft) = editable(state) else {
        return;
    };
    let mut undone = draft.content.clone();
    if let Some(text) = undone.profile.text_mut(field) {
        before.clone_into(text);
    }
    let stack = library::undo_stack(state, id);
    if stack.back.last() != Some(&undone) {
        return;
    }
    stack.back.pop();
    stack.last = None;
    if let Some(draft) = open_mut(state) {
        draft.content = undone;
    }
    after_change(state);
}

/// Ends the undo step, so that the next edit begins a new one.
fn end_step(state: &mut State) {
    if let Some(id) = state.editor.as_ref().map(|editor| editor.draft) {
        // No stack is made: a draft that nobody changed has none.
        if let Some(stack) = state.undo.get_mut(&id) {
            stack.last = None;
        }
    }
}

fn after_change(state: &mut State) {
    if let Some(id) = state.editor.as_ref().map(|editor| editor.draft) {
        saving::mark(state, Kept::Draft(id));
    }
    recheck(state);
    library::refresh(state);
}

/// A place that was mended is quiet until the cursor leaves it again.
fn calm(state: &mut State, place: &Place) {
    let mended = state
        .editor
        .as_ref()
        .is_some_and(|editor| editor.findings.iter().all(|f| f.place != *place));
    if mended && let Some(draft) = open_mut(state) {
        draft.shown.left.remove(place);
    }
}

/// Works out all findings of the open draft.
pub(super) fn recheck(state: &mut State) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let mut findings = validate(&draft.content, &state.wanted_of(draft));
    // Of one that is approved nothing more is read.
    if draft.submission.stage() != Stage::Approved {
        let attachments = &draft.content.attachments;
        findings.extend(unreadable(attachments, |sha256| state.defect_of(sha256)));
    }
    findings.extend(draft.problems_from_server());
    sort(&mut findings, &draft.content.profile);
    let changes = draft.changes_since_sent();
    let twin = copy::twin(state, draft);
    if let Some(editor) = &mut state.editor {
        editor.findings = findings;
        editor.changes = changes;
        editor.twin = twin;
    }
}

/// The open draft, unless a submission has it.
fn editable(state: &mut State) -> Option<&mut Draft> {
    let id = state.editor.as_ref()?.draft;
    if state.is_busy(id) {
        return None;
    }
    state.drafts.get_mut(&id)
}

pub(super) fn open_mut(state: &mut State) -> Option<&mut Draft> {
    let id = state.editor.as_ref()?.draft;
    state.drafts.get_mut(&id)
}

pub(super) fn edit(state: &mut State, place: &Place, text: &str, fx: &mut Vec<Effect>) {
    let text = entry::cleaned(state, place, text);
    if place.field == FieldId::EmailAddresses
        && let Part::Item(index) = place.part
    {
        edit_email_address(state, place, index, &text, fx);
        return;
    }
    type_into(state, place, |content| match &place.part {
        Part::Key(name) => {
            content.profile.required_fields.insert(name.clone(), text);
        }
        Part::Whole | Part::Item(_) => {
            if let Some(value) = content.profile.text_mut(place.field) {
                *value = text;
            }
            if place.field == FieldId::AddressCountryCode {
                country::drop_blank_extra_fields(content);
            }
        }
    });
    if let Some(row) = FIELDS.iter().find(|row| row.id == place.field)
        && matches!(row.kind, Kind::Country(_))
    {
        // A choice is done at once, without leaving the field.
        left(state, place.clone());
        match place.field {
            FieldId::CountryCode => country::of_numbers_chosen(state),
            _ => country::of_address_chosen(state),
        }
        asked::ask(state, fx);
    }
}

/// A pasted list becomes a row an address.
fn edit_email_address(
    state: &mut State,
    place: &Place,
    index: usize,
    text: &str,
    fx: &mut Vec<Effect>,
) {
    let list = email::list(text);
    type_into(state, place, |content| {
        let rows = &mut content.profile.email_addresses;
        while rows.len() <= index {
            rows.push(String::new());
        }
        if let Some(list) = &list {
            rows.splice(index..=index, list.iter().cloned());
        } else if let Some(row) = rows.get_mut(index) {
            text.clone_into(row);
        }
    });
    if let Some(list) = list {
        end_step(state);
        let count = list.len();
        fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(
            Place::item(FieldId::EmailAddresses, index + count - 1),
        ))));
    }
}

pub(super) fn set_number_type(state: &mut State, kind: PhoneNumberType, wanted: bool) {
    let place = Place::from(FieldId::PhoneNumberTypes);
    change(state, &place, |content| {
        content.profile.set_number_type(kind, wanted);
    });
}

pub(super) fn add_email_address(state: &mut State, fx: &mut Vec<Effect>) {
    let place = Place::from(FieldId::EmailAddresses);
    let mut last = 0;
    change(state, &place, |content| {
        let rows = &mut content.profile.email_addresses;
        if rows.is_empty() {
            rows.push(String::new());
        }
        rows.push(String::new());
        last = rows.len() - 1;
    });
    let place = Place::item(FieldId::EmailAddresses, last);
    fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(place))));
}

pub(super) fn remove_email_address(state: &mut State, index: usize) {
    let place = Place::from(FieldId::EmailAddresses);
    change(state, &place, |content| {
        let rows = &mut content.profile.email_addresses;
        if index < rows.len() {
            rows.remove(index);
        }
    });
    // The rows below moved up: which of them were left is no longer known.
    if let Some(draft) = open_mut(state) {
        draft.shown.left.retain(|left| {
            left.field != FieldId::EmailAddresses
                || matches!(left.part, Part::Item(row) if row < index)
        });
    }
}

pub(super) fn add_extra_field(state: &mut State, name: &str, fx: &mut Vec<Effect>) {
    let (name, _) = text::typed(name);
    let name = name.trim();
    if name.is_empty() {
        return;
    }
    let place = Place::key(FieldId::RequiredFields, name);
    change(state, &place, |content| {
        let fields = &mut content.profile.required_fields;
        fields.entry(name.to_owned()).or_default();
    });
    fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(place))));
}

pub(super) fn remove_extra_field(state: &mut State, name: &str) {
    let place = Place::from(FieldId::RequiredFields);
    change(state, &place, |content| {
        content.profile.required_fields.remove(name);
    });
}

/// The cursor left a place: what is filled in there may now be judged.
pub(super) fn left(state: &mut State, place: Place) {
    end_step(state);
    entry::tidy(state, &place);
    let found = state
        .editor
        .as_ref()
        .is_some_and(|editor| editor.findings.iter().any(|f| f.place == place));
    let mut added = false;
    if found && let Some(draft) = open_mut(state) {
        added = draft.shown.left.insert(place);
    }
    if added && let Some(id) = state.editor.as_ref().map(|editor| editor.draft) {
        saving::mark(state, Kept::Draft(id));
    }
}

pub(super) fn undo(state: &mut State, fx: &mut Vec<Effect>) {
    travel(state, fx, |stack| (&mut stack.back, &mut stack.forth));
}

pub(super) fn redo(state: &mut State, fx: &mut Vec<Effect>) {
    travel(state, fx, |stack| (&mut stack.forth, &mut stack.back));
}

fn travel(
    state: &mut State,
    fx: &mut Vec<Effect>,
    ways: fn(&mut crate::app::state::UndoStack) -> (&mut Vec<Content>, &mut Vec<Content>),
) {
    let now = state.now;
    let Some(draft) = editable(state) else {
        return;
    };
    let id = draft.id;
    let mut current = draft.content.clone();
    let stack = library::undo_stack(state, id);
    stack.last = None;
    let (from, to) = ways(stack);
    let Some(content) = from.pop() else {
        return;
    };
    let changed = first_difference(&current, &content);
    let undone = current.profile.clone();
    to.push(std::mem::replace(&mut current, content));
    if let Some(draft) = open_mut(state) {
        draft.content = current;
        draft.changed_at = now.wall;
    }
    after_change(state);
    if let Some(place) = changed {
        if let Some(undone) = undone.text(place.field) {
            entry::taken_back(state, place.field, undone);
        }
        asked::ask(state, fx);
        fx.push(Effect::Window(WindowEffect::Focus(Focus::Place(place))));
    }
}

/// Where two contents first differ, in the order of FIELDS.
fn first_difference(before: &Content, after: &Content) -> Option<Place> {
    let (old, new) = (&before.profile, &after.profile);
    FIELDS.iter().find_map(|row| {
        let differs = match row.kind {
            Kind::NumberTypes => old.phone_number_types != new.phone_number_types,
            Kind::ExtraFields => old.required_fields != new.required_fields,
            Kind::Documents => {
                let mut ticks = before
                    .restrictions_read
                    .symmetric_difference(&after.restrictions_read);
                ticks.next().is_some() || before.attachments != after.attachments
            }
            Kind::EmailAddresses => {
                let rows = old.email_addresses.len().max(new.email_addresses.len());
                let at = |list: &[String], i| list.get(i).cloned().unwrap_or_default();
                let index = (0..rows)
                    .find(|&i| at(&old.email_addresses, i) != at(&new.email_addresses, i))?;
                let last = new.email_addresses.len().saturating_sub(1);
                return Some(Place::item(row.id, index.min(last)));
            }
            _ => old.text(row.id) != new.text(row.id),
        };
        differs.then(|| Place::from(row.id))
    })
}
