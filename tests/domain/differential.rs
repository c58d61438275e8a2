//! Numbers as this program reads them, beside another implementation of the same rules. Run on
//! demand by `tests/differential/phones` and `tests/differential/registers`, which make the numbers
//! and judge the differences.
mod phones;
mod registers;
