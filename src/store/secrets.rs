//! The OS keyring, where product tokens are kept, and nowhere else.
//!
//! A keyring may ask the person for a password and wait for ever, so a thread of its own
//! speaks to it, and callers wait at most [`ANSWERS_WITHIN`]. A thread that hangs is left
//! to its prompt: the next request gets a fresh one, with a connection of its own, so that
//! a retry really is one. At most [`MOST_HUNG`] may hang at a time. No thread is ever
//! joined: the program can end while a prompt is open.

use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use keyring::Error;
use tokio::sync::oneshot;
use tokio::time::timeout;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::domain::account::Token;
use crate::texts::tr;

/// Under which name the keyring shows the tokens.
const SERVICE: &str = "profile-desk";
/// How long a caller waits for the keyring.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);
/// How many threads may hang in a prompt before no further one is started.
const MOST_HUNG: usize = 3;

/// Why the keyring did not do it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretError {
    NoService { reason: String },
    Locked,
    Waiting,
    Refused,
    Other { reason: String },
}

impl SecretError {
    /// What happened, without what to do.
    pub fn what(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("this-computer-has-no-keyring"),
            Self::Locked => tr!("keyring-is-locked"),
            Self::Waiting => tr!("keyring-has-not-answered-yet"),
            Self::Refused => tr!("keyrings-question-was-closed-without"),
            Self::Other { .. } => tr!("keyring-did-not-do-it"),
        }
    }

    /// What to do, wherever it happened.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::NoService { .. } => tr!("install-package-gnome-keyring-and"),
            Self::Locked => tr!("unlock-it-and-try-again"),
            Self::Waiting => tr!("answer-its-question-which-may"),
            Self::Refused | Self::Other { .. } => tr!("keyring-try-again"),
        }
    }

    /// The system's own words.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::NoService { reason } | Self::Other { reason } => Some(reason),
            Self::Locked | Self::Waiting | Self::Refused => None,
        }
    }
}

