//! What countries ask in the sandbox: made up, but believable. Data and lookups only.

use serde_json::{Value, json};
use uuid::{Uuid, uuid};

use super::fields::Profile;
use super::names;

/// One thing that a country asks; its kind is the API's number 1, 2 or 3.
#[derive(Debug)]
pub(super) struct Requirement {
    guid: Uuid,
    country: &'static str,
    kind: u8,
    text: &'static str,
    /// The number types that it is about; all of them where there is none.
    types: &'static [&'static str],
}

const DOCUMENT: u8 = 1;
const COMPANY: u8 = 2;
const REQUESTS: u8 = 3;

const fn asks(country: &'static str, kind: u8, guid: Uuid, text: &'static str) -> Requirement {
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
    asks(
        "NL",
        DOCUMENT,
        uuid!("5a0d0001-0000-4000-8000-000000000001"),
        "Extract from the trade register, not older than three months",
    ),
    asks(
        "NL",
        COMPANY,
        uuid!("5a0d0001-0000-4000-8000-000000000002"),
        "Company address must be in requested prefix region",
    )
    .for_local(),
    asks(
        "NL",
        REQUESTS,
        uuid!("5a0d0001-0000-4000-8000-000000000003"),
        "Local numbers can be requested for one prefix region at a time",
    )
    .for_local(),
    asks(
        "GB",
        COMPANY,
        uuid!("5a0d0002-0000-4000-8000-000000000001"),
        "Company may be in any country, but must have an address that takes post",
    ),
    asks(
        "GB",
        REQUESTS,
        uuid!("5a0d0002-0000-4000-8000-000000000002"),
        "A request for more than 100 numbers needs a forecast of their use",
    ),
    asks(
        "DE",
        DOCUMENT,
        uuid!("5a0d0003-0000-4000-8000-000000000001"),
        "Extract from the commercial register (Handelsregisterauszug), not older than three months",
    ),
    asks(
        "DE",
        COMPANY,
        uuid!("5a0d0003-0000-4000-8000-000000000002"),
        "Company address must be in requested prefix region",
    )
    .for_local(),
    asks(
        "BE",
        DOCUMENT,
        uuid!("5a0d0004-0000-4000-8000-000000000001"),
        "Extract from the Crossroads Bank for Enterprises, not older than three months",
    ),
    asks(
        "BE",
        COMPANY,
        uuid!("5a0d0004-0000-4000-8000-000000000002"),
        "Company address must be in Belgium for local numbers",
    )
    .for_local(),
    asks(
        "US",
        REQUESTS,
        uuid!("5a0d0005-0000-4000-8000-000000000001"),
        "A request for local numbers names the state and the rate centre",
    )
    .for_local(),
    asks(
        "JP",
        DOCUMENT,
        uuid!("5a0d0006-0000-4000-8000-000000000001"),
        "Certificate of all historical matters (Rireki Jiko Zenbu Shomeisho), not older than three months",
    ),
    asks(
        "JP",
        DOCUMENT,
        uuid!("5a0d0006-0000-4000-8000-000000000002"),
        "Identity document of the authorised representative",
    ),
    asks(
        "JP",
        COMPANY,
        uuid!("5a0d0006-0000-4000-8000-000000000003"),
        "Company must be registered in Japan",
    ),
    asks(
        "FR",
        DOCUMENT,
        uuid!("5a0d0007-0000-4000-8000-000000000001"),
        "Extract from the trade register (Kbis), not older than three months",
    ),
    asks(
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

/// What a profile lacks so that its review can begin, as a comment: a document that the
/// country of the numbers asks for, or an extra field of the country of the address.
pub(super) fn missing(profile: &Profile) -> Option<String> {
    if let Some(document) = first_unmet(profile) {
        return Some(format!("A document is missing: {}", document.text));
    }
    let (_, _, label) = first_blank(profile)?;
    Some(format!("An extra field is missing: {label}"))
}

/// The first document that the country of the numbers asks for and that is not there. Who
/// reviews a profile looks at the papers: one that names no requirement counts for one that no
/// other is for, since nobody knows whether the API wants `requirementGuid` (api.md: unknown).
fn first_unmet(profile: &Profile) -> Option<&'static Requirement> {
    let country = profile.get(names::COUNTRY_CODE).and_then(Value::as_str)?;
    let no_documents = Vec::new();
    let documents = profile
        .get(names::DOCUMENTS_MEMBER)
        .and_then(Value::as_array)
        .unwrap_or(&no_documents);
    let named = |document: &'_ Value| {
        let named = document.get(names::DOCUMENT_REQUIREMENT)?.as_str()?;
        Some(Uuid::try_parse(named))
    };
    let unnamed = documents
        .iter()
        .filter(|document| named(document).is_none());
    let is_met = |row: &Requirement| {
        let mut named = documents.iter().filter_map(named);
        named.any(|named| named == Ok(row.guid))
    };
    REQUIREMENTS
        .iter()
        .filter(|row| row.country == country && row.kind == DOCUMENT)
        .filter(|row| !is_met(row))
        .nth(unnamed.count())
}

/// The extra fields that the country of the address asks for, to go into
/// `requiredFields`: country, name, label.
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
    let mut asked = EXTRA_FIELDS
        .iter()
        .filter(|(country, ..)| *country == address);
    asked.find(|(_, name, _)| is_blank(name))
}

/// The answer for a country: its extra fields, or an empty list.
pub(super) fn extra_fields(country: &str) -> Vec<Value> {
    let asked = EXTRA_FIELDS.iter().filter(|(of, ..)| *of == country);
    let entry = |(_, name, label): &(&str, &str, &str)| json!({ "name": name, "label": label, "required": true });
    asked.map(entry).collect()
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
