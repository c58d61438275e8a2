//! What CM.com's comment asks for is marked at its fields and documents: it stays in sight until it was changed. What
//! became of earlier profiles is told where the country of a new one is chosen.

use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{Action, DocumentAction, FormAction, LibraryAction, ReviewAction};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::state::{Dialog, StoreKey};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::attachment::Attached;
use profile_desk::domain::checklist::Mark;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::history::EventKind;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::review_task::MarkedPart;
use uuid::Uuid;

use crate::harness::screens::states::{self, answer, submitted};
use crate::harness::window::{
    Harness, Window, at, attachment, press, sandbox_account, type_into, window,
};

const TALL: [f32; 2] = [1280.0, 3200.0];
const OPEN: Uuid = Uuid::from_u128(1);
const COMMENT: &str = "The company name and the city do not match the register extract, which is older than three months";

/// A profile that CM.com rejected with this comment.
fn rejected(comment: &str) -> Draft {
    let mut draft = submitted(1, "amsterdam-office", "Rejected", Some(comment));
    draft.content.attachments.push(states::extract());
    draft.submission.sent = Some(Payload::of(&draft));
    draft
}

fn harness(draft: Draft) -> Harness {
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    harness.requires_nothing("NL");
    harness
}

/// A later answer of CM.com.
fn later(second: i64, status: &str, comment: &str) -> Answer {
    Answer {
        received_at: at(second),
        ..answer(status, Some(comment))
    }
}

/// The draft was written to the disk.
fn saved(harness: &mut Harness) {
    harness.wait(Duration::from_secs(3));
    harness.done(JobEvent::Store(StoreEvent::Saved {
        key: StoreKey::Draft(OPEN),
        at: at(0),
        outcome: Ok(()),
    }));
}

/// The same with everything marked that the comment names.
fn marked() -> Harness {
    let mut harness = harness(rejected(COMMENT));
    harness.act(Action::Review(ReviewAction::Ask));
    harness.act(Action::Review(ReviewAction::Mark));
    harness
}

fn open_tasks(harness: &Harness) -> Vec<MarkedPart> {
    let tasks = harness.state.open_tasks();
    tasks.map(|task| task.part.clone()).collect()
}

fn document() -> MarkedPart {
    MarkedPart::Document(states::extract().sha256)
}

fn all() -> Vec<MarkedPart> {
    let fields = [FieldId::CompanyName, FieldId::City].map(MarkedPart::Field);
    fields.into_iter().chain([document()]).collect()
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

#[test]
fn the_program_proposes_what_the_comment_names_and_a_person_decides() {
    let mut window = window(harness(rejected(COMMENT)), TALL, egui::Theme::Light);
    click(&mut window, Role::Button, "Mark fields…");
    let Some(Dialog::Mark(dialog)) = &window.state().state.dialog else {
        panic!("no dialog");
    };
    let ticked = dialog.rows.iter().filter(|row| row.is_ticked);
    let ticked: Vec<&str> = ticked.map(|row| row.label.as_str()).collect();
    let extract = "amsterdam-office-register-extract.pdf";
    assert_eq!(ticked, ["Company name", "City", extract]);
    click(&mut window, Role::CheckBox, "City");
    click(&mut window, Role::CheckBox, "Street");
    click(&mut window, Role::Button, "Mark");
    let expected = [FieldId::CompanyName, FieldId::Street].map(MarkedPart::Field);
    let marked = open_tasks(window.state());
    assert_eq!(marked.len(), 3);
    assert!(expected.iter().all(|part| marked.contains(part)));
    assert!(marked.contains(&document()));
    // Nothing of the profile is edited by that.
    assert!(window.state().state.shows_values());
    // What was ticked is ticked when the dialog is opened again.
    click(&mut window, Role::Button, "Mark fields…");
    let city = window.get_by_role_and_label(Role::CheckBox, "City");
    assert_eq!(
        city.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::False)
    );
}

#[test]
fn tasks_stand_at_their_fields_in_the_checklist_and_in_the_banner() {
    let mut window = window(marked(), TALL, egui::Theme::Light);
    assert!(shows(&window, "0 of 3 marked fields changed"));
    let at_fields = format!("Reviewer: {COMMENT}");
    let count = |window: &Window| window.query_all_by_label(&at_fields).count();
    assert_eq!(count(&window), 3, "where the values are read");
    for label in [
        "Company name",
        "City",
        "amsterdam-office-register-extract.pdf",
    ] {
        let item = format!("Reviewer’s comment: {label}: Marked");
        assert!(window.query_by_label(&item).is_some(), "{item}");
    }
    click(
        &mut window,
        Role::Button,
        "Reviewer’s comment: City: Marked",
    );
    assert!(
        !window.state().state.shows_values(),
        "the link leads to the input"
    );
    assert_eq!(count(&window), 3, "in the form");
    let city = window.get_by_role_and_label(Role::TextInput, "City");
    assert!(city.is_focused());
    let described = city.accesskit_node().description();
    assert_eq!(described.as_deref(), Some(at_fields.as_str()));
    click(&mut window, Role::Button, "Remove mark from City");
    assert!(shows(&window, "0 of 2 marked fields changed"));
}

