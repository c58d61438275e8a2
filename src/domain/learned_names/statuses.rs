//! Which member is the approval status, its comment and the date of the deletion, and what the words of the
//! status mean.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::concept::Concept;
use super::fields::name_for;
use super::likeness::Likeness;
use super::meaning::words;
use super::members::Path;
use super::observed::Observed;
use super::proposal::{LearnedName, Subject};
use super::samples::Samples;
use super::values::{has_form, is_blank};
use super::why::Why;
use crate::domain::approval::ApprovalStatus;
use crate::domain::fields::FieldId;
use crate::domain::overrides::{STATUS_WORDS, name_of, segments};

/// The longest word that is looked at, in bytes.
const MAX_WORD: usize = 100;

/// Words for the statuses, without spaces, that mean nothing else.
const WORDS: &[(&str, &[&str])] = &[
    (
        "Pending",
        &[
            "pending",
            "submitted",
            "received",
            "queued",
            "waiting",
            "awaitingreview",
            "waitingforreview",
            "pendingreview",
            "pendingapproval",
            "awaitingapproval",
            "waitingforapproval",
            "tobereviewed",
        ],
    ),
    (
        "InReview",
        &[
            "inreview",
            "underreview",
            "reviewing",
            "beingreviewed",
            "reviewinprogress",
        ],
    ),
    ("Approved", &["approved", "approvalgranted"]),
    (
        "Rejected",
        &[
            "rejected",
            "declined",
            "refused",
            "denied",
            "disapproved",
            "notapproved",
        ],
    ),
    (
        "Incomplete",
        &[
            "incomplete",
            "missinginformation",
            "informationmissing",
            "moreinformationneeded",
            "moreinformationrequired",
            "additionalinformationneeded",
            "additionalinformationrequired",
            "missingdocuments",
            "documentsmissing",
        ],
    ),
];

/// Words that mean approved where the same member also says that a profile was refused.
const APPROVED_BESIDE_REFUSED: &[&str] = &["accepted", "granted"];
/// Words in front of a status word that say nothing: `STATUS_APPROVED`.
const BEFORE: &[&str] = &["status", "state", "profile"];

pub(super) fn learn(
    observed: &Observed,
    names: &[LearnedName],
    samples: &Samples,
) -> Vec<LearnedName> {
    let taken: BTreeSet<Path> = names
        .iter()
        .filter(|name| name.subject == Subject::Name && !name.ours.contains('.'))
        .filter_map(|name| name.theirs.as_deref().map(segments))
        .collect();
    let paths: Vec<&Path> = observed
        .paths
        .keys()
        .filter(|path| !taken.contains(*path))
        .collect();
    let status = status(observed, &paths);
    let comment = comment(observed, &paths, status.as_ref().ok().map(|(path, _)| path));
    let deleted = deleted(observed, &paths);
    let mut learned = Vec::new();
    if let Ok((path, _)) = &status {
        learned.extend(meanings(observed, path, samples));
    }
    let fields = [
        (FieldId::Status, status),
        (FieldId::StatusComment, comment),
        (FieldId::DeletedOn, deleted),
    ];
    learned.splice(
        ..0,
        fields.map(|(field, found)| name_for(field, found, samples)),
    );
    learned
}

/// The different words at a path.
fn words_at(observed: &Observed, path: &Path) -> BTreeSet<String> {
    let values = observed
        .profiles
        .iter()
        .filter_map(|shown| shown.value(path));
    let words = values.filter_map(Value::as_str).map(str::trim);
    words
        .filter(|word| !word.is_empty() && word.len() <= MAX_WORD)
        .map(str::to_owned)
        .collect()
}

/// The meaning of each word that has one.
fn known_words(all: &BTreeSet<String>) -> BTreeMap<&str, &'static str> {
    let spelled = |word: &str| {
        let mut words = words(word);
        while words.len() > 1
            && words
                .first()
                .is_some_and(|first| BEFORE.contains(&&**first))
        {
            words.remove(0);
        }
        words.concat()
    };
    let own = |word: &str| {
        let spelled = spelled(word);
        let found = WORDS.iter().find(|(_, words)| words.contains(&&*spelled));
        found.map(|(own, _)| *own)
    };
    let has_refused = all.iter().any(|word| own(word) == Some("Rejected"));
    let means = |word: &str| {
        let is_approved = || APPROVED_BESIDE_REFUSED.contains(&&*spelled(word)) && has_refused;
        own(word).or_else(|| is_approved().then_some("Approved"))
    };
    all.iter()
        .filter_map(|word| Some((word.as_str(), means(word)?)))
        .collect()
}

