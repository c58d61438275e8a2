//! What becomes of what is typed: characters that can't be seen are left out, postal codes
//! and phone numbers take their usual form.

use crate::app::state::{State, Tone};
use crate::domain::address;
use crate::domain::fields::{FieldId, within};
use crate::domain::finding::{Part, Place};
use crate::domain::phone;
use crate::domain::profile::CompanyProfile;
use crate::domain::text;

use super::{edit, notify};

/// What was typed at a place, without what can't be seen; says so where there was any.
pub(super) fn cleaned(state: &mut State, place: &Place, typed: &str) -> String {
    let (text, left_out) = text::typed(typed);
    if left_out > 0 {
        let label = match &place.part {
            Part::Key(name) => name.clone(),
            Part::Whole | Part::Item(_) => within(place.field.row().label()),
        };
        notify(state, Tone::Plain, text::left_out(left_out, &label), None);
    }
    text
}

/// Puts what was typed into its usual form, as a step of its own that undo takes back. Not
/// where that would change what the server has already, or what somebody took back.
pub(super) fn tidy(state: &mut State, place: &Place) {
    let Some((draft, editor)) = state.open_draft().zip(state.editor.as_ref()) else {
        return;
    };
    let settled = state.read_only || draft.submission.is_submitted();
    if place.part != Part::Whole || settled {
        return;
    }
    let profile = &draft.content.profile;
    let Some(usual) = usual_form(profile, place.field) else {
        return;
    };
    let wanted_so = editor.as_typed.get(&place.field).map(String::as_str);
    if wanted_so == profile.text(place.field) {
        return;
    }
    edit::change(state, place, |content| {
        if let Some(text) = content.profile.text_mut(place.field) {
            *text = usual;
        }
    });
}

/// Remembers what undo brought back, where that was put into its usual form before.
pub(super) fn taken_back(state: &mut State, field: FieldId, undone: &str) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    if usual_form(&draft.content.profile, field).as_deref() != Some(undone) {
        return;
    }
    let text = draft.content.profile.text(field).map(str::to_owned);
    if let (Some(text), Some(editor)) = (text, &mut state.editor) {
        editor.as_typed.insert(field, text);
    }
}

/// The same for all fields.
pub(super) fn tidy_all(state: &mut State) {
    for field in [FieldId::PostalCode, FieldId::RepresentativePhoneNumber] {
        tidy(state, &field.into());
    }
}

/// How a field's text is usually written, where that differs from what was typed.
fn usual_form(profile: &CompanyProfile, field: FieldId) -> Option<String> {
    let typed = profile.text(field)?;
    let country = profile.address_country_code.trim();
    match field {
        FieldId::PostalCode => address::form(country).usual_postal_code(typed),
        FieldId::RepresentativePhoneNumber => {
            let phone = phone::read(typed, country)?;
            // What is left out would be lost.
            let whole = phone.left_out.is_none() && phone.international != typed;
            whole.then_some(phone.international)
        }
        _ => None,
    }
}
