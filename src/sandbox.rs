//! The sandbox: a test server for CM.com's Voice Company Profiles API on this computer.
//!
//! A small HTTP server on 127.0.0.1 that follows the design page on the API, stores its
//! data in a folder, decides on profiles by words in their names ([`RULES`]) and
//! misbehaves on request ([`Faults`]). It must not know `api`: a mistake made in both
//! would cancel out, so its names are in `names.rs`, written from the page alone.
//!
//! Over HTTP, in addition to the API: `GET` and `PUT /sandbox/faults`, `GET /sandbox/requests`.

mod callbacks;
mod connection;
mod countries;
mod country_codes;
mod dialect;
mod discovery;
mod documents;
mod faults;
mod fields;
mod json_store;
mod middleware;
mod names;
mod problem;
mod profiles;
mod requests;
mod review;
mod state;

use std::fs::{File, TryLockError};
use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use axum::{Router, serve};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tower_http::compression::CompressionLayer;
use url::Url;

use crate::clock;
pub use crate::domain::account::{SANDBOX_ACCOUNT_GUID as ACCOUNT_GUID, SANDBOX_TOKEN as TOKEN};
pub use crate::domain::local_error::SandboxError;
use crate::files::{make_folder, open_lock};
pub use dialect::{Dialect, MemberPath};
pub use discovery::running_in;
pub use faults::{Fault, FaultAnswer, Faults, MAX_FAULTS, Misbehaviour, Route};
pub use requests::Received;
pub use review::RULES;

use connection::{Connection, ConnectionListener};
use problem::Problem;
use state::ServerState;

/// The default duration of a review.
pub const REVIEW: Duration = Duration::from_secs(4);

/// The time that running requests have to finish when the sandbox stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(2);

/// The configuration of a sandbox.
#[derive(Clone, Debug)]
pub struct Config {
    /// The data folder; created if it does not exist.
    pub data_dir: PathBuf,
    /// The port; 0 for any free one.
    pub port: u16,
    /// The duration of a review; see [`REVIEW`].
    pub review: Duration,
}

/// A running sandbox; it stops when it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    base: Url,
    folder: PathBuf,
    state: Arc<ServerState>,
    set_aside: Vec<PathBuf>,
    server: JoinHandle<()>,
    /// Stops the server after the running requests are answered.
    closing: CancellationToken,
    /// Closes every connection immediately.
    cut: CancellationToken,
    /// Prevents a second sandbox from using the folder.
    _lock: File,
}

impl Sandbox {
    /// Starts a sandbox on the tokio runtime that this is called in.
    pub async fn start(config: Config) -> Result<Self, SandboxError> {
        Self::start_speaking(config, None).await
    }

    /// Starts a sandbox that speaks a dialect.
    pub async fn start_in_dialect(config: Config, dialect: Dialect) -> Result<Self, SandboxError> {
        Self::start_speaking(config, Some(dialect)).await
    }

    async fn start_speaking(
        config: Config,
        dialect: Option<Dialect>,
    ) -> Result<Self, SandboxError> {
        let Config {
            data_dir,
            port,
            review,
        } = config;
        clock::check()?;
        let (folder, home) = (data_dir.clone(), data_dir.clone());
        let opened = tokio::task::spawn_blocking(move || open(&folder, review)).await;
        let (state, set_aside, lock) = opened.unwrap_or_else(|error| {
            Err(SandboxError::Folder {
                folder: data_dir,
                source: io::Error::other(error).into(),
            })
        })?;
        let no_port = |error: io::Error| SandboxError::Port {
            port,
            source: error.into(),
        };
        let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(no_port)?;
        let address = tcp.local_addr().map_err(no_port)?;
        let base = base_of(address).map_err(no_port)?;

        let state = Arc::new(state);
        let closing = CancellationToken::new();
        let cut = CancellationToken::new();
        let listener = ConnectionListener::new(tcp, cut.clone());
        let mut app = router(&state);
        if let Some(dialect) = dialect {
            // Around the router, because it changes the path by which the call is found.
            let dialect = from_fn_with_state(Arc::new(dialect), dialect::translate);
            app = Router::new().fallback_service(app).layer(dialect);
        }
        let app = app.into_make_service_with_connect_info::<Connection>();
        let server = serve(listener, app).with_graceful_shutdown(closing.clone().cancelled_owned());
        let server = tokio::spawn(async move {
            if let Err(error) = server.await {
                tracing::warn!(%error, "the sandbox ended");
            }
        });
        tokio::spawn(callbacks::run(Arc::clone(&state), closing.clone()));
        discovery::announce(&home, &base);
        Ok(Self {
            base,
            folder: home,
            state,
            set_aside,
            server,
            closing,
            cut,
            _lock: lock,
        })
    }

