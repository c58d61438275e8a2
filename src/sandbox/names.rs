//! The API's names in the sandbox: paths, headers, members, limits.
//!
//! Written from the design page on the API alone, separately from the client's names, so
//! that a mistake is not copied from one to the other. Must not know `api`.

use axum::http::HeaderName;

pub(super) const PROFILES: &str = "/voice-companyprofilesapi/v1/{account}/companyProfiles";
pub(super) const PROFILE: &str = "/voice-companyprofilesapi/v1/{account}/companyProfiles/{guid}";
pub(super) const CONSEQUENCES: &str =
    "/voice-companyprofilesapi/v1/{account}/companyProfiles/{guid}/checkUpdateConsequences";
pub(super) const REQUIRED_FIELDS: &str =
    "/voice-companyprofilesapi/v1/{account}/companyProfiles/verifyRequiredFields";
pub(super) const REQUIREMENTS: &str =
    "/voice-companyprofilesapi/v1/countryRequirements/{countryCode}";
pub(super) const DOCUMENTS: &str = "/voice-documentsapi/v1/{account}/documents";

/// Not part of the API: for tests and demonstrations.
pub(super) const FAULTS: &str = "/sandbox/faults";
pub(super) const REQUESTS: &str = "/sandbox/requests";

pub(super) const PRODUCT_TOKEN: HeaderName = HeaderName::from_static("x-cm-producttoken");
pub(super) const PAGE_SKIP: HeaderName = HeaderName::from_static("x-cm-pagination-skip");
pub(super) const PAGE_TAKE: HeaderName = HeaderName::from_static("x-cm-pagination-take");
pub(super) const PAGE_TOTAL: HeaderName = HeaderName::from_static("x-cm-pagination-total");

/// The number of profiles in a list when `take` is not given, and the most.
pub(super) const DEFAULT_TAKE: usize = 50;
pub(super) const MAX_TAKE: usize = 100;

/// 10 MiB.
pub(super) const MAX_DOCUMENT_BYTES: u64 = 10 * 1024 * 1024;

pub(super) const GUID: &str = "guid";
pub(super) const ACCOUNT_GUID: &str = "accountGuid";
pub(super) const NAME: &str = "name";
pub(super) const COUNTRY_CODE: &str = "countryCode";
pub(super) const ADDRESS_COUNTRY_CODE: &str = "addressCountryCode";
pub(super) const CALLBACK_URL: &str = "callbackUrl";
pub(super) const EMAIL_ADDRESSES: &str = "emailAddresses";
pub(super) const CONTACT_FIRST_NAME: &str = "contactFirstName";
pub(super) const CONTACT_LAST_NAME: &str = "contactLastName";
pub(super) const DOCUMENTS_MEMBER: &str = "documents";
pub(super) const EXTRA_FIELDS_MEMBER: &str = "requiredFields";
pub(super) const DELETED_ON: &str = "deletedOn";
pub(super) const STATUS: &str = "status";
pub(super) const STATUS_COMMENT: &str = "statusComment";

pub(super) const NUMBER_TYPES: [&str; 3] = ["LOCAL", "NATIONAL", "TOLLFREE"];

/// Members of an entry of `documents`.
pub(super) const DOCUMENT_GUID: &str = "guid";
pub(super) const DOCUMENT_REQUIREMENT: &str = "requirementGuid";
pub(super) const DOCUMENT_FILE_NAME: &str = "fileName";

/// The kind of value of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Uuid,
    Country,
    Url,
    Object,
    NumberTypes,
    EmailAddresses,
    Documents,
    /// Set by the sandbox only; a value that is sent is ignored.
    Server,
}

/// One member of a profile.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) required: bool,
    /// The maximum length in UTF-16 units; 0 when the page states no limit.
    pub(super) max_length: usize,
    /// True when it can't be changed after the create.
    pub(super) fixed: bool,
}

const fn required(name: &'static str, kind: Kind, max_length: usize) -> Member {
    Member {
        name,
        kind,
        required: true,
        max_length,
        fixed: false,
    }
}

const fn optional(name: &'static str, kind: Kind) -> Member {
    Member {
        name,
        kind,
        required: false,
        max_length: 0,
        fixed: false,
    }
}

/// The page on updates lists no member of the address.
const fn fixed(member: Member) -> Member {
    Member {
        fixed: true,
        ..member
    }
}

/// The members of a profile, in the order of the page "Create Company Profile".
pub(super) const MEMBERS: &[Member] = &[
    fixed(optional(GUID, Kind::Uuid)),
    fixed(optional(ACCOUNT_GUID, Kind::Uuid)),
    required(NAME, Kind::Text, 100),
    required("companyName", Kind::Text, 100),
    required("businessRegisterNumber", Kind::Text, 100),
    required("representativeFirstName", Kind::Text, 100),
    required("representativeLastName", Kind::Text, 100),
    optional("representativePhoneNumber", Kind::Text),
    fixed(required(ADDRESS_COUNTRY_CODE, Kind::Country, 2)),
    optional(EXTRA_FIELDS_MEMBER, Kind::Object),
    fixed(optional("region", Kind::Text)),
    fixed(required("city", Kind::Text, 100)),
    fixed(required("postalCode", Kind::Text, 12)),
    fixed(required("street", Kind::Text, 255)),
    fixed(required("streetNumber", Kind::Text, 10)),
    fixed(optional("streetNumberExtra", Kind::Text)),
    required(COUNTRY_CODE, Kind::Country, 2),
    required("phoneNumberTypes", Kind::NumberTypes, 0),
    required(CONTACT_FIRST_NAME, Kind::Text, 100),
    required(CONTACT_LAST_NAME, Kind::Text, 100),
    required(EMAIL_ADDRESSES, Kind::EmailAddresses, 0),
    optional(CALLBACK_URL, Kind::Url),
    optional(DOCUMENTS_MEMBER, Kind::Documents),
    fixed(optional(DELETED_ON, Kind::Server)),
    fixed(optional(STATUS, Kind::Server)),
    fixed(optional(STATUS_COMMENT, Kind::Server)),
];

/// Members that can change without a new review.
pub(super) const NOT_REVIEWED: [&str; 5] = [
    NAME,
    CALLBACK_URL,
    CONTACT_FIRST_NAME,
    CONTACT_LAST_NAME,
    EMAIL_ADDRESSES,
];

pub(super) fn member(name: &str) -> Option<&'static Member> {
    MEMBERS.iter().find(|member| member.name == name)
}

/// The key of a member in `errors`: `companyName` becomes `CompanyName`.
pub(super) fn error_key(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
