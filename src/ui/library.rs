//! The library column: all drafts on this computer.

use egui::{Align, Layout, Rect, Response, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2};
use uuid::Uuid;

use crate::app::action::{Action, DuplicateAction, ExportAction, LibraryAction, ListAction};
use crate::app::effect::Focus;
use crate::app::state::{State, View};
use crate::domain::claim::{ClaimPurpose, Holder};
use crate::domain::country::name_of;
use crate::domain::profile_row::ProfileRow;
use crate::domain::submission::Stage;

use super::command::Command;
use super::icons::{ICON_ADD, ICON_EDIT, ICON_MORE_VERT, ICON_SEARCH, ICON_UPLOAD};
use super::theme::{self, RADIUS, ROW_HEIGHT, STEP, palette};
use super::time_format::day_or_time;
use super::trash;
use super::ui_state::UiState;
use super::widgets::chip_ui;
use crate::i18n::tr;

pub(super) fn library_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let new = egui::Button::new((ICON_ADD.rich_text(), Command::New.label()))
        .min_size(Vec2::new(ui.available_width(), 34.0));
    let keys = Command::New.keys(ui.ctx());
    let new = ui.add_enabled(state.loaded, new).on_hover_text(keys);
    if new.accessible_name(Command::New.label()).clicked() {
        actions.push(Action::Library(LibraryAction::New(Uuid::new_v4())));
    }
    search_ui(ui, state, ui_state, actions);
    views_ui(ui, state, actions);
    if state.list.view == View::Trash {
        trash::view_head_ui(ui, state, ui_state, actions);
    }
    ui.add_space(STEP);
    rows_ui(ui, state, actions);
}

fn search_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let mut search = state.list.search.clone();
    let id = egui::Id::unique("search");
    let line = egui::TextEdit::singleline(&mut search)
        .id(id)
        .hint_text(tr!("library-search-placeholder"))
        .prefix(ICON_SEARCH.rich_text().color(palette(ui).muted))
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let response = ui.add(line).accessible_name(tr!("command-search-library"));
    ui_state.note_own_undo(&response);
    if ui_state.takes_focus(&Focus::Search) {
        response.request_focus();
    }
    if response.changed() {
        actions.push(Action::Library(LibraryAction::List(ListAction::Search(
            search,
        ))));
    }
}

fn views_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(STEP);
        ui.spacing_mut().button_padding = Vec2::new(2.0 * STEP, STEP);
        ui.spacing_mut().interact_size.y = 24.0;
        let stages = Stage::ALL.into_iter().map(View::Stage);
        let views = std::iter::once(View::All).chain(stages);
        for view in views.chain([View::Trash]) {
            let title = match view {
                View::All => tr!("library-filter-all"),
                View::Stage(at) => at.title(),
                View::Trash => tr!("trash-title"),
            };
            let count = state.list.count_in(view);
            let text = RichText::new(format!("{title} {count}")).size(theme::SMALL);
            let chosen = state.list.view == view;
            if ui.add(egui::Button::selectable(chosen, text)).clicked() {
                actions.push(Action::Library(LibraryAction::List(ListAction::View(view))));
            }
        }
    });
}

fn rows_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let count = state.list.len();
    if count == 0 {
        if let Some((done, all)) = state.moving_in {
            return moving_in_ui(ui, done, all);
        }
        let text = if !state.loaded {
            tr!("library-loading")
        } else if state.list.view == View::Trash && state.list.trash_len() == 0 {
            tr!("trash-empty")
        } else if state.list.library_len() == 0 && state.list.view != View::Trash {
            tr!("library-empty")
        } else {
            tr!("library-search-empty")
        };
        ui.add_space(2.0 * STEP);
        ui.add(egui::Label::new(RichText::new(text).color(palette(ui).muted)).wrap());
        return;
    }
    ui.spacing_mut().item_spacing.y = STEP;
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show_rows(ui, ROW_HEIGHT, count, |ui, range| {
            for position in range.clone() {
                match state.list.row(position) {
                    Some(row) => row_ui(ui, state, row, actions),
                    // It is being read.
                    None => {
                        ui.allocate_space(Vec2::new(ui.available_width(), ROW_HEIGHT));
                    }
                }
            }
            if state.list.in_view() != range {
                actions.push(Action::Library(LibraryAction::List(ListAction::Show(
                    range,
                ))));
            }
        });
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

