//! Help: each field explains its meaning, each status the next step.

use crate::harness::window::{Harness, Window, at, example_draft, sandbox_account, window};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::effect::Focus;
use profile_desk::domain::approval::{Answer, ApprovalStatus};
use profile_desk::domain::fields::{FIELDS, FieldId};
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::submission::SubmissionState;
use uuid::Uuid;

/// Tall enough for the whole form, so that all inputs are drawn.
const HIGH: [f32; 2] = [1280.0, 3000.0];

fn open() -> Window {
    let draft = example_draft(1, "amsterdam-office");
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    window(harness, HIGH, egui::Theme::Light)
}

#[test]
fn each_field_has_help_with_meaning_and_example() {
    let mut window = open();
    let profile = window.state().profile().clone();
    for row in &FIELDS {
        assert!(row.meaning().len() > 20, "{}", row.json);
        assert!(!row.example().is_empty(), "{}", row.json);
        let name = format!("Help with {}", row.label_in(&profile));
        window.get_by_label(&name).click();
        window.run();
        assert!(window.query_by_label(row.meaning()).is_some(), "{name}");
        let takes = format!("In the API: {},", row.json);
        assert!(window.query_by_label_contains(&takes).is_some(), "{name}");
        window.key_press(Key::Escape);
        window.run();
        assert!(window.query_by_label(row.meaning()).is_none(), "{name}");
    }
}

#[test]
fn a_key_opens_the_help_of_the_focused_field_and_keeps_the_cursor() {
    let mut window = open();
    window.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    window.run();
    assert!(window.query_by_label_contains("Select a field").is_some());
    window.state_mut().view.focus = Some(Focus::Field(FieldPath::from(FieldId::City)));
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    window.run();
    let meaning = FieldId::City.row().meaning();
    assert!(window.query_by_label(meaning).is_some());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label(meaning).is_none());
    window.event(egui::Event::Text("-Noord".to_owned()));
    window.run();
    assert_eq!(window.state().profile().city, "Amsterdam-Noord");
}

#[test]
fn the_banner_explains_each_status_and_the_next_step() {
    for word in [
        "Pending",
        "InReview",
        "Approved",
        "Rejected",
        "Incomplete",
        "Parked",
    ] {
        let mut draft = example_draft(1, "amsterdam-office");
        draft.submission.guid = Some(Uuid::from_u128(9));
        draft.submission.state = SubmissionState::Submitted { at: at(-100) };
        draft.submission.answer = Some(Answer {
            received_at: at(-50),
            status: Some(word.to_owned()),
            status_comment: None,
            deleted_on: None,
            raw: serde_json::Map::new(),
        });
        let harness = Harness::with(vec![draft], vec![sandbox_account()]);
        let mut window = crate::harness::window::window(harness, HIGH, egui::Theme::Light);
        window.run();
        let status = ApprovalStatus::from_word(word);
        for text in [status.meaning(), status.next()] {
            assert!(window.query_by_label(text).is_some(), "{word}: {text}");
        }
    }
}
