//! Learns the names of an account's server, from its answers and from the drafts of the library.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::api::Client;
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::learned_names::{KnownProfile, Proposal, learn};
use crate::domain::local_error::LocalError;
use crate::domain::row_query::{Filters, RowQuery};
use crate::domain::submission::Target;
use crate::store::{Library, StoreError};

/// The most drafts that are compared: as many of those that were sent with the account, and of all.
const MAX_DRAFTS: usize = 200;

/// Reads from the server (with GET only) and compares with the library. Nothing changes in either.
///
/// # Errors
/// When the server or the library can't be read.
pub async fn learn_names(
    client: &Client,
    library: &Library,
    account: &Account,
) -> Result<Proposal, ApiError> {
    let (library, account) = (library.clone(), account.clone());
    let known = tokio::task::spawn_blocking(move || known_profiles(&library, &account)).await;
    let known = known.map_err(|_| LocalError::Fault)?;
    let samples = client
        .read_samples(known.map_err(LocalError::from)?)
        .await?;
    // It compares each member with each field of many profiles.
    let learned = tokio::task::spawn_blocking(move || learn(&samples)).await;
    learned.map_err(|_| LocalError::Fault.into())
}

/// The profiles that the server may have: those that were sent with this account, and other drafts.
fn known_profiles(library: &Library, account: &Account) -> Result<Vec<KnownProfile>, StoreError> {
    let target = Target::from(account);
    let sent = RowQuery {
        filters: Box::new(Filters {
            accounts: BTreeSet::from([account.name.clone()]),
            ..Filters::default()
        }),
        ..RowQuery::default()
    };
    let mut ids: Vec<Uuid> = Vec::new();
    for query in [sent, RowQuery::default()] {
        for id in library.ids(&query, &(0..MAX_DRAFTS))? {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let mut known = Vec::new();
    for id in ids {
        let draft = library.load(id)?;
        let record = &draft.submission;
        let is_own = record.target.is_some() && !record.has_other_target(&target);
        let was_sent_here = is_own && record.is_at_server() && !record.is_update_in_doubt();
        // A profile in doubt, or at another server, says nothing about this one.
        if !was_sent_here && (record.is_submitted() || record.is_in_doubt()) {
            continue;
        }
        known.extend(KnownProfile::of(&draft, was_sent_here));
    }
    Ok(known)
}
