//! Several programs on one library: the changes of others appear, nothing unseen is overwritten, and a
//! person decides where both changed the same field.

use std::collections::BTreeMap;
use std::time::Duration;

use profile_desk::app::action::{Action, FormAction, LibraryAction, SharingAction};
use profile_desk::app::effect::SharingEffect;
use profile_desk::app::job_event::{JobEvent, SharingEvent, StoreEvent};
use profile_desk::app::state::{NoticeAction, StoreKey};
use profile_desk::domain::claim::{ClaimPurpose, Holder, ProgramKind};
use profile_desk::domain::database_error::DatabaseError;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::other_value::{OtherValue, Part, ValueSource};
use profile_desk::domain::recovered::Recovered;
use profile_desk::domain::submission::{Step, SubmissionRecord, SubmissionState};
use profile_desk::store::{Library, StoreError};
use uuid::Uuid;

use crate::harness::window::{Harness, at, example_draft, loaded, sandbox_account};

const ID: Uuid = Uuid::from_u128(1);

fn open() -> (Harness, Draft) {
    let draft = example_draft(1, "amsterdam-office");
    let harness = Harness::with(vec![draft.clone()], vec![sandbox_account()]);
    (harness, draft)
}

fn edit(harness: &mut Harness, field: FieldId, text: &str) {
    harness.act(Action::Form(FormAction::Edit(
        field.into(),
        text.to_owned(),
    )));
}

fn saved(harness: &mut Harness) {
    harness.wait(Duration::from_secs(2));
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Draft(ID),
        at: at(0),
        outcome: Ok(()),
    }));
}

fn holders(harness: &mut Harness, purpose: Option<ClaimPurpose>) {
    let holder = |purpose| Holder {
        purpose,
        program: ProgramKind::Command,
        who: "anna@desk".to_owned(),
        since: at(0),
    };
    let holders = purpose.map(|purpose| (ID, holder(purpose)));
    let holders: BTreeMap<_, _> = holders.into_iter().collect();
    harness.done(JobEvent::Sharing(SharingEvent::Holders(holders)));
}

fn text(harness: &Harness, field: FieldId) -> String {
    harness
        .draft(ID)
        .content
        .profile
        .text(field)
        .unwrap()
        .to_owned()
}

fn stored(harness: &Harness) -> Draft {
    Library::at(harness.store.library.root()).load(ID).unwrap()
}

#[test]
fn a_change_by_another_program_appears_and_is_one_undo_step() {
    let (mut harness, mut draft) = open();
    let before = draft.content.clone();
    draft.content.profile.city = "Rotterdam".to_owned();
    harness.change_elsewhere(&draft);
    assert_eq!(text(&harness, FieldId::City), "Rotterdam");
    harness.wait(Duration::from_secs(5));
    assert!(
        harness.effects.saves().is_empty(),
        "nothing is left to save"
    );
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(harness.draft(ID).content, before);
}

#[test]
fn changes_of_different_fields_are_merged_and_saved() {
    let (mut harness, mut draft) = open();
    edit(&mut harness, FieldId::Street, "Damrak");
    draft.content.profile.city = "Rotterdam".to_owned();
    harness.change_elsewhere(&draft);
    saved(&mut harness);
    for draft in [stored(&harness), harness.draft(ID)] {
        assert_eq!(draft.content.profile.city, "Rotterdam");
        assert_eq!(draft.content.profile.street, "Damrak");
    }
    assert_eq!(stored(&harness).content.other_values, []);
}

#[test]
fn a_field_that_both_changed_has_both_values_in_the_library_until_a_person_chooses() {
    for use_other in [true, false] {
        let (mut harness, mut draft) = open();
        edit(&mut harness, FieldId::City, "Utrecht");
        edit(&mut harness, FieldId::Street, "Damrak");
        draft.content.profile.city = "Rotterdam".to_owned();
        harness.change_elsewhere(&draft);
        saved(&mut harness);
        assert_eq!(stored(&harness).content.profile.city, "Rotterdam");
        assert_eq!(stored(&harness).content.profile.street, "Damrak");
        // A window that is killed now loses nothing: the next one has the choice, too.
        let other = OtherValue {
            part: Part::Member("city".to_owned()),
            value: "Utrecht".into(),
            source: ValueSource::Program,
        };
        let mut harness = Harness::with(vec![stored(&harness)], vec![sandbox_account()]);
        assert_eq!(
            &harness.draft(ID).content.other_values[..],
            std::slice::from_ref(&other)
        );
        let warned = |harness: &Harness| {
            let findings = harness.state.editor.as_ref().unwrap().findings.iter();
            let mut messages = findings.map(|one| one.message.as_str());
            messages.any(|message| message.contains("Utrecht"))
        };
        assert!(warned(&harness));

        harness.act(Action::Sharing(SharingAction::Choose { other, use_other }));
        let chosen = if use_other { "Utrecht" } else { "Rotterdam" };
        assert_eq!(text(&harness, FieldId::City), chosen);
        assert!(!warned(&harness));
        saved(&mut harness);
        assert_eq!(stored(&harness).content.profile.city, chosen);
        assert_eq!(stored(&harness).content.other_values, []);
    }
}

