//! The documents of a draft before anything is sent: new names, and those that can't be read.

use super::check;
use super::documents;
use super::exit::{CommandError, Exit};
use super::output::Output;
use super::submit::{Submitter, cancelled};
use crate::domain::country_requirements::ApplicableRequirements;
use crate::domain::draft::Draft;
use crate::domain::finding::Severity;

impl Submitter {
    /// Prints which documents of a draft are sent under other names, which can't be read, and what their texts and
    /// dates say against the profile.
    pub(super) async fn print_documents(
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
        self.print_unreadable(name, draft, out).await?;
        let known = check::cached_requirements(&self.library).unwrap_or_default();
        let applicable = known.applicable_to(&draft.content.profile);
        self.print_preflight(name, draft, &applicable, out).await
    }

    /// Prints what the texts and the dates of the documents say against the profile. It stops nothing.
    pub(super) async fn print_preflight(
        &self,
        name: &str,
        draft: &Draft,
        applicable: &ApplicableRequirements<'_>,
        out: &Output,
    ) -> Result<(), CommandError> {
        let found = tokio::select! {
            found = documents::preflight(&self.library, draft, applicable) => found,
            () = self.cancel.cancelled() => return Err(cancelled()),
        };
        for finding in found {
            let field = finding.path.to_string();
            let line = check::finding_line(name, &field, Severity::Warning, &finding.message);
            out.note(&line);
        }
        Ok(())
    }

    /// Prints which documents can't be read, before anything is sent. They stop the submission unless
    /// this was allowed.
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
            let field = finding.path.to_string();
            let line = |severity| check::finding_line(name, &field, severity, &finding.message);
            if allowed {
                out.note(&line(Severity::Warning));
            } else {
                // It stops the submission.
                out.write_error(&line(Severity::Problem));
            }
        }
        let reason = match unreadable.as_slice() {
            [] => return Ok(()),
            _ if allowed => return Ok(()),
            [one] => one.message.clone(),
            many => format!("{} documents can’t be read", many.len()),
        };
        let message = format!(
            "Nothing was sent: {reason}. To send the profile anyway, add --allow-unreadable"
        );
        Err(CommandError::new(Exit::Problems, message))
    }
}
