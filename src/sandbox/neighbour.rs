//! How other programs on this computer find a running sandbox: by a small file in its
//! folder that holds its address.
//!
//! The file may be old (a power cut), so an address counts only once it answers.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use url::Url;

use super::names;
use crate::domain::account::parse_base;

const ADDRESS: &str = "address";
/// An answer over loopback takes milliseconds; whoever takes longer is no help.
const PATIENCE: Duration = Duration::from_secs(2);

/// Writes down the address. Without it the sandbox works all the same, for this program.
pub(super) fn announce(folder: &Path, base: &Url) {
    let written = tempfile::Builder::new()
        .prefix(".new-")
        .tempfile_in(folder)
        .and_then(|mut file| {
            writeln!(file, "{base}")?;
            file.persist(folder.join(ADDRESS))?;
            Ok(())
        });
    if let Err(error) = written {
        tracing::warn!(%error, "the sandbox could not write down its address");
    }
}

/// Takes the address back.
pub(super) fn withdraw(folder: &Path) {
    let _ = fs::remove_file(folder.join(ADDRESS));
}

/// The address of the sandbox that another program runs in a folder, if it answers.
pub async fn running_in(folder: &Path) -> Option<Url> {
    let written = fs::read_to_string(folder.join(ADDRESS)).ok()?;
    let base = parse_base(&written)
        .ok()
        .filter(|base| base.scheme() == "http")?;
    let question = base.join(names::FAULTS).ok()?;
    let client = reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([])
        .redirect(reqwest::redirect::Policy::none())
        .timeout(PATIENCE)
        .build()
        .ok()?;
    let answer = client.get(question).send().await.ok()?;
    let answer: Value = answer.error_for_status().ok()?.json().await.ok()?;
    answer.get("faults").is_some().then_some(base)
}
