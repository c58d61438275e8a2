//! The documents of the library in the window: found, attached, dated, and one paper put in place of another one; and
//! what their texts and dates say in the checklist.

use std::time::Duration;

use egui::Key;
use egui_kittest::kittest::Queryable;
use jiff::ToSpan;
use jiff::civil::Date;
use profile_desk::app::action::{
    Action, DialogAction, DocumentLibraryAction, FormAction, LibraryAction,
};
use profile_desk::app::job_event::{JobEvent, SharingEvent, StoreEvent};
use profile_desk::app::state::{
    DatesState, Dialog, DocumentsDialog, NoticeAction, ReplacementStep, StoreKey,
};
use profile_desk::clock;
use profile_desk::domain::attachment::{Attached, Attachment};
use profile_desk::domain::checklist::Mark;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::library_document::LibraryDocument;
use profile_desk::domain::preflight::{PageText, PaperText};
use profile_desk::domain::replacement::LeftOut;
use profile_desk::store::Library;
use uuid::Uuid;

use crate::harness::papers::pdf;
use crate::harness::window::{
    Harness, example_draft, in_review, press, sandbox_account, shown, type_text, window,
};

const OPEN: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);
const SENT: Uuid = Uuid::from_u128(3);

fn act(harness: &mut Harness, action: DocumentLibraryAction) {
    harness.act(Action::DocumentLibrary(action));
}

fn select(harness: &mut Harness, attachment: &Attachment) {
    let sha256 = attachment.sha256.clone();
    act(harness, DocumentLibraryAction::Select(sha256));
}

