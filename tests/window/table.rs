//! The table of the library: keys, selection, order and filters, as drawn and as the store answers.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, FormAction, LibraryAction, ListAction};
use profile_desk::app::effect::{Effect, StoreEffect};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::library_query::NameRequest;
use profile_desk::app::state::{Now, View};
use profile_desk::app::update::update;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::row_query::{Column, Filters, Order, RowQuery};
use profile_desk::domain::submission::Stage;
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, at, example_draft, go_to_library, in_review, press, press_with,
    sandbox_account, scroll, tab_to_table, type_text, window,
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

fn name_under_cursor(window: &Window) -> String {
    let list = &window.state().state.list;
    list.row(list.selection.cursor()).unwrap().name.clone()
}

#[test]
fn letters_go_to_the_next_name_that_begins_with_them() {
    let mut window = drawn(library(&["Zoo", "Álava", "Amber", "amstel", "Delft"]));
    for (typed, expected) in [
        ("a", "Álava"),
        // The same letter goes on, and around.
        ("a", "Amber"),
        ("a", "amstel"),
        ("a", "Álava"),
    ] {
        type_text(&mut window, typed);
        assert_eq!(name_under_cursor(&window), expected, "{typed}");
    }
    pause(&mut window);
    for (typed, expected) in [("ams", "amstel"), ("x", "amstel")] {
        type_text(&mut window, typed);
        assert_eq!(name_under_cursor(&window), expected, "{typed}");
    }
    pause(&mut window);
    // The row with the cursor is the last that is looked at.
    type_text(&mut window, "z");
    assert_eq!(name_under_cursor(&window), "Zoo");
    assert!(selected(&window).is_empty());
}

/// After it, a letter begins another name.
fn pause(window: &mut Window) {
    window.run_steps(6);
}

#[test]
fn letters_find_a_name_that_was_not_read_or_not_saved() {
    let others: Vec<String> = (0..400).map(|number| format!("Office {number}")).collect();
    let mut names: Vec<&str> = others.iter().map(String::as_str).collect();
    names.push("Žilina");
    let mut window = drawn(library(&names));
    type_text(&mut window, "z");
    assert_eq!(name_under_cursor(&window), "Žilina");
    // What is not saved comes first.
    let open = LibraryAction::Open(Uuid::from_u128(200));
    window.state_mut().act(Action::Library(open));
    let edit = FormAction::Edit(FieldId::Name.into(), "Zwolle".to_owned());
    window.state_mut().act(Action::Form(edit));
    go_to_library(&mut window);
    tab_to_table(&mut window);
    press(&mut window, Key::End);
    pause(&mut window);
    type_text(&mut window, "z");
    assert_eq!(name_under_cursor(&window), "Zwolle");
    type_text(&mut window, "z");
    assert_eq!(name_under_cursor(&window), "Žilina");
}

#[test]
fn a_late_answer_about_a_name_moves_no_cursor() {
    let mut harness = library(&["A", "B", "C"]);
    harness.act(list(ListAction::GoToName("c".to_owned())));
    let list = &harness.state.list;
    assert_eq!(list.selection.cursor(), 2);
    let late = NameRequest {
        query: RowQuery::default(),
        begins_with: "b".to_owned(),
        from: 0,
        from_stored: 0,
    };
    harness.done(JobEvent::Store(StoreEvent::NameFound {
        request: late,
        outcome: Ok(Some((1, Uuid::from_u128(2)))),
    }));
    assert_eq!(harness.state.list.selection.cursor(), 2);
}

fn shown_columns(window: &Window) -> Vec<Column> {
    let columns = window.state().state.columns();
    columns.iter().map(|shown| shown.column).collect()
}

#[test]
fn a_heading_is_dragged_to_another_place_and_does_not_sort() {
    let mut window = drawn(library(&["A", "B"]));
    let before = shown_columns(&window);
    let order = window.state().state.list.order;
    assert_eq!(before[..3], [Column::Status, Column::Name, Column::Company]);
    let drag = |window: &mut Window, from: &str, to: egui::Pos2| {
        let heading = window.get_by_label(from).rect();
        window.drag_at(heading.center());
        window.run_steps(2);
        window.hover_at(to);
        window.run_steps(2);
        window.drop_at(to);
        window.run_steps(3);
    };
    // Over the right half of the heading: behind it.
    let company = window.get_by_label("Sort by Company").rect();
    let behind = company.center() + egui::vec2(20.0, 0.0);
    drag(&mut window, "Sort by Status", behind);
    let moved = [Column::Name, Column::Company, Column::Status];
    assert_eq!(shown_columns(&window)[..3], moved);
    let first = window.get_by_label("Sort by Profile").rect().left_center();
    drag(&mut window, "Sort by Status", first);
    assert_eq!(shown_columns(&window), before);
    // Dropped where it was.
    let own = window.get_by_label("Sort by Company").rect().center();
    drag(&mut window, "Sort by Company", own + egui::vec2(15.0, 0.0));
    assert_eq!(shown_columns(&window), before);
    assert_eq!(window.state().state.list.order, order);
}

