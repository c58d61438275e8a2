//! Uploading documents, and the requirements of countries.

use reqwest::multipart::{Form, Part};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::harness::sandbox::{TestSandbox, documents, good, guid_of, profile, profiles, with};

async fn upload(fixture: &TestSandbox, content: Vec<u8>) -> Response {
    let part = Part::bytes(content).file_name("extract.pdf");
    let request = fixture.request(Method::POST, &documents());
    let request = request.multipart(Form::new().text("note", "x").part("file", part));
    request.send().await.unwrap()
}

fn pdf(size: usize) -> Vec<u8> {
    let mut content = b"%PDF-1.7\n".to_vec();
    content.resize(size, b'x');
    content
}

async fn requirements(fixture: &TestSandbox, country: &str) -> Vec<Value> {
    let path = format!("/voice-companyprofilesapi/v1/countryRequirements/{country}");
    let response = fixture.get(&path).await;
    assert_eq!(response.status(), StatusCode::OK);
    response.json().await.unwrap()
}

/// The guid of the one document that a country requires.
async fn document_requirement(fixture: &TestSandbox, country: &str) -> String {
    let all = requirements(fixture, country).await;
    let mut documents = all.iter().filter(|entry| entry["type"] == 1);
    guid_of(documents.next().unwrap())
}

#[tokio::test]
async fn an_uploaded_document_arrives_whole_and_gets_a_guid() {
    let fixture = TestSandbox::new().await;
    let content = pdf(300_000);
    let response = upload(&fixture, content.clone()).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let answer: Value = response.json().await.unwrap();
    assert_eq!(answer["fileName"], "extract.pdf");
    assert_eq!(answer["contentType"], "application/pdf");
    assert_eq!(answer["size"], 300_000);
    assert_eq!(answer["sha256"], format!("{:x}", Sha256::digest(content)));
    let other: Value = upload(&fixture, pdf(20)).await.json().await.unwrap();
    assert_ne!(guid_of(&answer), guid_of(&other));
}

#[tokio::test]
async fn a_document_is_judged_by_its_content() {
    let fixture = TestSandbox::new().await;
    let png = b"\x89PNG\r\n\x1a\nrest".to_vec();
    let jpeg = b"\xff\xd8\xff\xe0rest".to_vec();
    assert_eq!(upload(&fixture, png).await.status(), StatusCode::CREATED);
    assert_eq!(upload(&fixture, jpeg).await.status(), StatusCode::CREATED);
    let late = [&[b'.'; 1019][..], b"%PDF-1.7"].concat();
    for pdf in [late.clone(), b"\xef\xbb\xbf%PDF-1.7".to_vec()] {
        assert_eq!(upload(&fixture, pdf).await.status(), StatusCode::CREATED);
    }
    let later = [b".", &late[..]].concat();
    for wrong in [&b"<html>%PDF-1.7"[..], b"PK\x03\x04 %PDF-1.7", &later, b""] {
        let response = upload(&fixture, wrong.to_vec()).await;
        assert_eq!(
            response.status(),
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "{wrong:?}"
        );
    }
}

