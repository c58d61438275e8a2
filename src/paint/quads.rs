//! Rectangles of one colour, and letters, whose texels lie on pixels. Almost all of a window is that.

use egui::{Color32, Pos2};

use super::blend::{multiply, over, pixel};
use super::edges::{is_same_place, pixels_of};
use super::fill::{Corner, fill_row};
use super::pixels::{Canvas, PixelRect};
use super::textures::Texture;

/// So far from the centre of a texel, or less, that one alone is read.
const NEAR: f32 = 1.0 / 128.0;

/// The corners of two triangles that make a rectangle, as egui lists them.
pub(super) struct Quad {
    left_top: Corner,
    right_bottom: Corner,
}

impl Quad {
    /// None if it is none, or has more than one colour.
    pub(super) fn new([first, second, third, fourth]: [Corner; 4]) -> Option<Self> {
        let (from, to) = (first.point, fourth.point);
        let is_rectangle = (second.point.x, second.point.y) == (to.x, from.y)
            && (third.point.x, third.point.y) == (from.x, to.y)
            && from.x < to.x
            && from.y < to.y;
        let (u, v) = (first.texel, fourth.texel);
        let is_even = is_same_place(second.texel, Pos2::new(v.x, u.y))
            && is_same_place(third.texel, Pos2::new(u.x, v.y));
        let one_colour = [second, third, fourth]
            .iter()
            .all(|corner| corner.colour == first.colour);
        (is_rectangle && is_even && one_colour).then_some(Self {
            left_top: first,
            right_bottom: fourth,
        })
    }

    /// The pixels that it covers in a part of the window.
    fn pixels(&self, clip: PixelRect) -> PixelRect {
        pixels_of(&[self.left_top.point, self.right_bottom.point], clip)
    }

    /// Paints it in these parts of the window. Returns false if that takes more than one texel for a pixel.
    pub(super) fn paint(
        &self,
        canvas: &mut Canvas<'_>,
        texture: &Texture,
        parts: &[PixelRect],
    ) -> bool {
        let colour = pixel(self.left_top.colour);
        if is_same_place(self.left_top.texel, self.right_bottom.texel) {
            let colour = multiply(texture.sample(self.left_top.texel), colour);
            if colour != 0 {
                for part in parts {
                    let part = self.pixels(*part);
                    for row in part.top..part.bottom {
                        fill_row(canvas.row(row, part.left..part.right), colour);
                    }
                }
            }
            return true;
        }
        let Some(offsets) = self.texels_on_pixels(texture) else {
            return false;
        };
        if colour != 0 {
            for part in parts {
                copy(canvas, texture, self.pixels(*part), offsets, colour);
            }
        }
        true
    }

    /// What is to be added to a pixel to get its texel, if each has one that lies on it.
    fn texels_on_pixels(&self, texture: &Texture) -> Option<[i64; 2]> {
        let (from, to) = (self.left_top, self.right_bottom);
        let axis = |from_parts: i64, to_parts: i64, from: f32, to: f32| {
            #[expect(clippy::cast_precision_loss, reason = "near enough")]
            let [from_pixel, to_pixel] = [from_parts, to_parts].map(|parts| parts as f32 / 256.0);
            let (first, last) = (from - from_pixel, to - to_pixel);
            #[expect(clippy::cast_possible_truncation, reason = "saturates")]
            let offset = first.round() as i64;
            #[expect(clippy::cast_precision_loss, reason = "was rounded")]
            let is_near = |at: f32| (at - offset as f32).abs() < NEAR;
            (is_near(first) && is_near(last)).then_some(offset)
        };
        let columns = axis(from.point.x, to.point.x, from.texel.x, to.texel.x)?;
        let rows = axis(from.point.y, to.point.y, from.texel.y, to.texel.y)?;
        // Only what is in the texture.
        let [width, height] = texture.size();
        let is_inside = |corner: Corner| {
            let Pos2 { x, y } = corner.texel;
            (-NEAR..width + NEAR).contains(&x) && (-NEAR..height + NEAR).contains(&y)
        };
        (is_inside(from) && is_inside(to)).then_some([columns, rows])
    }
}

/// Paints texels in a colour.
fn copy(
    canvas: &mut Canvas<'_>,
    texture: &Texture,
    part: PixelRect,
    [columns, rows]: [i64; 2],
    colour: u32,
) {
    let place = |pixel: u32, offset: i64| {
        usize::try_from(i64::from(pixel).saturating_add(offset)).unwrap_or(usize::MAX)
    };
    let (left, right) = (place(part.left, columns), place(part.right, columns));
    for row in part.top..part.bottom {
        let texels = texture.texels(place(row, rows), left..right);
        let pixels = canvas.row(row, part.left..part.right);
        for (below, texel) in pixels.iter_mut().zip(texels.unwrap_or_default()) {
            if *texel != Color32::TRANSPARENT {
                *below = over(multiply(pixel(*texel), colour), *below);
            }
        }
    }
}
