//! Deleting a profile at the server from the window, and what is shown of it; receiving callbacks by a switch.

use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, DeletionAction, SettingsAction};
use profile_desk::app::job_event::JobEvent;
use profile_desk::app::state::{CallbackState, Dialog, View};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::submission::{
    Deletion, Purpose, Stage, SubmissionRecord, SubmissionState,
};
use profile_desk::settings::CallbackSecret;
use url::Url;
use uuid::Uuid;

use crate::harness::window::{
    Harness, answer, at, in_review, press, production_account, sandbox_account, type_text, window,
};

const ID: Uuid = Uuid::from_u128(1);

/// An approved profile of an account, open.
fn approved(account: profile_desk::domain::account::Account) -> Harness {
    let mut draft = in_review(1, &account);
    draft.submission.sent = Some(Payload::of(&draft));
    draft.submission.answer = Some(answer("Approved", None));
    let mut harness = Harness::with(vec![draft], vec![account]);
    harness.sandbox_started();
    harness
}

fn act(harness: &mut Harness, action: DeletionAction) {
    harness.act(Action::Deletion(action));
}

fn last_notice(harness: &Harness) -> &str {
    &harness.state.notices.last().unwrap().text
}

/// The name is typed, and the deletion begun.
fn begun() -> Harness {
    let mut harness = approved(sandbox_account());
    act(&mut harness, DeletionAction::Ask);
    let title = harness.state.open_draft().unwrap().title().to_owned();
    act(&mut harness, DeletionAction::Type(title));
    act(&mut harness, DeletionAction::Confirm);
    harness
}

fn ended(harness: &mut Harness, change: impl FnOnce(&mut SubmissionRecord)) {
    let mut record = harness.draft(ID).submission;
    change(&mut record);
    harness.submission_ended(ID, Box::new(record));
}

#[test]
fn a_profile_is_deleted_only_when_its_name_is_typed() {
    let mut harness = approved(production_account());
    act(&mut harness, DeletionAction::Ask);
    for typed in ["", "Amsterdam", "amsterdam office"] {
        act(&mut harness, DeletionAction::Type(typed.to_owned()));
        act(&mut harness, DeletionAction::Confirm);
        let Some(Dialog::DeleteAtServer(dialog)) = &harness.state.dialog else {
            panic!("the dialog is closed");
        };
        assert!(dialog.is_wrong, "{typed}");
        assert!(harness.effects.submits().is_empty());
    }
    let title = harness.state.open_draft().unwrap().title().to_owned();
    act(&mut harness, DeletionAction::Type(format!(" {title} ")));
    act(&mut harness, DeletionAction::Confirm);
    assert!(harness.state.dialog.is_none());
    assert_eq!(harness.effects.submits()[0].0, Purpose::Delete);
    assert!(harness.state.is_busy(ID));
}

#[test]
fn the_dialog_names_the_profile_and_production() {
    let mut harness = approved(production_account());
    act(&mut harness, DeletionAction::Ask);
    let title = harness.state.open_draft().unwrap().title().to_owned();
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    window.run();
    let account = format!("Account: {} (Production)", production_account().name);
    assert!(window.query_by_label(&account).is_some());
    assert!(window.query_all_by_label_contains(&title).count() > 0);
    // The cursor is in the field; Enter confirms what was typed.
    type_text(&mut window, "Another");
    press(&mut window, egui::Key::Enter);
    let wrong = "This is not the name of the profile. Nothing was deleted";
    assert!(window.query_by_label(wrong).is_some());
    assert!(window.state().effects.submits().is_empty());
}

#[test]
fn a_deleted_profile_stays_with_its_date() {
    let mut harness = begun();
    ended(&mut harness, |record| {
        record.deletion = Some(Deletion::InDoubt { since: at(5) });
        record.confirm_deletion(at(5));
    });
    assert!(last_notice(&harness).ends_with("was deleted at CM.com"));
    let draft = harness.state.open_draft().unwrap();
    assert_eq!(draft.submission.stage(), Stage::Deleted);
    assert_eq!(
        harness.state.list.count_in(View::Stage(Stage::NeedsAction)),
        Some(0)
    );
    act(&mut harness, DeletionAction::Ask);
    assert!(harness.state.dialog.is_none(), "it is not deleted again");
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    window.run();
    let shown = window
        .query_all_by_label_contains("Deleted at CM.com on")
        .count();
    assert!(shown > 0);
}

#[test]
fn a_deletion_that_failed_or_is_in_doubt_says_so() {
    let mut harness = begun();
    ended(&mut harness, |record| {
        let error = (&ApiError::Forbidden {
            detail: String::new(),
        })
            .into();
        record.note(at(5), EventKind::DeletionRefused { error });
    });
    let notice = last_notice(&harness);
    assert!(
        notice.contains("was not deleted. Not deleted at CM.com"),
        "{notice}"
    );
    assert_eq!(
        harness.state.open_draft().unwrap().submission.stage(),
        Stage::Approved
    );

    let mut harness = begun();
    ended(&mut harness, |record| {
        record.deletion = Some(Deletion::InDoubt { since: at(5) });
    });
    let notice = last_notice(&harness);
    assert!(
        notice.starts_with("We don’t know whether CM.com deleted"),
        "{notice}"
    );
    assert!(
        harness.state.polling.next.contains(ID),
        "its status is asked for"
    );
}

#[test]
fn a_profile_that_was_not_submitted_is_not_asked_about() {
    let draft = crate::harness::window::example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    act(&mut harness, DeletionAction::Ask);
    assert!(harness.state.dialog.is_none());
    let state = &harness.state.open_draft().unwrap().submission.state;
    assert_eq!(*state, SubmissionState::NotSubmitted);
}

#[test]
fn callbacks_are_received_while_the_switch_is_on() {
    let mut harness = approved(sandbox_account());
    assert!(harness.effects.callbacks().is_empty());
    let secret = || CallbackSecret::of([Uuid::new_v4(), Uuid::new_v4()]);
    let switch = |on| Action::Settings(SettingsAction::ReceiveCallbacks(on, secret()));
    harness.act(switch(true));
    assert_eq!(harness.effects.callbacks(), [true]);
    let first = harness.state.settings.callback_secret.clone();
    let url = Url::parse("http://127.0.0.1:47811/callback/x").unwrap();
    harness.done(JobEvent::CallbacksReceived(Ok(url.clone())));
    assert_eq!(harness.state.callback, CallbackState::On(url));
    harness.act(switch(false));
    assert_eq!(harness.effects.callbacks(), [true, false]);
    assert_eq!(harness.state.callback, CallbackState::Off);
    harness.act(switch(true));
    assert_eq!(
        harness.state.settings.callback_secret, first,
        "it stays the same"
    );
    harness.done(JobEvent::CallbacksReceived(Err(LocalError::Fault)));
    assert_eq!(
        harness.state.callback,
        CallbackState::Failed(LocalError::Fault)
    );
    assert_eq!(
        harness.effects.callbacks().len(),
        3,
        "it is not tried again by itself"
    );
}
