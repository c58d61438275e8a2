//! One run of a submission: its record, the steps shared by create and update, and the end of a run.

use std::collections::BTreeSet;
use std::sync::Arc;

use backon::BackoffBuilder;
use jiff::Timestamp;
use uuid::Uuid;

use super::retry::{CallError, RetryingClient};
use super::{Job, SubmitContext};
use crate::api::DocumentFile;
use crate::domain::api_error::ApiError;
use crate::domain::attachment::Attachment;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::finding::PathPart;
use crate::domain::history::{EventKind, Outcome};
use crate::domain::local_error::LocalError;
use crate::domain::payload::{Payload, Submission};
use crate::domain::same_profile::OwnProfile;
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{
    Progress, ProgressStep, Purpose, Step, SubmissionRecord, SubmissionState, Target,
};

pub(super) struct Run {
    pub(super) draft: Draft,
    pub(super) target: Target,
    pub(super) purpose: Purpose,
    pub(super) client: RetryingClient,
    pub(super) context: StepContext,
    pub(super) record: SubmissionRecord,
    /// The record that another program has stored in the meantime.
    newer: Option<SubmissionRecord>,
    pub(super) index: usize,
    pub(super) count: usize,
}

/// The parts of [`SubmitContext`] that are not in [`RetryingClient`].
pub(super) struct StepContext {
    pub(super) files: Box<dyn Fn(&str) -> std::path::PathBuf + Send + Sync>,
    pub(super) journal: Box<dyn super::Journal>,
    pub(super) others: Box<dyn Fn() -> BTreeSet<Uuid> + Send + Sync>,
    pub(super) restored_at: Option<Timestamp>,
    pub(super) progress: Arc<dyn Fn(Progress) + Send + Sync>,
    pub(super) clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
}

/// The end of a run before its last step.
pub(super) struct Ended;

impl Run {
    pub(super) fn new(job: Job, context: SubmitContext) -> Self {
        let record = job.draft.submission.clone();
        let record = record.after_restart((context.clock)());
        Self {
            draft: job.draft,
            target: job.target,
            purpose: job.purpose,
            client: RetryingClient {
                inner: job.client,
                cancel: context.cancel,
                policy: context.retry_policy,
                progress: Arc::clone(&context.progress),
            },
            context: StepContext {
                files: context.files,
                journal: context.journal,
                others: context.others,
                restored_at: context.restored_at,
                progress: context.progress,
                clock: context.clock,
            },
            record,
            newer: None,
            index: 0,
            count: 1,
        }
    }

    /// The last step of a create. The create stays successful if this step fails, because the server
    /// has shown that it has the profile.
    pub(super) async fn read_back(&mut self, found: ServerProfile) {
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        if let Err(why) = self.begin(Step::ReadBack, ProgressStep::CheckStatus) {
            self.note(EventKind::StepNotBegun { why });
        } else {
            let (read, _) = self.check_status_repeatedly().await;
            self.record_status(read);
        }
        self.record.state = SubmissionState::Submitted { at };
    }

    /// Records the answer to a create and the profile that was read back after it.
    pub(super) fn record_created(
        &mut self,
        found: &ServerProfile,
        read: Result<ServerProfile, ApiError>,
    ) {
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        self.record_status(read);
        self.record.state = SubmissionState::Submitted { at };
    }

    fn record_status(&mut self, read: Result<ServerProfile, ApiError>) {
        match read {
            Ok(found) => {
                let answer = found.answer((self.context.clock)());
                self.record.apply_answer(answer);
            }
            Err(error) => self.record_status_error(&error),
        }
    }

    /// Like [`check_status`](Self::check_status), but repeated for a while when the server reports that it
    /// has no such profile: its reads may lag behind its writes. Also returns true when the server
    /// reported that at least once.
    pub(super) async fn check_status_repeatedly(
        &mut self,
    ) -> (Result<ServerProfile, ApiError>, bool) {
        let mut waits = self.client.policy.lookup.build();
        let mut was_missing = false;
        loop {
            let read = self.check_status().await;
            let is_missing = matches!(read, Err(ApiError::NotFound));
            was_missing |= is_missing;
            let Some(wait) = waits.next().filter(|_| is_missing) else {
                return (read, was_missing);
            };
            if !self.client.wait(wait).await {
                return (read, was_missing);
            }
        }
    }

