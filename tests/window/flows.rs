//! Flows of the window: its decisions, without drawing.

mod faults;
mod late_answers;

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::harness::window::{
    Harness, answer, at, attachment, example_draft, loaded, production_account, refused,
    requirement, sandbox_account, sha256, shown, type_into,
};
use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DialogAction, DocumentAction, DuplicateAction, ExportAction,
    FormAction, LibraryAction, ListAction, SettingsAction, SubmissionAction, TokenStorage,
    WindowAction,
};
use profile_desk::app::effect::{FileDialogEffect, Focus};
use profile_desk::app::export_outcome::ExportOutcome;
use profile_desk::app::job_event::{
    AccountEvent, DocumentEvent, FileDialogEvent, JobEvent, StoreEvent, SubmissionEvent,
};
use profile_desk::app::library_query::ExportScope;
use profile_desk::app::state::Revalidation;
use profile_desk::app::state::{
    AccountField, AccountForm, Closing, Dialog, EnvironmentChoice, ExportProgress, NoticeAction,
    RequestText, SandboxState, StoreKey, View,
};
use profile_desk::app::window_error::{ExportError, FileDialogError};
use profile_desk::domain::account::{Account, Environment, TypedToken};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::{AttachError, Attached};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::duplicate::DuplicatePart;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, Finding, FindingKind};
use profile_desk::domain::history::EventKind;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::submission::{
    Progress, ProgressStep, Purpose, Stage, Step, SubmissionRecord, SubmissionState, Target,
};
use profile_desk::settings::Theme;
use uuid::Uuid;

const fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn path(field: FieldId) -> FieldPath {
    FieldPath::from(field)
}

/// A harness with one blank profile open.
fn blank() -> Harness {
    let mut harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(1))));
    harness.effects.clear();
    harness
}

/// A harness with a complete profile open, and the sandbox running.
fn whole() -> Harness {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    harness.effects.clear();
    harness
}

fn saves(harness: &Harness) -> usize {
    harness.effects.saves().len()
}

fn saved(harness: &mut Harness, outcome: Result<(), LocalError>) {
    let draft = harness.state.editor.as_ref().unwrap().draft;
    let at = harness.state.now.wall;
    let key = StoreKey::Draft(draft);
    harness.done(JobEvent::Store(StoreEvent::Saved { key, at, outcome }));
}

/// Completes every running save.
fn all_saved(harness: &mut Harness) {
    for key in harness.state.autosave.running.clone() {
        let (at, outcome) = (harness.state.now.wall, Ok(()));
        harness.done(JobEvent::Store(StoreEvent::Saved { key, at, outcome }));
    }
}

fn record(state: SubmissionState) -> Box<SubmissionRecord> {
    Box::new(SubmissionRecord {
        state,
        guid: Some(Uuid::from_u128(99)),
        ..SubmissionRecord::default()
    })
}

// Validation: when findings are shown

#[test]
fn an_untouched_field_shows_no_problem() {
    let harness = blank();
    assert_eq!(shown(&harness), Vec::<String>::new());
}

#[test]
fn a_blank_required_field_is_a_problem_only_after_check() {
    let mut harness = blank();
    harness.act(Action::Form(FormAction::Blurred(path(FieldId::Name))));
    assert!(shown(&harness).is_empty());
    harness.act(Action::Form(FormAction::Check));
    assert_eq!(shown(&harness).len(), 15);
    assert_eq!(shown(&harness)[0], "Select the country you need numbers in");
    assert_eq!(harness.view.focus, Some(Focus::Problems));
}

#[test]
fn a_wrong_value_shows_on_leaving_and_disappears_when_fixed() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::CallbackUrl, "ftp://a");
    assert!(shown(&harness).is_empty());
    harness.act(Action::Form(FormAction::Blurred(path(
        FieldId::CallbackUrl,
    ))));
    assert_eq!(shown(&harness).len(), 1);
    type_into(&mut harness, FieldId::CallbackUrl, "https://a.example");
    assert!(shown(&harness).is_empty());
    // Once fixed, it shows nothing until the cursor leaves the field again.
    type_into(&mut harness, FieldId::CallbackUrl, "https:");
    assert!(shown(&harness).is_empty());
}

#[test]
fn a_too_long_text_shows_at_once_and_is_not_cut() {
    let mut harness = blank();
    let long = "x".repeat(104);
    type_into(&mut harness, FieldId::City, &long);
    assert_eq!(
        shown(&harness),
        ["City must be 100 characters or fewer (now 104)"]
    );
    assert_eq!(harness.profile().city, long);
}

#[test]
fn f8_cycles_through_the_problems_in_both_directions() {
    let mut harness = blank();
    harness.act(Action::Form(FormAction::Check));
    harness.act(Action::Form(FormAction::NextProblem));
    assert_eq!(
        harness.view.focus,
        Some(Focus::Field(path(FieldId::CountryCode)))
    );
    harness.act(Action::Form(FormAction::NextProblem));
    assert_eq!(
        harness.view.focus,
        Some(Focus::Field(path(FieldId::PhoneNumberTypes)))
    );
    harness.act(Action::Form(FormAction::PreviousProblem));
    harness.act(Action::Form(FormAction::PreviousProblem));
    assert_eq!(
        harness.view.focus,
        Some(Focus::Field(path(FieldId::EmailAddresses)))
    );
}

