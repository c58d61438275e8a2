//! The OS keyring, the only place where product tokens are stored.
//!
//! A keyring may ask the user for a password and wait for ever, so a separate thread talks to it,
//! and callers wait at most [`ANSWER_TIMEOUT`]. A thread that hangs is abandoned: the next request
//! gets a new thread with a new connection, so that a retry really tries again. At most
//! [`MAX_HUNG`] threads may hang at a time. No thread is ever joined: the program can end while a
//! prompt is open.
//!
//! A token belongs to a library, an account and a server ([`Origin`]), and is returned only for
//! these. When the account now points to another server, the token is withheld, with the reason.

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

use self::named::NamedEntry;
use super::library::Library;
use super::{SecretError, StoreError};
use crate::domain::account::Token;
use crate::domain::local_error::KeyringReason;
use crate::domain::origin::{Origin, Withheld};

pub use self::entry::Stored;

/// The longest time that a caller waits for the keyring.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(5);
/// The most threads that may hang in a prompt. No further thread is started then.
const MAX_HUNG: usize = 3;

/// A handle to the keyring, for the tokens of one library. Copies share one connection.
#[derive(Clone)]
pub struct Secrets {
    inner: Arc<Inner>,
}

struct Inner {
    library: Library,
    worker: Mutex<Option<Worker>>,
    /// The number of abandoned threads that still wait in a prompt.
    hung: Arc<AtomicUsize>,
    /// Tokens that are kept in memory until the program ends.
    this_run: Mutex<HashMap<Uuid, (Origin, Token)>>,
}

/// A thread, and a flag that it was abandoned.
#[derive(Clone)]
struct Worker {
    queue: Sender<Request>,
    abandoned: Arc<AtomicBool>,
}

struct Request {
    library: Library,
    account: Uuid,
    task: Task,
    reply: oneshot::Sender<Result<Stored, SecretError>>,
}

enum Task {
    Store(Origin, Token),
    /// The server that the account points to.
    Read(Origin),
    Forget,
}

impl Secrets {
    /// Makes a handle. The keyring is first used with the first request.
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

    /// Stores a token that was entered for a server in the keyring, and replaces the previous one.
    pub async fn store(
        &self,
        account: Uuid,
        origin: Origin,
        token: Token,
    ) -> Result<(), SecretError> {
        self.request(account, Task::Store(origin, token)).await?;
        self.this_run().remove(&account);
        Ok(())
    }

    /// Reads the token of an account for the server `now` that the account points to.
    pub async fn read(&self, account: Uuid, now: &Origin) -> Result<Stored, SecretError> {
        let in_memory = self.this_run().get(&account).cloned();
        let stored = match in_memory {
            Some((stored, token)) if stored == *now => return Ok(Stored::Token(token)),
            in_memory => in_memory.map(|(stored, _)| stored),
        };
        let result = self.request(account, Task::Read(now.clone())).await;
        match (result, stored) {
            (Ok(Stored::Nothing) | Err(SecretError::NoService { .. }), Some(stored)) => {
                let now = now.clone();
                Ok(Stored::Withheld(Withheld::EnteredFor { stored, now }))
            }
            (result, _) => result,
        }
    }

    /// Removes a token from the keyring. It is not an error when there is none.
    pub async fn forget(&self, account: Uuid) -> Result<(), SecretError> {
        let was_in_memory = self.this_run().remove(&account).is_some();
        match self.request(account, Task::Forget).await {
            // Without a keyring, the token was only in memory.
            Err(SecretError::NoService { .. }) if was_in_memory => Ok(()),
            result => result.map(|_| ()),
        }
    }

    /// Keeps a token that was entered for a server in memory until the program ends.
    pub fn keep_for_this_run(&self, account: Uuid, origin: Origin, token: Token) {
        self.this_run().insert(account, (origin, token));
    }

    /// True when the token for this server is in memory only.
    pub fn is_for_this_run(&self, account: Uuid, now: &Origin) -> bool {
        let this_run = self.this_run();
        this_run
            .get(&account)
            .is_some_and(|(stored, _)| stored == now)
    }

