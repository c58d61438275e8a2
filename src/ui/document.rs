//! The viewer of a document: an image or the first page, large, and a button to open all of it
//! with the system's program.

use std::borrow::Cow;
use std::time::Duration;

use egui::emath::GuiRounding as _;
use egui::{
    Align, Atoms, Button, Id, IntoAtoms as _, Key, Label, Layout, Modifiers, Rect, RichText,
    TextureHandle, Ui, Vec2,
};
use image::imageops::FilterType;
use image::{DynamicImage, RgbaImage};

use crate::app::action::{Action, DialogAction, DocumentAction};
use crate::app::state::{DocumentDialog, DocumentImage, OpenState, State, Thumbnail};
use crate::domain::attachment::{Attachment, DocumentPreview, Picture, size_text};
use crate::domain::draft::Draft;

use super::attachment::{fitted, kind_icon, thumbnail_id};
use super::dialog_layout::in_reading_order_ui;
use super::icons::{ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT, ICON_OPEN_IN_NEW, ICON_ZOOM_IN};
use super::theme::{RADIUS, STEP, palette};
use super::ui_state::{UiState, ZoomedDocument};
use super::widgets::{close_ui, focus_first, primary_button};
use crate::i18n::tr;

/// Height of the window that is not available for the picture.
const OTHER_HEIGHT: f32 = 250.0;
/// Time without a change of size, in seconds, before the picture is drawn sharp again.
const RESIZE_PAUSE: f64 = 0.15;
/// Distance that an arrow key scrolls.
const SCROLL_STEP: f32 = 60.0;

pub(super) fn document_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &DocumentDialog,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let draft = state.drafts.get(&dialog.draft);
    let all = draft.map_or(&[][..], |draft| &draft.content.attachments);
    let at = all.iter().position(|a| a.sha256 == dialog.sha256);
    let found = at.and_then(|at| Some((draft?, at, all.get(at)?)));
    let Some((draft, at, attachment)) = found else {
        ui.label(tr!("document-gone-notice"));
        return close_ui(ui, actions);
    };
    if ui_state
        .zoomed_document
        .as_ref()
        .is_none_or(|c| c.sha256 != dialog.sha256)
    {
        ui_state.zoomed_document = Some(ZoomedDocument {
            sha256: dialog.sha256.clone(),
            full: None,
            whole: None,
            target: (Vec2::ZERO, 0.0),
            full_size: false,
        });
    }
    // In full size the arrow keys scroll the picture instead.
    if ui_state
        .zoomed_document
        .as_ref()
        .is_none_or(|c| !c.full_size)
    {
        take_keys(ui, actions);
    }
    head_ui(ui, state, draft, attachment, &dialog.image);
    ui.add_space(2.0 * STEP);
    let can_grow = picture_ui(ui, state, attachment, &dialog.image, ui_state);
    ui.add_space(STEP);
    opening_ui(ui, &dialog.opening);
    ui.add_space(STEP);
    buttons_row_ui(ui, dialog, (at, all.len()), can_grow, ui_state, actions);
}

/// Called when no document is shown any more: its row, from where it was opened, gets the focus.
pub(super) fn document_closed(ctx: &egui::Context, ui_state: &mut UiState) {
    if let Some(shown) = ui_state.zoomed_document.take() {
        ctx.memory_mut(|memory| memory.request_focus(thumbnail_id(&shown.sha256)));
    }
}

fn take_keys(ui: &mut Ui, actions: &mut Vec<Action>) {
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if take(Key::ArrowLeft) {
        actions.push(Action::Documents(DocumentAction::Step(-1)));
    }
    if take(Key::ArrowRight) {
        actions.push(Action::Documents(DocumentAction::Step(1)));
    }
}

