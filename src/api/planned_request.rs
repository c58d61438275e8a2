//! A request that is planned, for people to read: the same body as the client sends, never the token.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::client::Endpoint;
use super::routes::{Parts, Route};
use super::update_body::update_body;
use super::wire;
use crate::domain::payload::Submission;
use crate::domain::submission::SubmissionRecord;

/// A request as it will be sent, without the token.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedRequest {
    pub method: String,
    pub url: String,
    pub body: Map<String, Value>,
}

impl PlannedRequest {
    /// Returns the create request with this id, or the update request once the server has the
    /// profile.
    pub fn of(
        endpoint: &Endpoint,
        submission: &Submission,
        record: &SubmissionRecord,
        guid: Uuid,
    ) -> Self {
        let guid = Some(guid);
        let (route, body) = match &record.sent {
            Some(sent) => (
                Route::Update,
                update_body(submission, sent, record, &endpoint.overrides),
            ),
            None => (
                Route::Create,
                wire::create_body(submission, guid, &record.documents),
            ),
        };
        let parts = Parts {
            profile: guid,
            country: None,
        };
        let url = route.url(
            &endpoint.base,
            endpoint.account_guid,
            &endpoint.overrides,
            parts,
        );
        Self {
            method: route.method().to_string(),
            url: url.to_string(),
            body: wire::to_wire(&body, &endpoint.overrides),
        }
    }

    pub fn json(&self) -> String {
        serde_json::to_string_pretty(&self.body).unwrap_or_default()
    }

    /// A curl command for a POSIX shell. It reads the token from a variable that the user sets.
    pub fn curl(&self) -> String {
        let Self { method, url, .. } = self;
        format!(
            "curl --request {method} {} \\\n  --header \"{}: $CM_PRODUCT_TOKEN\" \\\n  --header 'Content-Type: application/json' \\\n  --data-binary {}",
            quoted(url),
            wire::TOKEN_HEADER,
            quoted(&self.json()),
        )
    }
}

/// Quotes a text as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_in_a_field_does_not_end_the_curl_command() {
        let mut body = Map::new();
        body.insert("name".to_owned(), "L'Oréal'; rm -rf ~".into());
        let request = PlannedRequest {
            method: "POST".to_owned(),
            url: "https://api.example.com/voice-companyprofilesapi".to_owned(),
            body,
        };
        let curl = request.curl();
        assert!(curl.contains(r"L'\''Oréal'\''; rm -rf ~"), "{curl}");
        assert!(curl.starts_with("curl --request POST 'https://api.example.com/voice-"));
    }
}
