//! The fields and documents that CM.com's comment on a profile names, in any of the four languages, whatever language
//! the window has.
//!
//! Only words are compared, so what is found is a proposal: a person looks at it.

mod phrases;

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::attachment::Attachment;
use super::country::fold;
use super::country_requirements::ApplicableRequirements;
use super::draft::Content;
use super::fields::{FIELDS, FieldId, Kind};
use super::requirement::Requirement;
use super::review_task::MarkedPart;
use phrases::{DocumentKind, EVERYDAY_LABELS, PHRASES, Subject};

/// What a phrase stands for in one profile.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    Subject(Subject),
    Part(MarkedPart),
}

/// Phrases by their first word; the longest first.
#[derive(Default)]
struct Phrases(HashMap<String, Vec<(Vec<String>, Meaning)>>);

impl Phrases {
    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let words: Vec<String> = folded(phrase).split(' ').map(str::to_owned).collect();
        let Some(first) = words.first().filter(|first| !first.is_empty()).cloned() else {
            return;
        };
        let entries = self.0.entry(first).or_default();
        // The first meaning of the same words counts.
        if entries.iter().all(|(known, _)| *known != words) {
            entries.push((words, meaning));
            entries.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
    }

    /// The longest phrase that these words begin with: its meaning, and its number of words.
    fn at(&self, words: &[&str]) -> Option<(&Meaning, usize)> {
        let entries = self.0.get(*words.first()?)?;
        let begins = |phrase: &[String]| {
            let start = words.get(..phrase.len());
            start.is_some_and(|start| start.iter().eq(phrase.iter()))
        };
        let found = entries.iter().find(|(phrase, _)| begins(phrase))?;
        Some((&found.1, found.0.len()))
    }
}

/// The phrases that are the same for every profile.
static COMMON: LazyLock<Phrases> = LazyLock::new(|| {
    let mut common = Phrases::default();
    for (subject, phrases) in PHRASES {
        for phrase in phrases.iter().flat_map(|line| line.split('|')) {
            common.add(phrase, Meaning::Subject(*subject));
        }
    }
    let named =
        |kind: &Kind| !matches!(kind, Kind::Server(_) | Kind::Documents | Kind::ExtraFields);
    for row in FIELDS.iter().filter(|row| named(&row.kind)) {
        for label in row.labels_in_all_languages() {
            if !EVERYDAY_LABELS.contains(&fold(label).as_str()) {
                common.add(label, Meaning::Subject(Subject::Field(row.id)));
            }
        }
    }
    common
});

/// The parts of a profile that a comment names.
pub fn named_parts(
    comment: &str,
    content: &Content,
    applicable: &ApplicableRequirements<'_>,
) -> BTreeSet<MarkedPart> {
    let own = own_phrases(content, applicable);
    let mut found = Found::default();
    for sentence in sentences(comment) {
        found.add(&meanings(&sentence, &own));
    }
    found.parts(content, applicable)
}

/// Lower case without accents and punctuation. A French article without its vowel is a word of its own.
fn folded(text: &str) -> String {
    let mut spaced = String::new();
    let mut letters = 0;
    for c in text.chars() {
        if matches!(c, '\'' | '’') && letters == 1 {
            spaced.push(' ');
        } else {
            spaced.push(c);
        }
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
    }
    fold(&spaced)
}

/// The sentences of a comment, folded. A full stop within a word or an abbreviation ends none.
fn sentences(comment: &str) -> Vec<String> {
    let lines = comment.split(['\n', ';', '!', '?']);
    let sentences = lines.flat_map(|line| line.split(". "));
    sentences.map(folded).collect()
}

/// The phrases that only this profile has: the names of extra fields, requirements and files, and its own values.
fn own_phrases(content: &Content, applicable: &ApplicableRequirements<'_>) -> Phrases {
    let mut own = Phrases::default();
    for field in applicable.fields {
        let part = Meaning::Part(MarkedPart::ExtraField(field.name.clone()));
        own.add(&field.label(), part.clone());
        own.add(&field.name, part.clone());
        // The part before an explanation in brackets.
        if let Some((before, _)) = field.label().split_once('(') {
            own.add(before, part);
        }
    }
    for name in content.profile.required_fields.keys() {
        own.add(name, Meaning::Part(MarkedPart::ExtraField(name.clone())));
    }
    for requirement in applicable
        .requirements
        .iter()
        .filter(|one| one.is_document())
    {
        let parts = parts_of_requirement(requirement, &content.attachments);
        if let [part] = parts.as_slice() {
            own.add(&requirement.text, Meaning::Part(part.clone()));
        }
    }
    for attachment in &content.attachments {
        let part = MarkedPart::Document(attachment.sha256.clone());
        own.add(&attachment.name, Meaning::Part(part));
    }
    // The name of the company may be made of such words.
    let texts = FIELDS.iter().filter_map(|row| content.profile.text(row.id));
    for text in texts.filter(|text| text.trim().contains(' ')) {
        own.add(text, Meaning::Subject(Subject::Nothing));
    }
    own
}

/// What the words of a sentence stand for, in their order.
fn meanings(sentence: &str, own: &Phrases) -> Vec<Meaning> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let mut rest = words.as_slice();
    let mut found = Vec::new();
    while !rest.is_empty() {
        let candidates = [own.at(rest), COMMON.at(rest)].into_iter().flatten();
        let longest = candidates.max_by_key(|(_, count)| *count);
        let count = longest.map_or(1, |(_, count)| count);
        found.extend(longest.map(|(meaning, _)| meaning.clone()));
        rest = rest.get(count..).unwrap_or_default();
    }
    found
}

