//! The bar under the table, while profiles are selected: what can be done with all of them.

use egui::{Frame, Id, Margin, Rect, RichText, Ui};

use crate::app::action::{Action, ExportAction, LibraryAction, ListAction};
use crate::app::state::State;
use crate::i18n::tr;

use super::super::accessibility;
use super::super::remembered_size::{remember, remembered};
use super::super::theme::{self, palette};

/// Takes the room of the bar, which [`bar_ui`] draws after the table; none while nothing is selected.
pub(super) fn take_place(ui: &mut Ui, state: &State) -> Option<Rect> {
    if state.list.selection.is_empty() {
        return None;
    }
    let height = remembered(ui, height_id());
    let frame = Frame::new()
        .fill(palette(ui).selected)
        .inner_margin(Margin::symmetric(theme::EDGE, 8));
    let panel = egui::Panel::bottom("selection").frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.allocate_space(egui::vec2(ui.available_width(), height))
            .1
    });
    Some(shown.inner)
}

fn height_id() -> Id {
    Id::unique("height of the selection bar")
}

pub(super) fn bar_ui(ui: &mut Ui, place: Rect, state: &State, actions: &mut Vec<Action>) {
    let selection = &state.list.selection;
    let room = egui::UiBuilder::new().id_salt("selection").max_rect(place);
    let shown = ui
        .scope_builder(room, |ui| {
            ui.horizontal_wrapped(|ui| {
                let text = tr!("library-selected-count", count = selection.len());
                let count = ui.label(RichText::new(text).strong());
                accessibility::announced(&count);
                ui.separator();
                if state.list.is_trash() {
                    if ui.button(tr!("trash-restore-button")).clicked() {
                        let ids = selection.ids().iter().copied().collect();
                        actions.push(Action::Library(LibraryAction::RestoreAll(ids)));
                        actions.push(Action::from(ListAction::SelectNone));
                    }
                } else {
                    if ui.button(tr!("library-selected-check-button")).clicked() {
                        actions.push(Action::Library(LibraryAction::CheckSelected));
                    }
                    if ui.button(tr!("library-selected-submit-button")).clicked() {
                        actions.push(Action::Library(LibraryAction::SubmitSelected));
                    }
                    if ui.button(tr!("library-selected-export-button")).clicked() {
                        actions.push(Action::Export(ExportAction::AskForSelected));
                    }
                    if ui.button(tr!("library-selected-trash-button")).clicked() {
                        actions.push(Action::Library(LibraryAction::TrashSelected));
                    }
                }
                ui.separator();
                if ui.button(tr!("library-select-none-button")).clicked() {
                    actions.push(Action::from(ListAction::SelectNone));
                }
            });
            ui.min_rect().height()
        })
        .inner;
    remember(ui, height_id(), shown);
}
