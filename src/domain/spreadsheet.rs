//! Drafts as a table for a spreadsheet: one row each, one column per field.

use serde_json::Value;

use super::draft::Draft;
use super::fields::{FIELDS, Field, Kind};
use super::text::visible;
use crate::texts::tr;

/// The table as CSV in UTF-8, with a row of headings.
pub fn csv<'a>(drafts: impl Iterator<Item = &'a Draft>) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let fields = || FIELDS.iter().filter(|row| !row.is_server_set());
    let own = [
        tr!("draft"),
        tr!("status"),
        tr!("comment"),
        tr!("id-at-cm"),
        tr!("changed"),
    ];
    let headings = own.into_iter().chain(fields().map(Field::label));
    // Writing to memory does not fail, and all rows are of one length.
    let _ = table.write_record(headings.map(inert));
    for draft in drafts {
        let record = &draft.submission;
        let answer = record.answer.as_ref();
        let comment = answer.and_then(|answer| answer.status_comment.clone());
        let own = [
            draft.id.to_string(),
            record.label().to_owned(),
            comment.unwrap_or_default(),
            record.guid.map(|guid| guid.to_string()).unwrap_or_default(),
            draft.changed_at.to_string(),
        ];
        let json = draft.content.profile.to_json();
        let values = fields().map(|row| match row.kind {
            // They stand beside the profile, not in it.
            Kind::Documents => documents(draft),
            _ => json.get(row.json).map(text).unwrap_or_default(),
        });
        let cells = own.into_iter().chain(values);
        let _ = table.write_record(cells.map(|cell| inert(&cell)));
    }
    table.into_inner().unwrap_or_default()
}

/// The names of its documents in one cell.
fn documents(draft: &Draft) -> String {
    let attachments = draft.content.attachments.iter();
    let names: Vec<&str> = attachments
        .map(|attachment| attachment.name.as_str())
        .collect();
    names.join("; ")
}

/// A value in one cell.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(text).collect();
            items.join(", ")
        }
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| format!("{name}: {}", text(value)));
            members.collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

/// A cell that a spreadsheet takes as text: one that begins like a formula gets an
/// apostrophe in front. Source: OWASP, "CSV Injection".
fn inert(cell: &str) -> String {
    let cell = visible(cell);
    if cell.starts_with(['=', '+', '-', '@', '\n']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attachment::{Attachment, MediaType};
    use jiff::Timestamp;
    use uuid::Uuid;

    fn attached(name: &str) -> Attachment {
        Attachment {
            sha256: name.to_owned(),
            name: name.to_owned(),
            size: 1,
            media_type: MediaType::Pdf,
            added_at: Timestamp::UNIX_EPOCH,
            requirement: None,
        }
    }

    #[test]
    fn no_cell_begins_like_a_formula_and_each_value_is_in_its_column() {
        let mut draft = Draft::new(Uuid::from_u128(1), Timestamp::UNIX_EPOCH);
        let profile = &mut draft.content.profile;
        profile.name = "=HYPERLINK(\"http://evil.example\")".to_owned();
        profile.company_name = "A \"quoted\", B.V.".to_owned();
        profile.representative_phone_number = "+31 20 123 4567".to_owned();
        profile.city = "@SUM(1)".to_owned();
        profile.email_addresses = vec!["-a@x.nl".to_owned(), "b@x.nl".to_owned()];
        for (name, value) in [("court", "Bonn"), ("taxId", "7")] {
            let member = (name.to_owned(), value.to_owned());
            profile.required_fields.extend([member]);
        }
        draft.content.attachments = vec![attached("=extract.pdf"), attached("b.png")];
        let table = csv([&draft].into_iter());
        let mut reader = csv::Reader::from_reader(table.as_slice());
        let headings = reader.headers().unwrap().clone();
        let row = reader.records().next().unwrap().unwrap();
        let cell = |label: &str| {
            let column = headings.iter().position(|heading| heading == label);
            row.get(column.unwrap()).unwrap().to_owned()
        };
        assert_eq!(cell("Profile name"), "'=HYPERLINK(\"http://evil.example\")");
        assert_eq!(cell("Company name"), "A \"quoted\", B.V.");
        assert_eq!(cell("City"), "'@SUM(1)");
        assert_eq!(cell("E-mail addresses"), "'-a@x.nl, b@x.nl");
        assert_eq!(cell("Documents"), "'=extract.pdf; b.png");
        assert_eq!(cell("Extra fields"), "court: Bonn; taxId: 7");
        for cell in &row {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}
