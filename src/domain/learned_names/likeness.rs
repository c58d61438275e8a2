//! Whether the name of a member can be that of a field.

use super::concept::Concept::{
    self, Account, Addition, Address, Approval, Callback, City, Comment, Company, Contact, Country,
    Deleted, Documents, Email, Extras, First, HouseNumber, HouseNumberAddition, Id, Kind, Last,
    Name, Number, NumberTypes, Numbers, Phone, PostalCode, Profile, Region, RegisterNumber,
    Representative, State, Status, Street, Text, When,
};
use super::meaning::Meaning;
use crate::domain::fields::FieldId;

/// How much a name is like a field's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// It says something else.
    Other,
    /// It says nothing that is known.
    Silent,
    /// It says a part of the field's name, or more than it.
    Part,
    /// It says just what the field is.
    Full,
}

/// The names of a field, as sets of concepts: what it is always called by, and in which objects it may be.
struct Names {
    /// Each is a full name, with or without the containers.
    full: &'static [&'static [Concept]],
    /// May come with a full name without changing it.
    containers: &'static [Concept],
    /// May be in a name that is only like the field's.
    also: &'static [Concept],
}

const fn names(
    full: &'static [&'static [Concept]],
    containers: &'static [Concept],
    also: &'static [Concept],
) -> Names {
    Names {
        full,
        containers,
        also,
    }
}

fn names_of(field: FieldId) -> Names {
    let address = &[Address, Company];
    match field {
        FieldId::Name => names(&[&[Profile, Name]], &[], &[Text]),
        FieldId::CountryCode => names(&[&[Numbers, Country]], &[], &[Phone, Number]),
        FieldId::PhoneNumberTypes => names(&[&[NumberTypes]], &[Numbers], &[Kind, Phone]),
        FieldId::Guid => names(&[&[Id], &[Profile, Id]], &[], &[]),
        FieldId::AccountGuid => names(&[&[Account, Id]], &[], &[]),
        FieldId::CompanyName => names(&[&[Company, Name]], &[], &[]),
        FieldId::BusinessRegisterNumber => names(&[&[RegisterNumber]], &[Company], &[Number, Id]),
        FieldId::RepresentativeFirstName => {
            names(&[&[Representative, First]], &[Company, Name], &[])
        }
        FieldId::RepresentativeLastName => names(&[&[Representative, Last]], &[Company, Name], &[]),
        FieldId::RepresentativePhoneNumber => {
            names(&[&[Representative, Phone]], &[Company], &[Number])
        }
        FieldId::AddressCountryCode => names(
            &[
                &[Address, Country],
                &[Company, Country],
                &[Company, Address, Country],
            ],
            &[],
            &[],
        ),
        FieldId::Street => names(&[&[Street]], address, &[Name]),
        FieldId::StreetNumber => names(&[&[HouseNumber]], address, &[Number, Street]),
        FieldId::StreetNumberExtra => names(
            &[
                &[HouseNumberAddition],
                &[Address, Addition],
                &[HouseNumber, Addition],
            ],
            address,
            &[Street, Number],
        ),
        FieldId::PostalCode => names(&[&[PostalCode]], address, &[]),
        FieldId::City => names(&[&[City]], address, &[Name]),
        FieldId::Region => names(&[&[Region], &[Address, State]], address, &[Name]),
        FieldId::RequiredFields => names(&[&[Extras]], address, &[Country]),
        FieldId::ContactFirstName => names(&[&[Contact, First]], &[Company, Name], &[]),
        FieldId::ContactLastName => names(&[&[Contact, Last]], &[Company, Name], &[]),
        FieldId::EmailAddresses => names(&[&[Email]], &[Contact], &[Company, Address]),
        FieldId::CallbackUrl => names(&[&[Callback]], &[], &[Status]),
        FieldId::Documents => names(&[&[Documents]], &[], &[]),
        FieldId::Status => names(
            &[&[Status], &[Approval, Status], &[Approval, State]],
            &[],
            &[State],
        ),
        FieldId::StatusComment => names(
            &[
                &[Status, Comment],
                &[Approval, Comment],
                &[Approval, Status, Comment],
            ],
            &[],
            &[],
        ),
        FieldId::DeletedOn => names(&[&[Deleted, When]], &[], &[]),
    }
}

