//! Imports a file into the library as a draft with its documents.

use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use super::exit::CommandError;
use super::input::Checked;
use super::output::Output;
use super::submit::{Submitter, cancelled};
use super::{check, documents};
use crate::api::Client;
use crate::clock;
use crate::domain::country;
use crate::domain::country_requirements::{AccountRequirements, Dated};
use crate::domain::draft::Draft;
use crate::domain::finding::FindingKind;
use crate::domain::validate::validate;
use crate::store::SendingClaim;

impl Submitter {
    /// Makes a draft from a file, with its documents, and claims it for sending. After an error, nothing
    /// of it remains.
    pub(super) async fn import(
        &self,
        file: &str,
        checked: Checked,
        client: &Client,
        out: &Output,
    ) -> Result<(Arc<SendingClaim>, Draft, Option<AccountRequirements>), CommandError> {
        let id = Uuid::new_v4();
        let claim = self.library.claim_for_sending(id);
        let claim = claim.map_err(CommandError::local)?;
        let (draft, known) = self.store(file, id, checked, client, out).await?;
        Ok((Arc::new(claim), draft, known))
    }

    async fn store(
        &self,
        file: &str,
        id: Uuid,
        checked: Checked,
        client: &Client,
        out: &Output,
    ) -> Result<(Draft, Option<AccountRequirements>), CommandError> {
        let mut draft = Draft::new(id, clock::now());
        draft.content.profile = checked.profile;
        let texts = &self.args.documents;
        let ambiguous = texts
            .iter()
            .any(|text| documents::is_ambiguous(text, Path::is_file));
        let known = if ambiguous {
            Some(self.load_requirements(client, &draft).await?)
        } else {
            None
        };
        let applicable = known
            .as_ref()
            .map(|account_requirements| account_requirements.applicable_to(&draft.content.profile));
        let requirements = applicable.unwrap_or_default().requirements;
        let targets: Vec<_> = texts
            .iter()
            .map(|text| documents::parse(text, &requirements, Path::is_file))
            .collect();
        let report = |renamed: &str| out.note(&format!("{file}: {renamed}"));
        draft.content.attachments = documents::attach(&self.library, &targets, report)?;
        self.print_unreadable(file, &draft, out).await?;
        self.save(&draft)?;
        Ok((draft, known))
    }

    /// Prints the requirements that are not met yet: approval begins only when they are met.
    pub(super) async fn print_requirements(
        &self,
        file: &str,
        draft: &Draft,
        known: Option<AccountRequirements>,
        client: &Client,
        out: &Output,
    ) -> Result<(), CommandError> {
        let account_requirements = match known {
            Some(known) => known,
            None => self.load_requirements(client, draft).await?,
        };
        let applicable = account_requirements.applicable_to(&draft.content.profile);
        for line in documents::unassigned(
            &applicable.requirements,
            &draft.content.attachments,
            &self.args.documents,
        ) {
            out.note(&format!("{file}: {line}"));
        }
        for finding in validate(&draft.content, &applicable) {
            if finding.kind == FindingKind::Incomplete {
                let field = finding.path.to_string();
                let (severity, message) = (finding.severity, &finding.message);
                out.note(&check::finding_line(file, &field, severity, message));
            }
        }
        self.print_preflight(file, draft, &applicable, out).await?;
        let country = draft.content.profile.country_code.trim();
        let country_name = country::in_sentence(country);
        let restrictions = applicable
            .requirements
            .iter()
            .filter(|required| !required.is_document());
        for restriction in restrictions {
            out.note(&format!(
                "{file}: For numbers in {country_name}: {}",
                restriction.text
            ));
        }
        let Some(country_requirements) = account_requirements
            .requirements
            .get(country)
            .filter(|country_requirements| !country_requirements.entries.is_empty())
        else {
            return Ok(());
        };
        for attachment in &draft.content.attachments {
            let Some(id) = &attachment.requirement else {
                continue;
            };
            if !country_requirements
                .entries
                .iter()
                .any(|requirement| requirement.has_id(id))
            {
                let name = &attachment.name;
                out.note(&format!(
                    "{file}: “{name}” is for {id}, which is not a requirement in {country_name}"
                ));
            }
        }
        Ok(())
    }

    /// Requests the requirements of the profile's countries. A failed request is ignored: the submission
    /// either fails for the same reason or succeeds.
    async fn load_requirements(
        &self,
        client: &Client,
        draft: &Draft,
    ) -> Result<AccountRequirements, CommandError> {
        let profile = &draft.content.profile;
        let numbers = profile.country_code.trim();
        let address = profile.address_country_code.trim();
        let query = async {
            let mut known = AccountRequirements::default();
            let as_of = clock::now();
            if let Ok(answer) = client.country_requirements(numbers).await {
                let dated = Dated::first(answer, as_of);
                known.requirements.insert(numbers.to_owned(), dated);
            }
            if let Ok(answer) = client.verify_required_fields(address).await {
                let dated = Dated::first(answer, as_of);
                known.required_fields.insert(address.to_owned(), dated);
            }
            known
        };
        let known = tokio::select! {
            requirements = query => requirements,
            () = self.cancel.cancelled() => return Err(cancelled()),
        };
        // For `check` and `country`. What could not be kept is asked for again.
        let _ = self
            .library
            .keep_requirements(self.chosen.account.id, &known);
        Ok(known)
    }

    pub(super) fn save(&self, draft: &Draft) -> Result<(), CommandError> {
        let saved = self.library.save(draft);
        let saved = saved.and_then(|()| self.library.update_list());
        saved.map(|_| ()).map_err(|error| {
            let why = error.cause();
            CommandError::local(format!(
                "We could not save the draft: {why}. Nothing was sent"
            ))
        })
    }
}
