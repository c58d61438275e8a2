//! Polling submitted profiles in the window: which responses are accepted, the message for a
//! profile that is not found, and how a server's request to wait is followed.

use std::time::Duration;

use crate::harness::window::{
    Harness, Window, answer, at, in_review, numbers, production_account, sandbox_account, window,
};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{
    AccountAction, Action, FormAction, LibraryAction, RequirementAction, SubmissionAction,
};
use profile_desk::app::job_event::{JobEvent, RequirementEvent, SubmissionEvent};
use profile_desk::app::state::{PollingError, QueryState, Tone};
use profile_desk::domain::account::{Account, Environment};
use profile_desk::domain::api_error::{ApiError, UnreadableResponse};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::same_profile::OwnProfile;
use profile_desk::domain::server_profile::ServerProfile;
use profile_desk::domain::submission::{
    LookupOutcome, NotFoundReason, Progress, Stage, Step, SubmissionRecord, SubmissionState,
};
use uuid::Uuid;

const OPEN: Uuid = Uuid::from_u128(1);

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A harness with profiles in review, the first of them open.
fn harness(drafts: Vec<Draft>, accounts: Vec<Account>) -> Harness {
    let mut harness = Harness::with(drafts, accounts);
    harness.sandbox_started();
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    harness.effects.clear();
    harness
}

fn one() -> Harness {
    harness(
        vec![in_review(1, &sandbox_account())],
        vec![sandbox_account()],
    )
}

/// Refreshes the status by hand. Returns true when it is queried then.
fn refreshes(harness: &mut Harness) -> bool {
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    !harness.effects.status_checks().is_empty()
}

/// Refreshes the status; CM.com asks to wait.
fn refresh_limited(harness: &mut Harness, seconds: u64) {
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    harness.status_received(OPEN, Err(limited(Some(seconds))));
    harness.effects.clear();
}

/// The requirements of the open draft are queried; CM.com asks to wait.
fn requirements_limited(harness: &mut Harness, seconds: u64) {
    harness.answer(numbers("NL"), Err(limited(Some(seconds))));
}

fn limited(retry_after: Option<u64>) -> ApiError {
    ApiError::RateLimited { retry_after }
}

/// Lets time pass in small steps; each query is answered at once. Returns the drafts that were
/// queried and the times, in seconds since the start.
fn poll(
    harness: &mut Harness,
    time: Duration,
    mut outcome: impl FnMut(Uuid) -> Result<Box<Answer>, ApiError>,
) -> Vec<(Uuid, f32)> {
    let begun = harness.up;
    let mut checked = Vec::new();
    while harness.up < begun + time {
        harness.wait(Duration::from_millis(100));
        for (draft, ..) in harness.effects.take().status_checks() {
            checked.push((draft, harness.up.saturating_sub(begun).as_secs_f32()));
            harness.status_received(draft, outcome(draft));
        }
    }
    checked
}

/// A submission of the open draft is asked to wait.
fn request_wait(harness: &mut Harness, retry_after: Option<u64>) {
    harness.done(JobEvent::Submission(SubmissionEvent::Progress {
        draft: OPEN,
        progress: Progress::WaitRequested { retry_after },
    }));
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it answers a question, as `questions` wants it"
)]
fn good(_: Uuid) -> Result<Box<Answer>, ApiError> {
    Ok(Box::new(answer("InReview", None)))
}

#[test]
fn a_hold_postpones_all_queries_of_its_account_until_it_ends() {
    let drafts = (1..=20).map(|id| in_review(id, &sandbox_account()));
    let mut harness = harness(drafts.collect(), vec![sandbox_account()]);
    let checked = poll(&mut harness, seconds(60), |_| Err(limited(Some(120))));
    assert_eq!(checked.len(), 1, "one question, then none: {checked:?}");
    let begun = checked[0].1;
    let checked = poll(&mut harness, seconds(120), good);
    let first = checked.first().unwrap().1 + 60.0;
    assert!(
        (begun + 119.9..begun + 121.0).contains(&first),
        "{begun} {first}"
    );
    assert!(
        checked.len() >= 20,
        "then all are asked again: {}",
        checked.len()
    );
}

