//! A document of a draft: its picture, name and buttons, and the requirement that it meets.

use egui::{Align, Frame, Id, Layout, RichText, Ui, Vec2};

use crate::app::action::{Action, DocumentAction};
use crate::app::effect::Focus;
use crate::app::state::Thumbnail;
use crate::domain::attachment::{Attachment, MediaType, size_text};
use crate::domain::fields::FieldId;
use crate::domain::finding::FieldPath;
use crate::i18n::tr;

use super::accessibility;
use super::dialog_layout::in_reading_order_ui;
use super::icons::{
    ICON_CLOSE, ICON_DRAG_INDICATOR, ICON_IMAGE, ICON_OPEN_IN_NEW, ICON_PICTURE_AS_PDF,
};
use super::input::FieldContext;
use super::requirement_choice::{Shape, requirement_ui};
use super::theme::{self, RADIUS, palette};

/// The width and height of a thumbnail in the list.
const THUMBNAIL: f32 = 44.0;

/// The attachment that is being dragged, by the hash of its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dragged {
    pub(super) sha256: String,
    pub(super) name: String,
}

/// Where a document is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the slot of the requirement that it meets.
    Slot,
    /// In the list of those that meet none.
    List,
}

pub(super) fn attachment_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    attachment: &Attachment,
    place: Place,
) {
    let colours = palette(ui);
    let mut all = context.draft.content.attachments.iter();
    if let Some(index) = all.position(|one| one.sha256 == attachment.sha256) {
        let focus = Focus::Field(FieldPath::item(FieldId::Documents, index));
        if context.ui_state.takes_focus(&focus) {
            ui.memory_mut(|memory| memory.request_focus(thumbnail_id(&attachment.sha256)));
        }
    }
    let is_read = context.state.shows_values();
    let enabled = !context.state.is_busy(context.draft.id) && !is_read;
    ui.horizontal(|ui| {
        thumbnail_ui(ui, context, attachment);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let id = Id::unique(("document buttons", context.draft.id, &attachment.sha256));
            in_reading_order_ui(ui, id, |ui| {
                if !is_read && place == Place::Slot {
                    requirement_ui(ui, context, attachment, Shape::Narrow, enabled);
                }
                let what = tr!("attachment-open-tooltip", name = &attachment.name);
                let open = ui
                    .button(ICON_OPEN_IN_NEW)
                    .on_hover_text(&what)
                    .accessible_name(what);
                if open.clicked() {
                    let open = DocumentAction::Open(attachment.sha256.clone());
                    context.actions.push(Action::Documents(open));
                }
                if is_read {
                    return;
                }
                let what = tr!("button-remove", name = &attachment.name);
                let remove = ui
                    .add_enabled(enabled, egui::Button::new(ICON_CLOSE))
                    .on_hover_text(&what)
                    .accessible_name(what);
                if remove.clicked() {
                    if remove.has_focus() {
                        let documents = FieldPath::from(FieldId::Documents);
                        context.ui_state.focus = Some(Focus::Field(documents));
                    }
                    let sha256 = attachment.sha256.clone();
                    context
                        .actions
                        .push(Action::Documents(DocumentAction::Remove(sha256)));
                }
            });
            if enabled {
                drag_ui(ui, attachment);
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let name = RichText::new(&attachment.name).strong();
                ui.add(egui::Label::new(name).truncate());
                let facts = format!(
                    "{}, {}",
                    attachment.media_type.label(),
                    size_text(attachment.size)
                );
                ui.label(RichText::new(facts).small().color(colours.muted));
                let thumbnail = context.state.thumbnails.get(&attachment.sha256);
                if let Some(Thumbnail::Unavailable(why)) = thumbnail {
                    let why = RichText::new(why.to_string())
                        .small()
                        .color(colours.warning);
                    ui.add(egui::Label::new(why).wrap());
                }
            });
        });
    });
    if !is_read && place == Place::List {
        requirement_ui(ui, context, attachment, Shape::Wide, enabled);
    }
}

