//! Attachments: what may be attached, judged on metadata and the first bytes.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::text::is_invisible;
use crate::texts::tr;

/// The largest file that may be attached, in bytes (10 MiB). The API's pages give no
/// limit; this one is the program's.
pub const MAX_FILE_BYTES: u64 = 10 * 1024 * 1024;
/// How many files a draft may have; the program's limit, as above.
pub const MAX_FILES: usize = 20;
/// How long the name of an attachment may be, in characters.
pub const MAX_NAME_CHARS: usize = 120;
/// How many bytes [`MediaType::of`] needs to see.
pub const SNIFF_BYTES: usize = 8;

/// The kinds of file that may be attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MediaType {
    #[serde(rename = "application/pdf")]
    Pdf,
    #[serde(rename = "image/png")]
    Png,
    #[serde(rename = "image/jpeg")]
    Jpeg,
}

impl MediaType {
    /// The kind of a file by its first bytes, whatever its name says.
    pub fn of(head: &[u8]) -> Option<Self> {
        if head.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if head.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }

    pub fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Png => tr!("png-image"),
            Self::Jpeg => tr!("jpeg-image"),
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}

/// How long the name of a copy may be, in bytes: file systems end at 255.
const MAX_COPY_BYTES: usize = 200;

/// A file that belongs to a draft. Its content lies in the library under its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// SHA-256 of the content, in lower-case hexadecimal digits; also its identity.
    pub sha256: String,
    pub name: String,
    /// In bytes.
    pub size: u64,
    pub media_type: MediaType,
    pub added_at: Timestamp,
    /// The id of the requirement that it is meant to meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirement: Option<String>,
}

impl Attachment {
    /// The name of a copy for the system's program: as people know it, fit for every file
    /// system, and ending as its content is, since the ending decides which program is
    /// started.
    pub fn copy_name(&self) -> String {
        let name: String = clean_name(&self.name)
            .chars()
            .map(|c| if r#"<>:"|?*"#.contains(c) { '_' } else { c })
            .collect();
        let stem_and_ending = name.rsplit_once('.');
        let ending = stem_and_ending.map(|(_, ending)| ending.to_ascii_lowercase());
        let fits = match self.media_type {
            MediaType::Pdf => ending.as_deref() == Some("pdf"),
            MediaType::Png => ending.as_deref() == Some("png"),
            MediaType::Jpeg => matches!(ending.as_deref(), Some("jpg" | "jpeg")),
        };
        let (stem, ending) = match stem_and_ending {
            Some((stem, ending)) if fits => (stem, ending),
            _ => (name.as_str(), self.media_type.extension()),
        };
        // A dot before would hide it, one behind is nothing that Windows keeps.
        let stem = stem.trim_matches(['.', ' ']);
        let stem = stem.get(..stem.floor_char_boundary(MAX_COPY_BYTES));
        let stem = stem.filter(|stem| !stem.is_empty()).unwrap_or("document");
        format!("{stem}.{ending}")
    }
}

/// How a file became part of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attached {
    New(Attachment),
    /// The same content is there already, as this attachment.
    Already(Attachment),
}

/// Why a file was not attached. Nothing of the draft changes then.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("{}", tr!("not-attached-empty", name = name))]
    Empty { name: String },
    #[error("{}", tr!("not-attached-too-large", name = name, size = size_text(*size), most = size_text(MAX_FILE_BYTES)))]
    TooLarge { name: String, size: u64 },
    #[error("{}", tr!("not-attached-wrong-type", name = name))]
    WrongType { name: String },
    #[error("{}", tr!("not-attached-too-many", name = name, most = MAX_FILES))]
    TooMany { name: String },
    #[error("{}", tr!("not-attached-no-file", name = name))]
    NotAFile { name: String },
    #[error("{}", tr!("not-attached-not-found", name = name))]
    NotFound { name: String },
    #[error("{}", tr!("not-attached-cant-be-read", name = name, reason = reason))]
    Unreadable { name: String, reason: String },
    #[error("{}", tr!("not-attached-cant-be-copied", name = name, reason = reason))]
    NotCopied { name: String, reason: String },
}

/// Pixels as rows of red, green, blue and opacity, not premultiplied.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}

/// What a file looks like, up close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// An image, or the first page of a document.
    pub picture: Picture,
    /// How many pages a document has.
    pub pages: Option<u32>,
}

/// A size for people, like "312 KB"; 1 KB is 1,024 bytes.
pub fn size_text(bytes: u64) -> String {
    let units = [tr!("unit-kb"), tr!("unit-mb"), tr!("unit-gb")];
    if bytes < 1024 {
        return tr!("bytes", bytes = bytes);
    }
    #[expect(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let mut size = bytes as f64 / 1024.0;
    let mut unit = 0;
    while size >= 1023.95 && unit + 1 < units.len() {
        size /= 1024.0;
        unit += 1;
    }
    let unit = units.get(unit).copied().unwrap_or_default();
    if size >= 100.0 || (size - size.round()).abs() < 0.05 {
        format!("{size:.0} {unit}")
    } else {
        format!("{size:.1} {unit}").replace('.', tr!("decimal-mark"))
    }
}

/// The name under which a file is kept and sent: no path, no control or direction
/// characters, at most [`MAX_NAME_CHARS`] characters with the extension kept.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|&c| !is_invisible(c)).collect();
    let kept = kept.trim();
    if kept.is_empty() || kept.chars().all(|c| c == '.') {
        return "document".to_owned();
    }
    let count = kept.chars().count();
    if count <= MAX_NAME_CHARS {
        return kept.to_owned();
    }
    let (stem, extension) = match kept.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 10 => (stem, Some(extension)),
        _ => (kept, None),
    };
    let tail = extension.map(|e| format!(".{e}")).unwrap_or_default();
    let room = MAX_NAME_CHARS - tail.chars().count();
    stem.chars().take(room).chain(tail.chars()).collect()
}
