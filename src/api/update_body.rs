//! The body of an update request.

use serde_json::{Map, Value};

use super::responses;
use super::wire;
use crate::domain::account::Overrides;
use crate::domain::fields::FieldId;
use crate::domain::payload::{Payload, Submission};
use crate::domain::refresh::documents_of_others;
use crate::domain::submission::SubmissionRecord;

/// The body with this program's names: the members that changed, all documents when one of them changed, and what else is
/// in the same object at the server. The list of documents replaces the one that the server has: those in it that are
/// not from this draft, as of a profile that was brought in, stay.
pub fn update_body(
    submission: &Submission,
    before: &Payload,
    record: &SubmissionRecord,
    overrides: &Overrides,
) -> Map<String, Value> {
    let changes = submission.changes_since(before);
    let mut body = wire::with_siblings(changes.members, before, overrides);
    if changes.documents {
        let name = FieldId::Documents.row().json;
        let answer = record.current_answer();
        let known = answer.map(|answer| responses::stored_profile(answer.raw.clone(), overrides));
        let reported = known.as_ref().and_then(|known| known.fields.get(name));
        let mut documents = wire::documents(&submission.documents, &record.documents);
        documents.extend(documents_of_others(
            reported.unwrap_or(&Value::Null),
            record,
        ));
        body.insert(name.to_owned(), documents.into());
    }
    body
}
