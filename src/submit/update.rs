//! An update: what changed goes out, and only what went out counts as sent.

use uuid::Uuid;

use super::line::Stop;
use super::run::{Ended, Run};
use crate::api::wire;
use crate::domain::failure::Failure;
use crate::domain::outgoing::Submission;
use crate::domain::submission::{Step, SubmissionRecord};
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
        let account = &self.target.account_name;
        let label = tr!("sending-changes-to", account = account);
        if let Err(stop) = self.begin(Step::Update, label) {
            return Err(self.stop(Step::Update, stop));
        }
        let body = wire::update_body(submission, &sent, &self.record.documents);
        let client = self.line.client.clone();
        let found = match self.line.call(|| client.update(guid, &body)).await {
            Ok(found) => found,
            Err(stop) => return Err(self.stop(Step::Update, stop)),
        };
        // Only what went out: what an update can't carry still differs.
        sent.body.extend(changes.members);
        sent.documents.clone_from(&submission.documents);
        self.record.sent = Some(sent);
        let what = tr!("changes-sent-to", account_name = &self.target.account_name);
        self.note(what);
        self.read_back(found).await;
        Ok(())
    }
}
