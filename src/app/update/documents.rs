//! Documents: chosen, dropped or typed, and the requirement that each one meets.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::app::action::DocumentAction;
use crate::app::effect::{DocumentEffect, Effect, FileDialogEffect, Focus, WindowEffect};
use crate::app::state::{FileDialogState, OnLoaded, PaperState, State, Thumbnail, Tone};
use crate::app::window_error::FileDialogError;
use crate::domain::attachment::{
    AttachError, Attached, Attachment, MAX_FILES, Picture, PreviewError,
};
use crate::domain::example;
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::domain::preflight::{Paper, TextError};

use super::notices::notify;
use super::open_draft::{change, is_open};
use super::{document_viewer, submission};
use crate::i18n::tr;

/// Time after which another press of the button opens the file dialog again: the first one may
/// hang.
const FILE_DIALOG_TIMEOUT: Duration = Duration::from_secs(10);

pub(super) fn act(state: &mut State, action: DocumentAction, effects: &mut Vec<Effect>) {
    let attaches = matches!(
        action,
        DocumentAction::Pick(_) | DocumentAction::Attach { .. }
    );
    if attaches {
        state.replacing = None;
    }
    match action {
        DocumentAction::Replace(sha256) => replace(state, sha256, effects),
        DocumentAction::Pick(requirement) => pick(state, requirement, effects),
        DocumentAction::Attach { requirement, paths } => attach(state, requirement, paths, effects),
        DocumentAction::AttachTyped(path) => attach_typed(state, &path, effects),
        DocumentAction::CompletePath(path) => {
            state.path_to_complete = Some(path.clone());
            effects.push(Effect::Documents(DocumentEffect::CompletePath(path)));
        }
        DocumentAction::Remove(sha256) => remove(state, &sha256),
        DocumentAction::SetRequirement {
            sha256,
            requirement,
        } => set_requirement(state, &sha256, requirement),
        DocumentAction::Show(sha256) => document_viewer::show(state, &sha256, effects),
        DocumentAction::ShowFirst => document_viewer::show_first(state, effects),
        DocumentAction::Step(by) => document_viewer::step(state, by, effects),
        DocumentAction::Open(sha256) => document_viewer::open(state, &sha256, effects),
    }
}

/// Opens the file dialog for a file that takes the place of a document, and of its requirement.
fn replace(state: &mut State, sha256: String, effects: &mut Vec<Effect>) {
    let Some(editor) = &mut state.editor else {
        return;
    };
    editor.is_editing = true;
    let draft = editor.draft;
    let requirement = requirement_of(state, &sha256).map(str::to_owned);
    state.replacing = Some((draft, sha256));
    pick(state, requirement, effects);
}

/// Opens the system's file dialog. Nothing waits for its end: the path field works all the time.
fn pick(state: &mut State, requirement: Option<String>, effects: &mut Vec<Effect>) {
    let Some(draft) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
    match state.file_dialog {
        FileDialogState::Open { since, .. }
            if state.now.uptime.saturating_sub(since) < FILE_DIALOG_TIMEOUT =>
        {
            let text = tr!("file-dialog-opening-notice");
            notify(state, Tone::Plain, text, None);
            effects.push(Effect::Window(WindowEffect::Focus(Focus::PathField)));
        }
        FileDialogState::Open { .. } | FileDialogState::Idle => {
            state.file_dialog = FileDialogState::Open {
                since: state.now.uptime,
                draft,
                requirement: requirement.clone(),
            };
            effects.push(Effect::FileDialog(FileDialogEffect::PickDocuments {
                draft,
                requirement,
            }));
        }
    }
}

/// Files were picked. Another draft, or another file dialog, may have been opened since.
pub(super) fn picked(
    state: &mut State,
    draft: Uuid,
    requirement: Option<String>,
    paths: Vec<PathBuf>,
) {
    file_dialog_closed(state, draft, requirement.as_deref());
    if paths.is_empty() {
        state.replacing = None;
    } else {
        state.when_loaded(draft, OnLoaded::Attach { requirement, paths });
    }
}

/// Ends the file dialog if it is the one for this draft and requirement.
fn file_dialog_closed(state: &mut State, id: Uuid, for_requirement: Option<&str>) {
    if let FileDialogState::Open {
        draft, requirement, ..
    } = &state.file_dialog
        && *draft == id
        && requirement.as_deref() == for_requirement
    {
        state.file_dialog = FileDialogState::Idle;
    }
}

pub(super) fn file_dialog_failed(
    state: &mut State,
    draft: Uuid,
    requirement: Option<&str>,
    why: FileDialogError,
    effects: &mut Vec<Effect>,
) {
    file_dialog_closed(state, draft, requirement);
    notify(state, Tone::Bad, why.to_string(), None);
    if state.dialog.is_none() {
        effects.push(Effect::Window(WindowEffect::Focus(Focus::PathField)));
    }
}

