//! `submit`: files become drafts and are sent; a draft that was stopped goes on.
//!
//! A draft with its documents, and each step of its submission, is on the disk before
//! it is sent, exactly as in the window.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::account_select::{self, SelectedAccount};
use super::arguments::SubmitArgs;
use super::documents;
use super::drafts;
use super::exit::{CommandError, Exit};
use super::input;
use super::output::Output;
use super::progress::ProgressMeter;
use super::report::Report;
use super::waiting::{self, Waited};
use super::{check, stop_signal};
use crate::api::Client;
use crate::clock;
use crate::connect::Connector;
use crate::domain::draft::Draft;
use crate::domain::fields::labels;
use crate::domain::normalize::normalize_draft;
use crate::domain::payload::Submission;
use crate::domain::submission::{Purpose, SubmissionRecord, SubmissionState, Target};
use crate::store::{Library, Lock, Secrets};
use crate::submit::{self, Job, LibraryJournal, RetryPolicy, SubmitContext};

/// Checks, stores and sends; a report per file.
pub(super) async fn submit(
    args: SubmitArgs,
    data_dir: &Path,
    out: &mut Output,
) -> Result<Exit, CommandError> {
    let inputs = args.files.iter().filter(|file| *file == input::STDIN);
    if inputs.count() + usize::from(args.token_stdin) > 1 {
        let message = "Standard input can be used only once: for one FILE or for --token-stdin";
        return Err(CommandError::new(Exit::Usage, message));
    }
    let library = Library::at(data_dir);
    let draft = match &args.draft {
        Some(id) => Some(drafts::take(&library, id, out)?),
        None => None,
    };
    let before = draft
        .as_ref()
        .and_then(|draft| draft.submission.target.as_ref());
    let SelectedAccount { account, token } = account_select::choose(&args, &library, before, out)?;
    let connector = Connector::new(Secrets::start(&library), data_dir.join("sandbox"));
    let cancel = stop_signal::listen();
    let mut sender = Submitter {
        target: Target::from(&account),
        chosen: SelectedAccount { account, token },
        library,
        connector,
        cancel,
        client: None,
        args,
    };
    let reports = Box::pin(sender.all(draft, out)).await;
    sender.connector.stop_sandbox().await;
    if sender.args.json {
        out.json(&Value::Array(reports.iter().map(Report::json).collect()));
    }
    let worst = reports.iter().map(|report| report.exit).max();
    Ok(worst.unwrap_or_default())
}

pub(super) struct Submitter {
    pub(super) args: SubmitArgs,
    pub(super) library: Library,
    connector: Connector,
    chosen: SelectedAccount,
    target: Target,
    pub(super) cancel: CancellationToken,
    /// Asked for once: a keyring may ask a person.
    client: Option<Result<Client, CommandError>>,
}

impl Submitter {
    async fn all(&mut self, draft: Option<Draft>, out: &mut Output) -> Vec<Report> {
        let data = !self.args.json;
        let way = self.args.way();
        let mut reports = Vec::new();
        if let Some(draft) = draft {
            let report = Box::pin(self.go_on(draft, out)).await;
            report.print(out, data, &way);
            reports.push(report);
        }
        for file in self.args.files.clone() {
            let report = match Box::pin(self.file(&file, out)).await {
                Ok(report) => report,
                Err(error) => Report::of_file(&file, error),
            };
            report.print(out, data, &way);
            reports.push(report);
        }
        reports
    }

    /// A file on its way: an error means that no draft was made.
    async fn file(&mut self, file: &str, out: &mut Output) -> Result<Report, CommandError> {
        self.not_cancelled()?;
        let checked = input::read(file, None)?;
        for oddity in &checked.file_warnings {
            out.note(&check::line(file, &oddity.name, &oddity.message));
        }
        check::print_remarks(file, &checked.remarks, out);
        check::print_findings(file, &checked.findings, out)?;
        let client = self.client().await?;
        let (sending, draft, known) = self.import(file, checked, &client, out).await?;
        // From here on there is a draft, whatever happens.
        let told = self
            .print_requirements(file, &draft, known, &client, out)
            .await;
        Ok(match told {
            Ok(()) => Box::pin(self.send(file, Some(file), draft, &sending, &client, out)).await,
            Err(error) => Report::of_draft(file, Some(file), draft).stopped(error),
        })
    }