    fn this_run(&self) -> MutexGuard<'_, HashMap<Uuid, (Origin, Token)>> {
        locked(&self.inner.this_run)
    }

    async fn request(&self, account: Uuid, task: Task) -> Result<Stored, SecretError> {
        if self.inner.hung.load(Ordering::SeqCst) >= MAX_HUNG {
            return Err(SecretError::Waiting);
        }
        let (reply, answer) = oneshot::channel();
        let worker = self.send(Request {
            library: self.inner.library.clone(),
            account,
            task,
            reply,
        })?;
        match timeout(ANSWER_TIMEOUT, answer).await {
            Ok(Ok(answer)) => answer,
            // The thread panicked; the next request starts another.
            Ok(Err(_)) => {
                self.release(&worker);
                Err(SecretError::Other {
                    reason: KeyringReason::ThreadEnded,
                })
            }
            Err(_) => {
                self.release(&worker);
                if !worker.abandoned.swap(true, Ordering::SeqCst) {
                    self.inner.hung.fetch_add(1, Ordering::SeqCst);
                }
                Err(SecretError::Waiting)
            }
        }
    }

    /// Sends no further requests to a thread: it ends when its queue is closed.
    fn release(&self, worker: &Worker) {
        let mut current = locked(&self.inner.worker);
        current.take_if(|current| Arc::ptr_eq(&current.abandoned, &worker.abandoned));
    }

    fn send(&self, request: Request) -> Result<Worker, SecretError> {
        let mut current = locked(&self.inner.worker);
        let request = match &*current {
            Some(worker) => match worker.queue.send(request) {
                Ok(()) => return Ok(worker.clone()),
                Err(unsent) => unsent.0,
            },
            None => request,
        };
        let (queue, requests) = channel();
        let abandoned = Arc::new(AtomicBool::new(false));
        let (hung, flag) = (self.inner.hung.clone(), abandoned.clone());
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
        // The new thread waits for requests, so this does not fail.
        let _ = queue.send(request);
        let worker = Worker { queue, abandoned };
        *current = Some(worker.clone());
        Ok(worker)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The thread's loop: handles requests one by one, over one connection. After a failure, the next
/// request makes a new connection. A request whose caller no longer waits is skipped: it would only
/// prompt the user again, or replace a newer token by an older one.
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
        // The caller may no longer wait.
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
            let library = library.make_id().map_err(id_error)?;
            let bytes = entry::write(&origin, &token).ok_or_else(named::unusable_entry)?;
            named::set(store, &entry::name(library, account), &bytes)?;
            // The old entry is useless now. If it can't be removed, it is removed with the account.
            let _ = named::remove(store, &entry::earlier_name(account));
            Ok(Stored::Nothing)
        }
        Task::Read(now) => {
            let id = match library.id() {
                Ok(id) => id,
                Err(StoreError::Damaged { .. }) => {
                    return Ok(Stored::Withheld(Withheld::DamagedId));
                }
                Err(error) => return Err(id_error(error)),
            };
            let name = id.map(|id| entry::name(id, account));
            match name.map_or(Ok(NamedEntry::Nothing), |name| named::get(store, &name))? {
                NamedEntry::One(bytes) => return Ok(entry::read(&bytes, &now)),
                NamedEntry::Several => return Ok(Stored::Withheld(Withheld::Several)),
                NamedEntry::Nothing => {}
            }
            if !matches!(
                named::get(store, &entry::earlier_name(account))?,
                NamedEntry::Nothing
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
            // An entry of an earlier version is useless to every library, so it is always removed.
            named::remove(store, &entry::earlier_name(account))?;
            if let Some(id) = library.id().map_err(id_error)? {
                named::remove(store, &entry::name(id, account))?;
            }
            Ok(Stored::Nothing)
        }
    }
}

/// The error when the library's id can't be read or made.
fn id_error(error: StoreError) -> SecretError {
    SecretError::LibraryId {
        cause: Box::new(error),
    }
}
