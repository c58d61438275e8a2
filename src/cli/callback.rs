//! `callback`: receives CM.com's callbacks until Ctrl+C.

use std::net::SocketAddr;

use uuid::Uuid;

use super::account_select::{self, SelectedAccount};
use super::arguments::{AccountArgs, CallbackArgs};
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::stop_signal;
use crate::api::Client;
use crate::callback::{CallbackServer, Receiver, url_at};
use crate::connect::Connector;
use crate::domain::account::Account;
use crate::settings::CallbackSecret;
use crate::store::{Library, Secrets};

pub(super) async fn run(
    args: CallbackArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let secret = secret(library, args.new_secret)?;
    let sandbox = library.root().join("sandbox");
    let connector = Connector::new(Secrets::start(library), sandbox);
    let given = given(&args.account, library, &connector, out).await?;
    let receiver = Receiver::new(library.clone(), connector.clone(), given);
    let stop = stop_signal::listen();
    let place = SocketAddr::new(args.address, args.port);
    let started = CallbackServer::start((args.address, args.port), &secret, receiver).await;
    let server = started.map_err(|error| {
        CommandError::local(format!("Callbacks can’t be received at {place} ({error})"))
    })?;
    let address = server.address();
    let url = url_at(address, &secret);
    out.line(url.as_ref().map_or("", |url| url.as_str()));
    out.note(
        "Enter this address as callbackUrl of a profile, as CM.com can reach it. Keep it secret: who knows it may post here",
    );
    if !address.ip().is_loopback() {
        out.note(
            "Callbacks come here without encryption. Let a proxy with TLS receive them and forward them to this address",
        );
    }
    out.note("Press Ctrl+C to stop");
    stop.cancelled().await;
    server.stop().await;
    connector.stop_sandbox().await;
    Ok(Exit::Done)
}

/// The secret of the library, which is made when it is needed for the first time.
fn secret(library: &Library, make_new: bool) -> Result<CallbackSecret, CommandError> {
    let settings = || match library.settings() {
        (settings, None) => Ok(settings),
        (_, Some(error)) => Err(CommandError::local(error)),
    };
    let before = settings()?;
    if let Some(known) = before.callback_secret.clone().filter(|_| !make_new) {
        return Ok(known);
    }
    let mut after = before.clone();
    let new = CallbackSecret::of([Uuid::new_v4(), Uuid::new_v4()]);
    after.callback_secret = Some(new.clone());
    let saved = library.save_settings(&before, &after);
    saved.map_err(|error| CommandError::not_stored("the secret", &error))?;
    // Another program may have made one at the same time.
    Ok(settings()?.callback_secret.unwrap_or(new))
}

/// The account of the options, with its client; `None` without an option.
async fn given(
    args: &AccountArgs,
    library: &Library,
    connector: &Connector,
    out: &Output,
) -> Result<Option<(Account, Client)>, CommandError> {
    if args.account.is_none() && args.api_base.is_none() && !args.sandbox {
        return Ok(None);
    }
    let SelectedAccount { account, token } = account_select::choose(args, library, None, out)?;
    let token = if let Some(token) = token {
        token
    } else {
        let token = connector.token(&account).await;
        token.map_err(|why| account_select::no_token(&why, &account))?
    };
    let client = connector.client_with(&account, token).await;
    let client = client.map_err(|error| CommandError::new(Exit::of(&error), error.message()))?;
    Ok(Some((account, client)))
}
