//! The example that the first start offers: a made-up company with its documents. It is part of the
//! program, which may be installed without its source.

use serde_json::{Map, Value};

use super::profile::CompanyProfile;

/// A document of the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExampleDocument {
    pub name: &'static str,
    /// The requirement of the sandbox that it meets.
    pub requirement: Option<&'static str>,
    pub content: &'static [u8],
}

pub const DOCUMENTS: [ExampleDocument; 3] = [
    ExampleDocument {
        name: "register-extract.pdf",
        requirement: Some("5a0d0001-0000-4000-8000-000000000001"),
        content: include_bytes!(
            "../../assets/examples/documents/amsterdam-office-register-extract.pdf"
        ),
    },
    ExampleDocument {
        name: "passport.jpg",
        requirement: None,
        content: include_bytes!("../../assets/examples/documents/amsterdam-office-passport.jpg"),
    },
    ExampleDocument {
        name: "proof-of-address.png",
        requirement: None,
        content: include_bytes!(
            "../../assets/examples/documents/amsterdam-office-proof-of-address.png"
        ),
    },
];

/// The profile of the example.
pub fn profile() -> CompanyProfile {
    let text = include_str!("../../assets/examples/amsterdam-office.json");
    // The file is part of the program, and a test reads it, so parsing can't fail here.
    let json: Map<String, Value> = serde_json::from_str(text).unwrap_or_default();
    CompanyProfile::from_members(json).0
}
