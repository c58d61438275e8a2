//! One new document in place of another one in every profile that has it, as one reviewed change.

use std::path::PathBuf;

use crate::app::action::DocumentLibraryAction;
use crate::app::effect::{DocumentLibraryEffect, Effect, FileDialogEffect, SharingEffect};
use crate::app::state::{Dialog, NoticeAction, ReplacementStep, State, Tone};
use crate::app::window_error::{FileDialogError, ReplacementError};
use crate::domain::attachment::Attachment;
use crate::domain::replacement::{LeftOut, Planned, Swap, Swapped, back, swapped as swap_in};
use crate::i18n::{quoted, tr};

use super::notices::notify;
use super::{autosave, open_draft};

/// What a file would replace: the document that it becomes, and the profiles.
type Plan = Result<(Attachment, Vec<Planned>), ReplacementError>;

pub(super) fn act(state: &mut State, action: DocumentLibraryAction, effects: &mut Vec<Effect>) {
    match action {
        DocumentLibraryAction::AskReplacement => set_step(
            state,
            ReplacementStep::Choose {
                path: String::new(),
                error: None,
            },
        ),
        DocumentLibraryAction::TypeReplacement(path) => {
            set_step(state, ReplacementStep::Choose { path, error: None });
        }
        DocumentLibraryAction::PickReplacement => {
            if let Some(sha256) = selected(state) {
                effects.push(Effect::FileDialog(FileDialogEffect::PickReplacement(
                    sha256,
                )));
            }
        }
        DocumentLibraryAction::PlanReplacement => plan_typed(state, effects),
        DocumentLibraryAction::ConfirmReplacement => confirm(state, effects),
        DocumentLibraryAction::CancelReplacement => {
            if let Some(Dialog::Documents(dialog)) = &mut state.dialog {
                dialog.replacement = None;
            }
        }
        DocumentLibraryAction::UndoReplacement(swaps) => {
            let undone = Some(NoticeAction::UndoReplacement(swaps.clone()));
            state.notices.retain(|notice| notice.action != undone);
            swap(state, swaps, effects);
        }
        _ => {}
    }
}

fn selected(state: &State) -> Option<String> {
    match &state.dialog {
        Some(Dialog::Documents(dialog)) => dialog.selected.clone(),
        _ => None,
    }
}

fn set_step(state: &mut State, step: ReplacementStep) {
    if let Some(Dialog::Documents(dialog)) = &mut state.dialog
        && dialog.selected.is_some()
    {
        dialog.replacement = Some(step);
    }
}

fn plan_typed(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Documents(dialog)) = &state.dialog else {
        return;
    };
    let Some(ReplacementStep::Choose { path, .. }) = &dialog.replacement else {
        return;
    };
    let typed = path.trim().trim_matches(['"', '\'']);
    if typed.is_empty() {
        let (path, error) = (path.clone(), Some(ReplacementError::NoPath));
        return set_step(state, ReplacementStep::Choose { path, error });
    }
    plan(state, PathBuf::from(typed), effects);
}

/// Looks at what a file would replace.
fn plan(state: &mut State, path: PathBuf, effects: &mut Vec<Effect>) {
    if let Some(sha256) = selected(state) {
        set_step(state, ReplacementStep::Planning(path.clone()));
        effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::Plan {
            sha256,
            path,
        }));
    }
}

/// A file was picked. Another document may be selected by now.
pub(super) fn picked(
    state: &mut State,
    sha256: &str,
    path: Option<PathBuf>,
    effects: &mut Vec<Effect>,
) {
    if selected(state).as_deref() == Some(sha256)
        && let Some(path) = path
    {
        plan(state, path, effects);
    }
}

pub(super) fn file_dialog_failed(state: &mut State, why: FileDialogError) {
    notify(state, Tone::Bad, why.to_string(), None);
}

/// The profiles were looked at. What is in memory is newer than on disk.
pub(super) fn planned(state: &mut State, sha256: &str, outcome: Plan) {
    if selected(state).as_deref() != Some(sha256) {
        return;
    }
    let Some(Dialog::Documents(dialog)) = &state.dialog else {
        return;
    };
    let Some(ReplacementStep::Planning(path)) = &dialog.replacement else {
        return;
    };
    let step = match outcome {
        Ok((new, profiles)) => {
            let profiles = profiles.into_iter().map(|planned| {
                let swap = Swap {
                    draft: planned.draft,
                    old: sha256.to_owned(),
                    new: new.clone(),
                };
                planned_in_memory(state, &swap).unwrap_or(planned)
            });
            ReplacementStep::Review {
                profiles: profiles.collect(),
                new: Box::new(new),
            }
        }
        Err(error) => ReplacementStep::Choose {
            path: path.display().to_string(),
            error: Some(error),
        },
    };
    set_step(state, step);
}

