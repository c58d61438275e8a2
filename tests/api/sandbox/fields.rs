//! Each rule of the API's create page, tested by the requests that the sandbox refuses.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::harness::sandbox::{NO_SUCH_GUID, TestSandbox, good, profiles, with};

/// The `errors` of a refused create.
async fn errors(fixture: &TestSandbox, body: &Value) -> Value {
    let response = fixture.post(&profiles(), body).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{body}");
    let problem: Value = response.json().await.unwrap();
    assert_eq!(problem["status"], 400);
    problem["errors"].clone()
}

/// Checks that a body is refused for exactly this key.
async fn assert_refused(fixture: &TestSandbox, body: &Value, key: &str) {
    let errors = errors(fixture, body).await;
    let keys: Vec<&String> = errors.as_object().unwrap().keys().collect();
    assert_eq!(keys, [key], "{body}");
    let sentences = errors[key].as_array().unwrap();
    assert!(sentences.iter().all(Value::is_string) && !sentences.is_empty());
}

const REQUIRED: [(&str, &str); 15] = [
    ("name", "Name"),
    ("companyName", "CompanyName"),
    ("businessRegisterNumber", "BusinessRegisterNumber"),
    ("representativeFirstName", "RepresentativeFirstName"),
    ("representativeLastName", "RepresentativeLastName"),
    ("addressCountryCode", "AddressCountryCode"),
    ("city", "City"),
    ("postalCode", "PostalCode"),
    ("street", "Street"),
    ("streetNumber", "StreetNumber"),
    ("countryCode", "CountryCode"),
    ("phoneNumberTypes", "PhoneNumberTypes"),
    ("contactFirstName", "ContactFirstName"),
    ("contactLastName", "ContactLastName"),
    ("emailAddresses", "EmailAddresses"),
];

#[tokio::test]
async fn each_required_member_is_missed_when_absent_null_or_blank() {
    let fixture = TestSandbox::new().await;
    for (name, key) in REQUIRED {
        let mut body = good();
        body.as_object_mut().unwrap().remove(name);
        assert_refused(&fixture, &body, key).await;
        assert_refused(&fixture, &with(name, Value::Null), key).await;
        let is_list = good()[name].is_array();
        let blank = if is_list { json!([]) } else { json!("  ") };
        assert_refused(&fixture, &with(name, blank), key).await;
    }
    let errors = errors(&fixture, &json!({})).await;
    assert_eq!(errors.as_object().unwrap().len(), REQUIRED.len());
    assert!(fixture.list().await.is_empty());
}

#[tokio::test]
async fn lengths_are_counted_in_utf_16_units() {
    let fixture = TestSandbox::new().await;
    for (name, key, most) in [
        ("name", "Name", 100),
        ("companyName", "CompanyName", 100),
        ("businessRegisterNumber", "BusinessRegisterNumber", 100),
        ("representativeFirstName", "RepresentativeFirstName", 100),
        ("representativeLastName", "RepresentativeLastName", 100),
        ("city", "City", 100),
        ("postalCode", "PostalCode", 12),
        ("street", "Street", 255),
        ("streetNumber", "StreetNumber", 10),
        ("contactFirstName", "ContactFirstName", 100),
        ("contactLastName", "ContactLastName", 100),
    ] {
        fixture.create(&with(name, "é".repeat(most))).await;
        assert_refused(&fixture, &with(name, "é".repeat(most + 1)), key).await;
    }
    fixture.create(&with("streetNumber", "🏠".repeat(5))).await;
    assert_refused(
        &fixture,
        &with("streetNumber", "🏠".repeat(6)),
        "StreetNumber",
    )
    .await;
}

#[tokio::test]
async fn each_format_is_checked() {
    let fixture = TestSandbox::new().await;
    for (name, value, key) in [
        ("countryCode", json!("ZZ"), "CountryCode"),
        ("countryCode", json!("nl"), "CountryCode"),
        ("addressCountryCode", json!("NLD"), "AddressCountryCode"),
        (
            "phoneNumberTypes",
            json!(["LOCAL", "MOBILE"]),
            "PhoneNumberTypes[1]",
        ),
        ("phoneNumberTypes", json!("LOCAL"), "PhoneNumberTypes"),
        ("emailAddresses", json!(["a@x.nl", ""]), "EmailAddresses[1]"),
        ("emailAddresses", json!(["nobody"]), "EmailAddresses[0]"),
        ("guid", json!("1234"), "Guid"),
        ("accountGuid", json!("1234"), "AccountGuid"),
        ("accountGuid", json!(NO_SUCH_GUID), "AccountGuid"),
        ("callbackUrl", json!("ftp://example.com/x"), "CallbackUrl"),
        ("callbackUrl", json!("example.com"), "CallbackUrl"),
        ("requiredFields", json!("text"), "RequiredFields"),
        ("companyName", json!(5), "CompanyName"),
        ("region", json!([]), "Region"),
        ("documents", json!({}), "Documents"),
        ("documents", json!([{}]), "Documents[0].Guid"),
        (
            "documents",
            json!([{"guid": NO_SUCH_GUID}]),
            "Documents[0].Guid",
        ),
    ] {
        let body = with(name, value);
        assert_refused(&fixture, &body, key).await;
    }
    assert!(fixture.list().await.is_empty());
}

#[tokio::test]
async fn what_is_allowed_is_accepted() {
    let fixture = TestSandbox::new().await;
    for (name, value) in [
        ("callbackUrl", json!("http://example.com/hook")),
        ("callbackUrl", json!("https://example.com")),
        ("callbackUrl", Value::Null),
        ("phoneNumberTypes", json!(["LOCAL", "NATIONAL", "TOLLFREE"])),
        ("requiredFields", json!({"vat": "1"})),
        ("documents", json!([])),
        ("representativePhoneNumber", Value::Null),
        ("streetNumberExtra", json!("bis")),
    ] {
        let answer = fixture.create(&with(name, value.clone())).await;
        assert_eq!(answer[name], value, "{name}");
    }
}

#[tokio::test]
async fn a_body_that_is_not_a_json_object_is_refused() {
    let fixture = TestSandbox::new().await;
    let send = async |kind: &'static str, body: String| {
        let request = fixture.request(reqwest::Method::POST, &profiles());
        let request = request.header("content-type", kind).body(body);
        request.send().await.unwrap().status()
    };
    let json_kind = "application/json; charset=utf-8";
    assert_eq!(send(json_kind, "{".into()).await, StatusCode::BAD_REQUEST);
    assert_eq!(send(json_kind, "[]".into()).await, StatusCode::BAD_REQUEST);
    let nested = "[".repeat(100_000);
    assert_eq!(send(json_kind, nested).await, StatusCode::BAD_REQUEST);
    assert_eq!(
        send("text/plain", good().to_string()).await,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    let long = with("x", "y".repeat(300_000)).to_string();
    assert_eq!(send(json_kind, long).await, StatusCode::PAYLOAD_TOO_LARGE);
}
