//! The result of a submission: as a message, as data and as an exit code.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use uuid::Uuid;

use super::exit::{CommandError, Exit};
use super::output::Output;
use super::waiting::Waited;
use crate::domain::api_error::ApiError;
use crate::domain::approval::{Answer, ApprovalStatus};
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::submission::{SubmissionRecord, SubmissionState, not_found};

/// The result for one FILE or draft.
pub(super) struct Report {
    /// The name on the command line, or the title of the draft.
    pub(super) name: String,
    pub(super) file: Option<String>,
    pub(super) draft: Option<Uuid>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) record: SubmissionRecord,
    /// The fields that have other values at CM.com than in the draft; reported if there are any.
    pub(super) differs: Vec<FieldId>,
    pub(super) exit: Exit,
    /// Present whenever `exit` is not `Done`.
    pub(super) error: Option<String>,
    /// True when `--draft` can continue the submission.
    pub(super) can_continue: bool,
}

impl Report {
    /// The report for a file without a draft.
    pub(super) fn of_file(file: &str, error: CommandError) -> Self {
        Self {
            name: file.to_owned(),
            file: Some(file.to_owned()),
            draft: None,
            attachments: Vec::new(),
            record: SubmissionRecord::default(),
            differs: Vec::new(),
            exit: error.exit,
            error: Some(error.message),
            can_continue: false,
        }
    }

    /// The report for a draft, from its record.
    pub(super) fn of_draft(name: &str, file: Option<&str>, draft: Draft) -> Self {
        let (exit, error) = outcome(&draft.submission);
        let differs = draft.fields_changed_since_sent();
        Self {
            name: name.to_owned(),
            file: file.map(str::to_owned),
            draft: Some(draft.id),
            attachments: draft.content.attachments,
            record: draft.submission,
            differs,
            exit,
            can_continue: exit != Exit::Done,
            error,
        }
    }

    #[must_use]
    pub(super) fn stopped(mut self, error: CommandError) -> Self {
        self.exit = error.exit;
        self.error = Some(error.message);
        self
    }

    /// Adds the result of `--wait`.
    #[must_use]
    pub(super) fn waited(mut self, waited: Waited) -> Self {
        let status = self.record.status().label().to_owned();
        let (exit, error) = match waited {
            Waited::Decided => (Exit::Done, None),
            Waited::TimeUp(problem) => {
                let why = problem.map_or_else(String::new, |api_error| {
                    format!(". The last check failed: {}", api_error.message())
                });
                let message = format!(
                    "Submitted, but CM.com has not decided yet. The status is “{status}”{why}"
                );
                (Exit::Unreachable, Some(message))
            }
            Waited::Cancelled => {
                let message = format!(
                    "Submitted, but you stopped waiting for a decision. The status is “{status}”"
                );
                (Exit::Cancelled, Some(message))
            }
            Waited::Failed(ApiError::NotFound) if self.record.not_found_since.is_some() => {
                (Exit::Refused, not_found_now(&self.record))
            }
            Waited::Failed(api_error) => {
                let message = format!(
                    "Submitted, but we could not get the status: {}",
                    api_error.message()
                );
                (Exit::of(&api_error), Some(message))
            }
        };
        let (decision_exit, decision) = decision(self.record.current_answer());
        self.can_continue = exit != Exit::Done;
        self.exit = exit.max(decision_exit);
        self.error = error.or(decision);
        self
    }

    /// The report for a profile that was already submitted, whose status was only checked.
    #[must_use]
    pub(super) fn already_submitted(mut self) -> Self {
        self.exit = Exit::Done;
        self.error = None;
        self.can_continue = false;
        self
    }

    pub(super) fn json(&self) -> Value {
        let answer = self.record.current_answer();
        let mut object = json!({
            "file": self.file,
            "draft": self.draft,
            "guid": server_guid(&self.record),
            "status": answer.and_then(|answer| answer.status.clone()),
            "statusComment": answer.and_then(|answer| answer.status_comment.clone()),
            "documents": documents(&self.attachments, &self.record),
            "error": self.error,
        });
        if let (false, Some(members)) = (self.differs.is_empty(), object.as_object_mut()) {
            let names = self.differs.iter().map(|field| field.row().json);
            members.insert("differs".to_owned(), names.collect());
        }
        object
    }