#[test]
fn a_save_that_comes_second_is_merged_with_the_first() {
    let (mut harness, mut draft) = open();
    edit(&mut harness, FieldId::Street, "Damrak");
    let other = Library::at(harness.store.library.root());
    other.load(ID).unwrap();
    draft.content.profile.city = "Rotterdam".to_owned();
    other.save(&draft).unwrap();
    // The job finds the newer version.
    harness.wait(Duration::from_secs(2));
    let library = &harness.store.library;
    let theirs = loaded(library, library.read(ID).unwrap());
    harness.done(JobEvent::Sharing(SharingEvent::DraftIsNewer(theirs)));
    saved(&mut harness);
    assert_eq!(stored(&harness).content.profile.city, "Rotterdam");
    assert_eq!(stored(&harness).content.profile.street, "Damrak");
}

#[test]
fn a_profile_that_another_window_edits_is_not_changed_here_until_it_is_taken_over() {
    let (mut harness, draft) = open();
    holders(&mut harness, Some(ClaimPurpose::Editing));
    edit(&mut harness, FieldId::City, "Utrecht");
    harness.submit();
    harness.act(Action::Library(LibraryAction::Trash(ID)));
    harness.wait(Duration::from_secs(5));
    assert_eq!(harness.draft(ID), draft);
    let effects = &harness.effects;
    assert!(effects.saves().is_empty() && effects.trashed().is_empty());
    assert!(harness.state.submitting.is_none());
    let told = harness.state.notices.iter();
    assert!(
        told.clone().any(|one| one.text.contains("anna@desk")),
        "{told:?}"
    );

    harness.act(Action::Sharing(SharingAction::TakeOver(ID)));
    assert!(matches!(
        harness.claims.last(),
        Some(SharingEffect::TakeOver(ID))
    ));
    harness.done(JobEvent::Sharing(SharingEvent::Claimed {
        draft: ID,
        outcome: Ok(None),
    }));
    edit(&mut harness, FieldId::City, "Utrecht");
    assert_eq!(text(&harness, FieldId::City), "Utrecht");
}

#[test]
fn a_draft_is_claimed_with_its_first_change_and_released_after_a_pause() {
    let (mut harness, _) = open();
    harness.wait(Duration::from_mins(5));
    assert!(harness.claims.is_empty(), "reading claims nothing");
    edit(&mut harness, FieldId::City, "Utrecht");
    edit(&mut harness, FieldId::Street, "Damrak");
    let claims = |harness: &Harness| format!("{:?}", harness.claims);
    assert_eq!(claims(&harness), format!("[Claim({ID})]"));
    saved(&mut harness);
    harness.wait(Duration::from_mins(1));
    assert_eq!(claims(&harness), format!("[Claim({ID})]"));
    harness.wait(Duration::from_secs(61));
    assert_eq!(claims(&harness), format!("[Claim({ID}), Release({ID})]"));
}

#[test]
fn a_draft_is_released_when_another_one_is_opened() {
    let drafts = [1, 2].map(|id| example_draft(id, "amsterdam-office"));
    let mut harness = Harness::with(drafts.to_vec(), vec![sandbox_account()]);
    let open = harness.state.open_draft().unwrap().id;
    edit(&mut harness, FieldId::City, "Utrecht");
    let other = if open == ID { 2 } else { 1 };
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(other))));
    assert_eq!(harness.claims.len(), 1, "it is not saved yet");
    harness.wait(Duration::from_secs(2));
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Draft(open),
        at: at(0),
        outcome: Ok(()),
    }));
    assert!(matches!(harness.claims[1], SharingEffect::Release(id) if id == open));
}

#[test]
fn the_record_of_a_program_that_was_killed_while_it_sent_becomes_unknown() {
    let (mut harness, _) = open();
    holders(&mut harness, Some(ClaimPurpose::Sending));
    let other = Library::at(harness.store.library.root());
    other.load(ID).unwrap();
    let running = SubmissionRecord {
        state: SubmissionState::Running {
            step: Step::Create,
            since: at(0),
        },
        guid: Some(Uuid::from_u128(0x99)),
        ..SubmissionRecord::default()
    };
    let claim = other.claim_for_sending(ID).unwrap();
    other.save_submission(ID, &running).unwrap();
    harness.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    assert!(
        harness.draft(ID).submission.is_running(),
        "it is being sent"
    );
    drop(claim);
    holders(&mut harness, None);
    assert!(harness.draft(ID).submission.is_in_doubt());
}

