//! Rows of FIELDS by their id, name or section.

use super::{FIELDS, Field, FieldId, Section};

impl FieldId {
    /// The row of the field. The rows stand in the order of the ids (a test holds it).
    #[expect(clippy::indexing_slicing, reason = "a test holds the order")]
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
