//! Texts of fields by the address country: the label, the help, the example and the message for a
//! blank field.

use std::borrow::Cow;

use super::{FIELDS, Field, FieldId, Section};
use crate::domain::address;
use crate::domain::country::{self, Country};
use crate::domain::profile::CompanyProfile;
use crate::domain::register;
use crate::i18n::{Language, language, tr};

/// The address country, if one is chosen.
fn country_of(profile: &CompanyProfile) -> Option<&'static Country> {
    country::find(profile.address_country_code.trim())
}

fn knows_postal_codes(country: &Country) -> bool {
    address::form(&country.code).knows_postal_codes()
}

impl Field {
    /// The label above the input, also used at the start of sentences.
    pub fn label_in(&'static self, profile: &CompanyProfile) -> Cow<'static, str> {
        let code = profile.address_country_code.trim();
        if self.id == FieldId::BusinessRegisterNumber
            && let Some(register) = register::of(code)
        {
            return format!("{} ({})", self.label(), register.name).into();
        }
        let form = address::form(code);
        let local = form.is_known().then(|| form.label(self.id)).flatten();
        local.unwrap_or(self.label()).into()
    }

    /// The message for a blank required field.
    pub fn missing_in(&'static self, profile: &CompanyProfile) -> Cow<'static, str> {
        match (self.id, country_of(profile)) {
            (FieldId::PostalCode, Some(country)) if !knows_postal_codes(country) => {
                let (country_name, filler) = (country.in_sentence(), address::NO_POSTAL_CODE);
                if address::form(&country.code).lacks(self.id) {
                    tr!(
                        "address-postal-code-none-missing",
                        country = country_name,
                        filler = filler
                    )
                    .into()
                } else {
                    tr!(
                        "address-postal-code-unknown-missing",
                        country = country_name,
                        filler = filler
                    )
                    .into()
                }
            }
            (FieldId::PostalCode | FieldId::City | FieldId::Region, _) => {
                let label = self.label_in(profile);
                tr!("field-missing", label = label_in_sentence(&label)).into()
            }
            _ => self.missing().into(),
        }
    }

    /// The help below the label; empty when the label is enough.
    pub fn help_in(&'static self, profile: &CompanyProfile) -> Cow<'static, str> {
        let Some(country) = country_of(profile) else {
            return self.help().into();
        };
        let form = address::form(&country.code);
        let country_name = country.in_sentence();
        match self.id {
            FieldId::BusinessRegisterNumber => match register::of(&country.code) {
                Some(register) => tr!(
                    "register-hint",
                    country = country_name,
                    shape = register.shape.get()
                )
                .into(),
                None => tr!("register-unknown-hint").into(),
            },
            FieldId::PostalCode if form.knows_postal_codes() => self.help().into(),
            FieldId::PostalCode if form.lacks(self.id) => {
                let filler = address::NO_POSTAL_CODE;
                tr!(
                    "address-postal-code-none-hint",
                    country = country_name,
                    filler = filler
                )
                .into()
            }
            FieldId::PostalCode => {
                let filler = address::NO_POSTAL_CODE;
                tr!(
                    "address-postal-code-unknown-hint",
                    country = country_name,
                    filler = filler
                )
                .into()
            }
            FieldId::Region if form.lacks(self.id) => {
                tr!("address-region-none-hint", country = country_name).into()
            }
            FieldId::Region => "".into(),
            FieldId::RepresentativePhoneNumber => {
                tr!("phone-country-hint", country = country_name).into()
            }
            _ => self.help().into(),
        }
    }

    /// The placeholder of a blank input.
    pub fn example_in(&self, profile: &CompanyProfile) -> Option<&'static str> {
        let code = profile.address_country_code.trim();
        match self.id {
            FieldId::BusinessRegisterNumber => register::of(code).map(|register| register.example),
            FieldId::PostalCode => address::form(code).example(),
            _ => None,
        }
    }

    /// True when it should be filled in, because the API's page requires it or addresses in the
    /// country usually have it.
    pub fn is_expected_in(&self, profile: &CompanyProfile) -> bool {
        let form = address::form(profile.address_country_code.trim());
        self.is_required() || (form.is_known() && form.requires(self.id))
    }
}

impl Field {
    /// The section of the form that has the field. What decides about the rest comes first, and what hardly anybody
    /// fills in stands apart.
    pub fn form_section(&self) -> Section {
        match self.id {
            FieldId::AddressCountryCode => Section::Numbers,
            FieldId::Guid | FieldId::AccountGuid | FieldId::CallbackUrl => Section::Advanced,
            _ => self.section,
        }
    }
}

impl Section {
    /// Its fields in the order of the form. The address fields have the order used in the chosen
    /// country.
    pub fn fields_in(self, profile: &CompanyProfile) -> Vec<&'static Field> {
        let order = match self {
            Self::Numbers => NUMBERS.to_vec(),
            Self::Address => address::form(profile.address_country_code.trim()).order(),
            _ => Vec::new(),
        };
        let rows = FIELDS.iter().filter(|row| row.form_section() == self);
        let (parts, rest): (Vec<&Field>, Vec<&Field>) =
            rows.partition(|row| order.contains(&row.id));
        let find = |id: FieldId| parts.iter().find(|row| row.id == id).copied();
        let parts = order.into_iter().filter_map(find);
        parts.chain(rest).collect()
    }
}

/// The fields of the first section, in the order of the form.
const NUMBERS: [FieldId; 4] = [
    FieldId::CountryCode,
    FieldId::PhoneNumberTypes,
    FieldId::AddressCountryCode,
    FieldId::Name,
];

/// All fields in the order of the form.
pub fn form_order(profile: &CompanyProfile) -> impl Iterator<Item = &'static Field> + '_ {
    Section::ALL
        .into_iter()
        .flat_map(|section| section.fields_in(profile))
}

/// A label for use within a sentence: only abbreviations and German nouns keep their capitals.
pub fn label_in_sentence(label: &str) -> String {
    if language() == Language::German {
        return label.to_owned();
    }
    let mut chars = label.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second))
            if second.is_lowercase() && !matches!(label, "Eircode" | "État") =>
        {
            first.to_lowercase().chain(chars).collect()
        }
        _ => label.to_owned(),
    }
}
