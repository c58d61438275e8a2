//! The client and the sandbox, each written only from the API's description, understand each
//! other in every call.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use profile_desk::api::{Client, DocumentFile, Endpoint, Timing};
use profile_desk::domain::account::{Overrides, SANDBOX_ACCOUNT_GUID, SANDBOX_TOKEN, Token};
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::MediaType;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::sandbox::{Config, Sandbox};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use uuid::Uuid;

struct Fixture {
    _folder: TempDir,
    sandbox: Sandbox,
}

async fn fixture() -> Fixture {
    let folder = tempfile::tempdir().unwrap();
    let sandbox = Sandbox::start(Config {
        data_dir: folder.path().to_owned(),
        port: 0,
        review: Duration::from_millis(300),
    });
    let sandbox = sandbox.await.unwrap();
    Fixture {
        _folder: folder,
        sandbox,
    }
}

impl Fixture {
    fn client(&self, token: &str) -> Client {
        let endpoint = Endpoint {
            base: self.sandbox.base().clone(),
            account_guid: SANDBOX_ACCOUNT_GUID,
            overrides: Overrides::default(),
        };
        Client::new(endpoint, Token::new(token).unwrap(), Timing::default()).unwrap()
    }
}

fn body(guid: Uuid) -> Map<String, Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples/london-office.json");
    let mut body: Map<String, Value> =
        serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    body.insert("guid".to_owned(), json!(guid));
    body
}

#[tokio::test]
async fn a_profile_is_created_found_changed_and_deleted() {
    let fixture = fixture().await;
    let client = fixture.client(SANDBOX_TOKEN);
    let guid = Uuid::from_u128(0x1d);
    let created = client.create(&body(guid)).await.unwrap();
    assert_eq!(created.guid, Some(guid), "the sender's id is kept");
    assert_eq!(created.status.as_deref(), Some("Pending"));

    let found = client.get(guid).await.unwrap();
    assert_eq!(found.raw["companyName"], "Harrow & Finch Support Ltd");
    assert_eq!(client.search(|_| ()).await.unwrap().profiles, 1);
    assert_eq!(client.test_connection().await.unwrap(), 1);

    let changes = json!({"companyName": "Harrow & Finch Ltd"});
    let changes = changes.as_object().unwrap();
    let consequences = client
        .check_update_consequences(guid, changes)
        .await
        .unwrap();
    assert_eq!(consequences.validated_again, Some(true));
    let updated = client.update(guid, changes).await.unwrap();
    assert_eq!(updated.raw["companyName"], "Harrow & Finch Ltd");
    assert_eq!(updated.raw["city"], "London", "what was not sent stays");

    client.delete(guid).await.unwrap();
    assert!(client.get(guid).await.unwrap().deleted_on.is_some());
    let again = client.create(&body(guid)).await.unwrap_err();
    assert!(matches!(again, ApiError::Conflict { .. }), "{again:?}");
    let other = client.get(Uuid::from_u128(2)).await.unwrap_err();
    assert_eq!(other, ApiError::NotFound);
}

#[tokio::test]
async fn a_long_list_is_read_to_its_end() {
    let fixture = fixture().await;
    let client = fixture.client(SANDBOX_TOKEN);
    for number in 0..130 {
        client
            .create(&body(Uuid::from_u128(number + 1)))
            .await
            .unwrap();
    }
    assert_eq!(client.search(|_| ()).await.unwrap().profiles, 130);
}

#[tokio::test]
async fn a_document_is_uploaded_with_progress_and_meets_its_requirement() {
    let fixture = fixture().await;
    let client = fixture.client(SANDBOX_TOKEN);
    let requirements = client.country_requirements("NL").await.unwrap();
    let required = requirements
        .iter()
        .find(|r| r.kind == RequirementKind::Document)
        .unwrap();
    assert!(!required.text.is_empty());
    assert!(client.country_requirements("CH").await.unwrap().is_empty());

    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/examples/documents/berlin-office-identity-card.jpg");
    let size = file.metadata().unwrap().len();
    let attachment = profile_desk::domain::attachment::Attachment {
        sha256: sha256(&file),
        name: "identity card.jpg".to_owned(),
        size,
        media_type: MediaType::Jpeg,
        added_at: jiff::Timestamp::UNIX_EPOCH,
        requirement: Some(required.id.clone()),
    };
    let most = Arc::new(AtomicU64::new(0));
    let seen = most.clone();
    let document = DocumentFile::new(&attachment, file);
    let progress = move |bytes| {
        seen.fetch_max(bytes, Ordering::SeqCst);
    };
    let guid = client.upload(&document, progress).await.unwrap();
    assert_eq!(most.load(Ordering::SeqCst), size);

    let mut body = body(Uuid::from_u128(1));
    body.insert("countryCode".to_owned(), json!("NL"));
    let entry =
        json!([{"guid": guid, "requirementGuid": required.id, "fileName": "identity card.jpg"}]);
    body.insert("documents".to_owned(), entry);
    let created = client.create(&body).await.unwrap();
    assert_eq!(
        created.status.as_deref(),
        Some("Pending"),
        "nothing is missing"
    );
}

fn sha256(file: &Path) -> String {
    use std::fmt::Write;

    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(std::fs::read(file).unwrap());
    hash.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[tokio::test]
async fn a_wrong_token_is_reported_as_unauthorised() {
    let fixture = fixture().await;
    let refused = fixture
        .client("another-token")
        .search(|_| ())
        .await
        .unwrap_err();
    assert_eq!(refused, ApiError::Unauthorised);
    assert!(!fixture.sandbox.requests()[0].token_right);
}

#[tokio::test]
async fn problems_from_the_server_name_the_fields_of_the_form() {
    let fixture = fixture().await;
    let mut body = body(Uuid::from_u128(1));
    body.insert("postalCode".to_owned(), json!("1234567890123"));
    body.insert("emailAddresses".to_owned(), json!([]));
    let refused = fixture
        .client(SANDBOX_TOKEN)
        .create(&body)
        .await
        .unwrap_err();
    let ApiError::Refused {
        findings, general, ..
    } = refused
    else {
        panic!("{refused:?}");
    };
    let mut places: Vec<String> = findings.iter().map(|f| f.path.to_string()).collect();
    places.sort();
    assert_eq!(places, ["emailAddresses", "postalCode"]);
    assert_eq!(general, Vec::<String>::new());
}

#[tokio::test]
async fn the_extra_fields_of_a_country_are_queried() {
    let fixture = fixture().await;
    let client = fixture.client(SANDBOX_TOKEN);
    let mut count = 0;
    for country in ["US", "DE", "NL", "GB", "JP"] {
        let fields = client.verify_required_fields(country).await.unwrap();
        assert!(fields.iter().all(|field| !field.name.is_empty()));
        count += fields.len();
    }
    assert!(count > 0, "at least one country asks for more");
}
