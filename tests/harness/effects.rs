//! The effects that the window asked for and that no job carried out. The tests ask for them by kind: the
//! shape of `Effect` is known here alone.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use profile_desk::app::action::{Effect, Notification};
use profile_desk::domain::account::{Account, Token};
use profile_desk::domain::asked::{Asked, Question};
use profile_desk::domain::attachment::Attachment;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::origin::Origin;
use profile_desk::domain::same_profile::OwnProfile;
use profile_desk::domain::settings::Settings;
use profile_desk::domain::submission::{Purpose, SubmissionRecord, Target};
use uuid::Uuid;

/// Effects in the order in which they were asked for.
#[derive(Debug, Default)]
pub struct Effects(Vec<Effect>);

impl Effects {
    pub fn push(&mut self, effect: Effect) {
        self.0.push(effect);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The effects so far, which are forgotten here.
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Gives [`Effects`] a function for each kind, which lists the effects of this kind.
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
    loads: () = Effect::Load => ();
    draft_searches: &BTreeSet<Uuid> = Effect::LookForDrafts(known) => known;
    saves: &Draft = Effect::Save(draft) => draft.as_ref();
    record_saves: (Uuid, &SubmissionRecord) = Effect::SaveRecord { draft, record } => (*draft, record.as_ref());
    known_records: (Uuid, &SubmissionRecord) = Effect::KnowRecord { draft, record } => (*draft, record.as_ref());
    settings_saves: &Settings = Effect::SaveSettings(settings) => settings;
    account_saves: &[Account] = Effect::SaveAccounts(accounts) => accounts.as_slice();
    requirement_saves: &Asked = Effect::SaveAsked(asked) => asked;
    trashed: &Draft = Effect::Trash(draft) => draft.as_ref();
    restored: Uuid = Effect::Restore(draft) => *draft;
    exports: (&[Draft], &Path) = Effect::Export { drafts, into } => (drafts.as_slice(), into.as_path());
    file_dialogs: () = Effect::Pick => ();
    path_completions: &str = Effect::CompletePath(path) => path.as_str();
    // Draft, requirement, files.
    attaches: (Uuid, Option<&str>, &[PathBuf]) = Effect::Attach { draft, requirement, paths, .. } =>
        (*draft, requirement.as_deref(), paths.as_slice());
    attachment_copies: (Uuid, &Draft) = Effect::CopyAttachments { from, to } => (*from, to.as_ref());
    thumbnails: &Attachment = Effect::MakeThumbnail { attachment, .. } => attachment;
    document_views: (Uuid, &Attachment) = Effect::Look { draft, attachment } => (*draft, attachment);
    stopped_views: () = Effect::StopLooking => ();
    opened_documents: &Attachment = Effect::OpenDocument { attachment, .. } => attachment;
    token_reads: &Origin = Effect::AskToken { origin, .. } => origin;
    token_stores: (Uuid, &Origin, &Token) = Effect::StoreToken { account, origin, token, .. } =>
        (*account, origin, token);
    token_removals: Uuid = Effect::ForgetToken(account) => *account;
    submits: (Purpose, &Target) = Effect::Submit { purpose, target, .. } => (*purpose, target);
    consequences: &Account = Effect::Consequence { account, .. } => account;
    lookups: &Account = Effect::LookUp { account, .. } => account;
    status_queries: (Uuid, &OwnProfile, &Account) = Effect::AskStatus { draft, own, account } =>
        (*draft, own, account);
    queries: &Question = Effect::Ask { about, .. } => about;
    notifications: &Notification = Effect::Notify(notification) => notification;
    brought_to_front: () = Effect::BringToFront => ();
    closes: () = Effect::Close => ();
}
