//! Checking the selected profiles: the same words as in the form, each a link to its input; one draft in memory
//! at a time, and no more when it is stopped.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use profile_desk::app::action::{Action, DialogAction, FormAction, LibraryAction, ListAction};
use profile_desk::app::effect::{Effect, StoreEffect};
use profile_desk::app::job_event::{DocumentEvent, JobEvent, StoreEvent};
use profile_desk::app::state::{BulkCheckDialog, Dialog, Now};
use profile_desk::app::update::update;
use profile_desk::domain::api_error::ApiError;
use profile_desk::domain::country_requirements::RequirementsQuery;
use profile_desk::domain::defect::Defect;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::local_error::LocalError;
use profile_desk::domain::requirement::RequirementKind;
use uuid::Uuid;

use crate::harness::window::{
    Harness, Window, at, attachment, example, example_draft, loaded, press_with, requirement,
    sandbox_account, shown, tab_to_table, type_text, window,
};

fn act(harness: &mut Harness, action: LibraryAction) {
    harness.act(Action::Library(action));
}

fn named(id: u128, name: &str) -> Draft {
    let mut draft = example_draft(id, "amsterdam-office");
    name.clone_into(&mut draft.content.profile.name);
    draft.changed_at = at(-i64::try_from(id).unwrap());
    draft
}

/// "Delft" has a problem, "Arnhem" a warning and a problem, "Breda" nothing.
fn drafts() -> Vec<Draft> {
    let mut delft = named(1, "Delft");
    delft.content.profile.city.clear();
    let breda = named(2, "Breda");
    let mut arnhem = named(3, "Arnhem");
    arnhem.content.profile.email_addresses = vec!["nobody".to_owned()];
    "12".clone_into(&mut arnhem.content.profile.postal_code);
    vec![delft, breda, arnhem]
}

fn library(drafts: Vec<Draft>) -> Harness {
    let mut harness = Harness::with(drafts, vec![sandbox_account()]);
    harness.requires_nothing("NL");
    act(&mut harness, LibraryAction::Close);
    act(&mut harness, LibraryAction::List(ListAction::SelectAll));
    harness
}

fn dialog(harness: &Harness) -> &BulkCheckDialog {
    match &harness.state.dialog {
        Some(Dialog::BulkCheck(dialog)) => dialog,
        other => panic!("{other:?}"),
    }
}

fn checked(harness: &mut Harness) -> &BulkCheckDialog {
    act(harness, LibraryAction::CheckSelected);
    dialog(harness)
}

/// The messages of each profile with findings.
fn found(dialog: &BulkCheckDialog) -> Vec<(String, Vec<String>)> {
    let profiles = dialog.profiles.iter().map(|profile| {
        let findings = profile.findings.iter();
        let messages = findings.map(|finding| finding.message.clone()).collect();
        (profile.title.clone(), messages)
    });
    profiles.collect()
}

#[test]
fn each_profile_has_the_findings_that_its_form_has() {
    let mut harness = library(drafts());
    let dialog = checked(&mut harness);
    assert!(!dialog.queue.is_running());
    assert_eq!((dialog.queue.total(), dialog.done), (3, 3));
    assert_eq!(dialog.without_findings, 1);
    let found = found(dialog);
    let titles: Vec<&str> = found.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(titles, ["Arnhem", "Delft"]);
    for (id, (_, messages)) in [3, 1].into_iter().zip(&found) {
        harness.act(Action::Dialogs(DialogAction::Close));
        act(&mut harness, LibraryAction::Open(Uuid::from_u128(id)));
        harness.act(Action::Form(FormAction::Check));
        assert_eq!(&shown(&harness), messages, "{id}");
        assert!(!messages.is_empty());
        act(&mut harness, LibraryAction::Close);
    }
}

#[test]
fn what_cannot_be_checked_is_said() {
    let mut with_document = named(1, "Delft");
    with_document.content.attachments.push(attachment("a"));
    let mut elsewhere = named(2, "Berlin");
    elsewhere.content.profile = example("berlin-office");
    let mut harness = library(vec![with_document, elsewhere]);
    harness.requires(
        "NL",
        vec![requirement("1", RequirementKind::Document, "Proof")],
    );
    harness.sandbox_started();
    act(&mut harness, LibraryAction::CheckSelected);
    assert!(
        dialog(&harness).queue.is_running(),
        "what Germany requires is asked for"
    );
    for query in [
        RequirementsQuery::Requirements("DE".to_owned()),
        RequirementsQuery::RequiredFields("DE".to_owned()),
        RequirementsQuery::RequiredFields("NL".to_owned()),
    ] {
        harness.answer(
            query,
            Err(ApiError::Forbidden {
                detail: String::new(),
            }),
        );
    }
    harness.done(JobEvent::Documents(DocumentEvent::Thumbnail {
        sha256: attachment("a").sha256,
        outcome: Err(Defect::Locked.into()),
    }));
    let dialog = dialog(&harness);
    assert!(!dialog.queue.is_running());
    assert_eq!(dialog.unknown_requirements, 1, "those of Germany");
    assert!(dialog.profiles.iter().any(|one| {
        one.findings
            .iter()
            .any(|finding| finding.message.contains("locked with a password"))
    }));
}

