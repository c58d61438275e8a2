//! Attachments: the accepted files, checked by metadata and first bytes.

use jiff::Timestamp;
use serde::de::{Deserializer, Error as _};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::database_error::DatabaseError;
use super::defect::Defect;
use super::pdf::{HEAD_BYTES, pdf_header};
use super::system_error::SystemError;
use super::text::is_invisible;
use crate::i18n::tr;

/// Maximum size of an attached file, in bytes (10 MiB). The API's pages state no limit; this
/// program sets one.
pub const MAX_FILE_BYTES: u64 = 10 * 1024 * 1024;
/// Maximum number of files of a draft; also a limit of this program.
pub const MAX_FILES: usize = 20;
/// Maximum length of an attachment's name, in characters.
pub const MAX_NAME_CHARS: usize = 120;
/// Number of bytes that [`MediaType::of`] needs.
pub const SNIFF_BYTES: usize = HEAD_BYTES;

/// The types of file that can be attached.
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

    /// The type of a file by its first bytes, regardless of its name.
    pub fn of(head: &[u8]) -> Option<Self> {
        if head.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if head.starts_with(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            pdf_header(head).map(|_| Self::Pdf)
        }
    }

    /// The type by the extension of a file name.
    pub fn of_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|kind| split_matching_extension(name, *kind).is_some())
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

    /// True when a file extension, without its dot, is one of this type.
    fn has_extension(self, ending: &str) -> bool {
        let endings: &[&str] = match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
        };
        endings.iter().any(|own| ending.eq_ignore_ascii_case(own))
    }
}

/// Maximum length of a copy's name without its extension, in bytes; file systems allow 255.
const MAX_COPY_BYTES: usize = 200;

/// A file of a draft. The library stores its content under its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// SHA-256 of the content, in lower-case hexadecimal digits; also its identity. It becomes a
    /// part of a path, so any other text is rejected.
    #[serde(deserialize_with = "read_sha256")]
    pub sha256: String,
    /// Cleaned by [`clean_name`].
    #[serde(deserialize_with = "read_name")]
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    pub media_type: MediaType,
    pub added_at: Timestamp,
    /// The id of the requirement that it is assigned to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requirement: Option<String>,
}

/// True when a text is a SHA-256 in the form of [`Attachment::sha256`].
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

    /// Message that it is sent under another name than its original one, and why.
    pub fn renamed_from(&self, old_name: &str) -> String {
        let (kind, name) = (self.media_type.label(), self.sent_name());
        tr!(
            "attachment-renamed",
            was = old_name,
            kind = kind,
            name = name
        )
    }

    /// The name of a copy to open in another program: the known name, made valid for every file
    /// system, with the extension of its content, since the extension decides which program is
    /// started.
    pub fn copy_name(&self) -> String {
        let name = clean_name(&self.name);
        let (stem, ending) = split_matching_extension(&name, self.media_type)
            .unwrap_or((name.as_str(), self.media_type.extension()));
        format!("{}.{ending}", file_name(stem))
    }
}

/// Names that Windows reserves for devices, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
/// Names that Windows reserves when a digit follows.
const PORTS: [&str; 2] = ["com", "lpt"];

/// A file name without extension, or a folder name, made valid for every file system; it can't lead
/// to another folder.
pub fn file_name(name: &str) -> String {
    let name = clean_name(name);
    let allowed = |c| if r#"<>:"|?*"#.contains(c) { '_' } else { c };
    let name: String = name.chars().map(allowed).collect();
    // A dot at the start would hide the file, and Windows drops a dot at the end.
    let is_trimmed = |c: char| c == '.' || c.is_whitespace();
    let name = name.trim_matches(is_trimmed);
    let name = name.get(..name.floor_char_boundary(MAX_COPY_BYTES));
    let name = name.unwrap_or_default().trim_end_matches(is_trimmed);
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

/// The result of attaching a file to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attached {
    New(Attachment),
    /// Attached under another name, since the extension of the original name did not match its
    /// content.
    Renamed {
        attachment: Attachment,
        was: String,
    },
    /// The draft already has the same content, as this attachment.
    AlreadyAttached(Attachment),
}

/// The reason that a file was not attached. The draft is unchanged.
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
    /// The file is in the library, but the database does not name it.
    #[error("{}", tr!("attachment-not-stored-error", name = name, why = why.to_string()))]
    NotStored { name: String, why: DatabaseError },
}

