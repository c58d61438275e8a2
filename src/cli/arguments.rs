//! The command line: commands, options and their help.

mod account_options;
mod accounts;
mod at_server;
mod backups;
mod callback;
mod country;
mod documents;
mod drafts;
mod following;
mod of_window;
mod sandbox;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{ArgGroup, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

pub(super) use account_options::AccountArgs;
pub(super) use accounts::{
    AccountAddArgs, AccountCommand, AccountLearnArgs, AccountListArgs, AccountRemoveArgs,
};
use at_server::{DELETE_MORE, UPDATE_MORE};
pub(super) use at_server::{DeleteArgs, UpdateArgs};
use backups::{BACKUP_MORE, RESTORE_MORE};
pub(super) use backups::{BackupArgs, RestoreArgs};
use callback::CALLBACK_MORE;
pub(super) use callback::CallbackArgs;
use country::COUNTRY_MORE;
pub(super) use country::CountryArgs;
use documents::DOCUMENTS_MORE;
pub(super) use documents::{DocumentsArgs, DocumentsCommand, ReplaceArgs, SetDatesArgs};
use drafts::{LIST_MORE, SHOW_MORE, TRASH_MORE};
pub(super) use drafts::{ListArgs, ShowArgs, TrashArgs};
use following::{BRING_IN_MORE, REFRESH_MORE};
pub(super) use following::{BringInArgs, ReadAccountArgs, RefreshArgs};
#[cfg(target_os = "linux")]
pub(super) use of_window::ChooseArgs;
pub(super) use of_window::ThumbnailArgs;
use sandbox::SANDBOX_MORE;
pub(super) use sandbox::SandboxArgs;

/// The place of the options that every command has, after its own.
const LAST: usize = 100;

const EXAMPLES: &str = "\
Examples:
  profile-desk                                   Open the window
  profile-desk check amsterdam.json              Check a profile; nothing is sent
  profile-desk country NL                        Show what is known about a country
  profile-desk submit amsterdam.json --sandbox --document extract.pdf --wait
  profile-desk list --json
";

const EXIT_CODES: &str = "\
Exit codes:
  0    Done
  1    The input has problems, or a FILE does not exist. Nothing from it was sent.
       Also: no draft has the ID
  2    The command line is wrong, or no account or country has the name
  3    CM.com refused the profile, no longer finds it or, with --wait, did not approve it
  4    CM.com can’t be reached, or we don’t know yet what it received or decided
  5    Something failed on this computer: a file that can’t be read or written, the
       keyring, or damage in the library. Also: a window or another command is editing
       or sending the draft
  130  Stopped with Ctrl+C
With several files, the worst code counts, in the order 5, 4, 130, 3, 1, 0.
";

/// Fill in, check, submit and follow CM.com company profiles.
///
/// Without a command, the window opens.
#[derive(Debug, Parser)]
#[command(name = "profile-desk", bin_name = "profile-desk", version, after_help = format!("{EXAMPLES}\n{EXIT_CODES}"))]
pub struct Arguments {
    // Not by clap's `env`: its usage would then show this option as required.
    #[arg(
        long,
        value_name = "DIR",
        help = "Folder for drafts, accounts and settings [env: PROFILE_DESK_DATA_DIR]",
        global = true,
        display_order = LAST
    )]
    data_dir: Option<PathBuf>,

    /// Print only errors to standard error
    #[arg(long, short, global = true, display_order = LAST)]
    pub quiet: bool,

    /// What draws the window: a graphics card by OpenGL (gpu) or the processor (cpu)
    #[arg(long, value_enum, value_name = "NAME", default_value_t, display_order = LAST)]
    pub renderer: Renderer,

    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// The graphics card if there is one
    #[default]
    Auto,
    Gpu,
    Cpu,
}

