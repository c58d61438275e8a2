//! Warnings from facts about countries and common mistakes. They never prevent a submission.

use crate::domain::address::{self, AddressForm};
use crate::domain::country::{self, Country};
use crate::domain::fields::{Field, FieldId};
use crate::domain::finding::{Finding, FindingKind, Severity};
use crate::domain::profile::CompanyProfile;
use crate::domain::{callback, phone, register};
use crate::i18n::tr;

/// Warnings about an unusual value, or about a field that people of the country would not leave
/// blank.
pub(super) fn of_text(row: &'static Field, profile: &CompanyProfile, value: &str) -> Vec<Finding> {
    let code = profile.address_country_code.trim();
    let country = country::find(code);
    let form = address::form(code);
    let messages = match (row.id, country) {
        (FieldId::RepresentativePhoneNumber, _) if !value.is_empty() => {
            phone_number(value, code, country)
        }
        (FieldId::CallbackUrl, _) => callback::read(value)
            .map(|url| callback::warnings(value, &url))
            .unwrap_or_default(),
        (FieldId::Street, _) => street(profile, value).into_iter().collect(),
        (FieldId::StreetNumber, _) => street_number(value).into_iter().collect(),
        (FieldId::BusinessRegisterNumber, Some(country)) if !value.is_empty() => {
            let register = register::of(code);
            let court_named = register::names_court(&profile.required_fields);
            let warning = register.and_then(|known| known.warning(value, country, court_named));
            warning.into_iter().collect()
        }
        (FieldId::PostalCode, Some(country)) if !value.is_empty() => {
            let warning = postal_code(row, profile, value, form, country);
            warning.into_iter().collect()
        }
        (FieldId::Region, Some(country)) if value.is_empty() => {
            return region_missing(row, profile, form, country)
                .into_iter()
                .collect();
        }
        (FieldId::Region, Some(country)) => region(value, form, country).into_iter().collect(),
        _ => Vec::new(),
    };
    let warning = |message: String| Finding::warning(row.id.into(), message);
    messages.into_iter().map(warning).collect()
}

fn phone_number(value: &str, code: &str, country: Option<&Country>) -> Vec<String> {
    match phone::read(value, code) {
        Some(phone) => {
            let left_out = phone.left_out.map(|words| {
                tr!(
                    "phone-words-left-out-hint",
                    words = words,
                    e164 = phone.e164
                )
            });
            left_out.into_iter().collect()
        }
        None if country.is_none() && !value.starts_with('+') => vec![tr!(
            "phone-country-code-missing-warning",
            example = phone::example(code)
        )],
        None => vec![tr!(
            "phone-fault-warning",
            fault = phone::fault(value, code).words(),
            example = phone::example_like(value, code)
        )],
    }
}

fn street(profile: &CompanyProfile, value: &str) -> Option<String> {
    let number = profile.street_number.trim();
    address::street::has_number(value, number, &profile.street_number_extra).then(|| {
        let field = FieldId::StreetNumber.row().label_in(profile);
        tr!(
            "check-street-has-number-warning",
            number = number,
            field = field
        )
    })
}

fn street_number(value: &str) -> Option<String> {
    address::street_number::has_more(value).then(|| {
        let extra = FieldId::StreetNumberExtra.row().label();
        tr!("check-street-number-warning", value = value, extra = extra)
    })
}

fn postal_code(
    row: &'static Field,
    profile: &CompanyProfile,
    value: &str,
    form: &AddressForm,
    country: &Country,
) -> Option<String> {
    let label = row.label_in(profile);
    if form.postal_code_fits(value) == Some(false) {
        let country_name = country.in_sentence();
        let similar_example = form.example_in_form_of(value);
        return Some(
            match (similar_example, form.example().unwrap_or_default()) {
                (Some(example), _) => tr!(
                    "check-postal-code-prefix-warning",
                    label = label,
                    here = country_name,
                    example = example,
                    value = value
                ),
                (None, example) => tr!(
                    "check-postal-code-form-warning",
                    label = label,
                    here = country_name,
                    example = example
                ),
            },
        );
    }
    // If two regions have the name, the postal code may be in either.
    let named = form.regions_named(&profile.region);
    let name = &named.first()?.name;
    let usual = form.usual_postal_code(value);
    let code = usual.as_deref().unwrap_or(value);
    let mut fits = named.iter().filter_map(|r| r.postal_code_fits(code));
    let is_in_other_region = fits.next() == Some(false) && !fits.any(|fits| fits);
    is_in_other_region.then(|| {
        tr!(
            "check-postal-code-region-warning",
            label = label,
            value = value,
            name = name
        )
    })
}

fn region(value: &str, form: &AddressForm, country: &Country) -> Option<String> {
    if form.regions().is_empty() || form.region(value).is_some() {
        return None;
    }
    Some(tr!(
        "check-region-unknown-warning",
        value = value,
        regions = form.regions_word(),
        here = country.in_sentence()
    ))
}

/// Warns about a missing region: the API accepts an address without one, but the post of some
/// countries does not.
fn region_missing(
    row: &'static Field,
    profile: &CompanyProfile,
    form: &AddressForm,
    country: &Country,
) -> Option<Finding> {
    if !row.is_expected_in(profile) || !form.is_known() {
        return None;
    }
    let message = tr!(
        "check-region-missing-warning",
        missing = row.missing_in(profile),
        here = country.in_sentence()
    );
    Some(Finding {
        path: row.id.into(),
        severity: Severity::Warning,
        kind: FindingKind::Missing,
        message,
    })
}
