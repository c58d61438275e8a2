//! `trash`: moves drafts to the trash, restores them, and deletes them for good.

use uuid::Uuid;

use super::arguments::TrashArgs;
use super::drafts::find_id;
use super::exit::{CommandError, Exit};
use super::next_command::next_command;
use super::output::Output;
use crate::domain::claim::Attempt;
use crate::domain::draft::Draft;
use crate::store::Library;

pub(super) fn trash(
    args: &TrashArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let id = find_id(library, &args.id, args.restore || args.delete)?;
    let draft = library.read(id).map_err(CommandError::local)?.draft;
    if args.restore {
        library.restore(id).map_err(CommandError::local)?;
        out.note(&format!("“{}” was restored", draft.title()));
    } else if args.delete {
        delete(args, library, &draft, out)?;
    } else {
        move_to_trash(library, &draft, out)?;
    }
    Ok(Exit::Done)
}

fn move_to_trash(library: &Library, draft: &Draft, out: &mut Output) -> Result<(), CommandError> {
    let (id, title) = (draft.id, draft.title());
    let moved = library
        .check_not_claimed(id, Attempt::Change)
        .and_then(|()| library.trash(id, title));
    moved.map_err(CommandError::local)?;
    let restore = next_command(library.root(), &format!("trash --restore {}", short(id)));
    out.note(&format!(
        "“{title}” was moved to the trash. To restore it, run `{restore}`"
    ));
    Ok(())
}

fn delete(
    args: &TrashArgs,
    library: &Library,
    draft: &Draft,
    out: &mut Output,
) -> Result<(), CommandError> {
    let title = draft.title();
    let record = &draft.submission;
    let at_server = if record.is_at_server() {
        ". CM.com keeps this profile"
    } else if record.is_undecided() {
        ". CM.com may have received this profile, and then keeps it"
    } else {
        ""
    };
    if !args.yes {
        let message = format!(
            "Nothing was deleted yet. To delete “{title}” for good, with its documents and history, add --yes{at_server}"
        );
        return Err(CommandError::new(Exit::Usage, message));
    }
    let deleted = library.delete_for_good(draft.id);
    deleted.map_err(CommandError::local)?;
    out.note(&format!("“{title}” was deleted for good{at_server}"));
    Ok(())
}

/// The start of an id, as in the list.
fn short(id: Uuid) -> String {
    id.to_string().chars().take(8).collect()
}
