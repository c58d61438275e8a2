//! What stands over the window: first start, questions before sending, shortcuts, and
//! what will be sent.

use egui::{Id, Modal, RichText, ScrollArea, Ui};
use uuid::Uuid;

use crate::app::action::{Action, ExportAction};
use crate::app::state::{Dialog, ExportDialog, Preview, State};
use crate::domain::fields::FieldId;

use crate::texts::{Language, tr};

use super::accounts::accounts_ui;
use super::before_sending::before_sending_ui;
use super::command::Command;
use super::copy_from::copy_from_ui;
use super::document::{document_closed, document_ui};
use super::fit::{body_ui, fitting_ui, foot_ui};
use super::form::primary_button;
use super::palette::palette_ui;
use super::spoken;
use super::theme::{self, STEP, palette};
use super::view::View;

/// What differs between a request that is shown and the one that goes out.
pub(super) const LEFT_OUT: &str = "The token is left out; the id of a new profile is chosen when you submit, and documents are named once they are uploaded";

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
            view.query = super::palette::Query::default();
            view.page = super::before_sending::Page::default();
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
                } => confirm_update_ui(ui, state, *account, consequence, left_out, actions),
                Dialog::Export(dialog) => export_ui(ui, dialog, actions),
                Dialog::Shortcuts => shortcuts_ui(ui, state, actions),
                Dialog::Palette => palette_ui(ui, state, view, actions),
                Dialog::About => about_ui(ui, actions),
                Dialog::Settings => settings_ui(ui, state, view, actions),
                Dialog::CopyFrom(dialog) => copy_from_ui(ui, state, dialog, actions),
                Dialog::Preview(preview) => preview_ui(ui, preview, actions),
                Dialog::Document(dialog) => document_ui(ui, state, dialog, view, actions),
            });
        });
    if modal.should_close() {
        actions.push(Action::CloseDialog);
    }
}

/// What a screen reader calls a dialog when the focus comes into it.
fn name(dialog: &Dialog) -> &'static str {
    match dialog {
        Dialog::Welcome => "Welcome to Profile Desk",
        Dialog::Accounts(_) => "Accounts",
        Dialog::Review(_) => "Review before submitting",
        Dialog::ConfirmUpdate { .. } => "Send the changes?",
        Dialog::Export(_) => "Export",
        Dialog::Shortcuts => "Keyboard shortcuts",
        Dialog::Palette => "All commands",
        Dialog::About => "About Profile Desk",
        Dialog::Settings => "Settings",
        Dialog::CopyFrom(_) => "Copy from another profile",
        Dialog::Preview(_) => "What will be sent",
        Dialog::Document(_) => "Document",
    }
}

/// The question's buttons, the one that goes on first and to the right.
pub(super) fn buttons_ui(ui: &mut Ui, go_on: &str, action: Action, actions: &mut Vec<Action>) {
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let main = primary_button(ui, go_on);
        focus_first(&main);
        if main.clicked() {
            actions.push(action);
        }
        if ui.button("Cancel").clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// A dialog opens with the focus on the button that goes on.
pub(super) fn focus_first(response: &egui::Response) {
    let nothing = response.ctx.memory(|memory| memory.focused().is_none());
    if nothing {
        response.request_focus();
    }
}

fn welcome_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.heading("Welcome to Profile Desk");
    ui.add_space(STEP);
    ui.label(
        "Fill in company profiles, check them, submit them to CM.com and follow their approval.",
    );
    ui.add_space(STEP);
    ui.label("There is no account yet. The sandbox is a stand-in for CM.com inside this program: nothing leaves this computer, and a profile is approved after a few seconds.");
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let sandbox = primary_button(ui, "Use the sandbox");
        focus_first(&sandbox);
        if sandbox.clicked() {
            actions.push(Action::TakeSandbox(Uuid::new_v4()));
        }
        if ui.button("Add an account…").clicked() {
            actions.push(Action::OpenAccounts);
            actions.push(Action::EditAccount(None));
        }
        if ui.button("Not now").clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn confirm_update_ui(
    ui: &mut Ui,
    state: &State,
    account: Uuid,
    consequence: &str,
    left_out: &[FieldId],
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.heading("Send the changes?");
    ui.add_space(STEP);
    if let Some(account) = state.account(account) {
        let label = account.environment.label();
        ui.label(format!(
            "They go out with the account “{}” ({label}).",
            account.name
        ));
    }
    ui.label(consequence);
    if !left_out.is_empty() {
        let labels: Vec<&str> = left_out.iter().map(|field| field.row().label()).collect();
        ui.add_space(2.0 * STEP);
        let text = format!(
            "These can’t be changed or cleared once a profile is created, and stay as they are at CM.com: {}",
            labels.join(", ")
        );
        ui.add(egui::Label::new(RichText::new(text).color(colours.warning)).wrap());
    }
    buttons_ui(ui, "Send the changes", Action::ConfirmSubmit, actions);
}

fn export_ui(ui: &mut Ui, dialog: &ExportDialog, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let title = match dialog.drafts.len() {
        1 => "Export this profile".to_owned(),
        count => format!("Export {count} profiles"),
    };
    ui.heading(title);
    ui.add_space(STEP);
    let text = if dialog.drafts.len() == 1 {
        "A new folder is made, with the fields as JSON and the documents; what is there stays"
    } else {
        "A new folder is made for each profile, with its fields as JSON and its documents, and a table for a spreadsheet; what is there stays"
    };
    ui.add(egui::Label::new(RichText::new(text).color(colours.muted)).wrap());
    ui.add_space(2.0 * STEP);
    let label = ui.label("Folder");
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
        if ui.button("Choose…").clicked() {
            actions.push(Action::Export(ExportAction::PickFolder));
        }
    });
    if let Some(trouble) = &dialog.trouble {
        let text = RichText::new(trouble).color(colours.danger);
        spoken::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    let text = if dialog.running {
        "Exporting…"
    } else {
        "Export"
    };
    buttons_ui(ui, text, Action::Export(ExportAction::Start), actions);
}

