//! One call of a submission: cancelled at once when the person asks for it, and tried
//! again only when nothing of it was sent.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use backon::BackoffBuilder;
use tokio_util::sync::CancellationToken;

use super::{Pace, Progress};
use crate::api::Client;
use crate::domain::failure::Failure;

/// How long a server's wish to wait is honoured, and how often.
pub(super) const LONGEST_WAIT: Duration = Duration::from_mins(1);
const MOST_WAITS: usize = 2;

pub(super) struct Line {
    pub(super) client: Client,
    pub(super) cancel: CancellationToken,
    pub(super) pace: Pace,
    pub(super) progress: Arc<dyn Fn(Progress) + Send + Sync>,
}

/// A call that did not succeed.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) failure: Failure,
    /// Whether the request was under way.
    pub(super) under_way: bool,
}

impl Stop {
    /// Before anything of the request was sent, or with an answer that leaves no doubt.
    pub(super) fn before(failure: Failure) -> Self {
        Self {
            failure,
            under_way: false,
        }
    }

    /// Whether the server may have done the work all the same.
    pub(super) fn is_in_doubt(&self) -> bool {
        self.under_way && self.failure.may_have_arrived()
    }
}

impl Line {
    pub(super) async fn call<T, F>(&self, request: impl Fn() -> F) -> Result<T, Stop>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let cancelled = |under_way| Stop {
            failure: Failure::Cancelled,
            under_way,
        };
        let mut retries = self.pace.retry.build();
        let mut waits = 0;
        loop {
            if self.cancel.is_cancelled() {
                return Err(cancelled(false));
            }
            let result = tokio::select! {
                result = request() => result,
                () = self.cancel.cancelled() => return Err(cancelled(true)),
            };
            let failure = match result {
                Ok(value) => return Ok(value),
                Err(failure) => failure,
            };
            self.tell_wish_to_wait(&failure);
            let wait = match failure {
                Failure::NotReachable { .. } => retries.next(),
                Failure::RateLimited {
                    retry_after: Some(seconds),
                } if seconds <= LONGEST_WAIT.as_secs() && waits < MOST_WAITS => {
                    waits += 1;
                    Some(Duration::from_secs(seconds))
                }
                _ => None,
            };
            let Some(wait) = wait else {
                return Err(Stop {
                    failure,
                    under_way: true,
                });
            };
            if !self.wait(wait).await {
                return Err(cancelled(false));
            }
        }
    }

    /// Whoever asks the server for something else meanwhile has to wait as well.
    pub(super) fn tell_wish_to_wait(&self, failure: &Failure) {
        if let &Failure::RateLimited { retry_after } = failure {
            (self.progress)(Progress::AskedToWait { retry_after });
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
