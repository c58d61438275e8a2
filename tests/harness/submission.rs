//! A draft with everything that a submission needs, and a server that does what it is asked.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use backon::ExponentialBuilder;
use jiff::Timestamp;
use profile_desk::api::Client;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::attachment::{Attachment, MediaType};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::profile::CompanyProfile;
use profile_desk::domain::submission::{
    Progress, Purpose, Step, SubmissionRecord, SubmissionState, Target,
};
use profile_desk::submit::{Job, Journal, RetryPolicy, SubmitContext, look_up, submit};

use super::server::{ACCOUNT, Log, Reply, Seen, Server};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// A draft with its files, and everything that a submission needs except a server.
pub(crate) struct TestSubmission {
    pub(crate) draft: Draft,
    folder: tempfile::TempDir,
    pub(crate) log: Log,
    /// Every stored record.
    pub(crate) stored: Arc<Mutex<Vec<SubmissionRecord>>>,
    /// Number of successful calls after which storing fails.
    pub(crate) full_after: usize,
    pub(crate) cancel: CancellationToken,
    pub(crate) progress: Arc<Mutex<Vec<Progress>>>,
    /// The profiles that belong to other drafts.
    pub(crate) others: BTreeSet<Uuid>,
    /// The record that another program has stored.
    pub(crate) newer: Arc<Mutex<Option<SubmissionRecord>>>,
}

pub(crate) struct Notebook {
    pub(crate) log: Log,
    pub(crate) stored: Arc<Mutex<Vec<SubmissionRecord>>>,
    pub(crate) full_after: usize,
    pub(crate) newer: Arc<Mutex<Option<SubmissionRecord>>>,
}

impl Journal for Notebook {
    fn record(&mut self, record: &SubmissionRecord) -> Result<(), LocalError> {
        let mut stored = self.stored.lock().unwrap();
        if stored.len() >= self.full_after {
            return Err(LocalError::Sentence("the disk is full".to_owned()));
        }
        let line = match &record.state {
            SubmissionState::Running { step, .. } => match step {
                Step::Upload { .. } => "stored upload",
                Step::Create => "stored create",
                Step::Update => "stored update",
                Step::ReadBack => "stored read back",
            },
            SubmissionState::Submitted { .. } => "stored submitted",
            SubmissionState::Unknown { .. } => "stored unknown",
            SubmissionState::Stopped { .. } => "stored stopped",
            SubmissionState::NotSubmitted => "stored not submitted",
        };
        self.log.lock().unwrap().push(line.to_owned());
        stored.push(record.clone());
        Ok(())
    }

    fn newer(&self) -> Result<Option<SubmissionRecord>, LocalError> {
        Ok(self.newer.lock().unwrap().clone())
    }
}

pub(crate) fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

pub(crate) fn target() -> Target {
    Target {
        account: Uuid::from_u128(5),
        account_name: "Test".to_owned(),
        environment: "Custom".to_owned(),
        account_guid: ACCOUNT,
        base: None,
    }
}

impl TestSubmission {
    pub(crate) fn new() -> Self {
        let mut draft = Draft::new(Uuid::from_u128(9), now());
        let profile = json!({
            "name": "Breda office", "companyName": "Acme B.V.",
            "businessRegisterNumber": "12345678", "representativeFirstName": "An",
            "representativeLastName": "Bos", "addressCountryCode": "NL", "city": "Breda",
            "postalCode": "4811 AA", "street": "Markt", "streetNumber": "1",
            "countryCode": "NL", "phoneNumberTypes": ["LOCAL"], "contactFirstName": "Cy",
            "contactLastName": "Dam", "emailAddresses": ["cy@example.com"],
        });
        let (profile, findings) = CompanyProfile::from_json(profile.as_object().unwrap());
        assert!(findings.is_empty());
        draft.content.profile = profile;
        Self {
            draft,
            folder: tempfile::tempdir().unwrap(),
            log: Log::default(),
            stored: Arc::default(),
            full_after: usize::MAX,
            cancel: CancellationToken::new(),
            progress: Arc::default(),
            others: BTreeSet::new(),
            newer: Arc::default(),
        }
    }

    pub(crate) fn attach(&mut self, name: &str, size: usize) -> String {
        let mut content = format!("%PDF-{name}").into_bytes();
        content.resize(size, b'x');
        let sha256 = format!("{:x}", Sha256::digest(&content));
        std::fs::write(self.folder.path().join(&sha256), content).unwrap();
        self.draft.content.attachments.push(Attachment {
            sha256: sha256.clone(),
            name: name.to_owned(),
            size: size as u64,
            media_type: MediaType::Pdf,
            added_at: now(),
            requirement: Some("req-1".to_owned()),
        });
        sha256
    }

