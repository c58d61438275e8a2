//! Selects the account that a command uses, and reads its token from standard input.

use std::io::{self, IsTerminal, Read};

use sha2::{Digest, Sha256};
use url::Url;
use uuid::{Builder, Uuid};
use zeroize::Zeroizing;

use super::arguments::{AccountArgs, ReadAccountArgs};
use super::exit::{CommandError, Exit};
use super::output::Output;
use crate::api::Client;
use crate::connect::{Connector, NoToken};
use crate::domain::account::{
    Account, Environment, MAX_TOKEN_CHARS, MAX_TYPED_TOKEN_BYTES, Overrides, SANDBOX_ACCOUNT_GUID,
    Token, TypedToken, parse_base,
};
use crate::domain::submission::Target;
use crate::store::Library;

const ACCOUNT_OPTIONS: &str = "Choose an account with --account NAME, use --sandbox, or use --api-base URL, --account-guid UUID and --token-stdin";

/// An account, and its token if it did not come from the keyring.
pub(super) struct SelectedAccount {
    pub(super) account: Account,
    pub(super) token: Option<Token>,
}

/// The account that the options name; without an option, the account of the draft that is continued,
/// or the one in use.
pub(super) fn choose(
    args: &AccountArgs,
    library: &Library,
    previous: Option<&Target>,
    out: &Output,
) -> Result<SelectedAccount, CommandError> {
    let account = account(args, library, previous)?;
    let token = args
        .token_stdin
        .then(|| token_from_stdin(out))
        .transpose()?;
    Ok(SelectedAccount { account, token })
}

fn account(
    args: &AccountArgs,
    library: &Library,
    previous: Option<&Target>,
) -> Result<Account, CommandError> {
    let accounts = accounts(library)?;
    if let Some(name) = &args.account {
        return named(accounts, name);
    }
    if args.sandbox {
        return Ok(sandbox(accounts));
    }
    if let Some(base) = &args.api_base {
        let base =
            parse_base(base).map_err(|why| CommandError::new(Exit::Usage, why.to_string()))?;
        let guid = args.account_guid.unwrap_or_default();
        return Ok(account_at(accounts, &base, guid));
    }
    if let Some(previous) = previous {
        // Any account at the same address: the account of the draft may have a new address.
        let known = previous.account_in(&accounts);
        return match known.or_else(|| previous.entry_in(&accounts)) {
            Some(account) => Ok(account.clone()),
            None if previous.environment == Environment::Sandbox.word() => Ok(sandbox(accounts)),
            None => Err(CommandError::new(
                Exit::Usage,
                format!(
                    "This draft was sent with the account “{}”, which is not saved here. {ACCOUNT_OPTIONS}",
                    previous.account_name
                ),
            )),
        };
    }
    let (settings, error) = library.settings();
    if let Some(error) = error {
        return Err(CommandError::local(error));
    }
    let in_use = settings.account_in_use;
    let account = accounts.into_iter().find(|a| Some(a.id) == in_use);
    account.ok_or_else(|| {
        CommandError::new(Exit::Usage, format!("No account chosen. {ACCOUNT_OPTIONS}"))
    })
}

/// The accounts that a command reads at CM.com: the named one, or those that have profiles here.
pub(super) fn to_read(
    args: &ReadAccountArgs,
    library: &Library,
) -> Result<Vec<Account>, CommandError> {
    let mut all = accounts(library)?;
    if let Some(name) = &args.account {
        return Ok(vec![named(all, name)?]);
    }
    let used = library.accounts_with_profiles();
    let used = used.map_err(CommandError::local)?;
    if used.contains(&SANDBOX_ACCOUNT_GUID) {
        let sandbox = sandbox(all.clone());
        if all.iter().all(|account| account.id != sandbox.id) {
            all.push(sandbox);
        }
    }
    all.retain(|account| used.contains(&account.account_guid));
    // Two entries for one account would get the same answers.
    let mut kept: Vec<Account> = Vec::new();
    for account in all {
        if !kept.iter().any(|other| other.is_same_at_server(&account)) {
            kept.push(account);
        }
    }
    Ok(kept)
}

/// A client for an account, with the token from standard input or the keyring.
pub(super) async fn client(
    args: &ReadAccountArgs,
    account: &Account,
    connector: &Connector,
    out: &Output,
) -> Result<Client, CommandError> {
    let token = if args.token_stdin {
        token_from_stdin(out)?
    } else {
        let token = connector.token(account).await;
        token.map_err(|why| no_token(&why, account))?
    };
    let client = connector.client_with(account, token).await;
    client.map_err(|error| CommandError::new(Exit::of(&error), error.message()))
}

/// The stored accounts.
pub(super) fn accounts(library: &Library) -> Result<Vec<Account>, CommandError> {
    match library.accounts() {
        (accounts, None) => Ok(accounts),
        (_, Some(error)) => Err(CommandError::local(error)),
    }
}

/// The stored account with this name.
pub(super) fn named(accounts: Vec<Account>, name: &str) -> Result<Account, CommandError> {
    let names: Vec<String> = accounts.iter().map(|a| format!("“{}”", a.name)).collect();
    let account = accounts.into_iter().find(|a| a.name == name.trim());
    account.ok_or_else(|| {
        let known = match names.len() {
            0 => "No accounts yet".to_owned(),
            1 => format!("The account is {}", names.join("")),
            _ => format!("The accounts are {}", names.join(", ")),
        };
        CommandError::new(
            Exit::Usage,
            format!("We could not find the account “{name}”. {known}"),
        )
    })
}

