//! `list` and `show`: the drafts in the library.

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::arguments::{ListArgs, ShowArgs};
use super::exit::{CommandError, Exit};
use super::list_query;
use super::list_rows::{ListedDraft, Rows, after_restart};
use super::next_command::next_command;
use super::output::Output;
use super::report::{documents, local_day, local_time, not_found_now, server_guid};
use super::review_tasks;
use crate::clock;
use crate::domain::attachment::size_text;
use crate::domain::claim::Attempt;
use crate::domain::draft::Draft;
use crate::domain::fields::FIELDS;
use crate::domain::row_query::{ALL_ROWS, RowQuery};
use crate::domain::spreadsheet;
use crate::domain::submission::{SubmissionRecord, SubmissionState};
use crate::domain::trash;
use crate::store::Library;

/// The number of characters of an id in the list for people.
const SHORT_ID: usize = 8;
/// The number of ids in a message.
const MAX_IDS: usize = 5;
/// The number of characters of a title to which the list for people is aligned.
const MAX_TITLE: usize = 40;

pub(super) fn list(
    args: &ListArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let query = list_query::query(args, library)?;
    let rows = Rows::of(library, query, args.shown.requirement_changed)?;
    if args.csv {
        return list_csv(library, &rows, out);
    }
    let now = clock::now();
    if args.json {
        out.json_list(|add| rows.each(|row| add(&ListedDraft::of(rows.missing(row.id), row))))?;
        return Ok(Exit::Done);
    }
    let (mut width, mut count) = (0, 0);
    rows.each(|row| {
        width = width.max(row.title().chars().count()).min(MAX_TITLE);
        count += 1;
    })?;
    rows.each(|row| {
        let id: String = row.id.to_string().chars().take(SHORT_ID).collect();
        let (status, title, company) = (row.status.label(), row.title(), &row.company);
        let place = row
            .trashed_at
            .map(|since| match trash::days_left(since, now) {
                _ if row.is_undecided => format!("{:<18}  ", "kept until decided"),
                1 => format!("{:<18}  ", "deleted in 1 day"),
                days => format!("{:<18}  ", format!("deleted in {days} days")),
            });
        let place = place.unwrap_or_default();
        out.line(format!("{id}  {status:<13}  {title:<width$}  {place}{company}").trim_end());
        for (text, since) in rows.missing(row.id).unwrap_or_default() {
            out.line(&format!("          since {}: {text}", local_day(*since)));
        }
    })?;
    if count == 0 && (rows.query.has_conditions() || rows.affected.is_some()) {
        out.note("No drafts meet these conditions");
    } else if count == 0 {
        let folder = library.root().display();
        let counts = library.counts(&RowQuery::default());
        let trashed = counts.map_err(CommandError::local)?.trashed;
        let see_trash = next_command(library.root(), "list --trash");
        out.note(&match (rows.query.trashed, trashed) {
            (true, _) => format!("The trash of {folder} is empty"),
            (false, 0) => format!("No drafts yet in {folder}"),
            (false, 1) => format!("No drafts in {folder}. 1 is in the trash: `{see_trash}`"),
            (false, count) => {
                format!("No drafts in {folder}. {count} are in the trash: `{see_trash}`")
            }
        });
    }
    Ok(Exit::Done)
}

/// Writes all values of all drafts. Unreadable drafts are printed as errors and change the exit code.
fn list_csv(library: &Library, rows: &Rows<'_>, out: &mut Output) -> Result<Exit, CommandError> {
    let ids = library.ids(&rows.query, &ALL_ROWS);
    let mut ids = ids.map_err(CommandError::local)?;
    ids.retain(|id| rows.shows(*id));
    let mut exit = Exit::Done;
    let headings = spreadsheet::headings();
    out.table(headings.as_bytes());
    for id in ids {
        match library.load(id) {
            Ok(draft) => {
                let draft = with_current_state(library, draft);
                out.table(spreadsheet::line(&draft).as_bytes());
            }
            Err(error) => {
                out.write_error(&error.to_string());
                exit = Exit::Local;
            }
        }
    }
    Ok(exit)
}

