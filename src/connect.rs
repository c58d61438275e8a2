//! Connects the parts that a submission needs, for both the window and the command line: the client
//! for an account, with its address and token, the journal in the library, and refreshing the library by
//! the server.

mod bring_in;
mod journal;
mod learning;
mod refresh;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Mutex as AsyncMutex;
use url::Url;
use uuid::Uuid;

use crate::api::{Client, Endpoint, Timing};
use crate::domain::account::{
    Account, AddressError, Environment, SANDBOX_TOKEN, Token, parse_base,
};
use crate::domain::api_error::ApiError;
use crate::domain::local_error::LocalError;
use crate::domain::origin::Withheld;
use crate::sandbox::{self, Config, REVIEW, Sandbox, SandboxError};
use crate::store::{SecretError, Secrets, Stored};

pub use bring_in::BringInJob;
pub use journal::LibraryJournal;
pub use learning::learn_names;
pub use refresh::RefreshJob;

/// The tries, and the pause between them, to find the sandbox of another window, which may be
/// starting or ending.
const DISCOVERY_TRIES: u32 = 10;
const DISCOVERY_PAUSE: Duration = Duration::from_millis(200);

/// Makes clients and caches them: making one takes tens of milliseconds.
#[derive(Clone)]
pub struct Connector {
    secrets: Secrets,
    sandbox_dir: PathBuf,
    sandbox: Arc<AsyncMutex<Option<Sandbox>>>,
    clients: Arc<Mutex<Clients>>,
}

/// A cache of clients by account, each with its server.
#[derive(Default)]
struct Clients {
    by_account: HashMap<Uuid, (Endpoint, Client)>,
    /// The number of times that the cache was cleared.
    generation: u64,
}

impl Clients {
    fn get(&self, account: Uuid, endpoint: &Endpoint) -> Option<Client> {
        let (cached_endpoint, client) = self.by_account.get(&account)?;
        (cached_endpoint == endpoint).then(|| client.clone())
    }

    /// Caches a client whose token was read in `generation`, unless the token may have changed since.
    fn insert(&mut self, generation: u64, account: Uuid, endpoint: Endpoint, client: Client) {
        if generation == self.generation {
            self.by_account.insert(account, (endpoint, client));
        }
    }

    fn clear(&mut self) {
        self.by_account.clear();
        self.generation += 1;
    }
}

impl Connector {
    pub fn new(secrets: Secrets, sandbox_dir: PathBuf) -> Self {
        Self {
            secrets,
            sandbox_dir,
            sandbox: Arc::default(),
            clients: Arc::default(),
        }
    }

    /// Starts the sandbox, unless it runs here or in another window, and returns its
    /// address.
    ///
    /// # Errors
    /// When it can't start.
    pub async fn start_sandbox(&self) -> Result<Url, SandboxError> {
        let mut sandbox = self.sandbox.lock().await;
        if let Some(running) = &*sandbox {
            return Ok(running.base().clone());
        }
        let mut tries = 1;
        loop {
            let config = Config {
                data_dir: self.sandbox_dir.clone(),
                port: 0,
                review: REVIEW,
            };
            match Sandbox::start(config).await {
                Ok(started) => {
                    let base = started.base().clone();
                    *sandbox = Some(started);
                    return Ok(base);
                }
                Err(error @ SandboxError::InUse(_)) => {
                    if let Some(base) = sandbox::running_in(&self.sandbox_dir).await {
                        return Ok(base);
                    }
                    if tries == DISCOVERY_TRIES {
                        return Err(error);
                    }
                    tries += 1;
                }
                Err(error) => return Err(error),
            }
            tokio::time::sleep(DISCOVERY_PAUSE).await;
        }
    }

    /// Clears the cached clients, because a token or an account changed.
    pub fn forget_clients(&self) {
        self.clients().clear();
    }

    fn clients(&self) -> std::sync::MutexGuard<'_, Clients> {
        // The cache stays valid even if a thread panicked with the lock.
        self.clients.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The server of an account, with its current address.
    ///
    /// # Errors
    /// [`ApiError::Local`], when the sandbox can't start.
    pub async fn endpoint(&self, account: &Account) -> Result<Endpoint, ApiError> {
        let base = match account.environment.base() {
            Some(base) => base,
            None => self.start_sandbox().await.map_err(LocalError::from)?,
        };
        Ok(Endpoint {
            base,
            account_guid: account.account_guid,
            overrides: account.overrides.clone(),
        })
    }

