//! Saved views: what the library shows under a name. They are shown, saved, renamed, deleted and shared with other
//! programs, and what a person typed or chose is never lost by that.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, LibraryAction, ListAction, SettingsAction, ViewAction};
use profile_desk::app::job_event::{JobEvent, SharingEvent, StoreEvent};
use profile_desk::app::library_query::ViewChange;
use profile_desk::app::state::{Dialog, View};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::row_query::{Column, Filters, Order, Period};
use profile_desk::domain::saved_view::{SavedView, ViewColumn};
use profile_desk::domain::submission::Stage;
use profile_desk::settings::{Settings, ShownColumn};
use profile_desk::store::Library;
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, example_draft, go_to_library, in_review, press, sandbox_account, type_text,
    window,
};

const NEW: Uuid = Uuid::from_u128(100);

/// A library with two Dutch profiles, of which one is in review, and a German one.
fn library() -> Harness {
    let account = sandbox_account();
    let drafts = vec![
        in_review(1, &account),
        example_draft(2, "amsterdam-office"),
        example_draft(3, "berlin-office"),
    ];
    let mut harness = Harness::with(drafts, vec![account]);
    harness.act(Action::Library(LibraryAction::Close));
    harness
}

fn shown(harness: Harness) -> Window {
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    go_to_library(&mut window);
    window
}

fn list(action: ListAction) -> Action {
    Action::Library(LibraryAction::List(action))
}

fn view(action: ViewAction) -> Action {
    Action::Library(LibraryAction::View(action))
}

fn german() -> Filters<Period> {
    Filters {
        countries: ["DE".to_owned()].into(),
        ..Filters::default()
    }
}

/// The German profiles by name, in two columns.
fn germany() -> SavedView {
    let column = |column, width| ViewColumn { column, width };
    SavedView {
        id: NEW,
        name: "Germany".to_owned(),
        trashed: false,
        search: String::new(),
        filters: german(),
        order: Order {
            column: Column::Name,
            descending: false,
        },
        columns: vec![column(Column::Name, 210), column(Column::Status, 120)],
    }
}

/// A library that has the view, which is shown.
fn with_germany() -> Harness {
    let mut harness = library();
    save_elsewhere(&mut harness, &germany());
    harness.act(list(ListAction::View(View::Saved(NEW))));
    harness
}

fn other_program(harness: &Harness) -> Library {
    Library::at(harness.store.library.root())
}

fn changed_elsewhere(harness: &mut Harness) {
    harness.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
}

fn save_elsewhere(harness: &mut Harness, view: &SavedView) {
    other_program(harness).save_view(view).unwrap();
    changed_elsewhere(harness);
}

fn stored(harness: &Harness) -> Vec<SavedView> {
    let (views, errors) = harness.store.library.views();
    assert_eq!(errors, []);
    views
}

fn ids(harness: &Harness) -> Vec<u128> {
    harness.rows().iter().map(Uuid::as_u128).collect()
}

