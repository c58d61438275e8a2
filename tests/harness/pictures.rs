//! Pictures of the window, compared with those in `tests/snapshots`.
//!
//! They are small: cropped to their subject, with the few colours that tell the same. Both sides of a comparison have
//! them, so that the colour of an area counts to the last bit.

use std::collections::HashMap;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use egui::{Order, Rect};
use egui_kittest::{SnapshotResult, try_image_snapshot};
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

/// Draws this part of the window and compares it with its picture. With `UPDATE_SNAPSHOTS` the picture is renewed if it
/// differs.
pub fn compare(window: &mut Window, name: &str, crop: Crop) -> SnapshotResult {
    let whole = window.render().unwrap();
    let rect = crop.rect(window) * window.ctx.pixels_per_point();
    let [left, top, width, height] =
        [rect.left(), rect.top(), rect.width(), rect.height()].map(|points| points.round() as u32);
    let part = imageops::crop_imm(&whole, left, top, width, height).to_image();
    try_image_snapshot(&with_few_colours(&part), name)?;
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        let file = snapshots().join(format!("{name}.png"));
        let written = image::open(&file).unwrap().to_rgba8();
        write_indexed(&written, &file);
    }
    Ok(())
}

pub fn snapshots() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// The picture with at most 256 colours. Those of areas stay as they are; those of the edges of letters become the one
/// next to them that covers more.
pub fn with_few_colours(image: &RgbaImage) -> RgbaImage {
    let colours = by_cover(image);
    let map = (1..=16).find_map(|step| {
        let map = merged(&colours, 8 * step);
        let mut kept: Vec<_> = map.values().collect();
        kept.sort_by_key(|colour| colour.0);
        kept.dedup();
        (kept.len() <= 256).then_some(map)
    });
    let map = map.expect("steps of 128 leave 8 colours");
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

/// The colours of a picture; those that cover most come first.
fn by_cover(image: &RgbaImage) -> Vec<Rgba<u8>> {
    let mut covers: HashMap<Rgba<u8>, usize> = HashMap::new();
    each_run(image, |from, to, colour| {
        *covers.entry(colour).or_default() += to - from;
    });
    let mut colours: Vec<_> = covers.into_iter().collect();
    colours.sort_by_key(|(colour, cover)| (usize::MAX - cover, colour.0));
    colours.into_iter().map(|(colour, _)| colour).collect()
}

/// To each colour the first one that differs by no more than this in any channel.
fn merged(colours: &[Rgba<u8>], most: u8) -> HashMap<Rgba<u8>, Rgba<u8>> {
    let mut kept: Vec<Rgba<u8>> = Vec::new();
    let mut map = HashMap::new();
    for colour in colours {
        let is_near = |other: &&Rgba<u8>| {
            let channels = colour.0.iter().zip(other.0);
            channels.into_iter().all(|(a, b)| a.abs_diff(b) <= most)
        };
        let near = kept.iter().find(is_near).copied();
        map.insert(*colour, near.unwrap_or(*colour));
        if near.is_none() {
            kept.push(*colour);
        }
    }
    map
}

/// Writes a picture with a palette, which is a fifth of the size.
fn write_indexed(image: &RgbaImage, file: &Path) {
    let colours = by_cover(image);
    let index: HashMap<_, _> = colours.iter().zip(0_u8..=255).collect();
    let mut pixels = vec![0; (image.width() * image.height()) as usize];
    each_run(image, |from, to, colour| {
        pixels[from..to].fill(index[&colour]);
    });
    let file = BufWriter::new(std::fs::File::create(file).unwrap());
    let mut encoder = png::Encoder::new(file, image.width(), image.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(
        colours
            .iter()
            .flat_map(|colour| colour.0[..3].to_vec())
            .collect::<Vec<_>>(),
    );
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(9));
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
}
