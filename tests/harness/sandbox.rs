//! A sandbox of the test's own, and requests built by hand.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use profile_desk::sandbox::{ACCOUNT_GUID, Config, Sandbox, TOKEN};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const NO_SUCH_GUID: &str = "11111111-2222-4333-8444-555555555555";

pub(crate) struct TestSandbox {
    pub(crate) folder: TempDir,
    pub(crate) sandbox: Sandbox,
    pub(crate) client: Client,
}

async fn start_in(folder: &TempDir, review: Duration) -> Sandbox {
    let config = Config {
        data_dir: folder.path().join("sandbox"),
        port: 0,
        review,
    };
    Sandbox::start(config).await.unwrap()
}

impl TestSandbox {
    pub(crate) async fn new() -> Self {
        Self::with_review(Duration::from_mins(1)).await
    }

    pub(crate) async fn with_review(review: Duration) -> Self {
        let folder = TempDir::new().unwrap();
        let sandbox = start_in(&folder, review).await;
        let client = Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(20));
        let client = client.build().unwrap();
        Self {
            folder,
            sandbox,
            client,
        }
    }

    /// Stops the sandbox and starts another in the same folder.
    pub(crate) async fn restart(self, review: Duration) -> Self {
        self.sandbox.stop().await;
        Self {
            sandbox: start_in(&self.folder, review).await,
            ..self
        }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        self.sandbox.base().join(path).unwrap().to_string()
    }

    pub(crate) fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.url(path))
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.bare(method, path).header("X-CM-PRODUCTTOKEN", TOKEN)
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.request(Method::GET, path).send().await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Response {
        let request = self.request(Method::POST, path).json(body);
        request.send().await.unwrap()
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Response {
        let request = self.request(Method::PUT, path).json(body);
        request.send().await.unwrap()
    }

    /// Creates a profile and returns the body of the response.
    pub(crate) async fn create(&self, body: &Value) -> Value {
        let response = self.post(&profiles(), body).await;
        let status = response.status();
        let answer: Value = response.json().await.unwrap();
        assert_eq!(status, StatusCode::CREATED, "{answer}");
        answer
    }

    pub(crate) async fn read(&self, guid: &str) -> Value {
        let response = self.get(&profile(guid)).await;
        assert_eq!(response.status(), StatusCode::OK);
        response.json().await.unwrap()
    }

    pub(crate) async fn list(&self) -> Vec<Value> {
        let response = self.get(&profiles()).await;
        assert_eq!(response.status(), StatusCode::OK);
        response.json().await.unwrap()
    }

    /// Sends bytes over a bare connection, all of them before reading, and returns the response
    /// until the connection is closed. Blocks: only for the multi-thread runtime.
    pub(crate) fn raw(&self, bytes: impl AsRef<[u8]>) -> Vec<u8> {
        let port = self.sandbox.base().port().unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let patience = Some(Duration::from_secs(10));
        stream.set_read_timeout(patience).unwrap();
        stream.write_all(bytes.as_ref()).unwrap();
        let mut answer = Vec::new();
        // A reset ends the response like a close; a timeout does not.
        if let Err(error) = stream.read_to_end(&mut answer) {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
        }
        answer
    }

    /// Reads a profile until it has a status, for 5 seconds at most.
    pub(crate) async fn read_until(&self, guid: &str, status: &str) -> Value {
        let start = Instant::now();
        loop {
            let profile = self.read(guid).await;
            if profile["status"] == status {
                return profile;
            }
            assert!(
                start.elapsed() < Duration::from_secs(5),
                "{status} never came: {profile}"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

pub(crate) fn profiles() -> String {
    format!("/voice-companyprofilesapi/v1/{ACCOUNT_GUID}/companyProfiles")
}

pub(crate) fn profile(guid: &str) -> String {
    format!("{}/{guid}", profiles())
}

pub(crate) fn documents() -> String {
    format!("/voice-documentsapi/v1/{ACCOUNT_GUID}/documents")
}

/// A profile with everything that is required, for a country that requires no document.
pub(crate) fn good() -> Value {
    json!({
        "name": "New York office",
        "companyName": "Example Incorporated",
        "businessRegisterNumber": "12345678",
        "representativeFirstName": "Ada",
        "representativeLastName": "Lovelace",
        "addressCountryCode": "NL",
        "city": "Breda",
        "postalCode": "4811 AA",
        "street": "Konijnenberg",
        "streetNumber": "30",
        "countryCode": "US",
        "phoneNumberTypes": ["LOCAL"],
        "contactFirstName": "Grace",
        "contactLastName": "Hopper",
        "emailAddresses": ["grace@example.com"],
    })
}

/// A good profile with one member set.
pub(crate) fn with(name: &str, value: impl Into<Value>) -> Value {
    let mut body = good();
    body[name] = value.into();
    body
}

pub(crate) fn guid_of(answer: &Value) -> String {
    answer["guid"].as_str().unwrap().to_owned()
}
