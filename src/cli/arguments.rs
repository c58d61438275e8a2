//! The command line: commands, options and their help.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand};
use uuid::Uuid;

use crate::domain::account::{NoGuid, parse_guid};

const EXAMPLES: &str = "\
Examples:
  profile-desk                                   Open the window
  profile-desk check amsterdam.json              Check a profile, sending nothing
  profile-desk country NL                        Tell what is known of a country
  profile-desk submit amsterdam.json --sandbox --document extract.pdf --wait
  profile-desk list --json
";

const EXIT_CODES: &str = "\
Exit codes:
  0    Done
  1    The input has problems, or a FILE is not there; nothing of it was sent
  2    The command line is wrong
  3    CM.com refused, or with --wait decided against the profile
  4    CM.com can’t be reached, or nobody knows yet what it received or decides
  5    Something failed on this computer: a file that can’t be read or written, the
       keyring, damage in the library
  130  Stopped with Ctrl+C
With several files the worst counts, in the order 5, 4, 130, 3, 1, 0.
";

/// Fill in, check, submit and follow CM.com company profiles.
///
/// Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "profile-desk", bin_name = "profile-desk", version, after_help = format!("{EXAMPLES}\n{EXIT_CODES}"))]
pub struct Arguments {
    /// Where drafts, accounts and settings are kept
    #[arg(
        long,
        value_name = "DIR",
        env = "PROFILE_DESK_DATA_DIR",
        global = true,
        hide_env_values = true
    )]
    pub data_dir: Option<PathBuf>,

    /// Say nothing on standard error but what went wrong
    #[arg(long, short, global = true)]
    pub quiet: bool,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check profiles; nothing is sent or stored
    #[command(after_help = CHECK_MORE)]
    Check(CheckArgs),
    /// Tell what is known of a country: addresses, register numbers, phones, requirements
    #[command(after_help = COUNTRY_MORE)]
    Country(CountryArgs),
    /// Submit profiles
    #[command(after_help = format!("{SUBMIT_MORE}\n{EXIT_CODES}"))]
    Submit(SubmitArgs),
    /// List the drafts of the library
    List(ListArgs),
    /// Show a draft: profile, attachments, submission and history
    Show(ShowArgs),
    /// Add, list and remove accounts
    #[command(subcommand)]
    Account(AccountCommand),
    /// Run the sandbox, a stand-in for the API on this computer, until Ctrl+C
    #[command(after_help = SANDBOX_MORE)]
    Sandbox(SandboxArgs),
    /// Decode an attachment for its thumbnail; the window runs this
    #[command(hide = true)]
    Thumbnail(ThumbnailArgs),
    /// Show the file chooser and print what was chosen; the window runs this
    #[cfg(target_os = "linux")]
    #[command(hide = true)]
    Choose(ChooseArgs),
}

/// Reads the id of an account at CM.com.
fn account_guid(text: &str) -> Result<Uuid, &'static str> {
    parse_guid(text).map_err(|why| match why {
        NoGuid::Form => {
            "the id of an account is 32 digits and letters from a to f, like 123e4567-e89b-12d3-a456-426614174000"
        }
        NoGuid::OfNobody => "this id stands for no account; give the one that CM.com gave you",
    })
}

const CHECK_MORE: &str = "\
A line per finding: FILE: field: sentence. Problems stop a submission, warnings never do.

Examples:
  profile-desk check amsterdam.json berlin.json
  profile-desk show ID --json | jq .profile | profile-desk check - --json

Exit codes: 0 no problems, 1 problems (also a file that is not there or is no profile),
2 the command line is wrong, 5 a file that can’t be read.
";

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// JSON of a profile; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,

    /// Print an array of {file, field, severity, message}
    #[arg(long)]
    pub json: bool,
}

const COUNTRY_MORE: &str = "\
What the country asks of a profile is told as of when the account in use last asked.

Examples:
  profile-desk country NL
  profile-desk country Deutschland --json
";

#[derive(Debug, Args)]
pub struct CountryArgs {
    /// Its ISO 3166-1 code or any of its names
    #[arg(value_name = "COUNTRY")]
    pub country: String,

    /// Print an object
    #[arg(long)]
    pub json: bool,
}

const SUBMIT_MORE: &str = "\
Each FILE is checked, becomes a draft in the library with its documents, and is then
sent. Submitting a FILE again makes another draft and another profile; a submission that
was stopped goes on with --draft. Without an option for the account, the account in use
of the window is taken.

A document without =REQUIREMENT is sent for no requirement, and CM.com has to find out what
it is; the ids of the requirements that are still unmet are told, ready to be pasted. End a
path that holds a = with another one: --document a=b.pdf=

A document that is locked, cut off, empty, without pages or damaged stops the submission
before anything is sent; --allow-unreadable sends it all the same. One whose name does not
end as its content is gets the right ending.

Examples:
  profile-desk submit amsterdam.json --sandbox --document extract.pdf --wait
  profile-desk submit *.json --account \"Production NL\" --json
  pass cm-token | profile-desk submit amsterdam.json --api-base https://api.cm.com \\
      --account-guid 123e4567-e89b-12d3-a456-426614174000 --token-stdin
  profile-desk submit --draft 3f2a --wait
