//! Submissions as jobs: the record goes to the disk before each step, and to the window.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::clock;
use crate::connect::Connector;
use crate::crash;
use crate::domain::account::Account;
use crate::domain::approval::Consequences;
use crate::domain::draft::Draft;
use crate::domain::failure::Failure;
use crate::domain::outgoing::Submission;
use crate::domain::submission::{Purpose, Step, SubmissionRecord, SubmissionState, Target};
use crate::store::{Library, Lock};
use crate::submit::{self, Job, Journal, LibraryJournal, Pace, Surroundings};

use super::action::{Done, Effect, Progress};
use super::effects::World;
use super::jobs::{Disk, News, fault_sentence};
use crate::texts::tr;

/// Starts the job of an effect that deals with a submission.
pub(super) fn start(world: &mut World, effect: Effect) {
    match effect {
        Effect::Submit {
            draft,
            account,
            target,
            purpose,
        } => {
            run(world, *draft, account, target, Task::Submit(purpose));
        }
        Effect::LookUp {
            draft,
            account,
            target,
        } => {
            run(world, *draft, account, target, Task::LookUp);
        }
        Effect::Consequence { draft, account } => {
            let connector = world.connector.clone();
            let id = draft.id;
            let job = async move {
                let answer = consequence(&connector, &draft, &account).await;
                Done::Consequence { draft: id, answer }
            };
            world.jobs.spawn(job, move || Done::Consequence {
                draft: id,
                answer: Err(fault_sentence()),
            });
        }
        _ => {}
    }
}

#[derive(Clone, Copy)]
enum Task {
    Submit(Purpose),
    LookUp,
}

fn run(world: &mut World, draft: Draft, account: Account, target: Target, task: Task) {
    world.cancel = CancellationToken::new();
    let id = draft.id;
    let parts = Parts {
        library: world.library.clone(),
        disk: world.jobs.disk(),
        news: world.jobs.news(),
        cancel: world.cancel.clone(),
    };
    let connector = world.connector.clone();
    let environment = target.environment.clone();
    let job = async move {
        tracing::info!(draft = %id, environment, "submission started");
        crash::on_purpose(&format!("submitting {}", draft.content.profile.name));
        let elsewhere = |newer: Option<SubmissionRecord>, sentence| Done::SentElsewhere {
            draft: id,
            newer: newer.map(Box::new),
            sentence,
        };
        let library = parts.library.clone();
        let lock = match parts.disk.wait(move || library.lock_draft(id)) {
            Some(Ok(lock)) => Arc::new(lock),
            Some(Err(error)) => return elsewhere(None, error.to_string()),
            None => return Done::EndedByFault(id),
        };
        let around = surroundings(&parts, &draft, &lock);
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
                    Task::Submit(_) => submit::submit(job, around).await,
                    Task::LookUp => submit::look_up(job, around).await,
                }
            }
            Err(failure) => {
                if draft.submission.is_in_doubt() {
                    // The record stays as it is, so the reason is told apart from it.
                    parts.news.tell(Done::Fault(failure.sentence()));
                }
                not_begun(draft, target, task, failure, around)
            }
        };
        let library = parts.library.clone();
        if let Some(Ok(Some(newer))) = parts.disk.wait(move || library.newer_record(id)) {
            let sentence = tr!("another-program-sent-meanwhile").to_owned();
            return elsewhere(Some(newer), sentence);
        }
        let (state, why) = record.brief();
        tracing::info!(draft = %id, profile = ?record.guid, state, why, "submission ended");
        Done::Ended {
            draft: id,
            record: Box::new(record),
        }
    };
    world.jobs.spawn(job, move || Done::EndedByFault(id));
}

/// What a submission needs of the program.
struct Parts {
    library: Library,
    disk: Disk,
    news: News,
    cancel: CancellationToken,
}

fn surroundings(parts: &Parts, draft: &Draft, lock: &Arc<Lock>) -> Surroundings {
    let (library, news) = (&parts.library, parts.news.clone());
    Surroundings {
        files: Box::new(library.attachment_paths(draft)),
        others: Box::new(library.profiles_of_others(draft.id)),
        journal: Box::new(DiskJournal {
            draft: draft.id,
            inner: LibraryJournal::of(library, draft.id, lock),
            disk: parts.disk.clone(),
            news: news.clone(),
        }),
        progress: Arc::new(tell_progress(draft.id, news)),
        cancel: parts.cancel.clone(),
        clock: Box::new(clock::now),
        pace: Pace::default(),
    }
}

/// Gathers the steps as they come, so that the window can list them.
fn tell_progress(id: Uuid, news: News) -> impl Fn(submit::Progress) + Send + Sync + 'static {
    let steps = std::sync::Mutex::new(Vec::<String>::new());
    move |progress| {
        let progress = match progress {
            submit::Progress::Step { index, label, .. } => {
                let mut steps = steps
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner);
                steps.truncate(index);
                steps.push(label);
                Progress::Step {
                    steps: steps.clone(),
                    at: index,
                }
            }
            submit::Progress::Bytes { sent, total, .. } => Progress::Bytes { sent, total },
            submit::Progress::AskedToWait { retry_after } => Progress::AskedToWait { retry_after },
        };
        news.tell(Done::Progress {
            draft: id,
            progress,
        });
    }
}

/// The token could not be had, so nothing was sent: the record says so, and stays as it
/// was where the server has the profile already.
fn not_begun(
    draft: Draft,
    target: Target,
    task: Task,
    failure: Failure,
    mut around: Surroundings,
) -> SubmissionRecord {
    let mut record = draft.submission;
    let at = clock::now();
    let step = match task {
        Task::LookUp => return record,
        Task::Submit(Purpose::Update) => Step::Update,
        Task::Submit(Purpose::Create) => Step::Create,
    };
    if record.is_in_doubt() {
        return record;
    }
    record.target.get_or_insert(target);
    record.state = SubmissionState::Stopped {
        step,
        failure,
        at,
        in_doubt: false,
    };
    // What was not begun is told all the same when it can't be stored.
    let _ = around.journal.record(&record);
    record
}

