//! The place of all profiles: the views at the side, and the table with its search and filters.

mod columns;
mod filters;
mod row;
mod selection;
mod table;
mod views;

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, Rect, RichText, Ui};

use crate::app::action::{Action, LibraryAction, ListAction};
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::domain::row_query::Filters;
use crate::i18n::tr;

use super::accessibility;
use super::areas::Area;
use super::command::Command;
use super::icons::ICON_SEARCH;
use super::input::select_all;
use super::theme::{self, STEP, palette};
use super::trash;
use super::ui_state::UiState;
use super::widgets::primary_button;

/// Below this width of the window the views are a line above the table.
const SIDE_BY_SIDE: f32 = 900.0;
const SEARCH_WIDTH: f32 = 280.0;
/// Room for the number of profiles and the buttons beside the title.
const BESIDE_TITLE: f32 = 320.0;

/// Draws the library. Returns where its rows are, below their headings.
pub(super) fn library_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) -> Rect {
    let colours = palette(ui);
    let narrow = ui.available_width() < SIDE_BY_SIDE;
    if !narrow {
        let column = Frame::new()
            .fill(colours.ground)
            .inner_margin(Margin::same(theme::EDGE));
        Panel::left("views")
            .frame(column)
            .default_size(208.0)
            .size_range(160.0..=320.0)
            .show(ui, |ui| {
                accessibility::region(ui, tr!("library-views-title"));
                ui_state.areas.begin(ui, Area::Views, ui.max_rect());
                views::views_ui(ui, state, actions);
            });
    }
    let centre = Frame::new().fill(colours.surface);
    let centre = CentralPanel::default().frame(centre).show(ui, |ui| {
        accessibility::region(ui, tr!("library-title"));
        let bar = selection::take_place(ui, state);
        let head = Frame::new().inner_margin(Margin::symmetric(theme::EDGE, 10));
        head.show(ui, |ui| head_ui(ui, state, ui_state, narrow, actions));
        let rows = ui.available_rect_before_wrap();
        if state.list.is_empty() {
            Frame::new()
                .inner_margin(Margin::symmetric(theme::EDGE, 8))
                .show(ui, |ui| empty_ui(ui, state, actions));
        } else {
            ui_state.areas.begin(ui, Area::Table, rows);
            table::table_ui(ui, state, ui_state, actions);
        }
        // The Tab key comes to it after the table.
        if let Some(place) = bar {
            ui_state.areas.begin(ui, Area::Selection, place);
            selection::bar_ui(ui, place, state, actions);
        }
        rows.with_min_y(rows.top() + table::HEADER)
    });
    centre.inner
}

/// Above the table: the view, its search and its filters.
fn head_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    narrow: bool,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        if narrow {
            views::menu_ui(ui, state, actions);
        } else {
            let title = theme::title(views::title(state, state.list.view));
            ui.scope(|ui| {
                // A name may be long.
                ui.set_max_width((ui.available_width() - BESIDE_TITLE).max(BESIDE_TITLE));
                ui.add(egui::Label::new(title).truncate());
            });
        }
        views::change_menu_ui(ui, state, actions);
        if is_narrowed(state) {
            let shown = tr!("library-count", count = state.list.len());
            ui.label(RichText::new(shown).color(palette(ui).muted));
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let keys = Command::New.keys(ui.ctx());
            let new = primary_button(ui, Command::New.label()).on_hover_text(keys);
            if new.clicked() && state.loaded {
                actions.push(Action::Library(LibraryAction::New(uuid::Uuid::new_v4())));
            }
        });
    });
    ui.add_space(STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(2.0 * STEP, 2.0 * STEP);
        search_ui(ui, state, ui_state, actions);
        filters::filters_ui(ui, state, actions);
        columns::columns_ui(ui, state, actions);
        views::save_ui(ui, state, actions);
    });
    if state.list.is_trash() {
        ui.add_space(STEP);
        trash::view_head_ui(ui, state, ui_state, actions);
    }
}

fn search_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let mut search = state.list.search.clone();
    let id = egui::Id::unique("search");
    let line = egui::TextEdit::singleline(&mut search)
        .id(id)
        .hint_text(tr!("library-search-placeholder"))
        .prefix(ICON_SEARCH.rich_text().color(palette(ui).muted))
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(SEARCH_WIDTH.min(ui.available_width() - 24.0));
    let goes_down = ui.memory(|memory| memory.has_focus(id))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    if goes_down {
        ui_state.focus = Some(Focus::Table);
    }
    let response = ui.add(line).accessible_name(tr!("command-search-library"));
    ui_state.note_own_undo(&response);
    if ui_state.takes_focus(&Focus::Search) {
        response.request_focus();
        // What is typed now replaces the search before.
        select_all(&response, &state.list.search);
    }
    if response.changed() {
        actions.push(Action::from(ListAction::Search(search)));
    }
}

/// True while search or filters leave out profiles of the view.
fn is_narrowed(state: &State) -> bool {
    !state.list.search.is_empty() || state.list.filters != Filters::default()
}

/// What stands in place of a table without rows.
fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if let Some((done, all)) = state.moving_in {
        return moving_in_ui(ui, done, all);
    }
    let shown = &state.list;
    let is_narrowed = is_narrowed(state);
    let text = if !state.loaded {
        tr!("library-loading")
    } else if is_narrowed {
        tr!("library-search-empty")
    } else if shown.is_trash() {
        tr!("trash-empty")
    } else if shown.library_len() == 0 {
        tr!("library-empty")
    } else {
        tr!("library-view-empty")
    };
    ui.add(egui::Label::new(RichText::new(text).color(palette(ui).muted)).wrap());
    if state.loaded && is_narrowed {
        ui.add_space(2.0 * STEP);
        if ui.button(tr!("library-clear-filters-button")).clicked() {
            actions.push(Action::from(ListAction::Search(String::new())));
            actions.push(Action::from(ListAction::Filter(Box::default())));
        }
    }
}

/// How many profiles of an older version were moved into the library.
fn moving_in_ui(ui: &mut Ui, done: usize, all: usize) {
    #[expect(clippy::cast_precision_loss, reason = "only drawn")]
    let part = done as f32 / all.max(1) as f32;
    let text = tr!("moving-in-progress", done = done, all = all);
    ui.add_space(2.0 * STEP);
    ui.add(egui::Label::new(RichText::new(text).color(palette(ui).muted)).wrap());
    ui.add_space(STEP);
    ui.add(egui::ProgressBar::new(part).desired_height(6.0));
}
