//! The documents of a draft: chosen, dropped or typed, and the requirement that each one meets.

use egui::{Align, Frame, Id, Key, Layout, Margin, RichText, Ui, Vec2};

use crate::app::action::{Action, DocumentAction};
use crate::app::effect::Focus;
use crate::app::state::Thumbnail;
use crate::domain::attachment::{Attachment, MAX_FILE_BYTES, MAX_FILES, MediaType, size_text};
use crate::domain::fields::FieldId;
use crate::domain::finding::{FieldPath, Finding, FindingKind};

use super::accessibility;
use super::dialog_layout::in_reading_order_ui;
use super::help::help_ui;
use super::icons::{
    ICON_ATTACH_FILE, ICON_CLOSE, ICON_DRAG_INDICATOR, ICON_IMAGE, ICON_OPEN_IN_NEW,
    ICON_PICTURE_AS_PDF,
};
use super::input::{FieldContext, findings_ui, input_id, text_edit_ui, was_left_by_enter};
use super::requirement_choice::{DocumentRequirements, document_requirements, requirement_ui};
use super::requirements::{Dragged, requirements_ui};
use super::suggestions::{AtEnd, Row, Selection, suggestions_ui, take_key};
use super::theme::{self, INPUT_HEIGHT, RADIUS, STEP, palette};
use crate::i18n::tr;

/// The width and height of a thumbnail in the list.
const THUMBNAIL: f32 = 44.0;

pub(super) fn documents_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let colours = palette(ui);
    let row = FieldId::Documents.row();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = STEP;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(RichText::new(row.help()).color(colours.muted));
        help_ui(ui, context.ui_state, row, context.draft);
    });
    let limits = tr!(
        "attachment-limits-hint",
        most = size_text(MAX_FILE_BYTES),
        max_files = MAX_FILES
    );
    let is_read = context.state.shows_values();
    if !is_read {
        ui.label(RichText::new(limits).small().color(colours.muted));
        ui.add_space(STEP);
        let (state, draft) = (context.state, context.draft);
        requirements_ui(ui, state, draft, context.ui_state, context.actions);
        ui.add_space(2.0 * STEP);
    }
    let requirement = document_requirements(context);
    for (index, attachment) in context.draft.content.attachments.iter().enumerate() {
        let focus = Focus::Field(FieldPath::item(row.id, index));
        if context.ui_state.takes_focus(&focus) {
            ui.memory_mut(|memory| memory.request_focus(thumbnail_id(&attachment.sha256)));
        }
        attachment_ui(ui, context, attachment, &requirement);
    }
    let path = FieldPath::from(row.id);
    // Missing documents are shown in the checklist, and an unreadable one in the row of its
    // document.
    let shown_elsewhere =
        |f: &Finding| matches!(f.kind, FindingKind::Missing | FindingKind::Unreadable);
    let is_here = |f: &&Finding| f.path.field == row.id && !shown_elsewhere(f);
    let findings: Vec<&Finding> = context.state.shown_findings().filter(is_here).collect();
    findings_ui(ui, &findings);
    if is_read {
        return;
    }
    ui.add_space(STEP);
    pick_ui(ui, context, &path);
    ui.add_space(STEP);
    path_ui(ui, context);
}

fn pick_ui(ui: &mut Ui, context: &mut FieldContext<'_>, path: &FieldPath) {
    let enabled = !context.state.is_busy(context.draft.id);
    let button = egui::Button::new((
        ICON_ATTACH_FILE.rich_text(),
        tr!("attachment-choose-button"),
    ));
    // The same id with any number of documents above it, so that it keeps the focus.
    let own = egui::UiBuilder::new().scope_id(Id::unique("choose documents"));
    let pick = ui
        .scope_builder(own, |ui| ui.add_enabled(enabled, button))
        .inner
        .accessible_name(tr!("attachment-choose-button"));
    if context.ui_state.takes_focus(&Focus::Field(path.clone())) {
        pick.request_focus();
        pick.scroll_to_me(Some(Align::Center));
    }
    if pick.clicked() {
        context
            .actions
            .push(Action::Documents(DocumentAction::Pick(None)));
    }
}

fn attachment_ui(
    ui: &mut Ui,
    context: &mut FieldContext<'_>,
    attachment: &Attachment,
    requirement: &DocumentRequirements,
) {
    let colours = palette(ui);
    let is_read = context.state.shows_values();
    let enabled = !context.state.is_busy(context.draft.id) && !is_read;
    Frame::new()
        .stroke(egui::Stroke::new(1.0, colours.border))
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                thumbnail_ui(ui, context, attachment);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let id = Id::unique(("document buttons", context.draft.id, &attachment.sha256));
                    in_reading_order_ui(ui, id, |ui| {
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
            if !is_read {
                requirement_ui(ui, context, attachment, requirement, enabled);
            }
        });
}

