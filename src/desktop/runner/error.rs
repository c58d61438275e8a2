//! What can go wrong with the window of the system.

use thiserror::Error;

/// Why the window did not open, or ended without being closed.
#[derive(Debug, Error)]
pub enum RunError {
    /// There is no connection to the display.
    #[error(transparent)]
    EventLoop(#[from] winit::error::EventLoopError),
    #[error(transparent)]
    NoWindow(#[from] winit::error::OsError),
    /// The pixels do not reach the window.
    #[error(transparent)]
    NotPresented(#[from] softbuffer::SoftBufferError),
    /// The threads of the jobs did not start.
    #[error(transparent)]
    NotStarted(#[from] std::io::Error),
    /// OpenGL ended while the window was open. The log has its error.
    #[error("OpenGL")]
    GpuLost,
}