#[test]
fn holds_without_a_time_grow_and_end_with_a_response() {
    for retry_after in [None, Some(0)] {
        let drafts = (1..=5).map(|id| in_review(id, &sandbox_account()));
        let mut harness = harness(drafts.collect(), vec![sandbox_account()]);
        let checked = poll(&mut harness, seconds(3600), |_| Err(limited(retry_after)));
        let gaps: Vec<f32> = checked
            .windows(2)
            .map(|pair| pair[1].1 - pair[0].1)
            .collect();
        assert!(checked.len() <= 16, "{}: {gaps:?}", checked.len());
        assert!(
            gaps.windows(2).all(|pair| pair[1] >= pair[0] - 0.5),
            "{gaps:?}"
        );
        let longest = gaps.last().unwrap();
        assert!((500.0..=610.0).contains(longest), "{gaps:?}");
        poll(&mut harness, seconds(1200), good);
        assert!(harness.state.polling.holds.is_empty());
    }
}

#[test]
fn a_hold_affects_every_entry_of_its_account_and_no_other_account() {
    let sandbox = sandbox_account();
    let possible_duplicate = Account {
        id: Uuid::from_u128(0x71),
        ..sandbox_account()
    };
    let other = Account {
        environment: Environment::Custom("https://other.example/".parse().unwrap()),
        ..production_account()
    };
    let drafts = vec![
        in_review(1, &sandbox),
        in_review(2, &possible_duplicate),
        in_review(3, &other),
    ];
    let mut harness = harness(drafts, vec![sandbox, possible_duplicate, other]);
    let checked = poll(&mut harness, seconds(100), |draft| {
        if draft == Uuid::from_u128(3) {
            good(draft)
        } else {
            Err(limited(Some(1000)))
        }
    });
    let of = |id: u128| {
        checked
            .iter()
            .filter(|(draft, _)| *draft == Uuid::from_u128(id))
            .count()
    };
    assert_eq!(of(1) + of(2), 1, "{checked:?}");
    assert!(of(3) >= 5, "{checked:?}");
}

#[test]
fn refresh_during_a_hold_shows_when_it_ends() {
    let mut harness = one();
    refresh_limited(&mut harness, 90);
    harness.up += seconds(30);
    assert!(!refreshes(&mut harness));
    let text = &harness.state.notices.last().unwrap().text;
    assert_eq!(
        text,
        "CM.com asked us to wait 60 seconds before the next request"
    );
    harness.up += seconds(60);
    assert!(refreshes(&mut harness));
}

#[test]
fn a_hold_postpones_requirement_queries() {
    let mut harness = one();
    requirements_limited(&mut harness, 90);
    let checked = poll(&mut harness, seconds(60), good);
    assert_eq!(checked, [], "statuses wait");
    harness.effects.clear();
    harness.act(Action::Requirements(RequirementAction::Refresh));
    assert!(
        harness.effects.queries().is_empty(),
        "{:?}",
        harness.effects
    );
    harness.up += seconds(90);
    harness.act(Action::Requirements(RequirementAction::Refresh));
    assert!(!harness.effects.queries().is_empty());
}

#[test]
fn a_submission_that_was_asked_to_wait_starts_a_hold() {
    let mut harness = one();
    let mut record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    record.state = SubmissionState::Stopped {
        step: Step::Update,
        error: limited(Some(90)),
        at: at(0),
        in_doubt: false,
    };
    harness.submission_ended(OPEN, Box::new(record));
    assert_eq!(poll(&mut harness, seconds(60), good), []);
    assert!(!poll(&mut harness, seconds(60), good).is_empty());
}

#[test]
fn the_window_does_not_repaint_during_a_hold() {
    let mut harness = one();
    refresh_limited(&mut harness, 900);
    // Not before the first look at the trash.
    harness.wait(seconds(150));
    let deadline = harness.state.next_deadline().unwrap();
    assert_eq!(deadline, seconds(900), "nothing is due before");
}

