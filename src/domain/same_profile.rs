//! Checks that a server response is about the profile of a draft, and that it shows the values of
//! an update.
//!
//! All such checks are here: a successful HTTP status means that a request was answered, not what
//! it did. A response is accepted only for a profile that it shows.

mod shown;
mod updates;

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use url::Url;
use uuid::Uuid;

use super::api_error::{ApiError, UnreadableResponse};
use super::approval::ApprovalStatus;
use super::draft::Draft;
use super::fields::{FIELDS, FieldId};
use super::payload::Payload;
use super::phone;
use super::same_company::{is_same, is_similar_name};
use super::server_profile::ServerProfile;
use super::text::clean;

pub use updates::{SentDocuments, ShownValues, Update, UpdateInDoubt};

/// Maximum length of another company's name in a message, in characters.
const MAX_NAME: usize = 60;

/// The fields that distinguish companies.
const COMPANY_FIELDS: [FieldId; 2] = [FieldId::CompanyName, FieldId::BusinessRegisterNumber];
/// The fields that also distinguish the profiles of one company.
const PROFILE_FIELDS: [FieldId; 4] = [
    FieldId::Name,
    FieldId::BusinessRegisterNumber,
    FieldId::CompanyName,
    FieldId::CountryCode,
];

/// The local knowledge about a profile on the server.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnProfile {
    /// The id that it has, or with which it was sent.
    pub guid: Uuid,
    /// The bodies with which it was or may have been sent, under this program's names; the server
    /// may have any of them.
    pub bodies: Vec<Map<String, Value>>,
    /// The update with an unknown outcome, if there is one.
    pub update_in_doubt: Option<Box<UpdateInDoubt>>,
}

/// The reason that a response is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOwn {
    /// It contains no profile, or too little to recognise it.
    NoProfile,
    /// It is about another profile, described for people.
    Other(String),
}

impl From<NotOwn> for ApiError {
    fn from(why: NotOwn) -> Self {
        Self::from(match why {
            NotOwn::NoProfile => UnreadableResponse::NotThisProfile,
            NotOwn::Other(profile) => UnreadableResponse::AnotherProfile { profile },
        })
    }
}

impl OwnProfile {
    /// The profile of a draft; `None` while it has no id.
    pub fn of(draft: &Draft) -> Option<Self> {
        let record = &draft.submission;
        // Includes the current values of the draft, since a correction may have been agreed with
        // CM.com by other means.
        let current = Payload::of(draft);
        let payloads = record.sent.iter().chain(&record.attempts);
        let bodies = payloads.map(|sent| sent.body.clone());
        Some(Self {
            guid: record.guid?,
            bodies: bodies.chain([current.body]).collect(),
            update_in_doubt: UpdateInDoubt::of(record).map(Box::new),
        })
    }

    /// Checks that the response to a request for this profile's id is about it.
    pub fn check(&self, found: &ServerProfile) -> Result<(), NotOwn> {
        self.check_ignoring_unknown_members(found)?;
        if found.guid.is_some() && !found.shows_a_profile() {
            return Err(NotOwn::NoProfile);
        }
        Ok(())
    }

    /// Same as [`check`](Self::check), but also accepts an id with only unknown members.
    fn check_ignoring_unknown_members(&self, found: &ServerProfile) -> Result<(), NotOwn> {
        if self.is_of_another(found) {
            return Err(NotOwn::Other(description(found)));
        }
        if found.is_error || !(found.guid.is_some() || self.is_recognised_in(found)) {
            return Err(NotOwn::NoProfile);
        }
        // Without an id, only its content distinguishes it from the company's other profiles.
        if found.guid.is_none() && self.differs_in_any(&PROFILE_FIELDS, found) {
            return Err(NotOwn::NoProfile);
        }
        Ok(())
    }

    /// Checks that the response to a request for the id of a possibly missing profile shows it:
    /// with that id, or with the fields that distinguish the profiles of one company.
    pub fn check_found(&self, found: &ServerProfile) -> Result<(), NotOwn> {
        self.check(found)?;
        if found.guid.is_none() && !self.is_like(found) {
            return Err(NotOwn::NoProfile);
        }
        Ok(())
    }