    /// Reads the profile from the server. An answer about another profile is an error.
    pub(super) async fn check_status(&mut self) -> Result<ServerProfile, ApiError> {
        let own = self.own_profile();
        let client = self.client.inner.clone();
        let result = self.client.call(|| client.get(own.guid)).await;
        let found = result.map_err(|call_error| call_error.error)?;
        own.check(&found)?;
        Ok(found)
    }

    /// The profile as the server may have it.
    pub(super) fn own_profile(&self) -> OwnProfile {
        let draft = Draft {
            submission: self.record.clone(),
            ..self.draft.clone()
        };
        OwnProfile::of(&draft).unwrap_or_else(|| OwnProfile {
            guid: Uuid::nil(),
            bodies: Vec::new(),
            update_in_doubt: None,
        })
    }

    pub(super) fn record_status_error(&mut self, error: &ApiError) {
        let at = (self.context.clock)();
        if !self.record.apply_error(error, at) {
            let error = error.into();
            self.note(EventKind::StatusCheckFailed { error });
        }
    }

    /// The documents that were not yet uploaded to this account.
    pub(super) fn documents_to_upload(&self, submission: &Submission) -> Vec<Attachment> {
        let uploaded = &self.record.documents;
        let mut missing: Vec<Attachment> = Vec::new();
        for document in &submission.documents {
            let is_duplicate = missing.iter().any(|other| other.sha256 == document.sha256);
            if !is_duplicate && !uploaded.contains_key(&document.sha256) {
                missing.push(document.clone());
            }
        }
        missing
    }

    pub(super) async fn upload(&mut self, missing: &[Attachment]) -> Result<(), Ended> {
        for attachment in missing {
            let sha256 = attachment.sha256.clone();
            let step = Step::Upload {
                sha256: sha256.clone(),
            };
            let shown = ProgressStep::Upload {
                name: attachment.name.clone(),
            };
            if let Err(why) = self.begin(step.clone(), shown) {
                return Err(self.stop(step, CallError::not_in_doubt(why.into())));
            }
            let file = DocumentFile::new(attachment, (self.context.files)(&sha256));
            let client = self.client.inner.clone();
            let uploaded = {
                let progress = &self.context.progress;
                let report = || {
                    let progress = Arc::clone(progress);
                    let total = attachment.size;
                    move |sent| {
                        progress(Progress::Bytes { sent, total });
                    }
                };
                self.client.call(|| client.upload(&file, report())).await
            };
            match uploaded {
                Ok(guid) => {
                    self.record.documents.insert(sha256, guid);
                    let name = attachment.name.clone();
                    self.note(EventKind::DocumentUploaded { name });
                }
                Err(call_error) => return Err(self.stop(step, call_error)),
            }
        }
        Ok(())
    }

    /// Validates the draft for sending; the run ends here if it has problems.
    pub(super) fn submission(&mut self) -> Result<Submission, Ended> {
        Submission::try_from(&self.draft).map_err(|problems| {
            let count = problems.len();
            let step = match self.purpose {
                Purpose::Create => Step::Create,
                Purpose::Update | Purpose::Delete => Step::Update,
            };
            self.stop(
                step,
                CallError::not_in_doubt(LocalError::Problems { count }.into()),
            )
        })
    }

    /// Checks that no other program has sent the draft since this run began.
    pub(super) fn check_for_newer(&mut self) -> Result<(), LocalError> {
        self.newer = self.context.journal.newer()?;
        match self.newer {
            None => Ok(()),
            Some(_) => Err(LocalError::SentMeanwhile),
        }
    }

    /// Checks that no other program has sent the draft, and that the profile is not in another
    /// account.
    pub(super) fn check_can_begin(&mut self) -> Result<(), LocalError> {
        self.check_for_newer()?;
        match self.record.account_conflict(&self.target) {
            None => Ok(()),
            Some(conflict) => Err(LocalError::AccountConflict { conflict }),
        }
    }

    /// Stores the start of a step. The step may begin only if this succeeds.
    pub(super) fn begin(&mut self, step: Step, shown: ProgressStep) -> Result<(), LocalError> {
        self.check_for_newer()?;
        let since = (self.context.clock)();
        let before = self.record.state.clone();
        self.record.state = SubmissionState::Running { step, since };
        if let Err(why) = self.store() {
            self.record.state = before;
            return Err(LocalError::RecordNotStored { why: Box::new(why) });
        }
        self.report_step(shown);
        Ok(())
    }

    /// Shows the start of a step without storing it: the record on disk stays true during the step.
    pub(super) fn report_step(&mut self, step: ProgressStep) {
        (self.context.progress)(Progress::Step {
            index: self.index,
            count: self.count,
            step,
        });
        self.index += 1;
    }