#[test]
fn a_profile_that_another_program_moves_to_the_trash_can_be_taken_out_again() {
    let (mut harness, draft) = open();
    let other = Library::at(harness.store.library.root());
    other.trash(ID, draft.title()).unwrap();
    harness.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    assert!(harness.state.open_draft().is_none());
    let notice = harness.state.notices.last().unwrap();
    assert_eq!(notice.action, Some(NoticeAction::UndoTrash(ID)));

    // What was typed at that moment is saved first.
    let (mut harness, draft) = open();
    edit(&mut harness, FieldId::City, "Utrecht");
    let other = Library::at(harness.store.library.root());
    other.trash(ID, draft.title()).unwrap();
    harness.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    assert!(harness.state.open_draft().is_some());
    saved(&mut harness);
    assert!(harness.state.open_draft().is_none());
    assert_eq!(stored(&harness).content.profile.city, "Utrecht");
}

#[test]
fn accounts_of_another_program_appear_and_unsaved_ones_of_this_window_stay() {
    let (mut harness, _) = open();
    let mut theirs = sandbox_account();
    theirs.id = Uuid::from_u128(0x77);
    theirs.name = "Of the command".to_owned();
    let mut mine = sandbox_account();
    mine.id = Uuid::from_u128(0x78);
    harness.state.accounts.push(mine.clone());
    let accounts = vec![sandbox_account(), theirs.clone()];
    harness.done(JobEvent::Sharing(SharingEvent::AccountsRead(accounts)));
    let ids: Vec<Uuid> = harness.state.accounts.iter().map(|one| one.id).collect();
    assert_eq!(ids, [sandbox_account().id, theirs.id, mine.id]);
    // One that was removed there goes here.
    let accounts = vec![theirs.clone()];
    harness.done(JobEvent::Sharing(SharingEvent::AccountsRead(accounts)));
    let ids: Vec<Uuid> = harness.state.accounts.iter().map(|one| one.id).collect();
    assert_eq!(ids, [theirs.id, mine.id]);
}

#[test]
fn a_library_that_a_command_has_restored_is_told() {
    let (mut harness, _) = open();
    harness.done(JobEvent::Sharing(SharingEvent::Restored));
    let told = harness.state.notices.last().unwrap();
    assert!(told.text.contains("restored the library"), "{told:?}");
}

#[test]
fn a_claim_that_failed_is_made_with_the_next_save() {
    let (mut harness, _) = open();
    edit(&mut harness, FieldId::City, "Utrecht");
    let reason = DatabaseError::Full;
    harness.done(JobEvent::Sharing(SharingEvent::Claimed {
        draft: ID,
        outcome: Err(StoreError::NotClaimed { reason }.into()),
    }));
    edit(&mut harness, FieldId::City, "Utrecht 2");
    assert_eq!(harness.claims.len(), 1, "not with each key");
    saved(&mut harness);
    assert_eq!(harness.claims.len(), 2, "{:?}", harness.claims);
    assert!(matches!(harness.claims[1], SharingEffect::Claim(ID)));
}

#[test]
fn claims_are_made_again_in_a_library_that_was_replaced_or_recovered() {
    let (mut harness, _) = open();
    edit(&mut harness, FieldId::City, "Utrecht");
    harness.done(JobEvent::Store(StoreEvent::Replaced));
    saved(&mut harness);
    let claims = |harness: &Harness| {
        let claims = harness.claims.iter();
        claims
            .filter(|claim| matches!(claim, SharingEffect::Claim(ID)))
            .count()
    };
    assert_eq!(claims(&harness), 2);
    harness.done(JobEvent::Store(StoreEvent::Recovered(Recovered::default())));
    assert_eq!(claims(&harness), 3);
}

#[test]
fn holders_that_were_read_before_a_take_over_do_not_end_it() {
    let (mut harness, _) = open();
    holders(&mut harness, Some(ClaimPurpose::Editing));
    harness.act(Action::Sharing(SharingAction::TakeOver(ID)));
    let own = || {
        JobEvent::Sharing(SharingEvent::Claimed {
            draft: ID,
            outcome: Ok(None),
        })
    };
    harness.done(own());
    holders(&mut harness, Some(ClaimPurpose::Editing));
    assert!(matches!(
        harness.claims.last(),
        Some(SharingEffect::Claim(ID))
    ));
    harness.done(own());
    edit(&mut harness, FieldId::City, "Utrecht");
    assert_eq!(text(&harness, FieldId::City), "Utrecht");
    saved(&mut harness);
    harness.wait(Duration::from_secs(121));
    assert!(matches!(
        harness.claims.last(),
        Some(SharingEffect::Release(ID))
    ));
}

#[test]
fn a_profile_that_comes_back_from_the_trash_while_it_is_edited_stays_open() {
    let (mut harness, draft) = open();
    edit(&mut harness, FieldId::City, "Utrecht");
    let other = Library::at(harness.store.library.root());
    other.trash(ID, draft.title()).unwrap();
    harness.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    other.restore(ID).unwrap();
    harness.change_elsewhere(&draft);
    saved(&mut harness);
    assert!(harness.state.open_draft().is_some());
}