    /// Checks that the response to a create shows that this profile was created: under its own id,
    /// or under an id assigned by the server that no other draft (`others`) has.
    pub fn check_created(
        &self,
        found: &ServerProfile,
        others: &BTreeSet<Uuid>,
    ) -> Result<(), NotOwn> {
        match found.guid {
            Some(guid) if guid == self.guid => {
                self.check_ignoring_unknown_members(found)?;
                if self.differs_in_any(&PROFILE_FIELDS, found) {
                    return Err(NotOwn::NoProfile);
                }
                Ok(())
            }
            Some(_) if found.is_error => Err(NotOwn::NoProfile),
            Some(guid) if !others.contains(&guid) && self.is_like(found) => Ok(()),
            _ if self.is_of_another(found) => Err(NotOwn::Other(description(found))),
            _ => Err(NotOwn::NoProfile),
        }
    }

    /// True when a distinguishing field of a profile differs from all bodies: it belongs to another
    /// company, or is another profile of this one.
    pub fn reports_other_values(&self, found: &ServerProfile) -> bool {
        self.differs_in_any(&PROFILE_FIELDS, found)
    }

    /// True when a profile with another id matches one of the bodies: it reports name and register
    /// number, and none of the distinguishing fields differs.
    pub fn is_like(&self, found: &ServerProfile) -> bool {
        let reported = |field| text(&found.fields, field).is_some();
        reported(FieldId::Name)
            && reported(FieldId::BusinessRegisterNumber)
            && self.bodies.iter().any(|body| {
                let differs = |&field: &FieldId| differs(body, &found.fields, field);
                !PROFILE_FIELDS.iter().any(differs)
            })
    }

    /// Replaces the values of a payload that the server reports differently. Values that it does
    /// not report stay as sent; a different number of documents becomes an empty list.
    #[must_use]
    pub fn as_reported(&self, mut ours: Payload, reported: &Map<String, Value>) -> Payload {
        for row in &FIELDS {
            let Some(theirs) = reported
                .get(row.json)
                .filter(|reported| has_content(reported))
            else {
                continue;
            };
            match row.id {
                FieldId::Guid | FieldId::AccountGuid | FieldId::Documents => {}
                id => {
                    let sent = ours.body.get(row.json);
                    let is_other = |sent: &Value| {
                        self.matches(id, theirs, sent) == Some(false)
                            && !differs_in_spaces(theirs, sent)
                    };
                    if sent.is_none_or(is_other) {
                        ours.body.insert(row.json.to_owned(), theirs.clone());
                    }
                }
            }
        }
        let documents = reported.get(FieldId::Documents.row().json);
        if let Some(Value::Array(entries)) = documents
            && entries.len() != ours.documents.len()
        {
            ours.documents.clear();
        }
        ours
    }

    fn is_of_another(&self, found: &ServerProfile) -> bool {
        let other_id = match found.guid {
            Some(guid) => guid != self.guid,
            None => found.id_text.is_some(),
        };
        other_id || self.is_of_another_company(found)
    }

    /// True when a response is about another company. A name may differ if the id and the register
    /// number match, since CM.com or the register may have corrected it.
    fn is_of_another_company(&self, found: &ServerProfile) -> bool {
        if !self.differs_in_any(&COMPANY_FIELDS, found) {
            return false;
        }
        let theirs = |field| text(&found.fields, field);
        let name = theirs(FieldId::CompanyName).unwrap_or_default();
        let is_corrected = |body: &Map<String, Value>| {
            let ours = text(body, FieldId::CompanyName).unwrap_or_default();
            let number = text(body, FieldId::BusinessRegisterNumber);
            let number = number.zip(theirs(FieldId::BusinessRegisterNumber));
            let field = FieldId::BusinessRegisterNumber;
            number.is_some_and(|(ours, theirs)| is_same(field, &ours, &theirs))
                && is_similar_name(&ours, &name)
        };
        found.guid != Some(self.guid) || !self.bodies.iter().any(is_corrected)
    }

    /// True when a response without an id reports a known status, a deletion, or any value of this
    /// profile.
    fn is_recognised_in(&self, found: &ServerProfile) -> bool {
        let status = found.status.as_deref().map(ApprovalStatus::from_word);
        let has_known_status = status.is_some_and(|status| status.known_label().is_some());
        let reported = |body: &Map<String, Value>| {
            FIELDS.iter().any(|row| {
                let both = body.get(row.json).zip(found.fields.get(row.json));
                both.is_some_and(|(ours, theirs)| self.matches(row.id, theirs, ours) == Some(true))
            })
        };
        has_known_status || found.deleted_on.is_some() || self.bodies.iter().any(reported)
    }

