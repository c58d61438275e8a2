//! The window of the CPU runner: what comes in becomes input of egui, and what egui draws is painted into the
//! window's pixels, only where something changed.

use std::sync::Arc;

use eframe::UserEvent;
use egui::{
    RawInput, TexturesDelta, Vec2, ViewportBuilder, ViewportCommand, ViewportId, ViewportInfo,
};
use winit::dpi::PhysicalSize;
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::Window as SystemWindow;

use super::error::RunError;
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

/// The open window.
pub(super) struct CpuWindow {
    window: Window,
    ctx: egui::Context,
    input: egui_winit::State,
    info: ViewportInfo,
    /// Input that came while nothing was drawn.
    unread: RawInput,
    painter: Painter,
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
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &system, true);
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
        let window = Window::new(&ctx, start, Renderer::Cpu);
        Ok(Self {
            window,
            ctx,
            input,
            info,
            unread: RawInput::default(),
            painter: Painter::new(),
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
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.system, false);
        let size = self.system.inner_size();
        let mut input = std::mem::take(&mut self.unread);
        input.append(self.input.take_egui_input(&self.system));
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        self.info.events.clear();
        self.window.sort_input(&self.ctx, &mut input);
        let close_requested = input.viewport().close_requested();
        self.is_lost |= pass == Pass::Everything;
        let commands = if pass == Pass::Logic || self.is_hidden() {
            self.run_logic(event_loop, input)
        } else {
            self.run_and_paint(event_loop, input, size)?
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
        size: PhysicalSize<u32>,
    ) -> Result<Vec<ViewportCommand>, RunError> {
        let mut output = self.ctx.run_ui(input, |ui| {
            self.window.logic(ui.ctx());
            self.window.ui(ui);
        });
        self.textures.append(output.textures_delta);
        self.input.handle_platform_output_with_event_loop(
            &self.system,
            event_loop,
            output.platform_output,
        );
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
