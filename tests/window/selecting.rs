//! What is selected in the table: never more than is shown, whatever comes late or from other programs.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, FormAction, LibraryAction, ListAction};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::library_query::{IdsRequest, WantedIds};
use profile_desk::app::state::{NoticeAction, Now};
use profile_desk::app::update::update;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::row_query::{Filters, RowQuery};
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, at, example_draft, press, press_with, sandbox_account, window,
};

/// So many drafts, the first of which was changed last, with the library in front.
fn harness_of(count: u128) -> Harness {
    let drafts = (1..=count).map(|number| {
        let mut draft = example_draft(number, "amsterdam-office");
        draft.changed_at = at(-i64::try_from(number).unwrap());
        draft
    });
    let mut harness = Harness::with(drafts.collect(), vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::Close));
    harness
}

fn select_all(harness: &mut Harness) {
    harness.act(Action::from(ListAction::SelectAll));
}

fn selected(harness: &Harness) -> Vec<Uuid> {
    harness.state.list.selection.ids().iter().copied().collect()
}

#[test]
fn what_search_or_filters_hide_is_not_selected_any_more() {
    let mut harness = harness_of(3);
    select_all(&mut harness);
    assert_eq!(selected(&harness).len(), 3);
    harness.act(Action::from(ListAction::Search("no such name".to_owned())));
    assert!(selected(&harness).is_empty());
    harness.act(Action::from(ListAction::Search(String::new())));
    select_all(&mut harness);
    let filters = Filters {
        countries: ["DE".to_owned()].into(),
        ..Filters::default()
    };
    harness.act(Action::from(ListAction::Filter(Box::new(filters))));
    assert!(selected(&harness).is_empty());
}

#[test]
fn an_answer_about_an_earlier_selection_selects_nothing() {
    let mut harness = harness_of(3);
    let late = IdsRequest {
        query: RowQuery::default(),
        wanted: WantedIds::Select {
            range: 0..3,
            in_memory: Vec::new(),
        },
        selection: 0,
    };
    harness.act(Action::from(ListAction::Toggle(0)));
    let one = selected(&harness);
    let all = (1..=3).map(Uuid::from_u128).collect();
    harness.done(JobEvent::Store(StoreEvent::IdsRead {
        request: late,
        outcome: Ok(all),
    }));
    assert_eq!(selected(&harness), one);
}

#[test]
fn what_another_program_moved_to_the_trash_is_not_selected_any_more() {
    let mut harness = harness_of(3);
    select_all(&mut harness);
    harness.trash_elsewhere(2, at(1));
    assert_eq!(selected(&harness), [1, 3].map(Uuid::from_u128));
}

#[test]
fn a_range_over_a_draft_that_is_not_saved_selects_what_is_in_sight() {
    let mut harness = harness_of(400);
    // It comes first while it is not saved, wherever it is sorted on the disk.
    let open = LibraryAction::Open(Uuid::from_u128(200));
    harness.act(Action::Library(open));
    let edit = FormAction::Edit(FieldId::City.into(), "Breda".to_owned());
    harness.act(Action::Form(edit));
    harness.act(Action::Library(LibraryAction::Close));
    let first = harness.state.list.row(0).unwrap().id;
    harness.act(Action::from(ListAction::MoveTo {
        position: 0,
        extend: false,
    }));
    harness.act(Action::from(ListAction::MoveTo {
        position: 350,
        extend: true,
    }));
    let found = selected(&harness);
    assert_eq!(found.len(), 351);
    assert!(found.contains(&first));
}

#[test]
fn what_is_selected_stays_so_when_another_program_adds_a_profile() {
    let mut harness = harness_of(3);
    select_all(&mut harness);
    let mut new = example_draft(9, "berlin-office");
    new.changed_at = at(9);
    harness.add_elsewhere(&new);
    assert_eq!(harness.state.list.len(), 4);
    assert_eq!(selected(&harness), [1, 2, 3].map(Uuid::from_u128));
}

#[test]
fn all_are_selected_also_while_their_number_is_not_known() {
    let mut harness = harness_of(300);
    // The rows and counts of the search are not there yet.
    let search = Action::from(ListAction::Search("o".to_owned()));
    let waiting = update(&mut harness.state, search, Now::default());
    harness.act(Action::from(ListAction::SelectAll));
    assert!(!waiting.is_empty());
    assert_eq!(selected(&harness).len(), 300);
}

fn move_to(harness: &mut Harness, position: usize, extend: bool) {
    harness.act(Action::from(ListAction::MoveTo { position, extend }));
}

#[test]
fn a_range_begins_at_the_profile_that_was_open() {
    let mut harness = harness_of(10);
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(6))));
    harness.act(Action::Library(LibraryAction::Close));
    let cursor = harness.state.list.selection.cursor();
    assert_eq!(cursor, 5);
    move_to(&mut harness, cursor + 1, true);
    assert_eq!(selected(&harness), [6, 7].map(Uuid::from_u128));
}

