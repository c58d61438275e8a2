//! Learns the server's names from what it answered: which member of a profile is which field, which words
//! are the approval statuses, and where the answers hold what was asked for.
//!
//! Nothing is proposed that could be another member: equal values in profiles that are known here are the
//! evidence, a name alone counts only when it can't mean anything else. Everything else is "don't know".
//! Pure: the answers were read by [`api`](crate::api), with GET only.

mod concepts;
mod documents;
mod envelopes;
mod fields;
mod likeness;
mod members;
mod observed;
mod requirements;
mod statuses;
mod values;
mod vocabulary;
mod why;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::account::Overrides;
use super::draft::Draft;
use super::payload::Payload;

pub use envelopes::ids_in;
pub use why::{Certainty, Why};

/// What was read from the server, and what is known here.
#[derive(Clone, Debug, Default)]
pub struct Samples {
    pub account_guid: Uuid,
    /// The overrides of the account; what is not learned stays as it is there.
    pub current: Overrides,
    /// The answer to the list of profiles.
    pub list: Value,
    /// The answers to requests for single profiles, with the id that was asked for.
    pub profiles: Vec<(Uuid, Value)>,
    /// The answers to requests for the requirements of countries.
    pub requirements: Vec<Value>,
    pub known: Vec<KnownProfile>,
    /// The paths that were found, by the route's name.
    pub paths: Vec<LearnedName>,
}

/// A profile as it is known here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KnownProfile {
    /// Its id at the server; `None` for a draft that was not sent from here.
    pub guid: Option<Uuid>,
    /// Its members under this program's names, as they were or would be sent.
    pub body: Map<String, Value>,
    pub documents: Vec<KnownDocument>,
}

/// A document of a profile that is known here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownDocument {
    /// The server's id of it, if it was uploaded.
    pub guid: Option<String>,
    pub requirement: Option<String>,
    pub file_name: String,
}

impl KnownProfile {
    /// What a draft says about its profile at the server; `None` for one that is too bare to be
    /// recognised. A draft that was not sent to this account has only its typed id.
    pub fn of(draft: &Draft, was_sent_here: bool) -> Option<Self> {
        let record = &draft.submission;
        let sent = record.sent.clone().filter(|_| was_sent_here);
        let is_sent = sent.is_some();
        let payload = sent.unwrap_or_else(|| Payload::of(draft));
        let guid = if is_sent {
            record.guid
        } else {
            payload.typed_guid()
        };
        if payload.body.is_empty() {
            return None;
        }
        let documents = payload.documents.iter().map(|attachment| KnownDocument {
            guid: record
                .documents
                .get(&attachment.sha256)
                .filter(|_| is_sent)
                .cloned(),
            requirement: attachment.requirement.clone(),
            file_name: attachment.sent_name(),
        });
        Some(Self {
            guid,
            documents: documents.collect(),
            body: payload.body,
        })
    }
}

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

/// Compares what was read with what is known, and proposes names.
pub fn learn(samples: &Samples) -> Proposal {
    let envelopes = envelopes::find(samples);
    let observed = observed::observe(samples, &envelopes);
    let mut names = samples.paths.clone();
    names.extend(envelopes.names(samples));
    names.extend(fields::learn(&observed, samples));
    names.extend(documents::learn(&observed, &names, samples));
    names.extend(requirements::learn(samples));
    names.extend(statuses::learn(&observed, &names, samples));
    Proposal {
        names,
        current: samples.current.clone(),
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
