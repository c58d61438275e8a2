//! Creates a profile exactly once: the steps, the handling of a lost answer, and the adoption of a
//! profile that is found at the server.

use super::lookup::{LookupResult, LookupTarget};
use super::retry::CallError;
use super::run::{Ended, Run};
use crate::api::wire;
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::fields::FieldId;
use crate::domain::history::{Event, EventKind};
use crate::domain::local_error::LocalError;
use crate::domain::payload::{Payload, Submission};
use crate::domain::same_profile::OwnProfile;
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{
    LookupOutcome, NotFoundReason, Progress, ProgressStep, Step, SubmissionRecord, SubmissionState,
};

impl Run {
    pub(super) async fn create(mut self) -> SubmissionRecord {
        if let Err(why) = self.check_can_begin() {
            return self.abort(why);
        }
        if self.record.is_submitted() {
            return self.abort(LocalError::AlreadySubmitted);
        }
        self.reset_for_other_account();
        if let SubmissionState::Unknown { since, .. } = self.record.state {
            self.record.doubt_since.get_or_insert(since);
        }
        if let Ok(submission) = self.submission() {
            self.choose_id();
            let _ = self.create_steps(&submission).await;
            let is_open = !self.record.is_submitted() && !self.record.is_in_doubt();
            if is_open && self.record.guid == submission.typed_guid() {
                // No profile has this typed id. If the user removes it, it must not be used again.
                self.record.guid = None;
            }
        }
        self.finish()
    }

    async fn create_steps(&mut self, submission: &Submission) -> Result<(), Ended> {
        let missing = self.documents_to_upload(submission);
        self.count = missing.len() + 2;
        if self.may_be_sent_already() {
            self.count += 1;
            if self.find_before_create().await? {
                return Ok(());
            }
        }
        self.upload(&missing).await?;
        // Earlier attempts that are still in doubt stay in doubt, whatever the result of this one.
        let previous_attempts = self.record.attempts.clone();
        if previous_attempts.last() != Some(&**submission) {
            self.record.attempts.push((**submission).clone());
        }
        let account = self.target.account_name.clone();
        if let Err(why) = self.begin(Step::Create, ProgressStep::Create { account }) {
            self.record.attempts = previous_attempts;
            return Err(self.stop(Step::Create, CallError::not_in_doubt(why.into())));
        }
        let body = wire::create_body(submission, self.record.guid, &self.record.documents);
        let client = self.client.inner.clone();
        let found = match self.client.call(|| client.create(&body)).await {
            Ok(found) => found,
            Err(call_error) => {
                if !call_error.is_in_doubt() {
                    self.record.attempts = previous_attempts;
                }
                return self.create_failed(call_error).await;
            }
        };
        let target = self.lookup_target();
        if let Err(why) = target.own.check_created(&found, &target.others) {
            return self.find_created(why.into(), &target, submission).await;
        }
        if target.own.is_like(&found) {
            self.record_submitted(&found, submission);
            self.read_back(found).await;
            return Ok(());
        }
        self.confirm(&found, submission).await
    }

    /// True when the library was restored, or may have been copied, since this draft was made, and the server was
    /// not searched since then.
    fn may_be_sent_already(&self) -> bool {
        let Some(restored_at) = self.context.restored_at else {
            return false;
        };
        let is_search = |event: &Event| {
            event.at > restored_at && matches!(event.kind, EventKind::NotFoundByLookup { .. })
        };
        self.draft.created_at <= restored_at && !self.record.history.iter().any(is_search)
    }

    /// Searches for a profile that may have been created already. Returns true when it was found. It may be
    /// created only when the server has answered that it is absent.
    async fn find_before_create(&mut self) -> Result<bool, Ended> {
        self.report_step(ProgressStep::LookUp);
        let (cancel, end) = (self.client.cancel.clone(), self.client.end_of_search());
        let target = self.lookup_target();
        let result = tokio::select! {
            result = self.client.look_up_once(&target, true, end) => result,
            () = cancel.cancelled() => LookupResult::Failed(ApiError::Cancelled),
        };
        let reason = match result {
            LookupResult::Found(found) => {
                self.adopt(&found);
                return Ok(true);
            }
            LookupResult::Failed(error) => {
                return Err(self.stop(Step::Create, CallError::not_in_doubt(error)));
            }
            LookupResult::NotFound(reason) => reason,
        };
        let is_absent = reason == NotFoundReason::Absent;
        if !is_absent {
            let since = (self.context.clock)();
            let since = *self.record.doubt_since.get_or_insert(since);
            let error = ApiError::from(LocalError::LibraryRestored);
            self.note(EventKind::InDoubt {
                error: (&error).into(),
            });
            self.record.state = SubmissionState::Unknown { error, since };
            self.record.last_lookup = Some(LookupOutcome::NotFound(reason.clone()));
        }
        self.note(EventKind::NotFoundByLookup { reason });
        if is_absent { Ok(false) } else { Err(Ended) }
    }

