//! Submissions as jobs: the record is saved before each step, and sent to the window.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::clock;
use crate::connect::{Connector, LibraryJournal};
use crate::crash;
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::draft::Draft;
use crate::domain::history::EventKind;
use crate::domain::local_error::LocalError;
use crate::domain::submission::{
    Progress, Purpose, Step, SubmissionRecord, SubmissionState, Target,
};
use crate::store::{Library, SendingClaim};
use crate::submit::{self, Job, Journal, RetryPolicy, SubmitContext};

use super::jobs::{JobSender, StoreThread};
use super::services::Services;
use super::submission_queries;
use crate::app::effect::SubmissionEffect;
use crate::app::job_event::{JobEvent, SubmissionEvent};

/// The running submission, if there is one.
#[derive(Default)]
pub(super) struct SubmissionJobs {
    cancel: CancellationToken,
}

impl SubmissionJobs {
    /// Starts the job of an effect.
    pub(super) fn run(&mut self, services: &mut Services, effect: SubmissionEffect) {
        match effect {
            SubmissionEffect::Submit {
                draft,
                account,
                target,
                purpose,
            } => self.start(services, *draft, account, target, Task::Submit(purpose)),
            SubmissionEffect::LookUp {
                draft,
                account,
                target,
            } => self.start(services, *draft, account, target, Task::LookUp),
            SubmissionEffect::Cancel => self.cancel.cancel(),
            SubmissionEffect::CheckUpdate { draft, account } => {
                submission_queries::check_update(services, *draft, account);
            }
            SubmissionEffect::CheckStatus {
                draft,
                own,
                account,
            } => submission_queries::check_status(services, draft, own, account),
            SubmissionEffect::BuildRequest {
                draft,
                account,
                alone,
            } => submission_queries::build_request(services, *draft, account, alone),
        }
    }

    fn start(
        &mut self,
        services: &mut Services,
        draft: Draft,
        account: Account,
        target: Target,
        task: Task,
    ) {
        self.cancel = CancellationToken::new();
        let id = draft.id;
        let parts = Parts {
            library: services.library.clone(),
            store_thread: services.jobs.store_thread(),
            events: services.jobs.event_sender(),
            cancel: self.cancel.clone(),
        };
        let connector = services.connector.clone();
        let job = run(parts, connector, draft, account, target, task);
        services.jobs.spawn(job, move || {
            JobEvent::Submission(SubmissionEvent::Crashed(id))
        });
    }
}

#[derive(Clone, Copy)]
enum Task {
    Submit(Purpose),
    LookUp,
}

/// Submits, or checks if a submission in doubt has reached the server.
async fn run(
    parts: Parts,
    connector: Connector,
    draft: Draft,
    account: Account,
    target: Target,
    task: Task,
) -> JobEvent {
    let id = draft.id;
    let environment = target.environment.clone();
    tracing::info!(draft = %id, environment, "submission started");
    crash::fail_point(&format!("submitting {}", draft.content.profile.name));
    let superseded = |newer: Option<SubmissionRecord>, why| {
        JobEvent::Submission(SubmissionEvent::Superseded {
            draft: id,
            newer: newer.map(Box::new),
            why,
        })
    };
    let library = parts.library.clone();
    let claim = move || library.claim_for_sending(id);
    let claim = match parts.store_thread.run(claim).await {
        Some(Ok(claim)) => Arc::new(claim),
        Some(Err(error)) => return superseded(None, error.into()),
        None => return JobEvent::Submission(SubmissionEvent::Crashed(id)),
    };
    let context = submit_context(&parts, &draft, &claim);
    let record = match connector.client(&account).await {
        Ok(client) => {
            let purpose = match task {
                Task::Submit(purpose) => purpose,
                Task::LookUp => Purpose::Create,
            };
            let job = Job {
                draft,
                target,
                purpose,
                client,
            };
            match task {
                Task::Submit(_) => submit::submit(job, context).await,
                Task::LookUp => submit::look_up(job, context).await,
            }
        }
        Err(api_error) => {
            if draft.submission.is_in_doubt() {
                // The record does not change, so the reason is reported separately.
                let not_begun = SubmissionEvent::NotBegun(api_error.clone());
                parts.events.send(JobEvent::Submission(not_begun));
            }
            not_begun(draft, target, task, api_error, context)
        }
    };
    let library = parts.library.clone();
    if let Some(Ok(Some(newer))) = parts
        .store_thread
        .run(move || library.newer_record(id))
        .await
    {
        return superseded(Some(newer), LocalError::SentMeanwhile);
    }
    let (state, why) = record.log_summary();
    tracing::info!(draft = %id, profile = ?record.guid, state, why, "submission ended");
    JobEvent::Submission(SubmissionEvent::Ended {
        draft: id,
        record: Box::new(record),
    })
}