#[test]
fn a_task_goes_when_its_field_is_edited_and_comes_back_with_the_value_that_was_sent() {
    let mut harness = marked();
    assert_eq!(open_tasks(&harness), all());
    let progress = harness.state.editor.as_ref().unwrap().checklist.progress();
    // Besides, that CM.com refused it.
    assert_eq!(progress.total - progress.done, 4);
    type_into(&mut harness, FieldId::City, "Utrecht");
    assert_eq!(open_tasks(&harness).len(), 2);
    type_into(&mut harness, FieldId::City, "Amsterdam");
    assert_eq!(open_tasks(&harness), all());
    type_into(&mut harness, FieldId::CompanyName, "Another B.V.");
    let remove = DocumentAction::Remove(states::extract().sha256);
    harness.act(Action::Documents(remove));
    harness.attached(None, Attached::New(attachment("new")));
    assert_eq!(open_tasks(&harness), [MarkedPart::Field(FieldId::City)]);
    let marks = |harness: &Harness, mark| {
        let checklist = &harness.state.editor.as_ref().unwrap().checklist;
        checklist
            .items
            .iter()
            .filter(|item| item.mark == mark)
            .count()
    };
    assert_eq!(marks(&harness, Mark::Task), 1);
}

#[test]
fn undo_takes_marks_back_and_they_are_saved_with_the_profile() {
    let mut harness = marked();
    saved(&mut harness);
    let stored = harness.store.library.read(OPEN).unwrap().draft;
    assert_eq!(stored.marked_parts().len(), 3);
    harness.act(Action::Form(FormAction::StartEditing));
    harness.act(Action::Form(FormAction::Undo));
    assert_eq!(open_tasks(&harness), []);
    harness.act(Action::Form(FormAction::Redo));
    assert_eq!(open_tasks(&harness), all());
    let mut elsewhere = stored;
    elsewhere.content.unmark(&document());
    saved(&mut harness);
    harness.change_elsewhere(&elsewhere);
    assert_eq!(
        open_tasks(&harness).len(),
        2,
        "another program removed a mark"
    );
}

#[test]
fn all_tasks_go_when_cm_com_decides_again_or_changes_were_sent() {
    let mut harness = marked();
    let same = later(20, "Rejected", COMMENT);
    harness.status_received(OPEN, Ok(Box::new(same)));
    assert_eq!(open_tasks(&harness), all(), "a check brought nothing new");
    let again = later(30, "Rejected", "The city is still wrong");
    harness.status_received(OPEN, Ok(Box::new(again)));
    assert_eq!(open_tasks(&harness), []);

    let mut harness = marked();
    let mut record = harness.state.open_draft().unwrap().submission.clone();
    let account = "Sandbox".to_owned();
    record.note(at(60), EventKind::ChangesSent { account });
    harness.submission_ended(OPEN, Box::new(record));
    assert_eq!(open_tasks(&harness), []);
}

#[test]
fn a_decision_that_comes_while_the_dialog_is_open_is_told() {
    let mut harness = harness(rejected(COMMENT));
    harness.act(Action::Review(ReviewAction::Ask));
    let again = later(30, "Incomplete", "Something else");
    harness.status_received(OPEN, Ok(Box::new(again)));
    harness.act(Action::Review(ReviewAction::Mark));
    assert_eq!(open_tasks(&harness), []);
    let told = harness.state.notices.iter();
    assert!({ told }.any(|notice| notice.text.contains("decided about this profile again")));
}

#[test]
fn only_a_comment_that_asks_for_changes_can_be_marked() {
    for (status, comment) in [("Rejected", ""), ("Approved", "City"), ("InReview", "City")] {
        let mut draft = rejected(comment);
        draft.submission.answer = Some(answer(status, Some(comment)));
        let window = window(harness(draft), TALL, egui::Theme::Light);
        assert!(!shows(&window, "Mark fields"), "{status}: {comment}");
    }
}

// Refusals

/// A profile for German numbers with this outcome.
fn decided(id: u128, status: &str, comment: Option<&str>) -> Draft {
    let mut draft = submitted(id, "berlin-office", status, comment);
    draft.content.profile.name = format!("Berlin {id}");
    draft.submission.guid = Some(Uuid::from_u128(0x100 + id));
    draft.submission.sent = Some(Payload::of(&draft));
    draft
}

#[test]
fn a_new_profile_says_how_many_in_its_country_came_back_and_why() {
    let drafts = vec![
        decided(2, "Rejected", Some("Extract older than three months")),
        decided(3, "Incomplete", Some("extract older than THREE months.")),
        decided(4, "Rejected", Some("Unknown company")),
        decided(5, "Approved", None),
    ];
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.sandbox_started();
    harness.act(Action::Library(LibraryAction::New(OPEN)));
    let mut window = window(harness, TALL, egui::Theme::Light);
    let choose = |window: &mut Window, code: &str| {
        type_into(window.state_mut(), FieldId::CountryCode, code);
        window.run();
    };
    choose(&mut window, "NL");
    assert!(!shows(&window, "came back"));
    choose(&mut window, "DE");
    assert!(shows(
        &window,
        "Germany: 3 of 4 profiles came back. Most often: “"
    ));
    assert!(shows(&window, "months") && shows(&window, "(2 times)"));
    click(
        &mut window,
        Role::DisclosureTriangle,
        "Show profiles that came back (3)",
    );
    for name in ["Berlin 2", "Berlin 3", "Berlin 4"] {
        assert!(shows(&window, name), "{name}");
    }
    assert!(!shows(&window, "Berlin 5"));
    window.get_by_role_and_label(Role::Link, "Berlin 4").focus();
    window.run();
    press(&mut window, Key::Enter);
    let open = window.state().state.open_draft().map(|draft| draft.id);
    assert_eq!(open, Some(Uuid::from_u128(4)));
    assert!(
        !shows(&window, "came back"),
        "a submitted profile has no such hint"
    );
}
