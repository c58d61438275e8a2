//! Everything that reads what comes from outside, and inputs that are meant to hurt it.

pub mod bench;
pub mod bombs;
