//! Merges the changes that two programs made to one draft.
//!
//! A field that only one of them changed gets that change. Where both changed a field to different
//! values, a person decides.

use serde_json::{Map, Value};

use super::attachment::Attachment;
use super::draft::Content;
use super::fields::{FIELDS, FieldId};
use super::profile::CompanyProfile;

/// The merged content, which has the other program's value where both changed a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    pub content: Content,
    pub conflicts: Vec<Conflict>,
}

/// A field that both programs changed to different values.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    pub part: Part,
    /// The value of this program, as text for people; blank when it emptied the field.
    pub mine: String,
    /// The value of the other program, which is in the library.
    pub theirs: String,
    /// The content with the value of this program.
    mine_in: Content,
}

/// A part of the content that is merged as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

    /// The label for people.
    pub fn label(&self) -> String {
        match (self, self.field()) {
            (_, Some(field)) => field.row().label().to_owned(),
            (Self::Member(name), None) => name.clone(),
            (Self::Documents, None) => String::new(),
        }
    }
}

impl Conflict {
    /// Puts the value of this program into a content.
    pub fn keep_mine(&self, content: &mut Content) {
        match &self.part {
            Part::Documents => content.attachments.clone_from(&self.mine_in.attachments),
            Part::Member(name) => {
                let mut members = content.profile.to_json();
                match self.mine_in.profile.to_json().remove(name) {
                    Some(value) => members.insert(name.clone(), value),
                    None => members.remove(name),
                };
                content.profile = CompanyProfile::from_members(members).0;
            }
        }
    }
}

