//! FIELDS: one row per field of a company profile, and nothing but data.
//!
//! The form, its problems, the error list, the mapping of the server's problems, the
//! JSON and the tests all walk this table. To add a field, add a member to
//! [`CompanyProfile`] and a row here.
//!
//! Source of names, limits and help: CM.com's reference page "Create Company Profile".
//! Names of which the page does not speak follow the habits of its family
//! (camelCase); an account's overrides mend a wrong guess.

use serde::{Deserialize, Serialize};

use super::profile::CompanyProfile;

/// A part of the form, in the order in which it is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Profile,
    Company,
    Representative,
    Address,
    Contact,
    Documents,
    Review,
}

impl Section {
    pub const ALL: [Self; 7] = [
        Self::Profile,
        Self::Company,
        Self::Representative,
        Self::Address,
        Self::Contact,
        Self::Documents,
        Self::Review,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Profile => "Profile",
            Self::Company => "Company",
            Self::Representative => "Authorised representative",
            Self::Address => "Company address",
            Self::Contact => "Contact",
            Self::Documents => "Documents",
            Self::Review => "Review",
        }
    }

    /// What the section is about, where the labels alone don't say it.
    pub fn intro(self) -> &'static str {
        match self {
            Self::Representative => {
                "The person who is authorised to sign contracts for the company"
            }
            Self::Contact => {
                "The person whom CM.com asks for more information and tells about the status"
            }
            Self::Profile | Self::Company | Self::Address | Self::Documents | Self::Review => "",
        }
    }

    pub fn fields(self) -> impl Iterator<Item = &'static Field> {
        FIELDS.iter().filter(move |row| row.section == self)
    }
}

/// Who fills the field in, and whether it may stay blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    Optional,
    /// Only the server sets it: shown, never edited, never sent.
    Server,
}

/// How long a text may be, in UTF-16 units after trimming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    pub min: usize,
    pub max: usize,
}

/// The way to a text in a [`CompanyProfile`].
#[derive(Clone, Copy)]
pub struct Text {
    pub get: fn(&CompanyProfile) -> &str,
    pub get_mut: fn(&mut CompanyProfile) -> &mut String,
}

/// What only the server sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerMember {
    DeletedOn,
    Status,
    StatusComment,
}

/// What kind of value a field holds: decides its widget, its rule and its JSON type.
#[derive(Clone, Copy)]
pub enum Kind {
    Text(Text),
    Phone(Text),
    Uuid(Text),
    Url(Text),
    /// An ISO 3166-1 alpha-2 code.
    Country(Text),
    NumberTypes,
    EmailAddresses,
    /// The extra fields that a country asks for, as a map of texts.
    ExtraFields,
    Documents,
    Server(ServerMember),
}

impl Kind {
    pub fn text(&self) -> Option<&Text> {
        match self {
            Self::Text(text)
            | Self::Phone(text)
            | Self::Uuid(text)
            | Self::Url(text)
            | Self::Country(text) => Some(text),
            Self::NumberTypes
            | Self::EmailAddresses
            | Self::ExtraFields
            | Self::Documents
            | Self::Server(_) => None,
        }
    }
}

/// One field of a company profile.
pub struct Field {
    pub id: FieldId,
    /// Its place on the API's page, from 1; the order of the JSON.
    pub number: u8,
    pub section: Section,
    /// Above the input, and at the start of sentences.
    pub label: &'static str,
    /// Under the label; empty where the label says it all.
    pub help: &'static str,
    /// The sentence when the field is required and blank; empty where it may be blank.
    pub missing: &'static str,
    /// The name in the JSON of the API.
    pub json: &'static str,
    pub presence: Presence,
    pub length: Option<Length>,
    pub kind: Kind,
    /// Whether it shares a row of the form with the half beside it.
    pub half: bool,
}

impl Field {
    pub fn is_required(&self) -> bool {
        self.presence == Presence::Required
    }

    pub fn is_server_set(&self) -> bool {
        self.presence == Presence::Server
    }
}

macro_rules! field_ids {
    ($($id:ident),* $(,)?) => {
        /// The name of a field within the program; in files it goes by its JSON name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FieldId { $($id),* }
    };
}

field_ids!(
    Name,
    CountryCode,
    PhoneNumberTypes,
    Guid,
    AccountGuid,
    CompanyName,
    BusinessRegisterNumber,
    RepresentativeFirstName,
    RepresentativeLastName,
    RepresentativePhoneNumber,
    AddressCountryCode,
    Street,
    StreetNumber,
    StreetNumberExtra,
    PostalCode,
    City,
    Region,
    RequiredFields,
    ContactFirstName,
    ContactLastName,
    EmailAddresses,
    CallbackUrl,
    Documents,
    Status,
    StatusComment,
    DeletedOn,
);

