//! Numbers compared with another implementation of the same rules. Run on demand by
//! `tests/differential/phones` and `tests/differential/registers`, which make the numbers and
//! evaluate the differences.
mod phones;
mod registers;
