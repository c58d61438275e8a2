//! What follows from the state is derived after every action, whatever the action was.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails loudly"
)]

mod desk;
#[path = "settle/full.rs"]
mod full;
#[path = "settle/random.rs"]
mod random;

use std::time::{Duration, Instant};

use desk::{Desk, at, example_draft, production_account, requirement, sandbox_account};
use profile_desk::app::action::{Action, CopyAction, KeepToken};
use profile_desk::app::effect::{AccountEffect, Effect, RequirementEffect};
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, Done, StoreEvent, SubmissionEvent,
};
use profile_desk::app::state::{Dialog, EnvironmentChoice, PastedBlock, Trouble};
use profile_desk::domain::account::{Account, TypedToken};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::asked::{Asked, Question, Reply};
use profile_desk::domain::attachment::NoPicture;
use profile_desk::domain::defect::Defect;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::failure::Failure;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{Finding, FindingKind, Place};
use profile_desk::domain::outgoing::Sent;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState, Target};
use profile_desk::settings::Settings;
use serde_json::Map;
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);

fn answer(status: &str) -> Answer {
    Answer {
        received_at: at(10),
        status: Some(status.to_owned()),
        status_comment: None,
        deleted_on: None,
        raw: Map::new(),
    }
}

/// A draft that is in review with an account.
fn in_review(id: u128, account: &Account) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    draft.submission = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(id + 1000)),
        target: Some(Target::from(account)),
        sent: Some(Sent::of(&draft)),
        answer: Some(answer("Pending")),
        ..SubmissionRecord::default()
    };
    draft
}

fn queries(desk: &mut Desk) -> Vec<Question> {
    let effects = desk.asked.drain(..);
    let queries = effects.filter_map(|effect| match effect {
        Effect::Requirements(RequirementEffect::Query { about, .. }) => Some(about),
        _ => None,
    });
    queries.collect()
}

fn numbers(country: &str) -> Question {
    Question::Requirements(country.to_owned())
}

fn address(country: &str) -> Question {
    Question::RequiredFields(country.to_owned())
}

/// A whole profile open, with an account that can be asked.
fn desk() -> Desk {
    let draft = example_draft(1, "amsterdam-office");
    Desk::with(vec![draft], vec![production_account()])
}

fn load(desk: &mut Desk, drafts: Vec<Draft>, accounts: Vec<Account>, read_only: bool) {
    desk.done(Done::Store(StoreEvent::Loaded {
        drafts,
        settings: Settings::default(),
        accounts,
        asked: Asked::default(),
        folder: "/home/me/profiles".into(),
        read_only,
        complaints: Vec::new(),
    }));
}

fn kinds(desk: &Desk) -> Vec<FindingKind> {
    let editor = desk.state.editor.as_ref().unwrap();
    editor.findings.iter().map(|finding| finding.kind).collect()
}

// Queries about countries

#[test]
fn a_default_account_that_is_chosen_at_the_start_is_asked_for_the_open_draft() {
    let mut desk = Desk::with(Vec::new(), Vec::new());
    let draft = example_draft(1, "amsterdam-office");
    load(&mut desk, vec![draft], vec![production_account()], false);
    assert_eq!(queries(&mut desk), [numbers("NL"), address("NL")]);
}

#[test]
fn the_first_account_that_is_added_is_asked_for_the_open_draft() {
    let mut desk = Desk::with(vec![example_draft(1, "amsterdam-office")], Vec::new());
    assert_eq!(queries(&mut desk), []);
    desk.act(Action::TakeSandbox(Uuid::from_u128(7)));
    assert_eq!(queries(&mut desk), []);
    desk.done(Done::Accounts(AccountEvent::SandboxStarted(Ok(
        "http://127.0.0.1:9".parse().unwrap(),
    ))));
    assert_eq!(queries(&mut desk), [numbers("NL"), address("NL")]);
}

