//! `account learn`: learns the paths and names of an account's server by reading, and proposes overrides.

use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::account_select::{self, accounts, named, token_from_stdin};
use super::arguments::AccountLearnArgs;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::stop_signal;
use crate::connect::{Connector, learn_names};
use crate::domain::account::{Account, Overrides};
use crate::domain::api_error::ApiError;
use crate::domain::learned_names::{Certainty, LearnedName, Proposal, Subject};
use crate::files;
use crate::store::{Library, Secrets};

pub(super) async fn learn(
    args: &AccountLearnArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let account = named(accounts(library)?, &args.name)?;
    if let Some(file) = args.output.as_deref().filter(|file| file.exists()) {
        return Err(exists(file));
    }
    let connector = Connector::new(Secrets::start(library), library.root().join("sandbox"));
    let cancel = stop_signal::listen();
    let learned = tokio::select! {
        learned = read(args, &account, &connector, library, out) => learned,
        () = cancel.cancelled() => Err(CommandError::new(Exit::Cancelled, "Stopped. Nothing was changed")),
    };
    connector.stop_sandbox().await;
    let proposal = learned?;
    let overrides = proposal.overrides();
    let count = proposal.new_names();
    let file = args.output.as_deref().filter(|_| proposal.has_profiles());
    if let Some(file) = file {
        write(file, &overrides)?;
    }
    if args.accept && count > 0 {
        accept(&account, &overrides, library)?;
    }
    let accepted = args.accept && count > 0;
    if args.json {
        out.json(&json!({
            "account": account.name,
            "names": proposal.names.iter().map(name_json).collect::<Value>(),
            "overrides": overrides,
            "accepted": accepted,
            "file": file.map(|file| file.display().to_string()),
        }));
    } else {
        for name in &proposal.names {
            out.line(&name_line(name));
        }
    }
    if !proposal.has_profiles() {
        out.write_error("We could not find the profiles of this account. Nothing was learned");
        return Ok(Exit::Refused);
    }
    out.note(&summary(&proposal, accepted, &account, file));
    Ok(Exit::Done)
}

async fn read(
    args: &AccountLearnArgs,
    account: &Account,
    connector: &Connector,
    library: &Library,
    out: &Output,
) -> Result<Proposal, CommandError> {
    let token = if args.token_stdin {
        token_from_stdin(out)?
    } else {
        let token = connector.token(account).await;
        token.map_err(|why| account_select::no_token(&why, account))?
    };
    let failed = |error: ApiError| {
        let message = format!("{}. Nothing was changed", error.message());
        CommandError::new(Exit::of(&error), message)
    };
    let client = connector
        .client_with(account, token)
        .await
        .map_err(failed)?;
    learn_names(&client, library, account).await.map_err(failed)
}

fn exists(file: &Path) -> CommandError {
    let message = format!("{} exists already. Choose another FILE", file.display());
    CommandError::new(Exit::Problems, message)
}

fn write(file: &Path, overrides: &Overrides) -> Result<(), CommandError> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => exists(file),
        _ => CommandError::local(format!("We could not write {} ({error})", file.display())),
    };
    let text = serde_json::to_string_pretty(overrides).unwrap_or_default();
    let mut new = files::make_new_file(file).map_err(failed)?;
    writeln!(new, "{text}")
        .and_then(|()| new.sync_all())
        .map_err(failed)
}

/// Stores the overrides, unless the account was changed since it was read.
fn accept(account: &Account, overrides: &Overrides, library: &Library) -> Result<(), CommandError> {
    let _lock = library.lock_accounts().map_err(CommandError::local)?;
    let before = accounts(library)?;
    let mut after = before.clone();
    let stored = after.iter_mut().find(|other| *other == account);
    let Some(stored) = stored else {
        let message = format!(
            "The account “{}” was changed meanwhile. Its names were not changed. Learn them again",
            account.name
        );
        return Err(CommandError::local(message));
    };
    stored.overrides = overrides.clone();
    library
        .save_accounts(&before, &after)
        .map_err(|error| CommandError::not_stored("the account", &error))
}

fn summary(proposal: &Proposal, accepted: bool, account: &Account, file: Option<&Path>) -> String {
    let count = proposal.new_names();
    let names = match count {
        1 => "1 name".to_owned(),
        count => format!("{count} names"),
    };
    let name = &account.name;
    match (count, accepted, file) {
        (0, ..) => "Nothing to change. The names we found are the ones in use".to_owned(),
        (_, true, _) => format!("{names} saved for “{name}”"),
        (_, false, Some(file)) => format!("{names} that differ written to {}", file.display()),
        (_, false, None) => format!("{names} that differ. To use them, add --accept"),
    }
}

fn subject(name: &LearnedName) -> &'static str {
    match name.subject {
        Subject::Path => "path",
        Subject::Answer => "answer",
        Subject::Name => "name",
        Subject::Status => "status",
    }
}

fn certainty(name: &LearnedName) -> &'static str {
    match name.why.certainty() {
        Certainty::Certain => "certain",
        Certainty::Likely => "likely",
        Certainty::Unknown => "unknown",
    }
}

fn name_line(name: &LearnedName) -> String {
    let (subject, ours, why) = (subject(name), &name.ours, name.why.message());
    match &name.theirs {
        Some(theirs) if name.is_new() => {
            format!("{subject} {ours}: {theirs} ({}: {why})", certainty(name))
        }
        Some(theirs) => format!(
            "{subject} {ours}: {theirs}, as now ({}: {why})",
            certainty(name)
        ),
        None => format!("{subject} {ours}: don’t know ({why})"),
    }
}

fn name_json(name: &LearnedName) -> Value {
    json!({
        "subject": subject(name),
        "ours": name.ours,
        "now": name.now,
        "theirs": name.theirs,
        "certainty": certainty(name),
        "why": name.why.message(),
    })
}
