//! The dialogs over the window: first start, questions before sending, shortcuts, and the request
//! of a request.

use egui::{Id, Modal, RichText, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::action::{AccountAction, Action, DialogAction, DuplicateAction, ExportAction};
use crate::app::state::{Dialog, ExportDialog, ExportProgress, Renderer, RequestText, State};

use crate::i18n::tr;

use super::accessibility;
use super::accounts::accounts_ui;
use super::bring_in::bring_in_ui;
use super::bulk_check::bulk_check_ui;
use super::bulk_submit::bulk_submit_ui;
use super::command::Command;
use super::command_palette::command_palette_ui;
use super::copy_from::copy_from_ui;
use super::delete_at_server::delete_at_server_ui;
use super::dialog_layout::{body_ui, fitted_dialog_ui, foot_ui, in_reading_order_ui, needed_width};
use super::document::{document_closed, document_ui};
use super::document_library::document_library_ui;
use super::duplicate::duplicate_ui;
use super::input::was_left_by_enter;
use super::requirement_changes::requirement_changes_ui;
use super::review_dialog::{review_dialog_ui, token_hint};
use super::settings::settings_ui;
use super::task::mark_dialog_ui;
use super::theme::{STEP, palette};
use super::trash;
use super::ui_state::{Page, Query, Removal, UiState};
use super::update_dialog::update_dialog_ui;
use super::view_name::{self, view_name_ui};
use super::widgets::{buttons_ui, close_ui, code_ui, focus_first, primary_button};

/// From this width of the window on, the shortcuts say why a command is not available.
const SHORTCUTS_WITH_REASONS: f32 = 640.0;

pub(super) fn dialog_ui(
    ctx: &egui::Context,
    state: &State,
    ui_state: &mut UiState,
    actions: &mut Vec<Action>,
) {
    let Some(dialog) = &state.dialog else {
        // However the dialog was closed, the token must not stay in memory.
        if std::mem::take(&mut ui_state.dialog_was_open) {
            ui_state.forget_token(ctx);
            ui_state.removal = Removal::None;
            ui_state.palette_query = Query::default();
            ui_state.review_page = Page::default();
            document_closed(ctx, ui_state);
        }
        return;
    };
    ui_state.dialog_was_open = true;
    let width = match dialog {
        Dialog::Request(_)
        | Dialog::Accounts(_)
        | Dialog::Palette(_)
        | Dialog::Shortcuts
        | Dialog::Mark(_)
        | Dialog::RequirementChanges(_)
        | Dialog::CopyFrom(_) => 560.0,
        Dialog::Review(_) | Dialog::Documents(_) => 760.0,
        Dialog::Document(_) => 980.0,
        Dialog::Welcome | Dialog::BringIn(_) | Dialog::BulkCheck(_) | Dialog::BulkSubmit(_) => {
            640.0
        }
        _ => 460.0,
    };
    let style = ctx.global_style();
    let frame = egui::Frame::window(&style).shadow(egui::Shadow::NONE);
    // Each kind of dialog has its own size.
    let id = Id::unique(("dialog", std::mem::discriminant(dialog)));
    let modal = Modal::new(id)
        .area(Modal::default_area(id).accessible_name(name(dialog)))
        .frame(frame)
        .show(ctx, |ui| {
            fitted_dialog_ui(ui, width, |ui| match dialog {
                Dialog::Welcome => welcome_ui(ui, actions),
                Dialog::Accounts(dialog) => accounts_ui(ui, state, dialog, ui_state, actions),
                Dialog::Review(dialog) => review_dialog_ui(ui, state, dialog, ui_state, actions),
                Dialog::ConfirmUpdate {
                    account,
                    revalidation,
                    changes,
                    left_out,
                    ..
                } => {
                    let shown = (changes.as_slice(), left_out.as_slice());
                    update_dialog_ui(ui, state, *account, *revalidation, shown, actions);
                }
                Dialog::Export(dialog) => export_ui(ui, dialog, actions),
                Dialog::Shortcuts => shortcuts_ui(ui, state, actions),
                Dialog::Palette(dialog) => {
                    command_palette_ui(ui, state, dialog, ui_state, actions);
                }
                Dialog::About => about_ui(ui, state.renderer.as_ref(), actions),
                Dialog::Settings => settings_ui(ui, state, ui_state, actions),
                Dialog::CopyFrom(dialog) => copy_from_ui(ui, dialog, actions),
                Dialog::Duplicate(dialog) => duplicate_ui(ui, state, dialog, actions),
                Dialog::Request(request) => request_dialog_ui(ui, request, actions),
                Dialog::Document(dialog) => document_ui(ui, state, dialog, ui_state, actions),
                Dialog::BulkCheck(dialog) => bulk_check_ui(ui, dialog, actions),
                Dialog::BulkSubmit(dialog) => bulk_submit_ui(ui, dialog, actions),
                Dialog::Delete(dialog) => trash::delete_ui(ui, state, dialog, actions),
                Dialog::ViewName(dialog) => view_name_ui(ui, dialog, actions),
                Dialog::Mark(dialog) => mark_dialog_ui(ui, dialog, actions),
                Dialog::RequirementChanges(dialog) => {
                    requirement_changes_ui(ui, state, dialog, actions);
                }
                Dialog::Documents(dialog) => document_library_ui(ui, state, dialog, actions),
                Dialog::DeleteAtServer(dialog) => delete_at_server_ui(ui, state, dialog, actions),
                Dialog::BringIn(dialog) => bring_in_ui(ui, dialog, actions),
            });
        });
    // egui centres it by the size that it had in the frame before.
    let size = modal.response.rect.size();
    let before = ctx.data_mut(|data| data.get_temp_mut_or(id, size).to_owned());
    if before != size {
        ctx.data_mut(|data| data.insert_temp(id, size));
        ctx.request_repaint();
    }
    if modal.should_close() {
        actions.push(Action::Dialogs(DialogAction::Close));
    }
}

/// The accessible name of a dialog, read out when it gets the focus.
fn name(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Welcome => tr!("welcome-title"),
        Dialog::Accounts(_) => tr!("accounts-title"),
        Dialog::Review(_) => tr!("review-title"),
        Dialog::ConfirmUpdate { .. } => tr!("update-title"),
        Dialog::Export(_) => tr!("export-title"),
        Dialog::Shortcuts => tr!("command-shortcuts"),
        Dialog::Palette(_) => tr!("palette-title"),
        Dialog::About => tr!("about-title"),
        Dialog::Settings => tr!("settings-title"),
        Dialog::CopyFrom(_) => tr!("copy-title"),
        Dialog::Duplicate(_) => tr!("duplicate-title"),
        Dialog::Request(_) => tr!("request-title"),
        Dialog::Document(_) => tr!("attachment-file-name"),
        Dialog::BulkCheck(_) => tr!("bulk-check-title"),
        Dialog::BulkSubmit(_) => tr!("bulk-submit-title"),
        Dialog::Delete(dialog) => trash::name(dialog),
        Dialog::ViewName(dialog) => view_name::title(dialog),
        Dialog::Mark(_) => tr!("task-title"),
        Dialog::RequirementChanges(_) => tr!("requirement-changes-title"),
        Dialog::Documents(_) => tr!("library-documents-title"),
        Dialog::DeleteAtServer(_) => tr!("deletion-title"),
        Dialog::BringIn(_) => tr!("bring-in-title"),
    }
}

