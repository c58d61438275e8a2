//! Runs the window by eframe, which draws it with OpenGL.

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;

use eframe::{UserEvent, glow};
use egui::ViewportBuilder;
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;

use super::choice;
use super::error::RunError;
use crate::app::state::Renderer;
use crate::desktop::window::{Start, TITLE, Window};

/// How the run ended without an error.
pub(super) enum End {
    Closed,
    /// Nobody has seen a window, and it has not begun.
    NoOpenGl(Box<Start>),
}

/// The window for eframe.
struct WindowOfEframe {
    window: Window,
    is_closed: Rc<Cell<bool>>,
}

/// Runs until the window is closed or OpenGL fails.
pub(super) fn run(
    event_loop: &mut EventLoop<UserEvent>,
    start: Start,
    data_dir: &Path,
    viewport: ViewportBuilder,
) -> Result<End, RunError> {
    let options = eframe::NativeOptions {
        viewport,
        // Tests bring a second renderer along; the window is drawn by the one that is shipped.
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    // eframe keeps its errors to itself: what happened shows in what it did.
    let unused = Rc::new(Cell::new(Some(start)));
    let is_closed = Rc::new(Cell::new(false));
    let (taken, closes) = (Rc::clone(&unused), Rc::clone(&is_closed));
    let create = move |creation: &eframe::CreationContext<'_>| {
        let name = creation.gl.as_deref().map(device_name).unwrap_or_default();
        tracing::info!(%name, "the window is drawn by OpenGL");
        choice::remember_device(data_dir, &name);
        let start = taken.take().ok_or("a second window")?;
        let window = Window::new(&creation.egui_ctx, start, Renderer::Gpu(name));
        let is_closed = closes;
        Ok(Box::new(WindowOfEframe { window, is_closed }) as Box<dyn eframe::App>)
    };
    let mut app = eframe::create_native(TITLE, options, Box::new(create), event_loop);
    let ended = event_loop.run_app_on_demand(&mut app);
    drop(app);
    match (unused.take(), ended) {
        (Some(_), Err(error)) => Err(RunError::not_opened(error)),
        (Some(start), Ok(())) => Ok(End::NoOpenGl(Box::new(start))),
        (None, Err(error)) => Err(RunError::lost(error)),
        (None, Ok(())) if is_closed.get() => Ok(End::Closed),
        (None, Ok(())) => Err(RunError::OpenGlLost),
    }
}

/// The name that OpenGL gives the device.
#[expect(unsafe_code, reason = "glow has no other way to read the name")]
fn device_name(gl: &glow::Context) -> String {
    use glow::HasContext;
    // SAFETY: eframe has made this context the current one of this thread, and every version of OpenGL has
    // this name.
    unsafe { gl.get_parameter_string(glow::RENDERER) }
}

impl eframe::App for WindowOfEframe {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.window.logic(ctx);
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        self.window.sort_input(ctx, input);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.window.ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&glow::Context>) {
        self.window.on_exit();
        if self.window.is_closing() {
            self.is_closed.set(true);
        }
    }
}
