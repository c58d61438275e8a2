//! Queries servers for the requirements of countries.

use std::time::Duration;

use super::services::Services;
use crate::app::effect::RequirementEffect;
use crate::app::job_event::{JobEvent, RequirementEvent};
use crate::clock;
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::country_requirements::RequirementsQuery;
use crate::domain::local_error::LocalError;

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: RequirementEffect) {
    match effect {
        RequirementEffect::Query {
            query: requirements_query,
            account,
            sent_at,
        } => query(services, requirements_query, account, sent_at),
    }
}

fn query(
    services: &mut Services,
    requirements_query: RequirementsQuery,
    account: Account,
    sent_at: Duration,
) {
    let connector = services.connector.clone();
    let (event_query, event_account) = (requirements_query.clone(), Box::new(account.clone()));
    let event = move |outcome: Result<_, ApiError>| {
        JobEvent::Requirements(RequirementEvent::Received {
            account: event_account,
            query: event_query,
            sent_at,
            outcome,
            at: clock::now(),
        })
    };
    let on_fault = event.clone();
    let job = async move {
        let result = async {
            connector
                .client(&account)
                .await?
                .query_requirements(&requirements_query)
                .await
        };
        event(result.await)
    };
    services
        .jobs
        .spawn(job, move || on_fault(Err(LocalError::Fault.into())));
}