/// What becomes of a profile in memory.
fn planned_in_memory(state: &State, swap: &Swap) -> Option<Planned> {
    let draft = state.drafts.get(&swap.draft)?;
    let planned = Planned::of(draft, swap);
    let holder = state.sharing.holders.get(&swap.draft).cloned();
    let left_out = if state.is_busy(swap.draft) {
        Some(LeftOut::BeingSent)
    } else if state.trash.since.contains_key(&swap.draft) {
        Some(LeftOut::Gone)
    } else {
        holder.map(LeftOut::InUse)
    };
    Some(Planned {
        left_out: left_out.or(planned.left_out),
        ..planned
    })
}

fn confirm(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Documents(dialog)) = &state.dialog else {
        return;
    };
    let (Some(old), Some(ReplacementStep::Review { new, profiles })) =
        (&dialog.selected, &dialog.replacement)
    else {
        return;
    };
    let free = profiles.iter().filter(|one| one.left_out.is_none());
    let swaps: Vec<Swap> = free
        .map(|one| Swap {
            draft: one.draft,
            old: old.clone(),
            new: new.as_ref().clone(),
        })
        .collect();
    if swaps.is_empty() {
        return;
    }
    set_step(state, ReplacementStep::Running);
    swap(state, swaps, effects);
}

/// Changes the profiles in memory, each as a step that can be undone there as well, and the others in the library.
fn swap(state: &mut State, swaps: Vec<Swap>, effects: &mut Vec<Effect>) {
    let (here, stored): (Vec<Swap>, Vec<Swap>) = swaps
        .into_iter()
        .partition(|swap| state.drafts.contains_key(&swap.draft));
    let done = here.iter().filter_map(|swap| swap_here(state, swap));
    let done: Vec<Swapped> = done.collect();
    // The list of documents is read after that.
    autosave::save_all(state, effects);
    effects.push(Effect::DocumentLibrary(DocumentLibraryEffect::Swap {
        swaps: stored,
        done,
    }));
}

fn swap_here(state: &mut State, swap: &Swap) -> Option<Swapped> {
    let planned = planned_in_memory(state, swap)?;
    if planned.left_out.is_some() {
        return Some(Swapped {
            planned,
            name: swap.new.name.clone(),
            back: None,
        });
    }
    let draft = state.drafts.get(&swap.draft)?;
    let (content, before) = swap_in(&draft.content, swap).ok()?;
    open_draft::replace_as_step(state, swap.draft, content);
    Some(Swapped {
        planned,
        name: swap.new.name.clone(),
        back: Some(back(swap, before)),
    })
}

/// The profiles were changed, but for those that are named.
pub(super) fn swapped(state: &mut State, swapped: &[Swapped], effects: &mut Vec<Effect>) {
    state.list.changes += 1;
    if let Some(Dialog::Documents(dialog)) = &mut state.dialog {
        dialog.replacement = None;
    }
    let in_memory: Vec<_> = swapped
        .iter()
        .map(|one| one.planned.draft)
        .filter(|id| state.drafts.contains_key(id))
        .collect();
    if !in_memory.is_empty() {
        // One may have been read while it was changed in the library.
        effects.push(Effect::Sharing(SharingEffect::RefreshDrafts {
            drafts: in_memory,
            if_changed: true,
        }));
    }
    let changed = swapped.iter().filter(|one| one.back.is_some());
    let to_send = changed.clone().filter(|one| one.planned.needs_sending);
    let (count, to_send) = (changed.clone().count(), to_send.count());
    let left_out = swapped.iter().filter(|one| one.back.is_none());
    let left_out: Vec<&str> = left_out.map(|one| one.planned.title.as_str()).collect();
    let name = swapped.first().map_or("", |one| one.name.as_str());
    let mut texts = vec![tr!("replace-done-notice", name = name, count = count)];
    if to_send > 0 {
        texts.push(tr!("replace-send-notice", count = to_send));
    }
    let mut tone = Tone::Good;
    if !left_out.is_empty() {
        tone = Tone::Warning;
        texts.push(tr!("replace-left-out-notice", names = quoted(left_out)));
    }
    let undo: Vec<Swap> = swapped.iter().filter_map(|one| one.back.clone()).collect();
    let undo = (!undo.is_empty()).then_some(NoticeAction::UndoReplacement(undo));
    notify(state, tone, texts.join(". "), undo);
}