/// Runs `update` and returns the drafts that it wants to read; nothing answers.
fn reads(harness: &mut Harness, action: Action) -> Vec<Uuid> {
    let effects = update(&mut harness.state, action, Now::default());
    let reads = effects.into_iter().filter_map(|effect| match effect {
        Effect::Store(StoreEffect::LoadDraft(id)) => Some(id),
        _ => None,
    });
    reads.collect()
}

fn read(harness: &Harness, id: Uuid) -> Action {
    let library = &harness.store.library;
    let stored = library.read(id).unwrap();
    Action::Job(JobEvent::Store(StoreEvent::DraftLoaded {
        draft: id,
        outcome: Ok(loaded(library, stored)),
    }))
}

#[test]
fn a_few_drafts_are_read_at_a_time_and_each_is_forgotten_once_it_was_checked() {
    let mut harness = library((1..=40).map(|id| named(id, "Delft")).collect());
    let before = harness.state.drafts.len();
    let mut wanted = reads(&mut harness, Action::Library(LibraryAction::CheckSelected));
    assert_eq!(wanted.len(), 8);
    let mut seen = 0;
    while let Some(id) = wanted.pop() {
        seen += 1;
        assert!(dialog(&harness).queue.is_running());
        let answer = read(&harness, id);
        wanted.extend(reads(&mut harness, answer));
        assert!(wanted.len() <= 8);
        assert!(harness.state.drafts.len() <= before);
    }
    assert_eq!(seen, 40);
    assert_eq!(dialog(&harness).done, 40);
    assert!(!dialog(&harness).queue.is_running());
}

#[test]
fn after_stop_or_close_no_more_drafts_are_read() {
    for stop in [
        Action::Library(LibraryAction::StopCheck),
        Action::Dialogs(DialogAction::Close),
    ] {
        let mut harness = library((1..=5).map(|id| named(id, "Delft")).collect());
        let first = reads(&mut harness, Action::Library(LibraryAction::CheckSelected));
        let answer = read(&harness, first[0]);
        let second = reads(&mut harness, answer);
        assert!(second.is_empty(), "the others are being read");
        assert!(reads(&mut harness, stop).is_empty());
        let answer = read(&harness, first[1]);
        assert!(reads(&mut harness, answer).is_empty());
        if let Some(Dialog::BulkCheck(dialog)) = &harness.state.dialog {
            assert!(!dialog.queue.is_running());
            assert_eq!((dialog.done, dialog.queue.total()), (1, 5));
        }
    }
}

#[test]
fn a_draft_that_cannot_be_read_is_named_and_the_others_are_checked() {
    let mut harness = library(drafts());
    let first = reads(&mut harness, Action::Library(LibraryAction::CheckSelected));
    for id in &first[1..] {
        let answer = read(&harness, *id);
        reads(&mut harness, answer);
    }
    let failed = StoreEvent::DraftLoaded {
        draft: first[0],
        outcome: Err(LocalError::Fault),
    };
    harness.done(JobEvent::Store(failed));
    let dialog = dialog(&harness);
    assert_eq!(dialog.done, 3);
    let unread = dialog.profiles.iter().find(|one| one.unread.is_some());
    assert_eq!(unread.map(|one| one.id), Some(first[0]));
    assert_eq!(unread.unwrap().title, "Delft");
    assert!(harness.state.notices.is_empty(), "it stands in the dialog");
}

#[test]
fn the_findings_that_are_kept_are_bounded() {
    let blank = (1..=200).map(|id| Draft::new(Uuid::from_u128(id), at(0)));
    let mut harness = library(blank.collect());
    let dialog = checked(&mut harness);
    let kept: usize = dialog.profiles.iter().map(|one| one.findings.len()).sum();
    assert!((500..550).contains(&kept), "{kept}");
    assert_eq!(dialog.profiles.len() + dialog.unlisted, 200);
}

#[test]
fn more_than_a_thousand_are_not_checked_and_that_is_said() {
    let mut harness = library((1..=1001).map(|id| named(id, "Delft")).collect());
    act(&mut harness, LibraryAction::CheckSelected);
    assert!(harness.state.dialog.is_none());
    let notices: Vec<&str> = harness
        .state
        .notices
        .iter()
        .map(|notice| notice.text.as_str())
        .collect();
    assert_eq!(notices, ["Select at most 1000 profiles to check them"]);
    act(&mut harness, LibraryAction::List(ListAction::Toggle(0)));
    let first = reads(&mut harness, Action::Library(LibraryAction::CheckSelected));
    assert_eq!((first.len(), dialog(&harness).queue.total()), (8, 1000));
}

fn drawn(size: [f32; 2]) -> Window {
    let mut window = window(library(drafts()), size, egui::Theme::Light);
    tab_to_table(&mut window);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    window.get_by_label("Check").click();
    window.run();
    window
}

#[test]
fn a_finding_leads_to_its_input() {
    let mut window = drawn([1280.0, 800.0]);
    window.get_by_label("3 profiles were checked. 1 has no problems or warnings");
    window
        .get_by_label("Problem: Enter the city (Delft)")
        .click();
    window.run();
    let state = &window.state().state;
    assert!(state.dialog.is_none());
    assert_eq!(state.open_draft().map(Draft::title), Some("Delft"));
    assert!(
        shown(window.state())
            .iter()
            .any(|text| text == "Enter the city")
    );
    let focused = window.ctx.memory(egui::Memory::focused);
    assert!(focused.is_some());
    type_text(&mut window, "Sneek");
    assert_eq!(window.state().profile().city, "Sneek");
}
