//! `--wait`: asks for the status until CM.com has decided, at growing intervals and not
//! for ever.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::api::Client;
use crate::clock;
use crate::domain::draft::Draft;
use crate::domain::failure::Failure;
use crate::domain::submission::SubmissionRecord;
use crate::submit;

const FIRST: Duration = Duration::from_millis(300);
const LONGEST: Duration = Duration::from_secs(15);

/// How a wait ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Waited {
    Decided,
    /// The time is up; the last question may have failed.
    TimeUp(Option<Failure>),
    Cancelled,
    /// The status can't be asked, now or later.
    Failed(Failure),
}

/// Waits; `changed` gets the record whenever the server says something new.
pub(super) async fn wait(
    client: &Client,
    draft: &mut Draft,
    limit: Duration,
    cancel: &CancellationToken,
    mut changed: impl FnMut(&SubmissionRecord),
) -> Waited {
    // Ten years are as good as any longer time, and can be added to now.
    let end = Instant::now() + limit.min(Duration::from_hours(24 * 3650));
    let mut pause = FIRST;
    let mut trouble = None;
    loop {
        if draft.submission.is_decided() {
            return Waited::Decided;
        }
        if Instant::now() >= end {
            return Waited::TimeUp(trouble);
        }
        let next = (Instant::now() + pause).min(end);
        let asked = async {
            sleep_until(next).await;
            submit::refresh(client, draft, clock::now()).await
        };
        let asked = tokio::select! {
            asked = asked => asked,
            () = cancel.cancelled() => return Waited::Cancelled,
        };
        pause = pause.mul_f64(1.5).min(LONGEST);
        trouble = match asked {
            Ok(says_more) => {
                if says_more {
                    changed(&draft.submission);
                }
                None
            }
            Err(failure) if passes(&failure) => {
                if let Failure::RateLimited {
                    retry_after: Some(seconds),
                } = failure
                {
                    pause = pause.max(Duration::from_secs(seconds));
                }
                Some(failure)
            }
            Err(failure) => return Waited::Failed(failure),
        };
    }
}

/// Whether the same question may get an answer a little later.
fn passes(failure: &Failure) -> bool {
    match failure {
        Failure::NotReachable { .. }
        | Failure::Timeout { .. }
        | Failure::ConnectionLost { .. }
        | Failure::ServerFault { .. }
        | Failure::Unreadable { .. }
        | Failure::RateLimited { .. } => true,
        Failure::Tls { .. }
        | Failure::Unauthorised
        | Failure::Forbidden { .. }
        | Failure::NotFound
        | Failure::Conflict { .. }
        | Failure::Refused { .. }
        | Failure::Redirected { .. }
        | Failure::Local { .. }
        | Failure::Cancelled => false,
    }
}