#[tokio::test]
async fn a_document_over_10_mib_is_refused_and_the_refusal_arrives() {
    let fixture = TestSandbox::new().await;
    let most = 10 * 1024 * 1024;
    let response = upload(&fixture, pdf(most)).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    for size in [most + 1, 3 * most] {
        let response = upload(&fixture, pdf(size)).await;
        assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE, "{size}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_without_the_token_is_refused_after_its_body() {
    let fixture = TestSandbox::new().await;
    let body = pdf(9_000_000);
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\n\r\n",
        documents(),
        body.len()
    );
    let answer = fixture.raw([head.into_bytes(), body].concat());
    let answer = String::from_utf8(answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
}

#[tokio::test]
async fn an_upload_without_a_form_or_a_file_is_refused() {
    let fixture = TestSandbox::new().await;
    let response = fixture.post(&documents(), &json!({})).await;
    assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let request = fixture.request(Method::POST, &documents());
    let request = request.multipart(Form::new().text("note", "x"));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_profile_is_incomplete_until_its_required_document_arrives() {
    let fixture = TestSandbox::new().await;
    let answer = fixture.create(&with("countryCode", "NL")).await;
    assert_eq!(answer["status"], "Incomplete");
    let comment = answer["statusComment"].as_str().unwrap();
    assert!(
        comment.contains("Extract from the trade register"),
        "{comment}"
    );

    let requirement = document_requirement(&fixture, "NL").await;
    let document: Value = upload(&fixture, pdf(50)).await.json().await.unwrap();
    // Still known after a restart.
    let fixture = fixture.restart(std::time::Duration::from_mins(1)).await;
    let sent = json!({"documents": [{
        "guid": document["guid"],
        "requirementGuid": requirement,
        "fileName": "extract.pdf",
    }]});
    let response = fixture.put(&profile(&guid_of(&answer)), &sent).await;
    let answer: Value = response.json().await.unwrap();
    assert_eq!(answer["status"], "Pending", "{answer}");
    assert_eq!(answer["statusComment"], Value::Null);
    assert_eq!(answer["documents"], sent["documents"]);
}

#[tokio::test]
async fn a_document_for_something_else_does_not_make_a_profile_complete() {
    let fixture = TestSandbox::new().await;
    let document: Value = upload(&fixture, pdf(50)).await.json().await.unwrap();
    let other = document_requirement(&fixture, "DE").await;
    let mut body = with("countryCode", "NL");
    body["documents"] = json!([{"guid": document["guid"], "requirementGuid": other}]);
    assert_eq!(fixture.create(&body).await["status"], "Incomplete");
}

#[tokio::test]
async fn a_document_without_a_requirement_counts_for_an_unmet_one() {
    let fixture = TestSandbox::new().await;
    let mut guids = Vec::new();
    for size in 50..54 {
        let document: Value = upload(&fixture, pdf(size)).await.json().await.unwrap();
        guids.push(document["guid"].clone());
    }
    let certificate = document_requirement(&fixture, "JP").await;
    let unnamed = json!({"guid": guids[0]});
    let explicit = json!({"guid": guids[1], "requirementGuid": null});
    let named = json!({"guid": guids[2], "requirementGuid": certificate});
    let again = json!({"guid": guids[3], "requirementGuid": certificate});
    for (country, documents, status) in [
        ("NL", json!([unnamed]), "Pending"),
        ("NL", json!([explicit]), "Pending"),
        ("NL", json!([]), "Incomplete"),
        // Japan requires two.
        ("JP", json!([unnamed]), "Incomplete"),
        ("JP", json!([unnamed, explicit]), "Pending"),
        ("JP", json!([named, unnamed]), "Pending"),
        ("JP", json!([named, again]), "Incomplete"),
    ] {
        let mut body = with("countryCode", country);
        body["documents"] = documents.clone();
        let created = fixture.create(&body).await;
        assert_eq!(created["status"], status, "{country} {documents}");
    }
}

#[tokio::test]
async fn requirements_are_stable_and_other_countries_have_none() {
    let fixture = TestSandbox::new().await;
    let dutch = requirements(&fixture, "NL").await;
    let kinds: Vec<&Value> = dutch.iter().map(|entry| &entry["type"]).collect();
    assert_eq!(kinds, [1, 2, 3]);
    assert_eq!(
        dutch[1]["description"],
        "Company address must be in requested prefix region"
    );
    assert_eq!(requirements(&fixture, "NL").await, dutch);
    for country in ["GB", "DE", "BE", "US", "JP", "FR"] {
        assert!(
            !requirements(&fixture, country).await.is_empty(),
            "{country}"
        );
    }
    assert!(requirements(&fixture, "SE").await.is_empty());
    for wrong in ["ZZ", "nl", "NLD"] {
        let path = format!("/voice-companyprofilesapi/v1/countryRequirements/{wrong}");
        assert_eq!(fixture.get(&path).await.status(), StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn a_review_waits_for_the_extra_fields() {
    let fixture = TestSandbox::new().await;
    let path = format!("{}/verifyRequiredFields", profiles());
    let query = async |country: &str| {
        let body = json!({ "addressCountryCode": country });
        fixture.post(&path, &body).await
    };
    let german: Value = query("DE").await.json().await.unwrap();
    assert_eq!(german[0]["name"], "registerCourt");
    assert_eq!(german[0]["required"], true);
    assert_eq!(query("NL").await.json::<Value>().await.unwrap(), json!([]));
    assert_eq!(query("ZZ").await.status(), StatusCode::BAD_REQUEST);
    let mut body = good();
    body["addressCountryCode"] = json!("DE");
    let created = fixture.create(&body).await;
    assert_eq!(created["status"], "Incomplete");
    assert_eq!(
        created["statusComment"],
        "An extra field is missing: Register court (Amtsgericht)"
    );
    body["requiredFields"] = json!({ "registerCourt": "Amtsgericht Bonn" });
    assert_eq!(fixture.create(&body).await["status"], "Pending");
}
