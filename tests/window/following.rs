//! The refresh of all accounts in the background, how long reviews take, and bringing in the profiles that only
//! CM.com has.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::harness::window::{Harness, in_review, production_account, sandbox_account, window};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, FollowAction, LibraryAction};
use profile_desk::app::job_event::{FollowEvent, JobEvent};
use profile_desk::app::state::{Dialog, LastRefresh};
use profile_desk::domain::account::Account;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::bring_in::{BroughtIn, ServerOnly, ServerOnlyList};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::profile_row::ProfileStatus;
use profile_desk::domain::refresh::{ProfileChange, RefreshError, Refreshed};
use profile_desk::domain::review_time::ReviewTimes;
use uuid::Uuid;

const SECOND: Duration = Duration::from_secs(1);

/// A harness with profiles in review, whose account is followed.
fn followed(drafts: Vec<Draft>, account: &Account) -> Harness {
    let mut harness = Harness::with(drafts, vec![account.clone()]);
    harness.sandbox_started();
    with_reviews(&mut harness, account, &[]);
    harness.effects.clear();
    harness
}

fn with_reviews(harness: &mut Harness, account: &Account, days: &[i64]) {
    let cases = days.iter().map(|days| days * 24 * 3600).collect();
    harness.done(JobEvent::Follow(FollowEvent::Followed {
        accounts: BTreeSet::from([account.account_guid]),
        review_times: ReviewTimes::of(BTreeMap::from([("US".to_owned(), cases)])),
    }));
}

/// The refresh that was begun ends.
fn ended(harness: &mut Harness, account: &Account, outcome: Refreshed) {
    let (sent_at, at) = (harness.up, harness.state.now.wall);
    harness.done(JobEvent::Follow(FollowEvent::Refreshed {
        account: account.clone(),
        sent_at,
        at,
        outcome: Box::new(outcome),
    }));
}

/// Lets time pass until an account is refreshed. Returns the seconds.
fn until_refresh(harness: &mut Harness, at_most: u64) -> Option<u64> {
    for second in 0..at_most {
        let begun = harness.effects.take().refreshes().len();
        assert!(begun <= 1);
        if begun == 1 {
            return Some(second);
        }
        harness.wait(SECOND);
    }
    None
}

fn failed(error: ApiError) -> Refreshed {
    Refreshed {
        error: Some(RefreshError::Api(error)),
        ..Refreshed::default()
    }
}

fn changed(draft: u128, after: &str) -> ProfileChange {
    ProfileChange {
        draft: Uuid::from_u128(draft),
        profile: None,
        title: format!("Profile {draft}"),
        before: ProfileStatus::Reported("Pending".to_owned()),
        after: ProfileStatus::Reported(after.to_owned()),
        comment: None,
        values: Vec::new(),
        to_choose: Vec::new(),
    }
}

#[test]
fn an_account_is_refreshed_every_five_minutes_while_profiles_wait_and_one_at_a_time() {
    let account = sandbox_account();
    let mut harness = followed(vec![in_review(1, &account)], &account);
    assert_eq!(until_refresh(&mut harness, 120), Some(60));
    assert_eq!(harness.state.following.last(), LastRefresh::Running);
    assert_eq!(until_refresh(&mut harness, 3600), None, "one at a time");
    ended(&mut harness, &account, Refreshed::default());
    assert_eq!(until_refresh(&mut harness, 3600), Some(300));
    ended(&mut harness, &account, Refreshed::default());
    assert!(matches!(harness.state.following.last(), LastRefresh::At(_)));
    assert!(harness.state.notices.is_empty());
    harness.act(Action::Follow(FollowAction::RefreshAll));
    assert_eq!(until_refresh(&mut harness, 1), Some(0), "asked for");
}

#[test]
fn without_profiles_that_wait_an_account_is_refreshed_once_a_day() {
    let account = sandbox_account();
    let mut harness = followed(Vec::new(), &account);
    assert!(until_refresh(&mut harness, 120).is_some());
    ended(&mut harness, &account, Refreshed::default());
    assert_eq!(until_refresh(&mut harness, 3 * 3600), None);
    harness.wait(Duration::from_hours(21));
    assert!(until_refresh(&mut harness, 120).is_some());
}

