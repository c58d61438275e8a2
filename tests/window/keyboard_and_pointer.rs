//! The window by keyboard and pointer: what a person does, and what a screen reader reads out.

use std::path::Path;

use crate::harness::screens::states;
use crate::harness::window::{
    Harness, Window, at, drop_file, example_draft, go_to, go_to_library, press, press_with,
    sandbox_account, type_text, window,
};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{AccountAction, Action, FormAction};
use profile_desk::app::effect::Focus;
use profile_desk::app::job_event::{AccountEvent, DocumentEvent, JobEvent};
use profile_desk::app::state::{Dialog, TokenState};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::approval::Answer;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::submission::{Step, SubmissionState};
use serde_json::Map;
use uuid::Uuid;

const WIDE: [f32; 2] = [1280.0, 800.0];

fn blank() -> Window {
    window(states::blank(), WIDE, egui::Theme::Light)
}

fn text(window: &Window, field: FieldId) -> String {
    window.state().profile().text(field).unwrap().to_owned()
}

#[test]
fn the_first_fields_are_filled_in_by_keyboard_alone() {
    let mut window = blank();
    press_with(&mut window, Modifiers::ALT, Key::Num1);
    type_text(&mut window, "holl");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Space);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Space);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    press(&mut window, Key::Tab);
    type_text(&mut window, "Amsterdam Office");
    let profile = window.state().profile();
    assert_eq!(profile.name, "Amsterdam Office");
    assert_eq!(profile.country_code, "NL");
    assert_eq!(profile.phone_number_types, ["LOCAL", "TOLLFREE"]);
}

#[test]
fn text_typed_and_left_in_one_frame_is_normalised_as_a_whole() {
    let mut draft = Draft::new(Uuid::from_u128(1), at(-500));
    draft.content.profile.address_country_code = "DK".to_owned();
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::BusinessRegisterNumber);
    type_text(&mut window, "CVR-nr. 242567");
    // On a busy computer the last digits and the Tab arrive in one frame.
    let tab = egui::Event::Key {
        key: Key::Tab,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = [egui::Event::Text("90".to_owned()), tab];
    window.input_mut().events.extend(events);
    window.run();
    assert_eq!(text(&window, FieldId::BusinessRegisterNumber), "24256790");
    let notices = window.state().state.notices.iter();
    let messages: Vec<&str> = notices.map(|notice| notice.text.as_str()).collect();
    assert_eq!(
        messages,
        ["We removed “CVR-nr.”, which is not part of the number 24256790"]
    );
}

#[test]
fn the_tab_key_follows_the_reading_order_of_the_form() {
    let mut window = blank();
    go_to(&mut window, FieldId::CompanyName);
    for word in ["company", "number", "first", "last", "phone"] {
        type_text(&mut window, word);
        press(&mut window, Key::Tab);
    }
    let profile = window.state().profile();
    assert_eq!(profile.company_name, "company");
    assert_eq!(profile.business_register_number, "number");
    assert_eq!(profile.representative_first_name, "first");
    assert_eq!(profile.representative_last_name, "last");
    assert_eq!(profile.representative_phone_number, "phone");
}

#[test]
fn a_country_is_chosen_by_arrows_by_code_and_by_leaving_the_field() {
    for (typed, keys, code) in [
        ("de", vec![Key::Enter], "DE"),
        ("united", vec![Key::ArrowDown, Key::Enter], "GB"),
        ("Cote d", vec![Key::Tab], "CI"),
    ] {
        let mut window = blank();
        go_to(&mut window, FieldId::AddressCountryCode);
        type_text(&mut window, typed);
        for key in keys {
            press(&mut window, key);
        }
        assert_eq!(text(&window, FieldId::AddressCountryCode), code, "{typed}");
    }
}

#[test]
fn escape_leaves_the_country_as_it_was() {
    let mut window = blank();
    window.state_mut().act(Action::Form(FormAction::Edit(
        FieldPath::from(FieldId::CountryCode),
        "NL".to_owned(),
    )));
    go_to(&mut window, FieldId::CountryCode);
    type_text(&mut window, "bel");
    press(&mut window, Key::Escape);
    press(&mut window, Key::Tab);
    assert_eq!(text(&window, FieldId::CountryCode), "NL");
}

