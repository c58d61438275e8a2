//! The calls for company profiles and country requirements.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use url::form_urlencoded;
use uuid::Uuid;

use super::countries;
use super::country_codes::is_country_code;
use super::fields::{self, Profile, parse_uuid};
use super::middleware::{IgnoreGuid, read_object};
use super::names::{self, Kind};
use super::problem::{Errors, Problem};
use super::review::{Review, reviewed_changes};
use super::state::{Record, ServerState, Stores, not_written, storage_full};
use crate::clock;

type Answer = Result<Response, Problem>;

pub(super) async fn create(State(state): State<Arc<ServerState>>, request: Request) -> Answer {
    let ignore_guid = request.extensions().get::<IgnoreGuid>().is_some();
    let sent = read_object(request).await?;
    let review_time = state.review_time;
    state
        .with_stores(move |stores| {
            let mut errors = fields::check(&sent, |guid| stores.documents.get(guid).is_some());
            check_same(names::ACCOUNT_GUID, &sent, super::ACCOUNT_GUID, &mut errors);
            errors.into_result()?;
            let sent_guid = sent.get(names::GUID).and_then(Value::as_str);
            let sent_guid = sent_guid.and_then(parse_uuid).filter(|_| !ignore_guid);
            let guid = sent_guid.unwrap_or_else(Uuid::new_v4);
            if stores.profiles.get(&guid).is_some() {
                let title = format!("Company profile {guid} already exists");
                return Err(Problem::new(StatusCode::CONFLICT, title));
            }
            if stores.profiles.is_full() {
                return Err(storage_full());
            }
            let mut profile = sent;
            profile.retain(|name, value| match names::member(name) {
                Some(member) => member.kind != Kind::Server && !value.is_null(),
                None => true,
            });
            profile.insert(names::GUID.to_owned(), json!(guid));
            profile.insert(names::ACCOUNT_GUID.to_owned(), json!(super::ACCOUNT_GUID));
            let now = clock::now();
            let record = Record {
                created: now,
                deleted: None,
                review: Review::begin(&profile, now, review_time),
                profile,
            };
            let answer = response_body(&record);
            let put = stores.profiles.put(guid, record);
            put.map_err(|error| not_written(&error))?;
            Ok((StatusCode::CREATED, Json(answer)).into_response())
        })
        .await
}

pub(super) async fn update(
    State(state): State<Arc<ServerState>>,
    Path((_, guid)): Path<(String, String)>,
    request: Request,
) -> Answer {
    let sent = read_object(request).await?;
    let review_time = state.review_time;
    state
        .with_stores(move |stores| {
            let (guid, mut record) = find(stores, &guid)?;
            let merged = merge(stores, guid, &record, &sent)?;
            if !reviewed_changes(&record.profile, &merged).is_empty() {
                record.review = Review::begin(&merged, clock::now(), review_time);
            }
            record.profile = merged;
            let answer = response_body(&record);
            let put = stores.profiles.put(guid, record);
            put.map_err(|error| not_written(&error))?;
            Ok(Json(answer).into_response())
        })
        .await
}

pub(super) async fn consequences(
    State(state): State<Arc<ServerState>>,
    Path((_, guid)): Path<(String, String)>,
    request: Request,
) -> Answer {
    let sent = read_object(request).await?;
    state
        .with_stores(move |stores| {
            let (guid, record) = find(stores, &guid)?;
            let merged = merge(stores, guid, &record, &sent)?;
            let changes = reviewed_changes(&record.profile, &merged);
            let answer = json!({
                "validationRequired": !changes.is_empty(),
                "members": changes,
            });
            Ok(Json(answer).into_response())
        })
        .await
}

pub(super) async fn get(
    State(state): State<Arc<ServerState>>,
    Path((_, guid)): Path<(String, String)>,
) -> Answer {
    state
        .with_stores(move |stores| {
            let (_, record) = find(stores, &guid)?;
            Ok(Json(response_body(&record)).into_response())
        })
        .await
}

/// The profiles, oldest first, including deleted ones, which have a date in `deletedOn`.
pub(super) async fn list(
    State(state): State<Arc<ServerState>>,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = query.unwrap_or_default();
    let skip = number_in(&query, "skip")?.unwrap_or(0);
    let take = number_in(&query, "take")?.unwrap_or(names::DEFAULT_TAKE);
    if take == 0 {
        return Err(Problem::of_member("take", "Must be 1 or more"));
    }
    let take = take.min(names::MAX_TAKE);
    state
        .with_stores(move |stores| {
            let mut records: Vec<&Record> = stores.profiles.all().collect();
            records.sort_by_key(|record| record.created);
            let page = records.iter().skip(skip).take(take);
            let page: Vec<Value> = page.map(|record| response_body(record)).collect();
            let pagination: [(HeaderName, HeaderValue); 3] = [
                (names::PAGE_SKIP, skip.into()),
                (names::PAGE_TAKE, take.into()),
                (names::PAGE_TOTAL, records.len().into()),
            ];
            Ok((axum::response::AppendHeaders(pagination), Json(page)).into_response())
        })
        .await
}