fn head_ui(
    ui: &mut Ui,
    state: &State,
    draft: &Draft,
    attachment: &Attachment,
    shown: &DocumentImage,
) {
    let colours = palette(ui);
    let name = RichText::new(&attachment.name).heading();
    ui.add(Label::new(name).truncate());
    let mut facts = vec![
        attachment.media_type.label().to_owned(),
        size_text(attachment.size),
    ];
    if let DocumentImage::Loaded(preview) = shown {
        facts.extend(
            preview
                .pages
                .map(|count| tr!("document-page-count", count = count)),
        );
    }
    ui.label(RichText::new(facts.join(" · ")).color(colours.muted));
    let requirement = match &attachment.requirement {
        None => tr!("attachment-meets-none").to_owned(),
        Some(id) => requirement_text(state, draft, id).map_or_else(
            || tr!("attachment-meets-unknown").to_owned(),
            |text| tr!("attachment-meets", text = text),
        ),
    };
    ui.add(Label::new(RichText::new(requirement).color(colours.muted)).truncate());
}

fn requirement_text<'a>(state: &'a State, draft: &Draft, id: &str) -> Option<&'a str> {
    let code = draft.content.profile.country_code.trim();
    let known = state.account_requirements()?.requirements.get(code)?;
    let requirement = known.entries.iter().find(|required| required.has_id(id))?;
    Some(&requirement.text)
}

/// The picture as far as it has come, or why there is none. Returns true when it can be shown
/// larger than it fits.
fn picture_ui(
    ui: &mut Ui,
    state: &State,
    attachment: &Attachment,
    shown: &DocumentImage,
    ui_state: &mut UiState,
) -> bool {
    let colours = palette(ui);
    let height = (ui.ctx().content_rect().height() - OTHER_HEIGHT).max(120.0);
    let (_, area) = ui.allocate_space(Vec2::new(ui.available_width(), height));
    ui.painter().rect_filled(area, RADIUS, colours.ground);
    match shown {
        DocumentImage::Unavailable(why) => {
            message_ui(ui, area, attachment, &why.to_string());
            false
        }
        DocumentImage::Loading => {
            if let Some(Thumbnail::Loaded(small)) = state.thumbnails.get(&attachment.sha256) {
                let texture = ui_state
                    .texture(ui.ctx(), &attachment.sha256, small)
                    .clone();
                // At the place of the sharp picture, so that nothing moves when that arrives.
                paint(
                    ui,
                    &texture,
                    fitted(texture.size_vec2(), area.shrink(16.0), f32::INFINITY),
                    attachment,
                );
                pill_ui(ui, area, tr!("document-sharp-image-progress"));
            } else {
                message_ui(ui, area, attachment, tr!("document-image-progress"));
            }
            false
        }
        DocumentImage::Loaded(preview) => preview_ui(ui, area, attachment, preview, ui_state),
    }
}

fn preview_ui(
    ui: &mut Ui,
    area: Rect,
    attachment: &Attachment,
    preview: &DocumentPreview,
    ui_state: &mut UiState,
) -> bool {
    let Some(zoomed) = &mut ui_state.zoomed_document else {
        return false;
    };
    let ctx = ui.ctx().clone();
    let pixel = 1.0 / ctx.pixels_per_point();
    let full = size_of(&preview.picture) * pixel;
    // Enlarging a small image would not make it clearer.
    let whole = fitted(full, area.shrink(16.0), 1.0).round_to_pixels(ctx.pixels_per_point());
    let can_grow = full.x > whole.width() + 1.0;
    if !can_grow {
        let texture = zoomed
            .full
            .get_or_insert_with(|| texture_of(&ctx, &preview.picture));
        paint(ui, texture, whole, attachment);
    } else if zoomed.full_size {
        let texture = zoomed
            .full
            .get_or_insert_with(|| texture_of(&ctx, &preview.picture));
        scrolled_ui(ui, area, texture, full, attachment);
    } else {
        let pixels = (whole.size() / pixel).round();
        let existing = zoomed.whole.take();
        let moves = existing.is_some() && !size_is_stable(&ctx, &mut zoomed.target, pixels);
        let texture = existing
            .filter(|texture| moves || texture.size_vec2() == pixels)
            .unwrap_or_else(|| texture_of(&ctx, &smaller(&preview.picture, pixels)));
        paint(ui, &texture, whole, attachment);
        zoomed.whole = Some(texture);
    }
    can_grow
}

