//! Starts the jobs of effects; each subject has a file of its own.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::account_jobs;
use super::callback_jobs::CallbackJobs;
use super::document_jobs::DocumentJobs;
use super::document_library_jobs;
use super::file_dialog;
use super::follow_jobs;
use super::jobs::Jobs;
use super::library_upkeep;
use super::library_watch;
use super::notifications;
use super::requirement_jobs;
use super::services::Services;
use super::submission_jobs::SubmissionJobs;
use super::{sharing_jobs, store_jobs};
use crate::app::effect::{Effect, StoreEffect, WindowEffect};
use crate::app::job_event::JobEvent;

/// Runs effects and collects the events of their jobs.
pub(super) struct EffectRunner {
    services: Services,
    documents: DocumentJobs,
    submissions: SubmissionJobs,
    callbacks: CallbackJobs,
    /// Lets the watch of the library end with the window.
    _watched: Arc<()>,
}

impl EffectRunner {
    /// Starts with reading the library, the settings and the accounts.
    pub(super) fn start(jobs: Jobs, data_dir: &Path) -> Self {
        let mut services = Services::new(jobs, data_dir);
        store_jobs::run(&mut services, StoreEffect::Load);
        let watched = Arc::new(());
        let (library, events) = (services.library.clone(), services.jobs.event_sender());
        if let Err(error) = library_watch::start(library, Arc::downgrade(&watched), events) {
            tracing::warn!(%error, "changes by other programs are not noticed");
        }
        let (library, events) = (services.library.clone(), services.jobs.event_sender());
        if let Err(error) = library_upkeep::start(library, Arc::downgrade(&watched), events) {
            tracing::warn!(%error, "the library is neither checked nor backed up");
        }
        Self {
            services,
            documents: DocumentJobs::default(),
            submissions: SubmissionJobs::default(),
            callbacks: CallbackJobs::default(),
            _watched: watched,
        }
    }

    /// Starts the jobs of an effect. Returns an effect that only the window can carry out.
    #[must_use]
    pub(super) fn run(&mut self, effect: Effect) -> Option<WindowEffect> {
        let services = &mut self.services;
        match effect {
            Effect::Store(effect) => store_jobs::run(services, effect),
            Effect::Sharing(effect) => sharing_jobs::run(services, effect),
            Effect::FileDialog(effect) => file_dialog::run(&mut services.jobs, effect),
            Effect::Documents(effect) => self.documents.run(services, effect),
            Effect::DocumentLibrary(effect) => document_library_jobs::run(services, effect),
            Effect::Accounts(effect) => account_jobs::run(services, effect),
            Effect::Submission(effect) => self.submissions.run(services, effect),
            Effect::Requirements(effect) => requirement_jobs::run(services, effect),
            Effect::Callback(effect) => self.callbacks.run(services, effect),
            Effect::Follow(effect) => follow_jobs::run(services, effect),
            Effect::Notify(notification) => {
                let job = notifications::show(notification);
                services.jobs.spawn(job, || JobEvent::Nothing);
            }
            Effect::Window(effect) => return Some(effect),
        }
        None
    }

    /// The events of jobs since the last call.
    pub(super) fn poll(&mut self) -> Vec<JobEvent> {
        self.services.jobs.poll()
    }

    /// Waits until the library's files are written.
    pub(super) fn finish_saving(&self, at_most: Duration) {
        self.services.jobs.finish_store_thread(at_most);
    }

    /// Removes the copies of documents that other programs opened.
    pub(super) fn remove_external_copies(&self) {
        self.services.library.remove_external_copies();
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;
    use std::sync::Arc;
    use std::time::Instant;

    use uuid::Uuid;

    use super::*;
    use crate::app::effect::{AccountEffect, DocumentEffect};
    use crate::app::job_event::{AccountEvent, DocumentEvent, StoreEvent};
    use crate::app::state::TokenState;
    use crate::clock;
    use crate::domain::draft::Draft;
    use crate::domain::local_error::LocalError;

    const ID: Uuid = Uuid::from_u128(1);

    #[test]
    #[ignore = "a program whose jobs fail"]
    fn inner_whose_jobs_fail() {
        let folder = tempfile::tempdir().unwrap();
        let jobs = Jobs::start(Arc::new(|| {})).unwrap();
        let mut runner = EffectRunner::start(jobs, folder.path());
        let draft = Box::new(Draft::new(ID, clock::now()));
        let effects = [
            Effect::Store(StoreEffect::Trash(draft)),
            Effect::Documents(DocumentEffect::Attach {
                draft: ID,
                requirement: None,
                paths: Vec::new(),
                already: Vec::new(),
            }),
            Effect::Accounts(AccountEffect::ForgetToken(ID)),
        ];
        for effect in effects {
            assert!(runner.run(effect).is_none());
        }
        let mut ends = Vec::new();
        let begun = Instant::now();
        while ends.len() < 6 && begun.elapsed() < Duration::from_secs(10) {
            ends.extend(runner.poll());
            std::thread::sleep(Duration::from_millis(5));
        }
        let assert_ended = |what: &str, is_end: fn(&JobEvent) -> bool| {
            assert!(ends.iter().any(is_end), "{what}: {ends:?}");
        };
        assert_ended("a library to read", |end| {
            matches!(end, JobEvent::Store(StoreEvent::NotLoaded))
        });
        assert_ended("a move to the trash", |end| {
            matches!(
                end,
                JobEvent::Store(StoreEvent::Trashed {
                    draft: ID,
                    outcome: Err(LocalError::Fault),
                })
            )
        });
        assert_ended("files to attach", |end| {
            matches!(
                end,
                JobEvent::Documents(DocumentEvent::Attached { draft: ID, outcomes, .. })
                    if outcomes.is_empty()
            )
        });
        assert_ended("what is said of that", |end| {
            matches!(end, JobEvent::Failed)
        });
        assert_ended("a token to forget", |end| {
            matches!(
                end,
                JobEvent::Accounts(AccountEvent::TokenChecked {
                    account: ID,
                    origin: None,
                    state: TokenState::Failed(LocalError::Fault),
                })
            )
        });
    }

    #[test]
    fn what_fails_by_a_fault_of_the_program_ends_for_who_waits() {
        let inner = concat!(module_path!(), "::inner_whose_jobs_fail");
        let inner = inner.split_once("::").unwrap().1;
        let output = Command::new(std::env::current_exe().unwrap())
            .args([inner, "--exact", "--ignored", "--nocapture"])
            .env("PROFILE_DESK_FAULT", "a job")
            .output()
            .unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && out.contains("1 passed"),
            "{out}\n{err}"
        );
    }
}
