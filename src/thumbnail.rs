//! Pictures of attachments, small for the list and large for a closer look, so that people
//! see what they send.
//!
//! A file from anywhere may be made to do harm: to ask for all memory, to run for ever, to
//! overflow the stack. So each one is decoded by a process of its own, this same program,
//! with bounds on time and memory; whatever becomes of that one, the window lives on.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use thiserror::Error;
use tokio::process::Command;

use crate::domain::attachment::{Look, MediaType, Picture};
use crate::texts::tr;

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
/// How the process says that a file has too many pixels.
const TOO_LARGE: u8 = 3;
/// How it says that a file wants a password.
const LOCKED: u8 = 4;

/// Why there is no picture. The file is kept and can be sent all the same.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NoPicture {
    #[error("{}", tr!("it-has-too-many-pixels"))]
    TooLarge,
    #[error("{}", tr!("it-is-locked-with-password"))]
    Locked,
    #[error("{}", tr!("it-cant-be-previewed-it"))]
    Unreadable,
    #[error("{}", tr!("preview-takes-too-much-time"))]
    TooMuch,
}

/// Has a small picture of a file made by another process, `program`: this one.
pub async fn picture_of(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<Picture, NoPicture> {
    let look = look_at(program, file, media_type, EDGE).await?;
    Ok(look.picture)
}

/// The same for a large picture, with how many pages there are.
pub async fn look_of(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<Look, NoPicture> {
    look_at(program, file, media_type, LARGE_EDGE).await
}

async fn look_at(
    program: &Path,
    file: &Path,
    media_type: MediaType,
    edge: u16,
) -> Result<Look, NoPicture> {
    let child = Command::new(program)
        .arg("thumbnail")
        .arg("--edge")
        .arg(edge.to_string())
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
        return Err(NoPicture::TooMuch);
    };
    match output.status.code() {
        Some(0) => unpack(&output.stdout, edge).ok_or(NoPicture::Unreadable),
        Some(1) => Err(NoPicture::Unreadable),
        Some(code) if code == i32::from(LOCKED) => Err(NoPicture::Locked),
        Some(code) if code == i32::from(TOO_LARGE) => Err(NoPicture::TooLarge),
        // A panic, a signal, a bound that was reached.
        _ => Err(NoPicture::TooMuch),
    }
}

/// Decodes a file for [`picture_of`] and [`look_of`], in a process that does nothing else: the bytes for
/// standard output, or the exit code.
pub fn decode_here(file: &Path, extension: &str, edge: u16) -> Result<Vec<u8>, u8> {
    bound();
    let edge = edge.clamp(1, LARGE_EDGE);
    let look = if extension == MediaType::Pdf.extension() {
        first_page(file, edge)
    } else {
        image(file, edge)
    };
    match look {
        Ok(look) => Ok(pack(&look)),
        Err(NoPicture::TooLarge) => Err(TOO_LARGE),
        Err(NoPicture::Locked) => Err(LOCKED),
        Err(NoPicture::Unreadable | NoPicture::TooMuch) => Err(1),
    }
}

/// The bounds, as far as the system knows such.
fn bound() {
    #[cfg(unix)]
    for (resource, most) in [
        (rlimit::Resource::AS, PROCESS_MEMORY),
        (rlimit::Resource::CPU, PROCESS_SECONDS),
        (rlimit::Resource::CORE, 0),
    ] {
        // One that can't be set leaves the others, and the patience of who waits.
        let _ = resource.set(most, most);
    }
}

fn image(file: &Path, edge: u16) -> Result<Look, NoPicture> {
    let picture = image_of(file, edge).map_err(|error| match error {
        ImageError::Limits(_) => NoPicture::TooLarge,
        _ => NoPicture::Unreadable,
    })?;
    Ok(Look {
        picture,
        pages: None,
    })
}

fn image_of(file: &Path, edge: u16) -> Result<Picture, ImageError> {
    let mut reader = ImageReader::open(file)?.with_guessed_format()?;
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
    let image = DynamicImage::from_decoder(decoder)?;
    let (wide, most) = (image.width().max(image.height()), u32::from(edge));
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
    Ok(of_image(&small))
}

fn of_image(image: &DynamicImage) -> Picture {
    let rgba = image.to_rgba8();
    Picture {
        width: rgba.width(),
        height: rgba.height(),
        rgba: rgba.into_raw(),
    }
}

fn first_page(file: &Path, edge: u16) -> Result<Look, NoPicture> {
    let bytes = std::fs::read(file).map_err(|_| NoPicture::Unreadable)?;
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => NoPicture::Locked,
        _ => NoPicture::Unreadable,
    })?;
    let page = pdf.pages().first().ok_or(NoPicture::Unreadable)?;
    let (width, height) = page.render_dimensions();
    let scale = f32::from(edge) / width.max(height);
    if !scale.is_finite() || scale <= 0.0 {
        return Err(NoPicture::Unreadable);
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
        return Err(NoPicture::Unreadable);
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
    Ok(Look {
        picture,
        pages: u32::try_from(pdf.pages().len()).ok(),
    })
}

/// The pages, of which an image has none, the size, and the pixels.
fn pack(look: &Look) -> Vec<u8> {
    let Look { picture, pages } = look;
    let head = [pages.unwrap_or(0), picture.width, picture.height].map(u32::to_le_bytes);
    [head.as_flattened(), &picture.rgba].concat()
}

fn unpack(bytes: &[u8], edge: u16) -> Option<Look> {
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
    fits.then_some(Look { picture, pages })
}
