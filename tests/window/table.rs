//! The table of the library: keys, selection, order and filters, as drawn and as the store answers.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, LibraryAction, ListAction};
use profile_desk::app::state::View;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::row_query::{Column, Filters, Order};
use profile_desk::domain::submission::Stage;
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, at, example_draft, go_to_library, in_review, press, press_with,
    sandbox_account, tab_to_table, window,
};

/// Drafts with these names; the first one was changed last.
fn library(names: &[&str]) -> Harness {
    let drafts = names.iter().enumerate().map(|(index, name)| {
        let number = i64::try_from(index).unwrap();
        let mut draft = example_draft(index as u128 + 1, "amsterdam-office");
        (*name).clone_into(&mut draft.content.profile.name);
        draft.changed_at = at(-number);
        draft
    });
    Harness::with(drafts.collect(), vec![sandbox_account()])
}

fn drawn(harness: Harness) -> Window {
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    go_to_library(&mut window);
    tab_to_table(&mut window);
    window
}

fn names(harness: &Harness) -> Vec<String> {
    let list = &harness.state.list;
    let rows = (0..list.len()).map(|position| list.row(position).unwrap().name.clone());
    rows.collect()
}

fn selected(window: &Window) -> Vec<u128> {
    let selection = &window.state().state.list.selection;
    selection.ids().iter().map(Uuid::as_u128).collect()
}

fn list(action: ListAction) -> Action {
    Action::Library(LibraryAction::List(action))
}