/// The paths that begin with the typed text; only those of the text as it is now are offered.
pub(super) fn path_completed(state: &mut State, typed: &str, paths: Vec<String>) {
    if state.path_to_complete.as_deref() == Some(typed) {
        state.completions = paths;
    }
}

fn attach_typed(state: &mut State, path: &str, effects: &mut Vec<Effect>) {
    state.completions.clear();
    state.path_to_complete = None;
    let path = path.trim().trim_matches(['"', '\'']);
    if path.is_empty() {
        notify(
            state,
            Tone::Plain,
            tr!("attachment-path-missing-error"),
            None,
        );
        effects.push(Effect::Window(WindowEffect::Focus(Focus::PathField)));
        return;
    }
    // Without a file dialog, the path is typed instead.
    let replaced = state.replacing.as_ref().map(|(_, sha256)| sha256);
    let requirement = replaced.and_then(|sha256| requirement_of(state, sha256));
    let requirement = requirement.map(str::to_owned);
    attach(state, requirement, vec![PathBuf::from(path)], effects);
}

fn attach(
    state: &mut State,
    requirement: Option<String>,
    paths: Vec<PathBuf>,
    effects: &mut Vec<Effect>,
) {
    match state.editor.as_ref().map(|editor| editor.draft) {
        Some(open) => attach_to(state, open, requirement, paths, effects),
        None if paths.is_empty() => {}
        None => {
            let text = tr!("attachment-no-profile-notice");
            notify(state, Tone::Plain, text, None);
        }
    }
}

pub(super) fn attach_to(
    state: &mut State,
    id: Uuid,
    requirement: Option<String>,
    paths: Vec<PathBuf>,
    effects: &mut Vec<Effect>,
) {
    let Some(draft) = state.drafts.get(&id).filter(|_| !paths.is_empty()) else {
        return;
    };
    if state.is_busy(id) {
        let text = tr!("attachment-submitting-notice");
        notify(state, Tone::Bad, text, None);
        return;
    }
    effects.push(Effect::Documents(DocumentEffect::Attach {
        draft: draft.id,
        requirement,
        paths,
        already: draft.content.attachments.clone(),
    }));
    *state.autosave.attaching.entry(id).or_default() += 1;
}

/// Adds the documents of the example to a draft that was made from it.
pub(super) fn attach_example(state: &mut State, id: Uuid, effects: &mut Vec<Effect>) {
    for document in example::DOCUMENTS {
        effects.push(Effect::Documents(DocumentEffect::AttachExample {
            draft: id,
            document,
        }));
        *state.autosave.attaching.entry(id).or_default() += 1;
    }
}

/// Files were copied into the library, or rejected. Another draft may be open by now.
pub(super) fn attached(
    state: &mut State,
    id: Uuid,
    requirement: Option<&str>,
    outcomes: Vec<Result<Attached, AttachError>>,
) {
    if let Some(count) = state.autosave.attaching.get_mut(&id) {
        *count -= 1;
        if *count == 0 {
            state.autosave.attaching.remove(&id);
        }
    }
    // The copy in the library is new, also of a document that is attached already.
    let copied = outcomes.iter().filter_map(|outcome| outcome.as_ref().ok());
    let copied = copied.map(
        |(Attached::New(attachment)
         | Attached::AlreadyAttached(attachment)
         | Attached::Renamed { attachment, .. })| attachment.sha256.as_str(),
    );
    check_again(state, copied);
    for outcome in outcomes {
        match outcome {
            Ok(Attached::New(mut attachment)) => {
                take_replaced(state, id, &attachment.name);
                attachment.requirement = requirement.map(str::to_owned);
                add(state, id, attachment);
            }
            Ok(Attached::Renamed {
                mut attachment,
                was,
            }) => {
                attachment.requirement = requirement.map(str::to_owned);
                let text = attachment.renamed_from(&was);
                take_replaced(state, id, &attachment.name);
                if add(state, id, attachment) {
                    notify(state, Tone::Plain, text, None);
                }
            }
            // The file is attached already; now it is assigned to this requirement.
            Ok(Attached::AlreadyAttached(attachment))
                if requirement.is_some() && is_open(state, id) =>
            {
                let before = requirement_of(state, &attachment.sha256);
                if before.is_some_and(|before| requirement != Some(before)) {
                    let name = &attachment.name;
                    let text = tr!("attachment-reassigned-notice", name = name);
                    notify(state, Tone::Plain, text, None);
                }
                set_requirement(state, &attachment.sha256, requirement.map(str::to_owned));
            }
            Ok(Attached::AlreadyAttached(attachment)) => {
                let text = tr!("attachment-duplicate-notice", name = &attachment.name);
                notify(state, Tone::Plain, text, None);
            }
            Err(error) => notify(state, Tone::Bad, error.to_string(), None),
        }
    }
}

