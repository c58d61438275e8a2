//! Files that are dropped onto the window. While files are dragged, some systems don't say where the pointer is: it is
//! known a moment after they were dropped, so the files wait for that.

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, Frame, Margin, Pos2, Rect};

use crate::app::action::{Action, DocumentAction};
use crate::i18n::tr;

/// The longest time that dropped files wait for the pointer, in seconds.
const MAX_WAIT: f64 = 0.3;

#[derive(Default)]
pub(super) struct FileDrop {
    /// True while files are dragged over the window.
    pub(super) is_hovering: bool,
    /// The files that were dropped, and when, in seconds.
    dropped: Option<(Vec<PathBuf>, f64)>,
    /// Where the slots of required documents are, and the ids of the requirements.
    slots: Vec<(Rect, String)>,
}

impl FileDrop {
    /// A slot that was drawn in this frame: files that are dropped on it meet this requirement.
    pub(super) fn add_slot(&mut self, visible: Rect, requirement: &str) {
        self.slots.push((visible, requirement.to_owned()));
    }

    fn requirement_at(&self, pointer: Pos2) -> Option<String> {
        let mut slots = self.slots.iter();
        let slot = slots.find(|(rect, _)| rect.contains(pointer))?;
        Some(slot.1.clone())
    }
}

/// Takes files that were dropped. Called before anything is drawn.
pub(super) fn take_files(ctx: &Context, drop: &mut FileDrop, actions: &mut Vec<Action>) {
    let (paths, is_hovering, now) = ctx.input(|input| {
        let files = input.raw.dropped_files.iter();
        let paths: Vec<PathBuf> = files.map(|file| file.path().to_owned()).collect();
        (paths, !input.raw.hovered_files.is_empty(), input.time)
    });
    drop.is_hovering = is_hovering;
    if !paths.is_empty() {
        let (all, _) = drop.dropped.get_or_insert_with(|| (Vec::new(), now));
        all.extend(paths);
    }
    let pointer = ctx.input(|input| input.pointer.hover_pos());
    if let Some((paths, since)) = drop.dropped.take() {
        if pointer.is_none() && now - since < MAX_WAIT {
            drop.dropped = Some((paths, since));
            ctx.request_repaint_after(Duration::from_secs_f64(MAX_WAIT));
        } else {
            let requirement = pointer.and_then(|pointer| drop.requirement_at(pointer));
            let attach = DocumentAction::Attach { requirement, paths };
            actions.push(Action::Documents(attach));
        }
    }
    drop.slots.clear();
}

/// Says that files can be dropped, while they are dragged.
pub(super) fn hint_ui(ctx: &Context, drop: &FileDrop) {
    if !drop.is_hovering {
        return;
    }
    egui::Area::new(egui::Id::unique("drop"))
        // At the bottom, so that the slots can be seen.
        .anchor(egui::Align2::CENTER_BOTTOM, egui::vec2(0.0, -24.0))
        .order(egui::Order::Foreground)
        .show(ctx, |ui| {
            Frame::popup(ui.style())
                .inner_margin(Margin::same(24))
                .show(ui, |ui| {
                    ui.label(tr!("attachment-drop-hint"));
                });
        });
}