/// The reason that the content of a document was not read from the library.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DocumentError {
    #[error("{}", tr!("attachment-gone-error", name = name))]
    Gone { name: String },
    /// The content in the library is not the one that was attached.
    #[error("{}", tr!("attachment-changed-error", name = name))]
    Changed { name: String },
    #[error("{}", tr!("attachment-unreadable-upload-error", name = name, reason = reason.reason()))]
    NotRead { name: String, reason: SystemError },
}

impl From<DocumentError> for OpenError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Gone { name } => Self::Gone { name },
            DocumentError::Changed { name } => Self::Changed { name },
            DocumentError::NotRead { name, reason } => Self::NotCopied {
                name,
                source: reason,
            },
        }
    }
}

/// The reason that a document was not opened with the system's program.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    #[error("{}", tr!("attachment-gone-error", name = name))]
    Gone { name: String },
    /// The content in the library is not the one that was attached.
    #[error("{}", tr!("attachment-changed-error", name = name))]
    Changed { name: String },
    /// The copy for the other program was not made.
    #[error("{}", tr!("document-open-copy-error", name = name, source = source))]
    NotCopied { name: String, source: SystemError },
    /// The system does not let this program start others.
    #[error("{}", tr!("document-open-denied-error", name = name))]
    NotAllowed { name: String },
    #[error("{}", tr!("document-open-no-program-error", name = name, kind = kind.label()))]
    NoProgram { name: String, kind: MediaType },
    /// The job ended because of a fault in the program.
    #[error("{}", tr!("app-fault-notice"))]
    Fault,
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

/// The reason that there is no picture of a file. The file is attached and can still be sent.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PreviewError {
    #[error("{}", tr!("document-preview-too-large"))]
    TooLarge,
    #[error("{}", tr!("document-preview-too-slow"))]
    TooMuch,
    /// The decoder does not support this variant of the file type.
    #[error("{}", tr!("document-preview-unreadable"))]
    Unsupported,
    #[error(transparent)]
    Defect(#[from] Defect),
}

/// The preview of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentPreview {
    /// An image, or the first page of a document.
    pub picture: Picture,
    /// Number of pages of a document.
    pub pages: Option<u32>,
}

/// A size as text, such as "312 KB"; 1 KB is 1,024 bytes.
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

/// An exact number with its digits in groups of three, in the format of the language, so that sizes
/// that differ by one byte look different.
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

/// Splits a name into stem and extension; `None` when the extension does not match the content.
fn split_matching_extension(name: &str, media_type: MediaType) -> Option<(&str, &str)> {
    name.rsplit_once('.')
        .filter(|(_, ending)| media_type.has_extension(ending))
}

/// A name with the extension of its content, on which programs and people rely. The extension of
/// another type is replaced, since mail filters reject double extensions; the rest of the name
/// stays, unless it gets too long.
pub fn with_ending(name: &str, media_type: MediaType) -> String {
    if split_matching_extension(name, media_type).is_some() {
        return name.to_owned();
    }
    let of_other_type = |kind: &MediaType| split_matching_extension(name, *kind);
    let replaced = MediaType::ALL.iter().find_map(of_other_type);
    let stem = replaced.map_or(name, |(stem, _)| stem);
    let ending = media_type.extension();
    let room = MAX_NAME_CHARS - ending.len() - 1;
    let stem: String = stem.chars().take(room).collect();
    format!("{}.{ending}", stem.trim_end_matches(['.', ' ']))
}

/// The name under which a file is stored and sent: without a path, without invisible characters, at
/// most [`MAX_NAME_CHARS`] characters including the extension.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let cleaned: String = last.chars().filter(|&c| !is_invisible(c)).collect();
    let cleaned = cleaned.trim();
    if cleaned.is_empty() || cleaned.chars().all(|c| c == '.') {
        return "document".to_owned();
    }
    let count = cleaned.chars().count();
    if count <= MAX_NAME_CHARS {
        return cleaned.to_owned();
    }
    let (stem, extension) = match cleaned.rsplit_once('.') {
        Some((stem, extension)) if extension.chars().count() <= 10 => (stem, Some(extension)),
        _ => (cleaned, None),
    };
    let tail = extension.map(|e| format!(".{e}")).unwrap_or_default();
    let room = MAX_NAME_CHARS - tail.chars().count();
    stem.chars().take(room).chain(tail.chars()).collect()
}