/// Merges the contents of two programs. `base` is the last content that both had.
pub fn merge(base: &Content, mine: &Content, theirs: &Content) -> Merged {
    let mut conflicts = Vec::new();
    let mut conflict = |part, mine_text, theirs_text| {
        conflicts.push(Conflict {
            part,
            mine: mine_text,
            theirs: theirs_text,
            mine_in: mine.clone(),
        });
    };
    let members = [base, mine, theirs].map(|content| content.profile.to_json());
    let [base_members, mine_members, their_members] = &members;
    let mut merged = Map::new();
    for name in names(&members) {
        let [base, mine, theirs] =
            [base_members, mine_members, their_members].map(|members| members.get(name));
        let value = match changed(&base, &mine, &theirs) {
            Changed::Mine => mine,
            Changed::Theirs => theirs,
            Changed::Both => {
                conflict(Part::Member(name.clone()), text(mine), text(theirs));
                theirs
            }
        };
        if let Some(value) = value {
            merged.insert(name.clone(), value.clone());
        }
    }
    let attachments = merged_attachments(base, mine, theirs).unwrap_or_else(|| {
        let names = |content: &Content| {
            let names = content.attachments.iter().map(|one| one.name.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        conflict(Part::Documents, names(mine), names(theirs));
        theirs.attachments.clone()
    });
    let mut restrictions_read = theirs.restrictions_read.clone();
    restrictions_read.retain(|one| {
        mine.restrictions_read.contains(one) || !base.restrictions_read.contains(one)
    });
    let ticked = mine.restrictions_read.difference(&base.restrictions_read);
    restrictions_read.extend(ticked.cloned());
    let name_given = match changed(&base.name_given, &mine.name_given, &theirs.name_given) {
        Changed::Mine => &mine.name_given,
        Changed::Theirs | Changed::Both => &theirs.name_given,
    };
    Merged {
        content: Content {
            profile: CompanyProfile::from_members(merged).0,
            attachments,
            restrictions_read,
            name_given: name_given.clone(),
        },
        conflicts,
    }
}

enum Changed {
    /// Nobody, only this program, or both in the same way.
    Mine,
    Theirs,
    Both,
}

fn changed<T: PartialEq>(base: &T, mine: &T, theirs: &T) -> Changed {
    if theirs == base || theirs == mine {
        Changed::Mine
    } else if mine == base {
        Changed::Theirs
    } else {
        Changed::Both
    }
}

/// The names of all members, in the order of the form.
fn names(members: &[Map<String, Value>; 3]) -> Vec<&String> {
    let mut names: Vec<&String> = members.iter().flat_map(Map::keys).collect();
    let place = |name: &String| FIELDS.iter().position(|row| row.json == name);
    names.sort_by_key(|name| (place(name).unwrap_or(FIELDS.len()), *name));
    names.dedup();
    names
}

/// The documents with the changes of both; `None` when both changed the same one.
fn merged_attachments(base: &Content, mine: &Content, theirs: &Content) -> Option<Vec<Attachment>> {
    let find = |content: &Content, sha256: &str| {
        let mut attachments = content.attachments.iter();
        attachments.find(|one| one.sha256 == sha256).cloned()
    };
    let mut merged = Vec::new();
    let all = theirs.attachments.iter().chain(&mine.attachments);
    for attachment in all {
        let sha256 = attachment.sha256.as_str();
        if merged.iter().any(|one: &Attachment| one.sha256 == sha256) {
            continue;
        }
        let [base, mine, theirs] = [base, mine, theirs].map(|content| find(content, sha256));
        merged.extend(match changed(&base, &mine, &theirs) {
            Changed::Mine => mine,
            Changed::Theirs => theirs,
            Changed::Both => return None,
        });
    }
    Some(merged)
}

/// A value as text for people.
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::Timestamp;

    use super::*;
    use crate::domain::attachment::MediaType;
    use crate::domain::requirement::ReadRestriction;

    fn content(change: impl FnOnce(&mut Content)) -> Content {
        let mut content = Content::default();
        content.profile.name = "Austin Office".to_owned();
        content.profile.city = "Austin".to_owned();
        content.profile.email_addresses = vec!["bo@example.com".to_owned()];
        content.attachments = vec![attachment("1"), attachment("2")];
        content.restrictions_read = BTreeSet::from([restriction("a"), restriction("b")]);
        change(&mut content);
        content
    }

    fn attachment(name: &str) -> Attachment {
        Attachment {
            sha256: name.repeat(64),
            name: format!("{name}.pdf"),
            size: 1,
            media_type: MediaType::Pdf,
            added_at: Timestamp::UNIX_EPOCH,
            requirement: None,
        }
    }

    fn restriction(text: &str) -> ReadRestriction {
        ReadRestriction {
            country: "US".to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn changes_of_different_parts_are_all_kept() {
        let base = content(|_| {});
        let mine = content(|content| {
            content.profile.city = "Dallas".to_owned();
            content.profile.phone_number_types = vec!["LOCAL".to_owned()];
            content.attachments.remove(0);
            content.restrictions_read.remove(&restriction("a"));
        });
        let theirs = content(|content| {
            content.profile.email_addresses.clear();
            content.profile.street = "Congress Avenue".to_owned();
            content.profile.other.insert("newer".to_owned(), 1.into());
            content.attachments.push(attachment("3"));
            content.restrictions_read.insert(restriction("c"));
        });
        let both = content(|content| {
            content.profile.city = "Dallas".to_owned();
            content.profile.phone_number_types = vec!["LOCAL".to_owned()];
            content.profile.email_addresses.clear();
            content.profile.street = "Congress Avenue".to_owned();
            content.profile.other.insert("newer".to_owned(), 1.into());
            content.attachments = vec![attachment("2"), attachment("3")];
            content.restrictions_read = BTreeSet::from([restriction("b"), restriction("c")]);
        });
        for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
            let merged = merge(&base, one, other);
            assert_eq!(merged.content, both);
            assert_eq!(merged.conflicts, []);
        }
        assert_eq!(merge(&base, &base, &theirs).content, theirs);
        assert_eq!(merge(&base, &mine, &base).content, mine);
    }

    #[test]
    fn a_field_that_both_changed_is_a_conflict_unless_the_values_are_equal() {
        let base = content(|_| {});
        let mine = content(|content| {
            content.profile.city.clear();
            content.profile.name = "Office".to_owned();
            content
                .profile
                .email_addresses
                .push("c@example.com".to_owned());
            content.attachments[0].requirement = Some("1".to_owned());
        });
        let theirs = content(|content| {
            content.profile.city = "Dallas".to_owned();
            content.profile.name = "Office".to_owned();
            content
                .profile
                .email_addresses
                .push("d@example.com".to_owned());
            content.attachments.remove(0);
        });
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.content, theirs);
        let shown: Vec<_> = merged
            .conflicts
            .iter()
            .map(|one| (one.part.field(), one.mine.as_str(), one.theirs.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                (Some(FieldId::City), "", "Dallas"),
                (
                    Some(FieldId::EmailAddresses),
                    "bo@example.com, c@example.com",
                    "bo@example.com, d@example.com"
                ),
                (Some(FieldId::Documents), "1.pdf, 2.pdf", "2.pdf"),
            ]
        );
        let mut chosen = merged.content;
        for conflict in &merged.conflicts {
            conflict.keep_mine(&mut chosen);
        }
        assert_eq!(chosen, mine);
    }
}
