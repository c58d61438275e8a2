//! What a country asks for is compared each time it is reported: a change is told, stands in the checklist of the drafts
//! that it affects, and the approved profiles that no longer meet it are listed.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, DialogAction, LibraryAction, RequirementAction};
use profile_desk::app::state::{Dialog, NoticeAction};
use profile_desk::domain::attachment::Attachment;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::requirement::{Requirement, RequirementKind};
use std::time::Duration;
use uuid::Uuid;

use crate::harness::screens::states::submitted;
use crate::harness::window::{
    Harness, Window, attachment, example_draft, requirement, sandbox_account, window,
};

const TALL: [f32; 2] = [1280.0, 3200.0];

fn document(id: &str, text: &str) -> Requirement {
    requirement(id, RequirementKind::Document, text)
}

/// An approved profile with these documents, each for the requirement with its name.
fn approved(id: u128, documents: &[&str]) -> Draft {
    let mut draft = submitted(id, "amsterdam-office", "Approved", None);
    draft.content.profile.name = format!("Amsterdam {id}");
    let attached = documents.iter().map(|name| Attachment {
        requirement: Some((*name).to_owned()),
        ..attachment(name)
    });
    draft.content.attachments = attached.collect();
    draft.submission.guid = Some(Uuid::from_u128(0x100 + id));
    draft.submission.sent = Some(Payload::of(&draft));
    draft
}

/// A library with approved profiles, and a draft that is open. An hour later the country asks for a mandate as well.
fn changed() -> Harness {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        approved(2, &["extract"]),
        approved(3, &["extract", "mandate"]),
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.sandbox_started();
    harness.act(Action::Library(LibraryAction::Open(Uuid::from_u128(1))));
    harness.requires("NL", vec![document("extract", "Extract")]);
    assert!(harness.state.notices.is_empty(), "nothing to compare with");
    harness.wait(Duration::from_hours(1));
    let both = [
        document("extract", "Extract"),
        document("mandate", "Mandate"),
    ];
    harness.requires("NL", both.to_vec());
    harness
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

#[test]
fn a_change_is_told_with_the_way_to_the_profiles_that_no_longer_meet_it() {
    let mut window = window(changed(), TALL, egui::Theme::Light);
    assert!(shows(&window, "Netherlands has changed what it requires"));
    let action = window.state().state.notices[0].action.clone();
    assert_eq!(action, Some(NoticeAction::ShowRequirementChanges));
    let buttons = window.get_all_by_role_and_label(Role::Button, "Show changes");
    buttons.last().unwrap().click();
    window.run();
    for text in [
        "1 approved profile no longer meets the requirements",
        "Amsterdam 2",
        "Since 10:30: Mandate",
        "Netherlands, since 10:30",
        "Added: Mandate",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    assert!(!shows(&window, "Amsterdam 3"), "it has a mandate");
    click(&mut window, Role::Link, "Amsterdam 2");
    assert!(window.state().state.dialog.is_none());
    let open = window.state().state.open_draft().map(|draft| draft.id);
    assert_eq!(open, Some(Uuid::from_u128(2)));
    assert!(shows(&window, "Since 10:30, Netherlands asks for: Mandate"));
    assert!(
        shows(&window, "Since 10:30: Mandate: To do"),
        "in its checklist"
    );
}

#[test]
fn what_is_new_for_a_draft_has_its_date_in_the_checklist() {
    let window = window(changed(), TALL, egui::Theme::Light);
    assert!(shows(&window, "Since 10:30: Mandate: To do"));
    assert!(shows(&window, "Extract: To do"));
    assert!(!shows(&window, "Since 10:30: Extract"));
}

#[test]
fn the_same_answer_again_is_no_change_and_the_first_time_counts() {
    let mut harness = changed();
    harness.state.notices.clear();
    harness.wait(Duration::from_hours(1));
    let again = [
        document("mandate", "Mandate"),
        document("extract", "Extract"),
    ];
    harness.requires("NL", again.to_vec());
    assert!(harness.state.notices.is_empty());
    harness.act(Action::Requirements(RequirementAction::ShowChanges));
    let Some(Dialog::RequirementChanges(dialog)) = &harness.state.dialog else {
        panic!("no dialog");
    };
    let since: Vec<_> = dialog.changes.iter().map(|change| change.since).collect();
    assert_eq!(since, [crate::harness::window::at(3600)]);
    harness.act(Action::Dialogs(DialogAction::Close));
    assert!(harness.state.dialog.is_none());
}

#[test]
fn a_country_that_never_changed_shows_nothing() {
    let mut harness = Harness::with(vec![approved(2, &[])], vec![sandbox_account()]);
    harness.sandbox_started();
    harness.requires("NL", vec![document("extract", "Extract")]);
    harness.act(Action::Requirements(RequirementAction::ShowChanges));
    let window = window(harness, TALL, egui::Theme::Light);
    assert!(shows(&window, "No changes yet"));
    assert!(!shows(&window, "no longer meet"));
}
