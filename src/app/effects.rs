//! Does what the window asks of the world, as jobs.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::api::{Endpoint, RequestPreview};
use crate::clock;
use crate::connect::Connector;
use crate::domain::account::{Account, Token};
use crate::domain::asked::Question;
use crate::domain::attachment::{Attachment, NoPicture};
use crate::domain::draft::Draft;
use crate::domain::failure::Failure;
use crate::domain::local_error::LocalError;
use crate::domain::origin::Origin;
use crate::domain::outgoing::Submission;
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::Target;
use crate::store::{self, Library, Secrets, Stored};
use crate::submit;
use crate::thumbnail;

use super::action::{Done, Effect, KeepToken};
use super::chooser;
use super::jobs::Jobs;
use super::notification;
use super::on_disk;
use super::opening;
use super::sending;
use super::state::{Preview, TestState, TokenState};

/// Everything outside the window.
pub(super) struct World {
    pub(super) jobs: Jobs,
    pub(super) library: Library,
    pub(super) connector: Connector,
    secrets: Secrets,
    pub(super) cancel: CancellationToken,
    /// Lets one thumbnail be made at a time.
    thumbnails: Arc<Semaphore>,
    /// Ends the look at a document that nobody waits for any more.
    look: CancellationToken,
}

impl World {
    pub(super) fn new(jobs: Jobs, data_dir: &Path) -> Self {
        let library = Library::at(data_dir);
        let secrets = Secrets::start(&library);
        Self {
            jobs,
            library,
            connector: Connector::new(secrets.clone(), data_dir.join("sandbox")),
            secrets,
            cancel: CancellationToken::new(),
            thumbnails: Arc::new(Semaphore::new(1)),
            look: CancellationToken::new(),
        }
    }

    /// Removes the copies that other programs were given.
    pub(super) fn take_back(&self) {
        self.library.take_back();
    }

    pub(super) fn poll(&mut self) -> Vec<Done> {
        self.jobs.poll()
    }

    pub(super) fn finish(&self, at_most: Duration) {
        self.jobs.finish_disk(at_most);
    }

    /// Reads the library, the settings and the accounts.
    pub(super) fn load(&mut self) {
        let library = self.library.clone();
        self.jobs
            .spawn_on_disk(move || on_disk::load(&library), fault);
    }

