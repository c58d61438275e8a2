//! The client: one method per call, one way for all of them to go out and come back.
//!
//! The token leaves in one header, to the account's own server only: redirects are
//! never followed, and nothing is sent twice by itself. Knows neither drafts nor the
//! order of a submission.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use reqwest::{RequestBuilder, Response};
use serde_json::{Map, Value};
use tokio::time::Instant;
use url::Url;
use uuid::Uuid;

use super::answers::{self, unreadable};
use super::error;
use super::routes::{Parts, Route};
use super::upload::Activity;
use super::wire;
use crate::clock;
use crate::domain::account::{Overrides, Token, parse_base};
use crate::domain::approval::Consequences;
use crate::domain::asked::{Question, Reply};
use crate::domain::failure::Failure;
use crate::domain::fields::FieldId;
use crate::domain::outside::{self, Unfit};
use crate::domain::requirement::{RequiredField, Requirement};
use crate::domain::server_profile::ServerProfile;
use crate::texts::tr;

/// The largest JSON answer that is read (8 MiB); the program's own limit.
const MAX_ANSWER_BYTES: usize = 8 * 1024 * 1024;
/// How much of an answer without success is read: enough for its sentences.
const MAX_REFUSAL_BYTES: usize = 256 * 1024;
/// How many profiles a page asks for, and how many pages are read at most.
const PAGE: usize = 100;
const MAX_PAGES: usize = 100;
/// A shorter token is not looked for in answers: it could stand there by chance.
const MIN_TOKEN_TO_HIDE: usize = 12;

/// Where the calls go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    pub base: Url,
    pub account_guid: Uuid,
    pub overrides: Overrides,
}

/// How long the client waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// For a connection, with its encryption.
    pub connect: Duration,
    /// While nothing moves in either direction.
    pub idle: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(30),
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
    token: Token,
    header: HeaderValue,
    timing: Timing,
    /// For people: the host, with the port where it is no usual one.
    host: String,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("endpoint", &self.inner.endpoint)
            .finish_non_exhaustive()
    }
}

/// An answer with success, as far as it was read.
struct Answered {
    headers: HeaderMap,
    body: Value,
}

