//! What differs between two frames.
//!
//! Of two lists of triangles a common part is found: triangles that are in both, in the same order. Every other triangle
//! is marked, at its old and at its new place. Outside the marks each pixel is covered by the same triangles in the same
//! order in both frames, so that it has the same colour, however much or little of what is common was found.
//!
//! Hashes only propose which triangles may be the same; they are compared themselves.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use egui::TextureId;
use egui::epaint::{ClippedPrimitive, Primitive, Vertex};

use super::edges::is_same_place;
use super::frame::Frame;
use super::meshes::{pixels_of_triangle, vertices};
use super::pixels::{PixelRect, clip_in_pixels};
use super::textures::{TextureChanges, Textures};

/// Calls with rectangles that hold all pixels that differ between two frames of the same size, scale and textures.
pub(super) fn mark_changes(before: &Frame, now: &Frame, mut mark: impl FnMut(PixelRect)) {
    let (old, new) = without_equal_ends(&before.primitives, &now.primitives, same_primitive);
    let (old, new) = (triangles(old, before), triangles(new, now));
    let (old, new) = without_equal_ends(&old, &new, Triangle::is_same);
    let ends = std::iter::once((old.len(), new.len()));
    let (mut old_from, mut new_from) = (0, 0);
    for (old_to, new_to) in anchors(old, new).into_iter().chain(ends) {
        let old = old.get(old_from..old_to).unwrap_or_default();
        let new = new.get(new_from..new_to).unwrap_or_default();
        let (old, new) = without_equal_ends(old, new, Triangle::is_same);
        for triangle in old.iter().chain(new) {
            mark(triangle.pixels());
        }
        (old_from, new_from) = (old_to + 1, new_to + 1);
    }
}

/// Calls with rectangles that hold all pixels for which a changed texel is read.
pub(super) fn mark_changed_textures(
    frame: &Frame,
    textures: &Textures,
    changes: &TextureChanges,
    mut mark: impl FnMut(PixelRect),
) {
    if changes.is_empty() {
        return;
    }
    for triangle in triangles(&frame.primitives, frame) {
        let Some(change) = changes.get(&triangle.texture) else {
            continue;
        };
        let reads_change = textures.get(triangle.texture).is_none_or(|texture| {
            let [width, height] = texture.size();
            let texels = triangle
                .vertices
                .map(|vertex| egui::pos2(vertex.uv.x * width, vertex.uv.y * height));
            let [columns, rows] = texture.read_by(texels);
            change.is_within(&columns, &rows)
        });
        if reads_change {
            mark(triangle.pixels());
        }
    }
}

/// A triangle with all that its pixels depend on.
struct Triangle<'a> {
    vertices: [&'a Vertex; 3],
    texture: TextureId,
    clip: PixelRect,
    pixels_per_point: f32,
}

impl Triangle<'_> {
    fn is_same(&self, other: &Self) -> bool {
        let mut pairs = self.vertices.iter().zip(other.vertices);
        pairs.all(|(a, b)| is_same_vertex(a, b))
            && self.texture == other.texture
            && self.clip == other.clip
    }

    /// The pixels that it may change.
    fn pixels(&self) -> PixelRect {
        pixels_of_triangle(self.vertices, self.pixels_per_point, self.clip)
    }

    fn hash(&self) -> u64 {
        let mut hash = 0_u64;
        for vertex in self.vertices {
            let pair = |a: f32, b: f32| u64::from(a.to_bits()) << 32 | u64::from(b.to_bits());
            let colour = u64::from(u32::from_ne_bytes(vertex.color.to_array()));
            for part in [
                pair(vertex.pos.x, vertex.pos.y),
                pair(vertex.uv.x, vertex.uv.y),
                colour,
            ] {
                // An odd number with about as many ones as zeros: 2^64 over the golden ratio.
                hash = (hash.rotate_left(23) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            }
        }
        hash
    }
}

/// The triangles of these primitives that can be seen.
fn triangles<'a>(primitives: &'a [ClippedPrimitive], frame: &Frame) -> Vec<Triangle<'a>> {
    let mut triangles = Vec::new();
    for primitive in primitives {
        let Primitive::Mesh(mesh) = &primitive.primitive else {
            continue;
        };
        let clip = clip_in_pixels(primitive.clip_rect, frame.pixels_per_point, frame.size);
        if clip.is_empty() {
            continue;
        }
        let (three, _) = mesh.indices.as_chunks::<3>();
        let found = three.iter().filter_map(|indices| vertices(mesh, *indices));
        triangles.extend(found.map(|vertices| Triangle {
            vertices,
            texture: mesh.texture_id,
            clip,
            pixels_per_point: frame.pixels_per_point,
        }));
    }
    triangles
}

