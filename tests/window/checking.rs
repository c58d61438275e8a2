//! Checking many profiles at once: what is wrong with each, and the way to its field.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, DialogAction, LibraryAction, ListAction};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::state::Dialog;
use profile_desk::domain::draft::Draft;
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, example_draft, go_to_library, sandbox_account, window,
};

fn library(drafts: Vec<Draft>) -> Window {
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.sandbox_started();
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    go_to_library(&mut window);
    window
}

fn check_all(window: &mut Window) {
    let all = Action::Library(LibraryAction::List(ListAction::SelectAll));
    window.state_mut().act(all);
    window.run();
    window.get_by_role_and_label(Role::Button, "Check").click();
    window.run();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn without_city(id: u128, name: &str) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    name.clone_into(&mut draft.content.profile.name);
    draft.content.profile.city.clear();
    draft
}

#[test]
fn each_selected_profile_has_its_findings_and_each_leads_to_its_field() {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        without_city(2, "Breda Office"),
        without_city(3, "Delft Office"),
    ];
    let mut window = library(drafts);
    check_all(&mut window);
    assert!(shows(&window, "Check 3 profiles"));
    assert!(shows(
        &window,
        "Nothing found: 1. With something to check: 2"
    ));
    assert_eq!(window.query_all_by_label("Enter the city").count(), 2);
    let links = window.query_all_by_role_and_label(Role::Link, "Enter the city");
    links.last().unwrap().click();
    window.run();
    assert!(window.state().state.dialog.is_none());
    let open = window.state().state.open_draft().unwrap();
    assert!(["Breda Office", "Delft Office"].contains(&open.title()));
    let city = window.get_by_role_and_label(Role::TextInput, "City");
    assert!(city.is_focused());
    // What was found is shown in the form, too.
    assert!(shows(&window, "Enter the city"));
}

#[test]
fn no_more_than_a_thousand_are_checked_and_the_rest_is_told() {
    let drafts = (1..=1_003).map(|id| example_draft(id, "amsterdam-office"));
    let mut window = library(drafts.collect());
    check_all(&mut window);
    assert!(shows(&window, "Check 1000 profiles") || shows(&window, "Check 1,000 profiles"));
    assert!(shows(&window, "3 more are selected"));
}

#[test]
fn closing_the_dialog_ends_the_check_and_a_late_part_changes_nothing() {
    let mut window = library(vec![without_city(1, "Breda Office")]);
    check_all(&mut window);
    window.state_mut().act(Action::Dialogs(DialogAction::Close));
    let late = StoreEvent::Checked {
        drafts: vec![Uuid::from_u128(1)],
        outcome: Ok(Vec::new()),
    };
    window.state_mut().done(JobEvent::Store(late));
    assert!(window.state().state.dialog.is_none());
}

#[test]
fn what_was_found_is_what_the_form_shows_after_check_profile() {
    let mut window = library(vec![without_city(1, "Breda Office")]);
    check_all(&mut window);
    let Some(Dialog::Check(dialog)) = &window.state().state.dialog else {
        panic!("no dialog");
    };
    assert_eq!(
        (dialog.done(), dialog.missing, dialog.found.len()),
        (1, 0, 1)
    );
    assert_eq!(dialog.found[0].findings[0].message, "Enter the city");
}
