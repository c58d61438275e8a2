//! Copying from another profile: whole parts of it, in one step that undo takes back.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::action::CopyAction;
use crate::app::effect::Effect;
use crate::app::state::{CopyDialog, Dialog, State, Tone};
use crate::domain::draft::Draft;
use crate::domain::fields::{FieldId, Section};
use crate::domain::finding::Place;
use crate::domain::register;
use crate::domain::text::ascii_forms;

use super::{asked, edit, library, notify};
use crate::texts::tr;

pub(super) fn act(state: &mut State, action: CopyAction, fx: &mut Vec<Effect>) {
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
        CopyAction::Take(part, wanted) => {
            if let Some(Dialog::CopyFrom(dialog)) = &mut state.dialog {
                if wanted {
                    dialog.parts.insert(part);
                } else {
                    dialog.parts.remove(&part);
                }
            }
        }
        CopyAction::Copy => copy(state, fx),
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

/// The other profiles that fit a search, the one that was changed last first.
fn rows(state: &State, search: &str) -> Vec<Uuid> {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let others = state.drafts.values().filter(|draft| Some(draft.id) != open);
    let mut rows: Vec<&Draft> = others
        .filter(|draft| library::fits(draft, search))
        .filter(|draft| !draft.content.profile.is_blank())
        .collect();
    rows.sort_by_key(|draft| std::cmp::Reverse(draft.changed_at));
    rows.into_iter().map(|draft| draft.id).collect()
}

fn copy(state: &mut State, fx: &mut Vec<Effect>) {
    let Some(Dialog::CopyFrom(dialog)) = &state.dialog else {
        return;
    };
    let parts: BTreeSet<Section> = dialog.parts.clone();
    let Some(from) = dialog.from.and_then(|id| state.drafts.get(&id)) else {
        return;
    };
    let (source, title) = (from.content.profile.clone(), from.title().to_owned());
    state.dialog = None;
    let place = Place::from(FieldId::CompanyName);
    edit::change(state, &place, |content| {
        for row in parts.iter().flat_map(|part| part.fields()) {
            content.profile.take_field(row, &source);
        }
    });
    asked::ask(state, fx);
    let text = tr!("copied-from-undo-takes-it", title = title);
    notify(state, Tone::Good, text, None);
}

/// The representative's name into the contact's fields: often they are one.
fn representative_as_contact(state: &mut State) {
    let place = Place::from(FieldId::ContactFirstName);
    edit::change(state, &place, |content| {
        let profile = &mut content.profile;
        profile
            .contact_first_name
            .clone_from(&profile.representative_first_name);
        profile
            .contact_last_name
            .clone_from(&profile.representative_last_name);
    });
}

/// Another profile of the library with the same register number in the same country, whatever
/// label stands before it and whatever between its digits.
pub(super) fn twin(state: &State, draft: &Draft) -> Option<Uuid> {
    let profile = &draft.content.profile;
    let country = profile.address_country_code.trim();
    let number = usual(&profile.business_register_number, country);
    if signs(&number).count() < SHORTEST {
        return None;
    }
    let digits: Vec<char> = digits(&number).collect();
    let same = |other: &&Draft| {
        let known = &other.content.profile;
        let typed = ascii_forms(&known.business_register_number);
        other.id != draft.id
            && known.address_country_code.trim() == country
            // Labels have no digits, so that most numbers of a large library differ here already.
            && self::digits(&typed).eq(digits.iter().copied())
            && signs(&usual(&typed, country)).eq(signs(&number))
    };
    state.drafts.values().find(same).map(|other| other.id)
}

fn usual(number: &str, country: &str) -> String {
    let usual = register::usual(number, country);
    usual.map_or_else(|| number.to_owned(), |usual| usual.number)
}

fn digits(number: &str) -> impl Iterator<Item = char> {
    number.chars().filter(char::is_ascii_digit)
}

/// A shorter number is still being typed.
const SHORTEST: usize = 4;

/// The letters and digits of a number, without what stands between them.
fn signs(number: &str) -> impl Iterator<Item = char> + '_ {
    let signs = number.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_uppercase)
}
