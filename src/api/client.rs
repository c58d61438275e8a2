//! The client: one method per call. [`http`](super::http) sends requests and reads responses.
//!
//! The token leaves in one header, to the account's own server only: redirects are
//! never followed, and no request is repeated automatically. Knows neither drafts nor the
//! order of a submission.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::RequestBuilder;
use reqwest::header::{ACCEPT, HeaderValue};
use serde_json::{Map, Value};
use url::Url;
use uuid::Uuid;

use super::redaction::Redactor;
use super::responses;
use super::routes::{Parts, Route};
use super::wire;
use crate::domain::account::{Overrides, Token, parse_base};
use crate::domain::api_error::{ApiError, UnreadableResponse};
use crate::domain::approval::UpdateConsequences;
use crate::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use crate::domain::fields::FieldId;
use crate::domain::local_error::LocalError;
use crate::domain::requirement::{RequiredField, Requirement};
use crate::domain::server_profile::ServerProfile;

/// Server, account and overrides that the calls use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    pub base: Url,
    pub account_guid: Uuid,
    pub overrides: Overrides,
}

/// Time limits of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// For opening a connection, including TLS.
    pub connect: Duration,
    /// Without data in either direction.
    pub idle: Duration,
    /// From the start of a request to the end of its answer, even while data flows.
    pub total: Duration,
    /// For reading the body of an error answer.
    pub error_body: Duration,
    /// For reading all profiles of an account.
    pub search: Duration,
    /// Lowest expected upload speed, in bytes per second: `total` grows by the document's size at
    /// this speed.
    pub min_upload_rate: u64,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(30),
            total: Duration::from_mins(2),
            error_body: Duration::from_secs(10),
            search: Duration::from_mins(2),
            // 10 MiB in 11 minutes.
            min_upload_rate: 16 * 1024,
        }
    }
}

