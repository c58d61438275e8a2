//! The decision of CM.com that asks for changes, and the fields and documents that a person has marked for its
//! comment: tasks. One is done once its part differs from what was sent; all end with the next decision.

use jiff::Timestamp;
use serde_json::Value;

use super::attachment::Attachment;
use super::country_requirements::ApplicableRequirements;
use super::draft::{Content, Draft};
use super::fields::{FieldId, Section};
use super::finding::FieldPath;
use super::history::EventKind;
use super::payload::{Payload, documents_differ};
use super::requirement::RequiredField;
use super::review_task::{MarkedPart, ReviewTask, StoredTask};

/// A decision that asks for changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision<'a> {
    pub at: Timestamp,
    pub comment: &'a str,
}

/// A task of the current decision, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTask {
    pub part: MarkedPart,
    /// The input at which the part is changed.
    pub path: FieldPath,
    /// The section of the form that it is in.
    pub section: Section,
    /// The label or name of the part.
    pub label: String,
    /// True when the part differs from what was sent.
    pub is_done: bool,
}

impl Draft {
    /// The decision of CM.com that asks for changes and says which.
    pub fn decision(&self) -> Option<Decision<'_>> {
        let answer = self.submission.current_answer()?;
        let asks_for_changes = answer
            .approval()
            .is_some_and(|status| status.asks_for_changes());
        let comment = answer.status_comment.as_deref()?.trim();
        if !asks_for_changes || comment.is_empty() {
            return None;
        }
        // Not the time of the answer: that is the time of the last check.
        let events = self.submission.history.iter();
        let decisive = events.filter(|event| {
            matches!(
                event.kind,
                EventKind::Status { .. } | EventKind::ChangesSent { .. } | EventKind::UpdateFound
            )
        });
        let at = decisive.map(|event| event.at).max();
        Some(Decision {
            at: at.unwrap_or(Timestamp::UNIX_EPOCH),
            comment,
        })
    }

    /// The parts that are marked for the current decision.
    pub fn marked_parts(&self) -> Vec<&MarkedPart> {
        let Some(decision) = self.decision() else {
            return Vec::new();
        };
        let tasks = self.content.review_tasks.iter();
        let tasks = tasks.filter_map(|task| match task {
            StoredTask::Known(task) if task.decision == decision.at => Some(&task.part),
            StoredTask::Known(_) | StoredTask::Newer(_) => None,
        });
        tasks.collect()
    }

    /// The tasks of the current decision, in the order of the form.
    pub fn review_tasks(&self, applicable: &ApplicableRequirements<'_>) -> Vec<ShownTask> {
        let marked = self.marked_parts();
        if marked.is_empty() {
            return Vec::new();
        }
        let now = Payload::of(self);
        let sent = self.submission.sent.as_ref();
        let mut tasks: Vec<ShownTask> = marked
            .into_iter()
            .map(|part| ShownTask {
                path: part.path(&self.content, applicable),
                section: part.section(),
                label: part.label(self, applicable),
                is_done: part.differs(&now, sent),
                part: part.clone(),
            })
            .collect();
        tasks.sort_by(|one, other| (one.section, &one.path).cmp(&(other.section, &other.path)));
        tasks
    }
}

impl Content {
    /// Marks these parts for a decision, and no others. Marks for earlier decisions are over.
    pub fn mark(&mut self, decision: Timestamp, parts: impl IntoIterator<Item = MarkedPart>) {
        let is_newer = |task: &StoredTask| matches!(task, StoredTask::Newer(_));
        self.review_tasks.retain(is_newer);
        let tasks = parts.into_iter().map(|part| ReviewTask { decision, part });
        self.review_tasks.extend(tasks.map(StoredTask::Known));
    }

    /// Removes the mark of a part.
    pub fn unmark(&mut self, part: &MarkedPart) {
        self.review_tasks
            .retain(|task| !matches!(task, StoredTask::Known(task) if task.part == *part));
    }
}

