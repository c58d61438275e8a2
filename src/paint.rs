//! Paints egui's meshes into a buffer of pixels on the CPU, only where they changed.
//!
//! For machines without a GPU, where OpenGL in software takes most of the time of a key. Knows egui's meshes and
//! textures, and nothing else of the program, of windows or of systems.
//!
//! A frame goes through two steps. [`Painter::prepare`] compares it with the one before: a changed triangle marks the
//! tiles that it covers. [`Painter::paint`] clears the marked tiles and paints in them whatever covers them. A pixel's
//! colour follows from the triangles over it alone, never from the tiles, so that the outcome is what painting the whole
//! window would give (`tests/window/painting.rs`).
//!
//! Colours are blended as egui's own painters do it: premultiplied, in sRGB as it is; without their dithering.

mod blend;
mod changes;
mod edges;
mod fill;
mod frame;
mod meshes;
mod pixels;
mod quads;
mod textures;
mod tiles;

use std::collections::VecDeque;

use egui::TexturesDelta;

pub use self::frame::Frame;
pub use self::pixels::PixelRect;
use self::pixels::{Canvas, clip_in_pixels};
use self::textures::Textures;
use self::tiles::Tiles;

/// Of so many frames it is remembered what they changed. Systems have up to three or four buffers.
const FRAMES_REMEMBERED: usize = 4;

/// Paints frames, and remembers the last one and its textures.
#[derive(Default)]
pub struct Painter {
    frame: Frame,
    textures: Textures,
    /// Changed since the last call of `paint`.
    pending: Tiles,
    /// What the last calls of `paint` that had something to paint changed, the newest first.
    painted: VecDeque<Vec<PixelRect>>,
}

impl Painter {
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next frame, with every change of the textures since the one before, which is taken out of `textures`.
    /// Returns whether a pixel may have changed; if not, `paint` would change nothing. Frames that are not painted are
    /// made up for by the next one that is.
    pub fn prepare(&mut self, frame: Frame, textures: &mut TexturesDelta) -> bool {
        let before = std::mem::replace(&mut self.frame, frame);
        let now = &self.frame;
        let changed_textures = self.textures.apply(textures);
        let same_window = before.size == now.size
            && before.pixels_per_point.to_bits() == now.pixels_per_point.to_bits()
            && before.background == now.background;
        if same_window {
            let pending = &mut self.pending;
            changes::mark_changes(&before, now, |rect| pending.mark(rect));
            changes::mark_changed_textures(now, &self.textures, &changed_textures, |rect| {
                pending.mark(rect);
            });
        } else {
            self.pending = Tiles::new(now.size);
            self.painted.clear();
            self.pending.mark(PixelRect::of_size(now.size));
        }
        !self.pending.is_empty()
    }

    /// Paints the frame that was prepared last.
    ///
    /// `pixels` are those of the window, row by row, each `0x00RRGGBB`. `age` says how many calls of `paint` that changed
    /// something ago they were painted, or more: 1 if by the last one, 0 if their content is unknown (as
    /// `softbuffer::Buffer::age` does, if every buffer that is painted is presented, and no other).
    ///
    /// Returns what differs from the pixels after the call before: rectangles that do not overlap. Without any there is
    /// nothing to present.
    pub fn paint(&mut self, pixels: &mut [u32], age: u8) -> Vec<PixelRect> {
        let size = self.frame.size;
        let changed = self.pending.take_rects();
        // What was changed after these pixels were painted, this time included.
        let missed = usize::from(age)
            .checked_sub(1)
            .filter(|missed| *missed <= self.painted.len());
        let stale = match missed {
            Some(0) => changed.clone(),
            Some(missed) => {
                let mut tiles = Tiles::new(size);
                let earlier = self.painted.iter().take(missed).flatten();
                earlier.chain(&changed).for_each(|rect| tiles.mark(*rect));
                tiles.take_rects()
            }
            None => vec![PixelRect::of_size(size)],
        };
        let mut canvas = Canvas::new(pixels, size);
        self.paint_rects(&mut canvas, &stale);
        if !changed.is_empty() {
            self.painted.push_front(changed.clone());
            self.painted.truncate(FRAMES_REMEMBERED);
        }
        changed
    }

    /// Paints these rectangles anew. They do not overlap.
    fn paint_rects(&self, canvas: &mut Canvas<'_>, rects: &[PixelRect]) {
        for rect in rects {
            canvas.fill(*rect, blend::opaque(self.frame.background));
        }
        let scale = self.frame.pixels_per_point;
        let mut parts = Vec::new();
        for primitive in &self.frame.primitives {
            let clip = clip_in_pixels(primitive.clip_rect, scale, self.frame.size);
            parts.clear();
            let overlapping = rects.iter().map(|rect| rect.intersection(clip));
            parts.extend(overlapping.filter(|part| !part.is_empty()));
            if !parts.is_empty() {
                meshes::paint(canvas, &primitive.primitive, &self.textures, scale, &parts);
            }
        }
    }
}

#[cfg(test)]
mod tests;
