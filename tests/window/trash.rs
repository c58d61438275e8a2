//! The trash as a view: its rows, a profile in it, restoring, deleting for good, and emptying after 30 days.

use std::time::Duration;

use egui::Key;
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, FormAction, LibraryAction, ListAction};
use profile_desk::app::job_event::{JobEvent, SharingEvent, StoreEvent};
use profile_desk::app::state::{DeleteDialog, Dialog, NoticeAction, View};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::submission::Stage;
use profile_desk::store::Library;
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, at, example_draft, go_to_library, in_review, loaded, press, sandbox_account,
    tab_to_table, window,
};

const DAY: i64 = 86_400;
const A_DAY: Duration = Duration::from_hours(24);
const FIRST: Uuid = Uuid::from_u128(1);
const SECOND: Uuid = Uuid::from_u128(2);

/// A library with four profiles: the last is in the list, the others are in the trash since so many days.
fn with_trashed(days: [i64; 3]) -> Harness {
    let mut drafts: Vec<Draft> = (1..=4)
        .map(|id| example_draft(id, "amsterdam-office"))
        .collect();
    for (draft, name) in drafts
        .iter_mut()
        .zip(["Delft", "Gouda", "Leiden", "Utrecht"])
    {
        name.clone_into(&mut draft.content.profile.name);
    }
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(4))));
    for (id, days) in [1, 2, 3].into_iter().zip(days) {
        harness.trash_elsewhere(id, at(-days * DAY));
    }
    harness.state.notices.clear();
    harness
}

fn act(harness: &mut Harness, action: LibraryAction) {
    harness.act(Action::Library(action));
}

fn notices(harness: &Harness) -> Vec<&str> {
    let notices = harness.state.notices.iter();
    notices.map(|notice| notice.text.as_str()).collect()
}

/// Takes a draft out of the trash, as the job does.
fn restore(harness: &mut Harness, id: Uuid) {
    act(harness, LibraryAction::Restore(id));
    let library = harness.store.library.clone();
    let outcome = library.restore(id).map_err(LocalError::from);
    let restored = outcome.map(|stored| loaded(&library, stored));
    harness.done(JobEvent::Store(StoreEvent::Restored(restored)));
}

fn other_program(harness: &Harness) -> Library {
    Library::at(harness.store.library.root())
}

fn is_open(harness: &Harness, id: Uuid) -> bool {
    harness
        .state
        .open_draft()
        .is_some_and(|draft| draft.id == id)
}

#[test]
fn the_trash_is_a_view_with_its_count_and_no_other_view_has_its_profiles() {
    let mut harness = with_trashed([20, 3, 10]);
    let list = |harness: &Harness| harness.rows().iter().map(Uuid::as_u128).collect::<Vec<_>>();
    assert_eq!(list(&harness), [4]);
    for (view, count) in [
        (View::All, 1),
        (View::Stage(Stage::Draft), 1),
        (View::Trash, 3),
    ] {
        assert_eq!(harness.state.list.count_in(view), Some(count), "{view:?}");
    }
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    assert_eq!(list(&harness), [2, 3, 1], "the last trashed first");
    act(
        &mut harness,
        LibraryAction::List(ListAction::Search("leid".to_owned())),
    );
    assert_eq!(list(&harness), [3]);
    assert_eq!(harness.state.list.len(), 1);
    assert_eq!(harness.state.list.trash_len(), 3);
}

#[test]
fn a_profile_in_the_trash_is_read_only_until_it_is_restored() {
    let mut harness = with_trashed([20, 3, 10]);
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::Open(FIRST));
    assert_eq!(harness.state.open_trashed_since(), Some(at(-20 * DAY)));
    let edit = |text: &str| FormAction::Edit(FieldId::City.into(), text.to_owned());
    harness.act(Action::Form(edit("Sneek")));
    assert_ne!(harness.profile().city, "Sneek");
    assert_eq!(
        notices(&harness),
        ["This profile is in the trash. Restore it to change it"]
    );
    harness.wait(Duration::from_secs(5));
    assert!(harness.effects.saves().is_empty());
    assert!(harness.claims.is_empty(), "nobody is kept away");

    harness.state.notices.clear();
    restore(&mut harness, FIRST);
    assert!(is_open(&harness, FIRST));
    assert_eq!(harness.state.open_trashed_since(), None);
    assert_eq!(harness.state.list.view, View::All);
    assert!(harness.rows().contains(&FIRST), "at its place in the list");
    harness.act(Action::Form(edit("Sneek")));
    assert_eq!(harness.profile().city, "Sneek");
}

