//! News while the window is in the background: a notification, and a count in the title.
//! `real_window.rs` tests the same on a real desktop.

use crate::harness::window::{Harness, answer, at, example_draft, sandbox_account, window};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{AccountAction, Action, DialogAction, LibraryAction, WindowAction};
use profile_desk::app::effect::Notification;
use profile_desk::app::job_event::{JobEvent, SubmissionEvent};
use profile_desk::app::state::Dialog;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

fn submitted(answer: Answer) -> SubmissionRecord {
    SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        guid: Some(Uuid::from_u128(99)),
        answer: Some(answer),
        ..SubmissionRecord::default()
    }
}

fn in_review(id: u128, name: &str) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    name.clone_into(&mut draft.content.profile.name);
    draft.submission = submitted(answer("InReview", None));
    draft
}

/// Two profiles in review, the first one open.
fn two_in_review() -> Harness {
    let drafts = vec![
        in_review(1, "Amsterdam Office"),
        in_review(2, "Other Office"),
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    harness.effects.clear();
    harness
}

fn learn(harness: &mut Harness, draft: Uuid, status: &str, comment: Option<&str>) {
    harness.status_received(draft, Ok(Box::new(answer(status, comment))));
}

fn notified(harness: &Harness) -> Vec<&Notification> {
    harness.effects.notifications()
}

fn title(harness: &Harness) -> String {
    harness.state.window_title()
}

#[test]
fn a_decision_in_the_background_is_notified_and_counted() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    assert_eq!(title(&harness), "Profile Desk");
    learn(&mut harness, OTHER, "Approved", None);
    learn(&mut harness, OPEN, "Rejected", Some("Too  old\nby <far>"));
    let expected = [
        Notification {
            draft: OTHER,
            title: "Approved: Other Office".to_owned(),
            body: "You can now request phone numbers with this profile".to_owned(),
        },
        Notification {
            draft: OPEN,
            title: "Rejected: Amsterdam Office".to_owned(),
            body: "Too old by <far>".to_owned(),
        },
    ];
    assert_eq!(notified(&harness), expected.iter().collect::<Vec<_>>());
    assert_eq!(title(&harness), "(2) Profile Desk");
    // The same status once more is not notified.
    learn(&mut harness, OPEN, "Rejected", Some("Too  old\nby <far>"));
    assert_eq!(notified(&harness).len(), 2);
}

#[test]
fn a_window_in_front_shows_no_notification() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    harness.act(Action::Window(WindowAction::FocusGained));
    learn(&mut harness, OTHER, "Approved", None);
    assert!(notified(&harness).is_empty());
    assert_eq!(title(&harness), "Profile Desk");
    assert!(
        harness
            .state
            .notices
            .iter()
            .any(|n| n.text.contains("Approved"))
    );
}

#[test]
fn a_viewed_draft_is_no_longer_counted() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    learn(&mut harness, OTHER, "Incomplete", None);
    learn(&mut harness, OPEN, "Approved", None);
    harness.act(Action::Tick);
    assert_eq!(title(&harness), "(2) Profile Desk");
    // The open draft counts as seen as soon as the window comes to the front.
    harness.act(Action::Window(WindowAction::FocusGained));
    assert_eq!(title(&harness), "(1) Profile Desk");
    harness.act(Action::Library(LibraryAction::Open(OTHER)));
    assert_eq!(title(&harness), "Profile Desk");
}

#[test]
fn a_trashed_draft_is_not_counted() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    learn(&mut harness, OTHER, "Approved", None);
    harness.act(Action::Library(LibraryAction::Trash(OTHER)));
    assert_eq!(title(&harness), "Profile Desk");
}

#[test]
fn a_profile_under_review_is_not_notified() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    learn(&mut harness, OPEN, "Pending", None);
    learn(&mut harness, OPEN, "InReview", None);
    assert!(notified(&harness).is_empty());
    assert_eq!(title(&harness), "Profile Desk");
    // An unknown status may be a decision.
    learn(&mut harness, OPEN, "Escalated", None);
    assert_eq!(notified(&harness)[0].title, "Escalated: Amsterdam Office");
}

#[test]
fn a_profile_deleted_on_the_server_is_notified() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    let mut deleted = answer("InReview", None);
    deleted.deleted_on = Some("2026-03-10T09:30:00Z".to_owned());
    harness.status_received(OPEN, Ok(Box::new(deleted)));
    assert_eq!(notified(&harness)[0].title, "Deleted: Amsterdam Office");
    assert_eq!(title(&harness), "(1) Profile Desk");
}