/// The parts of the program that a submission needs.
struct Parts {
    library: Library,
    store_thread: StoreThread,
    events: JobSender,
    cancel: CancellationToken,
}

fn submit_context(parts: &Parts, draft: &Draft, claim: &Arc<SendingClaim>) -> SubmitContext {
    let (library, events) = (&parts.library, parts.events.clone());
    SubmitContext {
        files: Box::new(library.attachment_paths(draft)),
        others: Box::new(claim.profiles_of_others()),
        restored_at: library.restored_at(),
        journal: Box::new(WindowJournal {
            draft: draft.id,
            inner: LibraryJournal::of(library, draft.id, claim),
            store_thread: parts.store_thread.clone(),
            events: events.clone(),
        }),
        progress: Arc::new(send_progress(draft.id, events)),
        cancel: parts.cancel.clone(),
        clock: Box::new(clock::now),
        retry_policy: RetryPolicy::default(),
    }
}

fn send_progress(draft: Uuid, events: JobSender) -> impl Fn(Progress) + Send + Sync + 'static {
    move |progress| {
        events.send(JobEvent::Submission(SubmissionEvent::Progress {
            draft,
            progress,
        }));
    }
}

/// The token could not be read, so nothing was sent. The record says so, but is not changed when
/// the server already has the profile.
fn not_begun(
    draft: Draft,
    target: Target,
    task: Task,
    error: ApiError,
    mut context: SubmitContext,
) -> SubmissionRecord {
    let mut record = draft.submission;
    let at = clock::now();
    let step = match task {
        Task::LookUp => return record,
        Task::Submit(Purpose::Delete) => {
            let error = (&error).into();
            record.note(at, EventKind::DeletionRefused { error });
            // The result is reported even if it can't be saved.
            let _ = context.journal.record(&record);
            return record;
        }
        Task::Submit(Purpose::Update) => Step::Update,
        Task::Submit(Purpose::Create) => Step::Create,
    };
    if record.is_in_doubt() {
        return record;
    }
    record.target.get_or_insert(target);
    record.state = SubmissionState::Stopped {
        step,
        error,
        at,
        in_doubt: false,
    };
    // The result is reported even if it can't be saved.
    let _ = context.journal.record(&record);
    record
}

/// Saves the record after earlier writes to it, then sends it to the window.
struct WindowJournal {
    draft: Uuid,
    inner: LibraryJournal,
    store_thread: StoreThread,
    events: JobSender,
}

impl Journal for WindowJournal {
    fn record(&mut self, record: &SubmissionRecord) -> Result<(), LocalError> {
        let (inner, copy) = (self.inner.clone(), record.clone());
        match self.store_thread.run_blocking(move || inner.store(&copy)) {
            Some(Ok(())) => {
                self.events
                    .send(JobEvent::Submission(SubmissionEvent::Recorded {
                        draft: self.draft,
                        record: Box::new(record.clone()),
                    }));
                Ok(())
            }
            Some(Err(error)) => Err(error.into()),
            None => Err(LocalError::Fault),
        }
    }