/// The only one of these paths.
fn only<'a>(mut paths: impl Iterator<Item = &'a &'a Path>) -> Result<&'a Path, Why> {
    match (paths.next(), paths.next()) {
        (None, _) => Err(Why::NotShown),
        (Some(only), None) => Ok(only),
        (Some(first), Some(second)) => {
            let all = [first, second].into_iter().chain(paths);
            Err(Why::Several(all.map(|path| name_of(path)).collect()))
        }
    }
}

fn all_have_form(field: FieldId, observed: &Observed, path: &Path) -> bool {
    let mut values = observed
        .profiles
        .iter()
        .filter_map(|shown| shown.value(path));
    values.all(|value| has_form(field, value))
}

/// True when a name says just one of these things.
fn says_only(observed: &Observed, path: &Path, concepts: &[Concept]) -> bool {
    let Some(said) = observed.paths.get(path) else {
        return false;
    };
    let mut all = said.concepts.clone();
    all.remove(&Concept::Profile);
    let is_one = all.len() == 1 && all.iter().all(|one| concepts.contains(one));
    is_one && !said.has_unknown && !said.is_foreign
}

fn status(observed: &Observed, paths: &[&Path]) -> Result<(Path, Why), Why> {
    let can_be = |path: &&&Path| all_have_form(FieldId::Status, observed, path);
    let named = |path: &&&Path| {
        let words = words_at(observed, path);
        observed.likeness(FieldId::Status, path) == Likeness::Full
            && !known_words(&words).is_empty()
    };
    // `state` may be a region; with words of a review only, it is not.
    let state = |path: &&&Path| {
        let words = words_at(observed, path);
        let known = known_words(&words).len();
        says_only(observed, path, &[Concept::State]) && known == words.len() && known > 1
    };
    let found = only(paths.iter().filter(can_be).filter(named));
    let found = match found {
        Err(Why::NotShown) => only(paths.iter().filter(can_be).filter(state)),
        found => found,
    };
    found.map(|path| (path.clone(), Why::NameAndForm))
}

/// The comment: a member named for it; or one that is named only "comment", is there where a profile was
/// refused, and not where one was approved.
fn comment(
    observed: &Observed,
    paths: &[&Path],
    status: Option<&Path>,
) -> Result<(Path, Why), Why> {
    let can_be = |path: &&&Path| all_have_form(FieldId::StatusComment, observed, path);
    let has_value = |path: &Path| !words_at(observed, path).is_empty();
    let named = |path: &&&Path| observed.likeness(FieldId::StatusComment, path) == Likeness::Full;
    let words = status
        .map(|path| words_at(observed, path))
        .unwrap_or_default();
    let known = known_words(&words);
    let fits = |path: &&&Path| {
        let mut refused = 0;
        let is_fitting = observed.profiles.iter().all(|shown| {
            let word = status
                .and_then(|path| shown.value(path))
                .and_then(Value::as_str);
            let word = word.and_then(|word| known.get(word.trim()).copied());
            let is_there = shown.value(path).is_some_and(|value| !is_blank(value));
            match word {
                Some("Rejected" | "Incomplete") => {
                    refused += usize::from(is_there);
                    true
                }
                Some(_) => !is_there,
                None => true,
            }
        });
        is_fitting && refused > 0 && says_only(observed, path, &[Concept::Comment])
    };
    let found = match only(paths.iter().filter(can_be).filter(named)) {
        Err(Why::NotShown) => only(paths.iter().filter(can_be).filter(fits)),
        Ok(path) if !has_value(path) => Err(Why::NoProof(name_of(path))),
        found => found,
    };
    found.map(|path| (path.clone(), Why::NameAndForm))
}

fn deleted(observed: &Observed, paths: &[&Path]) -> Result<(Path, Why), Why> {
    let can_be = |path: &&&Path| {
        observed.likeness(FieldId::DeletedOn, path) == Likeness::Full
            && all_have_form(FieldId::DeletedOn, observed, path)
    };
    let path = only(paths.iter().filter(can_be))?;
    if words_at(observed, path).is_empty() {
        return Err(Why::NoProof(name_of(path)));
    }
    Ok((path.clone(), Why::NameAndForm))
}

/// What each word means that this program does not know itself.
fn meanings(observed: &Observed, path: &Path, samples: &Samples) -> Vec<LearnedName> {
    let words = words_at(observed, path);
    let known = known_words(&words);
    let is_own = |word: &str| {
        let status = ApprovalStatus::from_word(word);
        STATUS_WORDS
            .iter()
            .any(|own| ApprovalStatus::from_word(own) == status)
    };
    let learned = words.iter().filter(|word| !is_own(word)).map(|word| {
        let meaning = known.get(word.as_str()).copied();
        LearnedName {
            subject: Subject::Status,
            ours: word.clone(),
            now: samples.current.status(word).to_owned(),
            theirs: meaning.map(str::to_owned),
            why: meaning.map_or(Why::UnknownWord, |_| Why::Word),
        }
    });
    learned.collect()
}
