//! `refresh`: gets what is new at CM.com about the submitted profiles of the library.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::account_select;
use super::arguments::RefreshArgs;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::stop_signal;
use crate::clock;
use crate::connect::{Connector, RefreshJob};
use crate::domain::account::Account;
use crate::domain::fields::labels;
use crate::domain::refresh::{ProfileChange, RefreshError, Refreshed};
use crate::store::{Library, Secrets};

pub(super) async fn refresh(
    args: &RefreshArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let accounts = account_select::to_read(&args.account, library)?;
    if accounts.is_empty() {
        out.note("No submitted profiles yet. Nothing to refresh");
    }
    let connector = Connector::new(Secrets::start(library), library.root().join("sandbox"));
    let cancel = stop_signal::listen();
    let mut worst = Exit::Done;
    let mut reports = Vec::new();
    for account in accounts {
        let client = account_select::client(&args.account, &account, &connector, out).await;
        let result = match client {
            Ok(client) => {
                let job = RefreshJob {
                    library: library.clone(),
                    client,
                    account: account.clone(),
                    clock: clock::now,
                    cancel: cancel.clone(),
                    looks_up: true,
                    in_memory: BTreeSet::new(),
                };
                Ok(Box::pin(job.run()).await)
            }
            Err(error) => Err(error),
        };
        worst = worst.max(exit_of(&result));
        if args.json {
            reports.push(account_json(&account, &result));
        } else {
            print(&account, &result, out);
        }
        if cancel.is_cancelled() {
            break;
        }
    }
    connector.stop_sandbox().await;
    if args.json {
        out.json(&json!({ "accounts": reports }));
    }
    Ok(worst)
}

/// The exit code for an error of a refresh.
pub(super) fn exit_of_error(error: &RefreshError) -> Exit {
    match error {
        RefreshError::Api(error) => Exit::of(error),
        RefreshError::Library(_) => Exit::Local,
    }
}

fn exit_of(result: &Result<Refreshed, CommandError>) -> Exit {
    match result {
        Ok(refreshed) => refreshed.error.as_ref().map_or(Exit::Done, exit_of_error),
        Err(error) => error.exit,
    }
}

fn print(account: &Account, result: &Result<Refreshed, CommandError>, out: &mut Output) {
    let name = &account.name;
    let refreshed = match result {
        Ok(refreshed) => refreshed,
        Err(error) => return out.write_error(&format!("{name}: {}", error.message)),
    };
    for change in &refreshed.changes {
        out.line(&line(change));
    }
    if let Some(error) = &refreshed.error {
        let saved = "What was found until then is saved";
        return out.write_error(&format!("{name}: {}. {saved}", error.message()));
    }
    let changed = match refreshed.changes.len() {
        0 => "nothing has changed".to_owned(),
        1 => "1 profile has changed".to_owned(),
        count => format!("{count} profiles have changed"),
    };
    let listed = match refreshed.listed {
        1 => "1 profile at CM.com".to_owned(),
        count => format!("{count} profiles at CM.com"),
    };
    out.note(&format!("{name}: {listed}, {changed}"));
    if !refreshed.all {
        out.note(&format!(
            "{name}: The account has more profiles than could be read. The others were not compared"
        ));
    }
}

fn line(change: &ProfileChange) -> String {
    let status = match (change.before.label(), change.after.label()) {
        (before, after) if before == after => after.to_owned(),
        (before, after) => format!("{before} → {after}"),
    };
    let mut parts = vec![short(change.draft), status, change.title.clone()];
    if !change.values.is_empty() {
        let fields: Vec<_> = change.values.iter().map(|value| value.field).collect();
        parts.push(format!("CM.com changed: {}", labels(&fields)));
    }
    if !change.to_choose.is_empty() {
        let fields = labels(&change.to_choose);
        parts.push(format!("Choose a value in the window: {fields}"));
    }
    parts.join("  ")
}

fn account_json(account: &Account, result: &Result<Refreshed, CommandError>) -> Value {
    let (refreshed, error) = match result {
        Ok(refreshed) => (
            refreshed.clone(),
            refreshed.error.as_ref().map(RefreshError::message),
        ),
        Err(error) => (Refreshed::default(), Some(error.message.clone())),
    };
    json!({
        "account": account.name,
        "listed": refreshed.listed,
        "complete": refreshed.all,
        "fetched": refreshed.fetched,
        "error": error,
        "changes": refreshed.changes.iter().map(change_json).collect::<Vec<_>>(),
    })
}

fn change_json(change: &ProfileChange) -> Value {
    let values = change.values.iter().map(|value| {
        json!({
            "field": value.field.row().json,
            "before": value.before,
            "after": value.after,
        })
    });
    let to_choose = change.to_choose.iter().map(|field| field.row().json);
    json!({
        "id": change.draft,
        "guid": change.profile,
        "name": change.title,
        "before": change.before.label(),
        "after": change.after.label(),
        "statusComment": change.comment,
        "values": values.collect::<Vec<_>>(),
        "toChoose": to_choose.collect::<Vec<_>>(),
    })
}

/// The start of an id, as in the list.
fn short(id: Uuid) -> String {
    id.to_string().chars().take(8).collect()
}
