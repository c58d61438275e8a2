//! Tokens in the keyring, the connection of an account, and the sandbox.

use uuid::Uuid;

use super::services::Services;
use crate::app::action::TokenStorage;
use crate::app::effect::AccountEffect;
use crate::app::job_event::{AccountEvent, JobEvent};
use crate::app::state::{TestState, TokenState};
use crate::connect;
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
        AccountEffect::LearnNames(account) => learn_names(services, account),
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
    let checked = token_checked(account, Some(origin.clone()));
    let on_fault = checked.clone();
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
        checked(state)
    };
    let fault = TokenState::Failed(LocalError::Fault);
    services.jobs.spawn(job, move || on_fault(fault));
}

fn forget_token(services: &mut Services, account: Uuid) {
    let secrets = services.secrets.clone();
    let connector = services.connector.clone();
    let checked = token_checked(account, None);
    let on_fault = checked.clone();
    let job = async move {
        let forgotten = secrets.forget(account).await;
        connector.forget_clients();
        let state = match forgotten {
            Ok(()) => TokenState::None,
            Err(error) => TokenState::Failed(error.into()),
        };
        checked(state)
    };
    let fault = TokenState::Failed(LocalError::Fault);
    services.jobs.spawn(job, move || on_fault(fault));
}

/// Makes the event of a job on the token of an account for this server, or of its removal.
fn token_checked(
    account: Uuid,
    origin: Option<Origin>,
) -> impl FnOnce(TokenState) -> JobEvent + Clone + Send + 'static {
    move |state| {
        JobEvent::Accounts(AccountEvent::TokenChecked {
            account,
            origin,
            state,
        })
    }
}

fn test(services: &mut Services, account: Account) {
    let connector = services.connector.clone();
    let tested = Box::new(account.clone());
    let event = move |state| {
        JobEvent::Accounts(AccountEvent::ConnectionTested {
            account: tested,
            state,
        })
    };
    let on_fault = event.clone();
    let job = async move {
        let tested = async { connector.client(&account).await?.test_connection().await };
        let state = match tested.await {
            Ok(count) => TestState::Passed(count),
            Err(error) => TestState::Failed(error),
        };
        event(state)
    };
    services.jobs.spawn(job, move || {
        on_fault(TestState::Failed(LocalError::Fault.into()))
    });
}

fn learn_names(services: &mut Services, account: Box<Account>) {
    let connector = services.connector.clone();
    let library = services.library.clone();
    let learning = account.clone();
    let event = move |outcome| {
        JobEvent::Accounts(AccountEvent::NamesLearned {
            account: learning,
            outcome,
        })
    };
    let on_fault = event.clone();
    let job = async move {
        let learned = async {
            let client = connector.client(&account).await?;
            connect::learn_names(&client, &library, &account).await
        };
        event(learned.await.map(Box::new))
    };
    services
        .jobs
        .spawn(job, move || on_fault(Err(LocalError::Fault.into())));
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
