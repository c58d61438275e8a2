//! FIELDS: one row per field of a company profile, and nothing but data.
//!
//! The form, its problems, the error list, the mapping of the server's problems, the
//! JSON and the tests all walk this table. To add a field, add a member to
//! [`CompanyProfile`] and a row here.
//!
//! Source of names, limits and help: CM.com's reference page "Create Company Profile".
//! Names of which the page does not speak follow the habits of its family
//! (camelCase); an account's overrides fix a wrong guess.

mod local;
mod lookup;
mod table;

use serde::{Deserialize, Serialize};

use super::profile::CompanyProfile;
use crate::i18n::{Message, tr};
pub use local::{form_order, within};
pub use table::FIELDS;

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

    /// The parts that another profile of the same company or person shares.
    pub const SHAREABLE: [Self; 4] = [
        Self::Company,
        Self::Representative,
        Self::Address,
        Self::Contact,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Profile => tr!("section-profile"),
            Self::Company => tr!("section-company"),
            Self::Representative => tr!("section-representative"),
            Self::Address => tr!("section-address"),
            Self::Contact => tr!("section-contact"),
            Self::Documents => tr!("section-documents"),
            Self::Review => tr!("section-review"),
        }
    }

    /// What the section is about, where the labels alone don't say it.
    pub fn intro(self) -> &'static str {
        match self {
            Self::Representative => tr!("section-representative.intro"),
            Self::Contact => tr!("section-contact.intro"),
            Self::Profile | Self::Company | Self::Address | Self::Documents | Self::Review => "",
        }
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
    pub texts: FieldTexts,
    /// The name in the JSON of the API.
    pub json: &'static str,
    pub presence: Presence,
    pub length: Option<Length>,
    pub kind: Kind,
    /// Whether it shares a row of the form with the half beside it.
    pub half: bool,
}

/// What is said about a field, in the language of the program.
pub struct FieldTexts {
    label: Message,
    help: Message,
    missing: Message,
    meaning: Message,
    example: Message,
}

impl Field {
    /// Above the input, and at the start of sentences.
    pub fn label(&self) -> &str {
        self.texts.label.get()
    }

    /// Under the label; empty where the label says it all.
    pub fn help(&self) -> &str {
        self.texts.help.get()
    }

    /// The sentence when the field is required and blank; empty where it may be blank.
    pub fn missing(&self) -> &str {
        self.texts.missing.get()
    }

    /// What the API's page means with it, at more length than the help.
    pub fn meaning(&self) -> &str {
        self.texts.meaning.get()
    }

    /// A good value.
    pub fn example(&self) -> &str {
        self.texts.example.get()
    }

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

/// The labels of fields, for a sentence.
pub fn labels(fields: &[FieldId]) -> String {
    let labels: Vec<&str> = fields.iter().map(|field| field.row().label()).collect();
    labels.join(", ")
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