    /// The base address for an account, like `http://127.0.0.1:8099/`.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// The faults that will happen.
    pub fn faults(&self) -> &Faults {
        &self.state.faults
    }

    /// The last 1000 requests, oldest first.
    pub fn requests(&self) -> Vec<Received> {
        self.state.requests.all()
    }

    /// The damaged files that were renamed at the start, under their new names.
    pub fn set_aside(&self) -> &[PathBuf] {
        &self.set_aside
    }

    /// Answers running requests for 2 seconds at most, then closes the remaining connections.
    pub async fn stop(mut self) {
        self.closing.cancel();
        if !self.server.is_finished() && timeout(SHUTDOWN_TIMEOUT, &mut self.server).await.is_err()
        {
            self.cut.cancel();
            let _ = timeout(SHUTDOWN_TIMEOUT, &mut self.server).await;
        }
    }

    /// Runs until `shutdown` is done, then stops.
    pub async fn run_until(mut self, shutdown: impl Future<Output = ()>) {
        tokio::select! {
            () = shutdown => {}
            _ = &mut self.server => {}
        }
        self.stop().await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Before the lock is released, so that the address of the next sandbox is not removed.
        discovery::withdraw(&self.folder);
        self.closing.cancel();
        self.cut.cancel();
    }
}

fn open(
    folder: &Path,
    review: Duration,
) -> Result<(ServerState, Vec<PathBuf>, File), SandboxError> {
    let folder_error = |error: io::Error| SandboxError::Folder {
        folder: folder.to_owned(),
        source: error.into(),
    };
    make_folder(folder).map_err(folder_error)?;
    let lock = open_lock(&folder.join("lock")).map_err(folder_error)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(SandboxError::InUse(folder.to_owned())),
        // Some network folders have no locks; the sandbox then runs without one.
        Err(TryLockError::Error(error)) => {
            tracing::warn!(%error, "the sandbox’s folder can’t be locked");
        }
    }
    let (state, set_aside) = ServerState::open(folder, review).map_err(folder_error)?;
    Ok((state, set_aside, lock))
}

fn base_of(address: SocketAddr) -> io::Result<Url> {
    Url::parse(&format!("http://{address}")).map_err(io::Error::other)
}

fn router(state: &Arc<ServerState>) -> Router {
    let call = |route: Route, method: MethodRouter<Arc<ServerState>>| {
        method.route_layer(from_fn_with_state(
            (Arc::clone(state), route),
            middleware::guard,
        ))
    };
    let create = call(Route::Create, routing::post(profiles::create));
    // Lists are much smaller compressed. Within the faults, which cut answers as they are sent.
    let list = routing::get(profiles::list).layer(CompressionLayer::new());
    let list = call(Route::List, list);
    let get = call(Route::Get, routing::get(profiles::get));
    let update = call(Route::Update, routing::put(profiles::update));
    let delete = call(Route::Delete, routing::delete(profiles::delete));
    let consequences = routing::post(profiles::consequences);
    let required_fields = routing::post(profiles::required_fields);
    let requirements = routing::get(profiles::requirements);
    let upload = call(Route::Upload, routing::post(documents::upload));
    let upload = upload.layer(DefaultBodyLimit::max(middleware::MAX_DRAINED_BYTES));
    let faults = routing::get(middleware::get_faults).put(middleware::put_faults);
    Router::new()
        .route(names::PROFILES, create.merge(list))
        .route(names::PROFILE, get.merge(update).merge(delete))
        .route(names::CONSEQUENCES, call(Route::Consequences, consequences))
        .route(
            names::REQUIRED_FIELDS,
            call(Route::RequiredFields, required_fields),
        )
        .route(names::REQUIREMENTS, call(Route::Requirements, requirements))
        .route(names::DOCUMENTS, upload)
        .route(names::FAULTS, faults)
        .route(names::REQUESTS, routing::get(middleware::get_requests))
        .fallback(|| async { Problem::not_found("This address does not exist in the API") })
        .layer(map_response(explain_wrong_method))
        .layer(from_fn_with_state(
            Arc::clone(state),
            middleware::check_host,
        ))
        .with_state(Arc::clone(state))
}

/// Gives a 405 answer the form of the other errors.
async fn explain_wrong_method(response: Response) -> Response {
    if response.status() != StatusCode::METHOD_NOT_ALLOWED {
        return response;
    }
    let title = "The API does not support this method at this address";
    let mut problem = Problem::new(StatusCode::METHOD_NOT_ALLOWED, title).into_response();
    if let Some(allow) = response.headers().get(axum::http::header::ALLOW) {
        let allow = allow.clone();
        let headers = problem.headers_mut();
        headers.insert(axum::http::header::ALLOW, allow);
    }
    problem
}