#[test]
fn a_profile_that_cm_no_longer_knows_is_notified_once() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    for _ in 0..2 {
        harness.status_received(OPEN, Err(ApiError::NotFound));
    }
    let notified = notified(&harness);
    assert_eq!(notified.len(), 1, "{notified:?}");
    assert_eq!(notified[0].title, "Not found: Amsterdam Office");
    assert!(
        notified[0].body.contains("can no longer find"),
        "{}",
        notified[0].body
    );
    assert_eq!(title(&harness), "(1) Profile Desk");
}

#[test]
fn a_decision_in_the_create_response_is_notified() {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.act(Action::Window(WindowAction::FocusLost));
    let comment = "A document is missing";
    let record = submitted(answer("Incomplete", Some(comment)));
    harness.done(JobEvent::Submission(SubmissionEvent::Recorded {
        draft: OPEN,
        record: Box::new(record.clone()),
    }));
    harness.submission_ended(OPEN, Box::new(record));
    let notified = notified(&harness);
    assert_eq!(notified.len(), 1, "{notified:?}");
    assert_eq!(notified[0].body, comment);
}

#[test]
fn a_long_comment_is_cut_for_the_desktop() {
    let mut harness = two_in_review();
    harness.act(Action::Window(WindowAction::FocusLost));
    let comment = "é ".repeat(1000);
    learn(&mut harness, OPEN, "Rejected", Some(&comment));
    let body = &notified(&harness)[0].body;
    assert!(body.chars().count() <= 160 && body.ends_with('…'), "{body}");
}

#[test]
fn a_click_opens_the_draft_and_closes_other_dialogs() {
    let mut harness = two_in_review();
    harness.act(Action::Dialogs(DialogAction::ShowAbout));
    harness.act(Action::Window(WindowAction::FocusLost));
    learn(&mut harness, OTHER, "Approved", None);
    harness.effects.clear();
    harness.done(JobEvent::NotificationClicked(OTHER));
    assert_eq!(harness.state.open_draft().unwrap().id, OTHER);
    assert!(harness.state.dialog.is_none());
    assert!(!harness.effects.brought_to_front().is_empty());
    // A desktop may refuse to bring the window to the front: then the draft is not seen yet.
    assert_eq!(title(&harness), "(1) Profile Desk");
    harness.act(Action::Window(WindowAction::FocusGained));
    assert_eq!(title(&harness), "Profile Desk");
}

#[test]
fn a_click_keeps_a_dialog_with_unfinished_input() {
    let mut harness = two_in_review();
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.act(Action::Accounts(AccountAction::Edit(None)));
    harness.act(Action::Window(WindowAction::FocusLost));
    learn(&mut harness, OTHER, "Approved", None);
    harness.done(JobEvent::NotificationClicked(OTHER));
    assert!(matches!(harness.state.dialog, Some(Dialog::Accounts(_))));
    assert_ne!(harness.state.open_draft().unwrap().id, OTHER);
    harness.act(Action::Window(WindowAction::FocusGained));
    assert_eq!(
        title(&harness),
        "(1) Profile Desk",
        "it is still to be looked at"
    );
}

#[test]
fn notifications_can_be_switched_off_and_the_count_stays() {
    let mut harness = two_in_review();
    harness.act(Action::Dialogs(DialogAction::ShowSettings));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    assert!(matches!(
        window.state().state.dialog,
        Some(Dialog::Settings)
    ));
    let label = "Notify me when a status changes while the window is in the background";
    window.get_by_label(label).click();
    window.run();
    let harness = window.state_mut();
    assert!(!harness.state.settings.notifications);
    harness.act(Action::Dialogs(DialogAction::Close));
    harness.act(Action::Window(WindowAction::FocusLost));
    learn(harness, OTHER, "Approved", None);
    assert!(notified(harness).is_empty());
    assert_eq!(title(harness), "(1) Profile Desk");
    window
        .state_mut()
        .act(Action::Library(LibraryAction::Close));
    window.run();
    let row = window.get_by_label_contains("Other Office, Approved");
    assert!(
        row.accesskit_node()
            .label()
            .unwrap()
            .ends_with("not viewed yet")
    );
}