#[test]
fn being_offline_is_quiet_and_a_request_to_wait_is_followed() {
    let account = sandbox_account();
    let mut harness = followed(vec![in_review(1, &account)], &account);
    until_refresh(&mut harness, 120).unwrap();
    let offline = ApiError::Timeout {
        host: "api.cm.com".to_owned(),
    };
    ended(&mut harness, &account, failed(offline));
    assert!(harness.state.notices.is_empty());
    assert!(matches!(
        harness.state.following.last(),
        LastRefresh::Failed(_, None)
    ));
    assert_eq!(until_refresh(&mut harness, 3600), Some(300));
    let limited = ApiError::RateLimited {
        retry_after: Some(1000),
    };
    ended(&mut harness, &account, failed(limited));
    assert_eq!(until_refresh(&mut harness, 3600), Some(1000));
}

#[test]
fn many_changes_are_told_in_one_sentence_and_that_a_review_began_is_no_news() {
    let account = sandbox_account();
    let mut harness = followed(vec![in_review(1, &account)], &account);
    until_refresh(&mut harness, 120).unwrap();
    let mut changes: Vec<_> = (2..10).map(|id| changed(id, "Approved")).collect();
    changes.push(changed(10, "Rejected"));
    changes.push(changed(11, "InReview"));
    let outcome = Refreshed {
        changes,
        ..Refreshed::default()
    };
    ended(&mut harness, &account, outcome);
    let notices: Vec<_> = harness
        .state
        .notices
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(
        notices,
        ["CM.com has news about 9 profiles. 1 needs action"]
    );
}

#[test]
fn a_profile_in_review_shows_its_day_beside_the_usual_ones() {
    let account = production_account();
    let mut draft = in_review(1, &account);
    draft.content.profile.country_code = "US".to_owned();
    let since = draft.submission.submitted_at().unwrap();
    let mut harness = followed(vec![draft], &account);
    with_reviews(&mut harness, &account, &[4, 6, 9, 5]);
    let now = harness.state.now.wall.duration_since(since).as_secs() / 86_400 + 1;
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1))));
    let drawn = window(harness, [1280.0, 800.0], egui::Theme::Light);
    drawn.get_by_label(&format!("Day {now}, usually 4 to 6"));
}

fn only_at_cm(number: u128) -> ServerOnly {
    ServerOnly {
        guid: Uuid::from_u128(number),
        name: format!("Office {number}"),
        company: "Acme".to_owned(),
        country: "US".to_owned(),
        status: Some("Approved".to_owned()),
        is_deleted: number == 3,
    }
}

#[test]
fn what_is_ticked_is_brought_in_and_deleted_profiles_are_left_out_unless_shown() {
    let account = sandbox_account();
    let mut harness = followed(Vec::new(), &account);
    harness.act(Action::Follow(FollowAction::AskBringIn));
    harness.done(JobEvent::Follow(FollowEvent::ServerOnlyFound {
        account: account.id,
        outcome: Ok(ServerOnlyList {
            profiles: (1..=3).map(only_at_cm).collect(),
            compared: 3,
            all: true,
        }),
    }));
    harness.act(Action::Follow(FollowAction::TickAll(true)));
    let mut drawn = window(harness, [1280.0, 800.0], egui::Theme::Light);
    drawn.get_by_label("Office 1, Acme · United States · Approved · Sandbox");
    assert!(drawn.query_by_label_contains("Office 3").is_none());
    drawn.get_by_label("Bring in 2 profiles").click();
    drawn.run();
    let harness = drawn.state_mut();
    let sent = harness.effects.take();
    let guids = [1, 2].map(Uuid::from_u128);
    assert_eq!(sent.bring_ins(), [(&account, &guids[..])]);
    for (guid, outcome) in [
        (
            guids[0],
            BroughtIn::Added {
                draft: Uuid::from_u128(9),
                title: "Office 1".to_owned(),
                documents: 2,
                unread: Vec::new(),
            },
        ),
        (
            guids[1],
            BroughtIn::Failed(RefreshError::Api(ApiError::NotFound)),
        ),
    ] {
        harness.done(JobEvent::Follow(FollowEvent::BroughtIn {
            account: account.id,
            profile: guid,
            outcome,
        }));
    }
    harness.done(JobEvent::Follow(FollowEvent::BringInEnded(account.id)));
    let Some(Dialog::BringIn(dialog)) = &harness.state.dialog else {
        panic!("{:?}", harness.state.dialog);
    };
    assert_eq!(
        (dialog.progress.added, dialog.progress.failed.len()),
        (1, 1)
    );
    assert_eq!(
        dialog.rows().count(),
        1,
        "the one that failed is still there"
    );
    drawn.run();
    drawn.get_by_label("1 profile was brought in");
    drawn.get_by_label("2 documents stay at CM.com");
}
