//! Dialogs, focus and layout: what has the focus, what fits, and what is shown where.

use std::time::Duration;

use crate::harness::window::{
    Harness, Window, at, example_draft, go_to, go_to_library, press, press_with,
    production_account, requirement, sandbox_account, type_text, window,
};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{
    AccountAction, Action, CopyAction, DialogAction, ExportAction, FormAction, LibraryAction,
    SubmissionAction, WindowAction,
};
use profile_desk::app::export_outcome::{ExportOutcome, MissingDocument};
use profile_desk::app::job_event::{JobEvent, StoreEvent};
use profile_desk::app::state::{Dialog, StoreKey, Tone};
use profile_desk::domain::approval::Answer;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::{FieldId, Section};
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::requirement::RequirementKind;
use profile_desk::domain::submission::SubmissionState;
use profile_desk::settings::WindowSize;
use profile_desk::ui::theme;
use uuid::Uuid;

const WIDE: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [800.0, 600.0];

/// Two profiles, the first one open, and an account of each kind.
fn harness() -> Harness {
    let mut open = example_draft(1, "amsterdam-office");
    open.changed_at = at(0);
    let drafts = vec![open, example_draft(2, "berlin-office")];
    let mut harness = Harness::with(drafts, vec![sandbox_account(), production_account()]);
    harness.sandbox_started();
    harness
}

fn blank_harness() -> Harness {
    let draft = Draft::new(Uuid::from_u128(1), at(-500));
    Harness::with(vec![draft], vec![sandbox_account()])
}

// Dialogs

/// Each dialog, with its title and its last button.
fn dialogs() -> Vec<(Vec<Action>, &'static str, &'static str)> {
    vec![
        (
            vec![Action::Submission(SubmissionAction::Submit)],
            "Review before submitting",
            "Submit profile to the sandbox",
        ),
        (
            vec![Action::Dialogs(DialogAction::ShowShortcuts)],
            "Keyboard shortcuts",
            "Close",
        ),
        (
            vec![Action::Accounts(AccountAction::OpenDialog)],
            "Accounts",
            "Close",
        ),
        (
            vec![
                Action::Accounts(AccountAction::OpenDialog),
                Action::Accounts(AccountAction::Edit(None)),
            ],
            "Accounts",
            "Save account",
        ),
        (
            vec![Action::Dialogs(DialogAction::ShowAbout)],
            "About Profile Desk",
            "Close",
        ),
        (
            vec![Action::Dialogs(DialogAction::ShowSettings)],
            "Settings",
            "Close",
        ),
        (
            vec![Action::Copy(CopyAction::Ask(None))],
            "Copy from another profile",
            "Copy",
        ),
        (
            vec![Action::Export(ExportAction::Ask(Uuid::from_u128(1)))],
            "Export this profile",
            "Export",
        ),
    ]
}

fn rect_of(window: &Window, label: &str) -> Rect {
    let nodes = window.query_all_by_label(label);
    // A title can also be a command in a list.
    // The name of a dialog has no position of its own.
    let mut drawn = nodes.filter(|node| node.accesskit_node().raw_bounds().is_some());
    let first = drawn.next().map(|node| node.rect());
    // The name of a row begins with what is looked for.
    let row = || {
        let rows = window.query_all_by_label_contains(label);
        let mut drawn = rows.filter(|node| node.accesskit_node().raw_bounds().is_some());
        drawn.next().map(|node| node.rect())
    };
    first.or_else(row).unwrap_or_else(|| panic!("no {label}"))
}

