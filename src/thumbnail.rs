//! Pictures of attachments, small for the list and large for a closer look, so that people
//! see what they send, and the defects of those that can't be read.
//!
//! A file from anywhere may be made to do harm: to ask for all memory, to run for ever, to
//! overflow the stack. So each one is decoded by a process of its own, this same program,
//! with bounds on time and memory; whatever becomes of that one, the window lives on.

mod cut_off;
mod jpeg;
mod pages;

use std::io::Cursor;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use tokio::process::Command;

use self::jpeg::Outline;
use crate::domain::attachment::{
    DocumentPreview, MAX_FILE_BYTES, MediaType, Picture, PreviewError,
};
use crate::domain::defect::Defect;
use crate::domain::pdf::pdf_header;
use crate::files;

/// The longer edge of a small picture, in pixels.
pub const EDGE: u16 = 256;
/// The longer edge of a large picture, in pixels: print on a page can be read.
pub const LARGE_EDGE: u16 = 1400;
/// The largest image that is decoded, in pixels an edge.
const LARGEST_EDGE: u32 = 16_384;
/// What decoding an image may take, in bytes.
const IMAGE_MEMORY: u64 = 512 * 1024 * 1024;
/// What the process may take in all, in bytes of addresses, and in seconds.
const PROCESS_MEMORY: u64 = 1536 * 1024 * 1024;
const PROCESS_SECONDS: u64 = 5;
const PATIENCE: Duration = Duration::from_secs(10);
/// How the process says why there is no picture: its exit codes. A panic ends with 101.
const EXITS: [(u8, PreviewError); 7] = [
    (1, PreviewError::Defect(Defect::Damaged)),
    (3, PreviewError::TooLarge),
    (4, PreviewError::Defect(Defect::Locked)),
    (5, PreviewError::Defect(Defect::CutOff)),
    (6, PreviewError::Defect(Defect::Empty)),
    (7, PreviewError::Defect(Defect::NoPages)),
    (8, PreviewError::Unsupported),
];

