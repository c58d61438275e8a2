//! Applies what jobs bring, each subject's events by that subject's functions.

use super::{accounts, asked, documents, elsewhere, export, follow, library, looking};
use super::{news, notices, sandbox, saving, submission};
use crate::app::effect::Effect;
use crate::app::job_event::{
    AccountEvent, DocumentEvent, Done, FileDialogEvent, RequirementEvent, StoreEvent,
    SubmissionEvent,
};
use crate::app::state::{Dialog, Preview, State, Tone};
use crate::domain::local_error::LocalError;

pub(super) fn apply(state: &mut State, done: Done, fx: &mut Vec<Effect>) {
    match done {
        Done::Store(event) => apply_store(state, event, fx),
        Done::FileDialog(event) => apply_file_dialog(state, event, fx),
        Done::Documents(event) => apply_documents(state, event, fx),
        Done::Accounts(event) => apply_accounts(state, event),
        Done::Submission(event) => apply_submission(state, event, fx),
        Done::Requirements(event) => apply_requirements(state, event),
        Done::NotificationClicked(draft) => news::clicked(state, draft, fx),
        Done::Nothing => {}
        Done::Fault => notices::notify(state, Tone::Bad, LocalError::Fault.to_string(), None),
    }
}

fn apply_store(state: &mut State, event: StoreEvent, fx: &mut Vec<Effect>) {
    match event {
        StoreEvent::Loaded {
            drafts,
            settings,
            accounts,
            asked,
            folder,
            read_only,
            complaints,
        } => {
            state.read_only = read_only;
            for complaint in complaints {
                notices::notify(state, Tone::Bad, complaint.to_string(), None);
            }
            state.settings = settings;
            state.accounts = accounts;
            state.asked = asked;
            state.folder = folder;
            library::loaded(state, drafts);
        }
        StoreEvent::NewDraftsFound(drafts) => library::found(state, drafts),
        StoreEvent::Saved { what, at, outcome } => saving::saved(state, what, at, outcome),
        StoreEvent::RecordMerged { draft, record } => elsewhere::merged(state, draft, &record, fx),
        StoreEvent::RecordIsNewer { draft, newer, why } => {
            elsewhere::stored(state, draft, newer, &why, fx)
        }
        StoreEvent::Trashed { draft, outcome } => library::trashed(state, draft, outcome),
        StoreEvent::Restored(outcome) => library::restored(state, outcome),
        StoreEvent::Exported(outcome) => export::done(state, outcome),
    }
}

fn apply_file_dialog(state: &mut State, event: FileDialogEvent, fx: &mut Vec<Effect>) {
    match event {
        FileDialogEvent::DocumentsPicked(paths) => documents::picked(state, paths, fx),
        FileDialogEvent::FolderPicked(folder) => export::folder_picked(state, folder),
        FileDialogEvent::Unavailable(why) => documents::no_chooser(state, why, fx),
    }
}

fn apply_documents(state: &mut State, event: DocumentEvent, fx: &mut Vec<Effect>) {
    match event {
        DocumentEvent::Attached {
            draft,
            requirement,
            outcomes,
        } => documents::attached(state, draft, requirement.as_deref(), outcomes),
        DocumentEvent::PathCompletions(completions) => state.completions = completions,
        DocumentEvent::Thumbnail { sha256, outcome } => documents::seen(state, sha256, outcome, fx),
        DocumentEvent::Rendered { sha256, outcome } => looking::looked(state, &sha256, outcome),
        DocumentEvent::OpenedExternally { sha256, outcome } => {
            looking::opened(state, &sha256, outcome);
        }
    }
}

fn apply_accounts(state: &mut State, event: AccountEvent) {
    match event {
        AccountEvent::TokenStored => accounts::token_stored(state),
        AccountEvent::TokenChecked {
            account,
            state: token,
        } => accounts::token_known(state, account, token),
        AccountEvent::ConnectionTested {
            account,
            state: outcome,
        } => accounts::tested(state, account, outcome),
        AccountEvent::SandboxStarted(outcome) => sandbox::started(state, outcome),
    }
}

fn apply_submission(state: &mut State, event: SubmissionEvent, fx: &mut Vec<Effect>) {
    match event {
        SubmissionEvent::Progress { draft, progress } => {
            submission::progress(state, draft, progress);
        }
        SubmissionEvent::Recorded { draft, record } => {
            submission::recorded(state, draft, *record, fx);
        }
        SubmissionEvent::Ended { draft, record } => submission::ended(state, draft, *record, fx),
        SubmissionEvent::SentElsewhere { draft, newer, why } => {
            elsewhere::sent(state, draft, newer, &why, fx)
        }
        SubmissionEvent::NotBegun(failure) => {
            notices::notify(state, Tone::Bad, failure.sentence(), None)
        }
        SubmissionEvent::EndedByFault(draft) => submission::ended_by_fault(state, draft, fx),
        SubmissionEvent::ConsequenceChecked { draft, answer } => {
            submission::consequence(state, draft, answer);
        }
        SubmissionEvent::StatusAnswered { draft, outcome } => {
            follow::status(state, draft, outcome, fx);
        }
        SubmissionEvent::UpdateFound {
            draft,
            sent,
            answer,
        } => follow::update_found(state, draft, &sent, answer, fx),
        SubmissionEvent::PreviewMade(preview) => show_preview(state, preview),
    }
}

/// In the dialog that waits for it, or in one of its own.
fn show_preview(state: &mut State, preview: Preview) {
    match &mut state.dialog {
        None => state.dialog = Some(Dialog::Preview(preview)),
        Some(Dialog::Review(review)) => review.preview = Some(preview),
        Some(_) => {}
    }
}

fn apply_requirements(state: &mut State, event: RequirementEvent) {
    match event {
        RequirementEvent::Answered {
            account,
            about,
            outcome,
            at,
        } => asked::answered(state, &account, about, outcome, at),
    }
}