impl MarkedPart {
    /// The input at which it is changed.
    fn path(&self, content: &Content, applicable: &ApplicableRequirements<'_>) -> FieldPath {
        match self {
            Self::Field(field) => (*field).into(),
            Self::ExtraField(name) => FieldPath::key(FieldId::RequiredFields, name),
            Self::Document(sha256) => {
                let mut attachments = content.attachments.iter();
                let index = attachments.position(|one| one.sha256 == *sha256);
                index.map_or(FieldId::Documents.into(), |index| {
                    FieldPath::item(FieldId::Documents, index)
                })
            }
            Self::Requirement(id) => {
                let mut requirements = applicable.requirements.iter();
                let known = requirements.find(|one| one.has_id(id));
                known.map_or(FieldId::Documents.into(), |known| {
                    FieldPath::key(FieldId::Documents, &known.id)
                })
            }
        }
    }

    /// Its label or name.
    pub fn label(&self, draft: &Draft, applicable: &ApplicableRequirements<'_>) -> String {
        let documents = || FieldId::Documents.row().label().to_owned();
        match self {
            Self::Field(field) => field.row().label_in(&draft.content.profile).into_owned(),
            Self::ExtraField(name) => {
                let mut fields = applicable.fields.iter();
                let known = fields.find(|field| field.name == *name);
                known.map_or_else(|| name.clone(), RequiredField::label)
            }
            Self::Document(sha256) => {
                let sent = draft.submission.sent.iter();
                let sent = sent.flat_map(|sent| &sent.documents);
                let mut documents_known = draft.content.attachments.iter().chain(sent);
                let document = documents_known.find(|one| one.sha256 == *sha256);
                document.map_or_else(documents, |document| document.name.clone())
            }
            Self::Requirement(id) => {
                let mut requirements = applicable.requirements.iter();
                let known = requirements.find(|one| one.has_id(id));
                known.map_or_else(documents, |known| known.text.clone())
            }
        }
    }

    /// True when it differs from what was sent.
    fn differs(&self, now: &Payload, sent: Option<&Payload>) -> bool {
        let is_attached = |sha256: &str| now.documents.iter().any(|one| one.sha256 == sha256);
        let Some(sent) = sent else {
            return match self {
                Self::Document(sha256) => !is_attached(sha256),
                Self::Field(_) | Self::ExtraField(_) | Self::Requirement(_) => false,
            };
        };
        match self {
            Self::Field(FieldId::Documents) => documents_differ(&now.documents, &sent.documents),
            Self::Field(field) => {
                let name = field.row().json;
                now.body.get(name) != sent.body.get(name)
            }
            Self::ExtraField(name) => extra_field(now, name) != extra_field(sent, name),
            Self::Document(sha256) => !is_attached(sha256),
            Self::Requirement(id) => {
                let meets = |one: &&Attachment| {
                    let requirement = one.requirement.as_deref();
                    requirement.is_some_and(|own| own.eq_ignore_ascii_case(id))
                };
                let hashes = |payload: &Payload| -> Vec<String> {
                    let documents = payload.documents.iter().filter(meets);
                    documents.map(|one| one.sha256.clone()).collect()
                };
                hashes(now) != hashes(sent)
            }
        }
    }
}

