//! A dialect of the sandbox: the same service with other paths, names and words, for tests of what the program
//! learns about a server that it has never seen.
//!
//! A layer around the calls translates each request into the names of [`names`](super::names) and each answer
//! back. What is not in the dialect is unknown to it: a native path is not found, a native name is ignored.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::names;
use super::problem::Problem;

/// The most bytes of a body that is translated.
const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The path to a member: the objects, then its name.
pub type MemberPath = Vec<String>;

/// How the sandbox speaks. What has no entry is as in the sandbox itself.
#[derive(Clone, Debug, Default)]
pub struct Dialect {
    /// The dialect's paths by the sandbox's, with `{account}`, `{guid}` and `{countryCode}`.
    pub paths: BTreeMap<&'static str, String>,
    /// The members of a profile by the sandbox's names. An empty path is a member that the service does not
    /// have: it is never shown, and ignored when it is sent.
    pub members: BTreeMap<&'static str, MemberPath>,
    /// The members of a document in a profile.
    pub document_members: BTreeMap<&'static str, String>,
    /// The members of a requirement.
    pub requirement_members: BTreeMap<&'static str, String>,
    /// The words of the status by the sandbox's.
    pub statuses: BTreeMap<&'static str, String>,
    /// The objects around a list of profiles.
    pub list_in: MemberPath,
    /// The objects around a profile.
    pub profile_in: MemberPath,
    /// The objects around the requirements of a country.
    pub requirements_in: MemberPath,
    /// Other members around a list.
    pub beside_list: Map<String, Value>,
    /// Other members of each profile. A text may hold the name of a member of the sandbox's in braces, and
    /// then has its value.
    pub others: Map<String, Value>,
    /// Members that only the answer for one profile has.
    pub not_listed: Vec<&'static str>,
    /// Members that can be sent and are never shown.
    pub hidden: Vec<&'static str>,
    /// True for a service that leaves out what is null.
    pub without_nulls: bool,
    /// True for a service in which an object that is sent replaces the one that it has.
    pub replaces_objects: bool,
}

/// What an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    List,
    Profile,
    Requirements,
    Other,
}

/// Speaks the dialect around a call.
pub(super) async fn translate(
    State(dialect): State<Arc<Dialect>>,
    mut request: Request,
    next: Next,
) -> Response {
    // What is compressed can't be translated.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let path = request.uri().path().to_owned();
    if path.starts_with("/sandbox/") {
        return next.run(request).await;
    }
    let Some((native, path)) = dialect.native_path(&path) else {
        return Problem::not_found("This address does not exist in the API").into_response();
    };
    let subject = match (native, request.method()) {
        (names::PROFILES, &Method::GET) => Subject::List,
        (names::PROFILES | names::PROFILE, _) => Subject::Profile,
        (names::REQUIREMENTS, _) => Subject::Requirements,
        _ => Subject::Other,
    };
    let request = match dialect.request(request, native, &path).await {
        Ok(request) => request,
        Err(problem) => return problem.into_response(),
    };
    dialect.answer(next.run(request).await, subject).await
}

impl Dialect {
    /// The sandbox's path for one of the dialect's, with and without its values.
    fn native_path(&self, path: &str) -> Option<(&'static str, String)> {
        const ALL: [&str; 6] = [
            names::REQUIRED_FIELDS,
            names::CONSEQUENCES,
            names::PROFILES,
            names::PROFILE,
            names::REQUIREMENTS,
            names::DOCUMENTS,
        ];
        ALL.into_iter().find_map(|native| {
            let own = self.paths.get(native).map_or(native, String::as_str);
            let (own, sent): (Vec<&str>, Vec<&str>) =
                (own.split('/').collect(), path.split('/').collect());
            let mut values = BTreeMap::new();
            let is_same = own.len() == sent.len()
                && own.iter().zip(&sent).all(|(own, sent)| {
                    if own.starts_with('{') {
                        values.insert(*own, *sent);
                        true
                    } else {
                        own == sent
                    }
                });
            is_same.then(|| {
                let filled = native
                    .split('/')
                    .map(|part| values.get(part).copied().unwrap_or(part));
                (native, filled.collect::<Vec<_>>().join("/"))
            })
        })
    }

