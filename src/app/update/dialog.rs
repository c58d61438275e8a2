//! Opening and closing of dialogs.

use crate::app::action::DialogAction;
use crate::app::state::{Dialog, State};

use super::bulk_submit;

pub(super) fn act(state: &mut State, action: DialogAction) {
    match action {
        DialogAction::ShowShortcuts => state.dialog = Some(Dialog::Shortcuts),
        DialogAction::ShowPalette => state.dialog = Some(Dialog::Palette),
        DialogAction::ShowAbout => state.dialog = Some(Dialog::About),
        DialogAction::ShowSettings => state.dialog = Some(Dialog::Settings),
        DialogAction::Close => close(state),
    }
}

pub(super) fn close(state: &mut State) {
    if !bulk_submit::may_close(state) {
        return;
    }
    if matches!(state.dialog, Some(Dialog::Welcome)) {
        state.settings.sandbox_offered = true;
    }
    if let Some(Dialog::Accounts(dialog)) = state.dialog.take() {
        // Escape may be pressed by accident: the form is kept and shown the next time.
        state.account_form = dialog.form;
    }
}
