//! The states of the window that staff see: the library as it is after some weeks.

use std::collections::BTreeMap;
use std::time::Duration;

use profile_desk::app::action::{
    Action, DialogAction, FormAction, LibraryAction, ListAction, SettingsAction, ViewAction,
};
use profile_desk::app::job_event::{JobEvent, SubmissionEvent};
use profile_desk::app::state::View;
use profile_desk::app::window_error::FileDialogError;
use profile_desk::domain::api_error::{ApiError, ConnectionError};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::{Attachment, MediaType};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::history::{Event, EventKind};
use profile_desk::domain::profile_row::ProfileStatus;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::row_query::{Column, Filters, Period};
use profile_desk::domain::submission::{
    Progress, ProgressStep, Stage, Step, SubmissionRecord, SubmissionState, Target,
};
use profile_desk::settings::ShownColumn;
use serde_json::json;
use uuid::Uuid;

use crate::harness::window::{
    Harness, at, example_draft, in_review, production_account, requirement, sandbox_account,
};

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
            account: sandbox_account().id,
            account_name: "Sandbox".to_owned(),
            environment: "Sandbox".to_owned(),
            account_guid: sandbox_account().account_guid,
            base: None,
        }),
        guid: Some(Uuid::from_u128(0x77)),
        answer: Some(answer(status, comment)),
        history: vec![
            Event {
                at: at(0),
                kind: EventKind::Submitted {
                    account: "Sandbox".to_owned(),
                },
            },
            Event {
                at: at(9),
                kind: EventKind::Status {
                    status: status.to_owned(),
                    comment: comment.map(str::to_owned),
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
    library(draft)
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
    harness.no_file_dialog(FileDialogError::Missing);
    harness.wait(Duration::from_secs(1));
    harness
}

/// All profiles, in each of their states.
pub fn table() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Library(LibraryAction::Close));
    harness
}

/// Those of some states, sorted by the company, and two of them selected.
pub fn table_filtered() -> Harness {
    let mut harness = table();
    let filters = Filters {
        statuses: [ProfileStatus::Draft, ProfileStatus::Unknown].into(),
        changed: Some(Period::LastDays(30)),
        ..Filters::default()
    };
    for action in [
        ListAction::Filter(Box::new(filters)),
        ListAction::Sort(Column::Company),
        ListAction::Toggle(0),
        ListAction::Toggle(1),
    ] {
        harness.act(Action::Library(LibraryAction::List(action)));
    }
    harness
}

/// The profiles in the trash.
pub fn trash_view() -> Harness {
    let mut harness = trash();
    harness.act(Action::Library(LibraryAction::Close));
    harness
}

/// An empty library.
pub fn none_open() -> Harness {
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    harness.act(Action::Dialogs(DialogAction::Close));
    harness
}

/// The library with a saved view, which something was added to.
pub fn saved_view() -> Harness {
    let mut harness = library(amsterdam());
    let list = |action| Action::Library(LibraryAction::List(action));
    let view = |action| Action::Library(LibraryAction::View(action));
    harness.act(Action::Library(LibraryAction::Close));
    harness.act(list(ListAction::View(View::Stage(Stage::InReview))));
    let filters = |countries: &[&str]| {
        let countries = countries.iter().map(|code| (*code).to_owned());
        let filters = Filters {
            countries: countries.collect(),
            stages: [Stage::InReview].into(),
            changed: Some(Period::LastDays(30)),
            ..Filters::default()
        };
        ListAction::Filter(Box::new(filters))
    };
    harness.act(list(filters(&["GB", "JP"])));
    harness.act(view(ViewAction::AskNew(Uuid::from_u128(100))));
    harness.act(view(ViewAction::Type("Overseas, in review".to_owned())));
    harness.act(view(ViewAction::Confirm));
    // As many columns as fit into a small window.
    let columns = [
        Column::Status,
        Column::Name,
        Column::Country,
        Column::Changed,
    ];
    let columns = columns.map(ShownColumn::of).to_vec();
    harness.act(Action::Settings(SettingsAction::SetColumns(columns)));
    harness.act(list(filters(&["DE", "GB", "JP"])));
    harness
}

/// A blank profile, the first one.
pub fn blank() -> Harness {
    let blank = Draft::new(Uuid::from_u128(1), at(-500));
    Harness::with(vec![blank], vec![sandbox_account()])
}

/// A profile with nothing wrong.
pub fn form() -> Harness {
    library(amsterdam())
}

/// The contact and who represents the company.
pub fn contact() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Form(FormAction::GoTo(
        FieldId::ContactFirstName.into(),
    )));
    harness
}

/// A profile that another window is editing.
pub fn edited_elsewhere() -> Harness {
    let mut harness = library(amsterdam());
    harness.edited_elsewhere();
    harness
}

/// A profile whose city and e-mail addresses were changed here and in another window.
pub fn conflict() -> Harness {
    let mut draft = amsterdam();
    let mut harness = library(draft.clone());
    for (field, text) in [(FieldId::City, "Utrecht"), (FieldId::StreetNumber, "")] {
        harness.act(Action::Form(FormAction::Edit(
            field.into(),
            text.to_owned(),
        )));
    }
    "Rotterdam".clone_into(&mut draft.content.profile.city);
    "12".clone_into(&mut draft.content.profile.street_number);
    harness.change_elsewhere(&draft);
    harness
}

/// A profile in the trash, among others.
pub fn trash() -> Harness {
    let mut drafts: Vec<Draft> = (1..=5)
        .map(|id| example_draft(id, "amsterdam-office"))
        .collect();
    for (draft, name) in drafts
        .iter_mut()
        .zip(["Amsterdam", "Berlin", "Delft", "Gouda", "Utrecht"])
    {
        name.clone_into(&mut draft.content.profile.name);
    }
    let account = sandbox_account();
    drafts[1].submission = in_review(2, &account).submission;
    let mut harness = Harness::with(drafts, vec![account]);
    for (id, days) in [(1, 30), (2, 29), (3, 18), (4, 3)] {
        harness.trash_elsewhere(id, at(3600 - days * 86_400));
    }
    harness.state.notices.clear();
    harness.act(Action::Library(LibraryAction::List(ListAction::View(
        View::Trash,
    ))));
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(3))));
    harness
}

/// A profile on its way.
pub fn submitting() -> Harness {
    let mut draft = amsterdam();
    draft.visibility.checked = true;
    let mut harness = library(draft);
    harness.sandbox_started();
    harness.readable();
    harness.submit();
    let draft = Uuid::from_u128(1);
    let step = ProgressStep::Upload {
        name: "amsterdam-office-register-extract.pdf".to_owned(),
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Progress {
        draft,
        progress: Progress::Step {
            index: 0,
            count: 3,
            step,
        },
    }));
    harness.done(JobEvent::Submission(SubmissionEvent::Progress {
        draft,
        progress: Progress::Bytes {
            sent: 90_112,
            total: 231_424,
        },
    }));
    harness
}
