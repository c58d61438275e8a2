//! Textures: letters and pictures.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use egui::epaint::ImageDelta;
use egui::epaint::textures::{TextureFilter, TextureOptions, TextureWrapMode};
use egui::{Color32, ColorImage, ImageData, Pos2, TextureId, TexturesDelta};

use super::blend::{mix, pixel};

/// All textures of a window.
#[derive(Default)]
pub(super) struct Textures {
    by_id: HashMap<TextureId, Texture>,
    /// The frame may still be painted with them; the next is without them.
    freed: HashSet<TextureId>,
}

/// Which textures have changed.
pub(super) type TextureChanges = HashMap<TextureId, TextureChange>;

/// What of a texture has changed.
pub(super) enum TextureChange {
    All,
    /// Parts of rows: the row and the columns.
    Texels(Vec<(usize, Range<usize>)>),
}

impl TextureChange {
    /// True if one of these texels has changed.
    pub(super) fn is_within(&self, columns: &Range<usize>, rows: &Range<usize>) -> bool {
        match self {
            Self::All => true,
            Self::Texels(changed) => changed.iter().any(|(row, changed)| {
                rows.contains(row) && changed.start < columns.end && columns.start < changed.end
            }),
        }
    }

    fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Texels(all), Self::Texels(more)) => all.extend(more),
            _ => *self = Self::All,
        }
    }

    fn is_nothing(&self) -> bool {
        matches!(self, Self::Texels(texels) if texels.is_empty())
    }
}

impl Textures {
    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.by_id.get(&id)
    }

    /// Makes the changes, and empties their list. Returns what differs.
    pub(super) fn apply(&mut self, delta: &mut TexturesDelta) -> TextureChanges {
        let mut changes = TextureChanges::new();
        for id in self.freed.drain() {
            if self.by_id.remove(&id).is_some() {
                changes.insert(id, TextureChange::All);
            }
        }
        for (id, images) in delta.set.drain() {
            for image in images {
                let change = self.set(id, image);
                match changes.get_mut(&id) {
                    Some(before) => before.add(change),
                    None if change.is_nothing() => {}
                    None => drop(changes.insert(id, change)),
                }
            }
        }
        self.freed.extend(delta.free.drain());
        changes
    }

    fn set(&mut self, id: TextureId, delta: ImageDelta) -> TextureChange {
        let ImageData::Color(image) = delta.image;
        let texture = self.by_id.get_mut(&id);
        let Some(place) = delta.pos else {
            let change = match texture {
                Some(before)
                    if before.image.size == image.size && before.options == delta.options =>
                {
                    changed_texels(&before.image, &image, [0, 0])
                }
                _ => TextureChange::All,
            };
            let options = delta.options;
            self.by_id.insert(id, Texture { image, options });
            return change;
        };
        let Some(texture) = texture else {
            return TextureChange::All;
        };
        let change = changed_texels(&texture.image, &image, place);
        let target = Arc::make_mut(&mut texture.image);
        for (row, texels) in rows(&image).enumerate() {
            if let Some(target) = part_of_row(target, place, row, texels.len()) {
                target.copy_from_slice(texels);
            }
        }
        change
    }
}

/// The rows of an image.
fn rows(image: &ColorImage) -> impl Iterator<Item = &[Color32]> {
    image.pixels.chunks(image.width().max(1))
}

/// Where a row of an image belongs that is set at this place. None if it doesn't fit.
fn range_of_row(
    target: &ColorImage,
    [left, top]: [usize; 2],
    row: usize,
    length: usize,
) -> Option<Range<usize>> {
    if left + length > target.width() {
        return None;
    }
    let start = (top + row) * target.width() + left;
    Some(start..start + length)
}

fn part_of_row(
    target: &mut ColorImage,
    place: [usize; 2],
    row: usize,
    length: usize,
) -> Option<&mut [Color32]> {
    let range = range_of_row(target, place, row, length)?;
    target.pixels.get_mut(range)
}

/// What differs once `image` is set at this place.
fn changed_texels(before: &ColorImage, image: &ColorImage, place: [usize; 2]) -> TextureChange {
    let mut changed = Vec::new();
    for (row, now) in rows(image).enumerate() {
        let range = range_of_row(before, place, row, now.len());
        let Some(before) = range.and_then(|range| before.pixels.get(range)) else {
            return TextureChange::All;
        };
        if now == before {
            continue;
        }
        let mut column = place[0];
        let pairs: Vec<bool> = now.iter().zip(before).map(|(a, b)| a == b).collect();
        for run in pairs.chunk_by(|a, b| a == b) {
            if run.first() == Some(&false) {
                changed.push((place[1] + row, column..column + run.len()));
            }
            column += run.len();
        }
    }
    TextureChange::Texels(changed)
}

