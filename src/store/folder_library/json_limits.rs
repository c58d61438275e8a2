//! The limits of a JSON file of the library.

use crate::files::Limits;

/// The largest JSON file that is read, in bytes.
pub(super) const MAX_JSON_BYTES: u64 = 64 * 1024 * 1024;
/// The fewest bytes per value in a file with very many values. With the indentation used here,
/// values accepted from outside never take less.
const MIN_BYTES_PER_VALUE: usize = 10;
/// The number of values that a file of any length may hold: as many as fit in 1 MiB. It is more than
/// twice the limit for input from outside, since a record holds both the request and the answer.
const ALWAYS_ALLOWED_VALUES: usize = 1024 * 1024 / MIN_BYTES_PER_VALUE;
pub(super) const LIMITS: Limits = Limits {
    bytes: MAX_JSON_BYTES,
    values: |bytes| ALWAYS_ALLOWED_VALUES.max(bytes / MIN_BYTES_PER_VALUE),
};
