//! Actions on the window around the form: dialogs, settings, notices, its size and closing it.

use crate::i18n::Language;
use crate::settings::{CallbackSecret, ShownColumn, Theme, WindowSize};

/// Dialogs that only show something, and closing any dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogAction {
    ShowShortcuts,
    /// Shows the command palette: all commands, found by typing.
    ShowPalette,
    /// Looks for profiles that match what was typed into the palette.
    SearchProfiles(String),
    ShowAbout,
    ShowSettings,
    Close,
}

#[derive(Clone, Debug, PartialEq)]
pub enum SettingsAction {
    SetTheme(Theme),
    SetZoom(f32),
    /// `None` is the language of the desktop.
    SetLanguage(Option<Language>),
    /// The columns of the library.
    SetColumns(Vec<ShownColumn>),
    /// Turns desktop notifications on or off.
    SetNotifications(bool),
    /// Receives callbacks or no longer does; with a new secret, which is used if there is none yet.
    ReceiveCallbacks(bool, CallbackSecret),
}

/// The window itself and its notices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WindowAction {
    /// Shows why something can't be done now.
    ShowMessage(&'static str),
    /// Removes a notice, by its index in the list.
    Dismiss(usize),
    /// The window now has this size.
    Resized(WindowSize),
    FocusLost,
    FocusGained,
    CloseRequested,
}
