//! Address formats by country, from `assets/addresses.json`: the parts and their order, their
//! labels, the form of the postal code, the regions.
//!
//! Source: the address data of Google's libaddressinput (CC-BY 4.0), converted by
//! `assets/addresses.py`.

pub mod block;
mod pattern;
mod postal_code;
mod region_names;
mod regions;
mod spellings;
pub mod street;
pub mod street_number;

use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use serde::Deserialize;

use self::pattern::compile;
use self::regions::Names;
pub use self::regions::Region;
use super::fields::FieldId;
use super::text::ascii_forms;
use crate::i18n::tr;

/// The fields of a profile that are parts of an address.
pub const PARTS: [FieldId; 6] = [
    FieldId::Street,
    FieldId::StreetNumber,
    FieldId::StreetNumberExtra,
    FieldId::PostalCode,
    FieldId::City,
    FieldId::Region,
];

/// The address format of one country.
#[derive(Debug, Deserialize)]
pub struct AddressForm {
    /// ISO 3166-1 alpha-2; blank for the default format.
    code: String,
    /// The parts in the order in which they are written: A for the street, C for the city, S for
    /// the region, Z for the postal code.
    parts: String,
    /// True when the country's parts are unknown and the usual ones are assumed.
    #[serde(default)]
    assumed: bool,
    /// True when it is uncertain whether the country has postal codes, since few people use them.
    #[serde(default)]
    codes_in_doubt: bool,
    /// The parts that an address must have.
    required: String,
    /// The form of a postal code, as a regular expression for the whole text.
    #[serde(default)]
    pattern: Option<String>,
    /// Example postal codes in their usual form.
    #[serde(default)]
    examples: Vec<String>,
    /// A prefix that may precede a postal code: "SE-".
    #[serde(default)]
    prefix: Option<String>,
    #[serde(default, rename = "zip")]
    postal_code: PostalCodeName,
    #[serde(default, rename = "state")]
    region: RegionName,
    #[serde(default, rename = "locality")]
    city: CityName,
    #[serde(default)]
    regions: Vec<Region>,
    #[serde(skip)]
    names: OnceLock<Names>,
    #[serde(skip)]
    regex: OnceLock<Option<Regex>>,
}

/// The name of a postal code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PostalCodeName {
    #[default]
    Postal,
    Zip,
    Pin,
    Eircode,
}

/// The name of a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RegionName {
    Area,
    County,
    Department,
    District,
    DoSi,
    Emirate,
    Island,
    Oblast,
    Parish,
    Prefecture,
    #[default]
    Province,
    State,
}

/// The name of a city.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CityName {
    #[default]
    City,
    District,
    PostTown,
    Suburb,
}

impl PostalCodeName {
    fn label(self) -> &'static str {
        match self {
            Self::Postal => tr!("field-postal-code"),
            Self::Zip => tr!("address-zip-code-label"),
            Self::Pin => tr!("address-pin-code-label"),
            Self::Eircode => "Eircode",
        }
    }
}

impl RegionName {
    /// The label of one region, and the plural for use in a sentence.
    fn labels(self) -> (&'static str, &'static str) {
        match self {
            Self::Area => (tr!("region-area"), tr!("region-area.all")),
            Self::County => (tr!("region-county"), tr!("region-county.all")),
            Self::Department => (tr!("region-department"), tr!("region-department.all")),
            Self::District => (tr!("region-district"), tr!("region-district.all")),
            Self::DoSi => (tr!("region-do-si"), tr!("region-do-si.all")),
            Self::Emirate => (tr!("region-emirate"), tr!("region-emirate.all")),
            Self::Island => (tr!("region-island"), tr!("region-island.all")),
            Self::Oblast => (tr!("region-oblast"), tr!("region-oblast.all")),
            Self::Parish => (tr!("region-parish"), tr!("region-parish.all")),
            Self::Prefecture => (tr!("region-prefecture"), tr!("region-prefecture.all")),
            Self::Province => (tr!("region-province"), tr!("region-province.all")),
            Self::State => (tr!("region-state"), tr!("region-state.all")),
        }
    }
}

impl CityName {
    fn label(self) -> &'static str {
        match self {
            Self::City => tr!("field-city"),
            Self::District => tr!("address-city-or-district-label"),
            Self::PostTown => tr!("address-city-or-post-town-label"),
            Self::Suburb => tr!("address-city-or-suburb-label"),
        }
    }
}

#[derive(Deserialize)]
struct AddressesFile {
    forms: Vec<AddressForm>,
}

static FORMS: LazyLock<Vec<AddressForm>> = LazyLock::new(|| {
    let text = include_str!("../../assets/addresses.json");
    // The file is part of the program, and a test reads it, so parsing can't fail here.
    let file: AddressesFile =
        serde_json::from_str(text).unwrap_or(AddressesFile { forms: Vec::new() });
    file.forms
});