fn dialog(harness: &Harness) -> &DocumentsDialog {
    match &harness.state.dialog {
        Some(Dialog::Documents(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

fn names(harness: &Harness) -> Vec<&str> {
    let documents = dialog(harness).documents.iter();
    documents.map(LibraryDocument::name).collect()
}

fn copy(harness: &Harness, name: &str, content: &[u8]) -> Attachment {
    let library = &harness.store.library;
    let attached = library.attach_content((name, content), &[], clock::now());
    match attached.unwrap() {
        Attached::New(attachment) => attachment,
        other => panic!("{other:?}"),
    }
}

/// Three profiles, of which two have an extract and one is submitted; the first is open, and has none.
fn harness() -> (Harness, Attachment) {
    let account = sandbox_account();
    let named = |mut draft: Draft, name: &str| {
        name.clone_into(&mut draft.content.profile.name);
        draft.content.attachments.clear();
        draft
    };
    let drafts = vec![
        named(example_draft(1, "amsterdam-office"), "Amsterdam"),
        named(example_draft(2, "berlin-office"), "Berlin"),
        named(in_review(3, &account), "Delft"),
    ];
    let mut harness = Harness::with(drafts.clone(), vec![account]);
    let extract = copy(&harness, "extract.pdf", &pdf(&["Extract"]));
    for draft in &drafts[1..] {
        let mut draft = draft.clone();
        draft.content.attachments.push(extract.clone());
        harness.change_elsewhere(&draft);
    }
    harness.act(Action::Library(LibraryAction::Open(OPEN)));
    harness.effects.clear();
    (harness, extract)
}

fn new_file(harness: &Harness) -> (std::path::PathBuf, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.pdf");
    std::fs::write(&path, pdf(&["A new extract"])).unwrap();
    assert!(harness.state.dialog.is_some());
    (path, folder)
}

/// Chooses a new document for the selected one.
fn plan(harness: &mut Harness) -> tempfile::TempDir {
    let (path, folder) = new_file(harness);
    act(harness, DocumentLibraryAction::AskReplacement);
    let path = path.display().to_string();
    act(harness, DocumentLibraryAction::TypeReplacement(path));
    act(harness, DocumentLibraryAction::PlanReplacement);
    folder
}

/// What was typed is saved, and the saves have ended.
fn saved(harness: &mut Harness) {
    for _ in 0..3 {
        let effects = harness.effects.take();
        for id in effects.saves().iter().map(|draft| draft.id) {
            harness.done(JobEvent::Store(StoreEvent::Saved {
                key: StoreKey::Draft(id),
                at: clock::now(),
                outcome: Ok(()),
            }));
        }
        harness.wait(Duration::from_secs(3));
    }
}

fn document_of(harness: &Harness, draft: Uuid) -> String {
    harness.draft(draft).content.attachments[0].name.clone()
}

#[test]
fn a_document_of_another_profile_is_attached_and_undone() {
    let (mut harness, extract) = harness();
    act(&mut harness, DocumentLibraryAction::Choose(None));
    assert_eq!(names(&harness), ["extract.pdf"]);
    assert_eq!(dialog(&harness).documents[0].used_by.len(), 2);
    act(
        &mut harness,
        DocumentLibraryAction::Search("gouda".to_owned()),
    );
    assert!(names(&harness).is_empty());
    act(
        &mut harness,
        DocumentLibraryAction::Search("BERLIN".to_owned()),
    );
    select(&mut harness, &extract);
    act(&mut harness, DocumentLibraryAction::Attach);
    assert!(harness.state.dialog.is_none());
    assert_eq!(document_of(&harness, OPEN), "extract.pdf");
    harness.act(Action::Form(FormAction::Undo));
    assert!(harness.draft(OPEN).content.attachments.is_empty());
}

#[test]
fn dates_are_proposed_from_the_text_and_saved_only_when_asked() {
    let (mut harness, extract) = harness();
    let text =
        "Extract from the trade register\nDate of issue: 5 March 2026\nValid until 5 March 2027";
    harness.papers.insert(
        extract.sha256.clone(),
        PaperText {
            pages: vec![PageText {
                text: text.to_owned(),
                is_drawn: true,
            }],
            is_whole: true,
        },
    );
    act(&mut harness, DocumentLibraryAction::Open);
    select(&mut harness, &extract);
    assert_eq!(dialog(&harness).dates.issued, "");
    act(&mut harness, DocumentLibraryAction::UseProposal);
    let dates = &dialog(&harness).dates;
    assert_eq!(
        (dates.issued.as_str(), dates.expires.as_str()),
        ("2026-03-05", "2027-03-05")
    );
    assert!(harness.store.library.document_dates().unwrap().is_empty());
    act(&mut harness, DocumentLibraryAction::SaveDates);
    assert_eq!(dialog(&harness).dates.state, DatesState::Saved);
    let saved = harness.store.library.document_dates().unwrap();
    assert_eq!(
        saved[&extract.sha256].expires,
        Some(jiff::civil::date(2027, 3, 5))
    );
    // What is wrong is said, and nothing is saved.
    for (issued, expires) in [
        ("03/04/2026", ""),
        ("soon", ""),
        ("", "31-02-2026"),
        ("2026-03-05", "2026-03-04"),
    ] {
        act(
            &mut harness,
            DocumentLibraryAction::TypeIssued(issued.to_owned()),
        );
        act(
            &mut harness,
            DocumentLibraryAction::TypeExpires(expires.to_owned()),
        );
        act(&mut harness, DocumentLibraryAction::SaveDates);
        let state = dialog(&harness).dates.state;
        assert!(
            !matches!(state, DatesState::Saved | DatesState::Saving),
            "{issued} {expires}"
        );
        assert_eq!(harness.store.library.document_dates().unwrap(), saved);
    }
}

#[test]
fn a_new_paper_is_reviewed_and_replaces_the_old_one_everywhere() {
    let (mut harness, extract) = harness();
    harness.act(Action::Library(LibraryAction::Open(OTHER)));
    act(&mut harness, DocumentLibraryAction::Open);
    select(&mut harness, &extract);
    let _folder = plan(&mut harness);
    let Some(ReplacementStep::Review { new, profiles }) = &dialog(&harness).replacement else {
        panic!("{:?}", dialog(&harness).replacement);
    };
    assert_eq!(new.name, "new.pdf");
    let shown: Vec<_> = profiles
        .iter()
        .map(|one| (one.title.as_str(), one.needs_sending))
        .collect();
    assert_eq!(shown, [("Berlin", false), ("Delft", true)]);
    assert_eq!(
        document_of(&harness, OTHER),
        "extract.pdf",
        "nothing has changed yet"
    );

    act(&mut harness, DocumentLibraryAction::ConfirmReplacement);
    saved(&mut harness);
    for id in [OTHER, SENT] {
        assert_eq!(document_of(&harness, id), "new.pdf");
    }
    assert_eq!(names(&harness), ["new.pdf"]);
    let notice = harness.state.notices.last().unwrap().clone();
    assert_eq!(
        notice.text,
        "“new.pdf” is now in 2 profiles. 1 of them was submitted: open it and send the changes"
    );
    // The open one has it as a step that can be undone there as well.
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(document_of(&harness, OTHER), "extract.pdf");
    harness.act(Action::Form(FormAction::Redo));
    saved(&mut harness);
    let Some(NoticeAction::UndoReplacement(back)) = notice.action else {
        panic!("{notice:?}");
    };
    act(&mut harness, DocumentLibraryAction::UndoReplacement(back));
    for id in [OTHER, SENT] {
        assert_eq!(document_of(&harness, id), "extract.pdf");
    }
    saved(&mut harness);
    assert_eq!(names(&harness), ["extract.pdf"]);
}

#[test]
fn profiles_in_use_keep_their_document_and_are_named() {
    let (mut harness, extract) = harness();
    harness.act(Action::Library(LibraryAction::Open(OTHER)));
    act(&mut harness, DocumentLibraryAction::Open);
    select(&mut harness, &extract);
    harness.edited_elsewhere();
    let _folder = plan(&mut harness);
    let Some(ReplacementStep::Review { profiles, .. }) = &dialog(&harness).replacement else {
        panic!("{:?}", dialog(&harness).replacement);
    };
    assert!(matches!(profiles[0].left_out, Some(LeftOut::InUse(_))));
    act(&mut harness, DocumentLibraryAction::ConfirmReplacement);
    assert_eq!(document_of(&harness, OTHER), "extract.pdf");
    assert_eq!(document_of(&harness, SENT), "new.pdf");
}

#[test]
fn a_file_that_cannot_be_used_is_told_and_the_review_can_be_left() {
    let (mut harness, extract) = harness();
    act(&mut harness, DocumentLibraryAction::Open);
    select(&mut harness, &extract);
    act(&mut harness, DocumentLibraryAction::AskReplacement);
    for path in ["", "  ", "/missing/new.pdf"] {
        act(
            &mut harness,
            DocumentLibraryAction::TypeReplacement(path.to_owned()),
        );
        act(&mut harness, DocumentLibraryAction::PlanReplacement);
        let Some(ReplacementStep::Choose { error, .. }) = &dialog(&harness).replacement else {
            panic!("{:?}", dialog(&harness).replacement);
        };
        assert!(error.is_some(), "{path}");
    }
    let _folder = plan(&mut harness);
    act(&mut harness, DocumentLibraryAction::CancelReplacement);
    assert!(dialog(&harness).replacement.is_none());
    act(&mut harness, DocumentLibraryAction::ConfirmReplacement);
    assert_eq!(document_of(&harness, SENT), "extract.pdf");
}

fn set_expiry(harness: &mut Harness, extract: &Attachment, expires: Date) {
    act(harness, DocumentLibraryAction::Open);
    select(harness, extract);
    act(
        harness,
        DocumentLibraryAction::TypeExpires(expires.to_string()),
    );
    act(harness, DocumentLibraryAction::SaveDates);
    harness.act(Action::Dialogs(DialogAction::Close));
}

#[test]
fn a_profile_whose_document_expires_says_so_in_its_checklist() {
    let (mut harness, extract) = harness();
    harness.act(Action::Library(LibraryAction::Open(OTHER)));
    let today = harness.state.now.today();
    let warning = |harness: &Harness| {
        let editor = harness.state.editor.as_ref().unwrap();
        let items = editor.checklist.items.iter();
        let mut items = items
            .filter(|item| item.path.field == FieldId::Documents && item.mark == Mark::Warning);
        items.next().map(|item| item.text.clone())
    };
    assert_eq!(warning(&harness), None);
    for (days, says) in [
        (31, None),
        (30, Some("in 30 days")),
        (0, Some("expires today")),
        (-1, Some("“extract.pdf” expired on")),
    ] {
        set_expiry(&mut harness, &extract, today.saturating_add(days.days()));
        let warning = warning(&harness);
        assert_eq!(warning.is_some(), says.is_some(), "{days}: {warning:?}");
        assert!(
            warning
                .unwrap_or_default()
                .contains(says.unwrap_or_default())
        );
    }
    // Another program sets another date.
    let later = today.saturating_add(1.years());
    let library = Library::at(harness.store.library.root());
    let changed = library.change_document_dates(&extract.sha256, clock::now(), |mut dates| {
        dates.expires = Some(later);
        dates
    });
    changed.unwrap();
    harness.done(JobEvent::Sharing(SharingEvent::ChangedElsewhere));
    assert_eq!(warning(&harness), None);
}

#[test]
fn a_paper_of_another_company_is_warned_about_at_once() {
    let (mut harness, _extract) = harness();
    let other = copy(&harness, "other.pdf", &pdf(&["Another extract"]));
    let text = "Uittreksel Handelsregister Kamer van Koophandel KvK-nummer 87654326 \
        Statutaire naam Delft Kabel B.V. Rechtsvorm Besloten Vennootschap";
    harness.papers.insert(
        other.sha256.clone(),
        PaperText {
            pages: vec![PageText {
                text: text.to_owned(),
                is_drawn: true,
            }],
            is_whole: true,
        },
    );
    assert!(shown(&harness).is_empty());
    harness.attached(None, Attached::New(other));
    let messages = shown(&harness);
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(
        messages[0].contains("register number 87654326"),
        "{messages:?}"
    );
}

#[test]
fn the_dialog_works_by_keyboard() {
    let (mut harness, extract) = harness();
    act(&mut harness, DocumentLibraryAction::Choose(None));
    let mut window = window(harness, [800.0, 600.0], egui::Theme::Light);
    type_text(&mut window, "extract");
    press(&mut window, Key::ArrowDown);
    let selected = dialog(window.state()).selected.clone();
    assert_eq!(selected, Some(extract.sha256));
    window.get_by_label("Attach to this profile").click();
    window.run();
    assert_eq!(document_of(window.state(), OPEN), "extract.pdf");
}
