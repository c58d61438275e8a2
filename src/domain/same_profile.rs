//! Whether an answer is about the profile of a draft, and whether it shows what an update sent.
//!
//! The one place that judges it: a success of HTTP says that a request was answered, not what
//! became of it. No answer counts for a profile that it does not show.

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
use super::same_company::{is_alike, is_same};
use super::server_profile::ServerProfile;
use super::text::clean;

pub use updates::{SentDocuments, ShownValues, Update, UpdateInDoubt};

/// How much of another company's name is shown, in characters.
const MAX_NAME: usize = 60;

/// The fields that tell companies apart.
const COMPANY: [FieldId; 2] = [FieldId::CompanyName, FieldId::BusinessRegisterNumber];
/// The fields that tell the profiles of one company apart, too.
const PROFILE: [FieldId; 4] = [
    FieldId::Name,
    FieldId::BusinessRegisterNumber,
    FieldId::CompanyName,
    FieldId::CountryCode,
];

/// What is known here of a profile at the server.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnProfile {
    /// The id that it has, or that it was sent with.
    pub guid: Uuid,
    /// What it was or may have been sent with, under this program's names: any of them may be what
    /// the server has.
    pub bodies: Vec<Map<String, Value>>,
    /// The update whose outcome nobody knows, if there is one.
    pub update_in_doubt: Option<Box<UpdateInDoubt>>,
}