#[test]
fn every_dialog_fits_a_window_that_gets_smaller() {
    for (actions, title, last) in dialogs() {
        let mut window = window(harness(), [1280.0, 1000.0], egui::Theme::Light);
        for action in actions {
            window.state_mut().act(action);
        }
        window.run();
        for size in [
            [1000.0, 700.0],
            SMALL,
            [640.0, 480.0],
            [1280.0, 1000.0],
            SMALL,
        ] {
            window.set_size(size.into());
            window.run();
            let screen = Rect::from_min_size(egui::Pos2::ZERO, size.into()).shrink(8.0);
            for label in [title, last] {
                let rect = rect_of(&window, label);
                assert!(
                    screen.contains_rect(rect),
                    "{title} at {size:?}: {label} at {rect:?}"
                );
            }
        }
    }
}

#[test]
fn the_review_shows_values_in_a_small_window() {
    let mut window = window(harness(), [1280.0, 1000.0], egui::Theme::Light);
    window
        .state_mut()
        .act(Action::Submission(SubmissionAction::Submit));
    window.run();
    window.set_size(SMALL.into());
    window.run();
    let pages = rect_of(&window, "Values");
    let send = rect_of(&window, "Submit profile to the sandbox");
    let room = send.top() - pages.bottom();
    assert!(room > 240.0, "{room}");
}

// The focus

fn focused(window: &Window, label: &str) -> bool {
    let nodes = window.query_all_by_label(label);
    nodes.into_iter().any(|node| node.is_focused())
}

#[test]
fn closing_a_dialog_restores_the_focus() {
    for action in [
        Action::Dialogs(DialogAction::ShowShortcuts),
        Action::Submission(SubmissionAction::Submit),
        Action::Accounts(AccountAction::OpenDialog),
        Action::Dialogs(DialogAction::ShowPalette),
        Action::Dialogs(DialogAction::ShowSettings),
    ] {
        let what = format!("{action:?}");
        let mut window = window(harness(), WIDE, egui::Theme::Light);
        go_to(&mut window, FieldId::CompanyName);
        window.state_mut().act(action);
        window.run();
        assert!(!focused(&window, "Company name"), "{what}");
        press(&mut window, Key::Escape);
        assert!(window.state().state.dialog.is_none());
        assert!(focused(&window, "Company name"), "{what}");
    }
}

#[test]
fn an_unavailable_command_restores_the_focus() {
    let mut window = window(harness(), WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::CompanyName);
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "redo");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().state.notices.len(), 1);
    assert!(focused(&window, "Company name"));
}

#[test]
fn a_command_from_the_palette_may_move_the_focus() {
    let mut window = window(harness(), WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::CompanyName);
    press_with(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "search");
    press(&mut window, Key::Enter);
    assert!(focused(&window, "Search the library"));
}

#[test]
fn enter_in_copy_from_another_profile_restores_the_focus() {
    let mut window = window(harness(), WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::CompanyName);
    window.state_mut().act(Action::Copy(CopyAction::Ask(None)));
    window.run();
    press(&mut window, Key::Enter);
    assert!(window.state().state.dialog.is_none());
    assert!(focused(&window, "Company name"));
}

#[test]
fn the_tab_key_continues_from_the_clicked_widget() {
    let mut harness = harness();
    let requirements = [
        ("a", "The company is in the region"),
        ("b", "One region at a time"),
    ];
    let kind = RequirementKind::CompanyRestriction;
    let requirements = requirements.map(|(id, text)| requirement(id, kind, text));
    harness.requires("NL", requirements.into());
    let mut window = window(harness, [1280.0, 3000.0], egui::Theme::Light);
    let tick = window.get_by_role_and_label(Role::CheckBox, "The company is in the region");
    tick.click();
    window.run();
    press(&mut window, Key::Tab);
    // The text beside the box can be clicked too, and is not a stop of its own.
    let next = window.get_by_role_and_label(Role::CheckBox, "One region at a time");
    assert!(next.is_focused());
}

/// Shapes in this colour with lines of two points: the focus ring.
fn rings(window: &Window) -> Vec<Rect> {
    let accents = [theme::LIGHT.accent, theme::DARK.accent];
    let shapes = window.output().shapes.iter();
    let rects = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Rect(rect)
            if accents.contains(&rect.stroke.color) && rect.stroke.width >= 2.0 =>
        {
            Some(rect.rect)
        }
        _ => None,
    });
    rects.collect()
}

