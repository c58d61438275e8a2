//! What becomes of what is typed and pasted: characters that can't be seen are left out,
//! postal codes and phone numbers take their usual form, a pasted address is offered as
//! its parts.

use std::fmt::Write;
use std::time::Duration;

use crate::app::action::{Effect, Focus};
use crate::app::state::{Notice, Offer, PastedAddress, State, Tone};
use crate::domain::address::{self, block};
use crate::domain::fields::{FieldId, Section, within};
use crate::domain::finding::{Part, Place};
use crate::domain::phone;
use crate::domain::profile::CompanyProfile;
use crate::domain::text;

use super::{asked, edit, notify};

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
            // Its extension would be lost.
            let whole = phone.extension.is_none() && phone.international != typed;
            whole.then_some(phone.international)
        }
        _ => None,
    }
}

/// Lines were pasted into one field. Where they are an address, its parts are offered.
pub(super) fn pasted_lines(state: &mut State, place: &Place, text: &str) {
    if place.field == FieldId::EmailAddresses || !text::has_lines(text) {
        return;
    }
    let Some(draft) = state.open_draft() else {
        return;
    };
    let profile = &draft.content.profile;
    let in_address = place.part == Part::Whole && place.field.row().section == Section::Address;
    let country = match profile.address_country_code.trim() {
        "" => profile.country_code.trim(),
        chosen => chosen,
    };
    let (visible, _) = text::lines(text);
    let found = in_address
        .then(|| block::split(&visible, country))
        .flatten();
    let Some(block::Block {
        mut parts,
        mut left_over,
    }) = found
    else {
        let text = "What was pasted had several lines; they are one line now";
        notify(state, Tone::Plain, text, None);
        return;
    };
    // A company that is named already is not changed by its address.
    if !profile.company_name.trim().is_empty() {
        let company = |(field, _): &mut (FieldId, String)| *field == FieldId::CompanyName;
        left_over.extend(parts.extract_if(.., company).map(|(_, name)| name));
    }
    let told: Vec<String> = parts
        .iter()
        .map(|(field, part)| format!("{} “{part}”", within(field.row().label)))
        .collect();
    let mut text = format!("That looks like an address: {}", told.join(", "));
    if !left_over.is_empty() {
        let left_over = left_over.join("”, “");
        let _ = write!(text, ". In none of them would be “{left_over}”");
    }
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
        // Parts of the address before would make two of one.
        for field in address::PARTS {
            if let Some(text) = content.profile.text_mut(field) {
                text.clear();
            }
        }
        for (field, part) in pasted.parts {
            if let Some(text) = content.profile.text_mut(field) {
                *text = part;
            }
        }
        edit::drop_blank_extra_fields(content);
    });
    asked::ask(state, fx);
    fx.push(Effect::Focus(Focus::Place(pasted.place)));
}
