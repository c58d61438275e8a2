//! The command palette: every command with its keys, found by typing part of its label.

use std::sync::Arc;

use egui::{Align, Align2, Id, Key, RichText, ScrollArea, TextEdit, TextStyle, Ui};

use crate::app::action::{Action, DialogAction};
use crate::app::state::State;
use crate::domain::country::fold;

use super::accessibility;
use super::command::Command;
use super::dialog_layout::body_ui;
use super::suggestions::{AtEnd, Selection, take_key};
use super::theme::{self, STEP, palette};
use super::ui_state::{Query, UiState};
use crate::i18n::tr;

/// The largest height of the list.
const HEIGHT: f32 = 380.0;
const ROW: f32 = 32.0;
/// Distance from the edge of a row to its texts.
const INDENT: f32 = 10.0;
/// Distance between a command and the text beside it.
const GAP: f32 = 4.0 * STEP;

pub(super) fn command_palette_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let mut query = std::mem::take(&mut ui_state.palette_query);
    let found = matching_commands(&query.text);
    let chosen = take_keys(ui, &mut query, &found);
    let id = Id::unique("palette");
    let line = TextEdit::singleline(&mut query.text)
        .id(id)
        .hint_text(tr!("palette-search-label"))
        .margin(egui::Margin::symmetric(10, 8))
        .desired_width(f32::INFINITY);
    let typed = ui.add(line).accessible_name(tr!("palette-search-label"));
    typed.request_focus();
    if typed.changed() {
        query.selection = Selection::at(0);
    }
    ui.add_space(2.0 * STEP);
    let mut run = chosen;
    // The size stays the same, however many commands match.
    let list = ScrollArea::vertical().auto_shrink([false, false]);
    body_ui(ui, list, HEIGHT, |ui, list| {
        list.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if found.is_empty() {
                let nothing = RichText::new(tr!("palette-empty"));
                accessibility::announced(&ui.label(nothing.color(palette(ui).muted)));
            }
            let Selection { moved, scroll, .. } = query.selection;
            let first = chosen_of(&query, &found).map(Command::label);
            accessibility::choices(ui, tr!("choices-label"), first, found.len(), moved);
            for (index, command) in found.iter().copied().enumerate() {
                let is_chosen = query.selection.index == Some(index);
                let own = egui::UiBuilder::new().scope_id(id.with(command));
                let row = ui.scope_builder(own, |ui| row_ui(ui, state, command, is_chosen));
                let row = row.inner;
                accessibility::option(&row, id, is_chosen, moved);
                if is_chosen && scroll {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    run = Some(command);
                }
            }
        });
    });
    query.selection.scroll = false;
    match run {
        Some(command) => {
            actions.push(Action::Dialogs(DialogAction::Close));
            command.run(state, ui_state, actions);
        }
        None => ui_state.palette_query = query,
    }
}

/// The commands with words that begin with the typed words, in any order.
fn matching_commands(query: &str) -> Vec<Command> {
    let query = fold(query);
    let fits = |command: &&Command| {
        let label = fold(command.label());
        query
            .split(' ')
            .all(|word| label.split(' ').any(|of_label| of_label.starts_with(word)))
    };
    let all = Command::ALL
        .iter()
        .filter(|command| **command != Command::Palette);
    all.filter(fits).copied().collect()
}

/// Handles keys before the text field sees them: arrows move the choice, Enter accepts it.
fn take_keys(ui: &Ui, query: &mut Query, found: &[Command]) -> Option<Command> {
    query.selection.take_arrows(ui, found.len(), AtEnd::Stay);
    take_key(ui, Key::Enter)
        .then(|| chosen_of(query, found))
        .flatten()
}

fn chosen_of(query: &Query, found: &[Command]) -> Option<Command> {
    found.get(query.selection.index?).copied()
}

/// A command with its keys, or with the reason why it can't be run now. A long reason takes a second line.
fn row_ui(ui: &mut Ui, state: &State, command: Command, chosen: bool) -> egui::Response {
    let colours = palette(ui);
    let unavailable = command.unavailable_reason(state);
    let colour = if unavailable.is_some() {
        colours.muted
    } else {
        colours.text
    };
    let beside = unavailable.map_or_else(|| command.keys(ui.ctx()), str::to_owned);
    let beside = RichText::new(beside)
        .size(theme::SMALL)
        .color(colours.muted);
    let label = RichText::new(command.label()).color(colour);
    let galley = |text: RichText, width, align| {
        let text = egui::WidgetText::from(text);
        let job = text.into_layout_job(ui.style(), TextStyle::Body.into(), Align::Center);
        let mut job = Arc::unwrap_or_clone(job);
        job.wrap.max_width = width;
        // Of each line, when there are several.
        job.halign = align;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let width = ui.available_width() - 2.0 * INDENT;
    let label = galley(label, width, Align::LEFT);
    let beside = galley(beside, width - label.size().x - GAP, Align::RIGHT);
    let height = label.size().y.max(beside.size().y) + 2.0 * STEP;
    let size = egui::vec2(ui.available_width(), height.max(ROW));
    // Buttons that the Tab key skips: the arrow keys choose.
    let row = egui::Button::selectable(chosen, "")
        .sense(egui::Sense::CLICK)
        .min_size(size);
    let row = ui.add(row).accessible_name(command.label());
    let inner = row.rect.shrink2(egui::vec2(INDENT, 0.0));
    let at = Align2::LEFT_CENTER.align_size_within_rect(label.size(), inner);
    ui.place(at, egui::Label::new(label).selectable(false));
    let at = Align2::RIGHT_CENTER.align_size_within_rect(beside.size(), inner);
    ui.place(at, egui::Label::new(beside).selectable(false));
    row
}
