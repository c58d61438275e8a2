//! The dialogs over the window: their content, what was typed into them, and their errors.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::bring_in::BringInDialog;
use super::bulk_check::BulkCheckDialog;
use super::bulk_submit::BulkSubmitDialog;
use super::changes_dialog::ChangesDialog;
use super::document_library::DocumentsDialog;
use super::mark_dialog::MarkDialog;
use super::profile_search::ProfileSearch;
use super::trash::DeleteDialog;
use crate::app::library_query::ExportScope;
use crate::app::window_error::ExportError;
use crate::domain::account::{Account, AddressError, Environment, parse_base};
use crate::domain::api_error::ApiError;
use crate::domain::attachment::{DocumentPreview, OpenError, PreviewError};
use crate::domain::duplicate::DuplicatePart;
use crate::domain::fields::{FieldId, Section};
use crate::domain::finding::Finding;
use crate::domain::learned_names::Proposal;
use crate::domain::local_error::LocalError;
use crate::domain::origin::{Origin, Withheld};
use crate::domain::payload::Payload;
use crate::domain::summary::Change;
use crate::domain::summary::SummaryLine;
use crate::i18n::tr;

/// The dialog that is open.
#[derive(Debug)]
pub enum Dialog {
    /// The offer at the first start.
    Welcome,
    Accounts(AccountsDialog),
    Export(ExportDialog),
    /// The review of all values before a profile is sent.
    Review(ReviewDialog),
    ConfirmUpdate {
        draft: Uuid,
        account: Uuid,
        /// What follows from the changes, once CM.com has said so.
        revalidation: Option<Revalidation>,
        /// The payload that the consequence is of.
        payload: Payload,
        /// What differs from what CM.com has.
        changes: Vec<Change>,
        /// Those of them that an update can't carry.
        left_out: Vec<FieldId>,
    },
    Shortcuts,
    Palette(ProfileSearch),
    About,
    Settings,
    CopyFrom(CopyDialog),
    Duplicate(DuplicateDialog),
    /// The request that will be sent, without the token.
    Request(RequestText),
    /// A document in the viewer.
    Document(DocumentDialog),
    Delete(DeleteDialog),
    /// What was found in the selected profiles.
    BulkCheck(BulkCheckDialog),
    /// The selected profiles are submitted.
    BulkSubmit(BulkSubmitDialog),
    ViewName(ViewNameDialog),
    /// Fields and documents are marked for CM.com's comment.
    Mark(MarkDialog),
    /// What countries ask for since when.
    RequirementChanges(ChangesDialog),
    /// The documents of the library.
    Documents(DocumentsDialog),
    /// The question before a profile is deleted at the server.
    DeleteAtServer(DeleteAtServerDialog),
    /// The profiles that only CM.com has.
    BringIn(BringInDialog),
}

/// A new validation by CM.com that an update leads to, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revalidation {
    Required,
    NotRequired,
    Unknown,
}

impl Revalidation {
    /// Text for people, without a full stop.
    pub fn message(self) -> &'static str {
        match self {
            Self::Required => tr!("update-review-needed"),
            Self::NotRequired => tr!("update-review-not-needed"),
            Self::Unknown => tr!("update-review-unknown"),
        }
    }
}

/// A document in the viewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentDialog {
    pub draft: Uuid,
    pub sha256: String,
    pub image: DocumentImage,
    pub opening: OpenState,
}

/// The picture of a document, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentImage {
    Loading,
    Loaded(Arc<DocumentPreview>),
    /// The reason why there is no picture.
    Unavailable(PreviewError),
}

/// Progress of opening a document with the system's program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OpenState {
    #[default]
    Idle,
    Running,
    Opened,
    Failed(OpenError),
}

/// A request as text for people, without the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestText {
    pub json: String,
    /// The request as a curl command; only when there is an account and no problem.
    pub curl: Option<String>,
}

