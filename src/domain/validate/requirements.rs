//! Missing country requirements. The API accepts a profile without them, but approval does not
//! begin until they are complete (the guide, step 4).

use crate::domain::country;
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::Content;
use crate::domain::fields::{FieldId, label_in_sentence};
use crate::domain::finding::{FieldPath, Finding, FindingKind};
use crate::i18n::tr;

/// Findings for blank extra fields of the address country.
pub(super) fn extra_fields(content: &Content, applicable: &ApplicableRequirements) -> Vec<Finding> {
    let profile = &content.profile;
    let country_name = country::in_sentence(profile.address_country_code.trim());
    let blank = applicable.fields.iter().filter(|field| {
        let filled_in = profile.required_fields.get(&field.name);
        filled_in.is_none_or(|text| text.trim().is_empty())
    });
    blank
        .map(|field| {
            let label = label_in_sentence(&field.label());
            let message = tr!(
                "check-extra-field-missing",
                label = label,
                here = &country_name
            );
            Finding::incomplete(
                FieldPath::key(FieldId::RequiredFields, &field.name),
                message,
            )
        })
        .collect()
}

/// Findings for document requirements without an attachment, and for restrictions not ticked as
/// read.
pub(super) fn requirements(content: &Content, applicable: &ApplicableRequirements) -> Vec<Finding> {
    let country_name = country::in_sentence(content.profile.country_code.trim());
    let finding = |requirement: &&crate::domain::requirement::Requirement| {
        let path = FieldPath::key(FieldId::Documents, &requirement.id);
        let text = &requirement.text;
        if requirement.is_document() {
            let met = requirement.met_by(&content.attachments).next().is_some();
            // The document may be attached without being assigned.
            let mut attachments = content.attachments.iter();
            let message = if attachments.any(|attachment| attachment.requirement.is_none()) {
                tr!(
                    "check-document-unassigned",
                    here = &country_name,
                    text = text
                )
            } else {
                tr!("check-document-missing", here = &country_name, text = text)
            };
            (!met).then(|| Finding::incomplete(path, message))
        } else {
            let message = tr!(
                "check-restriction-unread",
                here = &country_name,
                text = text
            );
            (!content.has_read(requirement)).then(|| Finding {
                kind: FindingKind::Missing,
                ..Finding::warning(path, message)
            })
        }
    };
    applicable.requirements.iter().filter_map(finding).collect()
}
