//! The usual form of what is filled in: the same for what is typed into the window, and for the
//! files of `check` and `submit`, so that they can't differ in what is sent.
//!
//! Nothing is guessed: a text keeps its meaning, and what more than its form changes is said.

use super::address;
use super::country::{self, Written};
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
    /// What is said of it, where more was changed than its form; without a full stop.
    pub remark: Option<String>,
}

impl Usual {
    fn form(text: String) -> Self {
        Self { text, remark: None }
    }
}

/// How the text of a field is usually written. `None` where it is already, or has no usual form.
pub fn usual(profile: &CompanyProfile, field: FieldId) -> Option<Usual> {
    let typed = profile.text(field)?;
    let here = profile.address_country_code.trim();
    let usual = match field {
        FieldId::PostalCode => postal_code(typed, here),
        FieldId::RepresentativePhoneNumber => {
            let phone = phone::read(typed, here)?;
            // What is left out of the number would be lost to those who typed it.
            Usual::form(phone.left_out.is_none().then_some(phone.international)?)
        }
        FieldId::BusinessRegisterNumber => {
            let usual = register::usual(typed, here)?;
            let remark = usual.taken_off.map(|label| {
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

/// A country by its two-letter code: the window offers no other, files have them.
fn country(typed: &str) -> Option<Usual> {
    // CM.com takes no profile for a country that is not of ISO 3166-1.
    let (country, written) = country::read(typed).filter(|(country, _)| country.iso)?;
    let remark = match written {
        Written::Code => None,
        Written::Other => Some(tr!(
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
    let signs = |text: &str| -> String {
        let signs = text.chars().filter(|c| c.is_alphanumeric());
        signs.flat_map(char::to_uppercase).collect()
    };
    // Some posts want the letters of the country in front, others none.
    let same = signs(&ascii_forms(typed)) == signs(&text);
    let remark = (!same).then(|| {
        tr!(
            "normalize-postal-code-hint",
            typed = typed.trim(),
            usual = &text
        )
    });
    Usual { text, remark }
}

/// What is said of a field that was put into its usual form; without a full stop.
pub type Remark = (FieldId, String);

/// Puts all fields of a profile into their usual form.
pub fn normalize(profile: &mut CompanyProfile) -> Vec<Remark> {
    normalize_fields(profile, &FIELDS)
}

/// The same in a draft, but for the fields that [stay](stays).
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

/// Whether a field of a draft stays as it is: somebody wants it as they typed it, or the server has
/// it so.
pub fn stays(draft: &Draft, field: FieldId) -> bool {
    let wanted = draft.visibility.as_typed.get(&field).map(String::as_str);
    if wanted.is_some() && wanted == draft.content.profile.text(field) {
        return true;
    }
    let record = &draft.submission;
    let json = field.row().json;
    let before = record.sent.as_ref().filter(|_| record.is_submitted());
    before.is_some_and(|sent| sent.body.get(json) == Payload::of(draft).body.get(json))
}
