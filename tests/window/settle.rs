//! State that follows from other state is derived after every action, whatever the action was.

mod full;
mod random;

use std::time::{Duration, Instant};

use crate::harness::window::{
    Harness, answer, at, example_draft, in_review, numbers, production_account, queries, refused,
    requirement, sandbox_account, sha256,
};
use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DialogAction, FormAction, LibraryAction, SubmissionAction,
    TokenStorage,
};
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, JobEvent, StoreEvent, SubmissionEvent,
};
use profile_desk::app::state::Revalidation;
use profile_desk::app::state::{Dialog, EnvironmentChoice, PastedBlock, PollingError};
use profile_desk::domain::account::TypedToken;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::PreviewError;
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::defect::Defect;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, Finding, FindingKind};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::submission::{Progress, SubmissionRecord};
use profile_desk::settings::Settings;
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);

fn address(country: &str) -> RequirementsQuery {
    RequirementsQuery::RequiredFields(country.to_owned())
}

/// A complete profile open, with an account that can be queried.
fn harness() -> Harness {
    let draft = example_draft(1, "amsterdam-office");
    Harness::with(vec![draft], vec![production_account()])
}

fn kinds(harness: &Harness) -> Vec<FindingKind> {
    let editor = harness.state.editor.as_ref().unwrap();
    editor.findings.iter().map(|finding| finding.kind).collect()
}

// Queries about countries

#[test]
fn the_requirements_of_the_open_draft_are_queried_with_a_default_account() {
    let mut harness = Harness::with(Vec::new(), Vec::new());
    let draft = example_draft(1, "amsterdam-office");
    harness.load(vec![draft], Settings::default(), vec![production_account()]);
    assert_eq!(queries(&mut harness), [numbers("NL"), address("NL")]);
}

#[test]
fn the_requirements_of_the_open_draft_are_queried_with_the_first_account() {
    let mut harness = Harness::with(vec![example_draft(1, "amsterdam-office")], Vec::new());
    assert_eq!(queries(&mut harness), []);
    harness.act(Action::Accounts(AccountAction::UseSandbox(
        Uuid::from_u128(7),
    )));
    assert_eq!(queries(&mut harness), []);
    harness.sandbox_started();
    assert_eq!(queries(&mut harness), [numbers("NL"), address("NL")]);
}

#[test]
fn a_changed_server_is_queried_only_for_the_account_in_use() {
    let mut harness = harness();
    harness.requires("NL", Vec::new());
    assert_eq!(harness.state.requirements.accounts.len(), 1);
    queries(&mut harness);
    let change = |id: Uuid, base: &str, harness: &mut Harness| {
        harness.act(Action::Accounts(AccountAction::OpenDialog));
        harness.act(Action::Accounts(AccountAction::Edit(Some(id))));
        let Some(Dialog::Accounts(dialog)) = &harness.state.dialog else {
            panic!("the dialog is open");
        };
        let mut form = dialog.form.clone().unwrap();
        form.environment = EnvironmentChoice::Custom;
        base.clone_into(&mut form.base);
        form.account_guid = production_account().account_guid.to_string();
        harness.act(Action::Accounts(AccountAction::ChangeForm(form)));
        harness.act(Action::Accounts(AccountAction::Save {
            new_id: id,
            token: TypedToken::Blank,
            keep: TokenStorage::SessionOnly,
        }));
    };
    change(production_account().id, "https://one.example", &mut harness);
    assert_eq!(queries(&mut harness), [numbers("NL"), address("NL")]);
    assert!(
        harness.state.requirements.accounts.is_empty(),
        "another server's"
    );
    let mut harness = Harness::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![production_account(), sandbox_account()],
    );
    queries(&mut harness);
    change(sandbox_account().id, "https://two.example", &mut harness);
    assert_eq!(queries(&mut harness), []);
}

#[test]
fn whatever_changes_a_country_its_requirements_are_queried() {
    let mut harness = harness();
    queries(&mut harness);
    harness.act(Action::Form(FormAction::SplitPasted(PastedBlock {
        draft: OPEN,
        path: FieldId::Street.into(),
        before: String::new(),
        parts: vec![(FieldId::AddressCountryCode, "DE".to_owned())],
        emails: Vec::new(),
        cleared: Vec::new(),
    })));
    assert_eq!(queries(&mut harness), [address("DE")]);
    harness.state.requirement_queries.clear();
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(queries(&mut harness), [numbers("NL"), address("NL")]);
    harness.state.requirement_queries.clear();
    harness.act(Action::Form(FormAction::Redo));
    assert_eq!(queries(&mut harness), [numbers("NL"), address("DE")]);
    harness.add_elsewhere(&example_draft(2, "austin-office"));
    harness.act(Action::Copy(CopyAction::Ask(Some(Uuid::from_u128(2)))));
    harness.act(Action::Copy(CopyAction::Copy));
    assert_eq!(queries(&mut harness), [address("US")]);
    harness.load(
        vec![example_draft(3, "berlin-office")],
        Settings::default(),
        vec![production_account()],
    );
    assert_eq!(queries(&mut harness), [numbers("DE")]);
}

