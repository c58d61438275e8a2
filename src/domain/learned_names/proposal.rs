//! What is proposed: each name with ours, theirs and why, and the overrides that follow.

use super::why::Why;
use crate::domain::account::Overrides;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The path of a route.
    Path,
    /// Where an answer holds what was asked for.
    Answer,
    /// A member.
    Name,
    /// A word of the approval status: `ours` is the server's word, `theirs` what it means here.
    Status,
}

/// One name, and what was learned about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearnedName {
    pub subject: Subject,
    /// This program's name: of the route or of the member; for a status the server's word.
    pub ours: String,
    /// What this program uses now.
    pub now: String,
    /// What is proposed; `None` for "don't know".
    pub theirs: Option<String>,
    pub why: Why,
}

impl LearnedName {
    /// True when it is proposed to use something else than now.
    pub fn is_new(&self) -> bool {
        self.theirs
            .as_ref()
            .is_some_and(|theirs| *theirs != self.now)
    }
}

/// What is proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    pub names: Vec<LearnedName>,
    current: Overrides,
}

impl Proposal {
    /// What is proposed, beside the overrides that are used now.
    pub(super) fn new(names: Vec<LearnedName>, current: Overrides) -> Self {
        Self { names, current }
    }

    /// The overrides with all that is proposed; what was not learned is as before.
    pub fn overrides(&self) -> Overrides {
        let mut overrides = self.current.clone();
        for name in &self.names {
            let (Some(theirs), key) = (&name.theirs, name.ours.clone()) else {
                continue;
            };
            if !name.is_new() {
                continue;
            }
            let into = match name.subject {
                Subject::Path => &mut overrides.paths,
                Subject::Answer => &mut overrides.answers,
                Subject::Name => &mut overrides.names,
                Subject::Status => &mut overrides.statuses,
            };
            into.insert(key, theirs.clone());
        }
        let is_learned = |key: &str| {
            let found = self.find(Subject::Name, key);
            found.is_some_and(|name| name.theirs.is_some())
        };
        // An old name of something else for a member that is known now would be written over it.
        let learned = overrides.clone();
        overrides
            .names
            .retain(|key, name| is_learned(key) || !learned.is_taken(name, key));
        overrides
    }

    /// True when the profiles of the account were found.
    pub fn has_profiles(&self) -> bool {
        let list = self.find(Subject::Path, "list");
        list.is_some_and(|list| list.theirs.is_some())
    }

    /// The number of names that are proposed and differ from what is used now.
    pub fn new_names(&self) -> usize {
        self.names.iter().filter(|name| name.is_new()).count()
    }

    /// What is proposed or known for a name.
    pub fn find(&self, subject: Subject, ours: &str) -> Option<&LearnedName> {
        let mut names = self.names.iter();
        names.find(|name| name.subject == subject && name.ours == ours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learned_name_replaces_an_old_one_for_the_same_member() {
        let mut current = Overrides::default();
        for (key, name) in [("region", "town"), ("street", "road")] {
            current.names.insert(key.to_owned(), name.to_owned());
        }
        let name = |ours: &str, now: &str, theirs: Option<&str>| LearnedName {
            subject: Subject::Name,
            ours: ours.to_owned(),
            now: now.to_owned(),
            theirs: theirs.map(str::to_owned),
            why: Why::NotShown,
        };
        let proposal = Proposal {
            names: vec![
                name("city", "city", Some("town")),
                name("region", "town", None),
                name("street", "road", None),
                name("name", "name", Some("name")),
            ],
            current,
        };
        let names = proposal.overrides().names;
        let names: Vec<(&str, &str)> = names.iter().map(|(key, name)| (&**key, &**name)).collect();
        assert_eq!(names, [("city", "town"), ("street", "road")]);
        assert_eq!(proposal.new_names(), 1);
    }
}