    /// Goes on with a draft of the library.
    async fn go_on(&mut self, draft: Draft, out: &mut Output) -> Report {
        let name = draft.title().to_owned();
        // Another program may have sent it while this one waited for its lock.
        let locked = self.library.lock_draft(draft.id);
        let locked = locked.and_then(|lock| Ok((Arc::new(lock), self.library.load(draft.id)?)));
        let (sending, mut draft) = match locked {
            Ok(locked) => locked,
            Err(error) => {
                return Report::of_draft(&name, None, draft).stopped(CommandError::local(error));
            }
        };
        draft.submission = draft.submission.after_restart(clock::now());
        let obstacle = draft.submission.obstacle(&self.target);
        let may_send = match obstacle {
            Some(why) => Err(CommandError::new(Exit::Problems, why.message())),
            None if is_settled(&draft.submission) => Ok(()),
            None => self.check(&name, &mut draft, out),
        };
        let sends = !draft.submission.is_submitted()
            && (!is_settled(&draft.submission) || self.args.send_again);
        let may_send = match may_send {
            Ok(()) if sends => self.print_documents(&name, &draft, out).await,
            other => other,
        };
        let client = match may_send {
            Ok(()) => self.client().await,
            Err(stopped) => Err(stopped),
        };
        match client {
            Ok(client) => Box::pin(self.send(&name, None, draft, &sending, &client, out)).await,
            Err(stopped) => Report::of_draft(&name, None, draft).stopped(stopped),
        }
    }

    /// Puts a draft into its usual form, as the window does before it submits it; its problems stop
    /// the submission.
    fn check(&self, name: &str, draft: &mut Draft, out: &Output) -> Result<(), CommandError> {
        let typed = draft.content.profile.clone();
        let remarks = normalize_draft(draft);
        check::print_remarks(name, &remarks, out);
        if draft.content.profile != typed {
            self.save(draft)?;
        }
        match Submission::try_from(&*draft) {
            Ok(_) => Ok(()),
            Err(problems) => check::print_findings(name, &problems, out),
        }
    }

    /// Says which documents of a draft go by other names than theirs, and which can't be read.
    async fn print_documents(
        &self,
        name: &str,
        draft: &Draft,
        out: &Output,
    ) -> Result<(), CommandError> {
        for attachment in &draft.content.attachments {
            if attachment.name != attachment.sent_name() {
                let renamed = attachment.renamed_from(&attachment.name);
                out.note(&format!("{name}: {renamed}"));
            }
        }
        self.print_unreadable(name, draft, out).await
    }

    /// Says which documents can't be read, before anything is sent; that stops the submission
    /// unless it was allowed.
    pub(super) async fn print_unreadable(
        &self,
        name: &str,
        draft: &Draft,
        out: &Output,
    ) -> Result<(), CommandError> {
        let unreadable = tokio::select! {
            found = documents::unreadable(&self.library, draft) => found,
            () = self.cancel.cancelled() => return Err(cancelled()),
        };
        let allowed = self.args.allow_unreadable;
        for finding in &unreadable {
            let line = check::line(name, &finding.path.to_string(), &finding.message);
            if allowed {
                out.note(&line);
            } else {
                out.write_error(&line);
            }
        }
        let what = match unreadable.as_slice() {
            [] => return Ok(()),
            _ if allowed => return Ok(()),
            [one] => one.message.clone(),
            many => format!("{} documents can’t be read", many.len()),
        };
        let message =
            format!("Nothing was sent: {what}. To send the profile anyway, add --allow-unreadable");
        Err(CommandError::new(Exit::Problems, message))
    }

    fn not_cancelled(&self) -> Result<(), CommandError> {
        if self.cancel.is_cancelled() {
            return Err(cancelled());
        }
        Ok(())
    }

