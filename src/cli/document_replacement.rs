//! `documents replace`: a new document in place of another one in all profiles that have it.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::arguments::ReplaceArgs;
use super::document_search::find;
use super::exit::{CommandError, Exit};
use super::output::Output;
use crate::domain::attachment::{AttachError, Attached, Attachment};
use crate::domain::replacement::{Planned, Swap};
use crate::store::Library;

pub(super) fn replace(
    args: &ReplaceArgs,
    library: &Library,
    now: Timestamp,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let old = find(library, &args.hash)?;
    let new = Library::look_at(&args.file, now).map_err(|error| not_attached(&error))?;
    if new.sha256 == old.sha256 {
        let message = format!(
            "{} is the same document as “{}”. Nothing was changed",
            args.file.display(),
            old.name()
        );
        return Err(CommandError::new(Exit::Problems, message));
    }
    let planned = library.plan_replacement(&old.sha256, &new);
    let planned = planned.map_err(CommandError::local)?;
    let profiles = if args.dry_run {
        planned
    } else {
        let new = copied(args, library, now)?;
        swap(library, &old.sha256, &new, planned)
    };
    report(args, &profiles, &new, out);
    if !args.dry_run {
        let path = library.content_path(&old.sha256);
        out.note(&format!(
            "The document before is kept in {} until no profile has had it for 30 days",
            path.display()
        ));
    }
    let is_any_left_out = profiles.iter().any(|one| one.left_out.is_some());
    Ok(if is_any_left_out {
        Exit::Local
    } else {
        Exit::Done
    })
}

/// Copies the new document into the library.
fn copied(
    args: &ReplaceArgs,
    library: &Library,
    now: Timestamp,
) -> Result<Attachment, CommandError> {
    let attached = library.attach(&args.file, &[], now);
    match attached.map_err(|error| not_attached(&error))? {
        Attached::New(new)
        | Attached::Renamed {
            attachment: new, ..
        }
        | Attached::AlreadyAttached(new) => Ok(new),
    }
}

/// Replaces the document in the profiles that nothing prevents from being changed. Returns what became of all.
fn swap(library: &Library, old: &str, new: &Attachment, planned: Vec<Planned>) -> Vec<Planned> {
    let (left_out, free): (Vec<Planned>, Vec<Planned>) =
        planned.into_iter().partition(|one| one.left_out.is_some());
    let swaps = free.into_iter().map(|planned| Swap {
        draft: planned.draft,
        old: old.to_owned(),
        new: new.clone(),
    });
    let swapped = library.swap_documents(&swaps.collect::<Vec<_>>());
    let swapped = swapped.into_iter().map(|one| one.planned);
    swapped.chain(left_out).collect()
}

fn report(args: &ReplaceArgs, profiles: &[Planned], new: &Attachment, out: &mut Output) {
    if args.json {
        let all = profiles.iter().map(|one| to_json(one, args.dry_run));
        out.json(&all.collect::<Value>());
    } else {
        for one in profiles {
            let id: String = one.draft.to_string().chars().take(8).collect();
            let change = match (&one.left_out, args.dry_run) {
                (Some(_), _) => "left out",
                (None, true) => "replace",
                (None, false) => "replaced",
            };
            let more = match &one.left_out {
                Some(why) => format!(" ({})", why.message()),
                None if one.needs_sending => " (submitted: needs “Send changes”)".to_owned(),
                None => String::new(),
            };
            out.line(&format!("{id}  {change:<8}  {}{more}", one.title));
        }
    }
    let changed = profiles.iter().filter(|one| one.left_out.is_none());
    let changed = match changed.count() {
        1 => "1 profile".to_owned(),
        count => format!("{count} profiles"),
    };
    out.note(&if args.dry_run {
        format!("“{}” would be in {changed}. Nothing was changed", new.name)
    } else {
        format!("“{}” is now in {changed}. Nothing was sent", new.name)
    });
}

fn to_json(planned: &Planned, dry_run: bool) -> Value {
    let change = match (&planned.left_out, dry_run) {
        (Some(_), _) => "leftOut",
        (None, true) => "replace",
        (None, false) => "replaced",
    };
    json!({
        "id": planned.draft,
        "name": planned.title,
        "change": change,
        "needsSending": planned.needs_sending,
        "reason": planned.left_out.as_ref().map(crate::domain::replacement::LeftOut::message),
    })
}

fn not_attached(error: &AttachError) -> CommandError {
    let exit = match error {
        AttachError::Unreadable { .. }
        | AttachError::NotCopied { .. }
        | AttachError::NotStored { .. } => Exit::Local,
        _ => Exit::Problems,
    };
    CommandError::new(exit, format!("{error}. Nothing was changed"))
}
