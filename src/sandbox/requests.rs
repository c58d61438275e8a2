//! What was received, so that a test or a person can see what a client sent.
//!
//! Names of headers only: no value, and so never the token.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use axum::extract::Request;
use serde::Serialize;

use super::names;

/// The last so many are kept.
const MOST: usize = 1000;
const MOST_CHARACTERS: usize = 200;

/// One request that arrived.
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
            method: short(request.method().as_str()),
            path: short(request.uri().path()),
            headers: request
                .headers()
                .keys()
                .map(|name| short(name.as_str()))
                .collect(),
            token_right: token_is_right(request),
        };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.pop_front();
        }
        all.push_back(received);
    }

    pub(super) fn all(&self) -> Vec<Received> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().cloned().collect()
    }
}

/// Whether the request carries the one token that the sandbox accepts, and no other.
pub(super) fn token_is_right(request: &Request) -> bool {
    let mut tokens = request.headers().get_all(names::PRODUCT_TOKEN).iter();
    tokens.next().is_some_and(|token| token == super::TOKEN) && tokens.next().is_none()
}

fn short(text: &str) -> String {
    text.chars().take(MOST_CHARACTERS).collect()
}
