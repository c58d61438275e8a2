//! What fails, comes late, or is asked for twice: nothing is lost or waited for in vain.

use super::*;

// The trash

#[test]
fn what_was_typed_last_into_a_draft_that_is_not_in_the_trash_is_saved() {
    let mut harness = whole();
    let draft = harness.state.open_draft().unwrap().id;
    type_into(&mut harness, FieldId::City, "Utrecht");
    harness.act(Action::Library(LibraryAction::Trash(draft)));
    harness.effects.clear();
    let outcome = Err(LocalError::Fault);
    harness.done(JobEvent::Store(StoreEvent::Trashed { draft, outcome }));
    harness.wait(millis(2000));
    let cities = harness.effects.saves();
    let cities = cities.iter().map(|draft| &draft.content.profile.city);
    assert_eq!(cities.collect::<Vec<_>>(), ["Utrecht"]);
    assert_eq!(harness.effects.record_saves().len(), 1);
}

// Closing

#[test]
fn a_window_that_is_closed_again_waits_for_no_file_that_is_being_copied() {
    let mut harness = whole();
    harness.act(Action::Documents(DocumentAction::Attach {
        requirement: None,
        paths: vec!["/a.pdf".into()],
    }));
    harness.act(Action::Window(WindowAction::CloseRequested));
    assert!(harness.effects.closes().is_empty());
    harness.act(Action::Window(WindowAction::CloseRequested));
    assert!(!harness.effects.closes().is_empty());
}

// Copies

#[test]
fn a_draft_whose_text_and_record_are_unsaved_is_exported_once() {
    let drafts = [1, 2].map(|id| example_draft(id, "amsterdam-office"));
    let ids = drafts.each_ref().map(|draft| draft.id);
    let mut harness = Harness::with(drafts.into(), vec![sandbox_account()]);
    for key in [
        StoreKey::Draft(ids[0]),
        StoreKey::Draft(ids[1]),
        StoreKey::Record(ids[0]),
    ] {
        let (at, outcome) = (harness.state.now.wall, Err(LocalError::Fault));
        harness.done(JobEvent::Store(StoreEvent::Saved { key, at, outcome }));
    }
    harness.act(Action::Export(ExportAction::AskForUnsaved));
    let Some(Dialog::Export(dialog)) = &harness.state.dialog else {
        panic!("{:?}", harness.state.dialog);
    };
    assert_eq!(dialog.scope, ExportScope::Drafts(ids.to_vec()));
}

// Submitting

#[test]
fn a_submission_that_failed_by_a_fault_ends_also_without_its_draft() {
    let mut harness = whole();
    let draft = harness.state.open_draft().unwrap().id;
    harness.readable();
    harness.submit();
    assert!(harness.state.submitting.is_some());
    harness.load(
        Vec::new(),
        profile_desk::settings::Settings::default(),
        vec![sandbox_account()],
    );
    harness.done(JobEvent::Submission(SubmissionEvent::Crashed(draft)));
    assert_eq!(harness.state.submitting, None);
}

#[test]
fn a_request_is_shown_in_the_review_of_its_own_draft_or_where_it_was_asked_for() {
    let mut harness = whole();
    let draft = harness.state.open_draft().unwrap().id;
    let made = |harness: &mut Harness, draft, alone, json: &str| {
        let (json, curl) = (json.to_owned(), None);
        let request = RequestText { json, curl };
        harness.done(JobEvent::Submission(SubmissionEvent::RequestBuilt {
            draft,
            alone,
            request,
        }));
    };
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert_eq!(harness.effects.requests_to_build(), [(draft, false)]);
    made(&mut harness, Uuid::from_u128(2), false, "another draft");
    made(&mut harness, draft, true, "asked for before");
    let shown = |harness: &Harness| match &harness.state.dialog {
        Some(Dialog::Review(review)) => review.request.clone(),
        Some(Dialog::Request(request)) => Some(request.clone()),
        Some(other) => panic!("{other:?}"),
        None => None,
    };
    assert_eq!(shown(&harness), None);
    made(&mut harness, draft, false, "its own");
    assert_eq!(shown(&harness).unwrap().json, "its own");
    harness.act(Action::Dialogs(DialogAction::Close));
    made(&mut harness, draft, false, "too late");
    made(&mut harness, Uuid::from_u128(2), true, "another draft");
    assert!(harness.state.dialog.is_none());
    harness.effects.clear();
    harness.act(Action::Submission(SubmissionAction::ShowRequest));
    assert_eq!(harness.effects.requests_to_build(), [(draft, true)]);
    made(&mut harness, draft, true, "alone");
    assert_eq!(shown(&harness).unwrap().json, "alone");
}

// Accounts

#[test]
fn what_countries_ask_of_an_account_is_forgotten_with_its_id() {
    let mut harness = Harness::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![production_account()],
    );
    let extract = requirement("extract", RequirementKind::Document, "Extract");
    harness.requires("NL", vec![extract]);
    assert!(harness.state.account_requirements().is_some());
    harness.state.accounts[0].account_guid = Uuid::from_u128(0x5678);
    harness.act(Action::Tick);
    assert_eq!(harness.state.account_requirements(), None);
}

// Copying

#[test]
fn what_a_submission_keeps_from_being_copied_is_not_said_to_be_copied() {
    let drafts = ["amsterdam-office", "berlin-office"].into_iter();
    let drafts = (1..).zip(drafts).map(|(id, name)| example_draft(id, name));
    let mut harness = Harness::with(drafts.collect(), vec![production_account()]);
    let ids = [1, 2].map(Uuid::from_u128);
    harness.act(Action::Library(LibraryAction::Open(ids[0])));
    harness.readable();
    harness.submit();
    assert!(harness.state.is_busy(ids[0]));
    let before = harness.profile().clone();
    harness.act(Action::Copy(CopyAction::Ask(Some(ids[1]))));
    harness.act(Action::Copy(CopyAction::Copy));
    assert_eq!(*harness.profile(), before);
    let said: Vec<&str> = harness.state.notices.iter().map(|n| &*n.text).collect();
    assert_eq!(
        said,
        ["Submitting. You can edit this profile again after that"]
    );
}