impl Arguments {
    /// Reads the command line.
    pub fn read(
        arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>,
    ) -> Result<Self, clap::Error> {
        let mut command = Self::command();
        let matches = command.try_get_matches_from_mut(arguments)?;
        // clap refuses either all options before a command or none.
        let is_given = matches.value_source("renderer") == Some(ValueSource::CommandLine);
        match matches.subcommand_name() {
            Some(name) if is_given => Err(command.error(
                ErrorKind::ArgumentConflict,
                format!("the subcommand '{name}' cannot be used with '--renderer <NAME>'"),
            )),
            _ => Self::from_arg_matches(&matches),
        }
    }

    /// The data folder that `--data-dir` or, without it, the environment names.
    pub fn data_dir(&self) -> Option<PathBuf> {
        let given = self.data_dir.clone();
        given.or_else(Self::data_dir_of_environment)
    }

    /// The data folder that the environment names.
    pub(super) fn data_dir_of_environment() -> Option<PathBuf> {
        let folder = std::env::var_os("PROFILE_DESK_DATA_DIR");
        folder.filter(|folder| !folder.is_empty()).map(Into::into)
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check profiles; nothing is sent or saved
    #[command(after_help = CHECK_MORE)]
    Check(CheckArgs),
    /// Show what is known about a country: addresses, register and phone numbers, requirements
    #[command(after_help = COUNTRY_MORE)]
    Country(CountryArgs),
    /// Submit profiles
    #[command(after_help = format!("{SUBMIT_MORE}\n{EXIT_CODES}"))]
    Submit(SubmitArgs),
    /// Send changes of a submitted profile
    #[command(after_help = format!("{UPDATE_MORE}\n{EXIT_CODES}"))]
    Update(UpdateArgs),
    /// Delete a submitted profile at CM.com; its draft stays in the library
    #[command(after_help = format!("{DELETE_MORE}\n{EXIT_CODES}"))]
    Delete(DeleteArgs),
    /// Get what is new at CM.com about the submitted profiles
    #[command(after_help = format!("{REFRESH_MORE}\n{EXIT_CODES}"))]
    Refresh(RefreshArgs),
    /// List the profiles that only CM.com has, and bring them in as drafts
    #[command(after_help = format!("{BRING_IN_MORE}\n{EXIT_CODES}"))]
    BringIn(BringInArgs),
    /// List the drafts in the library
    #[command(after_help = LIST_MORE)]
    List(ListArgs),
    /// Show a draft: profile, documents, submission and history
    #[command(after_help = SHOW_MORE)]
    Show(ShowArgs),
    /// Move a draft to the trash, restore it, or delete it for good
    #[command(after_help = format!("{TRASH_MORE}\n{EXIT_CODES}"))]
    Trash(TrashArgs),
    /// List the documents of all profiles, set their dates, and replace them
    #[command(after_help = DOCUMENTS_MORE)]
    Documents(DocumentsArgs),
    /// Add, list and remove accounts, and learn the API names of their server
    #[command(subcommand)]
    Account(AccountCommand),
    /// Write a backup of the library with all documents to a new file
    #[command(after_help = BACKUP_MORE)]
    Backup(BackupArgs),
    /// Make the library what it was when a backup was made
    #[command(after_help = RESTORE_MORE)]
    Restore(RestoreArgs),
    /// Receive CM.com’s callbacks, until Ctrl+C
    #[command(after_help = CALLBACK_MORE)]
    Callback(CallbackArgs),
    /// Run the sandbox, a test server for the API on this computer, until Ctrl+C
    #[command(after_help = SANDBOX_MORE)]
    Sandbox(SandboxArgs),
    /// Decode an attachment for its thumbnail; the window runs this
    #[command(hide = true)]
    Thumbnail(ThumbnailArgs),
    /// Show the file dialog and print what was chosen; the window runs this
    #[cfg(target_os = "linux")]
    #[command(hide = true)]
    Choose(ChooseArgs),
}

const CHECK_MORE: &str = "\
Prints one line per finding: “FILE: field: message” for a problem, which stops a submission,
and “FILE: field: warning: message” for a warning, which does not. The number of each, and
values that are changed beyond their form (a country’s name to its code, a label before a
register number), go to standard error.

With --json, field is empty when the message is about the whole file, and severity is
“problem” or “warning”.

Examples:
  profile-desk check amsterdam.json berlin.json
  profile-desk show ID --json | jq .profile | profile-desk check - --json

Exit codes: 0 no problems, 1 problems (or a FILE does not exist or is not a profile),
2 the command line is wrong, 5 a FILE can’t be read.
";

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// JSON file of a profile; - reads standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,

