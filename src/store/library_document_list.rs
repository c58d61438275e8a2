//! The documents of the library by content: who has them, their dates, and one paper in place of another.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::StoreError;
use super::database::Database;
use super::library::Library;
use crate::domain::attachment::{AttachError, Attached, Attachment, clean_name, is_sha256};
use crate::domain::country::fold;
use crate::domain::library_document::{DocumentDates, LibraryDocument, sort};

/// Which documents of the library are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentQuery {
    /// Any part of a file name or of the name of a profile that has it, without accents or case.
    pub search: String,
    /// Only those that expire by this day.
    pub expires_by: Option<Date>,
}

impl Library {
    /// The documents that profiles in the list have: what expires first comes first, then by name.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn documents_in_use(
        &self,
        query: &DocumentQuery,
    ) -> Result<Vec<LibraryDocument>, StoreError> {
        let mut all = self.ask(Database::library_documents)?;
        let search = fold(&query.search);
        all.retain(|document| !document.used_by.is_empty() && is_wanted(document, query, &search));
        sort(&mut all);
        Ok(all)
    }

    /// The dates of all documents that have any, by content.
    ///
    /// # Errors
    /// When they can't be read.
    pub fn document_dates(&self) -> Result<BTreeMap<String, DocumentDates>, StoreError> {
        self.ask(Database::document_dates)
    }

    /// Changes the dates of a document. Returns them as they are now.
    ///
    /// # Errors
    /// When they can't be read or written: then they are as they were.
    pub fn change_document_dates(
        &self,
        sha256: &str,
        now: Timestamp,
        change: impl Fn(DocumentDates) -> DocumentDates,
    ) -> Result<DocumentDates, StoreError> {
        self.saved_in_place(|database| {
            let changed = database.change_document_dates(sha256, now, &change);
            changed.map_err(|reason| StoreError::NotSaved { reason })
        })
    }

    /// Attaches a document that the library has, under this name, for a draft that already has the attachments
    /// `existing`.
    ///
    /// # Errors
    /// When its content is not in the library any more, or can't be attached.
    pub fn attach_stored(
        &self,
        (sha256, name): (&str, &str),
        existing: &[Attachment],
        now: Timestamp,
    ) -> Result<Attached, AttachError> {
        let name = clean_name(name);
        let content = is_sha256(sha256).then(|| self.documents().content_of(sha256));
        let Some(content) = content.flatten() else {
            return Err(AttachError::NotFound { name });
        };
        self.attach_content((&name, &content), existing, now)
    }
}

fn is_wanted(document: &LibraryDocument, query: &DocumentQuery, search: &str) -> bool {
    let expires = document.dates.expires;
    let is_in_time = query
        .expires_by
        .is_none_or(|by| expires.is_some_and(|expires| expires <= by));
    let has = |text: &str| fold(text).contains(search);
    let mut uses = document.used_by.iter();
    is_in_time && (search.is_empty() || uses.any(|one| has(&one.file_name) || has(one.title())))
}
