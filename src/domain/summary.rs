//! A readable summary of a profile as it will be sent, one line per field, for a last review before
//! submission.

use serde_json::{Map, Value};

use super::attachment::{Attachment, size_text};
use super::country;
use super::country_requirements::ApplicableRequirements;
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
/// `applicable` has the names of extra fields and of required documents.
pub fn summary(draft: &Draft, applicable: &ApplicableRequirements<'_>) -> Summary {
    let sent = Payload::of(draft);
    let sections = Section::ALL.into_iter();
    let filled_in = sections.filter(|section| *section != Section::Review);
    filled_in
        .map(|section| (section, lines(section, draft, &sent, applicable)))
        .collect()
}

fn lines(
    section: Section,
    draft: &Draft,
    sent: &Payload,
    applicable: &ApplicableRequirements<'_>,
) -> Vec<SummaryLine> {
    let profile = &draft.content.profile;
    let mut lines = Vec::new();
    for row in section.fields_in(profile) {
        let line = |path: FieldPath, label: String, value| SummaryLine { path, label, value };
        match &row.kind {
            Kind::ExtraFields => {
                let fields = sent.body.get(row.json).and_then(Value::as_object);
                for (name, value) in fields.into_iter().flatten() {
                    let value = value.as_str().map(str::to_owned);
                    let label = applicable.field_label(name);
                    lines.push(line(FieldPath::key(row.id, name), label, value));
                }
            }
            Kind::Documents => {
                let of = |one| match requirement(one, applicable) {
                    Some(text) => {
                        tr!(
                            "summary-document-for",
                            document = document_name(one),
                            requirement = text
                        )
                    }
                    None => document_name(one),
                };
                let names = joined(sent.documents.iter().map(of));
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

/// What differs from what was sent, in the order of the form; each document is a change of its own.
pub fn changes(
    draft: &Draft,
    sent: &Payload,
    applicable: &ApplicableRequirements<'_>,
) -> Vec<Change> {
    let now = Payload::of(draft);
    let differing = now.fields_not_sent(sent);
    let mut changes = Vec::new();
    for row in form_order(&draft.content.profile).filter(|row| differing.contains(&row.id)) {
        match row.kind {
            Kind::Documents => {
                changes.extend(document_changes(
                    &sent.documents,
                    &now.documents,
                    applicable,
                ));
            }
            Kind::ExtraFields => changes.extend(extra_field_changes(row, sent, &now, applicable)),
            _ => changes.push(Change {
                field: row.id,
                label: row.label_in(&draft.content.profile).into_owned(),
                before: value(row, sent),
                after: value(row, &now),
            }),
        }
    }
    changes
}

fn extra_field_changes(
    row: &Field,
    sent: &Payload,
    now: &Payload,
    applicable: &ApplicableRequirements<'_>,
) -> Vec<Change> {
    let fields = |payload: &Payload| -> Map<String, Value> {
        let fields = payload.body.get(row.json).and_then(Value::as_object);
        fields.cloned().unwrap_or_default()
    };
    let (before, after) = (fields(sent), fields(now));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let text = |fields: &Map<String, Value>, name| {
        let text = fields.get(name).and_then(Value::as_str);
        text.map(str::to_owned)
    };
    let changes = names.into_iter().map(|name| Change {
        field: row.id,
        label: applicable.field_label(name),
        before: text(&before, name),
        after: text(&after, name),
    });
    changes.filter(|one| one.before != one.after).collect()
}

/// The documents that were removed, added or given to another requirement. A new one takes the place of the one that
/// met its requirement before.
fn document_changes(
    before: &[Attachment],
    now: &[Attachment],
    applicable: &ApplicableRequirements<'_>,
) -> Vec<Change> {
    let change = |old: Option<&Attachment>, new: Option<&Attachment>| {
        let of = new.or(old).and_then(|one| requirement(one, applicable));
        let label = of.unwrap_or_else(|| FieldId::Documents.row().label());
        let (old, mut new) = (old.map(document_name), new.map(document_name));
        if old == new {
            new = new.map(|value| tr!("update-other-file", value = value));
        }
        Change {
            field: FieldId::Documents,
            label: label.to_owned(),
            before: old,
            after: new,
        }
    };
    let is_in = |all: &[Attachment], one: &Attachment| {
        let mut all = all.iter();
        all.any(|other| other.sha256 == one.sha256 && other.requirement == one.requirement)
    };
    let mut added: Vec<&Attachment> = now.iter().filter(|one| !is_in(before, one)).collect();
    let mut changes = Vec::new();
    for old in before.iter().filter(|one| !is_in(now, one)) {
        let place = added.iter().position(|new| {
            new.sha256 == old.sha256
                || (old.requirement.is_some() && new.requirement == old.requirement)
        });
        let new = place.map(|place| added.remove(place));
        if new.is_some_and(|new| new.sha256 == old.sha256) {
            // The same file, for another requirement.
            changes.push(change(None, new));
        } else {
            changes.push(change(Some(old), new));
        }
    }
    changes.extend(added.into_iter().map(|new| change(None, Some(new))));
    changes
}

fn requirement<'a>(
    document: &Attachment,
    applicable: &'a ApplicableRequirements<'_>,
) -> Option<&'a str> {
    applicable.text_of(document.requirement.as_deref()?)
}

fn document_name(document: &Attachment) -> String {
    format!("{} ({})", document.sent_name(), size_text(document.size))
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
        let lines = summary(&draft(), &ApplicableRequirements::default())
            .into_iter()
            .flat_map(|(_, lines)| lines);
        let mut lines = lines.filter(|line| line.path.field == field);
        lines.next().expect("every field has a line").value
    }

    #[test]
    fn a_change_has_what_was_sent_and_what_will_be() {
        let sent = Payload::of(&draft());
        let mut edited = draft();
        let applicable = ApplicableRequirements::default();
        assert_eq!(changes(&edited, &sent, &applicable), []);
        let profile = &mut edited.content.profile;
        profile.name = "Rotterdam Office".to_owned();
        profile.phone_number_types.clear();
        profile
            .required_fields
            .insert("registerCourt".to_owned(), "Köln".to_owned());
        let changes = changes(&edited, &sent, &applicable);
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
                (FieldId::RequiredFields, Some("Bonn"), Some("Köln")),
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

    #[test]
    fn each_document_that_was_replaced_added_or_removed_is_a_change_with_its_requirement() {
        use crate::domain::attachment::MediaType;
        use crate::domain::requirement::{Requirement, RequirementKind};

        let document = |name: &str, requirement: Option<&str>| Attachment {
            sha256: name.repeat(64),
            name: format!("{name}.pdf"),
            size: 2048,
            media_type: MediaType::Pdf,
            added_at: Timestamp::UNIX_EPOCH,
            requirement: requirement.map(str::to_owned),
        };
        let extract = Requirement {
            id: "extract".to_owned(),
            kind: RequirementKind::Document,
            text: "Register extract".to_owned(),
            number_types: Vec::new(),
        };
        let applicable = ApplicableRequirements {
            requirements: vec![&extract],
            fields: &[],
        };
        let before = [document("a", Some("extract")), document("b", None)];
        let now = [
            document("b", None),
            document("c", Some("extract")),
            document("d", None),
        ];
        let changes = document_changes(&before, &now, &applicable);
        let texts: Vec<(&str, Option<&str>, Option<&str>)> = changes
            .iter()
            .map(|one| {
                (
                    one.label.as_str(),
                    one.before.as_deref(),
                    one.after.as_deref(),
                )
            })
            .collect();
        assert_eq!(
            texts,
            [
                (
                    "Register extract",
                    Some("a.pdf (2 KB)"),
                    Some("c.pdf (2 KB)")
                ),
                ("Documents", None, Some("d.pdf (2 KB)")),
            ]
        );
    }
}
