//! Documents: picked, dropped or typed, and which requirement each one meets.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use crate::app::action::DocumentAction;
use crate::app::effect::{DocumentEffect, Effect, FileDialogEffect, Focus, WindowEffect};
use crate::app::state::{Dialog, Picking, State, Thumbnail, Tone};
use crate::domain::attachment::{Attached, Attachment, MAX_FILES, NoPicture, Picture, Refusal};
use crate::domain::fields::FieldId;
use crate::domain::finding::Place;
use crate::domain::local_error::LocalError;

use super::notices::notify;
use super::open_draft::{change, is_open};
use super::{looking, submission};
use crate::texts::tr;

/// After this long a second press of the button asks for the chooser anew: the first one
/// may hang.
const CHOOSER_HANGS: Duration = Duration::from_secs(10);

pub(super) fn act(state: &mut State, action: DocumentAction, fx: &mut Vec<Effect>) {
    match action {
        DocumentAction::Pick(requirement) => pick(state, requirement, fx),
        DocumentAction::Attach(paths) => attach(state, paths, fx),
        DocumentAction::AttachTyped(path) => attach_typed(state, &path, fx),
        DocumentAction::CompletePath(path) => {
            fx.push(Effect::Documents(DocumentEffect::CompletePath(path)));
        }
        DocumentAction::Remove(sha256) => remove(state, &sha256),
        DocumentAction::SetRequirement {
            sha256,
            requirement,
        } => set_requirement(state, &sha256, requirement),
        DocumentAction::Show(sha256) => looking::show(state, &sha256, fx),
        DocumentAction::ShowFirst => looking::show_first(state, fx),
        DocumentAction::Step(by) => looking::step(state, by, fx),
        DocumentAction::Open(sha256) => looking::open(state, &sha256, fx),
    }
}

/// Opens the system's file chooser. Its end is never waited for: the path field works
/// all the while.
fn pick(state: &mut State, requirement: Option<String>, fx: &mut Vec<Effect>) {
    let Some(draft) = state.editor.as_ref().map(|editor| editor.draft) else {
        return;
    };
    match state.picking {
        Picking::Open { since, .. } if state.now.up.saturating_sub(since) < CHOOSER_HANGS => {
            let text = tr!("file-chooser-is-opening-it");
            notify(state, Tone::Plain, text, None);
            fx.push(Effect::Window(WindowEffect::Focus(Focus::PathField)));
        }
        Picking::Open { .. } | Picking::Idle => {
            state.picking = Picking::Open {
                since: state.now.up,
                draft,
                requirement,
            };
            fx.push(Effect::FileDialog(FileDialogEffect::PickDocuments));
        }
    }
}

pub(super) fn picked(state: &mut State, paths: Vec<PathBuf>, fx: &mut Vec<Effect>) {
    // The chooser does not keep anybody from opening another draft.
    match std::mem::take(&mut state.picking) {
        Picking::Open {
            draft, requirement, ..
        } => attach_to(state, draft, requirement, paths, fx),
        Picking::Idle => attach(state, paths, fx),
    }
}

pub(super) fn no_chooser(state: &mut State, why: LocalError, fx: &mut Vec<Effect>) {
    if let Some(Dialog::Export(dialog)) = &mut state.dialog {
        dialog.trouble = Some(why);
        return;
    }
    state.picking = Picking::Idle;
    notify(state, Tone::Bad, why.to_string(), None);
    fx.push(Effect::Window(WindowEffect::Focus(Focus::PathField)));
}

fn attach_typed(state: &mut State, path: &str, fx: &mut Vec<Effect>) {
    state.completions.clear();
    let path = path.trim().trim_matches(['"', '\'']);
    if path.is_empty() {
        notify(
            state,
            Tone::Plain,
            tr!("type-path-file-like-documents"),
            None,
        );
        fx.push(Effect::Window(WindowEffect::Focus(Focus::PathField)));
        return;
    }
    attach(state, vec![PathBuf::from(path)], fx);
}

fn attach(state: &mut State, paths: Vec<PathBuf>, fx: &mut Vec<Effect>) {
    match state.editor.as_ref().map(|editor| editor.draft) {
        Some(open) => attach_to(state, open, None, paths, fx),
        None if paths.is_empty() => {}
        None => {
            let text = tr!("open-profile-first-then-drop");
            notify(state, Tone::Plain, text, None);
        }
    }
}

