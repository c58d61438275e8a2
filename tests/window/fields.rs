//! Each row in the window: present, named, visible, and its problem shown.

use egui::accesskit::Role;
use egui::{Rect, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{Action, FormAction};
use profile_desk::domain::country;
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::{FIELDS, Field, FieldId, Kind, Section, form_order};
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::profile::{CompanyProfile, PhoneNumberType};
use uuid::Uuid;

use crate::harness::window::{Harness, Window, at, example_draft, sandbox_account, window};

/// So tall that the whole form is visible.
const HUGE: [f32; 2] = [1280.0, 3600.0];
const SMALL: [f32; 2] = [800.0, 600.0];

fn open(draft: Draft, size: [f32; 2]) -> Window {
    let harness = Harness::with(vec![draft], vec![sandbox_account()]);
    window(harness, size, egui::Theme::Light)
}

/// Roles and names of the inputs of a row.
fn inputs_of(row: &'static Field, profile: &CompanyProfile) -> Vec<(Role, String)> {
    let line = |name: &str| (Role::TextInput, name.to_owned());
    let mut label = row.label_in(profile).into_owned();
    if !row.is_required() {
        label.push_str(" (optional)");
    }
    match &row.kind {
        Kind::Country(_) => vec![(Role::EditableComboBox, label)],
        Kind::NumberTypes => PhoneNumberType::ALL
            .map(|kind| (Role::CheckBox, kind.label().to_owned()))
            .into(),
        Kind::EmailAddresses => vec![line("Email address 1")],
        Kind::ExtraFields => vec![line("Name of an extra field")],
        Kind::Documents => vec![
            (Role::Button, "Choose files…".to_owned()),
            line("File path"),
        ],
        Kind::Server(_) => vec![(Role::Label, row.label().to_owned())],
        Kind::Text(_) | Kind::Phone(_) | Kind::Uuid(_) | Kind::Url(_) => vec![line(&label)],
    }
}

fn rect(window: &Window, role: Role, name: &str) -> Rect {
    window.get_by_role_and_label(role, name).rect()
}

fn in_sight(rect: Rect, size: [f32; 2]) -> bool {
    Rect::from_min_max(pos2(0.0, 0.0), size.into()).contains_rect(rect) && rect.is_positive()
}

#[test]
fn every_row_is_in_the_form_once_named_and_visible() {
    let mut window = open(Draft::new(Uuid::from_u128(1), at(-500)), HUGE);
    window
        .get_all_by_role_and_label(Role::Button, "Advanced")
        .last()
        .unwrap()
        .click();
    window.run();
    let mut last = f32::NEG_INFINITY;
    // The extra fields that somebody adds stand at the end of the part that is folded.
    let (rows, added): (Vec<&Field>, Vec<&Field>) =
        form_order(&CompanyProfile::default()).partition(|row| row.id != FieldId::RequiredFields);
    let end = rows
        .iter()
        .rposition(|row| row.form_section() == Section::Advanced)
        .unwrap();
    for row in rows[..=end].iter().chain(&added).chain(&rows[end + 1..]) {
        for (role, name) in inputs_of(row, &CompanyProfile::default()) {
            let rect = rect(&window, role, &name);
            assert!(in_sight(rect, HUGE), "{name} is at {rect:?}");
            assert!(rect.height() >= 12.0 && rect.width() >= 12.0, "{name}");
            // In the order of the form; halves are beside each other.
            assert!(rect.center().y >= last - 24.0, "{name} stands too high");
            last = rect.center().y;
        }
        if !row.help().is_empty() {
            window.get_by_label(row.help());
        }
    }
    let server = FIELDS.iter().filter(|row| row.is_server_set());
    let not_set = window.query_all_by_label("Not set");
    assert_eq!(not_set.count(), server.count());
}

#[test]
fn going_to_a_row_scrolls_and_focuses_its_input_in_a_small_window() {
    let draft = example_draft(1, "amsterdam-office");
    let profile = draft.content.profile.clone();
    let mut window = open(draft, SMALL);
    // There and back, so that it scrolls both ways.
    let rows: Vec<&Field> = FIELDS.iter().filter(|row| !row.is_server_set()).collect();
    for row in rows.iter().chain(rows.iter().rev()) {
        window
            .state_mut()
            .act(Action::Form(FormAction::GoTo(FieldPath::from(row.id))));
        window.run();
        let (role, name) = inputs_of(row, &profile).swap_remove(0);
        let node = window.get_by_role_and_label(role, &name);
        assert!(node.is_focused(), "{name} has no cursor");
        assert!(
            in_sight(node.rect(), SMALL),
            "{name} is at {:?}",
            node.rect()
        );
    }
}

/// The description of a row's first input for screen readers, after the blank profile was
/// checked.
fn description_after_check(window: &Window, row: &'static Field) -> Option<String> {
    let (role, name) = inputs_of(row, &CompanyProfile::default()).swap_remove(0);
    let node = window.get_by_role_and_label(role, &name);
    assert!(node.accesskit_node().is_required(), "{name}");
    node.accesskit_node().description()
}

fn checked() -> Window {
    let mut window = open(Draft::new(Uuid::from_u128(1), at(-500)), HUGE);
    window.state_mut().act(Action::Form(FormAction::Check));
    window.run();
    window
}

#[test]
fn after_check_each_required_row_and_its_input_have_the_message() {
    let window = checked();
    for row in FIELDS.iter().filter(|row| row.is_required()) {
        // Visible in the form and in the list of problems.
        let shown = window.query_all_by_label(row.missing()).count();
        assert!(shown >= 2, "{} is there {shown} times", row.missing());
        if row.id != FieldId::EmailAddresses {
            let description = description_after_check(&window, row);
            assert_eq!(
                description.as_deref(),
                Some(row.missing()),
                "{}",
                row.label()
            );
        }
    }
}

#[test]
fn after_check_the_first_email_input_says_that_one_is_required() {
    let row = FieldId::EmailAddresses.row();
    let description = description_after_check(&checked(), row);
    assert_eq!(description.as_deref(), Some(row.missing()));
}

#[test]
fn a_row_shows_its_value_in_its_input() {
    let draft = example_draft(1, "amsterdam-office");
    let profile = draft.content.profile.clone();
    let window = open(draft, HUGE);
    for row in &FIELDS {
        let (role, name) = inputs_of(row, &profile).swap_remove(0);
        let shown = window.get_by_role_and_label(role, &name).value();
        let expected = match &row.kind {
            Kind::Country(_) => {
                let code = profile.text(row.id).unwrap();
                let name = profile_desk::domain::country::name_of(code);
                format!("{name} ({code})")
            }
            Kind::EmailAddresses => profile.email_addresses[0].clone(),
            kind if kind.text().is_some() => profile.text(row.id).unwrap().to_owned(),
            _ => continue,
        };
        assert_eq!(shown.unwrap_or_default(), expected, "{name}");
    }
}

#[test]
fn inputs_beside_each_other_stand_at_the_same_height_in_every_country() {
    let mut window = open(example_draft(1, "amsterdam-office"), [1280.0, 3000.0]);
    let mut pairs = 0;
    for country in country::all().iter().step_by(4) {
        window.state_mut().act(Action::Form(FormAction::Edit(
            FieldId::AddressCountryCode.into(),
            country.code.clone(),
        )));
        window.run();
        let profile = window.state().profile().clone();
        let mut tops: Vec<(FieldId, Rect)> = Vec::new();
        for row in Section::ALL
            .into_iter()
            .flat_map(|one| one.fields_in(&profile))
        {
            let mut name = row.label_in(&profile).into_owned();
            if !row.is_expected_in(&profile) {
                name.push_str(" (optional)");
            }
            let mut nodes = window.query_all_by_label(&name);
            let input = nodes.find(|node| {
                let role = node.accesskit_node().role();
                matches!(role, Role::TextInput | Role::EditableComboBox)
            });
            if row.half {
                tops.push((row.id, input.expect("an input").rect()));
            }
        }
        for pair in tops.windows(2) {
            let [(one, left), (other, right)] = pair else {
                unreachable!();
            };
            let is_beside = right.left() > left.right() && (right.top() - left.top()).abs() < 60.0;
            if is_beside {
                pairs += 1;
                let off = (right.top() - left.top()).abs();
                assert!(off < 1.0, "{}: {one:?} and {other:?}: {off}", country.code);
            }
        }
    }
    assert!(pairs > 200, "{pairs}");
}
