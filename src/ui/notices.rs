//! The notices: lines at the top right of the window, which go by themselves or are dismissed.

use egui::{Align, Frame, Layout, Margin, RichText, Ui};

use crate::app::action::{
    AccountAction, Action, DocumentLibraryAction, ExportAction, FormAction, LibraryAction,
    RequirementAction, ViewAction, WindowAction,
};
use crate::app::state::{Notice, NoticeAction, State};

use super::accessibility;
use super::icons::ICON_CLOSE;
use super::theme::{self, RADIUS, STEP, palette};
use crate::i18n::tr;

const WIDTH: f32 = 420.0;

/// At the top right, or at the bottom where they would cover the focused input. The notice that saving fails comes
/// first and stays.
pub(super) fn notices_ui(
    ctx: &egui::Context,
    state: &State,
    (centre, narrow): (egui::Rect, bool),
    actions: &mut Vec<Action>,
) {
    // Beside the form they are at the bottom: the checklist begins above.
    let is_beside = state.editor.is_some() && !narrow;
    let standing = state.persistent_notice();
    if standing.is_none() && state.notices.is_empty() {
        return;
    }
    let id = egui::Id::unique("notices");
    let centre = centre.shrink(2.0 * STEP);
    let width = WIDTH.min(centre.width());
    let last = ctx.memory(|memory| memory.area_rect(id));
    let size = egui::vec2(width, last.map_or(0.0, |rect| rect.height()));
    let top = egui::Align2::RIGHT_TOP.anchor_size(centre.right_top(), size);
    let focused = ctx.memory(egui::Memory::focused);
    let focused = focused.and_then(|id| ctx.read_response(id));
    let covers = focused.is_some_and(|focused| {
        focused.layer_id.order == egui::Order::Background && focused.rect.intersects(top)
            // A table has the focus as a whole.
            && focused.rect.height() < centre.height() / 2.0
    });
    let (pivot, at) = if covers || is_beside {
        (egui::Align2::RIGHT_BOTTOM, centre.right_bottom())
    } else {
        (egui::Align2::RIGHT_TOP, centre.right_top())
    };
    // Over a dialog, too, which is in front of the window.
    let order = if state.dialog.is_some() {
        egui::Order::Foreground
    } else {
        egui::Order::Middle
    };
    egui::Area::new(id)
        .order(order)
        .pivot(pivot)
        .fixed_pos(at)
        .show(ctx, |ui| {
            ui.set_width(width);
            if let Some(notice) = &standing {
                notices_area_ui(ui, notice, |ui| notice_ui(ui, state, None, notice, actions));
            }
            let is_said =
                |notice: &Notice| standing.as_ref().is_some_and(|one| one.text == notice.text);
            for (index, notice) in state.notices.iter().enumerate() {
                // The same is said above, with what can be done.
                if is_said(notice) {
                    continue;
                }
                notices_area_ui(ui, notice, |ui| {
                    notice_ui(ui, state, Some(index), notice, actions);
                });
            }
        });
}

/// What a notice says; away from the profile that it is about, with that one's name.
fn text(state: &State, notice: &Notice) -> String {
    let open = state.editor.as_ref().map(|editor| editor.draft);
    let elsewhere = notice.about.filter(|about| Some(*about) != open);
    let title = elsewhere.map(|about| state.title_of(about));
    match title.filter(|title| !title.is_empty() && !notice.text.contains(*title)) {
        Some(title) => format!("{title}: {}", notice.text),
        None => notice.text.clone(),
    }
}

/// Gives a notice an id by its text: otherwise the next one is read out again when it is
/// dismissed.
fn notices_area_ui(ui: &mut Ui, notice: &Notice, notice_ui: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with(&notice.text);
    ui.scope_builder(egui::UiBuilder::new().scope_id(id), notice_ui);
}

/// A notice; a persistent one has no index and can't be dismissed.
fn notice_ui(
    ui: &mut Ui,
    state: &State,
    index: Option<usize>,
    notice: &Notice,
    actions: &mut Vec<Action>,
) {
    let (colour, ground) = palette(ui).tone(notice.tone);
    // There the button is below the text.
    let narrow = ui.available_width() < WIDTH;
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
                    if !narrow {
                        notice_action_ui(ui, notice, actions);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let text = text(state, notice);
                        let text = RichText::new(text).size(theme::BODY).color(colour);
                        let label = ui.add(egui::Label::new(text).wrap());
                        accessibility::announced(&label);
                    });
                });
            });
            if narrow {
                notice_action_ui(ui, notice, actions);
            }
        });
}

/// What the newest notice undoes.
pub(super) fn undo(state: &State) -> Option<Action> {
    let undoes = |action: &&NoticeAction| {
        matches!(
            action,
            NoticeAction::UndoTrash(_)
                | NoticeAction::UndoTrashAll(_)
                | NoticeAction::UndoReplacement(_)
                | NoticeAction::RestoreView(_)
        )
    };
    let mut actions = state.notices.iter().filter_map(|one| one.action.as_ref());
    actions.rfind(undoes).map(|one| button(one).1)
}

fn notice_action_ui(ui: &mut Ui, notice: &Notice, actions: &mut Vec<Action>) {
    let Some(action) = &notice.action else {
        return;
    };
    let (label, action) = button(action);
    if ui.button(label).clicked() {
        actions.push(action);
    }
}

/// The button of a notice: its label, and the action.
fn button(action: &NoticeAction) -> (&'static str, Action) {
    match action {
        NoticeAction::SplitPasted(pasted) => (
            tr!("paste-offer-button"),
            Action::Form(FormAction::SplitPasted(pasted.clone())),
        ),
        NoticeAction::SaveElsewhere => (
            tr!("library-save-elsewhere-button"),
            Action::Export(ExportAction::AskForUnsaved),
        ),
        NoticeAction::UndoTrash(id) => (
            tr!("button-undo"),
            Action::Library(LibraryAction::Restore(*id)),
        ),
        NoticeAction::UndoTrashAll(ids) => (
            tr!("button-undo"),
            Action::Library(LibraryAction::RestoreAll(ids.clone())),
        ),
        NoticeAction::UndoReplacement(swaps) => (
            tr!("button-undo"),
            Action::DocumentLibrary(DocumentLibraryAction::UndoReplacement(swaps.clone())),
        ),
        NoticeAction::RestoreView(view) => (
            tr!("button-undo"),
            Action::Library(LibraryAction::View(ViewAction::Restore(view.clone()))),
        ),
        NoticeAction::ShowRequirementChanges => (
            tr!("requirement-changes-button"),
            Action::Requirements(RequirementAction::ShowChanges),
        ),
        NoticeAction::OpenAccounts => (
            tr!("button-open-accounts"),
            Action::Accounts(AccountAction::OpenDialog),
        ),
        NoticeAction::RetrySandbox => (
            tr!("button-try-again"),
            Action::Accounts(AccountAction::RetrySandbox),
        ),
    }
}
