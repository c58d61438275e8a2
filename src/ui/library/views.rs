//! The views of the library, with the number of profiles in each.

use egui::{Align, Align2, RichText, ScrollArea, Sense, Ui, Vec2};
use uuid::Uuid;

use crate::app::action::{Action, LibraryAction, ListAction, ViewAction};
use crate::app::state::{LastRefresh, State, View};
use crate::domain::submission::Stage;
use crate::i18n::tr;

use super::super::icons::ICON_EXPAND_MORE;
use super::super::theme::{self, RADIUS, STEP, palette};
use super::super::time_format::clock_time;
use super::super::widgets::place_text_ui;

const HEIGHT: f32 = 32.0;

/// The views that do not come from the person. There is one of deleted profiles only where there are some.
fn all(state: &State) -> impl Iterator<Item = View> {
    let deleted = View::Stage(Stage::Deleted);
    let has_deleted = state.list.view == deleted
        || state
            .list
            .counts()
            .get(&Stage::Deleted)
            .copied()
            .unwrap_or_default()
            > 0;
    let stages = Stage::ALL.into_iter().map(View::Stage);
    let stages = stages.filter(move |view| *view != deleted || has_deleted);
    std::iter::once(View::All)
        .chain(stages)
        .chain([View::Trash])
}

fn saved(state: &State) -> impl Iterator<Item = View> {
    state.list.saved.iter().map(|view| View::Saved(view.id))
}

pub(super) fn title(state: &State, view: View) -> &str {
    match view {
        View::All => tr!("library-view-all"),
        View::Stage(one) => one.title(),
        View::Trash => tr!("trash-title"),
        View::Saved(id) => {
            let known = state.list.saved.iter().find(|view| view.id == id);
            known.map_or("", |view| &view.name)
        }
    }
}

/// The views in a column.
pub(super) fn views_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ScrollArea::vertical().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for view in all(state) {
            if view == View::Trash {
                ui.add_space(2.0 * STEP);
            }
            if view_ui(ui, state, view).clicked() {
                actions.push(Action::from(ListAction::View(view)));
            }
        }
        if !state.list.saved.is_empty() {
            ui.add_space(4.0 * STEP);
            let heading = RichText::new(tr!("view-saved-title")).size(theme::SMALL);
            ui.label(heading.strong().color(palette(ui).muted));
            ui.add_space(STEP);
        }
        for view in &state.list.saved {
            let row = view_ui(ui, state, View::Saved(view.id));
            if row.clicked() {
                actions.push(Action::from(ListAction::View(View::Saved(view.id))));
            }
            row.context_menu(|ui| change_ui(ui, view.id, actions));
        }
        last_refresh_ui(ui, state);
    });
}

/// When the profiles were last refreshed, in one quiet line: that CM.com can't be reached is no alarm.
fn last_refresh_ui(ui: &mut Ui, state: &State) {
    let time = |at| clock_time(ui, at, state.now.wall);
    let (text, why) = match state.following.last() {
        LastRefresh::Never => return,
        LastRefresh::Running => (tr!("refresh-running").to_owned(), None),
        LastRefresh::At(at) => (tr!("refresh-last", time = time(at)), None),
        LastRefresh::Failed(error, Some(at)) => (
            tr!("refresh-last-failed", time = time(at)),
            Some(error.message()),
        ),
        LastRefresh::Failed(error, None) => {
            (tr!("refresh-never").to_owned(), Some(error.message()))
        }
    };
    ui.add_space(4.0 * STEP);
    let text = RichText::new(text).size(theme::SMALL);
    let line = egui::Label::new(text.color(palette(ui).muted)).wrap();
    let line = ui.add(line);
    if let Some(why) = why {
        line.on_hover_text(why);
    }
}

/// What can be done with a saved view.
fn change_ui(ui: &mut Ui, view: Uuid, actions: &mut Vec<Action>) {
    for (label, action) in [
        (tr!("view-rename-button"), ViewAction::AskName(view)),
        (tr!("view-delete-button"), ViewAction::Delete(view)),
    ] {
        if ui.button(label).clicked() {
            actions.push(Action::Library(LibraryAction::View(action)));
            ui.close();
        }
    }
}

/// Beside the title of a saved view: the same menu as that of its row.
pub(super) fn change_menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(view) = state.list.saved_view() else {
        return;
    };
    let menu = ui.menu_button(ICON_EXPAND_MORE.rich_text(), |ui| {
        change_ui(ui, view.id, actions);
    });
    let name = tr!("view-menu-button", name = view.name.as_str());
    menu.response.accessible_name(name);
}

/// The buttons that save what the library shows, while that differs from its view.
pub(super) fn save_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.loaded || !state.differs_from_view() {
        return;
    }
    if state.list.saved_view().is_some() && ui.button(tr!("view-save-changes-button")).clicked() {
        let action = LibraryAction::View(ViewAction::SaveChanges);
        actions.push(Action::Library(action));
    }
    if ui.button(tr!("view-save-button")).clicked() {
        let action = LibraryAction::View(ViewAction::AskNew(Uuid::new_v4()));
        actions.push(Action::Library(action));
    }
}

fn view_ui(ui: &mut Ui, state: &State, view: View) -> egui::Response {
    let colours = palette(ui);
    let count = state.list.count_in(view);
    let is_shown = state.list.view == view;
    let size = Vec2::new(ui.available_width(), HEIGHT);
    let (rect, row) = ui.allocate_exact_size(size, Sense::click());
    row.widget_info(|| {
        let title = title(state, view);
        let name = count.map_or_else(|| title.to_owned(), |count| format!("{title}, {count}"));
        egui::WidgetInfo::selected(egui::Role::RadioButton, true, is_shown, name)
    });
    let fill = if is_shown || row.is_pointer_button_down_on() {
        colours.selected
    } else if row.hovered() {
        colours.raised
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, RADIUS, fill);
    if row.has_focus() {
        theme::ring_ui(ui, rect.shrink(1.0));
    }
    let inner = rect.shrink2(Vec2::new(10.0, 0.0));
    let text = RichText::new(title(state, view)).color(colours.text);
    let text = if is_shown { text.strong() } else { text };
    place_text_ui(ui, inner, Align2::LEFT_CENTER, text);
    if let Some(count) = count {
        let number = RichText::new(count.to_string()).size(theme::SMALL);
        place_text_ui(ui, inner, Align2::RIGHT_CENTER, number.color(colours.muted));
    }
    row
}

/// The views as a menu, where there is no room beside the table.
pub(super) fn menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let shown = state.list.view;
    let text = theme::heading(title(state, shown));
    ui.menu_button(text, |ui| {
        ui.with_layout(egui::Layout::top_down_justified(Align::Min), |ui| {
            for view in all(state).chain(saved(state)) {
                let title = title(state, view);
                let count = state.list.count_in(view);
                let text =
                    count.map_or_else(|| title.to_owned(), |count| format!("{title}  {count}"));
                if ui.selectable_label(shown == view, text).clicked() {
                    actions.push(Action::from(ListAction::View(view)));
                    ui.close();
                }
            }
        });
    });
}
