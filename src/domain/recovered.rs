//! The outcome of the recovery of a damaged library.

use std::fmt;
use std::path::PathBuf;

use super::text::clean;
use crate::i18n::{quoted, tr};

/// The most names in a sentence.
const MAX_NAMES: usize = 5;
/// The longest name in a sentence, in characters.
const MAX_NAME: usize = 60;

/// A library that was damaged and is whole again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The damaged file, under its new name.
    pub damaged: PathBuf,
    /// The number of profiles that were read from it.
    pub read: usize,
    /// The backup that filled in the rest, if there was one.
    pub backup: Option<PathBuf>,
    /// The names of the profiles that are as they were in the backup.
    pub from_backup: Vec<String>,
    /// The names of the profiles of which it is no longer known if CM.com has them.
    pub in_doubt: Vec<String>,
    /// The names of the profiles that could not be read.
    pub lost: Vec<String>,
}

impl fmt::Display for Recovered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |all: &[String]| {
            let names = all.iter().take(MAX_NAMES).map(|name| clean(name, MAX_NAME));
            quoted(names)
        };
        let mut sentences = vec![tr!("recovery-notice", count = self.read)];
        if let (Some(backup), count @ 1..) = (&self.backup, self.from_backup.len()) {
            let backup = backup.file_name().unwrap_or_default().to_string_lossy();
            sentences.push(tr!(
                "recovery-from-backup-notice",
                count = count,
                backup = backup,
                names = names(&self.from_backup)
            ));
        }
        if let count @ 1.. = self.in_doubt.len() {
            let names = names(&self.in_doubt);
            sentences.push(tr!(
                "recovery-in-doubt-notice",
                count = count,
                names = names
            ));
        }
        if let count @ 1.. = self.lost.len() {
            let names = names(&self.lost);
            sentences.push(tr!("recovery-lost-notice", count = count, names = names));
        }
        let kept = tr!("recovery-kept-notice", file = self.damaged.display());
        sentences.push(kept);
        formatter.write_str(&sentences.join(". "))
    }
}