    /// True when one of the fields is reported with a value that differs from all bodies.
    fn differs_in_any(&self, fields: &[FieldId], found: &ServerProfile) -> bool {
        let differs_in_all = |&field: &FieldId| {
            let mut bodies = self.bodies.iter();
            bodies.all(|body| differs(body, &found.fields, field))
        };
        !self.bodies.is_empty() && fields.iter().any(differs_in_all)
    }

    /// True when two values are equivalent; `None` when they can't be compared.
    fn matches(&self, field: FieldId, reported: &Value, sent: &Value) -> Option<bool> {
        match (reported, sent) {
            (Value::Object(reported), Value::Object(sent)) => {
                let values = sent.iter().filter_map(|(name, sent)| {
                    let same = |(key, _): &(&String, &Value)| key.eq_ignore_ascii_case(name);
                    let (_, reported) = reported.iter().find(same)?;
                    self.matches(field, reported, sent)
                });
                values.reduce(|all, one| all && one)
            }
            (Value::Array(reported), Value::Array(sent)) => {
                let words = |values: &[Value]| -> Option<BTreeSet<String>> {
                    values.iter().map(|v| Some(plain(&scalar(v)?))).collect()
                };
                Some(words(reported)? == words(sent)?)
            }
            _ => {
                let (reported, sent) = (scalar(reported)?, scalar(sent)?);
                let same = match field {
                    FieldId::RepresentativePhoneNumber => self.is_same_phone(&reported, &sent),
                    FieldId::CallbackUrl => is_same_url(&reported, &sent),
                    _ => false,
                };
                Some(same || plain(&reported) == plain(&sent))
            }
        }
    }

    /// True for equal phone numbers. Numbers without a country code are read as numbers of the
    /// address country.
    fn is_same_phone(&self, one: &str, other: &str) -> bool {
        let countries = self.bodies.iter();
        let mut countries = countries.filter_map(|body| text(body, FieldId::AddressCountryCode));
        let country = countries.next().unwrap_or_default();
        let read = |typed: &str| phone::read(typed, &country).map(|phone| phone.e164);
        read(one).is_some_and(|one| read(other) == Some(one))
    }
}

/// The profile that a response is about, described by company and id.
fn description(found: &ServerProfile) -> String {
    let reported = COMPANY_FIELDS
        .iter()
        .filter_map(|&field| text(&found.fields, field));
    let reported = reported.map(|text| clean(&text, MAX_NAME));
    let all: Vec<String> = reported.chain(found.id_text.clone()).collect();
    all.join(", ")
}

/// True when both have a value for a field, and the values differ.
fn differs(ours: &Map<String, Value>, theirs: &Map<String, Value>, field: FieldId) -> bool {
    match (text(ours, field), text(theirs, field)) {
        (Some(ours), Some(theirs)) => !is_same(field, &ours, &theirs),
        _ => false,
    }
}

/// A field's value as a text; `None` for a blank value, a list or an object.
fn text(fields: &Map<String, Value>, field: FieldId) -> Option<String> {
    fields.get(field.row().json).and_then(scalar)
}