#[test]
fn a_profile_in_the_trash_is_not_polled() {
    let account = sandbox_account();
    let draft = in_review(1, &account);
    let mut harness = Harness::with(vec![draft], vec![account]);
    harness.sandbox_started();
    harness.trash_elsewhere(1, at(-DAY));
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::Open(FIRST));
    assert!(is_open(&harness, FIRST));
    harness.effects.clear();
    harness.wait(Duration::from_mins(30));
    assert!(harness.effects.status_checks().is_empty());
    restore(&mut harness, FIRST);
    harness.wait(Duration::from_mins(30));
    assert_eq!(harness.effects.status_checks().len(), 1);
}

#[test]
fn deleting_for_good_asks_and_tells() {
    let mut harness = with_trashed([20, 3, 10]);
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::AskDelete(FIRST));
    let dialog = &harness.state.dialog;
    assert!(matches!(
        dialog,
        Some(Dialog::Delete(DeleteDialog::One(FIRST)))
    ));
    assert!(harness.store.library.has(FIRST));
    act(&mut harness, LibraryAction::ConfirmDelete);
    assert!(!harness.store.library.has(FIRST));
    assert_eq!(notices(&harness), ["“Delft” was deleted for good"]);
    assert_eq!(harness.rows().len(), 2);
    // A profile in the list is never deleted at once.
    act(&mut harness, LibraryAction::AskDelete(Uuid::from_u128(4)));
    assert!(harness.state.dialog.is_none());
}

#[test]
fn emptying_asks_with_the_count_and_leaves_what_is_in_use() {
    let mut harness = with_trashed([20, 3, 10]);
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::Open(FIRST));
    act(
        &mut harness,
        LibraryAction::List(ListAction::Search("leid".to_owned())),
    );
    act(&mut harness, LibraryAction::AskEmptyTrash);
    let dialog = &harness.state.dialog;
    assert!(matches!(dialog, Some(Dialog::Delete(DeleteDialog::All(3)))));
    let other = other_program(&harness);
    let sending = other.claim_for_sending(SECOND).unwrap();
    act(&mut harness, LibraryAction::ConfirmDelete);
    assert!(harness.state.editor.is_none(), "it was open");
    assert_eq!(
        notices(&harness),
        [
            "2 profiles were deleted for good. 1 profile is still in the trash, because another program is editing or sending it. Try again when that is done"
        ]
    );
    drop(sending);
    assert_eq!(harness.state.list.trash_len(), 1);
}

#[test]
fn after_30_days_a_profile_is_deleted_after_the_start_or_while_the_window_is_open_and_that_is_told()
{
    let mut harness = with_trashed([29, 28, 40]);
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::Open(FIRST));
    let library = harness.store.library.clone();
    // Nothing but the time of the last look decides.
    harness.wait(A_DAY);
    assert_eq!(
        notices(&harness),
        ["2 profiles were in the trash for 30 days and were deleted"]
    );
    assert!(harness.state.editor.is_none());
    assert!(library.has(SECOND) && !library.has(FIRST));
    harness.state.notices.clear();
    harness.wait(Duration::from_hours(23));
    assert!(library.has(SECOND));
    harness.wait(Duration::from_hours(1));
    assert!(!library.has(SECOND));
    assert_eq!(
        notices(&harness),
        ["1 profile was in the trash for 30 days and was deleted"]
    );

    let mut harness = with_trashed([29, 30, 1]);
    let settings = harness.state.settings.clone();
    let event = harness.loaded(settings, vec![sandbox_account()]);
    harness.state.loaded = false;
    harness.state.trash = profile_desk::app::state::Trash::default();
    harness.done(event);
    // The backup of the day is made before.
    assert_eq!(notices(&harness), Vec::<String>::new());
    harness.wait(Duration::from_mins(2));
    assert_eq!(
        notices(&harness),
        ["1 profile was in the trash for 30 days and was deleted"]
    );
}

#[test]
fn another_program_restores_or_deletes_what_is_open() {
    let mut harness = with_trashed([20, 3, 10]);
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::Open(FIRST));
    let other = other_program(&harness);
    let changed = || JobEvent::Sharing(SharingEvent::ChangedElsewhere);
    harness.done(changed());
    assert!(is_open(&harness, FIRST), "it is still in the trash");
    other.restore(FIRST).unwrap();
    harness.done(changed());
    assert!(is_open(&harness, FIRST));
    assert_eq!(
        harness.state.open_trashed_since(),
        None,
        "it can be changed"
    );

    act(&mut harness, LibraryAction::Open(SECOND));
    other.delete_for_good(SECOND).unwrap();
    harness.done(changed());
    assert!(harness.state.editor.is_none());
    assert_eq!(
        notices(&harness),
        ["Another window or command deleted “Gouda” for good"]
    );
}