#[test]
fn postponed_queries_are_sent_when_the_hold_ends_on_any_action() {
    let mut harness = harness();
    let limited = ApiError::RateLimited {
        retry_after: Some(30),
    };
    harness.answer(numbers("NL"), Err(limited));
    queries(&mut harness);
    harness.up += Duration::from_secs(31);
    harness.act(Action::Dialogs(DialogAction::ShowAbout));
    assert_eq!(queries(&mut harness), [numbers("NL")]);
}

#[test]
fn a_failed_query_is_not_repeated_with_every_key() {
    let mut harness = harness();
    let detail = LocalError::Sentence("No network".to_owned());
    harness.answer(numbers("NL"), Err(ApiError::Local { detail }));
    queries(&mut harness);
    harness.act(Action::Form(FormAction::Edit(
        FieldId::City.into(),
        "Utrecht".to_owned(),
    )));
    harness.wait(Duration::from_mins(1));
    assert_eq!(queries(&mut harness), []);
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    assert_eq!(queries(&mut harness), [numbers("NL")]);
}

/// The query of the numbers' country fails.
fn fail(harness: &mut Harness) {
    let detail = LocalError::Sentence("No network".to_owned());
    harness.answer(numbers("NL"), Err(ApiError::Local { detail }));
    assert_eq!(queries(harness), []);
}

#[test]
fn a_failed_query_is_sent_again_after_a_hold_and_when_country_or_account_are_edited() {
    let mut harness = harness();
    queries(&mut harness);
    fail(&mut harness);
    let limited = ApiError::RateLimited {
        retry_after: Some(30),
    };
    harness.answer(address("NL"), Err(limited));
    harness.wait(Duration::from_secs(31));
    assert_eq!(queries(&mut harness), [numbers("NL"), address("NL")]);

    // The hold of a submission, when nothing else wakes the window.
    fail(&mut harness);
    harness.answer(
        address("NL"),
        Ok(RequirementsResponse::RequiredFields(Vec::new())),
    );
    harness.done(JobEvent::Submission(SubmissionEvent::Progress {
        draft: OPEN,
        progress: Progress::WaitRequested {
            retry_after: Some(30),
        },
    }));
    harness.wait(Duration::from_secs(5));
    let due = harness.up + Duration::from_secs(25);
    assert_eq!(harness.state.next_deadline(), Some(due));
    harness.wait(Duration::from_secs(25));
    assert_eq!(queries(&mut harness), [numbers("NL")]);

    fail(&mut harness);
    harness.act(Action::Form(FormAction::Edit(
        FieldId::CountryCode.into(),
        "NL".to_owned(),
    )));
    assert_eq!(queries(&mut harness), [numbers("NL")]);

    fail(&mut harness);
    let id = production_account().id;
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.act(Action::Accounts(AccountAction::Edit(Some(id))));
    harness.act(Action::Accounts(AccountAction::Save {
        new_id: id,
        token: TypedToken::Blank,
        keep: TokenStorage::SessionOnly,
    }));
    assert_eq!(queries(&mut harness), [numbers("NL")]);
}

#[test]
fn a_library_that_was_read_again_queries_again_but_what_is_under_way() {
    let mut harness = Harness::with(Vec::new(), vec![production_account()]);
    let drafts = || vec![example_draft(1, "amsterdam-office")];
    harness.load(drafts(), Settings::default(), vec![production_account()]);
    harness.act(Action::Accounts(AccountAction::Use(
        production_account().id,
    )));
    harness.state.settings.account_in_use = Some(production_account().id);
    harness.act(Action::Tick);
    assert_eq!(queries(&mut harness), [numbers("NL"), address("NL")]);
    harness.requires("NL", Vec::new());
    // The file of the program that had the library holds other requirements, or none.
    harness.load(drafts(), Settings::default(), vec![production_account()]);
    assert_eq!(queries(&mut harness), [numbers("NL")]);
}

