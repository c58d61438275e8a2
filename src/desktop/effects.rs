//! Starts the jobs of effects; each subject has a file of its own.

use std::path::Path;
use std::time::Duration;

use super::account_jobs;
use super::document_jobs::DocumentJobs;
use super::file_dialog;
use super::jobs::Jobs;
use super::notifications;
use super::requirement_jobs;
use super::services::Services;
use super::store_jobs;
use super::submission_job::SubmissionJobs;
use crate::app::effect::{Effect, StoreEffect, WindowEffect};
use crate::app::job_event::JobEvent;

/// Runs effects and collects the events of their jobs.
pub(super) struct EffectRunner {
    services: Services,
    documents: DocumentJobs,
    submissions: SubmissionJobs,
}

impl EffectRunner {
    /// Starts with reading the library, the settings and the accounts.
    pub(super) fn start(jobs: Jobs, data_dir: &Path) -> Self {
        let mut services = Services::new(jobs, data_dir);
        store_jobs::run(&mut services, StoreEffect::Load);
        Self {
            services,
            documents: DocumentJobs::default(),
            submissions: SubmissionJobs::default(),
        }
    }

    /// Starts the jobs of an effect. Returns an effect that only the window can carry out.
    #[must_use]
    pub(super) fn run(&mut self, effect: Effect) -> Option<WindowEffect> {
        let services = &mut self.services;
        match effect {
            Effect::Store(effect) => store_jobs::run(services, effect),
            Effect::FileDialog(effect) => file_dialog::run(&mut services.jobs, effect),
            Effect::Documents(effect) => self.documents.run(services, effect),
            Effect::Accounts(effect) => account_jobs::run(services, effect),
            Effect::Submission(effect) => self.submissions.run(services, effect),
            Effect::Requirements(effect) => requirement_jobs::run(services, effect),
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
        self.services.jobs.finish_disk(at_most);
    }

    /// Removes the copies of documents that other programs opened.
    pub(super) fn remove_external_copies(&self) {
        self.services.library.remove_external_copies();
    }
}
