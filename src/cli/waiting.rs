//! `--wait`: requests the status at growing intervals until CM.com has decided, or until the time limit.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::api::Client;
use crate::clock;
use crate::domain::api_error::ApiError;
use crate::domain::draft::Draft;
use crate::domain::submission::SubmissionRecord;
use crate::submit;

const FIRST_PAUSE: Duration = Duration::from_millis(300);
const MAX_PAUSE: Duration = Duration::from_secs(15);
/// The longest time limit (10 years), which can always be added to the current time.
const MAX_TIME_LIMIT: Duration = Duration::from_hours(24 * 3650);

/// The result of a wait.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Waited {
    Decided,
    /// The time limit passed; contains the error of the last request, if it failed.
    TimeUp(Option<ApiError>),
    Cancelled,
    /// The status can't be requested, now or later.
    Failed(ApiError),
}

/// The limits of a wait.
pub(super) struct Waiting<'a> {
    pub(super) limit: Duration,
    /// The time before which the server asked for no requests.
    pub(super) not_before: Option<Instant>,
    pub(super) cancel: &'a CancellationToken,
}

impl Waiting<'_> {
    /// Waits. `changed` receives the record whenever the status changes.
    pub(super) async fn wait(
        self,
        client: &Client,
        draft: &mut Draft,
        mut changed: impl FnMut(&SubmissionRecord),
    ) -> Waited {
        // Limited, so that the addition can't overflow.
        let end = Instant::now() + self.limit.min(MAX_TIME_LIMIT);
        let mut pause = FIRST_PAUSE;
        let mut not_before = self.not_before;
        let mut problem = not_before.and_then(requested_wait);
        loop {
            if draft.submission.is_decided() {
                return Waited::Decided;
            }
            let now = Instant::now();
            // Does not wait when the server allows no request within the time limit.
            if now >= end || not_before.is_some_and(|until| until > end) {
                return Waited::TimeUp(problem);
            }
            let next = (now + pause).max(not_before.unwrap_or(now)).min(end);
            let result = async {
                sleep_until(next).await;
                submit::record_status(client, draft, clock::now()).await
            };
            let result = tokio::select! {
                result = result => result,
                () = self.cancel.cancelled() => return Waited::Cancelled,
            };
            pause = pause.mul_f64(1.5).min(MAX_PAUSE);
            problem = match result {
                Ok(has_changed) => {
                    if has_changed {
                        changed(&draft.submission);
                    }
                    None
                }
                Err(error) if is_temporary(&error) => {
                    if let ApiError::RateLimited {
                        retry_after: Some(seconds),
                    } = error
                    {
                        let wait = Duration::from_secs(seconds).min(MAX_TIME_LIMIT);
                        not_before = Some(Instant::now() + wait);
                    }
                    Some(error)
                }
                Err(error) => return Waited::Failed(error),
            };
        }
    }
}

/// The wait that the server requested, if it is not over.
fn requested_wait(until: Instant) -> Option<ApiError> {
    let remaining = until.saturating_duration_since(Instant::now());
    let seconds = remaining.as_secs() + u64::from(remaining.subsec_nanos() > 0);
    (seconds > 0).then_some(ApiError::RateLimited {
        retry_after: Some(seconds),
    })
}

/// True when the same request may succeed a little later.
fn is_temporary(error: &ApiError) -> bool {
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
        | ApiError::Unknown(_)
        | ApiError::Cancelled => false,
    }
}