#[test]
fn f8_continues_after_a_fixed_problem() {
    let mut harness = blank();
    harness.act(Action::Form(FormAction::Check));
    let all: Vec<FieldPath> = {
        let findings = harness.state.shown_findings();
        findings.map(|finding| finding.path.clone()).collect()
    };
    let fix = |harness: &mut Harness, path: &FieldPath| {
        let text = match path.field {
            FieldId::StreetNumber => "1",
            FieldId::PostalCode => "4811 AA",
            _ => "Breda",
        };
        harness.act(Action::Form(FormAction::Edit(
            path.clone(),
            text.to_owned(),
        )));
        harness.act(Action::Form(FormAction::Blurred(path.clone())));
    };
    let at = all.iter().position(|p| p.field == FieldId::City).unwrap();
    for _ in 0..=at {
        harness.act(Action::Form(FormAction::NextProblem));
    }
    let here = |harness: &Harness| match &harness.view.focus {
        Some(Focus::Field(path)) => path.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(here(&harness), all[at]);
    fix(&mut harness, &all[at]);
    harness.act(Action::Form(FormAction::NextProblem));
    assert_eq!(here(&harness), all[at + 1]);
    harness.act(Action::Form(FormAction::PreviousProblem));
    assert_eq!(here(&harness), all[at - 1]);
    // Several problems were fixed, including the last ones: it continues at the start.
    harness.act(Action::Form(FormAction::PreviousProblem));
    let before = all.iter().position(|p| *p == here(&harness)).unwrap();
    assert_eq!(before, at - 2);
    fix(&mut harness, &all[at - 2]);
    fix(&mut harness, &all[at - 1]);
    harness.act(Action::Form(FormAction::NextProblem));
    assert_eq!(here(&harness), all[at + 1]);
    harness.act(Action::Form(FormAction::PreviousProblem));
    assert_eq!(here(&harness), all[at - 3]);
    harness.act(Action::Form(FormAction::NextProblem));
    for path in &all[at + 1..] {
        assert_eq!(here(&harness), *path);
        harness.act(Action::Form(FormAction::NextProblem));
    }
    assert_eq!(here(&harness), all[0], "it goes round");
}

#[test]
fn a_pasted_list_of_addresses_becomes_rows() {
    let mut harness = blank();
    let first = FieldPath::item(FieldId::EmailAddresses, 0);
    harness.act(Action::Form(FormAction::Edit(
        first,
        "a@x.nl; b@x.nl".to_owned(),
    )));
    assert_eq!(harness.profile().email_addresses, ["a@x.nl", "b@x.nl"]);
    harness.act(Action::Form(FormAction::Undo));
    assert!(harness.profile().email_addresses.is_empty());
}

#[test]
fn leaving_the_first_address_shows_no_finding_of_the_second() {
    let mut harness = blank();
    let row = |index| FieldPath::item(FieldId::EmailAddresses, index);
    harness.act(Action::Form(FormAction::Edit(row(0), "wrong".to_owned())));
    harness.act(Action::Form(FormAction::Blurred(row(0))));
    harness.act(Action::Form(FormAction::AddEmailAddress));
    harness.act(Action::Form(FormAction::Edit(row(1), "b@".to_owned())));
    let places: Vec<_> = harness
        .state
        .shown_findings()
        .map(|f| f.path.to_string())
        .collect();
    assert_eq!(places, ["emailAddresses[0]"]);
}

// Saving

#[test]
fn typing_is_saved_a_second_after_the_last_key() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.wait(millis(900));
    assert_eq!(saves(&harness), 0);
    harness.wait(millis(100));
    assert_eq!(saves(&harness), 1);
}

#[test]
fn continuous_typing_is_saved_within_two_seconds() {
    let mut harness = blank();
    for key in 1..=20 {
        type_into(&mut harness, FieldId::Name, &"x".repeat(key));
        harness.wait(millis(100));
    }
    assert!(saves(&harness) >= 1);
}

#[test]
fn leaving_the_window_saves_at_once() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.act(Action::Window(WindowAction::FocusLost));
    assert_eq!(saves(&harness), 1);
}

#[test]
fn a_failed_save_is_shown_and_retried() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.wait(millis(1000));
    saved(
        &mut harness,
        Err(LocalError::Sentence("The disk is full".to_owned())),
    );
    assert_eq!(
        harness
            .state
            .autosave
            .failing
            .values()
            .next()
            .map(ToString::to_string)
            .as_deref(),
        Some("The disk is full")
    );
    harness.wait(Duration::from_secs(7));
    assert_eq!(saves(&harness), 2);
    saved(&mut harness, Ok(()));
    assert!(harness.state.autosave.failing.is_empty());
}

#[test]
fn the_window_closes_only_when_all_is_saved() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.act(Action::Window(WindowAction::CloseRequested));
    let closes = |harness: &Harness| !harness.effects.closes().is_empty();
    assert!(!closes(&harness));
    all_saved(&mut harness);
    assert!(closes(&harness));
}

#[test]
fn a_window_that_cannot_save_closes_on_the_second_request() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.act(Action::Window(WindowAction::CloseRequested));
    saved(
        &mut harness,
        Err(LocalError::Sentence("The disk is full".to_owned())),
    );
    assert_eq!(harness.state.closing, Closing::Refused);
    assert!(harness.effects.closes().is_empty());
    harness.act(Action::Window(WindowAction::CloseRequested));
    assert!(!harness.effects.closes().is_empty());
}

#[test]
fn a_blank_new_profile_is_not_kept() {
    let mut harness = blank();
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    assert_eq!(harness.state.drafts.len(), 1);
    harness.wait(Duration::from_secs(5));
    assert_eq!(saves(&harness), 0);
}

#[test]
fn a_new_profile_that_nothing_was_typed_into_never_comes_back() {
    let new = Uuid::from_u128(2);
    let other = Uuid::from_u128(1);
    for look in [
        vec![],
        vec![Action::Window(WindowAction::FocusLost)],
        vec![Action::Form(FormAction::Blurred(path(FieldId::Name)))],
        vec![Action::Form(FormAction::Check)],
        vec![Action::Form(FormAction::Undo)],
        vec![Action::Library(LibraryAction::SaveNow)],
    ] {
        let what = format!("{look:?}");
        let mut harness = whole();
        harness.act(Action::Library(LibraryAction::New(new)));
        for action in look {
            harness.act(action);
        }
        harness.act(Action::Library(LibraryAction::Open(other)));
        harness.wait(Duration::from_mins(1));
        let shown = harness.rows().contains(&new);
        let stored = harness.store.library.read(new).is_ok();
        assert_eq!(shown, stored, "{what}: in the list and after a restart");
        harness.act(Action::Form(FormAction::Undo));
        assert_eq!(harness.rows().contains(&new), shown, "{what}");
    }
    // What was typed and taken back was meant: it stays.
    let mut harness = whole();
    harness.act(Action::Library(LibraryAction::New(new)));
    type_into(&mut harness, FieldId::Name, "A");
    type_into(&mut harness, FieldId::Name, "");
    harness.act(Action::Library(LibraryAction::Open(other)));
    harness.wait(Duration::from_mins(1));
    assert!(harness.rows().contains(&new));
    assert!(harness.store.library.read(new).is_ok());
}

// Undo

#[test]
fn undo_and_redo_cover_the_whole_draft() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "Amsterdam");
    harness.act(Action::Form(FormAction::Blurred(path(FieldId::Name))));
    type_into(&mut harness, FieldId::City, "Breda");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().city, "");
    assert_eq!(harness.view.focus, Some(Focus::Field(path(FieldId::City))));
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().name, "");
    harness.act(Action::Form(FormAction::Redo));
    harness.act(Action::Form(FormAction::Redo));
    assert_eq!(
        (
            harness.profile().name.as_str(),
            harness.profile().city.as_str()
        ),
        ("Amsterdam", "Breda")
    );
}

