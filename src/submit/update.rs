//! Updates a profile: only changes are sent, and only values that were sent are recorded as sent.

use backon::BackoffBuilder;
use tokio::time::{timeout, timeout_at};
use uuid::Uuid;

use super::retry::CallError;
use super::run::{Ended, Run};
use crate::api::update_body;
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::history::EventKind;
use crate::domain::local_error::LocalError;
use crate::domain::payload::Submission;
use crate::domain::same_profile::{NotOwn, OwnProfile, ShownValues, Update};
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{ProgressStep, Step, SubmissionRecord, SubmissionState};

impl Run {
    pub(super) async fn update(mut self) -> SubmissionRecord {
        if let Err(why) = self.check_can_begin() {
            return self.abort(why);
        }
        let (true, Some(guid)) = (self.record.is_submitted(), self.record.guid) else {
            return self.abort(LocalError::NothingToUpdate);
        };
        if self.record.is_deleted_by_us() {
            return self.abort(LocalError::AlreadyDeleted);
        }
        // A record of an early version has no target.
        self.record.target = Some(self.target.clone());
        if let Ok(submission) = self.submission() {
            let _ = self.update_steps(&submission, guid).await;
        }
        self.finish()
    }

    async fn update_steps(&mut self, submission: &Submission, guid: Uuid) -> Result<(), Ended> {
        let mut sent = self.record.sent.clone().unwrap_or_default();
        let changes = submission.changes_since(&sent);
        if changes.is_empty() {
            let why = match changes.left_out {
                fields if fields.is_empty() => LocalError::NothingChanged,
                fields => LocalError::NotUpdatable { fields },
            };
            return Err(self.stop(Step::Update, CallError::not_in_doubt(why.into())));
        }
        let missing = if changes.documents {
            self.documents_to_upload(submission)
        } else {
            Vec::new()
        };
        self.count = missing.len() + 2;
        self.upload(&missing).await?;
        let overrides = self.client.inner.overrides();
        let body = update_body(submission, &sent, &self.record, overrides);
        let before = sent.clone();
        // Only the values that were sent: values that an update can't change still differ.
        sent.body.extend(changes.members);
        sent.documents.clone_from(&submission.documents);
        let update = Update::between(&before, &sent, &self.record.documents);
        // Earlier attempts that are still in doubt stay in doubt, whatever the result of this one.
        let previous_attempts = self.record.attempts.clone();
        if previous_attempts.last() != Some(&sent) {
            self.record.attempts.push(sent.clone());
        }
        let account = self.target.account_name.clone();
        if let Err(why) = self.begin(Step::Update, ProgressStep::Update { account }) {
            self.record.attempts = previous_attempts;
            return Err(self.stop(Step::Update, CallError::not_in_doubt(why.into())));
        }
        let client = self.client.inner.clone();
        let answer = match self.client.call(|| client.update(guid, &body)).await {
            Ok(found) => Ok(found),
            Err(call_error) if call_error.is_in_doubt() => Err(call_error.error),
            Err(call_error) => {
                self.record.attempts = previous_attempts;
                return Err(self.stop(Step::Update, call_error));
            }
        };
        if let Err(error) = self.check_update(answer, &update).await {
            let call_error = CallError {
                error,
                under_way: true,
            };
            return Err(self.stop(Step::Update, call_error));
        }
        self.record.sent = Some(sent);
        self.record.attempts.clear();
        let account = self.target.account_name.clone();
        self.note(EventKind::ChangesSent { account });
        let at = (self.context.clock)();
        self.record.state = SubmissionState::Submitted { at };
        Ok(())
    }

