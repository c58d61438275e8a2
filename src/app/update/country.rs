//! Consequences of choosing a country.

use crate::app::state::{QueryState, State};
use crate::domain::country_requirements::RequirementsQuery;
use crate::domain::draft::Content;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;

use super::{normalize, open_draft};

/// Shows the findings of filled-in fields that could not be validated without the country.
pub(super) fn address_country_changed(state: &mut State) {
    for field in [
        FieldId::BusinessRegisterNumber,
        FieldId::RepresentativePhoneNumber,
        FieldId::PostalCode,
        FieldId::Region,
    ] {
        let text = state
            .open_draft()
            .and_then(|draft| draft.content.profile.text(field));
        if text.is_some_and(|text| !text.trim().is_empty()) {
            normalize::blurred(state, field.into());
        }
    }
}

/// Removes the empty extra fields, which the previous country required.
pub(super) fn drop_blank_extra_fields(content: &mut Content) {
    let fields = &mut content.profile.required_fields;
    fields.retain(|_, text| !text.trim().is_empty());
}

/// Another country has other requirements for the attachments.
pub(super) fn numbers_country_changed(state: &mut State) {
    if let Some(draft) = state.open_draft() {
        let country = draft.content.profile.country_code.trim().to_owned();
        state.pending_countries.insert(draft.id, country);
    }
    drop_requirements_of_another_country(state);
}

/// Drops the previous country's requirements if those of the new one have become known in this
/// run. Another draft may have been open at that time: then this happens when the draft is
/// opened again.
pub(super) fn apply_pending(state: &mut State) {
    let Some(draft) = state.open_draft() else {
        return;
    };
    let (id, country) = (draft.id, draft.content.profile.country_code.trim());
    let query = RequirementsQuery::Requirements(country.to_owned());
    if state.requirement_queries.get(&query) == Some(&QueryState::Answered)
        && state.pending_countries.get(&id).map(String::as_str) == Some(country)
    {
        state.pending_countries.remove(&id);
        drop_requirements_of_another_country(state);
    }
}

/// Removes the previous country's requirements from the attachments once the new country's are
/// known. The person assigns the attachments again.
fn drop_requirements_of_another_country(state: &mut State) {
    let country = state
        .open_draft()
        .map(|draft| &draft.content.profile.country_code);
    let account_requirements = state.account_requirements().zip(country);
    let requirements = account_requirements.and_then(|(account_requirements, country)| {
        account_requirements.requirements.get(country.trim())
    });
    let Some(requirements) = requirements.cloned() else {
        return;
    };
    let path = FieldPath::from(FieldId::Documents);
    open_draft::change(state, &path, |content| {
        for attachment in &mut content.attachments {
            attachment
                .requirement
                .take_if(|id| !requirements.entries.iter().any(|known| known.has_id(id)));
        }
    });
}