/// Puts the record on the disk behind what was asked of it before, then tells the window.
struct DiskJournal {
    draft: Uuid,
    inner: LibraryJournal,
    disk: Disk,
    news: News,
}

impl Journal for DiskJournal {
    fn record(&mut self, record: &SubmissionRecord) -> Result<(), String> {
        let (inner, copy) = (self.inner.clone(), record.clone());
        match self.disk.wait(move || inner.store(&copy)) {
            Some(Ok(())) => {
                self.news.tell(Done::Recorded {
                    draft: self.draft,
                    record: Box::new(record.clone()),
                });
                Ok(())
            }
            Some(Err(error)) => Err(error.to_string()),
            None => Err(fault_sentence()),
        }
    }

    fn newer(&self) -> Result<Option<SubmissionRecord>, String> {
        let inner = self.inner.clone();
        let newer = self.disk.wait(move || inner.newer());
        newer.unwrap_or_else(|| Err(fault_sentence()))
    }
}

/// What an update would lead to, in a sentence.
async fn consequence(
    connector: &Connector,
    draft: &Draft,
    account: &Account,
) -> Result<String, String> {
    let submission = Submission::try_from(draft)
        .map_err(|_| tr!("mend-problems-first-nothing-was").to_owned())?;
    let record = &draft.submission;
    let (Some(sent), Some(guid)) = (&record.sent, record.guid) else {
        return Err(tr!("this-profile-has-not-been").to_owned());
    };
    let changes = submission.changes_since(sent).members;
    let asked = async {
        let client = connector.client(account).await?;
        client.check_update_consequences(guid, &changes).await
    };
    match asked.await {
        Ok(Consequences {
            validated_again: Some(true),
            ..
        }) => Ok(tr!("cm-will-have-to-validate").to_owned()),
        Ok(Consequences {
            validated_again: Some(false),
            ..
        }) => Ok(tr!("cm-does-not-have-to").to_owned()),
        Ok(_) | Err(Failure::NotFound) => Ok(tr!("cm-does-not-say-whether").to_owned()),
        Err(failure) => Err(tr!(
            "changes-were-not-sent-sentence",
            sentence = failure.sentence()
        )),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use serde_json::json;

    use super::*;
    use crate::app::jobs::Jobs;
    use crate::domain::account::{Environment, Overrides, SANDBOX_ACCOUNT_GUID};
    use crate::domain::profile::CompanyProfile;

    const ID: Uuid = Uuid::from_u128(1);

    /// A window's world with a draft, and the draft as the window has it.
    fn world(folder: &std::path::Path) -> (World, Draft) {
        let world = World::new(Jobs::start(Arc::new(|| {})).unwrap(), folder);
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
        world.library.save(&draft).unwrap();
        let draft = world.library.load(draft.id).unwrap();
        (world, draft)
    }

    fn submit(world: &mut World, draft: &Draft) -> Done {
        let account = Account {
            id: SANDBOX_ACCOUNT_GUID,
            name: "Sandbox".to_owned(),
            environment: Environment::Sandbox,
            account_guid: SANDBOX_ACCOUNT_GUID,
            overrides: Overrides::default(),
        };
        let effect = Effect::Submit {
            draft: Box::new(draft.clone()),
            target: Target::from(&account),
            account,
            purpose: Purpose::Create,
        };
        start(world, effect);
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            let ends = |done: &Done| {
                matches!(
                    done,
                    Done::Ended { .. } | Done::SentElsewhere { .. } | Done::EndedByFault(_)
                )
            };
            if let Some(end) = world.poll().into_iter().find(ends) {
                return end;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("it did not end");
    }

    #[test]
    fn of_a_draft_that_another_program_sends_the_window_sends_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut world, draft) = world(folder.path());
        let other = Library::at(folder.path());
        let sending = other.lock_draft(ID).unwrap();
        let end = submit(&mut world, &draft);
        let Done::SentElsewhere {
            newer: None,
            sentence,
            ..
        } = end
        else {
            panic!("{end:?}");
        };
        assert!(
            sentence.contains("Another program is sending"),
            "{sentence}"
        );
        assert_eq!(
            other.load(ID).unwrap().submission,
            SubmissionRecord::default()
        );
        drop(sending);

        // That one has sent it, and the window has not heard of it.
        let sent = SubmissionRecord {
            state: SubmissionState::Submitted { at: clock::now() },
            guid: Some(Uuid::from_u128(0x99)),
            ..SubmissionRecord::default()
        };
        other.save_submission(ID, &sent).unwrap();
        let end = submit(&mut world, &draft);
        let Done::SentElsewhere {
            newer: Some(newer), ..
        } = end
        else {
            panic!("{end:?}");
        };
        assert_eq!(*newer, sent);
        assert_eq!(other.load(ID).unwrap().submission, sent, "it is kept");
    }

    #[test]
    fn the_window_holds_a_draft_until_it_is_sent() {
        let folder = tempfile::tempdir().unwrap();
        let (mut world, draft) = world(folder.path());
        let end = submit(&mut world, &draft);
        let Done::Ended { record, .. } = end else {
            panic!("{end:?}");
        };
        assert!(record.is_submitted(), "{:?}", record.state);
        let other = Library::at(folder.path());
        assert!(!other.is_being_sent(ID));
        assert_eq!(other.load(ID).unwrap().submission, *record);
    }
}
