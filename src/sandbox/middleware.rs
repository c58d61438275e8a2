//! The checks before each call: the host name, waiting faults, the token and the account.

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, RawPathParams, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::connection::Connection;
use super::faults::{Fault, MAX_FAULTS, Misbehaviour, Route};
use super::fields::parse_uuid;
use super::problem::Problem;
use super::requests::{Received, token_is_right};
use super::state::ServerState;
use crate::domain::untrusted_json::{self, JsonError};

/// The largest JSON body that is read.
const MAX_JSON_BYTES: usize = 128 * 1024;
/// The most bytes of a refused body that are read and discarded. A server that closes with unread
/// bytes resets the connection, and the sender might never receive the error answer.
pub(super) const MAX_DRAINED_BYTES: usize = 64 * 1024 * 1024;

/// Makes a create choose a new guid.
#[derive(Clone, Copy)]
pub(super) struct IgnoreGuid;

/// Refuses requests under another host name than this computer's own, such as from a web page whose
/// host name was made to point here. Records the others.
pub(super) async fn check_host(
    State(state): State<Arc<ServerState>>,
    request: Request,
    next: Next,
) -> Response {
    if !names_this_computer(&request) {
        let title = "The sandbox responds only to 127.0.0.1 and localhost";
        return refuse(request, StatusCode::FORBIDDEN, title).await;
    }
    if !request.uri().path().starts_with("/sandbox/") {
        state.requests.note(&request);
    }
    next.run(request).await
}

fn names_this_computer(request: &Request) -> bool {
    let is_own = |authority: &Authority| {
        let host = authority.host().to_ascii_lowercase();
        matches!(host.as_str(), "127.0.0.1" | "localhost" | "[::1]")
    };
    let mut hosts = request.headers().get_all(header::HOST).iter().peekable();
    hosts.peek().is_some()
        && hosts.all(|host| Authority::try_from(host.as_bytes()).is_ok_and(|host| is_own(&host)))
        && request.uri().authority().is_none_or(is_own)
}

/// Runs before each call of the API: faults, token and account.
pub(super) async fn guard(
    State((state, route)): State<(Arc<ServerState>, Route)>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    path: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    let fault = state.faults.take(route);
    let misbehaviour = if let Some(fault) = fault {
        tokio::time::sleep(Duration::from_millis(fault.delay_ms)).await;
        fault.misbehaviour
    } else {
        None
    };
    match &misbehaviour {
        Some(Misbehaviour::DropBefore) => return cut(&connection),
        Some(Misbehaviour::Answer(answer)) => {
            drain(request.into_body()).await;
            return answer.clone().into_response();
        }
        Some(Misbehaviour::IgnoreGuid) => {
            request.extensions_mut().insert(IgnoreGuid);
        }
        _ => {}
    }
    let response = authorize(&path, request, next).await;
    match misbehaviour {
        Some(Misbehaviour::WorkThenAnswer(answer)) => answer.into_response(),
        Some(Misbehaviour::DropAfter) => cut(&connection),
        Some(Misbehaviour::HalfAnswer) => halve(response, &connection).await,
        _ => response,
    }
}

async fn authorize(path: &RawPathParams, request: Request, next: Next) -> Response {
    if !token_is_right(&request) {
        let title = "The product token is missing or was not accepted";
        return refuse(request, StatusCode::UNAUTHORIZED, title).await;
    }
    let account = path.iter().find(|(name, _)| *name == "account");
    if account.is_some_and(|(_, guid)| parse_uuid(guid) != Some(super::ACCOUNT_GUID)) {
        let title = "The product token has no access to this account";
        return refuse(request, StatusCode::FORBIDDEN, title).await;
    }
    next.run(request).await
}

async fn refuse(request: Request, status: StatusCode, title: &str) -> Response {
    drain(request.into_body()).await;
    Problem::new(status, title).into_response()
}

async fn drain(body: Body) {
    let mut chunks = body.into_data_stream();
    let mut size = 0_usize;
    while let Some(Ok(chunk)) = chunks.next().await {
        size = size.saturating_add(chunk.len());
        if size > MAX_DRAINED_BYTES {
            return;
        }
    }
}

/// Cuts the connection; the response is never sent.
fn cut(connection: &Connection) -> Response {
    connection.cut();
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Sends the head for the whole body, but only half of the body.
async fn halve(response: Response, connection: &Connection) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(whole) = axum::body::to_bytes(body, usize::MAX).await else {
        return cut(connection);
    };
    if whole.is_empty() {
        return cut(connection);
    }
    head.headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let half = whole.slice(..whole.len() / 2);
    let chunks = stream::iter([Ok::<Bytes, std::io::Error>(half)]).chain(stream::once(async {
        // Lets the server send the bytes that it has.
        tokio::task::yield_now().await;
        Err(std::io::ErrorKind::ConnectionAborted.into())
    }));
    Response::from_parts(head, Body::from_stream(chunks))
}

/// Reads a JSON object.
pub(super) async fn read_object(request: Request) -> Result<Map<String, Value>, Problem> {
    let bytes = read_json(request).await?;
    let text = std::str::from_utf8(&bytes);
    let text = text.map_err(|_| Problem::of_member("$", "Not valid JSON: it is not UTF-8 text"))?;
    match untrusted_json::json(text) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(Problem::of_member("$", "The body must be a JSON object")),
        Err(JsonError::Syntax(fault)) => {
            Err(Problem::of_member("$", format!("Not valid JSON: {fault}")))
        }
        Err(json_error) => Err(Problem::of_member(
            "$",
            format!("Not accepted: {json_error}"),
        )),
    }
}

async fn read_json(request: Request) -> Result<Bytes, Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_json = kind.eq_ignore_ascii_case("application/json");
    let mut chunks = request.into_body().into_data_stream();
    let mut bytes = Vec::new();
    let mut size = 0_usize;
    while let Some(chunk) = chunks.next().await {
        let chunk =
            chunk.map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "The body was cut off"))?;
        size = size.saturating_add(chunk.len());
        if size <= MAX_JSON_BYTES {
            bytes.extend_from_slice(&chunk);
        } else if size > MAX_DRAINED_BYTES {
            break;
        }
    }
    if !is_json {
        let title = "The body must be application/json";
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, title));
    }
    if size > MAX_JSON_BYTES {
        let title = format!("The body must be {MAX_JSON_BYTES} bytes or fewer");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, title));
    }
    Ok(bytes.into())
}

/// The body of `/sandbox/faults`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FaultList {
    faults: Vec<Fault>,
}

pub(super) async fn get_faults(State(state): State<Arc<ServerState>>) -> Json<FaultList> {
    let faults = state.faults.waiting();
    Json(FaultList { faults })
}

pub(super) async fn put_faults(
    State(state): State<Arc<ServerState>>,
    request: Request,
) -> Result<Json<FaultList>, Problem> {
    let bytes = read_json(request).await?;
    let list: FaultList = serde_json::from_slice(&bytes)
        .map_err(|error| Problem::of_member("faults", error.to_string()))?;
    if list.faults.len() > MAX_FAULTS {
        let message = format!("There can be {MAX_FAULTS} faults at most");
        return Err(Problem::of_member("faults", message));
    }
    if let Some(problem) = list.faults.iter().find_map(Fault::problem) {
        return Err(Problem::of_member("faults", problem));
    }
    state.faults.set(list.faults);
    Ok(get_faults(State(state)).await)
}

pub(super) async fn get_requests(State(state): State<Arc<ServerState>>) -> Json<Vec<Received>> {
    Json(state.requests.all())
}
