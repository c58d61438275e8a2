//! The window of the CPU runner: what comes in becomes input of egui, and what egui draws is painted into the
//! window's pixels, only where something changed.

use std::sync::Arc;
use std::time::Instant;

use eframe::UserEvent;
use egui::{
    Pos2, RawInput, Rect, TexturesDelta, Vec2, ViewportBuilder, ViewportCommand, ViewportId,
    ViewportInfo,
};
use winit::dpi::PhysicalSize;
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::Window as SystemWindow;

use super::error::RunError;
use super::letters::LettersAhead;
use super::surface::Surface;
use crate::app::state::Renderer;
use crate::desktop::window::{Start, Window};
use crate::paint::{self, Painter, PixelRect};

/// The largest picture that egui is told it may use, in pixels of an edge: as most GPUs.
const MAX_TEXTURE_SIDE: usize = 16_384;

/// How much of a frame is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    /// What changed is painted.
    Changes,
    /// The system has lost what was in the window: all of it is sent again.
    Everything,
    /// Nothing is drawn, because the system does not take a picture now.
    Logic,
}

/// What came from the system since the last frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Received {
    Nothing,
    /// Keys and the pointer alone: the window is where it was, and in sight.
    Input,
    /// Anything else: its place, its size or its focus may have changed.
    Other,
}

/// The open window.
pub(super) struct CpuWindow {
    window: Window,
    ctx: egui::Context,
    opened_at: Instant,
    input: egui_winit::State,
    received: Received,
    /// What the system says of the window.
    info: ViewportInfo,
    /// The size of its content, in pixels.
    size: PhysicalSize<u32>,
    /// Input that came while nothing was drawn.
    unread: RawInput,
    painter: Painter,
    letters: LettersAhead,
    /// What egui has made and the painter does not know yet.
    textures: TexturesDelta,
    surface: Surface,
    system: Arc<SystemWindow>,
    is_shown: bool,
    /// True when the system has lost what was presented, until it is presented again. A window that can't be seen
    /// paints nothing.
    is_lost: bool,
}

