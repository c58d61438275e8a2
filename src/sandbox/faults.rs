//! Faults that the sandbox simulates on request, for tests and demonstrations.
//!
//! Data only; [`middleware`](super::middleware) executes them. The same list is set by the program
//! and by `PUT /sandbox/faults`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::problem::Problem;

/// The most faults that may wait at a time.
pub const MAX_FAULTS: usize = 100;

/// The calls of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    Create,
    Update,
    Get,
    List,
    Delete,
    /// Check update consequences.
    Consequences,
    /// Country requirements.
    Requirements,
    /// Verify required fields.
    RequiredFields,
    Upload,
    /// The next call, of any route.
    Any,
}

/// An answer that replaces the right one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FaultAnswer {
    /// 300 to 599.
    pub status: u16,
    /// Seconds, for the `Retry-After` header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// For the `Location` header of a redirect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
}

impl FaultAnswer {
    pub fn status(status: u16) -> Self {
        Self {
            status,
            ..Self::default()
        }
    }

    fn is_possible(&self) -> bool {
        let location = self.location.as_deref().map(HeaderValue::from_str);
        (300..=599).contains(&self.status) && location.is_none_or(|value| value.is_ok())
    }
}

impl IntoResponse for FaultAnswer {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let title = format!("The sandbox was set to respond with {}", self.status);
        let mut response = Problem::new(status, title).into_response();
        if let Some(seconds) = self.retry_after {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(Ok(location)) = self.location.as_deref().map(HeaderValue::from_str) {
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    }
}

/// The behaviour that replaces a right answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misbehaviour {
    /// Answers this without processing the request.
    Answer(FaultAnswer),
    /// Processes the request, then answers this.
    WorkThenAnswer(FaultAnswer),
    /// Closes the connection without processing the request and without an answer.
    DropBefore,
    /// Processes the request, then closes the connection without an answer.
    DropAfter,
    /// Processes the request, sends the head and half of the body, then closes the connection.
    HalfAnswer,
    /// Makes a create store the profile under a new guid instead of the sender's.
    IgnoreGuid,
}

/// A fault of the next calls of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub route: Route,
    /// The number of calls that it will still affect.
    #[serde(default = "once")]
    pub count: u32,
    /// The delay before the call, in milliseconds.
    #[serde(default)]
    pub delay_ms: u64,
    #[serde(default, rename = "does", skip_serializing_if = "Option::is_none")]
    pub misbehaviour: Option<Misbehaviour>,
}

fn once() -> u32 {
    1
}

impl Fault {
    /// A fault of one call.
    pub fn new(route: Route, misbehaviour: Misbehaviour) -> Self {
        Self {
            route,
            count: 1,
            delay_ms: 0,
            misbehaviour: Some(misbehaviour),
        }
    }

    /// One call that is slow, but answered correctly.
    pub fn slow(route: Route, delay: Duration) -> Self {
        Self {
            route,
            count: 1,
            delay_ms: u64::try_from(delay.as_millis()).unwrap_or(u64::MAX),
            misbehaviour: None,
        }
    }

    #[must_use]
    pub fn times(mut self, count: u32) -> Self {
        self.count = count;
        self
    }

    /// The reason why the fault is impossible, as a message.
    pub(super) fn problem(&self) -> Option<&'static str> {
        match &self.misbehaviour {
            Some(Misbehaviour::Answer(answer) | Misbehaviour::WorkThenAnswer(answer))
                if !answer.is_possible() =>
            {
                Some("A status must be 300 to 599, and a location must fit into a header")
            }
            _ => None,
        }
    }
}

/// The faults that wait for a call; the first matching one is used. Clones share one list.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Vec<Fault>>>);

impl Faults {
    /// Adds a fault behind those that wait; beyond [`MAX_FAULTS`] it is ignored.
    pub fn add(&self, fault: Fault) {
        let mut waiting = self.lock();
        if waiting.len() < MAX_FAULTS {
            waiting.push(fault);
        }
    }

    /// Replaces all waiting faults.
    pub fn set(&self, mut faults: Vec<Fault>) {
        faults.truncate(MAX_FAULTS);
        *self.lock() = faults;
    }

    pub fn clear(&self) {
        self.lock().clear();
    }

    /// The faults that still wait.
    pub fn waiting(&self) -> Vec<Fault> {
        self.lock().clone()
    }

    /// The fault for the next call of a route; its count is reduced by one.
    pub(super) fn take(&self, route: Route) -> Option<Fault> {
        let mut waiting = self.lock();
        waiting.retain(|fault| fault.count > 0);
        let fault = waiting
            .iter_mut()
            .find(|fault| fault.route == route || fault.route == Route::Any)?;
        fault.count -= 1;
        let fault = fault.clone();
        waiting.retain(|fault| fault.count > 0);
        Some(fault)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_affects_only_its_route_and_only_its_count_of_calls() {
        let faults = Faults::default();
        faults.add(Fault::new(Route::Create, Misbehaviour::DropAfter).times(2));
        assert_eq!(faults.take(Route::Get), None);
        assert!(faults.take(Route::Create).is_some());
        assert!(faults.take(Route::Create).is_some());
        assert_eq!(faults.take(Route::Create), None);
        assert!(faults.waiting().is_empty());
    }

    #[test]
    fn any_affects_the_next_call_of_any_route() {
        let faults = Faults::default();
        faults.add(Fault::slow(Route::Any, Duration::from_millis(5)));
        assert_eq!(
            faults.take(Route::Upload).map(|fault| fault.delay_ms),
            Some(5)
        );
        assert_eq!(faults.take(Route::Upload), None);
    }

    #[test]
    fn reads_a_short_fault_from_json() {
        let fault: Fault =
            serde_json::from_str(r#"{"route":"create","does":"drop_after"}"#).unwrap();
        assert_eq!(fault, Fault::new(Route::Create, Misbehaviour::DropAfter));
        let text = r#"{"route":"any","count":3,"does":{"answer":{"status":429,"retry_after":2}}}"#;
        let fault: Fault = serde_json::from_str(text).unwrap();
        let answer = FaultAnswer {
            status: 429,
            retry_after: Some(2),
            location: None,
        };
        let expected = Fault::new(Route::Any, Misbehaviour::Answer(answer)).times(3);
        assert_eq!(fault, expected);
    }
}
