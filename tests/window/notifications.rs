//! What somebody hears of who works elsewhere: a notification, and a count in the title.
//! `real_window.rs` has the same with a real desktop.

use crate::harness::window::{Desk, answer, at, example_draft, sandbox_account, window};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, Done, Notification};
use profile_desk::app::state::Dialog;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::failure::Failure;
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
fn two_in_review() -> Desk {
    let drafts = vec![
        in_review(1, "Amsterdam Office"),
        in_review(2, "Other Office"),
    ];
    let mut desk = Desk::with(drafts, vec![sandbox_account()]);
    desk.act(Action::Open(OPEN));
    desk.effects.clear();
    desk
}

fn learn(desk: &mut Desk, draft: Uuid, status: &str, comment: Option<&str>) {
    desk.done(Done::Status {
        draft,
        outcome: Ok(Box::new(answer(status, comment))),
    });
}

fn told(desk: &Desk) -> Vec<&Notification> {
    desk.effects.notifications()
}

fn title(desk: &Desk) -> String {
    desk.state.window_title()
}

#[test]
fn a_decision_is_told_and_counted_while_the_window_is_in_the_background() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    assert_eq!(title(&desk), "Profile Desk");
    learn(&mut desk, OTHER, "Approved", None);
    learn(&mut desk, OPEN, "Rejected", Some("Too  old\nby <far>"));
    let expected = [
        Notification {
            draft: OTHER,
            title: "Approved: Other Office".to_owned(),
            body: "Phone numbers can be requested with this profile".to_owned(),
        },
        Notification {
            draft: OPEN,
            title: "Rejected: Amsterdam Office".to_owned(),
            body: "Too old by <far>".to_owned(),
        },
    ];
    assert_eq!(told(&desk), expected.iter().collect::<Vec<_>>());
    assert_eq!(title(&desk), "(2) Profile Desk");
    // The same once more is no news.
    learn(&mut desk, OPEN, "Rejected", Some("Too  old\nby <far>"));
    assert_eq!(told(&desk).len(), 2);
}

#[test]
fn who_looks_at_the_window_is_told_there_alone() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    desk.act(Action::FocusGained);
    learn(&mut desk, OTHER, "Approved", None);
    assert!(told(&desk).is_empty());
    assert_eq!(title(&desk), "Profile Desk");
    assert!(
        desk.state
            .notices
            .iter()
            .any(|n| n.text.contains("Approved"))
    );
}

#[test]
fn what_was_looked_at_is_no_longer_counted() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    learn(&mut desk, OTHER, "Incomplete", None);
    learn(&mut desk, OPEN, "Approved", None);
    desk.act(Action::Tick);
    assert_eq!(title(&desk), "(2) Profile Desk");
    // The open one is seen as soon as the window comes to the front.
    desk.act(Action::FocusGained);
    assert_eq!(title(&desk), "(1) Profile Desk");
    desk.act(Action::Open(OTHER));
    assert_eq!(title(&desk), "Profile Desk");
}

#[test]
fn what_is_in_the_trash_is_not_counted() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    learn(&mut desk, OTHER, "Approved", None);
    desk.act(Action::Trash(OTHER));
    assert_eq!(title(&desk), "Profile Desk");
}

#[test]
fn a_profile_that_is_only_being_looked_at_is_no_news() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    learn(&mut desk, OPEN, "Pending", None);
    learn(&mut desk, OPEN, "InReview", None);
    assert!(told(&desk).is_empty());
    assert_eq!(title(&desk), "Profile Desk");
    // A word that Profile Desk does not know may be a decision.
    learn(&mut desk, OPEN, "Escalated", None);
    assert_eq!(told(&desk)[0].title, "Escalated: Amsterdam Office");
}

#[test]
fn a_profile_that_is_gone_at_the_server_is_news() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    let mut gone = answer("InReview", None);
    gone.deleted_on = Some("2026-03-10T09:30:00Z".to_owned());
    desk.done(Done::Status {
        draft: OPEN,
        outcome: Ok(Box::new(gone)),
    });
    assert_eq!(told(&desk)[0].title, "Deleted: Amsterdam Office");
    assert_eq!(title(&desk), "(1) Profile Desk");
}

