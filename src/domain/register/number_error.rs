//! Why a register number does not fit.

/// Why a number does not fit its register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RegisterNumberError {
    /// It does not look like one.
    Shape,
    /// Its check digit is not the one that belongs to the other digits; with the one that
    /// does, where there is any.
    CheckDigit(Option<String>),
    /// The year in it is none in which numbers were given out.
    Year(String),
    /// It says nothing of the court, and every court counts from 1.
    CourtMissing,
    /// It is the number for VAT, which holds this number of the register.
    Vat(String),
    /// What is better said in its own words.
    Other(String),
}
