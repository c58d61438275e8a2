//! `update`: sends changes of a submitted profile, after CM.com has said what follows from them.

mod fields;

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use super::arguments::{SubmitArgs, UpdateArgs};
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::progress::ProgressMeter;
use super::report::Report;
use super::submit::{Submitter, cancelled};
use super::{check, documents, drafts};
use crate::api::Client;
use crate::clock;
use crate::domain::account::Environment;
use crate::domain::api_error::ApiError;
use crate::domain::attachment::Attachment;
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::Draft;
use crate::domain::fields::labels;
use crate::domain::normalize::normalize_draft;
use crate::domain::payload::{Changes, Submission};
use crate::domain::submission::Purpose;
use crate::domain::summary::{self, Change};
use crate::store::Library;
use crate::submit;

pub(super) async fn update(
    args: UpdateArgs,
    library: &Library,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let draft = drafts::find_unclaimed(library, &args.id)?;
    check_submitted(&draft)?;
    let submit_args = SubmitArgs {
        account: args.account.clone(),
        documents: args.documents.clone(),
        allow_unreadable: args.allow_unreadable,
        ..SubmitArgs::default()
    };
    let mut submitter = Submitter::new(submit_args, library.clone(), Some(&draft), out)?;
    let ended = Box::pin(submitter.update(&args, draft.id, out)).await;
    submitter.connector.stop_sandbox().await;
    let Some(sent) = ended? else {
        return Ok(Exit::Done);
    };
    let (options, data) = (args.account.repeated_options(), !args.json);
    if args.json {
        out.json(&sent.json());
    }
    // The next command is another one than after a submission.
    let report = Report {
        can_continue: false,
        ..sent.report
    };
    report.print(out, data, &options);
    Ok(report.exit)
}

/// An update that was sent, or was tried.
struct Sent {
    report: Report,
    changes: Vec<Change>,
    review: Option<bool>,
}

impl Sent {
    fn json(&self) -> Value {
        let mut object = self.report.json();
        if let Some(members) = object.as_object_mut() {
            members.remove("file");
            members.remove("documents");
            let changes = self.changes.iter().map(|change| {
                json!({
                    "field": change.field.row().json,
                    "before": change.before,
                    "after": change.after,
                })
            });
            members.insert("changes".to_owned(), changes.collect());
            members.insert("review".to_owned(), json!(self.review));
        }
        object
    }
}

/// Checks that CM.com has the profile.
fn check_submitted(draft: &Draft) -> Result<(), CommandError> {
    let record = &draft.submission;
    let (title, id) = (draft.title(), draft.id);
    let message = if record.is_deleted() {
        format!(
            "“{title}” was deleted at CM.com. Nothing was sent. To submit it again, duplicate it in the window"
        )
    } else if !record.is_submitted() {
        format!(
            "“{title}” has not been submitted yet. Nothing was sent. To submit it, run: profile-desk submit --draft {id}"
        )
    } else {
        return Ok(());
    };
    Err(CommandError::new(Exit::Problems, message))
}

impl Submitter {
    /// Sends the changes; `None` when there are none.
    async fn update(
        &mut self,
        args: &UpdateArgs,
        id: Uuid,
        out: &mut Output,
    ) -> Result<Option<Sent>, CommandError> {
        let claim = self.library.claim_for_sending(id);
        let claim = Arc::new(claim.map_err(CommandError::local)?);
        // Another program may have changed it in the meantime.
        let mut draft = self.library.load(id).map_err(CommandError::local)?;
        draft.submission = draft.submission.after_restart(clock::now());
        check_submitted(&draft)?;
        if let Some(why) = draft.submission.account_conflict(&self.target) {
            return Err(CommandError::new(Exit::Problems, why.message()));
        }
        let name = draft.title().to_owned();
        let submission = self.change(args, &name, &mut draft, out).await?;
        let sent = draft.submission.sent.clone().unwrap_or_default();
        let changes = submission.changes_since(&sent);
        if !changes.left_out.is_empty() {
            out.write_error(&format!("{name}: {}", fields::fixed(&changes.left_out)));
        }
        if changes.is_empty() {
            if !changes.left_out.is_empty() {
                let message = "Nothing was sent: an update can’t carry any of the changes";
                return Err(CommandError::new(Exit::Problems, message));
            }
            out.note(&format!(
                "{name}: Nothing has changed since the profile was sent. Nothing was sent"
            ));
            return Ok(None);
        }
        let mut shown = summary::changes(&draft, &sent, &ApplicableRequirements::default());
        shown.retain(|change| !changes.left_out.contains(&change.field));
        for change in &shown {
            out.note(&line(&name, change));
        }
        let client = self.client().await?;
        let review = self.ask(&draft, &changes, &client).await?;
        let needs_consent = self.tell_review(&name, review, out);
        if needs_consent && !args.yes {
            let message = "Nothing was sent or saved yet. To send the changes, add --yes";
            return Err(CommandError::new(Exit::Usage, message));
        }
        self.save(&draft)?;
        let meter = ProgressMeter::new(&name, out.is_quiet());
        let job = self.job(&draft, &client, Purpose::Update);
        let context = self.context(&draft, &claim, &meter);
        draft.submission = submit::submit(job, context).await;
        meter.clear();
        self.take_newer(&name, &mut draft, out);
        let mut differs = draft.fields_changed_since_sent();
        differs.retain(|field| !changes.left_out.contains(field));
        if !differs.is_empty() {
            let differs = labels(&differs);
            out.write_error(&format!("{name}: CM.com has other values for: {differs}"));
        }
        Ok(Some(Sent {
            report: Report::of_draft(&name, None, draft),
            changes: shown,
            review,
        }))
    }

