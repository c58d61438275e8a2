//! Reads from a server what its names can be learned from: the list of profiles, single ones, and the
//! requirements of countries; and finds out which likely spellings of the paths it has.
//!
//! Every request is a GET, so nothing at the server changes. That a path is there for another method, a
//! server says with the status 405 (RFC 9110), if it does not say so of every path.

use std::collections::BTreeSet;

use serde_json::Value;
use uuid::Uuid;

use super::client::Client;
use super::path_spellings::{nowhere_beside, spellings};
use super::routes::{Parts, Route};
use super::wire;
use crate::domain::account::Overrides;
use crate::domain::api_error::ApiError;
use crate::domain::fields::FieldId;
use crate::domain::learned_names::{KnownProfile, LearnedName, Samples, Subject, Why, ids_in};

/// The number of profiles that are requested in the list.
const LISTED: usize = 100;
/// The most profiles that are requested one by one.
const MAX_PROFILES: usize = 12;
/// The most countries of which the requirements are requested.
const MAX_COUNTRIES: usize = 4;
/// A country that most services have requirements for, where no profile says another.
const COUNTRY: &str = "NL";
const METHOD_NOT_ALLOWED: u16 = 405;

/// What a server answered at a path.
enum Tried {
    Answer(Value),
    /// The path is there for another method.
    OtherMethod,
    /// Nothing is there, or it can't be said.
    Nothing,
}

impl Client {
    /// Reads what the names of this server can be learned from.
    ///
    /// # Errors
    /// When the server can't be asked, or does not let this account see its profiles.
    pub async fn read_samples(&self, known: Vec<KnownProfile>) -> Result<Samples, ApiError> {
        let mut samples = Samples {
            account_guid: self.account_guid(),
            current: self.overrides().clone(),
            known,
            ..Samples::default()
        };
        let mut paths = Paths {
            client: self,
            refused: None,
        };
        let (list, answer) = match paths.find_list().await? {
            Some((path, answer)) => (path, Some(answer)),
            None => match paths.refused.take() {
                Some(error) => return Err(error),
                None => (self.path(Route::List), None),
            },
        };
        let is_found = answer.is_some();
        samples.list = answer.unwrap_or_default();
        samples.paths.push(self.learned(
            Route::List,
            is_found.then(|| list.clone()),
            if is_found { Why::Answered } else { Why::NoPath },
        ));
        if !is_found {
            return Ok(samples);
        }
        samples.paths.push(self.learned(
            Route::Create,
            Some(list.clone()),
            Why::SamePath {
                route: Route::List.name(),
            },
        ));
        let first = paths.read_profiles(&list, &mut samples).await?;
        paths.read_requirements(&list, &mut samples).await?;
        for route in [
            Route::VerifyRequiredFields,
            Route::UploadDocument,
            Route::CheckUpdateConsequences,
        ] {
            if route == Route::CheckUpdateConsequences && first.is_none() {
                continue;
            }
            let found = paths.find_other_method(route, &list, first).await?;
            samples.paths.push(found);
        }
        Ok(samples)
    }

    /// The path that is used now.
    fn path(&self, route: Route) -> String {
        let overridden = self.overrides().paths.get(route.name());
        overridden.map_or(route.path(), String::as_str).to_owned()
    }

    fn learned(&self, route: Route, theirs: Option<String>, why: Why) -> LearnedName {
        LearnedName {
            subject: Subject::Path,
            ours: route.name().to_owned(),
            now: self.path(route),
            theirs,
            why,
        }
    }
}

/// Looks for paths.
struct Paths<'a> {
    client: &'a Client,
    /// The first refusal that is not "not found": if nothing is found, it is the reason.
    refused: Option<ApiError>,
}

