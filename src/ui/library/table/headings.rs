//! The headings of the table: a click sorts, dragging one moves its column, dragging its edge sizes it.

use egui::{Align2, Rect, RichText, Sense, Ui, Vec2};

use crate::app::action::{Action, ListAction, SettingsAction};
use crate::domain::row_query::Column;
use crate::i18n::tr;
use crate::settings::usable_width;

use super::super::super::accessibility;
use super::super::super::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, family};
use super::super::super::theme::{self, palette};
use super::super::super::widgets::place_text_ui;
use super::super::columns::{self, heading};
use super::Rows;

/// The width of what a column is dragged by.
const HANDLE: f32 = 8.0;

impl Rows<'_> {
    pub(super) fn heading_ui(&mut self, ui: &Ui, rect: Rect, column: Column) {
        let colours = palette(ui);
        let sense = Sense::CLICK | Sense::DRAG;
        let cell = ui.interact(rect, self.id.with(("heading", column)), sense);
        self.headings.push((column, rect));
        if cell.dragged() || cell.drag_stopped() {
            self.dragged = Some((column, cell.drag_stopped()));
        }
        let order = self.state.list.order;
        let is_sorted = order.column == column;
        accessibility::button_of_table(
            &cell,
            &tr!("library-sort-button", column = heading(column)),
        );
        let inner = rect.shrink2(Vec2::new(8.0, 0.0));
        let colour = if is_sorted || cell.hovered() {
            colours.text
        } else {
            colours.muted
        };
        let mut text_rect = inner;
        if is_sorted {
            let icon = if order.descending {
                ICON_ARROW_DOWNWARD
            } else {
                ICON_ARROW_UPWARD
            };
            let font = egui::FontId::new(theme::BODY, family());
            let painter = ui.painter();
            let at = inner.right_center();
            let arrow = painter.text(at, Align2::RIGHT_CENTER, icon.codepoint, font, colour);
            text_rect.max.x = arrow.min.x - 2.0;
        }
        let text = RichText::new(heading(column)).color(colour).strong();
        let text = text.size(theme::TABLE);
        place_text_ui(ui, text_rect, Align2::LEFT_CENTER, text);
        if cell.clicked() {
            self.actions.push(Action::from(ListAction::Sort(column)));
        }
        // What takes the room that is left has no width of its own to drag.
        if self.filler != Some(column) {
            self.handle_ui(ui, rect, column);
        }
    }

    /// While a heading is dragged: its name under the pointer, and a line where the column goes when it is dropped.
    pub(super) fn dragged_ui(&mut self, ui: &Ui, area: Rect) {
        let (Some((column, is_dropped)), Some(pointer)) =
            (self.dragged, ui.ctx().pointer_interact_pos())
        else {
            return;
        };
        // Those that are scrolled out of sight are not drawn.
        let is_before = |(_, rect): &&(Column, Rect)| rect.center().x < pointer.x;
        let before = self.headings.iter().filter(is_before).count();
        let position = |column| self.shown.iter().position(|shown| shown.column == column);
        let at = position(column);
        let next = self.headings.get(before).map(|(column, _)| *column);
        let last = self.headings.last().map(|(column, _)| *column);
        let place = match (next.and_then(position), last.and_then(position)) {
            (Some(next), _) => next,
            (None, Some(last)) => last + 1,
            (None, None) => return,
        };
        // Without the column itself, those after it are one place further left.
        let place = place - usize::from(at.is_some_and(|at| at < place));
        if is_dropped {
            if at != Some(place) {
                let mut columns = self.shown.to_vec();
                columns::move_to(&mut columns, column, place);
                let columns = SettingsAction::SetColumns(columns);
                self.actions.push(Action::Settings(columns));
            }
            return;
        }
        let colours = palette(ui);
        let left = self.headings.get(before).map(|(_, rect)| rect.left());
        let right = self.headings.last().map(|(_, rect)| rect.right());
        if let Some(x) = left.or(right) {
            let line = egui::Stroke::new(2.0, colours.accent);
            ui.painter().vline(x, area.y_range(), line);
        }
        ui.set_cursor_icon(egui::CursorIcon::Grabbing);
        let id = self.id.with("dragged heading");
        let place = pointer + egui::vec2(12.0, 8.0);
        egui::Area::new(id)
            .order(egui::Order::Tooltip)
            .fixed_pos(place)
            .interactable(false)
            .show(ui.ctx(), |ui| {
                egui::Frame::popup(ui.style()).show(ui, |ui| ui.label(heading(column)));
            });
    }

    /// The edge of a column, by which its width is dragged.
    fn handle_ui(&mut self, ui: &Ui, rect: Rect, column: Column) {
        let edge = Rect::from_min_max(
            egui::pos2(rect.right() - HANDLE, rect.top()),
            rect.right_bottom(),
        );
        let handle = ui.interact(edge, self.id.with(("edge", column)), Sense::DRAG);
        let is_used = handle.hovered() || handle.dragged();
        let colours = palette(ui);
        let colour = if is_used {
            colours.accent
        } else {
            colours.border
        };
        let line = egui::Stroke::new(if is_used { 2.0 } else { 1.0 }, colour);
        let inside = rect.y_range().shrink(8.0);
        ui.painter().vline(rect.right() - 1.0, inside, line);
        if is_used {
            ui.set_cursor_icon(egui::CursorIcon::ResizeColumn);
        }
        let by = handle.drag_delta().x;
        if by != 0.0 {
            let mut columns = self.shown.to_vec();
            for one in columns.iter_mut().filter(|one| one.column == column) {
                one.width = usable_width(one.width + by);
            }
            let columns = SettingsAction::SetColumns(columns);
            self.actions.push(Action::Settings(columns));
        }
    }
}
