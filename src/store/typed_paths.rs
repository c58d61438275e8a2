//! Paths that people type or drop: the home folder, file addresses and completions.

use std::fs;
use std::path::{Path, PathBuf};

/// The most completions of a path that are offered.
const MAX_COMPLETIONS: usize = 50;
/// The most entries of a folder that are read for completions.
const MAX_ENTRIES: usize = 5_000;

/// Resolves `~/` and `file://` in a path that was typed or dropped.
pub fn expand_home(typed: &Path, home: Option<&Path>) -> PathBuf {
    let text = typed.to_string_lossy();
    if text.starts_with("file://")
        && let Some(path) = url::Url::parse(&text)
            .ok()
            .and_then(|url| url.to_file_path().ok())
    {
        return path;
    }
    match (text.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ if text == "~" => home.map_or_else(|| typed.to_owned(), Path::to_owned),
        _ => typed.to_owned(),
    }
}

/// Completions of a path that is being typed: folders, with a slash, and files of the
/// kinds that can be attached. Hidden ones only when a dot was typed.
pub fn complete_path(typed: &str, home: Option<&Path>) -> Vec<String> {
    let (folder_text, start) = match typed.rfind('/') {
        Some(slash) => typed.split_at(slash + 1),
        None => return Vec::new(),
    };
    let folder = expand_home(Path::new(folder_text), home);
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let prefix = start.to_lowercase();
    let mut completions: Vec<String> = entries
        .take(MAX_ENTRIES)
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let hidden = name.starts_with('.') && !start.starts_with('.');
            if hidden || !name.to_lowercase().starts_with(&prefix) {
                return None;
            }
            let metadata = fs::metadata(entry.path()).ok()?;
            if metadata.is_dir() {
                Some(format!("{folder_text}{name}/"))
            } else {
                let is_offered = metadata.is_file() && can_be_attached(&name);
                is_offered.then(|| format!("{folder_text}{name}"))
            }
        })
        .collect();
    completions.sort();
    completions.truncate(MAX_COMPLETIONS);
    completions
}

/// Decides by the name only; the content is checked when the file is attached.
fn can_be_attached(name: &str) -> bool {
    let extension = Path::new(name)
        .extension()
        .unwrap_or_default()
        .to_string_lossy();
    ["pdf", "png", "jpg", "jpeg"].contains(&extension.to_lowercase().as_str())
}
