//! Asks servers what countries require.

use super::services::Services;
use crate::app::effect::RequirementEffect;
use crate::app::job_event::{Done, RequirementEvent};
use crate::clock;
use crate::domain::account::Account;
use crate::domain::asked::Question;
use crate::domain::failure::Failure;
use crate::domain::local_error::LocalError;

/// Starts the job of an effect.
pub(super) fn run(services: &mut Services, effect: RequirementEffect) {
    match effect {
        RequirementEffect::Query { about, account } => query(services, about, account),
    }
}

fn query(services: &mut Services, about: Question, account: Account) {
    let connector = services.connector.clone();
    let (known_by, asked_with) = (about.clone(), account.clone());
    let done = move |outcome: Result<_, Failure>| {
        Done::Requirements(RequirementEvent::Answered {
            account: asked_with,
            about: known_by,
            outcome,
            at: clock::now(),
        })
    };
    let on_fault = done.clone();
    let job = async move {
        let asked = async { connector.client(&account).await?.ask(&about).await };
        done(asked.await)
    };
    services
        .jobs
        .spawn(job, move || on_fault(Err(LocalError::Fault.into())));
}