#[test]
fn a_new_country_is_not_forgotten_while_another_draft_is_open() {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        example_draft(2, "austin-office"),
    ];
    let mut harness = Harness::with(drafts, vec![production_account()]);
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    let extract = requirement("extract", RequirementKind::Document, "Extract");
    harness.requires("NL", vec![extract]);
    let attachment = crate::harness::window::attachment("a");
    harness.attached(
        Some("extract"),
        profile_desk::domain::attachment::Attached::New(attachment),
    );
    harness.act(Action::Form(FormAction::Edit(
        FieldId::CountryCode.into(),
        "DE".to_owned(),
    )));
    let meets = |harness: &Harness| {
        let attachments = &harness.state.drafts.get(&OPEN).unwrap().content.attachments;
        attachments[0].requirement.clone()
    };
    assert_eq!(meets(&harness).as_deref(), Some("extract"));
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(2))));
    let excerpt = requirement("excerpt", RequirementKind::Document, "Excerpt");
    harness.requires("DE", vec![excerpt]);
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    assert_eq!(meets(&harness), None, "Germany does not ask for it");
}

#[test]
fn a_failed_sandbox_is_not_restarted_automatically() {
    let mut harness = Harness::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![sandbox_account()],
    );
    harness.done(JobEvent::Accounts(AccountEvent::SandboxStarted(Err(
        LocalError::Sentence("No port".to_owned()),
    ))));
    harness.effects.clear();
    harness.act(Action::Form(FormAction::Edit(
        FieldId::City.into(),
        "Utrecht".to_owned(),
    )));
    harness.wait(Duration::from_mins(1));
    assert!(harness.effects.sandbox_starts().is_empty());
    harness.act(Action::Accounts(AccountAction::RetrySandbox));
    assert_eq!(harness.effects.sandbox_starts().len(), 1);
}

// Findings of the open draft

/// A draft in review whose country asks for a document.
fn incomplete() -> Harness {
    let draft = in_review(1, &production_account());
    let mut harness = Harness::with(vec![draft], vec![production_account()]);
    let extract = requirement("extract", RequirementKind::Document, "Extract");
    harness.answer(
        numbers("NL"),
        Ok(RequirementsResponse::Requirements(vec![extract])),
    );
    assert_eq!(kinds(&harness), [FindingKind::Incomplete]);
    harness
}

#[test]
fn the_requirements_of_an_approved_draft_are_no_findings() {
    let mut harness = incomplete();
    harness.status_received(OPEN, Ok(Box::new(answer("Approved", None))));
    assert_eq!(kinds(&harness), []);
}

#[test]
fn a_record_of_another_program_updates_the_findings() {
    let mut harness = incomplete();
    let mut record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    record.answer = Some(Answer {
        received_at: at(20),
        ..answer("Approved", None)
    });
    harness.done(JobEvent::Store(StoreEvent::RecordMerged {
        draft: OPEN,
        record: Box::new(record),
    }));
    assert_eq!(kinds(&harness), []);

    let mut harness = self::harness();
    let finding = Finding::problem(
        FieldPath::from(FieldId::City),
        FindingKind::Server,
        "Not there".to_owned(),
    );
    let record = SubmissionRecord {
        state: refused(finding),
        refused: Some(Payload::of(harness.state.drafts.get(&OPEN).unwrap())),
        ..SubmissionRecord::default()
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Recorded {
        draft: OPEN,
        record: Box::new(record),
    }));
    assert_eq!(kinds(&harness), [FindingKind::Server]);
}

#[test]
fn a_possible_duplicate_appears_and_disappears_with_its_draft() {
    let mut harness = harness();
    let duplicate = |harness: &Harness| harness.possible_duplicate();
    assert_eq!(duplicate(&harness), None);
    let other = Uuid::from_u128(2);
    harness.add_elsewhere(&example_draft(2, "amsterdam-office"));
    assert_eq!(duplicate(&harness), Some(other));
    harness.act(Action::Library(LibraryAction::Trash(other)));
    assert_eq!(duplicate(&harness), None);
}

#[test]
fn an_action_without_changes_validates_nothing() {
    let mut harness = harness();
    let mark = Finding::warning(FieldId::City.into(), "Left by the test");
    let editor = harness.state.editor.as_mut().unwrap();
    editor.findings = vec![mark.clone()];
    harness.act(Action::Tick);
    harness.act(Action::Dialogs(DialogAction::ShowShortcuts));
    harness.act(Action::Form(FormAction::Blurred(FieldId::City.into())));
    harness.wait(Duration::from_secs(1));
    let editor = harness.state.editor.as_ref().unwrap();
    assert_eq!(editor.findings, [mark]);
    harness.act(Action::Form(FormAction::Edit(
        FieldId::City.into(),
        "Utrecht".to_owned(),
    )));
    assert_eq!(kinds(&harness), []);
}

