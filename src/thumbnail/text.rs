//! The text of a PDF, as its letters are drawn, with the spaces and lines between them.

use hayro::hayro_interpret::font::{Glyph, GlyphRun, PositionedGlyph};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, Paint, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::{Affine, BezPath, Point, Rect};

use crate::domain::preflight::{MAX_PAGES, MAX_TEXT_BYTES, PageText, PaperText};

/// A gap of this part of the size of the letters is a space.
const SPACE: f64 = 0.18;
/// A step of this part of the size of the letters across the line begins a new line.
const LINE: f64 = 0.4;
/// The size of a letter in its own coordinates.
const UNITS: f64 = 1000.0;

/// Reads the text of the first pages.
pub(super) fn read(pdf: &Pdf) -> PaperText {
    let cache = InterpreterCache::new();
    let mut pages = Vec::new();
    let mut room = MAX_TEXT_BYTES;
    for page in pdf.pages().iter().take(MAX_PAGES) {
        let mut context = Context::new(
            Affine::IDENTITY,
            // All of the page: what lies outside is not read less by others.
            Rect::new(-1e6, -1e6, 1e6, 1e6),
            &cache,
            pdf.xref(),
            InterpreterSettings::default(),
        );
        let mut device = TextDevice {
            room,
            ..TextDevice::default()
        };
        interpret_page(page, &mut context, &mut device);
        room = device.room;
        pages.push(PageText {
            text: device.text,
            is_drawn: device.is_drawn,
        });
        if room == 0 {
            break;
        }
    }
    PaperText {
        is_whole: room > 0 && pages.len() == pdf.pages().len(),
        pages,
    }
}

/// The text as bytes.
pub(super) fn pack(text: &PaperText) -> Vec<u8> {
    // Texts can always be written.
    serde_json::to_vec(text).unwrap_or_default()
}

/// The text of these bytes, unless they are more than the process writes.
pub(super) fn unpack(bytes: &[u8]) -> Option<PaperText> {
    // JSON has six bytes for a character of one byte at most.
    let most = 6 * MAX_TEXT_BYTES + 64 * MAX_PAGES + 64;
    let text: Option<PaperText> = serde_json::from_slice(bytes).ok();
    text.filter(|text| bytes.len() <= most && text.pages.len() <= MAX_PAGES)
}

/// Collects the letters of a page.
#[derive(Default)]
struct TextDevice {
    text: String,
    /// The bytes that the text may still have.
    room: usize,
    /// Where the last letter ended, and the direction of its line as long as its size.
    end: Option<(Point, (f64, f64))>,
    is_drawn: bool,
}

impl TextDevice {
    fn add(&mut self, glyph: &PositionedGlyph<'_>, transform: Affine) {
        let transform = transform * glyph.transform();
        let [a, b, c, d, ..] = transform.as_coeffs();
        let start = transform * Point::ZERO;
        let size = UNITS * c.hypot(d);
        if let Some((end, (x, y))) = self.end {
            let length = x.hypot(y).max(f64::MIN_POSITIVE);
            let (dx, dy) = (start.x - end.x, start.y - end.y);
            let (along, across) = ((dx * x + dy * y) / length, (dx * y - dy * x) / length);
            let size = size.max(f64::MIN_POSITIVE);
            if across.abs() > LINE * size {
                self.push("\n");
            } else if (along > SPACE * size || along < -size) && !self.text.ends_with(' ') {
                self.push(" ");
            }
        }
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => self.push(c.encode_utf8(&mut [0; 4])),
            Some(BfString::String(text)) => self.push(&text),
            None => {}
        }
        let width = match &**glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(glyph) => glyph.advance_width(),
        };
        let width = f64::from(width.unwrap_or(500.0));
        self.end = Some((transform * Point::new(width, 0.0), (UNITS * a, UNITS * b)));
    }

    fn push(&mut self, text: &str) {
        if text.len() <= self.room {
            self.text.push_str(text);
            self.room -= text.len();
        } else {
            self.room = 0;
        }
    }

    /// Notes that something is painted, unless it is as white as the page.
    fn paint(&mut self, paint: &Paint<'_>, mode: &DrawMode) {
        let is_seen = match paint {
            Paint::Color(colour) => {
                let [red, green, blue, opacity] = colour.to_rgba().to_rgba8();
                opacity > 0 && red.min(green).min(blue) < 250
            }
            Paint::Pattern(_) => true,
        };
        self.is_drawn |= is_seen && !matches!(mode, DrawMode::Invisible);
    }
}

impl<'a> Device<'a> for TextDevice {
    fn draw_path(&mut self, _: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        self.paint(&props.paint, mode);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let is_space = |glyph: &PositionedGlyph<'_>| matches!(glyph.as_unicode(), Some(BfString::Char(c)) if c.is_whitespace());
        if !run.glyphs().iter().all(is_space) {
            self.paint(&props.paint, mode);
        }
        for glyph in run.glyphs() {
            if self.room == 0 {
                return;
            }
            self.add(glyph, props.transform);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.is_drawn = true;
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
