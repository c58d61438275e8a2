//! `backup` and `restore`: all of the library in one file, and back.

use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{BackupArgs, RestoreArgs};
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::report::local_time;
use crate::clock;
use crate::domain::attachment::size_text;
use crate::domain::database_error::DatabaseError;
use crate::store::{BackupContents, BackupError, Library, NotAdded, StoreError};

pub(super) fn backup(
    args: &BackupArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let file = named(&args.file)?;
    let made = library.back_up_to(file, clock::now());
    let made = made.map_err(|error| not_backed_up(error, file, library))?;
    let (contents, shown) = (made.contents, file.display());
    if args.json {
        out.json(&json!({
            "file": shown.to_string(),
            "profiles": contents.profiles,
            "trashed": contents.trashed,
            "documents": contents.documents,
            "missingDocuments": made.missing,
            "bytes": made.bytes,
        }));
    } else {
        let (counts, size) = (counts(&contents), size_text(made.bytes));
        out.line(&format!("{counts}, {size}: {shown}"));
    }
    Ok(match made.missing {
        0 => Exit::Done,
        missing => {
            out.write_error(&format!(
                "{} missing or damaged in the library, and so not in the backup. All the rest is in it",
                are(missing, "document")
            ));
            Exit::Local
        }
    })
}

pub(super) fn restore(
    args: &RestoreArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let file = named(&args.file)?;
    let restored = library.restore_backup(file, clock::now());
    let restored = restored.map_err(|error| not_restored(error, file))?;
    let (contents, shown) = (restored.contents, file.display());
    if args.json {
        let missing = restored.missing.iter().map(|missing| {
            json!({
                "profile": missing.profile,
                "document": missing.document,
            })
        });
        out.json(&json!({
            "file": shown.to_string(),
            "madeAt": contents.made_at.map(|at| at.to_string()),
            "profiles": contents.profiles,
            "trashed": contents.trashed,
            "documents": contents.documents,
            "previous": restored.previous.as_ref().map(|path| path.display().to_string()),
            "missingDocuments": missing.collect::<Value>(),
        }));
    } else {
        let made_at = contents.made_at.map(local_time);
        let made_at = made_at.map_or_else(String::new, |at| format!(" of {at}"));
        let counts = counts(&contents);
        out.line(&format!("Restored {counts}{made_at} from {shown}"));
    }
    if let Some(previous) = &restored.previous {
        let previous = previous.display();
        out.note(&format!(
            "The library as it was before is kept in {previous}"
        ));
    }
    for missing in &restored.missing {
        let (profile, document) = (&missing.profile, &missing.document);
        out.write_error(&format!(
            "{profile}: The document “{document}” is not in the backup or the library. Attach it again"
        ));
    }
    Ok(if restored.missing.is_empty() {
        Exit::Done
    } else {
        Exit::Local
    })
}

/// The file of a backup, which is no stream.
fn named(file: &Path) -> Result<&Path, CommandError> {
    if file == Path::new("-") {
        let message =
            "A backup is a file. Give its name instead of “-”, or ./- if that is its name";
        return Err(CommandError::new(Exit::Usage, message.to_owned()));
    }
    Ok(file)
}

fn counts(contents: &BackupContents) -> String {
    let profiles = number(contents.profiles, "profile");
    let trashed = match contents.trashed {
        0 => String::new(),
        trashed => format!(" ({trashed} in the trash)"),
    };
    let documents = number(contents.documents, "document");
    format!("{profiles}{trashed}, {documents}")
}

fn number(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

fn are(count: usize, what: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb}", number(count, what))
}

fn not_backed_up(error: BackupError, file: &Path, library: &Library) -> CommandError {
    let (shown, folder) = (file.display(), library.root().display());
    match error {
        BackupError::Exists => CommandError::new(
            Exit::Problems,
            format!("{shown} exists already, and was not changed. Choose another name"),
        ),
        BackupError::NoLibrary => CommandError::new(
            Exit::Problems,
            format!("There is no library in {folder}. No backup was made"),
        ),
        BackupError::NotWritten(why) => CommandError::local(format!(
            "We could not write {shown} ({why}). No backup was made, and the library is unchanged"
        )),
        other => CommandError::local(format!(
            "We could not make the backup ({}). There is no {shown}, and the library is unchanged",
            reason(other)
        )),
    }
}

fn not_restored(error: BackupError, file: &Path) -> CommandError {
    let shown = file.display();
    let unchanged = "The library is unchanged";
    match error {
        BackupError::NotRead(DatabaseError::Foreign | DatabaseError::NoDraft) => CommandError::new(
            Exit::Problems,
            format!("{shown} is not a backup of Profile Desk. {unchanged}"),
        ),
        BackupError::NotRead(DatabaseError::Busy) => CommandError::new(
            Exit::Problems,
            format!(
                "{shown} is the database of a library, with more changes in {shown}-wal. Make a backup of \
                 that library with “profile-desk backup”. {unchanged}"
            ),
        ),
        BackupError::NotRead(DatabaseError::NotOpened(why)) if !file.exists() => {
            CommandError::new(Exit::Problems, format!("{shown}: {why}. {unchanged}"))
        }
        BackupError::NotRead(why) => {
            CommandError::local(format!("We could not read {shown} ({why}). {unchanged}"))
        }
        BackupError::BeingSent => CommandError::local(format!(
            "A profile is being sent. {unchanged}. Try again when it is done"
        )),
        other => CommandError::local(format!(
            "We could not restore {shown} ({}). {unchanged}",
            reason(other)
        )),
    }
}

/// The reason alone, in a few words.
fn reason(error: BackupError) -> String {
    match error {
        BackupError::Exists => "it exists already".to_owned(),
        BackupError::NoLibrary => "there is no library".to_owned(),
        BackupError::DocumentDamaged => {
            "the content of a document in it is not the one that was attached".to_owned()
        }
        BackupError::NotWritten(why)
        | BackupError::DocumentNotWritten(NotAdded::NotCopied(why)) => why.to_string(),
        BackupError::NotRead(why) | BackupError::DocumentNotWritten(NotAdded::NotStored(why)) => {
            why.to_string()
        }
        BackupError::BeingSent => "a profile is being sent".to_owned(),
        BackupError::Library(StoreError::NotSaved { reason }) => reason.to_string(),
        BackupError::Library(error) => error.cause(),
    }
}