#[test]
fn an_endless_wait_time_does_not_panic() {
    for wait in [u64::MAX, 365 * 24 * 3600] {
        let mut harness = one();
        harness.act(Action::Submission(SubmissionAction::CheckStatus));
        harness.status_received(OPEN, Err(limited(Some(wait))));
        harness.act(Action::Submission(SubmissionAction::CheckStatus));
        let drawn = window(harness, [1440.0, 900.0], egui::Theme::Light);
        assert!(texts(&drawn).contains("CM.com asked us to wait"));
    }
}

#[test]
fn a_hold_lasts_at_most_a_day() {
    let mut harness = one();
    refresh_limited(&mut harness, 365 * 24 * 3600);
    harness.up += seconds(24 * 3600 - 10);
    assert!(!refreshes(&mut harness));
    harness.up += seconds(10);
    assert!(refreshes(&mut harness));
}

/// Requirement queries also wait for the end of the hold, and are sent automatically then.
#[test]
fn a_postponed_requirements_query_shows_its_time_and_is_sent_then() {
    let mut harness = one();
    requirements_limited(&mut harness, 90);
    harness.state.requirement_queries.clear();
    harness.effects.clear();
    harness.act(Action::Requirements(RequirementAction::Refresh));
    let is_asked = |harness: &Harness| !harness.effects.queries().is_empty();
    assert!(!is_asked(&harness));
    harness.wait(seconds(5));
    harness.state.polling.next.clear();
    assert_eq!(harness.state.next_deadline(), Some(seconds(90)));
    assert!(
        harness
            .state
            .requirement_queries
            .values()
            .all(|asking| *asking == QueryState::Postponed)
    );
    assert_eq!(harness.state.requirement_queries.len(), 2);
    harness.wait(seconds(84));
    assert!(!is_asked(&harness));
    harness.wait(seconds(2));
    assert!(is_asked(&harness));
}

/// A create that succeeded, with a status that could not be queried, also starts a hold.
#[test]
fn a_request_to_wait_during_a_submission_starts_a_hold() {
    let mut harness = one();
    request_wait(&mut harness, Some(90));
    let record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    harness.submission_ended(OPEN, Box::new(record));
    assert_eq!(poll(&mut harness, seconds(60), good), []);
    assert!(!poll(&mut harness, seconds(60), good).is_empty());
}

/// One request to wait, received by two running queries, does not count twice.
#[test]
fn a_hold_grows_only_after_it_was_waited_for() {
    let mut harness = one();
    for _ in 0..5 {
        request_wait(&mut harness, None);
    }
    let hold = &harness.state.polling.holds[0];
    assert_eq!((hold.times, hold.until), (1, harness.up + seconds(10)));
    // A shorter request to wait does not end a longer one.
    request_wait(&mut harness, Some(2));
    assert_eq!(
        harness.state.polling.holds[0].until,
        harness.up + seconds(10)
    );
}

#[test]
fn a_response_that_was_under_way_does_not_end_a_hold() {
    let mut harness = one();
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    harness.wait(seconds(1));
    request_wait(&mut harness, Some(90));
    let status = |harness: &mut Harness| {
        harness.done(JobEvent::Submission(SubmissionEvent::StatusReceived {
            draft: OPEN,
            outcome: good(OPEN),
        }));
    };
    status(&mut harness);
    harness.effects.clear();
    assert_eq!(poll(&mut harness, seconds(85), good), []);
    assert!(!poll(&mut harness, seconds(10), good).is_empty());
    assert!(
        harness.state.polling.holds.is_empty(),
        "a later one ends it"
    );

    // It says nothing about the hold after its end, either.
    let mut harness = one();
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    harness.wait(seconds(1));
    request_wait(&mut harness, None);
    harness.wait(seconds(20));
    status(&mut harness);
    request_wait(&mut harness, None);
    assert_eq!(harness.state.polling.holds[0].times, 2);
}

#[test]
fn a_response_about_countries_ends_the_growth_of_holds() {
    let numbers = || RequirementsQuery::Requirements("NL".to_owned());
    let received = |harness: &mut Harness, sent_at: Duration| {
        let account = sandbox_account();
        let at = at(0);
        harness.done(JobEvent::Requirements(RequirementEvent::Received {
            account: Box::new(account),
            query: numbers(),
            sent_at,
            outcome: Ok(RequirementsResponse::Requirements(Vec::new())),
            at,
        }));
    };
    let mut harness = one();
    harness.wait(seconds(1));
    request_wait(&mut harness, None);
    received(&mut harness, Duration::ZERO);
    assert_eq!(harness.state.polling.holds.len(), 1, "it was under way");
    harness.wait(seconds(11));
    received(&mut harness, seconds(12));
    assert!(harness.state.polling.holds.is_empty());
}

