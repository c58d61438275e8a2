//! What follows from the choice of a country.

use crate::app::state::State;
use crate::domain::draft::Content;
use crate::domain::fields::FieldId;

use super::{documents, edit};

/// What was filled in and left before its country was known is judged now.
pub(super) fn of_address_chosen(state: &mut State) {
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
            edit::left(state, field.into());
        }
    }
}

/// Takes away the extra fields that another country asked for and nobody filled in.
pub(super) fn drop_blank_extra_fields(content: &mut Content) {
    let fields = &mut content.profile.required_fields;
    fields.retain(|_, text| !text.trim().is_empty());
}

/// Another country asks other things of the attachments.
pub(super) fn of_numbers_chosen(state: &mut State) {
    let Some(editor) = &mut state.editor else {
        return;
    };
    let id = editor.draft;
    if let Some(draft) = state.drafts.get(&id) {
        editor.country_chosen = Some(draft.content.profile.country_code.trim().to_owned());
    }
    documents::drop_requirements_of_another_country(state);
}