    pub(crate) fn parts(&self, client: Client, purpose: Purpose) -> (Job, SubmitContext) {
        let job = Job {
            draft: self.draft.clone(),
            target: target(),
            purpose,
            client,
        };
        let folder: PathBuf = self.folder.path().to_owned();
        let progress = Arc::clone(&self.progress);
        let others = self.others.clone();
        let quick = ExponentialBuilder::default()
            .with_min_delay(Duration::from_millis(10))
            .with_factor(1.5);
        let context = SubmitContext {
            files: Box::new(move |sha256| folder.join(sha256)),
            journal: Box::new(Notebook {
                log: Arc::clone(&self.log),
                stored: Arc::clone(&self.stored),
                full_after: self.full_after,
                newer: Arc::clone(&self.newer),
            }),
            others: Box::new(move || others.clone()),
            restored_at: None,
            progress: Arc::new(move |step| progress.lock().unwrap().push(step)),
            cancel: self.cancel.clone(),
            clock: Box::new(now),
            retry_policy: RetryPolicy {
                retry: quick.with_max_times(2),
                lookup: quick.with_max_times(3),
                last_lookup: Duration::from_millis(500),
            },
        };
        (job, context)
    }

    pub(crate) async fn run(&mut self, client: Client, purpose: Purpose) -> SubmissionRecord {
        let (job, context) = self.parts(client, purpose);
        // In a task of its own, as in the program: the future must be `Send`.
        let record = tokio::spawn(submit(job, context)).await.unwrap();
        self.draft.submission = record.clone();
        record
    }

    pub(crate) async fn submit(&mut self, server: &Server) -> SubmissionRecord {
        self.run(server.client(), Purpose::Create).await
    }

    pub(crate) async fn update(&mut self, server: &Server) -> SubmissionRecord {
        self.run(server.client(), Purpose::Update).await
    }

    pub(crate) async fn delete(&mut self, client: Client) -> SubmissionRecord {
        self.run(client, Purpose::Delete).await
    }

    pub(crate) async fn look_up(&mut self, server: &Server) -> SubmissionRecord {
        let (job, context) = self.parts(server.client(), Purpose::Create);
        let record = tokio::spawn(look_up(job, context)).await.unwrap();
        self.draft.submission = record.clone();
        record
    }

    pub(crate) fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }
}

/// A server that handles every request, and keeps what it is sent.
#[derive(Default)]
pub(crate) struct Good {
    pub(crate) profiles: Vec<Value>,
    pub(crate) uploads: usize,
}

impl Good {
    pub(crate) fn serve(&mut self, seen: &Seen) -> Reply {
        let (path, _) = seen.path.split_once('?').unwrap_or((&seen.path, ""));
        let last = path.rsplit('/').next().unwrap();
        let at = self.profiles.iter().position(|p| p["guid"] == last);
        match (seen.method.as_str(), last, at) {
            ("POST", "documents", _) => {
                self.uploads += 1;
                Reply::Json(201, json!({"guid": format!("doc-{}", self.uploads)}))
            }
            ("POST", "companyProfiles", _) => {
                let mut profile = seen.json();
                if self.profiles.iter().any(|p| p["guid"] == profile["guid"]) {
                    return Reply::Json(409, json!({"message": "Exists"}));
                }
                profile["status"] = "Pending".into();
                self.profiles.push(profile.clone());
                Reply::Json(201, profile)
            }
            ("GET", "companyProfiles", _) => Reply::Json(200, self.profiles.clone().into()),
            ("GET", _, Some(at)) => Reply::Json(200, self.profiles[at].clone()),
            ("PUT", _, Some(at)) => {
                for (name, value) in seen.json().as_object().unwrap() {
                    self.profiles[at][name] = value.clone();
                }
                Reply::Json(200, self.profiles[at].clone())
            }
            _ => Reply::Json(404, Value::Null),
        }
    }
}

/// The good server, except for the replies that `twist` returns.
pub(crate) async fn server_with(
    log: Log,
    mut twist: impl FnMut(&Seen, &mut Good) -> Option<Reply> + Send + 'static,
) -> Server {
    let mut good = Good::default();
    Server::start_with(log, move |seen| {
        twist(seen, &mut good).unwrap_or_else(|| good.serve(seen))
    })
    .await
}

pub(crate) fn is_create(seen: &Seen) -> bool {
    seen.is("POST", "/companyProfiles")
}

pub(crate) fn creates(server: &Server) -> usize {
    server.count("POST", "/companyProfiles")
}

pub(crate) fn uploads(server: &Server) -> usize {
    server.count("POST", "/documents")
}

pub(crate) fn happened(record: &SubmissionRecord, what: &str) -> bool {
    record
        .history
        .iter()
        .any(|event| event.kind.message().contains(what))
}

pub(crate) fn is_submitted(record: &SubmissionRecord) -> bool {
    matches!(record.state, SubmissionState::Submitted { .. }) && record.doubt_since.is_none()
}

pub(crate) fn is_unknown(record: &SubmissionRecord) -> bool {
    matches!(record.state, SubmissionState::Unknown { .. })
}

pub(crate) fn stopped(record: &SubmissionRecord) -> (&Step, &ApiError) {
    match &record.state {
        SubmissionState::Stopped { step, error, .. } => (step, error),
        other => panic!("{other:?}"),
    }
}
