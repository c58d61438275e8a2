//! Runs the window by eframe, which draws it with OpenGL.

use std::cell::RefCell;
use std::rc::Rc;

use eframe::{UserEvent, glow};
use egui::ViewportBuilder;
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;

use super::RunError;
use super::choice;
use crate::app::state::Renderer;
use crate::desktop::window::{Start, TITLE, Window};

/// How the run ended without an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Closed,
    /// Nobody has seen a window, and nothing of it has begun.
    NoOpenGl,
}

/// What eframe, which keeps its own errors to itself, has come to.
#[derive(Debug)]
enum Progress {
    NoOpenGl,
    NotStarted(std::io::Error),
    Open,
    Closed,
}

/// The window for eframe.
struct WindowOfEframe {
    window: Window,
    progress: Rc<RefCell<Progress>>,
}

/// Runs until the window is closed or OpenGL fails.
pub(super) fn run(
    event_loop: &mut EventLoop<UserEvent>,
    start: &Start<'_>,
    viewport: ViewportBuilder,
) -> Result<End, RunError> {
    let options = eframe::NativeOptions {
        viewport,
        // Tests bring a second renderer along; the window is drawn by the one that is shipped.
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    let progress = Rc::new(RefCell::new(Progress::NoOpenGl));
    let shared = Rc::clone(&progress);
    let create = move |creation: &eframe::CreationContext<'_>| {
        let name = creation.gl.as_deref().map(device_name).unwrap_or_default();
        tracing::info!(%name, "the window is drawn by OpenGL");
        if choice::is_cpu(&name) {
            choice::remember_cpu(start.data_dir);
        }
        match Window::new(&creation.egui_ctx, start, Renderer::Gpu(name)) {
            Ok(window) => {
                shared.replace(Progress::Open);
                let progress = Rc::clone(&shared);
                Ok(Box::new(WindowOfEframe { window, progress }) as Box<dyn eframe::App>)
            }
            Err(error) => {
                let why = error.to_string().into();
                shared.replace(Progress::NotStarted(error));
                Err(why)
            }
        }
    };
    let mut app = eframe::create_native(TITLE, options, Box::new(create), event_loop);
    event_loop.run_app_on_demand(&mut app)?;
    drop(app);
    match progress.replace(Progress::Closed) {
        Progress::NoOpenGl => Ok(End::NoOpenGl),
        Progress::NotStarted(error) => Err(error.into()),
        Progress::Open => Err(RunError::GpuLost),
        Progress::Closed => Ok(End::Closed),
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
            self.progress.replace(Progress::Closed);
        }
    }
}
