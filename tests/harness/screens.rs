//! The window in each state that staff see, for pictures: the library as it is after some weeks.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use profile_desk::app::action::{
    AccountAction, Action, DialogAction, DocumentAction, ExportAction, FormAction, LibraryAction,
    RequirementAction, SubmissionAction,
};
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, FileDialogEvent, JobEvent, StoreEvent,
};
use profile_desk::app::state::StoreKey;
use profile_desk::domain::api_error::{ApiError, ConnectionError};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::{
    Attached, Attachment, DocumentPreview, MediaType, Picture, PreviewError,
};
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::history::{Event, EventKind};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState, Target};
use serde_json::json;
use uuid::Uuid;

use super::window::{Harness, at, example_draft, production_account, requirement, sandbox_account};

pub fn answer(status: &str, comment: Option<&str>) -> Answer {
    let raw = json!({"guid": Uuid::from_u128(0x77), "status": status, "statusComment": comment});
    Answer {
        received_at: at(9),
        status: Some(status.to_owned()),
        status_comment: comment.map(str::to_owned),
        deleted_on: None,
        raw: raw.as_object().unwrap().clone(),
    }
}

pub fn submitted(id: u128, example: &str, status: &str, comment: Option<&str>) -> Draft {
    let mut draft = example_draft(id, example);
    draft.submission = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        target: Some(Target {
            base: None,
            ..Target::from(&sandbox_account())
        }),
        guid: Some(Uuid::from_u128(0x77)),
        answer: Some(answer(status, comment)),
        history: vec![
            Event {
                at: at(0),
                kind: EventKind::Sentence {
                    what: "Submitted to Sandbox".to_owned(),
                },
            },
            Event {
                at: at(9),
                kind: EventKind::Sentence {
                    what: format!("Status: {status}"),
                },
            },
        ],
        ..SubmissionRecord::default()
    };
    draft.visibility.checked = true;
    draft
}

pub fn extract() -> Attachment {
    Attachment {
        sha256: "ab".repeat(32),
        name: "amsterdam-office-register-extract.pdf".to_owned(),
        size: 231_424,
        media_type: MediaType::Pdf,
        added_at: at(0),
        requirement: Some("extract".to_owned()),
    }
}

/// A library as it is after some weeks, with this draft open.
pub fn library(mut open: Draft) -> Harness {
    open.changed_at = at(0);
    let mut unknown = example_draft(4, "austin-office");
    unknown.submission.state = SubmissionState::Unknown {
        error: ApiError::Timeout {
            host: "api.cm.com".to_owned(),
        },
        since: at(-3000),
    };
    // The fonts that tests have are the built-in ones: no Japanese.
    let mut osaka = submitted(6, "osaka-office", "InReview", None);
    "Naniwa Tsushin Service K.K.".clone_into(&mut osaka.content.profile.company_name);
    "Osaka".clone_into(&mut osaka.content.profile.city);
    let comment = "The register extract is older than three months";
    let drafts = vec![
        submitted(2, "london-office", "Approved", None),
        submitted(3, "berlin-office", "Rejected", Some(comment)),
        unknown,
        example_draft(5, "antwerp-office"),
        osaka,
        open,
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account(), production_account()]);
    let asked = [
        (
            "extract",
            RequirementKind::Document,
            "Extract from the trade register, not older than three months",
        ),
        (
            "region",
            RequirementKind::CompanyRestriction,
            "Company address must be in requested prefix region",
        ),
    ];
    let asked = asked.map(|(id, kind, text)| requirement(id, kind, text));
    harness.requires("NL", asked.into());
    harness
}

pub fn amsterdam() -> Draft {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.attachments.push(extract());
    draft
}

/// A page with lines of text, from afar.
pub fn page() -> Picture {
    let (width, height) = (181, 256);
    let inked = |x: u32, y: u32| (20..160).contains(&x) && y > 24 && y % 12 < 4;
    let rgba = (0..height)
        .flat_map(|y| (0..width).map(move |x| if inked(x, y) { 90 } else { 255 }))
        .flat_map(|grey| [grey, grey, grey, 255])
        .collect();
    Picture {
        width,
        height,
        rgba,
    }
}

