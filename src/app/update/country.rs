//! Consequences of choosing a country.

use crate::app::state::State;
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
    let Some(editor) = &mut state.editor else {
        return;
    };
    let id = editor.draft;
    if let Some(draft) = state.drafts.get(&id) {
        editor.pending_country = Some(draft.content.profile.country_code.trim().to_owned());
    }
    drop_requirements_of_another_country(state);
}

/// Removes the previous country's requirements from the attachments once the new country's are
/// known. The person assigns the attachments again.
pub(super) fn drop_requirements_of_another_country(state: &mut State) {
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
