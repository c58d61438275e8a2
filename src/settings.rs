//! The settings of a person on this machine, of the window above all. A room of its own: the window's
//! state holds them, the store keeps them, and a company profile knows nothing of either.

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use crate::i18n::Language;

/// Which colours the window has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the desktop says.
    #[default]
    System,
    Light,
    Dark,
}

/// How large the window is, before the size of its text.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct WindowSize {
    #[serde(deserialize_with = "edge")]
    pub width: f32,
    #[serde(deserialize_with = "edge")]
    pub height: f32,
    /// It fills the screen; the other two say what it has when it does not.
    pub maximised: bool,
}

impl Default for WindowSize {
    fn default() -> Self {
        Self {
            width: 1280.0,
            height: 800.0,
            maximised: false,
        }
    }
}

/// An edge of a window that some screen could have.
fn edge<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    f32::deserialize(deserializer).map(|edge| edge.clamp(320.0, 16_384.0))
}

/// Settings of the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    pub account_in_use: Option<Uuid>,
    pub theme: Theme,
    /// `None` is the one of the desktop.
    pub language: Option<Language>,
    /// 1.0 is the size that the desktop gives.
    #[serde(deserialize_with = "zoom")]
    pub zoom: f32,
    /// The draft that was open when the window closed.
    pub last_open: Option<Uuid>,
    /// Whether the first start has offered the sandbox.
    pub sandbox_offered: bool,
    /// Whether the desktop tells of news while the window is in the background.
    pub notifications: bool,
    /// What the window had when it was last changed.
    pub window: WindowSize,
}

/// The nearest size in which the window can be used.
pub fn usable_zoom(zoom: f32) -> f32 {
    zoom.clamp(0.5, 3.0)
}

/// A file may hold any number, also one that is infinite here and can't be written again.
fn zoom<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    f32::deserialize(deserializer).map(usable_zoom)
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account_in_use: None,
            theme: Theme::System,
            language: None,
            zoom: 1.0,
            last_open: None,
            sandbox_offered: false,
            notifications: true,
            window: WindowSize::default(),
        }
    }
}
