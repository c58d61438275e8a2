//! The dialog before a profile is duplicated: the parts that the new draft gets.

use egui::{RichText, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::action::{Action, DuplicateAction};
use crate::app::state::{DuplicateDialog, State};
use crate::domain::draft::Draft;
use crate::domain::duplicate::DuplicatePart;
use crate::i18n::tr;

use super::dialog_layout::body_ui;
use super::focus::{SCROLL_MARGIN, scroll_to_focus};
use super::theme::{STEP, palette};
use super::widgets::buttons_ui;

pub(super) fn duplicate_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &DuplicateDialog,
    actions: &mut Vec<Action>,
) {
    let title = state.drafts.get(&dialog.draft).map(Draft::title);
    ui.heading(tr!("duplicate-title"));
    let text = tr!("duplicate-hint", title = title.unwrap_or_default());
    let text = RichText::new(text).color(palette(ui).muted);
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(2.0 * STEP);
    body_ui(ui, ScrollArea::vertical(), f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            for part in DuplicatePart::ALL {
                let mut selected = dialog.parts.contains(&part);
                if ui.checkbox(&mut selected, part.title()).changed() {
                    actions.push(Action::Duplicate(DuplicateAction::Take(part, selected)));
                }
            }
            scroll_to_focus(ui, SCROLL_MARGIN);
        });
    });
    let make = Action::Duplicate(DuplicateAction::Make(Uuid::new_v4()));
    buttons_ui(ui, tr!("duplicate-button"), make, actions);
}
