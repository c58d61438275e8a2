//! Problem details: the form of all error answers of the sandbox.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::names::error_key;

/// Messages by member, in the order in which they were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Errors(Map<String, Value>);

impl Errors {
    /// Adds a message under a member's JSON name, like `companyName` or `documents[0].guid`.
    pub(super) fn add(&mut self, name: &str, message: impl Into<String>) {
        let key: Vec<String> = name.split('.').map(error_key).collect();
        let messages = self.0.entry(key.join(".")).or_insert_with(|| json!([]));
        if let Value::Array(messages) = messages {
            messages.push(Value::String(message.into()));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the problem to answer as an error, or `Ok` when there are no messages.
    pub(super) fn into_result(self) -> Result<(), Problem> {
        if self.is_empty() {
            return Ok(());
        }
        let mut problem = Problem::new(StatusCode::BAD_REQUEST, "Some fields were not accepted");
        problem.errors = Some(self);
        Err(problem)
    }
}

/// An error answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) status: StatusCode,
    pub(super) title: String,
    pub(super) errors: Option<Errors>,
}

impl Problem {
    pub(super) fn new(status: StatusCode, title: impl Into<String>) -> Self {
        Self {
            status,
            title: title.into(),
            errors: None,
        }
    }

    /// An error answer for one member of the body.
    pub(super) fn of_member(name: &str, message: impl Into<String>) -> Self {
        let mut errors = Errors::default();
        errors.add(name, message);
        let mut problem = Self::new(StatusCode::BAD_REQUEST, "The body was not accepted");
        problem.errors = Some(errors);
        problem
    }

    pub(super) fn not_found(title: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, title)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let trace = Uuid::new_v4().simple().to_string();
        let (span, _) = trace.split_at(16);
        let mut body = Map::new();
        body.insert(
            "type".to_owned(),
            json!("https://www.rfc-editor.org/rfc/rfc9110#name-status-codes"),
        );
        body.insert("title".to_owned(), Value::String(self.title));
        body.insert("status".to_owned(), json!(self.status.as_u16()));
        body.insert("traceId".to_owned(), json!(format!("00-{trace}-{span}-00")));
        if let Some(errors) = self.errors {
            body.insert("errors".to_owned(), Value::Object(errors.0));
        }
        let mut response = (self.status, Json(body)).into_response();
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json; charset=utf-8"),
        );
        response
    }
}