/// The handle for dragging an attachment onto a requirement of the country. By keyboard the
/// requirement is chosen in the list below.
fn drag_ui(ui: &mut Ui, attachment: &Attachment) {
    let icon = ICON_DRAG_INDICATOR.rich_text().size(theme::HEADING);
    let label = egui::Label::new(icon.color(palette(ui).muted))
        .selectable(false)
        .sense(egui::Sense::drag());
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

/// The path of a file, with completion: works on every machine.
fn path_ui(ui: &mut Ui, context: &mut FieldContext<'_>) {
    let enabled = !context.state.is_busy(context.draft.id);
    let id = input_id(context.draft, &FieldPath::key(FieldId::Documents, "path"));
    let label = ui.label(RichText::new(tr!("attachment-path-label")).strong());
    ui.horizontal(|ui| {
        let focused = ui.memory(|memory| memory.has_focus(id));
        if focused {
            take_keys(ui, context);
        }
        let count = context.draft.content.attachments.len();
        if context
            .ui_state
            .path_sent
            .is_some_and(|before| count > before)
        {
            context.ui_state.path_sent = None;
            context.ui_state.path.clear();
        }
        let mut path = context.ui_state.path.clone();
        let button = 92.0;
        let width = ui.available_width() - button - ui.spacing().item_spacing.x;
        let response = ui
            .scope(|ui| {
                ui.set_width(width);
                text_edit_ui(ui, id, &mut path, false, enabled, |line| {
                    line.hint_text("~/Documents/extract.pdf")
                        .event_filter(egui::EventFilter {
                            vertical_arrows: true,
                            horizontal_arrows: true,
                            ..Default::default()
                        })
                })
            })
            .inner
            .labelled_by(label.id);
        context.ui_state.note_own_undo(&response);
        if context.ui_state.takes_focus(&Focus::PathField) {
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
        if std::mem::take(&mut context.ui_state.move_caret_to_end) {
            move_caret_to_end(ui, id, &path);
        }
        if response.changed() {
            context.ui_state.path_choice = Selection::default();
            context
                .actions
                .push(Action::Documents(DocumentAction::CompletePath(
                    path.clone(),
                )));
        }
        let entered = was_left_by_enter(&response);
        context.ui_state.path = path;
        // A press on the list takes the focus before the click arrives.
        if response.has_focus() || context.ui_state.pointer_on_completions {
            context.ui_state.pointer_on_completions = completions_ui(context, &response);
        }
        let attach = ui
            .add_enabled(
                enabled,
                egui::Button::new(tr!("attachment-attach-button"))
                    .min_size([button, INPUT_HEIGHT].into()),
            )
            .accessible_name(tr!("attachment-path-tooltip"));
        if attach.clicked() || entered {
            // The path stays until the file is attached: it may have to be corrected.
            let path = context.ui_state.path.clone();
            context.ui_state.path_sent = Some(context.draft.content.attachments.len());
            context.ui_state.path_choice = Selection::default();
            context
                .actions
                .push(Action::Documents(DocumentAction::AttachTyped(path)));
            context.ui_state.focus = Some(Focus::PathField);
        }
    });
}

/// Arrows choose a completion, Enter takes it.
fn take_keys(ui: &Ui, context: &mut FieldContext<'_>) {
    let completions = &context.state.completions;
    if completions.is_empty() {
        return;
    }
    let choice = &mut context.ui_state.path_choice;
    choice.take_arrows(ui, completions.len(), AtEnd::GoRound);
    if let Some(index) = choice.index
        && take_key(ui, Key::Enter)
        && let Some(path) = completions.get(index)
    {
        complete(context, path.clone());
    }
}

fn complete(context: &mut FieldContext<'_>, path: String) {
    context
        .actions
        .push(Action::Documents(DocumentAction::CompletePath(
            path.clone(),
        )));
    context.ui_state.path = path;
    context.ui_state.path_choice = Selection::default();
    context.ui_state.move_caret_to_end = true;
}

fn move_caret_to_end(ui: &Ui, id: egui::Id, text: &str) {
    if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), id) {
        let end = egui::text::CCursor::new(text.chars().count());
        let range = egui::text::CCursorRange::one(end);
        state.cursor.set_char_range(Some(range));
        state.store(ui.ctx(), id);
    }
}

/// The list of completions. Returns true while the pointer is on it.
fn completions_ui(context: &mut FieldContext<'_>, anchor: &egui::Response) -> bool {
    let typed = &context.ui_state.path;
    let others = context.state.completions.iter().any(|path| path != typed);
    if typed.is_empty() || !others {
        return false;
    }
    let pointer = suggestions_ui(
        anchor,
        tr!("attachment-path-completions-label"),
        &context.state.completions,
        |path: &String| Row {
            key: path,
            label: path,
            is_long: true,
        },
        &mut context.ui_state.path_choice,
    );
    let clicked = pointer
        .clicked
        .and_then(|index| context.state.completions.get(index));
    if let Some(path) = clicked {
        complete(context, path.clone());
        context.ui_state.focus = Some(Focus::PathField);
    }
    pointer.is_on_list
}