impl Client {
    /// Takes tens of milliseconds for the system's certificates: not for the thread that
    /// draws.
    pub fn new(endpoint: Endpoint, token: Token, timing: Timing) -> Result<Self, Failure> {
        let local = |detail: String| Failure::Local { detail };
        parse_base(endpoint.base.as_str()).map_err(local)?;
        let mut header = HeaderValue::from_str(token.reveal())
            .map_err(|_| local(tr!("product-token-cant-be-sent").to_owned()))?;
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
            // Only ever loopback (`parse_base`): neither proxies nor certificates are for it.
            builder.no_proxy().tls_certs_only([])
        } else {
            builder.https_only(true)
        };
        let http = builder
            .build()
            .map_err(|_| local(tr!("secure-connections-cant-be-made").to_owned()))?;
        let name = endpoint.base.host_str().unwrap_or_default();
        let host = match endpoint.base.port() {
            Some(port) => format!("{name}:{port}"),
            None => name.to_owned(),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                http,
                endpoint,
                token,
                header,
                timing,
                host,
            }),
        })
    }

    /// Creates a profile; the body goes by this program's names, with its id and its
    /// documents. The answer may be blank.
    pub async fn create(&self, body: &Map<String, Value>) -> Result<ServerProfile, Failure> {
        let request = self.request(Route::Create, Parts::default());
        let answer = self.call(self.with_json(request, body)).await?;
        answers::profile(answer.body, self.overrides())
    }

    /// Sends the members that changed. The answer may be blank.
    pub async fn update(
        &self,
        guid: Uuid,
        changes: &Map<String, Value>,
    ) -> Result<ServerProfile, Failure> {
        let request = self.request(Route::Update, profile(guid));
        let answer = self.call(self.with_json(request, changes)).await?;
        answers::profile(answer.body, self.overrides())
    }

    pub async fn get(&self, guid: Uuid) -> Result<ServerProfile, Failure> {
        let answer = self.call(self.request(Route::Get, profile(guid))).await?;
        match answers::profile(answer.body, self.overrides())? {
            blank if blank.is_blank() => Err(unreadable(tr!("it-is-empty"))),
            found => Ok(found),
        }
    }

    /// All profiles of the account, page by page, at most 10,000.
    pub async fn list(&self) -> Result<Vec<ServerProfile>, Failure> {
        let mut all: Vec<ServerProfile> = Vec::new();
        for _ in 0..MAX_PAGES {
            let (page, total) = self.page(all.len(), PAGE).await?;
            let count = page.len();
            // A server that does not page answers the same again.
            let again = !all.is_empty() && all.first() == page.first();
            if count == 0 || again {
                break;
            }
            all.extend(page);
            // Without a total only an empty page is the end: the server may give fewer at a
            // time than it was asked for.
            if total.is_some_and(|total| all.len() as u64 >= total) {
                break;
            }
        }
        Ok(all)
    }

    pub async fn delete(&self, guid: Uuid) -> Result<(), Failure> {
        let request = self.request(Route::Delete, profile(guid));
        self.call(request).await.map(|_| ())
    }

    /// What an update would bring about; nothing is changed.
    pub async fn check_update_consequences(
        &self,
        guid: Uuid,
        changes: &Map<String, Value>,
    ) -> Result<Consequences, Failure> {
        let request = self.request(Route::CheckUpdateConsequences, profile(guid));
        let answer = self.call(self.with_json(request, changes)).await?;
        Ok(answers::consequences(answer.body, self.overrides()))
    }

    /// What a country asks.
    pub async fn ask(&self, about: &Question) -> Result<Reply, Failure> {
        match about {
            Question::Requirements(country) => {
                let asked = self.country_requirements(country).await;
                asked.map(Reply::Requirements)
            }
            Question::RequiredFields(country) => {
                let asked = self.verify_required_fields(country).await;
                asked.map(Reply::RequiredFields)
            }
        }
    }

    /// What the country of the numbers asks.
    pub async fn country_requirements(
        &self,
        country_code: &str,
    ) -> Result<Vec<Requirement>, Failure> {
        let parts = Parts {
            country: Some(country_code),
            ..Parts::default()
        };
        let request = self.request(Route::CountryRequirements, parts);
        let answer = self.call(request).await?;
        answers::requirements(answer.body, self.overrides())
    }

    /// The extra fields that the country of the address asks for.
    pub async fn verify_required_fields(
        &self,
        address_country_code: &str,
    ) -> Result<Vec<RequiredField>, Failure> {
        let mut body = Map::new();
        let name = FieldId::AddressCountryCode.row().json;
        body.insert(name.to_owned(), address_country_code.into());
        let request = self.request(Route::VerifyRequiredFields, Parts::default());
        let answer = self.call(self.with_json(request, &body)).await?;
        answers::required_fields(&answer.body, self.overrides())
    }

    /// Whether the account and its token work, by the smallest question there is: how
    /// many profiles there are (at least, where the server does not say).
    pub async fn test_connection(&self) -> Result<u64, Failure> {
        let (page, total) = self.page(0, 1).await?;
        Ok(total.unwrap_or(page.len() as u64))
    }

    async fn page(
        &self,
        skip: usize,
        take: usize,
    ) -> Result<(Vec<ServerProfile>, Option<u64>), Failure> {
        let request = self
            .request(Route::List, Parts::default())
            .query(&[(wire::SKIP, skip), (wire::TAKE, take)]);
        let answer = self.call(request).await?;
        let total = answer
            .headers
            .get(wire::TOTAL_HEADER)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.trim().parse().ok());
        let profiles = answers::profiles(answer.body, self.overrides())?;
        Ok((profiles, total))
    }

    pub(super) fn overrides(&self) -> &Overrides {
        &self.inner.endpoint.overrides
    }

    pub(super) fn timing(&self) -> Timing {
        self.inner.timing
    }

    pub(super) fn request(&self, route: Route, parts: Parts) -> RequestBuilder {
        let Inner {
            http,
            endpoint,
            header,
            ..
        } = &*self.inner;
        let url = route.url(
            &endpoint.base,
            endpoint.account_guid,
            &endpoint.overrides,
            parts,
        );
        http.request(route.method(), url)
            .header(wire::TOKEN_HEADER, header.clone())
            .header(ACCEPT, "application/json")
    }

    fn with_json(&self, request: RequestBuilder, body: &Map<String, Value>) -> RequestBuilder {
        request.json(&wire::to_wire(body, self.overrides()))
    }

    async fn call(&self, request: RequestBuilder) -> Result<Answered, Failure> {
        let idle = self.inner.timing.idle;
        self.exchange(request, &Activity::start(), idle).await
    }

    /// Sends a request and returns the JSON of its answer; gives up once nothing has
    /// moved for `idle`. `activity` tells when the request itself last moved.
    pub(super) async fn call_while(
        &self,
        request: RequestBuilder,
        activity: &Activity,
        idle: Duration,
    ) -> Result<Value, Failure> {
        self.exchange(request, activity, idle)
            .await
            .map(|answered| answered.body)
    }

    async fn exchange(
        &self,
        request: RequestBuilder,
        activity: &Activity,
        idle: Duration,
    ) -> Result<Answered, Failure> {
        let host = &self.inner.host;
        if self.inner.endpoint.base.scheme() == "https" {
            clock::check().map_err(|wrong| Failure::Local {
                detail: wrong.to_string(),
            })?;
        }
        let mut sending = pin!(request.send());
        let response = loop {
            let deadline = activity.last() + idle;
            tokio::select! {
                sent = &mut sending => break sent.map_err(|e| error::of_transport(&e, host))?,
                () = tokio::time::sleep_until(deadline) => {
                    if activity.last() + idle <= Instant::now() {
                        return Err(Failure::Timeout { host: host.clone() });
                    }
                }
            }
        };
        let status = response.status();
        let headers = response.headers().clone();
        if status.is_success() {
            let bytes = self.read(response, MAX_ANSWER_BYTES).await?;
            let body = self.parse(&bytes)?;
            return Ok(Answered { headers, body });
        }
        // The status counts, however much of its explanation arrives.
        let bytes = self
            .read(response, MAX_REFUSAL_BYTES)
            .await
            .unwrap_or_default();
        let text = self.hide_token(&bytes);
        let overrides = self.overrides();
        Err(error::of_status(status, &headers, &text, host, overrides))
    }

    /// The body, counted while it comes: what its headers say of its length may be wrong.
    async fn read(&self, mut response: Response, most: usize) -> Result<Vec<u8>, Failure> {
        let Inner { host, timing, .. } = &*self.inner;
        let mut bytes = Vec::new();
        loop {
            let chunk = tokio::time::timeout(timing.idle, response.chunk())
                .await
                .map_err(|_| Failure::Timeout { host: host.clone() })?
                .map_err(|e| error::of_transport(&e, host))?;
            let Some(chunk) = chunk else {
                return Ok(bytes);
            };
            if bytes.len() + chunk.len() > most {
                return Err(unreadable(tr!("it-is-larger-than-8")));
            }
            bytes.extend_from_slice(&chunk);
        }
    }

    /// The JSON of an answer; blank is `null`.
    fn parse(&self, bytes: &[u8]) -> Result<Value, Failure> {
        let text = self.hide_token(bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Ok(Value::Null);
        }
        outside::json(text).map_err(|unfit| match unfit {
            Unfit::NoJson(_) => unreadable(tr!("it-is-no-json-2")),
            unfit => unreadable(&unfit.to_string()),
        })
    }

    /// A server may quote the token; what it says is shown and stored, the token never.
    fn hide_token(&self, bytes: &[u8]) -> String {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let token = self.inner.token.reveal();
        if token.len() >= MIN_TOKEN_TO_HIDE && text.contains(token) {
            text.replace(token, "(product token)")
        } else {
            text
        }
    }
}

fn profile(guid: Uuid) -> Parts<'static> {
    Parts {
        profile: Some(guid),
        country: None,
    }
}
