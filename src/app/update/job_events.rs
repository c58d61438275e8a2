//! Applies job events, each subject's by the functions of that subject.

use uuid::Uuid;

use super::{
    accounts, copy, dialog, document_library, document_replacement, document_viewer, documents,
    export, external_changes, following, learned_names, library, list, loading, polling,
    replaced_library, requirement_changes, requirements, rows, settle,
};
use super::{
    autosave, callback, notices, notifications, sandbox, sharing, submission, submission_events,
    trash, views,
};
use crate::app::effect::{Effect, FileDialogEffect};
use crate::app::job_event::{
    AccountEvent, DocumentEvent, FileDialogEvent, JobEvent, RequirementEvent, SharingEvent,
    StoreEvent, SubmissionEvent,
};
use crate::app::library_query::{ListName, RowsRequest};
use crate::app::state::{Dialog, RequestText, State, StoreKey, Tone};
use crate::domain::api_error::ApiError;
use crate::domain::local_error::LocalError;
use crate::domain::profile_row::ProfileRow;
use crate::domain::submission::SubmissionState;
use crate::i18n::tr;

use super::open_draft::is_open;

pub(super) fn apply(state: &mut State, done: JobEvent, effects: &mut Vec<Effect>) {
    match done {
        JobEvent::Store(event) => apply_store(state, event, effects),
        JobEvent::Sharing(event) => apply_sharing(state, event, effects),
        JobEvent::FileDialog(event) => apply_file_dialog(state, event, effects),
        JobEvent::DocumentLibrary(event) => document_library::apply(state, event, effects),
        JobEvent::Documents(event) => apply_documents(state, event, effects),
        JobEvent::Accounts(event) => apply_accounts(state, event),
        JobEvent::Submission(event) => apply_submission(state, event, effects),
        JobEvent::Requirements(event) => apply_requirements(state, event, effects),
        JobEvent::CallbacksReceived(outcome) => callback::started(state, outcome),
        JobEvent::Follow(event) => following::apply(state, event, effects),
        JobEvent::NotificationClicked(draft) => {
            notifications::notification_clicked(state, draft, effects);
        }
        JobEvent::Nothing => {}
        JobEvent::Failed => notices::notify(state, Tone::Bad, LocalError::Fault.to_string(), None),
    }
}

fn apply_store(state: &mut State, event: StoreEvent, effects: &mut Vec<Effect>) {
    match event {
        StoreEvent::MovingIn { done, all } => state.moving_in = Some((done, all)),
        StoreEvent::Loaded {
            moved_in,
            list,
            views,
            first,
            interrupted,
            settings,
            accounts,
            requirements,
            folder,
            errors,
        } => {
            for error in errors {
                notices::notify(state, Tone::Bad, error.to_string(), None);
            }
            state.settings = settings;
            state.accounts = accounts;
            state.requirements = requirements;
            views::read(state, views);
            state.folder = folder;
            state.moving_in = None;
            if let Some((count, folder)) = moved_in {
                let folder = folder.display();
                let text = tr!("moving-in-done-notice", count = count, folder = folder);
                notices::notify(state, Tone::Good, text, None);
            }
            library::loaded(state, list.map(|list| *list), first, interrupted, effects);
        }
        StoreEvent::NotLoaded => {
            notices::notify(state, Tone::Bad, LocalError::Fault.to_string(), None);
        }
        StoreEvent::Recovered(recovered) => {
            notices::notify(state, Tone::Bad, recovered.to_string(), None);
            sharing::claim_again(state, effects);
            sharing::changed_elsewhere(state, effects);
        }
        StoreEvent::UpkeepFailed(error) => {
            notices::notify(state, Tone::Bad, error.to_string(), None);
        }
        StoreEvent::Replaced => replaced_library::noticed(state, effects),
        StoreEvent::SavedAgain(outcome) => replaced_library::saved_again(state, outcome),
        StoreEvent::DraftLoaded { draft, outcome } => {
            loading::loaded(state, draft, outcome, effects);
        }
        StoreEvent::RowsRead {
            list,
            request,
            outcome,
        } => rows_read(state, list, request, outcome),
        StoreEvent::Counted { request, outcome } => rows::counted(state, request, outcome),
        StoreEvent::FacetsRead { request, outcome } => rows::facets_read(state, request, outcome),
        StoreEvent::IdsRead { request, outcome } => list::ids_read(state, request, outcome),
        StoreEvent::NameFound { request, outcome } => list::name_found(state, &request, outcome),
        StoreEvent::ViewsRead(views) => views::read(state, views),
        StoreEvent::ViewChanged { change, outcome } => views::changed(state, change, outcome),
        StoreEvent::WaitingFound(waiting) => settle::polling::waiting_found(state, waiting),
        StoreEvent::DuplicateFound {
            draft,
            number,
            found,
        } => settle::findings::duplicate_found(state, draft, number, found),
        StoreEvent::RefusalsFound(about, found) => settle::refusals::found(state, &about, *found),
        StoreEvent::AffectedFound(outcome) => requirement_changes::affected_found(state, outcome),
        StoreEvent::ListUpdated(outcome) => autosave::list_updated(state, outcome),
        StoreEvent::Saved { key, at, outcome } => {
            let is_saved = outcome.is_ok();
            autosave::saved(state, key, at, outcome);
            if let (StoreKey::Draft(id), true) = (key, is_saved) {
                sharing::saved(state, id, effects);
                document_library::refresh(state, effects);
            }
        }
        StoreEvent::RecordMerged { draft, record } => {
            external_changes::record_merged(state, draft, &record, effects);
        }
        StoreEvent::RecordIsNewer { draft, newer, why } => {
            external_changes::record_not_saved(state, draft, newer, &why, effects);
        }
        StoreEvent::Trashed { draft, outcome } => library::trashed(state, draft, outcome),
        StoreEvent::TrashedAll { busy, outcome } => trash::moved_selected(state, busy, outcome),
        StoreEvent::RestoredAll(outcome) => trash::restored_all(state, outcome),
        StoreEvent::Restored(outcome) => library::restored(state, outcome, effects),
        StoreEvent::Deleted {
            draft,
            title,
            outcome,
        } => trash::deleted(state, draft, &title, outcome),
        StoreEvent::TrashEmptied(outcome) => trash::emptied(state, outcome),
        StoreEvent::ExpiredDeleted(outcome) => trash::expired(state, outcome),
        StoreEvent::Exported {
            scope,
            into,
            outcome,
        } => export::done(state, scope, into, outcome),
    }
}

