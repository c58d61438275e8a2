//! Uploading a document: read from disk piece by piece while it is sent, never whole in
//! memory, and checked on the way to be the very content that was attached.

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
use crate::files;
use crate::i18n::SystemError;

/// How many bytes are read and sent at a time.
const PIECE: usize = 64 * 1024;
/// What the system may take ahead of the wire, in bytes: while it drains over a slow
/// line nothing moves that this program can see, so a document is given one more idle
/// time for each MiB of that.
const AHEAD: u64 = 4 * 1024 * 1024;
const MIB: u64 = 1024 * 1024;

/// A document to upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFile {
    /// Where its content lies.
    pub path: PathBuf,
    pub name: String,
    /// In bytes.
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
    /// Uploads a document and returns the server's id of it. `progress` is told how many
    /// bytes have been handed over so far, which runs a little ahead of the wire.
    pub async fn upload(
        &self,
        document: &DocumentFile,
        progress: impl Fn(u64) + Send + Sync + 'static,
    ) -> Result<String, ApiError> {
        let file = document.open().await?;
        let activity = Activity::start();
        let damage = Arc::new(OnceLock::new());
        let body = pieces(
            file,
            document,
            activity.clone(),
            Arc::clone(&damage),
            progress,
        );
        let part = Part::stream_with_length(body, document.size)
            .file_name(document.name.clone())
            .mime_str(document.media_type.mime())
            .map_err(|_| document.changed())?;
        let request = self
            .request(Route::UploadDocument, Parts::default())
            .multipart(Form::new().part(wire::FILE_PART, part));
        let times = u32::try_from(1 + document.size.min(AHEAD) / MIB).unwrap_or(1);
        let timing = self.timing();
        let size = Duration::from_secs(document.size / timing.least_upload_rate.max(1));
        let bounds = Bounds {
            idle: timing.idle * times,
            total: timing.total + size,
        };
        let answer = self.exchange(request, &activity, bounds).await;
        match (damage.get(), answer) {
            (Some(error), Err(_)) => Err(ApiError::clone(error)),
            (_, answer) => responses::upload(&answer?.body, self.overrides()),
        }
    }
}

/// The content as a body. Its last piece is only let out when the whole is what was
/// attached, so that a damaged file never becomes a document.
fn pieces(
    file: File,
    document: &DocumentFile,
    activity: Activity,
    damage: Arc<OnceLock<ApiError>>,
    progress: impl Fn(u64) + Send + Sync + 'static,
) -> Body {
    let (size, expected) = (document.size, document.sha256.clone());
    let changed = document.changed();
    let mut hash = Sha256::new();
    let mut sent = 0_u64;
    let content = ReaderStream::with_capacity(file, PIECE).map(move |piece| {
        let piece = piece.inspect_err(|_| {
            let _ = damage.set(changed.clone());
        })?;
        hash.update(&piece);
        sent += piece.len() as u64;
        if sent >= size && format!("{:x}", hash.clone().finalize()) != expected {
            let _ = damage.set(changed.clone());
            return Err(io::Error::other("the content has changed"));
        }
        activity.moved();
        progress(sent);
        Ok(piece)
    });
    Body::wrap_stream(content)
}
