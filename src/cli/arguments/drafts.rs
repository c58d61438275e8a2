//! The options of the commands on drafts: `list`, `show` and `trash`.

use clap::Args;

pub(super) const LIST_MORE: &str = "\
Prints one line per draft, the last changed first: start of the ID, status, profile name,
company name.

With --json: id is the ID in the library, guid the ID at CM.com, if it has or may have the
profile; status is the status as the window shows it.

With --trash: the last trashed first, and when each is deleted. With --json also trashedAt and
deletedAt, which is null for a draft that CM.com has not decided about: it is not deleted by
itself.
";

#[derive(Debug, Args)]
pub struct ListArgs {
    /// List the drafts in the trash
    #[arg(long)]
    pub trash: bool,

    /// Print an array of {id, name, companyName, status, guid, updatedAt}
    #[arg(long)]
    pub json: bool,

    /// Print all fields as a table (CSV) for a spreadsheet program
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
}

pub(super) const SHOW_MORE: &str = "\
With --json: profile is as in a FILE for check and submit; attachments is [{name, size,
sha256, mediaType}]; otherValues is [{field, value}], with the values that other programs
entered at the same time; submission is {state, error, account, environment, accountGuid, guid,
status, statusComment, askedAt, notFoundSince, documents [{name, guid, requirement}]}, with
state notSubmitted, running, stopped, unknown or submitted; history is [{at, what}]. What is
not known is null.
";

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// ID of a draft, also in the trash, or the start of it
    pub id: String,

    /// Print an object {id, profile, attachments, otherValues, submission, history}
    #[arg(long)]
    pub json: bool,
}

pub(super) const TRASH_MORE: &str = "\
A draft stays in the trash for 30 days and is then deleted by the window, unless CM.com has
not decided about it. Deleting it here changes nothing at CM.com, which keeps the profile.

Examples:
  profile-desk list --trash
  profile-desk trash 3f2a
  profile-desk trash --restore 3f2a
  profile-desk trash --delete 3f2a --yes
";

#[derive(Debug, Args)]
pub struct TrashArgs {
    /// ID of a draft, or the start of it
    pub id: String,

    /// Take the draft out of the trash
    #[arg(long)]
    pub restore: bool,

    /// Delete the draft, which is in the trash, for good
    #[arg(long, conflicts_with = "restore")]
    pub delete: bool,

    /// Confirm the deletion
    #[arg(long, requires = "delete")]
    pub yes: bool,
}
