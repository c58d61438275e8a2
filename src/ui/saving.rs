//! How far the open profile is saved.

use egui::{RichText, Ui};

use crate::app::state::{State, StoreKey};
use crate::domain::draft::Draft;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::longest_that_fits_ui;
use super::icons::{ICON_CLOUD_DONE, ICON_ERROR, ICON_SYNC};
use super::theme::{self, palette};
use super::time_format::clock_time;

/// The width of the icon with the space beside it.
pub(super) const ICON_WIDTH: f32 = 28.0;

/// In a layout from the right.
pub(super) fn saving_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    let colours = palette(ui);
    let autosave = &state.autosave;
    let key = StoreKey::Draft(draft.id);
    let waits = autosave.unsaved.contains_key(&key) || autosave.running.contains(&key);
    let mut shorter = Vec::new();
    let (icon, text, colour) = if autosave.failing.contains_key(&key) {
        let text = tr!("saving-failed").to_owned();
        (Some(ICON_ERROR), text, colours.danger)
    } else if waits {
        let text = tr!("saving-progress").to_owned();
        (Some(ICON_SYNC), text, colours.muted)
    } else if state.shows_values() {
        return;
    } else if draft.created_at == draft.changed_at
        && !autosave.last.contains_key(&draft.id)
        && draft.content.profile.is_blank()
    {
        (None, tr!("saving-nothing").to_owned(), colours.muted)
    } else {
        let at = autosave.last.get(&draft.id).unwrap_or(&draft.changed_at);
        let at = clock_time(ui, *at, state.now.wall);
        let text = tr!("saving-done-here", at = &at);
        shorter = vec![tr!("saving-done", at = &at), at];
        (Some(ICON_CLOUD_DONE), text, colours.muted)
    };
    let make = |text: &str| RichText::new(text).small().color(colour);
    longest_that_fits_ui(ui, &text, &shorter, ICON_WIDTH, make);
    if let Some(icon) = icon {
        let icon = ui.label(icon.rich_text().size(theme::HEADING).color(colour));
        accessibility::decoration(&icon);
        icon.on_hover_text(&text);
    }
}
