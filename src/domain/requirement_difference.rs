//! The difference between two sets of requirements of one country.

use super::requirement::Requirement;

/// What differs between two sets. Their order does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    pub added: Vec<&'a Requirement>,
    pub removed: Vec<&'a Requirement>,
    /// The same requirement with another text, kind or other number types: before and after.
    pub changed: Vec<(&'a Requirement, &'a Requirement)>,
}

impl<'a> Difference<'a> {
    pub fn between(before: &'a [Requirement], after: &'a [Requirement]) -> Self {
        let mut difference = Self::default();
        for new in after {
            match same(new, before) {
                None => difference.added.push(new),
                Some(old) if !old.says_the_same(new) => difference.changed.push((old, new)),
                Some(_) => {}
            }
        }
        let is_gone = |old: &&Requirement| same(old, after).is_none();
        difference.removed.extend(before.iter().filter(is_gone));
        difference
    }

    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// The same requirement in another set: by its id, or one that says the same under another id.
pub(super) fn same<'a>(one: &Requirement, set: &'a [Requirement]) -> Option<&'a Requirement> {
    let by_id = set.iter().find(|other| other.has_id(&one.id));
    by_id.or_else(|| set.iter().find(|other| other.says_the_same(one)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::requirement::RequirementKind;

    fn requirement(id: &str, text: &str) -> Requirement {
        Requirement {
            id: id.to_owned(),
            kind: RequirementKind::Document,
            text: text.to_owned(),
            number_types: Vec::new(),
        }
    }

    #[test]
    fn what_was_added_removed_and_changed_is_told_apart() {
        let before = [
            requirement("a", "Extract"),
            requirement("b", "Passport"),
            requirement("c", "Bill"),
        ];
        let after = [
            requirement("d", "Mandate"),
            requirement("C", "Bill of this year"),
            requirement("a", "Extract"),
        ];
        let difference = Difference::between(&before, &after);
        assert_eq!(difference.added, [&after[0]]);
        assert_eq!(difference.removed, [&before[1]]);
        assert_eq!(difference.changed, [(&before[2], &after[1])]);
        // Another order or another id is no difference for people.
        let mut other_ids = before.clone();
        other_ids.reverse();
        other_ids[0].id = "x".to_owned();
        assert!(Difference::between(&before, &other_ids).is_empty());
    }
}
