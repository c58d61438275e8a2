//! Lookup of rows in FIELDS by id, name or section.

use super::{FIELDS, Field, FieldId, Section};

impl FieldId {
    /// The row of the field. The rows have the order of the ids, which a test checks.
    #[expect(clippy::indexing_slicing, reason = "a test checks the order")]
    pub fn row(self) -> &'static Field {
        &FIELDS[self as usize]
    }

    pub fn from_json_name(name: &str) -> Option<Self> {
        FIELDS.iter().find(|row| row.json == name).map(|row| row.id)
    }
}

impl Section {
    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        FIELDS.iter().filter(move |row| row.section == self)
    }
}
