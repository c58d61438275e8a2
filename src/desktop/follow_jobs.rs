//! Jobs that follow the profiles of accounts, and bring in those that only CM.com has.

use std::collections::BTreeSet;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::services::Services;
use crate::app::effect::FollowEffect;
use crate::app::job_event::{FollowEvent, JobEvent};
use crate::clock;
use crate::connect::{BringInJob, RefreshJob};
use crate::domain::account::Account;
use crate::domain::bring_in::BroughtIn;
use crate::domain::local_error::LocalError;
use crate::domain::refresh::{RefreshError, Refreshed};

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: FollowEffect) {
    match effect {
        FollowEffect::QueryFollowed => query_followed(services),
        FollowEffect::Refresh {
            account,
            looks_up,
            in_memory,
            sent_at,
        } => refresh(services, account, (looks_up, in_memory), sent_at),
        FollowEffect::ListServerOnly(account) => list_server_only(services, account),
        FollowEffect::BringIn { account, profiles } => bring_in(services, account, profiles),
    }
}

fn query_followed(services: &mut Services) {
    let library = services.library.clone();
    let query = move || {
        let accounts = library.accounts_with_profiles();
        let times = library.review_times();
        match (accounts, times) {
            (Ok(accounts), Ok(review_times)) => JobEvent::Follow(FollowEvent::Followed {
                accounts,
                review_times,
            }),
            (Err(error), _) | (_, Err(error)) => {
                tracing::warn!(%error, "the accounts with profiles were not read");
                JobEvent::Nothing
            }
        }
    };
    services
        .jobs
        .spawn_on_query_thread(query, || JobEvent::Nothing);
}

fn refresh(
    services: &mut Services,
    account: Account,
    (looks_up, in_memory): (bool, BTreeSet<Uuid>),
    sent_at: Duration,
) {
    let (library, connector) = (services.library.clone(), services.connector.clone());
    let refreshed = move |account, outcome| {
        JobEvent::Follow(FollowEvent::Refreshed {
            account,
            sent_at,
            at: clock::now(),
            outcome: Box::new(outcome),
        })
    };
    let failed = |error| Refreshed {
        error: Some(error),
        ..Refreshed::default()
    };
    let of_fault = account.clone();
    let job = async move {
        let outcome = match connector.client(&account).await {
            Ok(client) => {
                let job = RefreshJob {
                    library,
                    client,
                    account: account.clone(),
                    clock: clock::now,
                    cancel: CancellationToken::new(),
                    looks_up,
                    in_memory,
                };
                Box::pin(job.run()).await
            }
            Err(error) => failed(error.into()),
        };
        let (listed, fetched) = (outcome.listed, outcome.fetched);
        let changed = outcome.changes.len();
        tracing::info!(listed, fetched, changed, "an account was refreshed");
        refreshed(account, outcome)
    };
    services.jobs.spawn(job, move || {
        refreshed(of_fault, failed(RefreshError::Library(LocalError::Fault)))
    });
}

fn list_server_only(services: &mut Services, account: Account) {
    let (library, connector) = (services.library.clone(), services.connector.clone());
    let id = account.id;
    let found = move |outcome| {
        JobEvent::Follow(FollowEvent::ServerOnlyFound {
            account: id,
            outcome,
        })
    };
    let job = async move {
        found(match connector.client(&account).await {
            Ok(client) => {
                let job = BringInJob {
                    library,
                    client,
                    account,
                    clock: clock::now,
                };
                Box::pin(job.list()).await
            }
            Err(error) => Err(error.into()),
        })
    };
    services.jobs.spawn(job, move || {
        found(Err(RefreshError::Library(LocalError::Fault)))
    });
}

fn bring_in(services: &mut Services, account: Account, profiles: Vec<Uuid>) {
    let (library, connector) = (services.library.clone(), services.connector.clone());
    let events = services.jobs.event_sender();
    let id = account.id;
    let ended = move || JobEvent::Follow(FollowEvent::BringInEnded(id));
    let job = async move {
        let brought_in = |profile, outcome| {
            events.send(JobEvent::Follow(FollowEvent::BroughtIn {
                account: id,
                profile,
                outcome,
            }));
        };
        match connector.client(&account).await {
            Ok(client) => {
                let job = BringInJob {
                    library,
                    client,
                    account,
                    clock: clock::now,
                };
                Box::pin(job.bring_in(&profiles, brought_in)).await;
            }
            Err(error) => {
                if let Some(first) = profiles.first() {
                    brought_in(*first, BroughtIn::Failed(error.into()));
                }
            }
        }
        ended()
    };
    services.jobs.spawn(job, ended);
}
