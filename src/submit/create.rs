//! A create, once and only once: its steps, what a lost answer means, and how a profile
//! that is found at the server is adopted.

use super::Progress;
use super::lookup::{LookupResult, LookupTarget};
use super::retry::CallError;
use super::run::{Ended, Run};
use crate::api::wire;
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::fields::FieldId;
use crate::domain::history::EventKind;
use crate::domain::local_error::LocalError;
use crate::domain::payload::{Payload, Submission};
use crate::domain::same_profile::OwnProfile;
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{LookupOutcome, Step, SubmissionRecord, SubmissionState};
use crate::i18n::tr;

impl Run {
    pub(super) async fn create(mut self) -> SubmissionRecord {
        if let Err(why) = self.may_begin() {
            return self.abort(why);
        }
        if self.record.is_submitted() {
            return self.abort(LocalError::AlreadySubmitted);
        }
        self.start_over_elsewhere();
        if let SubmissionState::Unknown { since, .. } = self.record.state {
            self.record.doubt_since.get_or_insert(since);
        }
        if let Ok(submission) = self.submission() {
            self.choose_id();
            let _ = self.create_steps(&submission).await;
            let is_open = !self.record.is_submitted() && !self.record.is_in_doubt();
            if is_open && self.record.guid == submission.typed_guid() {
                // Nothing has it: when the person takes it back, it is not used again.
                self.record.guid = None;
            }
        }
        self.finish()
    }

    async fn create_steps(&mut self, submission: &Submission) -> Result<(), Ended> {
        let missing = self.missing(submission);
        self.count = missing.len() + 2;
        self.upload(&missing).await?;
        // What went out before and is still in doubt stays so, whatever becomes of this.
        let older = self.record.attempts.clone();
        if older.last() != Some(&**submission) {
            self.record.attempts.push((**submission).clone());
        }
        let account = &self.target.account_name;
        let label = tr!("submit-create-progress", account = account);
        if let Err(why) = self.begin(Step::Create, label) {
            self.record.attempts = older;
            return Err(self.stop(Step::Create, CallError::before(why.into())));
        }
        let body = wire::create_body(submission, self.record.guid, &self.record.documents);
        let client = self.client.inner.clone();
        let found = match self.client.call(|| client.create(&body)).await {
            Ok(found) => found,
            Err(stop) => {
                if !stop.is_in_doubt() {
                    self.record.attempts = older;
                }
                return self.create_failed(stop).await;
            }
        };
        let target = self.lookup_target();
        if let Err(why) = target.own.check_created(&found, &target.others) {
            return self.not_shown(why.into(), &target, submission).await;
        }
        if target.own.is_like(&found) {
            self.submitted(&found, submission);
            self.read_back(found).await;
            return Ok(());
        }
        self.confirm(&found, submission).await
    }

    /// The answer told the id alone, which any answer may repeat, also one that reports an error in
    /// words that this program does not know: where the server then says that it has no such
    /// profile, or shows none beside such words, the create is in doubt. Until then the record on
    /// the disk says that it is under way.
    async fn confirm(
        &mut self,
        found: &ServerProfile,
        submission: &Submission,
    ) -> Result<(), Ended> {
        self.announce(Step::ReadBack, tr!("submit-status-progress").to_owned());
        let (read, was_missing) = self.check_status_repeatedly().await;
        match &read {
            Err(_) if was_missing || !found.shows_a_profile() => {
                return self.in_doubt(UnreadableResponse::OnlyTheId.into()).await;
            }
            // One look is left for that.
            Err(ApiError::Cancelled) => return self.in_doubt(ApiError::Cancelled).await,
            _ => {}
        }
        self.submitted(read.as_ref().unwrap_or(found), submission);
        self.created(found, read);
        Ok(())
    }

    /// A success that does not show the profile: it is created once it is found. Until then the
    /// record on the disk says that the create is under way.
    async fn not_shown(
        &mut self,
        why: ApiError,
        target: &LookupTarget,
        submission: &Submission,
    ) -> Result<(), Ended> {
        self.announce(Step::ReadBack, tr!("submit-lookup-progress").to_owned());
        let cancel = self.client.cancel.clone();
        let end = self.client.end_of_search();
        let look = tokio::select! {
            look = self.client.look_up_once(target, false, end) => Some(look),
            () = cancel.cancelled() => None,
        };
        let Some(LookupResult::Found(found)) = look else {
            return self.in_doubt(why).await;
        };
        self.submitted(&found, submission);
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        self.record.state = SubmissionState::Submitted { at };
        Ok(())
    }

    /// The server has shown the profile that was just sent.
    fn submitted(&mut self, found: &ServerProfile, submission: &Submission) {
        // It may have had it before, from a copy of this library with another text.
        let mut reported = found.fields.clone();
        reported.retain(|name, _| submission.body.contains_key(name));
        let sent = self
            .own_profile()
            .as_reported((**submission).clone(), &reported);
        let differs = submission.fields_not_sent(&sent);
        self.received(found, sent);
        let account = self.target.account_name.clone();
        self.note(EventKind::Submitted { account });
        if !differs.is_empty() {
            self.note(EventKind::OtherValues { fields: differs });
        }
    }

