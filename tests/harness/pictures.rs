//! Pictures of the window, compared with those in `tests/snapshots`.
//!
//! They are small: cropped to their subject, with few colours for the edges of letters, and with a palette. Areas keep
//! their colours and have to match; an edge may be off by what the few colours make of it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use egui::{Order, Rect};
use egui_kittest::{SnapshotOptions, SnapshotResult, try_image_snapshot_options};
use image::{Rgba, RgbaImage, imageops};

use super::window::Window;

/// The margin that the test window has round the program's own, in points.
const MARGIN: f32 = 8.0;

/// A little more than the height of the bar, in points.
const BAR: f32 = 130.0;

/// The part of a window that a picture shows.
#[derive(Clone, Copy)]
pub enum Crop {
    Whole,
    /// The bar at the top with what stands in it.
    Bar,
    /// The dialog or popup in front.
    Front,
    /// Left, top, right and bottom, in points.
    Part([f32; 4]),
}

impl Crop {
    fn rect(self, window: &Window) -> Rect {
        let whole = window.ctx.content_rect().shrink(MARGIN);
        let part = match self {
            Self::Whole => whole,
            Self::Bar => {
                // What stands there is nearer to the edge than the margin.
                return whole.with_min_y(0.0).with_max_y(BAR);
            }
            Self::Front => window.ctx.memory(|memory| {
                let layers = memory.layer_ids().filter(|layer| {
                    let in_front = [Order::Middle, Order::Foreground].contains(&layer.order);
                    in_front && memory.areas().is_visible(layer)
                });
                let layer = layers.last();
                let rect = memory.area_rect(layer.expect("a dialog or a popup").id);
                rect.unwrap().expand(MARGIN)
            }),
            Self::Part([left, top, right, bottom]) => {
                Rect::from_min_max((left, top).into(), (right, bottom).into())
            }
        };
        part.intersect(whole)
    }
}

/// From this many pixels of one colour in a row they are an area and not the edge of a letter.
const AREA: usize = 8;

/// The colour of an edge becomes one that differs by no more than this in any channel.
const EDGE: u8 = 8;

/// What two computers may draw differently, in any channel.
const ROUNDING: u8 = 1;

/// Draws this part of the window and compares it with its picture. With `UPDATE_SNAPSHOTS` the picture is renewed if it
/// differs.
pub fn compare(window: &mut Window, name: &str, crop: Crop) -> SnapshotResult {
    let whole = window.render().unwrap();
    let rect = crop.rect(window) * window.ctx.pixels_per_point();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of the window"
    )]
    let [left, top, width, height] =
        [rect.left(), rect.top(), rect.width(), rect.height()].map(|points| points.round() as u32);
    let mut drawn = imageops::crop_imm(&whole, left, top, width, height).to_image();
    // A palette has no transparency, and a window has nothing behind it.
    for pixel in drawn.pixels_mut() {
        pixel.0[3] = u8::MAX;
    }
    compare_image(&drawn, name, &SnapshotOptions::default())
}

/// The same for an image.
pub fn compare_image(drawn: &RgbaImage, name: &str, options: &SnapshotOptions) -> SnapshotResult {
    let file = options.output_path.join(format!("{name}.png"));
    let before = std::fs::read(&file).ok();
    let kept = image::open(&file).map(|kept| kept.to_rgba8());
    let kept = kept
        .ok()
        .filter(|kept| kept.dimensions() == drawn.dimensions());
    let seen = kept.map_or_else(|| drawn.clone(), |kept| without_rounding(drawn, &kept));
    try_image_snapshot_options(&seen, name, options)?;
    if std::fs::read(&file).ok() != before {
        write_indexed(&with_few_colours(drawn), &file);
    }
    Ok(())
}

