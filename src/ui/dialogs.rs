//! What stands over the window: first start, questions before sending, shortcuts, and
//! what will be sent.

use egui::{Id, Modal, RichText, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::action::{AccountAction, Action, DialogAction, ExportAction, SubmissionAction};
use crate::app::dialogs::Consequence;
use crate::app::state::{Dialog, ExportDialog, Preview, State};
use crate::domain::fields::FieldId;

use crate::texts::tr;

use super::accounts::accounts_ui;
use super::before_sending::{before_sending_ui, left_out};
use super::command::Command;
use super::copy_from::copy_from_ui;
use super::document::{document_closed, document_ui};
use super::duplicate::duplicate_ui;
use super::fit::{body_ui, fitting_ui, foot_ui};
use super::palette::palette_ui;
use super::settings::settings_ui;
use super::spoken;
use super::theme::{STEP, palette};
use super::view::{Page, Query, View};
use super::widgets::{buttons_ui, close_ui, code_ui, focus_first, primary_button};

pub(super) fn dialog_ui(
    ctx: &egui::Context,
    state: &State,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let Some(dialog) = &state.dialog else {
        // However the dialog ended, no token stays behind.
        if std::mem::take(&mut view.dialog_was_open) {
            view.forget_token(ctx);
            view.query = Query::default();
            view.page = Page::default();
            document_closed(ctx, view);
        }
        return;
    };
    view.dialog_was_open = true;
    let width = match dialog {
        Dialog::Preview(_)
        | Dialog::Accounts(_)
        | Dialog::Palette
        | Dialog::Shortcuts
        | Dialog::CopyFrom(_) => 560.0,
        Dialog::Review(_) => 760.0,
        Dialog::Document(_) => 980.0,
        _ => 460.0,
    };
    let style = ctx.global_style();
    let frame = egui::Frame::window(&style).shadow(egui::Shadow::NONE);
    // Each has a size of its own.
    let id = Id::unique(("dialog", std::mem::discriminant(dialog)));
    let modal = Modal::new(id)
        .area(Modal::default_area(id).accessible_name(name(dialog)))
        .frame(frame)
        .show(ctx, |ui| {
            fitting_ui(ui, width, |ui| match dialog {
                Dialog::Welcome => welcome_ui(ui, actions),
                Dialog::Accounts(dialog) => accounts_ui(ui, state, dialog, view, actions),
                Dialog::Review(dialog) => before_sending_ui(ui, state, dialog, view, actions),
                Dialog::ConfirmUpdate {
                    account,
                    consequence,
                    left_out,
                    ..
                } => confirm_update_ui(ui, state, *account, *consequence, left_out, actions),
                Dialog::Export(dialog) => export_ui(ui, dialog, actions),
                Dialog::Shortcuts => shortcuts_ui(ui, state, actions),
                Dialog::Palette => palette_ui(ui, state, view, actions),
                Dialog::About => about_ui(ui, actions),
                Dialog::Settings => settings_ui(ui, state, view, actions),
                Dialog::CopyFrom(dialog) => copy_from_ui(ui, state, dialog, actions),
                Dialog::Duplicate(dialog) => duplicate_ui(ui, state, dialog, actions),
                Dialog::Preview(preview) => preview_ui(ui, preview, actions),
                Dialog::Document(dialog) => document_ui(ui, state, dialog, view, actions),
            });
        });
    if modal.should_close() {
        actions.push(Action::Dialogs(DialogAction::Close));
    }
}

/// What a screen reader calls a dialog when the focus comes into it.
fn name(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Welcome => tr!("welcome-to-profile-desk"),
        Dialog::Accounts(_) => tr!("accounts"),
        Dialog::Review(_) => tr!("review-before-submitting"),
        Dialog::ConfirmUpdate { .. } => tr!("send-changes"),
        Dialog::Export(_) => tr!("export"),
        Dialog::Shortcuts => tr!("keyboard-shortcuts"),
        Dialog::Palette => tr!("all-commands"),
        Dialog::About => tr!("about-profile-desk"),
        Dialog::Settings => tr!("settings"),
        Dialog::CopyFrom(_) => tr!("copy-from-another-profile"),
        Dialog::Duplicate(_) => tr!("duplicate-profile"),
        Dialog::Preview(_) => tr!("what-will-be-sent"),
        Dialog::Document(_) => tr!("document"),
    }
}

fn welcome_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.heading(tr!("welcome-to-profile-desk"));
    ui.add_space(STEP);
    ui.label(tr!("fill-in-company-profiles-check"));
    ui.add_space(STEP);
    ui.label(tr!("there-is-no-account-yet"));
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let sandbox = primary_button(ui, tr!("use-sandbox"));
        focus_first(&sandbox);
        if sandbox.clicked() {
            actions.push(Action::Accounts(AccountAction::TakeSandbox(Uuid::new_v4())));
        }
        if ui.button(tr!("add-account-more")).clicked() {
            actions.push(Action::Accounts(AccountAction::OpenDialog));
            actions.push(Action::Accounts(AccountAction::Edit(None)));
        }
        if ui.button(tr!("not-now")).clicked() {
            actions.push(Action::Dialogs(DialogAction::Close));
        }
    });
}

