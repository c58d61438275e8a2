//! What is wrong with one of many profiles that are checked together.

use uuid::Uuid;

use super::country_requirements::AccountRequirements;
use super::draft::Draft;
use super::finding::Finding;
use super::validate::{sort, validate};

/// A profile that was checked without being opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedProfile {
    pub id: Uuid,
    pub title: String,
    /// As its form shows them after "Check profile", but for documents that can't be read: those are looked at when it
    /// is opened.
    pub findings: Vec<Finding>,
}

impl CheckedProfile {
    /// Checks a draft against what is known of its countries.
    pub fn of(draft: &Draft, known: &AccountRequirements) -> Self {
        let mut findings = validate(&draft.content, &known.applicable_to_draft(draft));
        findings.extend(draft.problems_from_server());
        sort(&mut findings, &draft.content.profile);
        Self {
            id: draft.id,
            title: draft.title().to_owned(),
            findings,
        }
    }
}
