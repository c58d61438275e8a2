//! `submit`: saves files as drafts and sends them, or continues a draft that was stopped.
//!
//! As in the window, a draft with its documents, and each step of its submission, is on disk before
//! it is sent.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::account_select::{self, SelectedAccount};
use super::arguments::SubmitArgs;
use super::drafts;
use super::exit::{CommandError, Exit};
use super::input;
use super::missing_files::missing_files;
use super::next_command::data_dir_option;
use super::output::Output;
use super::progress::ProgressMeter;
use super::report::Report;
use super::waiting::{self, Waited};
use super::{check, stop_signal};
use crate::api::Client;
use crate::clock;
use crate::connect::{Connector, LibraryJournal};
use crate::domain::draft::Draft;
use crate::domain::fields::labels;
use crate::domain::finding::Severity;
use crate::domain::normalize::normalize_draft;
use crate::domain::payload::Submission;
use crate::domain::submission::{Purpose, SubmissionRecord, SubmissionState, Target};
use crate::store::{Library, Secrets, SendingClaim};
use crate::submit::{self, Job, RetryPolicy, SubmitContext};

/// Checks, stores and sends each file, and prints a report for each.
pub(super) async fn submit(
    args: SubmitArgs,
    data_dir: &Path,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let inputs = args.files.iter().filter(|file| *file == input::STDIN);
    if inputs.count() + usize::from(args.account.token_stdin) > 1 {
        let message = "Standard input can be used only once: for one FILE or for --token-stdin";
        return Err(CommandError::new(Exit::Usage, message));
    }
    let not_sent = missing_files(&args);
    if !not_sent.is_empty() {
        for report in &not_sent {
            report.print(out, !args.json, "");
        }
        return Ok(finish(&not_sent, args.json, out));
    }
    let library = Library::at(data_dir);
    let draft = match &args.draft {
        Some(id) => Some(drafts::find_unclaimed(&library, id)?),
        None => None,
    };
    let mut submitter = Submitter::new(args, library, draft.as_ref(), out)?;
    let reports = Box::pin(submitter.submit_all(draft, out)).await;
    submitter.connector.stop_sandbox().await;
    Ok(finish(&reports, submitter.args.json, out))
}

/// Prints the reports as data if this was asked for, and returns the most severe result.
fn finish(reports: &[Report], json: bool, out: &mut Output) -> Exit {
    if json {
        out.json(&Value::Array(reports.iter().map(Report::json).collect()));
    }
    let worst = reports.iter().map(|report| report.exit).max();
    worst.unwrap_or_default()
}

pub(super) struct Submitter {
    pub(super) args: SubmitArgs,
    pub(super) library: Library,
    pub(super) connector: Connector,
    pub(super) chosen: SelectedAccount,
    pub(super) target: Target,
    pub(super) cancel: CancellationToken,
    /// Made once: a keyring may prompt the user.
    client: Option<Result<Client, CommandError>>,
}

impl Submitter {
    /// Chooses the account: that of the options, otherwise the one that the draft was last sent with, or the one in use.
    pub(super) fn new(
        args: SubmitArgs,
        library: Library,
        draft: Option<&Draft>,
        out: &Output,
    ) -> Result<Self, CommandError> {
        let previous = draft.and_then(|draft| draft.submission.target.as_ref());
        let SelectedAccount { account, token } =
            account_select::choose(&args.account, &library, previous, out)?;
        let sandbox = library.root().join("sandbox");
        Ok(Self {
            target: Target::from(&account),
            chosen: SelectedAccount { account, token },
            connector: Connector::new(Secrets::start(&library), sandbox),
            library,
            cancel: stop_signal::listen(),
            client: None,
            args,
        })
    }

    async fn submit_all(&mut self, draft: Option<Draft>, out: &mut Output) -> Vec<Report> {
        let data = !self.args.json;
        let root = self.library.root();
        let options = self.args.repeated_options() + &data_dir_option(root);
        let mut reports = Vec::new();
        if let Some(draft) = draft {
            let report = Box::pin(self.continue_draft(draft, out)).await;
            report.print(out, data, &options);
            reports.push(report);
        }
        for file in self.args.files.clone() {
            let report = match Box::pin(self.file(&file, out)).await {
                Ok(report) => report,
                Err(error) => Report::of_file(&file, error),
            };
            report.print(out, data, &options);
            reports.push(report);
        }
        reports
    }