#[test]
fn an_unknown_country_is_kept_and_reported() {
    let mut window = blank();
    go_to(&mut window, FieldId::CountryCode);
    type_text(&mut window, "Atlantis");
    press(&mut window, Key::Tab);
    assert_eq!(text(&window, FieldId::CountryCode), "Atlantis");
    let findings = window.query_all_by_label_contains("“Atlantis” is not one");
    assert_eq!(findings.count(), 2, "at the field and in the list");
}

#[test]
fn ctrl_z_and_ctrl_shift_z_cover_the_whole_draft() {
    let mut window = blank();
    go_to(&mut window, FieldId::City);
    type_text(&mut window, "Breda");
    press(&mut window, Key::Tab);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(text(&window, FieldId::City), "");
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(text(&window, FieldId::City), "Breda");
}

#[test]
fn a_problem_in_the_list_is_a_link_to_its_field() {
    let mut window = blank();
    window.state_mut().act(Action::Form(FormAction::Check));
    window.run();
    window.get_by_label("There are 15 problems");
    window
        .get_by_role_and_label(egui::Role::Link, "Enter the city")
        .click();
    window.run();
    type_text(&mut window, "Breda");
    assert_eq!(text(&window, FieldId::City), "Breda");
    assert_eq!(window.query_all_by_label("Enter the city").count(), 0);
}

#[test]
fn the_list_of_problems_gets_the_focus_so_that_enter_follows_its_first_link() {
    let mut window = blank();
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    press(&mut window, Key::Enter);
    type_text(&mut window, "holl");
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, FieldId::CountryCode), "NL");
}

#[test]
fn a_screen_reader_hears_a_fields_problem_as_its_description() {
    let mut window = blank();
    let long = "x".repeat(101);
    let path = FieldPath::from(FieldId::Name);
    window
        .state_mut()
        .act(Action::Form(FormAction::Edit(path, long)));
    window.run();
    let input = window.get_by_role_and_label(egui::Role::TextInput, "Profile name");
    let node = input.accesskit_node();
    let text = node.description().expect("the input has a description");
    assert_eq!(
        text,
        "Profile name must be 100 characters or fewer (now 101)"
    );
}

#[test]
fn the_counter_shows_from_four_fifths_of_the_limit_on() {
    let mut window = blank();
    let path = FieldPath::from(FieldId::Name);
    window
        .state_mut()
        .act(Action::Form(FormAction::Edit(path.clone(), "x".repeat(79))));
    window.run();
    assert_eq!(
        window
            .query_all_by_label_contains("of 100 characters")
            .count(),
        0
    );
    window
        .state_mut()
        .act(Action::Form(FormAction::Edit(path.clone(), "x".repeat(80))));
    window.run();
    window.get_by_label("80 of 100 characters");
    // Beyond it, the problem has the number.
    window
        .state_mut()
        .act(Action::Form(FormAction::Edit(path, "x".repeat(101))));
    window.run();
    assert!(
        window
            .query_all_by_label_contains("of 100 characters")
            .next()
            .is_none()
    );
}

#[test]
fn the_tab_key_selects_the_text_of_the_input_in_both_directions() {
    for (from, modifiers) in [
        (FieldId::CompanyName, Modifiers::SHIFT),
        (FieldId::AddressCountryCode, Modifiers::NONE),
    ] {
        let draft = example_draft(1, "amsterdam-office");
        let harness = Harness::with(vec![draft], vec![sandbox_account()]);
        let mut window = window(harness, WIDE, egui::Theme::Light);
        go_to(&mut window, from);
        press_with(&mut window, modifiers, Key::Tab);
        type_text(&mut window, "Utrecht Office");
        assert_eq!(text(&window, FieldId::Name), "Utrecht Office");
    }
}