/// The handle for dragging an attachment onto a requirement of the country. By keyboard the
/// requirement is chosen in the list below.
fn drag_ui(ui: &mut Ui, attachment: &Attachment) {
    let icon = ICON_DRAG_INDICATOR.rich_text().size(theme::HEADING);
    let label = egui::Label::new(icon.color(palette(ui).muted))
        .selectable(false)
        // No stop of the Tab key.
        .sense(egui::Sense::DRAG);
    let handle = ui
        .add(label)
        .on_hover_cursor(egui::CursorIcon::Grab)
        .on_hover_text(tr!("attachment-drag-hint"));
    handle.dnd_set_drag_payload(Dragged {
        sha256: attachment.sha256.clone(),
        name: attachment.name.clone(),
    });
}

/// The thumbnail of an attachment, or an icon; a click opens the viewer.
fn thumbnail_ui(ui: &mut Ui, context: &mut FieldContext<'_>, attachment: &Attachment) {
    let colours = palette(ui);
    let (_, rect) = ui.allocate_space(Vec2::splat(THUMBNAIL));
    let id = thumbnail_id(&attachment.sha256);
    let thumbnail = ui
        .interact(rect, id, egui::Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let name = tr!("attachment-preview-tooltip", name = &attachment.name);
    thumbnail.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if thumbnail.clicked() {
        let show = DocumentAction::Show(attachment.sha256.clone());
        context.actions.push(Action::Documents(show));
    }
    if thumbnail.gained_focus() {
        thumbnail.scroll_to_me(None);
    }
    let stroke = match (thumbnail.has_focus(), thumbnail.hovered()) {
        (true, _) => Some(ui.visuals().selection.stroke),
        (false, true) => Some(ui.visuals().widgets.hovered.bg_stroke),
        (false, false) => None,
    };
    if let Some(stroke) = stroke {
        ui.painter().rect(
            rect,
            RADIUS,
            colours.raised,
            stroke,
            egui::StrokeKind::Outside,
        );
    }
    if let Some(Thumbnail::Loaded(picture)) = context.state.thumbnails.get(&attachment.sha256) {
        let texture = context
            .ui_state
            .texture(ui.ctx(), &attachment.sha256, picture);
        let image = egui::Image::from_texture(texture);
        image.paint_at(ui, fitted(texture.size_vec2(), rect, 1.0));
        thumbnail.on_hover_ui(|ui| {
            ui.add(egui::Image::from_texture(texture));
        });
        return;
    }
    let icon = kind_icon(attachment.media_type).rich_text().size(28.0);
    let icon = ui.place(
        rect,
        egui::Label::new(icon.color(colours.muted)).selectable(false),
    );
    accessibility::decoration(&icon);
}

/// Fits a size into a room, keeping its shape, and enlarged at most `max_scale` times.
pub(super) fn fitted(size: Vec2, room: egui::Rect, max_scale: f32) -> egui::Rect {
    let scale = (room.width() / size.x).min(room.height() / size.y);
    egui::Rect::from_center_size(room.center(), size * scale.min(max_scale))
}

pub(super) fn thumbnail_id(sha256: &str) -> egui::Id {
    egui::Id::unique(("thumbnail", sha256))
}

pub(super) fn kind_icon(kind: MediaType) -> egui_material_icons::MaterialIcon {
    match kind {
        MediaType::Pdf => ICON_PICTURE_AS_PDF,
        MediaType::Png | MediaType::Jpeg => ICON_IMAGE,
    }
}

/// The name of the dragged attachment, beside the pointer.
pub(super) fn dragged_ui(ctx: &egui::Context) {
    let dragged = egui::DragAndDrop::payload::<Dragged>(ctx);
    let Some((dragged, at)) = dragged.zip(ctx.pointer_interact_pos()) else {
        return;
    };
    egui::Area::new(egui::Id::unique("dragged"))
        .order(egui::Order::Tooltip)
        .interactable(false)
        .fixed_pos(at + egui::vec2(12.0, 12.0))
        .show(ctx, |ui| {
            Frame::popup(ui.style()).show(ui, |ui| ui.label(&dragged.name));
        });
}