fn welcome_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.heading(tr!("welcome-title"));
    ui.add_space(STEP);
    ui.label(tr!("app-summary"));
    ui.add_space(STEP);
    ui.label(tr!("welcome-sandbox-hint"));
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        if ui.button(tr!("welcome-not-now-button")).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
        if ui.button(tr!("account-add-button")).clicked() {
            actions.push(Action::Accounts(AccountAction::OpenDialog));
            actions.push(Action::Accounts(AccountAction::Edit(None)));
        }
        if ui.button(tr!("welcome-example-button")).clicked() {
            actions.push(Action::Accounts(AccountAction::UseSandbox(Uuid::new_v4())));
            actions.push(Action::Duplicate(DuplicateAction::Example(Uuid::new_v4())));
        }
        let sandbox = primary_button(ui, tr!("welcome-use-sandbox-button"));
        focus_first(&sandbox);
        if sandbox.clicked() {
            actions.push(Action::Accounts(AccountAction::UseSandbox(Uuid::new_v4())));
        }
    });
}

fn export_ui(ui: &mut Ui, dialog: &ExportDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("export-heading", count = dialog.scope.len()));
    ui.add_space(STEP);
    let text = if dialog.scope.len() == 1 {
        tr!("export-one-hint")
    } else {
        tr!("export-many-hint")
    };
    ui.add(egui::Label::new(RichText::new(text).color(colours.muted)).wrap());
    ui.add_space(2.0 * STEP);
    let label = ui.label(tr!("export-folder-label"));
    ui.horizontal(|ui| {
        let mut folder = dialog.folder.clone();
        let choose = Id::unique("choose the folder of the export");
        let beside = needed_width(ui, choose) + ui.spacing().item_spacing.x;
        let edit = egui::TextEdit::singleline(&mut folder)
            .id(Id::unique("export folder"))
            .margin(egui::Margin::symmetric(10, 7))
            .desired_width(ui.available_width() - beside);
        let field = ui.add(edit).labelled_by(label.id);
        let entered = was_left_by_enter(&field);
        focus_first(&field);
        if field.changed() {
            actions.push(Action::Export(ExportAction::ChangeFolder(folder)));
        }
        if entered {
            actions.push(Action::Export(ExportAction::Start));
        }
        in_reading_order_ui(ui, choose, |ui| {
            if ui.button(tr!("export-choose-folder-button")).clicked() {
                actions.push(Action::Export(ExportAction::PickFolder));
            }
        });
    });
    if let ExportProgress::Failed(error) = &dialog.progress {
        let text = RichText::new(error.to_string()).color(colours.danger);
        accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    let text = match dialog.progress {
        ExportProgress::Running(..) => tr!("export-progress"),
        ExportProgress::Idle | ExportProgress::Failed(_) => tr!("export-title"),
    };
    buttons_ui(ui, text, Action::Export(ExportAction::Start), actions);
}

