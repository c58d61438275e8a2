//! The dialog that asks for the name of a saved view.

use egui::{Id, RichText, Ui};

use crate::app::action::{Action, LibraryAction, ViewAction};
use crate::app::state::ViewNameDialog;
use crate::domain::saved_view::MAX_NAME_CHARS;
use crate::i18n::tr;

use super::accessibility;
use super::input::was_left_by_enter;
use super::theme::{STEP, palette};
use super::widgets::{buttons_ui, focus_first};

pub(super) fn title(dialog: &ViewNameDialog) -> &'static str {
    if dialog.is_new {
        tr!("view-save-title")
    } else {
        tr!("view-rename-title")
    }
}

pub(super) fn view_name_ui(ui: &mut Ui, dialog: &ViewNameDialog, actions: &mut Vec<Action>) {
    let view = |action| Action::Library(LibraryAction::View(action));
    ui.heading(title(dialog));
    ui.add_space(2.0 * STEP);
    let label = ui.label(tr!("view-name-label"));
    let mut name = dialog.name.clone();
    let edit = egui::TextEdit::singleline(&mut name)
        .id(Id::unique("view name"))
        .char_limit(MAX_NAME_CHARS)
        .desired_width(f32::INFINITY);
    let field = ui.add(edit).labelled_by(label.id);
    let entered = was_left_by_enter(&field);
    focus_first(&field);
    if field.changed() {
        actions.push(view(ViewAction::Type(name)));
    }
    if entered {
        // It stays open when the name can't be saved.
        field.request_focus();
        actions.push(view(ViewAction::Confirm));
    }
    if let Some(error) = &dialog.error {
        let text = RichText::new(error).color(palette(ui).danger);
        accessibility::announced(&ui.add(egui::Label::new(text).wrap()));
    }
    buttons_ui(ui, title(dialog), view(ViewAction::Confirm), actions);
}