    /// Prints the report for people: a submission as data, a failure as an error. `options` are the
    /// options for continuing in the same way.
    pub(super) fn print(&self, out: &mut Output, data: bool, options: &str) {
        if data && self.record.is_submitted() {
            out.line(&format!("{}: {}", self.name, submitted(&self.record)));
        }
        if let Some(error) = &self.error {
            out.write_error(&format!("{}: {error}", self.name));
        }
        if let (Some(id), true) = (self.draft, self.can_continue) {
            out.note(&format!(
                "{}: saved as a draft. To continue, run: profile-desk submit --draft {id}{options}",
                self.name
            ));
        }
    }
}

/// The id at the server, if the server has or may have the profile.
pub(super) fn server_guid(record: &SubmissionRecord) -> Option<Uuid> {
    let may_exist = record.is_submitted() || record.is_in_doubt();
    record.guid.filter(|_| may_exist)
}

/// The documents of a draft, with their ids at the server if they have one.
pub(super) fn documents(attachments: &[Attachment], record: &SubmissionRecord) -> Value {
    attachments
        .iter()
        .map(|attachment| {
            json!({
                "name": attachment.name,
                "guid": record.documents.get(&attachment.sha256),
                "requirement": attachment.requirement,
            })
        })
        .collect()
}

fn submitted(record: &SubmissionRecord) -> String {
    let id = record.guid.unwrap_or_default();
    let at = match (&record.state, &record.answer) {
        (SubmissionState::Submitted { at }, _) => Some(*at),
        (_, Some(answer)) => Some(answer.received_at),
        _ => None,
    };
    let at = at.map_or_else(String::new, |at| format!(" at {}", local_time(at)));
    let answer = record.current_answer();
    let status = match answer.and_then(Answer::approval) {
        _ if record.not_found_since.is_some() => format!(". {}", not_found()),
        Some(status) => format!(", status {}", status.label()),
        None => String::new(),
    };
    let comment = match answer.and_then(|answer| answer.status_comment.as_deref()) {
        Some(comment) => format!(" – {comment}"),
        None => String::new(),
    };
    format!("Submitted{at} with the ID {id}{status}{comment}")
}

/// A time for people: in the zone of this computer, which it names.
pub(super) fn local_time(at: Timestamp) -> String {
    time_in(at, TimeZone::system())
}

/// A day for people, in the zone of this computer.
pub(super) fn local_day(at: Timestamp) -> String {
    let at = at.to_zoned(TimeZone::system());
    at.strftime("%-d %B %Y").to_string()
}

fn time_in(at: Timestamp, zone: TimeZone) -> String {
    at.to_zoned(zone).strftime("%Y-%m-%d %H:%M %Z").to_string()
}

/// The result of a submission that has ended, from its record.
fn outcome(record: &SubmissionRecord) -> (Exit, Option<String>) {
    match &record.state {
        SubmissionState::Submitted { .. } => match not_found_now(record) {
            Some(message) => (Exit::Refused, Some(message)),
            None => (Exit::Done, None),
        },
        SubmissionState::Unknown { error, .. } => {
            let lookup_text = record.last_lookup.as_ref();
            let lookup_text =
                lookup_text.map_or_else(String::new, |outcome| format!("{}. ", outcome.message()));
            let message = format!(
                "We don’t know whether CM.com received this profile: {}. {lookup_text}To look again without sending, use --draft. To send it again anyway, add --send-again",
                error.message()
            );
            (Exit::Unreachable, Some(message))
        }
        SubmissionState::Stopped {
            error, in_doubt, ..
        } => (Exit::of(error), Some(stopped(record, error, *in_doubt))),
        SubmissionState::NotSubmitted | SubmissionState::Running { .. } => {
            let why = record.history.last().map(|event| event.kind.message());
            let why = why.unwrap_or_else(|| "Nothing was submitted".to_owned());
            (Exit::Local, Some(why))
        }
    }
}

