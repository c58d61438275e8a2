//! Copying from another profile, and the hint about another one of the same company.

use crate::harness::window::{Harness, example_draft, sandbox_account, window};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, CopyAction, FormAction, LibraryAction};
use profile_desk::app::state::{CopyDialog, Dialog};
use profile_desk::domain::country_requirements::RequirementsQuery;
use profile_desk::domain::fields::{FieldId, Section};
use profile_desk::domain::profile::CompanyProfile;
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);
const AUSTIN: Uuid = Uuid::from_u128(2);
const BERLIN: Uuid = Uuid::from_u128(3);

/// A blank profile open, and two others.
fn harness() -> Harness {
    let others = vec![
        example_draft(2, "austin-office"),
        example_draft(3, "berlin-office"),
    ];
    let mut harness = Harness::with(others, vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::New(OPEN)));
    harness.effects.clear();
    harness
}

fn act(harness: &mut Harness, action: CopyAction) {
    harness.act(Action::Copy(action));
}

fn dialog(harness: &Harness) -> &CopyDialog {
    match &harness.state.dialog {
        Some(Dialog::CopyFrom(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

fn profile(harness: &Harness, id: Uuid) -> CompanyProfile {
    harness.draft(id).content.profile
}

#[test]
fn every_part_is_copied_and_one_undo_takes_all_back() {
    let mut harness = harness();
    let before = harness.profile().clone();
    act(&mut harness, CopyAction::Ask(Some(BERLIN)));
    act(&mut harness, CopyAction::Copy);
    assert!(harness.state.dialog.is_none());
    let (copied, source) = (harness.profile().clone(), profile(&harness, BERLIN).clone());
    for section in Section::SHAREABLE {
        for row in section.fields() {
            assert_eq!(copied.text(row.id), source.text(row.id), "{}", row.json);
        }
    }
    assert_eq!(copied.email_addresses, source.email_addresses);
    assert_eq!(copied.required_fields, source.required_fields);
    // Its name, its numbers and its ids are not copied.
    for field in [FieldId::Name, FieldId::CountryCode, FieldId::Guid] {
        assert_eq!(copied.text(field), before.text(field));
    }
    assert!(copied.phone_number_types.is_empty());
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(*harness.profile(), before);
}

#[test]
fn only_the_chosen_parts_are_copied() {
    let mut harness = harness();
    act(&mut harness, CopyAction::Ask(Some(AUSTIN)));
    for part in [Section::Company, Section::Representative, Section::Contact] {
        act(&mut harness, CopyAction::Take(part, false));
    }
    act(&mut harness, CopyAction::Copy);
    assert_eq!(harness.profile().city, "Austin");
    assert_eq!(harness.profile().company_name, "");
    assert!(harness.profile().email_addresses.is_empty());
}

#[test]
fn the_requirements_of_a_copied_country_are_queried() {
    let mut harness = harness();
    let base = "http://127.0.0.1:9".parse().unwrap();
    harness.done(profile_desk::app::job_event::JobEvent::Accounts(
        profile_desk::app::job_event::AccountEvent::SandboxStarted(Ok(base)),
    ));
    act(&mut harness, CopyAction::Ask(Some(BERLIN)));
    act(&mut harness, CopyAction::Copy);
    let german = RequirementsQuery::RequiredFields("DE".to_owned());
    assert!(harness.effects.queries().contains(&&german));
}

#[test]
fn a_search_narrows_the_choice_and_excludes_the_open_profile() {
    let mut harness = harness();
    act(&mut harness, CopyAction::Ask(None));
    assert_eq!(dialog(&harness).search.rows.len(), 2);
    act(&mut harness, CopyAction::Search("berl".to_owned()));
    let rows: Vec<Uuid> = dialog(&harness)
        .search
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(rows, [BERLIN]);
    assert_eq!(dialog(&harness).from, Some(BERLIN));
    act(&mut harness, CopyAction::Search("atlantis".to_owned()));
    assert_eq!(dialog(&harness).from, None);
    act(&mut harness, CopyAction::Copy);
    assert!(
        harness.profile().is_blank(),
        "there is nothing to copy from"
    );
}

#[test]
fn nothing_is_copied_from_a_profile_that_was_found_for_an_earlier_text() {
    let mut harness = harness();
    act(&mut harness, CopyAction::Ask(None));
    harness.keep_answers_back();
    act(&mut harness, CopyAction::Search("berl".to_owned()));
    act(&mut harness, CopyAction::Copy);
    harness.let_through();
    assert!(harness.profile().is_blank());
    assert_eq!(dialog(&harness).from, Some(BERLIN));
    act(&mut harness, CopyAction::Copy);
    assert_eq!(harness.profile().city, "Berlin");
}

#[test]
fn a_company_that_is_in_the_library_already_is_shown() {
    let mut harness = harness();
    let possible_duplicate = |harness: &Harness| harness.possible_duplicate();
    let number = profile(&harness, AUSTIN).business_register_number.clone();
    let edit =
        |field: FieldId, text: &str| Action::Form(FormAction::Edit(field.into(), text.to_owned()));
    harness.act(edit(
        FieldId::BusinessRegisterNumber,
        &number.replace('-', " "),
    ));
    assert_eq!(
        possible_duplicate(&harness),
        None,
        "it may be another country's number"
    );
    harness.act(edit(FieldId::AddressCountryCode, "US"));
    assert_eq!(possible_duplicate(&harness), Some(AUSTIN));
    harness.act(edit(
        FieldId::BusinessRegisterNumber,
        &format!("EIN: {}", number.replace('-', "\u{2011}")),
    ));
    assert_eq!(
        possible_duplicate(&harness),
        Some(AUSTIN),
        "a label is none of the number"
    );
    harness.act(edit(
        FieldId::BusinessRegisterNumber,
        &format!("EIN: {}", number.replace('1', "2")),
    ));
    assert_eq!(possible_duplicate(&harness), None);
    let mut austin = harness.draft(AUSTIN);
    austin.content.profile.business_register_number = format!("Tax ID {number}");
    harness.change_elsewhere(&austin);
    harness.act(edit(FieldId::BusinessRegisterNumber, &number));
    assert_eq!(
        possible_duplicate(&harness),
        Some(AUSTIN),
        "nor of that in the library"
    );
    let mut window = window(harness, [1280.0, 1400.0], egui::Theme::Light);
    let told = "“Austin Office” in the library has the same number";
    assert!(window.query_by_label(told).is_some());
    window.get_by_label("Copy from it…").click();
    window.run();
    assert_eq!(dialog(window.state()).from, Some(AUSTIN));
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(window.state().profile().city, "Austin");
}
