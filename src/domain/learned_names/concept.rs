//! The things that names of members are made of.

/// A thing that names of members are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Concept {
    Account,
    Address,
    Approval,
    Callback,
    City,
    Comment,
    Company,
    Contact,
    Country,
    Deleted,
    Documents,
    Email,
    Extras,
    /// What comes after a number of a house, without saying so.
    Addition,
    First,
    HouseNumber,
    HouseNumberAddition,
    Id,
    Kind,
    Last,
    Name,
    Number,
    Numbers,
    NumberTypes,
    Phone,
    PostalCode,
    Profile,
    Region,
    RegisterNumber,
    Representative,
    Requirement,
    /// A region or a status.
    State,
    Status,
    Street,
    Text,
    When,
}
