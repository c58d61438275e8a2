//! Refreshes the submitted profiles of an account: reads the account's list, requests the profiles whose entries
//! differ from what is known, and saves what is new. Works on the library alone, as another program would: a window
//! takes over what was saved.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_util::{StreamExt, stream};
use jiff::Timestamp;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::LibraryJournal;
use crate::api::Client;
use crate::domain::account::Account;
use crate::domain::api_error::ApiError;
use crate::domain::draft::Draft;
use crate::domain::local_error::LocalError;
use crate::domain::refresh::{self, ProfileChange, RefreshError, Refreshed, differs};
use crate::domain::same_profile::OwnProfile;
use crate::domain::server_profile::ServerProfile;
use crate::domain::submission::{Purpose, SubmissionState, Target};
use crate::store::{Library, StoreError};
use crate::submit::{self, Job, RetryPolicy, SubmitContext};

/// The most profiles that are requested at once.
const PARALLEL: usize = 4;
/// The number of entries of the list that are compared at once.
const COMPARED: usize = 100;
/// How often an answer is applied again, because another program has saved the draft.
const TRIES: usize = 3;

/// Refreshing the profiles of one account.
#[derive(Clone)]
pub struct RefreshJob {
    pub library: Library,
    pub client: Client,
    pub account: Account,
    pub clock: fn() -> Timestamp,
    pub cancel: CancellationToken,
    /// True to search for the profiles of which it is not known whether the server has them.
    pub looks_up: bool,
    /// The drafts that a window has in memory. What another program has changed in one of them since is for the window
    /// to read.
    pub in_memory: BTreeSet<Uuid>,
}

/// The drafts whose profiles are to be requested.
#[derive(Default)]
struct Plan {
    listed: usize,
    all: bool,
    wanted: Vec<Uuid>,
}

impl RefreshJob {
    /// Refreshes the profiles. What was found before an error is saved.
    pub async fn run(&self) -> Refreshed {
        let mut refreshed = Refreshed::default();
        let work = self.work(&mut refreshed);
        let ended = tokio::select! {
            ended = work => ended,
            () = self.cancel.cancelled() => Err(ApiError::Cancelled.into()),
        };
        refreshed.error = ended.err();
        refreshed
    }

    async fn work(&self, refreshed: &mut Refreshed) -> Result<(), RefreshError> {
        let plan = self.plan().await?;
        (refreshed.listed, refreshed.all) = (plan.listed, plan.all);
        let requests = plan.wanted.into_iter().map(|draft| self.request(draft));
        let mut answers = stream::iter(requests).buffer_unordered(PARALLEL);
        while let Some(answer) = answers.next().await {
            let change = answer?;
            refreshed.fetched += 1;
            refreshed.changes.extend(change);
        }
        if self.looks_up {
            for draft in self.library.in_doubt()? {
                refreshed.changes.extend(self.look_up(draft).await?);
            }
        }
        Ok(())
    }

    /// Compares the list of the account with what is known.
    async fn plan(&self) -> Result<Plan, RefreshError> {
        let mut plan = Plan::default();
        let mut page = Vec::new();
        let mut listed = BTreeSet::new();
        let mut failed = None;
        let searched = self
            .client
            .search(|entry| {
                listed.extend(entry.guid);
                page.push(entry);
                if page.len() == COMPARED && failed.is_none() {
                    failed = self.compare(&mut page, &mut plan.wanted).err();
                }
            })
            .await
            .map_err(RefreshError::Api)?;
        failed.map_or(Ok(()), Err)?;
        self.compare(&mut page, &mut plan.wanted)?;
        (plan.listed, plan.all) = (searched.profiles, searched.all);
        if searched.all {
            let known = self
                .library
                .profiles_of_account(self.account.account_guid)?;
            let missing: BTreeSet<Uuid> = known.difference(&listed).copied().collect();
            for known in self.library.known_profiles(&missing)? {
                let record = &known.record;
                if self.is_target(record.target.as_ref()) && record.is_at_server() {
                    plan.wanted.push(known.draft);
                }
            }
        }
        Ok(plan)
    }

    /// Compares entries of the list with what is known about them, and forgets them.
    fn compare(
        &self,
        page: &mut Vec<ServerProfile>,
        wanted: &mut Vec<Uuid>,
    ) -> Result<(), RefreshError> {
        let guids = page.iter().filter_map(|entry| entry.guid).collect();
        for known in self.library.known_profiles(&guids)? {
            let record = &known.record;
            let is_followed = record.is_submitted() && !record.is_running();
            if !is_followed || !self.is_target(record.target.as_ref()) {
                continue;
            }
            let entry = page.iter().find(|entry| entry.guid == Some(known.profile));
            let answer = record.answer.as_ref();
            let answer = answer.map(|answer| self.client.read_stored(&answer.raw));
            if entry.is_some_and(|entry| {
                differs(record, answer.as_ref(), entry) || record.is_update_in_doubt()
            }) {
                wanted.push(known.draft);
            }
        }
        page.clear();
        Ok(())
    }

