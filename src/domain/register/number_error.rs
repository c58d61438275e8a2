//! The error of a register number that fails a check.

/// The reason that a number does not fit its register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RegisterNumberError {
    /// It does not have the form of a register number.
    Shape,
    /// Its check digit is wrong. Holds the correct check digit, if there is one.
    CheckDigit(Option<String>),
    /// No numbers were issued in the year that it contains.
    Year(String),
    /// It does not name the court, and each court numbers from 1.
    CourtMissing,
    /// It is the VAT number. Holds the register number that it contains.
    Vat(String),
    /// Another error, with its complete message.
    Other(String),
}
