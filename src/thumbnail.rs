//! Pictures of attachments, small for the list and large for viewing, so that people see what they
//! send, the defects of unreadable attachments, and the text of those that have one.
//!
//! A malicious file may make a decoder use all memory, run for ever or overflow the stack. So each
//! file is decoded in a separate process of this program, with limits on time and memory. A failure
//! of that process does not affect the window.

mod cut_off;
mod jpeg;
mod pages;
mod pdf;
mod text;

use std::io::Cursor;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use tokio::process::Command;

use self::jpeg::Outline;
use self::pdf::open_pdf;
use crate::domain::attachment::{
    DocumentPreview, MAX_FILE_BYTES, MediaType, Picture, PreviewError,
};
use crate::domain::defect::Defect;
use crate::domain::preflight::{Paper, TextError};
use crate::files;

/// The longer edge of a small picture, in pixels.
pub const EDGE: u16 = 256;
/// The longer edge of a large picture, in pixels: text on a page is readable.
pub const LARGE_EDGE: u16 = 1400;
/// The longest edge of an image that is decoded, in pixels.
const MAX_IMAGE_EDGE: u32 = 16_384;
/// The memory limit for decoding an image, in bytes.
const IMAGE_MEMORY: u64 = 512 * 1024 * 1024;
/// The limits of the process: address space in bytes, and processor time in seconds.
const PROCESS_MEMORY: u64 = 1536 * 1024 * 1024;
const PROCESS_SECONDS: u64 = 5;
const TIMEOUT: Duration = Duration::from_secs(10);
/// The exit codes of the process, with the reasons why there is no picture. A panic has the code 101.
const EXITS: [(u8, PreviewError); 7] = [
    (1, PreviewError::Defect(Defect::Damaged)),
    (3, PreviewError::TooLarge),
    (4, PreviewError::Defect(Defect::Locked)),
    (5, PreviewError::Defect(Defect::CutOff)),
    (6, PreviewError::Defect(Defect::Empty)),
    (7, PreviewError::Defect(Defect::NoPages)),
    (8, PreviewError::Unsupported),
];