#[test]
fn a_defect_becomes_a_finding_when_the_file_was_checked() {
    let mut harness = harness();
    let attachment = crate::harness::window::attachment("a");
    harness.attached(
        None,
        profile_desk::domain::attachment::Attached::New(attachment),
    );
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: sha256("a"),
        outcome: Err(PreviewError::Defect(Defect::CutOff)),
    }));
    assert_eq!(kinds(&harness), [FindingKind::Unreadable]);
}

// Polling

#[test]
fn a_draft_without_its_account_is_polled_once_that_is_back() {
    let mut harness = Harness::with(
        vec![in_review(1, &production_account())],
        vec![production_account()],
    );
    assert!(harness.state.polling.next.contains(OPEN));
    harness.act(Action::Accounts(AccountAction::Remove(
        production_account().id,
    )));
    assert!(!harness.state.polling.next.contains(OPEN));
    assert_eq!(
        harness.state.polling.failures[&OPEN],
        PollingError::NoAccount
    );
    harness.load(
        vec![in_review(1, &production_account())],
        Settings::default(),
        vec![production_account()],
    );
    assert!(harness.state.polling.next.contains(OPEN));
    assert!(harness.state.polling.failures.is_empty());
}

#[test]
fn a_draft_whose_update_is_being_sent_is_not_polled_until_that_ends() {
    let mut harness = Harness::with(
        vec![in_review(1, &production_account())],
        vec![production_account()],
    );
    harness.act(Action::Form(FormAction::Edit(
        FieldId::CompanyName.into(),
        "Another B.V.".to_owned(),
    )));
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness.update_checked(Ok(Revalidation::Unknown));
    assert!(harness.state.polling.next.contains(OPEN));
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(harness.state.is_busy(OPEN));
    assert!(!harness.state.polling.next.contains(OPEN));
    harness.done(JobEvent::Submission(SubmissionEvent::Superseded {
        draft: OPEN,
        newer: None,
        why: LocalError::Sentence("Elsewhere".to_owned()),
    }));
    assert!(harness.state.polling.next.contains(OPEN));
}

// Large libraries

fn many(count: u128) -> Harness {
    let one = in_review(1, &production_account());
    let drafts = (1..=count).map(|id| {
        let mut draft = one.clone();
        draft.id = Uuid::from_u128(id);
        let number = format!("{:08}", 10_000_000 + id);
        draft.content.profile.business_register_number = number;
        draft
    });
    Harness::with(drafts.collect(), vec![production_account()])
}

/// Limit of drafts read while one is edited, whatever the number of the others.
const FEW: u64 = 60;

#[test]
fn an_edit_among_many_drafts_reads_only_a_few() {
    let mut harness = many(2_000);
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1_000))));
    let reads = |harness: &mut Harness, action: Action| {
        let before = harness.state.drafts.reads();
        harness.act(action);
        harness.state.drafts.reads() - before
    };
    harness.up += Duration::from_secs(1);
    for field in [FieldId::City, FieldId::BusinessRegisterNumber] {
        for text in ["1", "12", "10000007"] {
            let count = reads(
                &mut harness,
                Action::Form(FormAction::Edit(field.into(), text.to_owned())),
            );
            assert!(count < FEW, "{field:?}: {count}");
        }
    }
    assert_eq!(harness.possible_duplicate(), Some(Uuid::from_u128(7)));
    assert_eq!(harness.rows()[0], Uuid::from_u128(1_000));
    assert!(reads(&mut harness, Action::Form(FormAction::Undo)) < FEW);
    assert!(reads(&mut harness, Action::Tick) < FEW);
    let answered = JobEvent::Submission(SubmissionEvent::StatusReceived {
        draft: Uuid::from_u128(5),
        outcome: Ok(Box::new(answer("Approved", None))),
    });
    assert!(reads(&mut harness, Action::Job(answered)) < FEW);
}

/// For people: `cargo test --test window settle:: -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, not a promise"]
fn the_time_of_a_key_among_100_000_drafts() {
    let begun = Instant::now();
    let mut harness = many(100_000);
    println!("made and loaded in {:?}", begun.elapsed());
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    for (name, field) in [
        ("city", FieldId::City),
        ("register number", FieldId::BusinessRegisterNumber),
    ] {
        let mut times: Vec<_> = (0..50)
            .map(|key| {
                let text = format!("1{key}");
                let begun = Instant::now();
                harness.act(Action::Form(FormAction::Edit(field.into(), text)));
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!("{name}: median {:?}, slowest {:?}", times[25], times[49]);
    }
    let begun = Instant::now();
    harness.act(Action::Tick);
    println!("tick: {:?}", begun.elapsed());
}
