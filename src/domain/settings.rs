//! What the program remembers of how somebody likes it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// 1.0 is the size that the desktop gives.
    pub zoom: f32,
    /// The draft that was open when the window closed.
    pub last_open: Option<Uuid>,
    /// Whether the first start has offered the sandbox.
    pub sandbox_offered: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account_in_use: None,
            theme: Theme::System,
            zoom: 1.0,
            last_open: None,
            sandbox_offered: false,
        }
    }
}
