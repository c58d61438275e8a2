//! The options of `documents`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

pub(super) const DOCUMENTS_MORE: &str = "\
Prints one line per document: start of its hash, when it expires, file name, size, and how many
profiles have it. What expires first comes first. A document is one content, whatever its names.

With --json: sha256 is the hash of the content; names are its file names in the profiles; size
is in bytes; issued and expires are dates or null; daysLeft is the number of days until it
expires, negative once it has; usedBy is [{id, name}], the profiles that have it.

Examples:
  profile-desk documents --expiring 30
  profile-desk documents set 3f2a91 --issued 2026-03-01 --expires 2027-03-01
  profile-desk documents replace 3f2a91 new-extract.pdf --dry-run
";

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct DocumentsArgs {
    #[command(subcommand)]
    pub command: Option<DocumentsCommand>,

    /// Only documents that expire within so many days, and those that have expired
    #[arg(long, value_name = "DAYS")]
    pub expiring: Option<u16>,

    /// Only documents with this text in a file name or in the name of a profile
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,

    /// Print an array of {sha256, names, size, issued, expires, daysLeft, usedBy}
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum DocumentsCommand {
    /// Set the dates of a document
    #[command(after_help = SET_MORE)]
    Set(SetDatesArgs),
    /// Put a new document in place of another one in every profile that has it
    #[command(after_help = REPLACE_MORE)]
    Replace(ReplaceArgs),
}

const SET_MORE: &str = "\
Dates are like 2026-03-31. none removes a date. What is not given stays as it is.

Example:
  profile-desk documents set 3f2a91 --issued 2026-03-01 --expires none
";

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("dates").args(["issued", "expires"]).required(true).multiple(true)))]
pub struct SetDatesArgs {
    /// Hash of a document, or the start of it
    pub hash: String,

    /// Date of issue
    #[arg(long, value_name = "DATE")]
    pub issued: Option<String>,

    /// Last day on which the document is valid
    #[arg(long, value_name = "DATE")]
    pub expires: Option<String>,
}

const REPLACE_MORE: &str = "\
Prints one line per profile: start of its ID, what happens, and its name. A submitted profile
needs “Send changes” in the window afterwards: nothing is sent here. Profiles that a window or
another command is editing or sending are left out, and so are those in the trash. The new
document is for the same requirement as the one before, in each profile.

With --json: an array of {id, name, change, needsSending, reason}, with change “replaced” (with
--dry-run “replace”) or “leftOut”, and the reason for that.

Exit codes: 0 replaced everywhere, 1 the FILE can’t be attached or no document has the HASH,
5 a profile was left out or could not be saved
";

#[derive(Debug, Args)]
pub struct ReplaceArgs {
    /// Hash of the document to replace, or the start of it
    pub hash: String,

    /// The new document: a PDF, PNG or JPEG file
    pub file: PathBuf,

    /// Show which profiles would change; nothing is changed
    #[arg(long)]
    pub dry_run: bool,

    /// Print an array of {id, name, change, needsSending, reason}
    #[arg(long)]
    pub json: bool,
}
