//! Which parts of a window have changed, as a grid of tiles.

use super::pixels::PixelRect;

/// Width and height of a tile, in pixels.
const TILE: u32 = 32;

/// Presenting and clipping cost something for each rectangle.
const MOST_RECTS: usize = 16;

/// The tiles of a window that are marked.
#[derive(Default)]
pub(super) struct Tiles {
    size: [u32; 2],
    /// Row by row.
    marked: Vec<bool>,
}

impl Tiles {
    /// The tiles of a window of this many pixels, none of them marked.
    pub(super) fn new(size: [u32; 2]) -> Self {
        let [columns, rows] = size.map(|length| length.div_ceil(TILE) as usize);
        Self {
            size,
            marked: vec![false; columns * rows],
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        !self.marked.contains(&true)
    }

    fn columns(&self) -> usize {
        self.size[0].div_ceil(TILE) as usize
    }

    /// Marks the tiles that this overlaps.
    pub(super) fn mark(&mut self, rect: PixelRect) {
        let rect = rect.intersection(PixelRect::of_size(self.size));
        if rect.is_empty() {
            return;
        }
        let columns = self.columns();
        let (left, right) = (rect.left / TILE, rect.right.div_ceil(TILE));
        for row in rect.top / TILE..rect.bottom.div_ceil(TILE) {
            let start = row as usize * columns;
            let range = start + left as usize..start + right as usize;
            self.marked.get_mut(range).unwrap_or_default().fill(true);
        }
    }

    /// Rectangles that cover the marked tiles, and few others; they do not overlap. Then none is marked any more.
    pub(super) fn take_rects(&mut self) -> Vec<PixelRect> {
        // Larger tiles make fewer rectangles, and these never overlap.
        let mut rects = self.rects(1);
        let mut tile = 2;
        while rects.len() > MOST_RECTS {
            rects = self.rects(tile);
            tile *= 2;
        }
        self.marked.fill(false);
        rects
    }

    /// The marked tiles as rectangles, rounded up to squares of this many tiles a side.
    fn rects(&self, tiles: usize) -> Vec<PixelRect> {
        let columns = self.columns().max(1);
        let mut done: Vec<PixelRect> = Vec::new();
        // Those that reach the row before.
        let mut open: Vec<PixelRect> = Vec::new();
        for (row, band) in self.marked.chunks(columns * tiles).enumerate() {
            let mut now: Vec<PixelRect> = Vec::new();
            for column in (0..columns).step_by(tiles) {
                let lines = band.chunks(columns);
                let is_marked = lines
                    .flat_map(|line| line.iter().skip(column).take(tiles))
                    .any(|marked| *marked);
                if !is_marked {
                    continue;
                }
                let square = self.square(column / tiles, row, tiles);
                match now.last_mut() {
                    Some(last) if last.right == square.left => last.right = square.right,
                    _ => now.push(square),
                }
            }
            // A rectangle grows down where the row below has the same columns.
            for rect in &mut now {
                let above = open
                    .iter()
                    .position(|above| (above.left, above.right) == (rect.left, rect.right));
                if let Some(above) = above {
                    rect.top = open.swap_remove(above).top;
                }
            }
            done.append(&mut open);
            open = now;
        }
        done.append(&mut open);
        done
    }

    fn square(&self, column: usize, row: usize, tiles: usize) -> PixelRect {
        let side = |position: usize| {
            let pixels = position.saturating_mul(tiles).saturating_mul(TILE as usize);
            u32::try_from(pixels).unwrap_or(u32::MAX)
        };
        let rect = PixelRect {
            left: side(column),
            top: side(row),
            right: side(column + 1),
            bottom: side(row + 1),
        };
        rect.intersection(PixelRect::of_size(self.size))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "a test fails loudly")]

    use super::{MOST_RECTS, TILE, Tiles};
    use crate::paint::PixelRect;

    #[test]
    fn rectangles_are_few_cover_what_is_marked_and_do_not_overlap() {
        let size = [1000, 700];
        for marks in 0..60_u32 {
            let mut tiles = Tiles::new(size);
            let marked = (0..marks).map(|number| {
                let (left, top) = (number * 379 % 1000, number * 523 % 700);
                PixelRect {
                    left,
                    top,
                    right: left + 1 + number,
                    bottom: top + 1,
                }
            });
            let marked: Vec<_> = marked.collect();
            for rect in &marked {
                tiles.mark(*rect);
            }
            let rects = tiles.take_rects();
            assert!(tiles.is_empty());
            assert!(rects.len() <= MOST_RECTS);
            let mut covered = vec![0; (size[0] * size[1]) as usize];
            for rect in rects {
                assert!(!rect.is_empty() && rect.right <= size[0] && rect.bottom <= size[1]);
                for y in rect.top..rect.bottom {
                    for x in rect.left..rect.right {
                        covered[(y * size[0] + x) as usize] += 1;
                    }
                }
            }
            assert!(covered.iter().all(|times| *times <= 1));
            for rect in marked {
                assert_eq!(covered[(rect.top * size[0] + rect.left) as usize], 1);
            }
            // A few marks stay small.
            let painted = covered.iter().sum::<u32>();
            assert!(marks > 4 || painted <= marks * TILE * TILE * 2, "{painted}");
        }
    }
}