#[test]
fn columns_are_moved_by_keys_in_the_menu_that_stays_open() {
    let mut window = drawn(library(&["A", "B"]));
    let before = shown_columns(&window);
    window.get_by_label("Columns").focus();
    window.run();
    press(&mut window, Key::Enter);
    window.get_by_label("Move Profile to the left").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(shown_columns(&window)[..2], [Column::Name, Column::Status]);
    // The first can't go on to the left: the focus is on the arrow beside it.
    assert!(
        window
            .get_by_label("Move Profile to the right")
            .is_focused()
    );
    press(&mut window, Key::Enter);
    assert_eq!(shown_columns(&window), before);
    let account = window.get_by_role_and_label(Role::CheckBox, "Account");
    account.click();
    window.run();
    assert_eq!(shown_columns(&window).last(), Some(&Column::Account));
    assert!(window.query_by_label("Move Account to the left").is_some());
}

#[test]
fn a_heading_is_dragged_to_where_it_is_seen_in_a_table_that_is_scrolled() {
    let mut window = window(library(&["A", "B"]), [700.0, 600.0], egui::Theme::Light);
    go_to_library(&mut window);
    let before = shown_columns(&window);
    // To the end on the right.
    window.hover_at(egui::pos2(400.0, 400.0));
    scroll(&mut window, egui::vec2(-2000.0, 0.0));
    assert!(
        window.query_by_label("Sort by Status").is_none(),
        "it is out of sight"
    );
    let last = window.get_by_label("Sort by Comment").rect();
    let moved = window.get_by_label("Sort by Changed").rect();
    window.drag_at(moved.center());
    window.run_steps(2);
    let to = last.intersect(window.ctx.content_rect()).center() + egui::vec2(60.0, 0.0);
    window.hover_at(to);
    window.run_steps(2);
    window.drop_at(to);
    window.run_steps(3);
    let mut expected = before;
    let changed = expected
        .iter()
        .position(|column| *column == Column::Changed)
        .unwrap();
    let column = expected.remove(changed);
    expected.push(column);
    assert_eq!(shown_columns(&window), expected);
}

#[test]
fn the_table_stays_where_it_was_scrolled_to_when_another_program_adds_a_profile() {
    let names: Vec<String> = (0..300).map(|number| format!("P{number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut window = drawn(library(&names));
    window.hover_at(egui::pos2(600.0, 400.0));
    scroll(&mut window, egui::vec2(0.0, -1600.0));
    let first = window.state().state.list.in_view().start;
    assert!(first > 20, "{first}");
    let mut new = example_draft(999, "berlin-office");
    new.changed_at = at(9);
    window.state_mut().add_elsewhere(&new);
    window.run_steps(5);
    assert_eq!(window.state().state.list.in_view().start, first);
}

fn open_number(window: &Window) -> Option<u128> {
    window
        .state()
        .state
        .open_draft()
        .map(|draft| draft.id.as_u128())
}

fn next(window: &mut Window) {
    window
        .state_mut()
        .act(Action::Library(LibraryAction::OpenNext(1)));
    window.run();
}

#[test]
fn the_next_profile_is_the_next_row_to_the_end_of_the_list_and_after_an_edit() {
    let names: Vec<String> = (0..250).map(|number| format!("P{number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut window = drawn(library(&names));
    let open = LibraryAction::Open(Uuid::from_u128(5));
    window.state_mut().act(Action::Library(open));
    // It is the first row after this.
    let edit = FormAction::Edit(FieldId::City.into(), "Breda".to_owned());
    window.state_mut().act(Action::Form(edit));
    window.run();
    for expected in 6..=250 {
        next(&mut window);
        assert_eq!(open_number(&window), Some(expected));
    }
    next(&mut window);
    assert_eq!(open_number(&window), Some(250), "the last one");
}

#[test]
fn the_next_profile_is_the_next_row_when_the_open_one_has_left_the_view() {
    let mut harness = library(&["A", "B", "C", "D"]);
    harness.act(Action::Library(LibraryAction::Close));
    let filters = Filters {
        countries: ["NL".to_owned()].into(),
        ..Filters::default()
    };
    harness.act(list(ListAction::Filter(Box::new(filters))));
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(2))));
    let edit = FormAction::Edit(FieldId::CountryCode.into(), "DE".to_owned());
    harness.act(Action::Form(edit));
    let rows: Vec<u128> = harness.rows().iter().map(Uuid::as_u128).collect();
    assert_eq!(rows, [1, 3, 4]);
    harness.act(Action::Library(LibraryAction::OpenNext(1)));
    let open = harness.state.open_draft().unwrap().id.as_u128();
    assert_eq!(open, 3);
}

#[test]
fn rows_that_could_not_be_read_leave_the_table_as_it_is() {
    let mut harness = library(&["Aalto", "Quax", "Zorn"]);
    let known = names(&harness);
    let failed = |harness: &mut Harness, event| harness.done(JobEvent::Store(event));
    harness.state.list.view = View::All;
    let search = list(ListAction::Search("aalto".to_owned()));
    let effects = update(&mut harness.state, search, Now::default());
    for effect in effects {
        match effect {
            Effect::Store(StoreEffect::QueryRows { list, request }) => {
                let outcome = Err(LocalError::Fault);
                failed(
                    &mut harness,
                    StoreEvent::RowsRead {
                        list,
                        request,
                        outcome,
                    },
                );
            }
            Effect::Store(StoreEffect::QueryCounts(request)) => {
                let outcome = Err(LocalError::Fault);
                failed(&mut harness, StoreEvent::Counted { request, outcome });
            }
            _ => {}
        }
    }
    assert_eq!(names(&harness), known);
    let counts = harness.state.list.count_in(View::All);
    assert_eq!(counts, Some(3));
    // Another search is asked.
    harness.act(list(ListAction::Search("quax".to_owned())));
    assert_eq!(names(&harness), ["Quax"]);
}
