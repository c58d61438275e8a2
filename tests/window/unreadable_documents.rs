//! Unreadable documents are named in the window before they are sent: in their row, among the
//! findings, and in the review. They do not prevent the submission.

use crate::harness::window::{
    Harness, answer, at, attachment, example_draft, sandbox_account, sha256, window,
};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, DocumentAction, FormAction, SubmissionAction};
use profile_desk::app::job_event::{DocumentEvent, JobEvent};
use profile_desk::app::state::{Dialog, Tone};
use profile_desk::domain::attachment::{Attached, Attachment, MediaType, OpenError, PreviewError};
use profile_desk::domain::defect::Defect;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::{FieldPath, Finding, Severity};
use profile_desk::domain::submission::SubmissionState;

const LOCKED: &str = "“a.pdf” is locked with a password, so CM.com may not be able to open it. Attach a copy without a password";

fn harness_with(draft: Draft) -> Harness {
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    harness
}

/// A valid profile with two documents that were not checked yet.
fn harness() -> Harness {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.attachments = vec![attachment("b"), attachment("a")];
    harness_with(draft)
}

fn locked(harness: &mut Harness) {
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: sha256("a"),
        outcome: Err(PreviewError::Defect(Defect::Locked)),
    }));
}

/// The findings shown about the documents.
fn shown(harness: &Harness) -> Vec<&Finding> {
    let shown = harness.state.shown_findings();
    shown
        .filter(|finding| finding.path.field == FieldId::Documents)
        .collect()
}

fn last_look(harness: &Harness) -> Vec<&str> {
    let Some(Dialog::Review(review)) = &harness.state.dialog else {
        panic!("there is no last look");
    };
    let warnings = review.warnings.iter();
    warnings.map(|warning| warning.message.as_str()).collect()
}

fn is_sent(harness: &Harness) -> bool {
    !harness.effects.submits().is_empty()
}

#[test]
fn a_document_with_a_defect_is_a_warning_with_its_name() {
    let mut harness = harness();
    assert!(shown(&harness).is_empty());
    locked(&mut harness);
    let found = shown(&harness);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].message, LOCKED);
    assert_eq!(found[0].severity, Severity::Warning);
    assert_eq!(found[0].path, FieldPath::item(FieldId::Documents, 1));
    harness.act(Action::Documents(DocumentAction::Remove(sha256("a"))));
    assert!(shown(&harness).is_empty());
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(shown(&harness).len(), 1);
}

#[test]
fn a_document_without_a_picture_has_no_defect() {
    let mut harness = harness();
    for why in [
        PreviewError::TooLarge,
        PreviewError::TooMuch,
        PreviewError::Unsupported,
    ] {
        harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
            sha256: sha256("a"),
            outcome: Err(why),
        }));
        assert!(shown(&harness).is_empty(), "{why:?}");
    }
}

#[test]
fn the_review_names_a_defect_and_the_document_can_still_be_sent() {
    let mut harness = harness();
    harness.readable();
    locked(&mut harness);
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert_eq!(last_look(&harness), [LOCKED]);
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(is_sent(&harness));
}

#[test]
fn nothing_is_sent_before_its_documents_were_checked() {
    let mut harness = harness();
    harness.act(Action::Submission(SubmissionAction::Submit));
    assert!(last_look(&harness).is_empty());
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(!is_sent(&harness));
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    let waits = "Checking the documents";
    assert!(window.query_by_label_contains(waits).is_some());
    // A defect is shown before anything is sent.
    locked(window.state_mut());
    window.run();
    assert!(!is_sent(window.state()));
    assert_eq!(last_look(window.state()), [LOCKED]);
    assert!(window.query_by_label_contains(waits).is_none());
    assert!(window.query_all_by_label(LOCKED).next().is_some());
    window
        .state_mut()
        .act(Action::Submission(SubmissionAction::Confirm));
    assert!(!is_sent(window.state()), "the other one is not looked at");
    window
        .state_mut()
        .done(JobEvent::Documents(DocumentEvent::Thumbnail {
            sha256: sha256("b"),
            outcome: Err(PreviewError::TooMuch),
        }));
    assert!(is_sent(window.state()));
}

#[test]
fn readable_documents_are_sent_automatically_once_checked() {
    let mut harness = harness();
    harness.act(Action::Submission(SubmissionAction::Submit));
    harness.act(Action::Submission(SubmissionAction::Confirm));
    assert!(!is_sent(&harness));
    harness.readable();
    assert!(is_sent(&harness));
    assert!(harness.state.dialog.is_none());
}