    /// Confirms a create whose answer contains only the id. An unrecognised error may repeat the id
    /// as well, so the profile is read back. The create is in doubt when the server then reports that
    /// it has no such profile, or when neither answer shows the profile. Until then the record on
    /// disk says that the create is running.
    async fn confirm(
        &mut self,
        found: &ServerProfile,
        submission: &Submission,
    ) -> Result<(), Ended> {
        self.report_step(ProgressStep::CheckStatus);
        let (read, was_missing) = self.check_status_repeatedly().await;
        match &read {
            Err(_) if was_missing || !found.shows_a_profile() => {
                return self
                    .record_doubt(UnreadableResponse::OnlyTheId.into())
                    .await;
            }
            // One search is still made after a cancel.
            Err(ApiError::Cancelled) => return self.record_doubt(ApiError::Cancelled).await,
            _ => {}
        }
        self.record_submitted(read.as_ref().unwrap_or(found), submission);
        self.record_created(found, read);
        Ok(())
    }

    /// Handles a success answer that does not show the profile: it counts as created when a search
    /// finds it. Until then the record on disk says that the create is running.
    async fn find_created(
        &mut self,
        why: ApiError,
        target: &LookupTarget,
        submission: &Submission,
    ) -> Result<(), Ended> {
        self.report_step(ProgressStep::LookUp);
        let cancel = self.client.cancel.clone();
        let end = self.client.end_of_search();
        let result = tokio::select! {
            result = self.client.look_up_once(target, false, end) => Some(result),
            () = cancel.cancelled() => None,
        };
        let Some(LookupResult::Found(found)) = result else {
            return self.record_doubt(why).await;
        };
        self.record_submitted(&found, submission);
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        self.record.state = SubmissionState::Submitted { at };
        Ok(())
    }

    /// Records that the server has shown the profile that was just sent.
    fn record_submitted(&mut self, found: &ServerProfile, submission: &Submission) {
        // The server may already have had the profile, sent from a copy of this library with other
        // values.
        let mut reported = found.fields.clone();
        reported.retain(|name, _| submission.body.contains_key(name));
        let sent = self
            .own_profile()
            .as_reported((**submission).clone(), &reported);
        let differs = submission.fields_not_sent(&sent);
        self.record_received(found, sent);
        let account = self.target.account_name.clone();
        self.note(EventKind::Submitted { account });
        if !differs.is_empty() {
            self.note(EventKind::SubmittedWithOtherValues { fields: differs });
        }
    }

    async fn create_failed(&mut self, call_error: CallError) -> Result<(), Ended> {
        if let ApiError::Conflict { .. } = call_error.error {
            let end = self.client.end_of_search();
            let by_content = self.record.is_in_doubt();
            let result = self
                .client
                .look_up_once(&self.lookup_target(), by_content, end)
                .await;
            return match result {
                LookupResult::Found(found) => {
                    self.adopt(&found);
                    Ok(())
                }
                LookupResult::Failed(_)
                | LookupResult::NotFound(
                    NotFoundReason::CutShort { .. } | NotFoundReason::Unknown(_),
                ) => self.record_doubt(call_error.error).await,
                LookupResult::NotFound(NotFoundReason::OtherProfile) => {
                    Err(self.stop(Step::Create, CallError::not_in_doubt(ApiError::IdTaken)))
                }
                LookupResult::NotFound(NotFoundReason::Absent | NotFoundReason::Several) => {
                    Err(self.stop(Step::Create, call_error))
                }
            };
        }
        if call_error.is_in_doubt() {
            return self.record_doubt(call_error.error).await;
        }
        Err(self.stop(Step::Create, call_error))
    }

    /// Handles a lost answer to a create: stores the doubt durably, then searches for the profile.
    async fn record_doubt(&mut self, error: ApiError) -> Result<(), Ended> {
        let since = *self
            .record
            .doubt_since
            .get_or_insert((self.context.clock)());
        self.note(EventKind::InDoubt {
            error: (&error).into(),
        });
        self.record.state = SubmissionState::Unknown { error, since };
        // If this fails, the record on disk says that the create was running, which means the same
        // after a restart.
        let _ = self.store();
        self.look_up_repeatedly().await;
        Ok(())
    }