";

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").args(["files", "draft"]).required(true)))]
#[command(group(ArgGroup::new("where").args(["account", "sandbox", "api_base"])))]
#[command(group(ArgGroup::new("needs_token").args(["account", "api_base"])))]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct SubmitArgs {
    /// JSON of a profile; - is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<String>,

    /// Go on with a draft of the library, by its id or how the id begins
    #[arg(long, value_name = "ID")]
    pub draft: Option<String>,

    /// Send a draft again although CM.com may have received it
    #[arg(long, requires = "draft", conflicts_with = "files")]
    pub send_again: bool,

    /// The account to submit with, by its name
    #[arg(long, value_name = "NAME")]
    pub account: Option<String>,

    /// Submit to the sandbox on this computer
    #[arg(long)]
    pub sandbox: bool,

    /// The base address of the API
    #[arg(
        long,
        value_name = "URL",
        requires = "account_guid",
        requires = "token_stdin"
    )]
    pub api_base: Option<String>,

    /// The account’s id at CM.com
    #[arg(long, value_name = "UUID", requires = "api_base", value_parser = account_guid)]
    pub account_guid: Option<Uuid>,

    /// Read the product token from the first line of standard input
    #[arg(long, requires = "needs_token")]
    pub token_stdin: bool,

    /// Attach a PDF, PNG or JPEG file, for the requirement with this id; with several FILEs, to each of them
    #[arg(
        long = "document",
        value_name = "PATH[=REQUIREMENT]",
        conflicts_with = "draft"
    )]
    pub documents: Vec<String>,

    /// Send documents that can’t be read all the same: locked, cut off, empty, without pages, damaged
    #[arg(long)]
    pub allow_unreadable: bool,

    /// Wait until CM.com has decided, for 600 seconds or as many as are given
    #[arg(
        long,
        value_name = "SECONDS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "600"
    )]
    pub wait: Option<u64>,

    /// Print an array of {file, draft, guid, status, statusComment, documents, error}
    #[arg(long)]
    pub json: bool,
}

impl SubmitArgs {
    /// The options that name the account and what was allowed, for the same way again.
    pub(super) fn way(&self) -> String {
        let account = self
            .account
            .iter()
            .map(|name| format!(" --account \"{name}\""));
        let sandbox = self.sandbox.then(|| " --sandbox".to_owned());
        let custom = self.api_base.iter().zip(self.account_guid);
        let custom = custom.map(|(base, guid)| format!(" --api-base {base} --account-guid {guid}"));
        let token = self.token_stdin.then(|| " --token-stdin".to_owned());
        let unreadable = self.allow_unreadable;
        let unreadable = unreadable.then(|| " --allow-unreadable".to_owned());
        let parts = account.chain(sandbox).chain(custom).chain(token);
        let parts = parts.chain(unreadable);
        parts.collect()
    }
}

#[derive(Debug, Args)]
pub struct ListArgs {
    /// Print an array of {id, name, companyName, status, guid, updatedAt}
    #[arg(long)]
    pub json: bool,

    /// Print a table of all fields for a spreadsheet
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
}

#[derive(Debug, Args)]
pub struct ThumbnailArgs {
    /// The longer edge of the picture, in pixels; without it the file is only judged
    #[arg(long)]
    pub edge: Option<u16>,
    /// pdf, png or jpg
    pub extension: String,
    pub file: PathBuf,
}

#[cfg(target_os = "linux")]
#[derive(Debug, Args)]
pub struct ChooseArgs {
    /// A folder instead of files
    #[arg(long)]
    pub folder: bool,
    /// The language of the window, by its code
    #[arg(long, default_value = "en")]
    pub language: String,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The id of a draft, or how it begins
    pub id: String,

    /// Print {id, profile, attachments, submission, history}
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Add an account; its product token goes to the system’s keyring
    #[command(after_help = ACCOUNT_MORE)]
    Add(AccountAddArgs),
    /// List the accounts; product tokens are never shown
    List(AccountListArgs),
    /// Remove an account and its product token from this computer
    Remove(AccountRemoveArgs),
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
    /// A name for people
    pub name: String,

    /// The production API of CM.com
    #[arg(long, requires = "account_guid", requires = "token_stdin")]
    pub production: bool,

    /// Another base address of the API
    #[arg(
        long,
        value_name = "URL",
        requires = "account_guid",
        requires = "token_stdin"
    )]
    pub api_base: Option<String>,

    /// The sandbox on this computer; it needs neither id nor token
    #[arg(long, conflicts_with_all = ["account_guid", "token_stdin", "overrides"])]
    pub sandbox: bool,

    /// The account’s id at CM.com
    #[arg(long, value_name = "UUID", value_parser = account_guid)]
    pub account_guid: Option<Uuid>,

    /// A JSON file {"paths": {...}, "names": {...}} where the API differs from what is known
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
    /// The account’s name
    pub name: String,
}

const SANDBOX_MORE: &str = "\
The first line on standard output is the base address alone, for scripts. The data is
kept in the folder “sandbox” of the data folder.
";

#[derive(Debug, Args)]
pub struct SandboxArgs {
    /// The port to listen on, on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub port: u16,

    /// How long a review takes
    #[arg(long, value_name = "SECONDS", default_value_t = crate::sandbox::REVIEW.as_secs_f64())]
    pub review: f64,
}