fn extra_field<'a>(payload: &'a Payload, name: &str) -> Option<&'a Value> {
    payload
        .body
        .get(FieldId::RequiredFields.row().json)?
        .get(name)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::domain::approval::Answer;
    use crate::domain::attachment::MediaType;
    use crate::domain::submission::SubmissionState;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn answer(second: i64, status: &str, comment: &str) -> Answer {
        Answer {
            received_at: at(second),
            status: Some(status.to_owned()),
            status_comment: Some(comment.to_owned()),
            deleted_on: None,
            raw: serde_json::Map::new(),
        }
    }

    fn document(name: &str) -> Attachment {
        Attachment {
            sha256: name.repeat(64),
            name: format!("{name}.pdf"),
            size: 1,
            media_type: MediaType::Pdf,
            added_at: at(0),
            requirement: Some("extract".to_owned()),
        }
    }

    /// A profile that was sent and rejected.
    fn rejected() -> Draft {
        let mut draft = Draft::new(Uuid::from_u128(1), at(0));
        draft.content.profile.city = "Berlin".to_owned();
        let court = ("registerCourt".to_owned(), "Bonn".to_owned());
        draft.content.profile.required_fields.extend([court]);
        draft.content.attachments = vec![document("a")];
        draft.submission.sent = Some(Payload::of(&draft));
        draft.submission.state = SubmissionState::Submitted { at: at(1) };
        draft.submission.apply_answer(answer(2, "Pending", ""));
        draft.submission.apply_answer(answer(3, "Rejected", "No"));
        draft
    }

    fn open(draft: &Draft) -> Vec<MarkedPart> {
        let tasks = draft.review_tasks(&ApplicableRequirements::default());
        let open = tasks.into_iter().filter(|task| !task.is_done);
        open.map(|task| task.part).collect()
    }

    fn marked() -> (Draft, [MarkedPart; 4]) {
        let parts = [
            MarkedPart::Field(FieldId::City),
            MarkedPart::ExtraField("registerCourt".to_owned()),
            MarkedPart::Document("a".repeat(64)),
            MarkedPart::Requirement("extract".to_owned()),
        ];
        let mut draft = rejected();
        let decision = draft.decision().unwrap().at;
        draft.content.mark(decision, parts.clone());
        (draft, parts)
    }

    #[test]
    fn a_task_is_done_while_its_part_differs_from_what_was_sent() {
        let (mut draft, [city, court, file, slot]) = marked();
        assert_eq!(open(&draft).len(), 4);
        draft.content.profile.city = "Bonn".to_owned();
        assert!(!open(&draft).contains(&city));
        // Spaces are not sent.
        draft.content.profile.city = " Berlin ".to_owned();
        assert!(open(&draft).contains(&city));
        let fields = &mut draft.content.profile.required_fields;
        fields.insert("registerCourt".to_owned(), "Berlin".to_owned());
        assert!(!open(&draft).contains(&court));
        let old = std::mem::replace(&mut draft.content.attachments, vec![document("b")]);
        assert_eq!(open(&draft), std::slice::from_ref(&city));
        draft.content.attachments = old;
        let now_open = open(&draft);
        assert!(now_open.contains(&file) && now_open.contains(&slot));
    }

    #[test]
    fn a_check_of_the_status_changes_no_task_and_the_next_decision_ends_all() {
        let (mut draft, _) = marked();
        draft.submission.apply_answer(answer(9, "Rejected", "No"));
        assert_eq!(open(&draft).len(), 4);
        let mut decided = draft.clone();
        decided
            .submission
            .apply_answer(answer(10, "Rejected", "Still no"));
        assert_eq!(open(&decided), []);
        let account = String::new();
        draft
            .submission
            .note(at(10), EventKind::ChangesSent { account });
        draft.submission.apply_answer(answer(11, "Rejected", "No"));
        assert_eq!(open(&draft), [], "the changes were sent");
    }

    #[test]
    fn marking_again_replaces_the_marks_and_keeps_those_of_a_newer_version() {
        let (mut draft, [city, ..]) = marked();
        let newer = json!({"decision": at(3), "part": {"signature": 2}, "by": "Bo"});
        let stored = serde_json::to_value(&draft.content.review_tasks).unwrap();
        let mut all = stored.as_array().unwrap().clone();
        all.push(newer.clone());
        draft.content.review_tasks = serde_json::from_value(all.clone().into()).unwrap();
        let written = serde_json::to_value(&draft.content.review_tasks).unwrap();
        assert_eq!(written, Value::Array(all));
        assert_eq!(open(&draft).len(), 4);
        let decision = draft.decision().unwrap().at;
        draft.content.mark(decision, [city.clone()]);
        assert_eq!(open(&draft), std::slice::from_ref(&city));
        draft.content.unmark(&city);
        assert_eq!(draft.content.review_tasks, [StoredTask::Newer(newer)]);
    }
}