/// Returns true when the size has not changed for a moment. While the window is being resized the
/// picture is stretched, and drawn sharp after that.
fn size_is_stable(ctx: &egui::Context, target: &mut (Vec2, f64), pixels: Vec2) -> bool {
    let now = ctx.input(|input| input.time);
    if target.0 != pixels {
        *target = (pixels, now);
    }
    let remaining = target.1 + RESIZE_PAUSE - now;
    if remaining > 0.0 {
        ctx.request_repaint_after(Duration::from_secs_f64(remaining));
    }
    remaining <= 0.0
}

/// A picture larger than its area, with scroll bars.
fn scrolled_ui(
    ui: &mut Ui,
    area: Rect,
    texture: &TextureHandle,
    size: Vec2,
    attachment: &Attachment,
) {
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(area));
    inside.set_clip_rect(area.intersect(ui.clip_rect()));
    let page = area.height() - SCROLL_STEP;
    let steps = [
        (Key::ArrowDown, Vec2::new(0.0, SCROLL_STEP)),
        (Key::ArrowUp, Vec2::new(0.0, -SCROLL_STEP)),
        (Key::ArrowRight, Vec2::new(SCROLL_STEP, 0.0)),
        (Key::ArrowLeft, Vec2::new(-SCROLL_STEP, 0.0)),
        (Key::PageDown, Vec2::new(0.0, page)),
        (Key::PageUp, Vec2::new(0.0, -page)),
    ];
    let pressed = steps
        .iter()
        .filter(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    let by = pressed.fold(Vec2::ZERO, |sum, (_, by)| sum + *by);
    egui::ScrollArea::both()
        .id_salt(("close up", &attachment.sha256))
        .auto_shrink([false, false])
        .show(&mut inside, |ui| {
            if by != Vec2::ZERO {
                ui.scroll_with_delta(-by);
            }
            let (_, room) = ui.allocate_space(size.max(ui.available_size()));
            let rect = Rect::from_center_size(room.center(), size);
            let rect = rect.round_to_pixels(ui.ctx().pixels_per_point());
            paint(ui, texture, rect, attachment);
        });
}

#[expect(clippy::cast_precision_loss, reason = "pictures have few pixels")]
fn size_of(picture: &Picture) -> Vec2 {
    Vec2::new(picture.width as f32, picture.height as f32)
}

fn texture_of(ctx: &egui::Context, picture: &Picture) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let image = egui::ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
    ctx.load_texture("close up", image, egui::TextureOptions::LINEAR)
}

/// Reduces a picture. Every pixel counts; a graphics card would skip some of them, and small
/// print would become unreadable.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a size on the screen"
)]
fn smaller(picture: &Picture, pixels: Vec2) -> Picture {
    let (width, height) = (pixels.x as u32, pixels.y as u32);
    let image = RgbaImage::from_raw(picture.width, picture.height, picture.rgba.clone());
    let image = DynamicImage::from(image.unwrap_or_default());
    let small = image.resize_exact(width, height, FilterType::Triangle);
    Picture {
        width,
        height,
        rgba: small.into_rgba8().into_raw(),
    }
}

fn paint(ui: &mut Ui, texture: &TextureHandle, rect: Rect, attachment: &Attachment) {
    egui::Image::from_texture(texture).paint_at(ui, rect);
    let border = egui::Stroke::new(1.0, palette(ui).border);
    ui.painter()
        .rect_stroke(rect, 0.0, border, egui::StrokeKind::Outside);
    let response = ui.interact(rect, ui.scope_id().with("picture"), egui::Sense::hover());
    response.widget_info(|| {
        let name = tr!("document-image-tooltip", name = &attachment.name);
        egui::WidgetInfo::labeled(egui::Role::Image, true, name)
    });
}

/// A message in place of the picture.
fn message_ui(ui: &mut Ui, area: Rect, attachment: &Attachment, text: &str) {
    let colours = palette(ui);
    let size = Vec2::new(f32::min(420.0, area.width() - 40.0), 150.0);
    let rect = Rect::from_center_size(area.center(), size);
    let layout = Layout::top_down(Align::Center);
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
    let icon = kind_icon(attachment.media_type).rich_text().size(48.0);
    inside.add(Label::new(icon.color(colours.muted)).selectable(false));
    inside.add_space(2.0 * STEP);
    inside.add(Label::new(text).wrap());
}

