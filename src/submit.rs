//! A submission as steps that can stop and go on: upload what is missing, create, read
//! back.
//!
//! Every step is written to a [`Journal`] before its first byte is sent, so that the
//! record tells at any moment what the server may have. An answer that was lost is
//! never answered with a second create: the profile is looked for, and the person
//! decides. Knows no window, and the library only as a place for the journal.

mod create;
mod journal;
mod lookup;
mod retry;
mod run;
mod update;

use std::collections::BTreeSet;
use std::fmt;
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
use crate::domain::submission::{Purpose, Step, SubmissionRecord, Target};

pub use journal::LibraryJournal;
pub use run::{look_up, submit};

/// What is to be submitted, and where.
pub struct Job {
    /// With the record of what happened to it so far.
    pub draft: Draft,
    pub target: Target,
    pub purpose: Purpose,
    pub client: Client,
}

/// Where the record of a submission is kept.
pub trait Journal: Send {
    /// Stores the record so that it outlives a power cut, before it returns. What comes
    /// next is only sent when this succeeds.
    ///
    /// # Errors
    /// When it could not be stored.
    fn record(&mut self, record: &SubmissionRecord) -> Result<(), LocalError>;

    /// The record that another program has stored since the one that this submission began with,
    /// or that it stored last; `None` while there is none.
    ///
    /// # Errors
    /// When that can't be told: then nothing may be sent.
    fn newer(&self) -> Result<Option<SubmissionRecord>, LocalError>;
}

/// What a submission needs from the program around it.
pub struct SubmitContext {
    /// The path of an attachment's content, by its SHA-256.
    pub files: Box<dyn Fn(&str) -> PathBuf + Send + Sync>,
    pub journal: Box<dyn Journal>,
    /// The ids of the profiles at the server that belong to other drafts: none of them is
    /// taken for the one that is looked for.
    pub others: Box<dyn Fn() -> BTreeSet<Uuid> + Send + Sync>,
    pub progress: Arc<dyn Fn(Progress) + Send + Sync>,
    pub cancel: CancellationToken,
    pub clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    pub retry_policy: RetryPolicy,
}

/// How long is waited between tries.
#[derive(Clone, Copy, Debug)]
pub struct RetryPolicy {
    /// Before trying again what was never sent, since no connection was made.
    pub retry: ExponentialBuilder,
    /// Before each look for a profile whose answer was lost.
    pub lookup: ExponentialBuilder,
    /// For the one look after the person has cancelled a create.
    pub last_lookup: Duration,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        let growing = ExponentialBuilder::default()
            .with_min_delay(Duration::from_millis(500))
            .with_factor(2.0);
        Self {
            retry: growing.with_max_times(2).with_jitter(),
            lookup: growing.with_max_times(4),
            last_lookup: Duration::from_secs(5),
        }
    }
}

/// How far a submission is, for showing.
#[derive(Clone, PartialEq, Eq)]
pub enum Progress {
    /// A step begins; `index` counts from 0.
    Step {
        index: usize,
        count: usize,
        step: Step,
        label: String,
    },
    /// How much of a document has been handed over.
    Bytes {
        sha256: String,
        sent: u64,
        total: u64,
    },
    /// The server asked to wait (429), with the seconds that it named.
    WaitRequested { retry_after: Option<u64> },
}

impl fmt::Debug for Progress {
    /// Without the label, which names a file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step { index, count, .. } => write!(f, "step {} of {count}", index + 1),
            Self::Bytes { sent, total, .. } => write!(f, "{sent} of {total} bytes"),
            Self::WaitRequested { .. } => f.write_str("asked to wait"),
        }
    }
}

/// Asks the server for the status of a profile that it is known to have, and takes in what it
/// says, also that it does not know the profile any more. Returns whether the record changed in
/// more than the time.
///
/// # Errors
/// When the status can't be asked, or the answer is not about this profile; the status that was
/// known before stays.
pub async fn refresh(client: &Client, draft: &mut Draft, now: Timestamp) -> Result<bool, ApiError> {
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

/// The server's word on a profile, with the text of an update in doubt where it shows that this was
/// taken.
///
/// # Errors
/// As [`refresh`].
pub async fn check_status(
    client: &Client,
    own: &OwnProfile,
    now: Timestamp,
) -> Result<(Answer, Option<Payload>), ApiError> {
    let found = client.get(own.guid).await?;
    own.check(&found)?;
    Ok((found.answer(now), own.shown_update(&found)))
}