fn shortcuts_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.heading("Keyboard shortcuts");
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
    ui.heading("About Profile Desk");
    ui.add_space(STEP);
    ui.label(format!(
        "Version {}, under the MIT licence",
        env!("CARGO_PKG_VERSION")
    ));
    ui.add_space(2.0 * STEP);
    for text in [
        "Fill in company profiles, check them, submit them to CM.com and follow their approval.",
        "Country names are from Unicode CLDR, address forms from Google’s libaddressinput (CC-BY 4.0), numbering plans from its libphonenumber, icons from Material Symbols (Apache 2.0).",
        "It has not been used with the real CM.com yet: some names and paths are guesses, which an account can mend. The README names them.",
    ] {
        ui.add(egui::Label::new(RichText::new(text).color(colours.muted)).wrap());
        ui.add_space(STEP);
    }
    close_ui(ui, actions);
}

fn settings_ui(ui: &mut Ui, state: &State, view: &mut View, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    ui.heading("Settings");
    ui.add_space(2.0 * STEP);
    ui.label(theme::heading("Colours"));
    for command in Command::ALL.iter().copied() {
        if let Some(theme) = command.theme()
            && ui
                .radio(state.settings.theme == theme, command.label())
                .clicked()
        {
            command.run(state, view, actions);
        }
    }
    ui.add_space(3.0 * STEP);
    language_ui(ui, state, actions);
    ui.add_space(3.0 * STEP);
    ui.label(theme::heading("Size of the text"));
    ui.horizontal(|ui| {
        for (command, label) in [
            (Command::ZoomOut, "Smaller"),
            (Command::ZoomReset, "Usual"),
            (Command::ZoomIn, "Larger"),
        ] {
            let keys = command.keys(ui.ctx());
            if ui.button(label).on_hover_text(keys).clicked() {
                command.run(state, view, actions);
            }
        }
        ui.label(format!("{:.0} %", state.settings.zoom * 100.0));
    });
    ui.add_space(3.0 * STEP);
    ui.label(theme::heading("News"));
    let mut notifications = state.settings.notifications;
    let text = "Notify when a status changes while the window is in the background";
    if ui.checkbox(&mut notifications, text).changed() {
        actions.push(Action::SetNotifications(notifications));
    }
    ui.add_space(3.0 * STEP);
    ui.label(theme::heading("Library"));
    let folder = state.folder.display().to_string();
    ui.add(egui::Label::new(folder).wrap());
    let text = "Drafts, documents, settings and accounts lie in this folder; product tokens are in the keyring. Another one is chosen with --data-dir at the start";
    ui.add(egui::Label::new(RichText::new(text).small().color(colours.muted)).wrap());
    close_ui(ui, actions);
}

fn language_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let chosen = state.settings.language;
    ui.label(theme::heading(tr!("language")));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0 * STEP;
        let each = Language::ALL.map(|one| (Some(one), one.own_name()));
        let all = std::iter::once((None, tr!("language-of-desktop"))).chain(each);
        for (language, name) in all {
            if ui.radio(chosen == language, name).clicked() {
                actions.push(Action::SetLanguage(language));
            }
        }
    });
}

pub(super) fn close_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    ui.add_space(4.0 * STEP);
    foot_ui(ui, |ui| {
        let close = primary_button(ui, "Close");
        focus_first(&close);
        if close.clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn preview_ui(ui: &mut Ui, preview: &Preview, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    let Preview { json, curl } = preview;
    ui.heading("What will be sent");
    ui.add(egui::Label::new(RichText::new(LEFT_OUT).color(colours.muted)).wrap());
    ui.add_space(STEP);
    body_ui(ui, ScrollArea::vertical(), 420.0, |ui, area| {
        area.show(ui, |ui| code_ui(ui, json));
    });
    ui.add_space(2.0 * STEP);
    ui.horizontal(|ui| {
        if ui.button("Copy as JSON").clicked() {
            ui.ctx().copy_text(json.clone());
        }
        let copy = ui
            .add_enabled(curl.is_some(), egui::Button::new("Copy as curl"))
            .on_disabled_hover_text("Choose an account and mend the problems first");
        if let Some(curl) = curl.as_ref().filter(|_| copy.clicked()) {
            ui.ctx().copy_text(curl.clone());
        }
    });
    close_ui(ui, actions);
}

/// A text for programs.
pub(super) fn code_ui(ui: &mut Ui, text: &str) {
    egui::Frame::new()
        .fill(palette(ui).raised)
        .corner_radius(super::theme::RADIUS)
        .inner_margin(egui::Margin::same(12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(egui::Label::new(RichText::new(text).monospace()).wrap());
        });
}
