//! Opens the window and runs it: by eframe with OpenGL, or on a machine without a GPU by a runner of our own
//! that paints on the CPU. The window knows neither.

mod choice;
mod cpu;
mod cpu_window;
mod gpu;
mod pace;

use std::sync::Arc;

use eframe::UserEvent;
use egui::{IconData, ViewportBuilder};
use thiserror::Error;
use winit::event_loop::EventLoop;

use super::window::{Start, TITLE};
pub use choice::RendererChoice;
use choice::Runner;

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

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// When no window opens, or it ends by itself.
pub(super) fn run(start: &Start<'_>, choice: RendererChoice) -> Result<(), RunError> {
    let runner = choice::choose(choice, start.data_dir);
    // winit makes only one in a process, so both runners use it.
    let mut event_loop = EventLoop::<UserEvent>::with_user_event().build()?;
    if runner == Runner::Gpu {
        match gpu::run(&mut event_loop, start, viewport(start))? {
            gpu::End::Closed => return Ok(()),
            gpu::End::NoOpenGl => {
                tracing::warn!("OpenGL does not start; the window is drawn by the CPU");
                choice::remember_cpu(start.data_dir);
            }
        }
    }
    cpu::run(&mut event_loop, start, viewport(start))
}

/// The window as it opens. The icon stays `None` if it can't be read.
fn viewport(start: &Start<'_>) -> ViewportBuilder {
    let size = start.settings.window;
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png"));
    ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("profile-desk")
        .with_inner_size([size.width, size.height])
        .with_maximized(size.maximised)
        .with_clamp_size_to_monitor_size(true)
        .with_min_inner_size([640.0, 480.0])
        .with_icon(Arc::<IconData>::new(icon.unwrap_or_default()))
}