    pub(super) async fn look_up(mut self) -> SubmissionRecord {
        if !matches!(self.record.state, SubmissionState::Unknown { .. }) {
            return self.record;
        }
        if let Err(why) = self.check_can_begin() {
            return self.abort(why);
        }
        // A damaged record has lost the id; the same id is derived from the draft.
        self.choose_id();
        self.look_up_repeatedly().await;
        self.finish()
    }

    async fn look_up_repeatedly(&mut self) {
        (self.context.progress)(Progress::Step {
            index: self.index.min(self.count.saturating_sub(1)),
            count: self.count,
            step: ProgressStep::LookUp,
        });
        match self.client.look_up_repeatedly(&self.lookup_target()).await {
            LookupResult::Found(found) => self.adopt(&found),
            LookupResult::NotFound(reason) => {
                self.note(EventKind::NotFoundByLookup {
                    reason: reason.clone(),
                });
                self.record.last_lookup = Some(LookupOutcome::NotFound(reason));
            }
            LookupResult::Failed(error) => {
                self.note(EventKind::LookupFailed {
                    error: (&error).into(),
                });
                self.record.last_lookup = Some(LookupOutcome::Failed { error });
            }
        }
    }

    fn lookup_target(&self) -> LookupTarget {
        let guid = self.record.guid.unwrap_or_default();
        let typed = |sent: &Payload| sent.typed_guid() == Some(guid);
        let mut payloads = self.record.attempts.clone();
        if payloads.is_empty() {
            payloads.push(Payload::of(&self.draft));
        }
        LookupTarget {
            typed: payloads.iter().any(typed),
            own: OwnProfile {
                guid,
                bodies: payloads.into_iter().map(|sent| sent.body).collect(),
                update_in_doubt: None,
            },
            others: (self.context.others)(),
        }
    }

    /// Records a create as successful after the profile was found at the server.
    fn adopt(&mut self, found: &ServerProfile) {
        let own = self.lookup_target().own;
        let attempts = self.record.attempts.as_slice();
        let payload = attempts.last().cloned();
        let payload = payload.unwrap_or_else(|| Payload::of(&self.draft));
        let sent = match attempts {
            // A copy of this library may have sent other values before.
            [] | [_] => own.as_reported(payload.clone(), &found.fields),
            [.., last] => {
                // Only the server's values show which attempt it applied.
                let mut body = found.fields.clone();
                for id in [FieldId::Guid, FieldId::AccountGuid, FieldId::Documents] {
                    let name = id.row().json;
                    body.remove(name);
                    if let Some(value) = last.body.get(name) {
                        body.insert(name.to_owned(), value.clone());
                    }
                }
                let documents = Vec::new();
                Payload { body, documents }
            }
        };
        let differs = payload.fields_not_sent(&own.as_reported(payload.clone(), &found.fields));
        self.record_received(found, sent);
        self.note(if differs.is_empty() {
            EventKind::FoundByLookup
        } else {
            EventKind::FoundByLookupWithOtherValues { fields: differs }
        });
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        self.record.state = SubmissionState::Submitted { at };
    }

    /// Records that the server has the profile with the values in `sent`.
    fn record_received(&mut self, found: &ServerProfile, sent: Payload) {
        if let Some(guid) = found.guid.filter(|&guid| self.record.guid != Some(guid)) {
            self.record.guid = Some(guid);
            self.note(EventKind::GivenAnotherId);
        }
        self.record.sent = Some(sent);
        self.record.attempts.clear();
        self.record.doubt_since = None;
        self.record.last_lookup = None;
        self.record.not_found_since = None;
    }

    /// Discards the record of a submission to another account, except for the history.
    fn reset_for_other_account(&mut self) {
        if self.record.has_other_target(&self.target) {
            let history = std::mem::take(&mut self.record.history);
            self.record = SubmissionRecord {
                history,
                ..SubmissionRecord::default()
            };
        }
    }

    /// Sets the id before anything is sent; every retry uses the same id.
    fn choose_id(&mut self) {
        let typed = Payload::of(&self.draft).typed_guid();
        let guid = self.record.guid_at(&self.target, self.draft.id, typed);
        self.record.guid = Some(guid);
        self.record.target = Some(self.target.clone());
    }
}
