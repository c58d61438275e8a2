//! Which pixels a triangle covers: those whose centre is in it. A centre on an edge belongs to the triangle at its right
//! or below, as for a GPU: triangles that share an edge leave no gap and paint no pixel twice.
//!
//! Corners are rounded to 1/256 of a pixel, and computed with exactly from there.

use std::ops::Range;

use egui::Pos2;

use super::pixels::PixelRect;

/// So many parts has a pixel.
pub(super) const PARTS: i64 = 256;

/// A corner far outside is moved here, so that no product overflows.
const FARTHEST: f64 = (1_u32 << 28) as f64;

/// True if they are the same, bit by bit. egui's own comparison takes offence at what is no number.
pub(super) fn is_same_place(a: Pos2, b: Pos2) -> bool {
    (a.x.to_bits(), a.y.to_bits()) == (b.x.to_bits(), b.y.to_bits())
}

/// A place in parts of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: i64,
    pub(super) y: i64,
}

impl Point {
    /// None if it is no place.
    pub(super) fn new(pos: Pos2, pixels_per_point: f32) -> Option<Self> {
        if pos.x.is_nan() || pos.y.is_nan() {
            return None;
        }
        Some(Self {
            x: in_parts(pos.x, pixels_per_point),
            y: in_parts(pos.y, pixels_per_point),
        })
    }
}

fn in_parts(points: f32, pixels_per_point: f32) -> i64 {
    // 256 parts
    let parts = f64::from(points * pixels_per_point) * 256.0;
    // Rounds down what is positive, and so up and down the rest.
    let positive = parts.clamp(-FARTHEST, FARTHEST) + FARTHEST + 0.5;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a positive number below 2^30"
    )]
    let rounded = positive as i64;
    rounded - (1 << 28)
}

/// The first pixel whose centre is here or after.
fn first_pixel(parts: i64) -> i64 {
    (parts + PARTS / 2 - 1) >> 8
}

/// The pixels from here to there, in a range of pixels.
fn pixels_within(from: i64, to: i64, range: Range<u32>) -> Range<u32> {
    let within = |pixel: i64| {
        let pixel = pixel.clamp(i64::from(range.start), i64::from(range.end));
        u32::try_from(pixel).unwrap_or_default()
    };
    within(from)..within(to)
}

/// The pixels of a rectangle with these corners, in a part of the window. They hold all pixels of a triangle in it.
pub(super) fn pixels_of(corners: &[Point], clip: PixelRect) -> PixelRect {
    let range = |place: fn(&Point) -> i64, range: Range<u32>| {
        let first = corners.iter().map(place).min().unwrap_or_default();
        let last = corners.iter().map(place).max().unwrap_or_default();
        pixels_within(first_pixel(first), first_pixel(last), range)
    };
    if clip.is_empty() {
        return PixelRect::default();
    }
    let columns = range(|point| point.x, clip.left..clip.right);
    let rows = range(|point| point.y, clip.top..clip.bottom);
    PixelRect {
        left: columns.start,
        top: rows.start,
        right: columns.end,
        bottom: rows.end,
    }
}

/// Calls with each row and its columns that the triangle covers in this part of the window.
pub(super) fn each_span(
    mut corners: [Point; 3],
    clip: PixelRect,
    mut paint: impl FnMut(u32, Range<u32>),
) {
    if clip.is_empty() {
        return;
    }
    corners.sort_unstable_by_key(|corner| corner.y);
    let [top, middle, bottom] = corners;
    let all = Rows::of(top, bottom, clip);
    if all.0.is_empty() {
        return;
    }
    let mut long = Edge::new(top, bottom, &all);
    for (from, to) in [(top, middle), (middle, bottom)] {
        let rows = Rows::of(from, to, clip);
        if rows.0.is_empty() {
            continue;
        }
        let mut short = Edge::new(from, to, &rows);
        for row in rows.0 {
            let (left, right) = (long.x.min(short.x), long.x.max(short.x));
            let columns = pixels_within(left, right, clip.left..clip.right);
            if !columns.is_empty() {
                paint(row, columns);
            }
            long.next();
            short.next();
        }
    }
}

/// The rows of an edge in a part of the window.
struct Rows(Range<u32>);

impl Rows {
    fn of(from: Point, to: Point, clip: PixelRect) -> Self {
        let rows = clip.top..clip.bottom;
        Self(pixels_within(first_pixel(from.y), first_pixel(to.y), rows))
    }
}

/// Where an edge crosses the centres of the rows, one after the other.
struct Edge {
    /// The first pixel whose centre is on the edge or at its right: the edge is at `x - short / height` pixels.
    x: i64,
    short: i64,
    height: i64,
    /// What a row adds.
    step: i64,
    step_rest: i64,
}

impl Edge {
    /// The edge between two points of different height, at the first of these rows.
    fn new(from: Point, to: Point, rows: &Rows) -> Self {
        let (width, height) = (to.x - from.x, to.y - from.y);
        if width == 0 {
            return Self {
                x: first_pixel(from.x),
                short: 0,
                height: 1,
                step: 0,
                step_rest: 0,
            };
        }
        let below = i64::from(rows.0.start) * PARTS + PARTS / 2 - from.y;
        let place = (from.x - PARTS / 2) * height + below * width;
        let divisor = height * PARTS;
        // Rounded up
        let x = -(-place).div_euclid(divisor);
        // Divisions take long, and most triangles are one row high.
        let (step, step_rest) = if rows.0.len() > 1 {
            (width.div_euclid(height), width.rem_euclid(height) * PARTS)
        } else {
            (0, 0)
        };
        Self {
            x,
            short: x * divisor - place,
            height: divisor,
            step,
            step_rest,
        }
    }

    fn next(&mut self) {
        self.x += self.step;
        self.short -= self.step_rest;
        if self.short < 0 {
            self.x += 1;
            self.short += self.height;
        }
    }
}
