//! The dialog with what countries ask for since when, and the approved profiles that no longer meet it.

use jiff::Timestamp;

use crate::domain::local_error::LocalError;
use crate::domain::requirement_changes::AffectedProfile;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesDialog {
    /// The latest first.
    pub changes: Vec<CountryChange>,
    /// `None` until the library was asked.
    pub affected: Option<Result<Vec<AffectedProfile>, LocalError>>,
}

/// A change of what a country asks for, as an account was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryChange {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The name of the account; blank when there is only one.
    pub account: String,
    pub since: Timestamp,
    pub added: Vec<String>,
    pub removed: Vec<String>,
    /// The texts before and after.
    pub changed: Vec<(String, String)>,
}
