//! The country requirements of the sandbox: invented, but realistic. Data and lookups only.

use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use super::fields::Profile;
use super::names;

/// A requirement of a country; its kind is the API's number 1, 2 or 3.
#[derive(Debug)]
pub(super) struct Requirement {
    guid: Uuid,
    country: &'static str,
    kind: u8,
    text: &'static str,
    /// The number types that it applies to; empty means all.
    types: &'static [&'static str],
}

const DOCUMENT: u8 = 1;
const COMPANY: u8 = 2;
const REQUESTS: u8 = 3;

const fn requirement(
    country: &'static str,
    kind: u8,
    guid: Uuid,
    text: &'static str,
) -> Requirement {
    Requirement {
        guid,
        country,
        kind,
        text,
        types: &[],
    }
}

impl Requirement {
    const fn for_local(mut self) -> Self {
        self.types = &["LOCAL"];
        self
    }
}

const REQUIREMENTS: &[Requirement] = &[
    requirement(
        "NL",
        DOCUMENT,
        uuid!("5a0d0001-0000-4000-8000-000000000001"),
        "Extract from the trade register, not older than three months",
    ),
    requirement(
        "NL",
        COMPANY,
        uuid!("5a0d0001-0000-4000-8000-000000000002"),
        "Company address must be in requested prefix region",
    )
    .for_local(),
    requirement(
        "NL",
        REQUESTS,
        uuid!("5a0d0001-0000-4000-8000-000000000003"),
        "Local numbers can be requested for one prefix region at a time",
    )
    .for_local(),
    requirement(
        "GB",
        COMPANY,
        uuid!("5a0d0002-0000-4000-8000-000000000001"),
        "Company may be in any country, but must have an address that takes post",
    ),
    requirement(
        "GB",
        REQUESTS,
        uuid!("5a0d0002-0000-4000-8000-000000000002"),
        "A request for more than 100 numbers needs a forecast of their use",
    ),
    requirement(
        "DE",
        DOCUMENT,
        uuid!("5a0d0003-0000-4000-8000-000000000001"),
        "Extract from the commercial register (Handelsregisterauszug), not older than three months",
    ),
    requirement(
        "DE",
        COMPANY,
        uuid!("5a0d0003-0000-4000-8000-000000000002"),
        "Company address must be in requested prefix region",
    )
    .for_local(),
    requirement(
        "BE",
        DOCUMENT,
        uuid!("5a0d0004-0000-4000-8000-000000000001"),
        "Extract from the Crossroads Bank for Enterprises, not older than three months",
    ),
    requirement(
        "BE",
        COMPANY,
        uuid!("5a0d0004-0000-4000-8000-000000000002"),
        "Company address must be in Belgium for local numbers",
    )
    .for_local(),
    requirement(
        "US",
        REQUESTS,
        uuid!("5a0d0005-0000-4000-8000-000000000001"),
        "A request for local numbers names the state and the rate centre",
    )
    .for_local(),
    requirement(
        "JP",
        DOCUMENT,
        uuid!("5a0d0006-0000-4000-8000-000000000001"),
        "Certificate of all historical matters (Rireki Jiko Zenbu Shomeisho), not older than three months",
    ),
    requirement(
        "JP",
        DOCUMENT,
        uuid!("5a0d0006-0000-4000-8000-000000000002"),
        "Identity document of the authorised representative",
    ),
    requirement(
        "JP",
        COMPANY,
        uuid!("5a0d0006-0000-4000-8000-000000000003"),
        "Company must be registered in Japan",
    ),
    requirement(
        "FR",
        DOCUMENT,
        uuid!("5a0d0007-0000-4000-8000-000000000001"),
        "Extract from the trade register (Kbis), not older than three months",
    ),
    requirement(
        "FR",
        REQUESTS,
        uuid!("5a0d0007-0000-4000-8000-000000000002"),
        "Local numbers can be requested for the region of the company address only",
    )
    .for_local(),
];

