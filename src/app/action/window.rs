//! Actions on the window around the form: dialogs, settings, notices, its size and its end.

use crate::i18n::Language;
use crate::settings::{Theme, WindowSize};

/// Dialogs that show something, and the end of any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogAction {
    ShowShortcuts,
    /// Shows all commands, to be found by typing.
    ShowPalette,
    ShowAbout,
    ShowSettings,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SettingsAction {
    SetTheme(Theme),
    SetZoom(f32),
    /// `Unavailable` is the language of the desktop.
    SetLanguage(Option<Language>),
    /// Shows notifications outside the window, or not.
    SetNotifications(bool),
}

/// The window itself and its notices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WindowAction {
    /// Tells why something can't be done now.
    ShowMessage(&'static str),
    /// Takes away a notice, by its place in the list.
    Dismiss(usize),
    /// The window has this size now.
    Resized(WindowSize),
    FocusLost,
    FocusGained,
    CloseRequested,
}
