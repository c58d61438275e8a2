//! Findings about a profile: problems, which prevent a submission, and warnings, which never do.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::fields::FieldId;

/// A path in a profile: a field, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FieldPath {
    pub field: FieldId,
    #[serde(default, skip_serializing_if = "PathPart::is_whole")]
    pub part: PathPart,
}

/// The part of a field.
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

/// The JSON name of the path, such as `city` or `emailAddresses[1]`.
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
    /// Prevents a submission: the API's page does not allow it.
    Problem,
    /// To be checked; never prevents a submission.
    Warning,
}

/// The kind of a finding. It decides when the form shows the finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FindingKind {
    /// A required field is blank: shown after "Check profile" or Submit.
    Missing,
    /// A country requirement is missing: approval does not begin without it. Shown after "Check
    /// profile" or Submit.
    Incomplete,
    /// Longer than the API accepts: shown at once.
    TooLong,
    /// Shorter than the API accepts, but not blank.
    TooShort,
    /// Not in the form that the API's page states.
    WrongForm,
    /// The wrong JSON type, in a file.
    WrongType,
    /// A document that can't be read: shown at once.
    Unreadable,
    /// A document that may be about another company, or is too old or expired: shown at once.
    Doubtful,
    /// Unusual for the country, or a common mistake.
    Unusual,
    /// Reported by the server about a sent profile.
    Server,
}

/// One problem or warning about one field, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    #[serde(rename = "place")]
    pub path: FieldPath,
    pub severity: Severity,
    pub kind: FindingKind,
    /// Message for people; no full stop.
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

    /// A missing country requirement.
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