    /// Print an array of {file, field, severity, message}
    #[arg(long)]
    pub json: bool,
}

const SUBMIT_MORE: &str = "\
If a FILE does not exist, nothing is sent. Otherwise each is checked, saved as a draft in the
library with its documents, and then sent. Submitting a FILE again creates another draft and
another profile. To continue a submission that stopped, use --draft. Without an account
option, a FILE is sent with the current account of the window, and a draft with the account
that it was last sent with.

Without =REQUIREMENT, CM.com has to find out what a document is for. The IDs of the
requirements that still need a document are listed, ready to paste. If a path contains =,
add another = at its end: --document a=b.pdf=

A document that is locked, cut off, empty, without pages or damaged stops the submission
before anything is sent. To send it anyway, use --allow-unreadable. If the file extension
does not match the content, the right one is used.

With --json: draft is the ID in the library; guid is the ID at CM.com, if it has or may have
the profile; status and statusComment are CM.com’s; documents is [{name, guid, requirement}];
error is null when all went well. differs lists the fields that have other values at CM.com,
and is only there if there are any. What is not known is null.

Examples:
  profile-desk submit amsterdam.json --sandbox --document extract.pdf --wait
  profile-desk submit *.json --account \"Production NL\" --json
  pass cm-token | profile-desk submit amsterdam.json --api-base https://api.cm.com \\
      --account-guid 123e4567-e89b-12d3-a456-426614174000 --token-stdin
  profile-desk submit --draft 3f2a --wait
";

#[derive(Debug, Default, Args)]
#[command(group(ArgGroup::new("what").args(["files", "draft"]).required(true)))]
pub struct SubmitArgs {
    /// JSON file of a profile; - reads standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<String>,

    /// Continue with a draft in the library, by its ID or the start of it
    #[arg(long, value_name = "ID")]
    pub draft: Option<String>,

    /// Send a draft again even though CM.com may have received it
    #[arg(long, requires = "draft", conflicts_with = "files")]
    pub send_again: bool,

    #[command(flatten)]
    pub account: AccountArgs,

    /// Attach a PDF, PNG or JPEG file, for the requirement with this ID. Can be repeated; with several
    /// FILEs, it is attached to each of them
    #[arg(
        long = "document",
        value_name = "PATH[=REQUIREMENT]",
        conflicts_with = "draft"
    )]
    pub documents: Vec<String>,

    /// Send documents even if they can’t be read: locked, cut off, empty, without pages or damaged
    #[arg(long)]
    pub allow_unreadable: bool,

    /// After sending, wait for CM.com’s decision, for at most 600 seconds or, with --wait=60, 60
    #[arg(
        long,
        value_name = "SECONDS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "600"
    )]
    pub wait: Option<u64>,

    /// Print an array of {file, draft, guid, status, statusComment, documents, error, differs}
    #[arg(long)]
    pub json: bool,
}

impl SubmitArgs {
    /// The account options and `--allow-unreadable`, for repeating the command with the same options.
    pub(super) fn repeated_options(&self) -> String {
        let unreadable = self.allow_unreadable;
        let unreadable = unreadable.then(|| " --allow-unreadable".to_owned());
        self.account.repeated_options() + &unreadable.unwrap_or_default()
    }
}