#[test]
fn another_server_of_the_account_in_use_is_asked_anew_and_one_that_is_not_in_use_is_not() {
    let mut desk = desk();
    desk.requires("NL", Vec::new());
    assert_eq!(desk.state.asked.accounts.len(), 1);
    queries(&mut desk);
    let change = |id: Uuid, base: &str, desk: &mut Desk| {
        desk.act(Action::OpenAccounts);
        desk.act(Action::EditAccount(Some(id)));
        let Some(Dialog::Accounts(dialog)) = &desk.state.dialog else {
            panic!("the dialog is open");
        };
        let mut form = dialog.form.clone().unwrap();
        form.environment = EnvironmentChoice::Custom;
        base.clone_into(&mut form.base);
        form.account_guid = production_account().account_guid.to_string();
        desk.act(Action::ChangeAccountForm(form));
        desk.act(Action::SaveAccount {
            new_id: id,
            token: TypedToken::Blank,
            keep: KeepToken::ThisRun,
        });
    };
    change(production_account().id, "https://one.example", &mut desk);
    assert_eq!(queries(&mut desk), [numbers("NL"), address("NL")]);
    assert!(desk.state.asked.accounts.is_empty(), "another server's");
    let mut desk = Desk::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![production_account(), sandbox_account()],
    );
    queries(&mut desk);
    change(sandbox_account().id, "https://two.example", &mut desk);
    assert_eq!(queries(&mut desk), []);
}

#[test]
fn whatever_changes_a_country_its_requirements_are_queried() {
    let mut desk = desk();
    queries(&mut desk);
    desk.act(Action::SplitPasted(PastedBlock {
        draft: OPEN,
        place: FieldId::Street.into(),
        before: String::new(),
        parts: vec![(FieldId::AddressCountryCode, "DE".to_owned())],
        emails: Vec::new(),
        cleared: Vec::new(),
    }));
    assert_eq!(queries(&mut desk), [address("DE")]);
    desk.state.asking.clear();
    desk.act(Action::Undo);
    assert_eq!(queries(&mut desk), [numbers("NL"), address("NL")]);
    desk.state.asking.clear();
    desk.act(Action::Redo);
    assert_eq!(queries(&mut desk), [numbers("NL"), address("DE")]);
    desk.done(Done::Store(StoreEvent::NewDraftsFound(vec![
        example_draft(2, "austin-office"),
    ])));
    desk.act(Action::Copy(CopyAction::Ask(Some(Uuid::from_u128(2)))));
    desk.act(Action::Copy(CopyAction::Copy));
    assert_eq!(queries(&mut desk), [address("US")]);
    load(
        &mut desk,
        vec![example_draft(3, "berlin-office")],
        vec![production_account()],
        false,
    );
    assert_eq!(queries(&mut desk), [numbers("DE")]);
}

#[test]
fn what_was_held_back_is_asked_when_the_hold_ends_whatever_the_action() {
    let mut desk = desk();
    let limited = Failure::RateLimited {
        retry_after: Some(30),
    };
    desk.answer(numbers("NL"), Err(limited));
    queries(&mut desk);
    desk.up += Duration::from_secs(31);
    desk.act(Action::ShowAbout);
    assert_eq!(queries(&mut desk), [numbers("NL")]);
}

#[test]
fn what_went_wrong_is_not_asked_again_with_every_key() {
    let mut desk = desk();
    let detail = "No network".to_owned();
    desk.answer(numbers("NL"), Err(Failure::Local { detail }));
    queries(&mut desk);
    desk.act(Action::Edit(FieldId::City.into(), "Utrecht".to_owned()));
    desk.wait(Duration::from_mins(1));
    assert_eq!(queries(&mut desk), []);
    desk.act(Action::New(Uuid::from_u128(2)));
    desk.act(Action::Open(OPEN));
    assert_eq!(queries(&mut desk), [numbers("NL")]);
}

#[test]
fn a_sandbox_that_fails_is_not_started_again_by_itself() {
    let mut desk = Desk::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![sandbox_account()],
    );
    desk.done(Done::Accounts(AccountEvent::SandboxStarted(Err(
        "No port".to_owned()
    ))));
    desk.asked.clear();
    let starts = |e: &Effect| matches!(e, Effect::Accounts(AccountEffect::StartSandbox));
    desk.act(Action::Edit(FieldId::City.into(), "Utrecht".to_owned()));
    desk.wait(Duration::from_mins(1));
    assert!(!desk.asked.iter().any(starts));
    desk.act(Action::RetrySandbox);
    assert!(desk.asked.iter().any(starts));
}