/// Profiles of a list were read.
fn rows_read(
    state: &mut State,
    list: ListName,
    request: RowsRequest,
    outcome: Result<Vec<ProfileRow>, LocalError>,
) {
    match list {
        ListName::Library => rows::read(state, request, outcome),
        ListName::CopyFrom => copy::rows_read(state, &request, outcome),
        ListName::Palette => dialog::profiles_found(state, &request, outcome),
    }
}

fn apply_sharing(state: &mut State, event: SharingEvent, effects: &mut Vec<Effect>) {
    match event {
        SharingEvent::ChangedElsewhere => sharing::changed_elsewhere(state, effects),
        SharingEvent::Restored => sharing::restored(state),
        SharingEvent::Holders(holders) => sharing::holders_changed(state, holders, effects),
        SharingEvent::Claimed { draft, outcome } => sharing::claimed(state, draft, outcome),
        SharingEvent::DraftChanged(theirs) => sharing::draft_changed(state, theirs, effects),
        SharingEvent::DraftGone { draft, since } => sharing::draft_gone(state, draft, since),
        SharingEvent::DraftMissing(draft) => sharing::draft_missing(state, draft),
        SharingEvent::DraftIsNewer(theirs) => sharing::draft_is_newer(state, theirs, effects),
        SharingEvent::AccountsRead(accounts) => sharing::accounts_read(state, &accounts),
    }
}

fn apply_file_dialog(state: &mut State, event: FileDialogEvent, effects: &mut Vec<Effect>) {
    match event {
        FileDialogEvent::DocumentsPicked {
            draft,
            requirement,
            paths,
        } => documents::picked(state, draft, requirement, paths),
        FileDialogEvent::ReplacementPicked { sha256, path } => {
            document_replacement::picked(state, &sha256, path, effects);
        }
        FileDialogEvent::FolderPicked { scope, folder } => {
            export::folder_picked(state, &scope, folder);
        }
        FileDialogEvent::Unavailable { purpose, why } => match purpose {
            FileDialogEffect::PickDocuments { draft, requirement } => {
                documents::file_dialog_failed(state, draft, requirement.as_deref(), why, effects);
            }
            FileDialogEffect::PickReplacement(_) => {
                document_replacement::file_dialog_failed(state, why);
            }
            FileDialogEffect::PickFolder(scope) => {
                export::folder_picker_failed(state, &scope, why);
            }
        },
    }
}