#[test]
fn a_letter_in_the_frame_in_which_an_input_gets_the_cursor_is_kept_in_order() {
    let mut window = blank();
    window.state_mut().view.focus = Some(Focus::Field(FieldId::CountryCode.into()));
    window.step();
    let letter = egui::Event::Text("n".to_owned());
    window.input_mut().events.push(letter);
    window.step();
    type_text(&mut window, "etherl");
    press(&mut window, Key::Tab);
    let code = text(&window, FieldId::CountryCode);
    assert_eq!(code, "NL");
}

#[test]
fn ctrl_n_creates_a_profile_with_the_cursor_in_its_first_input() {
    let mut window = blank();
    press_with(&mut window, Modifiers::COMMAND, Key::N);
    type_text(&mut window, "germany");
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, FieldId::CountryCode), "DE");
}

#[test]
fn ctrl_f_searches_and_a_row_opens_its_profile() {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        example_draft(2, "berlin-office"),
    ];
    let mut window = window(
        Harness::with(drafts, vec![sandbox_account()]),
        WIDE,
        egui::Theme::Light,
    );
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "spreebogen");
    let left_out = window.query_by_label_contains("Amsterdam Office, Draft");
    assert!(left_out.is_none());
    window.get_by_label_contains("Berlin Office, Draft").click();
    window.run();
    assert_eq!(text(&window, FieldId::Name), "Berlin Office");
}

#[test]
fn a_file_dropped_anywhere_on_the_window_is_attached() {
    let mut window = blank();
    drop_file(&mut window, "/x/extract.pdf");
    window.run_steps(4);
    let (_, _, attached) = window.state().effects.attaches()[0];
    assert_eq!(attached, [Path::new("/x/extract.pdf")]);
}

#[test]
fn ctrl_o_opens_the_file_dialog() {
    let mut window = blank();
    press_with(&mut window, Modifiers::COMMAND, Key::O);
    assert!(!window.state().effects.file_dialogs().is_empty());
}

#[test]
fn a_path_is_completed_with_the_arrows_and_attached_with_enter() {
    let mut window = blank();
    window.state_mut().view.focus = Some(Focus::PathField);
    window.run();
    type_text(&mut window, "/home/a");
    let found = vec!["/home/ann/".to_owned(), "/home/anton/".to_owned()];
    window
        .state_mut()
        .done(JobEvent::Documents(DocumentEvent::PathCompletions {
            typed: "/home/a".to_owned(),
            paths: found,
        }));
    window.run();
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    let is_queried =
        |window: &Window, path: &str| window.state().effects.path_completions().contains(&path);
    assert!(is_queried(&window, "/home/anton/"));
    type_text(&mut window, "x.pdf");
    window
        .state_mut()
        .done(JobEvent::Documents(DocumentEvent::PathCompletions {
            typed: "/home/anton/x.pdf".to_owned(),
            paths: Vec::new(),
        }));
    press(&mut window, Key::Enter);
    let (_, _, attached) = window.state().effects.attaches()[0];
    assert_eq!(attached, [Path::new("/home/anton/x.pdf")]);
}

#[test]
fn enter_at_the_first_start_uses_the_sandbox() {
    let harness = Harness::with(Vec::new(), Vec::new());
    let mut window = window(harness, WIDE, egui::Theme::Light);
    press(&mut window, Key::Enter);
    assert!(window.state().state.dialog.is_none());
    assert_eq!(window.state().state.accounts.len(), 1);
    window.get_by_label("Account: Sandbox (SANDBOX)");
}