fn shortcuts_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.heading(tr!("command-shortcuts"));
    ui.add_space(2.0 * STEP);
    let area = ScrollArea::vertical().auto_shrink([false, true]);
    body_ui(ui, area, f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            let grid = egui::Grid::new("shortcuts").num_columns(3);
            grid.spacing([28.0, 6.0]).show(ui, |ui| {
                for command in Command::ALL {
                    shortcut_ui(ui, state, *command);
                }
                ui.label(tr!("shortcut-sections"));
                ui.label(RichText::new("Alt+1 … Alt+7").monospace());
                ui.end_row();
            });
        });
    });
    close_ui(ui, actions);
}

fn shortcut_ui(ui: &mut Ui, state: &State, command: Command) {
    let keys = command.keys(ui.ctx());
    if keys.is_empty() {
        return;
    }
    let colour = palette(ui).muted;
    ui.label(command.label());
    ui.label(RichText::new(keys).monospace());
    // Where there is no room beside the keys, the command itself says why.
    if ui.ctx().content_rect().width() > SHORTCUTS_WITH_REASONS {
        let why = command.unavailable_reason(state).unwrap_or_default();
        let why = RichText::new(why).small().color(colour);
        ui.add(egui::Label::new(why).wrap());
    }
    ui.end_row();
}

fn about_ui(ui: &mut Ui, renderer: Option<&Renderer>, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("about-title"));
    ui.add_space(STEP);
    ui.label(tr!("about-version", version = env!("CARGO_PKG_VERSION")));
    ui.add_space(2.0 * STEP);
    let drawn_by = renderer.map(|renderer| match renderer {
        Renderer::Gpu(name) => tr!("about-drawn-by-gpu", name = name.as_str()),
        Renderer::Cpu => tr!("about-drawn-by-cpu").to_owned(),
    });
    let notes = [
        tr!("app-summary"),
        tr!("about-data-sources"),
        tr!("about-untested-hint"),
    ];
    body_ui(ui, ScrollArea::vertical(), f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            for note in notes.into_iter().chain(drawn_by.as_deref()) {
                ui.add(egui::Label::new(RichText::new(note).color(colours.muted)).wrap());
                ui.add_space(STEP);
            }
        });
    });
    close_ui(ui, actions);
}

fn request_dialog_ui(ui: &mut Ui, request: &RequestText, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let RequestText { json, curl } = request;
    ui.heading(tr!("request-title"));
    ui.add(egui::Label::new(RichText::new(token_hint()).color(colours.muted)).wrap());
    ui.add_space(STEP);
    body_ui(ui, ScrollArea::vertical(), 420.0, |ui, area| {
        area.show(ui, |ui| code_ui(ui, json));
    });
    ui.add_space(2.0 * STEP);
    ui.horizontal(|ui| {
        if ui.button(tr!("request-copy-json-button")).clicked() {
            ui.ctx().copy_text(json.clone());
        }
        let copy = ui
            .add_enabled(
                curl.is_some(),
                egui::Button::new(tr!("request-copy-curl-button")),
            )
            .on_disabled_hover_text(tr!("request-problems-reason"));
        if let Some(curl) = curl.as_ref().filter(|_| copy.clicked()) {
            ui.ctx().copy_text(curl.clone());
        }
    });
    close_ui(ui, actions);
}
