//! `documents`: the documents of the library by content, and their dates.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde_json::{Value, json};

use super::arguments::{DocumentsArgs, DocumentsCommand, SetDatesArgs};
use super::document_replacement;
use super::document_search::{find, short};
use super::exit::{CommandError, Exit};
use super::output::Output;
use crate::clock;
use crate::domain::attachment::size_text;
use crate::domain::library_document::{DocumentDates, LibraryDocument};
use crate::store::{DocumentQuery, Library};

/// The number of characters of a name to which the list for people is aligned.
const MAX_NAME: usize = 40;

pub(super) fn documents(
    args: DocumentsArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let now = clock::now();
    match args.command {
        None => list(&args, library, today(now), out),
        Some(DocumentsCommand::Set(args)) => set(&args, library, now, out),
        Some(DocumentsCommand::Replace(args)) => {
            document_replacement::replace(&args, library, now, out)
        }
    }
}

/// The day of a time, where this computer is.
fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::system()).date()
}

fn list(
    args: &DocumentsArgs,
    library: &Library,
    today: Date,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let within = |days: u16| today.saturating_add(i64::from(days).days());
    let query = DocumentQuery {
        search: args.search.clone().unwrap_or_default(),
        expires_by: args.expiring.map(within),
    };
    let found = library.documents_in_use(&query);
    let found = found.map_err(CommandError::local)?;
    if args.json {
        let all = found.iter().map(|document| to_json(document, today));
        out.json(&all.collect::<Value>());
        return Ok(Exit::Done);
    }
    let width = found.iter().map(|one| one.name().chars().count()).max();
    let width = width.unwrap_or_default().min(MAX_NAME);
    for document in &found {
        let hash = short(&document.sha256);
        let (name, size) = (document.name(), document.size.map(size_text));
        let size = size.unwrap_or_else(|| "lost".to_owned());
        let used_by = match document.used_by.len() {
            1 => "1 profile".to_owned(),
            count => format!("{count} profiles"),
        };
        let expires = expiry_words(document.dates, today);
        out.line(&format!(
            "{hash}  {expires:<20}  {name:<width$}  {size:>8}  {used_by}"
        ));
    }
    if found.is_empty() && query == DocumentQuery::default() {
        let folder = library.root().display();
        out.note(&format!("No profile in {folder} has a document"));
    } else if found.is_empty() {
        out.note("No documents meet these conditions");
    }
    Ok(Exit::Done)
}

/// When a document expires, in a few words.
fn expiry_words(dates: DocumentDates, today: Date) -> String {
    let Some((expires, days)) = dates.expires.zip(dates.days_left(today)) else {
        return "no date of expiry".to_owned();
    };
    match days {
        ..0 => format!("expired {expires}"),
        0 => "expires today".to_owned(),
        _ => format!("expires {expires}"),
    }
}

fn to_json(document: &LibraryDocument, today: Date) -> Value {
    let used_by = document.used_by.iter();
    let used_by = used_by.map(|one| json!({ "id": one.draft, "name": one.title() }));
    json!({
        "sha256": document.sha256,
        "names": document.names(),
        "size": document.size,
        "issued": document.dates.issued,
        "expires": document.dates.expires,
        "daysLeft": document.dates.days_left(today),
        "usedBy": used_by.collect::<Value>(),
    })
}

fn set(
    args: &SetDatesArgs,
    library: &Library,
    now: Timestamp,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let issued = args.issued.as_deref().map(date).transpose()?;
    let expires = args.expires.as_deref().map(date).transpose()?;
    let document = find(library, &args.hash)?;
    let change = |dates: DocumentDates| DocumentDates {
        issued: issued.unwrap_or(dates.issued),
        expires: expires.unwrap_or(dates.expires),
    };
    if change(document.dates).is_reversed() {
        let message =
            "The document would expire before it was issued. Check the dates. Nothing was changed";
        return Err(CommandError::new(Exit::Problems, message));
    }
    let changed = library.change_document_dates(&document.sha256, now, change);
    let dates = changed.map_err(CommandError::local)?;
    let word = |date: Option<Date>| date.map_or_else(|| "none".to_owned(), |date| date.to_string());
    out.note(&format!(
        "“{}”: date of issue {}, expires {}",
        document.name(),
        word(dates.issued),
        word(dates.expires)
    ));
    Ok(Exit::Done)
}

/// A date of the command line; `None` for the word that removes one.
fn date(text: &str) -> Result<Option<Date>, CommandError> {
    if text.trim() == "none" {
        return Ok(None);
    }
    text.trim().parse().map(Some).map_err(|_| {
        CommandError::new(
            Exit::Usage,
            format!("“{text}” is not a date. Enter it like 2026-03-31. Nothing was changed"),
        )
    })
}