/// The answer for a country: its requirements, or an empty list.
pub(super) fn requirements(country: &str) -> Vec<Value> {
    let entries = REQUIREMENTS.iter().filter(|row| row.country == country);
    entries
        .map(|row| {
            json!({
                "guid": row.guid,
                "countryCode": row.country,
                "type": row.kind,
                "description": row.text,
                "phoneNumberTypes": row.types,
            })
        })
        .collect()
}

/// The comment on a profile that is not complete enough for review: a missing document that the
/// country of the numbers requires, or an extra field of the country of the address.
pub(super) fn missing(profile: &Profile) -> Option<String> {
    if let Some(document) = first_unmet(profile) {
        return Some(format!("A document is missing: {}", document.text));
    }
    let (_, _, label) = first_blank(profile)?;
    Some(format!("An extra field is missing: {label}"))
}

/// The first missing document that the country of the numbers requires. A person reviews the
/// documents, so a document without a requirement counts for one that is not yet met: it is unknown
/// whether the API uses `requirementGuid` (api.md).
fn first_unmet(profile: &Profile) -> Option<&'static Requirement> {
    let country = profile.get(names::COUNTRY_CODE).and_then(Value::as_str)?;
    let no_documents = Vec::new();
    let documents = profile
        .get(names::DOCUMENTS_MEMBER)
        .and_then(Value::as_array)
        .unwrap_or(&no_documents);
    let requirement_of = |document: &'_ Value| {
        let text = document.get(names::DOCUMENT_REQUIREMENT)?.as_str()?;
        Some(Uuid::try_parse(text))
    };
    let unassigned = documents
        .iter()
        .filter(|document| requirement_of(document).is_none());
    let is_met = |row: &Requirement| {
        let mut ids = documents.iter().filter_map(requirement_of);
        ids.any(|id| id == Ok(row.guid))
    };
    REQUIREMENTS
        .iter()
        .filter(|row| row.country == country && row.kind == DOCUMENT)
        .filter(|row| !is_met(row))
        .nth(unassigned.count())
}

/// The extra fields that the country of the address requires in `requiredFields`: country, name,
/// label.
const EXTRA_FIELDS: &[(&str, &str, &str)] = &[
    ("DE", "registerCourt", "Register court (Amtsgericht)"),
    (
        "US",
        "employerIdentificationNumber",
        "Employer identification number (EIN)",
    ),
];

fn first_blank(profile: &Profile) -> Option<&'static (&'static str, &'static str, &'static str)> {
    let address = profile.get(names::ADDRESS_COUNTRY_CODE);
    let address = address.and_then(Value::as_str)?;
    let given = profile.get(names::EXTRA_FIELDS_MEMBER);
    let is_blank = |name: &str| {
        let text = given
            .and_then(|given| given.get(name))
            .and_then(Value::as_str);
        text.is_none_or(|text| text.trim().is_empty())
    };
    let mut fields = EXTRA_FIELDS
        .iter()
        .filter(|(country, ..)| *country == address);
    fields.find(|(_, name, _)| is_blank(name))
}

/// The answer for a country: its extra fields, or an empty list.
pub(super) fn extra_fields(country: &str) -> Vec<Value> {
    let fields = EXTRA_FIELDS.iter().filter(|(code, ..)| *code == country);
    let entry = |(_, name, label): &(&str, &str, &str)| json!({ "name": name, "label": label, "required": true });
    fields.map(entry).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::country_codes::is_country_code;
    use super::*;

    #[test]
    fn every_requirement_has_its_own_guid_a_known_type_and_a_real_country() {
        let guids: HashSet<Uuid> = REQUIREMENTS.iter().map(|row| row.guid).collect();
        assert_eq!(guids.len(), REQUIREMENTS.len());
        for row in REQUIREMENTS {
            assert!((1..=3).contains(&row.kind), "{row:?}");
            assert!(is_country_code(row.country), "{row:?}");
        }
    }
}