#[test]
fn quick_typing_is_one_undo_step_and_a_pause_begins_another() {
    let mut harness = blank();
    for text in ["A", "Am", "Ams"] {
        type_into(&mut harness, FieldId::Name, text);
    }
    harness.wait(Duration::from_secs(3));
    type_into(&mut harness, FieldId::Name, "Amst");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().name, "Ams");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().name, "");
}

#[test]
fn undo_is_kept_when_another_draft_is_opened() {
    let mut harness = whole();
    type_into(&mut harness, FieldId::City, "Utrecht");
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1))));
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().city, "Amsterdam");
}

#[test]
fn undo_is_kept_when_a_draft_is_no_longer_in_memory() {
    let mut harness = whole();
    let first = Uuid::from_u128(1);
    type_into(&mut harness, FieldId::City, "Utrecht");
    harness.wait(Duration::from_secs(5));
    all_saved(&mut harness);
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    harness.wait(Duration::from_mins(1));
    assert!(!harness.state.drafts.contains_key(&first));
    harness.act(Action::Library(LibraryAction::Open(first)));
    assert_eq!(harness.profile().city, "Utrecht");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().city, "Amsterdam");
    harness.act(Action::Form(FormAction::Redo));
    assert_eq!(harness.profile().city, "Utrecht");
}

// The library

#[test]
fn search_finds_by_name_company_number_city_and_contact() {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        Draft::new(Uuid::from_u128(2), at(0)),
    ];
    let profile = drafts[0].content.profile.clone();
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    for query in [
        &profile.name,
        &profile.company_name,
        &profile.business_register_number,
        &profile.city,
        &profile.contact_last_name,
        &profile.email_addresses[0],
    ] {
        harness.act(search(&query.to_uppercase()));
        assert_eq!(harness.rows(), [Uuid::from_u128(1)], "{query}");
    }
    harness.act(search("nobody at all"));
    assert!(harness.rows().is_empty());
}

#[test]
fn filters_count_what_the_search_finds() {
    let mut approved = example_draft(1, "amsterdam-office");
    approved.submission = *record(SubmissionState::Submitted { at: at(0) });
    approved.submission.answer = Some(answer("Approved", None));
    let mut harness = Harness::with(
        vec![approved, example_draft(2, "amsterdam-office")],
        vec![sandbox_account()],
    );
    assert_eq!(harness.state.list.counts()[&Stage::Approved], 1);
    assert_eq!(harness.state.list.counts()[&Stage::Draft], 1);
    harness.act(Action::Library(LibraryAction::List(ListAction::View(
        View::Stage(Stage::Approved),
    ))));
    assert_eq!(harness.rows(), [Uuid::from_u128(1)]);
}

#[test]
fn a_duplicate_has_the_content_but_no_id_status_or_history() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.guid = Uuid::from_u128(5).to_string();
    draft.content.attachments.push(attachment("a"));
    draft.submission = *record(SubmissionState::Submitted { at: at(0) });
    let name = draft.content.profile.name.clone();
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let copy = Uuid::from_u128(2);
    let original = Uuid::from_u128(1);
    harness.act(Action::Duplicate(DuplicateAction::Ask(original)));
    harness.act(Action::Duplicate(DuplicateAction::Make(copy)));
    let open = harness.state.open_draft().unwrap();
    assert_eq!(open.id, copy);
    assert_eq!(open.content.profile.name, format!("Copy of {name}"));
    assert_eq!(open.content.profile.guid, "");
    assert_eq!(open.submission, SubmissionRecord::default());
    // The documents are shared.
    assert_eq!(open.content.attachments.len(), 1);
    assert!(!harness.effects.saves().is_empty());
}

#[test]
fn a_duplicate_has_the_chosen_parts_and_never_an_id() {
    let mut draft = example_draft(1, "amsterdam-office");
    let account = Uuid::from_u128(6).to_string();
    draft.content.profile.account_guid = account;
    draft.content.attachments.push(attachment("a"));
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Duplicate(DuplicateAction::Ask(Uuid::from_u128(1))));
    for part in DuplicatePart::ALL {
        let selected = matches!(part, DuplicatePart::Company | DuplicatePart::Callback);
        harness.act(Action::Duplicate(DuplicateAction::Take(part, selected)));
    }
    let copy = Uuid::from_u128(2);
    harness.act(Action::Duplicate(DuplicateAction::Make(copy)));
    let original = harness.draft(Uuid::from_u128(1)).content;
    let open = harness.state.open_draft().unwrap();
    let profile = &open.content.profile;
    assert_eq!(profile.company_name, original.profile.company_name);
    assert_eq!(profile.callback_url, original.profile.callback_url);
    assert_eq!(profile.account_guid, "");
    assert_eq!(profile.country_code, "");
    assert_eq!(profile.representative_last_name, "");
    assert!(profile.email_addresses.is_empty());
    assert!(open.content.attachments.is_empty());
}

#[test]
fn the_name_of_a_duplicate_is_a_warning_until_it_is_changed() {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Duplicate(DuplicateAction::Ask(Uuid::from_u128(1))));
    harness.act(Action::Duplicate(DuplicateAction::Make(Uuid::from_u128(2))));
    let name = FieldPath::from(FieldId::Name);
    let warned = |harness: &Harness| harness.state.findings_at(&name).count();
    assert_eq!(warned(&harness), 0, "not before the name is left");
    harness.act(Action::Form(FormAction::Blurred(name.clone())));
    assert_eq!(warned(&harness), 1);
    harness.act(Action::Form(FormAction::Edit(
        name.clone(),
        "Rotterdam Office".to_owned(),
    )));
    assert_eq!(warned(&harness), 0);
}

#[test]
fn copying_the_representative_to_the_contact_is_one_undo_step() {
    let draft = example_draft(1, "amsterdam-office");
    let before = draft.content.profile.clone();
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Copy(CopyAction::RepresentativeAsContact));
    let profile = harness.profile();
    assert_eq!(profile.contact_first_name, before.representative_first_name);
    assert_eq!(profile.contact_last_name, before.representative_last_name);
    assert_eq!(profile.email_addresses, before.email_addresses);
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(*harness.profile(), before);
}