fn has_ring(window: &Window, around: Rect) -> bool {
    let near = around.expand(4.0);
    let rings = rings(window);
    rings
        .iter()
        .any(|ring| near.contains_rect(*ring) && ring.expand(3.0).contains_rect(around))
}

#[test]
fn a_focused_link_in_the_review_has_a_ring_and_is_visible() {
    let mut window = window(harness(), SMALL, egui::Theme::Light);
    window
        .state_mut()
        .act(Action::Submission(SubmissionAction::Submit));
    window.run();
    // The last link is above Cancel and the focused button.
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    press_with(&mut window, Modifiers::SHIFT, Key::Tab);
    let link = window
        .get_all_by_role(Role::Link)
        .find(egui_kittest::Node::is_focused);
    let link = link.expect("a link has the focus").rect();
    let pages = rect_of(&window, "Values").bottom();
    let send = rect_of(&window, "Submit profile to the sandbox").top();
    assert!(link.top() > pages && link.bottom() < send, "{link:?}");
    assert!(has_ring(&window, link), "{link:?} {:?}", rings(&window));
}

#[test]
fn a_focused_input_with_a_problem_has_a_ring() {
    let mut harness = blank_harness();
    harness.act(Action::Form(FormAction::Check));
    let mut window = window(harness, WIDE, egui::Theme::Light);
    go_to(&mut window, FieldId::CompanyName);
    let input = window.get_by_role_and_label(Role::TextInput, "Company name");
    assert!(has_ring(&window, input.rect()));
    let other = window.get_by_role_and_label(Role::TextInput, "Street");
    assert!(!has_ring(&window, other.rect()));
}

// Notices and results

#[test]
fn notices_cover_neither_the_way_back_nor_the_bars_nor_the_focused_field() {
    for size in [WIDE, SMALL] {
        let mut window = window(harness(), size, egui::Theme::Light);
        for field in [FieldId::Name, FieldId::AddressCountryCode, FieldId::Street] {
            go_to(&mut window, field);
            window
                .state_mut()
                .act(Action::Window(WindowAction::ShowMessage("Nothing to undo")));
            window.run();
            window.run();
            let notice = window.get_by_label("Dismiss").rect().expand(6.0);
            let notice = notice.with_min_x(rect_of(&window, "Nothing to undo").left());
            let focused = window.ctx.memory(egui::Memory::focused).unwrap();
            let focused = window.ctx.read_response(focused).unwrap().rect;
            let mut kept_free = vec![focused];
            for label in [
                "Go to the library",
                "Undo",
                "Check profile",
                "Submit to the sandbox",
            ] {
                kept_free.push(rect_of(&window, label));
            }
            for rect in kept_free {
                assert!(!notice.intersects(rect), "{notice:?} covers {rect:?}");
            }
        }
    }
}

fn with_a_warning() -> Harness {
    let mut harness = harness();
    let path = FieldPath::from(FieldId::CallbackUrl);
    harness.act(Action::Form(FormAction::Edit(
        path,
        "http://hooks.example.com".to_owned(),
    )));
    harness
}

#[test]
fn a_check_with_only_warnings_shows_them_in_a_narrow_window() {
    let mut window = window(with_a_warning(), SMALL, egui::Theme::Light);
    press_with(
        &mut window,
        Modifiers::COMMAND | Modifiers::SHIFT,
        Key::Enter,
    );
    rect_of(&window, "Warnings");
    assert!(window.get_all_by_role(Role::Link).any(|n| n.is_focused()));
    window.get_by_label("Form").click();
    window.run();
    rect_of(&window, "Checklist, 1 to check");
}