/// Has a small picture of a file made by another process, `program`: this one.
pub async fn render_thumbnail(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<Picture, PreviewError> {
    let look = inspect(program, file, media_type, EDGE).await?;
    Ok(look.picture)
}

/// The same for a large picture, with how many pages there are.
pub async fn render_document(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<DocumentPreview, PreviewError> {
    inspect(program, file, media_type, LARGE_EDGE).await
}

/// What keeps people from reading a file, as far as that can be told: not of one whose decoding
/// takes too much, nor of a variety that the decoders do not know.
pub async fn defect_of(program: &Path, file: &Path, media_type: MediaType) -> Option<Defect> {
    match decoded(program, file, media_type, None).await {
        Err(PreviewError::Defect(defect)) => Some(defect),
        _ => None,
    }
}

async fn inspect(
    program: &Path,
    file: &Path,
    media_type: MediaType,
    edge: u16,
) -> Result<DocumentPreview, PreviewError> {
    let bytes = decoded(program, file, media_type, Some(edge)).await?;
    unpack(&bytes, edge).ok_or(PreviewError::Unsupported)
}

/// What the process says about a file: with an edge a picture, without one nothing.
async fn decoded(
    program: &Path,
    file: &Path,
    media_type: MediaType,
    edge: Option<u16>,
) -> Result<Vec<u8>, PreviewError> {
    let mut command = Command::new(program);
    command.arg("thumbnail");
    if let Some(edge) = edge {
        command.arg("--edge").arg(edge.to_string());
    }
    let child = command
        .arg(media_type.extension())
        .arg(file)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        // The decoders ask for nothing, and what is secret stays here.
        .env_clear()
        .kill_on_drop(true)
        .output();
    let ended = tokio::time::timeout(PATIENCE, child).await;
    let Ok(Ok(output)) = ended else {
        return Err(PreviewError::TooMuch);
    };
    let code = output.status.code();
    if code == Some(0) {
        return Ok(output.stdout);
    }
    // All else is a panic, a signal, a bound that was reached.
    let said = EXITS.iter().find(|(exit, _)| code == Some((*exit).into()));
    Err(said.map_or(PreviewError::TooMuch, |(_, why)| *why))
}

/// Decodes a file for [`render_thumbnail`], [`render_document`] and [`defect_of`], in a process that does
/// nothing else: the bytes for standard output, or the exit code.
pub fn decode_here(file: &Path, extension: &str, edge: Option<u16>) -> Result<Vec<u8>, u8> {
    bound();
    let edge = edge.map(|edge| edge.clamp(1, LARGE_EDGE));
    match decode(file, extension, edge) {
        Ok(look) => Ok(look.as_ref().map(pack).unwrap_or_default()),
        Err(why) => {
            let exit = EXITS.iter().find(|(_, known)| *known == why);
            Err(exit.map_or(u8::MAX, |(exit, _)| *exit))
        }
    }
}

fn decode(
    file: &Path,
    extension: &str,
    edge: Option<u16>,
) -> Result<Option<DocumentPreview>, PreviewError> {
    let content = files::read(file, MAX_FILE_BYTES).map_err(|_| PreviewError::Unsupported)?;
    if content.is_empty() {
        return Err(Defect::Empty.into());
    }
    if extension == MediaType::Pdf.extension() {
        return first_page(&content, edge);
    }
    match MediaType::of(&content).ok_or(Defect::Damaged)? {
        MediaType::Jpeg => jpeg(&content, edge),
        _ if !cut_off::has_end_of_png(&content) => Err(Defect::CutOff.into()),
        _ => Ok(show(image(&content)?, edge)),
    }
}

/// The bounds, as far as the system knows such.
fn bound() {
    #[cfg(unix)]
    for (resource, most) in [
        (rlimit::Resource::AS, PROCESS_MEMORY),
        (rlimit::Resource::CPU, PROCESS_SECONDS),
    ] {
        // One that can't be set leaves the others, and the patience of who waits.
        let _ = resource.set(most, most);
    }
}

fn jpeg(content: &[u8], edge: Option<u16>) -> Result<Option<DocumentPreview>, PreviewError> {
    let outline = Outline::of(content);
    if outline.is_cut_off() {
        return Err(Defect::CutOff.into());
    }
    if !outline.is_known() {
        return Err(PreviewError::Unsupported);
    }
    let (image, up) = image(content)?;
    let decode = |content: &[u8]| decoded_image(content).ok().map(|(image, _)| image);
    if !outline.fills(content, &image, decode) {
        return Err(Defect::CutOff.into());
    }
    Ok(show((image, up), edge))
}

/// An image, and which way is up where that is known.
type Image = (DynamicImage, Option<Orientation>);

fn image(content: &[u8]) -> Result<Image, PreviewError> {
    decoded_image(content).map_err(|error| match error {
        ImageError::Limits(_) => PreviewError::TooLarge,
        ImageError::Unsupported(_) => PreviewError::Unsupported,
        _ => Defect::Damaged.into(),
    })
}

fn decoded_image(content: &[u8]) -> Result<Image, ImageError> {
    let mut reader = ImageReader::new(Cursor::new(content)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_EDGE);
    limits.max_image_height = Some(LARGEST_EDGE);
    limits.max_alloc = Some(IMAGE_MEMORY);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    // Phones store a photo as the sensor lay, and beside it which way is up. Where that
    // can't be read the photo still can.
    let up = decoder.orientation().ok();
    Ok((DynamicImage::from_decoder(decoder)?, up))
}

/// An image in the size that is asked for, if any.
fn show((image, up): Image, edge: Option<u16>) -> Option<DocumentPreview> {
    let most = u32::from(edge?);
    let wide = image.width().max(image.height());
    let mut small = if wide > 4 * most {
        // Quickly to near its size, then well.
        image
            .thumbnail(2 * most, 2 * most)
            .resize(most, most, FilterType::Triangle)
    } else if wide > most {
        image.resize(most, most, FilterType::Triangle)
    } else {
        image
    };
    if let Some(up) = up {
        small.apply_orientation(up);
    }
    Some(DocumentPreview {
        picture: of_image(&small),
        pages: None,
    })
}

fn of_image(image: &DynamicImage) -> Picture {
    let rgba = image.to_rgba8();
    Picture {
        width: rgba.width(),
        height: rgba.height(),
        rgba: rgba.into_raw(),
    }
}

fn first_page(content: &[u8], edge: Option<u16>) -> Result<Option<DocumentPreview>, PreviewError> {
    let pdf = open_pdf(content)?;
    let page = pdf.pages().first().ok_or(Defect::NoPages)?;
    let Some(edge) = edge else {
        return Ok(None);
    };
    let (width, height) = page.render_dimensions();
    let scale = f32::from(edge) / width.max(height);
    if !scale.is_finite() || scale <= 0.0 {
        return Err(PreviewError::Unsupported);
    }
    let pixmap = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    if width == 0 || height == 0 {
        return Err(PreviewError::Unsupported);
    }
    // On white nothing shines through.
    let rgba = pixmap
        .data()
        .iter()
        .flat_map(|pixel| [pixel.r, pixel.g, pixel.b, 255])
        .collect();
    let picture = Picture {
        width,
        height,
        rgba,
    };
    Ok(Some(DocumentPreview {
        picture,
        pages: u32::try_from(pdf.pages().len()).ok(),
    }))
}

/// Opens a PDF that has all its pages.
fn open_pdf(content: &[u8]) -> Result<Pdf, Defect> {
    let start = pdf_header(content).ok_or(Defect::Damaged)?;
    let from_header = content.get(start..).unwrap_or_default();
    // What stands before the header counts for some writers and not for others.
    let counts = cut_off::end_with_table(from_header).is_none()
        && cut_off::end_with_table(content).is_some();
    let content = if counts { content } else { from_header };
    if !cut_off::holds(content, b"obj") {
        return Err(nothing_in(content));
    }
    let opened = Pdf::new(content.to_vec());
    if let Err(LoadPdfError::Decryption(
        DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
    )) = opened
    {
        return Err(Defect::Locked);
    }
    if cut_off::pdf_is_cut_off(content) {
        return Err(Defect::CutOff);
    }
    let pdf = opened.map_err(|error| unopened(content, error))?;
    let lacks_all = pdf.pages().is_empty() && lacks_a_part(content);
    if pages::has_its_pages(&pdf) && !lacks_all {
        Ok(pdf)
    } else {
        Err(Defect::CutOff)
    }
}

/// What a PDF without a single object is: one that was never filled, or the start of one.
fn nothing_in(content: &[u8]) -> Defect {
    let is_blank = |line: &[u8]| line.trim_ascii().is_empty() || line.starts_with(b"%");
    let lines = content.split(|byte| matches!(byte, b'\n' | b'\r'));
    let nothing = cut_off::holds(content, b"%%EOF") || lines.skip(1).all(is_blank);
    if nothing {
        Defect::Empty
    } else {
        Defect::CutOff
    }
}

/// Whether what does not open or has no pages is only a part of a file.
fn lacks_a_part(content: &[u8]) -> bool {
    cut_off::is_shorter_than_said(content) || cut_off::has_gap(content)
}

/// Why a PDF with an end does not open. The reader forgets why when the table of objects is wrong;
/// when it is right, the reader has told of a password by then.
fn unopened(content: &[u8], error: LoadPdfError) -> Defect {
    let has = |word| cut_off::holds(content, word);
    let has_table = cut_off::end_with_table(content).is_some();
    let may_be_locked = !has_table || error != LoadPdfError::Invalid;
    if lacks_a_part(content) {
        Defect::CutOff
    } else if has(b"/Encrypt") && may_be_locked {
        Defect::Locked
    } else if has_table && !has(b"/Catalog") && !has(b"/ObjStm") {
        Defect::CutOff
    } else if !has(b"/Kids") && !has(b"/ObjStm") {
        Defect::NoPages
    } else {
        Defect::Damaged
    }
}

/// The pages, of which an image has none, the size, and the pixels.
fn pack(look: &DocumentPreview) -> Vec<u8> {
    let DocumentPreview { picture, pages } = look;
    let head = [pages.unwrap_or(0), picture.width, picture.height].map(u32::to_le_bytes);
    [head.as_flattened(), &picture.rgba].concat()
}

fn unpack(bytes: &[u8], edge: u16) -> Option<DocumentPreview> {
    let (pages, rest) = bytes.split_first_chunk()?;
    let (width, rest) = rest.split_first_chunk()?;
    let (height, rgba) = rest.split_first_chunk()?;
    let pages = Some(u32::from_le_bytes(*pages)).filter(|pages| *pages > 0);
    let (width, height) = (u32::from_le_bytes(*width), u32::from_le_bytes(*height));
    let fits = width.max(height) <= u32::from(edge)
        && rgba.len() == usize::try_from(width * height * 4).ok()?;
    let rgba = rgba.to_vec();
    let picture = Picture {
        width,
        height,
        rgba,
    };
    fits.then_some(DocumentPreview { picture, pages })
}
