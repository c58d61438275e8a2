//! `account`: adds, lists and removes accounts. Tokens are stored in the keyring and never read
//! here. `learn` has its own file.

use std::path::Path;

use serde_json::{Value, json};
use uuid::Uuid;

use super::account_select::{self, accounts, named, token_from_stdin};
use super::arguments::{AccountAddArgs, AccountCommand, AccountListArgs, AccountRemoveArgs};
use super::exit::{CommandError, Exit};
use super::input;
use super::learn;
use super::output::Output;
use crate::api::routes::Route;
use crate::domain::account::{
    Account, Environment, Overrides, PRODUCTION_BASE, SANDBOX_ACCOUNT_GUID, parse_base,
};
use crate::domain::overrides::{OverridesError, STATUS_WORDS};
use crate::domain::{json_fault, untrusted_json};
use crate::store::{Library, SecretError, Secrets};

pub(super) async fn account(
    command: AccountCommand,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    match command {
        AccountCommand::Add(args) => add(args, library, out).await,
        AccountCommand::List(args) => list(&args, library, out),
        AccountCommand::Remove(args) => remove(&args, library, out).await,
        AccountCommand::Learn(args) => Box::pin(learn::learn(&args, library, out)).await,
    }
}

async fn add(args: AccountAddArgs, library: &Library, out: &Output) -> Result<Exit, CommandError> {
    let _lock = library.lock_accounts().map_err(CommandError::local)?;
    let mut accounts = accounts(library)?;
    let name = args.name.trim();
    if name.is_empty() {
        let message = "Enter a name for the account";
        return Err(CommandError::new(Exit::Problems, message));
    }
    if accounts.iter().any(|account| account.name == name) {
        let message = "Another account has this name. Choose a different one";
        return Err(CommandError::new(Exit::Problems, message));
    }
    let mut account = new_account(&args, name)?;
    if accounts.iter().any(|other| other.id == account.id) {
        account.id = Uuid::new_v4();
    }
    let id = account.id;
    let secrets = Secrets::start(library);
    if args.token_stdin
        && let Some(origin) = account.origin()
    {
        let token = token_from_stdin(out)?;
        let stored = secrets.store(id, origin, token).await;
        stored.map_err(|error| token_not_stored(&error, &account))?;
    }
    let before = accounts.clone();
    accounts.push(account);
    if let Err(error) = library.save_accounts(&before, &accounts) {
        if args.token_stdin {
            // Leaves no token in the keyring without an account.
            let _ = secrets.forget(id).await;
        }
        return Err(CommandError::not_stored("the account", &error));
    }
    use_if_first(library, id)?;
    out.note(&format!("Account “{name}” added"));
    Ok(Exit::Done)
}

/// The error when the keyring did not store a token, with a way to submit without it.
fn token_not_stored(error: &SecretError, account: &Account) -> CommandError {
    let (what, remedy) = (error.what(), error.remedy());
    let base = account
        .environment
        .base()
        .map_or_else(String::new, |base| base.to_string());
    let (base, guid) = (base.trim_end_matches('/'), account.account_guid);
    let message = format!(
        "{what}. The account was not added and the product token was not saved. {remedy}, or submit without a saved account: submit FILE --api-base {base} --account-guid {guid} --token-stdin"
    );
    CommandError::local(account_select::with_reason(
        &message,
        error.reason().as_deref(),
    ))
}

fn new_account(args: &AccountAddArgs, name: &str) -> Result<Account, CommandError> {
    let overrides = match &args.overrides {
        Some(file) => overrides(file)?,
        None => Overrides::default(),
    };
    let guid = args.account_guid.unwrap_or(SANDBOX_ACCOUNT_GUID);
    let (environment, id) = if args.sandbox {
        (Environment::Sandbox, Uuid::new_v4())
    } else {
        let base = args.api_base.as_deref().unwrap_or(PRODUCTION_BASE);
        let base =
            parse_base(base).map_err(|why| CommandError::new(Exit::Usage, why.to_string()))?;
        (
            account_select::environment(&base),
            account_select::entry_id(&base, guid),
        )
    };
    Ok(Account {
        id,
        name: name.to_owned(),
        environment,
        account_guid: guid,
        overrides,
    })
}

