//! What can go wrong with the window of the system.

use std::error::Error;

use thiserror::Error;

use crate::i18n::tr;

/// An error of the system or of a library.
pub(super) type Cause = Box<dyn Error>;

/// Why the window did not open, or ended without being closed. What was typed is then saved.
#[derive(Debug, Error)]
pub enum RunError {
    #[error("{}", tr!("app-window-error", error = .0.to_string()))]
    NotOpened(Cause),
    /// The pictures of the open window no longer reach the display.
    #[error("{}", tr!("app-window-lost-error", error = .0.to_string()))]
    Lost(Cause),
    /// OpenGL ended while the window was open. The log has its error.
    #[error("{}", tr!("app-opengl-lost-error"))]
    OpenGlLost,
}

impl RunError {
    pub(super) fn not_opened(cause: impl Into<Cause>) -> Self {
        Self::NotOpened(cause.into())
    }

    pub(super) fn lost(cause: impl Into<Cause>) -> Self {
        Self::Lost(cause.into())
    }
}