#[test]
fn a_failure_is_forgotten_once_the_profile_is_decided_or_gone() {
    let failed = |harness: &mut Harness| {
        harness.done(JobEvent::Submission(SubmissionEvent::StatusReceived {
            draft: OPEN,
            outcome: Err(ApiError::Cancelled),
        }));
        assert_eq!(harness.state.polling.failures.len(), 1);
    };
    let mut harness = one();
    failed(&mut harness);
    let mut record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    record.answer = Some(answer("Approved", None));
    harness.done(JobEvent::Submission(SubmissionEvent::Recorded {
        draft: OPEN,
        record: Box::new(record),
    }));
    assert!(harness.state.polling.failures.is_empty(), "decided");

    let mut harness = one();
    failed(&mut harness);
    let settings = harness.state.settings.clone();
    let other = in_review(2, &sandbox_account());
    harness.load(vec![other], settings, vec![sandbox_account()]);
    assert!(harness.state.polling.failures.is_empty(), "gone");

    // The account was removed while its server was queried.
    let mut harness = one();
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    harness.act(Action::Accounts(AccountAction::Remove(
        sandbox_account().id,
    )));
    assert_eq!(harness.state.polling.failures.len(), 1);
    harness.done(JobEvent::Submission(SubmissionEvent::StatusReceived {
        draft: OPEN,
        outcome: Ok(Box::new(answer("Approved", None))),
    }));
    assert!(harness.state.polling.failures.is_empty(), "decided");
}

/// After a hold all drafts are due at once: choosing the next must not compare each pair.
#[test]
fn choosing_the_next_check_among_many_on_hold_is_fast() {
    let custom = |id: u128| Account {
        id: Uuid::from_u128(id),
        account_guid: Uuid::from_u128(id),
        environment: Environment::Custom("https://other.example/".parse().unwrap()),
        ..production_account()
    };
    let accounts: Vec<Account> = (1..=20).map(custom).collect();
    let last = accounts.last().unwrap().clone();
    let drafts = (1..=6000).map(|id| in_review(id, &last));
    let mut harness = harness(drafts.collect(), accounts);
    request_wait(&mut harness, Some(3600));
    let begun = std::time::Instant::now();
    harness.wait(seconds(30));
    let took = begun.elapsed();
    assert!(took < Duration::from_millis(500), "{took:?}");
    assert!(harness.effects.status_checks().is_empty());
}

// A profile that is not found

fn texts(drawn: &Window) -> String {
    let labels = drawn.get_all_by_role(Role::Label);
    let labels = labels.map(|label| label.accesskit_node().value().unwrap_or_default());
    labels.collect::<Vec<_>>().join("\n")
}

fn profile_not_found(harness: &mut Harness) {
    harness.status_received(OPEN, Err(ApiError::NotFound));
}

#[test]
fn a_profile_that_cm_no_longer_knows_is_only_reported_as_not_found() {
    let mut harness = one();
    profile_not_found(&mut harness);
    let record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    assert_eq!(record.status().label(), "Not found");
    assert_eq!(record.stage(), Stage::NeedsAction);
    assert!(harness.state.polling.failures.is_empty(), "it is said once");
    harness.wait(seconds(3));
    assert!(!harness.effects.record_saves().is_empty(), "it is kept");

    let drawn = window(harness, [1440.0, 900.0], egui::Theme::Light);
    let text = texts(&drawn);
    assert!(
        text.contains("CM.com can no longer find this profile (404)"),
        "{text}"
    );
    assert!(
        text.contains("To submit the profile again, duplicate it"),
        "{text}"
    );
    for old in [
        "CM.com has the profile",
        "could not find this profile or address",
        "Pending",
    ] {
        assert!(!text.contains(old), "{old}: {text}");
    }
}

