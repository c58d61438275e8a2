//! FIELDS: one row of data per field of a company profile.
//!
//! The form, its problems, the error list, the mapping of the server's problems, the JSON and the
//! tests all use this table. To add a field, add a member to [`CompanyProfile`], an id to
//! [`FieldId`], and a row with that id, at the same place in the order, to [`FIELDS`] in
//! `fields/table.rs`.
//!
//! Source of names, limits and help: CM.com's reference page "Create Company Profile". Names that
//! are not on the page follow the convention of related pages (camelCase); an account's overrides
//! correct a wrong assumption.

mod local;
mod lookup;
mod table;

use serde::{Deserialize, Serialize};

use super::profile::CompanyProfile;
use crate::i18n::{Language, Message, tr};
pub use local::{form_order, label_in_sentence};
pub use table::FIELDS;

/// A section of the form, in the order in which it is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Numbers,
    Company,
    Representative,
    Address,
    Contact,
    Documents,
    Advanced,
    Review,
}

impl Section {
    pub const ALL: [Self; 8] = [
        Self::Numbers,
        Self::Company,
        Self::Representative,
        Self::Address,
        Self::Contact,
        Self::Documents,
        Self::Advanced,
        Self::Review,
    ];

    /// The sections that can be copied to another profile of the same company or person.
    pub const SHAREABLE: [Self; 4] = [
        Self::Company,
        Self::Representative,
        Self::Address,
        Self::Contact,
    ];

    pub fn title(self) -> &'static str {
        match self {
            Self::Numbers => tr!("section-numbers"),
            Self::Company => tr!("section-company"),
            Self::Representative => tr!("section-representative"),
            Self::Address => tr!("section-address"),
            Self::Contact => tr!("section-contact"),
            Self::Documents => tr!("section-documents"),
            Self::Advanced => tr!("section-advanced"),
            Self::Review => tr!("section-review"),
        }
    }

    /// The title where there is little room.
    pub fn short_title(self) -> &'static str {
        match self {
            Self::Numbers => tr!("section-numbers.short"),
            Self::Representative => tr!("section-representative.short"),
            Self::Address => tr!("section-address.short"),
            Self::Review => tr!("section-review.short"),
            Self::Company | Self::Contact | Self::Documents | Self::Advanced => self.title(),
        }
    }

    /// The introduction of the section; empty when the labels are enough.
    pub fn intro(self) -> &'static str {
        match self {
            Self::Representative => tr!("section-representative.intro"),
            Self::Contact => tr!("section-contact.intro"),
            Self::Advanced => tr!("section-advanced.intro"),
            Self::Numbers | Self::Company | Self::Address | Self::Documents | Self::Review => "",
        }
    }
}

/// The side that fills in the field, and whether it can be blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    Optional,
    /// Only the server sets it: shown, never edited, never sent.
    Server,
}

/// The allowed length of a text, in UTF-16 code units after trimming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    pub min: usize,
    pub max: usize,
}

/// The accessors of a text in a [`CompanyProfile`].
#[derive(Clone, Copy)]
pub struct Text {
    pub get: fn(&CompanyProfile) -> &str,
    pub get_mut: fn(&mut CompanyProfile) -> &mut String,
}

/// A member that only the server sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerMember {
    DeletedOn,
    Status,
    StatusComment,
}

/// The kind of value of a field. It determines the widget, the rule and the JSON type.
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
    /// The extra fields that a country requires, as a map of texts.
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
    /// Its position on the API's page, from 1; also the order in the JSON.
    pub number: u8,
    /// The part of the profile that it belongs to, with which it is copied. The form has some fields in another
    /// section: see [`Field::form_section`].
    pub section: Section,
    pub texts: FieldTexts,
    /// The name in the JSON of the API.
    pub json: &'static str,
    pub presence: Presence,
    pub length: Option<Length>,
    pub kind: Kind,
    /// True when it shares a row of the form with the half-width field beside it.
    pub half: bool,
}

/// The texts about a field, in the current language.
pub struct FieldTexts {
    label: Message,
    help: Message,
    missing: Message,
    meaning: Message,
    example: Message,
}

impl Field {
    /// The label above the input, also used at the start of sentences.
    pub fn label(&self) -> &str {
        self.texts.label.get()
    }

    /// The label in each language.
    pub fn labels_in_all_languages(&self) -> impl Iterator<Item = &str> {
        let languages = Language::ALL.into_iter();
        languages.map(|language| self.texts.label.get_in(language))
    }

    /// The help below the label; empty when the label is enough.
    pub fn help(&self) -> &str {
        self.texts.help.get()
    }

    /// The message for a blank required field; empty for a field that can be blank.
    pub fn missing(&self) -> &str {
        self.texts.missing.get()
    }

    /// The meaning according to the API's page, in more detail than the help.
    pub fn meaning(&self) -> &str {
        self.texts.meaning.get()
    }

    /// An example of a valid value.
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
        /// The id of a field within the program; files use its JSON name.
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

/// The labels of fields, joined with commas.
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
