//! The command palette: it also opens profiles, and the sections and fields of the open one.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{Action, DialogAction, LibraryAction, ListAction};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::library_query::{ListName, RowsRequest};
use profile_desk::app::state::Dialog;
use profile_desk::domain::profile_row::ProfileRow;
use profile_desk::domain::row_query::RowQuery;
use uuid::Uuid;

use crate::harness::screens::states::submitted;
use crate::harness::window::{
    Harness, Window, example_draft, go_to_library, press, press_with, sandbox_account, type_text,
    window,
};

fn library() -> Window {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        submitted(2, "berlin-office", "Rejected", None),
        example_draft(3, "london-office"),
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.sandbox_started();
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    window.run();
    window
}

fn search(window: &mut Window, text: &str) {
    press_with(window, Modifiers::COMMAND, Key::K);
    type_text(window, text);
}

fn has_row(window: &Window, name: &str) -> bool {
    window
        .query_by_role_and_label(Role::ListBoxOption, name)
        .is_some()
}

fn open(window: &Window) -> Option<Uuid> {
    window.state().state.open_draft().map(|draft| draft.id)
}

#[test]
fn a_profile_is_found_by_what_its_row_shows_and_opened_with_enter() {
    let mut window = library();
    search(&mut window, "berlin");
    assert!(has_row(
        &window,
        "Berlin Office, Profile, Rejected, Germany"
    ));
    press(&mut window, Key::Enter);
    assert_eq!(open(&window), Some(Uuid::from_u128(2)));
    assert!(window.state().state.dialog.is_none());
}

#[test]
fn it_opens_profiles_from_the_library_and_has_no_fields_there() {
    let mut window = library();
    go_to_library(&mut window);
    search(&mut window, "london");
    press(&mut window, Key::Enter);
    assert_eq!(open(&window), Some(Uuid::from_u128(3)));
    go_to_library(&mut window);
    search(&mut window, "city");
    assert!(!has_row(&window, "City, Field"));
}

#[test]
fn a_field_and_a_section_of_the_open_profile_get_the_cursor() {
    let mut window = library();
    let amsterdam = Uuid::from_u128(1);
    let open = LibraryAction::Open(amsterdam);
    window.state_mut().act(Action::Library(open));
    window.run();
    for (typed, row, input) in [
        ("city", "City, Field", "City"),
        ("callback", "Callback URL, Field", "Callback URL (optional)"),
        ("contact", "Contact, Section", "Contact’s first name"),
    ] {
        search(&mut window, typed);
        assert!(has_row(&window, row), "{row}");
        window
            .get_by_role_and_label(Role::ListBoxOption, row)
            .click();
        window.run();
        let inputs = window.query_all_by_label(input);
        assert!({ inputs }.any(|node| node.is_focused()), "{input}");
    }
}

#[test]
fn with_nothing_typed_it_has_the_commands_only() {
    let mut window = library();
    search(&mut window, "amsterdam");
    for _ in 0.."amsterdam".len() {
        press(&mut window, Key::Backspace);
    }
    let rows = window.query_all_by_label_contains("Amsterdam Office, Profile");
    assert_eq!(rows.count(), 0);
    assert!(has_row(&window, "New profile"));
}

#[test]
fn enter_before_the_profiles_are_found_opens_the_one_that_is_found_then() {
    let mut window = library();
    let before = open(&window);
    search(&mut window, "london");
    window.state_mut().keep_answers_back();
    for _ in 0.."london".len() {
        press(&mut window, Key::Backspace);
    }
    type_text(&mut window, "berlin");
    press(&mut window, Key::Enter);
    assert!(
        matches!(window.state().state.dialog, Some(Dialog::Palette(_))),
        "it waits, and does not open what was found for the text before"
    );
    assert_eq!(open(&window), before);
    window.state_mut().let_through();
    window.run();
    assert_eq!(open(&window), Some(Uuid::from_u128(2)));
    assert!(window.state().state.dialog.is_none());
}

#[test]
fn a_long_name_stays_beside_what_the_row_is() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.name = "Amsterdam ".repeat(10).trim().to_owned();
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    let mut window = window(harness, [800.0, 600.0], egui::Theme::Light);
    search(&mut window, "amsterdam");
    let name = format!(
        "{}, Profile, Draft, Netherlands",
        "Amsterdam ".repeat(10).trim()
    );
    let row = window.get_by_role_and_label(Role::ListBoxOption, &name);
    let typed = window.query_all_by_label("Search or type a command");
    let typed = { typed }
        .find(egui_kittest::Node::is_focused)
        .unwrap()
        .rect();
    assert!(row.rect().left() >= typed.left() - 8.0 && row.rect().right() <= typed.right() + 8.0);
}

#[test]
fn what_is_found_for_an_earlier_text_does_not_replace_what_is_found_for_the_last() {
    let mut window = library();
    search(&mut window, "london");
    let berlin = submitted(2, "berlin-office", "Rejected", None);
    let late = StoreEvent::RowsRead {
        list: ListName::Palette,
        request: RowsRequest {
            query: RowQuery {
                search: "berlin".to_owned(),
                ..RowQuery::default()
            },
            range: 0..8,
            changes: 1,
        },
        outcome: Ok(vec![ProfileRow::of(&berlin)]),
    };
    window.state_mut().done(JobEvent::Store(late));
    window.run();
    let rows = window.query_all_by_label_contains("Office, Profile");
    let rows: Vec<String> = rows
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert_eq!(rows, ["London Office, Profile, Draft, United Kingdom"]);
}

#[test]
fn commands_on_the_selected_profiles_are_in_the_palette_and_say_when_none_is_selected() {
    let drafts = (1..=2).map(|number| example_draft(number, "amsterdam-office"));
    let mut harness = Harness::with(drafts.collect(), vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::Close));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    let run = |window: &mut Window, words: &str| {
        search(window, words);
        press(window, Key::Enter);
    };
    run(&mut window, "check selected");
    assert!(
        window
            .query_by_label_contains("Select profiles in the library first")
            .is_some()
    );
    let select = LibraryAction::List(ListAction::SelectAll);
    window.state_mut().act(Action::Library(select));
    window.state_mut().act(Action::Dialogs(DialogAction::Close));
    run(&mut window, "check selected");
    let checked = &window.state().state.dialog;
    assert!(
        matches!(checked, Some(Dialog::BulkCheck(dialog)) if dialog.queue.total() == 2),
        "{checked:?}"
    );
}