fn apply_documents(state: &mut State, event: DocumentEvent, effects: &mut Vec<Effect>) {
    match event {
        DocumentEvent::Attached {
            draft,
            requirement,
            outcomes,
        } => documents::attached(state, draft, requirement.as_deref(), outcomes),
        DocumentEvent::PathCompletions { typed, paths } => {
            documents::path_completed(state, &typed, paths);
        }
        DocumentEvent::Thumbnail { sha256, outcome } => {
            documents::thumbnail_ready(state, sha256, outcome, effects);
        }
        DocumentEvent::TextRead { sha256, outcome } => {
            documents::text_read(state, sha256, outcome, effects);
        }
        DocumentEvent::Rendered { sha256, outcome } => {
            document_viewer::rendered(state, &sha256, outcome);
        }
        DocumentEvent::OpenedExternally { sha256, outcome } => {
            if outcome.is_err() {
                documents::check_again(state, [sha256.as_str()]);
            }
            document_viewer::opened(state, &sha256, outcome);
        }
    }
}

fn apply_accounts(state: &mut State, event: AccountEvent) {
    match event {
        AccountEvent::TokenStored => accounts::token_stored(state),
        AccountEvent::TokenChecked {
            account,
            origin,
            state: token,
        } => accounts::token_checked(state, account, origin.as_ref(), token),
        AccountEvent::ConnectionTested {
            account,
            state: outcome,
        } => accounts::tested(state, &account, outcome),
        AccountEvent::NamesLearned { account, outcome } => {
            learned_names::learned(state, &account, outcome);
        }
        AccountEvent::SandboxStarted(outcome) => sandbox::started(state, outcome),
    }
}

fn apply_submission(state: &mut State, event: SubmissionEvent, effects: &mut Vec<Effect>) {
    match event {
        SubmissionEvent::Progress { draft, progress } => {
            submission_events::progress(state, draft, progress);
        }
        SubmissionEvent::Recorded { draft, record } => {
            submission_events::recorded(state, draft, *record, effects);
        }
        SubmissionEvent::Ended { draft, record } => {
            if let SubmissionState::Stopped {
                error: ApiError::Local { .. },
                ..
            } = record.state
            {
                // The file of a document may be the reason.
                let draft = state.drafts.get(&draft);
                let contents = draft.map(|draft| &draft.content.attachments);
                let contents = contents.into_iter().flatten().map(|a| a.sha256.clone());
                let contents: Vec<String> = contents.collect();
                documents::check_again(state, contents.iter().map(String::as_str));
            }
            submission_events::ended(state, draft, *record, effects);
        }
        SubmissionEvent::Superseded { draft, newer, why } => {
            external_changes::submission_superseded(state, draft, newer, &why, effects);
        }
        SubmissionEvent::NotBegun(error) => {
            notices::notify(state, Tone::Bad, error.message(), None);
        }
        SubmissionEvent::Crashed(draft) => submission_events::crashed(state, draft, effects),
        SubmissionEvent::UpdateChecked {
            draft,
            payload,
            answer,
        } => {
            submission::update_checked(state, draft, &payload, answer);
        }
        SubmissionEvent::StatusReceived { draft, outcome } => {
            polling::status(state, draft, outcome, effects);
        }
        SubmissionEvent::UpdateFound {
            draft,
            sent,
            answer,
        } => polling::update_found(state, draft, &sent, answer, effects),
        SubmissionEvent::RequestBuilt {
            draft,
            alone,
            request,
        } => show_request(state, draft, alone, request),
    }
}

/// Shows the request in the review of its draft, or in a dialog of its own.
fn show_request(state: &mut State, draft: Uuid, alone: bool, request: RequestText) {
    let is_open = is_open(state, draft);
    match &mut state.dialog {
        None if alone && is_open => state.dialog = Some(Dialog::Request(request)),
        Some(Dialog::Review(review)) if !alone && review.draft == draft => {
            review.request = Some(request);
        }
        _ => {}
    }
}

fn apply_requirements(state: &mut State, event: RequirementEvent, effects: &mut Vec<Effect>) {
    match event {
        RequirementEvent::Received {
            account,
            query,
            sent_at,
            outcome,
            at,
        } => {
            requirements::response_received(state, &account, query, sent_at, outcome, at);
            submission::inspected(state, effects);
        }
    }
}
