//! The keyboard focus stays near when its widget disappears or is disabled by what it does.

use crate::harness::window::{
    Harness, Window, at, attachment, example_draft, press, sandbox_account, window,
};
use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DocumentAction, DuplicateAction, ExportAction,
    SubmissionAction,
};
use profile_desk::domain::draft::Draft;

fn open(draft: Draft) -> Window {
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    window(harness, [1280.0, 1400.0], egui::Theme::Light)
}

fn focus(window: &mut Window, label: &str) {
    window.get_by_label(label).focus();
    window.run();
}

/// The name of what has the focus.
fn focused(window: &Window) -> String {
    let mut nodes = window.query_all(
        egui_kittest::kittest::By::new().predicate(|node| node.is_focused() && !node.is_hidden()),
    );
    let node = nodes.next().expect("something has the focus");
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn a_button_that_its_own_action_disables_passes_the_focus_on() {
    let mut window = open(example_draft(1, "amsterdam-office"));
    focus(&mut window, "Use representative as contact");
    press(&mut window, Key::Space);
    let profile = window.state().profile();
    assert_eq!(
        profile.contact_first_name,
        profile.representative_first_name
    );
    assert_eq!(focused(&window), "Contact’s first name");
}

#[test]
fn a_row_that_its_own_button_removes_passes_the_focus_on() {
    let mut draft = example_draft(1, "amsterdam-office");
    let profile = &mut draft.content.profile;
    profile.email_addresses = vec!["a@example.com".into(), "b@example.com".into()];
    profile
        .required_fields
        .insert("court".into(), "Berlin".into());
    draft.content.attachments = vec![attachment("one")];
    for (button, next) in [
        ("Remove email address 1", "Email address 1"),
        ("Remove email address 2", "Email address 1"),
        ("Remove court", "Name of an extra field"),
        ("Remove one.pdf", "Choose files…"),
    ] {
        let mut window = open(draft.clone());
        focus(&mut window, button);
        press(&mut window, Key::Space);
        assert!(window.query_by_label(button).is_none(), "{button}");
        assert_eq!(focused(&window), next, "after {button}");
    }
}

#[test]
fn a_focus_that_a_person_takes_away_stays_away() {
    let mut window = open(example_draft(1, "amsterdam-office"));
    focus(&mut window, "Company name");
    press(&mut window, Key::Escape);
    assert_eq!(window.ctx.memory(egui::Memory::focused), None);
}

/// The names and places of what the Tab key goes through, from the first to the last.
fn stops(window: &mut Window) -> Vec<(String, egui::Rect)> {
    let mut stops: Vec<(String, egui::Rect)> = Vec::new();
    for _ in 0..40 {
        press(window, Key::Tab);
        let by_focus = egui_kittest::kittest::By::new()
            .predicate(|node| node.is_focused() && !node.is_hidden());
        let Some(node) = window.query_all(by_focus).next() else {
            continue;
        };
        let name = node.accesskit_node().label().unwrap_or_default();
        let stop = (name, node.rect());
        if stops.contains(&stop) {
            break;
        }
        stops.push(stop);
    }
    stops
}

#[test]
fn the_tab_key_goes_through_the_buttons_of_a_dialog_as_they_are_read() {
    let shown: [(&str, Vec<Action>); 7] = [
        ("review", vec![Action::Submission(SubmissionAction::Submit)]),
        (
            "export",
            vec![Action::Export(ExportAction::Ask(uuid::Uuid::from_u128(1)))],
        ),
        (
            "duplicate",
            vec![Action::Duplicate(DuplicateAction::Ask(
                uuid::Uuid::from_u128(1),
            ))],
        ),
        ("copy", vec![Action::Copy(CopyAction::Ask(None))]),
        (
            "accounts",
            vec![Action::Accounts(AccountAction::OpenDialog)],
        ),
        (
            "account",
            vec![
                Action::Accounts(AccountAction::OpenDialog),
                Action::Accounts(AccountAction::Edit(None)),
            ],
        ),
        (
            "document",
            vec![Action::Documents(DocumentAction::ShowFirst)],
        ),
    ];
    for (what, actions) in shown {
        let mut draft = example_draft(1, "amsterdam-office");
        draft.changed_at = at(0);
        draft.content.attachments = vec![attachment("one"), attachment("two")];
        let drafts = vec![draft, example_draft(2, "berlin-office")];
        let mut harness = Harness::with(drafts, vec![sandbox_account()]);
        harness.sandbox_started();
        for action in actions {
            harness.act(action);
        }
        let mut window = window(harness, [1280.0, 800.0], egui::Theme::Light);
        let stops = stops(&mut window);
        assert!(stops.len() > 1, "{what}: {stops:?}");
        let mut back = 0;
        for pair in stops.windows(2) {
            let (one, next) = (&pair[0].1, &pair[1].1);
            let is_same_row = one.y_range().contains(next.center().y);
            if is_same_row && next.center().x < one.center().x || next.bottom() < one.top() {
                // It starts where the focus was when the dialog opened, and goes round once.
                back += 1;
            }
        }
        assert!(back <= 1, "{what}: {stops:?}");
    }
}

#[test]
fn the_tab_key_goes_through_the_buttons_of_a_row_as_they_are_read() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.attachments = vec![attachment("one")];
    let mut window = open(draft);
    for (first, next) in [
        ("Open one.pdf in default app", "Remove one.pdf"),
        ("Check profile", "Submit to the sandbox"),
    ] {
        focus(&mut window, first);
        press(&mut window, Key::Tab);
        assert_eq!(focused(&window), next);
        let left = window.get_by_label(first).rect().center().x;
        assert!(left < window.get_by_label(next).rect().center().x);
    }
}
