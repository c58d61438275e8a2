//! The accounts dialog: saving, what is wrong with what was typed, and removing.

use crate::harness::window::{
    Harness, Window, press, production_account, sandbox_account, type_text, window,
};
use egui::Key;
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{AccountAction, Action, DialogAction};
use profile_desk::app::job_event::{AccountEvent, JobEvent};
use profile_desk::app::state::{AccountForm, Dialog, TokenState};
use profile_desk::domain::account::Account;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::learned_names::{LearnedName, Proposal, Samples, Subject, Why, learn};
use profile_desk::settings::Settings;

const ID: &str = "123e4567-e89b-12d3-a456-426614174000";

/// The accounts dialog, with the sandbox in use and an account in production.
fn dialog() -> Window {
    let accounts = vec![sandbox_account(), production_account()];
    let harness = Harness::with(Vec::new(), accounts);
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    act(&mut window, AccountAction::OpenDialog);
    window
}

/// The form of a new account.
fn new_account() -> Window {
    let mut window = dialog();
    act(&mut window, AccountAction::Edit(None));
    window
}

fn act(window: &mut Window, action: AccountAction) {
    window.state_mut().act(Action::Accounts(action));
    window.run();
}

fn form(window: &Window) -> Option<&AccountForm> {
    match &window.state().state.dialog {
        Some(Dialog::Accounts(dialog)) => dialog.form.as_ref(),
        other => panic!("{other:?}"),
    }
}

fn go_to(window: &mut Window, label: &str) {
    window.get_by_label(label).focus();
    window.run();
}

fn type_at(window: &mut Window, label: &str, text: &str) {
    go_to(window, label);
    type_text(window, text);
}

fn focused(window: &Window, label: &str) -> bool {
    let nodes = window.query_all_by_label(label);
    nodes.into_iter().any(|node| node.is_focused())
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_by_label_contains(text).is_some()
}

// The form

#[test]
fn enter_in_any_field_saves() {
    for last in ["Account name", "Account ID", "Product token"] {
        let mut window = new_account();
        type_at(&mut window, "Account name", "Test");
        type_at(&mut window, "Account ID", ID);
        type_at(&mut window, "Product token", "secret");
        go_to(&mut window, last);
        press(&mut window, Key::Enter);
        assert_eq!(form(&window), None, "{last}");
        assert_eq!(window.state().state.accounts.len(), 3);
        assert_eq!(window.state().effects.token_stores().len(), 1);
    }
}

#[test]
fn the_first_field_with_a_problem_gets_the_focus() {
    for by_key in [true, false] {
        let mut window = new_account();
        type_at(&mut window, "Account name", "Test");
        type_at(&mut window, "Product token", "secret");
        if by_key {
            press(&mut window, Key::Enter);
        } else {
            window.get_by_label("Save account").click();
            window.run();
        }
        assert!(focused(&window, "Account ID"));
        // From there on, the focus moves as the person moves it.
        press(&mut window, Key::Tab);
        assert!(focused(&window, "Product token"));
    }
    let mut window = new_account();
    type_at(&mut window, "Account name", "Test");
    type_at(&mut window, "Account ID", ID);
    press(&mut window, Key::Enter);
    assert!(focused(&window, "Product token"));
}

#[test]
fn a_problem_goes_as_soon_as_it_is_fixed() {
    let mut window = new_account();
    window.get_by_label("Custom base address").click();
    window.run();
    window.get_by_label("Save account").click();
    window.run();
    for (label, problem, typed) in [
        ("Account name", "Enter a name for the account", "Test"),
        (
            "Base address",
            "Enter the base address",
            "https://a.example",
        ),
        ("Account ID", "Enter your CM.com account ID", ID),
        ("Product token", "Enter the product token", "secret"),
    ] {
        assert!(shows(&window, problem));
        type_at(&mut window, label, typed);
        assert!(!shows(&window, problem), "{label}");
    }
    // A value that is wrong in another way says so.
    type_at(&mut window, "Account ID", "x");
    press(&mut window, Key::Enter);
    assert!(shows(&window, "Account ID must look like"));
}

#[test]
fn a_problem_of_a_field_that_is_no_longer_asked_for_is_gone() {
    let mut window = new_account();
    window.get_by_label("Custom base address").click();
    window.run();
    window.get_by_label("Save account").click();
    window.run();
    window.get_by_label("Production").click();
    window.run();
    window.get_by_label("Custom base address").click();
    window.run();
    assert!(!shows(&window, "Enter the base address"));
}

// Removing

const ASK: &str = "Remove…";
const CONFIRM: &str = "Remove account and token";
const KEEP: &str = "Keep account";