#[test]
fn a_token_is_masked_and_passed_to_the_keyring() {
    let harness = Harness::with(Vec::new(), vec![sandbox_account()]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    window
        .state_mut()
        .act(Action::Accounts(AccountAction::OpenDialog));
    window.run();
    window.get_by_label("Add account…").click();
    window.run();
    for (label, typed) in [
        ("Account name", "CM.com"),
        ("Account ID", "00000000-0000-0000-0000-000000000004"),
        ("Product token", "marked-token"),
    ] {
        window.get_by_label(label).focus();
        window.run();
        type_text(&mut window, typed);
    }
    assert_eq!(
        window.query_all_by_value("marked-token").count(),
        0,
        "the token is masked"
    );
    window.get_by_label("Save account").click();
    window.run();
    let mut stores = window.state().effects.token_stores().into_iter();
    let (account, ..) = stores
        .find(|(_, _, token)| token.reveal() == "marked-token")
        .expect("the token went to the keyring");

    let keyring_answers = |window: &mut Window, state: TokenState| {
        let origin = window.state().state.account(account).unwrap().origin();
        let checked = AccountEvent::TokenChecked {
            account,
            origin,
            state,
        };
        window.state_mut().done(JobEvent::Accounts(checked));
        window.run();
    };
    let locked = TokenState::Failed(LocalError::Sentence("The keyring is locked".to_owned()));
    keyring_answers(&mut window, locked.clone());
    window.state_mut().effects.clear();
    window.get_by_label("Try again").click();
    window.run();
    let again = |window: &Window| {
        let mut stores = window.state().effects.token_stores().into_iter();
        stores.any(|(_, _, token)| token.reveal() == "marked-token")
    };
    assert!(again(&window), "Retry sends the token that was typed");

    keyring_answers(&mut window, TokenState::Saved);
    keyring_answers(&mut window, locked);
    window.state_mut().effects.clear();
    window.get_by_label("Try again").click();
    window.run();
    assert!(!again(&window), "a token that is saved is forgotten here");
}

#[test]
fn f1_lists_the_shortcuts_and_escape_closes_the_list() {
    let mut window = blank();
    press(&mut window, Key::F1);
    assert!(matches!(
        window.state().state.dialog,
        Some(Dialog::Shortcuts)
    ));
    window.get_by_label("Previous problem");
    press(&mut window, Key::Escape);
    assert!(window.state().state.dialog.is_none());
}

#[test]
fn an_idle_window_paints_nothing_even_with_the_cursor_in_a_field() {
    let mut window = blank();
    go_to(&mut window, FieldId::Name);
    type_text(&mut window, "A");
    // After some seconds the caret has stopped blinking.
    for _ in 0..80 {
        window.step();
    }
    let output = window.output();
    let delay = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay > std::time::Duration::from_hours(1), "{delay:?}");
}

#[test]
fn a_window_of_a_thousand_drafts_draws_only_the_rows_in_view() {
    let drafts = (0..1000)
        .map(|n| example_draft(n + 1, "amsterdam-office"))
        .collect();
    let mut window = window(
        Harness::with(drafts, vec![sandbox_account()]),
        WIDE,
        egui::Theme::Light,
    );
    go_to_library(&mut window);
    let rows = window.query_all_by_label_contains("Amsterdam Office, Draft");
    let rows = rows.count();
    assert!((10..30).contains(&rows), "{rows} rows are drawn");
}

#[test]
fn a_half_typed_country_is_stored_before_a_command_and_with_its_draft() {
    let mut window = blank();
    go_to(&mut window, FieldId::CountryCode);
    type_text(&mut window, "nether");
    press_with(&mut window, Modifiers::COMMAND, Key::S);
    assert_eq!(text(&window, FieldId::CountryCode), "NL");

    go_to(&mut window, FieldId::AddressCountryCode);
    type_text(&mut window, "belg");
    press_with(&mut window, Modifiers::COMMAND, Key::N);
    assert_eq!(text(&window, FieldId::AddressCountryCode), "");
    press(&mut window, Key::Tab);
    assert_eq!(text(&window, FieldId::AddressCountryCode), "");
    let first = window
        .state()
        .state
        .drafts
        .get(&Uuid::from_u128(1))
        .unwrap();
    assert_eq!(first.content.profile.address_country_code, "BE");
}

#[test]
fn tab_in_an_open_country_list_moves_to_the_next_field() {
    let mut window = blank();
    go_to(&mut window, FieldId::CountryCode);
    type_text(&mut window, "Netherlands");
    press(&mut window, Key::Tab);
    press(&mut window, Key::Space);
    assert_eq!(window.state().profile().phone_number_types, ["LOCAL"]);
}

// Countries