    /// Changes the draft as the options say, without saving it.
    async fn change(
        &self,
        args: &UpdateArgs,
        name: &str,
        draft: &mut Draft,
        out: &Output,
    ) -> Result<Submission, CommandError> {
        let findings = fields::set(&mut draft.content.profile, &args.fields, draft.id)?;
        check::print_findings(name, &findings, out)?;
        let targets: Vec<_> = args
            .documents
            .iter()
            .map(|text| documents::parse(text, &[], Path::is_file))
            .collect();
        let report = |renamed: &str| out.note(&format!("{name}: {renamed}"));
        let attached = documents::attach(&self.library, &targets, report)?;
        if !attached.is_empty() {
            put_in_place(&mut draft.content.attachments, attached);
            self.print_unreadable(name, draft, out).await?;
        }
        let remarks = normalize_draft(draft);
        check::print_remarks(name, &remarks, out);
        match Submission::try_from(&*draft) {
            Ok(submission) => Ok(submission),
            Err(problems) => {
                check::print_findings(name, &problems, out)?;
                Err(CommandError::new(Exit::Problems, "Nothing was sent"))
            }
        }
    }

    /// Asks CM.com whether the changes start a new review; `None` when it does not say.
    async fn ask(
        &self,
        draft: &Draft,
        changes: &Changes,
        client: &Client,
    ) -> Result<Option<bool>, CommandError> {
        let guid = draft.submission.guid.unwrap_or_default();
        // The question can't name documents that CM.com does not have yet.
        if changes.members.is_empty() {
            return Ok(None);
        }
        let answer = tokio::select! {
            answer = client.check_update_consequences(guid, &changes.members) => answer,
            () = self.cancel.cancelled() => return Err(cancelled()),
        };
        match answer {
            Ok(found) if found.validated_again == Some(false) && changes.documents => Ok(None),
            Ok(found) => Ok(found.validated_again),
            Err(ApiError::NotFound) => Ok(None),
            Err(error) => {
                let message = format!("{}. Nothing was sent", error.message());
                Err(CommandError::new(Exit::of(&error), message))
            }
        }
    }

    /// Says what follows from the update. Returns true when that needs a consent.
    fn tell_review(&self, name: &str, review: Option<bool>, out: &Output) -> bool {
        out.note(&format!(
            "{name}: {}",
            match review {
                Some(true) => "These changes start a new review",
                Some(false) => "These changes do not start a new review",
                None => "CM.com does not say if these changes start a new review",
            }
        ));
        let account = &self.chosen.account;
        let is_production = account.environment == Environment::Production;
        if is_production {
            let account = &account.name;
            out.note(&format!(
                "{name}: They go to production, with the account “{account}”"
            ));
        }
        is_production || review != Some(false)
    }
}

/// A change as a line for people.
fn line(name: &str, change: &Change) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
    let (before, after) = (text(&change.before), text(&change.after));
    format!("{name}: {}: {before} → {after}", change.label)
}

/// Puts new documents in the place of those with the same content or the same requirement.
fn put_in_place(attachments: &mut Vec<Attachment>, new: Vec<Attachment>) {
    for one in new {
        let same = attachments.iter_mut().find(|old| old.sha256 == one.sha256);
        match same {
            Some(old) if one.requirement.is_some() => old.requirement = one.requirement,
            Some(_) => {}
            None => {
                attachments
                    .retain(|old| old.requirement != one.requirement || one.requirement.is_none());
                attachments.push(one);
            }
        }
    }
}
