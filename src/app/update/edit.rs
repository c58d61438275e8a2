//! The form: edits of its fields.

use crate::app::effect::{Effect, Focus, WindowEffect};
use crate::app::state::State;
use crate::domain::email;
use crate::domain::fields::{FIELDS, FieldId, Kind};
use crate::domain::finding::{FieldPath, PathPart};
use crate::domain::profile::PhoneNumberType;
use crate::domain::text;

use super::open_draft::{change, end_step, open_id, type_into};
use super::{country, normalize, requirements};

pub(super) fn edit(state: &mut State, path: &FieldPath, text: &str, effects: &mut Vec<Effect>) {
    let text = normalize::without_invisible(state, path, text);
    if path.field == FieldId::EmailAddresses
        && let PathPart::Item(index) = path.part
    {
        edit_email_address(state, path, index, &text, effects);
        return;
    }
    type_into(state, path, |content| match &path.part {
        PathPart::Key(name) => {
            content.profile.required_fields.insert(name.clone(), text);
        }
        PathPart::Whole | PathPart::Item(_) => {
            if let Some(value) = content.profile.text_mut(path.field) {
                *value = text;
            }
            if path.field == FieldId::AddressCountryCode {
                country::drop_blank_extra_fields(content);
            }
        }
    });
    if let Some(row) = FIELDS.iter().find(|row| row.id == path.field)
        && matches!(row.kind, Kind::Country(_))
    {
        // Choosing a country completes the edit, although the cursor stays in the field.
        normalize::blurred(state, path.clone());
        requirements::retry_failed(state);
        match path.field {
            FieldId::CountryCode => country::numbers_country_changed(state),
            _ => country::address_country_changed(state),
        }
    }
}

/// Edits an email address. A pasted list becomes one row per address.
fn edit_email_address(
    state: &mut State,
    path: &FieldPath,
    index: usize,
    text: &str,
    effects: &mut Vec<Effect>,
) {
    let list = email::list(text);
    type_into(state, path, |content| {
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
        effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(
            FieldPath::item(FieldId::EmailAddresses, index + count - 1),
        ))));
    }
}

pub(super) fn set_number_type(state: &mut State, kind: PhoneNumberType, selected: bool) {
    let path = FieldPath::from(FieldId::PhoneNumberTypes);
    change(state, &path, |content| {
        content.profile.set_number_type(kind, selected);
    });
}

pub(super) fn add_email_address(state: &mut State, effects: &mut Vec<Effect>) {
    let path = FieldPath::from(FieldId::EmailAddresses);
    let mut last = 0;
    change(state, &path, |content| {
        let rows = &mut content.profile.email_addresses;
        if rows.is_empty() {
            rows.push(String::new());
        }
        rows.push(String::new());
        last = rows.len() - 1;
    });
    let path = FieldPath::item(FieldId::EmailAddresses, last);
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(path))));
}

pub(super) fn remove_email_address(state: &mut State, index: usize) {
    let path = FieldPath::from(FieldId::EmailAddresses);
    change(state, &path, |content| {
        let rows = &mut content.profile.email_addresses;
        if index < rows.len() {
            rows.remove(index);
        }
    });
    // The rows below moved up, so it is no longer known which of them the cursor had left.
    if let Some(visibility) = open_id(state).and_then(|id| state.drafts.edit_visibility(id)) {
        visibility.touched.retain(|path| {
            path.field != FieldId::EmailAddresses
                || matches!(path.part, PathPart::Item(row) if row < index)
        });
    }
}

pub(super) fn add_extra_field(state: &mut State, name: &str, effects: &mut Vec<Effect>) {
    let (name, _) = text::typed(name);
    let name = name.trim();
    if name.is_empty() {
        return;
    }
    let path = FieldPath::key(FieldId::RequiredFields, name);
    change(state, &path, |content| {
        let fields = &mut content.profile.required_fields;
        fields.entry(name.to_owned()).or_default();
    });
    effects.push(Effect::Window(WindowEffect::Focus(Focus::Field(path))));
}

pub(super) fn remove_extra_field(state: &mut State, name: &str) {
    let path = FieldPath::from(FieldId::RequiredFields);
    change(state, &path, |content| {
        content.profile.required_fields.remove(name);
    });
}