/// The example with its documents, the first of them up close: as it is when `outcome` came.
pub fn up_close(outcome: Option<Result<DocumentPreview, PreviewError>>) -> Harness {
    let mut draft = amsterdam();
    let mut scan = draft.content.attachments[0].clone();
    scan.name = String::from("passport.jpg");
    scan.sha256 = "cd".repeat(32);
    scan.media_type = MediaType::Jpeg;
    scan.requirement = None;
    draft.content.attachments.push(scan);
    let sha256 = draft.content.attachments[0].sha256.clone();
    let mut harness = library(draft);
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: sha256.clone(),
        outcome: Ok(Arc::new(page())),
    }));
    harness.act(Action::Documents(DocumentAction::Show(sha256.clone())));
    if let Some(outcome) = outcome {
        let outcome = outcome.map(Arc::new);
        harness.done(JobEvent::Documents(DocumentEvent::Rendered {
            sha256,
            outcome,
        }));
    }
    harness
}

/// A German company that wants Dutch numbers, with most of what that asks missing.
pub fn incomplete() -> Harness {
    let mut draft = example_draft(1, "berlin-office");
    let profile = &mut draft.content.profile;
    "NL".clone_into(&mut profile.country_code);
    "HRB 6794".clone_into(&mut profile.business_register_number);
    profile.required_fields.clear();
    let mut harness = library(draft);
    let mut asked = harness.state.account_requirements().unwrap().requirements["NL"]
        .entries
        .clone();
    asked.extend([
        requirement(
            "identity",
            RequirementKind::Document,
            "Identity document of the authorised representative",
        ),
        requirement(
            "few",
            RequirementKind::RequestRestriction,
            "Local numbers can be requested for one prefix region at a time",
        ),
    ]);
    harness.requires("NL", asked);
    let field = RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court (Amtsgericht)".to_owned()),
    };
    let query = RequirementsQuery::RequiredFields("DE".to_owned());
    harness.answer(query, Ok(RequirementsResponse::RequiredFields(vec![field])));
    let extract = Attachment {
        requirement: Some("extract".to_owned()),
        ..extract()
    };
    harness.done(JobEvent::Documents(DocumentEvent::Attached {
        draft: Uuid::from_u128(1),
        requirement: Some("extract".to_owned()),
        outcomes: vec![Ok(Attached::New(extract))],
    }));
    harness.act(Action::Requirements(RequirementAction::SetRead(
        "few".to_owned(),
        true,
    )));
    harness
}

/// The first start.
pub fn welcome() -> Harness {
    Harness::with(Vec::new(), Vec::new())
}

/// A checked profile with problems.
pub fn problems() -> Harness {
    let mut draft = amsterdam();
    draft.content.profile.city = "x".repeat(104);
    draft.content.profile.country_code.clear();
    "http://hooks.example.com".clone_into(&mut draft.content.profile.callback_url);
    let mut harness = library(draft);
    harness.act(Action::Form(FormAction::Check));
    harness
}

/// An approved profile.
pub fn approved() -> Harness {
    let mut draft = submitted(1, "amsterdam-office", "Approved", None);
    draft.content.attachments.push(extract());
    library(draft)
}

/// Documents with and without a picture, and what the server sets.
pub fn documents() -> Harness {
    let comment = "The register extract is older than three months";
    let mut draft = submitted(1, "amsterdam-office", "Rejected", Some(comment));
    draft.content.attachments.push(extract());
    let mut bomb = extract();
    bomb.sha256 = "cd".repeat(32);
    "scan of the statutes.png".clone_into(&mut bomb.name);
    bomb.media_type = MediaType::Png;
    bomb.requirement = None;
    draft.content.attachments.push(bomb);
    let mut harness = library(draft);
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: "ab".repeat(32),
        outcome: Ok(Arc::new(page())),
    }));
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: "cd".repeat(32),
        outcome: Err(PreviewError::TooLarge),
    }));
    harness.act(Action::Form(FormAction::GoTo(FieldPath::from(
        FieldId::Documents,
    ))));
    harness
}

