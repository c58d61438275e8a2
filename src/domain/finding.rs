//! What is found about a profile: problems, which stop a submission, and warnings,
//! which never do.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::fields::FieldId;

/// Where in a profile something is: a field, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldPath {
    pub field: FieldId,
    #[serde(default, skip_serializing_if = "PathPart::is_whole")]
    pub part: PathPart,
}

/// Which part of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PathPart {
    #[default]
    Whole,
    /// A row of a list, counted from 0.
    Item(usize),
    /// A member of a map.
    Key(String),
}

impl PathPart {
    fn is_whole(&self) -> bool {
        *self == Self::Whole
    }
}

impl FieldPath {
    pub fn item(field: FieldId, index: usize) -> Self {
        Self {
            field,
            part: PathPart::Item(index),
        }
    }

    pub fn key(field: FieldId, name: &str) -> Self {
        Self {
            field,
            part: PathPart::Key(name.to_owned()),
        }
    }
}

impl From<FieldId> for FieldPath {
    fn from(field: FieldId) -> Self {
        Self {
            field,
            part: PathPart::Whole,
        }
    }
}

/// The JSON name of the place, such as `city` or `emailAddresses[1]`.
impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.field.row().json)?;
        match &self.part {
            PathPart::Whole => Ok(()),
            PathPart::Item(index) => write!(f, "[{index}]"),
            PathPart::Key(name) => write!(f, ".{name}"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Stops a submission: the API's page rules it out.
    Problem,
    /// Worth a look: never stops a submission.
    Warning,
}

/// What kind of finding it is; decides when the form shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FindingKind {
    /// A required field is blank: shown after "Check profile" or Submit.
    Missing,
    /// What a country asks for is not there: approval does not begin without it. Shown as
    /// what is missing is.
    Incomplete,
    /// Longer than the API takes: shown at once.
    TooLong,
    /// Shorter than the API takes, but not blank.
    TooShort,
    /// Not of the shape that the API's page states.
    WrongForm,
    /// Of another JSON type, in a file.
    WrongType,
    /// A document that can't be read as it is: shown at once.
    Unreadable,
    /// Unusual, for what is known of the country or of people's slips.
    Unusual,
    /// Said by the server about what was sent.
    Server,
}

/// One thing to fix or to look at, in one place, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    #[serde(rename = "place")]
    pub path: FieldPath,
    pub severity: Severity,
    pub kind: FindingKind,
    /// For people, without a full stop.
    #[serde(rename = "sentence")]
    pub message: String,
}

impl Finding {
    pub fn problem(path: FieldPath, kind: FindingKind, message: impl Into<String>) -> Self {
        Self {
            path,
            severity: Severity::Problem,
            kind,
            message: message.into(),
        }
    }

    pub fn warning(path: FieldPath, message: impl Into<String>) -> Self {
        Self {
            path,
            severity: Severity::Warning,
            kind: FindingKind::Unusual,
            message: message.into(),
        }
    }

    /// What a country asks for and is not there.
    pub fn incomplete(path: FieldPath, message: impl Into<String>) -> Self {
        Self {
            kind: FindingKind::Incomplete,
            ..Self::warning(path, message)
        }
    }

    pub fn is_problem(&self) -> bool {
        self.severity == Severity::Problem
    }
}