fn notices(harness: &Harness) -> Vec<&str> {
    let notices = harness.state.notices.iter();
    notices.map(|notice| notice.text.as_str()).collect()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

#[test]
fn a_saved_view_sets_filters_search_order_and_columns_and_leaves_the_others_alone() {
    let mut harness = with_germany();
    assert_eq!(ids(&harness), [3]);
    assert_eq!(harness.state.list.order.column, Column::Name);
    let columns = |harness: &Harness| harness.state.columns().to_vec();
    let column = |column, width| ShownColumn { column, width };
    assert_eq!(
        columns(&harness),
        [column(Column::Name, 210.0), column(Column::Status, 120.0)]
    );
    assert!(!harness.state.differs_from_view());

    harness.act(list(ListAction::View(View::All)));
    assert_eq!(ids(&harness).len(), 3);
    assert_eq!(harness.state.list.order, Order::default());
    assert_eq!(columns(&harness), Settings::default().columns);
    assert_eq!(harness.state.settings.columns, Settings::default().columns);
}

#[test]
fn a_view_is_saved_under_a_name_by_keys_and_is_then_shown() {
    let mut harness = library();
    harness.act(list(ListAction::View(View::Stage(Stage::Draft))));
    let mut window = shown(harness);
    assert!(
        window.query_by_label("Save view…").is_none(),
        "nothing differs"
    );
    window
        .state_mut()
        .act(list(ListAction::Filter(Box::new(german()))));
    window.run();
    click(&mut window, Role::Button, "Save view…");
    press(&mut window, Key::Enter);
    assert!(window.query_by_label("Enter a name").is_some());
    type_text(&mut window, " German drafts ");
    press(&mut window, Key::Enter);

    let harness = window.state();
    assert!(harness.state.dialog.is_none());
    let views = stored(harness);
    assert_eq!(views[0].name, "German drafts");
    assert_eq!(views[0].filters.stages, [Stage::Draft].into());
    assert_eq!(harness.state.list.view, View::Saved(views[0].id));
    assert_eq!(ids(harness), [3]);
    // The stage is a filter of the view, which can be removed.
    click(
        &mut window,
        Role::Button,
        "Remove the filter “Status: Drafts”",
    );
    assert!(window.state().state.list.filters.stages.is_empty());
    assert!(window.query_by_label("Save changes").is_some());
}

#[test]
fn escape_saves_nothing() {
    let mut window = shown(library());
    let search = list(ListAction::Search("berlin".to_owned()));
    window.state_mut().act(search);
    window.run();
    click(&mut window, Role::Button, "Save view…");
    type_text(&mut window, "Berlin");
    press(&mut window, Key::Escape);
    let harness = window.state();
    assert!(harness.state.dialog.is_none());
    assert_eq!(stored(harness), []);
    assert_eq!(harness.state.list.search, "berlin");
}

#[test]
fn changes_are_saved_in_the_view_that_they_belong_to() {
    let mut window = shown(with_germany());
    assert!(window.query_by_label("Save changes").is_none());
    let columns = vec![ShownColumn::of(Column::Company)];
    let harness = window.state_mut();
    harness.act(Action::Settings(SettingsAction::SetColumns(columns)));
    harness.act(list(ListAction::Search("office".to_owned())));
    window.run();
    click(&mut window, Role::Button, "Save changes");
    let harness = window.state();
    let views = stored(harness);
    assert_eq!(views.len(), 1);
    assert_eq!(views[0].search, "office");
    assert_eq!(views[0].columns[0].column, Column::Company);
    assert_eq!(views[0].name, "Germany");
    assert!(!harness.state.differs_from_view());
}

#[test]
fn a_view_is_renamed_and_deleted_beside_its_title_and_deleting_can_be_undone() {
    let mut window = shown(with_germany());
    click(&mut window, Role::Button, "Change the view “Germany”");
    click(&mut window, Role::Button, "Rename view…");
    type_text(&mut window, " (all)");
    press(&mut window, Key::Enter);
    assert_eq!(stored(window.state())[0].name, "Germany (all)");
    assert!(window.state().state.dialog.is_none());

    click(&mut window, Role::Button, "Change the view “Germany (all)”");
    click(&mut window, Role::Button, "Delete view");
    let harness = window.state();
    assert_eq!(stored(harness), []);
    assert_eq!(harness.state.list.saved, []);
    assert_eq!(harness.state.list.view, View::All);
    assert_eq!(ids(harness).len(), 3);
    // The first one is that of the menu bar.
    let undo = window.query_all_by_role_and_label(Role::Button, "Undo");
    undo.last().unwrap().click();
    window.run();
    let harness = window.state();
    assert_eq!(stored(harness)[0].name, "Germany (all)");
    assert_eq!(harness.state.list.saved.len(), 1);
    assert_eq!(notices(harness), [""; 0]);
}

#[test]
fn a_view_that_cannot_be_saved_keeps_what_was_typed() {
    let mut harness = library();
    harness.act(list(ListAction::Filter(Box::new(german()))));
    harness.act(view(ViewAction::AskNew(NEW)));
    harness.act(view(ViewAction::Type("Germany".to_owned())));
    let failed = |view: SavedView| {
        JobEvent::Store(StoreEvent::ViewChanged {
            change: ViewChange::Save(Box::new(view)),
            outcome: Err(LocalError::Fault),
        })
    };
    harness.done(failed(germany()));
    let Some(Dialog::ViewName(dialog)) = &harness.state.dialog else {
        panic!("the dialog is closed");
    };
    assert_eq!(dialog.name, "Germany");
    assert_eq!(dialog.error, Some(LocalError::Fault.to_string()));
    assert_eq!(notices(&harness), [""; 0]);
    harness.act(view(ViewAction::Confirm));
    assert_eq!(stored(&harness)[0].filters, german());

    // Without the dialog a notice tells it, and what is shown stays.
    harness.act(list(ListAction::Search("office".to_owned())));
    harness.done(failed(germany()));
    assert_eq!(notices(&harness), [LocalError::Fault.to_string()]);
    assert_eq!(harness.state.list.search, "office");
}

#[test]
fn what_another_program_changes_is_shown_unless_something_else_was_chosen_here() {
    let mut harness = with_germany();
    let mut theirs = germany();
    theirs.search = "berlin".to_owned();
    save_elsewhere(&mut harness, &theirs);
    assert_eq!(harness.state.list.search, "berlin");

    harness.act(list(ListAction::Search("mine".to_owned())));
    theirs.search = "again theirs".to_owned();
    save_elsewhere(&mut harness, &theirs);
    assert_eq!(harness.state.list.search, "mine");
    assert!(harness.state.differs_from_view());

    other_program(&harness).delete_view(NEW).unwrap();
    changed_elsewhere(&mut harness);
    assert_eq!(harness.state.list.view, View::All);
    assert_eq!(harness.state.list.search, "mine");
    assert_eq!(harness.state.list.filters, german());
}

#[test]
fn another_name_or_other_columns_from_another_program_leave_cursor_and_selection() {
    let mut harness = with_germany();
    harness.act(list(ListAction::Toggle(0)));
    let selected = harness.state.list.selection.ids().clone();
    assert_eq!(selected.len(), 1);
    let mut theirs = germany();
    theirs.name = "Deutschland".to_owned();
    theirs.columns.pop();
    save_elsewhere(&mut harness, &theirs);
    let list = &harness.state.list;
    assert_eq!(list.saved_view().unwrap().name, "Deutschland");
    assert_eq!(list.selection.ids(), &selected);
    assert!(!harness.state.differs_from_view());
}

#[test]
fn a_view_that_another_program_has_deleted_is_not_renamed() {
    let mut harness = with_germany();
    harness.act(view(ViewAction::AskName(NEW)));
    other_program(&harness).delete_view(NEW).unwrap();
    harness.act(view(ViewAction::Type("Other".to_owned())));
    harness.act(view(ViewAction::Confirm));
    let Some(Dialog::ViewName(dialog)) = &harness.state.dialog else {
        panic!("the dialog is closed");
    };
    let why = "Another window or command has deleted this view";
    assert_eq!(dialog.error.as_deref(), Some(why));
    assert_eq!(dialog.name, "Other");
    assert_eq!(stored(&harness), []);
}

#[test]
fn a_saved_view_of_the_trash_shows_the_trash() {
    let mut harness = library();
    harness.trash_elsewhere(3, crate::harness::window::at(0));
    harness.act(list(ListAction::View(View::Trash)));
    harness.act(list(ListAction::Filter(Box::new(german()))));
    harness.act(view(ViewAction::AskNew(NEW)));
    harness.act(view(ViewAction::Type("Old".to_owned())));
    harness.act(view(ViewAction::Confirm));
    harness.act(list(ListAction::View(View::All)));
    assert_eq!(ids(&harness).len(), 2);
    harness.act(list(ListAction::View(View::Saved(NEW))));
    assert_eq!(ids(&harness), [3]);
    assert!(harness.state.list.is_trash());
}

#[test]
fn the_views_are_read_with_the_library() {
    let harness = with_germany();
    let event = harness.loaded(Settings::default(), Vec::new());
    let mut again = Harness::with(Vec::new(), Vec::new());
    again.done(event);
    assert_eq!(again.state.list.saved, [germany()]);
}

#[test]
fn saved_views_are_in_the_list_at_the_side() {
    let mut window = shown(with_germany());
    click(&mut window, Role::RadioButton, "All profiles, 3");
    assert!(window.query_by_label("Saved views").is_some());
    click(&mut window, Role::RadioButton, "Germany");
    assert_eq!(ids(window.state()), [3]);
    window
        .get_by_role_and_label(Role::RadioButton, "Germany")
        .click_secondary();
    window.run();
    click(&mut window, Role::Button, "Delete view");
    assert_eq!(stored(window.state()), []);
}
