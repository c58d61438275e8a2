//! Deletes a profile at the server, and reads it afterwards: a successful answer says that the request was answered,
//! not that the profile is deleted.
//!
//! The record says that a deletion is in doubt before it is sent. A lost answer is not repeated: reading the
//! profile shows what became of it.

use backon::BackoffBuilder;
use tokio::time::timeout;
use uuid::Uuid;

use super::run::Run;
use crate::domain::api_error::ApiError;
use crate::domain::history::EventKind;
use crate::domain::local_error::LocalError;
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{Deletion, ProgressStep, SubmissionRecord};

impl Run {
    pub(super) async fn delete(mut self) -> SubmissionRecord {
        if let Err(why) = self.check_can_begin() {
            return self.abort(why);
        }
        let Some(guid) = self.record.guid.filter(|_| self.record.is_submitted()) else {
            return self.abort(LocalError::NotYetSubmitted);
        };
        if self.record.is_deleted() {
            return self.abort(LocalError::AlreadyDeleted);
        }
        self.record.target = Some(self.target.clone());
        self.count = 2;
        let before = self.record.deletion.clone();
        let since = (self.context.clock)();
        self.record
            .deletion
            .get_or_insert(Deletion::InDoubt { since });
        let stored = self.check_for_newer().and_then(|()| self.store());
        if let Err(why) = stored {
            self.record.deletion = before;
            return self.abort(why);
        }
        let account = self.target.account_name.clone();
        self.report_step(ProgressStep::Delete { account });
        let client = self.client.inner.clone();
        match self.client.call(|| client.delete(guid)).await {
            Ok(()) => self.check_deleted(None).await,
            // The address may be unknown, or the profile.
            Err(call_error) if call_error.error == ApiError::NotFound => {
                self.check_deleted(Some(ApiError::NotFound)).await;
            }
            Err(call_error) if call_error.is_in_doubt() => {
                self.check_deleted(Some(call_error.error)).await;
            }
            Err(call_error) => {
                // An earlier deletion in doubt stays in doubt.
                self.record.deletion = before;
                self.deletion_refused(&call_error.error);
            }
        }
        self.finish()
    }

    /// Reads the profile a few times, until it is deleted. `failed` is the error of the deletion, if it failed or its
    /// answer was lost.
    async fn check_deleted(&mut self, failed: Option<ApiError>) {
        self.report_step(ProgressStep::CheckStatus);
        let mut waits = self.client.policy.lookup.build();
        let last = loop {
            let read = self.read_once(self.record.guid.unwrap_or_default()).await;
            let at = (self.context.clock)();
            match &read {
                Ok(found) if found.deleted_on.is_some() => {
                    self.record.apply_answer(found.answer(at));
                    return;
                }
                Err(ApiError::NotFound) => {
                    self.record.apply_error(&ApiError::NotFound, at);
                    return;
                }
                Ok(_) | Err(_) => {}
            }
            let wait = waits.next().filter(|_| !self.client.cancel.is_cancelled());
            match wait {
                Some(wait) if self.client.wait(wait).await => {}
                _ => break read,
            }
        };
        let at = (self.context.clock)();
        match (failed, last) {
            (None, Err(error)) => {
                self.record.confirm_deletion(at);
                self.record_status_error(&error);
            }
            (None, Ok(found)) => {
                self.record.apply_answer(found.answer(at));
            }
            (Some(error), Ok(found)) => {
                self.record.deletion = None;
                self.record.apply_answer(found.answer(at));
                self.deletion_refused(&error);
            }
            (Some(error), Err(_)) => {
                let error = (&error).into();
                self.note(EventKind::DeletionInDoubt { error });
            }
        }
    }

    /// Reads the profile. After the user has cancelled, with a time limit.
    async fn read_once(&mut self, guid: Uuid) -> Result<ServerProfile, ApiError> {
        let own = self.own_profile();
        let limit = self.client.policy.last_lookup;
        let cancel = self.client.cancel.clone();
        let found = if cancel.is_cancelled() {
            let read = timeout(limit, self.client.inner.get(guid)).await;
            read.unwrap_or(Err(ApiError::Cancelled))?
        } else {
            tokio::select! {
                found = self.client.inner.get(guid) => found?,
                () = cancel.cancelled() => return Err(ApiError::Cancelled),
            }
        };
        own.check(&found)?;
        Ok(found)
    }

    fn deletion_refused(&mut self, error: &ApiError) {
        let error = error.into();
        self.note(EventKind::DeletionRefused { error });
    }
}
