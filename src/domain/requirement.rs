//! Country requirements for a profile, and the attachments that meet them.
//!
//! Source: the guide "Creating a company profile via API", step 1.

use serde::{Deserialize, Serialize};

use super::attachment::Attachment;

/// The kind of a requirement; the API's numbers 1 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RequirementKind {
    /// A document to upload (1).
    Document,
    /// A restriction on the company that uses the numbers (2); nothing is sent.
    CompanyRestriction,
    /// A restriction on number requests made with the profile (3); nothing is sent.
    RequestRestriction,
}

impl RequirementKind {
    pub fn from_number(number: u64) -> Option<Self> {
        match number {
            1 => Some(Self::Document),
            2 => Some(Self::CompanyRestriction),
            3 => Some(Self::RequestRestriction),
            _ => None,
        }
    }
}

/// One requirement of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Requirement {
    /// The server's id for it.
    pub id: String,
    pub kind: RequirementKind,
    /// The text from the server.
    pub text: String,
    /// The number types that it applies to, by the API's names; empty for all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub number_types: Vec<String>,
}

/// A restriction that was ticked as read. It is identified by its text: if the server changes the
/// text, it has to be read again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadRestriction {
    /// The country of the numbers, ISO 3166-1 alpha-2.
    pub country: String,
    pub text: String,
}

/// An extra field that the address country requires; it is sent in `requiredFields`. Source: the
/// guide, step 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequiredField {
    /// The key in `requiredFields`.
    pub name: String,
    /// The description from the server, if any.
    pub description: Option<String>,
}

impl RequiredField {
    /// The label above its input: the server's description if it is short, else the words of its
    /// name.
    pub fn label(&self) -> String {
        match &self.description {
            Some(text) if text.chars().count() <= MAX_LABEL_CHARS => text.clone(),
            _ => words(&self.name),
        }
    }

    /// The label of an extra field that nothing is known about but its name.
    pub fn label_of_name(name: &str) -> String {
        words(name)
    }

    /// The help below the label; empty when the label is the complete description.
    pub fn help(&self) -> &str {
        let text = self.description.as_deref().unwrap_or_default();
        if text.chars().count() > MAX_LABEL_CHARS {
            text
        } else {
            ""
        }
    }
}

/// Maximum length of a description used as a label, in characters.
const MAX_LABEL_CHARS: usize = 60;

/// The words of a member's name: "registerCourt" is "Register court".
fn words(name: &str) -> String {
    let mut words = String::new();
    let mut before = ' ';
    for c in name.trim().chars() {
        match c {
            '_' | '-' | '.' => words.push(' '),
            _ if words.is_empty() => words.extend(c.to_uppercase()),
            _ if c.is_uppercase() && before.is_lowercase() => {
                words.push(' ');
                words.extend(c.to_lowercase());
            }
            _ => words.push(c),
        }
        before = c;
    }
    words
}

impl Requirement {
    /// True when it applies to any of these number types, by the API's names, or when no type is
    /// chosen yet.
    pub fn is_about(&self, number_types: &[String]) -> bool {
        let any = self.number_types.is_empty() || number_types.is_empty();
        any || self
            .number_types
            .iter()
            .any(|kind| number_types.contains(kind))
    }

    /// True for a document to attach; the others are restrictions to read.
    pub fn is_document(&self) -> bool {
        self.kind == RequirementKind::Document
    }

    /// The attachments assigned to it.
    pub fn met_by<'a>(
        &self,
        attachments: &'a [Attachment],
    ) -> impl Iterator<Item = &'a Attachment> {
        attachments.iter().filter(|attachment| {
            attachment
                .requirement
                .as_deref()
                .is_some_and(|id| self.has_id(id))
        })
    }

    /// True when this is its id, ignoring case: UUIDs are equal in upper and lower case (RFC 9562,
    /// section 4).
    pub fn has_id(&self, id: &str) -> bool {
        self.id.eq_ignore_ascii_case(id)
    }
}

/// The document requirements without an assigned attachment.
pub fn unmet<'a>(
    requirements: &[&'a Requirement],
    attachments: &[Attachment],
) -> Vec<&'a Requirement> {
    requirements
        .iter()
        .copied()
        .filter(|requirement| requirement.is_document())
        .filter(|requirement| requirement.met_by(attachments).next().is_none())
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::attachment::MediaType;

    fn requirement(id: &str, kind: RequirementKind) -> Requirement {
        Requirement {
            id: id.to_owned(),
            kind,
            text: format!("The text of {id}"),
            number_types: Vec::new(),
        }
    }

    fn attached(requirements: &[Option<&str>]) -> Vec<Attachment> {
        let attachment = |(number, requirement): (usize, Option<&str>)| Attachment {
            sha256: number.to_string(),
            name: format!("{number}.pdf"),
            size: 1,
            media_type: MediaType::Pdf,
            added_at: Timestamp::UNIX_EPOCH,
            requirement: requirement.map(str::to_owned),
        };
        requirements
            .iter()
            .copied()
            .enumerate()
            .map(attachment)
            .collect()
    }

    #[test]
    fn labels_an_extra_field_with_its_description_or_its_name() {
        let field = |name: &str, description: Option<&str>| RequiredField {
            name: name.to_owned(),
            description: description.map(str::to_owned),
        };
        let label = |name, description| field(name, description).label();
        assert_eq!(label("court", Some("Register court")), "Register court");
        assert_eq!(label("registerCourt", None), "Register court");
        assert_eq!(label("VAT_number", None), "VAT number");
        assert_eq!(label("companyVATNumber", None), "Company vATNumber");
        let long = "The court at which the company is registered, as it stands in the extract";
        let field = field("registerCourt", Some(long));
        assert_eq!(
            (field.label().as_str(), field.help()),
            ("Register court", long)
        );
    }

    #[test]
    fn a_document_requirement_is_met_only_by_an_attachment_assigned_to_it() {
        let all = [
            requirement("extract", RequirementKind::Document),
            requirement("identity", RequirementKind::Document),
            requirement("rule", RequirementKind::CompanyRestriction),
        ];
        let requirements: Vec<&Requirement> = all.iter().collect();
        let remaining = |chosen: &[Option<&str>]| -> Vec<String> {
            let remaining = unmet(&requirements, &attached(chosen));
            remaining
                .into_iter()
                .map(|requirement| requirement.id.clone())
                .collect()
        };
        assert_eq!(remaining(&[None, Some("other")]), ["extract", "identity"]);
        assert_eq!(remaining(&[Some("identity"), None]), ["extract"]);
        assert!(remaining(&[Some("identity"), Some("extract")]).is_empty());
        assert!(remaining(&[Some("Identity"), Some("EXTRACT")]).is_empty());
    }
}