/// The image, with the edges of the picture where they tell the same.
fn without_rounding(drawn: &RgbaImage, kept: &RgbaImage) -> RgbaImage {
    let mut seen = drawn.clone();
    each_run(drawn, |from, to, colour| {
        if to - from >= AREA {
            return;
        }
        for pixel in from..to {
            let range = 4 * pixel..4 * pixel + 4;
            let kept = &kept.as_raw()[range.clone()];
            if is_near(&colour.0, kept, EDGE + ROUNDING) {
                seen.as_flat_samples_mut().samples[range].copy_from_slice(kept);
            }
        }
    });
    seen
}

fn is_near(a: &[u8], b: &[u8], most: u8) -> bool {
    a.iter().zip(b).all(|(a, b)| a.abs_diff(*b) <= most)
}

/// Pictures are being renewed: no comparison fails.
pub fn are_renewed() -> bool {
    std::env::var_os("UPDATE_SNAPSHOTS").is_some()
}

pub fn snapshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// The picture with few colours. Those of areas stay as they are; those of edges become one next to them.
pub fn with_few_colours(image: &RgbaImage) -> RgbaImage {
    let map = merged(image);
    let mut few = image.clone();
    each_run(image, |from, to, colour| {
        let pixels = &mut few.as_flat_samples_mut().samples[4 * from..4 * to];
        pixels.copy_from_slice(&map[&colour].0.repeat(to - from));
    });
    few
}

/// Calls with the range and the colour of each run of pixels of one colour.
fn each_run(image: &RgbaImage, mut call: impl FnMut(usize, usize, Rgba<u8>)) {
    let (pixels, _) = image.as_raw().as_chunks::<4>();
    let mut from = 0;
    for run in pixels.chunk_by(|a, b| a == b) {
        call(from, from + run.len(), Rgba(run[0]));
        from += run.len();
    }
}

/// The colours of a picture and whether they are of an area: those first, then by the pixels that they cover.
fn by_cover(image: &RgbaImage) -> Vec<(Rgba<u8>, bool)> {
    let mut covers: HashMap<Rgba<u8>, (bool, usize)> = HashMap::new();
    each_run(image, |from, to, colour| {
        let (is_area, cover) = covers.entry(colour).or_default();
        *is_area |= to - from >= AREA;
        *cover += to - from;
    });
    let mut colours: Vec<_> = covers.into_iter().collect();
    colours.sort_by_key(|(colour, cover)| (Reverse(*cover), colour.0));
    let colours = colours.into_iter();
    colours
        .map(|(colour, (is_area, _))| (colour, is_area))
        .collect()
}

/// To each colour the one that takes its place.
fn merged(image: &RgbaImage) -> HashMap<Rgba<u8>, Rgba<u8>> {
    let mut kept: Vec<Rgba<u8>> = Vec::new();
    let mut map = HashMap::new();
    for (colour, is_area) in by_cover(image) {
        let near = kept.iter().find(|kept| is_near(&colour.0, &kept.0, EDGE));
        let near = near.filter(|_| !is_area).copied();
        map.insert(colour, near.unwrap_or(colour));
        if near.is_none() {
            kept.push(colour);
        }
    }
    map
}

/// Writes a picture with a palette, which is a fifth of the size.
fn write_indexed(image: &RgbaImage, file: &Path) {
    let colours: Vec<_> = by_cover(image)
        .into_iter()
        .map(|(colour, _)| colour)
        .collect();
    assert!(
        colours.len() <= 256,
        "{} has {} colours",
        file.display(),
        colours.len()
    );
    let index: HashMap<_, _> = colours.iter().zip(0_u8..=255).collect();
    let mut pixels = vec![0; (image.width() * image.height()) as usize];
    each_run(image, |from, to, colour| {
        pixels[from..to].fill(index[&colour]);
    });
    let file = BufWriter::new(std::fs::File::create(file).unwrap());
    let mut encoder = png::Encoder::new(file, image.width(), image.height());
    encoder.set_color(png::ColorType::Indexed);
    let channels = colours
        .iter()
        .flat_map(|colour| colour.0.into_iter().take(3));
    encoder.set_palette(channels.collect::<Vec<_>>());
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(9));
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
}