static UNKNOWN: LazyLock<AddressForm> = LazyLock::new(|| AddressForm {
    code: String::new(),
    parts: "AZCS".to_owned(),
    assumed: true,
    codes_in_doubt: false,
    required: "AC".to_owned(),
    pattern: None,
    examples: Vec::new(),
    prefix: None,
    postal_code: PostalCodeName::default(),
    region: RegionName::default(),
    city: CityName::default(),
    regions: Vec::new(),
    names: OnceLock::new(),
    regex: OnceLock::new(),
});

/// Returns the address format of the country with this code, or the default format.
pub fn form(code: &str) -> &'static AddressForm {
    let forms = &*FORMS;
    let found = forms.binary_search_by(|form| form.code.as_str().cmp(code));
    found
        .ok()
        .and_then(|index| forms.get(index))
        .unwrap_or(&UNKNOWN)
}

impl AddressForm {
    /// True for the format of a country, false for the default format.
    pub fn is_known(&self) -> bool {
        !self.code.is_empty()
    }

    /// True when addresses there are known to be written without this part.
    pub fn lacks(&self, field: FieldId) -> bool {
        let in_doubt = self.assumed || (field == FieldId::PostalCode && self.codes_in_doubt);
        !in_doubt && !self.has(field)
    }

    /// True when addresses there have this part.
    pub fn has(&self, field: FieldId) -> bool {
        letter_of(field).is_some_and(|letter| self.parts.contains(letter))
    }

    /// True when addresses there must have this part.
    pub fn requires(&self, field: FieldId) -> bool {
        letter_of(field).is_some_and(|letter| self.required.contains(letter))
    }

    /// The address fields in the order in which they are written there. Unused parts come where
    /// most countries have them, and the region last.
    pub fn order(&self) -> Vec<FieldId> {
        let mut parts: Vec<char> = self.parts.chars().collect();
        let position = |parts: &[char], part| parts.iter().position(|p| *p == part);
        if !parts.contains(&'A') {
            parts.insert(0, 'A');
        }
        if !parts.contains(&'C') {
            // Between the street and the region, whichever comes first; else last.
            let index = match (position(&parts, 'A'), position(&parts, 'S')) {
                (Some(street), Some(region)) => street.max(region),
                _ => parts.len(),
            };
            parts.insert(index, 'C');
        }
        if !parts.contains(&'Z') {
            let after_city = position(&parts, 'C').map_or(parts.len(), |city| city + 1);
            parts.insert(after_city, 'Z');
        }
        if !parts.contains(&'S') {
            parts.push('S');
        }
        let fields = |part: &char| -> &[FieldId] {
            match part {
                'A' => &[
                    FieldId::Street,
                    FieldId::StreetNumber,
                    FieldId::StreetNumberExtra,
                ],
                'C' => &[FieldId::City],
                'S' => &[FieldId::Region],
                _ => &[FieldId::PostalCode],
            }
        };
        parts.iter().flat_map(fields).copied().collect()
    }

    /// The country's label for a part; `None` for a part with the same label everywhere.
    pub fn label(&self, field: FieldId) -> Option<&'static str> {
        match field {
            FieldId::PostalCode => Some(self.postal_code.label()),
            FieldId::City => Some(self.city.label()),
            FieldId::Region if self.has(field) => Some(self.region.labels().0),
            _ => None,
        }
    }

    /// The plural name of its regions: "states".
    pub fn regions_word(&self) -> &'static str {
        self.region.labels().1
    }

    /// True when the form of its postal codes is known.
    pub fn knows_postal_codes(&self) -> bool {
        self.regex().is_some()
    }

    /// The pattern of its postal codes, if known.
    pub fn postal_code_pattern(&self) -> Option<&str> {
        self.pattern.as_deref()
    }

    /// An example postal code in its usual form.
    pub fn example(&self) -> Option<&str> {
        self.examples.first().map(String::as_str)
    }

    /// True when a text can be a postal code there in any spelling: letters of either case, digits
    /// of any script, other separators or none. `None` when the form of postal codes is unknown.
    pub fn postal_code_fits(&self, typed: &str) -> Option<bool> {
        let fits = self.regex()?.is_match(&plain(typed));
        Some(fits || self.usual_postal_code(typed).is_some())
    }

    fn regex(&self) -> Option<&Regex> {
        let compiled = self
            .regex
            .get_or_init(|| compile(self.pattern.as_deref(), true));
        compiled.as_ref()
    }
}

/// The postal code to enter for a country that has none: the API requires 1 to 12 characters, and
/// its page does not say which. This is this program's convention, not CM.com's: people there enter
/// zeros into fields that must be filled in, and zeros can't be mistaken for a real code. Source
/// for the countries without postal codes: Google's libaddressinput.
pub const NO_POSTAL_CODE: &str = "00000";

/// A postal code in capitals, with ASCII digits, hyphens and spaces.
fn plain(typed: &str) -> String {
    ascii_forms(typed).trim().to_uppercase()
}

fn letter_of(field: FieldId) -> Option<char> {
    match field {
        FieldId::Street => Some('A'),
        FieldId::City => Some('C'),
        FieldId::Region => Some('S'),
        FieldId::PostalCode => Some('Z'),
        _ => None,
    }
}