#[test]
fn the_arrow_keys_go_through_the_rows_and_enter_opens_one() {
    let mut window = drawn(library(&["A", "B", "C", "D"]));
    let cursor = |window: &Window| window.state().state.list.selection.cursor();
    for (key, position) in [
        (Key::ArrowDown, 1),
        (Key::ArrowDown, 2),
        (Key::ArrowUp, 1),
        (Key::End, 3),
        (Key::ArrowDown, 3),
        (Key::Home, 0),
        (Key::PageDown, 3),
        (Key::PageUp, 0),
        (Key::ArrowDown, 1),
    ] {
        press(&mut window, key);
        assert_eq!(cursor(&window), position, "{key:?}");
    }
    press(&mut window, Key::Enter);
    let open = |window: &Window| {
        window
            .state()
            .state
            .open_draft()
            .map(Draft::title)
            .map(str::to_owned)
    };
    assert_eq!(open(&window).as_deref(), Some("B"));
    // On to the next one and back, without a field.
    press(&mut window, Key::J);
    assert_eq!(open(&window).as_deref(), Some("C"));
    press(&mut window, Key::K);
    press_with(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(open(&window).as_deref(), Some("A"));
    press_with(&mut window, Modifiers::ALT, Key::ArrowDown);
    press(&mut window, Key::Escape);
    assert_eq!(open(&window), None);
    assert_eq!(cursor(&window), 1, "on the same row");
    press(&mut window, Key::ArrowDown);
    assert_eq!(cursor(&window), 2, "the table has the focus again");
}

#[test]
fn rows_are_selected_one_by_one_and_in_ranges() {
    let mut window = drawn(library(&["A", "B", "C", "D", "E"]));
    press(&mut window, Key::Space);
    assert_eq!(selected(&window), [1]);
    for _ in 0..2 {
        press(&mut window, Key::ArrowDown);
    }
    for _ in 0..2 {
        press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    }
    assert_eq!(selected(&window), [1, 3, 4, 5]);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(selected(&window), [1, 3, 4], "the range shrinks again");
    window.get_by_label("3 selected");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(selected(&window), [1, 2, 3, 4, 5]);
    press(&mut window, Key::Escape);
    assert_eq!(selected(&window), [] as [u128; 0]);
    assert!(window.state().state.editor.is_none());
}

#[test]
fn a_range_may_reach_beyond_the_rows_that_were_read() {
    let names: Vec<String> = (0..400).map(|number| format!("P{number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut window = drawn(library(&names));
    press(&mut window, Key::ArrowDown);
    press_with(&mut window, Modifiers::SHIFT, Key::End);
    assert_eq!(selected(&window).len(), 399);
    assert!(!selected(&window).contains(&1));
}

#[test]
fn what_is_selected_goes_to_the_trash_together_and_comes_back() {
    let mut window = drawn(library(&["A", "B", "C", "D"]));
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut window, Key::Delete);
    assert_eq!(names(window.state()), ["D"]);
    assert_eq!(window.state().state.list.count_in(View::Trash), Some(3));
    assert_eq!(selected(&window), [] as [u128; 0]);
    window.get_by_label("3 profiles were moved to the trash");
    // Of the notice, which is drawn after the bar.
    window.get_all_by_label("Undo").last().unwrap().click();
    window.run();
    assert_eq!(names(window.state()), ["A", "B", "C", "D"]);
    assert_eq!(window.state().state.list.count_in(View::Trash), Some(0));
    window.get_by_label("3 profiles were restored");
}

#[test]
fn a_heading_sorts_and_sorts_the_other_way_round() {
    let mut window = drawn(library(&["Bern", "ähnlich", "Zürich", "amsterdam"]));
    let by = |window: &Window| window.state().state.list.order;
    window.get_by_label("Sort by Profile").click();
    window.run();
    assert_eq!(
        names(window.state()),
        ["ähnlich", "amsterdam", "Bern", "Zürich"]
    );
    window.get_by_label("Sort by Profile").click();
    window.run();
    assert_eq!(
        names(window.state()),
        ["Zürich", "Bern", "amsterdam", "ähnlich"]
    );
    window.get_by_label("Sort by Changed").click();
    window.run();
    let latest_first = Order {
        column: Column::Changed,
        descending: true,
    };
    assert_eq!(by(&window), latest_first);
    assert_eq!(
        names(window.state()),
        ["Bern", "ähnlich", "Zürich", "amsterdam"]
    );
}

fn show_german(window: &mut Window) {
    let mut filters = Filters::default();
    filters.countries.insert("DE".to_owned());
    window
        .state_mut()
        .act(list(ListAction::Filter(Box::new(filters))));
    window.run();
}

#[test]
fn filters_combine_and_a_chip_removes_one() {
    let account = sandbox_account();
    let mut german = in_review(1, &account);
    "DE".clone_into(&mut german.content.profile.country_code);
    let mut dutch = in_review(2, &account);
    "NL".clone_into(&mut dutch.content.profile.country_code);
    let mut draft = example_draft(3, "berlin-office");
    "DE".clone_into(&mut draft.content.profile.country_code);
    let mut window = drawn(Harness::with(vec![german, dutch, draft], vec![account]));
    let ids = |window: &Window| {
        let mut ids: Vec<u128> = window.state().rows().iter().map(Uuid::as_u128).collect();
        ids.sort_unstable();
        ids
    };
    show_german(&mut window);
    assert_eq!(ids(&window), [1, 3]);
    window
        .state_mut()
        .act(list(ListAction::View(View::Stage(Stage::InReview))));
    window.run();
    assert_eq!(ids(&window), [1, 2], "another view begins without filters");
    show_german(&mut window);
    assert_eq!(ids(&window), [1]);
    window
        .get_by_label("Remove the filter “Country: Germany”")
        .click();
    window.run();
    assert_eq!(ids(&window), [1, 2]);
    // Nothing fits: the way out is offered.
    window
        .state_mut()
        .act(list(ListAction::Search("no such profile".to_owned())));
    window.run();
    window.get_by_label("Clear search and filters").click();
    window.run();
    assert_eq!(ids(&window), [1, 2]);
}

#[test]
fn the_table_is_one_stop_of_the_tab_key() {
    let names: Vec<String> = (0..300).map(|number| format!("P{number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut window = drawn(library(&names));
    let focused = |window: &Window| window.ctx.memory(egui::Memory::focused);
    let table = focused(&window);
    let mut stops = 0;
    loop {
        press(&mut window, Key::Tab);
        if focused(&window) == table {
            break;
        }
        stops += 1;
        assert!(stops < 40, "the table comes again");
    }
}
