//! What can go wrong on the way, on command: for tests and demonstrations.
//!
//! Data only; the door makes it happen. The same list is set from within the program and
//! by `PUT /sandbox/faults`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::problem::Problem;

/// How many faults may wait at a time.
pub const MOST_FAULTS: usize = 100;

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
    /// Whichever comes next.
    Any,
}

/// An answer in place of the right one.
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

/// What happens in place of a right answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misbehaviour {
    /// Answers this without doing the work.
    Answer(FaultAnswer),
    /// Does the work, then answers this.
    WorkThenAnswer(FaultAnswer),
    /// Closes the connection without doing the work and without an answer.
    DropBefore,
    /// Does the work, then closes the connection without an answer.
    DropAfter,
    /// Does the work, sends the head and half of the body, then closes the connection.
    HalfAnswer,
    /// A create stores the profile under a guid of its own instead of the sender's.
    IgnoreGuid,
}

/// One thing that is to go wrong with the next calls of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    pub route: Route,
    /// How many calls it will still happen to.
    #[serde(default = "once")]
    pub count: u32,
    /// Waits so long before anything else.
    #[serde(default)]
    pub delay_ms: u64,
    #[serde(default, rename = "does", skip_serializing_if = "Option::is_none")]
    pub misbehaviour: Option<Misbehaviour>,
}

fn once() -> u32 {
    1
}

impl Fault {
    /// Misbehaves once.
    pub fn new(route: Route, misbehaviour: Misbehaviour) -> Self {
        Self {
            route,
            count: 1,
            delay_ms: 0,
            misbehaviour: Some(misbehaviour),
        }
    }

    /// Is slow once, and right after that.
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

    /// Why it can't be done, in a sentence.
    pub(super) fn trouble(&self) -> Option<&'static str> {
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

/// The faults that wait for their call, first come, first served. Clones share one list.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<Vec<Fault>>>);

impl Faults {
    /// Adds a fault behind those that wait; beyond [`MOST_FAULTS`] it is left out.
    pub fn add(&self, fault: Fault) {
        let mut waiting = self.lock();
        if waiting.len() < MOST_FAULTS {
            waiting.push(fault);
        }
    }

    /// Puts these in place of all that wait.
    pub fn set(&self, mut faults: Vec<Fault>) {
        faults.truncate(MOST_FAULTS);
        *self.lock() = faults;
    }

    pub fn clear(&self) {
        self.lock().clear();
    }

    /// Those that wait still.
    pub fn waiting(&self) -> Vec<Fault> {
        self.lock().clone()
    }

    /// The fault that the next call of a route meets; its count goes down by one.
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
    fn a_fault_meets_its_own_route_as_often_as_it_says() {
        let faults = Faults::default();
        faults.add(Fault::new(Route::Create, Misbehaviour::DropAfter).times(2));
        assert_eq!(faults.take(Route::Get), None);
        assert!(faults.take(Route::Create).is_some());
        assert!(faults.take(Route::Create).is_some());
        assert_eq!(faults.take(Route::Create), None);
        assert!(faults.waiting().is_empty());
    }

    #[test]
    fn any_meets_whichever_call_comes_next() {
        let faults = Faults::default();
        faults.add(Fault::slow(Route::Any, Duration::from_millis(5)));
        assert_eq!(
            faults.take(Route::Upload).map(|fault| fault.delay_ms),
            Some(5)
        );
        assert_eq!(faults.take(Route::Upload), None);
    }

    #[test]
    fn a_fault_of_a_few_words_is_read_from_json() {
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