impl CpuWindow {
    /// Makes the window, which is not shown before its first frame.
    pub(super) fn open(
        event_loop: &ActiveEventLoop,
        proxy: &EventLoopProxy<UserEvent>,
        start: Start,
        viewport: ViewportBuilder,
    ) -> Result<Self, RunError> {
        let ctx = egui::Context::default();
        let viewport = clamped(viewport, event_loop).with_visible(false);
        let system = egui_winit::create_window(&ctx, event_loop, &viewport);
        let system = Arc::new(system.map_err(RunError::not_opened)?);
        #[expect(clippy::cast_possible_truncation, reason = "a small factor")]
        let scale = system.scale_factor() as f32;
        let mut input = egui_winit::State::new(
            ctx.clone(),
            ViewportId::ROOT,
            event_loop,
            Some(scale),
            event_loop.system_theme(),
            Some(MAX_TEXTURE_SIDE),
        );
        input.init_accesskit(event_loop, &system, proxy.clone());
        let surface = Surface::new(event_loop, &system).map_err(RunError::NotOpened)?;
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &system, true);
        let window = Window::new(&ctx, start, Renderer::Cpu);
        Ok(Self {
            window,
            ctx,
            opened_at: Instant::now(),
            input,
            received: Received::Other,
            info,
            size: system.inner_size(),
            unread: RawInput::default(),
            painter: Painter::new(),
            letters: LettersAhead::default(),
            textures: TexturesDelta::default(),
            surface,
            system,
            is_shown: false,
            is_lost: false,
        })
    }

    pub(super) fn ctx(&self) -> &egui::Context {
        &self.ctx
    }

    pub(super) fn ask_for_redraw(&self) {
        self.system.request_redraw();
    }

    /// True when people can see the window, as far as the system says.
    pub(super) fn is_hidden(&self) -> bool {
        self.info.visible() == Some(false)
    }

    /// False until its first picture.
    pub(super) fn is_shown(&self) -> bool {
        self.is_shown
    }

    /// Takes what happened to the window. Returns true when that shows in it.
    pub(super) fn on_event(&mut self, event: &WindowEvent) -> bool {
        match event {
            WindowEvent::CloseRequested => {
                self.info.events.push(egui::ViewportEvent::Close);
                return true;
            }
            WindowEvent::Occluded(occluded) => self.info.occluded = Some(*occluded),
            _ => {}
        }
        let is_input = matches!(
            event,
            WindowEvent::KeyboardInput { .. }
                | WindowEvent::ModifiersChanged(_)
                | WindowEvent::Ime(_)
                | WindowEvent::CursorMoved { .. }
                | WindowEvent::MouseInput { .. }
                | WindowEvent::MouseWheel { .. }
        );
        self.received = match self.received {
            Received::Nothing | Received::Input if is_input => Received::Input,
            _ => Received::Other,
        };
        self.input.on_window_event(&self.system, event).repaint
    }

    pub(super) fn on_mouse_motion(&mut self, delta: (f64, f64)) -> bool {
        self.input.on_mouse_motion(delta)
    }

    /// Takes what a screen reader wants. Returns true when that shows in the window or its tree.
    pub(super) fn on_accesskit(&mut self, event: egui_winit::accesskit_winit::WindowEvent) -> bool {
        use egui_winit::accesskit_winit::WindowEvent::{
            AccessibilityDeactivated, ActionRequested, InitialTreeRequested,
        };
        match event {
            InitialTreeRequested => self.ctx.enable_accesskit(),
            ActionRequested(request) => self.input.on_accesskit_action_request(request),
            AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
                return false;
            }
        }
        true
    }

    /// Runs a frame. Returns true when the window is to close.
    pub(super) fn frame(
        &mut self,
        event_loop: &ActiveEventLoop,
        pass: Pass,
    ) -> Result<bool, RunError> {
        // These are nine requests to an X server, each of which waits for its answer: a third of the time of a key.
        let received = std::mem::replace(&mut self.received, Received::Nothing);
        if received != Received::Input || pass != Pass::Changes {
            egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.system, false);
            self.size = self.system.inner_size();
        }
        let mut input = std::mem::take(&mut self.unread);
        input.append(self.take_input());
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        self.info.events.clear();
        self.window.sort_input(&self.ctx, &mut input);
        let close_requested = input.viewport().close_requested();
        self.is_lost |= pass == Pass::Everything;
        let commands = if pass == Pass::Logic || self.is_hidden() {
            self.run_logic(event_loop, input)
        } else {
            self.run_and_paint(event_loop, input)?
        };
        let stays = commands.contains(&ViewportCommand::CancelClose);
        // Only asked for by what the window does not have: pictures of itself and menus of the system.
        let mut ignored = Vec::new();
        egui_winit::process_viewport_commands(
            &self.ctx,
            &mut self.info,
            commands,
            &self.system,
            &mut ignored,
        );
        Ok(close_requested && !stays)
    }

    /// The input since the last frame. The same function of egui-winit asks the system for the size each time.
    fn take_input(&mut self) -> RawInput {
        let pixels_per_point = egui_winit::pixels_per_point(&self.ctx, &self.system);
        #[expect(clippy::cast_precision_loss, reason = "the size of a screen")]
        let size = Vec2::new(self.size.width as f32, self.size.height as f32) / pixels_per_point;
        let input = self.input.egui_input_mut();
        input.time = Some(self.opened_at.elapsed().as_secs_f64());
        // A minimised window has no size on Windows.
        let has_size = size.x > 0.0 && size.y > 0.0;
        input.screen_rect = has_size.then(|| Rect::from_min_size(Pos2::ZERO, size));
        input.viewport_id = ViewportId::ROOT;
        input.take()
    }

    fn run_logic(&mut self, event_loop: &ActiveEventLoop, input: RawInput) -> Vec<ViewportCommand> {
        let mut output = self.ctx.run_logic(&input, |ctx| self.window.logic(ctx));
        self.unread = input;
        self.input.handle_platform_output_with_event_loop(
            &self.system,
            event_loop,
            output.platform_output,
        );
        let commands = output.viewport_commands.remove(&ViewportId::ROOT);
        commands.unwrap_or_default()
    }

    fn run_and_paint(
        &mut self,
        event_loop: &ActiveEventLoop,
        input: RawInput,
    ) -> Result<Vec<ViewportCommand>, RunError> {
        let size = self.size;
        let mut output = self.ctx.run_ui(input, |ui| {
            self.window.logic(ui.ctx());
            self.window.ui(ui);
            self.letters.go_on(ui.ctx());
        });
        self.textures.append(output.textures_delta);
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        if size.width > 0 && size.height > 0 {
            let frame = paint::Frame {
                size: size.into(),
                pixels_per_point: output.pixels_per_point,
                background: self.ctx.global_style().visuals.panel_fill,
                primitives,
            };
            let is_changed = self.painter.prepare(frame, &mut self.textures);
            if is_changed || self.is_lost {
                let lost = self.is_lost.then(|| vec![PixelRect::of_size(size.into())]);
                let paint = |pixels: &mut [u32], age| {
                    self.window.fail_painting();
                    let changed = self.painter.paint(pixels, age);
                    // On Wayland this holds the next frame back until the compositor has taken this one.
                    self.system.pre_present_notify();
                    lost.unwrap_or(changed)
                };
                self.surface.paint(size, paint).map_err(RunError::Lost)?;
                self.is_lost = false;
            }
            if !self.is_shown {
                self.is_shown = true;
                self.system.set_visible(true);
            }
        }
        // After the picture, for which people wait.
        self.input.handle_platform_output_with_event_loop(
            &self.system,
            event_loop,
            output.platform_output,
        );
        let root = output.viewport_output.remove(&ViewportId::ROOT);
        Ok(root.map(|root| root.commands).unwrap_or_default())
    }

    /// Saves what is not on disk yet, at the end of the program.
    pub(super) fn on_exit(&mut self) {
        self.ctx.on_exit();
        self.window.on_exit();
    }
}

impl Drop for CpuWindow {
    fn drop(&mut self) {
        // egui takes pictures that nobody painted for a mistake.
        self.textures.clear();
    }
}

/// No larger than the largest screen.
fn clamped(viewport: ViewportBuilder, event_loop: &ActiveEventLoop) -> ViewportBuilder {
    let screens = event_loop.available_monitors().map(|monitor| {
        let size = monitor.size().to_logical::<f32>(monitor.scale_factor());
        Vec2::new(size.width, size.height)
    });
    let largest = screens.fold(Vec2::ZERO, Vec2::max);
    match viewport.inner_size {
        Some(size) if largest != Vec2::ZERO => viewport.with_inner_size(size.min(largest)),
        _ => viewport,
    }
}
