//! Every reader of input from outside, and inputs that are made to do harm.

pub mod bench;
pub mod bombs;
