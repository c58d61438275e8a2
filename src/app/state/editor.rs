//! The open draft, and its undo steps.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::domain::checklist::Checklist;
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::decision::ShownTask;
use crate::domain::defect::Defect;
use crate::domain::draft::{Content, FindingVisibility};
use crate::domain::finding::{FieldPath, Finding};
use crate::domain::library_document::DocumentDates;
use crate::domain::possible_duplicate::RegisterNumber;
use crate::domain::profile_row::ProfileRow;
use crate::domain::refusals::CountryRefusals;
use crate::domain::requirement::{RequiredField, Requirement};
use crate::domain::summary::Summary;
use crate::i18n::{self, Language};

/// The open draft.
#[derive(Debug)]
pub struct Editor {
    pub draft: Uuid,
    /// All findings, shown or not, in the order of the form.
    pub findings: Vec<Finding>,
    /// All that stands between the profile and its approval.
    pub checklist: Checklist,
    /// What is marked for the comment of CM.com's decision.
    pub tasks: Vec<ShownTask>,
    /// The values of a profile that CM.com has, while they are shown to be read.
    pub values: Option<Summary>,
    /// What the checklist was derived from, apart from the findings: what is shown of them, whether it is known
    /// what the countries ask for, and since when.
    pub(in crate::app) checklist_input: Option<(FindingVisibility, bool, Option<Timestamp>)>,
    /// Another profile with the same register number.
    pub possible_duplicate: Option<ProfileRow>,
    pub(in crate::app) duplicate_on_disk: Option<DuplicateOnDisk>,
    /// The register number that was last looked for on disk, as of a change of the list, in
    /// other drafts than these.
    pub(in crate::app) asked_duplicate: Option<(Option<RegisterNumber>, u64, BTreeSet<Uuid>)>,
    /// What CM.com decided about earlier profiles for the country of a draft that was not submitted, once it was read.
    pub refusals: Option<CountryRefusals>,
    /// The country and the server that the library was last asked about.
    pub(in crate::app) asked_refusals: Option<ToServer>,
    /// The problem that was last navigated to.
    pub current_problem: Option<FieldPath>,
    /// Number of members that differ from what was last sent, including those that an update
    /// can't change.
    pub changes_since_sent: usize,
    /// True when a submitted profile is being changed.
    pub is_editing: bool,
    /// The inputs edited by the running action. One without a finding after that shows none until
    /// the cursor leaves it again.
    pub(in crate::app) edited: BTreeSet<FieldPath>,
    /// The inputs that the cursor left during the running action: their findings may now be
    /// shown.
    pub(in crate::app) blurred: BTreeSet<FieldPath>,
    /// The input of the findings, apart from the draft itself. `None` before the first time.
    pub(in crate::app) input: Option<FindingsInput>,
}

impl Editor {
    pub(in crate::app) fn of(draft: Uuid) -> Self {
        Self {
            draft,
            findings: Vec::new(),
            checklist: Checklist::default(),
            tasks: Vec::new(),
            values: None,
            checklist_input: None,
            possible_duplicate: None,
            duplicate_on_disk: None,
            asked_duplicate: None,
            refusals: None,
            asked_refusals: None,
            current_problem: None,
            changes_since_sent: 0,
            is_editing: false,
            edited: BTreeSet::new(),
            blurred: BTreeSet::new(),
            input: None,
        }
    }
}

/// The country of numbers that are requested, and the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToServer {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub server: String,
}

/// Another profile on disk with a register number.
#[derive(Debug)]
pub(in crate::app) struct DuplicateOnDisk {
    pub(in crate::app) number: Option<RegisterNumber>,
    pub(in crate::app) row: Option<ProfileRow>,
}

/// The contents that undo and redo return to.
#[derive(Debug, Default)]
pub struct UndoStack {
    pub undo: Vec<Content>,
    pub redo: Vec<Content>,
    /// The last edit, so that typing in one field becomes one step.
    pub last: Option<(FieldPath, Duration)>,
}

/// The input of the open draft's findings, apart from the draft itself.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::app) struct FindingsInput {
    /// The language of the findings' texts.
    language: Language,
    requirements: Vec<Requirement>,
    fields: Vec<RequiredField>,
    /// One entry per attachment, in their order.
    defects: Vec<Option<Defect>>,
    /// The same, about what else is known of each: whether its text was read, and its dates.
    documents: Vec<(bool, DocumentDates)>,
    today: Date,
}

impl FindingsInput {
    pub(in crate::app) fn of(
        applicable: &ApplicableRequirements<'_>,
        defects: impl Iterator<Item = Option<Defect>>,
        documents: impl Iterator<Item = (bool, DocumentDates)>,
        today: Date,
    ) -> Self {
        let requirements = applicable.requirements.iter();
        Self {
            language: i18n::language(),
            requirements: requirements.map(|&one| one.clone()).collect(),
            fields: applicable.fields.to_vec(),
            defects: defects.collect(),
            documents: documents.collect(),
            today,
        }
    }

    /// Returns true when nothing has changed. Compares without allocating: this runs after every
    /// action.
    pub(in crate::app) fn is_still(
        &self,
        applicable: &ApplicableRequirements<'_>,
        defects: impl Iterator<Item = Option<Defect>>,
        documents: impl Iterator<Item = (bool, DocumentDates)>,
        today: Date,
    ) -> bool {
        self.language == i18n::language()
            && self
                .requirements
                .iter()
                .eq(applicable.requirements.iter().copied())
            && self.fields == applicable.fields
            && defects.eq(self.defects.iter().copied())
            && documents.eq(self.documents.iter().copied())
            && self.today == today
    }
}
