//! Submitting the selected profiles: reviewed once, sent one after the other and never twice, with an outcome for each.

use std::sync::Arc;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{
    Action, DialogAction, LibraryAction, ListAction, SubmissionAction, WindowAction,
};
use profile_desk::app::effect::{Effect, SubmissionEffect};
use profile_desk::app::job_event::{DocumentEvent, JobEvent, StoreEvent, SubmissionEvent};
use profile_desk::app::state::{
    BulkOutcome, BulkPhase, BulkSubmitDialog, Dialog, QueryState, StoreKey,
};
use profile_desk::domain::account::Account;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::Picture;
use profile_desk::domain::country_requirements::RequirementsQuery;
use profile_desk::domain::defect::Defect;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{Finding, FindingKind};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use uuid::Uuid;

use crate::harness::screens::states::answer;
use crate::harness::window::{
    Harness, at, attachment, example_draft, in_review, press, press_with, production_account,
    refused, requirement, sandbox_account, tab_to_table, window,
};

fn act(harness: &mut Harness, action: LibraryAction) {
    harness.act(Action::Library(action));
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn named(number: u128) -> Draft {
    let mut draft = example_draft(number, "amsterdam-office");
    draft.content.profile.name = format!("P{number}");
    draft
}

fn library(drafts: Vec<Draft>, account: Account) -> Harness {
    let mut harness = Harness::with(drafts, vec![account]);
    harness.sandbox_started();
    harness.requires_nothing("NL");
    act(&mut harness, LibraryAction::Close);
    act(&mut harness, LibraryAction::List(ListAction::SelectAll));
    harness.effects.clear();
    harness
}

/// So many profiles in the review.
fn reviewed(count: u128) -> Harness {
    let mut harness = library((1..=count).map(named).collect(), sandbox_account());
    act(&mut harness, LibraryAction::SubmitSelected);
    harness
}

fn dialog(harness: &Harness) -> &BulkSubmitDialog {
    match &harness.state.dialog {
        Some(Dialog::BulkSubmit(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

fn confirm(harness: &mut Harness) {
    harness.act(Action::Submission(SubmissionAction::Confirm));
}

fn outcomes(harness: &Harness) -> Vec<BulkOutcome> {
    let profiles = dialog(harness).profiles.iter();
    profiles.map(|profile| profile.outcome.clone()).collect()
}

/// The drafts that were to be sent since the last call.
fn sent(harness: &mut Harness) -> Vec<Uuid> {
    let effects = harness.effects.take().into_inner().into_iter();
    let sent = effects.filter_map(|effect| match effect {
        Effect::Submission(SubmissionEffect::Submit { draft, .. }) => Some(draft.id),
        _ => None,
    });
    sent.collect()
}

fn end(harness: &mut Harness, draft: Uuid, state: SubmissionState) {
    let record = SubmissionRecord {
        state,
        ..SubmissionRecord::default()
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Ended {
        draft,
        record: Box::new(record),
    }));
}

fn submitted() -> SubmissionState {
    SubmissionState::Submitted { at: at(0) }
}

fn unknown() -> SubmissionState {
    SubmissionState::Unknown {
        error: ApiError::Local {
            detail: LocalError::Fault,
        },
        since: at(0),
    }
}

fn refusal() -> SubmissionState {
    refused(Finding::problem(
        FieldId::City.into(),
        FindingKind::Server,
        "No such city",
    ))
}

fn document_read(harness: &mut Harness, sha256: String) {
    let picture = Picture {
        width: 1,
        height: 1,
        rgba: vec![255; 4],
    };
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256,
        outcome: Ok(Arc::new(picture)),
    }));
}

#[test]
fn the_review_says_what_is_sent_and_why_the_rest_is_not() {
    let mut incomplete = named(2);
    incomplete.content.profile.city.clear();
    let mut warned = named(3);
    "12".clone_into(&mut warned.content.profile.postal_code);
    let mut doubtful = named(5);
    doubtful.submission.state = unknown();
    doubtful.submission.doubt_since = Some(at(0));
    let account = sandbox_account();
    let mut changed = in_review(6, &account);
    "Sneek".clone_into(&mut changed.content.profile.contact_first_name);
    let drafts = vec![
        named(1),
        incomplete,
        warned,
        in_review(4, &account),
        doubtful,
        changed,
    ];
    let mut harness = library(drafts, account);
    act(&mut harness, LibraryAction::SubmitSelected);
    let outcomes = outcomes(&harness);
    let left_out = |text: &str| BulkOutcome::LeftOut(text.to_owned());
    assert_eq!(
        outcomes,
        [
            BulkOutcome::Ready,
            BulkOutcome::Ready,
            left_out("No changes to send. CM.com has this profile as it is here"),
            left_out("It has changes to a submitted profile. Open it to review and send them"),
            left_out("There is a problem. Enter the city"),
            left_out("CM.com may already have this profile. Look again, or send it again anyway"),
        ]
    );
    let dialog = dialog(&harness);
    assert_eq!(dialog.phase, BulkPhase::Review);
    assert!(dialog.profiles[0].warnings.is_empty());
    assert_eq!(
        dialog.profiles[1].warnings,
        ["Postal code for the Netherlands should look like 1234 AB"]
    );
    assert!(sent(&mut harness).is_empty(), "before it is confirmed");
}

#[test]
fn one_is_sent_after_the_other_and_each_has_its_outcome() {
    let mut harness = reviewed(3);
    confirm(&mut harness);
    assert_eq!(sent(&mut harness), [id(1)]);
    confirm(&mut harness);
    assert!(sent(&mut harness).is_empty(), "not twice");
    assert_eq!(dialog(&harness).progress(), (0, 3));
    end(&mut harness, id(1), submitted());
    assert_eq!(sent(&mut harness), [id(2)]);
    end(&mut harness, id(2), refusal());
    assert_eq!(sent(&mut harness), [id(3)], "the others go on");
    end(&mut harness, id(3), submitted());
    assert!(sent(&mut harness).is_empty());
    assert_eq!(dialog(&harness).phase, BulkPhase::Done);
    let outcomes = outcomes(&harness);
    assert_eq!(outcomes[0], BulkOutcome::Submitted);
    assert!(
        matches!(&outcomes[1], BulkOutcome::Refused(why) if why.contains("No such city")),
        "{outcomes:?}"
    );
    assert_eq!(outcomes[2], BulkOutcome::Submitted);
    assert!(harness.state.notices.is_empty(), "they stand in the dialog");
}

#[test]
fn an_unknown_outcome_pauses_and_nothing_is_sent_again() {
    let mut harness = reviewed(2);
    confirm(&mut harness);
    sent(&mut harness);
    end(&mut harness, id(1), unknown());
    assert_eq!(dialog(&harness).phase, BulkPhase::Paused);
    assert!(sent(&mut harness).is_empty());
    act(&mut harness, LibraryAction::ContinueSubmitting);
    assert_eq!(sent(&mut harness), [id(2)]);
    end(&mut harness, id(2), submitted());
    assert_eq!(
        outcomes(&harness),
        [BulkOutcome::Unknown, BulkOutcome::Submitted]
    );
}

#[test]
fn what_changed_is_gone_or_is_sent_elsewhere_is_not_sent_and_the_others_are() {
    let mut harness = reviewed(5);
    let mut changed = harness.draft(id(2));
    "Sneek".clone_into(&mut changed.content.profile.city);
    harness.change_elsewhere(&changed);
    harness.trash_elsewhere(3, at(0));
    confirm(&mut harness);
    assert_eq!(sent(&mut harness), [id(1)]);
    end(&mut harness, id(1), submitted());
    assert_eq!(sent(&mut harness), [id(4)]);
    harness.done(JobEvent::Submission(SubmissionEvent::Superseded {
        draft: id(4),
        newer: None,
        why: LocalError::SentMeanwhile,
    }));
    assert_eq!(sent(&mut harness), [id(5)]);
    harness.done(JobEvent::Submission(SubmissionEvent::Crashed(id(5))));
    let not_sent = |text: &str| BulkOutcome::NotSent(text.to_owned());
    let outcomes = outcomes(&harness);
    assert_eq!(outcomes[1], not_sent("It changed after the review"));
    assert_eq!(outcomes[2], not_sent("The profile is in the trash"));
    assert_eq!(
        outcomes[3],
        not_sent(&LocalError::SentMeanwhile.to_string())
    );
    assert!(!matches!(
        outcomes[4],
        BulkOutcome::Sending | BulkOutcome::Ready | BulkOutcome::Submitted
    ));
    assert_eq!(dialog(&harness).phase, BulkPhase::Done);
}

#[test]
fn a_pause_waits_after_the_one_under_way_and_stop_sends_no_more() {
    let mut harness = reviewed(3);
    confirm(&mut harness);
    act(&mut harness, LibraryAction::PauseSubmitting);
    assert_eq!(sent(&mut harness), [id(1)]);
    end(&mut harness, id(1), submitted());
    assert!(sent(&mut harness).is_empty());
    act(&mut harness, LibraryAction::ContinueSubmitting);
    assert_eq!(sent(&mut harness), [id(2)]);
    act(&mut harness, LibraryAction::StopSubmitting);
    assert!(harness.state.submitting.as_ref().unwrap().cancelling);
    assert_eq!(
        dialog(&harness).phase,
        BulkPhase::Stopping,
        "until that ends"
    );
    end(&mut harness, id(2), submitted());
    assert!(sent(&mut harness).is_empty());
    let stopped = BulkOutcome::NotSent("You stopped before it was sent".to_owned());
    assert_eq!(
        outcomes(&harness),
        [BulkOutcome::Submitted, BulkOutcome::Submitted, stopped]
    );
}

#[test]
fn closing_the_window_or_the_dialog_waits_for_the_one_under_way_only() {
    for close in [
        Action::Window(WindowAction::CloseRequested),
        Action::Dialogs(DialogAction::Close),
    ] {
        let mut harness = reviewed(2);
        confirm(&mut harness);
        let closes_window = matches!(close, Action::Window(_));
        assert_eq!(sent(&mut harness), [id(1)]);
        harness.act(close);
        assert_eq!(dialog(&harness).phase, BulkPhase::Paused);
        end(&mut harness, id(1), submitted());
        assert!(
            harness.effects.submits().is_empty(),
            "the next is not begun"
        );
        for key in [
            StoreKey::Settings,
            StoreKey::Requirements,
            StoreKey::Draft(id(1)),
            StoreKey::Record(id(1)),
        ] {
            harness.done(JobEvent::Store(StoreEvent::Saved {
                key,
                at: at(0),
                outcome: Ok(()),
            }));
        }
        assert_eq!(harness.effects.closes().is_empty(), !closes_window);
        assert!(harness.effects.submits().is_empty());
        // What came of each is shown before the dialog is gone.
        harness.act(Action::Dialogs(DialogAction::Close));
        let stopped = BulkOutcome::NotSent("You stopped before it was sent".to_owned());
        assert_eq!(outcomes(&harness), [BulkOutcome::Submitted, stopped]);
        assert_eq!(dialog(&harness).phase, BulkPhase::Done);
        harness.act(Action::Dialogs(DialogAction::Close));
        assert!(harness.state.dialog.is_none());
        assert!(harness.effects.submits().is_empty());
    }
}

#[test]
fn what_the_countries_require_is_asked_for_before_the_review() {
    // Never opened.
    let mut berlin = example_draft(2, "berlin-office");
    berlin.content.profile.name = "P2".to_owned();
    let mut harness = library(vec![named(1), berlin], sandbox_account());
    act(&mut harness, LibraryAction::SubmitSelected);
    assert_eq!(dialog(&harness).phase, BulkPhase::Reading);
    let numbers = RequirementsQuery::Requirements("DE".to_owned());
    let address = RequirementsQuery::RequiredFields("DE".to_owned());
    for query in [&numbers, &address] {
        let asked = harness.state.requirement_queries.get(query);
        assert_eq!(asked, Some(&QueryState::Running), "{query:?}");
    }
    harness.requires(
        "DE",
        vec![requirement(
            "1",
            RequirementKind::Document,
            "Proof of address",
        )],
    );
    assert_eq!(
        dialog(&harness).phase,
        BulkPhase::Reading,
        "one answer is missing"
    );
    harness.answer(
        address,
        Err(ApiError::Forbidden {
            detail: String::new(),
        }),
    );
    let dialog = dialog(&harness);
    assert_eq!(dialog.phase, BulkPhase::Review);
    let warnings = dialog.profiles[1].warnings.join("\n");
    assert!(warnings.contains("Proof of address"), "{warnings}");
    assert!(warnings.contains("We could not check"), "{warnings}");
}

#[test]
fn what_cm_com_says_about_a_profile_stands_at_its_outcome() {
    let mut harness = reviewed(1);
    confirm(&mut harness);
    let record = SubmissionRecord {
        state: submitted(),
        answer: Some(answer("Incomplete", Some("A document is missing"))),
        guid: Some(id(7)),
        ..SubmissionRecord::default()
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Ended {
        draft: id(1),
        record: Box::new(record),
    }));
    let dialog = dialog(&harness);
    assert_eq!(dialog.phase, BulkPhase::Done);
    let told = dialog.profiles[0].refusal.as_deref();
    assert_eq!(told, Some("Incomplete. A document is missing"));
    let window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    assert!(
        window
            .query_by_label("Submitted. Incomplete. A document is missing")
            .is_some()
    );
    assert!(
        window
            .query_by_label("1 of 1 were submitted. 1 needs action")
            .is_some()
    );
}

