//! Uploads a document: read from disk in chunks while it is sent, never completely in memory, and
//! compared on the way with the content that was attached.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use futures_util::StreamExt;
use reqwest::Body;
use reqwest::multipart::{Form, Part};
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio_util::io::ReaderStream;

use super::client::Client;
use super::http::{Activity, Bounds};
use super::responses;
use super::routes::{Parts, Route};
use super::wire;
use crate::domain::api_error::ApiError;
use crate::domain::attachment::{Attachment, MediaType};
use crate::domain::local_error::LocalError;
use crate::domain::system_error::SystemError;
use crate::files;

/// The number of bytes that are read and sent at a time.
const CHUNK_BYTES: usize = 64 * 1024;
/// The bytes that the system may buffer before sending them. While they go out over a slow
/// connection, this program sees no progress, so the idle limit is extended once for each MiB
/// of them.
const MAX_BUFFERED_BYTES: u64 = 4 * 1024 * 1024;
const MIB: u64 = 1024 * 1024;

/// A document to upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFile {
    /// The file with its content.
    pub path: PathBuf,
    pub name: String,
    /// The size, in bytes.
    pub size: u64,
    pub media_type: MediaType,
    /// SHA-256 of the content, in lower-case hexadecimal digits.
    pub sha256: String,
}

impl DocumentFile {
    pub fn new(attachment: &Attachment, path: PathBuf) -> Self {
        Self {
            path,
            name: attachment.sent_name(),
            size: attachment.size,
            media_type: attachment.media_type,
            sha256: attachment.sha256.clone(),
        }
    }

    async fn open(&self) -> Result<File, ApiError> {
        let not_read = |reason: SystemError| LocalError::DocumentNotRead {
            name: self.name.clone(),
            reason,
        };
        let path = self.path.clone();
        let opened = tokio::task::spawn_blocking(move || files::open(&path)).await;
        let opened = opened.map_err(|_| LocalError::Fault)?;
        let (file, metadata) = opened.map_err(|error| not_read(error.into()))?;
        if metadata.len() != self.size {
            return Err(self.changed());
        }
        Ok(File::from_std(file))
    }

    fn changed(&self) -> ApiError {
        let name = self.name.clone();
        LocalError::DocumentChanged { name }.into()
    }
}

impl Client {
    /// Uploads a document and returns the server's id of it. `progress` receives the number of
    /// bytes handed to the system so far, which is a little more than what was sent.
    pub async fn upload(
        &self,
        document: &DocumentFile,
        progress: impl Fn(u64) + Send + Sync + 'static,
    ) -> Result<String, ApiError> {
        let file = document.open().await?;
        let activity = Activity::start();
        let content_error = Arc::new(OnceLock::new());
        let body = checked_body(
            file,
            document,
            activity.clone(),
            Arc::clone(&content_error),
            progress,
        );
        let part = Part::stream_with_length(body, document.size)
            .file_name(document.name.clone())
            .mime_str(document.media_type.mime())
            .map_err(|_| document.changed())?;
        let request = self
            .request(Route::UploadDocument, Parts::default())
            .multipart(Form::new().part(wire::FILE_PART, part));
        let idle_factor =
            u32::try_from(1 + document.size.min(MAX_BUFFERED_BYTES) / MIB).unwrap_or(1);
        let timing = self.timing();
        let extra = Duration::from_secs(document.size / timing.min_upload_rate.max(1));
        let bounds = Bounds {
            idle: timing.idle * idle_factor,
            total: timing.total + extra,
        };
        let answer = self.exchange(request, &activity, bounds).await;
        match (content_error.get(), answer) {
            (Some(error), Err(_)) => Err(ApiError::clone(error)),
            (_, answer) => responses::upload(&answer?.body, self.overrides()),
        }
    }
}

/// The content as a body. The last chunk is sent only when the whole content is what was attached,
/// so that a damaged file never becomes a document.
fn checked_body(
    file: File,
    document: &DocumentFile,
    activity: Activity,
    content_error: Arc<OnceLock<ApiError>>,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Body {
    let (size, expected) = (document.size, document.sha256.clone());
    let changed = document.changed();
    let mut hash = Sha256::new();
    let mut sent = 0_u64;
    let content = ReaderStream::with_capacity(file, CHUNK_BYTES).map(move |chunk| {
        let chunk = chunk.inspect_err(|_| {
            let _ = content_error.set(changed.clone());
        })?;
        hash.update(&chunk);
        sent += chunk.len() as u64;
        if sent >= size && format!("{:x}", hash.clone().finalize()) != expected {
            let _ = content_error.set(changed.clone());
            return Err(io::Error::other("the content has changed"));
        }
        activity.moved();
        progress(sent);
        Ok(chunk)
    });
    Body::wrap_stream(content)
}