#[test]
fn an_incomplete_status_is_not_shown_as_success() {
    let mut harness = harness();
    harness.submit();
    let id = Uuid::from_u128(1);
    let mut record = harness.state.drafts.get(&id).unwrap().submission.clone();
    record.state = SubmissionState::Submitted { at: at(1) };
    record.guid = Some(Uuid::from_u128(9));
    record.answer = Some(Answer {
        received_at: at(2),
        status: Some("Incomplete".to_owned()),
        status_comment: Some("The extract is missing".to_owned()),
        deleted_on: None,
        raw: serde_json::Map::new(),
    });
    harness.submission_ended(id, Box::new(record));
    let tones: Vec<Tone> = harness.state.notices.iter().map(|n| n.tone).collect();
    assert_eq!(tones, [Tone::Bad]);
    let mut window = window(harness, SMALL, egui::Theme::Light);
    window.run();
    rect_of(&window, "The extract is missing");
    rect_of(&window, "Checklist, 1 to check");
}

#[test]
fn the_review_shows_the_values_chosen_on_sending() {
    let mut harness = harness();
    harness.act(Action::Accounts(AccountAction::Use(
        production_account().id,
    )));
    let mut window = window(harness, [1280.0, 1400.0], egui::Theme::Light);
    window
        .state_mut()
        .act(Action::Submission(SubmissionAction::Submit));
    window.run();
    rect_of(&window, "Created when you submit");
    rect_of(&window, "ID of the account “CM.com Netherlands”");
}

fn shows_tooltip(window: &mut Window, at: egui::Pos2, whole: &str) -> bool {
    window.hover_at(at);
    for _ in 0..40 {
        window.step();
    }
    let found = window.query_all_by_label_contains(whole);
    found
        .filter(|node| !node.rect().contains(at) && node.rect().is_positive())
        .count()
        > 0
}

#[test]
fn a_truncated_text_has_a_tooltip_with_the_whole() {
    let long = "Amsterdam Office of the Grachtenlicht Telecom Group in the Netherlands and Belgium";
    let mut harness = harness();
    harness.act(Action::Form(FormAction::Edit(
        FieldPath::from(FieldId::Name),
        long.to_owned(),
    )));
    let named = "An account with a name that no top bar of this width has the room to show";
    for account in &mut harness.state.accounts {
        named.clone_into(&mut account.name);
    }
    harness.act(Action::Library(LibraryAction::Close));
    let mut window = window(harness, SMALL, egui::Theme::Light);
    let row = rect_of(&window, &format!("{long}, Draft"));
    // Beside the status.
    let title = row.left_center() + egui::vec2(150.0, 0.0);
    assert!(
        shows_tooltip(&mut window, title, long),
        "the row in the library"
    );
    let account = window.get_by_label_contains("Account: ").rect().center();
    assert!(shows_tooltip(&mut window, account, named), "the account");
}

#[test]
fn the_menu_closes_when_a_shortcut_runs_its_command() {
    let mut window = window(harness(), WIDE, egui::Theme::Light);
    window
        .get_by_role_and_label(Role::Button, "Profile")
        .click();
    window.run();
    rect_of(&window, "Export profile…");
    press_with(&mut window, Modifiers::COMMAND, Key::N);
    assert_eq!(window.state().rows().len(), 3);
    assert_eq!(window.query_all_by_label("Export profile…").count(), 0);
}

#[test]
fn the_size_of_the_window_is_saved_with_the_settings() {
    let mut harness = harness();
    let size = WindowSize {
        width: 1000.0,
        height: 640.0,
        maximised: false,
    };
    let saved = |harness: &mut Harness| {
        harness.effects.clear();
        harness.done(JobEvent::Store(StoreEvent::Saved {
            key: StoreKey::Settings,
            at: at(0),
            outcome: Ok(()),
        }));
        harness.wait(Duration::from_secs(3));
        let saves = harness.effects.settings_saves();
        saves.first().map(|settings| settings.window)
    };
    saved(&mut harness);
    harness.act(Action::Window(WindowAction::Resized(size)));
    assert_eq!(saved(&mut harness), Some(size));
    harness.act(Action::Window(WindowAction::Resized(size)));
    assert_eq!(saved(&mut harness), None, "nothing new");
}