#[test]
fn a_document_that_is_gone_stops_its_own_profile_only() {
    let mut gone = named(1);
    gone.content.attachments.push(attachment("a"));
    let mut harness = library(vec![gone, named(2)], sandbox_account());
    act(&mut harness, LibraryAction::SubmitSelected);
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: attachment("a").sha256,
        outcome: Err(Defect::Gone.into()),
    }));
    let outcomes = outcomes(&harness);
    assert_eq!(outcomes[0], BulkOutcome::Ready);
    assert!(
        matches!(&outcomes[1], BulkOutcome::LeftOut(why) if why.contains("its file is gone")),
        "{outcomes:?}"
    );
}

#[test]
fn documents_are_checked_before_the_review_and_their_pictures_are_not_kept() {
    let mut with_document = named(1);
    with_document.content.attachments.push(attachment("a"));
    let mut harness = library(vec![with_document, named(2)], sandbox_account());
    harness.state.thumbnails.clear();
    act(&mut harness, LibraryAction::SubmitSelected);
    assert_eq!(dialog(&harness).phase, BulkPhase::Reading);
    let asked = harness.effects.take();
    document_read(&mut harness, asked.thumbnails()[0].sha256.clone());
    assert_eq!(dialog(&harness).phase, BulkPhase::Review);
    assert_eq!(outcomes(&harness), [BulkOutcome::Ready, BulkOutcome::Ready]);
    assert!(harness.state.thumbnails.is_empty());
}