    /// Starts what was asked for.
    pub(super) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Save(_)
            | Effect::SaveRecord { .. }
            | Effect::KnowRecord { .. }
            | Effect::SaveSettings(_)
            | Effect::SaveAccounts(_)
            | Effect::SaveAsked(_)
            | Effect::Trash(_)
            | Effect::Restore(_)
            | Effect::CopyAttachments { .. } => self.run_on_disk(effect),
            Effect::Pick => self.jobs.spawn(chooser::pick(), || {
                Done::NoChooser(LocalError::FileDialogFailed)
            }),
            Effect::PickFolder => self.jobs.spawn(chooser::pick_folder(), fault),
            Effect::Load => self.load(),
            Effect::LookForDrafts(known) => {
                let library = self.library.clone();
                // What can't be read is told at the next start.
                let look = move || {
                    Done::Found(
                        library
                            .open_but(&known)
                            .map_or_else(|_| Vec::new(), |o| o.drafts),
                    )
                };
                self.jobs.spawn_on_disk(look, fault);
            }
            Effect::Export { drafts, into } => self.export(drafts, &into),
            Effect::Attach {
                draft,
                requirement,
                paths,
                already,
            } => self.attach(draft, requirement, paths, already),
            Effect::CompletePath(typed) => {
                let complete = move || store::complete_path(&typed, on_disk::home().as_deref());
                let job = async move {
                    let found = tokio::task::spawn_blocking(complete).await;
                    Done::Completions(found.unwrap_or_default())
                };
                self.jobs.spawn(job, || Done::Completions(Vec::new()));
            }
            Effect::MakeThumbnail { draft, attachment } => self.make_thumbnail(draft, attachment),
            Effect::Look { draft, attachment } => self.look(draft, attachment),
            Effect::StopLooking => self.look.cancel(),
            Effect::OpenDocument { draft, attachment } => self.open_document(draft, attachment),
            Effect::AskToken { account, origin } => self.token(account, origin, None),
            Effect::StoreToken {
                account,
                origin,
                token,
                keep,
            } => self.token(account, origin, Some((token, keep))),
            Effect::ForgetToken(account) => self.forget_token(account),
            Effect::Test(account) => self.test(account),
            Effect::StartSandbox => {
                let connector = self.connector.clone();
                let job = async move {
                    let started = connector.start_sandbox().await;
                    Done::Sandbox(started.map_err(LocalError::from))
                };
                self.jobs
                    .spawn(job, || Done::Sandbox(Err(LocalError::Fault)));
            }
            Effect::Submit { .. } | Effect::LookUp { .. } | Effect::Consequence { .. } => {
                sending::start(self, effect);
            }
            Effect::CancelSubmission => self.cancel.cancel(),
            Effect::AskStatus {
                draft,
                own,
                account,
            } => self.ask_status(draft, own, account),
            Effect::Ask { about, account } => self.ask(about, account),
            Effect::Preview { draft, account } => self.preview(*draft, account),
            Effect::Notify(news) => self.jobs.spawn(notification::show(news), || Done::Nothing),
            // The window does these itself.
            Effect::Focus(_) | Effect::Close | Effect::BringToFront => {}
        }
    }

    fn run_on_disk(&mut self, effect: Effect) {
        let library = self.library.clone();
        let kept = on_disk::kept(&effect);
        let fault =
            move || kept.map_or_else(fault, |kept| on_disk::saved(kept, Err(LocalError::Fault)));
        self.jobs
            .spawn_on_disk(move || on_disk::run(&library, effect), fault);
    }

    fn make_thumbnail(&mut self, draft: Uuid, attachment: Attachment) {
        let file = self.library.attachment_path(draft, &attachment);
        let turn = Arc::clone(&self.thumbnails);
        let (sha256, known_by) = (attachment.sha256.clone(), attachment.sha256);
        let job = async move {
            let _turn = turn.acquire().await;
            let outcome = match std::env::current_exe() {
                Ok(program) => thumbnail::picture_of(&program, &file, attachment.media_type).await,
                Err(_) => Err(NoPicture::Unsupported),
            };
            let outcome = outcome.map(Arc::new);
            Done::Thumbnail { sha256, outcome }
        };
        self.jobs.spawn(job, move || Done::Thumbnail {
            sha256: known_by,
            outcome: Err(NoPicture::Unsupported),
        });
    }

    /// Only the latest one: its end ends the process, too, that decodes the one before.
    fn look(&mut self, draft: Uuid, attachment: Attachment) {
        self.look.cancel();
        self.look = CancellationToken::new();
        let not_wanted = self.look.clone();
        let file = self.library.attachment_path(draft, &attachment);
        let (sha256, known_by) = (attachment.sha256.clone(), attachment.sha256);
        let job = async move {
            let made = async {
                match std::env::current_exe() {
                    Ok(program) => thumbnail::look_of(&program, &file, attachment.media_type).await,
                    Err(_) => Err(NoPicture::Unsupported),
                }
            };
            match not_wanted.run_until_cancelled_owned(made).await {
                Some(outcome) => Done::Looked {
                    sha256,
                    outcome: outcome.map(Arc::new),
                },
                None => Done::Nothing,
            }
        };
        self.jobs.spawn(job, move || Done::Looked {
            sha256: known_by,
            outcome: Err(NoPicture::Unsupported),
        });
    }

    /// Not behind the saves: a program may take its time to start.
    fn open_document(&mut self, draft: Uuid, attachment: Attachment) {
        let library = self.library.clone();
        let sha256 = attachment.sha256.clone();
        let done = move |outcome| Done::DocumentOpened { sha256, outcome };
        let on_fault = done.clone();
        let job = async move {
            let open = move || opening::open(&library, draft, &attachment);
            let opened = tokio::task::spawn_blocking(open).await;
            done(opened.unwrap_or_else(|_| Err(LocalError::Fault)))
        };
        self.jobs
            .spawn(job, move || on_fault(Err(LocalError::Fault)));
    }

    /// Not behind the saves: they may be what hangs.
    fn export(&mut self, drafts: Vec<Draft>, into: &Path) {
        let library = self.library.clone();
        let into = store::expand_home(into, on_disk::home().as_deref());
        let job = async move {
            let export =
                tokio::task::spawn_blocking(move || on_disk::export(&library, &drafts, &into));
            Done::Exported(export.await.unwrap_or_else(|_| Err(LocalError::Fault)))
        };
        self.jobs
            .spawn(job, || Done::Exported(Err(LocalError::Fault)));
    }

    fn attach(
        &mut self,
        draft: Uuid,
        requirement: Option<String>,
        paths: Vec<PathBuf>,
        already: Vec<Attachment>,
    ) {
        let library = self.library.clone();
        let job = move || {
            let outcomes = on_disk::attach_all(&library, draft, &paths, already);
            Done::Attached {
                draft,
                requirement,
                outcomes,
            }
        };
        self.jobs.spawn_on_disk(job, fault);
    }

    /// Asks for a token, or first puts one where it is to be kept.
    fn token(&mut self, account: Uuid, origin: Origin, new: Option<(Token, KeepToken)>) {
        let secrets = self.secrets.clone();
        let connector = self.connector.clone();
        let news = self.jobs.news();
        let job = async move {
            let changes = new.is_some();
            let stored = match new {
                None => Ok(()),
                Some((token, KeepToken::ThisRun)) => {
                    secrets.keep_for_this_run(account, origin.clone(), token);
                    Ok(())
                }
                Some((token, KeepToken::InKeyring)) => {
                    secrets.store(account, origin.clone(), token).await
                }
            };
            if changes {
                connector.forget_clients();
                if stored.is_ok() {
                    news.tell(Done::TokenStored);
                }
            }
            let state = match stored {
                Err(error) => TokenState::Trouble(error.into()),
                Ok(()) if secrets.is_for_this_run(account, &origin) => TokenState::ThisRun,
                Ok(()) => match secrets.read(account, &origin).await {
                    Ok(Stored::Token(_)) => TokenState::Saved,
                    Ok(Stored::Nothing) => TokenState::None,
                    Ok(Stored::Withheld(why)) => TokenState::Withheld(why),
                    Err(error) => TokenState::Trouble(error.into()),
                },
            };
            Done::Token { account, state }
        };
        self.jobs.spawn(job, move || Done::Token {
            account,
            state: TokenState::Trouble(LocalError::Fault),
        });
    }

    fn forget_token(&mut self, account: Uuid) {
        let secrets = self.secrets.clone();
        let connector = self.connector.clone();
        let job = async move {
            let forgotten = secrets.forget(account).await;
            connector.forget_clients();
            let state = match forgotten {
                Ok(()) => TokenState::None,
                Err(error) => TokenState::Trouble(error.into()),
            };
            Done::Token { account, state }
        };
        self.jobs.spawn(job, fault);
    }

    fn test(&mut self, account: Account) {
        let id = account.id;
        let connector = self.connector.clone();
        let job = async move {
            let tested = async { connector.client(&account).await?.test_connection().await };
            let state = match tested.await {
                Ok(count) => TestState::Good(count),
                Err(failure) => TestState::Bad(failure),
            };
            Done::Tested { account: id, state }
        };
        self.jobs.spawn(job, move || Done::Tested {
            account: id,
            state: TestState::Bad(LocalError::Fault.into()),
        });
    }

    fn ask_status(&mut self, draft: Uuid, own: OwnProfile, account: Account) {
        let connector = self.connector.clone();
        let job = async move {
            let asked = async {
                let client = connector.client(&account).await?;
                submit::ask_status(&client, &own, clock::now()).await
            };
            match asked.await {
                Ok((answer, Some(sent))) => Done::UpdateFound {
                    draft,
                    sent: Box::new(sent),
                    answer: Box::new(answer),
                },
                other => Done::Status {
                    draft,
                    outcome: other.map(|(answer, _)| Box::new(answer)),
                },
            }
        };
        self.jobs.spawn(job, move || Done::Status {
            draft,
            outcome: Err(LocalError::Fault.into()),
        });
    }

    fn ask(&mut self, about: Question, account: Account) {
        let connector = self.connector.clone();
        let (known_by, asked_with) = (about.clone(), account.clone());
        let done = move |outcome: Result<_, Failure>| Done::Asked {
            account: asked_with,
            about: known_by,
            outcome,
            at: clock::now(),
        };
        let on_fault = done.clone();
        let job = async move {
            let asked = async { connector.client(&account).await?.ask(&about).await };
            done(asked.await)
        };
        self.jobs
            .spawn(job, move || on_fault(Err(LocalError::Fault.into())));
    }

    fn preview(&mut self, draft: Draft, account: Option<Account>) {
        let connector = self.connector.clone();
        let job = async move {
            let server = match &account {
                Some(account) => {
                    let endpoint = connector.endpoint(account).await.ok();
                    endpoint.map(|endpoint| (endpoint, Target::from(account)))
                }
                None => None,
            };
            preview(&draft, server)
        };
        self.jobs.spawn(job, fault);
    }
}

fn fault() -> Done {
    Done::Fault
}

/// What will be sent; without an account or with problems, what there is so far.
fn preview(draft: &Draft, server: Option<(Endpoint, Target)>) -> Done {
    if let (Some((endpoint, target)), Ok(submission)) = (server, Submission::try_from(draft)) {
        let record = &draft.submission;
        let guid = record.guid_at(&target, draft.id, submission.typed_guid());
        let preview = RequestPreview::of(&endpoint, &submission, record, guid);
        return Done::Preview(Preview {
            json: preview.json(),
            curl: Some(preview.curl()),
        });
    }
    let body = draft.content.profile.clone().trimmed().to_json();
    Done::Preview(Preview {
        json: serde_json::to_string_pretty(&body).unwrap_or_default(),
        curl: None,
    })
}
