//! What fails, comes late, or is asked for twice: nothing is lost or waited for in vain.

use super::*;

// The trash

#[test]
fn what_was_typed_last_into_a_draft_that_is_not_in_the_trash_is_saved() {
    let mut harness = whole();
    let draft = harness.state.open_draft().unwrap().id;
    type_into(&mut harness, FieldId::City, "Utrecht");
    harness.act(Action::Library(LibraryAction::Trash(draft)));
    harness.effects.clear();
    let outcome = Err(LocalError::Fault);
    harness.done(JobEvent::Store(StoreEvent::Trashed { draft, outcome }));
    harness.wait(millis(2000));
    let cities = harness.effects.saves();
    let cities = cities.iter().map(|draft| &draft.content.profile.city);
    assert_eq!(cities.collect::<Vec<_>>(), ["Utrecht"]);
    assert_eq!(harness.effects.record_saves().len(), 1);
}

// Closing

#[test]
fn a_window_that_is_closed_again_waits_for_no_file_that_is_being_copied() {
    let mut harness = whole();
    harness.act(Action::Documents(DocumentAction::Attach(vec![
        "/a.pdf".into(),
    ])));
    harness.act(Action::Window(WindowAction::CloseRequested));
    assert!(harness.effects.closes().is_empty());
    harness.act(Action::Window(WindowAction::CloseRequested));
    assert!(!harness.effects.closes().is_empty());
}
