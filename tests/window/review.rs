//! The review before a profile is sent: it says what could not be checked, and no key that was
//! pressed once too often sends anything to a real server.

use crate::harness::window::{
    Harness, Window, example_draft, in_review, numbers, press, press_with, production_account,
    requirement, sandbox_account, window,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, FormAction, SubmissionAction};
use profile_desk::app::state::{Dialog, Revalidation};
use profile_desk::domain::account::Account;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::requirement::RequirementKind;

fn open(account: Account) -> Window {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![account]);
    harness.sandbox_started();
    window(harness, [1280.0, 800.0], egui::Theme::Light)
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_by_label_contains(text).is_some()
}

#[test]
fn enter_after_ctrl_enter_sends_to_the_sandbox_only() {
    for (account, sends) in [(sandbox_account(), true), (production_account(), false)] {
        let mut window = open(account);
        press_with(&mut window, Modifiers::COMMAND, Key::Enter);
        assert!(window.state().state.dialog.is_some());
        press(&mut window, Key::Enter);
        assert_eq!(!window.state().effects.submits().is_empty(), sends);
        if !sends {
            press_with(&mut window, Modifiers::COMMAND, Key::Enter);
            press(&mut window, Key::Tab);
            press(&mut window, Key::Enter);
            assert_eq!(window.state().effects.submits().len(), 1, "on purpose");
        }
    }
}

#[test]
fn enter_after_ctrl_enter_sends_no_changes_to_production() {
    let account = production_account();
    let mut harness = Harness::with(vec![in_review(1, &account)], vec![account]);
    harness.act(Action::Form(FormAction::Edit(
        FieldId::ContactFirstName.into(),
        "Utrecht".to_owned(),
    )));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    window
        .state_mut()
        .update_checked(Ok(Revalidation::Required));
    window.run();
    let dialog = &window.state().state.dialog;
    assert!(
        matches!(dialog, Some(Dialog::ConfirmUpdate { .. })),
        "{:?}",
        window.state().state.notices
    );
    press(&mut window, Key::Enter);
    assert!(window.state().effects.submits().is_empty());
}

#[test]
fn the_review_says_that_the_requirements_could_not_be_checked() {
    let mut window = open(sandbox_account());
    let detail = LocalError::Sentence("No network".to_owned());
    let address = RequirementsQuery::RequiredFields("NL".to_owned());
    let harness = window.state_mut();
    harness.answer(numbers("NL"), Err(ApiError::Local { detail }));
    harness.answer(
        address,
        Ok(RequirementsResponse::RequiredFields(Vec::new())),
    );
    harness.act(Action::Submission(SubmissionAction::Submit));
    window.run();
    let title = "We could not check what the country requires";
    assert!(shows(&window, title));
    assert!(shows(&window, "For numbers in the Netherlands. No network"));
    assert!(!shows(&window, "For companies in"), "these are known");

    window.state_mut().effects.clear();
    let again = window.query_all_by_label("Try again").next_back();
    again.expect("a button in the dialog").click();
    window.run();
    assert!(window.state().effects.queries().contains(&&numbers("NL")));
    assert!(shows(&window, "Checking what the country requires"));

    // What is needed is said as soon as it is known, and sending has to be confirmed with it.
    let extract = requirement("extract", RequirementKind::Document, "Extract");
    window.state_mut().requires("NL", vec![extract]);
    window.run();
    assert!(!shows(&window, "what the country requires"));
    assert!(shows(&window, "CM.com needs this before it can approve"));
}

#[test]
fn a_review_begins_at_its_top_however_the_one_before_was_left() {
    let mut window = open(sandbox_account());
    let top = |window: &Window| {
        let name = window.query_all_by_label("Country for numbers").next_back();
        name.map(|node| node.rect().top())
    };
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    let before = top(&window);
    assert!(before.is_some());
    window.hover_at(egui::pos2(640.0, 400.0));
    crate::harness::window::scroll(&mut window, egui::vec2(0.0, -300.0));
    assert_ne!(top(&window), before, "it is scrolled");
    press(&mut window, Key::Escape);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(top(&window), before);
}

#[test]
fn without_a_new_review_a_refused_profile_stays_refused_and_the_dialog_says_so() {
    use crate::harness::screens::states::submitted;
    use profile_desk::domain::payload::Payload;

    let mut draft = submitted(1, "amsterdam-office", "Rejected", None);
    draft.submission.sent = Some(Payload::of(&draft));
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    harness.act(Action::Form(FormAction::Edit(
        FieldId::Name.into(),
        "Utrecht".to_owned(),
    )));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    window
        .state_mut()
        .update_checked(Ok(Revalidation::NotRequired));
    window.run();
    assert!(shows(&window, "The profile stays: Rejected"));
}
