//! The end of an export, and the notice about it.

use std::path::PathBuf;

use crate::domain::text::clean;
use crate::i18n::{quoted, tr};

/// The largest number of missing documents that the notice names.
const MAX_DOCUMENTS: usize = 5;
/// The longest name in the notice, in characters.
const MAX_NAME: usize = 60;

/// The files that an export wrote, and the documents that it could not copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOutcome {
    /// The folder in which all others are.
    pub into: PathBuf,
    /// The folder of each draft.
    pub folders: Vec<PathBuf>,
    /// The table of all drafts; none for a single draft.
    pub table: Option<PathBuf>,
    pub missing: Vec<MissingDocument>,
}

/// A document that could not be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingDocument {
    /// The title of its draft.
    pub profile: String,
    pub document: String,
}

impl ExportOutcome {
    /// True when all documents were copied.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// Message that says what was written where, and which documents were left out.
    pub fn message(&self) -> String {
        let written = if let Some(table) = &self.table {
            vec![
                tr!(
                    "export-done-folders",
                    folders = self.folders.len(),
                    into = self.into.display()
                ),
                table.display().to_string(),
            ]
        } else {
            let folders = self.folders.iter();
            folders.map(|folder| folder.display().to_string()).collect()
        };
        let text = tr!(
            "export-done-notice",
            folder = written.join(tr!("format-list-and"))
        );
        if self.is_complete() {
            return text;
        }
        let first = self.missing.iter().take(MAX_DOCUMENTS);
        let names: Vec<String> = first.map(MissingDocument::message).collect();
        let names = names.join(", ");
        let count = self.missing.len();
        if count > MAX_DOCUMENTS {
            tr!(
                "export-many-documents-missing-warning",
                text = text,
                count = count,
                names = names
            )
        } else {
            tr!(
                "export-documents-missing-warning",
                text = text,
                missing = names
            )
        }
    }
}

impl MissingDocument {
    fn message(&self) -> String {
        tr!(
            "export-document-of-profile",
            name = quoted([clean(&self.document, MAX_NAME)]),
            profile = quoted([clean(&self.profile, MAX_NAME)])
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(count: usize) -> ExportOutcome {
        let missing = (0..count).map(|number| MissingDocument {
            profile: "Office".to_owned(),
            document: format!("{number}.pdf"),
        });
        ExportOutcome {
            into: "X".into(),
            folders: vec!["X".into()],
            table: None,
            missing: missing.collect(),
        }
    }

    #[test]
    fn names_the_first_documents_missing_from_an_export_with_their_profile() {
        assert_eq!(without(0).message(), "Exported to X");
        assert_eq!(
            without(2).message(),
            "Export incomplete. We could not copy these documents: “0.pdf” of “Office”, “1.pdf” of “Office”. Exported to X"
        );
        let text = without(2000).message();
        assert!(
            text.starts_with(
                "Export incomplete. We could not copy 2000 documents, including “0.pdf”"
            ),
            "{text}"
        );
        assert!(text.len() < 300, "{text}");
    }

    #[test]
    fn names_the_folder_and_the_table_of_several_drafts() {
        let outcome = ExportOutcome {
            folders: vec!["X/Amsterdam".into(), "X/Austin".into()],
            table: Some("X/profiles.csv".into()),
            ..without(0)
        };
        assert_eq!(
            outcome.message(),
            "Exported to 2 folders in X and X/profiles.csv"
        );
    }
}
