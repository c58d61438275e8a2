//! Queries about a submission that change nothing: its status, the check of an update, and
//! the request as it would be sent.

use uuid::Uuid;

use super::jobs::fault;
use super::services::Services;
use crate::api::{Endpoint, PlannedRequest};
use crate::app::job_event::{JobEvent, SubmissionEvent, UpdateCheckError};
use crate::app::state::RequestText;
use crate::app::state::Revalidation;
use crate::clock;
use crate::connect::Connector;
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::approval::UpdateConsequences;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::payload::{Payload, Submission};
use crate::domain::same_profile::OwnProfile;
use crate::domain::submission::Target;
use crate::submit;

pub(super) fn check_update(services: &mut Services, draft: Draft, account: Account) {
    let connector = services.connector.clone();
    let (id, payload) = (draft.id, Box::new(Payload::of(&draft)));
    let checked = move |answer| {
        JobEvent::Submission(SubmissionEvent::UpdateChecked {
            draft: id,
            payload,
            answer,
        })
    };
    let on_fault = checked.clone();
    let job = async move { checked(revalidation(&connector, &draft, &account).await) };
    services.jobs.spawn(job, move || {
        on_fault(Err(UpdateCheckError::NotSent(LocalError::Fault)))
    });
}

/// The new validation that an update leads to, according to the server.
async fn revalidation(
    connector: &Connector,
    draft: &Draft,
    account: &Account,
) -> Result<Revalidation, UpdateCheckError> {
    let submission = Submission::try_from(draft).map_err(|_| UpdateCheckError::HasProblems)?;
    let record = &draft.submission;
    let (Some(sent), Some(guid)) = (&record.sent, record.guid) else {
        return Err(UpdateCheckError::NotSent(LocalError::NotYetSubmitted));
    };
    let changes = submission.changes_since(sent);
    // The question can't name documents that CM.com does not have yet.
    let documents_differ = changes.documents;
    if changes.members.is_empty() && documents_differ {
        return Ok(Revalidation::Unknown);
    }
    let result = async {
        let client = connector.client(account).await?;
        client
            .check_update_consequences(guid, &changes.members)
            .await
    };
    match result.await {
        Ok(UpdateConsequences {
            validated_again: Some(true),
            ..
        }) => Ok(Revalidation::Required),
        Ok(UpdateConsequences {
            validated_again: Some(false),
            ..
        }) if !documents_differ => Ok(Revalidation::NotRequired),
        Ok(_) | Err(ApiError::NotFound) => Ok(Revalidation::Unknown),
        Err(error) => Err(UpdateCheckError::Failed(error)),
    }
}

pub(super) fn check_status(
    services: &mut Services,
    draft: Uuid,
    own: OwnProfile,
    account: Account,
) {
    let connector = services.connector.clone();
    let job = async move {
        let result = async {
            let client = connector.client(&account).await?;
            submit::check_status(&client, &own, clock::now()).await
        };
        match result.await {
            Ok((answer, Some(sent))) => JobEvent::Submission(SubmissionEvent::UpdateFound {
                draft,
                sent: Box::new(sent),
                answer: Box::new(answer),
            }),
            other => JobEvent::Submission(SubmissionEvent::StatusReceived {
                draft,
                outcome: other.map(|(answer, _)| Box::new(answer)),
            }),
        }
    };
    services.jobs.spawn(job, move || {
        JobEvent::Submission(SubmissionEvent::StatusReceived {
            draft,
            outcome: Err(LocalError::Fault.into()),
        })
    });
}

pub(super) fn build_request(
    services: &mut Services,
    draft: Draft,
    account: Option<Account>,
    alone: bool,
) {
    let connector = services.connector.clone();
    let job = async move {
        let server = match &account {
            Some(account) => {
                let endpoint = connector.endpoint(account).await.ok();
                endpoint.map(|endpoint| (endpoint, Target::from(account)))
            }
            None => None,
        };
        JobEvent::Submission(SubmissionEvent::RequestBuilt {
            draft: draft.id,
            alone,
            request: request_of(&draft, server),
        })
    };
    services.jobs.spawn(job, fault);
}

/// The request that will be sent; without an account or with problems, the values so far.
fn request_of(draft: &Draft, server: Option<(Endpoint, Target)>) -> RequestText {
    if let (Some((endpoint, target)), Ok(submission)) = (server, Submission::try_from(draft)) {
        let record = &draft.submission;
        let guid = record.guid_at(&target, draft.id, submission.typed_guid());
        let request = PlannedRequest::of(&endpoint, &submission, record, guid);
        return RequestText {
            json: request.json(),
            curl: Some(request.curl()),
        };
    }
    let body = draft.content.profile.clone().trimmed().to_json();
    RequestText {
        json: serde_json::to_string_pretty(&body).unwrap_or_default(),
        curl: None,
    }
}
