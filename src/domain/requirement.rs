//! What a country asks of a profile, and what meets it.
//!
//! Source: the guide "Creating a company profile via API", step 1.

use serde::{Deserialize, Serialize};

use super::attachment::Attachment;

/// What kind of requirement it is; the API's numbers 1 to 3.
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

/// One thing that a country asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Requirement {
    /// The server's id of it.
    pub id: String,
    pub kind: RequirementKind,
    /// The server's words.
    pub text: String,
    /// The number types that it is about, in the API's words; all of them where it names
    /// none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub number_types: Vec<String>,
}

/// A restriction that somebody has ticked as read. Known by its words: where a server
/// changes them, they are to be read again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadRestriction {
    /// The country of the numbers, ISO 3166-1 alpha-2.
    pub country: String,
    pub text: String,
}

/// An extra field that the country of the address asks for; it goes into
/// `requiredFields`. Source: the guide, step 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequiredField {
    /// The key in `requiredFields`.
    pub name: String,
    /// The server's words, where it has any.
    pub description: Option<String>,
}

impl RequiredField {
    /// Above its input: the server's words where they are short, else the words of its name.
    pub fn label(&self) -> String {
        match &self.description {
            Some(text) if text.chars().count() <= LONGEST_LABEL => text.clone(),
            _ => words(&self.name),
        }
    }

    /// Under the label; empty where the label says it all.
    pub fn help(&self) -> &str {
        let text = self.description.as_deref().unwrap_or_default();
        if text.chars().count() > LONGEST_LABEL {
            text
        } else {
            ""
        }
    }
}

/// How long a server's description may be to stand above an input, in characters.
const LONGEST_LABEL: usize = 60;

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
    /// Whether it is about any of these number types, in the API's words. As long as none
    /// is chosen, everything may come to be asked.
    pub fn is_about(&self, number_types: &[String]) -> bool {
        let any = self.number_types.is_empty() || number_types.is_empty();
        any || self
            .number_types
            .iter()
            .any(|kind| number_types.contains(kind))
    }

    /// Whether it is a document to attach; the others are restrictions to take note of.
    pub fn is_document(&self) -> bool {
        self.kind == RequirementKind::Document
    }

    /// The attachments that are meant to meet it.
    pub fn met_by<'a>(
        &'a self,
        attachments: &'a [Attachment],
    ) -> impl Iterator<Item = &'a Attachment> {
        attachments.iter().filter(|attachment| {
            attachment
                .requirement
                .as_deref()
                .is_some_and(|id| self.has_id(id))
        })
    }

    /// Whether this is its id: UUIDs are the same in upper and lower case (RFC 9562, section 4).
    pub fn has_id(&self, id: &str) -> bool {
        self.id.eq_ignore_ascii_case(id)
    }
}

/// The document requirements that no attachment is meant to meet.
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

    fn asks(id: &str, kind: RequirementKind) -> Requirement {
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
    fn an_extra_field_is_labelled_with_the_servers_words_or_those_of_its_name() {
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
    fn a_document_requirement_is_met_only_by_what_was_chosen_for_it() {
        let asked = [
            asks("extract", RequirementKind::Document),
            asks("identity", RequirementKind::Document),
            asks("rule", RequirementKind::CompanyRestriction),
        ];
        let requirement: Vec<&Requirement> = asked.iter().collect();
        let remaining = |chosen: &[Option<&str>]| -> Vec<String> {
            let remaining = unmet(&requirement, &attached(chosen));
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