fn sandbox(accounts: Vec<Account>) -> Account {
    let stored = accounts
        .into_iter()
        .find(|account| account.environment == Environment::Sandbox);
    stored.unwrap_or_else(|| Account {
        id: SANDBOX_ACCOUNT_GUID,
        name: "Sandbox".to_owned(),
        environment: Environment::Sandbox,
        account_guid: SANDBOX_ACCOUNT_GUID,
        overrides: Overrides::default(),
    })
}

/// The stored account at an address, or a temporary one for this command.
fn account_at(accounts: Vec<Account>, base: &Url, guid: Uuid) -> Account {
    let environment = environment(base);
    let stored = accounts
        .into_iter()
        .find(|account| account.is_at(&environment, guid));
    stored.unwrap_or_else(|| Account {
        id: entry_id(base, guid),
        name: host(base),
        environment,
        account_guid: guid,
        overrides: Overrides::default(),
    })
}

/// The environment of a base address: production under its own address is production.
pub(super) fn environment(base: &Url) -> Environment {
    if Environment::Production.base().as_ref() == Some(base) {
        Environment::Production
    } else {
        Environment::Custom(base.clone())
    }
}

fn host(base: &Url) -> String {
    let host = base.host_str().unwrap_or_default();
    match base.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

/// This program's id for an account. It depends only on the address and the account's guid, so that a
/// profile submitted without a stored account can be followed when the account is added.
pub(super) fn entry_id(base: &Url, guid: Uuid) -> Uuid {
    let digest = Sha256::digest(format!("{base} {guid}"));
    let mut bytes = [0; 16];
    bytes
        .iter_mut()
        .zip(digest.iter())
        .for_each(|(to, from)| *to = *from);
    Builder::from_custom_bytes(bytes).into_uuid()
}

/// A message with the system's reason, if there is one, at its end.
pub(super) fn with_reason(message: &str, reason: Option<&str>) -> String {
    reason.map_or_else(
        || message.to_owned(),
        |reason| format!("{message} ({reason})"),
    )
}

/// The error for an account without a token, with the options to provide one.
pub(super) fn no_token(why: &NoToken, account: &Account) -> CommandError {
    let name = &account.name;
    let remedy = "enter the token for this submission with --token-stdin";
    let message = match why {
        NoToken::Missing => format!(
            "The keyring has no product token for the account “{name}”. Nothing was sent. Remove the account and add it again, or {remedy}"
        ),
        NoToken::Address(why) => format!(
            "The base address of the account “{name}” can’t be used. {why}. Nothing was sent. Remove the account and add it again with its address"
        ),
        NoToken::Withheld(why) => format!(
            "{}. Nothing was sent. Remove the account and add it again with its token, or {remedy}",
            why.what(name)
        ),
        NoToken::Keyring(error) => {
            let message = format!(
                "{}. Nothing was sent, because the keyring has the product token of the account “{name}”. {}, or {remedy}",
                error.what(),
                error.remedy()
            );
            with_reason(&message, error.reason().as_deref())
        }
    };
    CommandError::local(message)
}

/// The token in the first line of standard input.
pub(super) fn token_from_stdin(out: &Output) -> Result<Token, CommandError> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        out.write_error("Enter the product token. It is visible while you type");
    }
    // One byte more than the longest token, so that a longer line is refused, not truncated.
    let max_bytes = MAX_TYPED_TOKEN_BYTES + 1;
    let mut line = Zeroizing::new(Vec::with_capacity(max_bytes));
    for byte in stdin.lock().bytes().take(max_bytes) {
        match byte {
            Ok(b'\n') => break,
            Ok(byte) => line.push(byte),
            Err(error) => {
                return Err(CommandError::local(format!(
                    "We could not read the product token ({error})"
                )));
            }
        }
    }
    let typed = if line.len() == max_bytes {
        TypedToken::TooLong
    } else {
        std::str::from_utf8(&line).map_or(TypedToken::InvalidCharacters, TypedToken::read)
    };
    let message = match typed {
        TypedToken::Valid(token) => return Ok(token),
        TypedToken::Blank => {
            "Standard input must start with the product token, but its first line is blank"
                .to_owned()
        }
        TypedToken::InvalidCharacters => {
            "The first line of standard input has characters that a product token can’t have"
                .to_owned()
        }
        TypedToken::TooLong => format!(
            "Product token must be {MAX_TOKEN_CHARS} characters or fewer. Enter only the token on the first line of standard input"
        ),
    };
    Err(CommandError::new(Exit::Usage, message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::PRODUCTION_BASE;

    #[test]
    fn gives_the_same_id_only_to_the_same_address_and_guid() {
        let base = Url::parse("https://api.example.com").unwrap();
        let other = Url::parse("https://api.example.org").unwrap();
        let id = entry_id(&base, Uuid::from_u128(1));
        assert_eq!(id, entry_id(&base, Uuid::from_u128(1)));
        assert_ne!(id, entry_id(&base, Uuid::from_u128(2)));
        assert_ne!(id, entry_id(&other, Uuid::from_u128(1)));
    }

    #[test]
    fn recognises_the_production_address() {
        let base = parse_base(PRODUCTION_BASE).unwrap();
        assert_eq!(environment(&base), Environment::Production);
        let base = parse_base("https://api.example.com").unwrap();
        assert_eq!(environment(&base), Environment::Custom(base));
    }
}
