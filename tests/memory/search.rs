//! The memory of a search through all profiles of an account.

use crate::harness::server::{Reply, Server};
use profile_desk::api::Timing;
use serde_json::{Value, json};
use tokio::runtime::Builder;
use url::Url;
use uuid::Uuid;

use crate::{MEMORY, alone};

const MIB: usize = 1024 * 1024;
const PROFILES: usize = 10_000;
/// Size of each profile, in bytes.
const SIZE: usize = 5_000;
/// A page and everything made from it on both sides; far less than all profiles.
const MAX_GROWTH: usize = 16 * MIB;

#[test]
fn a_search_through_10_000_profiles_keeps_one_page_at_a_time() {
    alone("inner_search");
}

#[test]
#[ignore = "runs in a process of its own"]
fn inner_search() {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(search());
}

async fn search() {
    let server = Server::start(|seen| {
        let url = Url::parse("http://x").unwrap().join(&seen.path).unwrap();
        let (_, skip) = url.query_pairs().find(|(key, _)| key == "skip").unwrap();
        let skip: usize = skip.parse().unwrap();
        let note = " ".repeat(SIZE);
        let page: Vec<Value> = (skip..skip + 100)
            .map(|n| json!({"guid": Uuid::from_u128(n as u128 + 1), "note": note}))
            .collect();
        Reply::Json(200, page.into())
    })
    .await;
    let client = server.client_with(Timing::default());
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let mut bytes = 0;
    let search = client.search(|profile| bytes += profile.raw["note"].as_str().unwrap().len());
    let searched = search.await.unwrap();
    let grown = MEMORY.peak_usage().saturating_sub(before);
    println!("{} KiB for {} MiB", grown / 1024, bytes / MIB);
    assert_eq!((searched.profiles, searched.all), (PROFILES, false));
    assert_eq!(bytes, PROFILES * SIZE);
    assert!(grown < MAX_GROWTH, "{} KiB", grown / 1024);
}