/// A file was checked: there is a thumbnail of it, or the reason why not.
pub(super) fn thumbnail_ready(
    state: &mut State,
    sha256: String,
    outcome: Result<Arc<Picture>, PreviewError>,
    effects: &mut Vec<Effect>,
) {
    let thumbnail = outcome.map_or_else(Thumbnail::Unavailable, Thumbnail::Loaded);
    state.thumbnails.insert(sha256, thumbnail);
    submission::inspected(state, effects);
}

/// The text of a document was read, or can't be.
pub(super) fn text_read(
    state: &mut State,
    sha256: String,
    outcome: Result<Arc<Paper>, TextError>,
    effects: &mut Vec<Effect>,
) {
    let paper = outcome.map_or_else(PaperState::Unknown, PaperState::Read);
    state.papers.insert(sha256, paper);
    submission::inspected(state, effects);
}

/// The files of attachments may have been lost or replaced: they are checked again, so that what is
/// wrong stands at the document until it is fixed.
pub(super) fn check_again<'a>(state: &mut State, contents: impl IntoIterator<Item = &'a str>) {
    for sha256 in contents {
        if state.thumbnails.get(sha256) != Some(&Thumbnail::Loading) {
            state.thumbnails.remove(sha256);
        }
        if let Some(PaperState::Unknown(_)) = state.papers.get(sha256) {
            state.papers.remove(sha256);
        }
    }
    if let Some(editor) = &mut state.editor {
        editor.input = None;
    }
}

/// Adds an attachment. Returns false when it is there already, is one too many, or the draft is
/// being submitted.
fn add(state: &mut State, id: Uuid, attachment: Attachment) -> bool {
    let path = FieldPath::from(FieldId::Documents);
    // Another file may have been added in the meantime.
    let attachments = state
        .drafts
        .get(&id)
        .map(|draft| &draft.content.attachments);
    let same = |other: &Attachment| other.sha256 == attachment.sha256;
    if attachments.is_some_and(|all| all.iter().any(same)) {
        return false;
    }
    if attachments.is_some_and(|all| all.len() >= MAX_FILES) {
        let name = attachment.name;
        notify(
            state,
            Tone::Bad,
            AttachError::TooMany { name }.to_string(),
            None,
        );
        return false;
    }
    if state.is_busy(id) {
        let text = tr!(
            "attachment-added-while-submitting-notice",
            name = &attachment.name
        );
        notify(state, Tone::Bad, text, None);
        return false;
    }
    if is_open(state, id) {
        change(state, &path, |content| {
            content.attachments.push(attachment);
        });
    } else if let Some(draft) = state.drafts.edit(id) {
        draft.content.attachments.push(attachment);
        draft.changed_at = state.now.wall;
    }
    true
}

/// Removes the document whose place the next one takes.
fn take_replaced(state: &mut State, id: Uuid, by: &str) {
    let Some((_, sha256)) = state.replacing.take_if(|(draft, _)| *draft == id) else {
        return;
    };
    if !is_open(state, id) || state.is_busy(id) {
        return;
    }
    let attachments = state
        .open_draft()
        .map(|draft| draft.content.attachments.iter());
    let replaced = attachments.and_then(|mut all| all.find(|one| one.sha256 == sha256));
    if let Some(name) = replaced.map(|one| one.name.clone()) {
        remove(state, &sha256);
        let text = tr!("attachment-replaced-notice", name = name, by = by);
        notify(state, Tone::Plain, text, None);
    }
}

/// Removes an attachment from the draft. Its content stays in the library, so that undo can
/// restore it.
fn remove(state: &mut State, sha256: &str) {
    let path = FieldPath::from(FieldId::Documents);
    change(state, &path, |content| {
        content.attachments.retain(|a| a.sha256 != sha256);
    });
}

fn requirement_of<'a>(state: &'a State, sha256: &str) -> Option<&'a str> {
    let attachments = &state.open_draft()?.content.attachments;
    let attachment = attachments.iter().find(|a| a.sha256 == sha256)?;
    attachment.requirement.as_deref()
}

fn set_requirement(state: &mut State, sha256: &str, requirement: Option<String>) {
    let path = FieldPath::from(FieldId::Documents);
    change(state, &path, |content| {
        let mut attachments = content.attachments.iter_mut();
        if let Some(attachment) = attachments.find(|a| a.sha256 == sha256) {
            attachment.requirement = requirement;
        }
    });
}
