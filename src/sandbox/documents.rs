//! Uploads of documents. A document is read in chunks and accepted by its content; only its size,
//! hash and name are stored.

use std::sync::Arc;

use axum::Json;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::names;
use super::problem::Problem;
use super::state::{Document, ServerState, not_written, storage_full};
use crate::clock;

/// The bytes that identify the type of a file, including the first object after a late header.
const HEAD_BYTES: usize = 4096;
/// Acrobat accepts the header of a PDF anywhere in the first 1024 bytes (PDF Reference 1.7,
/// appendix H).
const HEADER_WITHIN: usize = 1024;
const MAX_NAME_CHARS: usize = 255;

pub(super) async fn upload(
    State(state): State<Arc<ServerState>>,
    request: Request,
) -> Result<Response, Problem> {
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|rejection| {
            let title = format!("The body must be multipart/form-data: {rejection}");
            Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, title)
        })?;
    let mut found: Option<Result<Document, Problem>> = None;
    // Reads to the end in any case, so that the sender can read an error answer.
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
        if part.file_name().is_none() {
            continue;
        }
        let document = read(part).await?;
        found = Some(if found.is_none() {
            document
        } else {
            Err(Problem::of_member("file", "Upload one file at a time"))
        });
    }
    let document =
        found.unwrap_or_else(|| Err(Problem::of_member("file", "A file is required")))?;
    state
        .with_stores(move |stores| {
            if stores.documents.is_full() {
                return Err(storage_full());
            }
            let guid = Uuid::new_v4();
            let answer = json!({
                (names::DOCUMENT_GUID): guid,
                (names::DOCUMENT_FILE_NAME): document.file_name,
                "contentType": document.content_type,
                "size": document.size,
                "sha256": document.sha256,
            });
            let put = stores.documents.put(guid, document);
            put.map_err(|error| not_written(&error))?;
            Ok((StatusCode::CREATED, Json(answer)).into_response())
        })
        .await
}

/// Reads one file to its end. The outer error ends the request; the inner error is answered after
/// the whole body has been read.
async fn read(mut part: Field<'_>) -> Result<Result<Document, Problem>, Problem> {
    let file_name = part.file_name().unwrap_or_default();
    let file_name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let file_name: String = file_name.chars().take(MAX_NAME_CHARS).collect();
    let mut head = Vec::with_capacity(HEAD_BYTES);
    let mut hash = Sha256::new();
    let mut size = 0_u64;
    while let Some(chunk) = part.chunk().await.map_err(|error| broken(&error))? {
        let missing = HEAD_BYTES.saturating_sub(head.len());
        head.extend(chunk.iter().take(missing));
        size = size.saturating_add(chunk.len() as u64);
        if size <= names::MAX_DOCUMENT_BYTES {
            hash.update(&chunk);
        }
    }
    if size > names::MAX_DOCUMENT_BYTES {
        let max = names::MAX_DOCUMENT_BYTES;
        let title = format!("The document has {size} bytes. The maximum is {max}");
        return Ok(Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, title)));
    }
    let Some(content_type) = kind_of(&head) else {
        let title = "The document must be a PDF, PNG or JPEG file";
        return Ok(Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, title)));
    };
    Ok(Ok(Document {
        created: clock::now(),
        file_name,
        content_type: content_type.to_owned(),
        size,
        sha256: format!("{:x}", hash.finalize()),
    }))
}

fn kind_of(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if head.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if !is_other(head) && contains(head.get(..HEADER_WITHIN).unwrap_or(head), b"%PDF-") {
        Some("application/pdf")
    } else {
        None
    }
}

/// True for archives and programs with any content, and for web pages without a PDF object.
fn is_other(head: &[u8]) -> bool {
    let starts_with = |prefix: &[u8]| head.trim_ascii_start().starts_with(prefix);
    starts_with(b"PK") || starts_with(b"MZ") || (starts_with(b"<") && !contains(head, b" obj"))
}

fn contains(content: &[u8], word: &[u8]) -> bool {
    content.windows(word.len()).any(|bytes| bytes == word)
}

fn broken(error: &MultipartError) -> Problem {
    Problem::new(error.status(), "The body could not be read completely")
}
