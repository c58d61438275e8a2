//! What the countries ask and is not there yet. The API takes a profile without it, but
//! approval does not begin before it is complete (the guide, step 4).

use crate::domain::asked::Wanted;
use crate::domain::country;
use crate::domain::draft::Content;
use crate::domain::fields::{FieldId, within};
use crate::domain::finding::{Finding, FindingKind, Place};
use crate::texts::tr;

/// The extra fields of the country of the address that are blank.
pub(super) fn extra_fields(content: &Content, wanted: &Wanted) -> Vec<Finding> {
    let profile = &content.profile;
    let here = country::in_sentence(profile.address_country_code.trim());
    let blank = wanted.fields.iter().filter(|field| {
        let filled_in = profile.required_fields.get(&field.name);
        filled_in.is_none_or(|text| text.trim().is_empty())
    });
    blank
        .map(|field| {
            let label = within(&field.label());
            let sentence = tr!("enter-it-is-asked-companies", label = label, here = &here);
            Finding::incomplete(Place::key(FieldId::RequiredFields, &field.name), sentence)
        })
        .collect()
}

/// The documents that no attachment is for, and the restrictions that nobody has ticked.
pub(super) fn requirements(content: &Content, wanted: &Wanted) -> Vec<Finding> {
    let here = country::in_sentence(content.profile.country_code.trim());
    let finding = |asked: &&crate::domain::requirement::Requirement| {
        let place = Place::key(FieldId::Documents, &asked.id);
        let text = &asked.text;
        if asked.is_document() {
            let met = asked.met_by(&content.attachments).next().is_some();
            // It may be there, and nobody said so.
            let mut attachments = content.attachments.iter();
            let sentence = if attachments.any(|attachment| attachment.requirement.is_none()) {
                tr!(
                    "attach-or-choose-what-is-asked-for",
                    here = &here,
                    text = text
                )
            } else {
                tr!("attach-what-is-asked-for", here = &here, text = text)
            };
            (!met).then(|| Finding::incomplete(place, sentence))
        } else {
            let sentence = tr!("read-and-tick-for-numbers", here = &here, text = text);
            (!content.has_read(asked)).then(|| Finding {
                kind: FindingKind::Missing,
                ..Finding::warning(place, sentence)
            })
        }
    };
    wanted.requirements.iter().filter_map(finding).collect()
}
