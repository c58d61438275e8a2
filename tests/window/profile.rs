//! The place of one profile: its sections, the banner that says where it stands, the checklist, and the values of what
//! CM.com has.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use profile_desk::app::action::{Action, FormAction, LibraryAction, SubmissionAction};
use profile_desk::app::state::Revalidation;
use profile_desk::domain::account::Account;
use profile_desk::domain::attachment::Attached;
use profile_desk::domain::country_requirements::{RequirementsQuery, RequirementsResponse};
use profile_desk::domain::draft::Draft;
use profile_desk::domain::fields::FieldId;
use profile_desk::domain::finding::FieldPath;
use profile_desk::domain::payload::Payload;
use profile_desk::domain::requirement::{RequiredField, RequirementKind};
use profile_desk::domain::submission::{SubmissionRecord, SubmissionState, Target};
use uuid::Uuid;

use crate::harness::screens::states::{self, answer, submitted};
use crate::harness::window::{
    Harness, Window, at, example_draft, go_to, press, press_with, production_account, requirement,
    sandbox_account, scroll, type_text, window,
};

const WIDE: [f32; 2] = [1280.0, 800.0];
const TALL: [f32; 2] = [1280.0, 3000.0];
const OPEN: Uuid = Uuid::from_u128(1);

fn open(draft: Draft, size: [f32; 2]) -> Window {
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    harness.requires_nothing("NL");
    window(harness, size, egui::Theme::Light)
}

