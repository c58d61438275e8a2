//! The effects that the window returned and that no job carried out. Tests read them by kind:
//! only this file knows the shape of `Effect`.

use std::path::{Path, PathBuf};

use profile_desk::app::effect::{
    AccountEffect, CallbackEffect, DocumentEffect, Effect, FileDialogEffect, FollowEffect,
    Notification, RequirementEffect, StoreEffect, SubmissionEffect, WindowEffect,
};
use profile_desk::app::library_query::ExportScope;
use profile_desk::domain::account::{Account, Token};
use profile_desk::domain::attachment::Attachment;
use profile_desk::domain::country_requirements::{RequirementsCache, RequirementsQuery};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::example::ExampleDocument;
use profile_desk::domain::origin::Origin;
use profile_desk::domain::same_profile::OwnProfile;
use profile_desk::domain::submission::{Purpose, SubmissionRecord, Target};
use profile_desk::settings::Settings;
use uuid::Uuid;

/// Effects in the order in which they were returned.
#[derive(Debug, Default)]
pub struct Effects(Vec<Effect>);

impl Effects {
    pub fn push(&mut self, effect: Effect) {
        self.0.push(effect);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Returns the effects so far and clears them.
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// All effects, for a test that answers them itself.
    pub fn into_inner(self) -> Vec<Effect> {
        self.0
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Adds a function for each kind to [`Effects`], which lists the effects of this kind.
macro_rules! kinds {
    ($($name:ident: $type:ty = $pattern:pat => $value:expr;)*) => {
        impl Effects {
            $(pub fn $name(&self) -> Vec<$type> {
                let effects = self.0.iter();
                let of_this_kind = effects.filter_map(|effect| match effect {
                    $pattern => Some($value),
                    _ => None,
                });
                of_this_kind.collect()
            })*
        }
    };
}

kinds! {
    loads: () = Effect::Store(StoreEffect::Load) => ();
    saves: &Draft = Effect::Store(StoreEffect::SaveDraft(draft)) => draft.as_ref();
    record_saves: (Uuid, &SubmissionRecord) = Effect::Store(StoreEffect::SaveRecord { draft, record }) => (*draft, record.as_ref());
    known_records: (Uuid, &SubmissionRecord) = Effect::Store(StoreEffect::RememberRecord { draft, record }) => (*draft, record.as_ref());
    settings_saves: &Settings = Effect::Store(StoreEffect::SaveSettings { settings, .. }) => settings;
    account_saves: &[Account] = Effect::Store(StoreEffect::SaveAccounts { accounts, .. }) => accounts.as_slice();
    requirement_saves: &RequirementsCache = Effect::Store(StoreEffect::SaveRequirements(cache)) => cache;
    saved_again: &[Account] = Effect::Store(StoreEffect::SaveAgain { accounts, .. }) => accounts.as_slice();
    trashed: &Draft = Effect::Store(StoreEffect::Trash(draft)) => draft.as_ref();
    restored: Uuid = Effect::Store(StoreEffect::Restore(draft)) => *draft;
    exports: (&ExportScope, &Path) = Effect::Store(StoreEffect::Export { scope, into, .. }) => (scope, into.as_path());
    exported_drafts: (&[Draft], &Path) = Effect::Store(StoreEffect::Export { in_memory, into, .. }) =>
        (in_memory.as_slice(), into.as_path());
    // The requirements of the files that are asked for.
    file_dialogs_for: Option<&str> = Effect::FileDialog(FileDialogEffect::PickDocuments { requirement, .. }) =>
        requirement.as_deref();
    file_dialogs: () = Effect::FileDialog(FileDialogEffect::PickDocuments { .. }) => ();
    // The drafts that are to be copied.
    folder_dialogs: &ExportScope = Effect::FileDialog(FileDialogEffect::PickFolder(scope)) => scope;
    path_completions: &str = Effect::Documents(DocumentEffect::CompletePath(path)) => path.as_str();
    // Draft, requirement, files.
    attaches: (Uuid, Option<&str>, &[PathBuf]) = Effect::Documents(DocumentEffect::Attach { draft, requirement, paths, .. }) =>
        (*draft, requirement.as_deref(), paths.as_slice());
    example_documents: ExampleDocument = Effect::Documents(DocumentEffect::AttachExample { document, .. }) => *document;
    thumbnails: &Attachment = Effect::Documents(DocumentEffect::MakeThumbnail(attachment)) => attachment;
    document_views: &Attachment = Effect::Documents(DocumentEffect::Render(attachment)) => attachment;
    stopped_views: () = Effect::Documents(DocumentEffect::StopRendering) => ();
    opened_documents: &Attachment = Effect::Documents(DocumentEffect::OpenExternally { attachment, .. }) => attachment;
    token_reads: &Origin = Effect::Accounts(AccountEffect::ReadToken { origin, .. }) => origin;
    token_stores: (Uuid, &Origin, &Token) = Effect::Accounts(AccountEffect::StoreToken { account, origin, token, .. }) =>
        (*account, origin, token);
    connection_tests: &Account = Effect::Accounts(AccountEffect::TestConnection(account)) => account;
    names_to_learn: &Account = Effect::Accounts(AccountEffect::LearnNames(account)) => &**account;
    sandbox_starts: () = Effect::Accounts(AccountEffect::StartSandbox) => ();
    token_removals: Uuid = Effect::Accounts(AccountEffect::ForgetToken(account)) => *account;
    submits: (Purpose, &Target) = Effect::Submission(SubmissionEffect::Submit { purpose, target, .. }) => (*purpose, target);
    // Draft, whether it is shown alone.
    requests_to_build: (Uuid, bool) = Effect::Submission(SubmissionEffect::BuildRequest { draft, alone, .. }) => (draft.id, *alone);
    update_checks: &Account = Effect::Submission(SubmissionEffect::CheckUpdate { account, .. }) => account;
    lookups: &Account = Effect::Submission(SubmissionEffect::LookUp { account, .. }) => account;
    status_checks: (Uuid, &OwnProfile, &Account) = Effect::Submission(SubmissionEffect::CheckStatus { draft, own, account }) =>
        (*draft, own, account);
    refreshes: &Account = Effect::Follow(FollowEffect::Refresh { account, .. }) => account;
    // Account, ids at the server.
    bring_ins: (&Account, &[Uuid]) = Effect::Follow(FollowEffect::BringIn { account, profiles }) =>
        (account, profiles.as_slice());
    queries: &RequirementsQuery = Effect::Requirements(RequirementEffect::Query { query, .. }) => query;
    notifications: &Notification = Effect::Notify(notification) => notification;
    // Whether callbacks are to be received.
    callbacks: bool = Effect::Callback(effect) => matches!(effect, CallbackEffect::Start { .. });
    brought_to_front: () = Effect::Window(WindowEffect::BringToFront) => ();
    closes: () = Effect::Window(WindowEffect::Close) => ();
}