/// An image, and how it is read.
pub(super) struct Texture {
    image: Arc<ColorImage>,
    options: TextureOptions,
}

impl Texture {
    /// Width and height in texels.
    #[expect(clippy::cast_precision_loss, reason = "an image has few texels")]
    pub(super) fn size(&self) -> [f32; 2] {
        self.image.size.map(|length| length as f32)
    }

    /// Some texels of a row. None if the image doesn't have them all.
    pub(super) fn texels(&self, row: usize, columns: Range<usize>) -> Option<&[Color32]> {
        if columns.end > self.image.width() {
            return None;
        }
        let start = row.checked_mul(self.image.width())?;
        let range = start + columns.start..start + columns.end;
        self.image.pixels.get(range)
    }

    /// The columns and the rows that may be read by a triangle with these corners, in texels.
    pub(super) fn read_by(&self, corners: [Pos2; 3]) -> [Range<usize>; 2] {
        let [width, height] = self.image.size;
        [
            self.read_along(corners.map(|corner| corner.x), width),
            self.read_along(corners.map(|corner| corner.y), height),
        ]
    }

    fn read_along(&self, places: [f32; 3], length: usize) -> Range<usize> {
        // With the neighbours that are mixed in.
        let low = places.into_iter().fold(f32::INFINITY, f32::min) - 1.0;
        let high = places.into_iter().fold(f32::NEG_INFINITY, f32::max) + 1.0;
        #[expect(clippy::cast_precision_loss, reason = "an image has few texels")]
        let is_inside = low >= 0.0 && high < length as f32;
        if !is_inside && self.options.wrap_mode != TextureWrapMode::ClampToEdge {
            return 0..length;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "what is outside becomes the edge"
        )]
        let [first, last] = [low, high].map(|place| place as usize);
        // What is outside reads the edge.
        first.min(length.saturating_sub(1))..last.saturating_add(1).min(length)
    }

    /// The colour at a place in texels: that of a texel is at its centre.
    #[inline]
    pub(super) fn sample(&self, Pos2 { x, y }: Pos2) -> u32 {
        if self.options.magnification == TextureFilter::Nearest {
            let ((column, _), (row, _)) = (split(x), split(y));
            return self.texel(column, row);
        }
        let ((column, x_weight), (row, y_weight)) = (split(x - TO_CENTRE), split(y - TO_CENTRE));
        let in_row = |row: i64| {
            if x_weight == 0 {
                return self.texel(column, row);
            }
            let (left, right) = (self.texel(column, row), self.texel(column + 1, row));
            mix(left, right, x_weight)
        };
        if y_weight == 0 {
            return in_row(row);
        }
        mix(in_row(row), in_row(row + 1), y_weight)
    }

    #[inline]
    fn texel(&self, column: i64, row: i64) -> u32 {
        let [width, height] = self.image.size;
        let index = self.wrapped(row, height) * width + self.wrapped(column, width);
        let texel = self.image.pixels.get(index).copied();
        pixel(texel.unwrap_or_default())
    }

    #[inline]
    fn wrapped(&self, index: i64, length: usize) -> usize {
        let length = i64::try_from(length).unwrap_or(i64::MAX).max(1);
        let wrapped = match self.options.wrap_mode {
            TextureWrapMode::ClampToEdge => index.clamp(0, length - 1),
            TextureWrapMode::Repeat => index.rem_euclid(length),
            TextureWrapMode::MirroredRepeat => {
                let phase = index.rem_euclid(2 * length);
                phase.min(2 * length - 1 - phase)
            }
        };
        usize::try_from(wrapped).unwrap_or_default()
    }
}

/// From the edge of a texel to its centre, less what rounds to 256ths.
const TO_CENTRE: f32 = 0.5 - 1.0 / 512.0;

/// A number as a whole number and 256ths. What is too large becomes the largest, and what is no number 0.
#[inline]
fn split(value: f32) -> (i64, u32) {
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    let parts = i64::from((value * 256.0) as i32);
    // What is negative was rounded up.
    let parts = if value < 0.0 { parts - 1 } else { parts };
    (parts >> 8, u32::try_from(parts & 0xff).unwrap_or_default())
}