/// The message for a profile that the server no longer has, with the next step.
pub(super) fn not_found_now(record: &SubmissionRecord) -> Option<String> {
    let since = local_time(record.not_found_since?);
    Some(format!(
        "{}. Not found since {since}. Check that you are using the right account, then contact CM.com",
        not_found()
    ))
}

fn stopped(record: &SubmissionRecord, error: &ApiError, in_doubt: bool) -> String {
    let mut why = error.message();
    if let ApiError::Refused { findings, .. } = error
        && !findings.is_empty()
    {
        let fields = findings
            .iter()
            .map(|finding| format!("{}: {}", finding.path, finding.message));
        let fields: Vec<String> = fields.collect();
        why = format!("{why} ({})", fields.join("; "));
    }
    let outcome = match record.documents.len() {
        _ if in_doubt => "We don’t know whether CM.com received the changes".to_owned(),
        _ if record.is_submitted() => "CM.com still has the profile as it was before".to_owned(),
        0 => "Nothing was submitted".to_owned(),
        1 => "The profile was not submitted. 1 document is at CM.com".to_owned(),
        n => format!("The profile was not submitted. {n} documents are at CM.com"),
    };
    format!("{why}. {outcome}")
}

/// A decision against the profile, with its message.
fn decision(answer: Option<&Answer>) -> (Exit, Option<String>) {
    let Some(answer) = answer else {
        return (Exit::Done, None);
    };
    let message = match answer.approval() {
        _ if answer.deleted_on.is_some() => "This profile was deleted at CM.com",
        Some(ApprovalStatus::Rejected) => "CM.com did not approve the profile",
        Some(ApprovalStatus::Incomplete) => "CM.com needs more information",
        _ => return (Exit::Done, None),
    };
    let message = match &answer.status_comment {
        Some(comment) => format!("{message}: {comment}"),
        None => message.to_owned(),
    };
    (Exit::Refused, Some(message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::{FieldPath, Finding, FindingKind};
    use crate::domain::submission::Step;
    use jiff::tz::offset;

    #[test]
    fn a_time_is_local_and_names_its_zone() {
        let at: Timestamp = "2026-03-10T23:30:15Z".parse().unwrap();
        let here = TimeZone::fixed(offset(2));
        assert_eq!(time_in(at, here), "2026-03-11 01:30 +02");
        assert_eq!(time_in(at, TimeZone::UTC), "2026-03-10 23:30 UTC");
    }

    fn stopped_by(api_error: ApiError) -> (Exit, String) {
        let record = SubmissionRecord {
            state: SubmissionState::Stopped {
                step: Step::Create,
                error: api_error,
                at: Timestamp::UNIX_EPOCH,
                in_doubt: false,
            },
            ..SubmissionRecord::default()
        };
        let (exit, error) = outcome(&record);
        (exit, error.unwrap())
    }

    #[test]
    fn names_the_fields_that_the_server_refuses() {
        let path = FieldPath::item(FieldId::EmailAddresses, 1);
        let finding = Finding::problem(path, FindingKind::Server, "No such domain");
        let (exit, error) = stopped_by(ApiError::Refused {
            status: 400,
            findings: vec![finding],
            general: Vec::new(),
        });
        assert_eq!(exit, Exit::Refused);
        assert_eq!(
            error,
            "CM.com found a problem in one field (emailAddresses[1]: No such domain). Nothing was submitted"
        );
    }

    #[test]
    fn has_no_error_only_when_done() {
        let record = SubmissionRecord {
            state: SubmissionState::Submitted {
                at: Timestamp::UNIX_EPOCH,
            },
            ..SubmissionRecord::default()
        };
        assert_eq!(outcome(&record), (Exit::Done, None));
        let (exit, error) = outcome(&SubmissionRecord::default());
        assert_eq!(exit, Exit::Local);
        assert!(error.is_some());
    }
}