#[test]
fn trash_can_be_undone() {
    let mut harness = whole();
    type_into(&mut harness, FieldId::City, "Utrecht");
    let id = Uuid::from_u128(1);
    harness.act(Action::Library(LibraryAction::Trash(id)));
    assert_eq!(harness.state.drafts.len(), 0);
    let trashed = harness.effects.trashed();
    assert_eq!(
        trashed[0].content.profile.city, "Utrecht",
        "what was typed last goes along"
    );
    assert_eq!(
        harness.state.notices[0].action,
        Some(NoticeAction::UndoTrash(id))
    );
    harness.act(Action::Library(LibraryAction::Restore(id)));
    assert_eq!(harness.effects.restored(), [id]);
    let library = &harness.store.library;
    let restored = loaded(library, library.read(id).unwrap());
    harness.done(JobEvent::Store(StoreEvent::Restored(Ok(restored))));
    assert_eq!(harness.state.open_draft().unwrap().id, id);
}

// Documents

#[test]
fn without_a_file_dialog_a_message_is_shown_and_the_path_field_focused() {
    let mut harness = blank();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    harness.no_file_dialog(FileDialogError::Missing);
    assert_eq!(harness.view.focus, Some(Focus::PathField));
    assert!(harness.state.notices[0].text.contains("xdg-desktop-portal"));
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    let picks = harness.effects.file_dialogs().len();
    assert_eq!(picks, 2, "the button is never dead");
}

#[test]
fn after_a_hanging_file_dialog_the_button_works_again() {
    let mut harness = blank();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    assert_eq!(harness.view.focus, Some(Focus::PathField));
    harness.wait(Duration::from_secs(11));
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    let picks = harness.effects.file_dialogs().len();
    assert_eq!(picks, 2);
}

#[test]
fn each_file_is_attached_or_rejected_with_a_message() {
    let mut harness = blank();
    let draft = Uuid::from_u128(1);
    harness.act(Action::Documents(DocumentAction::Attach {
        requirement: None,
        paths: vec![PathBuf::from("a.pdf")],
    }));
    assert_eq!(harness.effects.attaches().len(), 1);
    let refusal = AttachError::Empty {
        name: "b.pdf".to_owned(),
    };
    harness.done(JobEvent::Documents(DocumentEvent::Attached {
        draft,
        requirement: None,
        outcomes: vec![
            Ok(Attached::New(attachment("a"))),
            Err(refusal),
            Ok(Attached::AlreadyAttached(attachment("a"))),
        ],
    }));
    let texts: Vec<_> = harness
        .state
        .notices
        .iter()
        .map(|notice| notice.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "We could not attach “b.pdf”: it is empty",
            "This file is already attached, as “a.pdf”"
        ]
    );
    assert_eq!(
        harness
            .state
            .open_draft()
            .unwrap()
            .content
            .attachments
            .len(),
        1
    );
    harness.act(Action::Documents(DocumentAction::Remove(sha256("a"))));
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(
        harness
            .state
            .open_draft()
            .unwrap()
            .content
            .attachments
            .len(),
        1
    );
}

// Submitting

#[test]
fn a_draft_with_problems_is_never_sent() {
    let mut harness = blank();
    harness.submit();
    assert!(harness.effects.submits().is_empty());
    assert_eq!(harness.view.focus, Some(Focus::Problems));
}

#[test]
fn a_valid_draft_is_sent_to_the_sandbox_after_a_review() {
    let mut harness = whole();
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert!(harness.effects.submits().is_empty());
    harness.act(Action::Submission(SubmissionAction::Confirm));
    let (purpose, target) = harness.effects.submits()[0];
    assert_eq!(
        (purpose, target.environment.as_str()),
        (Purpose::Create, "Sandbox")
    );
}

#[test]
fn the_review_before_production_names_the_account() {
    let mut harness = Harness::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![production_account()],
    );
    harness.act(Action::Submission(SubmissionAction::Submit));
    let Some(Dialog::Review(review)) = &harness.state.dialog else {
        panic!("there was no last look");
    };
    assert_eq!(review.account, production_account().id);
    assert!(harness.effects.submits().is_empty());
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(!harness.effects.submits().is_empty());
}

#[test]
fn warnings_are_shown_and_can_be_overruled() {
    let mut harness = whole();
    type_into(&mut harness, FieldId::CallbackUrl, "http://a.example/x");
    harness.act(Action::Submission(SubmissionAction::Submit));
    let Some(Dialog::Review(review)) = &harness.state.dialog else {
        panic!("there was no last look");
    };
    assert_eq!(review.warnings.len(), 1);
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(!harness.effects.submits().is_empty());
}

#[test]
fn changes_during_the_review_are_reviewed_again() {
    let mut harness = whole();
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness.attached(None, Attached::New(attachment("a")));
    harness.readable();
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(harness.effects.submits().is_empty());
    let Some(Dialog::Review(review)) = &harness.state.dialog else {
        panic!("the last look is over");
    };
    let values = review.lines.iter().flat_map(|(_, lines)| lines);
    let mut values = values.filter_map(|line| line.value.as_deref());
    assert!(values.any(|value| value.contains("a.pdf")));
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(!harness.effects.submits().is_empty());
}

#[test]
fn without_an_account_submit_offers_to_add_one() {
    let mut harness = Harness::with(vec![example_draft(1, "amsterdam-office")], Vec::new());
    harness.act(Action::Dialogs(DialogAction::Close));
    harness.submit();
    assert!(matches!(harness.state.dialog, Some(Dialog::Welcome)));
}

#[test]
fn the_form_can_not_be_edited_during_a_submission() {
    let mut harness = whole();
    harness.submit();
    let running = SubmissionState::Running {
        step: Step::Create,
        since: at(0),
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Recorded {
        draft: Uuid::from_u128(1),
        record: record(running),
    }));
    type_into(&mut harness, FieldId::City, "Utrecht");
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.profile().city, "Amsterdam");
}

#[test]
fn problems_from_the_server_show_at_their_fields_until_edited() {
    let mut harness = whole();
    let finding = Finding::problem(path(FieldId::City), FindingKind::Server, "Unknown city");
    let mut record = record(refused(finding));
    record.refused = harness.state.open_draft().map(Payload::of);
    harness.submission_ended(Uuid::from_u128(1), record);
    assert_eq!(shown(&harness), ["Unknown city"]);
    assert_eq!(harness.view.focus, Some(Focus::Problems));
    // Fixing another field does not affect this one, not even after looking at another draft.
    type_into(&mut harness, FieldId::Street, "Singel");
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(7))));
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1))));
    assert_eq!(shown(&harness), ["Unknown city"]);
    type_into(&mut harness, FieldId::City, "Amsterdam Zuid");
    assert!(shown(&harness).is_empty());
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(shown(&harness), ["Unknown city"]);
}

