//! The table of profiles. It is one stop of the Tab key: keys move a cursor over its rows, select and open.

mod headings;

use egui::{Align2, Color32, Event, EventFilter, Id, Key, Modifiers, Rect, Sense, Ui};
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, PrefetchInfo, Table, TableDelegate};

use crate::app::action::{Action, LibraryAction, ListAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::row_query::Column;
use crate::i18n::tr;
use crate::settings::{ShownColumn, usable_width};

use super::super::accessibility;
use super::super::icons::{ICON_CHECK_BOX, ICON_CHECK_BOX_OUTLINE_BLANK};
use super::super::theme::{self, TABLE_ROW, palette};
use super::super::ui_state::UiState;
use super::row;

/// The height of the headings.
pub(super) const HEADER: f32 = 32.0;
const TICK: f32 = 36.0;

fn table_id() -> Id {
    Id::unique("profiles")
}

pub(super) fn table_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let area = ui.available_rect_before_wrap();
    let table = ui.interact(area, table_id(), Sense::focusable_noninteractive());
    accessibility::table(&table, tr!("library-table-label"));
    let is_first = ui_state.table.is_first(ui);
    // Where nothing else has the focus, keys are for the table: after a start, a dialog, or a click beside everything.
    let is_free = state.dialog.is_none()
        && ui.memory(|memory| memory.focused().is_none())
        && !egui::Popup::is_any_open(ui.ctx());
    if ui_state.takes_focus(&Focus::Table) || is_free {
        table.request_focus();
    }
    let has_focus = table.has_focus();
    if has_focus {
        hold_keys(ui);
        // An open menu has its keys for itself.
        if !ui_state.popup_is_open {
            keys_ui(ui, state, area.height(), actions);
            letters_ui(ui, ui_state, actions);
        }
    }
    let shown = state.columns();
    let widths = widths(shown, area.width());
    let id = Id::unique("table");
    let mut egui_table = Table::new()
        .id_salt("table")
        .num_rows(state.list.len() as u64)
        .headers([HeaderRow::new(HEADER)])
        .num_sticky_cols(1)
        .columns(columns(&widths));
    if let Some(row) = ui_state.table.row_to_show(&state.list, is_first) {
        egui_table = egui_table.scroll_to_row(row as u64, None);
    }
    let mut rows = Rows {
        state,
        actions,
        shown,
        headings: Vec::new(),
        dragged: None,
        filler: filler(shown, &widths),
        has_focus,
        id,
        area: area.with_min_y(area.top() + HEADER),
    };
    // Without a memory of its own, egui_table would draw twice at first to measure the columns.
    let memory = egui_table.get_id(ui);
    egui_table::TableState::default().store(ui.ctx(), memory);
    egui_table.show(ui, &mut rows);
    rows.dragged_ui(ui, area);
}

/// The widths of the columns. The last wide one takes what is left.
fn widths(shown: &[ShownColumn], available: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = shown.iter().map(|one| usable_width(one.width)).collect();
    let left = (available - TICK - widths.iter().sum::<f32>() - 1.0).floor();
    let wide = |one: &ShownColumn| matches!(one.column, Column::Comment | Column::Name);
    let last = shown
        .iter()
        .rposition(wide)
        .unwrap_or(shown.len().saturating_sub(1));
    if let Some(width) = widths.get_mut(last) {
        *width += left.max(0.0);
    }
    widths
}

/// The column that is wider than it was made, because it takes what is left.
fn filler(shown: &[ShownColumn], widths: &[f32]) -> Option<Column> {
    let mut columns = shown.iter().zip(widths);
    let found = columns.find(|(one, width)| **width > usable_width(one.width) + 0.5);
    found.map(|(one, _)| one.column)
}

fn columns(widths: &[f32]) -> Vec<egui_table::Column> {
    let tick = egui_table::Column::new(TICK).resizable(false);
    let others = widths.iter().map(|width| {
        // The handles of egui_table would be stops of the Tab key.
        egui_table::Column::new(*width)
            .range(usable_width(0.0)..=f32::INFINITY)
            .resizable(false)
    });
    std::iter::once(tick).chain(others).collect()
}

/// Keeps the focus at the table whatever key is pressed.
fn hold_keys(ui: &Ui) {
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table_id(), filter));
}

