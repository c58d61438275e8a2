//! The bar at the top: the account in use, the menu, and the notices.

use egui::{Align, Frame, Layout, Margin, RichText, Ui};

use crate::app::action::{
    AccountAction, Action, ExportAction, FormAction, LibraryAction, WindowAction,
};
use crate::app::state::{Notice, NoticeAction, State};
use crate::domain::submission::Stage;

use super::accessibility;
use super::command::Command;
use super::icons::{ICON_CLOSE, ICON_MENU, ICON_REDO, ICON_UNDO};
use super::theme::{self, RADIUS, STEP, palette};
use super::ui_state::{Tab, UiState};
use crate::i18n::tr;

const NOTICE_WIDTH: f32 = 560.0;
/// The height of the bar under the form, and some space.
const FORM_BAR_HEIGHT: f32 = 60.0;

pub(super) fn top_bar_ui(
    ui: &mut Ui,
    state: &State,
    ui_state: &mut UiState,
    narrow: bool,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        menu_ui(ui, state, ui_state, actions);
        for (command, icon) in [(Command::Undo, ICON_UNDO), (Command::Redo, ICON_REDO)] {
            let unavailable = command.unavailable_reason(state);
            let tip = format!("{} ({})", command.label(), command.keys(ui.ctx()));
            let button = ui
                .add_enabled(unavailable.is_none(), egui::Button::new(icon))
                .on_hover_text(tip)
                .on_disabled_hover_text(unavailable.unwrap_or_default())
                .accessible_name(command.label());
            if button.clicked() {
                command.run(state, ui_state, actions);
            }
        }
        if narrow && state.editor.is_some() {
            ui.add_space(2.0 * STEP);
            for tab in [Tab::Form, Tab::Inspector] {
                if tab_ui(ui, state, ui_state.tab == tab, tab).clicked() {
                    ui_state.tab = tab;
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            account_ui(ui, state, actions);
        });
    });
}

/// The tab of a part in a narrow window; the inspector's has the number of findings.
fn tab_ui(ui: &mut Ui, state: &State, chosen: bool, tab: Tab) -> egui::Response {
    let colours = palette(ui);
    let (bad, more) = match tab {
        Tab::Form => (0, 0),
        Tab::Inspector => finding_counts(state),
    };
    let label = match tab {
        Tab::Form => tr!("form-title"),
        Tab::Inspector => tr!("inspector-title"),
    };
    let count = bad + more;
    if count == 0 {
        return ui.add(egui::Button::selectable(chosen, label));
    }
    let colour = if bad > 0 {
        colours.danger
    } else {
        colours.warning
    };
    let text = RichText::new(format!("{label} ({count})")).color(colour);
    ui.add(egui::Button::selectable(chosen, text.strong()))
        .accessible_name(tr!("form-tab-tooltip", label = label, count = count))
}

/// Number of problems, including a status that needs action, and number of warnings.
fn finding_counts(state: &State) -> (usize, usize) {
    let found = |problems| {
        let found = state.shown_findings();
        found.filter(|f| f.is_problem() == problems).count()
    };
    let record = state.open_draft().map(|draft| &draft.submission);
    let needs_action = record.is_some_and(|record| record.stage() == Stage::NeedsAction);
    (found(true) + usize::from(needs_action), found(false))
}

/// The account in use and its environment, always visible.
fn account_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let text = match state.account_in_use() {
        Some(account) if account.name == account.environment.label() => account.name.clone(),
        Some(account) => format!("{} · {}", account.name, account.environment.label()),
        None => tr!("account-none-label").to_owned(),
    };
    let tip = format!(
        "{text}\n{} ({})",
        Command::Accounts.label(),
        Command::Accounts.keys(ui.ctx())
    );
    let button = egui::Button::new(RichText::new(text).color(colours.text)).truncate();
    if ui.add(button).on_hover_text(tip).clicked() {
        actions.push(Action::Accounts(AccountAction::OpenDialog));
    }
    ui.label(
        RichText::new(tr!("account-label"))
            .small()
            .color(colours.muted),
    );
}

fn menu_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    let button = egui::Button::new((ICON_MENU.rich_text(), tr!("menu-label")));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        // As high as fits below its button.
        let height = ui.ctx().content_rect().height() - 90.0;
        egui::ScrollArea::vertical()
            .min_scrolled_height(height)
            .max_height(height)
            .show(ui, |ui| menu_items_ui(ui, state, ui_state, actions));
    });
    response.accessible_name(tr!("menu-label"));
}

fn menu_items_ui(ui: &mut Ui, state: &State, ui_state: &mut UiState, actions: &mut Vec<Action>) {
    ui.set_min_width(300.0);
    for command in Command::ALL.iter().copied() {
        let item = if let Some(theme) = command.theme() {
            ui.radio(state.settings.theme == theme, command.label())
        } else {
            let unavailable = command.unavailable_reason(state);
            let keys = command.keys(ui.ctx());
            let item = egui::Button::new(command.label()).shortcut_text(keys);
            ui.add_enabled(unavailable.is_none(), item)
                .on_disabled_hover_text(unavailable.unwrap_or_default())
                .accessible_name(command.label())
        };
        if item.gained_focus() {
            item.scroll_to_me(None);
        }
        if item.clicked() {
            command.run(state, ui_state, actions);
            ui.close();
        }
    }
}