fn overrides(file: &Path) -> Result<Overrides, CommandError> {
    let name = file.display();
    let bytes = input::read_file(
        file,
        "file of overrides",
        "save its content as a file first",
    )
    .map_err(|error| CommandError::new(error.exit, format!("{name}: {}", error.message)))?;
    let overrides: Overrides = json_fault::from_slice(&bytes).map_err(|fault| {
        let reason = untrusted_json::error_message(&name.to_string(), &fault);
        let message = format!(
            "The account was not added. Overrides must have the form {{\"paths\": {{…}}, \"names\": {{…}}, \"statuses\": {{…}}, \"answers\": {{…}}}}. {reason}"
        );
        CommandError::new(Exit::Problems, message)
    })?;
    let known = Route::ALL.map(Route::name);
    let problem = overrides.check(&known).err().map(|why| match why {
        OverridesError::UnknownRoute(unknown) => format!(
            "{name} has an unknown path “{unknown}”. The paths are {}",
            known.join(", ")
        ),
        OverridesError::UnknownStatus(unknown) => format!(
            "{name} has an unknown status “{unknown}”. The statuses are {}",
            STATUS_WORDS.join(", ")
        ),
        OverridesError::SameName(one, other) => {
            format!("{name} has the same name for “{one}” and “{other}”. Each needs its own")
        }
        OverridesError::NoPointer(wrong) => {
            format!("{name} has “{wrong}” in “answers”. It must start with /, like /data/items")
        }
    });
    if let Some(message) = problem {
        return Err(CommandError::new(Exit::Problems, message));
    }
    Ok(overrides)
}

/// The first account is the one in use, as in the window.
fn use_if_first(library: &Library, id: Uuid) -> Result<(), CommandError> {
    let (mut settings, problem) = library.settings();
    if let Some(problem) = problem {
        return Err(CommandError::local(problem));
    }
    if settings.account_in_use.is_none() {
        let before = settings.clone();
        settings.account_in_use = Some(id);
        settings.sandbox_offered = true;
        library
            .save_settings(&before, &settings)
            .map_err(|error| CommandError::not_stored("the settings", &error))?;
    }
    Ok(())
}

fn list(args: &AccountListArgs, library: &Library, out: &mut Output) -> Result<Exit, CommandError> {
    let accounts = accounts(library)?;
    let (settings, error) = library.settings();
    if let Some(error) = error {
        out.write_error(&error.to_string());
    }
    let in_use = |account: &Account| settings.account_in_use == Some(account.id);
    if args.json {
        let rows: Vec<Value> = accounts
            .iter()
            .map(|account| {
                json!({
                    "name": account.name,
                    "environment": account.environment.word(),
                    "apiBase": account.environment.base(),
                    "accountGuid": account.account_guid,
                    "inUse": in_use(account),
                })
            })
            .collect();
        out.json(&Value::Array(rows));
        return Ok(Exit::Done);
    }
    for account in &accounts {
        let (name, environment) = (&account.name, account.environment.label());
        let base = account
            .environment
            .base()
            .map_or_else(String::new, |base| format!("  {base}"));
        let used = if in_use(account) { "  (in use)" } else { "" };
        let guid = account.account_guid;
        // The same form as in `show`.
        out.line(&format!("{name} ({environment}){base}  {guid}{used}"));
    }
    if accounts.is_empty() {
        out.note("No accounts yet. `profile-desk submit --sandbox` needs none");
    }
    Ok(Exit::Done)
}

async fn remove(
    args: &AccountRemoveArgs,
    library: &Library,
    out: &Output,
) -> Result<Exit, CommandError> {
    let _lock = library.lock_accounts().map_err(CommandError::local)?;
    let mut accounts = accounts(library)?;
    let account = named(accounts.clone(), &args.name)?;
    let before = accounts.clone();
    accounts.retain(|other| other.id != account.id);
    library
        .save_accounts(&before, &accounts)
        .map_err(|error| CommandError::not_stored("the accounts", &error))?;
    let (mut settings, problem) = library.settings();
    if problem.is_none() && settings.account_in_use == Some(account.id) {
        let before = settings.clone();
        settings.account_in_use = None;
        library
            .save_settings(&before, &settings)
            .map_err(|error| CommandError::not_stored("the settings", &error))?;
    }
    if account.environment != Environment::Sandbox
        && let Err(error) = Secrets::start(library).forget(account.id).await
    {
        let (name, id, remedy) = (&account.name, account.id, error.remedy());
        let message = format!(
            "Account “{name}” was removed, but its product token may still be in the keyring. {}. {remedy}, or use the keyring’s own app to remove the profile-desk entry that ends in {id}",
            error.what()
        );
        return Err(CommandError::local(account_select::with_reason(
            &message,
            error.reason().as_deref(),
        )));
    }
    let name = &account.name;
    let removed = match account.environment {
        // It has no token.
        Environment::Sandbox => format!("Account “{name}” was removed"),
        Environment::Production | Environment::Custom(_) => {
            format!("Account “{name}” and its product token were removed")
        }
    };
    out.note(&format!("{removed}. Your drafts are kept"));
    Ok(Exit::Done)
}
