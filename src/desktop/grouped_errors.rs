//! Errors of many files in a few sentences, because notices cover part of the form.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use crate::app::window_error::LibraryError;
use crate::domain::text::clean;
use crate::store::StoreError;

/// The largest number of files with a sentence each, and of names in a sentence about more.
const MAX_FILES: usize = 3;
/// Longest name in a sentence, in characters.
const MAX_NAME: usize = 60;

/// The errors of a library that was read. The log has every file.
pub(super) fn of_library(root: &Path, errors: Vec<StoreError>) -> Vec<LibraryError> {
    for error in &errors {
        // The sentence itself is not logged: it may name a profile.
        let file = error.file().map(|file| file.display().to_string());
        let why = std::error::Error::source(error).map(ToString::to_string);
        tracing::warn!(file, why, "only part was read");
    }
    let is_of_a_file = |error: &StoreError| {
        error.file().is_some() || matches!(error, StoreError::PartlyRead { .. })
    };
    let (of_files, others): (Vec<_>, Vec<_>) = errors.iter().partition(|error| is_of_a_file(error));
    if of_files.len() <= MAX_FILES {
        return errors.into_iter().map(LibraryError::from).collect();
    }
    let mut summaries: Vec<LibraryError> = others
        .into_iter()
        .cloned()
        .map(LibraryError::from)
        .collect();
    let files: BTreeSet<&Path> = of_files.iter().filter_map(|error| error.file()).collect();
    // The files in the library's own folder come first: they concern the whole library.
    let mut files: Vec<&Path> = files.into_iter().collect();
    files.sort_by_key(|file| file.parent() != Some(root));
    let names = files
        .iter()
        .map(|file| file.strip_prefix(root).unwrap_or(file).to_string_lossy());
    if !files.is_empty() {
        summaries.push(LibraryError::ManyFilesDamaged {
            count: files.len(),
            names: first(names, MAX_FILES),
            log: root.join("log"),
        });
    }
    let partly = of_files.iter().filter_map(|error| match error {
        StoreError::PartlyRead { name } => Some(clean(name, MAX_NAME)),
        StoreError::Folder { .. }
        | StoreError::NotWritten { .. }
        | StoreError::NotRead { .. }
        | StoreError::Damaged { .. }
        | StoreError::LeftOut { .. }
        | StoreError::Newer { .. }
        | StoreError::NotMoved { .. }
        | StoreError::NotRestored { .. }
        | StoreError::NotMovedIn { .. }
        | StoreError::OtherVersion { .. }
        | StoreError::DocumentNotMovedIn { .. }
        | StoreError::NotExported { .. }
        | StoreError::InUse { .. }
        | StoreError::Claimed { .. }
        | StoreError::NotClaimed { .. }
        | StoreError::DraftIsNewer
        | StoreError::NotOpened { .. }
        | StoreError::DraftNotRead { .. }
        | StoreError::ViewNotRead { .. }
        | StoreError::ViewNotSaved { .. }
        | StoreError::NotSaved { .. }
        | StoreError::NotBackedUp { .. }
        | StoreError::NotRecovered { .. }
        | StoreError::NotTrashed { .. }
        | StoreError::NotTakenOut { .. }
        | StoreError::NotDeleted { .. }
        | StoreError::DeletedElsewhere
        | StoreError::RestoredElsewhere
        | StoreError::RecordIsNewer => None,
    });
    let partly: Vec<String> = partly.collect();
    if !partly.is_empty() {
        summaries.push(LibraryError::ManyPartlyRead {
            count: partly.len(),
            names: partly.into_iter().take(MAX_FILES).collect(),
        });
    }
    summaries
}

fn first<'a>(names: impl Iterator<Item = Cow<'a, str>>, most: usize) -> String {
    let names: Vec<Cow<str>> = names.take(most).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::domain::local_error::DamageReason;

    const ROOT: &str = "/home/me/library";

    fn damaged(name: &str) -> StoreError {
        StoreError::Damaged {
            file: PathBuf::from(ROOT).join(name),
            reason: DamageReason::Json("it ends too early".to_owned()),
            aside: None,
        }
    }

    fn messages(errors: &[StoreError]) -> Vec<String> {
        let summaries = of_library(Path::new(ROOT), errors.to_vec());
        summaries.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_few_files_one_by_one_and_many_in_one_sentence() {
        let mut errors: Vec<StoreError> = (1..=3)
            .map(|number| damaged(&format!("drafts/{number}/draft.json")))
            .collect();
        let singly: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(messages(&errors), singly);

        errors.extend((4..=22).map(|number| damaged(&format!("drafts/{number}/draft.json"))));
        errors.push(damaged("accounts.json"));
        assert_eq!(
            messages(&errors),
            [
                "23 files in the library are damaged or can’t be read, including accounts.json, drafts/1/draft.json, drafts/10/draft.json. Nothing was deleted. See the log in /home/me/library/log for all of them"
            ]
        );
    }

    #[test]
    fn keeps_the_error_of_the_library_and_names_partly_read_profiles() {
        let folder = || StoreError::Folder {
            folder: ROOT.into(),
            source: std::io::ErrorKind::PermissionDenied.into(),
        };
        let mut errors = vec![folder()];
        for number in 1..=5 {
            errors.push(damaged(&format!("drafts/{number}/draft.json")));
            let name = format!("Office {number}{}", "x".repeat(500));
            errors.push(StoreError::PartlyRead { name });
        }
        let messages = messages(&errors);
        assert_eq!(messages.len(), 3, "{messages:?}");
        assert_eq!(messages[0], folder().to_string());
        assert!(messages[1].starts_with("5 files"), "{messages:?}");
        assert!(messages[2].starts_with("We could read only part of 5 profiles"));
        assert!(
            messages[2].contains("“Office 1xx") && messages[2].len() < 400,
            "{messages:?}"
        );
    }
}
