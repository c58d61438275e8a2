//! Attachments: what may be attached, judged on metadata and the first bytes.

use jiff::Timestamp;
use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::defect::Defect;
use super::pdf::{HEAD_BYTES, pdf_header};
use super::text::is_invisible;
use crate::i18n::{SystemError, tr};

/// The largest file that may be attached, in bytes (10 MiB). The API's pages give no
/// limit; this one is the program's.
pub const MAX_FILE_BYTES: u64 = 10 * 1024 * 1024;
/// How many files a draft may have; the program's limit, as above.
pub const MAX_FILES: usize = 20;
/// How long the name of an attachment may be, in characters.
pub const MAX_NAME_CHARS: usize = 120;
/// How many bytes [`MediaType::of`] needs to see.
pub const SNIFF_BYTES: usize = HEAD_BYTES;

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
    const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Jpeg];

    /// The kind of a file by its first bytes, whatever its name says.
    pub fn of(head: &[u8]) -> Option<Self> {
        if head.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if head.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            pdf_header(head).map(|_| Self::Pdf)
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
            Self::Png => tr!("attachment-kind-png"),
            Self::Jpeg => tr!("attachment-kind-jpeg"),
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// Whether the ending of a name, without its dot, is one of this kind.
    fn has_ending(self, ending: &str) -> bool {
        let endings: &[&str] = match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
        };
        endings.iter().any(|own| ending.eq_ignore_ascii_case(own))
    }
}

/// How long the name of a copy may be without its ending, in bytes: file systems end at 255.
const MAX_COPY_BYTES: usize = 200;

/// A file that belongs to a draft. Its content lies in the library under its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// SHA-256 of the content, in lower-case hexadecimal digits; also its identity. It becomes a
    /// part of a path, so nothing else is read.
    #[serde(deserialize_with = "read_sha256")]
    pub sha256: String,
    /// As [`clean_name`] leaves it.
    #[serde(deserialize_with = "read_name")]
    pub name: String,
    /// In bytes.
    pub size: u64,
    pub media_type: MediaType,
    pub added_at: Timestamp,
    /// The id of the requirement that it is meant to meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirement: Option<String>,
}

/// Whether a text is a SHA-256 as [`Attachment`] has it.
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn read_sha256<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    if is_sha256(&text) {
        Ok(text)
    } else {
        Err(D::Error::custom("sha256 is not 64 hexadecimal digits"))
    }
}

fn read_name<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(clean_name(&String::deserialize(from)?))
}

impl Attachment {
    /// The name under which it is sent.
    pub fn sent_name(&self) -> String {
        with_ending(&self.name, self.media_type)
    }

    /// That it is sent under another name than it had, and why.
    pub fn renamed_from(&self, was: &str) -> String {
        let (kind, name) = (self.media_type.label(), self.sent_name());
        tr!("attachment-renamed", was = was, kind = kind, name = name)
    }

    /// The name of a copy for the system's program: as people know it, fit for every file
    /// system, and ending as its content is, since the ending decides which program is
    /// started.
    pub fn copy_name(&self) -> String {
        let name = clean_name(&self.name);
        let (stem, ending) = fitting_ending(&name, self.media_type)
            .unwrap_or((name.as_str(), self.media_type.extension()));
        format!("{}.{ending}", file_name(stem))
    }
}

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// The same with a digit behind.
const PORTS: [&str; 2] = ["com", "lpt"];

/// A name, of a file without its ending or of a folder, that is fit for every file system and
/// leads to no other folder.
pub fn file_name(name: &str) -> String {
    let name = clean_name(name);
    let kept = |c| if r#"<>:"|?*"#.contains(c) { '_' } else { c };
    let name: String = name.chars().map(kept).collect();
    // A dot before would hide it; one behind is nothing that Windows keeps.
    let ends = |c: char| c == '.' || c.is_whitespace();
    let name = name.trim_matches(ends);
    let name = name.get(..name.floor_char_boundary(MAX_COPY_BYTES));
    let name = name.unwrap_or_default().trim_end_matches(ends);
    if name.is_empty() {
        "document".to_owned()
    } else if is_device(name) {
        format!("_{name}")
    } else {
        name.to_owned()
    }
}

