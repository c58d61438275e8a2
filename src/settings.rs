//! The settings of one person on this computer, mainly of the window. They are a room of their
//! own: the window's state holds them, the store saves them, and a company profile knows neither.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use crate::domain::row_query::Column;
use crate::domain::saved_view::COLUMN_WIDTHS;
use crate::i18n::Language;

/// The colour theme of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// The theme of the desktop.
    #[default]
    System,
    Light,
    Dark,
}

/// The size of the window, in points before the zoom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct WindowSize {
    #[serde(deserialize_with = "edge")]
    pub width: f32,
    #[serde(deserialize_with = "edge")]
    pub height: f32,
    /// True when the window fills the screen; `width` and `height` then hold the size to go back
    /// to.
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

/// Reads a width or height, limited to values that a screen can have.
fn edge<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    f32::deserialize(deserializer).map(|edge| edge.clamp(320.0, 16_384.0))
}

/// The port on which the window receives callbacks, unless the settings name another one.
const CALLBACK_PORT: u16 = 47_811;
/// The least and the most characters of a secret that is read.
const SECRET_CHARS: std::ops::RangeInclusive<usize> = 32..=128;

/// The secret in the address that CM.com's callbacks come to: who knows it may post there.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CallbackSecret(String);

impl CallbackSecret {
    /// A secret from two random ids, with 244 random bits.
    pub fn of(random: [Uuid; 2]) -> Self {
        Self(random.map(|id| id.simple().to_string()).concat())
    }

    /// The secret, as it stands in the address.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CallbackSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallbackSecret")
    }
}

/// Reads a secret; one that is too short or would be read differently in an address is left out.
fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<CallbackSecret>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    let is_usable = |text: &String| {
        SECRET_CHARS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    Ok(text.filter(is_usable).map(CallbackSecret))
}

/// Settings of the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    pub account_in_use: Option<Uuid>,
    pub theme: Theme,
    /// `None` means the language of the desktop.
    pub language: Option<Language>,
    /// Zoom factor on top of the desktop's scale; 1.0 is the size that the desktop gives.
    #[serde(deserialize_with = "zoom")]
    pub zoom: f32,
    /// The draft that was open when the window closed.
    pub last_open: Option<Uuid>,
    /// True once the first start has offered the sandbox.
    pub sandbox_offered: bool,
    /// True when the desktop shows notifications while the window is in the background.
    pub notifications: bool,
    /// True when the window receives CM.com's callbacks.
    pub receives_callbacks: bool,
    /// The port for that, on this computer alone.
    pub callback_port: u16,
    /// `None` until callbacks were wanted for the first time.
    #[serde(deserialize_with = "secret")]
    pub callback_secret: Option<CallbackSecret>,
    /// The size at the last change.
    pub window: WindowSize,
    /// The columns of the library, in their order.
    #[serde(deserialize_with = "columns")]
    pub columns: Vec<ShownColumn>,
}

/// A column of the library that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownColumn {
    pub column: Column,
    /// In points before the zoom.
    pub width: f32,
}

impl ShownColumn {
    /// The column in its first width.
    pub fn of(column: Column) -> Self {
        let width = match column {
            Column::Name => 186.0,
            Column::Comment => 120.0,
            Column::Company => 154.0,
            Column::Status | Column::NumberTypes => 136.0,
            Column::Country | Column::Account => 110.0,
            // Room for the arrow of the order beside a heading in German.
            Column::Submitted | Column::Decided | Column::Changed => 104.0,
        };
        Self { column, width }
    }
}

/// The columns of a new library.
pub fn default_columns() -> Vec<ShownColumn> {
    let hidden = [Column::NumberTypes, Column::Account];
    let all = Column::ALL.into_iter();
    let shown = all.filter(|column| !hidden.contains(column));
    shown.map(ShownColumn::of).collect()
}

/// Limits the width of a column to what can be used.
pub fn usable_width(width: f32) -> f32 {
    width.clamp(
        f32::from(*COLUMN_WIDTHS.start()),
        f32::from(*COLUMN_WIDTHS.end()),
    )
}

/// Reads the columns: each once, at least one, and in widths that can be used.
fn columns<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<ShownColumn>, D::Error> {
    let mut seen = BTreeSet::new();
    let mut columns = Vec::<ShownColumn>::deserialize(deserializer)?;
    columns.retain(|one| seen.insert(one.column));
    for one in &mut columns {
        one.width = usable_width(one.width);
    }
    if columns.is_empty() {
        columns = default_columns();
    }
    Ok(columns)
}

/// Limits a zoom factor to the range in which the window can be used.
pub fn usable_zoom(zoom: f32) -> f32 {
    zoom.clamp(0.5, 3.0)
}

/// Reads a zoom factor. A file may hold any number, including one that is infinite as `f32` and
/// could not be written back.
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
            receives_callbacks: false,
            callback_port: CALLBACK_PORT,
            callback_secret: None,
            window: WindowSize::default(),
            columns: default_columns(),
        }
    }
}
