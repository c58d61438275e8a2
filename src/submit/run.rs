//! One run: its record, the steps that a create and an update share, and how a run ends.

use std::collections::BTreeSet;
use std::sync::Arc;

use backon::BackoffBuilder;
use jiff::Timestamp;
use uuid::Uuid;

use super::retry::{CallError, RetryingClient};
use super::{Job, Progress, SubmitContext};
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
use crate::domain::submission::{Purpose, Step, SubmissionRecord, SubmissionState, Target};
use crate::i18n::tr;

pub(super) struct Run {
    pub(super) draft: Draft,
    pub(super) target: Target,
    pub(super) purpose: Purpose,
    pub(super) client: RetryingClient,
    pub(super) context: StepContext,
    pub(super) record: SubmissionRecord,
    /// What another program has stored meanwhile.
    newer: Option<SubmissionRecord>,
    pub(super) index: usize,
    pub(super) count: usize,
}

/// What is left of the surroundings beside the line.
pub(super) struct StepContext {
    pub(super) files: Box<dyn Fn(&str) -> std::path::PathBuf + Send + Sync>,
    pub(super) journal: Box<dyn super::Journal>,
    pub(super) others: Box<dyn Fn() -> BTreeSet<Uuid> + Send + Sync>,
    pub(super) progress: Arc<dyn Fn(Progress) + Send + Sync>,
    pub(super) clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
}