fn is_device(name: &str) -> bool {
    let first = name.split('.').next().unwrap_or_default();
    let first = first.trim_end().to_lowercase();
    let port = first.strip_suffix(|c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³'));
    DEVICES.contains(&first.as_str()) || port.is_some_and(|port| PORTS.contains(&port))
}

/// How a file became part of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attached {
    New(Attachment),
    /// The same, with another name: the ending of its own was not that of its content.
    Renamed {
        attachment: Attachment,
        was: String,
    },
    /// The same content is there already, as this attachment.
    AlreadyAttached(Attachment),
}

/// Why a file was not attached. Nothing of the draft changes then.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AttachError {
    #[error("{}", tr!("attachment-empty-error", name = name))]
    Empty { name: String },
    #[error("{}", tr!("attachment-too-large-error", name = name, size = grouped(*size), most = grouped(MAX_FILE_BYTES)))]
    TooLarge { name: String, size: u64 },
    #[error("{}", tr!("attachment-wrong-type-error", name = name))]
    WrongType { name: String },
    #[error("{}", tr!("attachment-too-many-error", name = name, most = MAX_FILES))]
    TooMany { name: String },
    #[error("{}", tr!("attachment-not-a-file-error", name = name))]
    NotAFile { name: String },
    #[error("{}", tr!("attachment-not-found-error", name = name))]
    NotFound { name: String },
    #[error("{}", tr!("attachment-unreadable-error", name = name, reason = reason.reason().to_lowercase()))]
    Unreadable { name: String, reason: SystemError },
    #[error("{}", tr!("attachment-not-copied-error", name = name, reason = reason.reason().to_lowercase()))]
    NotCopied { name: String, reason: SystemError },
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

/// Why there is no picture of a file. The file is kept and can be sent all the same.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PreviewError {
    #[error("{}", tr!("document-preview-too-large"))]
    TooLarge,
    #[error("{}", tr!("document-preview-too-slow"))]
    TooMuch,
    /// The decoder does not know this variety of its kind.
    #[error("{}", tr!("document-preview-unreadable"))]
    Unsupported,
    #[error(transparent)]
    Defect(#[from] Defect),
}

/// What a file looks like, up close.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentPreview {
    /// An image, or the first page of a document.
    pub picture: Picture,
    /// How many pages a document has.
    pub pages: Option<u32>,
}

/// A size for people, like "312 KB"; 1 KB is 1,024 bytes.
pub fn size_text(bytes: u64) -> String {
    let units = [
        tr!("format-kilobytes-unit"),
        tr!("format-megabytes-unit"),
        tr!("format-gigabytes-unit"),
    ];
    if bytes < 1024 {
        return tr!("format-bytes", bytes = bytes);
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
        format!("{size:.1} {unit}").replace('.', tr!("format-decimal-mark"))
    }
}

/// A number with its digits in groups of three, as the language writes it: two sizes that
/// differ by a byte can be told apart.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(tr!("format-digit-group-mark"));
        }
        text.push(digit);
    }
    text
}

/// What stands before the dot of a name and behind it, where the ending fits the content.
fn fitting_ending(name: &str, media_type: MediaType) -> Option<(&str, &str)> {
    name.rsplit_once('.')
        .filter(|(_, ending)| media_type.has_ending(ending))
}

/// A name that ends as its content is: programs and people go by the ending. The ending of another
/// kind is replaced, since two endings are what mail filters take for a trick; nothing else of the
/// name is taken away, unless it gets too long.
pub fn with_ending(name: &str, media_type: MediaType) -> String {
    if fitting_ending(name, media_type).is_some() {
        return name.to_owned();
    }
    let of_another = |kind: &MediaType| fitting_ending(name, *kind);
    let replaced = MediaType::ALL.iter().find_map(of_another);
    let stem = replaced.map_or(name, |(stem, _)| stem);
    let ending = media_type.extension();
    let room = MAX_NAME_CHARS - ending.len() - 1;
    let stem: String = stem.chars().take(room).collect();
    format!("{}.{ending}", stem.trim_end_matches(['.', ' ']))
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