fn scalar(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// True when a value contains at least one value that is not blank.
fn has_content(value: &Value) -> bool {
    match value {
        Value::Array(entries) => entries.iter().any(has_content),
        Value::Object(members) => members.values().any(has_content),
        value => scalar(value).is_some(),
    }
}

/// A text in lower case with single spaces, for comparison.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// True when two texts differ only in spaces and case: a server may write "4811AA" for "4811 AA".
fn differs_in_spaces(one: &Value, other: &Value) -> bool {
    let letters = |value: &Value| {
        let text = scalar(value)?;
        let letters = text.chars().filter(|c| !c.is_whitespace());
        Some(letters.flat_map(char::to_lowercase).collect::<String>())
    };
    letters(one).is_some_and(|one| letters(other) == Some(one))
}

fn is_same_url(one: &str, other: &str) -> bool {
    Url::parse(one).is_ok_and(|one| Url::parse(other).is_ok_and(|other| one == other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn map(value: &Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    fn own() -> OwnProfile {
        let body = json!({
            "name": "Office", "companyName": "Café Été S.A.R.L.", "businessRegisterNumber": "0123",
            "countryCode": "NL", "addressCountryCode": "NL", "callbackUrl": "https://a.example",
            "representativePhoneNumber": "+31201234567", "phoneNumberTypes": ["LOCAL", "NATIONAL"],
            "requiredFields": {"vat": "NL1"},
        });
        OwnProfile {
            guid: Uuid::from_u128(1),
            bodies: vec![map(&body)],
            update_in_doubt: None,
        }
    }

    fn found(fields: &Value) -> ServerProfile {
        ServerProfile {
            guid: Some(Uuid::from_u128(1)),
            fields: map(fields),
            ..ServerProfile::default()
        }
    }

    #[test]
    fn accepts_every_spelling_of_a_company_and_rejects_another_company() {
        for same in [
            json!({}),
            json!({"companyName": "CAFE ETE SARL"}),
            json!({"companyName": "Cafe\u{301} E\u{301}te\u{301}, S.A.R.L"}),
            json!({"companyName": "ＣＡＦＥ ete sarl", "businessRegisterNumber": 123}),
            json!({"companyName": " ", "businessRegisterNumber": ["x"]}),
        ] {
            assert_eq!(own().check(&found(&same)), Ok(()), "{same}");
        }
        for other in [
            json!({"companyName": "Café"}),
            json!({"businessRegisterNumber": "0124"}),
            json!({"companyName": "Café Été S.A.R.L.", "businessRegisterNumber": "1230"}),
        ] {
            let why = own().check(&found(&other));
            assert!(matches!(why, Err(NotOwn::Other(_))), "{other}: {why:?}");
        }
    }

    #[test]
    fn the_description_of_another_profile_is_short_and_safe_to_show() {
        let name = format!("Evil\u{202e}\u{1b}[31m{}", "x".repeat(500));
        let why = own().check(&found(&json!({"companyName": name})));
        let Err(NotOwn::Other(reported)) = why else {
            panic!("{why:?}");
        };
        assert!(reported.chars().count() < 120, "{reported}");
        assert!(!reported.contains(['\u{202e}', '\u{1b}']), "{reported}");
    }

    fn shown_values(member: &str, before: &Value, sent: &Value, reported: &Value) -> ShownValues {
        let one = |value: &Value| map(&json!({ member: value }));
        let update = Update {
            before: one(before),
            members: one(sent),
            documents: None,
        };
        own().shows(&found(&json!({ member: reported })), &update)
    }

    #[test]
    fn recognises_a_sent_value_in_other_notations() {
        for (member, sent, reported) in [
            ("city", json!("Den  Haag"), json!(" den haag")),
            (
                "representativePhoneNumber",
                json!("+31201234567"),
                json!("020 123 45 67"),
            ),
            (
                "callbackUrl",
                json!("https://b.example"),
                json!("https://B.example/"),
            ),
            (
                "phoneNumberTypes",
                json!(["LOCAL", "TOLLFREE"]),
                json!(["tollfree", "Local"]),
            ),
            (
                "requiredFields",
                json!({"vat": "NL2"}),
                json!({"VAT": "nl2", "b": 1}),
            ),
        ] {
            let before = json!("before");
            assert_eq!(
                shown_values(member, &before, &sent, &reported),
                ShownValues::Sent,
                "{member}: {reported}"
            );
        }
    }

    #[test]
    fn recognises_an_old_value_that_differs_little() {
        for (member, before, sent) in [
            ("companyName", json!("acme"), json!("ACME")),
            ("phoneNumberTypes", json!(["LOCAL"]), json!(["NATIONAL"])),
            (
                "requiredFields",
                json!({"vat": "NL1"}),
                json!({"vat": "NL2"}),
            ),
            ("emailAddresses", json!(["a@x.nl"]), json!(["b@x.nl"])),
        ] {
            let reported = shown_values(member, &before, &sent, &before);
            assert!(
                matches!(reported, ShownValues::Different(_)),
                "{member}: {reported:?}"
            );
        }
        // A value that can't be compared, or is blank, is no difference.
        for reported in [json!({"a": 1}), json!([1]), json!("")] {
            let before = json!("before");
            let shown = shown_values("city", &before, &json!("Breda"), &reported);
            assert_eq!(shown, ShownValues::NotShown, "{reported}");
        }
    }
}