    /// Imports and sends a file. An error means that no draft was made.
    async fn file(&mut self, file: &str, out: &mut Output) -> Result<Report, CommandError> {
        self.check_cancelled()?;
        let checked = input::read(file, None)?;
        for warning in &checked.file_warnings {
            let (name, message) = (&warning.name, &warning.message);
            out.note(&check::finding_line(file, name, Severity::Warning, message));
        }
        check::print_remarks(file, &checked.remarks, out);
        check::print_findings(file, &checked.findings, out)?;
        let client = self.client().await?;
        let (claim, draft, known) = self.import(file, checked, &client, out).await?;
        // From here on there is a draft, even after an error.
        let printed = self
            .print_requirements(file, &draft, known, &client, out)
            .await;
        Ok(match printed {
            Ok(()) => Box::pin(self.send(file, Some(file), draft, &claim, &client, out)).await,
            Err(error) => Report::of_draft(file, Some(file), draft).stopped(error),
        })
    }

    /// Continues a draft of the library.
    async fn continue_draft(&mut self, draft: Draft, out: &mut Output) -> Report {
        let name = draft.title().to_owned();
        // Another program may have sent it in the meantime.
        let claimed = self.library.claim_for_sending(draft.id);
        let claimed = claimed.and_then(|claim| Ok((Arc::new(claim), self.library.load(draft.id)?)));
        let (claim, mut draft) = match claimed {
            Ok(claimed) => claimed,
            Err(error) => {
                return Report::of_draft(&name, None, draft).stopped(CommandError::local(error));
            }
        };
        draft.submission = draft.submission.after_restart(clock::now());
        let conflict = draft.submission.account_conflict(&self.target);
        let may_send = match conflict {
            Some(why) => Err(CommandError::new(Exit::Problems, why.message())),
            None if may_be_at_server(&draft.submission) => Ok(()),
            None => self.check(&name, &mut draft, out),
        };
        let will_send = !draft.submission.is_submitted()
            && (!may_be_at_server(&draft.submission) || self.args.send_again);
        let may_send = match may_send {
            Ok(()) if will_send => self.print_documents(&name, &draft, out).await,
            other => other,
        };
        let client = match may_send {
            Ok(()) => self.client().await,
            Err(error) => Err(error),
        };
        match client {
            Ok(client) => Box::pin(self.send(&name, None, draft, &claim, &client, out)).await,
            Err(error) => Report::of_draft(&name, None, draft).stopped(error),
        }
    }

    /// Normalizes a draft, as the window does before a submission. Problems stop the submission.
    fn check(&self, name: &str, draft: &mut Draft, out: &Output) -> Result<(), CommandError> {
        let before = draft.content.profile.clone();
        let remarks = normalize_draft(draft);
        check::print_remarks(name, &remarks, out);
        if draft.content.profile != before {
            self.save(draft)?;
        }
        match Submission::try_from(&*draft) {
            Ok(_) => Ok(()),
            Err(problems) => check::print_findings(name, &problems, out),
        }
    }

    pub(super) fn check_cancelled(&self) -> Result<(), CommandError> {
        if self.cancel.is_cancelled() {
            return Err(cancelled());
        }
        Ok(())
    }

    pub(super) async fn client(&mut self) -> Result<Client, CommandError> {
        if let Some(known) = &self.client {
            return known.clone();
        }
        let account = &self.chosen.account;
        let result = async {
            let token = if let Some(token) = self.chosen.token.clone() {
                token
            } else {
                let token = self.connector.token(account).await;
                token.map_err(|why| account_select::no_token(&why, account))?
            };
            let client = self.connector.client_with(account, token).await;
            client.map_err(|error| {
                let message = format!("{}. Nothing was sent", error.message());
                CommandError::new(Exit::of(&error), message)
            })
        };
        let client = tokio::select! {
            client = result => client,
            () = self.cancel.cancelled() => return Err(cancelled()),
        };
        self.client = Some(client.clone());
        client
    }

    async fn send(
        &self,
        name: &str,
        file: Option<&str>,
        mut draft: Draft,
        claim: &Arc<SendingClaim>,
        client: &Client,
        out: &Output,
    ) -> Report {
        let meter = ProgressMeter::new(name, out.is_quiet());
        let mut result = None;
        if draft.submission.is_submitted() {
            out.note(&format!(
                "{name}: This profile is already submitted. Nothing was sent again"
            ));
            result = Some(self.check_status(&mut draft, client).await);
            if draft.submission.is_update_in_doubt() {
                out.note(&format!(
                    "{name}: We don’t know whether CM.com received your last changes"
                ));
            } else if has_changes(&draft) {
                out.note(&format!(
                    "{name}: The draft has changed since. Send the changes with `update`, or from the window"
                ));
            }
        } else {
            let is_unknown = matches!(draft.submission.state, SubmissionState::Unknown { .. });
            if is_unknown {
                let job = self.job(&draft, client, Purpose::Create);
                draft.submission = submit::look_up(job, self.context(&draft, claim, &meter)).await;
            }
            let is_still_unknown =
                matches!(draft.submission.state, SubmissionState::Unknown { .. });
            if !is_unknown || (is_still_unknown && self.args.send_again) {
                let job = self.job(&draft, client, Purpose::Create);
                draft.submission = submit::submit(job, self.context(&draft, claim, &meter)).await;
            }
            self.take_newer(name, &mut draft, out);
            let differs = draft.fields_changed_since_sent();
            if !differs.is_empty() {
                let differs = labels(&differs);
                out.write_error(&format!(
                    "{name}: CM.com has other values for: {differs}. Send the changes from the window"
                ));
            }
        }
        let mut waited = None;
        if let Some(seconds) = self.args.wait
            && draft.submission.is_submitted()
            && !matches!(result, Some(Err(_)))
        {
            waited = Some(self.wait(&mut draft, client, seconds, &meter).await);
        }
        meter.clear();
        let report = Report::of_draft(name, file, draft);
        match (result, waited) {
            (Some(Err(waited)), _) | (_, Some(waited)) => report.waited(waited),
            (Some(Ok(())), None) => report.already_submitted(),
            (None, None) => report,
        }
    }

