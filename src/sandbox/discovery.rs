//! Discovery of a running sandbox by other programs on this computer: a small file in its folder
//! contains its address.
//!
//! The file may be outdated after a power cut, so an address counts only when it answers.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use url::Url;

use super::names;
use crate::domain::account::parse_base;
use crate::files::{self, new_beside};

const ADDRESS: &str = "address";
/// The size limit of the file, in bytes.
const MAX_BYTES: u64 = 1024;
/// The longest wait for an answer. Over loopback, an answer takes milliseconds.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Writes the address to the file. If that fails, the sandbox still works for this program.
pub(super) fn announce(folder: &Path, base: &Url) {
    let result = new_beside(folder).and_then(|mut file| {
        writeln!(file, "{base}")?;
        file.persist(folder.join(ADDRESS))?;
        Ok(())
    });
    if let Err(error) = result {
        tracing::warn!(%error, "the sandbox could not save its address");
    }
}

/// Removes the address.
pub(super) fn withdraw(folder: &Path) {
    let _ = fs::remove_file(folder.join(ADDRESS));
}

/// The address of the sandbox that another program runs in a folder, if it answers.
pub async fn running_in(folder: &Path) -> Option<Url> {
    let text = files::read(&folder.join(ADDRESS), MAX_BYTES).ok()?;
    let text = String::from_utf8(text).ok()?;
    let base = parse_base(&text)
        .ok()
        .filter(|base| base.scheme() == "http")?;
    let url = base.join(names::FAULTS).ok()?;
    let client = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([])
        .redirect(reqwest::redirect::Policy::none())
        .timeout(TIMEOUT)
        .build()
        .ok()?;
    let answer = client.get(url).send().await.ok()?;
    let answer: Value = answer.error_for_status().ok()?.json().await.ok()?;
    answer.get("faults").is_some().then_some(base)
}
