//! One call of a submission: cancelled at once when the person asks for it, and tried
//! again only when nothing of it was sent.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use backon::BackoffBuilder;
use tokio_util::sync::CancellationToken;

use super::{Progress, RetryPolicy};
use crate::api::Client;
use crate::domain::api_error::ApiError;

/// How long a server's wish to wait is honoured, and how often.
pub(super) const LONGEST_WAIT: Duration = Duration::from_mins(1);
const MOST_WAITS: usize = 2;

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
    /// Whether the request was under way.
    pub(super) under_way: bool,
}

impl CallError {
    /// Before anything of the request was sent, or with an answer that leaves no doubt.
    pub(super) fn before(error: ApiError) -> Self {
        Self {
            error,
            under_way: false,
        }
    }

    /// Whether the server may have done the work all the same.
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
                } if seconds <= LONGEST_WAIT.as_secs() && waits < MOST_WAITS => {
                    waits += 1;
                    Some(Duration::from_secs(seconds))
                }
                _ => None,
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

    /// Whoever asks the server for something else meanwhile has to wait as well.
    pub(super) fn report_wait(&self, error: &ApiError) {
        if let &ApiError::RateLimited { retry_after } = error {
            (self.progress)(Progress::WaitRequested { retry_after });
        }
    }

    /// Waits, and tells whether it was not cancelled.
    pub(super) async fn wait(&self, time: Duration) -> bool {
        tokio::select! {
            () = tokio::time::sleep(time) => true,
            () = self.cancel.cancelled() => false,
        }
    }
}
