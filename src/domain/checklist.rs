//! All that stands between a profile and its approval, in one list: required fields, what the countries ask for, and
//! what was found in other fields.

use super::approval::ApprovalStatus;
use super::country_requirements::ApplicableRequirements;
use super::draft::Content;
use super::fields::{FieldId, Kind, Section};
use super::finding::{FieldPath, Finding};
use super::validate::is_blank;
use crate::i18n::tr;

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Problem,
    Warning,
    /// Not done yet, and not checked yet.
    Open,
    Done,
}

/// One line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The section of the form that it is in.
    pub section: Section,
    pub path: FieldPath,
    pub mark: Mark,
    /// What is wrong, or else what it is about.
    pub text: String,
}

/// The items, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    pub items: Vec<Item>,
}

/// How far a section, or the whole profile, is: numbers of items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Without problems and warnings.
    pub done: usize,
    pub total: usize,
    pub problems: usize,
    pub warnings: usize,
}

impl Progress {
    /// True when nothing is open or was found.
    pub fn is_done(&self) -> bool {
        self.done == self.total
    }
}

impl Checklist {
    /// Adds that it is not known what the countries ask for.
    pub fn add_unknown_requirements(&mut self) {
        let last = Section::Documents;
        let at = self.items.iter().rposition(|item| item.section <= last);
        let item = Item {
            section: last,
            path: FieldId::Documents.into(),
            mark: Mark::Open,
            text: tr!("checklist-requirements-unknown").to_owned(),
        };
        self.items.insert(at.map_or(0, |at| at + 1), item);
    }

    /// Adds that CM.com refused the profile, which is done once it is changed.
    pub fn add_refusal(&mut self, status: &ApprovalStatus, is_changed: bool) {
        self.items.push(Item {
            section: Section::Review,
            path: FieldId::StatusComment.into(),
            mark: if is_changed { Mark::Done } else { Mark::Open },
            text: tr!("checklist-refused", status = status.label()),
        });
    }

    /// The checklist of a draft, with the findings that are shown of it.
    pub fn of<'a>(
        content: &Content,
        applicable: &ApplicableRequirements,
        shown: impl Iterator<Item = &'a Finding>,
    ) -> Self {
        let mut found: Vec<&Finding> = shown.collect();
        let mut items = Vec::new();
        for section in Section::ALL {
            let fields = section.fields_in(&content.profile);
            for row in fields {
                let mut wanted = Vec::new();
                if row.is_required() {
                    let label = row.label_in(&content.profile).into_owned();
                    wanted.push((row.id.into(), label, !is_blank(row, &content.profile)));
                }
                match row.kind {
                    Kind::ExtraFields => wanted.extend(extra_fields(content, applicable)),
                    Kind::Documents => wanted.extend(requirements(content, applicable)),
                    _ => {}
                }
                for (path, text, is_done) in wanted {
                    let before = items.len();
                    take(&mut found, section, &mut items, |finding| {
                        // A list is one item, whatever is wrong with it.
                        finding.path == path || (row.is_required() && finding.path.field == row.id)
                    });
                    if items.len() == before {
                        let mark = if is_done { Mark::Done } else { Mark::Open };
                        items.push(Item {
                            section,
                            path,
                            mark,
                            text,
                        });
                    }
                }
                take(&mut found, section, &mut items, |finding| {
                    finding.path.field == row.id
                });
            }
        }
        Self { items }
    }

    /// How far the profile is.
    pub fn progress(&self) -> Progress {
        progress(self.items.iter())
    }

    /// How far a section is.
    pub fn progress_of(&self, section: Section) -> Progress {
        progress(self.items.iter().filter(|item| item.section == section))
    }
}

fn progress<'a>(items: impl Iterator<Item = &'a Item>) -> Progress {
    let mut progress = Progress::default();
    for item in items {
        progress.total += 1;
        match item.mark {
            Mark::Done => progress.done += 1,
            Mark::Problem => progress.problems += 1,
            Mark::Warning => progress.warnings += 1,
            Mark::Open => {}
        }
    }
    progress
}

/// Takes the findings that match, each as an item.
fn take(
    found: &mut Vec<&Finding>,
    section: Section,
    items: &mut Vec<Item>,
    matches: impl Fn(&Finding) -> bool,
) {
    found.retain(|finding| {
        let is_one = matches(finding);
        if is_one {
            items.push(Item {
                section,
                path: finding.path.clone(),
                mark: if finding.is_problem() {
                    Mark::Problem
                } else {
                    Mark::Warning
                },
                text: finding.message.clone(),
            });
        }
        !is_one
    });
}

/// An input, what it is about, and whether it is done.
type Wanted = (FieldPath, String, bool);

fn extra_fields(
    content: &Content,
    applicable: &ApplicableRequirements,
) -> impl Iterator<Item = Wanted> {
    let filled = &content.profile.required_fields;
    applicable.fields.iter().map(|field| {
        let text = filled.get(&field.name);
        (
            FieldPath::key(FieldId::RequiredFields, &field.name),
            field.label(),
            text.is_some_and(|text| !text.trim().is_empty()),
        )
    })
}

fn requirements(
    content: &Content,
    applicable: &ApplicableRequirements,
) -> impl Iterator<Item = Wanted> {
    applicable.requirements.iter().map(|requirement| {
        let is_done = if requirement.is_document() {
            requirement.met_by(&content.attachments).next().is_some()
        } else {
            content.has_read(requirement)
        };
        (
            FieldPath::key(FieldId::Documents, &requirement.id),
            requirement.text.clone(),
            is_done,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::FindingKind;

    fn marks(list: &Checklist, field: FieldId) -> Vec<Mark> {
        let items = list.items.iter();
        let items = items.filter(|item| item.path.field == field);
        items.map(|item| item.mark).collect()
    }

    #[test]
    fn a_required_field_is_open_until_it_is_filled_in() {
        let mut content = Content::default();
        let list = |content: &Content| {
            Checklist::of(content, &ApplicableRequirements::default(), [].iter())
        };
        let blank = list(&content);
        assert_eq!(marks(&blank, FieldId::CompanyName), [Mark::Open]);
        assert_eq!(marks(&blank, FieldId::Region), []);
        assert_eq!(blank.progress().done, 0);
        content.profile.company_name = "Example".to_owned();
        let filled = list(&content);
        assert_eq!(marks(&filled, FieldId::CompanyName), [Mark::Done]);
        assert_eq!(filled.progress().done, 1);
        assert_eq!(filled.progress().total, blank.progress().total);
    }

    #[test]
    fn a_finding_takes_the_place_of_its_field_and_an_optional_field_has_only_those() {
        let content = Content::default();
        let missing = Finding::problem(FieldId::Name.into(), FindingKind::Missing, "Enter a name");
        let region = Finding::warning(FieldId::Region.into(), "There is no region");
        let address = FieldPath::item(FieldId::EmailAddresses, 1);
        let address = Finding::problem(address, FindingKind::WrongForm, "This is no address");
        let found = [missing, region, address];
        let applicable = ApplicableRequirements::default();
        let list = Checklist::of(&content, &applicable, found.iter());
        assert_eq!(marks(&list, FieldId::Name), [Mark::Problem]);
        assert_eq!(marks(&list, FieldId::Region), [Mark::Warning]);
        assert_eq!(marks(&list, FieldId::EmailAddresses), [Mark::Problem]);
        let progress = list.progress();
        assert_eq!((progress.problems, progress.warnings), (2, 1));
        let numbers = list.progress_of(Section::Numbers);
        assert_eq!((numbers.problems, numbers.done, numbers.total), (1, 0, 4));
    }
}
