//! The options of the commands that follow profiles at CM.com: `refresh` and `bring-in`.

use clap::Args;

pub(super) const REFRESH_MORE: &str = "\
Reads the list of each account that has profiles here, requests the profiles that changed, and
saves what is new: status, comment, deletion, and values that CM.com changed. A field that you
edited since it was sent keeps your value; CM.com’s stands beside it until you choose in the
window. Profiles that CM.com may have received are searched for.

Prints one line per changed profile: start of the ID, status before and after, profile name, and
the fields that CM.com changed.

With --json: accounts is [{account, listed, complete, fetched, error, changes}], and each of
changes is {id, guid, name, before, after, statusComment, values [{field, before, after}],
toChoose}. complete is false when the account has more profiles than could be read; error is
null when all went well.

Examples:
  profile-desk refresh
  profile-desk refresh --account \"Production NL\" --json
";

#[derive(Debug, Args)]
pub struct RefreshArgs {
    #[command(flatten)]
    pub account: ReadAccountArgs,

    /// Print an object {accounts}
    #[arg(long)]
    pub json: bool,
}

/// The account of a command that only reads at CM.com.
#[derive(Debug, Args)]
pub struct ReadAccountArgs {
    /// Name of an account; without it, all that have profiles here
    #[arg(long, value_name = "NAME")]
    pub account: Option<String>,

    /// Read the product token from the first line of standard input
    #[arg(long, requires = "account")]
    pub token_stdin: bool,
}

pub(super) const BRING_IN_MORE: &str = "\
Without ID and --all, lists the profiles that CM.com has and this library does not; nothing is
changed. With them, each becomes a draft with its record: status, comment, and the values that
CM.com has. Documents stay at CM.com: their files can’t be downloaded. Profiles in the trash
count as being here. An ID is one of CM.com’s, or the start of one.

Prints one line per profile: ID at CM.com, status, profile name, company name, country.

With --json: an array of {guid, account, name, companyName, countryCode, status, deleted, draft,
documents, error}; draft is the ID in the library once it was brought in.

Examples:
  profile-desk bring-in
  profile-desk bring-in --account \"Production NL\" --all
  profile-desk bring-in 7c9e6679
";

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a separate switch")]
pub struct BringInArgs {
    /// ID of a profile at CM.com, or the start of it
    #[arg(value_name = "ID", conflicts_with = "all")]
    pub ids: Vec<String>,

    /// Bring in all of them
    #[arg(long)]
    pub all: bool,

    /// Also those that were deleted at CM.com
    #[arg(long)]
    pub deleted: bool,

    /// Show what would be brought in; nothing is saved
    #[arg(long)]
    pub dry_run: bool,

    #[command(flatten)]
    pub account: ReadAccountArgs,

    /// Print an array; its members are listed below
    #[arg(long)]
    pub json: bool,
}
