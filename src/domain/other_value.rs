//! Second values: two programs, or a person and CM.com, changed the same part of a draft to different values, and
//! nobody has chosen yet. The draft keeps both, so that neither is lost.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fields::FieldId;

/// The value of a part of a draft that another program's value stands in place of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherValue {
    pub part: Part,
    /// As in the profile's JSON; null when it was emptied.
    pub value: Value,
    #[serde(default, skip_serializing_if = "ValueSource::is_program")]
    pub source: ValueSource,
}

/// Who the second value is from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ValueSource {
    /// Another window or command of this program.
    #[default]
    Program,
    /// CM.com changed the profile, while it was edited here.
    Server,
}

impl ValueSource {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    fn is_program(&self) -> bool {
        *self == Self::Program
    }
}

/// A part of the content that is merged as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// A member of the profile, by its name in JSON.
    Member(String),
    Documents,
}

impl Part {
    /// The field of the form; `None` for a member that has none.
    pub fn field(&self) -> Option<FieldId> {
        match self {
            Self::Member(name) => FieldId::from_json_name(name),
            Self::Documents => Some(FieldId::Documents),
        }
    }

    /// Its name in JSON.
    pub fn name(&self) -> &str {
        match self {
            Self::Member(name) => name,
            Self::Documents => FieldId::Documents.row().json,
        }
    }

    /// The label for people.
    pub fn label(&self) -> String {
        match (self, self.field()) {
            (_, Some(field)) => field.row().label().to_owned(),
            (Self::Member(name), None) => name.clone(),
            (Self::Documents, None) => String::new(),
        }
    }

    /// A value of this part as text for people; blank when there is none.
    pub fn text(&self, value: &Value) -> String {
        match (self, value) {
            (Self::Documents, Value::Array(documents)) => {
                let names = documents.iter().map(|one| text(one.get("name")));
                names.collect::<Vec<_>>().join(", ")
            }
            (_, value) => text(Some(value)),
        }
    }
}

fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(values)) => {
            let values = values.iter().map(|value| text(Some(value)));
            values.collect::<Vec<_>>().join(", ")
        }
        Some(Value::Object(members)) => {
            let members = members.iter();
            let members = members.map(|(name, value)| format!("{name}: {}", text(Some(value))));
            members.collect::<Vec<_>>().join(", ")
        }
        Some(other) => other.to_string(),
    }
}
