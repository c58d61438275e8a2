//! `--set FIELD=VALUE`: changes of fields, by their names in the JSON of a profile.

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::cli::exit::{CommandError, Exit};
use crate::cli::input;
use crate::domain::fields::{FIELDS, Field, FieldId, Kind, labels};
use crate::domain::finding::Finding;
use crate::domain::payload::can_update;
use crate::domain::profile::CompanyProfile;

/// Changes the fields of a profile. Returns what was cleaned of the values.
///
/// # Errors
/// When a text does not name a field that an update can carry, or clears one.
pub(super) fn set(
    profile: &mut CompanyProfile,
    texts: &[String],
    draft: Uuid,
) -> Result<Vec<Finding>, CommandError> {
    if texts.is_empty() {
        return Ok(Vec::new());
    }
    let mut members = profile.to_json();
    for text in texts {
        set_one(&mut members, text, draft)?;
    }
    let (changed, mut findings) = CompanyProfile::from_members(members);
    *profile = changed;
    findings.extend(input::clean(profile));
    Ok(findings)
}

fn set_one(members: &mut Map<String, Value>, text: &str, draft: Uuid) -> Result<(), CommandError> {
    let usage = |message: String| CommandError::new(Exit::Usage, message);
    let Some((name, value)) = text.split_once('=') else {
        return Err(usage(format!(
            "“{text}” does not say what the field becomes. Enter --set FIELD=VALUE"
        )));
    };
    let (name, value) = (name.trim(), value.trim());
    let (name, extra) = match name.split_once('.') {
        Some((name, extra)) => (name, Some(extra.trim())),
        None => (name, None),
    };
    let row = FIELDS
        .iter()
        .find(|row| row.json.eq_ignore_ascii_case(name));
    let is_extra = row.is_some_and(|row| row.id == FieldId::RequiredFields);
    let Some(row) = row.filter(|_| extra.is_some() == is_extra) else {
        return Err(usage(format!(
            "There is no field “{name}”. Enter a name as in the JSON of a profile, like contactFirstName, or requiredFields.NAME"
        )));
    };
    if matches!(row.kind, Kind::Server(_)) {
        return Err(usage(format!("Only CM.com sets {}", row.json)));
    }
    if row.id == FieldId::Documents {
        return Err(usage("Documents are changed with --document".to_owned()));
    }
    if !can_update(row) {
        let message = format!(
            "{}. Then delete this one: profile-desk delete {draft} --at-cm",
            fixed(&[row.id])
        );
        return Err(CommandError::new(Exit::Problems, message));
    }
    if value.is_empty() {
        return Err(CommandError::new(
            Exit::Problems,
            format!(
                "{} can’t be cleared: to CM.com a blank value means that it stays as it is. Nothing was sent",
                row.json
            ),
        ));
    }
    match extra {
        Some(extra) => {
            let fields = members
                .entry(row.json)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(fields) = fields {
                fields.insert(extra.to_owned(), value.into());
            }
        }
        None => {
            members.insert(row.json.to_owned(), typed(row, value));
        }
    }
    Ok(())
}

/// A value in the type that the field has in JSON.
fn typed(row: &Field, value: &str) -> Value {
    match row.kind {
        Kind::EmailAddresses => value.split(',').map(str::trim).collect(),
        Kind::NumberTypes => {
            let types = value.split(',').map(|one| one.trim().to_uppercase());
            types.collect()
        }
        _ => value.into(),
    }
}

/// Why fields can’t be changed, and the way out.
pub(super) fn fixed(fields: &[FieldId]) -> String {
    format!(
        "CM.com does not accept changes to these fields after a profile is created: {}. Nothing of them was sent. Duplicate the profile in the window, change the copy and submit it as a new profile",
        labels(fields)
    )
}