/// The labels of the address in the form, as a screen reader reads them one by one.
fn has_label(window: &Window, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

#[test]
fn a_redirect_that_may_follow_completed_work_is_shown_as_a_lost_response() {
    let lost = ApiError::Timeout {
        host: "api.cm.com".to_owned(),
    };
    let redirect = |status| ApiError::Redirected {
        status,
        to: "/done".to_owned(),
    };
    // A create, and the changes of an update.
    for error in [lost, redirect(302), redirect(303)] {
        assert!(error.may_have_arrived());
        let message = error.message();
        let mut draft = example_draft(1, "amsterdam-office");
        draft.submission.state = SubmissionState::Unknown {
            error: error.clone(),
            since: at(0),
        };
        let shown = |draft: &Draft| {
            let harness = Harness::with(vec![draft.clone()], vec![sandbox_account()]);
            window(harness, [1280.0, 1400.0], egui::Theme::Light)
        };
        let create = shown(&draft);
        assert!(has_label(&create, &message), "{message}");
        for button in ["Look again", "Send again anyway"] {
            assert!(has_label(&create, button), "{message}: {button}");
        }
        draft.submission.answer = Some(Answer {
            received_at: at(0),
            status: Some("Approved".to_owned()),
            status_comment: None,
            deleted_on: None,
            raw: Map::new(),
        });
        draft.submission.state = SubmissionState::Stopped {
            step: Step::Update,
            in_doubt: error.may_have_arrived(),
            error,
            at: at(0),
        };
        let update = shown(&draft);
        let title = format!("{message}. We don’t know whether CM.com received the changes");
        assert!(has_label(&update, &title), "{title}");
    }
}

#[test]
fn choosing_a_country_changes_the_form_in_the_same_frame() {
    let draft = example_draft(1, "amsterdam-office");
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let mut window = window(harness, [1280.0, 2400.0], egui::Theme::Light);
    go_to(&mut window, FieldId::AddressCountryCode);
    type_text(&mut window, "united states");
    assert!(has_label(&window, "Postal code"));
    // Only the key press: its release would take a frame of its own.
    window.key_down(Key::Enter);
    window.step();
    assert!(has_label(&window, "ZIP code") && has_label(&window, "State"));
    assert!(has_label(&window, "Business register number (EIN)"));
    assert!(!has_label(&window, "Postal code"));
    assert_eq!(text(&window, FieldId::PostalCode), "1017 DR");
}

#[test]
fn a_region_is_chosen_from_the_country_and_an_unknown_one_kept() {
    let mut draft = Draft::new(Uuid::from_u128(1), at(-500));
    draft.content.profile.address_country_code = "US".to_owned();
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::Region);
    type_text(&mut window, "tx");
    press(&mut window, Key::Enter);
    assert_eq!(text(&window, FieldId::Region), "Texas");
    go_to(&mut window, FieldId::City);
    go_to(&mut window, FieldId::Region);
    type_text(&mut window, "Atlantis");
    press(&mut window, Key::Tab);
    assert_eq!(text(&window, FieldId::Region), "Atlantis");
    assert!(has_label(
        &window,
        "“Atlantis” is not one of the states of the United States"
    ));
}

#[test]
fn the_tab_key_follows_the_order_of_the_countrys_address() {
    let mut draft = Draft::new(Uuid::from_u128(1), at(-500));
    draft.content.profile.address_country_code = "JP".to_owned();
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::RepresentativePhoneNumber);
    for field in [
        FieldId::PostalCode,
        FieldId::Region,
        FieldId::City,
        FieldId::Street,
    ] {
        press(&mut window, Key::Tab);
        // No prefecture has this name, so it is kept.
        type_text(&mut window, "xyz");
        press(&mut window, Key::Tab);
        assert_eq!(text(&window, field), "xyz", "{field:?}");
        press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    }
}

#[test]
fn a_pasted_block_of_lines_can_be_split_into_fields() {
    let mut window = blank();
    go_to(&mut window, FieldId::Street);
    let lines = "Kerkstraat 12\n1012ab Amsterdam\nNederland";
    window.event(egui::Event::Paste(lines.to_owned()));
    window.run();
    assert_eq!(
        text(&window, FieldId::Street),
        "Kerkstraat 12 1012ab Amsterdam Nederland"
    );
    window.get_by_label("Fill in the fields").click();
    window.run();
    assert_eq!(text(&window, FieldId::Street), "Kerkstraat");
    assert_eq!(text(&window, FieldId::StreetNumber), "12");
    assert_eq!(text(&window, FieldId::PostalCode), "1012 AB");
    assert_eq!(text(&window, FieldId::City), "Amsterdam");
    assert_eq!(text(&window, FieldId::AddressCountryCode), "NL");
}

