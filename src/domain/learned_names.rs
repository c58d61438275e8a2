//! Learns the server's names from what it answered: which member of a profile is which field, which words
//! are the approval statuses, and where the answers hold what was asked for.
//!
//! Nothing is proposed that could be another member: equal values in profiles that are known here are the
//! evidence, a name alone counts only when it can't mean anything else. Everything else is "don't know".
//! Pure: the answers were read by [`api`](crate::api), with GET only.

mod concept;
mod documents;
mod envelopes;
mod fields;
mod likeness;
mod meaning;
mod members;
mod observed;
mod proposal;
mod requirements;
mod samples;
mod statuses;
mod values;
mod vocabulary;
mod why;

pub use envelopes::ids_in;
pub use proposal::{LearnedName, Proposal, Subject};
pub use samples::{KnownDocument, KnownProfile, Samples};
pub use why::{Certainty, Why};

/// Compares what was read with what is known, and proposes names.
pub fn learn(samples: &Samples) -> Proposal {
    if samples.list.is_null() {
        return Proposal::new(samples.paths.clone(), samples.current.clone());
    }
    let envelopes = envelopes::find(samples);
    let observed = observed::observe(samples, &envelopes);
    let mut names = samples.paths.clone();
    names.extend(envelopes.names(samples));
    names.extend(fields::learn(&observed, samples));
    names.extend(documents::learn(&observed, &names, samples));
    names.extend(requirements::learn(samples));
    names.extend(statuses::learn(&observed, &names, samples));
    Proposal::new(names, samples.current.clone())
}
