//! The form: edits of its fields.

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::State;
use crate::domain::email;
use crate::domain::fields::{FIELDS, FieldId, Kind};
use crate::domain::finding::{Part, Place};
use crate::domain::profile::PhoneNumberType;
use crate::domain::text;

use super::open_draft::{change, end_step, open_id, type_into};
use super::{country, entry};

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
        entry::left(state, place.clone());
        match place.field {
            FieldId::CountryCode => country::of_numbers_chosen(state),
            _ => country::of_address_chosen(state),
        }
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
    if let Some(shown) = open_id(state).and_then(|id| state.drafts.edit_shown(id)) {
        shown.left.retain(|left| {
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
