//! `--wait`: asks for the status until CM.com has decided, at growing intervals and not
//! for ever.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::api::Client;
use crate::clock;
use crate::domain::api_error::ApiError;
use crate::domain::draft::Draft;
use crate::domain::submission::SubmissionRecord;
use crate::submit;

const FIRST: Duration = Duration::from_millis(300);
const LONGEST: Duration = Duration::from_secs(15);
/// Longer than anybody waits (10 years).
const LONG: Duration = Duration::from_hours(24 * 3650);

/// How a wait ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Waited {
    Decided,
    /// The time is up; the last question may have failed.
    TimeUp(Option<ApiError>),
    Cancelled,
    /// The status can't be asked, now or later.
    Failed(ApiError),
}

/// How long is waited.
pub(super) struct Waiting<'a> {
    pub(super) limit: Duration,
    /// Until when the server asked to be left alone.
    pub(super) not_before: Option<Instant>,
    pub(super) cancel: &'a CancellationToken,
}

impl Waiting<'_> {
    /// Waits; `changed` gets the record whenever the server says something new.
    pub(super) async fn wait(
        self,
        client: &Client,
        draft: &mut Draft,
        mut changed: impl FnMut(&SubmissionRecord),
    ) -> Waited {
        // Whatever the time, it can be added to now.
        let end = Instant::now() + self.limit.min(LONG);
        let mut pause = FIRST;
        let mut not_before = self.not_before;
        let mut problem = not_before.and_then(asked_to_wait);
        loop {
            if draft.submission.is_decided() {
                return Waited::Decided;
            }
            let now = Instant::now();
            // What may not be asked within the time is not waited for.
            if now >= end || not_before.is_some_and(|until| until > end) {
                return Waited::TimeUp(problem);
            }
            let next = (now + pause).max(not_before.unwrap_or(now)).min(end);
            let result = async {
                sleep_until(next).await;
                submit::refresh(client, draft, clock::now()).await
            };
            let result = tokio::select! {
                asked = result => asked,
                () = self.cancel.cancelled() => return Waited::Cancelled,
            };
            pause = pause.mul_f64(1.5).min(LONGEST);
            problem = match result {
                Ok(says_more) => {
                    if says_more {
                        changed(&draft.submission);
                    }
                    None
                }
                Err(error) if passes(&error) => {
                    if let ApiError::RateLimited {
                        retry_after: Some(seconds),
                    } = error
                    {
                        let wait = Duration::from_secs(seconds).min(LONG);
                        not_before = Some(Instant::now() + wait);
                    }
                    Some(error)
                }
                Err(error) => return Waited::Failed(error),
            };
        }
    }
}

/// The wish to wait that is still to be heeded.
fn asked_to_wait(until: Instant) -> Option<ApiError> {
    let remaining = until.saturating_duration_since(Instant::now());
    let seconds = remaining.as_secs() + u64::from(remaining.subsec_nanos() > 0);
    (seconds > 0).then_some(ApiError::RateLimited {
        retry_after: Some(seconds),
    })
}

/// Whether the same question may get an answer a little later.
fn passes(error: &ApiError) -> bool {
    match error {
        ApiError::NotReachable { .. }
        | ApiError::Timeout { .. }
        | ApiError::ConnectionLost { .. }
        | ApiError::ServerFault { .. }
        | ApiError::Unreadable { .. }
        | ApiError::RateLimited { .. } => true,
        ApiError::Tls { .. }
        | ApiError::Unauthorised
        | ApiError::Forbidden { .. }
        | ApiError::NotFound
        | ApiError::Conflict { .. }
        | ApiError::IdTaken
        | ApiError::Refused { .. }
        | ApiError::Redirected { .. }
        | ApiError::Local { .. }
        | ApiError::Cancelled => false,
    }
}
