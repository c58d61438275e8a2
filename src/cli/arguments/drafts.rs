//! The options of the commands on drafts: `list`, `show` and `trash`.

use clap::Args;

pub(super) const LIST_MORE: &str = "\
Prints one line per draft, the last changed first: start of the ID, status, profile name,
company name.

All conditions have to be met; of an option that is given more than once, one. --search looks for
any part of what the window shows of a profile, without accents or case. --sort takes status,
name, company, country, number-types, submitted, decided, changed, comment or account; times begin
with the latest, all else with the first. --view is a view that was saved in the window: its
search, filters and order. Other options are added to it.

With --json: id is the ID in the library, guid the ID at CM.com, if it has or may have the
profile; status is the status as the window shows it.

With --trash: the last trashed first, and when each is deleted. With --json also trashedAt and
deletedAt, which is null for a draft that CM.com has not decided about: it is not deleted by
itself.

With --requirement-changed, each profile is followed by what it does not meet, with the day since
when that is asked for; with --json also missing [{text, since}]. What the countries ask for is
known from the last time that the window asked.

Examples:
  profile-desk list --status Rejected --country Germany --decided-since 2026-03-01
  profile-desk list --search amsterdam --sort company:desc --json
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

    #[command(flatten)]
    pub shown: ShownArgs,
}

/// Which drafts are listed, and in which order.
#[derive(Debug, Args)]
pub struct ShownArgs {
    /// Only drafts with this status, as the window shows it
    #[arg(long, value_name = "WORD")]
    pub status: Vec<String>,

    /// Only drafts for numbers of this country: a code or a name
    #[arg(long, value_name = "COUNTRY")]
    pub country: Vec<String>,

    /// Only drafts that were sent with this account
    #[arg(long, value_name = "NAME")]
    pub account: Vec<String>,

    /// Only drafts that CM.com decided about since then: a day, or a time like 2026-03-01T12:00:00Z
    #[arg(long, value_name = "DATE")]
    pub decided_since: Option<String>,

    /// Only approved profiles that do not meet what their country asks for since their approval
    #[arg(long)]
    pub requirement_changed: bool,

    /// Only drafts with this text in them
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,

    /// Sort by a column, with `:asc` or `:desc` for the direction
    #[arg(long, value_name = "COLUMN")]
    pub sort: Option<String>,

    /// Begin with a saved view
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
}

pub(super) const SHOW_MORE: &str = "\
With --json: profile is as in a FILE for check and submit; attachments is [{name, size,
sha256, mediaType}]; otherValues is [{field, value}], with the values that other programs
entered at the same time; reviewTasks is [{field, label, changed}], what is marked in the window
for CM.com's comment; submission is {state, error, account, environment, accountGuid, guid,
status, statusComment, askedAt, notFoundSince, documents [{name, guid, requirement}]}, with
state notSubmitted, running, stopped, unknown or submitted; history is [{at, what}]. What is
not known is null.
";

#[derive(Debug, Args)]
pub struct ShowArgs {
    /// ID of a draft, also in the trash, or the start of it
    pub id: String,

    /// Print an object {id, profile, attachments, otherValues, reviewTasks, submission, history}
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
