//! Thumbnails: small pictures of attachments, so that people see what they send.
//!
//! A file from anywhere may be made to do harm: to ask for all memory, to run for ever, to
//! overflow the stack. So each one is decoded by a process of its own, this same program,
//! with bounds on time and memory; whatever becomes of that one, the window lives on.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::{DynamicImage, ImageError, ImageReader, Limits};
use thiserror::Error;
use tokio::process::Command;

use crate::domain::attachment::{MediaType, Picture};

/// The longer edge of a picture, in pixels.
const EDGE: u16 = 256;
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

/// Why there is no picture. The file is kept and can be sent all the same.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NoPicture {
    #[error("It has too many pixels for a preview")]
    TooLarge,
    #[error("It can’t be previewed: it may be damaged or encrypted. Open it before you send it")]
    Unreadable,
    #[error("A preview takes too much time or memory. Open it before you send it")]
    TooMuch,
}

/// Has a file decoded by another process, `program`: this one.
pub async fn picture_of(
    program: &Path,
    file: &Path,
    media_type: MediaType,
) -> Result<Picture, NoPicture> {
    let child = Command::new(program)
        .arg("thumbnail")
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
        Some(0) => unpack(&output.stdout).ok_or(NoPicture::Unreadable),
        Some(1) => Err(NoPicture::Unreadable),
        Some(code) if code == i32::from(TOO_LARGE) => Err(NoPicture::TooLarge),
        // A panic, a signal, a bound that was reached.
        _ => Err(NoPicture::TooMuch),
    }
}

/// Decodes a file for [`picture_of`], in a process that does nothing else: the bytes for
/// standard output, or the exit code.
pub fn decode_here(file: &Path, extension: &str) -> Result<Vec<u8>, u8> {
    bound();
    let picture = if extension == MediaType::Pdf.extension() {
        first_page(file)
    } else {
        image(file)
    };
    match picture {
        Ok(picture) => Ok(pack(&picture)),
        Err(NoPicture::TooLarge) => Err(TOO_LARGE),
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

fn image(file: &Path) -> Result<Picture, NoPicture> {
    let mut reader = ImageReader::open(file)
        .and_then(ImageReader::with_guessed_format)
        .map_err(|_| NoPicture::Unreadable)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_EDGE);
    limits.max_image_height = Some(LARGEST_EDGE);
    limits.max_alloc = Some(IMAGE_MEMORY);
    reader.limits(limits);
    let image = reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => NoPicture::TooLarge,
        _ => NoPicture::Unreadable,
    })?;
    let edge = u32::from(EDGE);
    let small = if image.width() > edge || image.height() > edge {
        image.thumbnail(edge, edge)
    } else {
        image
    };
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

fn first_page(file: &Path) -> Result<Picture, NoPicture> {
    let bytes = std::fs::read(file).map_err(|_| NoPicture::Unreadable)?;
    let pdf = Pdf::new(bytes).map_err(|_| NoPicture::Unreadable)?;
    let page = pdf.pages().first().ok_or(NoPicture::Unreadable)?;
    let (width, height) = page.render_dimensions();
    let scale = f32::from(EDGE) / width.max(height);
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
    Ok(Picture {
        width,
        height,
        rgba,
    })
}

fn pack(picture: &Picture) -> Vec<u8> {
    let size = [picture.width, picture.height].map(u32::to_le_bytes);
    [size.as_flattened(), &picture.rgba].concat()
}

fn unpack(bytes: &[u8]) -> Option<Picture> {
    let (width, rest) = bytes.split_first_chunk()?;
    let (height, rgba) = rest.split_first_chunk()?;
    let (width, height) = (u32::from_le_bytes(*width), u32::from_le_bytes(*height));
    let fits = width.max(height) <= u32::from(EDGE)
        && rgba.len() == usize::try_from(width * height * 4).ok()?;
    fits.then(|| Picture {
        width,
        height,
        rgba: rgba.to_vec(),
    })
}
