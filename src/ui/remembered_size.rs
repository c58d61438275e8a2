//! Sizes of what was drawn in the pass before, for what has to be laid out earlier than it is drawn.

use egui::{Id, Ui};

/// A size of the last pass; 0 before the first one.
pub(super) fn remembered(ui: &Ui, id: Id) -> f32 {
    ui.data(|data| data.get_temp(id)).unwrap_or_default()
}

/// Keeps a size for the next pass. The pass with the wrong one is never displayed.
pub(super) fn remember(ui: &Ui, id: Id, size: f32) {
    let before: Option<f32> = ui.data(|data| data.get_temp(id));
    if before.is_none_or(|before| (before - size).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, size));
        ui.ctx().request_discard("another size");
        ui.ctx().request_repaint();
    }
}
