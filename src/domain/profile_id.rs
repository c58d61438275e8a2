//! The id of a new profile. It is derived from the draft, the server and the account there. So
//! every copy of a library sends a draft under the same id, and the server can detect that it
//! already has the profile.

use url::Url;
use uuid::Uuid;

use super::origin::Origin;
use super::submission::Target;

/// The namespace of these ids (RFC 9562, section 5.5). Another namespace would give other ids.
const NAMESPACE: Uuid = Uuid::from_u128(0x6d0b_3c52_9f64_4e0d_8a17_2f5c_b19e_74a8);

/// The id under which a draft is created on a server, unless an id was typed.
pub fn profile_id(draft: Uuid, target: &Target) -> Uuid {
    let base = target.base.as_deref().unwrap_or(&target.environment);
    let origin = Url::parse(base).ok().and_then(|url| Origin::of(&url));
    let origin = origin.map_or_else(|| base.to_owned(), |origin| origin.with_port());
    let name = format!("{draft} {origin} {}", target.account_guid);
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Account, Environment, Overrides, PRODUCTION_BASE};

    fn target(environment: Environment, account: u128) -> Target {
        Target::from(&Account {
            id: Uuid::from_u128(1),
            name: "Any".to_owned(),
            environment,
            account_guid: Uuid::from_u128(account),
            overrides: Overrides::default(),
        })
    }

    fn custom(base: &str) -> Target {
        target(Environment::Custom(Url::parse(base).unwrap()), 2)
    }

    #[test]
    fn an_id_is_equal_only_for_the_same_draft_server_and_account() {
        let draft = Uuid::from_u128(7);
        let original = custom("https://api.example.com");
        let id = profile_id(draft, &original);
        assert_eq!(id.get_version_num(), 5);
        for same in [
            "https://API.Example.com/",
            "https://api.example.com:443",
            "https://api.example.com./",
            // The path is not part of the origin.
            "https://api.example.com/cm",
        ] {
            assert_eq!(profile_id(draft, &custom(same)), id, "{same}");
        }
        for other in [
            "http://api.example.com",
            "https://api.example.com:8443",
            "https://api.example.org",
        ] {
            assert_ne!(profile_id(draft, &custom(other)), id, "{other}");
        }
        let renamed = Target {
            account: Uuid::from_u128(8),
            account_name: "Renamed".to_owned(),
            ..original.clone()
        };
        assert_eq!(profile_id(draft, &renamed), id);
        assert_ne!(profile_id(Uuid::from_u128(8), &original), id);
        let other_account = Target {
            account_guid: Uuid::from_u128(3),
            ..original
        };
        assert_ne!(profile_id(draft, &other_account), id);
    }

    #[test]
    fn an_id_is_equal_in_every_version_of_this_program() {
        let id = profile_id(Uuid::from_u128(7), &target(Environment::Production, 2));
        assert_eq!(id.to_string(), "d90bdaf8-e241-5187-ac1e-49b6c239aeb6");
        let same = profile_id(Uuid::from_u128(7), &custom(PRODUCTION_BASE));
        assert_eq!(same, id);
        let sandbox = profile_id(Uuid::from_u128(7), &target(Environment::Sandbox, 2));
        assert_ne!(sandbox, id);
    }

    #[test]
    fn an_edited_address_is_another_target() {
        let before = custom("https://api.example.com/cm");
        assert!(before.is_same_target(&custom("https://api.example.com:443/cm/")));
        for edited in [
            "https://api.example.com/other",
            "https://api.example.com:8443/cm",
            "https://api.example.org/cm",
            "http://api.example.com/cm",
        ] {
            assert!(!before.is_same_target(&custom(edited)), "{edited}");
        }
        // A record from before the address was stored is compared by its account entry.
        let old = Target {
            base: None,
            ..before.clone()
        };
        assert!(old.is_same_target(&before));
        let other_entry = Target {
            account: Uuid::from_u128(9),
            ..before.clone()
        };
        assert!(!old.is_same_target(&other_entry));
        assert!(before.is_same_target(&other_entry));
    }
}
