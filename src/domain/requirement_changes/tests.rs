//! Sets of requirements, each with its time, and what an approved profile lacks of them.

use serde_json::{Map, json};

use super::*;
use crate::domain::approval::Answer;
use crate::domain::attachment::{Attachment, MediaType};
use crate::domain::country_requirements::{
    RequirementsCache, RequirementsQuery, RequirementsResponse,
};
use crate::domain::requirement::RequirementKind;

const ACCOUNT: Uuid = Uuid::from_u128(7);

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn requirement(id: &str, text: &str) -> Requirement {
    Requirement {
        id: id.to_owned(),
        kind: RequirementKind::Document,
        text: text.to_owned(),
        number_types: Vec::new(),
    }
}

/// What the account knows after these answers about Germany, each with its time.
fn known(answers: &[(i64, &[(&str, &str)])]) -> AccountRequirements {
    let mut cache = RequirementsCache::default();
    let query = RequirementsQuery::Requirements("DE".to_owned());
    for (second, entries) in answers {
        let entries = entries.iter().map(|(id, text)| requirement(id, text));
        let response = RequirementsResponse::Requirements(entries.collect());
        cache.insert(ACCOUNT, &query, response, at(*second));
    }
    cache.accounts.remove(&ACCOUNT).unwrap()
}

/// A profile that was approved then.
fn approved(second: i64) -> Draft {
    let mut draft = Draft::new(Uuid::from_u128(1), at(0));
    draft.content.profile.country_code = "DE".to_owned();
    for (second, status) in [(second, "Approved"), (1000, "Approved")] {
        draft.submission.apply_answer(Answer {
            received_at: at(second),
            status: Some(status.to_owned()),
            status_comment: None,
            deleted_on: None,
            raw: Map::new(),
        });
    }
    draft
}

fn attach(draft: &mut Draft, second: i64, requirement: &str) {
    draft.content.attachments.push(Attachment {
        sha256: second.to_string(),
        name: "a.pdf".to_owned(),
        size: 1,
        media_type: MediaType::Pdf,
        added_at: at(second),
        requirement: Some(requirement.to_owned()),
    });
}

fn missing(known: &AccountRequirements, draft: &Draft) -> Vec<(String, Timestamp)> {
    let affected = known.affected(draft);
    affected.map_or_else(Vec::new, |affected| affected.missing)
}

const EXTRACT: (&str, &str) = ("a", "Extract");
const MANDATE: (&str, &str) = ("b", "Mandate");

#[test]
fn each_change_is_kept_with_the_time_of_its_first_report() {
    let known = known(&[
        (10, &[EXTRACT]),
        (20, &[EXTRACT]),
        (30, &[MANDATE, EXTRACT]),
        (40, &[EXTRACT, MANDATE]),
        (50, &[MANDATE]),
    ]);
    let changes = known.changes("DE");
    let times: Vec<Timestamp> = changes.iter().map(|change| change.since).collect();
    assert_eq!(times, [at(30), at(50)]);
    assert_eq!(changes[0].difference.added[0].text, "Mandate");
    assert_eq!(changes[1].difference.removed[0].text, "Extract");
    assert_eq!(known.requirements["DE"].as_of, at(50));
    assert_eq!(known.changes("NL"), []);
}

#[test]
fn what_was_stored_before_the_changes_were_kept_is_read_and_compared() {
    let stored = json!({"requirements": {"DE": {
        "asOf": at(10), "answer": [requirement("a", "Extract")],
    }}});
    let mut cache = RequirementsCache::default();
    let before = serde_json::from_value(stored).unwrap();
    cache.accounts.insert(ACCOUNT, before);
    let query = RequirementsQuery::Requirements("DE".to_owned());
    let response = RequirementsResponse::Requirements(vec![requirement("b", "Mandate")]);
    cache.insert(ACCOUNT, &query, response, at(20));
    let stored = serde_json::to_value(&cache.accounts[&ACCOUNT]).unwrap();
    let again: AccountRequirements = serde_json::from_value(stored).unwrap();
    let changes = again.changes("DE");
    assert_eq!((changes.len(), changes[0].since), (1, at(20)));
}

#[test]
fn an_approved_profile_misses_what_was_asked_for_only_after_its_approval() {
    let known = known(&[(10, &[EXTRACT]), (30, &[EXTRACT, MANDATE])]);
    // That it lacked the extract was no reason against it.
    let mandate = [("Mandate".to_owned(), at(30))];
    assert_eq!(missing(&known, &approved(20)), mandate);
    assert_eq!(missing(&known, &approved(40)), []);
    // Approved before anything was known.
    assert_eq!(missing(&known, &approved(5)), mandate);
    let mut draft = approved(20);
    attach(&mut draft, 15, "b");
    assert_eq!(missing(&known, &draft), [], "it is attached");
    let mut rejected = approved(20);
    rejected.submission.answer.as_mut().unwrap().status = Some("Rejected".to_owned());
    assert_eq!(missing(&known, &rejected), [], "its checklist says so");
}

#[test]
fn a_document_must_be_newer_than_the_change_of_its_requirement() {
    let newer = ("a", "Extract of this month");
    let known = known(&[(10, &[EXTRACT]), (30, &[newer])]);
    let mut draft = approved(20);
    attach(&mut draft, 15, "a");
    let text = ("Extract of this month".to_owned(), at(30));
    assert_eq!(missing(&known, &draft), [text]);
    attach(&mut draft, 35, "a");
    assert_eq!(missing(&known, &draft), []);
}

#[test]
fn what_is_asked_for_again_counts_from_then_on() {
    let known = known(&[
        (10, &[EXTRACT]),
        (20, &[EXTRACT, MANDATE]),
        (30, &[EXTRACT]),
        (40, &[EXTRACT, MANDATE]),
        (50, &[MANDATE]),
    ]);
    let mandate = ("Mandate".to_owned(), at(40));
    assert_eq!(
        missing(&known, &approved(15)),
        std::slice::from_ref(&mandate)
    );
    assert_eq!(missing(&known, &approved(35)), [mandate]);
    assert_eq!(missing(&known, &approved(25)), []);
}

#[test]
fn two_programs_keep_what_both_have_seen() {
    let mut mine = known(&[(10, &[EXTRACT]), (40, &[EXTRACT, MANDATE])]);
    let theirs = known(&[(10, &[EXTRACT]), (20, &[]), (30, &[EXTRACT])]);
    mine.merge(theirs);
    let times: Vec<Timestamp> = mine.changes("DE").iter().map(|one| one.since).collect();
    assert_eq!(times, [at(20), at(30), at(40)]);
    assert_eq!(mine.requirements["DE"].entries.len(), 2);
    // What another program has learned later is not overwritten.
    let mut older = known(&[(10, &[EXTRACT])]);
    older.merge(mine.clone());
    assert_eq!(older.requirements, mine.requirements);
    assert_eq!(older.changes("DE"), mine.changes("DE"));
}
