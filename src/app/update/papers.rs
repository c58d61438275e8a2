//! Asking for the texts of documents.

use crate::app::effect::{DocumentEffect, Effect};
use crate::app::state::{PaperState, State};

/// Asks for the text of a PDF, by the hash of its content.
pub(super) fn read(state: &mut State, sha256: String, effects: &mut Vec<Effect>) {
    state.papers.insert(sha256.clone(), PaperState::Reading);
    effects.push(Effect::Documents(DocumentEffect::ReadText(sha256)));
}
