//! The draft that is open, and the steps that undo goes over.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::defect::Defect;
use crate::domain::draft::Content;
use crate::domain::finding::{FieldPath, Finding};
use crate::domain::requirement::{RequiredField, Requirement};
use crate::i18n::{self, Language};

/// The draft that is open.
#[derive(Debug)]
pub struct Editor {
    pub draft: Uuid,
    /// All that is found, whether shown yet or not, in the order of the form.
    pub findings: Vec<Finding>,
    /// The country of the numbers that was chosen, while it is not known what it asks.
    pub pending_country: Option<String>,
    /// Another profile with the same register number.
    pub possible_duplicate: Option<Uuid>,
    /// The problem that was last gone to.
    pub current_problem: Option<FieldPath>,
    /// How many members differ from what the server was last sent, whether an update can
    /// carry them or not.
    pub changes: usize,
    /// The places that the running action edited. One that has no finding then is quiet until
    /// the cursor leaves it again.
    pub(in crate::app) edited: BTreeSet<FieldPath>,
    /// The places that the cursor left in the running action: what is found there may be shown.
    pub(in crate::app) blurred: BTreeSet<FieldPath>,
    /// What the findings were made from, beside the draft itself. `Unavailable` before the first time.
    pub(in crate::app) input: Option<FindingsInput>,
}

impl Editor {
    pub(in crate::app) fn of(draft: Uuid) -> Self {
        Self {
            draft,
            findings: Vec::new(),
            pending_country: None,
            possible_duplicate: None,
            current_problem: None,
            changes: 0,
            edited: BTreeSet::new(),
            blurred: BTreeSet::new(),
            input: None,
        }
    }
}

/// What undo and redo go over.
#[derive(Debug, Default)]
pub struct UndoStack {
    pub undo: Vec<Content>,
    pub redo: Vec<Content>,
    /// The last edit, so that typing in one field becomes one step.
    pub last: Option<(FieldPath, Duration)>,
}

/// What the findings of the open draft follow from, beside the draft.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::app) struct FindingsInput {
    /// The language of their sentences.
    language: Language,
    requirements: Vec<Requirement>,
    fields: Vec<RequiredField>,
    /// By attachment.
    defects: Vec<Option<Defect>>,
}

impl FindingsInput {
    pub(in crate::app) fn of(
        applicable: &ApplicableRequirements<'_>,
        defects: impl Iterator<Item = Option<Defect>>,
    ) -> Self {
        let requirements = applicable.requirements.iter();
        Self {
            language: i18n::language(),
            requirements: requirements.map(|&one| one.clone()).collect(),
            fields: applicable.fields.to_vec(),
            defects: defects.collect(),
        }
    }

    /// Whether it is still so. Compares in place: this is done after every action.
    pub(in crate::app) fn is_still(
        &self,
        applicable: &ApplicableRequirements<'_>,
        defects: impl Iterator<Item = Option<Defect>>,
    ) -> bool {
        self.language == i18n::language()
            && self
                .requirements
                .iter()
                .eq(applicable.requirements.iter().copied())
            && self.fields == applicable.fields
            && defects.eq(self.defects.iter().copied())
    }
}