// Findings of the open draft

/// A draft in review whose country asks for a document.
fn incomplete() -> Desk {
    let draft = in_review(1, &production_account());
    let mut desk = Desk::with(vec![draft], vec![production_account()]);
    let extract = requirement("extract", RequirementKind::Document, "Extract");
    desk.answer(numbers("NL"), Ok(Reply::Requirements(vec![extract])));
    assert_eq!(kinds(&desk), [FindingKind::Incomplete]);
    desk
}

#[test]
fn of_one_that_is_approved_nothing_is_asked_any_more() {
    let mut desk = incomplete();
    desk.done(Done::Submission(SubmissionEvent::StatusAnswered {
        draft: OPEN,
        outcome: Ok(Box::new(answer("Approved"))),
    }));
    assert_eq!(kinds(&desk), []);
}

#[test]
fn a_record_from_elsewhere_changes_what_is_found() {
    let mut desk = incomplete();
    let mut record = desk.state.drafts[&OPEN].submission.clone();
    record.answer = Some(Answer {
        received_at: at(20),
        ..answer("Approved")
    });
    desk.done(Done::Store(StoreEvent::RecordMerged {
        draft: OPEN,
        record: Box::new(record),
    }));
    assert_eq!(kinds(&desk), []);

    let mut desk = self::desk();
    let finding = Finding::problem(
        Place::from(FieldId::City),
        FindingKind::Server,
        "Not there".to_owned(),
    );
    let record = SubmissionRecord {
        state: SubmissionState::Stopped {
            step: Step::Create,
            failure: Failure::Refused {
                status: 400,
                findings: vec![finding],
                general: Vec::new(),
            },
            at: at(5),
            in_doubt: false,
        },
        refused: Some(Sent::of(&desk.state.drafts[&OPEN])),
        ..SubmissionRecord::default()
    };
    desk.done(Done::Submission(SubmissionEvent::Recorded {
        draft: OPEN,
        record: Box::new(record),
    }));
    assert_eq!(kinds(&desk), [FindingKind::Server]);
}

#[test]
fn a_profile_of_the_same_company_is_found_when_it_comes_and_lost_when_it_goes() {
    let mut desk = desk();
    let duplicate = |desk: &Desk| desk.state.editor.as_ref().unwrap().twin;
    assert_eq!(duplicate(&desk), None);
    let other = Uuid::from_u128(2);
    desk.done(Done::Store(StoreEvent::NewDraftsFound(vec![
        example_draft(2, "amsterdam-office"),
    ])));
    assert_eq!(duplicate(&desk), Some(other));
    desk.act(Action::Trash(other));
    assert_eq!(duplicate(&desk), None);
}

#[test]
fn an_action_that_changed_nothing_checks_nothing() {
    let mut desk = desk();
    let mark = Finding::warning(FieldId::City.into(), "Left by the test");
    let editor = desk.state.editor.as_mut().unwrap();
    editor.findings = vec![mark.clone()];
    desk.act(Action::Tick);
    desk.act(Action::ShowShortcuts);
    desk.act(Action::Left(FieldId::City.into()));
    desk.wait(Duration::from_secs(1));
    let editor = desk.state.editor.as_ref().unwrap();
    assert_eq!(editor.findings, [mark]);
    desk.act(Action::Edit(FieldId::City.into(), "Utrecht".to_owned()));
    assert_eq!(kinds(&desk), []);
}

#[test]
fn a_defect_is_found_when_the_file_was_looked_at() {
    let mut desk = desk();
    let attachment = desk::attachment("a");
    desk.attached(
        None,
        profile_desk::domain::attachment::Attached::New(attachment),
    );
    desk.done(Done::Documents(DocumentEvent::Thumbnail {
        sha256: "a".to_owned(),
        outcome: Err(NoPicture::Defect(Defect::CutOff)),
    }));
    assert_eq!(kinds(&desk), [FindingKind::Unreadable]);
}