fn blank() -> Window {
    window(states::blank(), WIDE, egui::Theme::Light)
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

fn has_cursor(window: &Window, label: &str) -> bool {
    let inputs = window.query_all_by_label(label);
    { inputs }.any(|node| node.is_focused())
}

/// A profile that CM.com has as it is here.
fn at_server(status: &str, comment: Option<&str>) -> Draft {
    let mut draft = submitted(1, "amsterdam-office", status, comment);
    draft.submission.sent = Some(Payload::of(&draft));
    draft
}

// Sections

#[test]
fn a_key_goes_to_each_section_and_puts_the_cursor_into_its_first_input() {
    let mut window = blank();
    for (key, input) in [
        (Key::Num2, "Company name"),
        (Key::Num5, "Contact’s first name"),
        (Key::Num3, "Representative’s first name"),
        (Key::Num4, "Street"),
        (Key::Num6, "Choose files…"),
        (Key::Num1, "Country for numbers"),
        (Key::Num7, "Submit to the sandbox"),
    ] {
        press_with(&mut window, Modifiers::ALT, key);
        assert!(has_cursor(&window, input), "{input}");
    }
}

#[test]
fn the_key_of_a_section_types_nothing_into_the_input_with_the_cursor() {
    let mut window = blank();
    go_to(&mut window, FieldId::City);
    // As a desktop sends it: the key, and the character that it types.
    let key = egui::Event::Key {
        key: Key::Num2,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    let text = egui::Event::Text("2".to_owned());
    window.input_mut().events.extend([key, text]);
    window.run();
    assert!(has_cursor(&window, "Company name"));
    let profile = window.state().profile();
    assert_eq!(
        (profile.city.as_str(), profile.company_name.as_str()),
        ("", "")
    );
}

#[test]
fn a_section_of_the_rail_shows_its_heading_at_the_top_of_the_form() {
    let mut window = blank();
    click(&mut window, Role::Button, "Contact, 0 of 3 done");
    assert!(has_cursor(&window, "Contact’s first name"));
    let headings = window.query_all_by_label("Contact");
    let tops: Vec<f32> = headings.map(|node| node.rect().top()).collect();
    let banner = window.get_by_label("Check profile").rect().bottom();
    assert!(
        tops.iter().any(|top| *top > banner && *top < banner + 60.0),
        "{tops:?} below {banner}"
    );
}

#[test]
fn the_rail_says_how_far_each_section_is() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.city = "x".repeat(104);
    draft.content.profile.contact_first_name.clear();
    let mut window = open(draft, WIDE);
    for name in [
        "Company, Done",
        "Address, There is a problem",
        "Contact, 2 of 3 done",
    ] {
        assert!(window.query_by_label(name).is_some(), "{name}");
    }
    window.state_mut().act(Action::Form(FormAction::Check));
    window.run();
    assert!(
        window
            .query_by_label("Contact, There is a problem")
            .is_some()
    );
}

#[test]
fn the_rail_follows_the_form_as_it_scrolls() {
    let mut window = open(example_draft(1, "amsterdam-office"), WIDE);
    let is_current = |window: &Window, name: &str| {
        let row = window.get_by_role_and_label(Role::Button, name);
        row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
            || row.accesskit_node().is_selected() == Some(true)
    };
    assert!(is_current(&window, "Numbers, Done"));
    window.hover_at(egui::pos2(600.0, 500.0));
    window.run();
    scroll(&mut window, egui::vec2(0.0, -900.0));
    assert!(!is_current(&window, "Numbers, Done"));
}

// The form

#[test]
fn the_form_begins_with_the_countries_and_offers_the_same_one_for_the_company() {
    let mut window = blank();
    press_with(&mut window, Modifiers::ALT, Key::Num1);
    type_text(&mut window, "holl");
    press(&mut window, Key::Enter);
    click(&mut window, Role::Link, "Use the Netherlands");
    let profile = window.state().profile().clone();
    assert_eq!(profile.country_code, "NL");
    assert_eq!(profile.address_country_code, "NL");
    assert!(!shows(&window, "Use the Netherlands"));
}

#[test]
fn the_tab_key_goes_from_a_typed_country_to_the_next_input_past_the_offer() {
    let mut window = blank();
    let edit = FormAction::Edit(FieldId::CountryCode.into(), "NL".to_owned());
    window.state_mut().act(Action::Form(edit));
    go_to(&mut window, FieldId::AddressCountryCode);
    assert!(shows(&window, "Use the Netherlands"));
    type_text(&mut window, "germ");
    press(&mut window, Key::Tab);
    assert!(has_cursor(&window, "Profile name"));
    assert_eq!(window.state().profile().address_country_code, "DE");
}

#[test]
fn in_a_wide_window_the_form_is_in_the_middle_and_not_wider_than_can_be_read() {
    let window = open(example_draft(1, "amsterdam-office"), [1920.0, 1080.0]);
    let input = window
        .get_by_role_and_label(Role::TextInput, "Company name")
        .rect();
    assert!(input.width() <= 720.0, "{input:?}");
    let rail = window.get_by_label("Numbers, Done").rect().right();
    let checklist = window.get_by_label("History").rect().left();
    let middle = f32::midpoint(rail, checklist);
    assert!(
        (input.center().x - middle).abs() < 30.0,
        "{input:?} {middle}"
    );
}

#[test]
fn what_hardly_anybody_needs_is_folded_until_something_is_in_it_or_somebody_goes_there() {
    let mut window = open(Draft::new(OPEN, at(-500)), TALL);
    assert!(!shows(&window, "Callback URL"));
    let path = FieldPath::from(FieldId::CallbackUrl);
    window.state_mut().act(Action::Form(FormAction::GoTo(path)));
    window.run();
    assert!(has_cursor(&window, "Callback URL (optional)"));

    let mut draft = Draft::new(OPEN, at(-500));
    draft
        .content
        .profile
        .required_fields
        .insert("vatNumber".to_owned(), "1".to_owned());
    let window = open(draft, TALL);
    assert!(shows(&window, "vatNumber"));
}

#[test]
fn a_field_that_the_country_asks_for_stands_with_the_address() {
    let mut harness = states::blank();
    harness.act(Action::Form(FormAction::Edit(
        FieldId::AddressCountryCode.into(),
        "NL".to_owned(),
    )));
    harness.act(Action::Form(FormAction::Edit(
        FieldId::CountryCode.into(),
        "NL".to_owned(),
    )));
    harness.requires("NL", Vec::new());
    let asked = RequiredField {
        name: "registerCourt".to_owned(),
        description: Some("Register court".to_owned()),
    };
    harness.answer(
        RequirementsQuery::RequiredFields("NL".to_owned()),
        Ok(RequirementsResponse::RequiredFields(vec![asked])),
    );
    let window = window(harness, TALL, egui::Theme::Light);
    let top = |role, label: &str| window.get_by_role_and_label(role, label).rect().top();
    let asked = top(Role::TextInput, "Register court");
    assert!(top(Role::TextInput, "Street") < asked);
    assert!(asked < top(Role::TextInput, "Contact’s first name"));
}

// The banner

#[test]
fn the_banner_stays_in_sight_with_what_the_server_wrote() {
    let comment = "The register extract is older than three months";
    let mut window = open(at_server("Rejected", Some(comment)), WIDE);
    window.hover_at(egui::pos2(600.0, 600.0));
    window.run();
    scroll(&mut window, egui::vec2(0.0, -2000.0));
    let told = window.query_all_by_label(comment);
    let tops: Vec<f32> = told.map(|node| node.rect().top()).collect();
    assert!(
        tops.iter().any(|top| (0.0..250.0).contains(top)),
        "{tops:?}"
    );
}

#[test]
fn a_rejected_profile_is_corrected_from_its_banner() {
    let mut draft = at_server("Rejected", Some("The extract is too old"));
    draft.content.attachments.push(states::extract());
    draft.submission.sent = Some(Payload::of(&draft));
    let mut window = open(draft, WIDE);
    assert!(!shows(&window, "Send changes"));
    click(&mut window, Role::Button, "Replace document");
    let effects = &window.state().effects;
    assert_eq!(effects.file_dialogs_for(), [Some("extract")]);
    let mut newer = states::extract();
    newer.sha256 = "cd".repeat(32);
    newer.name = "newer.pdf".to_owned();
    newer.requirement = None;
    let attached = Attached::New(newer);
    window.state_mut().attached(Some("extract"), attached);
    window.run();
    let attachments = &window
        .state()
        .state
        .open_draft()
        .unwrap()
        .content
        .attachments;
    let shown: Vec<_> = attachments
        .iter()
        .map(|one| (one.name.as_str(), one.requirement.as_deref()))
        .collect();
    assert_eq!(
        shown,
        [("newer.pdf", Some("extract"))],
        "it takes the place and the requirement"
    );
    go_to(&mut window, FieldId::ContactFirstName);
    type_text(&mut window, "Utrecht");
    click(&mut window, Role::Button, "Send changes…");
    assert_eq!(window.state().effects.update_checks().len(), 1);
}

// The checklist

#[test]
fn the_checklist_is_done_only_when_nothing_is_left() {
    let mut draft = example_draft(1, "amsterdam-office");
    draft.content.profile.city.clear();
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.requires(
        "NL",
        vec![
            requirement("a", RequirementKind::Document, "An extract"),
            requirement("b", RequirementKind::CompanyRestriction, "In the region"),
        ],
    );
    harness.answer(
        RequirementsQuery::RequiredFields("NL".to_owned()),
        Ok(RequirementsResponse::RequiredFields(Vec::new())),
    );
    let mut window = window(harness, TALL, egui::Theme::Light);
    let open = ["City: To do", "An extract: To do", "In the region: To do"];
    for item in open {
        assert!(window.query_by_label(item).is_some(), "{item}");
    }
    assert!(shows(&window, "14 of 17 done"));
    click(&mut window, Role::Button, "City: To do");
    assert!(has_cursor(&window, "City"));
    type_text(&mut window, "Amsterdam");
    click(&mut window, Role::CheckBox, "In the region");
    assert!(shows(&window, "16 of 17 done"));
    assert!(!shows(&window, "Ready to submit"));
    window.get_by_label("Done (16)").click();
    window.run();
    assert!(window.query_by_label("City: Done").is_some());
}

#[test]
fn a_profile_is_not_ready_while_it_is_not_known_what_its_countries_ask_for() {
    let draft = example_draft(1, "amsterdam-office");
    let mut harness = Harness::with(vec![draft], vec![sandbox_account()]);
    harness.sandbox_started();
    let mut window = window(harness, WIDE, egui::Theme::Light);
    assert!(shows(&window, "15 of 16 done"));
    let unknown = "Find out what CM.com requires for the countries: To do";
    assert!(window.query_by_label(unknown).is_some());
    window.state_mut().requires_nothing("NL");
    window.run();
    assert!(shows(&window, "Ready to submit"));
}

#[test]
fn a_profile_with_everything_is_ready() {
    let window = open(example_draft(1, "amsterdam-office"), WIDE);
    assert!(shows(&window, "Ready to submit"));
}

// The values of what CM.com has

#[test]
fn a_submitted_profile_is_read_and_its_values_copied_until_somebody_edits_it() {
    let mut window = open(at_server("Approved", None), TALL);
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, "Company name")
            .is_none()
    );
    assert!(shows(&window, "Grachtenlicht Telecom B.V."));
    window
        .get_by_role_and_label(Role::Button, "Copy Company name")
        .click();
    window.step();
    let copied =
        window
            .output()
            .platform_output
            .commands
            .iter()
            .find_map(|command| match command {
                egui::OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
    assert_eq!(copied.as_deref(), Some("Grachtenlicht Telecom B.V."));
    window.run();
    click(&mut window, Role::Button, "Edit");
    assert!(has_cursor(&window, "Country for numbers"));
    window.get_by_role_and_label(Role::TextInput, "Company name");
}

#[test]
fn an_edit_that_is_undone_leaves_the_inputs_where_they_are() {
    let mut window = open(at_server("Approved", None), TALL);
    click(&mut window, Role::Button, "Edit");
    go_to(&mut window, FieldId::ContactFirstName);
    type_text(&mut window, "Utrecht");
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    window.get_by_role_and_label(Role::TextInput, "Company name");
}

#[test]
fn a_profile_with_changes_that_were_not_sent_opens_with_its_inputs() {
    let mut draft = at_server("Approved", None);
    draft.content.profile.contact_first_name = "Utrecht".to_owned();
    let window = open(draft, TALL);
    window.get_by_role_and_label(Role::TextInput, "Company name");
    assert!(shows(&window, "Send changes…"));
}

#[test]
fn a_link_to_a_field_of_a_submitted_profile_opens_its_input() {
    let mut window = open(at_server("Rejected", None), TALL);
    let path = FieldPath::from(FieldId::City);
    window.state_mut().act(Action::Form(FormAction::GoTo(path)));
    window.run();
    assert!(has_cursor(&window, "City"));
}

// Sending changes

fn changed() -> Window {
    let mut window = open(at_server("Approved", None), TALL);
    for (field, text) in [
        (FieldId::ContactFirstName, "Utrecht"),
        (FieldId::City, "Breda"),
    ] {
        let edit = FormAction::Edit(field.into(), text.to_owned());
        window.state_mut().act(Action::Form(edit));
    }
    let submit = Action::Submission(SubmissionAction::Submit);
    window.state_mut().act(submit);
    window
        .state_mut()
        .update_checked(Ok(Revalidation::Required));
    window.run();
    window
}

#[test]
fn changes_are_shown_from_what_to_what_with_what_follows_before_they_are_sent() {
    let window = changed();
    for text in [
        "This change will start a new review",
        "Contact’s first name: Daan becomes Utrecht",
        "City: Amsterdam becomes Breda",
        "Not sent",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    let sent = window.get_by_label("Contact’s first name: Daan becomes Utrecht");
    let kept = window.get_by_label("City: Amsterdam becomes Breda");
    let heading = window.get_by_label("Not sent").rect().top();
    assert!(sent.rect().top() < heading && heading < kept.rect().top());
}

/// Changes of a profile of this account, whose consequence is not known yet.
fn asked(account: Account) -> Window {
    let mut draft = at_server("Approved", None);
    draft.submission.target = Some(Target::from(&account));
    "Utrecht".clone_into(&mut draft.content.profile.contact_first_name);
    let mut harness = Harness::with(vec![draft], vec![account]);
    harness.sandbox_started();
    harness.act(Action::Submission(SubmissionAction::Submit));
    window(harness, WIDE, egui::Theme::Light)
}

#[test]
fn changes_are_shown_at_once_and_sent_only_after_it_is_known_what_follows() {
    for (account, enter_sends) in [(sandbox_account(), true), (production_account(), false)] {
        let mut window = asked(account);
        assert!(shows(&window, "Contact’s first name: Daan becomes Utrecht"));
        assert!(shows(
            &window,
            "Asking CM.com if this change will start a new review…"
        ));
        assert!(has_cursor(&window, "Cancel"));
        window
            .state_mut()
            .update_checked(Ok(Revalidation::Required));
        window.run();
        assert!(shows(&window, "This change will start a new review"));
        press(&mut window, Key::Enter);
        assert_eq!(!window.state().effects.submits().is_empty(), enter_sends);
        assert!(window.state().state.dialog.is_none());
    }
    let mut window = asked(sandbox_account());
    press(&mut window, Key::Enter);
    assert!(window.state().state.dialog.is_none());
    assert!(window.state().effects.submits().is_empty());
}

#[test]
fn after_changes_were_sent_it_is_told_what_followed_and_the_values_are_shown() {
    for (status, told) in [
        ("Pending", "were sent. CM.com reviews the profile again"),
        ("Approved", "were sent. The status is still: Approved"),
    ] {
        let mut window = changed();
        window
            .state_mut()
            .act(Action::Submission(SubmissionAction::Confirm));
        let draft = window.state().state.open_draft().unwrap().clone();
        let record = SubmissionRecord {
            state: SubmissionState::Submitted { at: at(20) },
            sent: Some(Payload::of(&draft)),
            answer: Some(answer(status, None)),
            ..draft.submission
        };
        window.state_mut().submission_ended(OPEN, Box::new(record));
        window.run();
        assert!(shows(&window, told), "{told}");
        assert!(
            window
                .query_by_role_and_label(Role::TextInput, "Company name")
                .is_none()
        );
    }
}

#[test]
fn the_newest_status_of_a_profile_replaces_the_one_before() {
    let mut window = open(at_server("Pending", None), WIDE);
    for status in ["Rejected", "Approved"] {
        let draft = window.state().state.open_draft().unwrap().clone();
        let record = SubmissionRecord {
            answer: Some(answer(status, None)),
            ..draft.submission
        };
        window.state_mut().submission_ended(OPEN, Box::new(record));
        window.run();
    }
    let notices = &window.state().state.notices;
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].text.contains("Approved"), "{notices:?}");
}