pub(super) fn show(
    args: &ShowArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let id = find_id(library, &args.id, false).or_else(|error| {
        // The list comes first; the message is about it.
        find_id(library, &args.id, true).map_err(|_| error)
    })?;
    let stored = library.read(id).map_err(CommandError::local)?;
    let draft = with_current_state(library, stored.draft);
    if args.json {
        out.json(&draft_json(&draft));
    } else {
        print(&draft, stored.trashed_at, out);
    }
    Ok(Exit::Done)
}

fn draft_json(draft: &Draft) -> Value {
    let attachments: Vec<Value> = draft
        .content
        .attachments
        .iter()
        .map(|attachment| {
            json!({
                "name": attachment.name,
                "size": attachment.size,
                "sha256": attachment.sha256,
                "mediaType": attachment.media_type,
            })
        })
        .collect();
    let other_values = draft.content.other_values.iter();
    let other_values: Vec<Value> = other_values
        .map(|other| json!({ "field": other.part.name(), "value": other.value }))
        .collect();
    let history = draft.submission.history.iter();
    let history: Vec<Value> = history
        .map(|event| json!({ "at": event.at, "what": event.kind.message() }))
        .collect();
    json!({
        "id": draft.id,
        "profile": draft.content.profile,
        "attachments": attachments,
        "otherValues": other_values,
        "reviewTasks": review_tasks::data(draft),
        "submission": submission(draft),
        "history": history,
    })
}

fn submission(draft: &Draft) -> Value {
    let record = &draft.submission;
    let target = record.target.as_ref();
    let answer = record.current_answer();
    json!({
        "state": state_word(record),
        "error": failure(record),
        "account": target.map(|target| &target.account_name),
        "environment": target.map(|target| &target.environment),
        "accountGuid": target.map(|target| target.account_guid),
        "guid": server_guid(record),
        "status": answer.and_then(|answer| answer.status.as_ref()),
        "statusComment": answer.and_then(|answer| answer.status_comment.as_ref()),
        "askedAt": answer.map(|answer| answer.received_at),
        "notFoundSince": record.not_found_since,
        "documents": documents(&draft.content.attachments, record),
    })
}

fn state_word(record: &SubmissionRecord) -> &'static str {
    match record.state {
        SubmissionState::NotSubmitted => "notSubmitted",
        SubmissionState::Running { .. } => "running",
        SubmissionState::Stopped { .. } => "stopped",
        SubmissionState::Unknown { .. } => "unknown",
        SubmissionState::Submitted { .. } => "submitted",
    }
}

fn failure(record: &SubmissionRecord) -> Option<String> {
    match &record.state {
        SubmissionState::Stopped { error, .. } | SubmissionState::Unknown { error, .. } => {
            Some(error.message())
        }
        _ => not_found_now(record),
    }
}

fn print(draft: &Draft, trashed_at: Option<Timestamp>, out: &mut Output) {
    out.line(draft.title());
    let record = &draft.submission;
    let mut pair = |name: &str, value: &str| out.line(&format!("  {name}: {value}"));
    pair("Draft", &draft.id.to_string());
    pair("Status", draft.status().label());
    if let Some(since) = trashed_at {
        pair("In the trash since", &local_time(since));
    }
    if let Some(target) = &record.target {
        let (name, environment) = (&target.account_name, &target.environment);
        pair("Account", &format!("{name} ({environment})"));
    }
    if let Some(guid) = server_guid(record) {
        pair("CM.com ID", &guid.to_string());
    }
    if let Some(why) = failure(record) {
        pair("Reason", &why);
    }
    let answer = record.current_answer();
    let comment = answer.and_then(|answer| answer.status_comment.as_ref());
    if let Some(comment) = comment {
        pair("Comment", comment);
    }
    pair("Changed", &local_time(draft.changed_at));
    let json = draft.content.profile.to_json();
    for row in &FIELDS {
        match json.get(row.json) {
            None => {}
            Some(Value::String(text)) => pair(row.label(), text),
            Some(Value::Array(items)) => {
                let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                pair(row.label(), &texts.join(", "));
            }
            Some(other) => pair(row.label(), &other.to_string()),
        }
    }
    for other in &draft.content.other_values {
        let label = format!("Other value of {}", other.part.label());
        let text = other.part.text(&other.value);
        pair(&label, if text.is_empty() { "(blank)" } else { &text });
    }
    for task in review_tasks::lines(draft) {
        pair("Marked for the reviewer’s comment", &task);
    }
    for attachment in &draft.content.attachments {
        let (name, size) = (&attachment.name, size_text(attachment.size));
        pair("Document", &format!("{name} ({size})"));
    }
    for event in &record.history {
        pair(&local_time(event.at), &event.kind.message());
    }
}

