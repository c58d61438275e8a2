//! Merges the changes that two programs made to one draft.
//!
//! A field that only one of them changed gets that change. Where both changed a field to different
//! values, a person chooses later: the other program's value stays in its place, and this program's
//! beside it.

use serde_json::{Map, Value};

use super::attachment::Attachment;
use super::draft::Content;
use super::fields::FIELDS;
use super::other_value::{OtherValue, Part, ValueSource};
use super::profile::CompanyProfile;
use super::review_task::StoredTask;

impl Content {
    /// The value of a part as JSON; null when there is none.
    pub fn value(&self, part: &Part) -> Value {
        match part {
            Part::Documents => documents_value(self),
            Part::Member(name) => self.profile.to_json().remove(name).unwrap_or_default(),
        }
    }

    /// Ends a choice between the value of a part and another one, which takes its place if `use_other`.
    pub fn choose(&mut self, other: &OtherValue, use_other: bool) {
        self.other_values.retain(|one| one != other);
        if !use_other {
            return;
        }
        match &other.part {
            Part::Documents => {
                if let Ok(attachments) = serde_json::from_value(other.value.clone()) {
                    self.attachments = attachments;
                }
            }
            Part::Member(name) => {
                let mut members = self.profile.to_json();
                if other.value.is_null() {
                    members.remove(name);
                } else {
                    members.insert(name.clone(), other.value.clone());
                }
                self.profile = CompanyProfile::from_members(members).0;
            }
        }
    }
}

fn documents_value(content: &Content) -> Value {
    serde_json::to_value(&content.attachments).unwrap_or_default()
}

/// Merges the contents of two programs. `base` is the last content that both had.
pub fn merge(base: &Content, mine: &Content, theirs: &Content) -> Content {
    let mut others = Vec::new();
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
                others.push(OtherValue {
                    part: Part::Member(name.clone()),
                    value: mine.cloned().unwrap_or_default(),
                    source: ValueSource::Program,
                });
                theirs
            }
        };
        if let Some(value) = value {
            merged.insert(name.clone(), value.clone());
        }
    }
    let attachments = merged_attachments(base, mine, theirs).unwrap_or_else(|| {
        others.push(OtherValue {
            part: Part::Documents,
            value: documents_value(mine),
            source: ValueSource::Program,
        });
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
    let mut content = Content {
        profile: CompanyProfile::from_members(merged).0,
        attachments,
        restrictions_read,
        name_given: name_given.clone(),
        other_values: Vec::new(),
        review_tasks: merged_tasks([base, mine, theirs]),
    };
    content.other_values = merged_other_values([base, mine, theirs], &others, &content);
    content
}

/// The second values of both, and the new ones, except those that are in `content` already.
fn merged_other_values(
    [base, mine, theirs]: [&Content; 3],
    new: &[OtherValue],
    content: &Content,
) -> Vec<OtherValue> {
    let has = |content: &Content, one| content.other_values.contains(one);
    let mut merged: Vec<OtherValue> = Vec::new();
    let theirs = theirs.other_values.iter();
    let theirs = theirs.filter(|one| has(mine, one) || !has(base, one));
    let mine = mine.other_values.iter().filter(|one| !has(base, one));
    for one in theirs.chain(mine).chain(new) {
        if !merged.contains(one) && content.value(&one.part) != one.value {
            merged.push(one.clone());
        }
    }
    merged
}

/// The marks of both, without those that one of them has removed.
fn merged_tasks([base, mine, theirs]: [&Content; 3]) -> Vec<StoredTask> {
    let has = |content: &Content, one| content.review_tasks.contains(one);
    let theirs_kept = theirs.review_tasks.iter();
    let theirs_kept = theirs_kept.filter(|one| has(mine, one) || !has(base, one));
    let mine_new = mine.review_tasks.iter();
    let mine_new = mine_new.filter(|one| !has(base, one) && !has(theirs, one));
    theirs_kept.chain(mine_new).cloned().collect()
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::Timestamp;

    use super::*;
    use crate::domain::attachment::MediaType;
    use crate::domain::fields::FieldId;
    use crate::domain::requirement::ReadRestriction;
    use crate::domain::review_task::{MarkedPart, ReviewTask};

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
            assert_eq!(merged, both);
        }
        assert_eq!(merge(&base, &base, &theirs), theirs);
        assert_eq!(merge(&base, &mine, &base), mine);
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
        assert_eq!(without_others(&merged), theirs);
        let shown = |content: &Content| -> Vec<_> {
            let others = content.other_values.iter();
            let texts = others.map(|one| {
                let value = content.value(&one.part);
                (
                    one.part.field(),
                    one.part.text(&one.value),
                    one.part.text(&value),
                )
            });
            texts.collect()
        };
        let expected = [
            (FieldId::City, "", "Dallas"),
            (
                FieldId::EmailAddresses,
                "bo@example.com, c@example.com",
                "bo@example.com, d@example.com",
            ),
            (FieldId::Documents, "1.pdf, 2.pdf", "2.pdf"),
        ]
        .map(|(field, mine, theirs)| (Some(field), mine.to_owned(), theirs.to_owned()));
        assert_eq!(shown(&merged), expected);
        for use_other in [true, false] {
            let mut chosen = merged.clone();
            for other in &merged.other_values {
                chosen.choose(other, use_other);
            }
            assert_eq!(&chosen, if use_other { &mine } else { &theirs });
        }
    }

    fn without_others(content: &Content) -> Content {
        Content {
            other_values: Vec::new(),
            ..content.clone()
        }
    }

    #[test]
    fn marks_for_a_comment_are_merged_one_by_one() {
        let decision = Timestamp::UNIX_EPOCH;
        let mark = |content: &mut Content, fields: &[FieldId]| {
            let parts = fields.iter().copied().map(MarkedPart::Field);
            content.mark(decision, parts);
        };
        let base = content(|content| mark(content, &[FieldId::City, FieldId::Street]));
        let mine = content(|content| mark(content, &[FieldId::Street, FieldId::Name]));
        let theirs = content(|content| {
            mark(content, &[FieldId::City, FieldId::Street, FieldId::Region]);
        });
        let merged = merge(&base, &mine, &theirs);
        let fields = |content: &Content| -> BTreeSet<FieldId> {
            let tasks = content.review_tasks.iter();
            let fields = tasks.map(|task| match task {
                StoredTask::Known(ReviewTask {
                    part: MarkedPart::Field(field),
                    ..
                }) => *field,
                other => panic!("{other:?}"),
            });
            fields.collect()
        };
        let expected = BTreeSet::from([FieldId::Street, FieldId::Name, FieldId::Region]);
        assert_eq!(fields(&merged), expected);
        assert_eq!(fields(&merge(&base, &theirs, &mine)), expected);
    }

    #[test]
    fn second_values_stay_until_one_program_ends_the_choice() {
        let city = |text: &str| OtherValue {
            part: Part::Member("city".to_owned()),
            value: text.into(),
            source: ValueSource::Program,
        };
        let base = content(|content| content.other_values = vec![city("a"), city("b")]);
        let mut mine = base.clone();
        mine.choose(&city("a"), false);
        let mut theirs = base.clone();
        theirs.other_values.push(city("c"));
        assert_eq!(
            merge(&base, &mine, &theirs).other_values,
            [city("b"), city("c")]
        );
        assert_eq!(
            merge(&base, &theirs, &mine).other_values,
            [city("b"), city("c")]
        );
        // A value that was chosen is no second value any more.
        mine.choose(&city("b"), true);
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.profile.city, "b");
        assert_eq!(merged.other_values, [city("c")]);
    }
}