/// The review of all values before a profile is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewDialog {
    pub draft: Uuid,
    pub account: Uuid,
    pub warnings: Vec<Finding>,
    /// True when the person confirmed while the documents were still being checked.
    pub confirmed: bool,
    /// The values as they will be sent, by section.
    pub lines: Vec<(Section, Vec<SummaryLine>)>,
    /// The request, once it is ready.
    pub request: Option<RequestText>,
}

/// The dialog for copies of drafts in another folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportDialog {
    pub scope: ExportScope,
    /// The folder as typed.
    pub folder: String,
    pub progress: ExportProgress,
}

/// Progress of an export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ExportProgress {
    #[default]
    Idle,
    /// The drafts and the folder of the export that is running.
    Running(ExportScope, PathBuf),
    /// The reason why the last attempt failed, or why it could not start.
    Failed(ExportError),
}

/// The profile that is duplicated, and the parts that are included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DuplicateDialog {
    pub draft: Uuid,
    pub parts: BTreeSet<DuplicatePart>,
}

/// The dialog that asks for the name of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewNameDialog {
    /// The new view, or the one that gets another name.
    pub view: Uuid,
    pub is_new: bool,
    /// As typed.
    pub name: String,
    /// The reason why it was not saved.
    pub error: Option<String>,
}

/// The dialog in which a person types the name of the profile that is to be deleted at the server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeleteAtServerDialog {
    pub draft: Uuid,
    pub account: Uuid,
    /// The name as typed.
    pub typed: String,
    /// True when another name was confirmed.
    pub is_wrong: bool,
}

/// The profile that is copied from, and the parts that are included.
#[derive(Debug)]
pub struct CopyDialog {
    pub search: ProfileSearch,
    /// The profile that is chosen.
    pub from: Option<Uuid>,
    pub parts: BTreeSet<Section>,
}

/// The accounts dialog. The token that is being typed is not here: see `ui`.
#[derive(Debug, Default)]
pub struct AccountsDialog {
    /// The account that is being edited, or a new one.
    pub form: Option<AccountForm>,
    /// The state of each account's token.
    pub tokens: BTreeMap<Uuid, TokenState>,
    pub tests: BTreeMap<Uuid, TestState>,
    /// The names of an account that are being learned, or were.
    pub learning: Option<Box<Learning>>,
}

/// The learning of the names of an account's server.
#[derive(Debug)]
pub struct Learning {
    /// The account as it was when it began.
    pub account: Account,
    pub state: LearningState,
}

#[derive(Debug)]
pub enum LearningState {
    Running,
    Failed(ApiError),
    /// What is proposed, until a person accepts or leaves it.
    Proposed(Proposal),
}

/// An account as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountForm {
    pub id: Option<Uuid>,
    pub name: String,
    pub environment: EnvironmentChoice,
    pub base: String,
    pub account_guid: String,
    /// The reason why the stored token can't be used for the typed server.
    pub withheld: Option<Withheld>,
    /// The problems of the form, after "Save" was pressed.
    pub problems: Vec<(AccountField, String)>,
}

impl AccountForm {
    /// The typed server, once its address is valid.
    pub fn origin(&self) -> Option<Origin> {
        self.environment().ok()?.origin()
    }

    /// The typed server.
    ///
    /// # Errors
    /// When the address is not valid.
    pub(in crate::app) fn environment(&self) -> Result<Environment, AddressError> {
        match self.environment {
            EnvironmentChoice::Production => Ok(Environment::Production),
            EnvironmentChoice::Sandbox => Ok(Environment::Sandbox),
            EnvironmentChoice::Custom => parse_base(&self.base).map(Environment::Custom),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EnvironmentChoice {
    #[default]
    Production,
    Sandbox,
    Custom,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountField {
    Name,
    Base,
    Guid,
    Token,
}

/// The state of a token; never the token itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenState {
    Loading,
    Saved,
    /// Kept in memory until the program ends.
    SessionOnly,
    None,
    /// There is one, but it is not sent to the account's server.
    Withheld(Withheld),
    Failed(LocalError),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TestState {
    Running,
    /// The connection works; with the number of profiles in the account.
    Passed(u64),
    Failed(ApiError),
}