fn confirm_update_ui(
    ui: &mut Ui,
    state: &State,
    account: Uuid,
    consequence: Consequence,
    left_out: &[FieldId],
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.heading(tr!("send-changes"));
    ui.add_space(STEP);
    if let Some(account) = state.account(account) {
        let label = account.environment.label();
        ui.label(tr!(
            "they-go-out-with-account",
            name = &account.name,
            label = label
        ));
    }
    ui.label(consequence.message());
    if !left_out.is_empty() {
        let labels: Vec<&str> = left_out.iter().map(|field| field.row().label()).collect();
        ui.add_space(2.0 * STEP);
        let text = tr!("these-cant-be-changed-or", labels = labels.join(", "));
        ui.add(egui::Label::new(RichText::new(text).color(colours.warning)).wrap());
    }
    buttons_ui(
        ui,
        tr!("send-the-changes"),
        Action::Submission(SubmissionAction::Confirm),
        actions,
    );
}

fn export_ui(ui: &mut Ui, dialog: &ExportDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("export-profiles", count = dialog.drafts.len()));
    ui.add_space(STEP);
    let text = if dialog.drafts.len() == 1 {
        tr!("new-folder-is-made-with")
    } else {
        tr!("new-folder-is-made-for")
    };
    ui.add(egui::Label::new(RichText::new(text).color(colours.muted)).wrap());
    ui.add_space(2.0 * STEP);
    let label = ui.label(tr!("folder"));
    ui.horizontal(|ui| {
        let mut folder = dialog.folder.clone();
        let edit = egui::TextEdit::singleline(&mut folder)
            .id(Id::unique("export folder"))
            .desired_width(ui.available_width() - 110.0);
        let field = ui.add(edit).labelled_by(label.id);
        focus_first(&field);
        if field.changed() {
            actions.push(Action::Export(ExportAction::ChangeFolder(folder)));
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            actions.push(Action::Export(ExportAction::Start));
        }
        if ui.button(tr!("choose-more")).clicked() {
            actions.push(Action::Export(ExportAction::PickFolder));
        }
    });
    if let Some(trouble) = &dialog.trouble {
        let text = RichText::new(trouble.to_string()).color(colours.danger);
        spoken::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    let text = if dialog.running {
        tr!("exporting-more")
    } else {
        tr!("export")
    };
    buttons_ui(ui, text, Action::Export(ExportAction::Start), actions);
}

fn shortcuts_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.heading(tr!("keyboard-shortcuts"));
    ui.add_space(2.0 * STEP);
    body_ui(ui, ScrollArea::vertical(), f32::INFINITY, |ui, area| {
        area.show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            let grid = egui::Grid::new("shortcuts").num_columns(3);
            grid.spacing([28.0, 6.0]).show(ui, |ui| {
                for command in Command::ALL {
                    shortcut_ui(ui, state, *command);
                }
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
    let why = command.obstacle(state).unwrap_or_default();
    let why = RichText::new(why).small().color(colour);
    ui.add(egui::Label::new(why).wrap());
    ui.end_row();
}

fn about_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading(tr!("about-profile-desk"));
    ui.add_space(STEP);
    ui.label(tr!(
        "version-under-mit-licence",
        version = env!("CARGO_PKG_VERSION")
    ));
    ui.add_space(2.0 * STEP);
    for text in [
        tr!("fill-in-company-profiles-check"),
        tr!("country-names-are-from-unicode"),
        tr!("it-has-not-been-used"),
    ] {
        ui.add(egui::Label::new(RichText::new(text).color(colours.muted)).wrap());
        ui.add_space(STEP);
    }
    close_ui(ui, actions);
}

fn preview_ui(ui: &mut Ui, preview: &Preview, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let Preview { json, curl } = preview;
    ui.heading(tr!("what-will-be-sent"));
    ui.add(egui::Label::new(RichText::new(left_out()).color(colours.muted)).wrap());
    ui.add_space(STEP);
    body_ui(ui, ScrollArea::vertical(), 420.0, |ui, area| {
        area.show(ui, |ui| code_ui(ui, json));
    });
    ui.add_space(2.0 * STEP);
    ui.horizontal(|ui| {
        if ui.button(tr!("copy-as-json")).clicked() {
            ui.ctx().copy_text(json.clone());
        }
        let copy = ui
            .add_enabled(curl.is_some(), egui::Button::new(tr!("copy-as-curl")))
            .on_disabled_hover_text(tr!("choose-account-and-mend-problems"));
        if let Some(curl) = curl.as_ref().filter(|_| copy.clicked()) {
            ui.ctx().copy_text(curl.clone());
        }
    });
    close_ui(ui, actions);
}
