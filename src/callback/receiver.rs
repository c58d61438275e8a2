//! What a callback leads to: the profile that it is about is found in the library, read from CM.com, and stored.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{Mutex as AsyncMutex, Semaphore};
use tokio::time::{Instant, timeout};
use uuid::Uuid;

use crate::api::{Client, read_profile};
use crate::clock;
use crate::connect::Connector;
use crate::domain::account::{Account, parse_guid};
use crate::domain::api_error::ApiError;
use crate::domain::draft::Draft;
use crate::domain::fields::FieldId;
use crate::domain::local_error::LocalError;
use crate::domain::same_profile::OwnProfile;
use crate::domain::server_profile::ServerProfile;
use crate::store::{Library, StoreError};
use crate::submit;

/// The most profiles that are read from CM.com at the same time.
const MAX_READS: usize = 4;
/// The longest that the profile is waited for, with the wait for other reads. Shorter than a connection lives.
const MAX_WAIT: Duration = Duration::from_secs(20);

/// What became of a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The library has what CM.com says of the profile now.
    Stored,
    /// It is not about a profile of this library and its account.
    NotOurs,
    /// It is ours, but CM.com could not be asked or the library not be written. It may come again.
    Failed,
}

/// The library that callbacks are for, and the way to CM.com. Cheap to clone.
#[derive(Clone)]
pub struct Receiver {
    library: Library,
    connector: Connector,
    /// A client that was made already, with its account: its token is not in the keyring.
    given: Option<(Account, Client)>,
    reads: Arc<Semaphore>,
    /// By profile, the last time at which reading it began.
    begun: Arc<Mutex<HashMap<Uuid, Profile>>>,
}

/// One reads a profile at a time; the time is that at which the last successful read began.
type Profile = Arc<AsyncMutex<Option<Instant>>>;

/// A draft, and the account that it was submitted with.
struct Submitted {
    draft: Uuid,
    account: Account,
}

impl Receiver {
    /// A library of its own, not one that a window uses: the window then notices its changes.
    pub fn new(library: Library, connector: Connector, given: Option<(Account, Client)>) -> Self {
        Self {
            library,
            connector,
            given,
            reads: Arc::new(Semaphore::new(MAX_READS)),
            begun: Arc::default(),
        }
    }

    /// Takes the body of a callback that knew the secret.
    pub(super) async fn take(&self, body: Value) -> Outcome {
        let arrived = Instant::now();
        let receiver = self.clone();
        let found = tokio::task::spawn_blocking(move || receiver.find(&body)).await;
        let submitted = match found {
            Ok(Ok(Some(submitted))) => submitted,
            Ok(Ok(None)) => return Outcome::NotOurs,
            Ok(Err(error)) => {
                tracing::warn!(%error, "a callback: the library could not be read");
                return Outcome::Failed;
            }
            Err(_) => return Outcome::Failed,
        };
        let id = submitted.draft;
        let checked = timeout(MAX_WAIT, self.check(submitted, arrived)).await;
        match checked.unwrap_or(Err(ApiError::Cancelled)) {
            Ok(()) => Outcome::Stored,
            Err(error) => {
                let why = error.kind();
                tracing::warn!(draft = %id, why, "a callback: the profile could not be read or stored");
                Outcome::Failed
            }
        }
    }

    /// The draft that a callback is about.
    fn find(&self, body: &Value) -> Result<Option<Submitted>, StoreError> {
        let (accounts, error) = self.library.accounts();
        if let Some(error) = error {
            return Err(error);
        }
        let given = self.given.iter().map(|(account, _)| account);
        for account in accounts.iter().chain(given) {
            // Names may differ by account.
            let Some(found) = read_profile(body, &account.overrides) else {
                return Ok(None);
            };
            let Some(guid) = found.guid.filter(|_| names_account(&found, account)) else {
                continue;
            };
            for id in self.library.drafts_of_profile(guid)? {
                let draft = self.library.load(id)?;
                if is_about(&found, &draft, account) {
                    let account = account.clone();
                    return Ok(Some(Submitted { draft: id, account }));
                }
            }
        }
        Ok(None)
    }

    /// Reads the profile from CM.com, unless that was begun after the callback arrived, and stores the answer.
    async fn check(&self, submitted: Submitted, arrived: Instant) -> Result<(), ApiError> {
        let Submitted { draft: id, account } = submitted;
        let profile = {
            let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(begun.entry(id).or_default())
        };
        let mut last = profile.lock().await;
        if last.is_some_and(|begun| begun >= arrived) {
            return Ok(());
        }
        // The semaphore is never closed. If it were, reads would only be unlimited.
        let _permit = self.reads.acquire().await.ok();
        // Read after all that was stored while others were waited for.
        let mut draft = self.load_unsent(id).await?;
        let begun = Instant::now();
        let client = match &self.given {
            Some((known, client)) if known.id == account.id => client.clone(),
            Some(_) | None => self.connector.client(&account).await?,
        };
        let missing = |draft: &Draft| {
            let record = &draft.submission;
            (record.not_found_since, record.deletion.clone())
        };
        let before = missing(&draft);
        let result = submit::record_status(&client, &mut draft, clock::now()).await;
        let changed = *result.as_ref().unwrap_or(&false) || missing(&draft) != before;
        // It may say that CM.com no longer has the profile.
        let is_answer = matches!(result, Ok(_) | Err(ApiError::NotFound));
        if let Err(error) = result
            && !is_answer
        {
            return Err(error);
        }
        if !changed {
            *last = Some(begun);
            return Ok(());
        }
        let library = self.library.clone();
        let saved = tokio::task::spawn_blocking(move || {
            if library.is_being_sent(id) {
                return Err(StoreError::RecordIsNewer);
            }
            library.save_submission(id, &draft.submission)?;
            library.update_list()
        });
        match saved.await {
            Ok(Ok(_)) => {
                tracing::info!(draft = %id, "a callback: the status was read");
                *last = Some(begun);
                Ok(())
            }
            Ok(Err(error)) => {
                tracing::warn!(draft = %id, %error, "a callback: the status was not stored");
                Err(ApiError::Cancelled)
            }
            Err(_) => Err(ApiError::Cancelled),
        }
    }
}

impl Receiver {
    /// Reads a draft that nobody is sending: a record that changes meanwhile would stop the submission.
    async fn load_unsent(&self, id: Uuid) -> Result<Draft, ApiError> {
        let library = self.library.clone();
        let loaded = tokio::task::spawn_blocking(move || {
            if library.is_being_sent(id) {
                return Err(LocalError::BeingSent);
            }
            Ok(library.load(id)?)
        });
        let loaded = loaded.await.unwrap_or(Err(LocalError::Fault));
        loaded.map_err(ApiError::from)
    }
}

/// True unless a callback names another account.
fn names_account(found: &ServerProfile, account: &Account) -> bool {
    match found.fields.get(FieldId::AccountGuid.row().json) {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => {
            parse_guid(text).is_ok_and(|guid| guid == account.account_guid)
        }
        Some(_) => false,
    }
}

/// True when a callback shows the profile of a draft, which was submitted with this account.
fn is_about(found: &ServerProfile, draft: &Draft, account: &Account) -> bool {
    let record = &draft.submission;
    let target = record.target.as_ref();
    let is_of_account = target.is_some_and(|target| {
        let accounts = std::slice::from_ref(account);
        target.account_in(accounts).is_some()
    });
    let own = OwnProfile::of(draft);
    record.is_submitted()
        && is_of_account
        && own.is_some_and(|own| found.shows_a_profile() && own.check(found).is_ok())
}
