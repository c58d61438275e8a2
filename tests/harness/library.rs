//! Libraries of drafts, each in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};

use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::{Attached, Attachment};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState, Target};
use profile_desk::store::{Library, StoreError};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use super::window::{at, example_draft, sandbox_account};

/// A library in a folder of its own.
pub(crate) struct TestLibrary {
    pub(crate) root: TempDir,
    pub(crate) library: Library,
}

impl TestLibrary {
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let library = Library::at(&root.path().join("data"));
        Self { root, library }
    }

    /// Writes a file outside the library.
    pub(crate) fn outside(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.root.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// Number of files with contents of documents.
    pub(crate) fn document_files(&self) -> usize {
        let folders = fs::read_dir(self.library.root().join("documents"))
            .into_iter()
            .flatten();
        folders
            .map(|folder| fs::read_dir(folder.unwrap().path()).unwrap().count())
            .sum()
    }

    /// The drafts that are in the library now, by id, and the errors of reading it.
    pub(crate) fn open(&self) -> (Vec<Draft>, Vec<StoreError>) {
        let mut opened = self.library.open().unwrap();
        opened.drafts.sort_by_key(|draft| draft.id);
        (opened.drafts, opened.errors)
    }

    /// Attaches a file that must be accepted.
    pub(crate) fn attach(&self, draft: &mut Draft, path: &Path) -> Attachment {
        let already = &draft.content.attachments;
        let attached = self.library.attach(path, already, at(3));
        let Ok(Attached::New(attachment) | Attached::Renamed { attachment, .. }) = attached else {
            panic!("{attached:?}");
        };
        draft.content.attachments.push(attachment.clone());
        attachment
    }
}

/// A draft with a value in every part.
pub(crate) fn full(id: u128) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    draft.changed_at = at(7);
    let profile = &mut draft.content.profile;
    "  Amsterdam “Office”\u{a0}𝕏 ".clone_into(&mut profile.name);
    "\tDelft\n".clone_into(&mut profile.city);
    "not an id yet".clone_into(&mut profile.guid);
    profile.email_addresses = ["", " a@example.com ", "", "b@"].map(str::to_owned).into();
    profile.required_fields = [("vat", " 1 "), ("blank", "")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    profile.phone_number_types.push("MOBILE".to_owned());
    let other = json!({"nextYear": {"deep": [1, null, "x"]}, "documents": [{"guid": "d1"}]});
    profile.other.clone_from(other.as_object().unwrap());
    draft.visibility.checked = true;
    draft.visibility.touched = [
        FieldPath::from(FieldId::City),
        FieldPath::item(FieldId::EmailAddresses, 3),
        FieldPath::key(FieldId::RequiredFields, "vat"),
    ]
    .into();
    draft
}

/// The record of a draft that was sent, answered and changed after that.
pub(crate) fn record() -> SubmissionRecord {
    let raw = json!({"guid": "77", "status": "Rejected", "unknown": {"to": "us"}});
    let mut record = SubmissionRecord {
        state: SubmissionState::Stopped {
            step: Step::Upload {
                sha256: "ab".repeat(32),
            },
            error: ApiError::RateLimited {
                retry_after: Some(30),
            },
            at: at(40),
            in_doubt: false,
        },
        target: Some(Target {
            base: None,
            ..Target::from(&sandbox_account())
        }),
        guid: Some(Uuid::from_u128(0x77)),
        sent: Some(Payload::of(&full(1))),
        attempts: vec![Payload::of(&full(1)), Payload::of(&full(2))],
        doubt_since: Some(at(20)),
        documents: [("ab".repeat(32), "d1".to_owned())].into(),
        answer: Some(Answer {
            received_at: at(30),
            status: Some("Rejected".to_owned()),
            status_comment: Some("Too old".to_owned()),
            deleted_on: None,
            raw: raw.as_object().unwrap().clone(),
        }),
        ..SubmissionRecord::default()
    };
    record.note(at(10), EventKind::sentence("Submitted to “Sandbox”"));
    record.note(at(30), EventKind::sentence("Status: Rejected – Too old"));
    record
}
