//! The values of a profile by the rows of FIELDS.

use super::CompanyProfile;
use crate::domain::fields::{FIELDS, Field, FieldId, Kind};
use crate::domain::text::trimmed;

impl CompanyProfile {
    /// Copies the value of one field from another profile.
    pub fn take_field(&mut self, row: &Field, from: &Self) {
        match &row.kind {
            Kind::NumberTypes => self.phone_number_types.clone_from(&from.phone_number_types),
            Kind::EmailAddresses => self.email_addresses.clone_from(&from.email_addresses),
            Kind::ExtraFields => self.required_fields.clone_from(&from.required_fields),
            kind => {
                if let Some(text) = kind.text() {
                    (text.get)(from).clone_into((text.get_mut)(self));
                }
            }
        }
    }

    /// The text of a field, or `None` for a field that is not a single text.
    pub fn text(&self, field: FieldId) -> Option<&str> {
        field.row().kind.text().map(|text| (text.get)(self))
    }

    /// The mutable text of a field, or `None` for a field that is not a single text.
    pub fn text_mut(&mut self, field: FieldId) -> Option<&mut String> {
        field.row().kind.text().map(|text| (text.get_mut)(self))
    }

    /// The profile with surrounding spaces and blank parts removed. This form is counted, compared
    /// and sent.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        for field in &FIELDS {
            if let Some(text) = self.text_mut(field.id) {
                *text = trimmed(text).to_owned();
            }
        }
        for address in &mut self.email_addresses {
            *address = address.trim().to_owned();
        }
        self.email_addresses.retain(|address| !address.is_empty());
        self.required_fields = self
            .required_fields
            .into_iter()
            .map(|(name, value)| (name, trimmed(&value).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        self
    }
}