impl FieldId {
    /// The row of the field. The rows stand in the order of the ids (a test holds it).
    #[expect(clippy::indexing_slicing, reason = "a test holds the order")]
    pub fn row(self) -> &'static Field {
        &FIELDS[self as usize]
    }

    pub fn from_json_name(name: &str) -> Option<Self> {
        FIELDS.iter().find(|row| row.json == name).map(|row| row.id)
    }
}

impl Serialize for FieldId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.row().json)
    }
}

impl<'de> Deserialize<'de> for FieldId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::from_json_name(&name)
            .ok_or_else(|| serde::de::Error::custom(format!("no field is called \"{name}\"")))
    }
}

macro_rules! text {
    ($member:ident) => {
        Text {
            get: |profile| &profile.$member,
            get_mut: |profile| &mut profile.$member,
        }
    };
}

const fn length(min: usize, max: usize) -> Length {
    Length { min, max }
}

/// Every field, in the order of the form, which is the order of the Tab key.
pub static FIELDS: &[Field] = &[
    Field {
        id: FieldId::Name,
        number: 3,
        section: Section::Profile,
        label: "Profile name",
        help: "For you and your colleagues, like “Amsterdam Office”; it need not be the company’s name",
        missing: "Enter the profile name",
        json: "name",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(name)),
        half: false,
    },
    Field {
        id: FieldId::CountryCode,
        number: 17,
        section: Section::Profile,
        label: "Country of the numbers",
        help: "The country in which phone numbers will be requested",
        missing: "Select the country of the numbers",
        json: "countryCode",
        presence: Presence::Required,
        length: Some(length(2, 2)),
        kind: Kind::Country(text!(country_code)),
        half: false,
    },
    Field {
        id: FieldId::PhoneNumberTypes,
        number: 18,
        section: Section::Profile,
        label: "Number types",
        help: "The kinds of number that will be requested with this profile",
        missing: "Select at least one number type",
        json: "phoneNumberTypes",
        presence: Presence::Required,
        length: None,
        kind: Kind::NumberTypes,
        half: false,
    },
    Field {
        id: FieldId::Guid,
        number: 1,
        section: Section::Profile,
        label: "Profile id",
        help: "Chosen when you submit if left blank",
        missing: "",
        json: "guid",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Uuid(text!(guid)),
        half: true,
    },
    Field {
        id: FieldId::AccountGuid,
        number: 2,
        section: Section::Profile,
        label: "Account id",
        help: "That of the account in use if left blank",
        missing: "",
        json: "accountGuid",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Uuid(text!(account_guid)),
        half: true,
    },
    Field {
        id: FieldId::CompanyName,
        number: 4,
        section: Section::Company,
        label: "Company name",
        help: "The company that will use the numbers, as it is registered",
        missing: "Enter the company name",
        json: "companyName",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(company_name)),
        half: false,
    },
    Field {
        id: FieldId::BusinessRegisterNumber,
        number: 5,
        section: Section::Company,
        label: "Business register number",
        help: "The number in the trade register, like the KVK number in the Netherlands",
        missing: "Enter the business register number",
        json: "businessRegisterNumber",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(business_register_number)),
        half: false,
    },
    Field {
        id: FieldId::RepresentativeFirstName,
        number: 6,
        section: Section::Representative,
        label: "First name of the representative",
        help: "",
        missing: "Enter the first name of the representative",
        json: "representativeFirstName",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(representative_first_name)),
        half: true,
    },
    Field {
        id: FieldId::RepresentativeLastName,
        number: 7,
        section: Section::Representative,
        label: "Last name of the representative",
        help: "",
        missing: "Enter the last name of the representative",
        json: "representativeLastName",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(representative_last_name)),
        half: true,
    },
    Field {
        id: FieldId::RepresentativePhoneNumber,
        number: 8,
        section: Section::Representative,
        label: "Phone number of the representative",
        help: "With the country code, like +31 20 123 4567",
        missing: "",
        json: "representativePhoneNumber",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Phone(text!(representative_phone_number)),
        half: false,
    },
    Field {
        id: FieldId::AddressCountryCode,
        number: 9,
        section: Section::Address,
        label: "Country of the address",
        help: "",
        missing: "Select the country of the address",
        json: "addressCountryCode",
        presence: Presence::Required,
        length: Some(length(2, 2)),
        kind: Kind::Country(text!(address_country_code)),
        half: false,
    },
    Field {
        id: FieldId::Street,
        number: 14,
        section: Section::Address,
        label: "Street",
        help: "",
        missing: "Enter the street",
        json: "street",
        presence: Presence::Required,
        length: Some(length(1, 255)),
        kind: Kind::Text(text!(street)),
        half: false,
    },
    Field {
        id: FieldId::StreetNumber,
        number: 15,
        section: Section::Address,
        label: "Street number",
        help: "",
        missing: "Enter the street number",
        json: "streetNumber",
        presence: Presence::Required,
        length: Some(length(1, 10)),
        kind: Kind::Text(text!(street_number)),
        half: true,
    },
    Field {
        id: FieldId::StreetNumberExtra,
        number: 16,
        section: Section::Address,
        label: "Apartment, suite or unit",
        help: "",
        missing: "",
        json: "streetNumberExtra",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Text(text!(street_number_extra)),
        half: true,
    },
    Field {
        id: FieldId::PostalCode,
        number: 13,
        section: Section::Address,
        label: "Postal code",
        help: "",
        missing: "Enter the postal code",
        json: "postalCode",
        presence: Presence::Required,
        length: Some(length(1, 12)),
        kind: Kind::Text(text!(postal_code)),
        half: true,
    },
    Field {
        id: FieldId::City,
        number: 12,
        section: Section::Address,
        label: "City",
        help: "",
        missing: "Enter the city",
        json: "city",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(city)),
        half: true,
    },
    Field {
        id: FieldId::Region,
        number: 11,
        section: Section::Address,
        label: "Region",
        help: "A state, province or county, where addresses have one",
        missing: "",
        json: "region",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Text(text!(region)),
        half: false,
    },
    Field {
        id: FieldId::RequiredFields,
        number: 10,
        section: Section::Address,
        label: "Extra fields",
        help: "What the country of the address asks for besides the fields above",
        missing: "",
        json: "requiredFields",
        presence: Presence::Optional,
        length: None,
        kind: Kind::ExtraFields,
        half: false,
    },
    Field {
        id: FieldId::ContactFirstName,
        number: 19,
        section: Section::Contact,
        label: "First name of the contact",
        help: "",
        missing: "Enter the first name of the contact",
        json: "contactFirstName",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(contact_first_name)),
        half: true,
    },
    Field {
        id: FieldId::ContactLastName,
        number: 20,
        section: Section::Contact,
        label: "Last name of the contact",
        help: "",
        missing: "Enter the last name of the contact",
        json: "contactLastName",
        presence: Presence::Required,
        length: Some(length(1, 100)),
        kind: Kind::Text(text!(contact_last_name)),
        half: true,
    },
    Field {
        id: FieldId::EmailAddresses,
        number: 21,
        section: Section::Contact,
        label: "E-mail addresses",
        help: "One address a row; a pasted list is split into rows",
        missing: "Enter at least one e-mail address",
        json: "emailAddresses",
        presence: Presence::Required,
        length: None,
        kind: Kind::EmailAddresses,
        half: false,
    },
    Field {
        id: FieldId::CallbackUrl,
        number: 22,
        section: Section::Contact,
        label: "Callback address",
        help: "A web address to which CM.com posts the whole profile when its status changes",
        missing: "",
        json: "callbackUrl",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Url(text!(callback_url)),
        half: false,
    },
    Field {
        id: FieldId::Documents,
        number: 23,
        section: Section::Documents,
        label: "Documents",
        help: "The documents that the country of the numbers legally requires",
        missing: "",
        json: "documents",
        presence: Presence::Optional,
        length: None,
        kind: Kind::Documents,
        half: false,
    },
    Field {
        id: FieldId::Status,
        number: 25,
        section: Section::Review,
        label: "Approval status",
        help: "",
        missing: "",
        json: "status",
        presence: Presence::Server,
        length: None,
        kind: Kind::Server(ServerMember::Status),
        half: false,
    },
    Field {
        id: FieldId::StatusComment,
        number: 26,
        section: Section::Review,
        label: "Comment on the status",
        help: "",
        missing: "",
        json: "statusComment",
        presence: Presence::Server,
        length: None,
        kind: Kind::Server(ServerMember::StatusComment),
        half: false,
    },
    Field {
        id: FieldId::DeletedOn,
        number: 24,
        section: Section::Review,
        label: "Deleted on",
        help: "",
        missing: "",
        json: "deletedOn",
        presence: Presence::Server,
        length: None,
        kind: Kind::Server(ServerMember::DeletedOn),
        half: false,
    },
];
