//! Posts the entire profile to its `callbackUrl` at each change of status, as CM.com does. Only to this computer, and
//! without TLS: the sandbox sends nothing anywhere else.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::time::{interval, sleep};
use tokio_util::sync::CancellationToken;
use url::{Host, Url};
use uuid::Uuid;

use super::names;
use super::profiles::response_body;
use super::state::{Record, ServerState};
use crate::clock;

/// The time between two looks at the profiles.
const INTERVAL: Duration = Duration::from_millis(200);
const TIMEOUT: Duration = Duration::from_secs(5);
/// How often a callback is sent that was not received, and the pause before each further time.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_secs(1);

/// The status that was last posted or answered, and whether the profile is deleted.
type Known = (&'static str, bool);

/// Posts until `closing` is cancelled.
pub(super) async fn run(state: Arc<ServerState>, closing: CancellationToken) {
    let client = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([])
        .redirect(reqwest::redirect::Policy::none())
        .timeout(TIMEOUT)
        .build();
    let Ok(client) = client else {
        tracing::warn!("the sandbox can’t send callbacks");
        return;
    };
    let mut known = None;
    let mut ticks = interval(INTERVAL);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            () = closing.cancelled() => return,
        }
        for (url, body) in changed(&state, &mut known).await {
            tokio::select! {
                () = post(&client, &url, &body) => {}
                () = closing.cancelled() => return,
            }
        }
    }
}

/// The profiles whose status has changed since the last look, with the addresses that want to know.
async fn changed(
    state: &Arc<ServerState>,
    known: &mut Option<BTreeMap<Uuid, Known>>,
) -> Vec<(Url, Value)> {
    let before = known.take();
    let looked = Arc::clone(state).with_stores(move |stores| {
        let now = clock::now();
        let mut after = BTreeMap::new();
        let mut changed = Vec::new();
        for (guid, record) in stores.profiles.entries() {
            let Some(url) = url_of(record) else {
                continue;
            };
            let status: Known = (record.review.at(now).0.word(), record.deleted.is_some());
            // The sender of a new profile has its status from the answer.
            let known = before.as_ref().and_then(|before| before.get(guid));
            if known.is_some_and(|known| *known != status) {
                changed.push((url, response_body(record)));
            }
            after.insert(*guid, status);
        }
        Ok((after, changed))
    });
    match looked.await {
        Ok((after, changed)) => {
            *known = Some(after);
            changed
        }
        Err(_) => Vec::new(),
    }
}

/// The address that a profile's callbacks go to, if it is on this computer.
fn url_of(record: &Record) -> Option<Url> {
    let url = record.profile.get(names::CALLBACK_URL)?.as_str()?;
    let url = Url::parse(url.trim()).ok()?;
    let is_here = match url.host()? {
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
        Host::Domain(name) => name == "localhost",
    };
    (is_here && url.scheme() == "http").then_some(url)
}

async fn post(client: &reqwest::Client, url: &Url, body: &Value) {
    for _ in 0..TRIES {
        let sent = client.post(url.clone()).json(body).send().await;
        match sent {
            Ok(answer) if !answer.status().is_server_error() => return,
            Ok(_) | Err(_) => sleep(PAUSE).await,
        }
    }
    tracing::info!("the sandbox could not deliver a callback");
}
