//! The likely spellings of the API's paths. They are only ever asked for with GET.
//!
//! Source: the path of create and update is certain except for letter case; the family is irregular
//! elsewhere (`voice-documentsapi` or `voice-documentapi`). The spelling that is assumed stands in
//! [`routes`](super::routes).

use super::routes::Route;

/// The names of the service with the profiles.
const SERVICES: [&str; 2] = ["voice-companyprofilesapi", "voice-companyprofileapi"];
const VERSIONS: [&str; 2] = ["v1", "v1.0"];
const PROFILES: [&str; 6] = [
    "companyProfiles",
    "companyprofiles",
    "CompanyProfiles",
    "company-profiles",
    "companyProfile",
    "profiles",
];
const REQUIREMENTS: [&str; 4] = [
    "countryRequirements",
    "countryrequirements",
    "CountryRequirements",
    "country-requirements",
];
const REQUIRED_FIELDS: [&str; 4] = [
    "verifyRequiredFields",
    "verifyrequiredfields",
    "VerifyRequiredFields",
    "verify-required-fields",
];
const CONSEQUENCES: [&str; 4] = [
    "checkUpdateConsequences",
    "checkupdateconsequences",
    "CheckUpdateConsequences",
    "check-update-consequences",
];
const DOCUMENT_SERVICES: [&str; 2] = ["voice-documentsapi", "voice-documentapi"];
const DOCUMENTS: [&str; 3] = ["documents", "Documents", "document"];

/// A name that no API has: what a server answers there, it answers everywhere.
pub(super) const NOWHERE: &str = "profile-desk-looks-for-nothing-here";

/// The likely spellings of a path, the likeliest first. `list` is the path of the list, in the folder of
/// which the others are.
pub(super) fn spellings(route: Route, list: &str) -> Vec<String> {
    let (service, profiles) = list.rsplit_once('/').unwrap_or((list, ""));
    let root = service.strip_suffix("/{accountGuid}").unwrap_or(service);
    let version = root.rsplit_once('/').map_or("v1", |(_, version)| version);
    match route {
        Route::List => combined(&SERVICES, &VERSIONS, &PROFILES),
        Route::Get => vec![format!("{list}/{{companyProfileGuid}}")],
        Route::CountryRequirements => {
            let names = in_style_of(profiles, &REQUIREMENTS);
            let without = names
                .iter()
                .map(|name| format!("{root}/{name}/{{countryCode}}"));
            let within = names
                .iter()
                .map(|name| format!("{service}/{name}/{{countryCode}}"));
            without.chain(within).collect()
        }
        Route::VerifyRequiredFields => {
            let names = in_style_of(profiles, &REQUIRED_FIELDS);
            let within = names.iter().map(|name| format!("{list}/{name}"));
            let beside = names.iter().map(|name| format!("{service}/{name}"));
            within.chain(beside).collect()
        }
        Route::CheckUpdateConsequences => {
            let names = in_style_of(profiles, &CONSEQUENCES);
            let of_profile = |name: &&str| format!("{list}/{{companyProfileGuid}}/{name}");
            names.iter().map(of_profile).collect()
        }
        Route::UploadDocument => combined(&DOCUMENT_SERVICES, &[version], &DOCUMENTS),
        // Not asked for: they follow from the list and from get.
        Route::Create | Route::Update | Route::Delete => Vec::new(),
    }
}

/// The path beside a spelling at which there is nothing.
pub(super) fn nowhere_beside(spelling: &str) -> String {
    let mut segments: Vec<&str> = spelling.split('/').collect();
    let name = segments
        .iter()
        .rposition(|segment| !segment.starts_with('{'));
    if let Some(name) = name.and_then(|at| segments.get_mut(at)) {
        *name = NOWHERE;
    }
    segments.join("/")
}

fn combined(services: &[&str], versions: &[&str], names: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    for version in versions {
        for service in services {
            let path = |name: &&str| format!("/{service}/{version}/{{accountGuid}}/{name}");
            all.extend(names.iter().map(path));
        }
    }
    all
}

/// The spellings, those in the style of a name first.
fn in_style_of(name: &str, spellings: &[&'static str]) -> Vec<&'static str> {
    let style = |name: &str| {
        (
            name.contains('-'),
            name.chars().any(char::is_uppercase),
            name.starts_with(char::is_uppercase),
        )
    };
    let mut sorted = spellings.to_vec();
    sorted.sort_by_key(|spelling| style(spelling) != style(name));
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_assumed_path_is_one_of_the_spellings() {
        let list = Route::List.path();
        for route in Route::ALL {
            let all = spellings(route, list);
            let is_followed = matches!(route, Route::Create | Route::Update | Route::Delete);
            assert_eq!(
                all.iter().any(|one| one == route.path()),
                !is_followed,
                "{route:?}"
            );
        }
    }

    #[test]
    fn the_style_of_the_list_comes_first() {
        let list = "/voice-companyprofilesapi/v1/{accountGuid}/company-profiles";
        let all = spellings(Route::CountryRequirements, list);
        let first = "/voice-companyprofilesapi/v1/country-requirements/{countryCode}";
        assert_eq!(all[0], first);
        assert_eq!(
            nowhere_beside(first),
            format!("/voice-companyprofilesapi/v1/{NOWHERE}/{{countryCode}}")
        );
    }
}
