//! An update: what changed goes out, and only what went out counts as sent.

use backon::BackoffBuilder;
use tokio::time::{timeout, timeout_at};
use uuid::Uuid;

use super::retry::CallError;
use super::run::{Ended, Run};
use crate::api::wire;
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::history::EventKind;
use crate::domain::local_error::LocalError;
use crate::domain::payload::Submission;
use crate::domain::same_profile::{NotOwn, OwnProfile, ShownValues, Update};
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{Step, SubmissionRecord, SubmissionState};
use crate::i18n::tr;

impl Run {
    pub(super) async fn update(mut self) -> SubmissionRecord {
        if let Err(why) = self.may_begin() {
            return self.abort(why);
        }
        let (true, Some(guid)) = (self.record.is_submitted(), self.record.guid) else {
            return self.abort(LocalError::NothingToUpdate);
        };
        // One that was written before addresses were kept has none.
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
            return Err(self.stop(Step::Update, CallError::before(why.into())));
        }
        let missing = if changes.documents {
            self.missing(submission)
        } else {
            Vec::new()
        };
        self.count = missing.len() + 2;
        self.upload(&missing).await?;
        let body = wire::update_body(submission, &sent, &self.record.documents);
        let before = sent.clone();
        // Only what went out: what an update can't carry still differs.
        sent.body.extend(changes.members);
        sent.documents.clone_from(&submission.documents);
        let update = Update::between(&before, &sent, &self.record.documents);
        // What went out before and is still in doubt stays so, whatever becomes of this.
        let older = self.record.attempts.clone();
        if older.last() != Some(&sent) {
            self.record.attempts.push(sent.clone());
        }
        let account = &self.target.account_name;
        let label = tr!("submit-update-progress", account = account);
        if let Err(why) = self.begin(Step::Update, label) {
            self.record.attempts = older;
            return Err(self.stop(Step::Update, CallError::before(why.into())));
        }
        let client = self.client.inner.clone();
        let answered = match self.client.call(|| client.update(guid, &body)).await {
            Ok(found) => Ok(found),
            Err(stop) if stop.is_in_doubt() => Err(stop.error),
            Err(stop) => {
                self.record.attempts = older;
                return Err(self.stop(Step::Update, stop));
            }
        };
        if let Err(error) = self.check_update(answered, &update).await {
            let stop = CallError {
                error,
                under_way: true,
            };
            return Err(self.stop(Step::Update, stop));
        }
        self.record.sent = Some(sent);
        self.record.attempts.clear();
        let account = self.target.account_name.clone();
        self.note(EventKind::ChangesSent { account });
        let at = (self.context.clock)();
        self.record.state = SubmissionState::Submitted { at };
        Ok(())
    }

    /// Whether the changes are there, from what the update answered and from what the server has
    /// afterwards. Until both were looked at, the record on the disk says that it is under way.
    ///
    /// # Errors
    /// Why it is in doubt: an answer shows other values than were sent, or none shows the profile.
    async fn check_update(
        &mut self,
        answered: Result<ServerProfile, ApiError>,
        update: &Update,
    ) -> Result<(), ApiError> {
        let own = self.own_profile();
        // What was lost or can't be read shows as little as an answer that reports an error; what
        // the server has may show more.
        let (found, lost) = match answered {
            Ok(found) => (found, None),
            Err(error) => {
                let found = ServerProfile {
                    is_error: true,
                    ..ServerProfile::default()
                };
                (found, Some(error))
            }
        };
        let answered = own.check(&found).map(|()| own.shows(&found, update));
        if answered.is_ok() {
            let at = (self.context.clock)();
            self.record.apply_answer(found.answer(at));
        }
        self.announce(Step::ReadBack, tr!("submit-status-progress").to_owned());
        // A server may show the old values for a moment after it took the new ones.
        let is_patient = match answered {
            Ok(ShownValues::Sent | ShownValues::NotShown) => true,
            Ok(ShownValues::Different(_)) => false,
            Err(_) => lost.is_some() || found.is_blank(),
        };
        let until_answered = lost.is_some();
        let end = self.client.end_of_search();
        let read = self.read_update(&own, update, (is_patient, until_answered));
        let read = timeout_at(end, read).await.unwrap_or_default();
        match (answered, read) {
            (_, Some(ShownValues::Sent)) => Ok(()),
            (Ok(ShownValues::Sent | ShownValues::NotShown), None | Some(ShownValues::NotShown)) => {
                Ok(())
            }
            // An answer that says nothing at all speaks against nothing.
            (Err(NotOwn::NoProfile), Some(ShownValues::NotShown))
                if found.is_blank() && lost.is_none() =>
            {
                Ok(())
            }
            (answered, read) => Err(match (lost, read, answered) {
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

    /// What the server shows of an update now; `None` where it can't be asked. Asks again for a
    /// while as long as it shows the old values (`is_patient`) or can't be asked (`until_answered`).
    async fn read_update(
        &mut self,
        own: &OwnProfile,
        update: &Update,
        (is_patient, until_answered): (bool, bool),
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
            let again = match (&failed, &last) {
                (Some(_), _) => until_answered,
                (None, Some(ShownValues::Different(_))) => is_patient,
                (None, _) => false,
            };
            let Some(wait) = waits.next().filter(|_| again) else {
                break;
            };
            if self.client.cancel.is_cancelled() || !self.client.wait(wait).await {
                break;
            }
        }
        if let Some(error) = failed {
            self.status_not_known(&error);
        }
        last
    }

    /// As [`check_status`](Run::check_status); once the person has cancelled, in a bounded time.
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