#[test]
fn a_range_begins_at_its_profile_when_rows_are_added_above() {
    let mut harness = harness_of(5);
    move_to(&mut harness, 1, false);
    move_to(&mut harness, 2, true);
    let mut new = example_draft(9, "berlin-office");
    new.changed_at = at(9);
    harness.add_elsewhere(&new);
    let cursor = harness.state.list.selection.cursor();
    move_to(&mut harness, cursor + 1, true);
    assert_eq!(selected(&harness), [2, 3, 4].map(Uuid::from_u128));
}

#[test]
fn undoing_one_move_to_the_trash_leaves_the_others_to_be_undone() {
    let mut harness = harness_of(4);
    for id in [1, 2] {
        harness.act(Action::from(ListAction::SelectNone));
        let position = harness.state.list.position(Uuid::from_u128(id)).unwrap();
        harness.act(Action::from(ListAction::Toggle(position)));
        harness.act(Action::Library(LibraryAction::TrashSelected));
    }
    let undo = |harness: &Harness| {
        let notices = harness.state.notices.iter();
        let ids = notices.filter_map(|notice| match &notice.action {
            Some(NoticeAction::UndoTrashAll(ids)) => Some(ids.clone()),
            _ => None,
        });
        ids.collect::<Vec<_>>()
    };
    assert_eq!(undo(&harness).len(), 2);
    let last = undo(&harness).remove(1);
    harness.act(Action::Library(LibraryAction::RestoreAll(last)));
    assert_eq!(undo(&harness), [[Uuid::from_u128(1)]]);
}

#[test]
fn what_is_being_sent_stays_when_the_selected_profiles_go_to_the_trash_and_that_is_said() {
    let mut harness = harness_of(2);
    harness.sandbox_started();
    harness.requires_nothing("NL");
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1))));
    harness.submit();
    assert!(harness.state.submitting.is_some());
    harness.act(Action::Library(LibraryAction::Close));
    let toggle = harness.state.list.position(Uuid::from_u128(1)).unwrap();
    harness.act(Action::from(ListAction::Toggle(toggle)));
    harness.act(Action::Library(LibraryAction::TrashSelected));
    let told = |harness: &Harness| harness.state.notices.last().unwrap().text.clone();
    assert!(
        told(&harness).starts_with("1 profile was not moved"),
        "{}",
        told(&harness)
    );
    select_all(&mut harness);
    harness.act(Action::Library(LibraryAction::TrashSelected));
    assert!(
        told(&harness).contains("moved to the trash. 1 profile was not moved"),
        "{}",
        told(&harness)
    );
    assert_eq!(harness.state.list.len(), 1);
}

#[test]
fn the_undo_key_in_the_library_takes_the_last_profiles_out_of_the_trash() {
    let mut harness = harness_of(3);
    harness.act(Action::from(ListAction::Toggle(1)));
    harness.act(Action::Library(LibraryAction::TrashSelected));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    assert_eq!(window.state().state.list.len(), 2);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.state().state.list.len(), 3);
}

#[test]
fn keys_are_for_the_table_where_nothing_else_has_the_focus() {
    let mut window = window(harness_of(5), [1280.0, 800.0], egui::Theme::Light);
    let table = Some(egui::Id::unique("profiles"));
    let focused = |window: &Window| window.ctx.memory(egui::Memory::focused);
    assert_eq!(focused(&window), table);
    let search = window.get_by_label("Search the library");
    search.click();
    window.run();
    assert_ne!(focused(&window), table);
    press(&mut window, Key::Escape);
    assert_eq!(focused(&window), table);
    window.get_by_label("Search the library").click();
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(focused(&window), table);
    // The button goes with the selection.
    press(&mut window, Key::Space);
    let trash = window.get_by_label("Move to trash");
    trash.focus();
    window.run();
    press(&mut window, Key::Enter);
    window.run();
    assert_eq!(window.state().state.list.len(), 4);
    assert_eq!(focused(&window), table);
}

#[test]
fn the_tab_key_goes_from_the_table_to_what_can_be_done_with_the_selected() {
    let mut window = window(harness_of(5), [1280.0, 800.0], egui::Theme::Light);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Key::Tab);
    assert!(window.get_by_label("Check").is_focused());
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    press(&mut window, Key::F6);
    assert!(window.get_by_label("Check").is_focused());
}

#[test]
fn escape_in_a_menu_closes_the_menu_and_leaves_the_selection() {
    let mut window = window(harness_of(5), [1280.0, 800.0], egui::Theme::Light);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_label("View").click();
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(window.state().state.list.selection.len(), 5);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().state.list.selection.len(), 0);
}