/// The end of a run, when it comes before the last step.
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
                progress: context.progress,
                clock: context.clock,
            },
            record,
            newer: None,
            index: 0,
            count: 1,
        }
    }

    /// The last step of a create. That it fails takes nothing back: the server has shown that it
    /// has the profile.
    pub(super) async fn read_back(&mut self, found: ServerProfile) {
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        let label = tr!("submit-status-progress").to_owned();
        if let Err(why) = self.begin(Step::ReadBack, label) {
            self.note(EventKind::StepNotBegun { why });
        } else {
            let (read, _) = self.check_status_repeatedly().await;
            self.take_status(read);
        }
        self.record.state = SubmissionState::Submitted { at };
    }

    /// What a create answered and what was read back after it: the server has the profile.
    pub(super) fn created(&mut self, found: &ServerProfile, read: Result<ServerProfile, ApiError>) {
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        self.take_status(read);
        self.record.state = SubmissionState::Submitted { at };
    }

    fn take_status(&mut self, read: Result<ServerProfile, ApiError>) {
        match read {
            Ok(found) => {
                let answer = found.answer((self.context.clock)());
                self.record.apply_answer(answer);
            }
            Err(error) => self.status_not_known(&error),
        }
    }

    /// As [`check_status`](Self::check_status), and again for a while as long as the server says that it
    /// has no such profile: what it reads from may lag behind what it has stored. Tells as well
    /// whether it ever said so.
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

    /// What the server has of the profile; an answer about anything else is an error.
    pub(super) async fn check_status(&mut self) -> Result<ServerProfile, ApiError> {
        let own = self.own_profile();
        let client = self.client.inner.clone();
        let result = self.client.call(|| client.get(own.guid)).await;
        let found = result.map_err(|stop| stop.error)?;
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

    pub(super) fn status_not_known(&mut self, error: &ApiError) {
        let at = (self.context.clock)();
        if !self.record.apply_error(error, at) {
            let failure = error.into();
            self.note(EventKind::StatusCheckFailed { failure });
        }
    }

    /// The documents that this account has not been sent yet.
    pub(super) fn missing(&self, submission: &Submission) -> Vec<Attachment> {
        let known = &self.record.documents;
        let mut missing: Vec<Attachment> = Vec::new();
        for document in &submission.documents {
            let listed = missing.iter().any(|other| other.sha256 == document.sha256);
            if !listed && !known.contains_key(&document.sha256) {
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
            if let Err(why) = self.begin(
                step.clone(),
                tr!("submit-upload-progress", name = &attachment.name),
            ) {
                return Err(self.stop(step, CallError::before(why.into())));
            }
            let file = DocumentFile::new(attachment, (self.context.files)(&sha256));
            let client = self.client.inner.clone();
            let uploaded = {
                let progress = &self.context.progress;
                let report = || {
                    let (progress, sha256) = (Arc::clone(progress), sha256.clone());
                    let total = attachment.size;
                    move |sent| {
                        progress(Progress::Bytes {
                            sha256: sha256.clone(),
                            sent,
                            total,
                        });
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
                Err(ended) => return Err(self.stop(step, ended)),
            }
        }
        Ok(())
    }

    /// The one thing that can be sent; with problems the run ends here.
    pub(super) fn submission(&mut self) -> Result<Submission, Ended> {
        Submission::try_from(&self.draft).map_err(|problems| {
            let count = problems.len();
            let step = match self.purpose {
                Purpose::Create => Step::Create,
                Purpose::Update => Step::Update,
            };
            self.stop(
                step,
                CallError::before(LocalError::Problems { count }.into()),
            )
        })
    }

    /// Makes sure that no other program has dealt with the draft since this run began.
    pub(super) fn check_for_newer(&mut self) -> Result<(), LocalError> {
        self.newer = self.context.journal.newer()?;
        match self.newer {
            None => Ok(()),
            Some(_) => Err(LocalError::SentMeanwhile),
        }
    }

    /// Makes sure as well that the profile is not with another account.
    pub(super) fn may_begin(&mut self) -> Result<(), LocalError> {
        self.check_for_newer()?;
        match self.record.obstacle(&self.target) {
            None => Ok(()),
            Some(obstacle) => Err(LocalError::Elsewhere { obstacle }),
        }
    }

    /// Stores that a step begins; only then it may.
    pub(super) fn begin(&mut self, step: Step, label: String) -> Result<(), LocalError> {
        self.check_for_newer()?;
        let since = (self.context.clock)();
        let before = self.record.state.clone();
        self.record.state = SubmissionState::Running {
            step: step.clone(),
            since,
        };
        if let Err(why) = self.store() {
            self.record.state = before;
            return Err(LocalError::RecordNotStored { why: Box::new(why) });
        }
        self.announce(step, label);
        Ok(())
    }

    /// Shows that a step begins that is not stored: what is on the disk stays true meanwhile.
    pub(super) fn announce(&mut self, step: Step, label: String) {
        (self.context.progress)(Progress::Step {
            index: self.index,
            count: self.count,
            step,
            label,
        });
        self.index += 1;
    }

    /// Ends a run whose work was not done; an older doubt stays a doubt.
    pub(super) fn stop(&mut self, step: Step, stopped: CallError) -> Ended {
        // What was sent before this and is in doubt stays so.
        let in_doubt = self.purpose == Purpose::Update
            && ((stopped.is_in_doubt() && step == Step::Update)
                || !self.record.attempts.is_empty());
        let error = self.at_typed_rows(stopped.error);
        let refused = matches!(error, ApiError::Refused { .. });
        self.record.refused = refused.then(|| Payload::of(&self.draft));
        if let ApiError::Refused { findings, .. } = &error
            && findings.iter().any(|f| f.path.field == FieldId::Documents)
        {
            // The server does not have them as it said: they go up again.
            self.record.documents.clear();
        }
        let outcome = match (self.purpose, &step) {
            (Purpose::Create, _) if self.record.is_in_doubt() => Outcome::StillInDoubt,
            (Purpose::Create, _) => match self.record.documents.len() {
                0 => Outcome::NothingSubmitted,
                count => Outcome::DocumentsOnly { count },
            },
            (Purpose::Update, _) if in_doubt => Outcome::ChangesInDoubt,
            (Purpose::Update, _) => Outcome::ChangesNotSent,
        };
        self.note(EventKind::Stopped {
            failure: (&error).into(),
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

    /// The server counts the addresses that it was sent; the form also has blank rows.
    fn at_typed_rows(&self, mut error: ApiError) -> ApiError {
        if let ApiError::Refused { findings, .. } = &mut error {
            let typed = &self.draft.content.profile.email_addresses;
            let rows: Vec<usize> = typed
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

    /// Ends a run that could not begin: the state stays what it was.
    pub(super) fn abort(mut self, why: LocalError) -> SubmissionRecord {
        self.note(EventKind::NotBegun { why });
        self.finish()
    }

    pub(super) fn finish(mut self) -> SubmissionRecord {
        let stopped_for = self.newer.take();
        let has_stopped = stopped_for.is_some();
        let newer = stopped_for.or_else(|| self.context.journal.newer().ok().flatten());
        if let Some(newer) = newer {
            let may_merge = !has_stopped || self.record.knows_more_than(&newer);
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

/// Submits a draft, or sends what changed. The record that is returned was stored as
/// well, as far as the journal let it be; each failure is in its state.
pub async fn submit(job: Job, context: SubmitContext) -> SubmissionRecord {
    let purpose = job.purpose;
    let run = Run::new(job, context);
    match purpose {
        Purpose::Create => run.create().await,
        Purpose::Update => run.update().await,
    }
}

/// Looks for the profile of an Unknown record, a few times: afterwards it is submitted,
/// or still Unknown. Another record is returned as it is.
pub async fn look_up(job: Job, context: SubmitContext) -> SubmissionRecord {
    Run::new(job, context).look_up().await
}