#[test]
fn a_profile_that_cm_no_longer_knows_is_news_once() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    for _ in 0..2 {
        desk.done(Done::Status {
            draft: OPEN,
            outcome: Err(Failure::NotFound),
        });
    }
    let told = told(&desk);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].title, "Not found: Amsterdam Office");
    assert!(told[0].body.contains("no longer knows"), "{}", told[0].body);
    assert_eq!(title(&desk), "(1) Profile Desk");
}

#[test]
fn a_decision_that_comes_with_the_submission_is_told() {
    let draft = example_draft(1, "amsterdam-office");
    let mut desk = Desk::with(vec![draft], vec![sandbox_account()]);
    desk.act(Action::FocusLost);
    let comment = "A document is missing";
    let record = submitted(answer("Incomplete", Some(comment)));
    desk.done(Done::Recorded {
        draft: OPEN,
        record: Box::new(record.clone()),
    });
    desk.done(Done::Ended {
        draft: OPEN,
        record: Box::new(record),
    });
    let told = told(&desk);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].body, comment);
}

#[test]
fn a_long_comment_is_cut_for_the_desktop() {
    let mut desk = two_in_review();
    desk.act(Action::FocusLost);
    let comment = "é ".repeat(1000);
    learn(&mut desk, OPEN, "Rejected", Some(&comment));
    let body = &told(&desk)[0].body;
    assert!(body.chars().count() <= 160 && body.ends_with('…'), "{body}");
}

#[test]
fn a_click_opens_the_draft_in_front_whatever_stood_over_it() {
    let mut desk = two_in_review();
    desk.act(Action::ShowAbout);
    desk.act(Action::FocusLost);
    learn(&mut desk, OTHER, "Approved", None);
    desk.effects.clear();
    desk.done(Done::Clicked(OTHER));
    assert_eq!(desk.state.open_draft().unwrap().id, OTHER);
    assert!(desk.state.dialog.is_none());
    assert!(!desk.effects.brought_to_front().is_empty());
    // A desktop may refuse to put the window in front: then it is not seen yet.
    assert_eq!(title(&desk), "(1) Profile Desk");
    desk.act(Action::FocusGained);
    assert_eq!(title(&desk), "Profile Desk");
}

#[test]
fn a_click_leaves_what_somebody_is_filling_in() {
    let mut desk = two_in_review();
    desk.act(Action::OpenAccounts);
    desk.act(Action::EditAccount(None));
    desk.act(Action::FocusLost);
    learn(&mut desk, OTHER, "Approved", None);
    desk.done(Done::Clicked(OTHER));
    assert!(matches!(desk.state.dialog, Some(Dialog::Accounts(_))));
    assert_ne!(desk.state.open_draft().unwrap().id, OTHER);
    desk.act(Action::FocusGained);
    assert_eq!(
        title(&desk),
        "(1) Profile Desk",
        "it is still to be looked at"
    );
}

#[test]
fn notifications_can_be_switched_off_and_the_count_stays() {
    let mut desk = two_in_review();
    desk.act(Action::ShowSettings);
    let mut window = window(desk, [1280.0, 800.0], egui::Theme::Light);
    assert!(matches!(
        window.state().state.dialog,
        Some(Dialog::Settings)
    ));
    let label = "Notify when a status changes while the window is in the background";
    window.get_by_label(label).click();
    window.run();
    let desk = window.state_mut();
    assert!(!desk.state.settings.notifications);
    desk.act(Action::CloseDialog);
    desk.act(Action::FocusLost);
    learn(desk, OTHER, "Approved", None);
    assert!(told(desk).is_empty());
    assert_eq!(title(desk), "(1) Profile Desk");
    window.run();
    window.get_by_label("Other Office, Approved, not yet looked at");
}