/// Notices are above the bar under the form, so that nothing moves when one appears or
/// disappears; they must not cover the focused input.
pub(super) fn notices_ui(
    ctx: &egui::Context,
    state: &State,
    centre: egui::Rect,
    actions: &mut Vec<Action>,
) {
    let persistent: Vec<Notice> = state.persistent_notice().into_iter().collect();
    // In the top bar itself if that has room, because these may stay for a long time.
    let in_bar = ctx.content_rect().width() >= 1000.0;
    if in_bar && !persistent.is_empty() {
        egui::Area::new(egui::Id::unique("standing"))
            .order(egui::Order::Middle)
            .anchor(egui::Align2::CENTER_TOP, [0.0, 2.0])
            .show(ctx, |ui| {
                ui.set_width(NOTICE_WIDTH.min(ctx.content_rect().width() - 80.0));
                for notice in &persistent {
                    notices_area_ui(ui, notice, |ui| notice_ui(ui, None, notice, actions));
                }
            });
    }
    let below_bar = if in_bar { &[][..] } else { &persistent[..] };
    if below_bar.is_empty() && state.notices.is_empty() {
        return;
    }
    let id = egui::Id::unique("notices");
    let width = NOTICE_WIDTH.min(centre.width() - 4.0 * STEP);
    let bottom = egui::pos2(centre.center().x, centre.bottom() - FORM_BAR_HEIGHT);
    let top = egui::pos2(centre.center().x, centre.top() + 2.0 * STEP);
    let last = ctx.memory(|memory| memory.area_rect(id));
    let height = last.map_or(0.0, |rect| rect.height());
    let size = egui::vec2(width, height + 2.0 * STEP);
    let below = egui::Align2::CENTER_BOTTOM.anchor_size(bottom, size);
    let focused = ctx.memory(egui::Memory::focused);
    let focused = focused.and_then(|id| ctx.read_response(id));
    let covers = focused.is_some_and(|focused| {
        focused.layer_id.order == egui::Order::Background && focused.rect.intersects(below)
    });
    let (pivot, at) = if covers {
        (egui::Align2::CENTER_TOP, top)
    } else {
        (egui::Align2::CENTER_BOTTOM, bottom)
    };
    egui::Area::new(id)
        .order(egui::Order::Middle)
        .pivot(pivot)
        .fixed_pos(at)
        .show(ctx, |ui| {
            ui.set_width(width);
            for notice in below_bar {
                notices_area_ui(ui, notice, |ui| notice_ui(ui, None, notice, actions));
            }
            for (index, notice) in state.notices.iter().enumerate() {
                notices_area_ui(ui, notice, |ui| notice_ui(ui, Some(index), notice, actions));
            }
        });
}

/// Gives a notice an id by its text: otherwise the next one is read out again when it is
/// dismissed.
fn notices_area_ui(ui: &mut Ui, notice: &Notice, notice_ui: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with(&notice.text);
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), notice_ui);
}

/// A notice; a persistent one has no index and can't be dismissed.
fn notice_ui(ui: &mut Ui, index: Option<usize>, notice: &Notice, actions: &mut Vec<Action>) {
    let (colour, ground) = palette(ui).tone(notice.tone);
    Frame::new()
        .fill(ground)
        .stroke(egui::Stroke::new(1.0, colour))
        .shadow(ui.visuals().popup_shadow)
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if let Some(index) = index {
                        let close = ui
                            .add(egui::Button::new(ICON_CLOSE).frame_when_inactive(false))
                            .accessible_name(tr!("button-dismiss"));
                        if close.clicked() {
                            actions.push(Action::Window(WindowAction::Dismiss(index)));
                        }
                    }
                    notice_action_ui(ui, notice, actions);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let text = RichText::new(&notice.text).size(theme::BODY).color(colour);
                        let label = ui.add(egui::Label::new(text).wrap());
                        accessibility::announced(&label);
                    });
                });
            });
        });
}

fn notice_action_ui(ui: &mut Ui, notice: &Notice, actions: &mut Vec<Action>) {
    let (label, action) = match &notice.action {
        None => return,
        Some(NoticeAction::SplitPasted(pasted)) => (
            tr!("paste-offer-button"),
            Action::Form(FormAction::SplitPasted(pasted.clone())),
        ),
        Some(NoticeAction::SaveElsewhere) => (
            tr!("library-save-elsewhere-button"),
            Action::Export(ExportAction::AskForUnsaved),
        ),
        Some(NoticeAction::UndoTrash(id)) => (
            tr!("button-undo"),
            Action::Library(LibraryAction::Restore(*id)),
        ),
        Some(NoticeAction::UndoTrashAll(ids)) => (
            tr!("button-undo"),
            Action::Library(LibraryAction::RestoreAll(ids.clone())),
        ),
        Some(NoticeAction::OpenAccounts) => (
            tr!("button-open-accounts"),
            Action::Accounts(AccountAction::OpenDialog),
        ),
        Some(NoticeAction::RetrySandbox) => (
            tr!("button-try-again"),
            Action::Accounts(AccountAction::RetrySandbox),
        ),
    };
    if ui.button(label).clicked() {
        actions.push(action);
    }
}
