//! One call of a submission: cancelled immediately when the user asks for it, and repeated only
//! when nothing of it was sent.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use backon::BackoffBuilder;
use tokio_util::sync::CancellationToken;

use super::RetryPolicy;
use crate::api::Client;
use crate::domain::api_error::ApiError;
use crate::domain::submission::Progress;

/// The longest wait that a server may request, and the most waits.
pub(super) const MAX_REQUESTED_WAIT: Duration = Duration::from_mins(1);
const MAX_REQUESTED_WAITS: usize = 2;

pub(super) struct RetryingClient {
    pub(super) inner: Client,
    pub(super) cancel: CancellationToken,
    pub(super) policy: RetryPolicy,
    pub(super) progress: Arc<dyn Fn(Progress) + Send + Sync>,
}

/// A call that did not succeed.
#[derive(Debug)]
pub(super) struct CallError {
    pub(super) error: ApiError,
    /// True when the request may have been sent, completely or in part.
    pub(super) under_way: bool,
}

impl CallError {
    /// An error before the request was sent, or with an answer that leaves no doubt.
    pub(super) fn not_in_doubt(error: ApiError) -> Self {
        Self {
            error,
            under_way: false,
        }
    }

    /// True when the server may have processed the request despite the error.
    pub(super) fn is_in_doubt(&self) -> bool {
        self.under_way && self.error.may_have_arrived()
    }
}

impl RetryingClient {
    pub(super) async fn call<T, F>(&self, request: impl Fn() -> F) -> Result<T, CallError>
    where
        F: Future<Output = Result<T, ApiError>>,
    {
        let cancelled = |under_way| CallError {
            error: ApiError::Cancelled,
            under_way,
        };
        let mut retries = self.policy.retry.build();
        let mut waits = 0;
        loop {
            if self.cancel.is_cancelled() {
                return Err(cancelled(false));
            }
            let result = tokio::select! {
                result = request() => result,
                () = self.cancel.cancelled() => return Err(cancelled(true)),
            };
            let error = match result {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            self.report_wait(&error);
            let wait = match error {
                ApiError::NotReachable { .. } => retries.next(),
                ApiError::RateLimited {
                    retry_after: Some(seconds),
                } if seconds <= MAX_REQUESTED_WAIT.as_secs() && waits < MAX_REQUESTED_WAITS => {
                    waits += 1;
                    Some(Duration::from_secs(seconds))
                }
                ApiError::RateLimited { .. }
                | ApiError::Tls { .. }
                | ApiError::Timeout { .. }
                | ApiError::ConnectionLost { .. }
                | ApiError::Unauthorised
                | ApiError::Forbidden { .. }
                | ApiError::NotFound
                | ApiError::Conflict { .. }
                | ApiError::IdTaken
                | ApiError::Refused { .. }
                | ApiError::ServerFault { .. }
                | ApiError::Redirected { .. }
                | ApiError::Unreadable { .. }
                | ApiError::Local { .. }
                | ApiError::Cancelled
                | ApiError::Unknown(_) => None,
            };
            let Some(wait) = wait else {
                return Err(CallError {
                    error,
                    under_way: true,
                });
            };
            if !self.wait(wait).await {
                return Err(cancelled(false));
            }
        }
    }

    /// Reports a requested wait, so that other requests to the server wait as well.
    pub(super) fn report_wait(&self, error: &ApiError) {
        if let &ApiError::RateLimited { retry_after } = error {
            (self.progress)(Progress::WaitRequested { retry_after });
        }
    }

    /// Waits. Returns false when cancelled.
    pub(super) async fn wait(&self, time: Duration) -> bool {
        tokio::select! {
            () = tokio::time::sleep(time) => true,
            () = self.cancel.cancelled() => false,
        }
    }
}
