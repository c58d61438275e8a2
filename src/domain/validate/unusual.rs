//! Warnings: what is known of countries and of people's slips. Never stops a submission.

use crate::domain::address::{self, AddressForm};
use crate::domain::country::{self, Country};
use crate::domain::fields::{Field, FieldId};
use crate::domain::finding::{Finding, FindingKind, Severity};
use crate::domain::profile::CompanyProfile;
use crate::domain::{callback, phone, register};
use crate::texts::tr;

/// What is unusual about a field that is filled in, or left blank where people of the
/// country would not.
pub(super) fn of_text(row: &'static Field, profile: &CompanyProfile, value: &str) -> Vec<Finding> {
    let code = profile.address_country_code.trim();
    let here = country::find(code);
    let form = address::form(code);
    let sentences = match (row.id, here) {
        (FieldId::RepresentativePhoneNumber, _) if !value.is_empty() => {
            phone_number(value, code, here)
        }
        (FieldId::CallbackUrl, _) => callback::read(value)
            .map(|url| callback::complaints(value, &url))
            .unwrap_or_default(),
        (FieldId::StreetNumber, _) => street_number(value).into_iter().collect(),
        (FieldId::BusinessRegisterNumber, Some(here)) if !value.is_empty() => {
            let register = register::of(code);
            let said = register.and_then(|register| register.complaint(value, here));
            said.into_iter().collect()
        }
        (FieldId::PostalCode, Some(here)) if !value.is_empty() => {
            let said = postal_code(row, profile, value, form, here);
            said.into_iter().collect()
        }
        (FieldId::Region, Some(here)) if value.is_empty() => {
            return region_missing(row, profile, form, here)
                .into_iter()
                .collect();
        }
        (FieldId::Region, Some(here)) => region(value, form, here).into_iter().collect(),
        _ => Vec::new(),
    };
    let warning = |sentence: String| Finding::warning(row.id.into(), sentence);
    sentences.into_iter().map(warning).collect()
}

fn phone_number(value: &str, code: &str, here: Option<&Country>) -> Vec<String> {
    match phone::read(value, code) {
        Some(phone) => {
            let left_out = phone.extension.map(|extension| {
                tr!(
                    "extension-is-left-out-number",
                    extension = extension,
                    e164 = phone.e164
                )
            });
            left_out.into_iter().collect()
        }
        None if here.is_none() && !value.starts_with('+') => vec![tr!(
            "phone-number-representative-needs-its",
            example = phone::example(code)
        )],
        None => vec![tr!(
            "phone-number-representative-write-it",
            fault = phone::fault(value, code).words(),
            example = phone::example(code)
        )],
    }
}

/// The words of a street number that belong to it: 12 bis, 7 ter.
const NUMBER_WORDS: [&str; 4] = ["bis", "ter", "quater", "half"];

fn street_number(value: &str) -> Option<String> {
    let mut words = value.split(|c: char| !c.is_alphabetic());
    let word = |word: &str| {
        word.chars().count() > 2 && !NUMBER_WORDS.contains(&word.to_lowercase().as_str())
    };
    let more = value.contains(',') || words.any(word);
    more.then(|| {
        let extra = FieldId::StreetNumberExtra.row().label();
        tr!("is-more-than-street-number", value = value, extra = extra)
    })
}

fn postal_code(
    row: &'static Field,
    profile: &CompanyProfile,
    value: &str,
    form: &AddressForm,
    here: &Country,
) -> Option<String> {
    let label = row.label_in(profile);
    if form.postal_code_fits(value) == Some(false) {
        let here = here.in_sentence();
        // Where only the marks differ it can be written as usual.
        let shaped = form.usual_postal_code(value).is_none();
        let like = shaped.then(|| form.example_in_form_of(value)).flatten();
        return Some(match (like, form.example().unwrap_or_default()) {
            (Some(example), _) => tr!(
                "for-has-form-but-no",
                label = label,
                here = here,
                example = example,
                value = value
            ),
            (None, example) => tr!(
                "for-looks-like",
                label = label,
                here = here,
                example = example
            ),
        });
    }
    let region = form.region(profile.region.trim())?;
    if region.postal_code_fits(value) == Some(false) {
        return Some(tr!(
            "is-not-one",
            label = label,
            value = value,
            name = &region.name
        ));
    }
    None
}

fn region(value: &str, form: &AddressForm, here: &Country) -> Option<String> {
    if form.regions().is_empty() || form.region(value).is_some() {
        return None;
    }
    Some(tr!(
        "is-none",
        value = value,
        regions = form.regions_word(),
        here = here.in_sentence()
    ))
}

/// The API takes an address without a region; the post of some countries does not.
fn region_missing(
    row: &'static Field,
    profile: &CompanyProfile,
    form: &AddressForm,
    here: &Country,
) -> Option<Finding> {
    if !row.is_wanted_in(profile) || !form.is_known() {
        return None;
    }
    let sentence = tr!(
        "addresses-in-have-one",
        missing = row.missing_in(profile),
        here = here.in_sentence()
    );
    Some(Finding {
        place: row.id.into(),
        severity: Severity::Warning,
        kind: FindingKind::Missing,
        sentence,
    })
}
