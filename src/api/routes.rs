//! The paths of the API. Other likely spellings are in `path_spellings`; no other module contains one.
//!
//! Source: the pages "Create Company Profile" and "Update Company Profile" for the
//! first two; the others are inferred or chosen (see the README), so an account's
//! overrides can replace each by its name. Paths only:
//! the members of a body are in [`wire`](super::wire).

use reqwest::Method;
use url::Url;
use uuid::Uuid;

use crate::domain::account::Overrides;

/// A call of the API. Its name is the key in `paths` of an account's overrides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Create,
    Update,
    List,
    Get,
    Delete,
    CheckUpdateConsequences,
    CountryRequirements,
    VerifyRequiredFields,
    UploadDocument,
}

/// The values for the placeholders of a path.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts<'a> {
    /// For `{companyProfileGuid}`.
    pub profile: Option<Uuid>,
    /// For `{countryCode}`.
    pub country: Option<&'a str>,
}

const PROFILES: &str = "/voice-companyprofilesapi/v1/{accountGuid}/companyProfiles";
const PROFILE: &str =
    "/voice-companyprofilesapi/v1/{accountGuid}/companyProfiles/{companyProfileGuid}";

impl Route {
    pub const ALL: [Self; 9] = [
        Self::Create,
        Self::Update,
        Self::List,
        Self::Get,
        Self::Delete,
        Self::CheckUpdateConsequences,
        Self::CountryRequirements,
        Self::VerifyRequiredFields,
        Self::UploadDocument,
    ];

    /// Its name in the overrides.
    pub fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Update => "update",
            Self::List => "list",
            Self::Get => "get",
            Self::Delete => "delete",
            Self::CheckUpdateConsequences => "checkUpdateConsequences",
            Self::CountryRequirements => "countryRequirements",
            Self::VerifyRequiredFields => "verifyRequiredFields",
            Self::UploadDocument => "uploadDocument",
        }
    }

    pub fn method(self) -> Method {
        match self {
            Self::Create
            | Self::CheckUpdateConsequences
            | Self::VerifyRequiredFields
            | Self::UploadDocument => Method::POST,
            Self::Update => Method::PUT,
            Self::List | Self::Get | Self::CountryRequirements => Method::GET,
            Self::Delete => Method::DELETE,
        }
    }

    /// The path with its placeholders, used unless an account overrides it.
    pub fn path(self) -> &'static str {
        match self {
            // Create and update are certain except for letter case; the others are inferred.
            Self::Create | Self::List => PROFILES,
            Self::Update | Self::Get | Self::Delete => PROFILE,
            // Chosen.
            Self::CheckUpdateConsequences => {
                "/voice-companyprofilesapi/v1/{accountGuid}/companyProfiles/{companyProfileGuid}/checkUpdateConsequences"
            }
            Self::CountryRequirements => {
                "/voice-companyprofilesapi/v1/countryRequirements/{countryCode}"
            }
            Self::VerifyRequiredFields => {
                "/voice-companyprofilesapi/v1/{accountGuid}/companyProfiles/verifyRequiredFields"
            }
            Self::UploadDocument => "/voice-documentsapi/v1/{accountGuid}/documents",
        }
    }

    /// The address of the call. Always on the server of `base`: an override changes the
    /// path, never the host that gets the token.
    pub fn url(self, base: &Url, account: Uuid, overrides: &Overrides, parts: Parts) -> Url {
        let template = overrides
            .paths
            .get(self.name())
            .map_or(self.path(), String::as_str);
        let fill = |text: &str| {
            let profile = parts.profile.map(|guid| guid.to_string());
            text.replace("{accountGuid}", &account.to_string())
                .replace("{companyProfileGuid}", profile.as_deref().unwrap_or(""))
                .replace("{countryCode}", &escape(parts.country.unwrap_or("")))
        };
        let (path, query) = match template.split_once('?') {
            Some((path, query)) => (path, Some(fill(query))),
            None => (template, None),
        };
        let mut url = base.clone();
        let prefix = base.path().trim_end_matches('/');
        url.set_path(&format!("{prefix}/{}", fill(path).trim_start_matches('/')));
        url.set_query(query.as_deref());
        url
    }
}

/// Escapes a text as one segment of a path.
fn escape(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes())
        .collect::<String>()
        .replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUID: Uuid = Uuid::from_u128(7);

    #[test]
    fn an_override_changes_the_path_but_never_the_server() {
        let base = Url::parse("https://api.example.com/voice/").unwrap();
        let mut overrides = Overrides::default();
        for path in [
            "//evil.example/x",
            "https://evil.example/x",
            "/x@evil.example",
        ] {
            overrides.paths.insert("list".into(), path.into());
            let url = Route::List.url(&base, GUID, &overrides, Parts::default());
            assert_eq!(url.host_str(), Some("api.example.com"), "{path}");
        }
        overrides
            .paths
            .insert("list".into(), "/v2/{accountGuid}/profiles?all=true".into());
        let url = Route::List.url(&base, GUID, &overrides, Parts::default());
        assert_eq!(
            url.as_str(),
            "https://api.example.com/voice/v2/00000000-0000-0000-0000-000000000007/profiles?all=true"
        );
    }

    #[test]
    fn keeps_a_country_code_in_one_segment() {
        let base = Url::parse("https://api.example.com").unwrap();
        let parts = Parts {
            country: Some("N/L ?"),
            ..Parts::default()
        };
        let url = Route::CountryRequirements.url(&base, GUID, &Overrides::default(), parts);
        assert_eq!(
            url.path(),
            "/voice-companyprofilesapi/v1/countryRequirements/N%2FL%20%3F"
        );
        assert_eq!(url.query(), None);
    }

    #[test]
    fn gives_every_route_its_own_name_and_fills_all_placeholders() {
        let base = Url::parse("https://api.example.com").unwrap();
        let mut names: Vec<_> = Route::ALL.iter().map(|route| route.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Route::ALL.len());
        let parts = Parts {
            profile: Some(GUID),
            country: Some("NL"),
        };
        for route in Route::ALL {
            let url = route.url(&base, GUID, &Overrides::default(), parts);
            assert!(!url.path().contains("%7B"), "{url}");
        }
    }
}