    /// Ends a run that failed. An earlier attempt in doubt stays in doubt.
    pub(super) fn stop(&mut self, step: Step, call_error: CallError) -> Ended {
        // Earlier attempts in doubt stay in doubt.
        let in_doubt = self.purpose == Purpose::Update
            && ((call_error.is_in_doubt() && step == Step::Update)
                || !self.record.attempts.is_empty());
        let error = self.with_form_rows(call_error.error);
        let refused = matches!(error, ApiError::Refused { .. });
        self.record.refused = refused.then(|| Payload::of(&self.draft));
        if let ApiError::Refused { findings, .. } = &error
            && findings.iter().any(|f| f.path.field == FieldId::Documents)
        {
            // The server no longer has the documents, so they are uploaded again.
            self.record.documents.clear();
        }
        let outcome = match (self.purpose, &step) {
            (Purpose::Create, _) if self.record.is_in_doubt() => Outcome::StillInDoubt,
            (Purpose::Create, _) => match self.record.documents.len() {
                0 => Outcome::NothingSubmitted,
                count => Outcome::DocumentsOnly { count },
            },
            (Purpose::Update | Purpose::Delete, _) if in_doubt => Outcome::ChangesInDoubt,
            (Purpose::Update | Purpose::Delete, _) => Outcome::ChangesNotSent,
        };
        self.note(EventKind::Stopped {
            error: (&error).into(),
            outcome,
        });
        let at = (self.context.clock)();
        self.record.state = match self.record.doubt_since {
            Some(since) if self.purpose == Purpose::Create => {
                SubmissionState::Unknown { error, since }
            }
            _ => SubmissionState::Stopped {
                in_doubt,
                step,
                error,
                at,
            },
        };
        Ended
    }

    /// Converts positions of e-mail addresses: the server counts only the addresses that were sent,
    /// but the form also has blank rows.
    fn with_form_rows(&self, mut error: ApiError) -> ApiError {
        if let ApiError::Refused { findings, .. } = &mut error {
            let addresses = &self.draft.content.profile.email_addresses;
            let rows: Vec<usize> = addresses
                .iter()
                .enumerate()
                .filter(|(_, address)| !address.trim().is_empty())
                .map(|(row, _)| row)
                .collect();
            for finding in findings {
                if finding.path.field == FieldId::EmailAddresses
                    && let PathPart::Item(index) = &mut finding.path.part
                    && let Some(row) = rows.get(*index)
                {
                    *index = *row;
                }
            }
        }
        error
    }

    pub(super) fn note(&mut self, kind: EventKind) {
        let at = (self.context.clock)();
        self.record.note(at, kind);
    }

    pub(super) fn store(&mut self) -> Result<(), LocalError> {
        self.context.journal.record(&self.record)
    }

    /// Ends a run that could not begin. The state stays the same.
    pub(super) fn abort(mut self, why: LocalError) -> SubmissionRecord {
        self.note(EventKind::NotBegun { why });
        self.finish()
    }

    pub(super) fn finish(mut self) -> SubmissionRecord {
        let newer_found = self.newer.take();
        let was_blocked = newer_found.is_some();
        let newer = newer_found.or_else(|| self.context.journal.newer().ok().flatten());
        if let Some(newer) = newer {
            let may_merge = !was_blocked || self.record.knows_more_than(&newer);
            match self.record.merged_with(&newer).filter(|_| may_merge) {
                Some(merged) => self.record = merged,
                None => return newer,
            }
        }
        if let Err(why) = self.store() {
            self.note(EventKind::OutcomeNotStored { why });
        }
        self.record
    }
}

/// Submits a draft, sends its changes, or deletes its profile at the server. The returned record was also stored, unless the journal
/// failed. Its state contains any error.
pub async fn submit(job: Job, context: SubmitContext) -> SubmissionRecord {
    let purpose = job.purpose;
    let run = Run::new(job, context);
    match purpose {
        Purpose::Create => run.create().await,
        Purpose::Update => run.update().await,
        Purpose::Delete => run.delete().await,
    }
}

/// Searches a few times for the profile of a record in the state `Unknown`. Afterwards the state is
/// `Submitted`, or still `Unknown`. A record in another state is returned unchanged.
pub async fn look_up(job: Job, context: SubmitContext) -> SubmissionRecord {
    Run::new(job, context).look_up().await
}
