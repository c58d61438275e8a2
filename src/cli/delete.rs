//! `delete`: deletes a submitted profile at CM.com. Its draft stays.

use std::sync::Arc;

use serde_json::json;

use super::arguments::{DeleteArgs, SubmitArgs};
use super::drafts;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::progress::ProgressMeter;
use super::report::{local_time, server_guid};
use super::submit::Submitter;
use crate::domain::account::{Account, Environment};
use crate::domain::api_error::ApiError;
use crate::domain::draft::Draft;
use crate::domain::history::EventKind;
use crate::domain::submission::{Purpose, SubmissionRecord};
use crate::store::Library;
use crate::submit;

pub(super) async fn delete(
    args: DeleteArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let draft = drafts::find_unclaimed(library, &args.id)?;
    check(&draft)?;
    let submit_args = SubmitArgs {
        account: args.account.clone(),
        ..SubmitArgs::default()
    };
    let mut submitter = Submitter::new(submit_args, library.clone(), Some(&draft), out)?;
    check_name(&args, &draft, &submitter.chosen.account)?;
    let ended = Box::pin(submitter.delete(&draft, out)).await;
    submitter.connector.stop_sandbox().await;
    let draft = ended?;
    let (exit, outcome, message) = ending(&draft.submission);
    if args.json {
        out.json(&json!({
            "draft": draft.id,
            "guid": server_guid(&draft.submission),
            "outcome": outcome,
            "deletedOn": draft.submission.deleted_at(),
            "error": (exit != Exit::Done).then_some(&message),
        }));
    }
    let line = format!("{}: {message}", draft.title());
    if exit != Exit::Done {
        out.write_error(&line);
    } else if !args.json {
        out.line(&line);
    }
    Ok(exit)
}

/// Checks that CM.com has the profile.
fn check(draft: &Draft) -> Result<(), CommandError> {
    let record = &draft.submission;
    let title = draft.title();
    if record.is_deleted() {
        let at = record.deleted_at().map(local_time).unwrap_or_default();
        let message = format!("“{title}” was already deleted at CM.com on {at}. Nothing was sent");
        return Err(CommandError::new(Exit::Problems, message));
    }
    if record.is_submitted() {
        return Ok(());
    }
    let message = if record.is_in_doubt() {
        format!(
            "We don’t know whether CM.com received “{title}”. Nothing was sent. Look again first: profile-desk submit --draft {}",
            draft.id
        )
    } else {
        format!("“{title}” was not submitted, so there is nothing to delete at CM.com")
    };
    Err(CommandError::new(Exit::Problems, message))
}

/// Checks that the name of the profile was entered.
fn check_name(args: &DeleteArgs, draft: &Draft, account: &Account) -> Result<(), CommandError> {
    let title = draft.title().trim();
    let typed = args.confirm.as_deref().map(str::trim);
    if typed == Some(title) {
        return Ok(());
    }
    let place = match account.environment {
        Environment::Production => "in production",
        Environment::Sandbox => "in the sandbox",
        Environment::Custom(_) => "at another address",
    };
    let account = &account.name;
    let message = match typed {
        None => format!(
            "Nothing was deleted yet. To delete “{title}” {place}, with the account “{account}”, add --confirm with this name"
        ),
        Some(typed) => format!(
            "Nothing was deleted: the profile is named “{title}”, not “{typed}”. It is {place}, with the account “{account}”"
        ),
    };
    Err(CommandError::new(Exit::Usage, message))
}

impl Submitter {
    /// Deletes the profile and returns the draft with its new record.
    async fn delete(&mut self, draft: &Draft, out: &Output) -> Result<Draft, CommandError> {
        let claim = self.library.claim_for_sending(draft.id);
        let claim = Arc::new(claim.map_err(CommandError::local)?);
        // Another program may have changed it in the meantime.
        let mut draft = self.library.load(draft.id).map_err(CommandError::local)?;
        check(&draft)?;
        if let Some(why) = draft.submission.account_conflict(&self.target) {
            return Err(CommandError::new(Exit::Problems, why.message()));
        }
        let client = self.client().await?;
        let name = draft.title().to_owned();
        let meter = ProgressMeter::new(&name, out.is_quiet());
        let job = self.job(&draft, &client, Purpose::Delete);
        let context = self.context(&draft, &claim, &meter);
        draft.submission = submit::submit(job, context).await;
        meter.clear();
        self.take_newer(&name, &mut draft, out);
        Ok(draft)
    }
}

/// The exit code, the word for programs, and the message of a deletion that has ended.
fn ending(record: &SubmissionRecord) -> (Exit, &'static str, String) {
    if record.is_deleted() {
        let at = record.deleted_at().map(local_time).unwrap_or_default();
        return (Exit::Done, "deleted", format!("Deleted at CM.com on {at}"));
    }
    let event = record.last_deletion_event();
    let why = event.map(EventKind::message).unwrap_or_default();
    if record.is_deletion_in_doubt() {
        let message = format!(
            "{why}. To look again, run: profile-desk submit --draft with its ID, which sends nothing"
        );
        return (Exit::Unreachable, "unknown", message);
    }
    let exit = match event {
        Some(EventKind::DeletionRefused { error }) => Exit::of(error.error()),
        Some(EventKind::NotDeleted) => Exit::Refused,
        Some(EventKind::NotBegun { why }) => Exit::of(&ApiError::from(why.clone())),
        _ => Exit::Local,
    };
    (exit, "notDeleted", why)
}