pub(super) async fn delete(
    State(state): State<Arc<ServerState>>,
    Path((_, guid)): Path<(String, String)>,
) -> Answer {
    state
        .with_stores(move |stores| {
            let (guid, mut record) = find(stores, &guid)?;
            if record.deleted.is_none() {
                record.deleted = Some(clock::now());
                let put = stores.profiles.put(guid, record);
                put.map_err(|error| not_written(&error))?;
            }
            Ok(StatusCode::NO_CONTENT.into_response())
        })
        .await
}

pub(super) async fn requirements(Path(country): Path<String>) -> Answer {
    if !is_country_code(&country) {
        let message = "Must be an ISO 3166-1 alpha-2 code";
        return Err(Problem::of_member(names::COUNTRY_CODE, message));
    }
    Ok(Json(countries::requirements(&country)).into_response())
}

pub(super) async fn required_fields(request: Request) -> Answer {
    let sent = read_object(request).await?;
    let country = sent.get(names::ADDRESS_COUNTRY_CODE);
    match country.and_then(Value::as_str) {
        Some(code) if is_country_code(code) => {
            Ok(Json(countries::extra_fields(code)).into_response())
        }
        _ => {
            let message = "Must be an ISO 3166-1 alpha-2 code";
            Err(Problem::of_member(names::ADDRESS_COUNTRY_CODE, message))
        }
    }
}

fn find(stores: &Stores, guid: &str) -> Result<(Uuid, Record), Problem> {
    let found = parse_uuid(guid).and_then(|guid| Some((guid, stores.profiles.get(&guid)?)));
    let (guid, record) =
        found.ok_or_else(|| Problem::not_found("This company profile does not exist"))?;
    Ok((guid, record.clone()))
}

/// The profile updated with the members that were sent. A null does not change a member, and the
/// address can't be changed.
fn merge(
    stores: &Stores,
    guid: Uuid,
    record: &Record,
    sent: &Map<String, Value>,
) -> Result<Profile, Problem> {
    if record.deleted.is_some() {
        let title = "The company profile was deleted and can’t be updated";
        return Err(Problem::new(StatusCode::CONFLICT, title));
    }
    let mut merged = record.profile.clone();
    for (name, value) in sent {
        let is_fixed = names::member(name).is_some_and(|member| member.fixed);
        if !value.is_null() && !is_fixed {
            merged.insert(name.clone(), value.clone());
        }
    }
    let mut errors = fields::check(&merged, |guid| stores.documents.get(guid).is_some());
    check_same(names::GUID, sent, guid, &mut errors);
    check_same(names::ACCOUNT_GUID, sent, super::ACCOUNT_GUID, &mut errors);
    errors.into_result()?;
    Ok(merged)
}

/// Checks that a guid in the body is the same as in the path.
fn check_same(name: &str, sent: &Map<String, Value>, path: Uuid, errors: &mut Errors) {
    let text = sent.get(name).and_then(Value::as_str).map(str::trim);
    if text.is_some_and(|text| !text.is_empty() && parse_uuid(text) != Some(path)) {
        errors.add(name, "Must be the same as in the path");
    }
}

/// The profile as it is answered: all members of the page in its order, null when missing, then the
/// members that are not on the page.
pub(super) fn response_body(record: &Record) -> Value {
    let (status, comment) = record.review.at(clock::now());
    let deleted_on = record
        .deleted
        .map(|time| time.strftime("%Y-%m-%dT%H:%M:%S").to_string());
    let mut answer = Map::new();
    for member in names::MEMBERS {
        let value = match member.name {
            names::DELETED_ON => json!(deleted_on),
            names::STATUS => json!(status.word()),
            names::STATUS_COMMENT => json!(comment),
            name => record.profile.get(name).cloned().unwrap_or(Value::Null),
        };
        answer.insert(member.name.to_owned(), value);
    }
    for (name, value) in &record.profile {
        if !answer.contains_key(name) {
            answer.insert(name.clone(), value.clone());
        }
    }
    Value::Object(answer)
}

fn number_in(query: &str, name: &str) -> Result<Option<usize>, Problem> {
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let Some((_, text)) = pairs.find(|(key, _)| key == name) else {
        return Ok(None);
    };
    let number = text.parse().map(Some);
    number.map_err(|_| Problem::of_member(name, "Must be a whole number"))
}