/// Why an answer does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOwn {
    /// It carries no profile, or not enough of one to know it by.
    NoProfile,
    /// It is about another profile: what it tells of that, for people.
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
        // What the draft says now, too: a correction may have been agreed upon by other ways.
        let now = Payload::of(draft);
        let texts = record.sent.iter().chain(&record.attempts);
        let bodies = texts.map(|sent| sent.body.clone());
        Some(Self {
            guid: record.guid?,
            bodies: bodies.chain([now.body]).collect(),
            update_in_doubt: UpdateInDoubt::of(record).map(Box::new),
        })
    }

    /// Whether the answer to a question for this profile's id is about it.
    pub fn check(&self, found: &ServerProfile) -> Result<(), NotOwn> {
        self.check_ignoring_unknown_members(found)?;
        if found.guid.is_some() && !found.shows_a_profile() {
            return Err(NotOwn::NoProfile);
        }
        Ok(())
    }

    /// As [`check`](Self::check), also where only members that nobody knows stand beside the id.
    fn check_ignoring_unknown_members(&self, found: &ServerProfile) -> Result<(), NotOwn> {
        if self.is_of_another(found) {
            return Err(NotOwn::Other(shown(found)));
        }
        if found.is_error || !(found.guid.is_some() || self.is_recognised_in(found)) {
            return Err(NotOwn::NoProfile);
        }
        // Without an id only its content tells it from the company's other profiles.
        if found.guid.is_none() && self.differs_in_any(&PROFILE, found) {
            return Err(NotOwn::NoProfile);
        }
        Ok(())
    }

    /// Whether the answer to a question for the id of a profile that may not be there shows it: with
    /// that id, or with what tells the profiles of one company apart.
    pub fn check_found(&self, found: &ServerProfile) -> Result<(), NotOwn> {
        self.check(found)?;
        if found.guid.is_none() && !self.is_like(found) {
            return Err(NotOwn::NoProfile);
        }
        Ok(())
    }

    /// Whether the answer to a create says that this profile was created: under its own id, or
    /// under one that the server gave it and that no other draft (`others`) has.
    pub fn check_created(
        &self,
        found: &ServerProfile,
        others: &BTreeSet<Uuid>,
    ) -> Result<(), NotOwn> {
        match found.guid {
            Some(guid) if guid == self.guid => {
                self.check_ignoring_unknown_members(found)?;
                if self.differs_in_any(&PROFILE, found) {
                    return Err(NotOwn::NoProfile);
                }
                Ok(())
            }
            Some(_) if found.is_error => Err(NotOwn::NoProfile),
            Some(guid) if !others.contains(&guid) && self.is_like(found) => Ok(()),
            _ if self.is_of_another(found) => Err(NotOwn::Other(shown(found))),
            _ => Err(NotOwn::NoProfile),
        }
    }

    /// Whether a profile tells something that none of the texts says: no profile of this company,
    /// or another one of it.
    pub fn reports_other_values(&self, found: &ServerProfile) -> bool {
        self.differs_in_any(&PROFILE, found)
    }

    /// Whether a profile of another id says the same as one of the texts: it tells name and
    /// register number, and nothing that tells profiles of one company apart differs.
    pub fn is_like(&self, found: &ServerProfile) -> bool {
        let reported = |field| text(&found.fields, field).is_some();
        reported(FieldId::Name)
            && reported(FieldId::BusinessRegisterNumber)
            && self.bodies.iter().any(|body| {
                let differs = |&field: &FieldId| differs(body, &found.fields, field);
                !PROFILE.iter().any(differs)
            })
    }

    /// A text of ours with what the server tells in place of what it does not have as it was sent
    /// here. What it does not tell counts as it was sent; another number of documents as none.
    #[must_use]
    pub fn as_reported(&self, mut ours: Payload, reported: &Map<String, Value>) -> Payload {
        for row in &FIELDS {
            let Some(theirs) = reported
                .get(row.json)
                .filter(|reported| says_something(reported))
            else {
                continue;
            };
            match row.id {
                FieldId::Guid | FieldId::AccountGuid | FieldId::Documents => {}
                id => {
                    let sent = ours.body.get(row.json);
                    let is_other = |sent: &Value| {
                        self.says(id, theirs, sent) == Some(false)
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

    /// Whether an answer tells of another company. Under the id and the number of this one a name
    /// may have been corrected, at CM.com or by its register.
    fn is_of_another_company(&self, found: &ServerProfile) -> bool {
        if !self.differs_in_any(&COMPANY, found) {
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
                && is_alike(&ours, &name)
        };
        found.guid != Some(self.guid) || !self.bodies.iter().any(is_corrected)
    }

    /// Whether an answer without an id tells a status, or any of what this profile says.
    fn is_recognised_in(&self, found: &ServerProfile) -> bool {
        let status = found.status.as_deref().map(ApprovalStatus::from_word);
        let known = status.is_some_and(|status| status.known_label().is_some());
        let reported = |body: &Map<String, Value>| {
            FIELDS.iter().any(|row| {
                let both = body.get(row.json).zip(found.fields.get(row.json));
                both.is_some_and(|(ours, theirs)| self.says(row.id, theirs, ours) == Some(true))
            })
        };
        known || found.deleted_on.is_some() || self.bodies.iter().any(reported)
    }

    /// Whether one of the fields is told and no text of ours has it like that.
    fn differs_in_any(&self, fields: &[FieldId], found: &ServerProfile) -> bool {
        let in_all = |&field: &FieldId| {
            let mut bodies = self.bodies.iter();
            bodies.all(|body| differs(body, &found.fields, field))
        };
        !self.bodies.is_empty() && fields.iter().any(in_all)
    }

    /// Whether two values mean the same; `None` where they can't be compared.
    fn says(&self, field: FieldId, reported: &Value, sent: &Value) -> Option<bool> {
        match (reported, sent) {
            (Value::Object(reported), Value::Object(sent)) => {
                let values = sent.iter().filter_map(|(name, sent)| {
                    let same = |(key, _): &(&String, &Value)| key.eq_ignore_ascii_case(name);
                    let (_, reported) = reported.iter().find(same)?;
                    self.says(field, reported, sent)
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

    /// Numbers without a country code are taken to be of the address's country.
    fn is_same_phone(&self, one: &str, other: &str) -> bool {
        let countries = self.bodies.iter();
        let mut countries = countries.filter_map(|body| text(body, FieldId::AddressCountryCode));
        let country = countries.next().unwrap_or_default();
        let read = |typed: &str| phone::read(typed, &country).map(|phone| phone.e164);
        read(one).is_some_and(|one| read(other) == Some(one))
    }
}

/// What an answer tells of the profile that it is about.
fn shown(found: &ServerProfile) -> String {
    let reported = COMPANY
        .iter()
        .filter_map(|&field| text(&found.fields, field));
    let reported = reported.map(|text| clean(&text, MAX_NAME));
    let all: Vec<String> = reported.chain(found.id_text.clone()).collect();
    all.join(", ")
}

/// Whether both tell a field, and differently.
fn differs(ours: &Map<String, Value>, theirs: &Map<String, Value>, field: FieldId) -> bool {
    match (text(ours, field), text(theirs, field)) {
        (Some(ours), Some(theirs)) => !is_same(field, &ours, &theirs),
        _ => false,
    }
}

/// A field's value as a text, where it is one that says something.
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

/// Whether a value tells anything at all.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Array(entries) => entries.iter().any(says_something),
        Value::Object(members) => members.values().any(says_something),
        value => scalar(value).is_some(),
    }
}

/// A text without what may differ between two writings of one value: case and spaces.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether two texts differ in nothing but spaces and case: a server may write "4811AA" for
/// "4811 AA".
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
    fn a_company_is_the_same_in_every_spelling_and_another_when_it_is_told_otherwise() {
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
    fn what_is_told_of_another_profile_is_short_and_safe_to_show() {
        let name = format!("Evil\u{202e}\u{1b}[31m{}", "x".repeat(500));
        let why = own().check(&found(&json!({"companyName": name})));
        let Err(NotOwn::Other(reported)) = why else {
            panic!("{why:?}");
        };
        assert!(reported.chars().count() < 120, "{reported}");
        assert!(!reported.contains(['\u{202e}', '\u{1b}']), "{reported}");
    }

    fn shown(member: &str, before: &Value, sent: &Value, reported: &Value) -> ShownValues {
        let one = |value: &Value| map(&json!({ member: value }));
        let update = Update {
            before: one(before),
            members: one(sent),
            documents: None,
        };
        own().shows(&found(&json!({ member: reported })), &update)
    }

    #[test]
    fn a_value_that_was_sent_is_recognised_in_other_writings() {
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
            let was = json!("was");
            assert_eq!(
                shown(member, &was, &sent, &reported),
                ShownValues::Taken,
                "{member}: {reported}"
            );
        }
    }

    #[test]
    fn an_old_value_is_recognised_even_where_it_differs_little() {
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
            let reported = shown(member, &before, &sent, &before);
            assert!(
                matches!(reported, ShownValues::Otherwise(_)),
                "{member}: {reported:?}"
            );
        }
        // What can't be compared, or is not told, speaks against nothing.
        for reported in [json!({"a": 1}), json!([1]), json!("")] {
            let was = json!("was");
            let shown = shown("city", &was, &json!("Breda"), &reported);
            assert_eq!(shown, ShownValues::Nothing, "{reported}");
        }
    }
}