    fn newer(&self) -> Result<Option<SubmissionRecord>, LocalError> {
        let inner = self.inner.clone();
        let newer = self.store_thread.run_blocking(move || inner.newer());
        newer.unwrap_or(Err(LocalError::Fault))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use serde_json::json;

    use super::*;
    use crate::desktop::jobs::Jobs;
    use crate::domain::account::{Environment, Overrides, SANDBOX_ACCOUNT_GUID};
    use crate::domain::profile::CompanyProfile;

    const ID: Uuid = Uuid::from_u128(1);

    /// Services on a library with one draft, and the draft as the window has it.
    fn services(folder: &std::path::Path) -> (Services, Draft) {
        let services = Services::new(Jobs::start(Arc::new(|| {})).unwrap(), folder);
        let profile = json!({
            "name": "Austin Office", "companyName": "Acme Incorporated",
            "businessRegisterNumber": "12-3456789", "representativeFirstName": "Ann",
            "representativeLastName": "Lee", "addressCountryCode": "US", "region": "Texas",
            "city": "Austin", "postalCode": "78701", "street": "Congress Avenue",
            "streetNumber": "1", "countryCode": "US", "phoneNumberTypes": ["LOCAL"],
            "contactFirstName": "Bo", "contactLastName": "Ray",
            "emailAddresses": ["bo@example.com"],
        });
        let mut draft = Draft::new(ID, clock::now());
        draft.content.profile = CompanyProfile::from_json(profile.as_object().unwrap()).0;
        services.library.save(&draft).unwrap();
        let draft = services.library.load(draft.id).unwrap();
        (services, draft)
    }

    fn submit(services: &mut Services, draft: &Draft) -> JobEvent {
        let account = Account {
            id: SANDBOX_ACCOUNT_GUID,
            name: "Sandbox".to_owned(),
            environment: Environment::Sandbox,
            account_guid: SANDBOX_ACCOUNT_GUID,
            overrides: Overrides::default(),
        };
        let effect = SubmissionEffect::Submit {
            draft: Box::new(draft.clone()),
            target: Target::from(&account),
            account,
            purpose: Purpose::Create,
        };
        SubmissionJobs::default().run(services, effect);
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(30) {
            let is_end = |event: &JobEvent| {
                matches!(
                    event,
                    JobEvent::Submission(
                        SubmissionEvent::Ended { .. }
                            | SubmissionEvent::Superseded { .. }
                            | SubmissionEvent::Crashed(_)
                    )
                )
            };
            if let Some(end) = services.jobs.poll().into_iter().find(is_end) {
                return end;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("it did not end");
    }

    #[test]
    fn sends_nothing_of_a_draft_that_another_program_sends() {
        let folder = tempfile::tempdir().unwrap();
        let (mut services, draft) = services(folder.path());
        let other = Library::at(folder.path());
        let sending = other.claim_for_sending(ID).unwrap();
        let end = submit(&mut services, &draft);
        let JobEvent::Submission(SubmissionEvent::Superseded {
            newer: None, why, ..
        }) = end
        else {
            panic!("{end:?}");
        };
        let message = why.to_string();
        assert!(message.contains("is sending this profile"), "{message}");
        assert_eq!(
            other.load(ID).unwrap().submission,
            SubmissionRecord::default()
        );
        drop(sending);

        // The other program has sent it, and the window does not know yet.
        let sent = SubmissionRecord {
            state: SubmissionState::Submitted { at: clock::now() },
            guid: Some(Uuid::from_u128(0x99)),
            ..SubmissionRecord::default()
        };
        other.save_submission(ID, &sent).unwrap();
        let end = submit(&mut services, &draft);
        let JobEvent::Submission(SubmissionEvent::Superseded {
            newer: Some(newer), ..
        }) = end
        else {
            panic!("{end:?}");
        };
        assert_eq!(*newer, sent);
        assert_eq!(other.load(ID).unwrap().submission, sent, "it is kept");
    }

    #[test]
    fn claims_a_draft_until_it_is_sent() {
        let folder = tempfile::tempdir().unwrap();
        let (mut services, draft) = services(folder.path());
        let end = submit(&mut services, &draft);
        let JobEvent::Submission(SubmissionEvent::Ended { record, .. }) = end else {
            panic!("{end:?}");
        };
        assert!(record.is_submitted(), "{:?}", record.state);
        let other = Library::at(folder.path());
        assert!(!other.is_being_sent(ID));
        assert_eq!(other.load(ID).unwrap().submission, *record);
    }
}