fn attach_to(
    state: &mut State,
    id: Uuid,
    requirement: Option<String>,
    paths: Vec<PathBuf>,
    fx: &mut Vec<Effect>,
) {
    let Some(draft) = state.drafts.get(&id).filter(|_| !paths.is_empty()) else {
        return;
    };
    if state.is_busy(id) {
        let text = tr!("this-profile-is-being-submitted");
        notify(state, Tone::Bad, text, None);
        return;
    }
    fx.push(Effect::Documents(DocumentEffect::Attach {
        draft: draft.id,
        requirement,
        paths,
        already: draft.content.attachments.clone(),
    }));
    *state.saving.attaching.entry(id).or_default() += 1;
}

/// Files were copied into the library, or refused. The draft may no longer be the open one.
pub(super) fn attached(
    state: &mut State,
    id: Uuid,
    requirement: Option<&str>,
    outcomes: Vec<Result<Attached, Refusal>>,
) {
    if let Some(count) = state.saving.attaching.get_mut(&id) {
        *count -= 1;
        if *count == 0 {
            state.saving.attaching.remove(&id);
        }
    }
    for outcome in outcomes {
        match outcome {
            Ok(Attached::New(mut attachment)) => {
                attachment.requirement = requirement.map(str::to_owned);
                add(state, id, attachment);
            }
            Ok(Attached::Renamed {
                mut attachment,
                was,
            }) => {
                attachment.requirement = requirement.map(str::to_owned);
                let text = attachment.renamed_from(&was);
                if add(state, id, attachment) {
                    notify(state, Tone::Plain, text, None);
                }
            }
            // The file that somebody attached to a requirement was attached before.
            Ok(Attached::Already(attachment)) if requirement.is_some() && is_open(state, id) => {
                let before = requirement_of(state, &attachment.sha256);
                if before.is_some_and(|before| requirement != Some(before)) {
                    let name = &attachment.name;
                    let text = tr!("document-was-for-another-requirement", name = name);
                    notify(state, Tone::Plain, text, None);
                }
                set_requirement(state, &attachment.sha256, requirement.map(str::to_owned));
            }
            Ok(Attached::Already(attachment)) => {
                let text = tr!("that-file-is-already-attached", name = &attachment.name);
                notify(state, Tone::Plain, text, None);
            }
            Err(refusal) => notify(state, Tone::Bad, refusal.to_string(), None),
        }
    }
}

/// A file was looked at: there is a picture of it, or the reason why not.
pub(super) fn seen(
    state: &mut State,
    sha256: String,
    outcome: Result<Arc<Picture>, NoPicture>,
    fx: &mut Vec<Effect>,
) {
    let thumbnail = outcome.map_or_else(Thumbnail::None, Thumbnail::Known);
    state.thumbnails.insert(sha256, thumbnail);
    submission::documents_seen(state, fx);
}

/// Whether it was added: it may be there already, be one too many, or come too late.
fn add(state: &mut State, id: Uuid, attachment: Attachment) -> bool {
    let place = Place::from(FieldId::Documents);
    // Another file may have come in between.
    let there = state
        .drafts
        .get(&id)
        .map(|draft| &draft.content.attachments);
    let same = |other: &Attachment| other.sha256 == attachment.sha256;
    if there.is_some_and(|there| there.iter().any(same)) {
        return false;
    }
    if there.is_some_and(|there| there.len() >= MAX_FILES) {
        let name = attachment.name;
        notify(
            state,
            Tone::Bad,
            Refusal::TooMany { name }.to_string(),
            None,
        );
        return false;
    }
    if state.is_busy(id) {
        let text = tr!("was-not-attached-since-this", name = &attachment.name);
        notify(state, Tone::Bad, text, None);
        return false;
    }
    if is_open(state, id) {
        change(state, &place, |content| {
            content.attachments.push(attachment);
        });
    } else if let Some(draft) = state.drafts.edit(id) {
        draft.content.attachments.push(attachment);
        draft.changed_at = state.now.wall;
    }
    true
}

/// Takes an attachment off the draft. Its content stays in the library, so that undo
/// brings it back.
fn remove(state: &mut State, sha256: &str) {
    let place = Place::from(FieldId::Documents);
    change(state, &place, |content| {
        content.attachments.retain(|a| a.sha256 != sha256);
    });
}

fn requirement_of<'a>(state: &'a State, sha256: &str) -> Option<&'a str> {
    let attachments = &state.open_draft()?.content.attachments;
    let attachment = attachments.iter().find(|a| a.sha256 == sha256)?;
    attachment.requirement.as_deref()
}

fn set_requirement(state: &mut State, sha256: &str, requirement: Option<String>) {
    let place = Place::from(FieldId::Documents);
    change(state, &place, |content| {
        let mut attachments = content.attachments.iter_mut();
        if let Some(attachment) = attachments.find(|a| a.sha256 == sha256) {
            attachment.requirement = requirement;
        }
    });
}
