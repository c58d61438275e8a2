//! Copying whole parts of another profile, as one undo step.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::action::CopyAction;
use crate::app::state::{CopyDialog, Dialog, State, Tone, matches_search};
use crate::domain::draft::Draft;
use crate::domain::fields::{FieldId, Section};
use crate::domain::finding::FieldPath;

use super::notices::notify;
use super::open_draft::{change, editable};
use crate::i18n::tr;

pub(super) fn act(state: &mut State, action: CopyAction) {
    match action {
        CopyAction::Ask(from) => ask(state, from),
        CopyAction::Search(text) => {
            let rows = rows(state, &text);
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                dialog.search = text;
                dialog.from = dialog.from.filter(|from| rows.contains(from));
                dialog.from = dialog.from.or(rows.first().copied());
                dialog.rows = rows;
            }
        }
        CopyAction::Choose(from) => {
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                dialog.from = Some(from);
            }
        }
        CopyAction::Take(part, selected) => {
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                if selected {
                    dialog.parts.insert(part);
                } else {
                    dialog.parts.remove(&part);
                }
            }
        }
        CopyAction::Copy => copy(state),
        CopyAction::RepresentativeAsContact => representative_as_contact(state),
    }
}

fn ask(state: &mut State, from: Option<Uuid>) {
    let rows = rows(state, "");
    state.dialog = Some(Dialog::CopyFrom(CopyDialog {
        search: String::new(),
        from: from.or(rows.first().copied()),
        rows,
        parts: Section::SHAREABLE.into(),
    }));
}

/// The other profiles that match a search, most recently changed first.
fn rows(state: &State, search: &str) -> Vec<Uuid> {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let others = state.drafts.values().filter(|draft| Some(draft.id) != open);
    let mut rows: Vec<&Draft> = others
        .filter(|draft| matches_search(draft, search))
        .filter(|draft| !draft.content.profile.is_blank())
        .collect();
    rows.sort_by_key(|draft| std::cmp::Reverse(draft.changed_at));
    rows.into_iter().map(|draft| draft.id).collect()
}

fn copy(state: &mut State) {
    let Some(Dialog::CopyFrom(dialog)) = &state.dialog else {
        return;
    };
    let parts: BTreeSet<Section> = dialog.parts.clone();
    let Some(from) = dialog.from.and_then(|id| state.drafts.get(&id)) else {
        return;
    };
    let (source, title) = (from.content.profile.clone(), from.title().to_owned());
    state.dialog = None;
    if editable(state).is_none() {
        return notify(state, Tone::Plain, tr!("form-submitting-hint"), None);
    }
    let path = FieldPath::from(FieldId::CompanyName);
    change(state, &path, |content| {
        for row in parts.iter().flat_map(|part| part.fields()) {
            content.profile.take_field(row, &source);
        }
    });
    let text = tr!("copy-done-notice", title = title);
    notify(state, Tone::Good, text, None);
}

/// Copies the representative's name into the contact's fields: often they are one person.
fn representative_as_contact(state: &mut State) {
    let path = FieldPath::from(FieldId::ContactFirstName);
    change(state, &path, |content| {
        let profile = &mut content.profile;
        profile
            .contact_first_name
            .clone_from(&profile.representative_first_name);
        profile
            .contact_last_name
            .clone_from(&profile.representative_last_name);
    });
}