    /// Checks that the server has the changes, from the answer to the update and from the profile that
    /// is read afterwards. Until then the record on disk says that the update is running.
    ///
    /// # Errors
    /// When the update is in doubt: an answer shows other values than were sent, or no answer shows
    /// the profile.
    async fn check_update(
        &mut self,
        answer: Result<ServerProfile, ApiError>,
        update: &Update,
    ) -> Result<(), ApiError> {
        let own = self.own_profile();
        // A lost or unreadable answer is treated like one that reports an error: reading the profile
        // may show more.
        let (found, lost) = match answer {
            Ok(found) => (found, None),
            Err(error) => {
                let found = ServerProfile {
                    is_error: true,
                    ..ServerProfile::default()
                };
                (found, Some(error))
            }
        };
        let answer = own.check(&found).map(|()| own.shows(&found, update));
        if answer.is_ok() {
            let at = (self.context.clock)();
            self.record.apply_answer(found.answer(at));
        }
        self.report_step(ProgressStep::CheckStatus);
        // A server may show the old values for a moment after it stored the new ones.
        let retry_old_values = match answer {
            Ok(ShownValues::Sent | ShownValues::NotShown) => true,
            Ok(ShownValues::Different(_)) => false,
            Err(_) => lost.is_some() || found.is_blank(),
        };
        let retry_failures = lost.is_some();
        let end = self.client.end_of_search();
        let read = self.read_update(&own, update, (retry_old_values, retry_failures));
        let read = timeout_at(end, read).await.unwrap_or_default();
        match (answer, read) {
            (_, Some(ShownValues::Sent)) => Ok(()),
            (Ok(ShownValues::Sent | ShownValues::NotShown), None | Some(ShownValues::NotShown)) => {
                Ok(())
            }
            // A blank answer does not contradict the update.
            (Err(NotOwn::NoProfile), Some(ShownValues::NotShown))
                if found.is_blank() && lost.is_none() =>
            {
                Ok(())
            }
            (answer, read) => Err(match (lost, read, answer) {
                (Some(error), _, _) if !matches!(error, ApiError::Unreadable { .. }) => error,
                (_, Some(ShownValues::Different(fields)), _)
                | (_, _, Ok(ShownValues::Different(fields))) => {
                    UnreadableResponse::OtherValues { fields }.into()
                }
                (_, _, Err(why)) => why.into(),
                (_, _, Ok(_)) => NotOwn::NoProfile.into(),
            }),
        }
    }

    /// Reads the values that the server shows after an update; `None` when no request succeeded. Repeats
    /// the request for a while when the server shows the old values (`retry_old_values`) or the request
    /// fails (`retry_failures`).
    async fn read_update(
        &mut self,
        own: &OwnProfile,
        update: &Update,
        (retry_old_values, retry_failures): (bool, bool),
    ) -> Option<ShownValues> {
        let mut waits = self.client.policy.lookup.build();
        let mut last = None;
        let mut failed;
        loop {
            failed = None;
            match self.check_update_status(own).await {
                Ok(found) => {
                    let at = (self.context.clock)();
                    self.record.apply_answer(found.answer(at));
                    last = Some(own.shows(&found, update));
                }
                Err(error) => failed = Some(error),
            }
            let should_retry = match (&failed, &last) {
                (Some(_), _) => retry_failures,
                (None, Some(ShownValues::Different(_))) => retry_old_values,
                (None, _) => false,
            };
            let Some(wait) = waits.next().filter(|_| should_retry) else {
                break;
            };
            if self.client.cancel.is_cancelled() || !self.client.wait(wait).await {
                break;
            }
        }
        if let Some(error) = failed {
            self.record_status_error(&error);
        }
        last
    }

    /// Like [`check_status`](Run::check_status); after the user has cancelled, with a time limit.
    async fn check_update_status(&mut self, own: &OwnProfile) -> Result<ServerProfile, ApiError> {
        if !self.client.cancel.is_cancelled() {
            return self.check_status().await;
        }
        let result = timeout(
            self.client.policy.last_lookup,
            self.client.inner.get(own.guid),
        )
        .await;
        let found = result.unwrap_or(Err(ApiError::Cancelled))?;
        own.check(&found)?;
        Ok(found)
    }
}