/// Asks to remove the account in production.
fn ask_to_remove(window: &mut Window) {
    let buttons = window.query_all_by_label(ASK);
    buttons.last().expect("a button").focus();
    window.run();
    press(window, Key::Space);
}

#[test]
fn removing_is_confirmed_with_the_keyboard() {
    let mut window = dialog();
    ask_to_remove(&mut window);
    assert!(focused(&window, KEEP), "a second Space removes nothing");
    press(&mut window, Key::Space);
    assert!(focused(&window, ASK));
    assert_eq!(window.state().state.accounts.len(), 2);
    press(&mut window, Key::Space);
    window.get_by_label(CONFIRM).focus();
    window.run();
    assert!(shows(&window, CONFIRM));
    press(&mut window, Key::Space);
    assert_eq!(window.state().state.accounts.len(), 1);
    assert!(focused(&window, "Sandbox"), "the account in use");
}

#[test]
fn removing_is_confirmed_with_the_pointer() {
    let mut window = dialog();
    window.query_all_by_label(ASK).last().unwrap().click();
    window.run();
    let at = window.get_by_label(CONFIRM).rect().center();
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    window.hover_at(at);
    window.run();
    window.event(button(true));
    window.run();
    window.event(button(false));
    window.run();
    assert_eq!(window.state().state.accounts.len(), 1);
}

#[test]
fn a_removal_is_no_longer_confirmed_once_something_else_is_done() {
    type Other = fn(&mut Window);
    let other_things: [(&str, Other); 5] = [
        ("a test", |window| {
            let tests = window.query_all_by_label("Test connection");
            tests.last().unwrap().click();
        }),
        ("another account", |window| {
            window.get_by_label("CM.com Netherlands").click();
        }),
        ("the Tab key", |window| window.key_press(Key::Tab)),
        ("the form", |window| {
            window.get_by_label("Edit or replace token…").click();
            window.run();
            window.get_by_label("Cancel").click();
        }),
        ("closed", |window| {
            window.state_mut().act(Action::Dialogs(DialogAction::Close));
            window.run();
            act(window, AccountAction::OpenDialog);
        }),
    ];
    for (what, other) in other_things {
        let mut window = dialog();
        ask_to_remove(&mut window);
        assert!(shows(&window, CONFIRM));
        other(&mut window);
        window.run();
        assert!(!shows(&window, CONFIRM), "{what}");
        assert_eq!(window.query_all_by_label(ASK).count(), 2);
    }
}

// The account in use, and its token

fn in_use(window: &Window) -> Option<&str> {
    let account = window.state().state.account_in_use();
    account.map(|account| account.name.as_str())
}

fn save_new(window: &mut Window) {
    act(window, AccountAction::Edit(None));
    type_at(window, "Account name", "Test");
    type_at(window, "Account ID", ID);
    type_at(window, "Product token", "secret");
    press(window, Key::Enter);
}

#[test]
fn which_account_submits_changes_only_when_a_person_chooses_it() {
    let mut window = dialog();
    assert_eq!(in_use(&window), Some("Sandbox"));
    save_new(&mut window);
    assert_eq!(in_use(&window), Some("Sandbox"));
    act(
        &mut window,
        AccountAction::Edit(Some(production_account().id)),
    );
    window.get_by_label("Save account").click();
    window.run();
    assert_eq!(in_use(&window), Some("Sandbox"));
    window.get_by_label("Test").click();
    window.run();
    assert_eq!(in_use(&window), Some("Test"));
    // The account that submits next is not the one that happens to be first.
    let test = window.state().state.accounts[2].id;
    act(&mut window, AccountAction::Remove(test));
    assert_eq!(in_use(&window), None);
}

#[test]
fn the_first_account_is_the_one_in_use() {
    let harness = Harness::with(Vec::new(), Vec::new());
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    act(&mut window, AccountAction::OpenDialog);
    save_new(&mut window);
    assert_eq!(in_use(&window), Some("Test"));
}

#[test]
fn a_library_with_several_accounts_and_none_in_use_chooses_none() {
    let mut window = dialog();
    for (accounts, chosen) in [
        (vec![sandbox_account(), production_account()], None),
        (vec![production_account()], Some("CM.com Netherlands")),
    ] {
        window
            .state_mut()
            .load(Vec::new(), Settings::default(), accounts);
        assert_eq!(in_use(&window), chosen);
    }
}

#[test]
fn a_connection_is_not_tested_before_the_token_is_stored() {
    let mut window = dialog();
    save_new(&mut window);
    let account = window.state().state.accounts[2].clone();
    window.state_mut().effects.clear();
    act(&mut window, AccountAction::TestConnection(account.id));
    assert!(window.state().effects.connection_tests().is_empty());
    window
        .state_mut()
        .done(JobEvent::Accounts(AccountEvent::TokenChecked {
            account: account.id,
            origin: account.origin(),
            state: TokenState::Saved,
        }));
    act(&mut window, AccountAction::TestConnection(account.id));
    assert_eq!(window.state().effects.connection_tests().len(), 1);
}

