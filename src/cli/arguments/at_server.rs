//! The options of the commands that change a submitted profile at CM.com: `update` and `delete`.

use clap::Args;

use super::AccountArgs;

pub(super) const UPDATE_MORE: &str = "\
Only what changed since the profile was sent is sent, also what was changed in the window and not
sent yet. Before that, each change is printed, and CM.com is asked whether it starts a new review.
In production, and where a new review may follow, nothing is sent without --yes. Afterwards the
profile is read again, and what CM.com did not keep is told.

A FIELD is the name in a profile’s JSON, as “show --json” prints it. Lists are separated by
commas; an extra field is requiredFields.NAME. The address and the IDs are fixed once a profile is
created: duplicate it in the window and submit the copy, then delete the old one.

Examples:
  profile-desk update 3f2a --set contactFirstName=Ann --set emailAddresses=ann@example.com
  profile-desk update 3f2a --document extract.pdf --yes
";

#[derive(Debug, Args)]
pub struct UpdateArgs {
    /// ID of a draft, or the start of it
    pub id: String,

    /// Change a field of the profile. Can be repeated
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub fields: Vec<String>,

    #[command(flatten)]
    pub account: AccountArgs,

    /// Attach a PDF, PNG or JPEG file, for the requirement with this ID. It takes the place of the
    /// document that has this requirement. Can be repeated
    #[arg(long = "document", value_name = "PATH[=REQUIREMENT]")]
    pub documents: Vec<String>,

    /// Send documents even if they can’t be read: locked, cut off, empty, without pages or damaged
    #[arg(long)]
    pub allow_unreadable: bool,

    /// Send in production, or although a new review follows
    #[arg(long)]
    pub yes: bool,

    /// Print an object {draft, guid, status, statusComment, changes, review, error}
    #[arg(long)]
    pub json: bool,
}

pub(super) const DELETE_MORE: &str = "\
No more numbers can be requested with a deleted profile. Its draft stays in the library, with its
documents, its history and the date. A draft is deleted with “trash”.

A lost answer is not repeated: the profile is read to see what became of it.

Examples:
  profile-desk delete 3f2a --at-cm --confirm \"Amsterdam Office\"
";

#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// ID of a draft, or the start of it
    pub id: String,

    /// Delete the profile at CM.com
    #[arg(long, required = true)]
    pub at_cm: bool,

    /// The name of the profile, to confirm that it is the one to delete
    #[arg(long, value_name = "NAME")]
    pub confirm: Option<String>,

    #[command(flatten)]
    pub account: AccountArgs,

    /// Print an object {draft, guid, outcome, deletedOn, error}
    #[arg(long)]
    pub json: bool,
}
