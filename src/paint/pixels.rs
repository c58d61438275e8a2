//! Rectangles of pixels, and the buffer that is painted into.

use std::ops::Range;

use egui::Rect;

/// A rectangle of whole pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PixelRect {
    pub left: u32,
    pub top: u32,
    /// The first column that is not in it.
    pub right: u32,
    /// The first row that is not in it.
    pub bottom: u32,
}

impl PixelRect {
    /// All of a window.
    pub fn of_size([right, bottom]: [u32; 2]) -> Self {
        Self {
            left: 0,
            top: 0,
            right,
            bottom,
        }
    }

    pub fn width(&self) -> u32 {
        self.right.saturating_sub(self.left)
    }

    pub fn height(&self) -> u32 {
        self.bottom.saturating_sub(self.top)
    }

    pub fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    pub(super) fn intersection(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }
}

/// Where a primitive may paint: rounded as egui's own painters round it.
pub(super) fn clip_in_pixels(clip: Rect, pixels_per_point: f32, size: [u32; 2]) -> PixelRect {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is outside becomes the edge, and what is no number 0"
    )]
    let round = |points: f32| (points * pixels_per_point).round() as u32;
    let rect = PixelRect {
        left: round(clip.min.x),
        top: round(clip.min.y),
        right: round(clip.max.x),
        bottom: round(clip.max.y),
    };
    rect.intersection(PixelRect::of_size(size))
}

/// The pixels of a window.
pub(super) struct Canvas<'a> {
    pixels: &'a mut [u32],
    width: usize,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(pixels: &'a mut [u32], [width, _]: [u32; 2]) -> Self {
        Self {
            pixels,
            width: width as usize,
        }
    }

    /// A part of a row; nothing if it is not in the buffer.
    pub(super) fn row(&mut self, y: u32, columns: Range<u32>) -> &mut [u32] {
        let start = y as usize * self.width;
        let range = start + columns.start as usize..start + columns.end as usize;
        self.pixels.get_mut(range).unwrap_or_default()
    }

    pub(super) fn fill(&mut self, rect: PixelRect, colour: u32) {
        for y in rect.top..rect.bottom {
            self.row(y, rect.left..rect.right).fill(colour);
        }
    }
}
