//! What the last derivation was made from, to tell what is another by now.

use uuid::Uuid;

use super::State;
use crate::domain::account::Account;
use crate::domain::asked::Question;
use crate::domain::defect::Defect;
use crate::domain::draft::Draft;
use crate::domain::requirement::{RequiredField, Requirement};
use crate::domain::settings::Settings;
use crate::texts::{self, Language};

/// What the last derivation was made from.
#[derive(Debug, Default)]
pub(in crate::app) struct Derived {
    pub(in crate::app) settings: Settings,
    pub(in crate::app) accounts: Vec<Account>,
    /// The account in use that the countries' requirements were queried with.
    pub(in crate::app) queried: Option<Account>,
    pub(in crate::app) queries: CountryQueries,
    pub(in crate::app) sandbox_runs: bool,
    /// The draft that a submission had.
    pub(in crate::app) submitting: Option<Uuid>,
    /// Whether a document was shown up close.
    pub(in crate::app) views_document: bool,
}

/// The queries about countries that an open draft needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct CountryQueries {
    pub(in crate::app) draft: Option<Uuid>,
    pub(in crate::app) about: Vec<Question>,
    pub(in crate::app) sandbox_runs: bool,
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
    pub(in crate::app) fn of(state: &State, draft: &Draft) -> Self {
        let wanted = state.wanted_of(draft);
        let attachments = draft.content.attachments.iter();
        Self {
            language: texts::language(),
            requirements: wanted.requirements.into_iter().cloned().collect(),
            fields: wanted.fields.to_vec(),
            defects: attachments.map(|a| state.defect_of(&a.sha256)).collect(),
        }
    }

    /// Whether it is still so. Compares in place: this is done after every action.
    pub(in crate::app) fn is_that_of(&self, state: &State, draft: &Draft) -> bool {
        let wanted = state.wanted_of(draft);
        let attachments = draft.content.attachments.iter();
        self.language == texts::language()
            && self.requirements.iter().eq(wanted.requirements)
            && self.fields == wanted.fields
            && attachments
                .map(|a| state.defect_of(&a.sha256))
                .eq(self.defects.iter().copied())
    }
}
