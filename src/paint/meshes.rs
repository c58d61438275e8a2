//! The triangles of a mesh, one after the other.

use egui::epaint::{Mesh, Primitive, Vertex};

use super::edges::{Point, each_span, pixels_of};
use super::fill::{Corner, Fill};
use super::pixels::{Canvas, PixelRect};
use super::quads::Quad;
use super::textures::{Texture, Textures};

/// Paints what a primitive has in these parts of the window. They do not overlap.
pub(super) fn paint(
    canvas: &mut Canvas<'_>,
    primitive: &Primitive,
    textures: &Textures,
    pixels_per_point: f32,
    parts: &[PixelRect],
) {
    let Primitive::Mesh(mesh) = primitive else {
        return;
    };
    let Some(texture) = textures.get(mesh.texture_id) else {
        return;
    };
    let area = Area::of(parts, pixels_per_point);
    let corner = |vertex: &Vertex| {
        let [width, height] = texture.size();
        Some(Corner {
            point: Point::new(vertex.pos, pixels_per_point)?,
            texel: egui::pos2(vertex.uv.x * width, vertex.uv.y * height),
            colour: vertex.color,
        })
    };
    let mut indices = mesh.indices.as_slice();
    while let [a, b, c, rest @ ..] = indices {
        let two = match rest {
            // The second triangle of a rectangle has two corners of the first.
            [d, e, f, rest @ ..] if d == c && e == b => {
                vertices(mesh, [*a, *b, *c, *f]).map(|four| (four, rest))
            }
            _ => None,
        };
        if let Some((four, after)) = two {
            if area.is_missed_by(&four) {
                indices = after;
                continue;
            }
            let corners = four.map(corner);
            if let [Some(a), Some(b), Some(c), Some(d)] = corners
                && let Some(quad) = Quad::new([a, b, c, d])
                && quad.paint(canvas, texture, parts)
            {
                indices = after;
                continue;
            }
        }
        indices = rest;
        let Some(three) = vertices(mesh, [*a, *b, *c]) else {
            continue;
        };
        if area.is_missed_by(&three) {
            continue;
        }
        if let [Some(a), Some(b), Some(c)] = three.map(corner) {
            paint_triangle(canvas, &[a, b, c], texture, parts);
        }
    }
}

/// The vertices with these numbers. None if one is not there.
pub(super) fn vertices<const N: usize>(mesh: &Mesh, indices: [u32; N]) -> Option<[&Vertex; N]> {
    let found = indices.map(|index| mesh.vertices.get(index as usize));
    let first = found.first().copied().flatten()?;
    let all = found.iter().all(Option::is_some);
    all.then(|| found.map(|vertex| vertex.unwrap_or(first)))
}

fn paint_triangle(
    canvas: &mut Canvas<'_>,
    corners: &[Corner; 3],
    texture: &Texture,
    parts: &[PixelRect],
) {
    let points = corners.map(|corner| corner.point);
    let mut fill = None;
    for part in parts {
        if pixels_of(&points, *part).is_empty() {
            continue;
        }
        let fill = fill.get_or_insert_with(|| Fill::new(corners, texture));
        if fill.is_nothing() {
            return;
        }
        each_span(points, *part, |row, columns| {
            fill.paint(canvas.row(row, columns.clone()), row, &columns);
        });
    }
}

/// About where is painted, in points: for a quick look.
struct Area(egui::Rect);

impl Area {
    fn of(parts: &[PixelRect], pixels_per_point: f32) -> Self {
        let mut area = egui::Rect::NOTHING;
        #[expect(clippy::cast_precision_loss, reason = "a window has few pixels")]
        let points = |pixels: u32| pixels as f32 / pixels_per_point;
        for part in parts {
            area |= egui::Rect::from_min_max(
                egui::pos2(points(part.left), points(part.top)),
                egui::pos2(points(part.right), points(part.bottom)),
            );
        }
        Self(area.expand(points(1)))
    }

    fn is_missed_by(&self, vertices: &[&Vertex]) -> bool {
        let all = |is_outside: fn(egui::Pos2, &egui::Rect) -> bool| {
            vertices
                .iter()
                .all(|vertex| is_outside(vertex.pos, &self.0))
        };
        all(|pos, area| pos.y < area.min.y)
            || all(|pos, area| pos.y > area.max.y)
            || all(|pos, area| pos.x < area.min.x)
            || all(|pos, area| pos.x > area.max.x)
    }
}

/// The pixels that a triangle may change in a part of the window.
pub(super) fn pixels_of_triangle(
    vertices: [&Vertex; 3],
    pixels_per_point: f32,
    clip: PixelRect,
) -> PixelRect {
    let points = vertices.map(|vertex| Point::new(vertex.pos, pixels_per_point));
    match points {
        [Some(a), Some(b), Some(c)] => pixels_of(&[a, b, c], clip),
        _ => PixelRect::default(),
    }
}
