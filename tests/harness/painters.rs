//! Draws a window with egui's painter for a GPU and with the program's own for the CPU, and compares the pictures.

use egui::{Color32, Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use egui_kittest::wgpu::WgpuTestRenderer;
use image::RgbaImage;
use profile_desk::paint::{Frame, Painter};

/// What two painters may draw differently, in any channel: each rounds in its own way.
const ROUNDING: u8 = 2;

/// Both painters. Neither is made before something is drawn.
#[derive(Default)]
pub struct BothPainters {
    /// Not given to the painters yet.
    textures: TexturesDelta,
    painters: Option<(WgpuTestRenderer, Painter)>,
}

impl TestRenderer for BothPainters {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.textures.append(std::mem::take(delta));
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let (wgpu, painter) = self.painters.get_or_insert_default();
        wgpu.handle_delta(&mut self.textures.clone());
        let image = wgpu.render(ctx, output)?;
        let frame = frame_of(ctx, output);
        let mut pixels = vec![0; (frame.size[0] * frame.size[1]) as usize];
        painter.prepare(frame, &mut self.textures);
        painter.paint(&mut pixels, 0);
        compare(&image, &pixels)?;
        Ok(image)
    }
}

impl Drop for BothPainters {
    fn drop(&mut self) {
        // Those that nobody wants to see.
        self.textures.clear();
    }
}

/// What the CPU would paint.
pub fn frame_of(ctx: &Context, output: &FullOutput) -> Frame {
    let pixels_per_point = ctx.pixels_per_point();
    let size = ctx.content_rect().size() * pixels_per_point;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a window"
    )]
    let size = [size.x.round() as u32, size.y.round() as u32];
    Frame {
        size,
        pixels_per_point,
        background: Color32::BLACK,
        primitives: ctx.tessellate(output.shapes.clone(), pixels_per_point),
    }
}

/// No pixel may differ by more than rounding, not even at the edge of a letter.
fn compare(image: &RgbaImage, pixels: &[u32]) -> Result<(), String> {
    for ((x, y, gpu), cpu) in image.enumerate_pixels().zip(pixels) {
        let [_, cpu @ ..] = cpu.to_be_bytes();
        let channels = gpu.0.into_iter().zip(cpu);
        if channels.into_iter().any(|(a, b)| a.abs_diff(b) > ROUNDING) {
            return Err(format!(
                "the pixel at {x}, {y} is {:?} by the GPU's painter and {cpu:?} by the CPU's",
                &gpu.0[..3]
            ));
        }
    }
    Ok(())
}