#[test]
fn an_unknown_outcome_offers_lookup_and_resend_and_never_sends_automatically() {
    let mut harness = whole();
    let unknown = SubmissionState::Unknown {
        error: ApiError::Timeout {
            host: "api.cm.com".to_owned(),
        },
        since: at(0),
    };
    harness.submission_ended(Uuid::from_u128(1), record(unknown));
    harness.effects.clear();
    harness.submit();
    harness.wait(Duration::from_mins(10));
    assert!(harness.effects.submits().is_empty());
    harness.act(Action::Submission(SubmissionAction::LookUp));
    assert!(!harness.effects.lookups().is_empty());

    // The job reports the step that is listed already, and once more for each try.
    let steps = |harness: &Harness| harness.state.submitting.as_ref().unwrap().steps.clone();
    assert_eq!(steps(&harness), [ProgressStep::LookUp]);
    for _ in 0..2 {
        harness.done(JobEvent::Submission(SubmissionEvent::Progress {
            draft: Uuid::from_u128(1),
            progress: Progress::Step {
                index: 0,
                count: 1,
                step: ProgressStep::LookUp,
            },
        }));
    }
    assert_eq!(steps(&harness), [ProgressStep::LookUp]);
}

#[test]
fn changes_that_may_have_arrived_are_not_shown_as_unsent() {
    for (status, expected) in [
        (303, "We don’t know whether CM.com received the changes to"),
        (307, "The changes to"),
    ] {
        let mut harness = whole();
        harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
        let error = ApiError::Redirected {
            status,
            to: "/done".to_owned(),
        };
        let mut ended = record(SubmissionState::Stopped {
            step: Step::Update,
            in_doubt: error.may_have_arrived(),
            error,
            at: at(0),
        });
        ended.answer = Some(answer("Approved", None));
        harness.submission_ended(Uuid::from_u128(1), ended);
        let notice = harness.state.notices.last().unwrap();
        assert!(notice.text.starts_with(expected), "{}", notice.text);
    }
}

#[test]
fn a_submission_interrupted_by_a_restart_is_unknown() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.submission = *record(SubmissionState::Running {
        step: Step::Create,
        since: at(0),
    });
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.wait(millis(1000));
    let draft = harness.state.open_draft().unwrap();
    assert!(matches!(
        draft.submission.state,
        SubmissionState::Unknown { .. }
    ));
    assert!(!harness.effects.record_saves().is_empty());
}

// Polling

#[test]
fn a_profile_in_review_is_polled_at_growing_intervals_until_decided() {
    let mut harness = whole();
    let id = Uuid::from_u128(1);
    let mut submitted = record(SubmissionState::Submitted { at: at(0) });
    submitted.answer = Some(answer("Pending", None));
    harness.submission_ended(id, submitted);
    harness.effects.clear();
    let mut asked_at = Vec::new();
    for tenth in 0..600 {
        harness.wait(millis(100));
        if !harness.effects.take().status_checks().is_empty() {
            asked_at.push(tenth);
            harness.status_received(id, Ok(Box::new(answer("InReview", None))));
        }
    }
    assert!(asked_at.len() >= 4, "{asked_at:?}");
    let gaps: Vec<i32> = asked_at.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(gaps.windows(2).all(|pair| pair[1] >= pair[0]), "{gaps:?}");
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    harness.effects.clear();
    harness.status_received(id, Ok(Box::new(answer("Rejected", Some("Too old")))));
    assert_eq!(
        harness
            .state
            .drafts
            .get(&id)
            .unwrap()
            .submission
            .status()
            .label(),
        "Rejected"
    );
    assert_eq!(harness.state.list.counts()[&Stage::NeedsAction], 1);
    harness.effects.clear();
    harness.wait(Duration::from_hours(1));
    assert!(harness.effects.status_checks().is_empty());
}

// Accounts

#[test]
fn the_first_start_offers_the_sandbox() {
    let mut harness = Harness::with(Vec::new(), Vec::new());
    assert!(matches!(harness.state.dialog, Some(Dialog::Welcome)));
    harness.act(Action::Accounts(AccountAction::UseSandbox(
        Uuid::from_u128(7),
    )));
    assert!(harness.state.dialog.is_none());
    assert_eq!(harness.state.sandbox, SandboxState::Starting);
    assert_eq!(harness.state.account_in_use().unwrap().name, "Sandbox");
    harness.wait(millis(1000));
    assert!(!harness.effects.account_saves().is_empty());
}

#[test]
fn an_account_needs_a_name_an_id_and_a_token() {
    let mut harness = Harness::with(Vec::new(), Vec::new());
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.act(Action::Accounts(AccountAction::Edit(None)));
    let save = |token| {
        Action::Accounts(AccountAction::Save {
            new_id: Uuid::from_u128(3),
            token,
            keep: TokenStorage::Keyring,
        })
    };
    harness.act(save(TypedToken::Blank));
    let problems = |harness: &Harness| match &harness.state.dialog {
        Some(Dialog::Accounts(dialog)) => dialog.form.as_ref().map(|form| {
            form.problems
                .iter()
                .map(|(field, _)| *field)
                .collect::<Vec<_>>()
        }),
        _ => panic!("the dialog has closed"),
    };
    assert_eq!(
        problems(&harness),
        Some(vec![
            AccountField::Name,
            AccountField::Guid,
            AccountField::Token
        ])
    );
    harness.act(Action::Accounts(AccountAction::ChangeForm(AccountForm {
        name: "CM.com".to_owned(),
        environment: EnvironmentChoice::Custom,
        base: "http://api.example.com".to_owned(),
        account_guid: Uuid::from_u128(4).to_string(),
        ..AccountForm::default()
    })));
    harness.act(save(TypedToken::Blank));
    assert_eq!(
        problems(&harness),
        Some(vec![AccountField::Base, AccountField::Token]),
        "plain http is only for this computer"
    );
    for (typed, expected) in [
        ("1", "Account ID must look like"),
        (
            "00000000-0000-0000-0000-000000000000",
            "which is a placeholder",
        ),
    ] {
        harness.act(Action::Accounts(AccountAction::ChangeForm(AccountForm {
            name: "CM.com".to_owned(),
            account_guid: typed.to_owned(),
            ..AccountForm::default()
        })));
        harness.act(save(TypedToken::read("secret")));
        let Some(Dialog::Accounts(dialog)) = &harness.state.dialog else {
            panic!("the dialog has closed");
        };
        let found = &dialog.form.as_ref().unwrap().problems;
        assert_eq!(found.len(), 1);
        assert!(found[0].1.contains(expected), "{found:?}");
    }
    harness.act(Action::Accounts(AccountAction::ChangeForm(AccountForm {
        name: "CM.com".to_owned(),
        account_guid: Uuid::from_u128(4).to_string(),
        ..AccountForm::default()
    })));
    harness.act(save(TypedToken::Blank));
    assert_eq!(problems(&harness), Some(vec![AccountField::Token]));
    harness.act(save(TypedToken::read("secret")));
    assert_eq!(problems(&harness), None);
    assert!(!harness.effects.token_stores().is_empty());
    assert_eq!(harness.state.accounts.len(), 1);
}

