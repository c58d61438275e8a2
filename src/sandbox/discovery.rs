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
use crate::files::{self, new_beside};

const ADDRESS: &str = "address";
/// The longest file with one, in bytes.
const LONGEST: u64 = 1024;
/// An answer over loopback takes milliseconds; whoever takes longer is no help.
const PATIENCE: Duration = Duration::from_secs(2);

/// Writes down the address. Without it the sandbox works all the same, for this program.
pub(super) fn announce(folder: &Path, base: &Url) {
    let written = new_beside(folder).and_then(|mut file| {
        writeln!(file, "{base}")?;
        file.persist(folder.join(ADDRESS))?;
        Ok(())
    });
    if let Err(error) = written {
        tracing::warn!(%error, "the sandbox could not save its address");
    }
}

/// Takes the address back.
pub(super) fn withdraw(folder: &Path) {
    let _ = fs::remove_file(folder.join(ADDRESS));
}

/// The address of the sandbox that another program runs in a folder, if it answers.
pub async fn running_in(folder: &Path) -> Option<Url> {
    let written = files::read(&folder.join(ADDRESS), LONGEST).ok()?;
    let written = String::from_utf8(written).ok()?;
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
