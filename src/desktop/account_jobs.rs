//! Tokens in the keyring, the connection of an account, and the sandbox.

use uuid::Uuid;

use super::services::Services;
use crate::app::action::TokenStorage;
use crate::app::effect::AccountEffect;
use crate::app::job_event::{AccountEvent, JobEvent};
use crate::app::state::{TestState, TokenState};
use crate::domain::account::{Account, Token};
use crate::domain::local_error::LocalError;
use crate::domain::origin::Origin;
use crate::store::Stored;

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: AccountEffect) {
    match effect {
        AccountEffect::ReadToken { account, origin } => token(services, account, origin, None),
        AccountEffect::StoreToken {
            account,
            origin,
            token: new,
            keep,
        } => token(services, account, origin, Some((new, keep))),
        AccountEffect::ForgetToken(account) => forget_token(services, account),
        AccountEffect::TestConnection(account) => test(services, account),
        AccountEffect::StartSandbox => start_sandbox(services),
    }
}

/// Checks a token in the keyring, after storing a new one if there is one.
fn token(
    services: &mut Services,
    account: Uuid,
    origin: Origin,
    new: Option<(Token, TokenStorage)>,
) {
    let secrets = services.secrets.clone();
    let connector = services.connector.clone();
    let events = services.jobs.event_sender();
    let job = async move {
        let changes = new.is_some();
        let stored = match new {
            None => Ok(()),
            Some((token, TokenStorage::SessionOnly)) => {
                secrets.keep_for_this_run(account, origin.clone(), token);
                Ok(())
            }
            Some((token, TokenStorage::Keyring)) => {
                secrets.store(account, origin.clone(), token).await
            }
        };
        if changes {
            connector.forget_clients();
            if stored.is_ok() {
                events.send(JobEvent::Accounts(AccountEvent::TokenStored));
            }
        }
        let state = match stored {
            Err(error) => TokenState::Failed(error.into()),
            Ok(()) if secrets.is_for_this_run(account, &origin) => TokenState::SessionOnly,
            Ok(()) => match secrets.read(account, &origin).await {
                Ok(Stored::Token(_)) => TokenState::Saved,
                Ok(Stored::Nothing) => TokenState::None,
                Ok(Stored::Withheld(why)) => TokenState::Withheld(why),
                Err(error) => TokenState::Failed(error.into()),
            },
        };
        JobEvent::Accounts(AccountEvent::TokenChecked { account, state })
    };
    services.jobs.spawn(job, move || token_fault(account));
}

fn forget_token(services: &mut Services, account: Uuid) {
    let secrets = services.secrets.clone();
    let connector = services.connector.clone();
    let job = async move {
        let forgotten = secrets.forget(account).await;
        connector.forget_clients();
        let state = match forgotten {
            Ok(()) => TokenState::None,
            Err(error) => TokenState::Failed(error.into()),
        };
        JobEvent::Accounts(AccountEvent::TokenChecked { account, state })
    };
    services.jobs.spawn(job, move || token_fault(account));
}

/// The end of a job on a token that failed by a fault of the program.
fn token_fault(account: Uuid) -> JobEvent {
    JobEvent::Accounts(AccountEvent::TokenChecked {
        account,
        state: TokenState::Failed(LocalError::Fault),
    })
}

fn test(services: &mut Services, account: Account) {
    let id = account.id;
    let connector = services.connector.clone();
    let job = async move {
        let tested = async { connector.client(&account).await?.test_connection().await };
        let state = match tested.await {
            Ok(count) => TestState::Passed(count),
            Err(error) => TestState::Failed(error),
        };
        JobEvent::Accounts(AccountEvent::ConnectionTested { account: id, state })
    };
    services.jobs.spawn(job, move || {
        JobEvent::Accounts(AccountEvent::ConnectionTested {
            account: id,
            state: TestState::Failed(LocalError::Fault.into()),
        })
    });
}

fn start_sandbox(services: &mut Services) {
    let connector = services.connector.clone();
    let started = |outcome| JobEvent::Accounts(AccountEvent::SandboxStarted(outcome));
    let job = async move {
        let sandbox = connector.start_sandbox().await;
        started(sandbox.map_err(LocalError::from))
    };
    services
        .jobs
        .spawn(job, move || started(Err(LocalError::Fault)));
}