// Areas

#[test]
fn a_key_goes_through_the_areas_and_returns_to_where_the_focus_was() {
    let mut window = open(example_draft(1, "amsterdam-office"), WIDE);
    let area = |window: &Window| {
        let focused = window.ctx.memory(egui::Memory::focused).unwrap();
        let at = window.ctx.read_response(focused).unwrap().rect.center();
        match (at.x, at.y) {
            (x, _) if x < 210.0 => "rail",
            (x, _) if x > 960.0 => "checklist",
            (_, y) if y < 165.0 => "banner",
            _ => "form",
        }
    };
    go_to(&mut window, FieldId::City);
    for expected in ["banner", "checklist", "rail", "form", "banner"] {
        press(&mut window, Key::F6);
        assert_eq!(area(&window), expected);
    }
    press_with(&mut window, Modifiers::SHIFT, Key::F6);
    assert!(has_cursor(&window, "City"));
}

#[test]
fn in_a_narrow_window_the_key_shows_the_area_that_it_goes_to() {
    let mut window = open(example_draft(1, "amsterdam-office"), [800.0, 600.0]);
    go_to(&mut window, FieldId::CompanyName);
    press(&mut window, Key::F6);
    press(&mut window, Key::F6);
    assert!(shows(&window, "15 of 15 done"));
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, "Company name")
            .is_none()
    );
    press_with(&mut window, Modifiers::SHIFT, Key::F6);
    press_with(&mut window, Modifiers::SHIFT, Key::F6);
    assert!(has_cursor(&window, "Company name"));
}

