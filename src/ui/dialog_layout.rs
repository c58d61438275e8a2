//! The size of a dialog: it fits the current window, whatever it showed before.

use egui::{
    Align, Id, Label, Layout, RichText, ScrollArea, TextStyle, TextWrapMode, Ui, Vec2, WidgetText,
};

/// Free space between a dialog and the edge of the window, on each side.
const MARGIN: f32 = 20.0;
/// The smallest useful height of a list: below that the whole dialog scrolls.
const MIN_BODY_HEIGHT: f32 = 52.0;
/// Assumed height of everything but the list, before a dialog was drawn once.
const ASSUMED_REST: f32 = 180.0;

/// The heights of a dialog, measured in its last pass.
#[derive(Clone, Copy, Default)]
struct Measured {
    /// The part that scrolls separately.
    body: f32,
    /// Everything but that part.
    rest: Option<f32>,
}

fn id() -> Id {
    Id::unique("dialog measured")
}

fn measured(ui: &Ui) -> Measured {
    ui.data(|data| data.get_temp(id())).unwrap_or_default()
}

fn available_size(ui: &Ui) -> Vec2 {
    let margins = ui.spacing().window_margin.sum();
    ui.ctx().content_rect().size() - margins - Vec2::splat(2.0 * MARGIN)
}

/// A whole dialog, of this width if the window is wide enough.
pub(super) fn fitted_dialog_ui<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = available_size(ui);
    ui.set_width(width.min(room.x));
    let before = measured(ui);
    ui.data_mut(|data| {
        data.insert_temp(
            id(),
            Measured {
                body: 0.0,
                ..before
            },
        )
    });
    let shown = ScrollArea::vertical()
        .id_salt("dialog")
        .min_scrolled_height(room.y)
        .max_height(room.y)
        .auto_shrink([false, true])
        .show(ui, add);
    let body = measured(ui).body;
    let rest = shown.content_size.y - body;
    let now = Measured {
        body,
        rest: Some(rest),
    };
    ui.data_mut(|data| data.insert_temp(id(), now));
    let guessed = before.rest.unwrap_or(ASSUMED_REST);
    if body > 0.0 && (guessed - rest).abs() > 0.5 {
        // The pass with the wrong size is never displayed.
        ui.ctx().request_discard("a dialog of another size");
        ui.ctx().request_repaint();
    }
    shown.inner
}

/// The part of a dialog that scrolls separately, so that title and buttons stay visible. At most
/// as high as the window allows, and as `max_height`.
pub(super) fn body_ui(
    ui: &mut Ui,
    area: ScrollArea,
    max_height: f32,
    add: impl FnOnce(&mut Ui, ScrollArea),
) {
    let rest = measured(ui).rest.unwrap_or(ASSUMED_REST);
    let height = (available_size(ui).y - rest)
        .min(max_height)
        .max(MIN_BODY_HEIGHT);
    let mut area = area.min_scrolled_height(height).max_height(height);
    if is_opened(ui) {
        area = area.scroll_offset(Vec2::ZERO);
    }
    let shown = ui.scope(|ui| add(ui, area));
    let body = shown.response.rect.height();
    ui.data_mut(|data| {
        let measured = data.get_temp_mut_or_default::<Measured>(id());
        measured.body = body;
    });
}

/// True in the first pass in which a dialog is drawn: the one before may have been scrolled.
fn is_opened(ui: &Ui) -> bool {
    let pass = ui.ctx().cumulative_pass_nr();
    let id = Id::unique("last pass with a dialog");
    let before: Option<u64> = ui.data(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, pass));
    before.is_none_or(|before| before + 1 < pass)
}

/// The buttons at the bottom of a dialog, at the right, in a row of their own height; in several
/// rows if there is no room. The Tab key goes through them as they are read.
pub(super) fn foot_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let id = Id::unique(("dialog foot", ui.layer_id()));
    if needed_width(ui, id) > ui.available_width() {
        ui.horizontal_wrapped(|ui| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            add(ui);
        });
        return;
    }
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            in_reading_order_ui(ui, id, add);
        });
    });
}

/// The width that [`in_reading_order_ui`] needed in the last pass; 0 before it was drawn.
pub(super) fn needed_width(ui: &Ui, id: Id) -> f32 {
    needed_size(ui, id).x
}

fn needed_size(ui: &Ui, id: Id) -> Vec2 {
    ui.data(|data| data.get_temp(id)).unwrap_or_default()
}

/// Widgets from the left in a layout from the right: the Tab key goes through widgets in the order
/// in which they are drawn. `id` remembers their size.
pub(super) fn in_reading_order_ui(ui: &mut Ui, id: Id, add: impl FnOnce(&mut Ui)) {
    let size = needed_size(ui, id);
    let layout = Layout::left_to_right(Align::Center);
    let shown = ui.allocate_ui_with_layout(size, layout, |ui| {
        // Their width does not depend on the room that there was.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        add(ui);
        ui.min_size()
    });
    let needed = shown.inner;
    // A new size is not known before: the pass with the wrong one is never displayed.
    if (needed - size).length() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.ctx().request_discard("another size");
        ui.ctx().request_repaint();
    }
}

/// The longest text that fits in this line, or none if even the shortest is too long. The first
/// text is the accessible name and, when shortened, the tooltip.
pub(super) fn longest_that_fits_ui(
    ui: &mut Ui,
    whole: &str,
    shorter: &[String],
    beside: f32,
    make: impl Fn(&str) -> RichText,
) {
    let room = ui.available_width() - beside;
    let texts = std::iter::once(whole).chain(shorter.iter().map(String::as_str));
    let fits = |text: &&str| {
        let text: WidgetText = make(text).into();
        let galley = text.into_galley(ui, Some(TextWrapMode::Extend), room, TextStyle::Body);
        galley.size().x <= room
    };
    let text = { texts }.find(fits).unwrap_or_default();
    let label = ui.add(Label::new(make(text)));
    if text != whole {
        label.on_hover_text(whole).accessible_name(whole);
    }
}