/// A short message over the picture.
fn pill_ui(ui: &mut Ui, area: Rect, text: &str) {
    let colours = palette(ui);
    let rect = Rect::from_center_size(
        area.center_bottom() - Vec2::new(0.0, 34.0),
        Vec2::new(220.0, 30.0),
    );
    ui.painter().rect_filled(rect, 15.0, colours.raised);
    ui.place(rect, Label::new(text).selectable(false));
}

fn opening_ui(ui: &mut Ui, opening: &OpenState) {
    let colours = palette(ui);
    let (text, colour) = match opening {
        // An empty line keeps the space, so that the buttons stay under the pointer.
        OpenState::Idle => (" ".into(), colours.muted),
        OpenState::Running => {
            let text = tr!("document-open-progress");
            (Cow::Borrowed(text), colours.muted)
        }
        OpenState::Opened => (tr!("document-opened-hint").into(), colours.muted),
        OpenState::Failed(why) => (why.to_string().into(), colours.danger),
    };
    ui.add(Label::new(RichText::new(text).color(colour)).wrap());
}

fn buttons_row_ui(
    ui: &mut Ui,
    dialog: &DocumentDialog,
    (at, count): (usize, usize),
    can_grow: bool,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let step = |by| Action::Documents(DocumentAction::Step(by));
    ui.horizontal(|ui| {
        if count > 1 {
            let back = ui
                .add_enabled(at > 0, Button::new(ICON_CHEVRON_LEFT))
                .on_hover_text(tr!("document-previous-tooltip"))
                .accessible_name(tr!("document-previous-button"));
            keep_arrows(&back);
            if back.clicked() {
                actions.push(step(-1));
            }
            ui.label(tr!("document-position", at = at + 1, count = count));
            let next = ui
                .add_enabled(at + 1 < count, Button::new(ICON_CHEVRON_RIGHT))
                .on_hover_text(tr!("document-next-tooltip"))
                .accessible_name(tr!("document-next-button"));
            keep_arrows(&next);
            if next.clicked() {
                actions.push(step(1));
            }
        }
        if let Some(zoomed) = ui_state.zoomed_document.as_mut().filter(|_| can_grow) {
            let text = tr!("document-zoom-button");
            let grow = Button::selectable(
                zoomed.full_size,
                caption(ui, ICON_ZOOM_IN.rich_text(), text),
            );
            let grow = ui.add(grow).on_hover_text(text).accessible_name(text);
            keep_arrows(&grow);
            if grow.clicked() {
                zoomed.full_size = !zoomed.full_size;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            in_reading_order_ui(ui, Id::unique("document buttons"), |ui| {
                let text = tr!("document-open-button");
                let open = Button::new(caption(ui, ICON_OPEN_IN_NEW.rich_text(), text));
                let open = ui
                    .add_enabled(dialog.opening != OpenState::Running, open)
                    .on_hover_text(text)
                    .accessible_name(text);
                keep_arrows(&open);
                if open.clicked() {
                    let open = DocumentAction::Open(dialog.sha256.clone());
                    actions.push(Action::Documents(open));
                }
                let close = primary_button(ui, tr!("button-close"));
                focus_first(&close);
                keep_arrows(&close);
                if close.clicked() {
                    actions.push(Action::Dialogs(DialogAction::Close));
                }
            });
        });
    });
}

/// An icon with its text, or alone where there is little room: the buttons stay in one row.
fn caption<'a>(ui: &Ui, icon: RichText, text: &'a str) -> Atoms<'a> {
    match ui.ctx().content_rect().width() {
        ..640.0 => icon.into_atoms(),
        _ => (icon, text).into_atoms(),
    }
}

/// Lets the arrow keys change the document and not the focused button, which the Tab key does.
fn keep_arrows(response: &egui::Response) {
    let arrows = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..Default::default()
    };
    response
        .ctx
        .memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
}