#[test]
fn the_last_response_is_not_shown_once_the_profile_is_not_found() {
    let mut harness = one();
    let mut response = answer("Approved", None);
    response
        .raw
        .insert("status".to_owned(), "Approved".to_owned().into());
    let record = &mut harness.state.drafts.get_mut(&OPEN).unwrap().submission;
    record.answer = Some(response);
    let before = window(harness, [1440.0, 900.0], egui::Theme::Light);
    assert!(texts(&before).contains("CM.com approved the profile"));
    let mut harness = one();
    profile_not_found(&mut harness);
    let after = texts(&window(harness, [1440.0, 900.0], egui::Theme::Light));
    for old in ["CM.com approved the profile", "Full response", "Approved"] {
        assert!(!after.contains(old), "{old}: {after}");
    }
}

#[test]
fn submitting_an_unchanged_profile_that_is_not_found_says_so() {
    let mut harness = one();
    profile_not_found(&mut harness);
    harness.act(Action::Submission(SubmissionAction::Submit));
    let notices: Vec<_> = harness
        .state
        .notices
        .iter()
        .map(|notice| &notice.text)
        .collect();
    assert_eq!(notices, ["CM.com can no longer find this profile (404)"]);
}

#[test]
fn a_submission_with_a_profile_not_found_is_not_shown_as_success() {
    let mut harness = one();
    let mut record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    record.not_found_since = Some(at(1));
    harness.submission_ended(OPEN, Box::new(record));
    let notice = harness.state.notices.last().unwrap();
    assert_eq!(notice.tone, Tone::Bad);
    let text =
        "The changes to “Amsterdam Office” were sent. CM.com can no longer find this profile (404)";
    assert_eq!(notice.text, text);
}

#[test]
fn a_profile_not_found_is_polled_again_until_a_response_arrives() {
    for before in ["Pending", "Approved"] {
        let mut harness = one();
        let mut record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
        record.answer = Some(answer(before, None));
        harness.submission_ended(OPEN, Box::new(record));
        profile_not_found(&mut harness);
        assert_eq!(
            harness
                .state
                .drafts
                .get(&OPEN)
                .unwrap()
                .submission
                .status()
                .label(),
            "Not found"
        );
        let checked = poll(&mut harness, seconds(30), |_| {
            Ok(Box::new(answer(before, None)))
        });
        assert!(!checked.is_empty(), "{before}");
        assert_eq!(
            harness
                .state
                .drafts
                .get(&OPEN)
                .unwrap()
                .submission
                .status()
                .label(),
            before
        );
        assert_eq!(
            harness
                .state
                .drafts
                .get(&OPEN)
                .unwrap()
                .submission
                .not_found_since,
            None
        );
    }
}

// Which responses are accepted

#[test]
fn a_status_query_carries_the_profile_it_expects() {
    let mut harness = one();
    let name = "Renamed here".to_owned();
    harness.act(Action::Form(FormAction::Edit(
        profile_desk::domain::fields::FieldId::CompanyName.into(),
        name,
    )));
    harness.effects.clear();
    harness.act(Action::Submission(SubmissionAction::CheckStatus));
    let own = harness.effects.status_checks()[0].1.clone();
    assert_eq!(own.guid, Uuid::from_u128(101));
    let names: Vec<_> = own
        .bodies
        .iter()
        .map(|body| body["companyName"].clone())
        .collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&"Renamed here".into()), "{names:?}");
}

#[test]
fn a_response_about_another_profile_changes_nothing_and_is_shown() {
    let mut harness = one();
    let before = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    let error = ApiError::from(UnreadableResponse::AnotherProfile {
        profile: "Other Company Ltd".to_owned(),
    });
    harness.status_received(OPEN, Err(error.clone()));
    assert_eq!(harness.state.drafts.get(&OPEN).unwrap().submission, before);
    assert_eq!(
        harness.state.polling.failures[&OPEN],
        PollingError::Failed(error)
    );
    let drawn = window(harness, [1440.0, 900.0], egui::Theme::Light);
    assert!(texts(&drawn).contains("it is about another profile: Other Company Ltd"));
}