#[test]
fn opening_a_draft_checks_its_documents_again() {
    let harness = harness();
    let thumbnails = harness.effects.thumbnails().into_iter();
    assert!(
        thumbnails
            .map(|a| a.sha256.clone())
            .eq(["b", "a"].map(sha256))
    );
}

#[test]
fn an_approved_profile_has_no_warnings() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.attachments = vec![attachment("a")];
    draft.submission.state = SubmissionState::Submitted { at: at(0) };
    draft.submission.answer = Some(answer("Approved", None));
    let mut harness = harness_with(draft);
    locked(&mut harness);
    assert!(shown(&harness).is_empty());
}

#[test]
fn the_warning_links_to_the_row_which_shows_it_too() {
    let mut harness = harness();
    locked(&mut harness);
    let path = shown(&harness)[0].path.clone();
    harness.act(Action::Form(FormAction::GoTo(path)));
    let window = window(harness, [800.0, 600.0], egui::Theme::Light);
    assert!(window.get_by_label("Preview of a.pdf").is_focused());
    let row = "This document is locked with a password, so there is no preview";
    assert!(window.query_by_label_contains(row).is_some());
}

#[test]
fn a_wrong_extension_is_corrected_with_a_notice() {
    let mut draft = example_draft(1, "amsterdam-office");
    // As it was attached before names were corrected.
    draft.content.attachments = vec![Attachment {
        name: "old.pdf".to_owned(),
        media_type: MediaType::Png,
        ..attachment("old")
    }];
    let mut harness = harness_with(draft);
    let renamed = Attachment {
        name: "scan.jpg".to_owned(),
        media_type: MediaType::Jpeg,
        ..attachment("a")
    };
    harness.attached(
        Some("extract"),
        Attached::Renamed {
            attachment: renamed,
            was: "scan.pdf".to_owned(),
        },
    );
    let notice = harness.state.notices.last().unwrap();
    assert_eq!(
        notice.text,
        "“scan.pdf” is a JPEG image, so it is sent as “scan.jpg”"
    );
    assert_eq!(notice.tone, Tone::Plain);
    let attachments = &harness.state.open_draft().unwrap().content.attachments;
    assert_eq!(attachments[1].name, "scan.jpg");
    assert_eq!(attachments[1].requirement.as_deref(), Some("extract"));
    // The review has both names as they are sent.
    harness.readable();
    harness.act(Action::Submission(SubmissionAction::Submit));
    let Some(Dialog::Review(review)) = &harness.state.dialog else {
        panic!("there is no last look");
    };
    let values = review.lines.iter().flat_map(|(_, lines)| lines);
    let mut values = values.filter_map(|line| line.value.as_deref());
    assert!(values.any(|value| value.contains("old.png") && value.contains("scan.jpg")));
}

#[test]
fn a_document_whose_file_is_gone_is_a_problem_until_it_is_attached_again() {
    let mut harness = harness();
    let document = harness.state.open_draft().unwrap().content.attachments[0].clone();
    harness.readable();
    assert!(shown(&harness).is_empty());
    harness.effects.clear();
    // Another program could not open it: it is checked again.
    let name = document.name.clone();
    harness.done(JobEvent::Documents(DocumentEvent::OpenedExternally {
        sha256: document.sha256.clone(),
        outcome: Err(OpenError::Gone { name }),
    }));
    assert_eq!(harness.effects.thumbnails().len(), 1);
    let gone = || {
        JobEvent::Documents(DocumentEvent::Thumbnail {
            sha256: document.sha256.clone(),
            outcome: Err(Defect::Gone.into()),
        })
    };
    harness.done(gone());
    let found = shown(&harness);
    assert_eq!(found.len(), 1);
    assert!(found[0].is_problem(), "it can't be sent");
    assert!(found[0].message.contains("its file is gone"), "{found:?}");
    let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
    let at_row = "The file of this document is no longer in the library. Attach it again";
    assert!(window.query_by_label(at_row).is_some());

    // Attached again, it is checked again, and the problem is solved.
    let attached = Attached::AlreadyAttached(document.clone());
    window.state_mut().attached(None, attached);
    window.state_mut().readable();
    window.run();
    assert!(shown(window.state()).is_empty());
    assert!(window.query_by_label(at_row).is_none());
}