/// A proposal with one name that differs and one that is not known.
fn proposal() -> Proposal {
    let name = |ours: &str, theirs: Option<&str>, why: Why| LearnedName {
        subject: Subject::Name,
        ours: ours.to_owned(),
        now: ours.to_owned(),
        theirs: theirs.map(str::to_owned),
        why,
    };
    learn(&Samples {
        paths: vec![
            name(
                "city",
                Some("/address/town"),
                Why::EqualValues { profiles: 3 },
            ),
            name("region", None, Why::NotShown),
        ],
        ..Samples::default()
    })
}

/// The accounts dialog with what was learned for the account in production.
fn learned() -> (Window, Account) {
    let mut window = dialog();
    let account = production_account();
    act(&mut window, AccountAction::LearnNames(account.id));
    // The token is still being read.
    assert!(window.state().effects.names_to_learn().is_empty());
    window
        .state_mut()
        .done(JobEvent::Accounts(AccountEvent::TokenChecked {
            account: account.id,
            origin: account.origin(),
            state: TokenState::Saved,
        }));
    window.run();
    act(&mut window, AccountAction::LearnNames(account.id));
    assert_eq!(window.state().effects.names_to_learn(), [&account]);
    assert!(shows(&window, "Reading profiles to learn the names"));
    window
        .state_mut()
        .done(JobEvent::Accounts(AccountEvent::NamesLearned {
            account: Box::new(account.clone()),
            outcome: Ok(Box::new(proposal())),
        }));
    window.run();
    (window, account)
}

#[test]
fn learned_names_are_looked_at_and_then_accepted_or_left() {
    let (mut window, account) = learned();
    for text in [
        "/address/town",
        "Equal values in 3 profiles",
        "No profile shows it",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    // Enter leaves it.
    assert!(focused(&window, "Cancel"));
    press(&mut window, Key::Enter);
    assert!(!shows(&window, "/address/town"));
    assert!(
        window
            .query_all_by_label("Test connection")
            .next()
            .is_some()
    );
    let overrides = |window: &Window| {
        let stored = window.state().state.account(account.id).unwrap();
        stored.overrides.clone()
    };
    assert!(
        overrides(&window).is_empty(),
        "nothing changes before Accept"
    );

    let (mut window, _) = learned();
    window.get_by_label("Accept 1 name").click();
    window.run();
    assert_eq!(overrides(&window).names["city"], "/address/town");
    assert_eq!(overrides(&window).names.len(), 1, "what is not known stays");
}

#[test]
fn learned_names_are_not_used_for_an_account_that_was_changed_meanwhile() {
    let (mut window, account) = learned();
    let accounts = &mut window.state_mut().state.accounts;
    let changed = accounts
        .iter_mut()
        .find(|one| one.id == account.id)
        .unwrap();
    changed.account_guid = uuid::Uuid::from_u128(99);
    act(&mut window, AccountAction::AcceptNames);
    let stored = window.state().state.account(account.id).unwrap();
    assert!(stored.overrides.is_empty());
    assert!(shows(&window, "was changed meanwhile"));
}

#[test]
fn a_server_without_profiles_is_said_to_have_taught_nothing() {
    let mut window = dialog();
    let account = production_account();
    window
        .state_mut()
        .done(JobEvent::Accounts(AccountEvent::TokenChecked {
            account: account.id,
            origin: account.origin(),
            state: TokenState::Saved,
        }));
    for outcome in [
        Ok(Box::new(learn(&Samples::default()))),
        Err(ApiError::Unauthorised),
    ] {
        let message = match &outcome {
            Ok(_) => "Nothing was learned".to_owned(),
            Err(error) => error.message(),
        };
        act(&mut window, AccountAction::LearnNames(account.id));
        window
            .state_mut()
            .done(JobEvent::Accounts(AccountEvent::NamesLearned {
                account: Box::new(account.clone()),
                outcome,
            }));
        window.run();
        assert!(shows(&window, &message), "{message}");
        act(&mut window, AccountAction::LeaveNames);
    }
}

#[test]
fn what_was_learned_for_a_closed_dialog_is_not_shown() {
    let mut window = dialog();
    window
        .state_mut()
        .done(JobEvent::Accounts(AccountEvent::NamesLearned {
            account: Box::new(production_account()),
            outcome: Ok(Box::new(proposal())),
        }));
    window.run();
    assert!(!shows(&window, "/address/town"));
}
