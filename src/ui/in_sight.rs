//! Long lists of items with heights of their own: only what is in sight is drawn.

use egui::{Id, Rect, Ui, UiBuilder, Vec2};

/// So much above and below what is in sight is drawn as well: there the Tab key finds the next item.
const BESIDE: f32 = 400.0;

/// Draws an item of a list that scrolls, or leaves its place where it is out of sight. `id` is its own, so that it keeps
/// its widgets' ids wherever it is drawn.
pub(super) fn item_ui(ui: &mut Ui, id: Id, add: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let known: Option<(f32, f32)> = ui.data(|data| data.get_temp(id));
    if let Some((_, height)) = known.filter(|(of_width, _)| (*of_width - width).abs() < 0.5) {
        let size = Vec2::new(width, height);
        let place = Rect::from_min_size(ui.cursor().min, size);
        let near = ui.clip_rect().expand2(Vec2::new(0.0, BESIDE));
        if !near.intersects(place) {
            ui.allocate_space(size);
            return;
        }
    }
    let own = UiBuilder::new().scope_id(id);
    let shown = ui.scope_builder(own, |ui| {
        ui.set_min_width(width);
        add(ui);
    });
    let height = shown.response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, (width, height)));
}