// Commands

#[test]
fn a_command_is_found_by_typing_and_run_with_enter() {
    let mut window = blank();
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "dark col");
    press(&mut window, Key::Enter);
    assert!(window.state().state.dialog.is_none());
    let theme = window.state().state.settings.theme;
    assert_eq!(theme, profile_desk::settings::Theme::Dark);
    // The query was cleared, and the arrow keys choose.
    let before = window.state().state.editor.as_ref().unwrap().draft;
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    let after = window.state().state.editor.as_ref().unwrap().draft;
    assert_ne!(after, before, "the first is New profile");
}

#[test]
fn an_unavailable_command_says_why() {
    let mut window = blank();
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(has_label(&window, "Nothing to undo"));
    press(&mut window, Key::F8);
    assert!(has_label(
        &window,
        "No problems shown. Use “Check profile” to check every field"
    ));
    assert!(
        !has_label(&window, "Nothing to undo"),
        "the newest replaces it"
    );
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    assert!(has_label(&window, "Nothing to redo"));
}

#[test]
fn the_review_shows_every_value_with_a_link_to_its_field() {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    let mut window = window(harness, [1280.0, 1400.0], egui::Theme::Light);
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert!(has_label(&window, "+31201234567"), "as it will be sent");
    assert!(has_label(&window, "Not provided"));
    assert!(has_label(&window, "Submit profile to the sandbox"));
    window.get_by_label("Change Street").click();
    window.run();
    assert!(window.state().state.dialog.is_none());
    let street = window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Street");
    assert!(street.is_focused());
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().effects.submits().len(), 1);
}

#[test]
fn enter_moves_to_the_next_field_and_selects_its_text() {
    let draft = example_draft(1, "amsterdam-office");
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::CompanyName);
    press(&mut window, Key::Enter);
    type_text(&mut window, "12345678");
    assert_eq!(text(&window, FieldId::BusinessRegisterNumber), "12345678");
    press(&mut window, Key::Enter);
    type_text(&mut window, "Daan");
    assert_eq!(text(&window, FieldId::RepresentativeFirstName), "Daan");
    assert_eq!(
        text(&window, FieldId::CompanyName),
        "Grachtenlicht Telecom B.V."
    );
}

#[test]
fn tab_takes_only_what_begins_a_word_of_a_name_or_is_a_code() {
    for (typed, stored) in [
        // Within "Brazzaville", "Åland Islands", "Martinique".
        ("zz", "zz"),
        ("land", "land"),
        ("inique", "inique"),
        ("islands", "AX"),
        ("netherl", "NL"),
        ("the neth", "NL"),
        ("nl", "NL"),
    ] {
        let mut window = blank();
        go_to(&mut window, FieldId::AddressCountryCode);
        type_text(&mut window, typed);
        press(&mut window, Key::Tab);
        assert_eq!(
            text(&window, FieldId::AddressCountryCode),
            stored,
            "{typed}"
        );
    }
    for (typed, stored) in [
        ("ornia", "ornia"),
        ("carol", "North Carolina"),
        ("calif", "California"),
    ] {
        let mut window = blank();
        window.state_mut().act(Action::Form(FormAction::Edit(
            FieldPath::from(FieldId::AddressCountryCode),
            "US".to_owned(),
        )));
        go_to(&mut window, FieldId::Region);
        type_text(&mut window, typed);
        press(&mut window, Key::Tab);
        assert_eq!(text(&window, FieldId::Region), stored, "{typed}");
    }
    // What is found within a word is still offered.
    let mut window = blank();
    go_to(&mut window, FieldId::AddressCountryCode);
    type_text(&mut window, "zz");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Tab);
    assert_eq!(text(&window, FieldId::AddressCountryCode), "CG");
}