#[test]
fn a_key_goes_between_the_views_and_the_table_of_the_library() {
    let mut window = window(states::table(), WIDE, egui::Theme::Light);
    let table = Some(egui::Id::unique("profiles"));
    assert_eq!(window.ctx.memory(egui::Memory::focused), table);
    press(&mut window, Key::F6);
    let views = window.ctx.memory(egui::Memory::focused).unwrap();
    assert!(window.ctx.read_response(views).unwrap().rect.right() < 220.0);
    press(&mut window, Key::F6);
    assert_eq!(window.ctx.memory(egui::Memory::focused), table);
}

#[test]
fn the_rail_is_that_of_the_open_profile() {
    let drafts = vec![
        example_draft(1, "amsterdam-office"),
        example_draft(2, "amsterdam-office"),
    ];
    let harness = Harness::with(drafts, vec![sandbox_account()]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    press_with(&mut window, Modifiers::ALT, Key::Num5);
    let is_current = |window: &Window, label: &str| {
        let row = window.get_by_label(label);
        row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
    };
    assert!(is_current(&window, "Contact, Done"));
    let open = window.state().state.open_draft().unwrap().id.as_u128();
    let other = LibraryAction::Open(Uuid::from_u128(3 - open));
    window.state_mut().act(Action::Library(other));
    window.run();
    assert!(is_current(&window, "Numbers, Done"));
    assert!(!is_current(&window, "Contact, Done"));
}

#[test]
fn a_field_that_cm_com_does_not_change_any_more_says_so_while_a_submitted_profile_is_edited() {
    let fixed = "CM.com does not change this once a profile is created";
    let window = open(example_draft(1, "amsterdam-office"), TALL);
    assert_eq!(window.query_all_by_label(fixed).count(), 0);
    let mut window = open(at_server("Approved", None), TALL);
    click(&mut window, Role::Button, "Edit");
    // The parts of the address and its country.
    let hints: Vec<f32> = window
        .get_all_by_label(fixed)
        .map(|hint| hint.rect().top())
        .collect();
    let street = window
        .get_by_role_and_label(Role::TextInput, "Street")
        .rect()
        .top();
    assert!(
        hints
            .iter()
            .any(|top| (0.0..40.0).contains(&(street - top))),
        "{hints:?} {street}"
    );
    let name = window
        .get_by_role_and_label(Role::TextInput, "Company name")
        .rect()
        .top();
    assert!(!hints.iter().any(|top| (0.0..40.0).contains(&(name - top))));
}

#[test]
fn a_refused_profile_is_not_done_until_something_was_changed() {
    let mut window = open(at_server("Rejected", Some("The extract is too old")), WIDE);
    let refused = "Change what CM.com wrote about (Rejected)";
    assert!(shows(&window, refused));
    let checklist = |window: &Window| {
        window
            .state()
            .state
            .editor
            .as_ref()
            .unwrap()
            .checklist
            .progress()
    };
    assert!(!checklist(&window).is_done());
    let edit = FormAction::Edit(FieldId::City.into(), "Utrecht".to_owned());
    window
        .state_mut()
        .act(Action::Form(FormAction::StartEditing));
    window.state_mut().act(Action::Form(edit));
    window.run();
    assert!(checklist(&window).is_done());
}

#[test]
fn checking_the_status_again_does_not_change_since_when_it_is() {
    let mut record = SubmissionRecord::default();
    let at_time = |seconds| {
        let mut answer = answer("Approved", None);
        answer.received_at = at(seconds);
        answer
    };
    record.apply_answer(at_time(10));
    record.apply_answer(at_time(500));
    assert_eq!(record.status_since(), Some(at(10)));
    let mut rejected = answer("Rejected", None);
    rejected.received_at = at(900);
    record.apply_answer(rejected);
    assert_eq!(record.status_since(), Some(at(900)));
}

#[test]
fn the_banner_is_as_high_as_its_own_buttons_need() {
    let mut harness = Harness::with(
        vec![
            at_server("Rejected", Some("The extract is too old")),
            example_draft(2, "berlin-office"),
        ],
        vec![sandbox_account()],
    );
    harness.sandbox_started();
    let mut window = window(harness, [1100.0, 800.0], egui::Theme::Light);
    let open = |window: &mut Window, id: u128| {
        let open = LibraryAction::Open(Uuid::from_u128(id));
        window.state_mut().act(Action::Library(open));
        window.run();
        let check = window.query_all_by_label("Check profile").next();
        check.map(|node| node.rect().top())
    };
    let before = open(&mut window, 2);
    open(&mut window, 1);
    window
        .state_mut()
        .act(Action::Form(FormAction::StartEditing));
    let edit = FormAction::Edit(FieldId::City.into(), "Utrecht".to_owned());
    window.state_mut().act(Action::Form(edit));
    window.run();
    assert_eq!(open(&mut window, 2), before);
}

#[test]
fn escape_leaves_a_country_as_it_leaves_other_inputs() {
    let mut window = blank();
    go_to(&mut window, FieldId::CountryCode);
    for _ in 0..3 {
        press(&mut window, Key::Escape);
    }
    assert!(window.state().state.editor.is_none(), "back in the library");
}

#[test]
fn the_section_of_documents_begins_with_what_is_missing() {
    let mut harness = Harness::with(
        vec![example_draft(1, "amsterdam-office")],
        vec![sandbox_account()],
    );
    let extract = requirement("a", RequirementKind::Document, "An extract");
    harness.requires("NL", vec![extract]);
    let mut window = window(harness, WIDE, egui::Theme::Light);
    press_with(&mut window, Modifiers::ALT, Key::Num6);
    window.run();
    let focused = window.ctx.memory(egui::Memory::focused).unwrap();
    let at = window.ctx.read_response(focused).unwrap().rect;
    let choose = window.query_all_by_label("Choose files…").next().unwrap();
    assert!(
        at.bottom() < choose.rect().top(),
        "above the buttons that choose files"
    );
}