// The order of the window

#[test]
fn the_tab_key_follows_the_reading_order_of_the_whole_window() {
    // So tall that nothing scrolls.
    let mut harness = harness();
    harness.act(Action::Form(FormAction::Check));
    harness.act(Action::Window(WindowAction::Dismiss(0)));
    let mut window = window(harness, [1280.0, 2600.0], egui::Theme::Light);
    window.state_mut().view.focus = None;
    let mut seen: Vec<(egui::Id, Rect)> = Vec::new();
    for _ in 0..120 {
        press(&mut window, Key::Tab);
        let Some(id) = window.ctx.memory(egui::Memory::focused) else {
            continue;
        };
        if seen.iter().any(|(of_seen, _)| *of_seen == id) {
            break;
        }
        let rect = window.ctx.read_response(id).unwrap().rect;
        // The edge for resizing a column is a stop of its own.
        if rect.width() > 10.0 {
            seen.push((id, rect));
        }
    }
    let checklist = rect_of(&window, "History").left() - 10.0;
    let form = rect_of(&window, "Numbers and country").left() - 10.0;
    let banner = rect_of(&window, "Check profile");
    let column = |rect: &Rect| match rect.center() {
        at if at.y < 50.0 => 0,
        at if at.x < form => 1,
        at if at.x > checklist => 5,
        at if banner.y_range().contains(at.y) => 4,
        at if at.y < banner.top() => 2,
        _ => 3,
    };
    assert!(seen.len() > 40, "{} stops", seen.len());
    for pair in seen.windows(2) {
        let (one, next) = (pair[0].1, pair[1].1);
        let (a, b) = (column(&one), column(&next));
        assert!(a <= b, "{one:?} before {next:?}: {seen:?}");
        if a == b && ![0, 2, 4].contains(&a) {
            // Widgets in a row are ordered from the left.
            let below = next.center().y > one.top();
            assert!(below, "{one:?} before {next:?}");
        }
    }
}

#[test]
fn a_problem_that_appears_moves_no_focused_field() {
    let mut window = window(harness(), WIDE, egui::Theme::Light);
    for (field, typed) in [
        (FieldId::City, "x".repeat(104)),
        (FieldId::PostalCode, "?".to_owned()),
        (FieldId::CallbackUrl, "http://hooks.example.com".to_owned()),
    ] {
        go_to(&mut window, field);
        // Until scrolling has ended.
        window.run();
        let focused = |window: &Window| {
            let id = window.ctx.memory(egui::Memory::focused).unwrap();
            window.ctx.read_response(id).unwrap().rect
        };
        let before = focused(&window);
        let path = FieldPath::from(field);
        window
            .state_mut()
            .act(Action::Form(FormAction::Edit(path.clone(), typed)));
        window
            .state_mut()
            .act(Action::Form(FormAction::Blurred(path)));
        window.run();
        assert_eq!(before.min, focused(&window).min, "{field:?}");
    }
}

/// The boxes drawn at a place: fill and stroke.
fn boxes(window: &Window, at: Rect) -> Vec<(egui::Color32, egui::Stroke)> {
    let shapes = window.output().shapes.iter();
    let rects = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Rect(rect) if at.expand(4.0).contains_rect(rect.rect) => {
            Some((rect.fill, rect.stroke))
        }
        _ => None,
    });
    rects.collect()
}

