//! Opens the window and runs it: by eframe with OpenGL, or on a machine without a GPU by a runner of our own
//! that paints on the CPU. The window knows neither.

mod choice;
mod cpu;
mod cpu_window;
mod error;
mod gpu;
mod letters;
mod pace;
mod surface;
#[cfg(target_os = "linux")]
mod x11_surface;

use std::path::Path;
use std::sync::Arc;

use eframe::UserEvent;
use egui::{IconData, ViewportBuilder};
use winit::event_loop::EventLoop;

use super::window::{Start, TITLE};
use crate::settings::WindowSize;
pub use choice::RendererChoice;
use choice::Runner;
pub use error::RunError;

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// When no window opens, or it ends by itself.
pub(super) fn run(
    mut start: Start,
    data_dir: &Path,
    choice: RendererChoice,
) -> Result<(), RunError> {
    let runner = choice::choose(choice, data_dir);
    // winit makes only one in a process, so both runners use it.
    let mut event_loop = EventLoop::<UserEvent>::with_user_event()
        .build()
        .map_err(RunError::not_opened)?;
    let viewport = viewport(start.settings.window);
    if runner == Runner::Gpu {
        match gpu::run(&mut event_loop, start, data_dir, viewport.clone()) {
            Ok(gpu::End::Closed) => return Ok(()),
            Ok(gpu::End::NoOpenGl(unused)) => start = *unused,
            Err(error) => {
                if matches!(error, RunError::OpenGlLost) {
                    // The next start shows the window.
                    choice::remember_cpu(data_dir);
                }
                return Err(error);
            }
        }
        tracing::warn!("OpenGL does not start; the window is drawn by the CPU");
        choice::remember_cpu(data_dir);
    }
    cpu::run(&mut event_loop, start, viewport)
}

/// The window as it opens. The icon stays `None` if it can't be read.
fn viewport(size: WindowSize) -> ViewportBuilder {
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