    /// A client for an account.
    ///
    /// # Errors
    /// [`ApiError::Local`] with what to do, when there is no token, the keyring does not
    /// give it, or no client can be made.
    pub async fn client(&self, account: &Account) -> Result<Client, ApiError> {
        // Not cached: the sandbox of another window may have ended, and its address changed.
        let endpoint = self.endpoint(account).await?;
        let (cached, generation) = {
            let clients = self.clients();
            (clients.get(account.id, &endpoint), clients.generation)
        };
        if let Some(client) = cached {
            return Ok(client);
        }
        let token = self.token(account).await;
        let token = token.map_err(|why| why.in_window(account))?;
        let client = make_client(endpoint.clone(), token).await?;
        self.clients()
            .insert(generation, account.id, endpoint, client.clone());
        Ok(client)
    }

    /// A client for an account with the given token.
    ///
    /// # Errors
    /// See [`client`](Self::client).
    pub async fn client_with(&self, account: &Account, token: Token) -> Result<Client, ApiError> {
        let endpoint = self.endpoint(account).await?;
        make_client(endpoint, token).await
    }

    /// Stops the sandbox, if this program runs it, after running requests are answered.
    pub async fn stop_sandbox(&self) {
        let running = self.sandbox.lock().await.take();
        if let Some(sandbox) = running {
            sandbox.stop().await;
        }
    }

    /// The token of an account, for the server that the account points to.
    ///
    /// # Errors
    /// When the keyring has none, does not give it, or has one for another server.
    pub async fn token(&self, account: &Account) -> Result<Token, NoToken> {
        if account.environment == Environment::Sandbox {
            return Token::new(SANDBOX_TOKEN).ok_or(NoToken::Missing);
        }
        let base = account.environment.base().ok_or(NoToken::Missing)?;
        parse_base(base.as_str()).map_err(NoToken::Address)?;
        let origin = account.origin().ok_or(NoToken::Missing)?;
        let read = self.secrets.read(account.id, &origin).await;
        match read.map_err(NoToken::Keyring)? {
            Stored::Token(token) => Ok(token),
            Stored::Nothing => Err(NoToken::Missing),
            Stored::Withheld(why) => Err(NoToken::Withheld(why)),
        }
    }
}

/// The reason why there is no token for an account. The remedy differs between the window and the
/// commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoToken {
    Missing,
    /// The account's base address is invalid, so no token may be sent to it.
    Address(AddressError),
    /// There is a token, but it may be for another server.
    Withheld(Withheld),
    Keyring(SecretError),
}

impl NoToken {
    fn in_window(self, account: &Account) -> LocalError {
        let account = account.name.clone();
        match self {
            Self::Missing => LocalError::NoToken { account },
            Self::Address(why) => LocalError::AccountAddress { account, why },
            Self::Withheld(why) => LocalError::TokenWithheld { account, why },
            Self::Keyring(why) => LocalError::Keyring { why },
        }
    }
}

async fn make_client(endpoint: Endpoint, token: Token) -> Result<Client, ApiError> {
    let make = move || Client::new(endpoint, token, Timing::default());
    tokio::task::spawn_blocking(make)
        .await
        .unwrap_or_else(|_| Err(LocalError::Fault.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::Overrides;

    #[test]
    fn does_not_cache_a_client_with_an_outdated_token() {
        let endpoint = Endpoint {
            base: Url::parse("http://127.0.0.1:9").unwrap(),
            account_guid: Uuid::from_u128(1),
            overrides: Overrides::default(),
        };
        let token = Token::new(SANDBOX_TOKEN).unwrap();
        let client = Client::new(endpoint.clone(), token, Timing::default()).unwrap();
        let account = Uuid::from_u128(2);
        let mut clients = Clients::default();
        let before = clients.generation;
        clients.clear();
        clients.insert(before, account, endpoint.clone(), client.clone());
        assert!(clients.get(account, &endpoint).is_none());
        let now = clients.generation;
        clients.insert(now, account, endpoint.clone(), client);
        assert!(clients.get(account, &endpoint).is_some());
        clients.clear();
        assert!(clients.get(account, &endpoint).is_none());
    }
}