#[test]
fn hovered_and_pressed_widgets_look_different() {
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let mut window = window(harness(), WIDE, theme);
        let in_profile = [
            "Check profile",
            "Submit to the sandbox",
            "Profile",
            "Local",
            "Company, Done",
        ];
        let in_library = ["New profile", "Drafts, 2", "Berlin Office, Draft"];
        for name in in_profile.into_iter().chain(in_library) {
            if in_library.contains(&name) {
                go_to_library(&mut window);
            }
            let at = rect_of(&window, name);
            let before = boxes(&window, at);
            window.hover_at(at.center());
            window.run();
            let hovered = boxes(&window, at);
            assert_ne!(
                before, hovered,
                "{name} does not show the pointer, {theme:?}"
            );
            window.event(egui::Event::PointerButton {
                pos: at.center(),
                button: egui::PointerButton::Primary,
                pressed: true,
                modifiers: Modifiers::NONE,
            });
            window.run();
            let pressed = boxes(&window, at);
            assert_ne!(hovered, pressed, "{name} does not show a press, {theme:?}");
            // Dropped elsewhere, it does nothing.
            let elsewhere = egui::pos2(640.0, 2.0);
            window.hover_at(elsewhere);
            window.event(egui::Event::PointerButton {
                pos: elsewhere,
                button: egui::PointerButton::Primary,
                pressed: false,
                modifiers: Modifiers::NONE,
            });
            window.run();
        }
    }
}

#[test]
fn an_export_that_left_documents_out_is_a_warning_that_stays() {
    let missing = MissingDocument {
        profile: "Amsterdam Office".to_owned(),
        document: "extract.pdf".to_owned(),
    };
    for (missing, tone) in [(Vec::new(), Tone::Good), (vec![missing], Tone::Warning)] {
        let mut harness = harness();
        harness.act(Action::Export(ExportAction::AskForAll));
        harness.act(Action::Export(ExportAction::Start));
        harness.exported(Ok(ExportOutcome {
            into: "/mnt/stick".into(),
            folders: vec!["/mnt/stick/Amsterdam Office".into()],
            table: None,
            missing,
        }));
        let notice = harness.state.notices.last().unwrap();
        assert_eq!(notice.tone, tone);
        assert_eq!(notice.until.is_none(), tone == Tone::Warning);
    }
}

#[test]
fn enter_in_the_folder_of_an_export_starts_it() {
    let mut harness = harness();
    harness.act(Action::Export(ExportAction::AskForAll));
    let mut window = window(harness, SMALL, egui::Theme::Light);
    window.run();
    type_text(&mut window, " 2");
    press(&mut window, Key::Enter);
    let exports = window.state().effects.exports();
    assert_eq!(exports.len(), 1);
    assert_eq!(exports[0].1.to_str(), Some("~/Profile Desk 2"));
}

#[test]
fn enter_in_the_search_of_copying_copies_what_is_chosen_only() {
    let mut harness = harness();
    harness.act(Action::Copy(CopyAction::Ask(None)));
    let mut window = window(harness, SMALL, egui::Theme::Light);
    window.run();
    type_text(&mut window, "atlantis");
    press(&mut window, Key::Enter);
    assert!(is_copying(&window), "no profile is found");
    for _ in 0.."atlantis".len() {
        press(&mut window, Key::Backspace);
    }
    type_text(&mut window, "berl");
    for part in Section::SHAREABLE {
        let take = CopyAction::Take(part, false);
        window.state_mut().act(Action::Copy(take));
    }
    press(&mut window, Key::Enter);
    assert!(is_copying(&window), "no part is chosen");
    let company = CopyAction::Take(Section::Company, true);
    window.state_mut().act(Action::Copy(company));
    press(&mut window, Key::Enter);
    assert!(!is_copying(&window));
    let berlin = window.state().draft(Uuid::from_u128(2));
    let berlin = berlin.content.profile.company_name.clone();
    assert_eq!(window.state().profile().company_name, berlin);
}

fn is_copying(window: &Window) -> bool {
    matches!(window.state().state.dialog, Some(Dialog::CopyFrom(_)))
}