    async fn create_failed(&mut self, stop: CallError) -> Result<(), Ended> {
        if let ApiError::Conflict { .. } = stop.error {
            let end = self.client.end_of_search();
            let by_content = self.record.is_in_doubt();
            let look = self
                .client
                .look_up_once(&self.lookup_target(), by_content, end)
                .await;
            return match look {
                LookupResult::Found(found) => {
                    self.adopt(&found);
                    Ok(())
                }
                LookupResult::NotFound(
                    LookupOutcome::Failed { .. } | LookupOutcome::CutShort { .. },
                ) => self.in_doubt(stop.error).await,
                LookupResult::NotFound(LookupOutcome::OtherProfile) => {
                    Err(self.stop(Step::Create, CallError::before(ApiError::IdTaken)))
                }
                LookupResult::NotFound(LookupOutcome::Absent | LookupOutcome::Several) => {
                    Err(self.stop(Step::Create, stop))
                }
            };
        }
        if stop.is_in_doubt() {
            return self.in_doubt(stop.error).await;
        }
        Err(self.stop(Step::Create, stop))
    }

    /// The answer to a create was lost: says so durably, then looks.
    async fn in_doubt(&mut self, error: ApiError) -> Result<(), Ended> {
        let since = *self
            .record
            .doubt_since
            .get_or_insert((self.context.clock)());
        self.note(EventKind::InDoubt {
            failure: (&error).into(),
        });
        self.record.state = SubmissionState::Unknown { error, since };
        // Should it not be stored, the record on disk says that the create was running:
        // after a restart that means the same.
        let _ = self.store();
        self.look_up_repeatedly().await;
        Ok(())
    }

    pub(super) async fn look_up(mut self) -> SubmissionRecord {
        if !matches!(self.record.state, SubmissionState::Unknown { .. }) {
            return self.record;
        }
        if let Err(why) = self.may_begin() {
            return self.abort(why);
        }
        // A record that was damaged has lost the id; a draft gives the same one again.
        self.choose_id();
        self.look_up_repeatedly().await;
        self.finish()
    }

    async fn look_up_repeatedly(&mut self) {
        (self.context.progress)(Progress::Step {
            index: self.index.min(self.count.saturating_sub(1)),
            count: self.count,
            step: Step::ReadBack,
            label: tr!("submit-lookup-progress").to_owned(),
        });
        match self.client.look_up_repeatedly(&self.lookup_target()).await {
            LookupResult::Found(found) => self.adopt(&found),
            LookupResult::NotFound(outcome) => {
                self.note(match &outcome {
                    LookupOutcome::Failed { error } => EventKind::LookupFailed {
                        failure: error.into(),
                    },
                    LookupOutcome::Absent
                    | LookupOutcome::Several
                    | LookupOutcome::OtherProfile
                    | LookupOutcome::CutShort { .. } => EventKind::NotFoundByLookup {
                        look: outcome.clone(),
                    },
                });
                self.record.last_lookup = Some(outcome);
            }
        }
    }

    fn lookup_target(&self) -> LookupTarget {
        let guid = self.record.guid.unwrap_or_default();
        let typed = |sent: &Payload| sent.typed_guid() == Some(guid);
        let mut texts = self.record.attempts.clone();
        if texts.is_empty() {
            texts.push(Payload::of(&self.draft));
        }
        LookupTarget {
            typed: texts.iter().any(typed),
            own: OwnProfile {
                guid,
                bodies: texts.into_iter().map(|sent| sent.body).collect(),
                update_in_doubt: None,
            },
            others: (self.context.others)(),
        }
    }

    /// The server has the profile of a create whose answer did not say so.
    fn adopt(&mut self, found: &ServerProfile) {
        let own = self.lookup_target().own;
        let attempts = self.record.attempts.as_slice();
        let ours = attempts.last().cloned();
        let ours = ours.unwrap_or_else(|| Payload::of(&self.draft));
        let sent = match attempts {
            // A copy of this library may have sent another text before.
            [] | [_] => own.as_reported(ours.clone(), &found.fields),
            [.., last] => {
                // Which text it took, only the server can tell.
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
        let differs = ours.fields_not_sent(&own.as_reported(ours.clone(), &found.fields));
        self.received(found, sent);
        self.note(if differs.is_empty() {
            EventKind::Found
        } else {
            EventKind::FoundWithOtherValues { fields: differs }
        });
        let at = (self.context.clock)();
        self.record.apply_answer(found.answer(at));
        self.record.state = SubmissionState::Submitted { at };
    }

    /// The server has the profile now, as it was sent.
    fn received(&mut self, found: &ServerProfile, sent: Payload) {
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

    /// What another account was sent counts for nothing here but the history.
    fn start_over_elsewhere(&mut self) {
        if self.record.is_elsewhere(&self.target) {
            let history = std::mem::take(&mut self.record.history);
            self.record = SubmissionRecord {
                history,
                ..SubmissionRecord::default()
            };
        }
    }

    /// Chosen before anything is sent, and kept for every retry.
    fn choose_id(&mut self) {
        let typed = Payload::of(&self.draft).typed_guid();
        let guid = self.record.guid_at(&self.target, self.draft.id, typed);
        self.record.guid = Some(guid);
        self.record.target = Some(self.target.clone());
    }
}
