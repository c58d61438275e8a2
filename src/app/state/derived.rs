//! The input of the last derivation, to find out what has changed since.

use uuid::Uuid;

use crate::domain::account::Account;
use crate::domain::country_requirements::RequirementsQuery;
use crate::settings::Settings;

/// The input of the last derivation.
#[derive(Debug, Default)]
pub(in crate::app) struct Derived {
    pub(in crate::app) settings: Settings,
    pub(in crate::app) accounts: Vec<Account>,
    /// The account in use that the countries' requirements were queried with.
    pub(in crate::app) queried: Option<Account>,
    pub(in crate::app) queries: CountryQueries,
    /// True when the account in use was on hold.
    pub(in crate::app) on_hold: bool,
    pub(in crate::app) sandbox_runs: bool,
    /// The draft that was being submitted.
    pub(in crate::app) submitting: Option<Uuid>,
    /// True when a document was shown in the viewer.
    pub(in crate::app) views_document: bool,
}

/// The queries about countries that an open draft needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct CountryQueries {
    pub(in crate::app) draft: Option<Uuid>,
    pub(in crate::app) about: Vec<RequirementsQuery>,
    pub(in crate::app) sandbox_runs: bool,
}
