//! A readable summary of a profile as it will be sent, one line per field, for a last review before
//! submission.

use serde_json::Value;

use super::attachment::size_text;
use super::country;
use super::draft::Draft;
use super::fields::{Field, FieldId, Kind, Section, form_order};
use super::finding::{FieldPath, PathPart};
use super::payload::Payload;
use super::profile::PhoneNumberType;
use crate::i18n::tr;

/// One field with the value that is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// The field in the form where it can be changed.
    pub path: FieldPath,
    pub label: String,
    /// `None` when nothing is sent.
    pub value: Option<String>,
}

/// The lines of each section.
pub type Summary = Vec<(Section, Vec<SummaryLine>)>;

/// The summary lines of each section that people fill in, in the order of the form.
pub fn summary(draft: &Draft) -> Summary {
    let sent = Payload::of(draft);
    let sections = Section::ALL.into_iter();
    let filled_in = sections.filter(|section| *section != Section::Review);
    filled_in
        .map(|section| (section, lines(section, draft, &sent)))
        .collect()
}

fn lines(section: Section, draft: &Draft, sent: &Payload) -> Vec<SummaryLine> {
    let profile = &draft.content.profile;
    let mut lines = Vec::new();
    for row in section.fields_in(profile) {
        let line = |path: FieldPath, label: String, value| SummaryLine { path, label, value };
        match &row.kind {
            Kind::ExtraFields => {
                let fields = sent.body.get(row.json).and_then(Value::as_object);
                for (name, value) in fields.into_iter().flatten() {
                    let value = value.as_str().map(str::to_owned);
                    lines.push(line(FieldPath::key(row.id, name), name.clone(), value));
                }
            }
            Kind::Documents => {
                let names = joined(document_names(sent));
                lines.push(line(row.id.into(), row.label().to_owned(), names));
            }
            Kind::Server(_) => {}
            Kind::Text(_)
            | Kind::Phone(_)
            | Kind::Uuid(_)
            | Kind::Url(_)
            | Kind::Country(_)
            | Kind::NumberTypes
            | Kind::EmailAddresses => {
                let label = row.label_in(profile).into_owned();
                lines.push(line(edit_path(row), label, value(row, sent)));
            }
        }
    }
    lines
}

/// A field that differs from what was last sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub field: FieldId,
    pub label: String,
    /// What CM.com has; `None` when that is nothing.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What differs from what was sent, in the order of the form.
pub fn changes(draft: &Draft, sent: &Payload) -> Vec<Change> {
    let now = Payload::of(draft);
    let differing = now.fields_not_sent(sent);
    form_order(&draft.content.profile)
        .filter(|row| differing.contains(&row.id))
        .map(|row| {
            let (before, mut after) = (whole_value(row, sent), whole_value(row, &now));
            if before == after {
                // Documents with the same names.
                after = after.map(|value| tr!("update-other-file", value = value));
            }
            Change {
                field: row.id,
                label: row.label_in(&draft.content.profile).into_owned(),
                before,
                after,
            }
        })
        .collect()
}

/// The value of a field in one text, also of one that has several lines.
fn whole_value(row: &Field, sent: &Payload) -> Option<String> {
    match row.kind {
        Kind::Documents => joined(document_names(sent)),
        Kind::ExtraFields => {
            let fields = sent.body.get(row.json)?.as_object()?;
            let text = |(name, value): (&String, &Value)| {
                value.as_str().map(|value| format!("{name}: {value}"))
            };
            joined(fields.iter().filter_map(text))
        }
        _ => value(row, sent),
    }
}

fn document_names(sent: &Payload) -> impl Iterator<Item = String> {
    let documents = sent.documents.iter();
    documents.map(|a| format!("{} ({})", a.sent_name(), size_text(a.size)))
}

/// The path that gets the focus to change a field.
fn edit_path(row: &Field) -> FieldPath {
    let part = match row.id {
        FieldId::EmailAddresses => PathPart::Item(0),
        _ => PathPart::Whole,
    };
    FieldPath {
        field: row.id,
        part,
    }
}

fn value(row: &Field, sent: &Payload) -> Option<String> {
    match sent.body.get(row.json)? {
        Value::String(code) if matches!(row.kind, Kind::Country(_)) => {
            Some(format!("{} ({code})", country::name_of(code)))
        }
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => {
            let words = items.iter().filter_map(Value::as_str);
            joined(words.map(|word| {
                let kind = PhoneNumberType::from_word(word);
                kind.map_or_else(|| word.to_owned(), |kind| kind.label().to_owned())
            }))
        }
        other => Some(other.to_string()),
    }
}

fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::domain::fields::FIELDS;

    fn draft() -> Draft {
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        let profile = &mut draft.content.profile;
        profile.name = " Amsterdam Office ".to_owned();
        profile.address_country_code = "NL".to_owned();
        profile.representative_phone_number = "020 123 4567".to_owned();
        profile.phone_number_types = vec!["LOCAL".to_owned(), "TOLLFREE".to_owned()];
        profile.email_addresses = vec!["a@x.nl".to_owned(), " ".to_owned(), "b@x.nl".to_owned()];
        let court = ("registerCourt".to_owned(), "Bonn".to_owned());
        profile.required_fields.extend([court]);
        draft
    }

    fn value_of(field: FieldId) -> Option<String> {
        let lines = summary(&draft()).into_iter().flat_map(|(_, lines)| lines);
        let mut lines = lines.filter(|line| line.path.field == field);
        lines.next().expect("every field has a line").value
    }

    #[test]
    fn a_change_has_what_was_sent_and_what_will_be() {
        let sent = Payload::of(&draft());
        let mut edited = draft();
        assert_eq!(changes(&edited, &sent), []);
        let profile = &mut edited.content.profile;
        profile.name = "Rotterdam Office".to_owned();
        profile.phone_number_types.clear();
        profile
            .required_fields
            .insert("registerCourt".to_owned(), "Köln".to_owned());
        let changes = changes(&edited, &sent);
        let texts: Vec<(FieldId, Option<&str>, Option<&str>)> = changes
            .iter()
            .map(|one| (one.field, one.before.as_deref(), one.after.as_deref()))
            .collect();
        assert_eq!(
            texts,
            [
                (FieldId::PhoneNumberTypes, Some("Local, Toll-free"), None),
                (
                    FieldId::Name,
                    Some("Amsterdam Office"),
                    Some("Rotterdam Office")
                ),
                (
                    FieldId::RequiredFields,
                    Some("registerCourt: Bonn"),
                    Some("registerCourt: Köln")
                ),
            ]
        );
    }

    #[test]
    fn lists_every_field_that_people_fill_in_as_it_will_be_sent() {
        for row in FIELDS.iter().filter(|row| !row.is_server_set()) {
            let _ = value_of(row.id);
        }
        let text = |field| value_of(field).unwrap_or_default();
        assert_eq!(text(FieldId::Name), "Amsterdam Office");
        assert_eq!(text(FieldId::AddressCountryCode), "Netherlands (NL)");
        assert_eq!(text(FieldId::RepresentativePhoneNumber), "+31201234567");
        assert_eq!(text(FieldId::PhoneNumberTypes), "Local, Toll-free");
        assert_eq!(text(FieldId::EmailAddresses), "a@x.nl, b@x.nl");
        assert_eq!(text(FieldId::RequiredFields), "Bonn");
        assert_eq!(value_of(FieldId::City), None);
        assert_eq!(value_of(FieldId::Documents), None);
    }
}