fn is_same_vertex(a: &Vertex, b: &Vertex) -> bool {
    is_same_place(a.pos, b.pos) && is_same_place(a.uv, b.uv) && a.color == b.color
}

fn same_primitive(a: &ClippedPrimitive, b: &ClippedPrimitive) -> bool {
    let same = match (&a.primitive, &b.primitive) {
        (Primitive::Mesh(a), Primitive::Mesh(b)) => {
            let mut pairs = a.vertices.iter().zip(&b.vertices);
            a.texture_id == b.texture_id
                && a.vertices.len() == b.vertices.len()
                && a.indices == b.indices
                && pairs.all(|(a, b)| is_same_vertex(a, b))
        }
        // These paint nothing.
        (Primitive::Callback(_), Primitive::Callback(_)) => true,
        _ => false,
    };
    let (a, b) = (a.clip_rect, b.clip_rect);
    same && is_same_place(a.min, b.min) && is_same_place(a.max, b.max)
}

/// Both lists without what is the same at their starts and at their ends.
fn without_equal_ends<'a, T>(
    a: &'a [T],
    b: &'a [T],
    is_same: fn(&T, &T) -> bool,
) -> (&'a [T], &'a [T]) {
    let same = |(a, b): &(&T, &T)| is_same(a, b);
    let start = a.iter().zip(b).take_while(same).count();
    let a = a.get(start..).unwrap_or_default();
    let b = b.get(start..).unwrap_or_default();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(same).count();
    let a = a.get(..a.len() - end).unwrap_or_default();
    let b = b.get(..b.len() - end).unwrap_or_default();
    (a, b)
}

/// Positions of triangles that are in both lists, in the same order in both: as many as there can be of those that are
/// there once.
fn anchors(old: &[Triangle<'_>], new: &[Triangle<'_>]) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let mut places: HashMap<u64, Places, BuildHasherDefault<AlreadyHashed>> = HashMap::default();
    for (position, triangle) in old.iter().enumerate() {
        places.entry(triangle.hash()).or_default().old.add(position);
    }
    let hashes: Vec<u64> = new.iter().map(Triangle::hash).collect();
    for (position, hash) in hashes.iter().enumerate() {
        if let Some(places) = places.get_mut(hash) {
            places.new.add(position);
        }
    }
    let pairs = hashes.iter().filter_map(|hash| {
        let places = places.get(hash)?;
        let (Place::Once(a), Place::Once(b)) = (places.old, places.new) else {
            return None;
        };
        let is_same = old.get(a)?.is_same(new.get(b)?);
        is_same.then_some((a, b))
    });
    longest_rising(&pairs.collect::<Vec<_>>())
}

#[derive(Default)]
struct Places {
    old: Place,
    new: Place,
}

#[derive(Clone, Copy, Default)]
enum Place {
    #[default]
    Nowhere,
    Once(usize),
    Often,
}

impl Place {
    fn add(&mut self, position: usize) {
        *self = match self {
            Self::Nowhere => Self::Once(position),
            Self::Once(_) | Self::Often => Self::Often,
        };
    }
}

/// The longest selection of these pairs in which both positions rise. The second ones rise already.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the selection of it that ends lowest: its last first position, and its index.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, (first, _)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|(end, _)| end < first);
        let longest = length.checked_sub(1).and_then(|length| ends.get(length));
        before.push(longest.map(|(_, index)| *index));
        match ends.get_mut(length) {
            Some(end) => *end = (*first, index),
            None => ends.push((*first, index)),
        }
    }
    let mut next = ends.last().map(|(_, index)| *index);
    let mut selection = Vec::with_capacity(ends.len());
    while let Some(index) = next {
        selection.extend(pairs.get(index));
        next = before.get(index).copied().flatten();
    }
    selection.reverse();
    selection
}

/// Takes a hash as it is.
#[derive(Default)]
struct AlreadyHashed(u64);

impl Hasher for AlreadyHashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
