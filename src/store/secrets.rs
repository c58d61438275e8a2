//! The OS keyring, where product tokens are kept, and nowhere else.
//!
//! A keyring may ask the person for a password and wait for ever, so a thread of its own
//! speaks to it, and callers wait at most [`ANSWERS_WITHIN`]. A thread that hangs is left
//! to its prompt: the next request gets a fresh one, with a connection of its own, so that
//! a retry really is one. At most [`MOST_HUNG`] may hang at a time. No thread is ever
//! joined: the program can end while a prompt is open.
//!
//! A token belongs to a library, an account and a server ([`Origin`]). It comes back for these
//! only; where the account points to another server by now, it is withheld, and why is said.

mod entry;
mod named;
mod platform;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;
use uuid::Uuid;

use self::named::Held;
use super::library::Library;
use super::{SecretError, StoreError};
use crate::domain::account::Token;
use crate::domain::origin::{Origin, Withheld};
use crate::domain::secret_error::KeyringReason;

pub use self::entry::Stored;

/// How long a caller waits for the keyring.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);
/// How many threads may hang in a prompt before no further one is started.
const MOST_HUNG: usize = 3;

/// The way to the keyring, for the tokens of one library. Copies share it.
#[derive(Clone)]
pub struct Secrets {
    inner: Arc<Inner>,
}

struct Inner {
    library: Library,
    worker: Mutex<Option<Worker>>,
    /// How many threads wait in a prompt that nobody waits for any more.
    hung: Arc<AtomicUsize>,
    /// Tokens that are to live no longer than the program.
    this_run: Mutex<HashMap<Uuid, (Origin, Token)>>,
}

/// A thread, and whether it was given up.
#[derive(Clone)]
struct Worker {
    queue: Sender<Request>,
    given_up: Arc<AtomicBool>,
}

struct Request {
    library: Library,
    account: Uuid,
    task: Task,
    reply: oneshot::Sender<Result<Stored, SecretError>>,
}

enum Task {
    Store(Origin, Token),
    /// With the server that the account points to.
    Read(Origin),
    Forget,
}

impl Secrets {
    /// The keyring is first spoken to with the first request.
    pub fn start(library: &Library) -> Self {
        let inner = Inner {
            library: library.clone(),
            worker: Mutex::default(),
            hung: Arc::default(),
            this_run: Mutex::default(),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// Puts a token that was entered for a server into the keyring, in place of the one before.
    pub async fn store(
        &self,
        account: Uuid,
        origin: Origin,
        token: Token,
    ) -> Result<(), SecretError> {
        self.ask(account, Task::Store(origin, token)).await?;
        self.this_run().remove(&account);
        Ok(())
    }

    /// The token of an account, for the server that the account points to.
    pub async fn read(&self, account: Uuid, now: &Origin) -> Result<Stored, SecretError> {
        let kept = self.this_run().get(&account).cloned();
        let stored = match kept {
            Some((stored, token)) if stored == *now => return Ok(Stored::Token(token)),
            kept => kept.map(|(stored, _)| stored),
        };
        let result = self.ask(account, Task::Read(now.clone())).await;
        match (result, stored) {
            (Ok(Stored::Nothing) | Err(SecretError::NoService { .. }), Some(stored)) => {
                let now = now.clone();
                Ok(Stored::Withheld(Withheld::EnteredFor { stored, now }))
            }
            (result, _) => result,
        }
    }

    /// Takes a token out of the keyring. That there was none is no error.
    pub async fn forget(&self, account: Uuid) -> Result<(), SecretError> {
        let was_here = self.this_run().remove(&account).is_some();
        match self.ask(account, Task::Forget).await {
            // Without a keyring it was nowhere else.
            Err(SecretError::NoService { .. }) if was_here => Ok(()),
            result => result.map(|_| ()),
        }
    }

    /// Keeps a token that was entered for a server in memory until the program ends.
    pub fn keep_for_this_run(&self, account: Uuid, origin: Origin, token: Token) {
        self.this_run().insert(account, (origin, token));
    }

    /// Whether the token for this server is kept in memory only.
    pub fn is_for_this_run(&self, account: Uuid, now: &Origin) -> bool {
        let this_run = self.this_run();
        this_run
            .get(&account)
            .is_some_and(|(stored, _)| stored == now)
    }

    fn this_run(&self) -> MutexGuard<'_, HashMap<Uuid, (Origin, Token)>> {
        locked(&self.inner.this_run)
    }

    async fn ask(&self, account: Uuid, task: Task) -> Result<Stored, SecretError> {
        if self.inner.hung.load(Ordering::SeqCst) >= MOST_HUNG {
            return Err(SecretError::Waiting);
        }
        let (reply, answer) = oneshot::channel();
        let worker = self.hand_over(Request {
            library: self.inner.library.clone(),
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
                    reason: KeyringReason::ThreadEnded,
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
                reason: KeyringReason::NoThread {
                    source: error.into(),
                },
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
        let outcome = perform(&mut store, &request.library, request.account, request.task);
        if outcome.is_err() {
            store = None;
        }
        // Nobody may be waiting any more.
        let _ = request.reply.send(outcome);
    }
}

fn perform(
    store: &mut Option<platform::Store>,
    library: &Library,
    account: Uuid,
    task: Task,
) -> Result<Stored, SecretError> {
    let store = match store {
        Some(store) => store,
        None => store.insert(platform::open().map_err(|error| SecretError::NoService {
            reason: named::short(&error),
        })?),
    };
    match task {
        Task::Store(origin, token) => {
            let library = library.make_id().map_err(no_id)?;
            let bytes = entry::write(&origin, &token).ok_or_else(named::no_token)?;
            named::set(store, &entry::name(library, account), &bytes)?;
            // It is of no use any more; should it stay, it goes with the account.
            let _ = named::remove(store, &entry::earlier_name(account));
            Ok(Stored::Nothing)
        }
        Task::Read(now) => {
            let id = match library.id() {
                Ok(id) => id,
                Err(StoreError::Damaged { .. }) => {
                    return Ok(Stored::Withheld(Withheld::DamagedId));
                }
                Err(error) => return Err(no_id(error)),
            };
            let name = id.map(|id| entry::name(id, account));
            match name.map_or(Ok(Held::Nothing), |name| named::get(store, &name))? {
                Held::One(bytes) => return Ok(entry::read(&bytes, &now)),
                Held::Several => return Ok(Stored::Withheld(Withheld::Several)),
                Held::Nothing => {}
            }
            if !matches!(
                named::get(store, &entry::earlier_name(account))?,
                Held::Nothing
            ) {
                return Ok(Stored::Withheld(Withheld::EarlierVersion));
            }
            let saved_in = library.accounts_were_saved_in();
            Ok(if saved_in.is_some() && saved_in != id {
                Stored::Withheld(Withheld::OtherLibrary)
            } else {
                Stored::Nothing
            })
        }
        Task::Forget => {
            // The one of an earlier version is of no use to any library, so it goes in any case.
            named::remove(store, &entry::earlier_name(account))?;
            if let Some(id) = library.id().map_err(no_id)? {
                named::remove(store, &entry::name(id, account))?;
            }
            Ok(Stored::Nothing)
        }
    }
}

/// That the library's id could not be had.
fn no_id(error: StoreError) -> SecretError {
    SecretError::LibraryId {
        cause: Box::new(error),
    }
}