#[test]
fn removing_an_account_forgets_its_token() {
    let mut harness = Harness::with(Vec::new(), vec![production_account()]);
    harness.act(Action::Accounts(AccountAction::Remove(
        production_account().id,
    )));
    assert!(!harness.effects.token_removals().is_empty());
    assert!(harness.state.accounts.is_empty());
}

#[test]
fn waiting_for_disk_or_server_does_not_repaint_the_window() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.wait(millis(1000));
    // The save is running, and more was typed.
    type_into(&mut harness, FieldId::Name, "AB");
    harness.wait(Duration::from_secs(10));
    let first_look = Duration::from_mins(2);
    assert_eq!(
        harness.state.next_deadline(),
        Some(first_look),
        "for the trash"
    );

    let mut harness = whole();
    let mut submitted = record(SubmissionState::Submitted { at: at(0) });
    submitted.answer = Some(answer("Pending", None));
    let draft = Uuid::from_u128(1);
    harness.submission_ended(draft, submitted);
    harness.wait(Duration::from_mins(1));
    assert!(harness.state.polling.running.is_some());
    let later = harness.up + Duration::from_secs(1);
    harness.wait(Duration::from_mins(10));
    assert!(
        harness
            .state
            .next_deadline()
            .is_none_or(|deadline| deadline > later)
    );
}

#[test]
fn the_window_waits_for_a_submission_unless_it_is_closed_again() {
    let closes = |harness: &Harness| !harness.effects.closes().is_empty();
    for again in [false, true] {
        let mut harness = whole();
        harness.submit();
        all_saved(&mut harness);
        harness.act(Action::Window(WindowAction::CloseRequested));
        assert!(!closes(&harness));
        if again {
            harness.act(Action::Window(WindowAction::CloseRequested));
        } else {
            harness.submission_ended(
                Uuid::from_u128(1),
                record(SubmissionState::Submitted { at: at(0) }),
            );
            all_saved(&mut harness);
        }
        assert!(closes(&harness));
    }
}

#[test]
fn changes_after_a_submission_are_counted_even_if_they_cannot_be_sent() {
    let mut draft = example_draft(1, "amsterdam-office");
    let sent = Payload::of(&draft);
    draft.submission = *record(SubmissionState::Submitted { at: at(0) });
    draft.submission.sent = Some(sent);
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    let changes = |harness: &Harness| harness.state.editor.as_ref().unwrap().changes_since_sent;
    assert_eq!(changes(&harness), 0);
    type_into(&mut harness, FieldId::CompanyName, "Another B.V.");
    assert_eq!(changes(&harness), 1);
    type_into(&mut harness, FieldId::City, "Breda");
    assert_eq!(changes(&harness), 2);
    harness.submit();
    assert!(!harness.effects.update_checks().is_empty());
    harness.update_checked(Ok(Revalidation::Required));
    let Some(Dialog::ConfirmUpdate { left_out, .. }) = &harness.state.dialog else {
        panic!("no question was asked");
    };
    assert_eq!(*left_out, [FieldId::City]);
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert_eq!(harness.effects.submits()[0].0, Purpose::Update);
}

#[test]
fn a_profile_is_polled_with_another_entry_for_the_same_account() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.submission = *record(SubmissionState::Submitted { at: at(0) });
    draft.submission.target = Some(Target {
        account: Uuid::from_u128(0xdead),
        account_name: "Sandbox".to_owned(),
        environment: "Sandbox".to_owned(),
        account_guid: sandbox_account().account_guid,
        base: None,
    });
    let mut harness = Harness::with(vec![draft], vec![production_account(), sandbox_account()]);
    harness.sandbox_started();
    harness.effects.clear();
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    let (_, _, account) = harness.effects.status_checks()[0];
    assert_eq!(account.id, sandbox_account().id);
}

#[test]
fn a_draft_that_could_not_be_trashed_is_restored() {
    let mut harness = whole();
    let draft = Uuid::from_u128(1);
    harness.act(Action::Library(LibraryAction::Trash(draft)));
    harness.done(JobEvent::Store(StoreEvent::Trashed {
        draft,
        outcome: Err(LocalError::Sentence("It could not be moved".to_owned())),
    }));
    assert!(harness.state.drafts.contains_key(&draft));
    assert_eq!(harness.state.notices.len(), 1);
}

#[test]
fn submit_pressed_twice_sends_once() {
    let mut harness = whole();
    harness.submit();
    harness.submit();
    type_into(&mut harness, FieldId::City, "Utrecht");
    assert_eq!(harness.effects.submits().len(), 1);
    assert_eq!(
        harness.profile().city,
        "Amsterdam",
        "what is sent is what is shown"
    );
}

#[test]
fn a_crashed_submission_leaves_the_create_in_doubt() {
    let mut harness = whole();
    harness.submit();
    let draft = Uuid::from_u128(1);
    let running = SubmissionState::Running {
        step: Step::Create,
        since: at(0),
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Recorded {
        draft,
        record: record(running),
    }));
    harness.done(JobEvent::Submission(SubmissionEvent::Crashed(draft)));
    let record = &harness.state.drafts.get(&draft).unwrap().submission;
    assert!(matches!(record.state, SubmissionState::Unknown { .. }));
    assert_eq!(record.guid, Some(Uuid::from_u128(99)));
    assert!(harness.state.submitting.is_none());
}

#[test]
fn files_are_attached_to_the_draft_they_were_picked_for() {
    let mut harness = whole();
    harness.act(Action::Documents(DocumentAction::Pick(None)));
    harness.act(Action::Library(LibraryAction::New(Uuid::from_u128(2))));
    harness.done(JobEvent::FileDialog(FileDialogEvent::DocumentsPicked {
        draft: Uuid::from_u128(1),
        requirement: None,
        paths: vec![PathBuf::from("a.pdf")],
    }));
    let attaches = harness.effects.attaches().into_iter();
    assert!(attaches.map(|(draft, ..)| draft).eq([Uuid::from_u128(1)]));
}

