//! The menu "Filter" offers the values that occur, with the number of profiles of each, and asks for them only while
//! it is open.

use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{Action, LibraryAction, ListAction};
use profile_desk::app::effect::{Effect, StoreEffect};
use profile_desk::app::job_event::{JobEvent, SharingEvent, StoreEvent};
use profile_desk::app::library_query::CountsRequest;
use profile_desk::app::state::Now;
use profile_desk::app::update::update;
use profile_desk::domain::local_error::LocalError;

use crate::harness::window::{
    Harness, Window, at, example_draft, go_to_library, in_review, sandbox_account, window,
};

/// A library with two Dutch profiles, of which one is in review, and a German one.
fn library() -> Harness {
    let account = sandbox_account();
    let drafts = vec![
        in_review(1, &account),
        example_draft(2, "amsterdam-office"),
        example_draft(3, "berlin-office"),
    ];
    Harness::with(drafts, vec![account])
}

fn shown(harness: Harness) -> Window {
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    go_to_library(&mut window);
    window
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// The tick boxes that are shown.
fn values(window: &Window) -> Vec<String> {
    let boxes = window.query_all_by_role(Role::CheckBox);
    boxes
        .map(|one| one.accesskit_node().label().unwrap())
        .collect()
}

#[test]
fn the_filter_menu_offers_the_values_that_occur_with_their_numbers() {
    let mut window = shown(library());
    click(&mut window, Role::Button, "Filter");
    click(&mut window, Role::Button, "Country");
    assert_eq!(values(&window), ["Germany (1)", "Netherlands (2)"]);
    click(&mut window, Role::CheckBox, "Germany (1)");
    // A filter counts with all others, not with itself.
    assert_eq!(values(&window), ["Germany (1)", "Netherlands (2)"]);
    click(&mut window, Role::Button, "Status");
    assert_eq!(values(&window), ["Draft (1)"]);

    let fourth = example_draft(4, "berlin-office");
    window.state_mut().add_elsewhere(&fourth);
    window.run();
    assert_eq!(values(&window), ["Draft (2)"]);
    click(&mut window, Role::CheckBox, "Draft (2)");
    window
        .state_mut()
        .act(list(ListAction::Search("nowhere".to_owned())));
    window.run();
    assert_eq!(values(&window), ["Draft (0)"], "what is chosen stays");
    click(&mut window, Role::Button, "Account");
    assert_eq!(values(&window), [""; 0]);
    assert!(window.query_by_label("No values").is_some());
}

fn list(action: ListAction) -> Action {
    Action::Library(LibraryAction::List(action))
}

/// The questions for values that an action leads to.
fn asked(harness: &mut Harness, action: Action) -> Vec<CountsRequest> {
    let now = Now {
        wall: at(0),
        uptime: Duration::from_secs(1),
    };
    let effects = update(&mut harness.state, action, now).into_iter();
    let questions = effects.filter_map(|effect| match effect {
        Effect::Store(StoreEffect::QueryFacets(request)) => Some(request),
        _ => None,
    });
    questions.collect()
}

#[test]
fn values_are_asked_for_only_while_the_menu_is_open() {
    let mut harness = library();
    harness.act(Action::Library(LibraryAction::Close));
    let changed = || Action::Job(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    let search = |text: &str| list(ListAction::Search(text.to_owned()));
    assert_eq!(asked(&mut harness, changed()), []);
    assert_eq!(asked(&mut harness, search("a")), []);
    let open = asked(&mut harness, list(ListAction::FilterMenu { is_open: true }));
    assert_eq!(open.len(), 1);
    // One question at a time.
    assert_eq!(asked(&mut harness, search("b")), []);
    let answer = |harness: &Harness, request: &CountsRequest| {
        let outcome = harness.store.library.facets(&request.query);
        Action::Job(JobEvent::Store(StoreEvent::FacetsRead {
            request: request.clone(),
            outcome: outcome.map_err(LocalError::from),
        }))
    };
    let first = answer(&harness, &open[0]);
    let second = asked(&mut harness, first);
    assert_eq!(second[0].query.search, "b");
    let second = answer(&harness, &second[0]);
    assert_eq!(asked(&mut harness, second), [], "it is known now");
    let third = asked(&mut harness, changed());
    assert_eq!(third.len(), 1);
    let failed = Action::Job(JobEvent::Store(StoreEvent::FacetsRead {
        request: third[0].clone(),
        outcome: Err(LocalError::Fault),
    }));
    assert_eq!(asked(&mut harness, failed), [], "not again and again");
    assert_eq!(harness.state.notices.len(), 1);
    assert!(harness.state.list.filter_menu.facets().is_some());
    let closed = list(ListAction::FilterMenu { is_open: false });
    assert_eq!(asked(&mut harness, closed), []);
    assert_eq!(asked(&mut harness, search("c")), []);
    assert_eq!(asked(&mut harness, changed()), []);
}

#[test]
fn the_menu_counts_as_closed_while_a_profile_is_open() {
    let mut harness = library();
    harness.act(Action::Library(LibraryAction::Close));
    harness.act(list(ListAction::FilterMenu { is_open: true }));
    let first = harness.rows()[0];
    harness.act(Action::Library(LibraryAction::Open(first)));
    assert!(!harness.state.list.filter_menu.is_open());
}
