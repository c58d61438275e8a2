//! The usual form of field values. It is the same for values typed into the window and for the
//! files of `check` and `submit`, so that both send the same.
//!
//! Nothing is guessed: a text keeps its meaning, and a change beyond its form is reported.

use super::address;
use super::country::{self, Notation};
use super::draft::Draft;
use super::fields::FieldId;
use super::payload::Payload;
use super::phone;
use super::profile::CompanyProfile;
use super::register;
use super::text::ascii_forms;
use crate::i18n::tr;

/// The fields that have a usual form; countries first, since the other forms depend on them.
pub const FIELDS: [FieldId; 5] = [
    FieldId::CountryCode,
    FieldId::AddressCountryCode,
    FieldId::BusinessRegisterNumber,
    FieldId::PostalCode,
    FieldId::RepresentativePhoneNumber,
];

/// A text in its usual form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    pub text: String,
    /// Message about a change beyond the form of the text; no full stop.
    pub remark: Option<String>,
}

impl Usual {
    fn form(text: String) -> Self {
        Self { text, remark: None }
    }
}

/// The usual form of a field's text. `None` when it already has this form, or when there is none.
pub fn usual(profile: &CompanyProfile, field: FieldId) -> Option<Usual> {
    let typed = profile.text(field)?;
    let country_code = profile.address_country_code.trim();
    let usual = match field {
        FieldId::PostalCode => postal_code(typed, country_code),
        FieldId::RepresentativePhoneNumber => {
            let phone = phone::read(typed, country_code)?;
            // The part left out of the number would be lost.
            Usual::form(phone.left_out.is_none().then_some(phone.international)?)
        }
        FieldId::BusinessRegisterNumber => {
            let usual = register::usual(typed, country_code)?;
            let remark = usual.removed.map(|label| {
                tr!(
                    "normalize-register-number-hint",
                    label = label,
                    number = &usual.number
                )
            });
            Usual {
                text: usual.number,
                remark,
            }
        }
        FieldId::CountryCode | FieldId::AddressCountryCode => country(typed)?,
        _ => return None,
    };
    (usual.text != typed).then_some(usual)
}

/// The two-letter code of a country. The window offers only these; files can have other notations.
fn country(typed: &str) -> Option<Usual> {
    // CM.com accepts no profile for a country that is not in ISO 3166-1.
    let (country, notation) = country::read(typed).filter(|(country, _)| country.iso)?;
    let remark = match notation {
        Notation::Code => None,
        Notation::Other => Some(tr!(
            "normalize-country-hint",
            typed = typed.trim(),
            country = country.name(),
            code = &country.code
        )),
    };
    Some(Usual {
        text: country.code.clone(),
        remark,
    })
}

fn postal_code(typed: &str, country: &str) -> Usual {
    let usual = address::form(country).usual_postal_code(typed);
    let text = usual.unwrap_or_else(|| ascii_forms(typed).into_owned());
    let letters_and_digits = |text: &str| -> String {
        let characters = text.chars().filter(|c| c.is_alphanumeric());
        characters.flat_map(char::to_uppercase).collect()
    };
    // Adding or removing the country's letters is more than a change of form.
    let same = letters_and_digits(&ascii_forms(typed)) == letters_and_digits(&text);
    let remark = (!same).then(|| {
        tr!(
            "normalize-postal-code-hint",
            typed = typed.trim(),
            usual = &text
        )
    });
    Usual { text, remark }
}

/// A field and the message about its change to the usual form; no full stop.
pub type Remark = (FieldId, String);

/// Changes all fields of a profile to their usual form.
pub fn normalize(profile: &mut CompanyProfile) -> Vec<Remark> {
    normalize_fields(profile, &FIELDS)
}

/// Changes the fields of a draft to their usual form, except those that [stay](stays).
pub fn normalize_draft(draft: &mut Draft) -> Vec<Remark> {
    let fields: Vec<FieldId> = FIELDS
        .into_iter()
        .filter(|field| !stays(draft, *field))
        .collect();
    normalize_fields(&mut draft.content.profile, &fields)
}

fn normalize_fields(profile: &mut CompanyProfile, fields: &[FieldId]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for &field in fields {
        let Some(usual) = usual(profile, field) else {
            continue;
        };
        remarks.extend(usual.remark.map(|remark| (field, remark)));
        if let Some(text) = profile.text_mut(field) {
            *text = usual.text;
        }
    }
    remarks
}

/// True when a field of a draft stays as it is: it was deliberately kept as typed, or the server
/// has this value.
pub fn stays(draft: &Draft, field: FieldId) -> bool {
    let as_typed = draft.visibility.as_typed.get(&field).map(String::as_str);
    if as_typed.is_some() && as_typed == draft.content.profile.text(field) {
        return true;
    }
    let record = &draft.submission;
    let json = field.row().json;
    let sent = record.sent.as_ref().filter(|_| record.is_submitted());
    sent.is_some_and(|sent| sent.body.get(json) == Payload::of(draft).body.get(json))
}
