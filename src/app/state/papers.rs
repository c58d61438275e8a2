//! What is known of documents besides their pictures: their text, and the dates that people entered.

use std::sync::Arc;

use super::State;
use crate::domain::attachment::MediaType;
use crate::domain::draft::Draft;
use crate::domain::preflight::{KnownDocument, Paper, TextError};

/// The text of a document, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperState {
    Reading,
    Read(Arc<Paper>),
    Unknown(TextError),
}

impl State {
    /// What is known of a document, by the hash of its content.
    pub fn known_document(&self, sha256: &str) -> KnownDocument<'_> {
        let paper = match self.papers.get(sha256) {
            Some(PaperState::Read(paper)) => Some(paper.as_ref()),
            Some(PaperState::Reading | PaperState::Unknown(_)) | None => None,
        };
        KnownDocument {
            paper,
            dates: self.document_dates.get(sha256).copied().unwrap_or_default(),
        }
    }

    /// The documents of a draft whose text was never asked for.
    pub(in crate::app) fn unread_papers(&self, draft: &Draft) -> Vec<String> {
        let attachments = draft.content.attachments.iter();
        let unread = attachments.filter(|attachment| {
            attachment.media_type == MediaType::Pdf && !self.papers.contains_key(&attachment.sha256)
        });
        unread.map(|attachment| attachment.sha256.clone()).collect()
    }
}
