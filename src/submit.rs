//! A submission as steps that can stop and continue: upload missing documents, create, read
//! back.
//!
//! Every step is written to a [`Journal`] before its first byte is sent, so that the
//! record always says what the server may have. After a lost answer, the profile is never
//! created a second time: the program searches for it, and the user decides. Knows neither a
//! window nor the library: whoever starts a submission gives it the journal.

mod create;
mod delete;
mod lookup;
mod retry;
mod run;
mod update;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use backon::ExponentialBuilder;
use jiff::Timestamp;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::api::Client;
use crate::domain::api_error::ApiError;
use crate::domain::approval::Answer;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::payload::Payload;
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::{Progress, Purpose, SubmissionRecord, Target};

pub use run::{look_up, submit};

/// A draft to submit, and the account to submit it to.
pub struct Job {
    /// The draft, with the record of its earlier submissions.
    pub draft: Draft,
    pub target: Target,
    pub purpose: Purpose,
    pub client: Client,
}

/// The storage for the record of a submission.
pub trait Journal: Send {
    /// Stores the record durably, so that it survives a power cut. The next step is sent only when
    /// this succeeds.
    ///
    /// # Errors
    /// When the record could not be stored.
    fn record(&mut self, record: &SubmissionRecord) -> Result<(), LocalError>;

    /// The record that another program has stored since this submission began or last stored its own;
    /// `None` if there is none.
    ///
    /// # Errors
    /// When that is unknown: then nothing may be sent.
    fn newer(&self) -> Result<Option<SubmissionRecord>, LocalError>;
}

/// The parts of the program that a submission uses.
pub struct SubmitContext {
    /// The path of an attachment's content, by its SHA-256.
    pub files: Box<dyn Fn(&str) -> PathBuf + Send + Sync>,
    pub journal: Box<dyn Journal>,
    /// The ids of the profiles at the server that belong to other drafts. A search never returns
    /// one of them.
    pub others: Box<dyn Fn() -> BTreeSet<Uuid> + Send + Sync>,
    /// When the library was last restored from a backup, or may have been copied. A draft of before that may
    /// have been sent without its record saying so.
    pub restored_at: Option<Timestamp>,
    pub progress: Arc<dyn Fn(Progress) + Send + Sync>,
    pub cancel: CancellationToken,
    pub clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    pub retry_policy: RetryPolicy,
}

/// Waiting times between tries.
#[derive(Clone, Copy, Debug)]
pub struct RetryPolicy {
    /// Before repeating a request that was not sent, because no connection was made.
    pub retry: ExponentialBuilder,
    /// Before each search for a profile after a lost answer.
    pub lookup: ExponentialBuilder,
    /// Time limit of the single search after the user has cancelled a create.
    pub last_lookup: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        let backoff = ExponentialBuilder::default()
            .with_min_delay(Duration::from_millis(500))
            .with_factor(2.0);
        Self {
            retry: backoff.with_max_times(2).with_jitter(),
            lookup: backoff.with_max_times(4),
            last_lookup: Duration::from_secs(5),
        }
    }
}

/// Requests the status of a submitted profile and stores the answer in the draft's record, also when
/// the server no longer has the profile. Returns true when more than the time changed in the record.
///
/// # Errors
/// When the request fails, or the answer is about another profile; the status known before stays.
pub async fn record_status(
    client: &Client,
    draft: &mut Draft,
    now: Timestamp,
) -> Result<bool, ApiError> {
    let Some(own) = OwnProfile::of(draft) else {
        return Err(LocalError::NotYetSubmitted.into());
    };
    match check_status(client, &own, now).await {
        Ok((answer, update)) => {
            let record = &mut draft.submission;
            let arrived = update.is_some_and(|sent| record.update_arrived(&sent, now));
            Ok(record.apply_answer(answer) || arrived)
        }
        Err(error) => {
            draft.submission.apply_error(&error, now);
            Err(error)
        }
    }
}

/// Requests the status of a profile. If the answer shows that an update in doubt was applied, also
/// returns the payload of that update.
///
/// # Errors
/// See [`record_status`].
pub async fn check_status(
    client: &Client,
    own: &OwnProfile,
    now: Timestamp,
) -> Result<(Answer, Option<Payload>), ApiError> {
    let found = client.get(own.guid).await?;
    own.check(&found)?;
    Ok((found.answer(now), own.shown_update(&found)))
}
