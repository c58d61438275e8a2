//! The draft that is open, and the steps that undo goes over.

use std::collections::BTreeSet;
use std::time::Duration;

use uuid::Uuid;

use crate::domain::asked::Wanted;
use crate::domain::defect::Defect;
use crate::domain::draft::Content;
use crate::domain::finding::{Finding, Place};
use crate::domain::requirement::{RequiredField, Requirement};
use crate::texts::{self, Language};

/// The draft that is open.
#[derive(Debug)]
pub struct Editor {
    pub draft: Uuid,
    /// All that is found, whether shown yet or not, in the order of the form.
    pub findings: Vec<Finding>,
    /// The country of the numbers that was chosen, while it is not known what it asks.
    pub country_chosen: Option<String>,
    /// Another profile with the same register number.
    pub twin: Option<Uuid>,
    /// The problem that was last gone to.
    pub at_problem: Option<Place>,
    /// How many members differ from what the server was last sent, whether an update can
    /// carry them or not.
    pub changes: usize,
    /// The places that the running action edited. One that has no finding then is quiet until
    /// the cursor leaves it again.
    pub(in crate::app) edited: BTreeSet<Place>,
    /// The places that the cursor left in the running action: what is found there may be shown.
    pub(in crate::app) blurred: BTreeSet<Place>,
    /// What the findings were made from, beside the draft itself. `None` before the first time.
    pub(in crate::app) input: Option<FindingsInput>,
}

impl Editor {
    pub(in crate::app) fn of(draft: Uuid) -> Self {
        Self {
            draft,
            findings: Vec::new(),
            country_chosen: None,
            twin: None,
            at_problem: None,
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
    pub back: Vec<Content>,
    pub forth: Vec<Content>,
    /// The last edit, so that typing in one field becomes one step.
    pub last: Option<(Place, Duration)>,
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
        wanted: &Wanted<'_>,
        defects: impl Iterator<Item = Option<Defect>>,
    ) -> Self {
        let requirements = wanted.requirements.iter();
        Self {
            language: texts::language(),
            requirements: requirements.map(|&one| one.clone()).collect(),
            fields: wanted.fields.to_vec(),
            defects: defects.collect(),
        }
    }

    /// Whether it is still so. Compares in place: this is done after every action.
    pub(in crate::app) fn is_still(
        &self,
        wanted: &Wanted<'_>,
        defects: impl Iterator<Item = Option<Defect>>,
    ) -> bool {
        self.language == texts::language()
            && self
                .requirements
                .iter()
                .eq(wanted.requirements.iter().copied())
            && self.fields == wanted.fields
            && defects.eq(self.defects.iter().copied())
    }
}