fn keys_ui(ui: &Ui, state: &State, height: f32, actions: &mut Vec<Action>) {
    let shown = &state.list;
    let at = shown.selection.cursor();
    let last = shown.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few rows"
    )]
    let page = ((height - HEADER) / TABLE_ROW).floor().max(1.0) as usize;
    let moves = [
        (Key::ArrowDown, at.saturating_add(1).min(last)),
        (Key::ArrowUp, at.saturating_sub(1)),
        (Key::PageDown, at.saturating_add(page).min(last)),
        (Key::PageUp, at.saturating_sub(page)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, position) in moves {
        for (modifiers, extend) in [(Modifiers::SHIFT, true), (Modifiers::NONE, false)] {
            if pressed(modifiers, key) {
                actions.push(Action::from(ListAction::MoveTo { position, extend }));
            }
        }
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        actions.push(Action::from(ListAction::SelectAll));
    }
    if pressed(Modifiers::NONE, Key::Space) {
        actions.push(Action::from(ListAction::Toggle(at)));
    }
    if !shown.selection.is_empty() && pressed(Modifiers::NONE, Key::Escape) {
        actions.push(Action::from(ListAction::SelectNone));
    }
    let row = shown.row(at);
    if pressed(Modifiers::NONE, Key::Enter)
        && let Some(row) = row
    {
        actions.push(Action::Library(LibraryAction::Open(row.id)));
    }
    if !shown.is_trash() && pressed(Modifiers::NONE, Key::Delete) {
        if !shown.selection.is_empty() {
            actions.push(Action::Library(LibraryAction::TrashSelected));
        } else if let Some(row) = row {
            actions.push(Action::Library(LibraryAction::Trash(row.id)));
        }
    }
}

/// Letters go to the next row with a name that begins with them.
fn letters_ui(ui: &Ui, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let mut letters = String::new();
    let now = ui.input_mut(|input| {
        // Space selects.
        let is_taken = |text: &str| input.modifiers.command || input.modifiers.alt || text == " ";
        input.events.retain(|event| match event {
            Event::Text(text) if !is_taken(text) => {
                letters.push_str(text);
                false
            }
            _ => true,
        });
        input.time
    });
    if !letters.is_empty() {
        let name = ui_state.table.type_name(&letters, now).to_owned();
        actions.push(Action::from(ListAction::GoToName(name)));
    }
}

struct Rows<'a> {
    state: &'a State,
    actions: &'a mut Vec<Action>,
    shown: &'a [ShownColumn],
    /// Where the heading of each column was drawn.
    headings: Vec<(Column, Rect)>,
    /// The column whose heading is dragged to another place, and whether it was dropped in this frame.
    dragged: Option<(Column, bool)>,
    /// The column that takes what the others leave.
    filler: Option<Column>,
    has_focus: bool,
    id: Id,
    /// The rows without the headings.
    area: Rect,
}

