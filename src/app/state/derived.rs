//! What the last derivation was made from, to tell what is another by now.

use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::country_requirements::RequirementsQuery;
use crate::settings::Settings;

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
    pub(in crate::app) about: Vec<RequirementsQuery>,
    pub(in crate::app) sandbox_runs: bool,
}