    async fn client(&mut self) -> Result<Client, CommandError> {
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
        sending: &Arc<Lock>,
        client: &Client,
        out: &Output,
    ) -> Report {
        let meter = ProgressMeter::new(name, out.is_quiet());
        let mut result = None;
        if draft.submission.is_submitted() {
            out.note(&format!(
                "{name}: This profile is already submitted. Nothing was sent again"
            ));
            result = Some(self.ask_status(&mut draft, client).await);
            if draft.submission.is_update_in_doubt() {
                out.note(&format!(
                    "{name}: We don’t know whether CM.com received your last changes"
                ));
            } else if has_changes(&draft) {
                out.note(&format!(
                    "{name}: The draft has changed since. Send the changes from the window"
                ));
            }
        } else {
            let unknown = matches!(draft.submission.state, SubmissionState::Unknown { .. });
            if unknown {
                let job = self.job(&draft, client);
                draft.submission =
                    submit::look_up(job, self.context(&draft, sending, &meter)).await;
            }
            let still = matches!(draft.submission.state, SubmissionState::Unknown { .. });
            if !unknown || (still && self.args.send_again) {
                let job = self.job(&draft, client);
                draft.submission = submit::submit(job, self.context(&draft, sending, &meter)).await;
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
            (Some(Ok(())), None) => report.settled(),
            (None, None) => report,
        }
    }

    /// Takes in what another program has stored while this one was sending.
    fn take_newer(&self, name: &str, draft: &mut Draft, out: &Output) {
        if let Ok(Some(newer)) = self.library.newer_record(draft.id) {
            out.write_error(&format!(
                "{name}: Another program sent or changed this profile in the meantime. Nothing more was sent from here"
            ));
            self.library.remember(draft.id, &newer);
            draft.submission = newer;
        }
    }

    fn job(&self, draft: &Draft, client: &Client) -> Job {
        Job {
            draft: draft.clone(),
            target: self.target.clone(),
            purpose: Purpose::Create,
            client: client.clone(),
        }
    }

    fn context(&self, draft: &Draft, sending: &Arc<Lock>, meter: &ProgressMeter) -> SubmitContext {
        SubmitContext {
            files: Box::new(self.library.attachment_paths(draft)),
            others: Box::new(self.library.profiles_of_others(draft.id)),
            journal: Box::new(LibraryJournal::of(&self.library, draft.id, sending)),
            progress: meter.listener(),
            cancel: self.cancel.clone(),
            clock: Box::new(clock::now),
            retry_policy: RetryPolicy::default(),
        }
    }

    async fn ask_status(&self, draft: &mut Draft, client: &Client) -> Result<(), Waited> {
        let known = draft.submission.not_found_since;
        let asked = tokio::select! {
            asked = submit::refresh(client, draft, clock::now()) => asked,
            () = self.cancel.cancelled() => return Err(Waited::Cancelled),
        };
        let says_more = *asked.as_ref().unwrap_or(&false);
        if says_more || draft.submission.not_found_since != known {
            self.keep(draft.id, &draft.submission);
        }
        asked.map(|_| ()).map_err(Waited::Failed)
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
        let say = |record: &SubmissionRecord| {
            meter.say(&format!(
                "waiting for a decision, status {}",
                record.label()
            ));
        };
        say(&draft.submission);
        let changed = |record: &SubmissionRecord| {
            self.keep(id, record);
            if !record.is_decided() {
                say(record);
            }
        };
        let limit = Duration::from_secs(seconds);
        let waiting = waiting::Waiting {
            limit,
            not_before: meter.asked_to_wait_until(),
            cancel: &self.cancel,
        };
        let waited = waiting.wait(client, draft, changed).await;
        // An answer was kept when it came.
        if matches!(waited, Waited::Failed(_)) && draft.submission.not_found_since != known {
            self.keep(id, &draft.submission);
        }
        waited
    }

    /// Stores what the server said; it can be asked again, so failing is only told.
    fn keep(&self, draft: Uuid, record: &SubmissionRecord) {
        if let Err(error) = self.library.save_submission(draft, record) {
            let why = error.cause();
            super::output::write_error(&format!("We could not save the status: {why}"));
        }
    }
}

/// Whether the server has the profile or may have it, so that what the draft says now
/// plays no part.
fn is_settled(record: &SubmissionRecord) -> bool {
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
