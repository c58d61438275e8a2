//! Draws the [`State`] and pushes [`Action`]s. Decides nothing; knows no file, no network
//! and no keyring.

mod accessibility;
mod account_token;
mod accounts;
mod areas;
mod attachment;
mod banner;
mod bring_in;
mod bulk_check;
mod bulk_submit;
mod checklist;
mod combo;
mod command;
mod command_keys;
mod command_palette;
mod copy_from;
mod delete_at_server;
mod dialog_layout;
mod dialogs;
mod document;
mod document_library;
mod document_replacement;
mod documents;
mod duplicate;
mod extra_fields;
mod field;
mod file_drop;
mod focus;
mod form;
mod help;
mod icons;
mod in_sight;
mod input;
mod inspector;
mod learned_names;
mod library;
mod menus;
mod notices;
mod profile;
mod rail;
mod refusals;
mod remembered_size;
mod requirement_changes;
mod requirement_choice;
mod requirements;
mod review_age;
mod review_dialog;
mod saving;
mod sections_in_view;
mod server_fields;
mod settings;
mod sharing;
mod suggestions;
mod task;
pub mod theme;
mod time_format;
mod top_bar;
mod trash;
mod type_ahead;
mod ui_state;
mod update_dialog;
mod values;
mod view_name;
mod widgets;

use egui::{Frame, Margin, Panel, Ui};

use crate::app::action::Action;
use crate::app::effect::Focus;
use crate::app::state::State;
use crate::settings::Theme;

use areas::Area;
use theme::palette;
pub use time_format::show_times_in;
pub use type_ahead::TypeAhead;
use ui_state::Tab;
pub use ui_state::UiState;

/// From this width on the checklist of a profile has a column of its own.
const TWO_PANELS: f32 = 900.0;

/// Draws the whole window.
pub fn window_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let ctx = ui.ctx().clone();
    follow_settings(&ctx, state);
    accessibility::window(&ctx);
    ui_state.focused_next = std::mem::take(&mut ui_state.focus_next);
    if ui_state.focused_next {
        ctx.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Next));
    }
    ui_state.note_tab(&ctx);
    ui_state.stop_caret_blinking(&ctx);
    focus::begin(&ctx, state, ui_state);
    command_keys::take_keys(&ctx, state, ui_state, actions);
    file_drop::take_files(&ctx, &mut ui_state.file_drop, actions);
    if state.dialog.is_none() {
        ui_state.focused = None;
    }
    let colours = palette(ui);
    let narrow = ui.available_width() < TWO_PANELS;
    rail::follow_click(state, ui_state);
    turn_to_focus(ui_state);
    let wanted = ui_state.focus.clone();

    let bar = Frame::new()
        .fill(colours.ground)
        .inner_margin(Margin::symmetric(theme::EDGE, 8));
    Panel::top("top").frame(bar).show(ui, |ui| {
        top_bar::top_bar_ui(ui, state, ui_state, narrow, actions);
    });
    if let Some(forward) = ui_state.area_step.take() {
        match ui_state.areas.go_on(&ctx, state.editor.is_some(), forward) {
            Some(Area::Form) => ui_state.tab = Tab::Form,
            Some(Area::Checklist) => ui_state.tab = Tab::Inspector,
            Some(Area::Views | Area::Table | Area::Selection | Area::Rail | Area::Banner)
            | None => {}
        }
    }
    ui_state.areas.clear();
    let centre = if state.editor.is_some() {
        profile::profile_ui(ui, state, ui_state, narrow, actions)
    } else {
        library::library_ui(ui, state, ui_state, actions)
    };
    notices::notices_ui(&ctx, state, (centre, narrow), actions);
    dialogs::dialog_ui(&ctx, state, ui_state, actions);
    // What is not in the window can't be waited for.
    if wanted.is_some() && ui_state.focus == wanted {
        ui_state.focus = None;
    }
    focus::end(&ctx, state, ui_state);
    ui_state.areas.note_focus(&ctx);
    file_drop::hint_ui(&ctx, &ui_state.file_drop);
    attachment::dragged_ui(&ctx);
}

/// In a narrow window the part that the cursor is sent to has to be in sight.
fn turn_to_focus(ui_state: &mut UiState) {
    match &ui_state.focus {
        Some(Focus::Problems) => ui_state.tab = Tab::Inspector,
        Some(Focus::Field(_) | Focus::PathField | Focus::Outcome | Focus::NextStep) => {
            ui_state.tab = Tab::Form;
        }
        Some(Focus::Search | Focus::Table | Focus::Profile) | None => {}
    }
}

/// The theme of the settings as egui names it.
pub fn theme_preference(theme: Theme) -> egui::ThemePreference {
    match theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    }
}

fn follow_settings(ctx: &egui::Context, state: &State) {
    let theme = theme_preference(state.settings.theme);
    if ctx.options(|options| options.theme_preference) != theme {
        ctx.set_theme(theme);
    }
    if (ctx.zoom_factor() - state.settings.zoom).abs() > 0.001 {
        ctx.set_zoom_factor(state.settings.zoom);
    }
}
