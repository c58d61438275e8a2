//! The question before a profile is deleted at the server: the person types its name.

use egui::{Id, Label, RichText, Ui};

use crate::app::action::{Action, DeletionAction};
use crate::app::state::{DeleteAtServerDialog, State};
use crate::domain::account::Environment;
use crate::domain::draft::Draft;
use crate::i18n::tr;

use super::accessibility;
use super::input::was_left_by_enter;
use super::theme::{STEP, palette};
use super::widgets::{careful_buttons_ui, focus_first};

/// The most characters of a name that can be typed; a profile's name has at most 100.
const MAX_NAME_CHARS: usize = 200;

pub(super) fn delete_at_server_ui(
    ui: &mut Ui,
    state: &State,
    dialog: &DeleteAtServerDialog,
    actions: &mut Vec<Action>,
) {
    let colours = palette(ui);
    ui.heading(tr!("deletion-title"));
    ui.add_space(STEP);
    let title = state.drafts.get(&dialog.draft).map(Draft::title);
    let title = title.unwrap_or_default().trim();
    if let Some(account) = state.account(dialog.account) {
        let environment = account.environment.label();
        let text = tr!(
            "update-account-hint",
            name = &account.name,
            label = environment
        );
        let colour = match account.environment {
            Environment::Production => colours.danger,
            Environment::Sandbox | Environment::Custom(_) => colours.muted,
        };
        ui.add(Label::new(RichText::new(text).color(colour)).wrap());
        ui.add_space(STEP);
    }
    ui.add(Label::new(tr!("deletion-question", title = title)).wrap());
    ui.add_space(2.0 * STEP);
    let label = ui.add(Label::new(tr!("deletion-name-label", title = title)).wrap());
    let mut typed = dialog.typed.clone();
    let edit = egui::TextEdit::singleline(&mut typed)
        .id(Id::unique("name of the profile to delete"))
        .char_limit(MAX_NAME_CHARS)
        .desired_width(f32::INFINITY);
    let field = ui.add(edit).labelled_by(label.id);
    let entered = was_left_by_enter(&field);
    focus_first(&field);
    if field.changed() {
        actions.push(Action::Deletion(DeletionAction::Type(typed)));
    }
    if entered {
        // It stays open when the name is another one.
        field.request_focus();
        actions.push(Action::Deletion(DeletionAction::Confirm));
    }
    if dialog.is_wrong {
        let text = RichText::new(tr!("deletion-wrong-name-error")).color(colours.danger);
        accessibility::announced(&ui.add(Label::new(text).wrap()));
    }
    careful_buttons_ui(
        ui,
        tr!("deletion-confirm-button"),
        Action::Deletion(DeletionAction::Confirm),
        actions,
    );
}