impl Paths<'_> {
    /// Asks for a path with GET. A failure that would come at every path ends the search.
    async fn get(
        &mut self,
        path: &str,
        parts: Parts<'_>,
        query: &[(&str, usize)],
    ) -> Result<Tried, ApiError> {
        let mut overrides = Overrides::default();
        // Under the name of a route that is a GET.
        let route = Route::Get;
        overrides
            .paths
            .insert(route.name().to_owned(), path.to_owned());
        let request = self
            .client
            .request_with(route, &overrides, parts)
            .query(query);
        match self.client.call(request).await {
            Ok(answer) => Ok(Tried::Answer(answer.body)),
            Err(ApiError::NotFound) => Ok(Tried::Nothing),
            Err(ApiError::Refused { status, .. }) if status == METHOD_NOT_ALLOWED => {
                Ok(Tried::OtherMethod)
            }
            Err(
                error @ (ApiError::Forbidden { .. }
                | ApiError::Conflict { .. }
                | ApiError::Refused { .. }
                | ApiError::Redirected { .. }
                | ApiError::Unreadable { .. }
                | ApiError::ServerFault { .. }),
            ) => {
                self.refused.get_or_insert(error);
                Ok(Tried::Nothing)
            }
            Err(error) => Err(error),
        }
    }

    /// The path that is used now, then the likely ones.
    fn candidates(&self, route: Route, list: &str) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let now = [self.client.path(route)].into_iter();
        let all = now.chain(spellings(route, list));
        all.filter(|path| seen.insert(path.clone())).collect()
    }

    /// The path of the list, and its answer.
    async fn find_list(&mut self) -> Result<Option<(String, Value)>, ApiError> {
        let query = [(wire::SKIP, 0), (wire::TAKE, LISTED)];
        for path in self.candidates(Route::List, Route::List.path()) {
            let Tried::Answer(answer) = self.get(&path, Parts::default(), &query).await? else {
                continue;
            };
            if !has_list(&answer) {
                continue;
            }
            let nowhere = nowhere_beside(&path);
            let elsewhere = self.get(&nowhere, Parts::default(), &query).await?;
            if matches!(elsewhere, Tried::Answer(answer) if has_list(&answer)) {
                continue;
            }
            return Ok(Some((path, answer)));
        }
        Ok(None)
    }

    /// Requests profiles one by one: those that are known here, then others of the list. Returns the id of one
    /// that is there.
    async fn read_profiles(
        &mut self,
        list: &str,
        samples: &mut Samples,
    ) -> Result<Option<Uuid>, ApiError> {
        let known = samples.known.iter().filter_map(|known| known.guid);
        let mut ids: Vec<Uuid> = known.collect();
        // Half of the requests are for those that are not known: which have other statuses.
        let listed = ids_in(&samples.list, &samples.known);
        let is_listed = |id: &Uuid| listed.contains(id);
        if !listed.is_empty() {
            ids.retain(is_listed);
        }
        ids.extend(listed.iter().copied());
        let mut seen = BTreeSet::new();
        ids.retain(|id| seen.insert(*id));
        ids.truncate(MAX_PROFILES);
        for path in self.candidates(Route::Get, list) {
            for &id in &ids {
                if let Tried::Answer(answer) = self.get(&path, profile(id), &[]).await?
                    && has_text(&answer, id)
                {
                    samples.profiles.push((id, answer));
                } else if samples.profiles.is_empty() {
                    // The path is wrong, rather than all of them gone.
                    break;
                }
            }
            if !samples.profiles.is_empty() {
                let get = Route::Get;
                samples
                    .paths
                    .push(self.client.learned(get, Some(path.clone()), Why::Answered));
                for route in [Route::Update, Route::Delete] {
                    let why = Why::SamePath { route: get.name() };
                    samples
                        .paths
                        .push(self.client.learned(route, Some(path.clone()), why));
                }
                break;
            }
        }
        if samples.profiles.is_empty() {
            samples
                .paths
                .push(self.client.learned(Route::Get, None, Why::NoPath));
        }
        Ok(samples.profiles.first().map(|(id, _)| *id))
    }

    async fn read_requirements(
        &mut self,
        list: &str,
        samples: &mut Samples,
    ) -> Result<(), ApiError> {
        let name = FieldId::CountryCode.row().json;
        let countries = samples.known.iter();
        let countries = countries.filter_map(|known| known.body.get(name)?.as_str());
        let countries: BTreeSet<String> = countries.map(str::to_owned).collect();
        let countries = countries.into_iter().chain([COUNTRY.to_owned()]);
        let countries: Vec<String> = countries.take(MAX_COUNTRIES).collect();
        let route = Route::CountryRequirements;
        for path in self.candidates(route, list) {
            for code in &countries {
                match self.get(&path, country(code), &[]).await? {
                    Tried::Answer(answer) if has_list(&answer) => {
                        samples.requirements.push(answer);
                    }
                    _ if samples.requirements.is_empty() => break,
                    _ => {}
                }
            }
            if samples.requirements.is_empty() {
                continue;
            }
            let nowhere = nowhere_beside(&path);
            if let Tried::Answer(_) = self.get(&nowhere, country(COUNTRY), &[]).await? {
                samples.requirements.clear();
                continue;
            }
            samples
                .paths
                .push(self.client.learned(route, Some(path), Why::Answered));
            return Ok(());
        }
        samples
            .paths
            .push(self.client.learned(route, None, Why::NoPath));
        Ok(())
    }

    /// Looks for a path that is there for another method than GET.
    async fn find_other_method(
        &mut self,
        route: Route,
        list: &str,
        id: Option<Uuid>,
    ) -> Result<LearnedName, ApiError> {
        let parts = id.map_or_else(Parts::default, profile);
        for path in self.candidates(route, list) {
            let Tried::OtherMethod = self.get(&path, parts, &[]).await? else {
                continue;
            };
            let nowhere = nowhere_beside(&path);
            if let Tried::OtherMethod = self.get(&nowhere, parts, &[]).await? {
                return Ok(self.client.learned(route, None, Why::AnswersEverything));
            }
            return Ok(self.client.learned(route, Some(path), Why::OtherMethod));
        }
        Ok(self.client.learned(route, None, Why::NoPath))
    }
}

fn profile(id: Uuid) -> Parts<'static> {
    Parts {
        profile: Some(id),
        country: None,
    }
}

fn country(code: &str) -> Parts<'_> {
    Parts {
        profile: None,
        country: Some(code),
    }
}

/// True when an answer is a list or has one.
fn has_list(answer: &Value) -> bool {
    match answer {
        Value::Array(_) => true,
        Value::Object(members) => members.values().any(has_list),
        _ => false,
    }
}

/// True when an answer says an id.
fn has_text(answer: &Value, id: Uuid) -> bool {
    match answer {
        Value::String(text) => Uuid::try_parse(text) == Ok(id),
        Value::Array(entries) => entries.iter().any(|value| has_text(value, id)),
        Value::Object(members) => members.values().any(|value| has_text(value, id)),
        _ => false,
    }
}