#[test]
fn the_window_does_not_close_while_a_file_is_being_copied() {
    let mut harness = blank();
    let draft = Uuid::from_u128(1);
    harness.act(Action::Documents(DocumentAction::Attach {
        requirement: None,
        paths: vec![PathBuf::from("a.pdf")],
    }));
    harness.act(Action::Window(WindowAction::CloseRequested));
    assert!(harness.effects.closes().is_empty());
    harness.done(JobEvent::Documents(DocumentEvent::Attached {
        draft,
        requirement: None,
        outcomes: vec![Ok(Attached::New(attachment("a")))],
    }));
    all_saved(&mut harness);
    assert!(!harness.effects.closes().is_empty());
}

#[test]
fn a_document_meets_only_its_chosen_requirement_and_none_of_another_country() {
    let asks = |id| vec![requirement(id, RequirementKind::Document, "An extract")];
    let mut harness = whole();
    harness.requires("NL", asks("nl"));
    harness.attached(None, Attached::New(attachment("a")));
    let meets = |harness: &Harness| {
        let draft = harness.state.open_draft().unwrap();
        draft.content.attachments[0].requirement.clone()
    };
    assert_eq!(meets(&harness), None);
    harness.act(Action::Documents(DocumentAction::SetRequirement {
        sha256: sha256("a"),
        requirement: Some("nl".to_owned()),
    }));
    assert_eq!(meets(&harness).as_deref(), Some("nl"));
    type_into(&mut harness, FieldId::CountryCode, "DE");
    harness.requires("DE", asks("de"));
    assert_eq!(meets(&harness), None);
    harness.act(Action::Form(FormAction::Check));
    let mut text = harness.state.shown_findings().map(|f| f.message.as_str());
    let missing =
        "Attach a document for numbers in Germany, or choose which document it is: An extract";
    assert!(text.any(|message| message == missing));
}

// Another program with the library, and a failing disk

#[test]
fn drafts_added_by_a_command_appear_in_the_list() {
    let mut harness = whole();
    harness.add_elsewhere(&example_draft(2, "amsterdam-office"));
    assert_eq!(harness.rows().len(), 2);
}

#[test]
fn a_failing_disk_offers_to_save_elsewhere_until_it_works() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.wait(millis(1000));
    saved(
        &mut harness,
        Err(LocalError::Sentence("Not saved (disk full)".to_owned())),
    );
    let standing: Vec<_> = harness.state.persistent_notice().into_iter().collect();
    assert_eq!(standing.len(), 1);
    assert_eq!(standing[0].action, Some(NoticeAction::SaveElsewhere));
    type_into(&mut harness, FieldId::City, "B");

    harness.act(Action::Export(ExportAction::AskForUnsaved));
    harness.act(Action::Export(ExportAction::ChangeFolder(
        "/mnt/stick".to_owned(),
    )));
    harness.act(Action::Export(ExportAction::Start));
    let (drafts, into) = harness.effects.exported_drafts()[0];
    assert_eq!(drafts[0].content.profile.city, "B");
    assert_eq!(into, Path::new("/mnt/stick"));
    harness.exported(Err(ExportError::Fault));
    assert!(matches!(
        &harness.state.dialog,
        Some(Dialog::Export(dialog)) if dialog.progress == ExportProgress::Failed(ExportError::Fault)
    ));
    harness.act(Action::Export(ExportAction::Start));
    harness.exported(Ok(ExportOutcome {
        into: "/mnt".into(),
        folders: vec!["/mnt/stick".into()],
        table: None,
        missing: Vec::new(),
    }));
    assert!(harness.state.dialog.is_none());
    saved(&mut harness, Ok(()));
    assert_eq!(harness.state.persistent_notice().iter().count(), 0);
}

#[test]
fn a_running_export_is_not_started_again_when_the_file_dialog_fails() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.act(Action::Export(ExportAction::Ask(Uuid::from_u128(1))));
    harness.act(Action::Export(ExportAction::PickFolder));
    harness.act(Action::Export(ExportAction::Start));
    let no_dialog = || {
        JobEvent::FileDialog(FileDialogEvent::Unavailable {
            purpose: FileDialogEffect::PickFolder(ExportScope::Drafts(vec![Uuid::from_u128(1)])),
            why: FileDialogError::NoResponse,
        })
    };
    harness.done(no_dialog());
    let text = FileDialogError::NoResponse.to_string();
    assert_eq!(harness.state.notices.last().unwrap().text, text);
    harness.act(Action::Export(ExportAction::ChangeFolder("/mnt".into())));
    harness.act(Action::Export(ExportAction::Start));
    assert_eq!(harness.effects.exports().len(), 1);

    harness.exported(Err(ExportError::Fault));
    harness.done(no_dialog());
    assert!(matches!(
        &harness.state.dialog,
        Some(Dialog::Export(dialog))
            if dialog.progress == ExportProgress::Failed(FileDialogError::NoResponse.into())
    ));
    harness.act(Action::Export(ExportAction::Start));
    assert_eq!(harness.effects.exports().len(), 2);
}

#[test]
fn a_trashed_draft_no_longer_counts_as_unsaved() {
    let mut harness = blank();
    type_into(&mut harness, FieldId::Name, "A");
    harness.wait(millis(1000));
    saved(
        &mut harness,
        Err(LocalError::Sentence("Not saved (full)".to_owned())),
    );
    assert_eq!(harness.state.persistent_notice().iter().count(), 1);
    harness.act(Action::Library(LibraryAction::Trash(Uuid::from_u128(1))));
    assert_eq!(harness.state.persistent_notice().iter().count(), 0);
}

#[test]
fn settings_that_could_not_be_saved_are_retried() {
    let mut harness = whole();
    harness.act(Action::Settings(SettingsAction::SetTheme(Theme::Dark)));
    harness.wait(millis(1000));
    let tries = |harness: &Harness| harness.effects.settings_saves().len();
    let before = tries(&harness);
    let (key, at) = (StoreKey::Settings, harness.state.now.wall);
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key,
        at,
        outcome: Err(LocalError::Sentence("Not saved (full)".to_owned())),
    }));
    harness.wait(Duration::from_secs(7));
    assert_eq!(tries(&harness), before + 1);
}

#[test]
fn a_half_typed_account_is_kept_after_escape() {
    let mut harness = whole();
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.act(Action::Accounts(AccountAction::Edit(None)));
    let form = AccountForm {
        name: "Half".to_owned(),
        ..AccountForm::default()
    };
    harness.act(Action::Accounts(AccountAction::ChangeForm(form.clone())));
    harness.act(Action::Dialogs(DialogAction::Close));
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    let Some(Dialog::Accounts(dialog)) = &harness.state.dialog else {
        panic!("{:?}", harness.state.dialog);
    };
    assert_eq!(dialog.form, Some(form));
}

