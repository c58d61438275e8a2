//! Tokens in the accounts dialog: the server that a token is entered for, and when it is needed
//! again.

use crate::harness::window::{Harness, Window, production_account, window};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{AccountAction, Action};
use profile_desk::app::job_event::{AccountEvent, JobEvent};
use profile_desk::app::state::{Dialog, TokenState};
use profile_desk::domain::account::{Account, Environment, MAX_TOKEN_CHARS};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::origin::{Origin, Withheld};
use uuid::Uuid;

const TOKEN_FIELD: &str = "Product token";

fn account(base: &str) -> Account {
    Account {
        id: Uuid::from_u128(9),
        name: "Main".to_owned(),
        environment: Environment::Custom(base.parse().unwrap()),
        ..production_account()
    }
}

fn origin(text: &str) -> Origin {
    Origin::read(text).unwrap()
}

/// The accounts dialog with one account at `https://a.example`, with its token in this state.
fn accounts(token: TokenState) -> Window {
    let harness = Harness::with(Vec::new(), vec![account("https://a.example/base")]);
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    window
        .state_mut()
        .act(Action::Accounts(AccountAction::OpenDialog));
    answer(&mut window, token);
    window
}

fn answer(window: &mut Window, state: TokenState) {
    let account = Uuid::from_u128(9);
    let origin = window.state().state.account(account).unwrap().origin();
    window
        .state_mut()
        .done(JobEvent::Accounts(AccountEvent::TokenChecked {
            account,
            origin,
            state,
        }));
    window.run();
}

fn click(window: &mut Window, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Replaces the text of a field.
fn fill(window: &mut Window, label: &str, text: &str) {
    window.get_by_label(label).focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run();
    window.event(egui::Event::Paste(text.to_owned()));
    window.run();
}

fn queried_again(window: &Window) -> Vec<String> {
    let reads = window.state().effects.token_reads().into_iter();
    reads.map(ToString::to_string).collect()
}

/// The tokens sent to the keyring, with the servers that they were entered for.
fn stored(window: &Window) -> Vec<(String, String)> {
    let stores = window.state().effects.token_stores().into_iter();
    stores
        .map(|(_, origin, token)| (origin.to_string(), token.reveal().to_owned()))
        .collect()
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_by_label_contains(text).is_some()
}

#[test]
fn another_address_needs_the_token_again_in_form_and_list() {
    let mut window = accounts(TokenState::Saved);
    click(&mut window, "Edit or replace token…");
    assert!(shows(&window, "Leave blank to keep"));
    // The same server with another path.
    fill(
        &mut window,
        "Base address",
        "https://A.example:443/elsewhere",
    );
    assert!(shows(&window, "Leave blank to keep"));
    for (base, now) in [
        ("https://b.example", "https://b.example"),
        ("https://a.example:8443", "https://a.example:8443"),
        ("http://localhost:9/base", "http://localhost:9"),
    ] {
        fill(&mut window, "Base address", base);
        let message = format!(
            "The product token of “Main” was entered for https://a.example, but the account now points to {now}. Enter the token for that server"
        );
        window.get_by_label(&message);
        assert!(!shows(&window, "Leave blank to keep"));
    }
    click(&mut window, "Production");
    assert!(shows(&window, "now points to https://api.cm.com"));
    click(&mut window, "Custom base address");
    fill(&mut window, "Base address", "https://a.example");
    assert!(!shows(&window, "was entered for"));

    fill(&mut window, "Base address", "https://b.example");
    window.state_mut().effects.clear();
    click(&mut window, "Save account");
    assert_eq!(queried_again(&window), ["https://b.example"]);
    assert!(stored(&window).is_empty());
    let (stored_for, now) = (origin("https://a.example"), origin("https://b.example"));
    answer(
        &mut window,
        TokenState::Withheld(Withheld::EnteredFor {
            stored: stored_for,
            now,
        }),
    );
    assert!(shows(&window, "was entered for https://a.example"));
    click(&mut window, "Edit or replace token…");
    assert!(shows(&window, "was entered for https://a.example"));
    fill(&mut window, TOKEN_FIELD, "another-token");
    click(&mut window, "Save account");
    let expected = ("https://b.example".to_owned(), "another-token".to_owned());
    assert_eq!(stored(&window), [expected]);
}

#[test]
fn another_name_or_account_id_keeps_the_token() {
    let mut window = accounts(TokenState::Saved);
    click(&mut window, "Edit or replace token…");
    fill(&mut window, "Account name", "Renamed");
    fill(
        &mut window,
        "Account ID",
        "123e4567-e89b-12d3-a456-426614174000",
    );
    assert!(shows(&window, "Leave blank to keep"));
    window.state_mut().effects.clear();
    click(&mut window, "Save account");
    assert!(queried_again(&window).is_empty());
    assert!(shows(&window, "Token saved in the keyring"));
}

#[test]
fn each_reason_is_shown_in_the_list_and_at_the_field() {
    for (why, told) in [
        (Withheld::EarlierVersion, "saved by an earlier version"),
        (Withheld::OtherLibrary, "come from another library"),
        (Withheld::DamagedId, "library.json"),
        (Withheld::Unreadable, "is not a product token"),
    ] {
        let mut window = accounts(TokenState::Withheld(why));
        assert!(shows(&window, told));
        assert!(shows(&window, "Enter the token again"));
        click(&mut window, "Edit or replace token…");
        assert!(shows(&window, told));
        let help = window.get_by_label(TOKEN_FIELD).accesskit_node();
        assert!(help.description().unwrap().contains(told));
    }
}

#[test]
fn a_token_that_was_not_stored_stays_with_its_server() {
    let mut window = accounts(TokenState::None);
    click(&mut window, "Edit or replace token…");
    fill(&mut window, TOKEN_FIELD, "typed-for-a");
    click(&mut window, "Save account");
    answer(
        &mut window,
        TokenState::Failed(LocalError::Sentence("Locked".to_owned())),
    );
    window.state_mut().effects.clear();
    // In the meantime the account points to another server.
    window.state_mut().state.accounts = vec![account("https://b.example")];
    window.run();
    click(&mut window, "Try again");
    let expected = ("https://a.example".to_owned(), "typed-for-a".to_owned());
    assert_eq!(stored(&window), [expected]);
}

#[test]
fn a_pasted_token_that_is_too_long_is_rejected_and_not_cut() {
    let longest = "t".repeat(MAX_TOKEN_CHARS);
    for text in [
        format!("{longest}t"),
        format!(" {longest}t "),
        "t".repeat(4 * 1024 * 1024),
        // Cut off, these would be tokens.
        format!("{}{longest}", " ".repeat(9000)),
        format!("t{}t", " ".repeat(20_000)),
    ] {
        let mut window = accounts(TokenState::None);
        click(&mut window, "Edit or replace token…");
        fill(&mut window, TOKEN_FIELD, &text);
        click(&mut window, "Save account");
        assert!(stored(&window).is_empty());
        let told = "Product token must be 8192 characters or fewer";
        assert!(shows(&window, told), "{} bytes", text.len());
        let Some(Dialog::Accounts(dialog)) = &window.state().state.dialog else {
            panic!("the dialog has closed");
        };
        assert!(dialog.form.is_some(), "the form is still there");
        fill(&mut window, TOKEN_FIELD, &format!(" {longest}\n"));
        click(&mut window, "Save account");
        assert_eq!(
            stored(&window),
            [("https://a.example".to_owned(), longest.clone())]
        );
    }
}
