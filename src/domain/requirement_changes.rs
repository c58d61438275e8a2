//! Requirements that changed: what a country asks for since when, and which approved profiles no longer meet it.

use jiff::Timestamp;
use uuid::Uuid;

use super::country_requirements::{AccountRequirements, Dated};
use super::draft::Draft;
use super::history::EventKind;
use super::requirement::Requirement;
use super::requirement_difference::{Difference, same};
use super::submission::Stage;

/// A change of what a country asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequirementsChange<'a> {
    /// When it was first reported.
    pub since: Timestamp,
    pub difference: Difference<'a>,
}

/// A requirement that was added or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewRequirement<'a> {
    pub requirement: &'a Requirement,
    /// When it was first reported as it is.
    pub since: Timestamp,
    /// True when an earlier set has it with another text.
    pub is_changed: bool,
}

/// An approved profile that does not meet what its country asks for now, although it met what was asked before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedProfile {
    pub draft: Uuid,
    /// Blank for a profile without a name.
    pub name: String,
    /// The country of its numbers, ISO 3166-1 alpha-2.
    pub country: String,
    /// The texts of what is missing, and since when each is asked for.
    pub missing: Vec<(String, Timestamp)>,
}

impl AccountRequirements {
    /// The sets of a country, the oldest first.
    fn sets(&self, country: &str) -> Vec<&Dated<Requirement>> {
        let earlier = self.earlier.get(country).into_iter().flatten();
        earlier.chain(self.requirements.get(country)).collect()
    }

    /// The changes of what a country asks for, the oldest first.
    pub fn changes(&self, country: &str) -> Vec<RequirementsChange<'_>> {
        let sets = self.sets(country);
        let pairs = sets.iter().zip(sets.iter().skip(1));
        pairs
            .map(|(before, after)| RequirementsChange {
                since: after.since(),
                difference: Difference::between(&before.entries, &after.entries),
            })
            .filter(|change| !change.difference.is_empty())
            .collect()
    }

    /// What a country asks for now and did not ask for at a time. Nothing is known about the time before the first
    /// report, so that counts as the same.
    pub fn new_since(&self, country: &str, at: Timestamp) -> Vec<NewRequirement<'_>> {
        let sets = self.sets(country);
        let Some((current, earlier)) = sets.split_last() else {
            return Vec::new();
        };
        let in_force = sets.iter().rev().find(|set| set.since() <= at);
        let Some(in_force) = in_force.or(sets.first()) else {
            return Vec::new();
        };
        let is_new = |requirement: &&Requirement| {
            let before = same(requirement, &in_force.entries);
            before.is_none_or(|before| !before.says_the_same(requirement))
        };
        let new = current.entries.iter().filter(is_new);
        new.map(|requirement| {
            // The first of the sets in a row that have it as it is.
            let has_it = |set: &&&Dated<Requirement>| {
                let one = same(requirement, &set.entries);
                one.is_some_and(|one| one.says_the_same(requirement))
            };
            let first = earlier.iter().rev().take_while(has_it).last();
            NewRequirement {
                requirement,
                since: first.map_or(current.since(), |set| set.since()),
                is_changed: same(requirement, &in_force.entries).is_some(),
            }
        })
        .collect()
    }

    /// What an approved profile does not meet, of all that its country asks for since its approval.
    pub fn missing_since_approval(&self, draft: &Draft) -> Vec<NewRequirement<'_>> {
        let Some(approved_at) = approved_at(draft) else {
            return Vec::new();
        };
        let profile = &draft.content.profile;
        let mut new = self.new_since(profile.country_code.trim(), approved_at);
        new.retain(|new| {
            new.requirement.is_about(&profile.phone_number_types) && !is_met(new, draft)
        });
        new
    }

    /// The profile with what it does not meet any more, if there is anything.
    pub fn affected(&self, draft: &Draft) -> Option<AffectedProfile> {
        let missing = self.missing_since_approval(draft);
        let texts = missing.iter();
        let texts = texts.map(|new| (new.requirement.text.clone(), new.since));
        (!missing.is_empty()).then(|| AffectedProfile {
            draft: draft.id,
            name: draft.content.profile.name.trim().to_owned(),
            country: draft.content.profile.country_code.trim().to_owned(),
            missing: texts.collect(),
        })
    }
}

/// When CM.com approved a profile, if it is approved now.
fn approved_at(draft: &Draft) -> Option<Timestamp> {
    let record = &draft.submission;
    if record.stage() != Stage::Approved {
        return None;
    }
    // The time of the answer is that of the last check.
    let events = record.history.iter();
    let decided = events.filter(|event| matches!(event.kind, EventKind::Status { .. }));
    let decided = decided.map(|event| event.at).max();
    decided.or(record.answer.as_ref().map(|answer| answer.received_at))
}

/// A document for a requirement that was changed must be newer than the change.
fn is_met(new: &NewRequirement<'_>, draft: &Draft) -> bool {
    if !new.requirement.is_document() {
        return draft.content.has_read(new.requirement);
    }
    let mut documents = new.requirement.met_by(&draft.content.attachments);
    documents.any(|document| !new.is_changed || document.added_at >= new.since)
}

#[cfg(test)]
mod tests;
