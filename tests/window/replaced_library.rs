//! The library was deleted or replaced while the window was open: what is in memory is saved again.

use std::time::Duration;

use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::state::StoreKey;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use uuid::Uuid;

use crate::harness::library::record;
use crate::harness::window::{Harness, at, example_draft, sandbox_account};

const ID: Uuid = Uuid::from_u128(1);

fn replaced(harness: &mut Harness) {
    harness.effects.clear();
    harness.done(JobEvent::Store(StoreEvent::Replaced));
}

#[test]
fn the_open_draft_its_record_and_the_accounts_are_saved_again_at_once() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.submission = record();
    let mut harness = Harness::with(vec![draft.clone()], vec![sandbox_account()]);
    replaced(&mut harness);
    assert_eq!(harness.effects.saves(), [&draft]);
    assert_eq!(harness.effects.record_saves(), [(ID, &draft.submission)]);
    assert_eq!(
        harness.effects.saved_again(),
        [[sandbox_account()].as_slice()]
    );
    let notice = &harness.state.notices.last().unwrap().text;
    assert!(notice.contains("/home/me/profiles was deleted"), "{notice}");

    // The library in its place has an account of its own, which stays.
    let mut other = sandbox_account();
    other.id = Uuid::from_u128(0x0a);
    let both = vec![other.clone(), sandbox_account()];
    harness.done(JobEvent::Store(StoreEvent::SavedAgain(Ok(both))));
    assert_eq!(harness.state.accounts, [sandbox_account(), other]);
}

#[test]
fn the_record_of_a_running_submission_is_saved_when_it_has_ended() {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    harness.submit();
    assert!(harness.state.submitting.is_some());
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Draft(ID),
        at: at(1),
        outcome: Ok(()),
    }));
    replaced(&mut harness);
    assert_eq!(harness.effects.saves().len(), 1);
    assert_eq!(harness.effects.record_saves(), []);
    let ended = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(5) },
        guid: Some(Uuid::from_u128(7)),
        ..SubmissionRecord::default()
    };
    harness.submission_ended(ID, Box::new(ended));
    harness.wait(Duration::from_secs(2));
    let saves = harness.effects.record_saves();
    assert!(
        saves
            .iter()
            .any(|(id, record)| *id == ID && record.guid == Some(Uuid::from_u128(7)))
    );
}