/// A client for one account. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    http: reqwest::Client,
    endpoint: Endpoint,
    redactor: Redactor,
    header: HeaderValue,
    timing: Timing,
    /// Shown to people: the host, with the port unless it is the default one.
    host: String,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("endpoint", &self.inner.endpoint)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Loads the system's certificates, which takes tens of milliseconds: do not call it on the
    /// thread that draws.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the caller no longer needs the token, and its memory is wiped here"
    )]
    pub fn new(endpoint: Endpoint, token: Token, timing: Timing) -> Result<Self, ApiError> {
        parse_base(endpoint.base.as_str()).map_err(LocalError::from)?;
        let mut header =
            HeaderValue::from_str(token.reveal()).map_err(|_| LocalError::TokenNotSendable)?;
        header.set_sensitive(true);
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("profile-desk/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(timing.connect)
            // Shorter than what servers keep open, so that a request is rarely sent into
            // a connection that is being closed.
            .pool_idle_timeout(Duration::from_secs(15));
        builder = if endpoint.base.scheme() == "http" {
            // Always loopback (`parse_base`), so neither proxies nor certificates apply.
            builder.no_proxy().tls_certs_only([])
        } else {
            builder.https_only(true)
        };
        let http = builder
            .build()
            .map_err(|_| LocalError::NoSecureConnections)?;
        let name = endpoint.base.host_str().unwrap_or_default();
        let host = match endpoint.base.port() {
            Some(port) => format!("{name}:{port}"),
            None => name.to_owned(),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                http,
                endpoint,
                redactor: Redactor::new(&token),
                header,
                timing,
                host,
            }),
        })
    }

    /// Creates a profile. The body uses this program's names and includes the id and the
    /// documents. The answer may be blank.
    pub async fn create(&self, body: &Map<String, Value>) -> Result<ServerProfile, ApiError> {
        let request = self.request(Route::Create, Parts::default());
        let answer = self.call(self.with_json(request, body)).await?;
        responses::profile(answer.body, self.overrides())
    }

    /// Sends the members that changed. The answer may be blank.
    pub async fn update(
        &self,
        guid: Uuid,
        changes: &Map<String, Value>,
    ) -> Result<ServerProfile, ApiError> {
        let request = self.request(Route::Update, profile(guid));
        let answer = self.call(self.with_json(request, changes)).await?;
        responses::profile(answer.body, self.overrides())
    }

    pub async fn get(&self, guid: Uuid) -> Result<ServerProfile, ApiError> {
        let answer = self.call(self.request(Route::Get, profile(guid))).await?;
        match responses::profile(answer.body, self.overrides())? {
            blank if blank.is_blank() => Err(UnreadableResponse::Empty.into()),
            found => Ok(found),
        }
    }

    pub async fn delete(&self, guid: Uuid) -> Result<(), ApiError> {
        let request = self.request(Route::Delete, profile(guid));
        self.call(request).await.map(|_| ())
    }

    /// Returns the consequences of an update without making it.
    pub async fn check_update_consequences(
        &self,
        guid: Uuid,
        changes: &Map<String, Value>,
    ) -> Result<UpdateConsequences, ApiError> {
        let request = self.request(Route::CheckUpdateConsequences, profile(guid));
        let answer = self.call(self.with_json(request, changes)).await?;
        Ok(responses::consequences(answer.body, self.overrides()))
    }

    /// Runs a requirements query for a country.
    pub async fn query_requirements(
        &self,
        query: &RequirementsQuery,
    ) -> Result<RequirementsResponse, ApiError> {
        match query {
            RequirementsQuery::Requirements(country) => {
                let result = self.country_requirements(country).await;
                result.map(RequirementsResponse::Requirements)
            }
            RequirementsQuery::RequiredFields(country) => {
                let result = self.verify_required_fields(country).await;
                result.map(RequirementsResponse::RequiredFields)
            }
        }
    }

    /// Returns the requirements of the country of the numbers.
    pub async fn country_requirements(
        &self,
        country_code: &str,
    ) -> Result<Vec<Requirement>, ApiError> {
        let parts = Parts {
            country: Some(country_code),
            ..Parts::default()
        };
        let request = self.request(Route::CountryRequirements, parts);
        let answer = self.call(request).await?;
        responses::requirements(answer.body, self.overrides())
    }

    /// Returns the extra fields that the country of the address requires.
    pub async fn verify_required_fields(
        &self,
        address_country_code: &str,
    ) -> Result<Vec<RequiredField>, ApiError> {
        let mut body = Map::new();
        let name = FieldId::AddressCountryCode.row().json;
        body.insert(name.to_owned(), address_country_code.into());
        let request = self.request(Route::VerifyRequiredFields, Parts::default());
        let answer = self.call(self.with_json(request, &body)).await?;
        responses::required_fields(&answer.body, self.overrides())
    }

    /// Reads an answer about a profile that was stored.
    pub fn read_stored(&self, raw: &Map<String, Value>) -> ServerProfile {
        responses::stored_profile(raw.clone(), self.overrides())
    }

    pub(crate) fn overrides(&self) -> &Overrides {
        &self.inner.endpoint.overrides
    }

    pub(crate) fn timing(&self) -> Timing {
        self.inner.timing
    }

    pub(super) fn redactor(&self) -> &Redactor {
        &self.inner.redactor
    }

    /// The host of the server, as shown to people.
    pub(super) fn host(&self) -> &str {
        &self.inner.host
    }

    pub(super) fn is_secure(&self) -> bool {
        self.inner.endpoint.base.scheme() == "https"
    }

    pub(super) fn account_guid(&self) -> Uuid {
        self.inner.endpoint.account_guid
    }

    pub(super) fn request(&self, route: Route, parts: Parts) -> RequestBuilder {
        self.request_with(route, self.overrides(), parts)
    }

    /// A request with other overrides than the account's.
    pub(super) fn request_with(
        &self,
        route: Route,
        overrides: &Overrides,
        parts: Parts,
    ) -> RequestBuilder {
        let Inner {
            http,
            endpoint,
            header,
            ..
        } = &*self.inner;
        let url = route.url(&endpoint.base, endpoint.account_guid, overrides, parts);
        http.request(route.method(), url)
            .header(wire::TOKEN_HEADER, header.clone())
            .header(ACCEPT, "application/json")
    }

    fn with_json(&self, request: RequestBuilder, body: &Map<String, Value>) -> RequestBuilder {
        request.json(&wire::to_wire(body, self.overrides()))
    }
}

fn profile(guid: Uuid) -> Parts<'static> {
    Parts {
        profile: Some(guid),
        country: None,
    }
}
