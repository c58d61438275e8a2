//! The received requests, so that a test or a person can see what a client sent.
//!
//! Header names only, without values, so the token is never stored.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use axum::extract::Request;
use serde::Serialize;

use super::names;

/// The most requests that are kept.
const MAX_REQUESTS: usize = 1000;
const MAX_CHARS: usize = 200;

/// A request that was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    pub method: String,
    /// Without the query.
    pub path: String,
    /// Names, in lower case.
    pub headers: Vec<String>,
    pub token_right: bool,
}

#[derive(Debug, Default)]
pub(super) struct Requests(Mutex<VecDeque<Received>>);

impl Requests {
    pub(super) fn note(&self, request: &Request) {
        let received = Received {
            method: truncated(request.method().as_str()),
            path: truncated(request.uri().path()),
            headers: request
                .headers()
                .keys()
                .map(|name| truncated(name.as_str()))
                .collect(),
            token_right: token_is_right(request),
        };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MAX_REQUESTS {
            all.pop_front();
        }
        all.push_back(received);
    }

    pub(super) fn all(&self) -> Vec<Received> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().cloned().collect()
    }
}

/// True when the request has exactly one token, and it is the one that the sandbox accepts.
pub(super) fn token_is_right(request: &Request) -> bool {
    let mut tokens = request.headers().get_all(names::PRODUCT_TOKEN).iter();
    tokens.next().is_some_and(|token| token == super::TOKEN) && tokens.next().is_none()
}

fn truncated(text: &str) -> String {
    text.chars().take(MAX_CHARS).collect()
}
