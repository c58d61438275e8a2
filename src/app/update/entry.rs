//! What becomes of what is typed and pasted: characters that can't be seen are left out,
//! postal codes and phone numbers take their usual form, a pasted address is offered as
//! its parts.

use std::time::Duration;

use crate::app::action::{Effect, Focus};
use crate::app::state::{Notice, Offer, PastedAddress, State, Tone};
use crate::domain::address::{self, block};
use crate::domain::fields::{FieldId, Section, within};
use crate::domain::finding::{Part, Place};
use crate::domain::phone;
use crate::domain::profile::CompanyProfile;
use crate::domain::text;

use super::{edit, notify};

/// How long an offer to take an address apart stays.
const OFFER_STAYS: Duration = Duration::from_mins(1);

/// What was typed at a place, without what can't be seen; says so where there was any.
pub(super) fn cleaned(state: &mut State, place: &Place, typed: &str) -> String {
    let (text, left_out) = text::typed(typed);
    if left_out > 0 {
        let label = match &place.part {
            Part::Key(name) => name.clone(),
            Part::Whole | Part::Item(_) => within(place.field.row().label),
        };
        notify(state, Tone::Plain, text::left_out(left_out, &label), None);
    }
    text
}

/// Puts what was typed into its usual form, as a step of its own that undo takes back.
pub(super) fn tidy(state: &mut State, place: &Place) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    if place.part != Part::Whole {
        return;
    }
    let Some(usual) = usual_form(&draft.content.profile, place.field) else {
        return;
    };
    // Who took that back wants it as it was.
    let stack = state.undo.get(&draft.id);
    let undone = stack.and_then(|stack| stack.forth.last());
    if undone.is_some_and(|content| content.profile.text(place.field) == Some(&usual)) {
        return;
    }
    edit::change(state, place, |content| {
        if let Some(text) = content.profile.text_mut(place.field) {
            *text = usual;
        }
    });
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
            // Its extension would be lost.
            let whole = phone.extension.is_none() && phone.international != typed;
            whole.then_some(phone.international)
        }
        _ => None,
    }
}

/// Lines were pasted into one field. Where they are an address, its parts are offered.
pub(super) fn pasted_lines(state: &mut State, place: &Place, text: &str) {
    if place.field == FieldId::EmailAddresses {
        return;
    }
    let Some(draft) = state.open_draft() else {
        return;
    };
    let profile = &draft.content.profile;
    let in_address = place.field.row().section == Section::Address;
    let country = match profile.address_country_code.trim() {
        "" => profile.country_code.trim(),
        chosen => chosen,
    };
    let (visible, _) = text::lines(text);
    let parts = in_address
        .then(|| block::split(&visible, country))
        .flatten();
    let Some(mut parts) = parts else {
        let text = "What was pasted had several lines; they are one line now";
        notify(state, Tone::Plain, text, None);
        return;
    };
    // A company that is named already is not changed by its address.
    if !profile.company_name.trim().is_empty() {
        parts.retain(|(field, _)| *field != FieldId::CompanyName);
    }
    let told: Vec<String> = parts
        .iter()
        .map(|(field, part)| format!("{} “{part}”", within(field.row().label)))
        .collect();
    let text = format!("That looks like an address: {}", told.join(", "));
    let offer = Offer::SplitAddress(PastedAddress {
        draft: draft.id,
        place: place.clone(),
        before: profile.text(place.field).unwrap_or_default().to_owned(),
        parts,
    });
    state.notices.retain(|notice| !is_address(notice));
    notify(state, Tone::Plain, text, Some(offer));
    if let Some(notice) = state.notices.last_mut() {
        notice.until = Some(state.now.up + OFFER_STAYS);
    }
}

fn is_address(notice: &Notice) -> bool {
    matches!(notice.offer, Some(Offer::SplitAddress(_)))
}

/// Puts a pasted address into its fields, in one step.
pub(super) fn split_address(state: &mut State, pasted: PastedAddress, fx: &mut Vec<Effect>) {
    state.notices.retain(|notice| !is_address(notice));
    if state.open_draft().map(|draft| draft.id) != Some(pasted.draft) {
        let text = "Another profile is open now; paste the address again where it belongs";
        notify(state, Tone::Plain, text, None);
        return;
    }
    let place = Place::from(FieldId::AddressCountryCode);
    edit::change(state, &place, |content| {
        if let Some(text) = content.profile.text_mut(pasted.place.field) {
            *text = pasted.before;
        }
        for (field, part) in pasted.parts {
            if let Some(text) = content.profile.text_mut(field) {
                *text = part;
            }
        }
    });
    fx.push(Effect::Focus(Focus::Place(pasted.place)));
}