#[test]
fn what_another_program_did_first_is_said() {
    let mut harness = with_trashed([20, 3, 10]);
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    let other = other_program(&harness);
    act(&mut harness, LibraryAction::AskDelete(FIRST));
    other.restore(FIRST).unwrap();
    act(&mut harness, LibraryAction::ConfirmDelete);
    assert_eq!(
        notices(&harness),
        [
            "This profile was not deleted. Another window or command has restored it, and it is in the list"
        ]
    );
    harness.state.notices.clear();
    other.delete_for_good(SECOND).unwrap();
    restore(&mut harness, SECOND);
    assert_eq!(
        notices(&harness),
        [
            "This profile is no longer in the trash. Another window or command has deleted it for good"
        ]
    );
    assert_eq!(harness.rows(), [Uuid::from_u128(3)], "the view is as it is");
}

#[test]
fn moving_to_the_trash_can_be_undone_as_before() {
    let mut harness = with_trashed([20, 3, 10]);
    let id = Uuid::from_u128(4);
    act(&mut harness, LibraryAction::Trash(id));
    assert_eq!(
        harness.state.notices[0].action,
        Some(NoticeAction::UndoTrash(id))
    );
    harness.done(JobEvent::Store(StoreEvent::Trashed {
        draft: id,
        outcome: Ok(()),
    }));
    assert_eq!(harness.state.list.trash_len(), 4);
    restore(&mut harness, id);
    assert!(is_open(&harness, id) && harness.state.notices.is_empty());
    assert_eq!(harness.state.list.trash_len(), 3);
}

fn drawn(harness: Harness) -> Window {
    window(harness, [1280.0, 800.0], egui::Theme::Light)
}

/// Presses Tab until this has the focus.
fn tab_to(window: &mut Window, label: &str) {
    for _ in 0..200 {
        let found = window.query_by_label(label);
        if found.is_some_and(|node| node.is_focused()) {
            return;
        }
        press(window, Key::Tab);
    }
    panic!("Tab does not reach “{label}”");
}

#[test]
fn all_of_it_is_reached_by_keyboard() {
    let mut window = drawn(with_trashed([20, 3, 10]));
    go_to_library(&mut window);
    tab_to(&mut window, "Trash, 3");
    press(&mut window, Key::Enter);
    tab_to_table(&mut window);
    // From the row that came to the trash last.
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    assert!(
        window
            .query_by_label_contains("In the trash since 18 Feb 09:30. Will be deleted on 20 Mar")
            .is_some()
    );
    tab_to(&mut window, "Delete for good…");
    press(&mut window, Key::Enter);
    assert!(
        window
            .query_by_label_contains("Delete “Delft” for good?")
            .is_some()
    );
    press(&mut window, Key::Escape);
    assert!(window.state().store.library.has(FIRST));
    go_to_library(&mut window);
    tab_to(&mut window, "Empty trash…");
    press(&mut window, Key::Enter);
    assert!(
        window
            .query_by_label_contains("Delete 3 profiles for good?")
            .is_some()
    );
    // Enter alone deletes nothing.
    press(&mut window, Key::Enter);
    assert_eq!(window.state().state.list.trash_len(), 3);
    tab_to(&mut window, "Empty trash…");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Delete for good");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().state.list.trash_len(), 0);
    assert!(window.query_by_label("The trash is empty").is_some());
}

#[test]
fn the_question_says_what_cm_com_keeps() {
    let account = sandbox_account();
    let mut harness = Harness::with(vec![in_review(1, &account)], vec![account]);
    harness.trash_elsewhere(1, at(-40 * DAY));
    act(
        &mut harness,
        LibraryAction::List(ListAction::View(View::Trash)),
    );
    act(&mut harness, LibraryAction::Open(FIRST));
    let mut window = drawn(harness);
    assert!(
        window
            .query_by_label_contains("Not deleted automatically")
            .is_some()
    );
    act(window.state_mut(), LibraryAction::AskDelete(FIRST));
    window.run();
    assert!(
        window
            .query_by_label_contains("CM.com keeps this profile")
            .is_some()
    );
}
