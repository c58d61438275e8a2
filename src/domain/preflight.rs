//! What the text of a document says about a profile, before it is sent: whether it names the company and its register
//! number, and how old it is. All of it only warns.

mod age_limit;
mod findings;
mod numbers;
mod paper;
mod subject;

pub use age_limit::AgeLimit;
pub use findings::{KnownDocument, preflight};
pub use paper::{MAX_PAGES, MAX_TEXT_BYTES, PageText, Paper, PaperDates, PaperText, TextError};
