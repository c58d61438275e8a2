//! The arguments of `account`.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};
use uuid::Uuid;

use super::account_options::account_guid;

#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Add an account; its product token is saved in the system’s keyring
    #[command(after_help = ACCOUNT_MORE)]
    Add(AccountAddArgs),
    /// List the accounts; product tokens are never shown
    List(AccountListArgs),
    /// Remove an account and its product token from this computer
    Remove(AccountRemoveArgs),
    /// Learn the API paths and names of the server of an account; nothing there is changed
    #[command(after_help = LEARN_MORE)]
    Learn(AccountLearnArgs),
}

const ACCOUNT_MORE: &str = "\
Examples:
  pass cm-token | profile-desk account add \"Production NL\" --production \\
      --account-guid 123e4567-e89b-12d3-a456-426614174000 --token-stdin
  profile-desk account add Practice --sandbox
";

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("where").args(["production", "api_base", "sandbox"]).required(true)))]
pub struct AccountAddArgs {
    /// Name of the account
    pub name: String,

    /// Use CM.com’s production API
    #[arg(long, requires = "account_guid", requires = "token_stdin")]
    pub production: bool,

    /// Use another base address of the API
    #[arg(
        long,
        value_name = "URL",
        requires = "account_guid",
        requires = "token_stdin"
    )]
    pub api_base: Option<String>,

    /// Use the sandbox on this computer; it needs no ID or token
    #[arg(long, conflicts_with_all = ["account_guid", "token_stdin", "overrides"])]
    pub sandbox: bool,

    /// CM.com account ID
    #[arg(long, value_name = "UUID", value_parser = account_guid)]
    pub account_guid: Option<Uuid>,

    /// JSON file {"paths": {...}, "names": {...}, "statuses": {...}, "answers": {...}} with API paths,
    /// names and words that differ; “account learn” makes one
    #[arg(long, value_name = "FILE")]
    pub overrides: Option<PathBuf>,

    /// Read the product token from the first line of standard input
    #[arg(long)]
    pub token_stdin: bool,
}

#[derive(Debug, Args)]
pub struct AccountListArgs {
    /// Print an array of {name, environment, apiBase, accountGuid, inUse}
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct AccountRemoveArgs {
    /// Name of the account
    pub name: String,
}

const LEARN_MORE: &str = "\
Reads profiles and country requirements of the account with GET requests only, and compares
them with the drafts in the library that were submitted with it, or that are the same
profile. A name is proposed only if it can’t be another one; for the rest it is “don’t
know”, and what is used now stays. Likely spellings of the paths are tried, too.

Prints one line per name: what it is, our name, the server’s name, how sure it is and why.
Nothing is saved without --accept or --output. The more different profiles are known here,
the more can be learned: three or more, with all fields filled in, are usually enough.

With --json: account, names [{subject (path, answer, name, status), ours, now, theirs,
certainty (certain, likely, unknown), why}], overrides (as for “account add --overrides”),
accepted, file. theirs is null where it is not known.

Examples:
  profile-desk account learn \"Production NL\"
  profile-desk account learn \"Production NL\" --output cm.json
  profile-desk account learn \"Production NL\" --accept

Exit codes: 0 done, 1 FILE exists, 2 no account has the name, 3 CM.com refused, or its
profiles were not found, 4 CM.com can’t be reached, 5 something failed on this computer.
";

#[derive(Debug, Args)]
pub struct AccountLearnArgs {
    /// Name of the account
    pub name: String,

    /// Use the proposed names for the account from now on
    #[arg(long)]
    pub accept: bool,

    /// Write the proposed names to a new FILE, for “account add --overrides”
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Read the product token from the first line of standard input
    #[arg(long)]
    pub token_stdin: bool,

    /// Print an object; its members are listed below
    #[arg(long)]
    pub json: bool,
}