/// The whole, for the window, which can also do without a keyring.
impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, remedy) = (self.what(), self.remedy());
        let sentence = if *self == Self::Waiting {
            tr!("keyring-trouble", what = what, remedy = remedy)
        } else {
            tr!("keyring-trouble-or-keep", what = what, remedy = remedy)
        };
        f.write_str(&sentence)?;
        match self.reason() {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for SecretError {}

/// The way to the keyring. Copies share it.
#[derive(Clone)]
pub struct Secrets {
    inner: Arc<Inner>,
}

#[derive(Default)]
struct Inner {
    worker: Mutex<Option<Worker>>,
    /// How many threads wait in a prompt that nobody waits for any more.
    hung: Arc<AtomicUsize>,
    /// Tokens that are to live no longer than the program.
    this_run: Mutex<HashMap<Uuid, Token>>,
}

/// A thread, and whether it was given up.
#[derive(Clone)]
struct Worker {
    queue: Sender<Request>,
    given_up: Arc<AtomicBool>,
}

struct Request {
    account: Uuid,
    task: Task,
    reply: oneshot::Sender<Result<Option<Token>, SecretError>>,
}

enum Task {
    Store(Token),
    Read,
    Forget,
}

impl Secrets {
    /// The keyring is first spoken to with the first request.
    pub fn start() -> Self {
        Self {
            inner: Arc::default(),
        }
    }

    /// Puts a token into the keyring, in place of the one before.
    pub async fn store(&self, account: Uuid, token: Token) -> Result<(), SecretError> {
        self.ask(account, Task::Store(token)).await?;
        self.this_run().remove(&account);
        Ok(())
    }

    /// The token of an account; `None` when it has none.
    pub async fn read(&self, account: Uuid) -> Result<Option<Token>, SecretError> {
        let kept = self.this_run().get(&account).cloned();
        match kept {
            Some(token) => Ok(Some(token)),
            None => self.ask(account, Task::Read).await,
        }
    }

    /// Takes a token out of the keyring. That there was none is no error.
    pub async fn forget(&self, account: Uuid) -> Result<(), SecretError> {
        let was_here = self.this_run().remove(&account).is_some();
        match self.ask(account, Task::Forget).await {
            // Without a keyring it was nowhere else.
            Err(SecretError::NoService { .. }) if was_here => Ok(()),
            asked => asked.map(|_| ()),
        }
    }

    /// Keeps a token in memory until the program ends.
    pub fn keep_for_this_run(&self, account: Uuid, token: Token) {
        self.this_run().insert(account, token);
    }

    pub fn is_for_this_run(&self, account: Uuid) -> bool {
        self.this_run().contains_key(&account)
    }

    fn this_run(&self) -> MutexGuard<'_, HashMap<Uuid, Token>> {
        locked(&self.inner.this_run)
    }

    async fn ask(&self, account: Uuid, task: Task) -> Result<Option<Token>, SecretError> {
        if self.inner.hung.load(Ordering::SeqCst) >= MOST_HUNG {
            return Err(SecretError::Waiting);
        }
        let (reply, answer) = oneshot::channel();
        let worker = self.hand_over(Request {
            account,
            task,
            reply,
        })?;
        match timeout(ANSWERS_WITHIN, answer).await {
            Ok(Ok(answer)) => answer,
            // The thread ended by a fault; the next request starts another.
            Ok(Err(_)) => {
                self.leave(&worker);
                Err(SecretError::Other {
                    reason: tr!("its-thread-has-ended").to_owned(),
                })
            }
            Err(_) => {
                self.leave(&worker);
                if !worker.given_up.swap(true, Ordering::SeqCst) {
                    self.inner.hung.fetch_add(1, Ordering::SeqCst);
                }
                Err(SecretError::Waiting)
            }
        }
    }

    /// Gives a thread no further requests: it ends when its queue does.
    fn leave(&self, worker: &Worker) {
        let mut current = locked(&self.inner.worker);
        current.take_if(|current| Arc::ptr_eq(&current.given_up, &worker.given_up));
    }

    fn hand_over(&self, request: Request) -> Result<Worker, SecretError> {
        let mut current = locked(&self.inner.worker);
        let request = match &*current {
            Some(worker) => match worker.queue.send(request) {
                Ok(()) => return Ok(worker.clone()),
                Err(unsent) => unsent.0,
            },
            None => request,
        };
        let (queue, requests) = channel();
        let given_up = Arc::new(AtomicBool::new(false));
        let (hung, flag) = (self.inner.hung.clone(), given_up.clone());
        std::thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(move || {
                serve(&requests);
                if flag.load(Ordering::SeqCst) {
                    hung.fetch_sub(1, Ordering::SeqCst);
                }
            })
            .map_err(|error| SecretError::Other {
                reason: error.to_string(),
            })?;
        // The thread was started a moment ago and waits for this.
        let _ = queue.send(request);
        let worker = Worker { queue, given_up };
        *current = Some(worker.clone());
        Ok(worker)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The thread: one request after the other, over one connection. After a failure the next
/// request makes a new one. What nobody waits for any more is not begun: it would only ask
/// the person again, or put an older token over a newer one.
fn serve(requests: &Receiver<Request>) {
    let mut store = None;
    for request in requests {
        if request.reply.is_closed() {
            continue;
        }
        let outcome = perform(&mut store, request.account, request.task);
        if outcome.is_err() {
            store = None;
        }
        // Nobody may be waiting any more.
        let _ = request.reply.send(outcome);
    }
}

fn perform(
    store: &mut Option<platform::Store>,
    account: Uuid,
    task: Task,
) -> Result<Option<Token>, SecretError> {
    let store = match store {
        Some(store) => store,
        None => store.insert(platform::open().map_err(|error| SecretError::NoService {
            reason: short(&error),
        })?),
    };
    let entry = platform::entry(store, &account.to_string()).map_err(|e| told(&e))?;
    match task {
        Task::Store(token) => {
            let stored = entry.set_secret(token.reveal().as_bytes());
            stored.map(|()| None).map_err(|error| told(&error))
        }
        Task::Read => match entry.get_secret().map(Zeroizing::new) {
            Ok(bytes) => Ok(std::str::from_utf8(&bytes).ok().and_then(Token::new)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(told(&error)),
        },
        Task::Forget => match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(told(&error)),
        },
    }
}

fn told(error: &Error) -> SecretError {
    match error {
        Error::NoStorageAccess(_) if platform::was_refused(error) => SecretError::Refused,
        Error::NoStorageAccess(_) => SecretError::Locked,
        Error::NoDefaultStore => SecretError::NoService {
            reason: short(error),
        },
        Error::PlatformFailure(_) if platform::is_absent(error) => SecretError::NoService {
            reason: short(error),
        },
        // These two carry what was stored: no word of theirs may be passed on.
        Error::BadEncoding(_) | Error::BadDataFormat(..) => SecretError::Other {
            reason: tr!("what-it-holds-is-not").to_owned(),
        },
        other => SecretError::Other {
            reason: short(other),
        },
    }
}

/// The system's words, not longer than a line.
fn short(error: &Error) -> String {
    error.to_string().chars().take(160).collect()
}

/// The Secret Service. The keyring crate remembers for the life of the process that there
/// was none, so its store is made here, anew for every try.
#[cfg(target_os = "linux")]
mod platform {
    use std::error::Error as _;
    use std::sync::Arc;

    use keyring::{Entry, Error, Result};
    use keyring_core::api::CredentialStoreApi;

    pub(super) type Store = Arc<zbus_secret_service_keyring_store::Store>;

    pub(super) fn open() -> Result<Store> {
        zbus_secret_service_keyring_store::Store::new()
    }

    pub(super) fn entry(store: &Store, user: &str) -> Result<Entry> {
        let inner = store.build(super::SERVICE, user, None)?;
        Ok(Entry { inner })
    }

    fn cause(error: &Error) -> Option<&secret_service::Error> {
        match error {
            Error::NoStorageAccess(cause) | Error::PlatformFailure(cause) => cause.downcast_ref(),
            other => other.source()?.downcast_ref(),
        }
    }

    /// Whether the person closed the keyring's prompt.
    pub(super) fn was_refused(error: &Error) -> bool {
        matches!(cause(error), Some(secret_service::Error::Prompt))
    }

    /// Whether nobody on the bus is a keyring.
    pub(super) fn is_absent(error: &Error) -> bool {
        matches!(cause(error), Some(secret_service::Error::Unavailable))
            || error.to_string().contains("ServiceUnknown")
    }
}

/// The keyring of the system, by way of the keyring crate.
#[cfg(not(target_os = "linux"))]
mod platform {
    use keyring::{Entry, Error, Result};

    pub(super) struct Store;

    pub(super) fn open() -> Result<Store> {
        Ok(Store)
    }

    pub(super) fn entry(_store: &Store, user: &str) -> Result<Entry> {
        Entry::new(super::SERVICE, user)
    }

    pub(super) fn was_refused(_error: &Error) -> bool {
        false
    }

    pub(super) fn is_absent(_error: &Error) -> bool {
        false
    }
}