// Polling

#[test]
fn a_draft_whose_account_is_gone_says_so_and_is_polled_once_it_is_back() {
    let mut desk = Desk::with(
        vec![in_review(1, &production_account())],
        vec![production_account()],
    );
    assert!(desk.state.follow.next.contains(OPEN));
    desk.act(Action::RemoveAccount(production_account().id));
    assert!(!desk.state.follow.next.contains(OPEN));
    assert_eq!(desk.state.follow.trouble[&OPEN], Trouble::NoAccount);
    load(
        &mut desk,
        vec![in_review(1, &production_account())],
        vec![production_account()],
        false,
    );
    assert!(desk.state.follow.next.contains(OPEN));
    assert!(desk.state.follow.trouble.is_empty());
}

#[test]
fn a_library_that_is_only_read_is_not_polled() {
    let mut desk = Desk::with(Vec::new(), vec![production_account()]);
    let drafts = || vec![in_review(1, &production_account())];
    load(&mut desk, drafts(), vec![production_account()], true);
    assert!(!desk.state.follow.next.contains(OPEN));
    load(&mut desk, drafts(), vec![production_account()], false);
    assert!(desk.state.follow.next.contains(OPEN));
}

// Large libraries

fn many(count: u128) -> Desk {
    let one = in_review(1, &production_account());
    let drafts = (1..=count).map(|id| {
        let mut draft = one.clone();
        draft.id = Uuid::from_u128(id);
        let number = format!("{:08}", 10_000_000 + id);
        draft.content.profile.business_register_number = number;
        draft
    });
    Desk::with(drafts.collect(), vec![production_account()])
}

/// How many drafts are read at most while one is edited, whatever the number of the others.
const FEW: u64 = 60;

#[test]
fn an_edit_among_many_drafts_reads_a_few_of_them() {
    let mut desk = many(20_000);
    desk.act(Action::Open(Uuid::from_u128(10_000)));
    let reads = |desk: &mut Desk, action: Action| {
        let before = desk.state.drafts.reads();
        desk.act(action);
        desk.state.drafts.reads() - before
    };
    desk.up += Duration::from_secs(1);
    for field in [FieldId::City, FieldId::BusinessRegisterNumber] {
        for text in ["1", "12", "10000007"] {
            let count = reads(&mut desk, Action::Edit(field.into(), text.to_owned()));
            assert!(count < FEW, "{field:?}: {count}");
        }
    }
    let editor = desk.state.editor.as_ref().unwrap();
    assert_eq!(editor.twin, Some(Uuid::from_u128(7)));
    assert_eq!(desk.state.list.rows[0], Uuid::from_u128(10_000));
    assert!(reads(&mut desk, Action::Undo) < FEW);
    assert!(reads(&mut desk, Action::Tick) < FEW);
    let answered = Done::Submission(SubmissionEvent::StatusAnswered {
        draft: Uuid::from_u128(5),
        outcome: Ok(Box::new(answer("Approved"))),
    });
    assert!(reads(&mut desk, Action::Done(answered)) < FEW);
}

/// For people: `cargo test --test settle -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement, not a promise"]
fn the_time_of_a_key_among_100_000_drafts() {
    let begun = Instant::now();
    let mut desk = many(100_000);
    println!("made and loaded in {:?}", begun.elapsed());
    desk.act(Action::Open(OPEN));
    for (name, field) in [
        ("city", FieldId::City),
        ("register number", FieldId::BusinessRegisterNumber),
    ] {
        let mut times: Vec<_> = (0..50)
            .map(|key| {
                let text = format!("1{key}");
                let begun = Instant::now();
                desk.act(Action::Edit(field.into(), text));
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!("{name}: median {:?}, slowest {:?}", times[25], times[49]);
    }
    let begun = Instant::now();
    desk.act(Action::Tick);
    println!("tick: {:?}", begun.elapsed());
}