/// The draft with its current state: if the program that sent it has ended, it is no longer running.
fn with_current_state(library: &Library, draft: Draft) -> Draft {
    if library.is_being_sent(draft.id) {
        return draft;
    }
    after_restart(draft)
}

/// The draft with an id that begins with `start`.
fn find(library: &Library, start: &str) -> Result<Draft, CommandError> {
    let id = find_id(library, start, false)?;
    let draft = library.load(id).map_err(CommandError::local)?;
    Ok(with_current_state(library, draft))
}

/// Reads a draft that no other program is editing or sending.
pub(super) fn find_unclaimed(library: &Library, start: &str) -> Result<Draft, CommandError> {
    let draft = find(library, start)?;
    let unclaimed = library.check_not_claimed(draft.id, Attempt::Send);
    unclaimed.map_err(CommandError::local)?;
    Ok(draft)
}

/// The id that begins with `start`, of a draft in the list or in the trash.
pub(super) fn find_id(
    library: &Library,
    start: &str,
    is_trashed: bool,
) -> Result<Uuid, CommandError> {
    let start = match Uuid::try_parse(start) {
        Ok(id) => id.to_string(),
        Err(_) => start.trim().to_lowercase(),
    };
    let ids = library
        .ids_that_begin(&start, is_trashed)
        .map_err(CommandError::local)?;
    match ids.as_slice() {
        [id] if !start.is_empty() => Ok(*id),
        [_, ..] if !start.is_empty() => Err(CommandError::new(
            Exit::Problems,
            format!(
                "{} drafts have an ID that starts with “{start}”. Enter more characters: {}",
                ids.len(),
                some(&ids)
            ),
        )),
        _ => Err(not_found(library, &start, is_trashed)),
    }
}

/// A few ids.
fn some(ids: &[Uuid]) -> String {
    let shown = ids.iter().take(MAX_IDS).map(Uuid::to_string);
    let more = if ids.len() > MAX_IDS { ", …" } else { "" };
    shown.collect::<Vec<_>>().join(", ") + more
}

fn not_found(library: &Library, start: &str, is_trashed: bool) -> CommandError {
    let elsewhere = library.ids_that_begin(start, !is_trashed);
    let elsewhere = match elsewhere.as_deref() {
        Ok([id]) if !start.is_empty() => library.read(*id).ok(),
        _ => None,
    };
    let next = |arguments: &str| next_command(library.root(), arguments);
    let message = match (elsewhere, is_trashed) {
        (Some(found), false) => format!(
            "“{}” is in the trash. To restore it, run `{}`",
            found.draft.title(),
            next(&format!("trash --restore {start}"))
        ),
        (Some(found), true) => format!("“{}” is not in the trash", found.draft.title()),
        (None, false) => format!(
            "We could not find a draft with an ID that starts with “{start}”. To see all drafts, run `{}`",
            next("list")
        ),
        (None, true) => format!(
            "We could not find a draft in the trash with an ID that starts with “{start}”. To see the trash, run `{}`",
            next("list --trash")
        ),
    };
    CommandError::new(Exit::Problems, message)
}