/// What was found in all sentences.
#[derive(Default)]
struct Found {
    parts: BTreeSet<MarkedPart>,
    kinds: BTreeSet<DocumentKind>,
    any_document: bool,
    any_extra_field: bool,
}

impl Found {
    fn add(&mut self, meanings: &[Meaning]) {
        let has = |subject| meanings.contains(&Meaning::Subject(subject));
        let is_about_contact = has(Subject::OfContact) || has(Subject::Contact);
        for meaning in meanings {
            let fields: &[FieldId] = match meaning {
                Meaning::Part(part) => {
                    self.parts.insert(part.clone());
                    &[]
                }
                Meaning::Subject(subject) => match subject {
                    Subject::Field(field) => &[*field],
                    Subject::FirstName if is_about_contact => &[FieldId::ContactFirstName],
                    Subject::FirstName => &[FieldId::RepresentativeFirstName],
                    Subject::LastName if is_about_contact => &[FieldId::ContactLastName],
                    Subject::LastName => &[FieldId::RepresentativeLastName],
                    // A name that is mentioned is what is meant.
                    Subject::Representative | Subject::Contact
                        if has(Subject::FirstName) || has(Subject::LastName) =>
                    {
                        &[]
                    }
                    Subject::Representative => &[
                        FieldId::RepresentativeFirstName,
                        FieldId::RepresentativeLastName,
                    ],
                    Subject::Contact => &[FieldId::ContactFirstName, FieldId::ContactLastName],
                    Subject::Address => &[
                        FieldId::Street,
                        FieldId::StreetNumber,
                        FieldId::PostalCode,
                        FieldId::City,
                    ],
                    Subject::Document(kind) => {
                        self.kinds.insert(*kind);
                        &[]
                    }
                    Subject::AnyDocument => {
                        self.any_document = true;
                        &[]
                    }
                    Subject::AnyExtraField => {
                        self.any_extra_field = true;
                        &[]
                    }
                    Subject::OfContact | Subject::Nothing => &[],
                },
            };
            self.parts
                .extend(fields.iter().copied().map(MarkedPart::Field));
        }
    }

    /// The parts, with the documents of each kind that was named.
    fn parts(
        mut self,
        content: &Content,
        applicable: &ApplicableRequirements<'_>,
    ) -> BTreeSet<MarkedPart> {
        for kind in std::mem::take(&mut self.kinds) {
            self.parts.extend(parts_of_kind(kind, content, applicable));
        }
        let is_document =
            |part: &MarkedPart| part.section() == FieldId::Documents.row().form_section();
        if self.any_document && !self.parts.iter().any(is_document) {
            self.parts.insert(match content.attachments.as_slice() {
                [only] => MarkedPart::Document(only.sha256.clone()),
                _ => MarkedPart::Field(FieldId::Documents),
            });
        }
        let is_extra = |part: &MarkedPart| matches!(part, MarkedPart::ExtraField(_));
        if self.any_extra_field && !self.parts.iter().any(is_extra) {
            let part = MarkedPart::Field(FieldId::RequiredFields);
            self.parts.insert(part);
        }
        self.parts
    }
}

/// The documents of a kind: those that are attached, or else what asks for one, or else the documents as a whole.
fn parts_of_kind(
    kind: DocumentKind,
    content: &Content,
    applicable: &ApplicableRequirements<'_>,
) -> Vec<MarkedPart> {
    let requirements = applicable.requirements.iter();
    let requirements = requirements.filter(|one| one.is_document() && is_of_kind(kind, &one.text));
    let requirements: Vec<&&Requirement> = requirements.collect();
    let is_document = |one: &&Attachment| {
        let meets = |requirement: &&Requirement| {
            let own = one.requirement.as_deref();
            own.is_some_and(|id| requirement.has_id(id))
        };
        is_of_kind(kind, &one.name) || requirements.iter().any(|one| meets(one))
    };
    let attached = content.attachments.iter().filter(is_document);
    let mut parts: Vec<MarkedPart> = attached
        .map(|one| MarkedPart::Document(one.sha256.clone()))
        .collect();
    if parts.is_empty() {
        let asked = requirements.iter();
        parts.extend(asked.map(|one| MarkedPart::Requirement(one.id.clone())));
    }
    if parts.is_empty() {
        parts.push(MarkedPart::Field(FieldId::Documents));
    }
    parts
}

/// The documents that meet a requirement, or the requirement itself.
fn parts_of_requirement(requirement: &Requirement, attachments: &[Attachment]) -> Vec<MarkedPart> {
    let met_by = requirement.met_by(attachments);
    let parts: Vec<MarkedPart> = met_by
        .map(|one| MarkedPart::Document(one.sha256.clone()))
        .collect();
    if parts.is_empty() {
        vec![MarkedPart::Requirement(requirement.id.clone())]
    } else {
        parts
    }
}

/// True when a text, such as the name of a file, names a document of this kind.
fn is_of_kind(kind: DocumentKind, text: &str) -> bool {
    // The ending of a file is a word of its own.
    let words = folded(&text.replace('.', " "));
    meanings(&words, &Phrases::default()).contains(&Meaning::Subject(Subject::Document(kind)))
}

#[cfg(test)]
mod tests;
