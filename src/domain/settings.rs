//! What the program remembers of how somebody likes it.

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use crate::texts::Language;

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
        }
    }
}