    /// Uses the record that another program has stored while this one was sending, if there is one.
    pub(super) fn take_newer(&self, name: &str, draft: &mut Draft, out: &Output) {
        if let Ok(Some(newer)) = self.library.newer_record(draft.id) {
            out.write_error(&format!(
                "{name}: Another program sent or changed this profile in the meantime. Nothing more was sent from here"
            ));
            self.library.remember(draft.id, &newer);
            draft.submission = newer;
        }
    }

    pub(super) fn job(&self, draft: &Draft, client: &Client, purpose: Purpose) -> Job {
        Job {
            draft: draft.clone(),
            target: self.target.clone(),
            purpose,
            client: client.clone(),
        }
    }

    pub(super) fn context(
        &self,
        draft: &Draft,
        claim: &Arc<SendingClaim>,
        meter: &ProgressMeter,
    ) -> SubmitContext {
        SubmitContext {
            files: Box::new(self.library.attachment_paths(draft)),
            others: Box::new(claim.profiles_of_others()),
            restored_at: self.library.restored_at(),
            journal: Box::new(LibraryJournal::of(&self.library, draft.id, claim)),
            progress: meter.listener(),
            cancel: self.cancel.clone(),
            clock: Box::new(clock::now),
            retry_policy: RetryPolicy::default(),
        }
    }

    async fn check_status(&self, draft: &mut Draft, client: &Client) -> Result<(), Waited> {
        let known = draft.submission.not_found_since;
        let result = tokio::select! {
            result = submit::record_status(client, draft, clock::now()) => result,
            () = self.cancel.cancelled() => return Err(Waited::Cancelled),
        };
        let changed = *result.as_ref().unwrap_or(&false);
        if changed || draft.submission.not_found_since != known {
            self.save_status(draft.id, &draft.submission);
        }
        result.map(|_| ()).map_err(Waited::Failed)
    }

    async fn wait(
        &self,
        draft: &mut Draft,
        client: &Client,
        seconds: u64,
        meter: &ProgressMeter,
    ) -> Waited {
        if draft.submission.is_decided() {
            return Waited::Decided;
        }
        let (id, known) = (draft.id, draft.submission.not_found_since);
        let show_status = |record: &SubmissionRecord| {
            meter.show_action(&format!(
                "waiting for a decision, status {}",
                record.status().label()
            ));
        };
        show_status(&draft.submission);
        let changed = |record: &SubmissionRecord| {
            self.save_status(id, record);
            if !record.is_decided() {
                show_status(record);
            }
        };
        let limit = Duration::from_secs(seconds);
        let waiting = waiting::Waiting {
            limit,
            not_before: meter.requested_wait_until(),
            cancel: &self.cancel,
        };
        let waited = waiting.wait(client, draft, changed).await;
        // Answers were already stored when they arrived.
        if matches!(waited, Waited::Failed(_)) && draft.submission.not_found_since != known {
            self.save_status(id, &draft.submission);
        }
        waited
    }

    /// Stores the status. A failure is only reported, because the status can be requested again.
    fn save_status(&self, draft: Uuid, record: &SubmissionRecord) {
        if let Err(error) = self.library.save_submission(draft, record) {
            let why = error.cause();
            super::output::write_error(&format!("We could not save the status: {why}"));
        }
    }
}

/// True when the server has or may have the profile. Then the current content of the draft does not
/// matter.
fn may_be_at_server(record: &SubmissionRecord) -> bool {
    record.is_submitted() || record.is_in_doubt()
}

fn has_changes(draft: &Draft) -> bool {
    let (Ok(submission), Some(sent)) = (Submission::try_from(draft), &draft.submission.sent) else {
        return false;
    };
    !submission.changes_since(sent).is_empty()
}

pub(super) fn cancelled() -> CommandError {
    CommandError::new(Exit::Cancelled, "Cancelled. Nothing was sent")
}
