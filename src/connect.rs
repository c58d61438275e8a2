//! From an account to a client that can call its server: address, token, client.
//!
//! The window and the command line both go through here.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Mutex as AsyncMutex;
use url::Url;
use uuid::Uuid;

use crate::api::{Client, Endpoint, Timing};
use crate::domain::account::{Account, Environment, PRODUCTION_BASE, SANDBOX_TOKEN, Token};
use crate::domain::failure::Failure;
use crate::sandbox::{Config, REVIEW, Sandbox};
use crate::store::Secrets;

/// Makes clients, and keeps them: making one takes tens of milliseconds.
#[derive(Clone)]
pub struct Connector {
    secrets: Secrets,
    sandbox_dir: PathBuf,
    sandbox: Arc<AsyncMutex<Option<Sandbox>>>,
    clients: Arc<Mutex<HashMap<Uuid, (Account, Client)>>>,
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

    /// Starts the sandbox, unless it runs, and answers its address.
    ///
    /// # Errors
    /// A sentence, when it can't start.
    pub async fn start_sandbox(&self) -> Result<Url, String> {
        let mut sandbox = self.sandbox.lock().await;
        if let Some(running) = &*sandbox {
            return Ok(running.base().clone());
        }
        let config = Config {
            data_dir: self.sandbox_dir.clone(),
            port: 0,
            review: REVIEW,
        };
        let started = Sandbox::start(config).await.map_err(|e| e.to_string())?;
        let base = started.base().clone();
        *sandbox = Some(started);
        Ok(base)
    }

    /// Forgets the clients: a token or an account changed.
    pub fn forget_clients(&self) {
        self.clients().clear();
    }

    fn clients(&self) -> std::sync::MutexGuard<'_, HashMap<Uuid, (Account, Client)>> {
        // A cache stays usable whatever happened to who held it.
        self.clients.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The server of an account, with the address it has now.
    ///
    /// # Errors
    /// [`Failure::Local`], when the sandbox can't start.
    pub async fn endpoint(&self, account: &Account) -> Result<Endpoint, Failure> {
        let local = |detail: String| Failure::Local { detail };
        let base = match &account.environment {
            Environment::Production => {
                Url::parse(PRODUCTION_BASE).map_err(|error| local(error.to_string()))?
            }
            Environment::Custom(base) => base.clone(),
            Environment::Sandbox => self.start_sandbox().await.map_err(local)?,
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
    /// [`Failure::Local`] with what to do, when there is no token, the keyring does not
    /// give it, or no client can be made.
    pub async fn client(&self, account: &Account) -> Result<Client, Failure> {
        let known = self.clients().get(&account.id).cloned();
        if let Some((for_account, client)) = known
            && for_account == *account
        {
            return Ok(client);
        }
        let token = self.token(account).await?;
        let client = self.client_with(account, token).await?;
        self.clients()
            .insert(account.id, (account.clone(), client.clone()));
        Ok(client)
    }

    /// A client for an account with a token that is at hand.
    ///
    /// # Errors
    /// As [`client`](Self::client).
    pub async fn client_with(&self, account: &Account, token: Token) -> Result<Client, Failure> {
        let endpoint = self.endpoint(account).await?;
        let make = move || Client::new(endpoint, token, Timing::default());
        tokio::task::spawn_blocking(make)
            .await
            .unwrap_or_else(|fault| {
                Err(Failure::Local {
                    detail: fault.to_string(),
                })
            })
    }

    async fn token(&self, account: &Account) -> Result<Token, Failure> {
        let token = if account.environment == Environment::Sandbox {
            Token::new(SANDBOX_TOKEN)
        } else {
            let read = self.secrets.read(account.id).await;
            read.map_err(|error| Failure::Local {
                detail: error.to_string(),
            })?
        };
        token.ok_or_else(|| Failure::Local {
            detail: format!(
                "There is no product token for the account “{}”; enter it under Accounts",
                account.name
            ),
        })
    }
}