    fn is_target(&self, target: Option<&Target>) -> bool {
        let own = Target::from(&self.account);
        target.is_some_and(|target| target.is_same_target(&own))
    }

    /// Requests one profile, and saves what is new.
    async fn request(&self, id: Uuid) -> Result<Option<ProfileChange>, RefreshError> {
        let Some(draft) = self.draft(id)? else {
            return Ok(None);
        };
        let Some(own) = OwnProfile::of(&draft) else {
            return Ok(None);
        };
        let now = (self.clock)();
        match submit::check_status(&self.client, &own, now).await {
            Ok((answer, update)) => {
                let found = self.client.read_stored(&answer.raw);
                self.save(id, |draft| {
                    if let Some(sent) = &update {
                        draft.submission.update_arrived(sent, now);
                    }
                    let known = draft.submission.answer.as_ref();
                    let known = known.map(|known| self.client.read_stored(&known.raw));
                    refresh::apply(draft, known.as_ref(), &found, now)
                })
            }
            Err(error @ ApiError::NotFound) => self.save(id, |draft| {
                let before = draft.status();
                let is_new = draft.submission.apply_error(&error, now);
                is_new.then(|| ProfileChange::of(draft, before))
            }),
            // An answer about something else says nothing about the profile.
            Err(ApiError::Unreadable { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// A draft that may be refreshed: it is in the list, and nobody is sending it.
    fn draft(&self, id: Uuid) -> Result<Option<Draft>, RefreshError> {
        let stored = self.library.read(id)?;
        let is_free = stored.trashed_at.is_none() && !stored.draft.submission.is_running();
        Ok((is_free && !self.library.is_being_sent(id)).then_some(stored.draft))
    }

    fn save(
        &self,
        id: Uuid,
        mut change: impl FnMut(&mut Draft) -> Option<ProfileChange>,
    ) -> Result<Option<ProfileChange>, RefreshError> {
        for _ in 0..TRIES {
            let stored = self.library.read(id)?;
            if stored.draft.submission.is_running() {
                return Ok(None);
            }
            let mut draft = stored.draft.clone();
            let found = change(&mut draft);
            // A save without news would only make a window's record an old one, which it could not send from.
            if found.is_none() && says_the_same(&stored.draft, &draft) {
                return Ok(None);
            }
            if self.library.save_refreshed(&stored, &draft)? {
                return Ok(found);
            }
        }
        // Another program changes it all the time. The next refresh finds it.
        Ok(None)
    }

    /// Searches for a profile of which it is not known whether the server has it.
    async fn look_up(&self, id: Uuid) -> Result<Option<ProfileChange>, RefreshError> {
        let Ok(claim) = self.library.claim_for_sending(id) else {
            return Ok(None);
        };
        let draft = self.library.read(id)?.draft;
        let record = &draft.submission;
        if !matches!(record.state, SubmissionState::Unknown { .. })
            || !self.is_target(record.target.as_ref())
        {
            return Ok(None);
        }
        let before = draft.status();
        // The journal's first record is based on the version that is known.
        let is_newer = self.library.read_if_changed(id)?.is_some();
        if is_newer && self.in_memory.contains(&id) {
            return Ok(None);
        }
        let draft = if is_newer {
            self.library.load(id)?
        } else {
            draft
        };
        let claim = Arc::new(claim);
        let job = Job {
            draft: draft.clone(),
            target: Target::from(&self.account),
            purpose: Purpose::Create,
            client: self.client.clone(),
        };
        let context = SubmitContext {
            files: Box::new(self.library.attachment_paths(&draft)),
            others: Box::new(claim.profiles_of_others()),
            restored_at: self.library.restored_at(),
            journal: Box::new(LibraryJournal::of(&self.library, id, &claim)),
            progress: Arc::new(|_| {}),
            cancel: self.cancel.clone(),
            clock: Box::new(self.clock),
            retry_policy: RetryPolicy::default(),
        };
        submit::look_up(job, context).await;
        let draft = self.library.read(id)?.draft;
        let change = ProfileChange::of(&draft, before);
        Ok((change.before != change.after).then_some(change))
    }
}

impl From<StoreError> for RefreshError {
    fn from(error: StoreError) -> Self {
        Self::Library(LocalError::from(error))
    }
}

impl From<ApiError> for RefreshError {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

/// True when two versions of a draft differ in the time of their last answer alone.
fn says_the_same(before: &Draft, now: &Draft) -> bool {
    let mut record = now.submission.clone();
    record.answer.clone_from(&before.submission.answer);
    record.answer_since = before.submission.answer_since;
    record == before.submission && now.content == before.content
}
