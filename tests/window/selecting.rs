//! What is selected in the table: never more than is shown, whatever comes late or from other programs.

use profile_desk::app::action::{Action, FormAction, LibraryAction, ListAction};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::library_query::{IdsRequest, WantedIds};
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::row_query::RowQuery;
use uuid::Uuid;

use crate::harness::window::{Harness, at, example_draft, sandbox_account};

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
    harness.act(Action::from(ListAction::Search("amsterdam".to_owned())));
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