    async fn request(
        &self,
        request: Request,
        native: &str,
        path: &str,
    ) -> Result<Request, Problem> {
        let (mut head, body) = request.into_parts();
        let query = head
            .uri
            .query()
            .map_or_else(String::new, |query| format!("?{query}"));
        let uri = PathAndQuery::try_from(format!("{path}{query}")).map(Uri::from);
        head.uri = uri.map_err(|_| Problem::not_found("This address can’t be read"))?;
        let is_body = head.method == Method::POST || head.method == Method::PUT;
        if native == names::DOCUMENTS || !is_body {
            return Ok(Request::from_parts(head, body));
        }
        let bytes = axum::body::to_bytes(body, MAX_BYTES).await;
        let bytes = bytes
            .map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "The body could not be read"))?;
        let body = match serde_json::from_slice(&bytes) {
            Ok(Value::Object(sent)) => {
                let replaces = self.replaces_objects && head.method == Method::PUT;
                Bytes::from(Value::Object(self.to_native(&sent, replaces)).to_string())
            }
            _ => bytes,
        };
        head.headers.remove(header::CONTENT_LENGTH);
        Ok(Request::from_parts(head, Body::from(body)))
    }

    /// The path of a member of the sandbox's; `None` if the service does not have it.
    fn path_of<'a>(&'a self, native: &'a str) -> Option<Vec<&'a str>> {
        match self.members.get(native) {
            Some(path) if path.is_empty() => None,
            Some(path) => Some(path.iter().map(String::as_str).collect()),
            None => Some(vec![native]),
        }
    }

    /// A body in the sandbox's names.
    fn to_native(&self, sent: &Map<String, Value>, replaces: bool) -> Map<String, Value> {
        let mut native = Map::new();
        for member in names::MEMBERS {
            let Some(path) = self.path_of(member.name) else {
                continue;
            };
            match get(sent, &path) {
                Some(Value::Array(entries)) if member.name == names::DOCUMENTS_MEMBER => {
                    let entries = entries.iter().map(|entry| self.document_to_native(entry));
                    native.insert(member.name.to_owned(), entries.collect());
                }
                Some(value) => {
                    native.insert(member.name.to_owned(), value.clone());
                }
                // The object was sent without it: now it is blank.
                None if replaces
                    && path.len() > 1
                    && path.first().is_some_and(|first| sent.contains_key(*first))
                    && member.kind == names::Kind::Text =>
                {
                    native.insert(member.name.to_owned(), json!(""));
                }
                None => {}
            }
        }
        native
    }

    fn document_to_native(&self, entry: &Value) -> Value {
        let mut native = Map::new();
        for name in [
            names::DOCUMENT_GUID,
            names::DOCUMENT_REQUIREMENT,
            names::DOCUMENT_FILE_NAME,
        ] {
            let own = self.document_members.get(name).map_or(name, String::as_str);
            if let Some(value) = entry.get(own) {
                native.insert(name.to_owned(), value.clone());
            }
        }
        Value::Object(native)
    }

    async fn answer(&self, response: Response, subject: Subject) -> Response {
        let (mut head, body) = response.into_parts();
        let is_success = head.status.is_success();
        let Ok(bytes) = axum::body::to_bytes(body, MAX_BYTES).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let Ok(answer) = serde_json::from_slice::<Value>(&bytes) else {
            return Response::from_parts(head, Body::from(bytes));
        };
        let answer = match (subject, answer) {
            (_, answer) if !is_success => self.refusal(answer),
            (Subject::Profile, Value::Object(profile)) => {
                let profile = Value::Object(self.spoken(&profile, &[]));
                wrapped(profile, &self.profile_in, &Map::new())
            }
            (Subject::List, Value::Array(profiles)) => {
                let profiles = profiles.iter().filter_map(Value::as_object);
                let profiles =
                    profiles.map(|profile| Value::Object(self.spoken(profile, &self.not_listed)));
                wrapped(profiles.collect(), &self.list_in, &self.beside_list)
            }
            (Subject::Requirements, Value::Array(entries)) => {
                let entries = entries
                    .iter()
                    .map(|entry| renamed(entry, &self.requirement_members));
                wrapped(entries.collect(), &self.requirements_in, &Map::new())
            }
            (_, answer) => answer,
        };
        head.headers.remove(header::CONTENT_LENGTH);
        Response::from_parts(head, Body::from(answer.to_string()))
    }

    /// A profile in the names of the dialect.
    fn spoken(&self, native: &Map<String, Value>, left_out: &[&str]) -> Map<String, Value> {
        let mut profile = Map::new();
        for (name, value) in native {
            let value = match value {
                Value::Null if self.without_nulls => continue,
                Value::Array(entries) if name == names::DOCUMENTS_MEMBER => entries
                    .iter()
                    .map(|entry| renamed(entry, &self.document_members))
                    .collect(),
                Value::String(word) if name == names::STATUS => {
                    json!(self.statuses.get(word.as_str()).unwrap_or(word))
                }
                value => value.clone(),
            };
            if left_out.contains(&name.as_str()) || self.hidden.contains(&name.as_str()) {
                continue;
            }
            if let Some(path) = self.path_of(name) {
                put(&mut profile, &path, value);
            }
        }
        for (name, value) in &self.others {
            let value = match value.as_str().and_then(|text| text.strip_prefix('{')) {
                Some(member) => {
                    let copied = native.get(member.trim_end_matches('}'));
                    copied.cloned().unwrap_or(Value::Null)
                }
                None => value.clone(),
            };
            let path: Vec<&str> = name.split('/').collect();
            put(&mut profile, &path, value);
        }
        profile
    }

    /// An error answer with the dialect's names in `errors`.
    fn refusal(&self, mut answer: Value) -> Value {
        let Some(Value::Object(errors)) = answer.get_mut("errors") else {
            return answer;
        };
        let renamed = errors.iter().map(|(key, messages)| {
            let member = names::MEMBERS
                .iter()
                .find(|member| names::error_key(member.name) == *key);
            let path = member.and_then(|member| self.path_of(member.name));
            (
                path.map_or_else(|| key.clone(), |path| path.join(".")),
                messages.clone(),
            )
        });
        *errors = renamed.collect();
        answer
    }
}

fn renamed(entry: &Value, names: &BTreeMap<&'static str, String>) -> Value {
    let Value::Object(members) = entry else {
        return entry.clone();
    };
    let members = members.iter().map(|(name, value)| {
        let own = names.get(name.as_str()).unwrap_or(name);
        (own.clone(), value.clone())
    });
    Value::Object(members.collect())
}

fn get<'a>(object: &'a Map<String, Value>, path: &[&str]) -> Option<&'a Value> {
    let (first, rest) = path.split_first()?;
    let value = object.get(*first)?;
    if rest.is_empty() {
        Some(value)
    } else {
        get(value.as_object()?, rest)
    }
}

fn put(object: &mut Map<String, Value>, path: &[&str], value: Value) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() {
        object.insert((*first).to_owned(), value);
        return;
    }
    let inner = object
        .entry(*first)
        .or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(inner) = inner {
        put(inner, rest, value);
    }
}

/// Puts a value into objects, with other members in the outermost.
fn wrapped(value: Value, path: &[String], others: &Map<String, Value>) -> Value {
    if path.is_empty() {
        return value;
    }
    let mut object = others.clone();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    put(&mut object, &path, value);
    Value::Object(object)
}