/// The open draft with an update in doubt.
fn update_in_doubt() -> (Harness, Payload) {
    let mut harness = one();
    let draft = harness.state.drafts.get_mut(&OPEN).unwrap();
    "Elsewhere B.V.".clone_into(&mut draft.content.profile.company_name);
    let sent = Payload::of(draft);
    draft.submission.attempts = vec![sent.clone()];
    draft.submission.state = SubmissionState::Stopped {
        step: Step::Update,
        error: ApiError::ServerFault {
            status: 500,
            detail: String::new(),
        },
        at: at(1),
        in_doubt: true,
    };
    (harness, sent)
}

#[test]
fn a_response_with_the_update_ends_the_doubt() {
    let (mut harness, sent) = update_in_doubt();
    let doubt = OwnProfile::of(harness.state.drafts.get(&OPEN).unwrap()).unwrap();
    let mut found = ServerProfile {
        guid: Some(doubt.guid),
        ..ServerProfile::default()
    };
    assert_eq!(doubt.shown_update(&found), None, "it tells nothing");
    found.fields.insert("companyName".into(), "Acme".into());
    assert_eq!(doubt.shown_update(&found), None, "another value");
    found
        .fields
        .insert("companyName".into(), "ELSEWHERE B.V.".into());
    assert_eq!(doubt.shown_update(&found), Some(sent.clone()));

    let shows = |sent: &Payload| {
        JobEvent::Submission(SubmissionEvent::UpdateFound {
            draft: OPEN,
            sent: Box::new(sent.clone()),
            answer: Box::new(answer("InReview", None)),
        })
    };
    // A response about an earlier payload no longer counts.
    harness.done(shows(&Payload::default()));
    assert!(
        harness
            .state
            .drafts
            .get(&OPEN)
            .unwrap()
            .submission
            .is_update_in_doubt()
    );
    harness.done(shows(&sent));
    let draft = harness.state.drafts.get(&OPEN).unwrap();
    assert!(matches!(
        draft.submission.state,
        SubmissionState::Submitted { .. }
    ));
    assert_eq!(draft.submission.sent.as_ref(), Some(&sent));
    assert!(draft.submission.attempts.is_empty());
    assert_eq!(draft.changes_since_sent(), 0);
    let history = &draft.submission.history;
    assert!(
        history
            .iter()
            .any(|e| e.kind.message().contains("your changes were received"))
    );
    assert_eq!(
        draft.submission.answer.as_ref(),
        Some(&answer("InReview", None))
    );
}

#[test]
fn an_update_in_doubt_is_polled_even_after_a_decision() {
    let (mut harness, _) = update_in_doubt();
    let record = &mut harness.state.drafts.get_mut(&OPEN).unwrap().submission;
    record.answer = Some(answer("Approved", None));
    let record = Box::new(record.clone());
    harness.submission_ended(OPEN, record);
    let checked = poll(&mut harness, seconds(5), |_| {
        Ok(Box::new(answer("Approved", None)))
    });
    assert!(!checked.is_empty());
}

#[test]
fn a_profile_with_other_values_at_cm_is_not_shown_as_plain_success() {
    let mut harness = one();
    let mut record = harness.state.drafts.get(&OPEN).unwrap().submission.clone();
    let sent = record.sent.as_mut().unwrap();
    sent.body.insert("city".into(), "Elsewhere".into());
    harness.submission_ended(OPEN, Box::new(record));
    let notice = harness.state.notices.last().unwrap();
    assert!(
        notice.text.ends_with("CM.com has other values for: City"),
        "{}",
        notice.text
    );
}

#[test]
fn the_lookup_outcome_is_shown_beside_send_again() {
    let mut harness = one();
    let record = &mut harness.state.drafts.get_mut(&OPEN).unwrap().submission;
    *record = SubmissionRecord {
        state: SubmissionState::Unknown {
            error: ApiError::Cancelled,
            since: at(0),
        },
        last_lookup: Some(LookupOutcome::NotFound(NotFoundReason::CutShort {
            count: 10_000,
            alike: false,
        })),
        target: record.target.clone(),
        ..SubmissionRecord::default()
    };
    let text = texts(&window(harness, [1440.0, 900.0], egui::Theme::Light));
    assert!(
        text.contains("this one is not among the first 10"),
        "{text}"
    );
}