#[test]
fn an_account_that_changed_since_the_review_sends_nothing() {
    let mut harness = reviewed(1);
    harness.state.accounts[0].account_guid = id(99);
    confirm(&mut harness);
    assert!(sent(&mut harness).is_empty());
    assert!(matches!(outcomes(&harness)[0], BulkOutcome::NotSent(_)));
}

#[test]
fn enter_sends_to_the_sandbox_and_not_to_production() {
    for (account, sends) in [(sandbox_account(), true), (production_account(), false)] {
        let harness = library(vec![named(1), named(2)], account);
        let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
        tab_to_table(&mut window);
        press_with(&mut window, Modifiers::COMMAND, Key::A);
        window.get_by_label("Submit…").click();
        window.run();
        let place = if sends { "the sandbox" } else { "CM.com" };
        window.get_by_label(&format!("Submit 2 profiles to {place}"));
        press(&mut window, Key::Enter);
        let sent = sent(window.state_mut());
        assert_eq!(!sent.is_empty(), sends, "{place}");
        if sends {
            assert!(window.query_all_by_label("Submitting 1 of 2").count() > 0);
            window.get_by_label("Pause");
        }
    }
}

/// The button that has the focus while the profiles are read is not the one that sends.
#[test]
fn enter_sends_nothing_to_production_after_a_long_reading() {
    let mut with_document = named(1);
    with_document.content.attachments.push(attachment("a"));
    let mut harness = library(vec![with_document, named(2)], production_account());
    harness.state.thumbnails.clear();
    act(&mut harness, LibraryAction::SubmitSelected);
    let asked = harness.effects.take();
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    assert!(window.query_all_by_label("1 of 2 read").count() > 0);
    let sha256 = asked.thumbnails()[0].sha256.clone();
    document_read(window.state_mut(), sha256);
    window.run();
    window.get_by_label("Submit 2 profiles to CM.com");
    press(&mut window, Key::Enter);
    assert!(sent(window.state_mut()).is_empty());
    assert!(window.state().state.submitting.is_none());
}

#[test]
fn what_is_sent_comes_first_and_each_part_is_sorted_by_title() {
    let titled = |number, title: &str| {
        let mut draft = named(number);
        title.clone_into(&mut draft.content.profile.name);
        draft
    };
    let mut incomplete = titled(1, "Aachen");
    incomplete.content.profile.city.clear();
    let drafts = vec![
        titled(2, "zuid"),
        incomplete,
        titled(3, "Ärzte"),
        titled(4, "Bern"),
    ];
    let mut harness = library(drafts, sandbox_account());
    act(&mut harness, LibraryAction::SubmitSelected);
    let listed: Vec<&str> = dialog(&harness)
        .profiles
        .iter()
        .map(|one| one.title.as_str())
        .collect();
    assert_eq!(listed, ["Ärzte", "Bern", "zuid", "Aachen"]);
}