fn row_ui(ui: &mut Ui, state: &State, profile: &ProfileRow, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let open = state.editor.as_ref().is_some_and(|e| e.draft == profile.id);
    let size = Vec2::new(ui.available_width(), ROW_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let row = ui.interact(rect, egui::Id::unique(("row", profile.id)), Sense::click());
    let title = profile.title();
    let label = profile.status.label();
    let is_unread = state.polling.unread.contains(&profile.id);
    row.widget_info(|| {
        let news = if is_unread {
            tr!("library-row-unread-tooltip")
        } else {
            ""
        };
        let holder = holder_text(state, profile).map(|text| format!(", {text}"));
        let holder = holder.unwrap_or_default();
        let name = format!("{title}, {label}{holder}{news}");
        egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, open, name)
    });
    let fill = if open || row.is_pointer_button_down_on() {
        colours.selected
    } else if row.hovered() {
        colours.raised
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, RADIUS, fill);
    if row.has_focus() {
        let ring = egui::Stroke::new(2.0, colours.accent);
        ui.painter()
            .rect_stroke(rect, RADIUS, ring, egui::StrokeKind::Inside);
    }
    let inner = rect.shrink2(Vec2::new(10.0, 8.0));
    if is_unread {
        let beside_title = egui::pos2(rect.min.x + STEP + 1.0, inner.min.y + 9.0);
        ui.painter()
            .circle_filled(beside_title, 3.0, colours.accent);
    }
    let more_width = 28.0;
    let text_rect = Rect::from_min_max(inner.min, inner.max - Vec2::new(more_width, 0.0));
    let mut texts = ui.new_child(UiBuilder::new().max_rect(text_rect));
    row_text_ui(&mut texts, state, profile);
    let more_rect = Rect::from_min_size(
        egui::pos2(inner.max.x - more_width + 4.0, inner.min.y - 2.0),
        Vec2::new(more_width, 26.0),
    );
    let mut corner = ui.new_child(UiBuilder::new().max_rect(more_rect));
    corner.spacing_mut().button_padding = Vec2::new(2.0, 2.0);
    let button = egui::Button::new(ICON_MORE_VERT).frame_when_inactive(false);
    let (more, _) = egui::containers::menu::MenuButton::from_button(button)
        .ui(&mut corner, |ui| row_menu_ui(ui, profile, actions));
    more.accessible_name(tr!("library-row-menu-tooltip", title = title));
    row.context_menu(|ui| row_menu_ui(ui, profile, actions));
    if row.clicked() {
        actions.push(Action::Library(LibraryAction::Open(profile.id)));
    }
    scroll_on_focus(&row);
}

/// Scrolls a row into view when it gets the focus by Tab.
fn scroll_on_focus(row: &Response) {
    if row.gained_focus() {
        row.scroll_to_me(None);
    }
}

fn row_text_ui(ui: &mut Ui, state: &State, profile: &ProfileRow) {
    let colours = palette(ui);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 20.0;
    let line = |ui: &mut Ui, text: RichText| {
        ui.add(egui::Label::new(text).truncate().selectable(false));
    };
    line(ui, RichText::new(profile.title()).strong());
    let company = &profile.company;
    let country = name_of(&profile.country);
    let facts = match (company.is_empty(), country.is_empty()) {
        (true, true) => tr!("library-row-no-company").to_owned(),
        (false, true) => company.clone(),
        (true, false) => country.to_owned(),
        (false, false) => format!("{company} · {country}"),
    };
    line(
        ui,
        RichText::new(facts).size(theme::SMALL).color(colours.muted),
    );
    ui.horizontal(|ui| {
        chip_ui(ui, profile.stage, &profile.status);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let when = match profile.trashed_at {
                Some(since) => trash::row_text(ui, profile, since, state.now.wall),
                None => match state.sharing.holders.get(&profile.id) {
                    Some(holder) => format!("{} {}", holder_icon(holder), holder.who),
                    None => day_or_time(ui, profile.changed_at, state.now.wall),
                },
            };
            line(
                ui,
                RichText::new(when).size(theme::SMALL).color(colours.muted),
            );
        });
    });
}

/// Who is editing or sending a profile in another window or by a command.
fn holder_text(state: &State, profile: &ProfileRow) -> Option<String> {
    let holder = state.sharing.holders.get(&profile.id)?;
    let who = holder.who.as_str();
    Some(match holder.purpose {
        ClaimPurpose::Editing => tr!("library-row-editing", who = who),
        ClaimPurpose::Sending => tr!("library-row-sending", who = who),
    })
}

fn holder_icon(holder: &Holder) -> &'static str {
    match holder.purpose {
        ClaimPurpose::Editing => ICON_EDIT.codepoint,
        ClaimPurpose::Sending => ICON_UPLOAD.codepoint,
    }
}

fn row_menu_ui(ui: &mut Ui, profile: &ProfileRow, actions: &mut Vec<Action>) {
    let draft = profile.id;
    if ui.button(Command::Duplicate.label()).clicked() {
        actions.push(Action::Duplicate(DuplicateAction::Ask(draft)));
        ui.close();
    }
    if ui.button(Command::Export.label()).clicked() {
        actions.push(Action::Export(ExportAction::Ask(draft)));
        ui.close();
    }
    let to_trash = [(Command::Trash, LibraryAction::Trash(draft))];
    let in_trash = [
        (Command::Restore, LibraryAction::Restore(draft)),
        (Command::DeleteForGood, LibraryAction::AskDelete(draft)),
    ];
    let rest = match profile.trashed_at {
        None => to_trash.as_slice(),
        Some(_) => in_trash.as_slice(),
    };
    for (command, action) in rest {
        if ui.button(command.label()).clicked() {
            actions.push(Action::Library(action.clone()));
            ui.close();
        }
    }
}
