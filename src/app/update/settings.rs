//! The settings.

use crate::app::action::SettingsAction;
use crate::app::state::State;
use crate::settings::usable_zoom;

pub(super) fn act(state: &mut State, action: SettingsAction) {
    let (settings, of_view) = (&mut state.settings, &mut state.list.columns);
    match action {
        SettingsAction::SetTheme(theme) => settings.theme = theme,
        SettingsAction::SetLanguage(language) => settings.language = language,
        SettingsAction::SetZoom(zoom) => settings.zoom = usable_zoom(zoom),
        SettingsAction::SetColumns(columns) => match of_view {
            Some(of_view) => *of_view = columns,
            None => settings.columns = columns,
        },
        SettingsAction::SetNotifications(wanted) => settings.notifications = wanted,
        SettingsAction::ReceiveCallbacks(wanted, secret) => {
            settings.receives_callbacks = wanted;
            settings.callback_secret.get_or_insert(secret);
        }
    }
}
