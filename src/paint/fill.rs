//! The colours of a triangle: the same everywhere, in between those of its corners, or those of a texture.

use std::ops::Range;

use egui::{Color32, Pos2};

use super::blend::{multiply, over, pixel};
use super::edges::{PARTS, Point, is_same_place};
use super::textures::Texture;

/// A corner of a triangle.
#[derive(Clone, Copy)]
pub(super) struct Corner {
    pub(super) point: Point,
    /// In texels.
    pub(super) texel: Pos2,
    pub(super) colour: Color32,
}

/// What a triangle paints.
pub(super) struct Fill<'a> {
    origin: Point,
    kind: Kind<'a>,
}

enum Kind<'a> {
    Solid(u32),
    Gradient(Gradient),
    Texture(&'a Texture, [Plane; 2], u32),
    TextureGradient(&'a Texture, [Plane; 2], Gradient),
}

impl<'a> Fill<'a> {
    pub(super) fn new(corners: &[Corner; 3], texture: &'a Texture) -> Self {
        let [first, second, third] = *corners;
        let one_colour = first.colour == second.colour && first.colour == third.colour;
        let one_texel =
            is_same_place(first.texel, second.texel) && is_same_place(first.texel, third.texel);
        let triangle = Triangle::new(corners);
        let texel_planes = || {
            [
                triangle.plane(corners.map(|corner| corner.texel.x)),
                triangle.plane(corners.map(|corner| corner.texel.y)),
            ]
        };
        let kind = if one_texel {
            let texel = texture.sample(first.texel);
            if one_colour {
                Kind::Solid(multiply(texel, pixel(first.colour)))
            } else {
                let colours = corners.map(|corner| multiply(texel, pixel(corner.colour)));
                Kind::Gradient(triangle.gradient(colours))
            }
        } else if one_colour {
            Kind::Texture(texture, texel_planes(), pixel(first.colour))
        } else {
            let colours = corners.map(|corner| pixel(corner.colour));
            Kind::TextureGradient(texture, texel_planes(), triangle.gradient(colours))
        };
        Self {
            origin: first.point,
            kind,
        }
    }

    /// True if it changes no pixel.
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self.kind, Kind::Solid(0) | Kind::Texture(_, _, 0))
    }

    /// Paints the part of a row that lies in these columns.
    pub(super) fn paint(&self, pixels: &mut [u32], row: u32, columns: &Range<u32>) {
        let at = |pixel: u32, origin: i64| {
            let parts = i64::from(pixel) * PARTS + PARTS / 2 - origin;
            #[expect(clippy::cast_precision_loss, reason = "a window has few pixels")]
            let pixels = parts as f32 / PARTS as f32;
            pixels
        };
        let (x, y) = (at(columns.start, self.origin.x), at(row, self.origin.y));
        match &self.kind {
            Kind::Solid(colour) => fill_row(pixels, *colour),
            Kind::Gradient(gradient) => {
                each(pixels, x, |x, below| over(gradient.at(x, y), below));
            }
            Kind::Texture(texture, [across, down], colour) => each(pixels, x, |x, below| {
                let texel = texture.sample(Pos2::new(across.at(x, y), down.at(x, y)));
                over(multiply(texel, *colour), below)
            }),
            Kind::TextureGradient(texture, [across, down], gradient) => {
                each(pixels, x, |x, below| {
                    let texel = texture.sample(Pos2::new(across.at(x, y), down.at(x, y)));
                    over(multiply(texel, gradient.at(x, y)), below)
                });
            }
        }
    }
}

/// Paints one colour.
pub(super) fn fill_row(pixels: &mut [u32], colour: u32) {
    match colour >> 24 {
        255 => pixels.fill(colour & 0x00ff_ffff),
        _ => pixels
            .iter_mut()
            .for_each(|below| *below = over(colour, *below)),
    }
}

/// Paints each pixel by its place in the row, which begins at `x`.
#[inline]
fn each(pixels: &mut [u32], mut x: f32, paint: impl Fn(f32, u32) -> u32) {
    for below in pixels {
        *below = paint(x, *below);
        // Exact, so that a pixel's place is the same wherever its row begins.
        x += 1.0;
    }
}

/// Computes how values change over a triangle.
struct Triangle {
    /// From the first corner to the second and the third, in pixels.
    second: [f64; 2],
    third: [f64; 2],
    /// Twice its area, with a sign.
    area: f64,
}

impl Triangle {
    fn new([first, second, third]: &[Corner; 3]) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "below 2^30")]
        let side = |to: &Corner| {
            [
                (to.point.x - first.point.x) as f64 / PARTS as f64,
                (to.point.y - first.point.y) as f64 / PARTS as f64,
            ]
        };
        let (second, third) = (side(second), side(third));
        Self {
            second,
            third,
            area: second[0] * third[1] - third[0] * second[1],
        }
    }

    fn plane(&self, [first, second, third]: [f32; 3]) -> Plane {
        let to_second = f64::from(second) - f64::from(first);
        let to_third = f64::from(third) - f64::from(first);
        let per_x = (to_second * self.third[1] - to_third * self.second[1]) / self.area;
        let per_y = (to_third * self.second[0] - to_second * self.third[0]) / self.area;
        #[expect(clippy::cast_possible_truncation, reason = "as exact as it has to be")]
        let [per_x, per_y] = [per_x as f32, per_y as f32];
        Plane {
            first,
            per_x,
            per_y,
            least: first.min(second).min(third),
            most: first.max(second).max(third),
        }
    }

    fn gradient(&self, colours: [u32; 3]) -> Gradient {
        Gradient([24, 16, 8, 0].map(|shift| {
            #[expect(clippy::cast_precision_loss, reason = "a byte")]
            let channel = |colour: u32| ((colour >> shift) & 0xff) as f32;
            self.plane(colours.map(channel))
        }))
    }
}

/// A value that changes evenly over a triangle.
struct Plane {
    first: f32,
    per_x: f32,
    per_y: f32,
    /// Those of the corners. What is computed for a very thin triangle could be far off.
    least: f32,
    most: f32,
}

impl Plane {
    /// The value at so many pixels from the first corner.
    #[inline]
    fn at(&self, x: f32, y: f32) -> f32 {
        let value = self.first + self.per_x * x + self.per_y * y;
        value.max(self.least).min(self.most)
    }
}

/// Alpha, red, green and blue.
struct Gradient([Plane; 4]);

impl Gradient {
    #[inline]
    fn at(&self, x: f32, y: f32) -> u32 {
        // A number from 2^23 on has no fraction, so that adding it rounds.
        let round = |plane: &Plane| (plane.at(x, y) + 8_388_608.0).to_bits() & 0xff;
        let [alpha, red, green, blue] = &self.0;
        round(alpha) << 24 | round(red) << 16 | round(green) << 8 | round(blue)
    }
}
