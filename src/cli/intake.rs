//! A file on its way into the library: a draft with its documents.

use std::path::Path;

use jiff::Timestamp;
use uuid::Uuid;

use super::documents;
use super::exit::{self, Stop};
use super::output::Output;
use super::sending::{Sender, cancelled};
use super::source::Checked;
use crate::api::Client;
use crate::domain::country;
use crate::domain::draft::Draft;
use crate::domain::requirement::{self, Requirement};

impl Sender {
    /// Makes a draft of a file, with its documents.
    pub(super) async fn store(
        &self,
        id: Uuid,
        checked: Checked,
        client: &Client,
    ) -> Result<(Draft, Option<Vec<Requirement>>), Stop> {
        let mut draft = Draft::new(id, Timestamp::now());
        draft.content.profile = checked.profile;
        let texts = &self.args.documents;
        let ambiguous = texts
            .iter()
            .any(|text| documents::is_ambiguous(text, Path::is_file));
        let mut known = None;
        if ambiguous {
            known = self.requirements(client, &draft).await?;
        }
        let wanted: Vec<_> = texts
            .iter()
            .map(|text| documents::parse(text, known.as_deref().unwrap_or(&[]), Path::is_file))
            .collect();
        draft.content.attachments = documents::attach(&self.library, draft.id, &wanted)?;
        self.save(&draft)?;
        Ok((draft, known))
    }

    /// Lets each document meet what it obviously is for, and says what is still asked.
    pub(super) async fn fit(
        &self,
        file: &str,
        draft: &mut Draft,
        known: Option<Vec<Requirement>>,
        client: &Client,
        out: &Output,
    ) -> Result<(), Stop> {
        let known = match known {
            Some(known) => known,
            None => self.requirements(client, draft).await?.unwrap_or_default(),
        };
        if requirement::assign_obvious(&known, &mut draft.content.attachments) {
            self.save(draft)?;
        }
        let in_country = country::name_of(draft.content.profile.country_code.trim());
        for unmet in requirement::unmet(&known, &draft.content.attachments) {
            let text = &unmet.text;
            out.note(&format!(
                "{file}: no document is for what {in_country} asks ({}): {text}",
                unmet.id
            ));
        }
        for attachment in &draft.content.attachments {
            let Some(id) = &attachment.requirement else {
                continue;
            };
            if !known.is_empty() && !known.iter().any(|requirement| requirement.id == *id) {
                let name = &attachment.name;
                out.note(&format!(
                    "{file}: “{name}” is for {id}, which is none of the requirements of {in_country}"
                ));
            }
        }
        Ok(())
    }

    /// What the country asks. That it can't be asked stops nothing: the submission itself
    /// meets the same obstacle, or none.
    async fn requirements(
        &self,
        client: &Client,
        draft: &Draft,
    ) -> Result<Option<Vec<Requirement>>, Stop> {
        let country = draft.content.profile.country_code.trim();
        tokio::select! {
            asked = client.country_requirements(country) => Ok(asked.ok()),
            () = self.cancel.cancelled() => Err(cancelled()),
        }
    }

    fn save(&self, draft: &Draft) -> Result<(), Stop> {
        self.library.save(draft).map_err(|error| {
            let why = exit::cause(&error);
            Stop::local(format!(
                "The draft can’t be stored: {why}. Nothing was sent"
            ))
        })
    }
}