/// Makes a small picture of a file in another process. `program` is the path of this program.
pub async fn render_thumbnail(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<Picture, PreviewError> {
    let preview = inspect(program, file, media_type, EDGE).await?;
    Ok(preview.picture)
}

/// Makes a large picture of a file, with the number of pages.
pub async fn render_document(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<DocumentPreview, PreviewError> {
    inspect(program, file, media_type, LARGE_EDGE).await
}

/// The defect that makes a file unreadable; `None` also when decoding takes too much time or memory, or
/// when the decoders do not support the file.
pub async fn defect_of(program: &Path, file: &Path, media_type: MediaType) -> Option<Defect> {
    match run_decoder(program, file, media_type, None).await {
        Err(PreviewError::Defect(defect)) => Some(defect),
        _ => None,
    }
}

/// The text of a PDF, prepared for comparisons. It is read in another process, as the pictures are, and is never
/// logged.
///
/// # Errors
/// When it can't be opened, or reading it takes too much time or memory.
pub async fn text_of(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<Paper, TextError> {
    if media_type != MediaType::Pdf {
        return Err(TextError::Image);
    }
    let mut command = Command::new(program);
    command.arg("thumbnail").arg("--text");
    let bytes = run(command, file, media_type).await;
    let bytes = bytes.map_err(|error| match error {
        PreviewError::TooMuch => TextError::TooMuch,
        PreviewError::TooLarge | PreviewError::Unsupported | PreviewError::Defect(_) => {
            TextError::Unreadable
        }
    })?;
    let text = text::unpack(&bytes).ok_or(TextError::Unreadable)?;
    Ok(Paper::of(&text))
}

async fn inspect(
    program: &Path,
    file: &Path,
    media_type: MediaType,
    edge: u16,
) -> Result<DocumentPreview, PreviewError> {
    let bytes = run_decoder(program, file, media_type, Some(edge)).await?;
    unpack(&bytes, edge).ok_or(PreviewError::Unsupported)
}

/// Runs the process for a file. Returns a picture with an edge, and nothing without one.
async fn run_decoder(
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
    run(command, file, media_type).await
}

/// Runs the process for a file, and returns what it writes.
async fn run(
    mut command: Command,
    file: &Path,
    media_type: MediaType,
) -> Result<Vec<u8>, PreviewError> {
    let child = command
        .arg(media_type.extension())
        .arg(file)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        // The decoders need no variables, and secrets must not be passed on.
        .env_clear()
        .kill_on_drop(true)
        .output();
    let ended = tokio::time::timeout(TIMEOUT, child).await;
    let Ok(Ok(output)) = ended else {
        return Err(PreviewError::TooMuch);
    };
    let code = output.status.code();
    if code == Some(0) {
        return Ok(output.stdout);
    }
    // Any other code is a panic, a signal or a limit.
    let known = EXITS.iter().find(|(exit, _)| code == Some((*exit).into()));
    Err(known.map_or(PreviewError::TooMuch, |(_, why)| *why))
}

/// Decodes a file for [`render_thumbnail`], [`render_document`] and [`defect_of`], in a separate process.
/// Returns the bytes for standard output, or the exit code as an error.
pub fn decode_here(file: &Path, extension: &str, edge: Option<u16>) -> Result<Vec<u8>, u8> {
    set_limits();
    let edge = edge.map(|edge| edge.clamp(1, LARGE_EDGE));
    match decode(file, extension, edge) {
        Ok(preview) => Ok(preview.as_ref().map(pack).unwrap_or_default()),
        Err(why) => Err(exit_code(why)),
    }
}

/// Reads the text of a PDF for [`text_of`], in a separate process. Returns the bytes for standard output, or the exit
/// code as an error.
pub fn read_text_here(file: &Path) -> Result<Vec<u8>, u8> {
    set_limits();
    let read = || -> Result<Vec<u8>, PreviewError> {
        let content = files::read(file, MAX_FILE_BYTES).map_err(|_| PreviewError::Unsupported)?;
        Ok(text::pack(&text::read(&open_pdf(&content)?)))
    };
    read().map_err(exit_code)
}

/// The exit code for a reason why there is no picture.
fn exit_code(why: PreviewError) -> u8 {
    let exit = EXITS.iter().find(|(_, known)| *known == why);
    exit.map_or(u8::MAX, |(exit, _)| *exit)
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
        _ => Ok(scaled(image(&content)?, edge)),
    }
}

/// Sets the limits of this process, if the system has them.
fn set_limits() {
    #[cfg(unix)]
    for (resource, limit) in [
        (rlimit::Resource::AS, PROCESS_MEMORY),
        (rlimit::Resource::CPU, PROCESS_SECONDS),
    ] {
        // If one can't be set, the others and the time limit of the parent process still apply.
        let _ = resource.set(limit, limit);
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
    let (image, orientation) = image(content)?;
    let decode = |content: &[u8]| decoded_image(content).ok().map(|(image, _)| image);
    if !outline.fills(content, &image, decode) {
        return Err(Defect::CutOff.into());
    }
    Ok(scaled((image, orientation), edge))
}

/// An image with its orientation, if it is known.
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
    limits.max_image_width = Some(MAX_IMAGE_EDGE);
    limits.max_image_height = Some(MAX_IMAGE_EDGE);
    limits.max_alloc = Some(IMAGE_MEMORY);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    limits.reserve(decoder.total_bytes())?;
    decoder.set_limits(limits)?;
    // Phones store a photo as the sensor recorded it, with its orientation separately. A photo without
    // a readable orientation is still shown.
    let orientation = decoder.orientation().ok();
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

/// The image, scaled to the requested size; `None` when no size is requested.
fn scaled((image, orientation): Image, edge: Option<u16>) -> Option<DocumentPreview> {
    let max_edge = u32::from(edge?);
    let edge = image.width().max(image.height());
    let mut small = if edge > 4 * max_edge {
        // First fast to twice the size, then with high quality.
        image
            .thumbnail(2 * max_edge, 2 * max_edge)
            .resize(max_edge, max_edge, FilterType::Triangle)
    } else if edge > max_edge {
        image.resize(max_edge, max_edge, FilterType::Triangle)
    } else {
        image
    };
    if let Some(orientation) = orientation {
        small.apply_orientation(orientation);
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
    // The background is white, so the picture is opaque.
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

/// The number of pages (0 for an image), the size and the pixels, as bytes.
fn pack(preview: &DocumentPreview) -> Vec<u8> {
    let DocumentPreview { picture, pages } = preview;
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