#[test]
fn changes_that_can_not_be_updated_are_reported_before_any_query() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.submission = *record(SubmissionState::Submitted { at: at(0) });
    draft.submission.sent = Some(Payload::of(&draft));
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    type_into(&mut harness, FieldId::City, "Utrecht");
    harness.effects.clear();
    harness.submit();
    assert!(
        harness
            .state
            .notices
            .iter()
            .any(|n| n.text.contains("City"))
    );
    assert!(harness.effects.update_checks().is_empty());
}

#[test]
fn neither_sleep_nor_a_clock_jump_causes_a_burst_of_queries() {
    // More than these are refreshed by the list of their account.
    let drafts = (1..=20).map(|id| {
        let mut draft = example_draft(id, "amsterdam-office");
        draft.submission = *record(SubmissionState::Submitted { at: at(0) });
        draft
    });
    let mut harness = Harness::with(drafts.collect(), vec![sandbox_account()]);
    harness.sandbox_started();
    harness.effects.clear();
    // A night during which the computer was asleep.
    harness.up += Duration::from_hours(9);
    let begun = harness.up;
    let mut questions = 0;
    while harness.up < begun + Duration::from_secs(10) {
        harness.act(Action::Tick);
        for (draft, ..) in harness.effects.take().status_checks() {
            questions += 1;
            let outcome = Ok(Box::new(answer("InReview", None)));
            harness.status_received(draft, outcome);
        }
        harness.up += millis(10);
    }
    assert!((10..=21).contains(&questions), "{questions} in ten seconds");
}

/// An account at a custom server with this address.
fn account_at(base: &str) -> Account {
    Account {
        environment: Environment::Custom(base.parse().unwrap()),
        ..production_account()
    }
}

#[test]
fn a_submitted_profile_is_not_queried_at_an_edited_address() {
    let before = account_at("https://api.example.com");
    for state in [
        SubmissionState::Submitted { at: at(0) },
        SubmissionState::Unknown {
            error: ApiError::Cancelled,
            since: at(0),
        },
    ] {
        let mut draft = example_draft(1, "amsterdam-office");
        draft.submission = *record(state);
        draft.submission.target = Some(Target::from(&before));
        for (now, is_asked) in [
            (before.clone(), true),
            (account_at("https://api.example.com:443/"), true),
            (account_at("https://api.example.org"), false),
            (account_at("https://api.example.com/other"), false),
            (production_account(), false),
        ] {
            let mut harness = Harness::with(vec![draft.clone()], vec![now]);
            harness.effects.clear();
            harness.act(Action::Submission(SubmissionAction::LookUp));
            harness.act(Action::Submission(SubmissionAction::SendAnyway));
            harness.act(Action::Submission(SubmissionAction::CheckStatus));
            let effects = &harness.effects;
            let requests = [
                effects.lookups().len(),
                effects.submits().len(),
                effects.status_checks().len(),
            ];
            assert_eq!(requests != [0; 3], is_asked);
        }
    }
}

#[test]
fn a_record_of_another_program_is_shown_with_a_notice() {
    let mut harness = whole();
    harness.submit();
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(harness.state.submitting.is_some());
    harness.effects.clear();
    let id = Uuid::from_u128(1);
    let newer = record(SubmissionState::Submitted { at: at(5) });
    harness.done(JobEvent::Submission(SubmissionEvent::Superseded {
        draft: id,
        newer: Some(newer.clone()),
        why: LocalError::Sentence("Another program sent it".to_owned()),
    }));
    assert!(harness.state.submitting.is_none());
    assert_eq!(harness.state.drafts.get(&id).unwrap().submission, *newer);
    let known = harness.effects.known_records().contains(&(id, &*newer));
    assert!(known, "{:?}", harness.effects);
    let notice = harness.state.notices.last().unwrap();
    assert_eq!(notice.text, "Another program sent it");

    // A submission that has started in the meantime finds the record itself.
    let mut busy = whole();
    busy.submit();
    busy.act(Action::Submission(SubmissionAction::Confirm));
    busy.effects.clear();
    busy.done(JobEvent::Store(StoreEvent::RecordIsNewer {
        draft: id,
        newer: Some(newer),
        why: LocalError::Sentence("Another program stored it".to_owned()),
    }));
    assert!(busy.state.submitting.is_some());
    assert!(busy.effects.known_records().is_empty());

    // The other program ended in the middle of its submission.
    let half_way = record(SubmissionState::Running {
        step: Step::Create,
        since: at(6),
    });
    harness.done(JobEvent::Store(StoreEvent::RecordIsNewer {
        draft: id,
        newer: Some(half_way),
        why: LocalError::Sentence("Another program sent it".to_owned()),
    }));
    assert!(matches!(
        harness.state.drafts.get(&id).unwrap().submission.state,
        SubmissionState::Unknown { .. }
    ));
    harness.wait(millis(6000));
    assert!(!harness.effects.record_saves().is_empty());
}

#[test]
fn a_merged_record_is_shown_without_a_notice() {
    let mut harness = whole();
    let id = Uuid::from_u128(1);
    let mut own = record(SubmissionState::Submitted { at: at(5) });
    own.guid = Some(Uuid::from_u128(0x99));
    harness.state.drafts.get_mut(&id).unwrap().submission = (*own).clone();
    let mut stored = own;
    stored.note(at(7), EventKind::sentence("By the other program"));
    harness.done(JobEvent::Store(StoreEvent::RecordMerged {
        draft: id,
        record: stored.clone(),
    }));
    assert_eq!(harness.state.drafts.get(&id).unwrap().submission, *stored);
    assert!(
        harness.state.notices.is_empty(),
        "{:?}",
        harness.state.notices
    );
    // What the window has learned since it passed the record to the job is kept.
    let draft = harness.state.drafts.get_mut(&id).unwrap();
    draft.submission.not_found_since = Some(at(9));
    harness.done(JobEvent::Store(StoreEvent::RecordMerged {
        draft: id,
        record: stored,
    }));
    let stored = &harness.state.drafts.get(&id).unwrap().submission;
    assert_eq!(stored.not_found_since, Some(at(9)));
}

/// While the keyring showed a prompt, the accounts were saved before the library had an id.
#[test]
fn storing_a_token_saves_the_accounts_with_the_library_id() {
    let mut harness = whole();
    harness.wait(millis(6000));
    harness.effects.clear();
    harness.done(JobEvent::Accounts(AccountEvent::TokenStored));
    harness.wait(millis(6000));
    let saves = harness.effects.account_saves();
    assert!(!saves.is_empty(), "{:?}", harness.effects);
}

fn search(text: &str) -> Action {
    Action::Library(LibraryAction::List(ListAction::Search(text.to_owned())))
}