/// How much what a name says is like a field's name.
pub(super) fn likeness(field: FieldId, meaning: &Meaning) -> Likeness {
    let names = names_of(field);
    let is_allowed = |concept: &Concept| {
        names.full.iter().any(|full| full.contains(concept))
            || names.containers.contains(concept)
            || names.also.contains(concept)
            || *concept == Profile
    };
    if meaning.is_foreign || !meaning.concepts.iter().all(is_allowed) {
        return Likeness::Other;
    }
    let mut said = meaning.concepts.clone();
    // Everything in an answer is about the profile.
    if !matches!(field, FieldId::Name | FieldId::Guid) {
        said.remove(&Profile);
    }
    let is_full = |full: &&[Concept]| {
        let mut others = said.iter().filter(|concept| !full.contains(concept));
        full.iter().all(|concept| said.contains(concept))
            && others.all(|concept| names.containers.contains(concept))
    };
    if !meaning.has_unknown && names.full.iter().any(is_full) {
        return Likeness::Full;
    }
    if said.is_empty() {
        return Likeness::Silent;
    }
    Likeness::Part
}

#[cfg(test)]
mod tests {
    use super::super::meaning::meaning;
    use super::*;

    fn of(field: FieldId, path: &str) -> Likeness {
        let path: Vec<String> = path.split('/').map(str::to_owned).collect();
        likeness(field, &meaning(&path))
    }

    #[test]
    fn a_name_is_full_only_when_it_can_mean_nothing_else() {
        for (field, path) in [
            (FieldId::Name, "profile_name"),
            (FieldId::Name, "CompanyProfileName"),
            (FieldId::CompanyName, "company/name"),
            (FieldId::CompanyName, "organisationName"),
            (FieldId::City, "town"),
            (FieldId::City, "company/address/city"),
            (FieldId::Region, "address/state"),
            (FieldId::AddressCountryCode, "address/country"),
            (FieldId::CountryCode, "numbers/countryCode"),
            (FieldId::ContactFirstName, "contact/name/first"),
            (FieldId::RepresentativePhoneNumber, "Signatory-Tel"),
            (FieldId::StreetNumberExtra, "address/suffix"),
            (FieldId::Status, "approval/status"),
            (FieldId::StatusComment, "review_remarks"),
            (FieldId::DeletedOn, "dateDeleted"),
        ] {
            assert_eq!(of(field, path), Likeness::Full, "{path}");
        }
        for (field, path) in [
            (FieldId::Name, "name"),
            (FieldId::CompanyName, "name"),
            (FieldId::CountryCode, "country"),
            (FieldId::AddressCountryCode, "country"),
            (FieldId::ContactFirstName, "firstName"),
            (FieldId::Status, "state"),
            (FieldId::City, "cityTrigram"),
        ] {
            assert_eq!(of(field, path), Likeness::Part, "{path}");
        }
    }

    #[test]
    fn a_name_for_something_else_is_never_like_a_field() {
        for (field, path) in [
            (FieldId::City, "billing/city"),
            (FieldId::City, "contact/city"),
            (FieldId::ContactFirstName, "representative/firstName"),
            (FieldId::Status, "account/status"),
            (FieldId::Status, "syncStatus"),
            (FieldId::CompanyName, "customerName"),
            (FieldId::Region, "state/approval"),
            (FieldId::DeletedOn, "deleted/by/id"),
        ] {
            assert_eq!(of(field, path), Likeness::Other, "{path}");
        }
        assert_eq!(of(FieldId::City, "fld_17"), Likeness::Silent);
    }
}