impl TableDelegate for Rows<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        let position = |row: u64| usize::try_from(row).unwrap_or(usize::MAX);
        let rows = position(info.visible_rows.start)..position(info.visible_rows.end);
        if self.state.list.in_view() != rows {
            self.actions.push(Action::from(ListAction::Show(rows)));
        }
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let colours = palette(ui);
        ui.painter().rect_filled(rect, 0.0, colours.ground);
        let line = egui::Stroke::new(1.0, colours.border);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
        match cell.col_range.start.checked_sub(1) {
            None => self.tick_all_ui(ui, rect),
            Some(index) => {
                if let Some(shown) = self.shown.get(index) {
                    self.heading_ui(ui, rect, shown.column);
                }
            }
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row_nr: u64) {
        // Called once for the columns that stay and once for those that scroll.
        let rect = ui.max_rect();
        let position = usize::try_from(row_nr).unwrap_or(usize::MAX);
        let Some(profile) = self.state.list.row(position) else {
            return;
        };
        let colours = palette(ui);
        let selection = &self.state.list.selection;
        let is_selected = selection.contains(profile.id);
        let has_cursor = selection.cursor() == position;
        let clip = ui.clip_rect();
        let is_tick = clip.width() <= TICK + 1.0;
        let response = if is_tick {
            None
        } else {
            let visible = rect.intersect(clip);
            let row = ui.interact(visible, self.id.with(profile.id), Sense::CLICK);
            accessibility::table_row(&row, is_selected, || {
                let columns = self.shown.iter().map(|shown| shown.column);
                row::name(ui, self.state, profile, columns)
            });
            if has_cursor && self.has_focus {
                accessibility::table_cursor(ui.ctx(), table_id(), row.id);
            }
            Some(row)
        };
        // The tick box is beside the row, in a part of its own.
        let is_hovered = ui.ctx().pointer_hover_pos().is_some_and(|pointer| {
            rect.y_range().contains(pointer.y) && self.area.contains(pointer)
        }) && !egui::Popup::is_any_open(ui.ctx());
        let is_pressed = response
            .as_ref()
            .is_some_and(egui::Response::is_pointer_button_down_on);
        let fill = if is_selected || is_pressed {
            colours.selected
        } else if is_hovered {
            colours.raised
        } else {
            Color32::TRANSPARENT
        };
        let visible = rect.intersect(clip);
        ui.painter().rect_filled(visible, 0.0, fill);
        let line = egui::Stroke::new(1.0, colours.border.gamma_multiply(0.4));
        ui.painter()
            .hline(visible.x_range(), rect.bottom() - 0.5, line);
        if has_cursor && self.has_focus && !is_tick {
            let ring = egui::Stroke::new(2.0, colours.accent);
            let inside = visible.shrink(1.0);
            ui.painter()
                .rect_stroke(inside, 0.0, ring, egui::StrokeKind::Inside);
        }
        if let Some(row) = response {
            self.clicked(ui, &row, position, profile.id);
            row.context_menu(|ui| row::menu_ui(ui, profile, self.actions));
        }
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let position = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        let Some(profile) = self.state.list.row(position) else {
            return;
        };
        match cell.col_nr.checked_sub(1) {
            None => self.tick_ui(ui, position, profile.id),
            Some(index) => {
                if let Some(shown) = self.shown.get(index) {
                    row::cell_ui(ui, self.state, profile, shown.column);
                }
            }
        }
    }

    fn default_row_height(&self) -> f32 {
        TABLE_ROW
    }
}

impl Rows<'_> {
    fn clicked(&mut self, ui: &Ui, row: &egui::Response, position: usize, id: uuid::Uuid) {
        if !row.clicked() {
            return;
        }
        let modifiers = ui.input(|input| input.modifiers);
        let action = if modifiers.shift {
            Action::from(ListAction::MoveTo {
                position,
                extend: true,
            })
        } else if modifiers.command {
            Action::from(ListAction::Toggle(position))
        } else {
            Action::Library(LibraryAction::Open(id))
        };
        if modifiers.shift || modifiers.command {
            ui.memory_mut(|memory| memory.request_focus(table_id()));
        }
        self.actions.push(action);
    }

    fn tick_ui(&mut self, ui: &Ui, position: usize, id: uuid::Uuid) {
        let is_selected = self.state.list.selection.contains(id);
        let cell = self.id.with(("tick", id));
        let tick = ui.interact(ui.max_rect(), cell, Sense::CLICK);
        tick_mark_ui(ui, ui.max_rect(), is_selected, tick.hovered());
        if tick.clicked() {
            self.actions
                .push(Action::from(ListAction::Toggle(position)));
            ui.memory_mut(|memory| memory.request_focus(table_id()));
        }
    }

    fn tick_all_ui(&mut self, ui: &Ui, rect: Rect) {
        let all = &self.state.list;
        let is_all = all.selection.len() >= all.len() && !all.is_empty();
        let tick = ui.interact(rect, self.id.with("tick all"), Sense::CLICK);
        accessibility::button_of_table(&tick, tr!("library-select-all-button"));
        tick_mark_ui(ui, rect, is_all, tick.hovered());
        if tick.clicked() {
            let action = if is_all {
                ListAction::SelectNone
            } else {
                ListAction::SelectAll
            };
            self.actions.push(Action::from(action));
        }
    }
}

fn tick_mark_ui(ui: &Ui, rect: Rect, is_ticked: bool, is_hovered: bool) {
    let colours = palette(ui);
    let (icon, colour) = if is_ticked {
        (ICON_CHECK_BOX, colours.accent)
    } else {
        let colour = if is_hovered {
            colours.text
        } else {
            colours.outline
        };
        (ICON_CHECK_BOX_OUTLINE_BLANK, colour)
    };
    let font = egui::FontId::new(theme::HEADING, super::super::icons::family());
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        icon.codepoint,
        font,
        colour,
    );
}
