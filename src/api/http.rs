//! Sends all requests and reads all answers: within limits of time and size, and with the token
//! removed from answers.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::{RequestBuilder, Response};
use serde_json::Value;
use tokio::time::{Instant, sleep_until, timeout, timeout_at};

use super::client::Client;
use super::error;
use super::rejection::Explanation;
use super::wire;
use crate::clock;
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::local_error::LocalError;
use crate::domain::untrusted_json::{self, JsonError};

/// The largest JSON answer that is read (8 MiB); the program's own limit.
const MAX_ANSWER_BYTES: usize = 8 * 1024 * 1024;
/// The most that is read of an error answer (256 KiB): enough for its messages.
const MAX_REFUSAL_BYTES: usize = 256 * 1024;

/// A larger answer is processed on a blocking thread, so that other requests do not wait: searching
/// it for the token may take more than a few milliseconds.
const MAX_INLINE_BYTES: usize = 16 * 1024;

/// A successful answer.
pub(super) struct HttpResponse {
    /// The number of entries in the whole list, of which this page is a part.
    pub(super) total: Option<u64>,
    pub(super) body: Value,
    /// The size of the body, in bytes.
    pub(super) size: usize,
}

/// Time limits of one request and its answer.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    /// Without data in either direction.
    pub(super) idle: Duration,
    /// From the request to the end of its answer.
    pub(super) total: Duration,
}

impl Client {
    pub(super) async fn call(&self, request: RequestBuilder) -> Result<HttpResponse, ApiError> {
        let timing = self.timing();
        let bounds = Bounds {
            idle: timing.idle,
            total: timing.total,
        };
        // Large, and part of every future that makes a call.
        Box::pin(self.exchange(request, &Activity::start(), bounds)).await
    }

    /// Sends a request and reads its answer. `activity` holds the time at which the request last sent data.
    pub(super) async fn exchange(
        &self,
        request: RequestBuilder,
        activity: &Activity,
        bounds: Bounds,
    ) -> Result<HttpResponse, ApiError> {
        let host = self.host();
        if self.is_secure() {
            clock::check().map_err(LocalError::from)?;
        }
        let end = Instant::now() + bounds.total;
        let mut sending = pin!(request.send());
        let response = loop {
            let deadline = end.min(activity.last() + bounds.idle);
            tokio::select! {
                sent = &mut sending => break sent.map_err(|e| error::of_transport(&e, host))?,
                () = sleep_until(deadline) => {
                    if end.min(activity.last() + bounds.idle) <= Instant::now() {
                        return Err(self.timeout());
                    }
                }
            }
        };
        let status = response.status();
        let headers = response.headers().clone();
        if status.is_success() {
            let total = self.number(&headers, wire::TOTAL_HEADER);
            let answer = async {
                let bytes = self.read(response, MAX_ANSWER_BYTES).await?;
                let size = bytes.len();
                let parse = move |client: &Self| client.parse(&bytes);
                let body = self.off_thread(size, parse).await??;
                Ok(HttpResponse { total, body, size })
            };
            // The body may never end.
            return timeout_at(end, answer).await.map_err(|_| self.timeout())?;
        }
        // The status alone is enough, so an incomplete explanation is accepted.
        let bytes = timeout(
            self.timing().error_body,
            self.read(response, MAX_REFUSAL_BYTES),
        )
        .await
        .ok()
        .and_then(Result::ok)
        .unwrap_or_default();
        let size = bytes.len();
        let explain = move |client: &Self| {
            let explanation = client.explanation(&bytes);
            let (host, overrides) = (client.host(), client.overrides());
            let mut error = error::of_status(status, &headers, explanation, host, overrides);
            error::hide_token(&mut error, client.redactor());
            error
        };
        Err(self.off_thread(size, explain).await?)
    }

    /// Runs the work for an answer of `size` bytes: on a blocking thread for a large answer.
    async fn off_thread<T: Send + 'static>(
        &self,
        size: usize,
        work: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        if size <= MAX_INLINE_BYTES {
            return Ok(work(self));
        }
        let client = self.clone();
        tokio::task::spawn_blocking(move || work(&client))
            .await
            .map_err(|_| UnreadableResponse::NotRead.into())
    }

    /// Reads the body up to `max_bytes`. The size is counted, because the header with it may be wrong.
    async fn read(&self, mut response: Response, max_bytes: usize) -> Result<Vec<u8>, ApiError> {
        let mut bytes = Vec::new();
        loop {
            let chunk = timeout(self.timing().idle, response.chunk())
                .await
                .map_err(|_| self.timeout())?
                .map_err(|e| error::of_transport(&e, self.host()))?;
            let Some(chunk) = chunk else {
                return Ok(bytes);
            };
            if bytes.len() + chunk.len() > max_bytes {
                return Err(UnreadableResponse::TooLarge.into());
            }
            bytes.extend_from_slice(&chunk);
        }
    }

    /// The JSON of an answer; blank is `null`.
    fn parse(&self, bytes: &[u8]) -> Result<Value, ApiError> {
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Ok(Value::Null);
        }
        match untrusted_json::json(text) {
            Ok(body) => Ok(self.redactor().json(body)),
            Err(JsonError::Syntax(_)) => Err(UnreadableResponse::NoJson.into()),
            Err(JsonError::TooDeep) => Err(UnreadableResponse::TooDeep.into()),
            Err(JsonError::TooManyValues) => Err(UnreadableResponse::TooMany.into()),
        }
    }

    /// Returns the explanation in an error answer.
    fn explanation(&self, bytes: &[u8]) -> Explanation {
        let text = String::from_utf8_lossy(bytes);
        match untrusted_json::json(&text) {
            Ok(body) => Explanation::Json(self.redactor().json(body)),
            Err(_) => Explanation::Text(self.redactor().text(&text).into_owned()),
        }
    }

    /// Reads a number from a header.
    fn number(&self, headers: &HeaderMap, name: &str) -> Option<u64> {
        let text = headers.get(name)?.to_str().ok()?.trim();
        // No `u64` has more digits.
        if text.len() > 20 {
            return None;
        }
        let without_token = self.redactor().text(text);
        without_token.parse().ok()
    }

    fn timeout(&self) -> ApiError {
        ApiError::Timeout {
            host: self.host().to_owned(),
        }
    }
}

/// The time at which a request last sent data.
#[derive(Clone)]
pub(super) struct Activity {
    start: Instant,
    /// Milliseconds since `start`.
    moved: Arc<AtomicU64>,
}

impl Activity {
    pub(super) fn start() -> Self {
        Self {
            start: Instant::now(),
            moved: Arc::default(),
        }
    }

    pub(super) fn moved(&self) {
        let millis = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.moved.store(millis, Ordering::Relaxed);
    }

    pub(super) fn last(&self) -> Instant {
        self.start + Duration::from_millis(self.moved.load(Ordering::Relaxed))
    }
}
