//! Brings in profiles that CM.com has and the library does not.

use std::collections::BTreeSet;

use futures_util::{StreamExt, stream};
use jiff::Timestamp;
use uuid::Uuid;

use crate::api::Client;
use crate::domain::account::Account;
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::bring_in::{BroughtIn, ServerOnly, ServerOnlyList, draft_of};
use crate::domain::refresh::RefreshError;
use crate::store::Library;

/// The most profiles that are requested at once.
const PARALLEL: usize = 4;

/// Bringing in profiles of one account.
#[derive(Clone)]
pub struct BringInJob {
    pub library: Library,
    pub client: Client,
    pub account: Account,
    pub clock: fn() -> Timestamp,
}

impl BringInJob {
    /// The profiles of the account that no draft has, in the list or in the trash.
    ///
    /// # Errors
    /// When the list of the account or the library can't be read.
    pub async fn list(&self) -> Result<ServerOnlyList, RefreshError> {
        let mut found = Vec::new();
        let visit = |entry| found.extend(ServerOnly::of(&entry));
        let searched = self.client.search(visit).await?;
        let guids: BTreeSet<Uuid> = found.iter().map(|one| one.guid).collect();
        let here = self.library.profiles_here(&guids)?;
        found.retain(|one| !here.contains(&one.guid));
        Ok(ServerOnlyList {
            profiles: found,
            compared: searched.profiles,
            all: searched.all,
        })
    }

    /// Brings in these profiles, and calls `each` with the outcome of every one. After an error that concerns all
    /// of them, the others are not requested.
    pub async fn bring_in(&self, guids: &[Uuid], mut each: impl FnMut(Uuid, BroughtIn)) {
        let requests = guids.iter().copied().map(|guid| async move {
            let outcome = self.one(guid).await;
            (guid, outcome.unwrap_or_else(BroughtIn::Failed))
        });
        let mut outcomes = stream::iter(requests).buffered(PARALLEL);
        while let Some((guid, outcome)) = outcomes.next().await {
            let ends = matches!(&outcome, BroughtIn::Failed(error) if concerns_all(error));
            each(guid, outcome);
            if ends {
                return;
            }
        }
    }

    async fn one(&self, guid: Uuid) -> Result<BroughtIn, RefreshError> {
        let found = self.client.get(guid).await?;
        if found.guid != Some(guid) || found.is_error {
            return Err(ApiError::from(UnreadableResponse::NotThisProfile).into());
        }
        let (draft, unread) = draft_of(&found, &self.account, Uuid::new_v4(), (self.clock)());
        let is_new = self.library.add_profile(&draft)?;
        let documents = draft.submission.documents_at_server();
        Ok(if is_new {
            BroughtIn::Added {
                draft: draft.id,
                title: draft.title().to_owned(),
                documents,
                unread,
            }
        } else {
            BroughtIn::Known
        })
    }
}

/// True for an error that the next request would have as well.
fn concerns_all(error: &RefreshError) -> bool {
    match error {
        RefreshError::Library(_) => true,
        RefreshError::Api(error) => !matches!(
            error,
            ApiError::NotFound | ApiError::Unreadable { .. } | ApiError::Refused { .. }
        ),
    }
}
