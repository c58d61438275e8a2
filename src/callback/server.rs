//! The HTTP server: who is let in, and what is answered. Everything but a callback with the secret is answered with
//! 404, without saying why.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;
use url::Url;

use super::connection::LimitedListener;
use super::receiver::{Outcome, Receiver};
use crate::domain::untrusted_json;
use crate::settings::CallbackSecret;

/// The part of the path before the secret.
const PATH: &str = "/callback/";
/// The most bytes of a body.
pub const MAX_BODY: usize = 1024 * 1024;
/// How long a connection lives at most, from its first byte to its last.
const LIFETIME: Duration = Duration::from_secs(30);
/// The time that running requests have to finish when the server stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(2);
/// The most requests at once, and per second after that.
const BURST: f64 = 200.0;
const RATE: f64 = 50.0;

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct CallbackServer {
    address: SocketAddr,
    server: JoinHandle<()>,
    closing: CancellationToken,
}

struct Shared {
    receiver: Receiver,
    /// The hash of the path that callbacks come to.
    path: [u8; 32],
    bucket: Mutex<Bucket>,
}

impl CallbackServer {
    /// Starts on the tokio runtime that this is called in. Port 0 is any free one.
    ///
    /// # Errors
    /// When the address can't be listened on.
    pub async fn start(
        (address, port): (IpAddr, u16),
        secret: &CallbackSecret,
        receiver: Receiver,
    ) -> io::Result<Self> {
        Self::start_with(LIFETIME, (address, port), secret, receiver).await
    }

    /// As [`start`](Self::start), with another life of connections.
    ///
    /// # Errors
    /// When the address can't be listened on.
    pub async fn start_with(
        lifetime: Duration,
        (address, port): (IpAddr, u16),
        secret: &CallbackSecret,
        receiver: Receiver,
    ) -> io::Result<Self> {
        let tcp = TcpListener::bind((address, port)).await?;
        let address = tcp.local_addr()?;
        let shared = Arc::new(Shared {
            receiver,
            path: Sha256::digest(path(secret)).into(),
            bucket: Mutex::new(Bucket {
                left: BURST,
                at: Instant::now(),
            }),
        });
        let app = Router::new()
            .fallback(answer)
            .layer(DefaultBodyLimit::max(MAX_BODY))
            .with_state(shared);
        let closing = CancellationToken::new();
        let listener = LimitedListener::new(tcp, lifetime);
        let server =
            axum::serve(listener, app).with_graceful_shutdown(closing.clone().cancelled_owned());
        let server = tokio::spawn(async move {
            if let Err(error) = server.await {
                tracing::warn!(%error, "the server for callbacks ended");
            }
        });
        Ok(Self {
            address,
            server,
            closing,
        })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers running requests for 2 seconds at most.
    pub async fn stop(mut self) {
        self.closing.cancel();
        let _ = timeout(SHUTDOWN_TIMEOUT, &mut self.server).await;
    }
}

impl Drop for CallbackServer {
    fn drop(&mut self) {
        self.closing.cancel();
        self.server.abort();
    }
}

fn path(secret: &CallbackSecret) -> String {
    format!("{PATH}{}", secret.reveal())
}

/// The address for `callbackUrl`, for a sender on this computer.
pub fn url_at(address: SocketAddr, secret: &CallbackSecret) -> Option<Url> {
    Url::parse(&format!("http://{address}{}", path(secret))).ok()
}

/// The requests that are still let in.
struct Bucket {
    left: f64,
    at: Instant,
}

impl Bucket {
    fn take(&mut self, now: Instant) -> bool {
        let passed = now.duration_since(self.at).as_secs_f64();
        self.left = (self.left + passed * RATE).min(BURST);
        self.at = now;
        let has_one = self.left >= 1.0;
        if has_one {
            self.left -= 1.0;
        }
        has_one
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let is_let_in = {
        let bucket = shared.bucket.lock();
        bucket
            .unwrap_or_else(PoisonError::into_inner)
            .take(Instant::now())
    };
    if !is_let_in {
        return (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, "1")]).into_response();
    }
    // Hashes are compared: how long that takes says nothing about the secret.
    let given: [u8; 32] = Sha256::digest(request.uri().path()).into();
    if given != shared.path || request.method() != Method::POST {
        tracing::debug!("a request that is no callback was refused");
        return StatusCode::NOT_FOUND.into_response();
    }
    let status = match read(request).await {
        Err(status) => status,
        Ok(json) => match shared.receiver.take(json).await {
            Outcome::Stored => StatusCode::NO_CONTENT,
            Outcome::NotOurs => StatusCode::NOT_FOUND,
            Outcome::Failed => StatusCode::SERVICE_UNAVAILABLE,
        },
    };
    if !status.is_success() {
        tracing::info!(status = status.as_u16(), "a callback was refused");
    }
    status.into_response()
}

/// Reads the body, which must be an object in JSON.
async fn read(request: Request) -> Result<serde_json::Value, StatusCode> {
    check_headers(request.headers())?;
    let bytes = Bytes::from_request(request, &()).await;
    // Longer than the limit, or cut off.
    let bytes = bytes.map_err(|why| why.into_response().status())?;
    let text = std::str::from_utf8(&bytes).map_err(|_| StatusCode::BAD_REQUEST)?;
    match untrusted_json::json(text) {
        Ok(json) if json.is_object() && untrusted_json::repeated(&bytes).is_empty() => Ok(json),
        Ok(_) | Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

/// One content type, JSON, and no encoding.
fn check_headers(headers: &HeaderMap) -> Result<(), StatusCode> {
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    let (Some(one), None) = (types.next(), types.next()) else {
        return Err(StatusCode::BAD_REQUEST);
    };
    let one = one.to_str().map_err(|_| StatusCode::BAD_REQUEST)?;
    let kind = one.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") || headers.contains_key(CONTENT_ENCODING) {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(())
}
