//! An update: what changed goes out, and only what went out counts as sent.

use std::collections::BTreeSet;

use backon::BackoffBuilder;
use uuid::Uuid;

use super::line::Stop;
use super::run::{Ended, Run};
use crate::api::wire;
use crate::domain::failure::Failure;
use crate::domain::fields::FieldId;
use crate::domain::outgoing::{Changes, Sent, Submission};
use crate::domain::same_profile::{NotOwn, SentDocuments, ShownValues, Update};
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{Step, SubmissionRecord, SubmissionState};
use crate::texts::tr;

impl Run {
    pub(super) async fn update(mut self) -> SubmissionRecord {
        if let Err(stop) = self.look_for_newer() {
            return self.leave(stop.failure.sentence());
        }
        if let Some(why) = self.record.obstacle(&self.target) {
            return self.leave(why);
        }
        let (true, Some(guid)) = (self.record.is_submitted(), self.record.guid) else {
            return self.leave(tr!("not-updated-cm-does-not").to_owned());
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
            let labels: Vec<&str> = changes
                .left_out
                .iter()
                .map(|field| field.row().label())
                .collect();
            let detail = if labels.is_empty() {
                tr!("nothing-has-changed-since-last").to_owned()
            } else {
                tr!("cm-takes-no-changes-in", labels = labels.join(", "))
            };
            let stop = Stop::before(Failure::Local { detail });
            return Err(self.stop(Step::Update, stop));
        }
        let missing = if changes.documents {
            self.missing(submission)
        } else {
            Vec::new()
        };
        self.count = missing.len() + 2;
        self.upload(&missing).await?;
        let body = wire::update_body(submission, &sent, &self.record.documents);
        let update = self.sent_update(&sent, &changes);
        // Only what went out: what an update can't carry still differs.
        sent.body.extend(changes.members);
        sent.documents.clone_from(&submission.documents);
        // What went out before and is still in doubt stays so, whatever becomes of this.
        let older = self.record.attempts.clone();
        if older.last() != Some(&sent) {
            self.record.attempts.push(sent.clone());
        }
        let account = &self.target.account_name;
        let label = tr!("sending-changes-to", account = account);
        if let Err(stop) = self.begin(Step::Update, label) {
            self.record.attempts = older;
            return Err(self.stop(Step::Update, stop));
        }
        let client = self.line.client.clone();
        let found = match self.line.call(|| client.update(guid, &body)).await {
            Ok(found) => found,
            // It shows as little as one that reports an error; what the server has may show more.
            Err(Stop {
                failure: Failure::Unreadable { .. },
                ..
            }) => ServerProfile {
                is_error: true,
                ..ServerProfile::default()
            },
            Err(stop) => {
                if !stop.is_in_doubt() {
                    self.record.attempts = older;
                }
                return Err(self.stop(Step::Update, stop));
            }
        };
        if let Err(failure) = self.check_update(&found, &update).await {
            let stop = Stop {
                failure,
                under_way: true,
            };
            return Err(self.stop(Step::Update, stop));
        }
        self.record.sent = Some(sent);
        self.record.attempts.clear();
        let what = tr!("changes-sent-to", account_name = &self.target.account_name);
        self.note(what);
        let at = (self.around.clock)();
        self.record.state = SubmissionState::Submitted { at };
        Ok(())
    }

    fn sent_update(&self, before: &Sent, changes: &Changes) -> Update {
        let uploaded = &self.record.documents;
        let own = self.draft.content.attachments.iter();
        let sent = own.filter_map(|document| uploaded.get(&document.sha256));
        let sent: BTreeSet<String> = sent.cloned().collect();
        Update {
            before: before.body.clone(),
            members: changes.members.clone(),
            documents: changes.documents.then(|| SentDocuments {
                sent,
                known: uploaded.values().cloned().collect(),
            }),
        }
    }

    /// Whether the changes are there, from what the update answered and from what the server has
    /// afterwards. Until both were looked at, the record on the disk says that it is under way.
    ///
    /// # Errors
    /// Why it is in doubt: an answer shows other values than were sent, or none shows the profile.
    async fn check_update(
        &mut self,
        found: &ServerProfile,
        update: &Update,
    ) -> Result<(), Failure> {
        let own = self.own();
        let answered = own.check(found).map(|()| own.shows(found, update));
        if answered.is_ok() {
            let at = (self.around.clock)();
            self.record.take_answer(found.answer(at));
        }
        self.announce(Step::ReadBack, tr!("asking-for-status").to_owned());
        let mut waits = self.line.pace.look.build();
        let mut read = None;
        loop {
            match self.ask_status().await {
                Ok(found) => {
                    let at = (self.around.clock)();
                    self.record.take_answer(found.answer(at));
                    read = Some(own.shows(&found, update));
                }
                Err(failure) => self.status_not_known(&failure),
            }
            // A server may show the old values for a moment after it took the new ones.
            let took = answered == Ok(ShownValues::Taken);
            let is_old = matches!(read, Some(ShownValues::Otherwise(_)));
            let Some(wait) = waits.next().filter(|_| took && is_old) else {
                break;
            };
            if !self.line.wait(wait).await {
                break;
            }
        }
        match (answered, read) {
            (_, Some(ShownValues::Taken)) => Ok(()),
            (_, Some(ShownValues::Otherwise(fields))) | (Ok(ShownValues::Otherwise(fields)), _) => {
                Err(shows_other_values(&fields))
            }
            (Ok(ShownValues::Taken | ShownValues::Nothing), _) => Ok(()),
            // An answer that says nothing at all speaks against nothing.
            (Err(NotOwn::NoProfile), Some(ShownValues::Nothing)) if !found.is_error => Ok(()),
            (Err(why), _) => Err(why.into()),
        }
    }
}

fn shows_other_values(fields: &[FieldId]) -> Failure {
    let labels: Vec<&str> = fields.iter().map(|field| field.row().label()).collect();
    Failure::Unreadable {
        detail: tr!("answer-shows-other-values", labels = labels.join(", ")),
    }
}
