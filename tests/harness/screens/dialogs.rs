//! Dialogs over the library.

use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DialogAction, DuplicateAction, ExportAction, FormAction,
    LibraryAction, ListAction, SettingsAction, SubmissionAction, TokenStorage,
};
use profile_desk::app::job_event::{AccountEvent, JobEvent, StoreEvent, SubmissionEvent};
use profile_desk::app::state::{Renderer, Revalidation, StoreKey, TokenState};
use profile_desk::domain::account::TypedToken;
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::fields::{FieldId, Section};
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::row_query::Column;
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState};
use profile_desk::settings::ShownColumn;
use uuid::Uuid;

use super::states::{amsterdam, library, submitted, trash};
use crate::harness::window::{Harness, at, production_account};

/// The first start.
pub fn welcome() -> Harness {
    Harness::with(Vec::new(), Vec::new())
}

/// The accounts.
pub fn accounts() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.done(JobEvent::Accounts(AccountEvent::TokenChecked {
        account: production_account().id,
        origin: production_account().origin(),
        state: TokenState::Saved,
    }));
    harness
}

/// A new account with problems.
pub fn account_form() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness.act(Action::Accounts(AccountAction::Edit(None)));
    harness.act(Action::Accounts(AccountAction::Save {
        new_id: Uuid::from_u128(3),
        token: TypedToken::Blank,
        keep: TokenStorage::Keyring,
    }));
    harness
}

/// Changes of a profile that CM.com has approved, before they are sent.
pub fn update() -> Harness {
    let mut draft = submitted(1, "amsterdam-office", "Approved", None);
    draft.submission.sent = Some(Payload::of(&draft));
    let mut harness = library(draft);
    for (field, text) in [
        (FieldId::ContactFirstName, "Sanne"),
        (FieldId::CallbackUrl, "https://hooks.example.com/profiles"),
        (FieldId::City, "Haarlem"),
    ] {
        let edit = FormAction::Edit(field.into(), text.to_owned());
        harness.act(Action::Form(edit));
    }
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness.update_checked(Ok(Revalidation::Required));
    harness
}

/// The last look before production.
pub fn confirm() -> Harness {
    let mut draft = amsterdam();
    "http://hooks.example.com".clone_into(&mut draft.content.profile.callback_url);
    let mut harness = library(draft);
    harness.act(Action::Accounts(AccountAction::Use(
        production_account().id,
    )));
    harness.requires("NL", Vec::new());
    harness.answer(
        RequirementsQuery::RequiredFields("NL".to_owned()),
        Ok(RequirementsResponse::RequiredFields(Vec::new())),
    );
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness
}

/// A disk that is full, and the way out.
pub fn export() -> Harness {
    let mut harness = library(amsterdam());
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Draft(Uuid::from_u128(1)),
        at: at(0),
        outcome: Err(LocalError::Sentence("Not saved (No space left on device). What you typed is kept in this window, and we keep trying to save it".to_owned())),
    }));
    harness.act(Action::Export(ExportAction::AskForUnsaved));
    harness
}

/// The settings.
pub fn settings() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Dialogs(DialogAction::ShowSettings));
    harness
}

/// About the program.
pub fn about() -> Harness {
    let mut harness = library(amsterdam());
    harness.state.renderer = Some(Renderer::Cpu);
    harness.act(Action::Dialogs(DialogAction::ShowAbout));
    harness
}

/// The command palette.
pub fn palette() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Dialogs(DialogAction::ShowPalette));
    harness
}

/// The accounts before there is one.
pub fn accounts_none() -> Harness {
    let mut harness = welcome();
    harness.act(Action::Dialogs(DialogAction::Close));
    harness.act(Action::Accounts(AccountAction::OpenDialog));
    harness
}

/// The shortcuts.
pub fn shortcuts() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Dialogs(DialogAction::ShowShortcuts));
    harness
}

/// Copying the contact from another profile.
pub fn copy_from() -> Harness {
    let mut harness = library(amsterdam());
    harness.act(Action::Copy(CopyAction::Ask(None)));
    harness.act(Action::Copy(CopyAction::Take(Section::Contact, false)));
    harness
}

/// The parts of a duplicate.
pub fn duplicate() -> Harness {
    let mut harness = library(amsterdam());
    let ask = DuplicateAction::Ask(Uuid::from_u128(1));
    harness.act(Action::Duplicate(ask));
    harness
}

/// The question before a submitted profile is deleted for good.
pub fn delete() -> Harness {
    let mut harness = trash();
    let ask = LibraryAction::AskDelete(Uuid::from_u128(2));
    harness.act(Action::Library(ask));
    harness
}

/// The library with all profiles selected.
fn all_selected() -> Harness {
    let mut harness = library(amsterdam());
    harness.readable();
    harness.sandbox_started();
    harness.answer(
        RequirementsQuery::RequiredFields("NL".to_owned()),
        Ok(RequirementsResponse::RequiredFields(Vec::new())),
    );
    for country in ["BE", "DE", "GB", "JP", "US"] {
        harness.requires_nothing(country);
    }
    harness.act(Action::Library(LibraryAction::Close));
    // As many columns as fit into a small window.
    let columns = [Column::Status, Column::Name, Column::Changed];
    let columns = columns.map(ShownColumn::of).to_vec();
    harness.act(Action::Settings(SettingsAction::SetColumns(columns)));
    let select = LibraryAction::List(ListAction::SelectAll);
    harness.act(Action::Library(select));
    harness
}

/// What was found in the selected profiles.
pub fn bulk_check() -> Harness {
    let mut harness = all_selected();
    harness.act(Action::Library(LibraryAction::CheckSelected));
    harness
}

/// The review of the selected profiles.
pub fn bulk_review() -> Harness {
    let mut harness = all_selected();
    harness.act(Action::Library(LibraryAction::SubmitSelected));
    harness
}

/// The selected profiles while they are sent: the first is, the second is under way.
pub fn bulk_submit() -> Harness {
    let mut harness = bulk_review();
    harness.act(Action::Submission(SubmissionAction::Confirm));
    let record = SubmissionRecord {
        state: SubmissionState::Submitted { at: at(0) },
        ..SubmissionRecord::default()
    };
    harness.done(JobEvent::Submission(SubmissionEvent::Ended {
        draft: Uuid::from_u128(1),
        record: Box::new(record),
    }));
    harness
}
