//! `list` and `show`: the drafts in the library.

use serde_json::{Value, json};
use uuid::Uuid;

use super::arguments::{ListArgs, ShowArgs};
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::report::{documents, not_found_now, seconds, server_guid};
use crate::clock;
use crate::domain::attachment::size_text;
use crate::domain::draft::Draft;
use crate::domain::fields::FIELDS;
use crate::domain::spreadsheet;
use crate::domain::submission::{SubmissionRecord, SubmissionState};
use crate::store::{Library, StoreError};

/// The number of characters of an id in the list for people.
const SHORT_ID: usize = 8;

pub(super) fn list(
    args: &ListArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let (drafts, exit) = open(library, out)?;
    if args.json {
        out.json(&drafts.iter().map(row).collect());
        return Ok(exit);
    }
    if args.csv {
        out.table(&spreadsheet::csv(drafts.iter()));
        return Ok(exit);
    }
    let titles = drafts.iter().map(|draft| draft.title().chars().count());
    let width = titles.max().unwrap_or_default().min(40);
    for draft in &drafts {
        let id: String = draft.id.to_string().chars().take(SHORT_ID).collect();
        let profile = &draft.content.profile;
        let status = draft.submission.status();
        let status = status.label();
        let company = profile.company_name.trim();
        let title = draft.title();
        out.line(format!("{id}  {status:<13}  {title:<width$}  {company}").trim_end());
    }
    if drafts.is_empty() {
        let folder = library.root().display();
        out.note(&format!("No drafts yet in {folder}"));
    }
    Ok(exit)
}

fn row(draft: &Draft) -> Value {
    let profile = &draft.content.profile;
    json!({
        "id": draft.id,
        "name": profile.name,
        "companyName": profile.company_name,
        "status": draft.submission.status().label(),
        "guid": server_guid(&draft.submission),
        "updatedAt": draft.changed_at,
    })
}

pub(super) fn show(
    args: &ShowArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let draft = find(library, &args.id)?;
    if args.json {
        out.json(&draft_json(&draft));
    } else {
        print(&draft, out);
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
    let history = draft.submission.history.iter();
    let history: Vec<Value> = history
        .map(|event| json!({ "at": event.at, "what": event.kind.message() }))
        .collect();
    json!({
        "id": draft.id,
        "profile": draft.content.profile,
        "attachments": attachments,
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

fn print(draft: &Draft, out: &mut Output) {
    out.line(draft.title());
    let record = &draft.submission;
    let mut pair = |name: &str, value: &str| out.line(&format!("  {name}: {value}"));
    pair("Draft", &draft.id.to_string());
    pair("Status", record.status().label());
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
    pair("Changed", &seconds(draft.changed_at));
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
    for attachment in &draft.content.attachments {
        let (name, size) = (&attachment.name, size_text(attachment.size));
        pair("Document", &format!("{name} ({size})"));
    }
    for event in &record.history {
        pair(&seconds(event.at), &event.kind.message());
    }
}

/// All drafts, the last changed first. Unreadable ones are printed as errors and change the exit code.
fn open(library: &Library, out: &Output) -> Result<(Vec<Draft>, Exit), CommandError> {
    let opened = library.open().map_err(CommandError::local)?;
    let exit = print_errors(&opened.errors, out);
    let drafts = opened.drafts.into_iter();
    let mut drafts: Vec<Draft> = drafts
        .map(|draft| with_current_state(library, draft))
        .collect();
    drafts.sort_by_key(|draft| (std::cmp::Reverse(draft.changed_at), draft.id));
    Ok((drafts, exit))
}

fn print_errors(errors: &[StoreError], out: &Output) -> Exit {
    for error in errors {
        out.write_error(&error.to_string());
    }
    if errors.is_empty() {
        Exit::Done
    } else {
        Exit::Local
    }
}

/// The draft with its current state: if the program that sent it has ended, it is no longer running.
fn with_current_state(library: &Library, mut draft: Draft) -> Draft {
    if !library.is_being_sent(draft.id) {
        draft.submission = draft.submission.after_restart(clock::now());
    }
    draft
}

/// The draft with an id that begins with `start`.
fn find(library: &Library, start: &str) -> Result<Draft, CommandError> {
    let id = find_id(library, start)?;
    let draft = library.load(id).map_err(CommandError::local)?;
    Ok(with_current_state(library, draft))
}

/// Locks the library and reads the draft: an open window would overwrite the changes of this command.
pub(super) fn lock_and_load(library: &Library, start: &str) -> Result<Draft, CommandError> {
    if let Err(in_use) = library.lock() {
        // The error that this draft is being sent is more specific.
        let id = find_id(library, start)?;
        library
            .check_not_being_sent(id)
            .map_err(CommandError::local)?;
        return Err(CommandError::local(in_use));
    }
    find(library, start)
}

/// The id of the draft that begins with `start`.
fn find_id(library: &Library, start: &str) -> Result<Uuid, CommandError> {
    let start = match Uuid::try_parse(start) {
        Ok(id) => id.to_string(),
        Err(_) => start.trim().to_lowercase(),
    };
    let ids = library
        .ids_that_begin(&start)
        .map_err(CommandError::local)?;
    match ids.as_slice() {
        [id] if !start.is_empty() => Ok(*id),
        [_, ..] if !start.is_empty() => Err(CommandError::new(
            Exit::Problems,
            format!(
                "{} drafts have an ID that starts with “{start}”. Enter more characters",
                ids.len()
            ),
        )),
        _ => Err(not_found(&start)),
    }
}

fn not_found(start: &str) -> CommandError {
    let message = format!(
        "We could not find a draft with an ID that starts with “{start}”. To see all drafts, run `profile-desk list`"
    );
    CommandError::new(Exit::Problems, message)
}
