//! Runs the window on a machine without a GPU: winit's events, and when a frame is drawn.
//!
//! Made for Linux. On Windows and macOS it only runs with `--renderer cpu` or when OpenGL does not start. There it
//! works, but a program of one file has no icon in the Dock and a coarse one in the taskbar, which eframe sets by
//! system calls of its own; and on macOS, where softbuffer gives a new buffer for each picture, all is painted each time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use eframe::UserEvent;
use egui::ViewportBuilder;
use winit::application::ApplicationHandler;
use winit::event::{DeviceEvent, DeviceId, StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use winit::window::WindowId;

use super::cpu_window::{CpuWindow, Pass};
use super::error::RunError;
use super::pace::Pace;
use crate::desktop::window::Start;

/// A system that is asked for a redraw and does not come back within this time shows the window to nobody.
const MISSED_REDRAW: Duration = Duration::from_millis(250);

/// Runs until the window is closed.
pub(super) fn run(
    event_loop: &mut EventLoop<UserEvent>,
    start: Start,
    viewport: ViewportBuilder,
) -> Result<(), RunError> {
    tracing::info!("the window is drawn by the CPU");
    let mut runner = CpuRunner {
        unopened: Some((start, viewport)),
        proxy: event_loop.create_proxy(),
        window: None,
        pace: Pace::new(Instant::now()),
        redraw_expected: None,
        paints_when_asked: true,
        end: Ok(()),
    };
    event_loop
        .run_app_on_demand(&mut runner)
        .map_err(RunError::lost)?;
    std::mem::replace(&mut runner.end, Ok(()))
}

struct CpuRunner {
    /// `None` once the window was made.
    unopened: Option<(Start, ViewportBuilder)>,
    proxy: EventLoopProxy<UserEvent>,
    window: Option<CpuWindow>,
    pace: Pace,
    /// Until when the system should ask for the redraw that was requested.
    redraw_expected: Option<Instant>,
    /// True where the system says when to paint. An X server only asks for what it has lost.
    paints_when_asked: bool,
    end: Result<(), RunError>,
}

impl CpuRunner {
    fn open(&mut self, event_loop: &ActiveEventLoop) -> Result<(), RunError> {
        let Some((start, viewport)) = self.unopened.take() else {
            return Ok(());
        };
        self.paints_when_asked = !is_x11(event_loop);
        let window = CpuWindow::open(event_loop, &self.proxy, start, viewport)?;
        let proxy = self.proxy.clone();
        window.ctx().set_request_repaint_callback(move |info| {
            // Fails only when the loop has ended.
            let _ = proxy.send_event(UserEvent::RequestRepaint {
                viewport_id: info.viewport_id,
                when: Instant::now() + info.delay,
                cumulative_pass_nr: info.current_cumulative_pass_nr,
            });
        });
        self.window = Some(window);
        self.pace = Pace::new(Instant::now());
        Ok(())
    }

    fn frame(&mut self, event_loop: &ActiveEventLoop, pass: Pass) {
        let Some(window) = &mut self.window else {
            return;
        };
        self.pace.begin(Instant::now());
        let end = window.frame(event_loop, pass);
        self.pace.set_hidden(window.is_hidden());
        match end {
            Ok(false) => {}
            Ok(true) => self.close(event_loop),
            Err(error) => {
                tracing::error!(%error, "the window ends");
                self.end = Err(error);
                self.close(event_loop);
            }
        }
    }

    /// Ends the window while the loop still runs, so that the system removes it.
    fn close(&mut self, event_loop: &ActiveEventLoop) {
        if let Some(mut window) = self.window.take() {
            window.on_exit();
        }
        event_loop.exit();
    }

    /// Draws what is due, or asks the system when it takes it.
    fn draw_due(&mut self, event_loop: &ActiveEventLoop) {
        let Some(window) = &self.window else {
            return;
        };
        let now = Instant::now();
        if self.pace.due().is_some_and(|due| due <= now) {
            // A hidden window is not asked to paint, nor one before its first picture.
            if !self.paints_when_asked || window.is_hidden() || !window.is_shown() {
                self.frame(event_loop, Pass::Changes);
            } else if self.redraw_expected.is_none() {
                window.ask_for_redraw();
                self.redraw_expected = Some(now + MISSED_REDRAW);
            }
        }
        if self.redraw_expected.is_some_and(|until| until <= now) {
            self.redraw_expected = None;
            self.frame(event_loop, Pass::Logic);
        }
    }
}

impl Drop for CpuRunner {
    /// After a panic outside of what the window guards itself, everything typed is saved.
    fn drop(&mut self) {
        if let Some(mut window) = self.window.take() {
            // A second panic has its own report; there is nothing more to try.
            let _ = catch_unwind(AssertUnwindSafe(|| window.on_exit()));
        }
    }
}

impl ApplicationHandler<UserEvent> for CpuRunner {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if let Err(error) = self.open(event_loop) {
            self.end = Err(error);
            event_loop.exit();
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _cause: StartCause) {
        self.draw_due(event_loop);
    }

    fn user_event(&mut self, _event_loop: &ActiveEventLoop, event: UserEvent) {
        let Some(window) = &mut self.window else {
            return;
        };
        match event {
            UserEvent::RequestRepaint {
                when,
                cumulative_pass_nr,
                viewport_id,
            } => {
                // What was wanted before the last frame is done.
                let pass = window.ctx().cumulative_pass_nr_for(viewport_id);
                if pass == cumulative_pass_nr || pass == cumulative_pass_nr + 1 {
                    self.pace.want(when);
                }
            }
            UserEvent::AccessKitActionRequest(event) => {
                if window.on_accesskit(event.window_event) {
                    self.pace.input(Instant::now());
                }
            }
        }
    }

    fn window_event(
        &mut self,
        event_loop: &ActiveEventLoop,
        _window: WindowId,
        event: WindowEvent,
    ) {
        if event == WindowEvent::RedrawRequested {
            let is_expected = self.redraw_expected.take().is_some();
            // Windows asks once for what was requested and for what it has lost.
            let pass = if is_expected && !cfg!(windows) {
                Pass::Changes
            } else {
                Pass::Everything
            };
            self.frame(event_loop, pass);
        } else if self
            .window
            .as_mut()
            .is_some_and(|window| window.on_event(&event))
        {
            self.pace.input(Instant::now());
        }
    }

    fn device_event(
        &mut self,
        _event_loop: &ActiveEventLoop,
        _device: DeviceId,
        event: DeviceEvent,
    ) {
        if let (DeviceEvent::MouseMotion { delta }, Some(window)) = (event, &mut self.window)
            && window.on_mouse_motion(delta)
        {
            self.pace.input(Instant::now());
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        self.draw_due(event_loop);
        // While a redraw is expected, the wait is for it and not for what is due.
        let next = self.redraw_expected.or_else(|| self.pace.due());
        event_loop.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn exiting(&mut self, event_loop: &ActiveEventLoop) {
        self.close(event_loop);
    }
}

#[cfg(target_os = "linux")]
fn is_x11(event_loop: &ActiveEventLoop) -> bool {
    use winit::platform::x11::ActiveEventLoopExtX11;
    event_loop.is_x11()
}

#[cfg(not(target_os = "linux"))]
fn is_x11(_event_loop: &ActiveEventLoop) -> bool {
    false
}
