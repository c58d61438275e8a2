//! The documents of the library, and one in place of another.

use jiff::civil::date;
use profile_desk::app::action::{Action, DocumentLibraryAction};
use profile_desk::clock;
use profile_desk::domain::library_document::DocumentDates;
use profile_desk::domain::preflight::{PageText, PaperText};

use super::states::{amsterdam, library, submitted};
use crate::harness::papers::pdf;
use crate::harness::window::Harness;

/// Three profiles with two documents, of which one expires soon.
fn documents() -> Harness {
    let mut first = amsterdam();
    let mut other = first.content.attachments[0].clone();
    other.sha256 = "ef".repeat(32);
    "passport.jpg".clone_into(&mut other.name);
    other.requirement = None;
    first.content.attachments.push(other);
    let extract = first.content.attachments[0].clone();
    let mut harness = library(first);
    let others = [
        submitted(12, "berlin-office", "Approved", None),
        submitted(13, "london-office", "Pending", None),
    ];
    for mut draft in others {
        draft.content.attachments = vec![extract.clone()];
        harness.add_elsewhere(&draft);
    }
    let dates = DocumentDates {
        issued: Some(date(2025, 12, 20)),
        expires: Some(date(2026, 3, 20)),
    };
    let stored = &harness.store.library;
    let changed = stored.change_document_dates(&extract.sha256, clock::now(), |_| dates);
    changed.unwrap();
    stored.update_list().unwrap();
    let text = PageText {
        text: "Date of issue: 20 December 2025".to_owned(),
        is_drawn: true,
    };
    let text = PaperText {
        pages: vec![text],
        is_whole: true,
    };
    harness.state.papers.clear();
    harness.papers.insert(extract.sha256.clone(), text);
    act(&mut harness, DocumentLibraryAction::Choose(None));
    act(&mut harness, DocumentLibraryAction::Select(extract.sha256));
    harness
}

fn act(harness: &mut Harness, action: DocumentLibraryAction) {
    harness.act(Action::DocumentLibrary(action));
}

/// The documents, with the details of one.
pub fn list() -> Harness {
    documents()
}

/// The review of a replacement.
pub fn replacement() -> Harness {
    let mut harness = documents();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("extract-2026.pdf");
    std::fs::write(&path, pdf(&["A new extract"])).unwrap();
    act(&mut harness, DocumentLibraryAction::AskReplacement);
    let path = path.display().to_string();
    act(&mut harness, DocumentLibraryAction::TypeReplacement(path));
    act(&mut harness, DocumentLibraryAction::PlanReplacement);
    harness
}
