//! Duplicates a draft with selected parts of its profile, but never its ids, status, comment or
//! history.

use std::collections::BTreeSet;

use jiff::Timestamp;
use uuid::Uuid;

use super::draft::Draft;
use super::fields::{FIELDS, Field, FieldId, Section};
use super::profile::CompanyProfile;
use crate::i18n::tr;

/// A part of a profile that a duplicate can include.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DuplicatePart {
    /// The country and the types of the numbers.
    Numbers,
    Company,
    Representative,
    Address,
    Contact,
    Callback,
    Documents,
}

impl DuplicatePart {
    pub const ALL: [Self; 7] = [
        Self::Numbers,
        Self::Company,
        Self::Representative,
        Self::Address,
        Self::Contact,
        Self::Callback,
        Self::Documents,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Numbers => tr!("duplicate-numbers-label"),
            Self::Company => Section::Company.title(),
            Self::Representative => Section::Representative.title(),
            Self::Address => Section::Address.title(),
            Self::Contact => Section::Contact.title(),
            Self::Callback => FieldId::CallbackUrl.row().label(),
            Self::Documents => Section::Documents.title(),
        }
    }

    /// The part that a field belongs to; `None` for ids, the name and fields that the server sets.
    fn of(row: &Field) -> Option<Self> {
        match (row.id, row.section) {
            (FieldId::CountryCode | FieldId::PhoneNumberTypes, _) => Some(Self::Numbers),
            (FieldId::CallbackUrl, _) => Some(Self::Callback),
            (_, Section::Company) => Some(Self::Company),
            (_, Section::Representative) => Some(Self::Representative),
            (_, Section::Address) => Some(Self::Address),
            (_, Section::Contact) => Some(Self::Contact),
            (_, Section::Documents) => Some(Self::Documents),
            (_, Section::Numbers | Section::Advanced | Section::Review) => None,
        }
    }
}

/// Returns a new, unsubmitted draft with these parts of another one. Its name differs, so that the
/// two can't be confused.
#[must_use]
pub fn duplicate(
    draft: &Draft,
    id: Uuid,
    now: Timestamp,
    parts: &BTreeSet<DuplicatePart>,
) -> Draft {
    let mut copy = Draft::new(id, now);
    let from = &draft.content.profile;
    let profile = &mut copy.content.profile;
    for row in &FIELDS {
        if DuplicatePart::of(row).is_some_and(|part| parts.contains(&part)) {
            profile.take_field(row, from);
        }
    }
    if !from.name.trim().is_empty() {
        profile.name = tr!("duplicate-name", name = from.name.trim());
        copy.content.name_given.clone_from(&profile.name);
    }
    if parts.contains(&DuplicatePart::Documents) {
        copy.content
            .attachments
            .clone_from(&draft.content.attachments);
    }
    copy
}

/// True when a profile still has the name given when it was duplicated.
pub(super) fn has_given_name(profile: &CompanyProfile, given: &str) -> bool {
    !given.is_empty() && profile.name.trim() == given
}