/// An answer that was lost.
pub fn unknown() -> Harness {
    let mut draft = amsterdam();
    draft.submission.guid = Some(Uuid::from_u128(0x77));
    draft.submission.state = SubmissionState::Unknown {
        error: ApiError::ConnectionLost {
            host: "api.cm.com".to_owned(),
            reason: ConnectionError::Sentence("it was closed early".to_owned()),
        },
        since: at(0),
    };
    library(draft)
}

/// A token that was not accepted.
pub fn unauthorised() -> Harness {
    let mut draft = amsterdam();
    draft.submission.documents = BTreeMap::from([("ab".repeat(32), "d1".to_owned())]);
    draft.submission.state = SubmissionState::Stopped {
        step: Step::Create,
        error: ApiError::Unauthorised,
        at: at(0),
        in_doubt: false,
    };
    let mut harness = library(draft);
    harness.view.focus = Some(profile_desk::app::effect::Focus::Problems);
    harness
}

/// The accounts.
pub fn accounts() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.done(JobEvent::Accounts(AccountEvent::TokenChecked {
        account: production_account().id,
        state: profile_desk::app::state::TokenState::Saved,
    }));
    harness
}

/// A new account with problems.
pub fn account_form() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.act(Action::Accounts(AccountAction::Edit(None)));
    harness.act(Action::Accounts(AccountAction::Save {
        new_id: Uuid::from_u128(3),
        token: profile_desk::domain::account::TypedToken::Blank,
        keep: profile_desk::app::action::TokenStorage::Keyring,
    }));
    harness
}

/// The last look before production.
pub fn confirm() -> Harness {
    let mut draft = amsterdam();
    "http://hooks.example.com".clone_into(&mut draft.content.profile.callback_url);
    let mut harness = library(draft);
    harness.act(Action::Accounts(AccountAction::Use(
        production_account().id,
    )));
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness
}

/// A disk that is full, and the way out.
pub fn export() -> Harness {
    let mut harness = library(amsterdam());
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Draft(Uuid::from_u128(1)),
        at: at(0),
        outcome: Err(LocalError::Sentence("Not saved (No space left on device). What you typed is kept in this window, and we keep trying to save it".to_owned())),
    }));
    harness.act(Action::Export(ExportAction::AskForUnsaved));
    harness
}

/// The settings.
pub fn settings() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Dialogs(DialogAction::ShowSettings));
    harness
}

/// About the program.
pub fn about() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Dialogs(DialogAction::ShowAbout));
    harness
}

/// The command palette.
pub fn palette() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Dialogs(DialogAction::ShowPalette));
    harness
}

/// A comment with an address in it.
pub fn rejected() -> Harness {
    let comment = "The extract is too old; see https://www.cm.com/help/documents, or ask us.";
    let mut harness = library(submitted(1, "amsterdam-office", "Rejected", Some(comment)));
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1))));
    harness
}

/// Notices.
pub fn notices() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Library(LibraryAction::Trash(Uuid::from_u128(5))));
    harness.done(JobEvent::FileDialog(FileDialogEvent::Unavailable(LocalError::Sentence(
        "This computer has no file picker: install the package xdg-desktop-portal-gtk (or zenity), or type the path".to_owned()),
    )));
    harness.wait(Duration::from_secs(1));
    harness
}

/// No profile is open.
pub fn none_open() -> Harness {
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    harness.act(Action::Dialogs(DialogAction::Close));
    harness
}

/// What the countries ask, with an extra field in sight.
pub fn requirements() -> Harness {
    let mut harness = incomplete();
    harness.act(Action::Form(FormAction::Check));
    let court = FieldPath::key(FieldId::RequiredFields, "registerCourt");
    harness.act(Action::Form(FormAction::GoTo(court)));
    harness
}

/// The name of a screen, and the window that shows it.
type Screen = (&'static str, fn() -> Harness);

/// The screens that staff see every day.
pub const SCREENS: [Screen; 15] = [
    ("welcome", welcome),
    ("none_open", none_open),
    ("form", || library(amsterdam())),
    ("problems", problems),
    ("documents", documents),
    ("requirements", requirements),
    ("approved", approved),
    ("rejected", rejected),
    ("unknown", unknown),
    ("review", confirm),
    ("accounts", accounts),
    ("account_form", account_form),
    ("settings", settings),
    ("about", about),
    ("error", export),
];
