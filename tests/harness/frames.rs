//! The window drawn frame by frame, as triangles: for the painter, its test and its benchmark.

use std::time::{Duration, Instant};

use egui::{Context, Event, Pos2, RawInput, Rect, TexturesDelta, ViewportId};
use profile_desk::desktop::draw;
use profile_desk::paint::Frame;
use profile_desk::ui::theme;

use super::painters::frame_of;
use super::window::Harness;

/// A window that nothing shows yet.
pub struct Frames {
    pub harness: Harness,
    ctx: Context,
    /// In pixels.
    pub size: [u32; 2],
    /// Pixels per point at a zoom of 100 %.
    pub scale: f32,
    /// Seconds.
    pub time: f64,
    /// The time that the widgets of the last frame took, without what egui does before and after.
    pub own_time: Duration,
}

impl Frames {
    pub fn new(harness: Harness, size: [u32; 2], scale: f32) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        Self {
            harness,
            ctx,
            size,
            scale,
            time: 0.0,
            own_time: Duration::ZERO,
        }
    }

    /// Draws the window with this input.
    pub fn next(&mut self, events: Vec<Event>) -> (Frame, TexturesDelta) {
        let pixels_per_point = self.scale * self.ctx.zoom_factor();
        #[expect(clippy::cast_precision_loss, reason = "a window has few pixels")]
        let points = self.size.map(|pixels| pixels as f32 / pixels_per_point);
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, points.into())),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let viewport = input.viewports.entry(ViewportId::ROOT).or_default();
        viewport.native_pixels_per_point = Some(self.scale);
        let harness = &mut self.harness;
        let own_time = &mut self.own_time;
        *own_time = Duration::ZERO;
        let mut output = self.ctx.run_ui(input, |ui| {
            let begun = Instant::now();
            draw(
                ui,
                harness,
                |harness| (&harness.state, &mut harness.view),
                Harness::act,
            );
            *own_time += begun.elapsed();
        });
        let textures = std::mem::take(&mut output.textures_delta);
        let mut frame = frame_of(&self.ctx, &output);
        frame.size = self.size;
        (frame, textures)
    }
}
